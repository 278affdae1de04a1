import { sql } from 'kysely';
import type { Document } from '../../../kernel/blueprint.ts';
import { inside } from '../../../kernel/db/inside.ts';
import { getRow, newRow, type Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../../kernel/errors.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { namedBelow } from '../../organizations/index.ts';
import { blueprintCreated, blueprintInstalled } from './blueprints.events.ts';
import { type Merge, merge } from './merge.ts';

export const blueprintWire = ({ document, ...row }: Row<'blueprints'>) => ({
  ...row,
  object: 'blueprint' as const,
  document: document as Record<string, unknown>,
});

/** The settings of the caller's organization or of one below. */
export async function readSettings(tx: Tx, kernel: Kernel, organizationId: string): Promise<Document> {
  const read = async (at: Tx) => {
    const document: Document = {};
    for (const part of kernel.blueprint) document[part.name] = await part.read(at);
    return document;
  };
  return organizationId === tx.organization_id ? read(tx) : inside(tx, organizationId, read);
}

export async function createBlueprint(tx: Tx, kernel: Kernel, sourceId: string): Promise<Row<'blueprints'>> {
  const named = { id: sourceId, pointer: '/source_organization_id' };
  const source = await namedBelow(kernel, tx.organization_id, named, { self: true });
  const document = await readSettings(tx, kernel, source.id);
  const [last] = await tx.rows(sql<{ number: number }>`
    select coalesce(max(number), 0) as number from blueprints
    where organization_id = ${tx.organization_id} and source_organization_id = ${source.id}`);
  const row = await tx.db
    .insertInto('blueprints')
    .values({
      ...newRow(tx, newId()),
      source_organization_id: source.id,
      number: (last?.number ?? 0) + 1,
      document: JSON.stringify(document),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const { number } = row;
  publish(tx, blueprintCreated, {
    subject: { type: 'blueprint', id: row.id },
    data: { source_organization_id: source.id, number },
  });
  return row;
}

export type Installed = Omit<Merge, 'document'>;

/** Installs settings in the organization of the transaction. What it changed itself since the last time stays. */
export async function install(tx: Tx, kernel: Kernel, sourceId: string, next: Document): Promise<Installed> {
  const [last] = await tx.rows(sql<{ document: Document }>`
    select document from blueprint_installs
    where organization_id = ${tx.organization_id} and source_organization_id = ${sourceId} for update`);
  const mine = await readSettings(tx, kernel, tx.organization_id);
  const { document, applied, kept, conflicts } = merge(last?.document ?? {}, mine, next);
  for (const part of kernel.blueprint) {
    const left = await part.write(tx, (document[part.name] ?? {}) as Document);
    conflicts.push(...left.map((path) => `/${part.name}${path}`));
  }
  tx.defer(sql`
    insert into blueprint_installs (organization_id, source_organization_id, document, installed_at)
    values (${tx.organization_id}, ${sourceId}, ${JSON.stringify(next)}::jsonb, ${tx.now})
    on conflict (organization_id, source_organization_id) do update
      set document = excluded.document, installed_at = excluded.installed_at`);
  const done = { applied, kept, conflicts };
  publish(tx, blueprintInstalled, {
    subject: { type: 'organization', id: tx.organization_id },
    data: { source_organization_id: sourceId, ...done },
  });
  return done;
}

/** One transaction for each organization: a failure, or a crash, leaves every one whole, and pushing again goes on. */
export async function push(
  kernel: Kernel,
  within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  blueprintId: string,
  organizationIds: readonly string[],
) {
  const { caller, sourceId, document } = await within(async (tx) => {
    const row = await getRow(tx, 'blueprints', blueprintId, 'blueprint');
    if (row.source_organization_id === null)
      throw new AppError('state_conflict', 'Its source does not exist any more.');
    return { caller: tx.organization_id, sourceId: row.source_organization_id, document: row.document as Document };
  });
  for (const [i, id] of organizationIds.entries()) await refuseUnfit(kernel, caller, sourceId, id, i);
  const results = [];
  for (const organization_id of organizationIds) {
    const done = await within((tx) =>
      inside(tx, organization_id, (inner) => install(inner, kernel, sourceId, document)),
    );
    results.push({ organization_id, ...done });
  }
  return results;
}

async function refuseUnfit(kernel: Kernel, caller: string, source: string, id: string, index: number): Promise<void> {
  const pointer = `/organization_ids/${index}`;
  if (id === source) throw invalidField(pointer, 'is_source', 'The blueprint was made of this organization.');
  await namedBelow(kernel, caller, { id, pointer });
}
