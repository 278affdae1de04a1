import assert from 'node:assert/strict';
import type { DeliveryStatus, InboundContent } from '../../whatsapp.ts';
import { assertContains } from './compare.ts';
import { deepPlaces, garbageBodies, hugePlaces, wrongTypes } from './garbage.ts';
import type { ExpectedEvent, InboundFeature, InboundFixture } from './harness.ts';
import { assertWellFormed } from './shapes.ts';
import { contextOf, type ParsedEvent, parsed, receivedAt, requestOf, type Suite } from './suite.ts';

const contentTypes: readonly InboundContent['type'][] = [
  'text',
  'image',
  'video',
  'audio',
  'document',
  'sticker',
  'location',
  'contacts',
  'button',
  'interactive',
  'order',
  'reaction',
  'edit',
  'revoke',
  'unsupported',
  'unknown',
];

const statuses: readonly DeliveryStatus[] = ['sent', 'delivered', 'read', 'played', 'failed'];

const features: Record<InboundFeature, (events: ExpectedEvent[]) => boolean> = {
  referral: (events) => events.some((event) => event.type === 'message' && Boolean(event.referral)),
  phoneless: (events) =>
    events.some((event) => event.type === 'message' && event.from?.phone === null && Boolean(event.from.user_id)),
  identity: (events) => events.some((event) => event.type === 'identity'),
  batch: (events) => count(events, 'message') > 1 && count(events, 'status') > 1,
};

const count = (events: ExpectedEvent[], type: ExpectedEvent['type']) =>
  events.filter((event) => event.type === type).length;

/** Does everything the provider sends become the right events, and nothing else stop it? */
export function inboundGroup(suite: Suite): void {
  suite.group('inbound', () => {
    for (const fixture of suite.harness.inbound) fixtureTest(suite, fixture);
    coverageTests(suite);
    identityTests(suite);
    poisonTest(suite);
    garbageTests(suite);
    if (suite.adapter.handshake) handshakeTests(suite);
    if (suite.adapter.acknowledge) acknowledgeTest(suite);
  });
}

function fixtureTest(suite: Suite, fixture: InboundFixture): void {
  suite.test(fixture.name, async () => {
    const events = await parsed(suite, requestOf(fixture), fixture.name);
    assertContains(events, fixture.events, 'events');
    assertWellFormed(events, fixture.name);
  });
}

function coverageTests({ harness, never, test }: Suite): void {
  const events = harness.inbound.flatMap((fixture) => fixture.events);
  const cover = (what: string, here: boolean, excused: boolean) =>
    test(excused ? `never gives ${what}, as it says` : `has a fixture with ${what}`, () => {
      assert.equal(here, !excused, excused ? 'a fixture gives what harness.never excludes' : 'no fixture shows it');
    });
  for (const type of contentTypes) {
    const here = events.some((event) => event.type === 'message' && event.content?.type === type);
    cover(`content ${type}`, here, never.contents.includes(type));
  }
  for (const status of statuses) {
    const here = events.some((event) => event.type === 'status' && event.status === status);
    cover(`status ${status}`, here, never.statuses.includes(status));
  }
  for (const feature of Object.keys(features) as InboundFeature[]) {
    const here = harness.inbound.some((fixture) => features[feature](fixture.events));
    cover(feature, here, never.features.includes(feature));
  }
}

function identityTests(suite: Suite): void {
  const { adapter, harness, test } = suite;
  test('gives equal ids when the same request comes again, whenever it comes', async () => {
    const later = new Date(receivedAt.getTime() + 3 * 86_400_000);
    for (const fixture of [...harness.inbound, harness.poison]) {
      const first = await parsed(suite, requestOf(fixture), fixture.name);
      const again = await parsed(suite, requestOf(fixture, later), fixture.name);
      assert.deepEqual(again.map(idOf), first.map(idOf), fixture.name);
    }
  });

  test('gives different ids to different things', async () => {
    const names = new Map<string, string>();
    for (const fixture of harness.inbound) {
      for (const event of await parsed(suite, requestOf(fixture), fixture.name)) {
        const known = names.get(event.id);
        assert.ok(known === undefined || known === subjectOf(event), `${fixture.name}: ${event.id} names two things`);
        names.set(event.id, subjectOf(event));
      }
    }
  });

  test('names the number it is about as external_key does', async () => {
    const key = adapter.external_key?.(harness.config) ?? null;
    const [fixture] = harness.inbound.filter(({ events }) => events.some((event) => event.type === 'message'));
    assert.ok(fixture, 'no fixture gives a message');
    const events = await parsed(suite, requestOf(fixture), fixture.name);
    const keys = events.flatMap((event) => (event.type === 'message' ? [event.channel_key] : []));
    for (const named of keys)
      assert.ok(named === null || named === key, `channel_key ${named} is not external_key ${key}`);
  });

  if (adapter.capabilities.callback_id) {
    test('gives our id back in a status', () => {
      const events = harness.inbound.flatMap((fixture) => fixture.events);
      const here = events.some((event) => event.type === 'status' && typeof event.callback_id === 'string');
      assert.ok(here, 'capabilities.callback_id is true, but no fixture shows a status with a callback_id');
    });
  }
}

