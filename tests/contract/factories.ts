import type { Maker } from './maker.ts';

/**
 * How to make one of everything that has an id, through the API: path parameter → its maker. A parameter that is missing
 * here fails the proofs.
 */
export const factories: Record<string, (maker: Maker) => Promise<string>> = {
  user_id: ({ post, unique }) =>
    post('/v1/users', { name: 'Priya Nair', email: `${unique()}@example.com`, role: 'agent' }),
  team_id: async ({ post, unique, one }) =>
    post('/v1/teams', { name: `Team ${unique()}`, user_ids: [await one('user_id')] }),
  api_key_id: ({ post }) => post('/v1/api_keys', { name: 'Website', permissions: ['users:read'] }),
  connection_id: ({ post, unique, whatsApp }) =>
    post('/v1/connections', {
      adapter: 'fake-whatsapp',
      name: 'Sales',
      config: { number_id: unique() },
      secrets: whatsApp.secrets,
    }),
  inbound_request_id: async ({ get, post, unique, deliver }) => {
    const form = await post('/v1/connections', { adapter: 'web-form', name: 'Website' });
    await deliver(form, JSON.stringify({ name: 'Ravi Kumar', email: `${unique()}@example.com` }));
    return (await get(`/v1/inbound_requests?connection_id=${form}`)).data[0].id;
  },
  company_id: ({ post, unique }) => post('/v1/companies', { name: 'Kulkarni Agro Works', external_id: unique() }),
  contact_id: ({ post, phone }) => post('/v1/contacts', { name: 'Ananya Iyer', phones: [phone()] }),
  pipeline_id: ({ post, unique }) => post('/v1/pipelines', { name: `Pipeline ${unique()}` }),
  stage_id: async ({ get, fresh }) => (await get(`/v1/pipelines/${await fresh('pipeline_id')}`)).stages[1].id,
  lead_id: async ({ post, one }) =>
    post('/v1/leads', { contact_id: await one('contact_id'), enquiry: { message: 'Please call in the evening' } }),
  assignment_rule_id: async ({ post, one, unique }) =>
    post('/v1/assignment_rules', { name: `Rule ${unique()}`, user_ids: [await one('user_id')] }),
  task_id: async ({ post, one }) => post('/v1/tasks', { title: 'Call back', lead_id: await one('lead_id') }),
  note_id: async ({ post, one }) => post('/v1/notes', { body: 'Prefers Saturdays.', lead_id: await one('lead_id') }),
  message_id: async (maker) => maker.post('/v1/messages', await reminder(maker)),
  conversation_id: async ({ get, fresh }) => (await get(`/v1/messages/${await fresh('message_id')}`)).conversation_id,
};

/** A message that may be sent to somebody who never wrote. */
async function reminder({ one, phone }: Maker, name = 'site_visit_reminder') {
  return {
    to: { phone: phone() },
    connection_id: await one('connection_id'),
    type: 'template',
    template: { name, language: 'en' },
  };
}

/** Path parameters that name nothing of an organization, with a value that exists. */
export const commonValues: Record<string, string> = {
  adapter: 'web-form',
};

/** Names of references in bodies and queries that differ from the path parameter of what they refer to. */
export const references: Record<string, string> = {
  assignee_id: 'user_id',
  author_id: 'user_id',
  owner_id: 'user_id',
  reply_to_message_id: 'message_id',
  user_ids: 'user_id',
  stage_ids: 'stage_id',
};

