import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { publish } from '../../kernel/events/publish.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { audit } from '../audit/index.ts';
import { brandingChanged } from './branding.events.ts';
import { Branding, SetBranding } from './branding.schema.ts';
import { type BrandingFields, forgetBranding, readBranding } from './branding.service.ts';

async function brandingWire(kernel: Kernel, organizationId: string) {
  const { branded: _branded, ...branding } = await readBranding(kernel, organizationId);
  return { object: 'branding' as const, organization_id: organizationId, ...branding };
}

function announce(tx: Tx, before: object | null, branding: BrandingFields | null): void {
  const object = { type: 'organization', id: tx.organization_id };
  publish(tx, brandingChanged, { subject: object, data: { branding } });
  audit(tx, { action: brandingChanged.type, object, before, after: branding });
}

async function save(tx: Tx, given: Pick<BrandingFields, 'name'> & Partial<BrandingFields>): Promise<void> {
  const fields: BrandingFields = {
    logo_url: null,
    primary_color: null,
    accent_color: null,
    from_address: null,
    pdf_footer: null,
    support_url: null,
    ...given,
  };
  const values = { ...fields, updated_at: tx.now };
  const [before = null] = await tx.rows(
    sql<BrandingFields>`select * from branding where organization_id = ${tx.organization_id}`,
  );
  await tx.db
    .insertInto('branding')
    .values({ organization_id: tx.organization_id, ...values })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(values))
    .execute();
  announce(tx, before, fields);
}

async function remove(tx: Tx): Promise<void> {
  const [gone] = await tx.rows(
    sql<BrandingFields>`delete from branding where organization_id = ${tx.organization_id} returning *`,
  );
  if (gone) announce(tx, gone, null);
}

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/v1/organization/branding',
    operationId: 'branding.get',
    summary: 'Get the name and look under which the organization appears',
    permission: 'organization:read',
    response: Ref(Branding),
    handler: async ({ kernel, tx }) => brandingWire(kernel, tx.organization_id),
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/organization/branding',
    operationId: 'branding.set',
    summary: 'Set the name and look under which the organization appears',
    description: 'Also those below that have none of their own appear so. Other processes follow within ten seconds.',
    permission: 'organization:write',
    body: Ref(SetBranding),
    response: Ref(Branding),
    // Its own transaction, so that what is remembered is forgotten after the commit and not before.
    transaction: 'none',
    async handler({ kernel, actor, body }) {
      await kernel.db.withTenant(actor, (tx) => save(tx, body));
      forgetBranding(kernel);
      return brandingWire(kernel, actor.organization_id);
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/organization/branding',
    operationId: 'branding.delete',
    summary: 'Appear like the organization above',
    permission: 'organization:write',
    transaction: 'none',
    async handler({ kernel, actor }) {
      await kernel.db.withTenant(actor, remove);
      forgetBranding(kernel);
    },
  }),
];
