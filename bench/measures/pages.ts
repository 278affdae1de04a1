import type pg from 'pg';
import type { Organization } from '../data/organization.ts';

/** A page of the API and the address of the same page on the floor. */
export interface Page {
  name: string;
  paths: string[];
  bare: string[];
  key: string;
  /** Of a search, which is asked for by POST. */
  body?: string;
  /** It shows what a filter finds, and that grows with the organization: the floor is the only measure. */
  filtered?: boolean;
}

const sampledLeads = 1_000;

/** The pages a sales team lives in, as the owner of the business sees them and as agents do. */
export async function pagesOf(client: pg.Client, organization: Organization): Promise<Page[]> {
  const { key, agent_key, newcomer_key, agent_id, newcomer_id } = organization;
  const { o, p } = await ids(client);
  const leads = await someLeads(client);
  const page = (name: string, path: string, bare: string, as = key): Page => ({
    name,
    paths: [path],
    bare: [bare],
    key: as,
  });
  return [
    page('board', `/v1/pipelines/${p}/board`, `/board/${o}/${p}`),
    page('inbox', '/v1/conversations', `/conversations/${o}`),
    {
      name: 'timeline',
      paths: leads.map((id) => `/v1/leads/${id}/timeline`),
      bare: leads.map((id) => `/timeline/${o}/${id}`),
      key,
    },
    page('lead list', '/v1/leads', `/leads/${o}`),
    page('board of an agent', `/v1/pipelines/${p}/board`, `/board/${o}/${p}/of/${agent_id}`, agent_key),
    page('inbox of an agent', '/v1/conversations', `/conversations/${o}/of/${agent_id}`, agent_key),
    page('lead list of an agent', '/v1/leads', `/leads/${o}/of/${agent_id}`, agent_key),
    page('inbox of a newcomer', '/v1/conversations', `/conversations/${o}/of/${newcomer_id}`, newcomer_key),
    ...filteredPages(organization, o),
  ];
}

const large = 20_000_000;
const names = ['Ananya Iyer', 'Gurpreet Sandhu', 'Joseph Fernandes'];
const phones = ['9000001234', '9000005678', '9000009876'];

/** Lists as they are narrowed down: by parameters, by a custom field, by a tree, and by what people type. */
function filteredPages({ key, agent_id }: Organization, o: string): Page[] {
  const page = (name: string, paths: string[], bare: string[]): Page => ({ name, paths, bare, key, filtered: true });
  const typed = (path: string, texts: string[]) => texts.map((text) => `${path}?q=${encodeURIComponent(text)}`);
  const bare = (path: string, texts: string[]) => texts.map((text) => `${path}/${encodeURIComponent(text)}`);
  const sources = { or: ['indiamart', 'website'].map((value) => ({ field: 'source', value })) };
  const tree = { and: [sources, { field: 'value_amount', op: 'gte', value: large }] };
  return [
    page(
      'leads by status and owner',
      [`/v1/leads?status[in]=open,won&owner_id=${agent_id}`],
      [`/leads/${o}/standing/${agent_id}`],
    ),
    page('leads by a custom field', ['/v1/leads?custom.area=700'], [`/leads/${o}/area/700`]),
    {
      ...page('leads by a tree', ['/v1/leads/search'], [`/leads/${o}/worth/${large}`]),
      body: JSON.stringify({ filter: tree }),
    },
    page('contacts by q, a name', typed('/v1/contacts', names), bare(`/contacts/${o}/named`, names)),
    page('leads by q, a phone', typed('/v1/leads', phones), bare(`/leads/${o}/phone`, phones)),
  ];
}

async function ids(client: pg.Client): Promise<{ o: string; p: string }> {
  const { rows } = await client.query<{ o: string; p: string }>(
    'select organization_id as o, id as p from pipelines where is_default',
  );
  const [found] = rows;
  if (!found) throw new Error('The filled database has no pipeline.');
  return found;
}

/** Spread over all ages. */
async function someLeads(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select id from (select id, row_number() over () as n, count(*) over () as all_leads from leads) l
     where n % greatest(1, all_leads / $1) = 0`,
    [sampledLeads],
  );
  return rows.map(({ id }) => id);
}
