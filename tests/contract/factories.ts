import type { Maker } from './maker.ts';

/**
 * How to make one of everything that has an id, through the API: path parameter → its maker. A parameter that is missing
 * here fails the proofs.
 */
export const factories: Record<string, (maker: Maker) => Promise<string>> = {
  organization_id: ({ post }) => post('/v1/organizations', { name: 'Kulkarni Solar' }),
  blueprint_id: ({ post, organization }) => post('/v1/blueprints', { source_organization_id: organization.id }),
  domain_id: ({ post, unique }) => post('/v1/domains', { host: `${unique()}.example.com` }),
  connect_link_id: ({ post }) => post('/v1/connect_links', { adapters: ['web-form'] }),
  user_id: ({ post, unique }) =>
    post('/v1/users', { name: 'Priya Nair', email: `${unique()}@example.com`, role: 'agent' }),
  role_id: ({ post, unique }) => {
    const word = unique().replaceAll('-', '_');
    const permissions = ['contacts:read'];
    return post('/v1/roles', { key: `r_${word}`, name: word, record_scope: 'all', permissions });
  },
  team_id: async ({ post, unique, one }) =>
    post('/v1/teams', { name: `Team ${unique()}`, user_ids: [await one('user_id')] }),
  api_key_id: ({ post }) => post('/v1/api_keys', { name: 'Website', permissions: ['users:read'] }),
  trusted_issuer_id: ({ post, unique }) =>
    post('/v1/trusted_issuers', { name: 'Our login', issuer: 'https://login.example.com', audience: unique() }),
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
  tag_id: ({ post, unique }) => post('/v1/tags', { name: `Tag ${unique()}` }),
  custom_field_id: async (maker) => maker.post('/v1/custom_fields', customField(maker)),
  message_template_id: async (maker) => maker.post('/v1/message_templates', messageTemplate(maker)),
  company_id: ({ post, unique }) => post('/v1/companies', { name: 'Kulkarni Agro Works', external_id: unique() }),
  contact_id: ({ post, phone }) => post('/v1/contacts', { name: 'Ananya Iyer', phones: [phone()] }),
  pipeline_id: ({ post, unique }) => post('/v1/pipelines', { name: `Pipeline ${unique()}` }),
  stage_id: async ({ get, fresh }) => (await get(`/v1/pipelines/${await fresh('pipeline_id')}`)).stages[1].id,
  lead_id: async ({ post, one }) =>
    post('/v1/leads', { contact_id: await one('contact_id'), enquiry: { message: 'Please call in the evening' } }),
  enquiry_id: ({ post, phone }) => post('/v1/enquiries', { contact: { phones: [phone()] }, message: 'Please call' }),
  assignment_rule_id: async ({ post, one, unique }) =>
    post('/v1/assignment_rules', { name: `Rule ${unique()}`, user_ids: [await one('user_id')] }),
  task_id: async ({ post, one }) => post('/v1/tasks', { title: 'Call back', lead_id: await one('lead_id') }),
  note_id: async ({ post, one }) => post('/v1/notes', { body: 'Prefers Saturdays.', lead_id: await one('lead_id') }),
  view_id: ({ post, unique }) => post('/v1/views', { resource: 'leads', name: unique() }),
  segment_id: ({ post, unique }) =>
    post('/v1/segments', { name: unique(), filter: { field: 'city', op: 'is_null', value: true } }),
  message_id: async (maker) => maker.post('/v1/messages', await reminder(maker)),
  operation_id: ({ post }) => post('/v1/exports', { resource: 'contacts' }),
  file_id: ({ post }) => post('/v1/files', { name: 'leads.csv' }),
  import_id: ({ post }) => post('/v1/imports', { resource: 'contacts', content: 'Name\nAnanya Iyer\n' }),
  consent_id: async ({ post, one }) =>
    post('/v1/consents', { contact_id: await one('contact_id'), purpose: 'calls', status: 'granted', source: 'paper' }),
  privacy_request_id: async ({ post, one }) =>
    post('/v1/privacy_requests', { contact_id: await one('contact_id'), kind: 'correction' }),
  // Of somebody of whom nothing else is: it would keep everything.
  legal_hold_id: async ({ post, fresh }) =>
    post('/v1/legal_holds', { contact_id: await fresh('contact_id'), reason: 'Dispute about an invoice' }),
  webhook_endpoint_id: ({ post }) =>
    post('/v1/webhook_endpoints', { url: 'https://receiver.example/webhooks', types: ['task.due'] }),
  delivery_id: async ({ post, one }) => post(`/v1/webhook_endpoints/${await one('webhook_endpoint_id')}/test`, {}),
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
  field: 'external_id',
  value: 'A-17',
};

