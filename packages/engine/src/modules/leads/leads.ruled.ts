import {
  alsoShown,
  defineRuledField,
  without,
  withoutInEvent,
  withoutPhoneOfContact,
} from '../../kernel/field-rules.ts';

/** What a source sent holds the person as a whole. */
const raw = without('raw');

alsoShown('contact.phones', {
  lead(lead) {
    const { name, phone } = lead.contact as { name: string | null; phone: string | null };
    // A lead nobody named is called by the phone.
    if (phone !== null && lead.title === phone) lead.title = name ?? 'New lead';
    withoutPhoneOfContact(lead);
  },
  enquiry: raw,
});
alsoShown('contact.emails', { enquiry: raw });
alsoShown('contact.address', { enquiry: raw });

defineRuledField('lead.value', 'What leads are worth, and the totals of a board.', {
  lead: without('value'),
  board(board) {
    for (const column of board.columns as Record<string, unknown>[]) column.values = null;
  },
  event(event) {
    for (const type of ['lead.updated', 'lead.won', 'lead.lost']) withoutInEvent(type, 'value')(event);
  },
});
defineRuledField('lead.attribution', 'Campaign, ad and click ids of leads and enquiries.', {
  lead: without('attribution'),
  enquiry: without('attribution', 'raw'),
  event: withoutInEvent('enquiry.received', 'attribution'),
});
