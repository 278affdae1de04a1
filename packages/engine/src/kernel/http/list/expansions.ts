import type { FastifyReply } from 'fastify';
import { type Actor, may } from '../../actor.ts';
import type { Tx } from '../../db/transaction.ts';
import { AppError } from '../../errors.ts';
import { conceal } from '../../field-rules.ts';
import type { Kernel } from '../../kernel.ts';

export type Wire = Record<string, unknown>;

/** A resource that refers to others. */
export interface Referring {
  /** The name of its schema. */
  component: string;
  relations?: Readonly<Record<string, Relation>>;
}

/** A resource that others refer to, and that `expand` can put in the place of its id. */
export interface Expandable extends Referring {
  /** What the caller needs to read it. */
  permission: string;
  /** Those of these ids that the caller sees, as they go over the wire. */
  load(tx: Tx, ids: string[], kernel: Kernel): Promise<Wire[]>;
}

/** `contact`: the field that holds the id, and what it is the id of. `files`: ids wherever they stand, put in as a list. */
export type Relation = { to: Expandable } & ({ key: string } | { many(object: Wire): unknown[] });

/** `contact`, `contact.owner`: every path of at most two steps. */
export function pathsOf({ relations = {} }: Referring): string[] {
  return Object.entries(relations).flatMap(([name, { to }]) => [
    name,
    ...Object.keys(to.relations ?? {}).map((next) => `${name}.${next}`),
  ]);
}

/** What reading for an answer needs. */
export interface Reading {
  kernel: Kernel;
  tx: Tx;
  reply: FastifyReply;
}

/** Puts what the paths name into the objects: each relation is asked for once, and all of one level travel together. */
export async function expand(reading: Reading, of: Referring, objects: Wire[], paths: string[]): Promise<void> {
  const names = new Set(paths.map((path) => path.split('.')[0]));
  const relations = Object.entries(of.relations ?? {}).filter(([name]) => names.has(name));
  await Promise.all(
    relations.map(async ([name, relation]) => {
      const { to } = relation;
      const ids = objects.flatMap((object) => idsIn(relation, object));
      const found = await load(reading, name, to, ids);
      const below = paths.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));
      if (below.length > 0) await expand(reading, to, found, below);
      const byId = new Map(found.map((object) => [object.id, object]));
      for (const object of objects) {
        const own = idsIn(relation, object).map((id) => byId.get(id));
        object[name] = 'many' in relation ? own.filter((one) => one !== undefined) : joined(object[name], own[0]);
      }
    }),
  );
}

const idsIn = (relation: Relation, object: Wire): unknown[] =>
  'many' in relation ? relation.many(object) : [object[relation.key]];

async function load({ kernel, tx, reply }: Reading, name: string, to: Expandable, ids: unknown[]): Promise<Wire[]> {
  permit(tx.actor, to, name);
  const asked = new Set(ids.filter((id) => typeof id === 'string'));
  const rows = asked.size === 0 ? [] : await to.load(tx, [...asked], kernel);
  return conceal(tx.actor.field_rules, rows).map((row) => asWire(reply, to, row));
}

/** What the object says of the other one itself, such as the name on a card, stays. What the caller does not see is null. */
function joined(own: unknown, found: Wire | undefined): unknown {
  return found ? { ...(own as object | undefined), ...found } : (own ?? null);
}

/** Only what the schema of the resource names goes out. */
function asWire(reply: FastifyReply, { component }: Expandable, row: Wire): Wire {
  return JSON.parse(String(reply.serializeInput(row, schemaOf(component)))) as Wire;
}

const schemas = new Map<string, Wire>();

/** One object for each, because its serialiser is remembered by it. */
function schemaOf(component: string): Wire {
  const schema = schemas.get(component) ?? { $ref: `${component}#` };
  schemas.set(component, schema);
  return schema;
}

function permit(actor: Actor, { permission }: Expandable, name: string): void {
  if (may(actor, permission)) return;
  throw new AppError('insufficient_scope', `To expand ${name} needs the permission ${permission}.`, {
    errors: [{ parameter: 'expand', code: 'insufficient_scope', detail: `Leave ${name} out.` }],
    extra: { required_permission: permission },
  });
}

interface Component {
  properties?: Record<string, Component>;
  required?: string[];
  [key: string]: unknown;
}

/** Tells the components of the document what `expand` may put into them. */
export function documentExpansions(components: Record<string, Component>, expandable: readonly Referring[]): void {
  const seen = new Set<string>();
  const visit = ({ component, relations = {} }: Referring): void => {
    const schema = components[component];
    if (seen.has(component) || !schema) return;
    seen.add(component);
    for (const [name, relation] of Object.entries(relations)) {
      visit(relation.to);
      schema.properties = { ...schema.properties, [name]: expanded(schema.properties?.[name], relation, name) };
    }
  };
  for (const one of expandable) visit(one);
}

function expanded(own: Component | undefined, relation: Relation, name: string): Component {
  const { component } = relation.to;
  const $ref = `#/components/schemas/${component}`;
  if ('many' in relation)
    return { type: 'array', items: { $ref }, description: `With \`expand=${name}\` only: those of them that you see.` };
  if (own) return { ...own, description: `With \`expand=${name}\` also everything a ${component} has.` };
  return {
    description: `With \`expand=${name}\` only. Null when there is none, or you do not see it.`,
    anyOf: [{ $ref }, { type: 'null' }],
  };
}
