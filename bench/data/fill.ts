import type pg from 'pg';

/**
 * Fills the one organization of a database with leads of two years, straight into the tables: a person, a phone, three
 * events and a stage each, a conversation for three in ten. Most are closed, the recent ones open; owners are uneven.
 */
export async function fill(client: pg.Client, leads: number): Promise<void> {
  await client.query('begin');
  // Neither foreign keys nor triggers: the rows are consistent by the way they are made.
  await client.query(`set local session_replication_role = replica; set local maintenance_work_mem = '512MB'`);
  const indexes = await dropIndexes(client);
  await client.query(plan(leads));
  for (const statement of [
    contacts,
    viewers,
    identities,
    areaField,
    leadRows,
    areas,
    history,
    totals,
    conversations,
    messages,
    ...events,
  ]) {
    await client.query(statement);
  }
  await client.query('drop table bench.plan');
  for (const index of indexes) await client.query(index);
  await client.query(readToTheEnd);
  await client.query('commit');
  await client.query('vacuum (analyze)');
}

const filled = [
  'contacts',
  'contact_viewers',
  'channel_identities',
  'leads',
  'custom_values',
  'stage_history',
  'stage_totals',
  'conversations',
  'messages',
  'events',
];

/** Indexes are made afterwards, which is faster; answers how. Those of constraints stay: their rows come in order. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid::regclass::text = any($1) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
     order by i.indexrelid`,
    [filled],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** The worker has read what was filled in long ago; otherwise a measure would measure its catching up. */
const readToTheEnd = `
update event_consumers set (last_xid, last_id) = (select xid, id from events order by xid desc, id desc limit 1)`;

/** One row a lead, with everything that the tables have in common. Ids are UUIDv7 of the moment. */
const plan = (leads: number) => `
create unlogged table bench.plan as
with facts as materialized (
  select o.id as organization_id, p.id as pipeline_id,
    array(select s.id from stages s where s.pipeline_id = p.id order by s.position) as stages,
    array(select m.user_id from assignment_rule_members m order by m.position) as owners
  from organizations o join pipelines p on p.organization_id = o.id and p.is_default
), chances as (
  select i, now() - interval '2 years' * (1 - i / ${leads}.0) as at,
    hashint4(i)::bigint & 1023 as chance, hashint4(i + 1)::bigint & 1023 as other, i > ${leads} * 0.85 as is_recent
  from generate_series(1, ${leads}) i
), leads as (
  select *, case
      when is_recent and chance < 740 then 1 + (chance % 4)
      when not is_recent and chance < 40 then 1 + (chance % 4)
      when chance % 10 < 3 then 5 else 6 end as stage,
    lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' as moment, lpad(to_hex(i), 15, '0') as tail
  from chances
)
select i, at, other, organization_id, pipeline_id, stages[stage] as stage_id,
  case stage when 5 then 'won' when 6 then 'lost' else 'open' end as status,
  case when chance % 33 > 0 then owners[1 + floor(array_length(owners, 1) * (other / 1024.0) ^ 2)] end as owner_id,
  case when other % 3 > 0 or stage = 5 then (1 + other) * 25000 end as value_amount,
  (array['indiamart', 'website', 'whatsapp', 'whatsapp_ad'])[1 + other % 4] as source,
  (moment || '001' || '8' || tail)::uuid as contact_id, (moment || '002' || '8' || tail)::uuid as identity_id,
  (moment || '003' || '8' || tail)::uuid as lead_id, (moment || '004' || '8' || tail)::uuid as conversation_id,
  moment, '8' || tail as tail
from leads cross join facts`;

const firstNames =
  'Ananya Ravi Meera Priya Asha Vikram Sunita Arjun Kavita Rahul Neha Suresh Deepa Manoj Pooja Anil Lakshmi Karthik Divya Imran Fatima Joseph Maria Gurpreet Harleen Tenzin Rohan Sneha Amit Nikhil';
const lastNames =
  'Iyer Kumar Pillai Nair Rao Singh Sharma Patil Kulkarni Deshpande Gupta Agarwal Reddy Naidu Menon Das Banerjee Ghosh Khan Shaikh Fernandes DSouza Gill Sandhu Joshi Mehta Shah Desai Yadav Verma Chauhan Bhat Shetty Hegde Kaur Mishra';
const array = (words: string) => `array['${words.split(' ').join("','")}']`;

/** A thousand names, each unlike the others often enough, and a number that makes every one different. */
const contacts = `
insert into contacts (organization_id, id, name, city, owner_id, source, created_at, updated_at)
select organization_id, contact_id, (${array(firstNames)})[1 + (hashint4(i + 2)::bigint & 65535) % 30] || ' '
    || (${array(lastNames)})[1 + (hashint4(i + 3)::bigint & 65535) % 36] || ' ' || i,
  'Pune', owner_id, source, at, at from bench.plan order by i`;

/** Each has one lead, of the same owner. */
const viewers = `
insert into contact_viewers (organization_id, contact_id, user_id, created_at)
select organization_id, contact_id, owner_id, at from bench.plan order by i`;

/** Known people have numbers from +91 90000 00001 on. */
const identities = `
insert into channel_identities (organization_id, id, contact_id, kind, value, is_primary, created_at)
select organization_id, identity_id, contact_id, 'phone', '+91' || 9000000000 + i, true, at from bench.plan order by i`;

