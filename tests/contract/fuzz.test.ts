import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, expectProblem, expectSuccess } from './answers.ts';
import type { Request } from './call.ts';
import type { Maker } from './maker.ts';
import { badText, pathValue, queryFor, spoilt, valueFor } from './nonsense.ts';
import { named, type Operation, operations } from './operations.ts';
import { type Random, randomFrom } from './random.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

/** The same seed sends the same requests: `FUZZ_SEED=1234 FUZZ_REQUESTS=50 npx vitest run tests/contract/fuzz.test.ts`. */
const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
const requestsEach = Number(process.env.FUZZ_REQUESTS ?? 6);

let world: World;
const makers = new Map<string, Promise<Maker>>();

/** One organization for each resource: what nonsense leaves behind, such as a field that is required, spoils no other. */
function makerFor({ id }: Operation): Promise<Maker> {
  const resource = id.split('.')[0] as string;
  const maker = makers.get(resource) ?? world.organization(resource);
  makers.set(resource, maker);
  return maker;
}

beforeAll(async () => {
  world = await createWorld();
  console.log(`FUZZ_SEED=${seed}`);
});
afterAll(() => world.close());

/** Refusals of the HTTP layer, which no operation lists by itself. */
const anywhere: readonly string[] = [
  'malformed_json',
  'payload_too_large',
  'unsupported_media_type',
  'validation_failed',
  'not_found',
  'method_not_allowed',
];

describe(`nonsense never breaks the server (FUZZ_SEED=${seed})`, () => {
  it.each(named(operations).map(([name, operation], index) => [name, operation, index] as const))(
    '%s',
    async (_, operation, index) => {
      const random = randomFrom(seed + index);
      const maker = await makerFor(operation);
      const valid = await validRequest(operation, maker);
      for (let count = 0; count < requestsEach; count++) {
        const request = nonsenseRequest(operation, maker.organization.key, valid, random);
        const answer = await world.call(operation, request);
        judge(operation, answer, request);
      }
    },
  );
});

function nonsenseRequest(operation: Operation, key: string, valid: Request, random: Random): Request {
  const params = Object.fromEntries(
    Object.entries(valid.params ?? {}).map(([name, good]) => [name, pathValue(good, random)]),
  );
  const query = random.chance(0.6) ? queryFor(operation, random) : undefined;
  const request = { key, params, ...(query ? { query } : {}), headers: headersFor(random) };
  if (operation.body === null)
    return operation.method !== 'GET' && random.chance(0.2) ? { ...request, text: badText(random) } : request;
  if (random.chance(0.15)) return { ...request, text: badText(random) };
  const body = random.chance(0.5) ? spoilt(valid.body, operation.body, random) : valueFor(operation.body, random);
  return { ...request, body };
}

function headersFor(random: Random): Record<string, string> {
  if (random.chance(0.7)) return {};
  return random.pick<Record<string, string>>([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'if-match': '"v1"' },
    { 'if-match': 'nonsense' },
    { 'if-none-match': '*' },
    { 'idempotency-key': 'é' },
    { 'idempotency-key': 'k'.repeat(300) },
    { accept: 'application/xml' },
    { 'sauda-organization': 'nonsense' },
  ]);
}

function judge(operation: Operation, answer: Answer, { params, query, body, text, headers }: Request): void {
  try {
    expect(answer.status).toBeLessThan(500);
    if (answer.status === 304) expect([answer.text, headers?.['if-none-match']]).toEqual(['', expect.any(String)]);
    else if (answer.status < 400)
      expectSuccess(operation, answer, query?.includes('fields=') || Object.hasOwn(Object(body), 'fields'));
    else expectProblem({ ...operation, errorCodes: [...operation.errorCodes, ...anywhere] }, answer);
  } catch (cause) {
    const request = JSON.stringify({ params, query, body, text, headers }).slice(0, 1_000);
    throw new Error(
      `With FUZZ_SEED=${seed}: ${request}\nwas answered ${answer.status} ${answer.text.slice(0, 1_000)}`,
      { cause },
    );
  }
}
