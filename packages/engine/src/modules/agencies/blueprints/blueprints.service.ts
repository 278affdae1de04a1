import { sql } from 'kysely';
import type { LeftOut } from '../../../kernel/blueprint.ts';
import { inside } from '../../../kernel/db/inside.ts';
import { getRow, newRow, type Row } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { AppError, invalidField } from '../../../kernel/errors.ts';
import { publish } from '../../../kernel/events/publish.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Kernel } from '../../../kernel/kernel.ts';
import { audit } from '../../audit/index.ts';
import { namedBelow } from '../../organizations/index.ts';
import { blueprintCreated } from './blueprints.events.ts';
import { install } from './install.ts';
import { readSettings, type Settings } from './settings.ts';

export const blueprintWire = ({ document, left_out, ...row }: Row<'blueprints'>) => ({
  ...row,
  object: 'blueprint' as const,
  document: document as Record<string, unknown>,
  left_out: left_out as unknown as LeftOut[],
});

export async function createBlueprint(tx: Tx, kernel: Kernel, sourceId: string): Promise<Row<'blueprints'>> {
  const named = { id: sourceId, pointer: '/source_organization_id' };
  const source = await namedBelow(kernel, tx.organization_id, named, { self: true });
  const { document, left_out } = await readSettings(tx, kernel, source.id);
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
      left_out: JSON.stringify(left_out),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const [object, told] = [
    { type: 'blueprint', id: row.id },
    { source_organization_id: source.id, number: row.number },
  ];
  publish(tx, blueprintCreated, { subject: object, data: told });
  audit(tx, { action: blueprintCreated.type, object, before: null, after: told });
  return row;
}

/** One transaction for each organization: a failure, or a crash, leaves every one whole, and pushing again goes on. */
export async function push(
  kernel: Kernel,
  within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  blueprintId: string,
  organizationIds: readonly string[],
) {
  const { caller, sourceId, settings } = await within(async (tx) => {
    const row = await getRow(tx, 'blueprints', blueprintId, 'blueprint');
    if (row.source_organization_id === null)
      throw new AppError('state_conflict', 'Its source does not exist any more.');
    const settings = { document: row.document as Settings['document'], left_out: blueprintWire(row).left_out };
    return { caller: tx.organization_id, sourceId: row.source_organization_id, settings };
  });
  for (const [i, id] of organizationIds.entries()) await refuseUnfit(kernel, caller, sourceId, id, i);
  const results = [];
  for (const organization_id of organizationIds) {
    const done = await within(async (tx) => {
      const installed = await inside(tx, organization_id, (inner) => install(inner, kernel, sourceId, settings));
      const object = { type: 'blueprint', id: blueprintId };
      audit(tx, { action: 'blueprint.pushed', object, before: null, after: { organization_id, ...installed } });
      return installed;
    });
    results.push({ organization_id, ...done });
  }
  return results;
}

async function refuseUnfit(kernel: Kernel, caller: string, source: string, id: string, index: number): Promise<void> {
  const pointer = `/organization_ids/${index}`;
  if (id === source) throw invalidField(pointer, 'is_source', 'The blueprint was made of this organization.');
  await namedBelow(kernel, caller, { id, pointer });
}
