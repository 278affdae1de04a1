import type { Static, TSchema } from 'typebox';
import type { Tx } from '../../kernel/db/transaction.ts';
import { defineRoute, type Route } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { addTag, addTags, removeTag, removeTags, type Tagged, type TaggedResource } from './links.ts';
import { AddTag } from './tags.schema.ts';

/** How a record that can be tagged is held and changed. */
export interface TagHolder {
  resource: TaggedResource;
  /** The record, held until the transaction ends; `not_found` unless the actor sees it. */
  hold(tx: Tx, id: string): Promise<Tagged>;
  /** Gives the record its next version. */
  touch(tx: Tx, id: string, ifMatch: number | null): Promise<unknown>;
}

/** A resource whose records can be tagged. */
interface TagHost<Path extends string, R extends TSchema> extends TagHolder {
  /** `/v1/leads/:lead_id` */
  path: Path;
  /** The tag of its operations: `leads`. */
  operations: string;
  permission: string;
  response: R;
  read(tx: Tx, id: string): Promise<Static<R>>;
}

/** Puts tags on a record; those it has stay. */
export async function tagRecord(tx: Tx, host: TagHolder, id: string, tagIds: readonly string[]): Promise<void> {
  const record = await host.hold(tx, id);
  const links = tagIds.map((tag_id) => ({ record, tag_id }));
  if ((await addTags(tx, host.resource, links)).size > 0) await host.touch(tx, id, null);
}

/** Takes tags off a record; those it has not are no fault. */
export async function untagRecord(tx: Tx, host: TagHolder, id: string, tagIds: readonly string[]): Promise<void> {
  const record = await host.hold(tx, id);
  if ((await removeTags(tx, host.resource, record, tagIds)) > 0) await host.touch(tx, id, null);
}

/** How records of a resource get tags and lose them: the same for all of them. */
export function recordTagRoutes<const Path extends string, R extends TSchema>(host: TagHost<Path, R>): Route[] {
  const { resource, path, operations, permission, response } = host;
  const idOf = (params: unknown) => (params as Record<string, string>)[`${resource}_id`] as string;
  return [
    defineRoute({
      method: 'POST',
      path: `${path}/tags`,
      operationId: `${operations}.addTag`,
      summary: `Put a tag on a ${resource}`,
      description: 'A tag that is there already stays.',
      permission,
      body: Ref(AddTag),
      response,
      errors: ['version_conflict'],
      async handler({ tx, params, body, ifMatch }) {
        const record = await host.hold(tx, idOf(params));
        if (await addTag(tx, resource, record, body.tag_id)) await host.touch(tx, record.id, ifMatch);
        return host.read(tx, record.id);
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/tags/:tag_id`,
      operationId: `${operations}.removeTag`,
      summary: `Take a tag off a ${resource}`,
      permission,
      errors: ['version_conflict'],
      async handler({ tx, params, ifMatch }) {
        const record = await host.hold(tx, idOf(params));
        await removeTag(tx, resource, record, (params as { tag_id: string }).tag_id);
        await host.touch(tx, record.id, ifMatch);
      },
    }),
  ];
}
