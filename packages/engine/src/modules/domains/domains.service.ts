import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { Brand } from '../../kernel/brand.ts';
import { defineConstraints } from '../../kernel/db/constraints.ts';
import { deleteRow, getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { invalidField } from '../../kernel/errors.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import { ownHost } from '../../kernel/http/brand.ts';
import { newId, randomToken } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { remembered } from '../../kernel/remembered.ts';
import { audit } from '../audit/index.ts';
import { brandingOf } from '../branding/index.ts';
import { domainCreated, domainDeleted, domainFailed, domainVerified } from './domains.events.ts';
import { type Proof, proofName, proofValue, prove, target } from './proof.ts';

type Domain = Row<'domains'>;

defineConstraints({
  domains_once: { code: 'already_exists', detail: 'This domain was added before.', pointer: '/host' },
  domains_host: { code: 'already_exists', detail: 'This domain is in use.' },
});

export const domainWire = (kernel: Kernel, { token, ...row }: Domain) => ({
  ...row,
  object: 'domain' as const,
  dns_records: [
    { type: 'TXT' as const, name: proofName(row.host), value: proofValue(token) },
    { type: 'CNAME' as const, name: row.host, value: target(kernel) },
  ],
});

function announce(tx: Tx, spec: EventSpec, { id, host, status }: Domain): void {
  publish(tx, spec, { subject: { type: 'domain', id }, data: { host, status } });
}

export async function createDomain(tx: Tx, kernel: Kernel, host: string): Promise<Domain> {
  if (host === ownHost(kernel) || host === target(kernel))
    throw invalidField('/host', 'own_host', 'This is the server’s own host.');
  const row = await tx.db
    .insertInto('domains')
    .values({ ...newRow(tx, newId()), host, token: randomToken(32) })
    .returningAll()
    .executeTakeFirstOrThrow();
  announce(tx, domainCreated, row);
  audit(tx, { action: 'domain.created', object: { type: 'domain', id: row.id }, before: null, after: row });
  return row;
}

/** Looks at the DNS outside of any transaction and notes what it said. */
export async function verifyDomain(kernel: Kernel, actor: Actor, id: string): Promise<Domain> {
  const before = await kernel.db.readTenant(actor, (tx) => getRow(tx, 'domains', id, 'domain'));
  const proof = await prove(kernel, before.host, before.token);
  const after = await kernel.db.withTenant(actor, (tx) => note(tx, before, proof));
  hosts.forget(kernel, before.host);
  return after;
}

/** A proof that is gone ends the use of a host at once; a DNS that cannot be asked changes nothing yet. */
async function note(tx: Tx, before: Domain, proof: Proof): Promise<Domain> {
  const last_error = proof.result === 'proved' ? null : proof.reason;
  const values = { status: nextStatus(before, proof), last_error, checked_at: checkedAt(tx, proof) };
  const verified = proof.result === 'proved' ? { verified_at: tx.now } : {};
  const after = await updateRow(tx, 'domains', before.id, { ...values, ...verified }, { what: 'domain' });
  if (after.status === before.status) return after;
  const spec = after.status === 'active' ? domainVerified : domainFailed;
  announce(tx, spec, after);
  audit(tx, { action: spec.type, object: { type: 'domain', id: after.id }, before, after });
  return after;
}

function nextStatus({ status }: Domain, { result }: Proof): Domain['status'] {
  if (result === 'proved') return 'active';
  return result === 'unknown' || status === 'pending' ? status : 'failed';
}

const dayMs = 24 * 3_600_000;
const hourMs = 3_600_000;

/** Who could not be asked is asked again in an hour. */
const checkedAt = (tx: Tx, { result }: Proof): Date =>
  result === 'unknown' ? new Date(tx.now.getTime() - dayMs + hourMs) : tx.now;

export async function deleteDomain(tx: Tx, id: string, ifMatch: number | null): Promise<Domain> {
  const row = await deleteRow(tx, 'domains', id, { ifMatch, what: 'domain' });
  announce(tx, domainDeleted, row);
  audit(tx, { action: 'domain.deleted', object: { type: 'domain', id }, before: row, after: null });
  return row;
}

/** Domains that are or were active, and that nobody looked at for a day. */
export async function dueDomains(kernel: Kernel): Promise<Pick<Domain, 'organization_id' | 'id'>[]> {
  const before = new Date(kernel.clock.now().getTime() - dayMs);
  const { rows } = await kernel.db.system((db) =>
    sql<Pick<Domain, 'organization_id' | 'id'>>`
      update domains set checked_at = ${kernel.clock.now()} where (organization_id, id) in (
        select organization_id, id from domains where status <> 'pending' and checked_at < ${before}
        order by checked_at limit 20 for update skip locked)
      returning organization_id, id`.execute(db),
  );
  return rows;
}

const hosts = remembered(async (kernel, host) => {
  const { rows } = await kernel.db.system((db) =>
    sql<{ organization_id: string }>`
      select d.organization_id from domains d join organizations o on o.id = d.organization_id
      where d.host = ${host} and d.status = 'active' and o.status = 'active'`.execute(db),
  );
  return rows[0]?.organization_id ?? null;
});

export const forgetHost = (kernel: Kernel, host: string): void => hosts.forget(kernel, host);

/** Under whose name a host answers. */
export async function brandOfHost(kernel: Kernel, host: string): Promise<Brand | null> {
  const organizationId = await hosts.of(kernel, host);
  return organizationId === null ? null : brandingOf(kernel, organizationId);
}

/** Where an organization's public pages are: on a domain of its own, or of the nearest above that has one. */
export async function publicBase(kernel: Kernel, organizationId: string): Promise<string> {
  const { rows } = await kernel.db.system((db) =>
    sql<{ host: string }>`
      with recursive up as (
        select id, parent_id, 0 as steps from organizations where id = ${organizationId}
        union all
        select o.id, o.parent_id, up.steps + 1 from organizations o join up on o.id = up.parent_id
      )
      select d.host from up join domains d on d.organization_id = up.id and d.status = 'active'
      order by up.steps, d.created_at limit 1`.execute(db),
  );
  return rows[0] ? `https://${rows[0].host}` : kernel.config.public_url;
}
