import type { InboundRequest, WhatsAppPerson } from '@sauda/adapter-kit';
import type { FakeItem, FakeWhatsApp } from '@sauda/adapter-kit/testing';
import { systemActor } from '../actor.ts';
import type { TestEngine, TestOrganization } from './engine.ts';

export interface TestNumber {
  id: string;
  hook_url: string;
}

/** An organization with a WhatsApp number on the fake provider. */
export interface Shop extends TestOrganization {
  number: TestNumber;
  /** Connects one more number. */
  connect(numberId: string): Promise<TestNumber>;
  /** Hands a request to a hook address, byte for byte. */
  deliver(request: InboundRequest, to?: TestNumber): Promise<Response>;
  /** Delivers these items to the first number in one request and waits until they are dealt with. */
  receive(...items: FakeItem[]): Promise<void>;
  /** Waits until nothing that was delivered is still to be dealt with. */
  understood(): Promise<void>;
  /** Somebody writes; answers the conversation. */
  chatWith(person: WhatsAppPerson): Promise<{ id: string; contact_id: string }>;
  /** Sends a text in a conversation; answers the queued message. */
  say(conversationId: string, text: string): Promise<{ id: string }>;
  /** Waits until a message has a status; answers it. */
  reaches(messageId: string, status: string): Promise<Record<string, unknown> & { provider_id: string }>;
  /** The types of the events about one object, in the order of the log. */
  eventsOf(subjectId: string): Promise<string[]>;
}

let people = 0;

/** Somebody nobody knows yet, with a phone and no user id unless told. */
export function somebody(more: Partial<WhatsAppPerson> = {}): WhatsAppPerson {
  const phone = `+9199999${String(20_000 + people++)}`;
  return { phone, user_id: null, parent_user_id: null, name: 'Ravi Kulkarni', username: null, ...more };
}

export async function openShop(engine: TestEngine, fake: FakeWhatsApp, name?: string): Promise<Shop> {
  const organization = await engine.organization(name);
  const { api } = organization;
  const connect = async (number_id: string) => {
    const input = {
      adapter: 'fake-whatsapp',
      name: number_id,
      config: { ...fake.config, number_id },
      secrets: fake.secrets,
    };
    return (await api.post('/v1/connections', input).expect(201)).body as TestNumber;
  };
  const number = await connect(fake.config.number_id);
  const deliver: Shop['deliver'] = (request, to = number) => deliverTo(to.hook_url, request);
  const understood = () =>
    engine.eventually(async () => {
      const { body } = await api.get('/v1/inbound_requests?state=received').expect(200);
      if (body.data.length > 0) throw new Error(`Still to be dealt with: ${JSON.stringify(body.data)}`);
    });
  const receive: Shop['receive'] = async (...items) => {
    const answer = await deliver(fake.request(items));
    if (answer.status !== 200) throw new Error(`The hook answered ${answer.status}.`);
    await understood();
  };
  return {
    ...organization,
    number,
    connect,
    deliver,
    understood,
    receive,
    async chatWith(from) {
      const item = fake.message({ from, at: engine.clock.now() });
      await receive(item);
      const { body } = await api.get('/v1/conversations?limit=100').expect(200);
      const newest = body.data.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1))[0];
      if (!newest) throw new Error('No conversation came of it.');
      return newest;
    },
    async say(conversationId, text) {
      const path = `/v1/conversations/${conversationId}/messages`;
      return (await api.post(path, { type: 'text', text }).expect(201)).body;
    },
    reaches: (messageId, status) =>
      engine.eventually(async () => {
        const { body } = await api.get(`/v1/messages/${messageId}`).expect(200);
        if (body.status !== status) throw new Error(`The message is ${body.status}, not ${status}.`);
        return body;
      }),
    eventsOf: (subjectId) =>
      engine.engine.kernel.db.withTenant(systemActor(organization.id), async (tx) => {
        const rows = await tx.db
          .selectFrom('events')
          .select('type')
          .where('organization_id', '=', organization.id)
          .where('subject_id', '=', subjectId)
          .orderBy('xid')
          .orderBy('id')
          .execute();
        return rows.map(({ type }) => type);
      }),
  };
}

/** A request of a provider, with every byte as given. */
export function deliverTo(hookUrl: string, { method, headers, body }: InboundRequest): Promise<Response> {
  return fetch(hookUrl, { method, headers, body: Buffer.from(body) });
}
