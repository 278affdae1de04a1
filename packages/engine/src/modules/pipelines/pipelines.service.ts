import { sql } from 'kysely';
import { deleteRow, getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField, notFound } from '../../kernel/errors.ts';
import { type EventSpec, publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { pipelineCreated, pipelineDeleted, pipelineUpdated } from './pipelines.events.ts';
import { stageTypes } from './pipelines.schema.ts';

export type StageType = (typeof stageTypes)[number];

export interface StageInput {
  name: string;
  type?: StageType;
  probability?: number;
  rotting_days?: number | null;
}

export interface PipelineInput {
  name: string;
  is_default?: boolean;
  stages?: StageInput[];
}

const usualStages: StageInput[] = [
  { name: 'New', probability: 10 },
  { name: 'Contacted', probability: 25 },
  { name: 'Qualified', probability: 50 },
  { name: 'Proposal Sent', probability: 75 },
  { name: 'Won', type: 'won' },
  { name: 'Lost', type: 'lost' },
];

const usualProbability: Record<StageType, number> = { open: 50, won: 100, lost: 0 };

/** Pipelines with their stages, in order. */
export function pipelines(tx: Tx) {
  return tx.db
    .selectFrom('pipelines')
    .selectAll()
    .select(
      sql<
        StageJson[]
      >`(select coalesce(json_agg(to_jsonb(s) || '{"object": "stage"}' order by s.position, s.id), '[]') from stages s
        where s.organization_id = pipelines.organization_id and s.pipeline_id = pipelines.id)`.as('stages'),
    )
    .where('pipelines.organization_id', '=', tx.organization_id);
}

/** A stage as the database writes it into JSON, with times in its own spelling. */
interface StageJson {
  id: string;
  created_at: string;
  updated_at: string;
}

export const pipelineWire = <T extends Row<'pipelines'> & { stages: StageJson[] }>(row: T) => ({
  ...row,
  object: 'pipeline' as const,
  stages: row.stages.map((stage) => ({
    ...stage,
    created_at: new Date(stage.created_at),
    updated_at: new Date(stage.updated_at),
  })),
});

export async function getPipeline(tx: Tx, id: string) {
  const row = await pipelines(tx).where('pipelines.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('pipeline');
  return pipelineWire(row);
}

async function announce(tx: Tx, spec: EventSpec, id: string) {
  const pipeline = await getPipeline(tx, id);
  publish(tx, spec, { subject: { type: 'pipeline', id }, data: { pipeline } });
  return pipeline;
}

/** The first pipeline of an organization is its default. */
export async function createPipeline(tx: Tx, input: PipelineInput) {
  const stages = input.stages ?? usualStages;
  for (const type of stageTypes) {
    if (!stages.some((stage) => (stage.type ?? 'open') === type)) {
      throw invalidField('/stages', 'missing_stage', `A pipeline needs at least one stage of the type ${type}.`);
    }
  }
  const id = newId();
  const first = (await defaultPipelineId(tx)) === null;
  if (input.is_default) clearDefault(tx, id);
  tx.defer(
    tx.db
      .insertInto('pipelines')
      .values({ ...newRow(tx, id), name: input.name, is_default: input.is_default ?? first }),
  );
  for (const [index, stage] of stages.entries()) insertStage(tx, id, stage, index + 1);
  return announce(tx, pipelineCreated, id);
}

async function defaultPipelineId(tx: Tx): Promise<string | null> {
  const [row] = await tx.rows(
    sql<{ id: string }>`select id from pipelines where organization_id = ${tx.organization_id} and is_default`,
  );
  return row?.id ?? null;
}

/** Makes room for another default. The pipeline that is to be it keeps its version, so that `If-Match` still fits. */
function clearDefault(tx: Tx, nextId: string): void {
  tx.defer(sql`update pipelines set is_default = false, version = version + 1, updated_at = ${tx.now}
    where organization_id = ${tx.organization_id} and is_default and id <> ${nextId}`);
}

function insertStage(
  tx: Tx,
  pipelineId: string,
  { name, type = 'open', probability, rotting_days }: StageInput,
  position: number,
): void {
  tx.defer(
    tx.db.insertInto('stages').values({
      ...newRow(tx, newId()),
      pipeline_id: pipelineId,
      name,
      type,
      position,
      probability: probability ?? usualProbability[type],
      rotting_days: rotting_days ?? null,
    }),
  );
}

export async function updatePipeline(
  tx: Tx,
  id: string,
  changes: { name?: string; is_default?: true },
  ifMatch: number | null,
) {
  await getRow(tx, 'pipelines', id, 'pipeline');
  if (changes.is_default) clearDefault(tx, id);
  await updateRow(tx, 'pipelines', id, changes, { ifMatch, what: 'pipeline' });
  return announce(tx, pipelineUpdated, id);
}

export async function deletePipeline(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  const pipeline = await getPipeline(tx, id);
  if (pipeline.is_default) throw new AppError('default_pipeline', 'This is the default pipeline.');
  await deleteRow(tx, 'pipelines', id, { ifMatch, what: 'pipeline' });
  publish(tx, pipelineDeleted, { subject: { type: 'pipeline', id }, data: { pipeline } });
}

/** A stage, or `not_found`. */
export const getStage = (tx: Tx, id: string): Promise<Row<'stages'>> => getRow(tx, 'stages', id, 'stage');

export async function addStage(tx: Tx, pipelineId: string, { position, ...stage }: StageInput & { position?: number }) {
  const { stages } = await getPipeline(tx, pipelineId);
  const at = Math.min(position ?? stages.length + 1, stages.length + 1);
  tx.defer(sql`update stages set position = position + 1
    where organization_id = ${tx.organization_id} and pipeline_id = ${pipelineId} and position >= ${at}`);
  insertStage(tx, pipelineId, stage, at);
  return announce(tx, pipelineUpdated, pipelineId);
}

export async function updateStage(
  tx: Tx,
  id: string,
  changes: Partial<StageInput>,
  ifMatch: number | null,
): Promise<Row<'stages'>> {
  const stage = await updateRow(tx, 'stages', id, changes, { ifMatch, what: 'stage' });
  await announce(tx, pipelineUpdated, stage.pipeline_id);
  return stage;
}

export async function deleteStage(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  const stage = await getStage(tx, id);
  const others = await tx.rows(sql`select from stages where organization_id = ${tx.organization_id}
    and pipeline_id = ${stage.pipeline_id} and type = ${stage.type} and id <> ${id} for update`);
  if (others.length === 0)
    throw new AppError('last_stage_of_type', `This is the pipeline’s last stage of the type ${stage.type}.`);
  await deleteRow(tx, 'stages', id, { ifMatch, what: 'stage' });
  tx.defer(sql`update stages set position = position - 1
    where organization_id = ${tx.organization_id} and pipeline_id = ${stage.pipeline_id} and position > ${stage.position}`);
  await announce(tx, pipelineUpdated, stage.pipeline_id);
}

export async function orderStages(tx: Tx, pipelineId: string, stageIds: string[]) {
  const { stages } = await getPipeline(tx, pipelineId);
  const have = new Set(stages.map(({ id }) => id));
  if (have.size !== stageIds.length || stageIds.some((id) => !have.has(id))) {
    throw invalidField('/stage_ids', 'incomplete', 'Name every stage of the pipeline exactly once.');
  }
  tx.defer(sql`update stages s set position = w.position, updated_at = ${tx.now}, version = version + 1
    from unnest(${stageIds}::uuid[]) with ordinality as w(id, position)
    where s.organization_id = ${tx.organization_id} and s.id = w.id`);
  return announce(tx, pipelineUpdated, pipelineId);
}
