import type { BlueprintPart, Document } from '../../kernel/blueprint.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError } from '../../kernel/errors.ts';
import {
  addStage,
  createPipeline,
  deletePipeline,
  deleteStage,
  getPipeline,
  orderStages,
  pipelines,
  pipelineWire,
  type StageType,
  updatePipeline,
  updateStage,
} from './pipelines.service.ts';

interface StageValue {
  type: StageType;
  position: number;
  probability: number;
  rotting_days: number | null;
}
interface PipelineValue {
  is_default: boolean;
  stages: Record<string, StageValue>;
}
type Pipelines = Record<string, PipelineValue>;
type Known = Awaited<ReturnType<typeof getPipeline>>;
type KnownStage = Known['stages'][number] & StageValue & { name: string };

/** Pipelines by name, their stages by name. */
export const pipelinesBlueprint: BlueprintPart = {
  name: 'pipelines',
  async read(tx) {
    return Object.fromEntries((await all(tx)).map((pipeline) => [pipeline.name, described(pipeline)]));
  },
  async write(tx, wanted) {
    const before = await all(tx);
    const left: string[] = [];
    for (const [name, value] of Object.entries(wanted as unknown as Pipelines)) {
      const known = before.find((pipeline) => pipeline.name === name);
      if (known) left.push(...(await change(tx, known, value)));
      else if (!(await attempt(tx, () => create(tx, name, value)))) left.push(`/${name}`);
    }
    for (const { id, name } of before.filter((pipeline) => !(pipeline.name in wanted))) {
      if (!(await attempt(tx, () => deletePipeline(tx, id, null)))) left.push(`/${name}`);
    }
    return left;
  },
};

const all = async (tx: Tx): Promise<Known[]> =>
  (await pipelines(tx).orderBy('created_at').orderBy('id').execute()).map(pipelineWire);

const stagesOf = (pipeline: Known) => pipeline.stages as KnownStage[];

const described = (pipeline: Known): Document => ({
  is_default: pipeline.is_default,
  stages: Object.fromEntries(
    stagesOf(pipeline).map(({ name, type, position, probability, rotting_days }) => [
      name,
      { type, position, probability, rotting_days },
    ]),
  ),
});

const inOrder = (stages: Record<string, StageValue>) =>
  Object.entries(stages).sort(([, a], [, b]) => a.position - b.position);

async function create(tx: Tx, name: string, { is_default, stages }: PipelineValue): Promise<void> {
  const input = inOrder(stages).map(([stage, { position: _position, ...value }]) => ({ name: stage, ...value }));
  await createPipeline(tx, { name, is_default, stages: input });
}

/** A stage keeps its type, because its leads are open, won or lost by it. */
async function change(tx: Tx, pipeline: Known, wanted: PipelineValue): Promise<string[]> {
  const left: string[] = [];
  const at = (stage: string) => `/${pipeline.name}/stages/${stage}`;
  if (wanted.is_default && !pipeline.is_default) await updatePipeline(tx, pipeline.id, { is_default: true }, null);
  for (const [name, { position: _position, type, ...value }] of inOrder(wanted.stages)) {
    const known = stagesOf(pipeline).find((stage) => stage.name === name);
    if (!known) await addStage(tx, pipeline.id, { name, type, ...value });
    else if (known.probability !== value.probability || known.rotting_days !== value.rotting_days)
      await updateStage(tx, known.id, value, null);
    if (known && known.type !== type) left.push(`${at(name)}/type`);
  }
  for (const { id, name } of stagesOf(pipeline).filter((stage) => !(stage.name in wanted.stages))) {
    if (!(await attempt(tx, () => deleteStage(tx, id, null)))) left.push(at(name));
  }
  await order(tx, pipeline.id, wanted);
  return left;
}

async function order(tx: Tx, id: string, wanted: PipelineValue): Promise<void> {
  const stages = stagesOf(await getPipeline(tx, id));
  const position = (stage: KnownStage) => wanted.stages[stage.name]?.position ?? stage.position;
  const sorted = stages.toSorted((a, b) => position(a) - position(b) || a.position - b.position);
  if (sorted.some((stage, i) => stage.id !== stages[i]?.id)) {
    await orderStages(
      tx,
      id,
      sorted.map((stage) => stage.id),
    );
  }
}

/** Whether it was possible: what is in use stays, and a name can be taken by one that differs in its capitals. */
async function attempt(tx: Tx, work: () => Promise<void>): Promise<boolean> {
  try {
    await tx.nested(work);
    return true;
  } catch (error) {
    if (error instanceof AppError || ['23503', '23505'].includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}
