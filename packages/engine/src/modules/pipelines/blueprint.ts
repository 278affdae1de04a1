import { attempt, type LeftOut, namedSettings, pointerTo } from '../../kernel/blueprint.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
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
type Known = Awaited<ReturnType<typeof getPipeline>>;
type KnownStage = Known['stages'][number] & StageValue & { name: string };

/** Pipelines by name, their stages by name. */
export const pipelinesBlueprint = () =>
  namedSettings<PipelineValue>({
    name: 'pipelines',
    async all(tx) {
      const rows = await pipelines(tx).orderBy('created_at').orderBy('id').execute();
      return rows.map(pipelineWire).map((pipeline) => ({ ...pipeline, value: described(pipeline) }));
    },
    create,
    change,
    remove: (tx, id) => deletePipeline(tx, id, null),
  });

const stagesOf = (pipeline: Known) => pipeline.stages as KnownStage[];

const described = (pipeline: Known): PipelineValue => ({
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
async function change(tx: Tx, id: string, wanted: PipelineValue): Promise<LeftOut[]> {
  const pipeline = await getPipeline(tx, id);
  const left: LeftOut[] = [];
  if (wanted.is_default && !pipeline.is_default) await updatePipeline(tx, id, { is_default: true }, null);
  for (const [name, { position: _position, type, ...value }] of inOrder(wanted.stages)) {
    const known = stagesOf(pipeline).find((stage) => stage.name === name);
    if (!known) await addStage(tx, id, { name, type, ...value });
    else if (known.probability !== value.probability || known.rotting_days !== value.rotting_days)
      await updateStage(tx, known.id, value, null);
    if (known && known.type !== type) {
      const path = pointerTo('stages', name, 'type');
      left.push({ path, code: 'invalid', detail: `The stage stays ${known.type}: its leads are so by it.` });
    }
  }
  for (const { id, name } of stagesOf(pipeline).filter((stage) => !Object.hasOwn(wanted.stages, stage.name))) {
    left.push(...(await attempt(tx, pointerTo('stages', name), () => deleteStage(tx, id, null))));
  }
  await order(tx, id, wanted.stages);
  return left;
}

async function order(tx: Tx, id: string, wanted: PipelineValue['stages']): Promise<void> {
  const stages = stagesOf(await getPipeline(tx, id));
  const position = ({ name, position }: KnownStage) =>
    (Object.hasOwn(wanted, name) ? wanted[name]?.position : position) ?? 0;
  const sorted = stages.toSorted((a, b) => position(a) - position(b) || a.position - b.position);
  if (sorted.some((stage, i) => stage.id !== stages[i]?.id)) {
    await orderStages(
      tx,
      id,
      sorted.map((stage) => stage.id),
    );
  }
}