/** Names of references in bodies and queries that differ from the path parameter of what they refer to. */
export const references: Record<string, string> = {
  actor_id: 'user_id',
  key_id: 'api_key_id',
  object_id: 'lead_id',
  assignee_id: 'user_id',
  'companies.batch:id': 'company_id',
  'contacts.batch:id': 'contact_id',
  'leads.batch:id': 'lead_id',
  'tasks.batch:id': 'task_id',
  author_id: 'user_id',
  owner_id: 'user_id',
  reply_to_message_id: 'message_id',
  ids: 'lead_id',
  source_organization_id: 'organization_id',
  template_organization_id: 'organization_id',
  organization_ids: 'organization_id',
  tag_ids: 'tag_id',
  user_ids: 'user_id',
  stage_ids: 'stage_id',
};

/** For the reference to be looked at. */
const besides: Record<string, object> = {
  'imports.create: /defaults/assignment_rule_id': { resource: 'leads' },
  'imports.create: /file_id': { content: undefined },
  'leads.create: /contact_id': { contact: undefined },
  'leads.upsert: /contact_id': { contact: undefined },
  'messages.send: /to/contact_id': { to: {} },
};

/** What is given with a value at this place of a body. What a search is to find is not given as a filter as well. */
export const beside = (operationId: string, path: readonly string[]): object => ({
  ...besides[`${operationId}: /${path.join('/')}`],
  ...(path[0] === 'search' ? { filter: undefined } : {}),
});

/** A record with a tag on it, and how to take it off. */
const tagged =
  (param: string, path: string) =>
  async ({ fresh, act }: Maker) => {
    const [record, tag_id] = [await fresh(param), await fresh('tag_id')];
    await act(`${path}/${record}/tags`, { tag_id });
    return { params: { [param]: record, tag_id } };
  };

const withTag = async ({ one }: Maker) => ({ body: { tag_id: await one('tag_id') } });
interface Need {
  params?: Record<string, string>;
  query?: string;
  body?: object;
}

