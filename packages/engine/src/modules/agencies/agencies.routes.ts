import { sql } from 'kysely';
import { Type } from 'typebox';
import { invalidField } from '../../kernel/errors.ts';
import { filter, List, textIn } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import {
  below,
  findBelow,
  forgetLimits,
  isTimeZone,
  readTree,
  setStatus,
  updateChild,
} from '../organizations/index.ts';
import {
  CreatedOrganization,
  CreateOrganization,
  ManagedOrganization,
  OrganizationLimits,
  OrganizationPage,
  SetLimits,
  statuses,
  UpdateManagedOrganization,
} from './agencies.schema.ts';
import { changeLimits, deleteOrganization, limitsWire, organizationWire, provision } from './agencies.service.ts';

const list = new List({
  id: sql`organizations.id`,
  text: textIn(
    'words, or parts of them, of the name or the external id.',
    sql`organizations.name`,
    sql`organizations.external_id`,
  ),
  filters: {
    status: filter.oneOf(sql`organizations.status`, statuses),
    external_id: filter.text(sql`organizations.external_id`),
    recursive: filter.custom(
      Type.Boolean({ description: 'Also those further below. Default: direct children only.' }),
      () => sql`true`,
    ),
  },
  sorts: {
    created_at: { column: sql`organizations.created_at`, type: 'timestamptz', key: 'created_at' },
    name: { column: sql`organizations.name`, type: 'text', key: 'name' },
  },
  defaultSort: '-created_at',
});

const ofTree = 'Only organizations below the caller’s are found, at any depth.';

function checkTimeZone(name: string | undefined): void {
  if (name === undefined || isTimeZone(name)) return;
  throw invalidField('/time_zone', 'invalid_time_zone', 'This is not an IANA time zone, such as Asia/Kolkata.');
}

const crud = [
  defineRoute({
    method: 'GET',
    path: '/v1/organizations',
    operationId: 'organizations.list',
    summary: 'List the organizations below',
    description: 'Deleted ones are shown only when `status` asks for them.',
    permission: 'organizations:read',
    query: list.query,
    response: OrganizationPage,
    async handler({ kernel, tx, query }) {
      const page = await readTree(kernel, (rows) => {
        const found = rows.where(below(tx.organization_id, query.recursive === true));
        const anyStatus = Object.keys(query).some((name) => name.startsWith('status'));
        return list.page(kernel, anyStatus ? found : found.where('status', '<>', 'deleted'), query, tx);
      });
      return { ...page, data: page.data.map((row) => organizationWire(kernel, row)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/organizations',
    operationId: 'organizations.create',
    summary: 'Make an organization below the caller’s',
    description:
      'What is not given is as in the caller’s own organization. It begins with a usual pipeline. Organizations stand at most five levels deep. With `create_api_key` the answer carries a first key, in this answer only. A repetition with the same `Idempotency-Key` is given the same.',
    permission: 'organizations:write',
    body: Ref(CreateOrganization),
    response: Ref(CreatedOrganization),
    status: 201,
    idempotency: 'sealed',
    errors: ['already_exists', 'plan_limit_reached', 'state_conflict'],
    async handler({ kernel, tx, body }) {
      checkTimeZone(body.time_zone);
      const { child, ...more } = await provision(tx, kernel, body);
      return { ...organizationWire(kernel, child), ...more };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/organizations/:organization_id',
    operationId: 'organizations.get',
    summary: 'Get an organization below',
    description: ofTree,
    permission: 'organizations:read',
    response: Ref(ManagedOrganization),
    handler: async ({ kernel, tx, params }) =>
      organizationWire(kernel, await findBelow(kernel, tx.organization_id, params.organization_id)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/organizations/:organization_id',
    operationId: 'organizations.update',
    summary: 'Change an organization below',
    description: ofTree,
    permission: 'organizations:write',
    body: Ref(UpdateManagedOrganization),
    response: Ref(ManagedOrganization),
    errors: ['already_exists'],
    async handler({ kernel, tx, params, body, ifMatch }) {
      checkTimeZone(body.time_zone);
      return organizationWire(kernel, await updateChild(tx, kernel, params.organization_id, body, ifMatch));
    },
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/organizations/:organization_id',
    operationId: 'organizations.delete',
    summary: 'Delete an organization below',
    description:
      'Its keys end at once and for good, and it trusts no issuer any more: their audiences are free. Until `erased_after` it can be resumed; then its data is erased, but not while a legal hold lasts in it: resume it to release that. Refused while it has organizations below it.',
    permission: 'organizations:write',
    errors: ['deletion_blocked'],
    handler: async ({ tx, params, ifMatch }) => deleteOrganization(tx, params.organization_id, ifMatch),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/organizations/:organization_id/suspend',
    operationId: 'organizations.suspend',
    summary: 'Suspend an organization below',
    description:
      'Nobody can act in it, nor in those below it, until it is resumed. Messages, webhooks and operations that wait keep their place, sources are not asked, and what comes from outside is stored and answered but not looked at; all of it goes on when it is resumed.',
    permission: 'organizations:write',
    response: Ref(ManagedOrganization),
    errors: ['state_conflict'],
    handler: async ({ kernel, tx, params }) =>
      organizationWire(kernel, await setStatus(tx, params.organization_id, 'suspended')),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/organizations/:organization_id/resume',
    operationId: 'organizations.resume',
    summary: 'Resume an organization below',
    description:
      'Also one that was deleted and is not erased yet; its keys stay dead, make a new one, and trust its issuers anew.',
    permission: 'organizations:write',
    response: Ref(ManagedOrganization),
    errors: ['already_exists', 'plan_limit_reached', 'state_conflict'],
    handler: async ({ kernel, tx, params }) =>
      organizationWire(kernel, await setStatus(tx, params.organization_id, 'active')),
  }),
];

const limits = [
  defineRoute({
    method: 'GET',
    path: '/v1/organizations/:organization_id/limits',
    operationId: 'organizations.getLimits',
    summary: 'Get what an organization may use, and how much it does',
    description: 'Of an organization below, or of the caller’s own.',
    permission: 'organizations:read',
    response: Ref(OrganizationLimits),
    async handler({ kernel, tx, params }) {
      const { id } = await findBelow(kernel, tx.organization_id, params.organization_id, { self: true });
      return limitsWire(kernel, id);
    },
  }),
  defineRoute({
    method: 'PUT',
    path: '/v1/organizations/:organization_id/limits',
    operationId: 'organizations.setLimits',
    summary: 'Set what an organization below may use',
    description:
      'What is used beyond a new limit stays; only more is refused, with `plan_limit_reached`. Other processes follow within ten seconds.',
    permission: 'organizations:write',
    body: Ref(SetLimits),
    response: Ref(OrganizationLimits),
    // Its own transaction, so that what is remembered is forgotten after the commit and not before.
    transaction: 'none',
    async handler({ kernel, actor, params, body }) {
      const id = params.organization_id;
      await kernel.db.withTenant(actor, (tx) => changeLimits(tx, kernel, id, body));
      forgetLimits(kernel);
      return limitsWire(kernel, id);
    },
  }),
];

export const routes = [...crud, ...limits];
