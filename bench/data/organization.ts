import { type Api, apiOf } from '../lib/api.ts';
import { makeOrganization, startSauda } from '../lib/sauda.ts';

/** What measures need to know of an organization; kept in its database. */
export interface Organization {
  /** An unrestricted key. */
  key: string;
  /** Of an agent, who sees what is theirs, and of one who has nothing yet. */
  agent_key: string;
  agent_id: string;
  newcomer_key: string;
  newcomer_id: string;
  connection_id: string;
  /** The path part of the address that the WhatsApp provider calls. */
  hook_path: string;
}

const teamSize = 20;
export const number = { phone_number_id: '100000000000101', waba_id: '200000000000201' };
export const appSecret = 'app-secret-for-benchmarks-only';

/** An organization with a sales team and a WhatsApp number, made as any client would make it. */
export async function makeBusiness(database: string): Promise<Organization> {
  const key = await makeOrganization(database);
  const sauda = await startSauda(['start'], database);
  try {
    const api = apiOf(sauda.url, key);
    const agents: string[] = [];
    for (let i = 1; i <= teamSize; i++) agents.push(await makeAgent(api, i));
    await api.post('/v1/assignment_rules', { name: 'Sales team', strategy: 'round_robin', user_ids: agents });
    const connection = await connect(api);
    const agent_id = agents[teamSize >> 1] ?? '';
    const newcomer_id = await makeAgent(api, teamSize + 1);
    return {
      key,
      agent_key: await keyOf(api, agent_id),
      agent_id,
      newcomer_key: await keyOf(api, newcomer_id),
      newcomer_id,
      connection_id: connection.id,
      hook_path: new URL(String(connection.hook_url)).pathname,
    };
  } finally {
    await sauda.stop();
  }
}

async function makeAgent(api: Api, index: number): Promise<string> {
  return (await api.post('/v1/users', { name: `Agent ${index}`, email: `agent${index}@example.com`, role: 'agent' }))
    .id;
}

async function keyOf(api: Api, user_id: string): Promise<string> {
  return String((await api.post('/v1/api_keys', { name: 'Bench', user_id })).key);
}

function connect(api: Api) {
  return api.post('/v1/connections', {
    adapter: 'meta-cloud',
    name: 'WhatsApp',
    config: number,
    secrets: { access_token: 'no-token', app_secret: appSecret, verify_token: 'no-token' },
  });
}
