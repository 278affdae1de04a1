import { sql } from 'kysely';
import { deleteRow, getRow, newRow, type Row, updateRow } from '../../../kernel/db/rows.ts';
import type { Tx } from '../../../kernel/db/transaction.ts';
import { notFound } from '../../../kernel/errors.ts';
import { type EventSpec, publish } from '../../../kernel/events/publish.ts';
import type { Referring } from '../../../kernel/http/list/expansions.ts';
import { filter, List } from '../../../kernel/http/list.ts';
import { defineRoute } from '../../../kernel/http/route.ts';
import { Ref, Uuid } from '../../../kernel/http/schema.ts';
import { newId } from '../../../kernel/ids.ts';
import { expandableUser } from '../../members/index.ts';
import { assignmentRuleCreated, assignmentRuleDeleted, assignmentRuleUpdated } from './assignment.events.ts';
import { AssignmentRule, AssignmentRulePage, CreateAssignmentRule, UpdateAssignmentRule } from './assignment.schema.ts';

const list = new List({
  id: sql`assignment_rules.id`,
  filters: {
    name: filter.text(sql`assignment_rules.name`),
    is_default: filter.yesNo(sql`assignment_rules.is_default`),
    user_id: filter.custom(
      Uuid({ description: 'Those in which this member takes turns.' }),
      (
        id: string,
      ) => sql`exists (select from assignment_rule_members m where m.organization_id = assignment_rules.organization_id
        and m.rule_id = assignment_rules.id and m.user_id = ${id}::uuid)`,
    ),
    created_at: filter.time(sql`assignment_rules.created_at`),
    updated_at: filter.time(sql`assignment_rules.updated_at`),
  },
  sorts: { created_at: { column: sql`assignment_rules.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: 'created_at',
});

function rules(tx: Tx) {
  return tx.db
    .selectFrom('assignment_rules')
    .selectAll()
    .select(
      sql<string[]>`array(select m.user_id from assignment_rule_members m
        where m.organization_id = assignment_rules.organization_id and m.rule_id = assignment_rules.id
        order by m.position, m.user_id)`.as('user_ids'),
    )
    .where('assignment_rules.organization_id', '=', tx.organization_id);
}

const wire = <T extends Row<'assignment_rules'> & { user_ids: string[] }>({ turns: _turns, ...row }: T) => ({
  ...row,
  object: 'assignment_rule' as const,
  strategy: 'round_robin' as const,
});

async function getRule(tx: Tx, id: string) {
  const row = await rules(tx).where('assignment_rules.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('assignment rule');
  return wire(row);
}

const references: Referring = {
  component: 'AssignmentRule',
  relations: { users: { many: ({ user_ids }) => user_ids as string[], to: expandableUser } },
};

async function announce(tx: Tx, spec: EventSpec, id: string) {
  const rule = await getRule(tx, id);
  publish(tx, spec, { subject: { type: 'assignment_rule', id }, data: { assignment_rule: rule } });
  return rule;
}

function setMembers(tx: Tx, ruleId: string, userIds: string[]): void {
  const { organization_id } = tx;
  tx.defer(sql`delete from assignment_rule_members where organization_id = ${organization_id} and rule_id = ${ruleId}`);
  tx.defer(sql`insert into assignment_rule_members (organization_id, rule_id, user_id, position)
    select ${organization_id}::uuid, ${ruleId}::uuid, m.user_id, m.position from unnest(${userIds}::uuid[]) with ordinality as m(user_id, position)`);
}

function clearDefault(tx: Tx): void {
  tx.defer(
    sql`update assignment_rules set is_default = false where organization_id = ${tx.organization_id} and is_default`,
  );
}

export const assignmentRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/assignment_rules',
    operationId: 'assignmentRules.list',
    summary: 'List assignment rules',
    permission: 'assignment_rules:read',
    query: list.query,
    response: AssignmentRulePage,
    expands: references,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, rules(tx), query);
      return { ...page, data: page.data.map(wire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/assignment_rules',
    operationId: 'assignmentRules.create',
    summary: 'Make an assignment rule',
    permission: 'assignment_rules:write',
    body: Ref(CreateAssignmentRule),
    response: Ref(AssignmentRule),
    status: 201,
    errors: ['already_exists'],
    async handler({ tx, body }) {
      const id = newId();
      const others = await tx.rows(
        sql`select from assignment_rules where organization_id = ${tx.organization_id} and is_default`,
      );
      if (body.is_default) clearDefault(tx);
      const is_default = body.is_default ?? others.length === 0;
      tx.defer(
        tx.db
          .insertInto('assignment_rules')
          .values({ ...newRow(tx, id), name: body.name, strategy: 'round_robin', is_default }),
      );
      setMembers(tx, id, body.user_ids);
      return announce(tx, assignmentRuleCreated, id);
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/assignment_rules/:assignment_rule_id',
    operationId: 'assignmentRules.get',
    summary: 'Get an assignment rule',
    permission: 'assignment_rules:read',
    response: Ref(AssignmentRule),
    expands: references,
    handler: async ({ tx, params }) => getRule(tx, params.assignment_rule_id),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/assignment_rules/:assignment_rule_id',
    operationId: 'assignmentRules.update',
    summary: 'Change an assignment rule',
    permission: 'assignment_rules:write',
    body: Ref(UpdateAssignmentRule),
    response: Ref(AssignmentRule),
    errors: ['already_exists'],
    async handler({ tx, params, body, ifMatch }) {
      const id = params.assignment_rule_id;
      const { user_ids, ...changes } = body;
      await getRow(tx, 'assignment_rules', id, 'assignment rule');
      if (changes.is_default) clearDefault(tx);
      await updateRow(tx, 'assignment_rules', id, changes, { ifMatch, what: 'assignment rule' });
      if (user_ids) setMembers(tx, id, user_ids);
      return announce(tx, assignmentRuleUpdated, id);
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/assignment_rules/:assignment_rule_id',
    operationId: 'assignmentRules.delete',
    summary: 'Delete an assignment rule',
    description: 'Connections that name it fall back to the default rule.',
    permission: 'assignment_rules:write',
    async handler({ tx, params, ifMatch }) {
      const rule = await getRule(tx, params.assignment_rule_id);
      await deleteRow(tx, 'assignment_rules', rule.id, { ifMatch, what: 'assignment rule' });
      publish(tx, assignmentRuleDeleted, {
        subject: { type: 'assignment_rule', id: rule.id },
        data: { assignment_rule: rule },
      });
    },
  }),
];
