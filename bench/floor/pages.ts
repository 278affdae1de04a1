import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';

/** The queries that the pages need, bare: the organization is named in the address, there is no key, role or policy. */
export async function pagesFloor(app: FastifyInstance, pool: Pool): Promise<void> {
  const ask = async (name: string, text: string, values: unknown[]) => (await pool.query({ name, text, values })).rows;
  const page = (path: string, text: string) =>
    app.get<{ Params: Record<string, string> }>(path, async ({ params }) => ({
      data: await ask(path, text, Object.values(params)),
    }));
  page('/leads/:organization', leads('true'));
  page('/leads/:organization/of/:owner', leads('l.owner_id = $2'));
  page('/leads/:organization/standing/:owner', leads(`l.status = any('{open,won}') and l.owner_id = $2`));
  page('/leads/:organization/area/:area', leads(ofArea));
  page('/leads/:organization/worth/:amount', leads(`l.source in ('indiamart', 'website') and l.value_amount >= $2`));
  page('/leads/:organization/phone/:phone', leads(ofPhone));
  page('/contacts/:organization/named/:name', contacts);
  page('/conversations/:organization', conversations('true'));
  page('/conversations/:organization/of/:owner', conversations('v.assignee_id = $2'));
  page('/timeline/:organization/:lead', timeline);
  app.get<{ Params: { organization: string; pipeline: string } }>(
    '/board/:organization/:pipeline',
    async ({ params }) => {
      const values = [params.organization, params.pipeline];
      const parts = [
        ask('stages', stages, values),
        ask('totals', totals('true'), values),
        ask('cards', cards('true'), values),
      ];
      const [columns, counts, data] = await Promise.all(parts);
      return { columns, counts, data };
    },
  );
  app.get<{ Params: { organization: string; pipeline: string; owner: string } }>(
    '/board/:organization/:pipeline/of/:owner',
    async ({ params }) => {
      const values = [params.organization, params.pipeline, params.owner];
      const parts = [
        ask('stages', stages, values.slice(0, 2)),
        ask('totals of', totals('owner_id = $3'), values),
        ask('cards of', cards('l.owner_id = $3'), values),
      ];
      const [columns, counts, data] = await Promise.all(parts);
      return { columns, counts, data };
    },
  );
}

const pageSize = 26;

const person = (alias: string) => `
  (select c.name from contacts c where c.organization_id = ${alias}.organization_id and c.id = ${alias}.contact_id) as contact_name,
  (select i.value from channel_identities i where i.organization_id = ${alias}.organization_id and i.contact_id = ${alias}.contact_id
    and i.kind = 'phone' order by i.is_primary desc, i.created_at, i.id limit 1) as contact_phone`;

const leads = (condition: string) => `
  select l.*, ${person('l')} from leads l where l.organization_id = $1 and ${condition}
  order by l.created_at desc, l.id desc limit ${pageSize}`;

const ofArea = `l.id in (select v.record_id from custom_values v join custom_fields f on f.organization_id = v.organization_id
  and f.id = v.field_id where v.organization_id = $1 and f.resource = 'lead' and f.key = 'area' and v.number = $2)`;

const ofPhone = `l.contact_id in (select i.contact_id from channel_identities i
  where i.organization_id = $1 and i.value like '+91' || $2::text || '%')`;

/** In whose name both words begin a word. */
const contacts = `
  select c.*, array(select i.value from channel_identities i where i.organization_id = c.organization_id and i.contact_id = c.id
    and i.kind = 'phone' order by i.is_primary desc, i.created_at, i.id) as phones
  from contacts c where c.organization_id = $1
    and c.name ~* ('(^| )' || split_part($2, ' ', 1)) and c.name ~* ('(^| )' || split_part($2, ' ', 2))
  order by c.created_at desc, c.id desc limit ${pageSize}`;

const conversations = (condition: string) => `
  select v.*, ${person('v')} from conversations v where v.organization_id = $1 and ${condition}
  order by v.last_message_at desc, v.id desc limit ${pageSize}`;

const timeline = `
  select story.* from leads l cross join lateral (
    select * from (
      (select * from events e where e.organization_id = l.organization_id and e.lead_id = l.id
        order by occurred_at desc, id desc limit ${pageSize})
      union all
      (select * from events e where e.organization_id = l.organization_id and e.contact_id = l.contact_id and e.lead_id is null
        order by occurred_at desc, id desc limit ${pageSize})
    ) both_parts order by occurred_at desc, id desc limit ${pageSize}) story
  where l.organization_id = $1 and l.id = $2`;

const stages = `select id, name, type from stages where organization_id = $1 and pipeline_id = $2 order by position`;

const totals = (condition: string) => `
  select stage_id, currency, sum(lead_count)::bigint as lead_count, sum(value_amount)::bigint as value_amount
  from (select stage_id, owner_id, currency, lead_count, value_amount from stage_totals where organization_id = $1
    union all select stage_id, owner_id, currency, lead_count, value_amount from stage_total_deltas where organization_id = $1) parts
  where stage_id in (select id from stages where organization_id = $1 and pipeline_id = $2) and ${condition}
  group by stage_id, currency`;

const cards = (condition: string) => `
  select card.* from stages s cross join lateral (
    select l.*, ${person('l')} from leads l where l.organization_id = $1 and l.stage_id = s.id and ${condition}
    order by l.created_at desc, l.id desc limit 20) card
  where s.organization_id = $1 and s.pipeline_id = $2`;
