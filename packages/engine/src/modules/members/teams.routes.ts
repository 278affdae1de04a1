import { sql } from 'kysely';
import { deleteRow, findRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, notFound } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import type { Referring } from '../../kernel/http/list/expansions.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref, Uuid } from '../../kernel/http/schema.ts';
import { newId } from '../../kernel/ids.ts';
import { audit } from '../audit/index.ts';
import { teamCreated, teamDeleted, teamUpdated } from './members.events.ts';
import { CreateTeam, Team, TeamPage, UpdateTeam } from './members.schema.ts';
import { expandableUser } from './users.list.ts';

const list = new List({
  id: sql`teams.id`,
  filters: {
    name: filter.text(sql`teams.name`),
    user_id: filter.custom(
      Uuid({ description: 'Those this member is in.' }),
      (id: string) => sql`exists (select from team_members m
        where m.organization_id = teams.organization_id and m.team_id = teams.id and m.user_id = ${id}::uuid)`,
    ),
    created_at: filter.time(sql`teams.created_at`),
    updated_at: filter.time(sql`teams.updated_at`),
  },
  sorts: {
    created_at: { column: sql`teams.created_at`, type: 'timestamptz', key: 'created_at' },
    name: { column: sql`teams.name`, type: 'text', key: 'name' },
  },
  defaultSort: 'name',
});

const userIds = sql<string[]>`array(select m.user_id from team_members m
  where m.organization_id = teams.organization_id and m.team_id = teams.id order by m.user_id)`.as('user_ids');

const teams = (tx: Tx) =>
  tx.db.selectFrom('teams').selectAll().select(userIds).where('organization_id', '=', tx.organization_id);

const wire = <T extends Row<'teams'> & { user_ids: string[] }>(row: T) => ({ ...row, object: 'team' as const });

async function getTeam(tx: Tx, id: string) {
  const row = await teams(tx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound('team');
  return wire(row);
}

const references: Referring = {
  component: 'Team',
  relations: { users: { many: ({ user_ids }) => user_ids as string[], to: expandableUser } },
};

/** Who is in which team decides what members see, so it is decided by those who see everything. */
function setMembers(tx: Tx, teamId: string, users: string[]): void {
  const { organization_id } = tx;
  if (tx.actor.record_scope !== 'all') {
    throw new AppError('insufficient_scope', 'Teams are put together by those who see all records.', {
      extra: { required_record_scope: 'all' },
    });
  }
  tx.defer(
    tx.db.deleteFrom('team_members').where('organization_id', '=', organization_id).where('team_id', '=', teamId),
  );
  tx.defer(
    tx.db
      .insertInto('team_members')
      .columns(['organization_id', 'team_id', 'user_id'])
      .expression(sql`select ${organization_id}::uuid, ${teamId}::uuid, unnest(${users}::uuid[])` as never),
  );
}

export const teamRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/teams',
    operationId: 'teams.list',
    summary: 'List teams',
    permission: 'users:read',
    query: list.query,
    response: TeamPage,
    expands: references,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, teams(tx), query);
      return { ...page, data: page.data.map(wire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/teams',
    operationId: 'teams.create',
    summary: 'Make a team',
    permission: 'users:write',
    body: Ref(CreateTeam),
    response: Ref(Team),
    status: 201,
    errors: ['already_exists'],
    async handler({ tx, body }) {
      const id = newId();
      tx.defer(tx.db.insertInto('teams').values({ ...newRow(tx, id), name: body.name }));
      if (body.user_ids?.length) setMembers(tx, id, body.user_ids);
      const team = await getTeam(tx, id);
      publish(tx, teamCreated, { subject: { type: 'team', id }, data: { team } });
      audit(tx, { action: 'team.created', object: { type: 'team', id }, before: null, after: team });
      return team;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/teams/:team_id',
    operationId: 'teams.get',
    summary: 'Get a team',
    permission: 'users:read',
    response: Ref(Team),
    expands: references,
    handler: async ({ tx, params }) => getTeam(tx, params.team_id),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/teams/:team_id',
    operationId: 'teams.update',
    summary: 'Change a team',
    permission: 'users:write',
    body: Ref(UpdateTeam),
    response: Ref(Team),
    errors: ['already_exists'],
    async handler({ tx, params, body, ifMatch }) {
      const { user_ids, ...changes } = body;
      const before = await getTeam(tx, params.team_id);
      await updateRow(tx, 'teams', params.team_id, changes, { ifMatch, what: 'team' });
      if (user_ids) setMembers(tx, params.team_id, user_ids);
      const team = await getTeam(tx, params.team_id);
      publish(tx, teamUpdated, { subject: { type: 'team', id: team.id }, data: { team, changes: body } });
      audit(tx, { action: 'team.updated', object: { type: 'team', id: team.id }, before, after: team });
      return team;
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/teams/:team_id',
    operationId: 'teams.delete',
    summary: 'Delete a team',
    description: 'The members stay; records that only the team could see are then seen by `all` alone.',
    permission: 'users:write',
    async handler({ tx, params, ifMatch }) {
      if (!(await findRow(tx, 'teams', params.team_id))) throw notFound('team');
      const team = await getTeam(tx, params.team_id);
      await deleteRow(tx, 'teams', params.team_id, { ifMatch, what: 'team' });
      publish(tx, teamDeleted, { subject: { type: 'team', id: team.id }, data: { team } });
      audit(tx, { action: 'team.deleted', object: { type: 'team', id: team.id }, before: team, after: null });
    },
  }),
];
