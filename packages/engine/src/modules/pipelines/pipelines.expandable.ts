import type { Expandable } from '../../kernel/http/list/expansions.ts';
import { pipelines, pipelineWire } from './pipelines.service.ts';

export const expandablePipeline: Expandable = {
  component: 'Pipeline',
  permission: 'pipelines:read',
  load: async (tx, ids) => (await pipelines(tx).where('pipelines.id', 'in', ids).execute()).map(pipelineWire),
};

export const expandableStage: Expandable = {
  component: 'Stage',
  permission: 'pipelines:read',
  async load(tx, ids) {
    const rows = await tx.db
      .selectFrom('stages')
      .selectAll()
      .where('organization_id', '=', tx.organization_id)
      .where('id', 'in', ids)
      .execute();
    return rows.map((row) => ({ ...row, object: 'stage' }));
  },
};
