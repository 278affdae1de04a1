import { sql } from 'kysely';
import type { Row } from '../../kernel/db/rows.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { DateInput, StringEnum, Uuid } from '../../kernel/http/schema.ts';
import { below } from '../organizations/index.ts';
import { type Meter, meters, UsagePage } from './usage.schema.ts';

const list = new List({
  id: sql`usage_days.id`,
  filters: {
    organization_id: filter.custom(
      Uuid({ description: 'One organization: the caller’s or one below. Default: all of them.' }),
      (id: string) => sql`usage_days.organization_id = ${id}`,
    ),
    meter: filter.oneOf(sql`usage_days.meter`, meters),
    granularity: filter.custom(StringEnum(['day'], { default: 'day' }), () => sql`true`),
    from: filter.custom(
      DateInput({ description: 'The first day, UTC.' }),
      (from: string) => sql`usage_days.day >= ${from}::date`,
    ),
    to: filter.custom(
      DateInput({ description: 'The last day, UTC; included.' }),
      (to: string) => sql`usage_days.day <= ${to}::date`,
    ),
  },
  sorts: { day: { column: sql`usage_days.day::text`, type: 'text', key: 'day' } },
  defaultSort: '-day',
});

export const routes = [
  defineRoute({
    method: 'GET',
    path: '/v1/usage',
    operationId: 'usage.list',
    summary: 'List what was used, by day and organization',
    description:
      'Of the caller’s organization and all below it. Days are in UTC; a day without use has no row. What happened appears within seconds, and so do changes of `storage_bytes` and `contacts`, which are levels and not sums: see `quantity`. They need a running worker: what changed while there was none counts from the day it runs again.',
    permission: 'usage:read',
    query: list.query,
    response: UsagePage,
    async handler({ kernel, tx, query }) {
      const page = await kernel.db.system((db) => {
        const own = sql<boolean>`usage_days.organization_id = ${tx.organization_id}`;
        const theirs = sql<boolean>`usage_days.organization_id in (select id from organizations where ${below(tx.organization_id, true)})`;
        const rows = db
          .selectFrom('usage_days')
          .select(['id', 'organization_id', 'day', 'meter', 'category', 'quantity'])
          .where((eb) => eb.or([own, theirs]));
        return list.page(kernel, rows, query);
      });
      return { ...page, data: page.data.map(usageWire) };
    },
  }),
];

function usageWire({
  category,
  meter,
  ...row
}: Pick<Row<'usage_days'>, 'category' | 'meter' | 'organization_id' | 'day' | 'quantity'>) {
  return { ...row, object: 'usage' as const, meter: meter as Meter, category: category || null };
}