/** What an operation needs to succeed, beyond fresh objects in the path and the example of its body. */
export const needs: Record<string, (maker: Maker) => Promise<Need>> = {
  ...searches(),
  'assignmentRules.create': ruleOfOne,
  'assignmentRules.update': ruleOfOne,
  'blueprints.create': async ({ organization }) => ({ body: { source_organization_id: organization.id } }),
  'blueprints.push': async ({ one }) => ({
    params: { blueprint_id: await one('blueprint_id') },
    body: { organization_ids: [await one('organization_id')] },
  }),
  'connections.sync': portal,
  'bulk.leads': async ({ one }) => ({ body: { action: 'assign', filter: {}, owner_id: await one('user_id') } }),
  'consents.create': async ({ one }) => ({
    body: { contact_id: await one('contact_id'), purpose: 'calls', status: 'granted', source: 'paper' },
  }),
  'companies.upsert': async ({ unique }) => ({
    params: { field: 'external_id', value: unique() },
    body: { name: 'Kulkarni Agro Works' },
  }),
  'conversations.sendMessage': async (maker) => {
    const { type, template } = await reminder(maker);
    return { body: { type, template } };
  },
  'companies.addTag': withTag,
  'companies.removeTag': tagged('company_id', '/v1/companies'),
  'contacts.addTag': withTag,
  'contacts.removeTag': tagged('contact_id', '/v1/contacts'),
  'conversations.addTag': withTag,
  'conversations.removeTag': tagged('conversation_id', '/v1/conversations'),
  'customFields.create': async (maker) => ({ body: customField(maker) }),
  'customFields.delete': async ({ fresh, organization }) => {
    const custom_field_id = await fresh('custom_field_id');
    await organization.api.patch(`/v1/custom_fields/${custom_field_id}`, { is_archived: true }).expect(200);
    return { params: { custom_field_id } };
  },
  'leads.addTag': withTag,
  'leads.removeTag': tagged('lead_id', '/v1/leads'),
  'leads.assign': async ({ one }) => ({ body: { owner_id: await one('user_id') } }),
  'leads.move': async (maker) => ({ body: { stage_id: (await defaultStages(maker))[1] } }),
  'leads.reopen': async ({ fresh, act }) => {
    const lead_id = await fresh('lead_id');
    await act(`/v1/leads/${lead_id}/lose`, { reason: 'Bought elsewhere' });
    return { params: { lead_id }, body: {} };
  },
  // The parts that only a new lead takes are looked at.
  'leads.upsert': async ({ unique }) => ({ params: { value: unique() } }),
  'legalHolds.create': async ({ fresh }) => ({ body: { contact_id: await fresh('contact_id'), reason: 'Dispute' } }),
  'messageTemplates.create': async (maker) => ({ body: messageTemplate(maker) }),
  'messages.react': async (maker) => ({ params: { message_id: await received(maker) }, body: { emoji: '👍' } }),
  'messages.retry': async (maker) => ({ params: { message_id: await refused(maker) } }),
  'messages.send': async (maker) => ({ body: await reminder(maker) }),
  'notes.create': async ({ one }) => ({ body: { body: 'Prefers Saturdays.', contact_id: await one('contact_id') } }),
  // Long enough that it is not done before it is cancelled.
  'operations.cancel': async ({ post }) => ({
    params: {
      operation_id: await post('/v1/imports', { resource: 'contacts', content: `Name\n${'Ravi\n'.repeat(50_000)}` }),
    },
  }),
  'pipelines.create': async ({ unique }) => ({ body: { name: `Pipeline ${unique()}` } }),
  'pipelines.orderStages': async ({ fresh, get }) => {
    const pipeline_id = await fresh('pipeline_id');
    return {
      params: { pipeline_id },
      body: { stage_ids: idsOf((await get(`/v1/pipelines/${pipeline_id}`)).stages).reverse() },
    };
  },
  'privacyRequests.create': async ({ fresh }) => ({ body: { contact_id: await fresh('contact_id'), kind: 'access' } }),
  'roles.create': async ({ unique }) => {
    const word = unique().replaceAll('-', '_');
    return { body: { key: `r_${word}`, name: word, record_scope: 'own', permissions: ['contacts:read'] } };
  },
  'tags.create': async ({ unique }) => ({ body: { name: `Tag ${unique()}`, color: '#0a7f3f' } }),
  'search.query': async () => ({ query: 'q=ananya' }),
  'segments.create': async ({ unique }) => ({
    body: { name: unique(), filter: { field: 'city', value: 'Pune' } },
  }),
  'tasks.reopen': async ({ fresh, act }) => {
    const task_id = await fresh('task_id');
    await act(`/v1/tasks/${task_id}/complete`, { outcome: 'Wants a quotation' });
    return { params: { task_id } };
  },
  'teams.create': teamOfOne,
  'teams.update': teamOfOne,
  'views.create': async ({ unique }) => ({ body: { resource: 'tasks', name: unique(), sort: 'due_at' } }),
  'trustedIssuers.create': async ({ unique }) => ({
    body: { name: 'Our login', issuer: 'https://login.example.com', audience: unique() },
  }),
  'userTokens.create': forMember,
  'userTokens.revoke': forMember,
  'users.activate': async ({ fresh, act }) => {
    const user_id = await fresh('user_id');
    await act(`/v1/users/${user_id}/deactivate`, {});
    return { params: { user_id } };
  },
  'users.create': async ({ unique }) => ({
    body: { name: 'Priya Nair', email: `${unique()}@example.com`, role: 'agent' },
  }),
  'webhookEndpoints.getDelivery': deliveryOfOne,
  'webhookEndpoints.replay': async ({ fresh }) => ({
    params: { webhook_endpoint_id: await fresh('webhook_endpoint_id') },
    body: { since: new Date(Date.now() - 60_000).toISOString() },
  }),
  'webhookEndpoints.retryDelivery': deliveryOfOne,
};

function searches() {
  const resources = ['contacts', 'companies', 'leads', 'tasks', 'conversations', 'notes', 'messageTemplates'];
  return Object.fromEntries(resources.map((resource) => [`${resource}.search`, async () => ({ body: { limit: 10 } })]));
}

function customField({ unique }: Maker) {
  return { resource: 'lead', key: `f_${unique().replaceAll('-', '_')}`, label: 'Monthly bill', type: 'money' };
}

/** One whose parameters are those of the example of rendering. */
function messageTemplate({ unique }: Maker) {
  return {
    name: `t_${unique().replaceAll('-', '_')}`,
    language: 'en',
    category: 'utility',
    parameter_format: 'named',
    body: {
      text: 'Namaste {{first_name}}, our engineer visits you on {{visit_date}}.',
      examples: { first_name: 'Ananya', visit_date: '12 November' },
    },
  };
}

/** A delivery, and the endpoint it belongs to. */
async function deliveryOfOne({ one, fresh }: Maker) {
  const [webhook_endpoint_id, delivery_id] = [await one('webhook_endpoint_id'), await fresh('delivery_id')];
  return { params: { webhook_endpoint_id, delivery_id } };
}

async function ruleOfOne({ one, unique }: Maker) {
  return { body: { name: `Rule ${unique()}`, user_ids: [await one('user_id')] } };
}

async function forMember({ one }: Maker) {
  return { body: { user_id: await one('user_id') } };
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

/** Lists of what every organization has alike, of what only background work fills, those that show nothing without being asked for something, and a stream, which begins with what is still to come. */
export const commonLists: readonly string[] = [
  'adapters.list',
  'events.stream',
  'roles.options',
  'auditLog.verify',
  'search.query',
  'usage.list',
];
