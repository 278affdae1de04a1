import { expect, it } from 'vitest';
import { leadEventFault } from '../testing/lead-source/shapes.ts';
import { emptyCampaign, emptyLead, leadReceived } from './lead.ts';

const start = {
  source: 'web-form',
  external_id: '7',
  kind: 'form',
  received_at: new Date(0),
  received_at_basis: 'arrival',
  raw: {},
} as const;

it('begins a lead that is complete and says nothing', () => {
  const event = leadReceived({ ...emptyLead(start), campaign: emptyCampaign() });
  expect(event).toMatchObject({ id: '7', lead: { name: null, alt_phones: [], is_test: false, needs_contact: true } });
  expect(leadEventFault(event)).toBeNull();
});

it.each([
  [null, null, true],
  ['+919999900001', null, false],
  [null, 'ravi@example.com', false],
])('with phone %j and e-mail %j needs_contact is %j', (phone, email, needs) => {
  expect(leadReceived({ ...emptyLead(start), phone, email }).lead.needs_contact).toBe(needs);
});
