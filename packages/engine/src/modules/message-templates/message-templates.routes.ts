import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/transaction.ts';
import { filter, List, type ListQuery } from '../../kernel/http/list.ts';
import { defineRoute } from '../../kernel/http/route.ts';
import { Ref } from '../../kernel/http/schema.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import {
  CreateMessageTemplate,
  categories,
  MessageTemplate,
  MessageTemplatePage,
  MessageTemplateParameters,
  parameterFormats,
  RenderedMessageTemplate,
  RenderMessageTemplate,
  UpdateMessageTemplate,
} from './message-templates.schema.ts';
import {
  createTemplate,
  deleteTemplate,
  getTemplate,
  messageTemplates,
  templateWire,
  updateTemplate,
} from './message-templates.service.ts';
import { rendered } from './parameters.ts';

const list = new List({
  id: sql`message_templates.id`,
  table: 'message_templates',
  filters: {
    name: filter.text(sql`message_templates.name`),
    language: filter.text(sql`message_templates.language`),
    category: filter.oneOf(sql`message_templates.category`, categories),
    parameter_format: filter.oneOf(sql`message_templates.parameter_format`, parameterFormats),
    created_at: filter.time(sql`message_templates.created_at`),
    updated_at: filter.time(sql`message_templates.updated_at`),
  },
  sorts: {
    name: { column: sql`message_templates.name`, type: 'text', key: 'name' },
    created_at: { column: sql`message_templates.created_at`, type: 'timestamptz', key: 'created_at' },
    updated_at: { column: sql`message_templates.updated_at`, type: 'timestamptz', key: 'updated_at' },
  },
  defaultSort: 'name',
});

async function page(kernel: Kernel, tx: Tx, query: ListQuery) {
  const found = await list.page(kernel, messageTemplates(tx), query, tx);
  return { ...found, data: found.data.map(templateWire) };
}

export const messageTemplateRoutes = [
  defineRoute({
    method: 'GET',
    path: '/v1/message_templates',
    operationId: 'messageTemplates.list',
    summary: 'List message templates',
    permission: 'message_templates:read',
    query: list.query,
    response: MessageTemplatePage,
    handler: ({ kernel, tx, query }) => page(kernel, tx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/message_templates/search',
    operationId: 'messageTemplates.search',
    summary: 'Search message templates by a tree of conditions',
    permission: 'message_templates:read',
    transaction: 'read',
    weight: 3,
    body: list.search,
    response: MessageTemplatePage,
    status: 200,
    handler: ({ kernel, tx, body }) => page(kernel, tx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/message_templates',
    operationId: 'messageTemplates.create',
    summary: 'Write a message template',
    description:
      'As the organization wants it, whatever the account it is sent from; checked by the rules of WhatsApp. It is not sent to WhatsApp for approval.',
    permission: 'message_templates:write',
    body: Ref(CreateMessageTemplate),
    response: Ref(MessageTemplate),
    status: 201,
    errors: ['already_exists'],
    handler: async ({ tx, body }) => createTemplate(tx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/message_templates/:message_template_id',
    operationId: 'messageTemplates.get',
    summary: 'Get a message template',
    permission: 'message_templates:read',
    response: Ref(MessageTemplate),
    handler: async ({ tx, params }) => getTemplate(tx, params.message_template_id),
  }),
  defineRoute({
    method: 'PATCH',
    path: '/v1/message_templates/:message_template_id',
    operationId: 'messageTemplates.update',
    summary: 'Change a message template',
    description: 'Name and language stay. A header or footer that is null goes.',
    permission: 'message_templates:write',
    body: Ref(UpdateMessageTemplate),
    response: Ref(MessageTemplate),
    handler: async ({ tx, params, body, ifMatch }) => updateTemplate(tx, params.message_template_id, body, ifMatch),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/v1/message_templates/:message_template_id',
    operationId: 'messageTemplates.delete',
    summary: 'Delete a message template',
    permission: 'message_templates:write',
    errors: ['version_conflict'],
    handler: async ({ tx, params, ifMatch }) => deleteTemplate(tx, params.message_template_id, ifMatch),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/message_templates/:message_template_id/parameters',
    operationId: 'messageTemplates.getParameters',
    summary: 'Get what a message of a template needs',
    permission: 'message_templates:read',
    response: Ref(MessageTemplateParameters),
    async handler({ tx, params }) {
      const { id, parameter_format, parameters } = await getTemplate(tx, params.message_template_id);
      const object = 'message_template_parameters' as const;
      return { object, message_template_id: id, parameter_format, parameters };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/message_templates/:message_template_id/render',
    operationId: 'messageTemplates.render',
    summary: 'Show a message of a template',
    description:
      'The texts with these values in them; nothing is sent. Every missing or unknown parameter is named in `errors`. Media and places are not asked for. The words of authentication templates, which WhatsApp translates, are shown in English.',
    permission: 'message_templates:read',
    transaction: 'read',
    body: Ref(RenderMessageTemplate),
    response: Ref(RenderedMessageTemplate),
    status: 200,
    async handler({ tx, params, body }) {
      const template = await getTemplate(tx, params.message_template_id);
      const object = 'rendered_message_template' as const;
      return { object, message_template_id: template.id, ...rendered(template, body) };
    },
  }),
];
