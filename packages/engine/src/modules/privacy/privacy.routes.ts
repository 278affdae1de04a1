import { sql } from 'kysely';
import { newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, invalidField, notFound } from '../../kernel/errors.ts';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute, Reply } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import { newId } from '../../kernel/ids.ts';
import { audit } from '../audit/index.ts';
import { getContact, visibleContactId } from '../contacts/index.ts';
import { startOperation, wakeOperations } from '../operations/index.ts';
import { accessOperation, firstLook, refuseHiddenFields } from './access.ts';
import { erasureOperation } from './erasure.ts';
import {
  CreateLegalHold,
  CreatePrivacyRequest,
  LegalHold,
  LegalHoldPage,
  PrivacyRequest,
  PrivacyRequestPage,
  requestKinds,
  type requestStatuses,
} from './privacy.schema.ts';

const listOptions = (table: 'privacy_requests' | 'legal_holds') => ({
  id: sql`${sql.ref(`${table}.id`)}`,
  sorts: {
    created_at: { column: sql`${sql.ref(`${table}.created_at`)}`, type: 'timestamptz' as const, key: 'created_at' },
  },
  defaultSort: '-created_at',
});
const requestList = new List({
  ...listOptions('privacy_requests'),
  filters: {
    contact_id: filter.id(sql`privacy_requests.contact_id`),
    kind: filter.oneOf(sql`privacy_requests.kind`, requestKinds),
    created_at: filter.time(sql`privacy_requests.created_at`),
  },
});
const holdList = new List({
  ...listOptions('legal_holds'),
  filters: { contact_id: filter.id(sql`legal_holds.contact_id`) },
});

type Status = (typeof requestStatuses)[number];

/** How a request stands follows from its operation and from the holds on its contact. */
function requests(tx: Tx) {
  return tx.db
    .selectFrom('privacy_requests')
    .selectAll()
    .select(
      sql<Status>`case when completed_at is not null then 'completed' when kind = 'correction' then 'open' else coalesce(
        (select case when o.status in ('failed', 'cancelled') then o.status
          when privacy_requests.kind = 'erasure' and exists (select from legal_holds h where h.organization_id = privacy_requests.organization_id
            and h.contact_id = privacy_requests.contact_id and h.released_at is null) then 'on_hold'
          else 'running' end
        from operations o where o.organization_id = privacy_requests.organization_id and o.id = privacy_requests.operation_id), 'failed') end`.as(
        'status',
      ),
    )
    .where('privacy_requests.organization_id', '=', tx.organization_id)
    .where(visibleContactId(tx.actor, sql`privacy_requests.contact_id`));
}

type RequestRow = Row<'privacy_requests'> & { status: Status };

const requestWire = (row: RequestRow) => ({
  ...row,
  object: 'privacy_request' as const,
  certificate: row.certificate as Record<string, unknown> | null,
});

async function getRequest(tx: Tx, id: string) {
  const row = await requests(tx).where('privacy_requests.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('privacy request');
  return requestWire(row);
}

const holds = (tx: Tx) =>
  tx.db
    .selectFrom('legal_holds')
    .selectAll()
    .where('legal_holds.organization_id', '=', tx.organization_id)
    .where(visibleContactId(tx.actor, sql`legal_holds.contact_id`));

async function getHold(tx: Tx, id: string): Promise<Row<'legal_holds'>> {
  const row = await holds(tx).where('legal_holds.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('legal hold');
  return row;
}

const holdWire = (row: Row<'legal_holds'>) => ({ ...row, object: 'legal_hold' as const });

/** The contact is there and stays until the transaction ends: what is written about it does not refer to it by a key. */
async function requireContact(tx: Tx, id: string): Promise<void> {
  const unknown = () => invalidField('/contact_id', 'unknown_contact', 'There is no such contact.');
  const held = await tx.rows(
    sql`select from contacts where organization_id = ${tx.organization_id} and id = ${id} for no key update`,
  );
  if (held.length === 0) throw unknown();
  await getContact(tx, id).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    throw unknown();
  });
}

/** The law's own limit is 90 days. */
const dueDays = 90;
const dateIn = (now: Date, days: number): string =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

async function start(tx: Tx, kind: Row<'privacy_requests'>['kind'], input: { request_id: string; contact_id: string }) {
  if (kind === 'access') {
    return startOperation(tx, accessOperation, { input, state: firstLook });
  }
  return kind === 'erasure'
    ? startOperation(tx, erasureOperation, { input, state: { step: 0, person: null, erased: {} } })
    : null;
}

const requestRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/privacy_requests',
    operationId: 'privacyRequests.list',
    summary: 'List what people asked about their data',
    permission: 'privacy:read',
    query: requestList.query,
    response: PrivacyRequestPage,
    async handler({ kernel, tx, query }) {
      const page = await requestList.page(kernel, requests(tx), query);
      return { ...page, data: page.data.map(requestWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/privacy_requests',
    operationId: 'privacyRequests.create',
    summary: 'Give a person their data, or forget them',
    description:
      '`access` gathers everything that is kept about the contact: JSON files by table, copies of the files in custom fields of their records, and a manifest; they can be fetched for a week. `erasure` deletes or empties what tells who they are, in every table, in the event log and in raw requests, for good; it deletes exports and uploaded lists as well, and waits while a legal hold lasts. Identify the person first. `correction` only keeps the request and its due date.',
    permission: 'privacy:write',
    idempotency: 'required',
    errors: ['too_many_operations'],
    weight: 10,
    body: Ref(CreatePrivacyRequest),
    response: Ref(PrivacyRequest),
    status: 201,
    async handler({ tx, body }) {
      if (body.kind === 'access') refuseHiddenFields(tx.actor);
      await requireContact(tx, body.contact_id);
      if (body.due_on !== undefined && body.due_on < dateIn(tx.now, 0))
        throw invalidField('/due_on', 'out_of_range', 'Must not be past.');
      const id = newId();
      const operation = await start(tx, body.kind, { request_id: id, contact_id: body.contact_id });
      await tx.db
        .insertInto('privacy_requests')
        .values({
          ...newRow(tx, id),
          contact_id: body.contact_id,
          kind: body.kind,
          note: body.note ?? null,
          due_on: body.due_on ?? dateIn(tx.now, dueDays),
          operation_id: operation?.id ?? null,
        })
        .execute();
      const request = await getRequest(tx, id);
      audit(tx, {
        action: `privacy_request.${body.kind}`,
        object: { type: 'privacy_request', id },
        before: null,
        after: { contact_id: body.contact_id, due_on: request.due_on, operation_id: request.operation_id },
      });
      return request;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/privacy_requests/:privacy_request_id',
    operationId: 'privacyRequests.get',
    summary: 'Get a privacy request',
    permission: 'privacy:read',
    response: Ref(PrivacyRequest),
    handler: async ({ tx, params }) => getRequest(tx, params.privacy_request_id),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/privacy_requests/:privacy_request_id/complete',
    operationId: 'privacyRequests.complete',
    summary: 'Note that a correction was made',
    permission: 'privacy:write',
    response: Ref(PrivacyRequest),
    errors: ['state_conflict', 'version_conflict'],
    async handler({ tx, params, ifMatch }) {
      const request = await getRequest(tx, params.privacy_request_id);
      if (request.status !== 'open') {
        throw new AppError('state_conflict', `The request is ${request.status}.`, { extra: { state: request.status } });
      }
      await updateRow(
        tx,
        'privacy_requests',
        request.id,
        { completed_at: tx.now },
        { ifMatch, what: 'privacy request' },
      );
      audit(tx, {
        action: 'privacy_request.completed',
        object: { type: 'privacy_request', id: request.id },
        before: { completed_at: null },
        after: { completed_at: tx.now },
      });
      return getRequest(tx, request.id);
    },
  }),
];

const holdRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/legal_holds',
    operationId: 'legalHolds.list',
    summary: 'List legal holds',
    permission: 'privacy:read',
    query: holdList.query,
    response: LegalHoldPage,
    async handler({ kernel, tx, query }) {
      const page = await holdList.page(kernel, holds(tx), query);
      return { ...page, data: page.data.map(holdWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/legal_holds',
    operationId: 'legalHolds.create',
    summary: 'Keep a contact from being erased',
    description:
      'An erasure that has begun stops before its next step. Meanwhile neither the contact nor their leads, enquiries, conversations, notes, tasks, consents and files can be deleted or given to another contact: `legal_hold`, with the id of the hold. Changes stay possible; what was before them stays in the event log.',
    permission: 'privacy:write',
    body: Ref(CreateLegalHold),
    response: Ref(LegalHold),
    status: 201,
    async handler({ tx, body }) {
      await requireContact(tx, body.contact_id);
      const row = await tx.db
        .insertInto('legal_holds')
        .values({ ...newRow(tx, newId()), ...body })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit(tx, { action: 'legal_hold.created', object: { type: 'legal_hold', id: row.id }, before: null, after: row });
      return holdWire(row);
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/legal_holds/:legal_hold_id',
    operationId: 'legalHolds.get',
    summary: 'Get a legal hold',
    permission: 'privacy:read',
    response: Ref(LegalHold),
    handler: async ({ tx, params }) => holdWire(await getHold(tx, params.legal_hold_id)),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/legal_holds/:legal_hold_id/release',
    operationId: 'legalHolds.release',
    summary: 'Release a legal hold',
    description: 'An erasure that waited goes on. A released hold stays as it is.',
    permission: 'privacy:write',
    response: Ref(LegalHold),
    errors: ['version_conflict'],
    async handler({ tx, params, ifMatch }) {
      const hold = await getHold(tx, params.legal_hold_id);
      if (hold.released_at !== null) return holdWire(hold);
      const row = await updateRow(tx, 'legal_holds', hold.id, { released_at: tx.now }, { ifMatch, what: 'legal hold' });
      audit(tx, {
        action: 'legal_hold.released',
        object: { type: 'legal_hold', id: hold.id },
        before: hold,
        after: row,
      });
      const waiting = await tx.rows(sql<{ operation_id: string }>`
        select operation_id from privacy_requests where organization_id = ${tx.organization_id} and contact_id = ${hold.contact_id}
          and kind = 'erasure' and completed_at is null and operation_id is not null`);
      wakeOperations(
        tx,
        waiting.map(({ operation_id }) => operation_id),
      );
      return new Reply(200, holdWire(row));
    },
  }),
];

export const privacyRoutes = [...requestRoutes, ...holdRoutes];
