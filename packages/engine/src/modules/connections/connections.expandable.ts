import type { Expandable } from '../../kernel/http/list/expansions.ts';
import { connectionWire } from './connections.service.ts';

export const expandableConnection: Expandable = {
  component: 'Connection',
  permission: 'connections:read',
  async load(tx, ids, kernel) {
    const rows = await tx.db
      .selectFrom('connections')
      .selectAll()
      .where('organization_id', '=', tx.organization_id)
      .where('id', 'in', ids)
      .execute();
    return rows.map((row) => connectionWire(kernel, row));
  },
};
