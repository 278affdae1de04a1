import { type Static, type TProperties, type TSchema, Type } from 'typebox';
import { translateDatabaseError } from '../db/constraints.ts';
import type { Tx } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import { Problem } from './problem.ts';
import { type Call, defineRoute, Reply, type Route } from './route.ts';
import { Body, Ref, Resource, Uuid } from './schema.ts';

const mostItems = 100;

type Item = Record<string, unknown>;

/** Writing many objects of one resource by one request. */
interface BatchSpec<C extends TSchema, U extends TSchema, R extends TSchema> {
  /** `/v1/contacts` */
  path: `/v1/${string}`;
  /** `contacts` */
  operations: string;
  permission: string;
  create: C;
  update: U;
  resource: R;
  example: Item;
  /** Codes an item, or an atomic batch, may be refused with. */
  errors: readonly string[];
  make(tx: Tx, kernel: Kernel, input: Static<C>): Promise<{ status: 200 | 201; resource: Static<R> }>;
  change(tx: Tx, kernel: Kernel, id: string, input: Static<U>): Promise<Static<R>>;
  /** What an item is about. Items that share one of these are written in their order, the others side by side. */
  keys(item: Item): string[];
}

interface Outcome<R extends TSchema> {
  index: number;
  status: number;
  resource?: Static<R>;
  error?: Static<typeof Problem>;
}

/** What items are checked against. One object for each, because its validator is remembered by it. */
interface Forms {
  create: TSchema;
  update: TSchema;
  id: TSchema;
}

/** `POST /v1/contacts/batch`, with the schemas it is documented by. */
export function batchRoute<C extends TSchema, U extends TSchema, R extends TSchema>(spec: BatchSpec<C, U, R>) {
  const forms: Forms = { create: Ref(spec.create), update: Ref(spec.update), id: Type.Object({ id: Uuid() }) };
  const name = (spec.resource as { $id?: string }).$id as string;
  const input = Body(`${name}Batch`, fields(Type.Array(documented(spec), { minItems: 1, maxItems: mostItems })), {
    examples: [{ items: [spec.example] }],
  });
  const output = Resource(`${name}BatchResult`, {
    data: Type.Array(
      Type.Object({
        index: Type.Integer({ description: 'Of the item in the request.' }),
        status: Type.Integer({ description: 'What the item alone would have been answered with.' }),
        resource: Type.Optional(Ref(spec.resource)),
        error: Type.Optional(Ref(Problem)),
      }),
      { description: 'In the order of the items; each has either `resource` or `error`.' },
    ),
  });
  const route: Route = defineRoute({
    method: 'POST',
    path: `${spec.path}/batch`,
    operationId: `${spec.operations}.batch`,
    summary: `Write up to ${mostItems} ${spec.operations}`,
    description:
      'An item with `id` changes that object, one without makes a new one. Each item succeeds or fails by itself and has its own result (207). With `atomic` all are written (200) or none, and the error points at the first item that was refused.',
    permission: spec.permission,
    body: Ref(input),
    // The items are checked one by one, so that a faulty one does not keep the others from being written.
    checkedBody: Type.Object(fields(Type.Array(Type.Object({}), { minItems: 1, maxItems: mostItems })), {
      additionalProperties: false,
    }),
    response: Ref(output),
    status: 207,
    alsoStatus: 200,
    errors: ['not_found', 'idempotency_key_required', ...spec.errors],
    idempotency: 'required',
    weight: 10,
    async handler(call) {
      const { items, atomic = false } = call.body as { items: Item[]; atomic?: boolean };
      const data = await new BatchRun(call, spec, forms, atomic).results(items);
      return atomic ? new Reply(200, { data }) : { data };
    },
  });
  return { route, schemas: [input, output] };
}

const fields = (items: TSchema) => ({
  items,
  atomic: Type.Optional(Type.Boolean({ description: 'All or nothing. Default: false.' })),
});