/** What an operation needs to succeed, beyond fresh objects in the path and the example of its body. */
export const needs: Record<string, (maker: Maker) => Promise<{ params?: Record<string, string>; body?: object }>> = {
  'assignmentRules.create': ruleOfOne,
  'assignmentRules.update': ruleOfOne,
  'connections.sync': portal,
  'conversations.sendMessage': async (maker) => {
    const { type, template } = await reminder(maker);
    return { body: { type, template } };
  },
  'leads.assign': async ({ one }) => ({ body: { owner_id: await one('user_id') } }),
  'leads.move': async (maker) => ({ body: { stage_id: (await defaultStages(maker))[1] } }),
  'leads.reopen': async ({ fresh, act }) => {
    const lead_id = await fresh('lead_id');
    await act(`/v1/leads/${lead_id}/lose`, { reason: 'Bought elsewhere' });
    return { params: { lead_id }, body: {} };
  },
  'messages.react': async (maker) => ({ params: { message_id: await received(maker) }, body: { emoji: '👍' } }),
  'messages.retry': async (maker) => ({ params: { message_id: await refused(maker) } }),
  'messages.send': async (maker) => ({ body: await reminder(maker) }),
  'notes.create': async ({ one }) => ({ body: { body: 'Prefers Saturdays.', contact_id: await one('contact_id') } }),
  'pipelines.create': async ({ unique }) => ({ body: { name: `Pipeline ${unique()}` } }),
  'pipelines.orderStages': async ({ fresh, get }) => {
    const pipeline_id = await fresh('pipeline_id');
    return {
      params: { pipeline_id },
      body: { stage_ids: idsOf((await get(`/v1/pipelines/${pipeline_id}`)).stages).reverse() },
    };
  },
  'tasks.reopen': async ({ fresh, act }) => {
    const task_id = await fresh('task_id');
    await act(`/v1/tasks/${task_id}/complete`, { outcome: 'Wants a quotation' });
    return { params: { task_id } };
  },
  'teams.create': teamOfOne,
  'teams.update': teamOfOne,
  'users.create': async ({ unique }) => ({
    body: { name: 'Priya Nair', email: `${unique()}@example.com`, role: 'agent' },
  }),
};

async function ruleOfOne({ one, unique }: Maker) {
  return { body: { name: `Rule ${unique()}`, user_ids: [await one('user_id')] } };
}

async function teamOfOne({ one, unique }: Maker) {
  return { body: { name: `Team ${unique()}`, user_ids: [await one('user_id')] } };
}

/** A connection that is pulled. */
async function portal({ post }: Maker) {
  const secrets = { api_key: 'a-key-of-the-fake', webhook_secret: 'a-secret-of-the-fake' };
  return {
    params: { connection_id: await post('/v1/connections', { adapter: 'fake-leads', name: 'Portal', secrets }) },
  };
}

/** A message a customer sent. Where nothing runs in the background, one that waits to be sent must do. */
async function received({ background, one, fresh, get, phone, whatsApp, deliver, eventually }: Maker): Promise<string> {
  if (!background) return fresh('message_id');
  const connection = await one('connection_id');
  const { config } = await get(`/v1/connections/${connection}`);
  const from = { phone: phone(), user_id: null, parent_user_id: null, name: 'Meera Pillai', username: null };
  const { headers, body } = whatsApp.request([whatsApp.message({ from })], config);
  await deliver(connection, body, headers);
  return eventually(async () => {
    const { data } = await get('/v1/conversations?unread=true');
    return (await get(`/v1/conversations/${data[0].id}/messages`)).data[0].id;
  });
}

/** A message the provider refused. Where nothing runs in the background, it waits to be sent. */
async function refused(maker: Maker): Promise<string> {
  const { background, post, get, eventually } = maker;
  const message = await post('/v1/messages', await reminder(maker, refusedTemplate));
  if (!background) return message;
  return eventually(async () => {
    const { status } = await get(`/v1/messages/${message}`);
    if (status !== 'failed') throw new Error(`The message is ${status}.`);
    return message;
  });
}

/** The provider does not know this template. */
export const refusedTemplate = 'never_approved';

async function defaultStages({ get }: Maker): Promise<string[]> {
  const { data } = await get('/v1/pipelines');
  return idsOf(data.find((pipeline: { is_default: boolean }) => pipeline.is_default).stages);
}

const idsOf = (objects: { id: string }[]): string[] => objects.map(({ id }) => id);

/** Lists of what every organization has alike. */
export const commonLists: readonly string[] = ['adapters.list', 'roles.list'];
