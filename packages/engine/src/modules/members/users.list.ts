import { sql } from 'kysely';
import type { Expandable } from '../../kernel/http/list/expansions.ts';
import { filter, List, textIn } from '../../kernel/http/list.ts';
import { userWire } from './users.service.ts';

export const userList = new List({
  id: sql`users.id`,
  table: 'users',
  text: textIn('words, or parts of them, of the name or the e-mail.', sql`users.name`, sql`users.email`),
  filters: {
    name: filter.text(sql`users.name`),
    role: filter.text(sql`users.role`),
    status: filter.oneOf(sql`users.status`, ['active', 'deactivated']),
    email: filter.text(sql`users.email`),
    created_at: filter.time(sql`users.created_at`),
  },
  sorts: {
    created_at: { column: sql`users.created_at`, type: 'timestamptz', key: 'created_at' },
    name: { column: sql`users.name`, type: 'text', key: 'name' },
  },
  defaultSort: 'name',
});

/** Members, where others refer to one. */
export const expandableUser: Expandable = {
  component: 'User',
  permission: 'users:read',
  async load(tx, ids) {
    const rows = await tx.db
      .selectFrom('users')
      .selectAll()
      .where('organization_id', '=', tx.organization_id)
      .where('id', 'in', ids)
      .execute();
    return rows.map(userWire);
  },
};
