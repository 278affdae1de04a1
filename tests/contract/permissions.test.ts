import { builtInRoles } from '@sauda/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './answers.ts';
import type { Maker } from './maker.ts';
import { named, type Operation, operations } from './operations.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let surya: Maker;
/** Keys of members, by role. */
const keys = new Map<string, string>();

/** Every permission an operation asks for: as a role that has nothing else, and one that has all the others. */
const permissions = [...new Set(operations.map(({ permission }) => permission))].sort();
const only = (permission: string): string => `only_${permission.replace(':', '_')}`;
const allBut = (permission: string): string => `no_${permission.replace(':', '_')}`;

beforeAll(async () => {
  world = await createWorld();
  surya = await world.organization('Surya Solar');
  for (const role of Object.keys(builtInRoles)) keys.set(role, await keyOf(surya, role));
  // Two organizations, because one may have a hundred roles.
  const other = await world.organization('Chandra Solar');
  for (const permission of permissions) {
    await addRole(surya, only(permission), [permission]);
    const others = permissions.filter((name) => name !== permission);
    await addRole(other, allBut(permission), others);
  }
});
afterAll(() => world.close());

const keyOf = async ({ organization }: Maker, role: string) => (await organization.member(role)).api.key;

async function addRole(maker: Maker, key: string, given: readonly string[]): Promise<void> {
  const role = { key, name: key, record_scope: 'all', permissions: given };
  await maker.organization.api.post('/v1/roles', role).expect(201);
  keys.set(key, await keyOf(maker, key));
}

/** What is asked for besides, before anything is looked at. */
const besides: Record<string, string> = {
  // Who may trust an issuer lets it name any member.
  'trustedIssuers.update': '*',
  // A count of what a filter finds tells of it.
  'bulk.previewContacts': 'contacts:write',
  'bulk.previewLeads': 'leads:write',
  'bulk.previewTasks': 'tasks:write',
};

/** Sends a request about nothing: whoever is admitted hears that it is not there or not valid. */
async function expectAdmitted(operation: Operation, role: string): Promise<void> {
  const answer = await ask(operation, role);
  expect([200, 201, 204, 400, 404, 409, 422], `${role} at ${operation.id}: ${answer.text}`).toContain(answer.status);
}

async function expectRefused(operation: Operation, role: string, lacks = operation.permission): Promise<void> {
  const answer = await ask(operation, role);
  const refusal = { code: 'insufficient_scope', required_permission: lacks };
  expect(expectProblem(operation, answer), `${role} at ${operation.id}`).toMatchObject(refusal);
}

const ask = (operation: Operation, role: string) =>
  world.call(operation, { key: keys.get(role) ?? '', ...(operation.body ? { body: {} } : {}) });

describe.each(named(operations))('%s', (_, operation) => {
  it.each(Object.entries(builtInRoles))('is for the role %s as the table says', async (role, { permissions }) => {
    const isAdmitted = permissions.includes('*') || permissions.includes(operation.permission);
    await (isAdmitted ? expectAdmitted : expectRefused)(operation, role);
  });

  it('is for its own permission alone', async () => {
    const more = besides[operation.id];
    if (more) await expectRefused(operation, only(operation.permission), more);
    else await expectAdmitted(operation, only(operation.permission));
    await expectRefused(operation, allBut(operation.permission));
  });
});

it('every permission a role can have is asked for by an operation', async () => {
  const { permissions: known } = await surya.get('/v1/roles/options');
  expect(known.toSorted()).toEqual(permissions);
});
