import type { FastifyInstance } from 'fastify';
import { defaultSellerKey, forgetCalls, openAccount } from '../indiamart/accounts.ts';
import { makeLead } from '../indiamart/leads.ts';
import { Input, type Json } from '../input.ts';
import { type Answer, call } from '../receiver.ts';
import type { World } from '../state.ts';

/** Buyers enquire; sellers' keys and limits. */
export function indiamartRoutes(world: World, play: FastifyInstance): void {
  play.post('/indiamart/keys', async (request) => registerKey(world, request.body));
  play.post('/indiamart/leads', async (request) => addLeads(world, request.body));
  play.post('/indiamart/push', async (request) => push(world, request.body));
  play.post('/indiamart/reset', async () => {
    for (const account of world.state.sellers.values()) forgetCalls(account);
    return { keys: world.state.sellers.size };
  });
}

/** `{ key, expired? }`: a pull key that works, or one that has died. */
function registerKey(world: World, request: unknown): Json {
  const body = new Input(request);
  const account = openAccount(world, body.text('key', { max: 200 }));
  account.expired = body.flag('expired') ?? false;
  return { key: account.key, expired: account.expired };
}

/** `{ key?, lead? }` or `{ key?, leads: [...] }`; fields that are not given come from a realistic enquiry. */
function addLeads(world: World, request: unknown): Json {
  const body = new Input(request ?? {});
  const given = body.has('leads') ? body.list('leads', { max: 10_000 }) : [body.optionalObject('lead')];
  const leads = given.map((fields) => makeLead(world, fields));
  openAccount(world, body.optionalText('key', { max: 200 }) ?? defaultSellerKey).leads.push(...leads);
  return { leads: leads.map(({ fields }) => fields) };
}

/** `{ url, lead?, also_pull?, key? }` or `{ url, raw }`: posts to a hook as IndiaMART does and tells its answer. */
async function push(world: World, request: unknown): Promise<{ sent: unknown; answer: Answer }> {
  const body = new Input(request);
  const url = body.url('url');
  const sent = body.fields.raw === undefined ? pushedLead(world, body) : body.fields.raw;
  const bytes = typeof sent === 'string' ? sent : JSON.stringify(sent);
  const headers = { 'content-type': 'application/json' };
  return { sent, answer: await call(url, { method: 'POST', headers, body: bytes }, world.background.signal) };
}

/** In push form `RESPONSE` is one object. With `also_pull` the pull endpoint returns it too, under the same id. */
function pushedLead(world: World, body: Input): Json {
  const lead = makeLead(world, body.optionalObject('lead'));
  if (body.flag('also_pull') === true) {
    openAccount(world, body.optionalText('key', { max: 200 }) ?? defaultSellerKey).leads.push(lead);
  }
  return { CODE: 200, STATUS: 'SUCCESS', RESPONSE: lead.fields };
}
