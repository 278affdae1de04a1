import { isDeepStrictEqual } from 'node:util';
import { translateDatabaseError } from './db/constraints.ts';
import type { Tx } from './db/transaction.ts';
import { AppError } from './errors.ts';

/** Settings as plain data, by names instead of ids, so that they mean the same in every organization. Lists are merged whole. */
export type SettingsObject = { [name: string]: SettingsValue };
export type SettingsValue = string | number | boolean | null | SettingsValue[] | SettingsObject;

/** Something that could not be taken over: where in the document, and why. */
export interface LeftOut {
  path: string;
  code: string;
  detail: string;
}

/**
 * What a module adds to a blueprint. `read` gives its settings as objects by name, and tells what would mean nothing in
 * another organization; what an object is made of is merged field by field with what an organization changed itself. `write`
 * takes it from `mine`, what was read, to `wanted` and tells what it had to leave, such as a stage that has leads; its paths
 * begin below the part. It publishes events as a change through the API does.
 */
export interface BlueprintPart {
  name: string;
  read(tx: Tx): Promise<{ document: SettingsObject; left_out: LeftOut[] }>;
  write(tx: Tx, mine: SettingsObject, wanted: SettingsObject): Promise<LeftOut[]>;
}

/** One object of a part as it is: what it is made of, or why that would mean nothing elsewhere. */
export interface Named<Value> {
  id: string;
  name: string;
  value: Value | AppError;
}

/** A part whose objects each stand for themselves. */
interface NamedSettings<Value extends object> {
  name: string;
  all(tx: Tx): Promise<Named<Value>[]>;
  create(tx: Tx, name: string, value: Value): Promise<unknown>;
  /** Answers what it had to leave of the object. */
  change(tx: Tx, id: string, value: Value): Promise<LeftOut[]>;
  remove(tx: Tx, id: string): Promise<void>;
}

export function namedSettings<Value extends object>(part: NamedSettings<Value>): BlueprintPart {
  return {
    name: part.name,
    async read(tx) {
      const all = await part.all(tx);
      return {
        document: Object.fromEntries(
          all.flatMap(({ name, value }) => (value instanceof AppError ? [] : [[name, value]])),
        ) as SettingsObject,
        left_out: all.flatMap(({ name, value }) =>
          value instanceof AppError ? [leftOut(pointerTo(name), value)] : [],
        ),
      };
    },
    async write(tx, mine, wanted) {
      const ids = new Map((await part.all(tx)).map(({ id, name }) => [name, id]));
      const put = async (name: string) => {
        const value = wanted[name] as Value;
        const known = Object.hasOwn(mine, name) ? ids.get(name) : undefined;
        if (isDeepStrictEqual(own(mine, name), value)) return [];
        const path = pointerTo(name);
        let left: LeftOut[] = [];
        const refused = await attempt(tx, path, async () => {
          if (known) left = await part.change(tx, known, value);
          else await part.create(tx, name, value);
        });
        return [...refused, ...left.map((one) => ({ ...one, path: `${path}${one.path}` }))];
      };
      const left: LeftOut[] = [];
      const refused: string[] = [];
      for (const name of Object.keys(wanted)) {
        const found = await put(name);
        if (isRefusal(found, name)) refused.push(name);
        else left.push(...found);
      }
      for (const name of Object.keys(mine)) {
        const id = ids.get(name);
        if (Object.hasOwn(wanted, name) || id === undefined) continue;
        left.push(...(await attempt(tx, pointerTo(name), () => part.remove(tx, id))));
      }
      // Once more: what stood in the way, such as the same name in capitals, may be gone.
      for (const name of refused) left.push(...(await put(name)));
      return left;
    },
  };
}

const isRefusal = ([first]: LeftOut[], name: string) => first?.path === pointerTo(name);

/** A JSON pointer. */
export const pointerTo = (...names: string[]): string =>
  names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Of a document that was stored, only what it holds itself: names are people’s own, and one may be `constructor`. */
export const own = (document: SettingsObject, name: string): SettingsValue | undefined =>
  Object.hasOwn(document, name) ? document[name] : undefined;

/**
 * Does it, or tells why it was not possible: what is in use stays, and a name can be taken by one that differs in its
 * capitals.
 */
export async function attempt(tx: Tx, path: string, work: () => Promise<void>): Promise<LeftOut[]> {
  try {
    await tx.nested(work);
    return [];
  } catch (caught) {
    const error = translateDatabaseError(caught);
    if (error instanceof AppError && !error.spec.retryable && error.spec.status < 500) return [leftOut(path, error)];
    throw caught;
  }
}

/** In the words of the first fault, if the refusal names one. */
function leftOut(path: string, { code, detail, extras }: AppError): LeftOut {
  const [fault] = extras.errors ?? [];
  return { path, code: fault?.code ?? code, detail: fault?.detail ?? detail };
}
