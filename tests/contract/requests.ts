import type { Request } from './call.ts';
import { commonValues, needs } from './factories.ts';
import type { Maker } from './maker.ts';
import type { Operation } from './operations.ts';

/** A request of this operation that succeeds: fresh objects in the path, and the example of the body or what it needs. */
export async function validRequest(operation: Operation, maker: Maker): Promise<Request> {
  const special = await needs[operation.id]?.(maker);
  const params = special?.params ?? (await paramsFor(operation, maker));
  const body = special?.body ?? exampleOf(operation);
  return { key: maker.organization.key, params, body, ...(special?.query ? { query: special.query } : {}) };
}

async function paramsFor({ pathParams }: Operation, maker: Maker): Promise<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const param of pathParams) entries.push([param, commonValues[param] ?? (await maker.fresh(param))]);
  return Object.fromEntries(entries);
}

function exampleOf({ id, body }: Operation): unknown {
  if (body === null) return undefined;
  const [example] = Array.isArray(body.examples) ? body.examples : [];
  if (example === undefined)
    throw new Error(
      `The body of ${id} has no example in its schema: add one there, or say what it needs in tests/contract/factories.ts.`,
    );
  return structuredClone(example);
}
