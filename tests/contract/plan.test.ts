import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer, Problem } from './answers.ts';
import type { Request } from './call.ts';
import type { Maker } from './maker.ts';
import { type Operation, operations } from './operations.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let agency: Maker;
let client: Maker;

beforeAll(async () => {
  world = await createWorld({ background: true });
  agency = await world.organization('Agency');
  client = await world.organization('Client', agency);
});
afterAll(() => world.close());

/** Whatever may make something. */
const makers = operations.filter(({ method }) => method === 'POST' || method === 'PUT');

/** A valid request that takes a place where the usual one would not. */
const greedy: Record<string, () => Promise<Request>> = {
  'organizations.resume': async () => {
    const organization_id = await client.fresh('organization_id');
    await client.organization.api.delete(`/v1/organizations/${organization_id}`).expect(204);
    return { key: client.organization.key, params: { organization_id } };
  },
};

/** Of the answer, or of the items of a batch. */
function codesOf({ status, body }: Answer): string[] {
  if (status === 207) return (body as { data: { error?: Problem }[] }).data.flatMap(({ error }) => error?.code ?? []);
  return status < 400 ? [] : [(body as Problem).code];
}

it('what is refused at a limit is declared, and what is declared is refused', { timeout: 120_000 }, async () => {
  const asked: [Operation, Request][] = [];
  for (const operation of makers)
    asked.push([operation, await (greedy[operation.id]?.() ?? validRequest(operation, client))]);
  const limits = { users: 0, contacts: 0, messages_per_month: 0, storage_bytes: 0, organizations: 0 };
  const path = `/v1/organizations/${client.organization.id}/limits`;
  await agency.organization.api.put(path, limits).expect(200);
  const undeclared: string[] = [];
  const refused: string[] = [];
  for (const [operation, request] of asked) {
    for (const code of codesOf(await world.call(operation, request))) {
      if (!operation.errorCodes.includes(code)) undeclared.push(`${operation.id}: ${code}`);
      if (code === 'plan_limit_reached') refused.push(operation.id);
    }
  }
  expect(undeclared).toEqual([]);
  const declared = makers.filter(({ errorCodes }) => errorCodes.includes('plan_limit_reached')).map(({ id }) => id);
  expect(refused.toSorted()).toEqual(declared.toSorted());
});
