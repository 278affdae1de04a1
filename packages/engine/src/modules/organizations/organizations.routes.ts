import { updateRow } from '../../kernel/db/rows.ts';
import { invalidField } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { audit } from '../audit/index.ts';
import { organizationUpdated } from './organizations.events.ts';
import { Organization, UpdateOrganization } from './organizations.schema.ts';
import { type OrganizationRow, ownOrganization } from './organizations.service.ts';
import { forgetSettings } from './settings.ts';

const wire = (row: OrganizationRow) => ({
  ...row,
  object: 'organization' as const,
  environment: row.environment as 'live' | 'test',
});

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/v1/organization',
    operationId: 'organization.get',
    summary: 'Get the organization the key belongs to',
    permission: 'organization:read',
    response: Ref(Organization),
    handler: async ({ tx }) => wire(await ownOrganization(tx)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/organization',
    operationId: 'organization.update',
    summary: 'Change the organization',
    permission: 'organization:write',
    body: Ref(UpdateOrganization),
    response: Ref(Organization),
    async handler({ kernel, tx, body, ifMatch }) {
      if (body.time_zone !== undefined && !isTimeZone(body.time_zone)) {
        throw invalidField('/time_zone', 'invalid_time_zone', 'This is not an IANA time zone, such as Asia/Kolkata.');
      }
      const before = await ownOrganization(tx);
      const row = await updateRow(tx, 'organizations', tx.organization_id, body, { ifMatch, what: 'organization' });
      publish(tx, organizationUpdated, { subject: { type: 'organization', id: row.id }, data: { changes: body } });
      audit(tx, { action: 'organization.updated', object: { type: 'organization', id: row.id }, before, after: row });
      forgetSettings(kernel, row.id);
      return wire(row);
    },
  }),
];

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
