import { expect } from 'vitest';
import type { Parameter } from '../../tools/contract/document.ts';
import type { Answer, Problem } from './answers.ts';
import { factories, references } from './factories.ts';
import type { Maker } from './maker.ts';
import { isId } from './operations.ts';
import { pointerOf } from './places.ts';
import { createWorld, type World } from './world.ts';

/** Two organizations on one server that have nothing to do with each other. */
export interface Neighbours {
  world: World;
  /** Whose objects, one of everything, must stay unseen and unchanged. */
  surya: Maker;
  /** Who tries. */
  other: Maker;
  /** Nothing of surya's in the answer, and nothing changed there. */
  expectUntouched(answer: Answer): Promise<void>;
  /** The ids of surya's that an answer shows. */
  seenIn(answer: Answer): string[];
}

export async function createNeighbours(options: { background?: boolean } = {}): Promise<Neighbours> {
  const world = await createWorld(options);
  const surya = await world.organization('Surya Solar');
  const other = await world.organization('Neel Interiors');
  for (const param of Object.keys(factories)) await surya.one(param);
  const untouched = await surya.state();
  // A refused path may be repeated to the caller.
  const seenIn = ({ status, text, body }: Answer) => {
    const shown = status < 400 ? text : JSON.stringify({ ...(body as object), instance: '' });
    return [surya.organization.id, ...surya.made()].filter((id) => shown.includes(id));
  };
  const expectUntouched = async (answer: Answer) => {
    expect(seenIn(answer)).toEqual([]);
    expect(await surya.state(), 'the state of the organization that was tried').toBe(untouched);
  };
  return { world, surya, other, seenIn, expectUntouched };
}

/** The path parameter that names the same thing as a field of a body or a query. */
export function referredBy(name: string): string {
  const plain = name.replace(/\[.*\]$/, '');
  const param = references[plain] ?? plain;
  if (!(param in factories))
    throw new Error(`It is not known what ${name} refers to: add it to the references in tests/contract/factories.ts.`);
  return param;
}

/** Whether a parameter takes ids, and finds what has them. */
export const findsById = ({ name, schema }: Parameter): boolean =>
  (isId(schema) || (schema.items !== undefined && isId(schema.items))) && !/\[n(e|in)\]$/.test(name);

/** Refused for what this place names, not for anything else about the request. */
export function expectRefusedFor({ code, errors }: Problem, path: readonly string[]): void {
  if (code === 'not_found') return;
  expect({ code, errors }).toMatchObject({
    code: 'validation_failed',
    errors: [{ code: expect.stringMatching(/^unknown_|^incomplete$/) }],
  });
  expect(errors[0]?.pointer).toMatch(new RegExp(`^${pointerOf(path)}(/\\d+)?$`));
}