const areaField = `
insert into custom_fields (organization_id, id, resource, key, label, type, is_required, is_unique, created_at, updated_at)
select id, gen_random_uuid(), 'lead', 'area', 'Area', 'number', false, false, now(), now() from organizations`;

/** One lead in four has an area, of 256 kinds. */
const areas = `
insert into custom_values (organization_id, field_id, record_id, value, number, is_unique)
select l.organization_id, f.id, l.id, l.custom ->> 'area', (l.custom ->> 'area')::float8, false
from leads l join custom_fields f on f.organization_id = l.organization_id and f.key = 'area' where l.custom ? 'area'`;

const leadRows = `
insert into leads (organization_id, id, title, contact_id, pipeline_id, stage_id, status, owner_id, source, value_amount,
  currency, stage_entered_at, closed_at, lost_reason, custom, created_at, updated_at)
select organization_id, lead_id, 'Rooftop solar ' || i, contact_id, pipeline_id, stage_id, status, owner_id, source, value_amount,
  'INR', at, case when status <> 'open' then at + interval '9 days' end, case when status = 'lost' then 'Bought elsewhere' end,
  case when other % 4 = 0 then jsonb_build_object('area', other::text) else '{}' end, at, at
from bench.plan order by i`;

const history = `
insert into stage_history (organization_id, id, lead_id, stage_id, entered_at, actor_type)
select organization_id, (moment || '005' || tail)::uuid, lead_id, stage_id, at, 'system' from bench.plan order by i`;

const totals = `
insert into stage_totals (organization_id, stage_id, owner_id, currency, lead_count, value_amount)
select organization_id, stage_id, owner_id, 'INR', count(*), coalesce(sum(value_amount), 0) from bench.plan group by 1, 2, 3`;

const conversations = `
insert into conversations (organization_id, id, connection_id, identity_id, contact_id, status, assignee_id, unread_count,
  last_message_at, last_message_preview, last_message_direction, last_inbound_at, window_expires_at, waiting_since, created_at, updated_at)
select p.organization_id, conversation_id, c.id, identity_id, contact_id, case when other % 10 < 3 then 'open' else 'closed' end,
  owner_id, case when other % 10 < 2 then 1 + other % 3 else 0 end, least(at + interval '1 hour' * other, now()), 'When can somebody visit us?', 'inbound',
  at, at + interval '1 day', case when other % 10 < 2 then at end, at, at
from bench.plan p cross join connections c where i % 10 < 3 order by i`;

const said =
  'solar inverter panel subsidy roof quotation price warranty battery meter loan visit tomorrow please send details installation site terrace bill units monthly society approval engineer delivery discount cleaning earthing';

/** One in each conversation, of six words out of thirty. */
const messages = `
insert into messages (organization_id, id, conversation_id, connection_id, contact_id, direction, origin, type, content, preview,
  provider_id, status, status_rank, occurred_at, created_at, updated_at)
select p.organization_id, (moment || '00a' || tail)::uuid, conversation_id, c.id, contact_id, 'inbound', 'contact', 'text',
  jsonb_build_object('type', 'text', 'text', t.text), t.text, 'wamid.' || i, 'received', 100, at, at, at
from bench.plan p cross join connections c cross join lateral (
  select string_agg((${array(said)})[1 + (hashint4(p.i * 8 + n)::bigint & 65535) % 30], ' ') as text from generate_series(1, 6) n) t
where i % 10 < 3 order by i`;

const eventColumns = `organization_id, id, type, subject_type, subject_id, lead_id, contact_id, actor_type, data, occurred_at, recorded_at`;

const events = [
  `insert into events (${eventColumns})
   select organization_id, (moment || '006' || tail)::uuid, 'lead.created', 'lead', lead_id, lead_id, contact_id, 'system',
     jsonb_build_object('lead', jsonb_build_object('id', lead_id, 'object', 'lead', 'title', 'Rooftop solar ' || i,
       'contact_id', contact_id, 'contact', jsonb_build_object('name', 'Person ' || i, 'phone', '+91' || 9000000000 + i),
       'pipeline_id', pipeline_id, 'stage_id', stage_id, 'status', 'open', 'owner_id', owner_id, 'source', source,
       'value', null, 'version', 1, 'created_at', at, 'updated_at', at)), at, at
   from bench.plan order by i`,
  `insert into events (${eventColumns})
   select organization_id, (moment || '007' || tail)::uuid, 'lead.assigned', 'lead', lead_id, lead_id, contact_id, 'system',
     jsonb_build_object('owner_id', owner_id, 'previous_owner_id', null, 'by', 'rule'), at, at
   from bench.plan order by i`,
  `insert into events (${eventColumns})
   select organization_id, (moment || '008' || tail)::uuid, 'message.received', 'message', (moment || '009' || tail)::uuid, null,
     contact_id, 'adapter', jsonb_build_object('message', jsonb_build_object('id', (moment || '009' || tail)::uuid,
       'object', 'message', 'conversation_id', conversation_id, 'direction', 'inbound', 'type', 'text', 'status', 'received',
       'content', jsonb_build_object('type', 'text', 'text', 'When can somebody visit us?'))), at + interval '1 hour', at + interval '1 hour'
   from bench.plan order by i`,
];