const idOf = (event: ParsedEvent) => event.id;

function subjectOf(event: ParsedEvent): string {
  if (event.type === 'status') return `status ${event.message_id} ${event.status}`;
  return 'message_id' in event ? `${event.type} ${event.message_id}` : event.type;
}

function poisonTest(suite: Suite): void {
  suite.test('does not let one bad item hide the others', async () => {
    const { poison } = suite.harness;
    const bad = poison.events.filter((event) => event.type === 'unrecognised').length;
    assert.ok(bad > 0, 'harness.poison must expect an unrecognised event');
    assert.ok(poison.events.length - bad > 1, 'harness.poison must expect at least two good events');
    const events = await parsed(suite, requestOf(poison), poison.name);
    assertContains(events, poison.events, 'events');
    assertWellFormed(events, poison.name);
  });
}

function garbageTests(suite: Suite): void {
  const { harness, test } = suite;
  for (const { name, body } of garbageBodies()) {
    test(`takes ${name} for what it is`, async () => {
      const events = await survive(suite, name, body);
      const types = new Set(events.map((event) => event.type));
      for (const type of types)
        assert.ok(type === 'unrecognised' || type === 'ignored', `${name} became a ${type} event`);
    });
  }

  test('survives a wrong type in every place of every fixture', async () => {
    for (const fixture of [...harness.inbound, harness.poison]) {
      for (const { name, body } of wrongTypes(fixture)) await survive(suite, name, body, fixture);
    }
  });

  test('survives deep nesting and 3 MB of text in every place of a batch', async () => {
    for (const { name, body } of deepPlaces(harness.poison)) await survive(suite, name, body, harness.poison);
    for (const { name, body } of hugePlaces(harness.poison)) await survive(suite, name, body, harness.poison);
  });
}

/** Something must come out, so that a request never vanishes, and it must be as the contract says. */
async function survive(
  suite: Suite,
  name: string,
  body: Uint8Array,
  like: Partial<InboundFixture> = {},
): Promise<ParsedEvent[]> {
  const events = await parsed(suite, requestOf({ ...like, body }), name);
  assert.ok(events.length > 0, `${name}: no event at all; say "ignored" or "unrecognised"`);
  assertWellFormed(events, name);
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false, `${name}: a prototype was written to`);
  return events;
}

function handshakeTests(suite: Suite): void {
  const { adapter, harness, test } = suite;
  for (const { name, query, answer } of harness.handshakes ?? []) {
    test(`handshake: ${name}`, () => {
      const reply = adapter.handshake?.(requestOf({ method: 'GET', query, body: '' }), contextOf(suite));
      assert.equal(reply?.status, answer.status);
      if (answer.body !== undefined) assert.equal(reply?.body ?? '', answer.body);
      assertContains(reply?.headers ?? {}, answer.headers ?? {}, 'headers');
      for (const secret of Object.values(harness.secrets))
        assert.ok(!reply?.body?.includes(secret), 'it answers a secret');
    });
  }

  test('handshake: leaves requests with events alone', () => {
    for (const fixture of harness.inbound) {
      assert.equal(adapter.handshake?.(requestOf(fixture), contextOf(suite)), null, fixture.name);
    }
  });
}

function acknowledgeTest(suite: Suite): void {
  suite.test('acknowledges every request with success', () => {
    for (const fixture of suite.harness.inbound) {
      const reply = suite.adapter.acknowledge?.(requestOf(fixture), contextOf(suite));
      assert.ok(reply && reply.status >= 200 && reply.status < 300, `${fixture.name}: ${reply?.status}`);
    }
  });
}
