import { type ApiClient, type Json, textOf } from './api-client.ts';

/** A WhatsApp number of the sandbox. */
export interface DemoNumber {
  phone_number_id: string;
  waba_id: string;
  display_phone_number: string;
  access_token: string;
  app_secret: string;
  verify_token: string;
}

/** Connection ids by adapter, for the adapters that are installed. */
export type DemoConnections = Record<string, string>;

const people = [
  { name: 'Priya Nair', email: 'priya@example.com', phone: '+919999900011', role: 'manager' },
  { name: 'Rahul Verma', email: 'rahul@example.com', phone: '+919999900012', role: 'agent' },
  { name: 'Meera Joshi', email: 'meera@example.com', phone: '+919999900013', role: 'agent' },
];

/** The key that every IndiaMART account of the sandbox starts with. */
const indiamartKey = 'DEMOKEY0123456789=';

/**
 * Sets up the demo organization through the public API, as any client would. Every step makes only what is not there, so
 * that a set-up that was interrupted is completed by the next one. The pipeline comes with the organization.
 */
export async function setUpDemo(api: ApiClient, number: DemoNumber, sandboxUrl: string): Promise<DemoConnections> {
  const user_ids: string[] = [];
  for (const person of people) user_ids.push(await ensure(api, '/v1/users', person));
  await ensure(api, '/v1/assignment_rules', { name: 'Sales team', strategy: 'round_robin', user_ids });
  return addConnections(api, demoConnections(number, sandboxUrl));
}

async function addConnections(api: ApiClient, wanted: DemoConnection[]): Promise<DemoConnections> {
  const installed = (await api.list('/v1/adapters')).map(({ id }) => id);
  const ids: DemoConnections = {};
  for (const connection of wanted.filter(({ adapter }) => installed.includes(adapter))) {
    ids[connection.adapter] = await ensure(api, '/v1/connections', connection);
  }
  return ids;
}

/** The id of the object with this name, made if there is none. */
async function ensure(api: ApiClient, path: string, wanted: Json & { name: string }): Promise<string> {
  const present = await api.list(`${path}?limit=100`);
  const known = present.find(({ name }) => name === wanted.name);
  return textOf(known ?? (await api.post(path, wanted)), 'id');
}

type DemoConnection = Json & { adapter: string; name: string };

function demoConnections(number: DemoNumber, sandboxUrl: string): DemoConnection[] {
  const { phone_number_id, waba_id, access_token, app_secret, verify_token } = number;
  return [
    {
      adapter: 'meta-cloud',
      name: 'WhatsApp (sandbox)',
      config: { phone_number_id, waba_id, graph_base_url: `${sandboxUrl}/graph` },
      secrets: { access_token, app_secret, verify_token },
    },
    {
      adapter: 'indiamart',
      name: 'IndiaMART (sandbox)',
      config: { base_url: `${sandboxUrl}/indiamart` },
      secrets: { crm_key: indiamartKey },
    },
    { adapter: 'web-form', name: 'Website', config: { form_name: 'Website enquiry' } },
  ];
}
