import { sql } from 'kysely';
import { filter, List } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import {
  CreateCustomField,
  CustomField,
  CustomFieldPage,
  customResources,
  fieldTypes,
  UpdateCustomField,
} from './custom-fields.schema.ts';
import { createField, customFields, deleteField, fieldWire, getField, updateField } from './custom-fields.service.ts';

const list = new List({
  id: sql`custom_fields.id`,
  filters: {
    resource: filter.oneOf(sql`custom_fields.resource`, customResources),
    type: filter.oneOf(sql`custom_fields.type`, fieldTypes),
    key: filter.text(sql`custom_fields.key`),
    is_archived: filter.yesNo(sql`custom_fields.is_archived`),
  },
  sorts: { created_at: { column: sql`custom_fields.created_at`, type: 'timestamptz', key: 'created_at' } },
  defaultSort: 'created_at',
});

export const customFieldRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/custom_fields',
    operationId: 'customFields.list',
    summary: 'List custom fields',
    permission: 'custom_fields:read',
    query: list.query,
    response: CustomFieldPage,
    async handler({ kernel, tx, query }) {
      const page = await list.page(kernel, customFields(tx), query);
      return { ...page, data: page.data.map(fieldWire) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/custom_fields',
    operationId: 'customFields.create',
    summary: 'Make a custom field',
    description:
      'From then on contacts, companies, leads or tasks take its value under `custom.<key>`. A resource has at most 100 fields.',
    permission: 'custom_fields:write',
    body: Ref(CreateCustomField),
    response: Ref(CustomField),
    status: 201,
    errors: ['already_exists', 'too_many_custom_fields'],
    handler: async ({ kernel, tx, body }) => createField(tx, kernel, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/custom_fields/:custom_field_id',
    operationId: 'customFields.get',
    summary: 'Get a custom field',
    permission: 'custom_fields:read',
    response: Ref(CustomField),
    handler: async ({ tx, params }) => fieldWire(await getField(tx, params.custom_field_id)),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/custom_fields/:custom_field_id',
    operationId: 'customFields.update',
    summary: 'Change a custom field',
    description:
      'Resource, key and uniqueness stay. The type changes only where no value has to: `lossy` otherwise. Archived fields keep their values but take no new ones.',
    permission: 'custom_fields:write',
    body: Ref(UpdateCustomField),
    response: Ref(CustomField),
    handler: async ({ kernel, tx, params, body, ifMatch }) =>
      updateField(tx, kernel, params.custom_field_id, body, ifMatch),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/custom_fields/:custom_field_id',
    operationId: 'customFields.delete',
    summary: 'Delete an archived custom field',
    description:
      'Refused with `state_conflict` until it is archived. Its values are removed from all records in the background; until the last is gone its key cannot be used again.',
    permission: 'custom_fields:write',
    errors: ['legal_hold', 'state_conflict', 'version_conflict'],
    handler: async ({ kernel, tx, params, ifMatch }) => deleteField(tx, kernel, params.custom_field_id, ifMatch),
  }),
];
