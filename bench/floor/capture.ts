import type { FastifyInstance } from 'fastify';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { type LeadBody, newLead, type Place, type Statement } from './lead-rows.ts';

export interface FloorPools {
  pool: Pool;
  pipelined: Pool;
}

/**
 * The rows that Sauda writes for a new person with a lead, in the same tables, and nothing else: no key, no look whether
 * the person is known, no role, no policy. `/serial` waits for every statement, `/pipelined` sends all of them at once.
 */
export async function captureFloor(app: FastifyInstance, { pool, pipelined }: FloorPools): Promise<void> {
  const place = await findPlace(pool);
  let turn = 0;
  const nextOwner = () => place.owner_ids[turn++ % place.owner_ids.length] ?? null;
  app.post<{ Body: LeadBody }>('/serial', async ({ body }, reply) => {
    const { made, statements } = newLead(place, nextOwner(), body);
    await inTransaction(pool, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
    return reply.code(201).send(made);
  });
  app.post<{ Body: LeadBody }>('/pipelined', async ({ body }, reply) => {
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
