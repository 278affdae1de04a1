import type { Engine } from '@sauda/engine';
import type pg from 'pg';
import { requireKey } from '../database.ts';
import { Problem, systemError } from '../problem.ts';

type Vault = Engine['kernel']['vault'];
type WrappedKey = Parameters<Vault['openDataKey']>[0];

/** Looks at one thing: answers what it found in order, or throws a `Problem` that says what to do. */
export interface DatabaseCheck {
  name: string;
  look(client: pg.Client, vault: Vault): Promise<string>;
}

export const databaseChecks: readonly DatabaseCheck[] = [
  { name: 'Schema', look: checkSchema },
  { name: 'Isolation', look: checkIsolation },
  { name: 'Event log', look: checkEventLog },
  { name: 'Secrets', look: checkSecrets },
];

const oldestNode = [22, 18] as const;

export async function checkNode(): Promise<string> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return process.versions.node;
  throw new Problem(`This is Node.js ${process.versions.node}; Sauda needs ${oldestNode.join('.')} or newer.`);
}

async function checkSchema(client: pg.Client): Promise<string> {
  const { rows: found } = await client.query<{ complete: boolean }>(
    `select to_regclass('kysely_migration') is not null and to_regnamespace('graphile_worker') is not null as complete`,
  );
  if (!found[0]?.complete) throw new Problem('The database has no schema yet. Run sauda migrate.');
  const { rows } = await client.query<{ count: number; last: string }>(
    'select count(*)::int as count, max(name) as last from kysely_migration',
  );
  return `${rows[0]?.count} migrations, the last ${rows[0]?.last}`;
}

/** Tables with rows of organizations, and whether their lock is on. */
const tenantTables = `
  select c.oid::regclass::text as name, c.relrowsecurity and c.relforcerowsecurity as locked,
    has_table_privilege('sauda_tenant', c.oid, 'select') as readable
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`;

/** Requests run as `sauda_tenant`, which must see nothing until an organization is set. */
async function checkIsolation(client: pg.Client): Promise<string> {
  await client.query('begin');
  try {
    await becomeTenant(client);
    const { rows } = await client.query<{ name: string; locked: boolean; readable: boolean }>(tenantTables);
    const seen = await visible(
      client,
      rows.filter(({ readable }) => readable).map(({ name }) => name),
    );
    const open = [...new Set([...rows.filter(({ locked }) => !locked).map(({ name }) => name), ...seen])];
    if (open.length === 0) return `${rows.length} tables show nothing without an organization`;
    throw new Problem(
      `Organizations can see each other's rows in ${open.join(', ')}. Stop serving requests; then switch row-level security on again with \`alter table … enable row level security\` and \`force row level security\`.`,
    );
  } finally {
    await client.query('rollback');
  }
}

async function becomeTenant(client: pg.Client): Promise<void> {
  try {
    await client.query('set local role sauda_tenant');
  } catch (cause) {
    const refused = systemError(cause).code === '42501';
    throw new Problem(
      refused
        ? `The login ${client.user} may not become sauda_tenant. Run \`grant sauda_tenant to ${client.user}\` as the owner of the roles.`
        : 'The role sauda_tenant does not exist on this server. Create it: `create role sauda_tenant nologin`.',
      { cause },
    );
  }
  const { rows } = await client.query<{ mighty: boolean }>(
    'select rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.mighty) return;
  throw new Problem(
    'Row-level security does not bind sauda_tenant. Run `alter role sauda_tenant nosuperuser nobypassrls`.',
  );
}

/** Of these tables, those that show rows. */
async function visible(client: pg.Client, tables: string[]): Promise<string[]> {
  if (tables.length === 0) return [];
  const looks = tables.map((name) => `select ${client.escapeLiteral(name)} as name where exists (select from ${name})`);
  const { rows } = await client.query<{ name: string }>(looks.join(' union all '));
  return rows.map(({ name }) => name);
}

/** Readers of the log wait for the server's transaction counter; a restored dump brings numbers of another server. */
async function checkEventLog(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ events: boolean; consumers: boolean }>(`
    select
      coalesce((select xid from events order by xid desc, id desc limit 1) >= next, false) as events,
      exists (select from event_consumers where last_xid >= next) as consumers
    from (select pg_snapshot_xmax(pg_current_snapshot()) as next) counter`);
  if (!rows[0]?.events && !rows[0]?.consumers) return 'in step with the transactions of this server';
  throw new Problem(
    'The event log is ahead of the transactions of this server, as after restoring a dump: automations and webhooks would miss what happens now. Stop Sauda and follow "After restoring a dump" in the README of the package sauda.',
  );
}

async function checkSecrets(client: pg.Client, vault: Vault): Promise<string> {
  await requireKey(client, vault.keyId);
  const { rows } = await client.query<{ id: string; data_key: WrappedKey }>('select id, data_key from organizations');
  const broken = rows.filter(({ id, data_key }) => !opens(() => vault.openDataKey(data_key, id)));
  if (broken.length === 0) return `the encryption key opens the data keys of all organizations (${rows.length})`;
  throw new Problem(
    `The data keys of ${broken.map(({ id }) => id).join(', ')} are damaged. Restore these organizations.`,
  );
}

function opens(attempt: () => Buffer): boolean {
  try {
    return attempt().length > 0;
  } catch {
    return false;
  }
}
