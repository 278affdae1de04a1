import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Pool, PoolClient, QueryResult } from 'pg';

export interface FloorPools {
  pool: Pool;
  pipelined: Pool;
}

/** Where leads go; asked once, since the floor is to be as fast as it can be. */
interface Place {
  organization_id: string;
  pipeline_id: string;
  stage_id: string;
  key_id: string;
  owner_ids: string[];
}

interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

/**
 * The rows that Sauda writes for a new person with a lead, in the same tables, and nothing else: no key, no look whether
 * the person is known, no role, no policy. `/serial` waits for every statement, `/pipelined` sends all of them at once.
 */
export async function captureFloor(app: FastifyInstance, { pool, pipelined }: FloorPools): Promise<void> {
  const place = await findPlace(pool);
  let turn = 0;
  const nextOwner = () => place.owner_ids[turn++ % place.owner_ids.length] ?? null;
  app.post<{ Body: Body }>('/serial', async ({ body }, reply) => {
    const { made, statements } = newLead(place, nextOwner(), body);
    await inTransaction(pool, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
    return reply.code(201).send(made);
  });
  app.post<{ Body: Body }>('/pipelined', async ({ body }, reply) => {
    const { made, statements } = newLead(place, nextOwner(), body);
    await atOnce(pipelined, statements);
    return reply.code(201).send(made);
  });
}

async function findPlace(pool: Pool): Promise<Place> {
  const { rows } = await pool.query<Place>(`
    select p.organization_id, p.id as pipeline_id, k.id as key_id,
      (select s.id from stages s where s.pipeline_id = p.id order by s.position limit 1) as stage_id,
      array(select m.user_id from assignment_rule_members m order by m.position) as owner_ids
    from pipelines p join api_keys k on k.organization_id = p.organization_id`);
  const [place] = rows;
  if (!place) throw new Error('The database of the floor has no organization.');
  return place;
}

async function inTransaction(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function atOnce(pool: Pool, statements: Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    const sent: Promise<QueryResult>[] = [client.query('begin'), ...statements.map((s) => client.query(s))];
    const committed = client.query('commit');
    await Promise.all([...sent, committed]);
  } finally {
    client.release();
  }
}

interface Body {
  contact: { name: string; phones: string[]; city: string };
  source: string;
}

function newLead(place: Place, owner_id: string | null, { contact, source }: Body) {
  const now = new Date();
  const id = newId();
  const contact_id = newId();
  const base = { organization_id: place.organization_id, version: 1, created_at: now, updated_at: now };
  const person = { ...base, id: contact_id, name: contact.name, city: contact.city, owner_id, source, metadata: {} };
  const lead = {
    ...base,
    id,
    title: contact.name,
    contact_id,
    pipeline_id: place.pipeline_id,
    stage_id: place.stage_id,
    status: 'open',
    owner_id,
    source,
    currency: 'INR',
    stage_entered_at: now,
    metadata: {},
  };
  const [phone = ''] = contact.phones;
  const statements = [
    insert('contacts', { ...person, ...unknownOfContact }),
    insert('channel_identities', identity(place, contact_id, phone, now)),
    insert('leads', { ...lead, ...unknownOfLead }),
    insert('stage_history', stageEntry(place, id, now)),
    insertEvents(place, now, [
      {
        type: 'contact.created',
        subject: 'contact',
        lead_id: null,
        contact_id,
        data: { contact: wire(person, phone) },
      },
      { type: 'lead.created', subject: 'lead', lead_id: id, contact_id, data: { lead: wire(lead, phone) } },
      { type: 'lead.assigned', subject: 'lead', lead_id: id, contact_id, data: { owner_id, previous_owner_id: null } },
    ]),
  ];
  return { made: { id, created_at: now }, statements };
}

const nothing = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, null]));
const unknownOfContact = nothing('company_id', 'language', 'address', 'state', 'pincode', 'country', 'external_id');
const unknownOfLead = nothing(
  'sub_source',
  'attribution',
  'value_amount',
  'company_id',
  'expected_close_on',
  'external_id',
);

const wire = (row: object, phone: string) => ({ ...row, object: 'object', phones: [phone], emails: [] });

function identity({ organization_id }: Place, contact_id: string, value: string, created_at: Date) {
  return {
    organization_id,
    id: newId(),
    contact_id,
    kind: 'phone',
    value,
    is_primary: true,
    username: null,
    created_at,
  };
}

function stageEntry({ organization_id, stage_id, key_id }: Place, lead_id: string, entered_at: Date) {
  const actor = { actor_type: 'api_key', actor_id: key_id };
  return { organization_id, id: newId(), lead_id, from_stage_id: null, stage_id, entered_at, ...actor };
}

function insert(table: string, row: Record<string, unknown>): Statement {
  const columns = Object.keys(row);
  const places = columns.map((_, i) => `$${i + 1}`);
  return {
    name: table,
    text: `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    values: Object.values(row),
  };
}

interface FloorEvent {
  type: string;
  subject: string;
  lead_id: string | null;
  contact_id: string;
  data: object;
}

function insertEvents({ organization_id, key_id }: Place, now: Date, events: FloorEvent[]): Statement {
  const rows = events.map(({ type, subject, lead_id, contact_id, data }) => ({
    organization_id,
    id: newId(),
    type,
    subject_type: subject,
    subject_id: subject === 'lead' ? lead_id : contact_id,
    lead_id,
    contact_id,
    actor_type: 'api_key',
    actor_id: key_id,
    data: JSON.stringify(data),
    occurred_at: now,
    recorded_at: now,
  }));
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.flatMap((row) => Object.values(row));
  const tuples = rows.map((_, r) => `(${columns.map((_, c) => `$${r * columns.length + c + 1}`).join(', ')})`);
  return { name: 'events', text: `insert into events (${columns.join(', ')}) values ${tuples.join(', ')}`, values };
}

/** A UUIDv7, so that rows arrive in the order of the index as those of Sauda do. */
function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
