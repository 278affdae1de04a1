import type { Static } from 'typebox';
import { may, refuseEscape } from '../../../kernel/actor.ts';
import { defineConstraints } from '../../../kernel/db/constraints.ts';
import { deleteRow, getRow, newRow, type Row, updateRow } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../../kernel/errors.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { audit } from '../../audit/index.ts';
import { trustedIssuerCreated, trustedIssuerDeleted, trustedIssuerUpdated } from './issuers.events.ts';
import type { CreateTrustedIssuer, UpdateTrustedIssuer } from './issuers.schema.ts';

defineConstraints({
  trusted_issuers_audience: {
    code: 'already_exists',
    detail: 'This issuer is trusted with this audience already; use an audience of your own.',
    pointer: '/audience',
  },
});

type IssuerRow = Row<'trusted_issuers'>;
const what = 'trusted issuer';

export const issuerWire = (row: IssuerRow) => ({
  ...row,
  object: 'trusted_issuer' as const,
  matches: row.matches as 'external_id' | 'email',
});

export async function createIssuer(
  tx: Tx,
  kernel: Kernel,
  input: Static<typeof CreateTrustedIssuer>,
): Promise<IssuerRow> {
  refuseUnlessUnrestricted(tx);
  refuseOpenAddress(kernel, '/issuer', input.issuer);
  refuseOpenAddress(kernel, '/jwks_uri', input.jwks_uri);
  const row = await tx.db
    .insertInto('trusted_issuers')
    .values({
      ...newRow(tx, newId()),
      ...input,
      jwks_uri: input.jwks_uri ?? null,
      member_claim: input.member_claim ?? 'sub',
      matches: input.matches ?? 'external_id',
      requires_verified_email: input.requires_verified_email ?? true,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  tell(tx, trustedIssuerCreated, row);
  audit(tx, {
    action: 'trusted_issuer.created',
    object: { type: 'trusted_issuer', id: row.id },
    before: null,
    after: row,
  });
  return row;
}

export async function updateIssuer(
  tx: Tx,
  kernel: Kernel,
  id: string,
  changes: Static<typeof UpdateTrustedIssuer>,
  ifMatch: number | null,
): Promise<IssuerRow> {
  refuseUnlessUnrestricted(tx);
  refuseOpenAddress(kernel, '/jwks_uri', changes.jwks_uri);
  const before = await getRow(tx, 'trusted_issuers', id, what);
  const row = await updateRow(tx, 'trusted_issuers', id, changes, { ifMatch, what });
  tell(tx, trustedIssuerUpdated, row, changes);
  audit(tx, { action: 'trusted_issuer.updated', object: { type: 'trusted_issuer', id }, before, after: row });
  return row;
}

/** Its tokens end with the next statement they would run. */
export async function deleteIssuer(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  const row = await deleteRow(tx, 'trusted_issuers', id, { ifMatch, what });
  tell(tx, trustedIssuerDeleted, row);
  audit(tx, { action: 'trusted_issuer.deleted', object: { type: 'trusted_issuer', id }, before: row, after: null });
}

/** Of an organization that ends: others may use the audiences at once. */
export async function deleteAllIssuers(tx: Tx): Promise<void> {
  const trusted = await tx.db
    .selectFrom('trusted_issuers')
    .select('id')
    .where('organization_id', '=', tx.organization_id)
    .execute();
  for (const { id } of trusted) await deleteIssuer(tx, id, null);
}

function tell(tx: Tx, event: typeof trustedIssuerCreated, row: IssuerRow, changes?: object): void {
  publish(tx, event, {
    subject: { type: 'trusted_issuer', id: row.id },
    data: { trusted_issuer: issuerWire(row), ...(changes ? { changes } : {}) },
  });
}

/** An issuer can name any member, the owner too: trusting one gives away everything. */
function refuseUnlessUnrestricted({ actor }: Tx): void {
  refuseEscape(actor, null, 'issuer');
  if (may(actor, '*')) return;
  throw new AppError('insufficient_scope', 'Only who may do everything can trust an issuer: it can name any member.', {
    extra: { required_permission: '*' },
  });
}

function refuseOpenAddress({ config }: Kernel, pointer: string, address: string | null | undefined): void {
  if (address == null || address.startsWith('https://')) return;
  if (config.allow_private_addresses && address.startsWith('http://')) return;
  throw invalidField(pointer, 'not_https', 'This must be an https address.');
}
