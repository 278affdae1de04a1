import assert from 'node:assert/strict';
import { assertContains } from '../whatsapp/compare.ts';
import { deepPlaces, garbageBodies, hugePlaces, wrongTypes } from '../whatsapp/garbage.ts';
import type { ExpectedLeadEvent, LeadFixture, PushFixture } from './harness.ts';
import { contextOf, fixturesOf, type ParsedEvent, parsed, receivedAt, requestOf, type Suite } from './suite.ts';

/** Does everything the source sends become the right events, and nothing else stop it? */
export function inboundGroup(suite: Suite): void {
  suite.group('inbound', () => {
    for (const fixture of suite.harness.push ?? []) fixtureTest(suite, fixture);
    coverageTests(suite);
    identityTests(suite);
    mixedTest(suite);
    garbageTests(suite);
  });
}

function fixtureTest(suite: Suite, fixture: PushFixture): void {
  suite.test(fixture.name, async () => {
    const events = await parsed(suite, requestOf(fixture), fixture.name);
    assertContains(events, fixture.events, 'events');
  });

  suite.test(`${fixture.name}: is answered as the source expects`, () => {
    const answer = suite.adapter.acknowledge?.(requestOf(fixture), contextOf(suite)) ?? { status: 200 };
    const { headers = {}, ...expected } = fixture.acknowledgement;
    assert.deepEqual({ ...answer, headers: undefined }, { ...expected, headers: undefined });
    assertContains(answer.headers ?? {}, headers, 'headers');
  });
}

function coverageTests({ harness, test }: Suite): void {
  const fixtures = [...(harness.push ?? []), harness.mixed, ...(harness.poll ?? [])];
  const events = fixtures.flatMap((fixture) => fixture.events ?? []);
  const shown = (what: string, holds: (lead: NonNullable<LeadOf>) => boolean) =>
    test(`has a fixture with ${what}`, () => {
      const here = events.some((event) => event.type === 'lead' && event.lead !== undefined && holds(event.lead));
      assert.ok(here, 'no fixture shows it');
    });
  shown('a phone', (lead) => typeof lead.phone === 'string');
  shown('a phone nobody can read', (lead) => lead.phone === null && typeof lead.phone_raw === 'string');
  shown('no time of its own', (lead) => lead.received_at_basis === 'arrival');
  shown('nobody to reach', (lead) => lead.needs_contact === true);
}

type LeadOf = Extract<ExpectedLeadEvent, { lead?: unknown }>['lead'];

function identityTests(suite: Suite): void {
  suite.test('gives equal ids when the same request comes again', async () => {
    for (const fixture of fixturesOf(suite)) {
      const first = await parsed(suite, requestOf(fixture), fixture.name);
      const soon = await parsed(suite, requestOf(fixture, later(60_000)), fixture.name);
      assert.deepEqual(soon.map(idOf), first.map(idOf), fixture.name);
    }
  });

  suite.test('gives equal ids for ever to what carries its own time', async () => {
    for (const fixture of fixturesOf(suite)) {
      const first = await parsed(suite, requestOf(fixture), fixture.name);
      const again = await parsed(suite, requestOf(fixture, later(3 * 86_400_000)), fixture.name);
      assert.deepEqual(again.filter(isTimed).map(idOf), first.filter(isTimed).map(idOf), fixture.name);
    }
  });

  suite.test('gives different ids to different rows', async () => {
    const { mixed } = suite.harness;
    const ids = (await parsed(suite, requestOf(mixed), mixed.name)).map(idOf);
    assert.equal(new Set(ids).size, ids.length, `two rows share an id: ${ids.join(', ')}`);
  });
}

const idOf = (event: ParsedEvent) => event.id;
const isTimed = (event: ParsedEvent) => event.type !== 'lead' || event.lead.received_at_basis === 'source';
const later = (milliseconds: number) => new Date(receivedAt.getTime() + milliseconds);

function mixedTest(suite: Suite): void {
  suite.test('does not let one bad row hide the others', async () => {
    const { mixed } = suite.harness;
    const bad = mixed.events.filter((event) => event.type === 'unrecognised').length;
    assert.ok(bad > 0, 'harness.mixed must expect an unrecognised event');
    assert.ok(mixed.events.length - bad > 1, 'harness.mixed must expect at least two good leads');
    assertContains(await parsed(suite, requestOf(mixed), mixed.name), mixed.events, 'events');
  });
}

function garbageTests(suite: Suite): void {
  const { adapter, harness, test } = suite;
  const methods = [...(adapter.capabilities.push ? ['POST'] : []), ...(adapter.capabilities.pull ? ['POLL'] : [])];
  for (const { name, body } of garbageBodies()) {
    test(`takes ${name} for what it is`, async () => {
      for (const method of methods) {
        const events = await survive(suite, name, { method, body });
        assert.ok(!events.some((event) => event.type === 'lead'), `${name} became a lead`);
      }
    });
  }

  test('survives a wrong type in every place of every fixture', async () => {
    for (const fixture of fixturesOf(suite)) {
      for (const { name, body } of wrongTypes(bare(fixture))) await survive(suite, name, { ...fixture, body });
    }
  });

  test('survives deep nesting and 3 MB of text in every place of a page', async () => {
    const { mixed } = harness;
    for (const { name, body } of deepPlaces(bare(mixed))) await survive(suite, name, { ...mixed, body });
    for (const { name, body } of hugePlaces(bare(mixed))) await survive(suite, name, { ...mixed, body });
  });
}

function bare({ name, body }: LeadFixture) {
  return { name, body, events: [] };
}

/** Something must come out, so that a request never vanishes, and it must be as the contract says. */
async function survive(suite: Suite, name: string, like: Omit<LeadFixture, 'name' | 'events'>): Promise<ParsedEvent[]> {
  const events = await parsed(suite, requestOf(like), name);
  assert.ok(events.length > 0, `${name}: no event at all; say "ignored" or "unrecognised"`);
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false, `${name}: a prototype was written to`);
  return events;
}