function documented({ create, update }: { create: TSchema; update: TSchema }) {
  const { properties } = update as unknown as { properties: TProperties };
  return Type.Unsafe<Item>({
    anyOf: [Ref(create), Type.Object({ id: Uuid(), ...properties }, { additionalProperties: false })],
  });
}

/** Whole transactions are run again for these; no item is to blame. */
const isPassing = (error: unknown) => /^(40|08|53|55|57)/.test(String((error as { code?: unknown } | null)?.code));

class BatchRun<C extends TSchema, U extends TSchema, R extends TSchema> {
  readonly #call: Call;
  readonly #spec: BatchSpec<C, U, R>;
  readonly #forms: Forms;
  readonly #atomic: boolean;

  constructor(call: Call, spec: BatchSpec<C, U, R>, forms: Forms, atomic: boolean) {
    this.#call = call;
    this.#spec = spec;
    this.#forms = forms;
    this.#atomic = atomic;
  }

  /** Side by side, which is right nearly always; when an item is refused nothing of that stays, and they go one by one. */
  async results(items: Item[]): Promise<Outcome<R>[]> {
    const faulty = items.map((item, index) => this.#faultOf(item, index));
    try {
      return await this.#call.tx.nested(() => this.#sideBySide(items, faulty));
    } catch (error) {
      if (isPassing(error)) throw error;
      return this.#oneByOne(items, faulty);
    }
  }

  /** What is wrong with the form of an item, before anything is written. */
  #faultOf(item: Item, index: number): Outcome<R> | null {
    const { id, ...changes } = item;
    try {
      if (id === undefined) this.#call.check(this.#forms.create, item);
      else {
        this.#call.check(this.#forms.id, { id });
        this.#call.check(this.#forms.update, changes);
      }
      return null;
    } catch (error) {
      return this.#refused(error, index);
    }
  }

  async #sideBySide(items: Item[], faulty: (Outcome<R> | null)[]): Promise<Outcome<R>[]> {
    const last = new Map<string, Promise<unknown>>();
    const outcomes = items.map((item, index) => {
      const fault = faulty[index];
      if (fault) return Promise.resolve(fault);
      const keys = this.#spec.keys(item);
      const done = Promise.allSettled(keys.map((key) => last.get(key))).then(() => this.#write(item, index));
      for (const key of keys) last.set(key, done);
      return done;
    });
    await Promise.allSettled(outcomes);
    return Promise.all(outcomes);
  }

  async #oneByOne(items: Item[], faulty: (Outcome<R> | null)[]): Promise<Outcome<R>[]> {
    const outcomes: Outcome<R>[] = [];
    for (const [index, item] of items.entries()) {
      outcomes.push(faulty[index] ?? (await this.#writeCarefully(item, index)));
    }
    return outcomes;
  }

  async #writeCarefully(item: Item, index: number): Promise<Outcome<R>> {
    try {
      return await this.#call.tx.nested(() => this.#write(item, index));
    } catch (error) {
      if (isPassing(error)) throw error;
      return this.#refused(translateDatabaseError(error), index);
    }
  }

  async #write({ id, ...input }: Item, index: number): Promise<Outcome<R>> {
    const { tx, kernel } = this.#call;
    if (id === undefined) return { index, ...(await this.#spec.make(tx, kernel, input as Static<C>)) };
    return { index, status: 200, resource: await this.#spec.change(tx, kernel, id as string, input as Static<U>) };
  }

  /** A refusal as the result of its item, or of the whole batch. */
  #refused(error: unknown, index: number): Outcome<R> {
    if (!(error instanceof AppError)) throw error;
    if (!this.#atomic) return { index, status: error.spec.status, error: this.#call.problemOf(error) };
    const at = `/items/${index}`;
    const { errors = [], ...extras } = error.extras;
    const placed = errors.map((one) => ({ ...one, pointer: `${at}${one.pointer ?? ''}` }));
    const named = placed.length > 0 ? placed : [{ pointer: at, code: error.code, detail: error.detail }];
    throw new AppError(error.code, `Item ${index}: ${error.detail}`, { ...extras, errors: named });
  }
}
