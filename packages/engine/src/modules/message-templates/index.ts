import { defineModule } from '../../kernel/module.ts';
import { messageTemplatesBlueprint } from './blueprint.ts';
import './message-templates.errors.ts';
import * as events from './message-templates.events.ts';
import { messageTemplateRoutes } from './message-templates.routes.ts';
import {
  CreateMessageTemplate,
  MessageTemplate,
  MessageTemplateParameters,
  RenderedMessageTemplate,
  RenderMessageTemplate,
  UpdateMessageTemplate,
} from './message-templates.schema.ts';
import { messageTemplatesTables } from './migrations/20261122T0760-message-templates.ts';

export const messageTemplates = defineModule({
  name: 'message-templates',
  dependsOn: [],
  tables: ['message_templates'],
  migrations: { '20261122T0760-message-templates': messageTemplatesTables },
  schemas: [
    MessageTemplate,
    CreateMessageTemplate,
    UpdateMessageTemplate,
    MessageTemplateParameters,
    RenderMessageTemplate,
    RenderedMessageTemplate,
  ],
  events: Object.values(events),
  routes: messageTemplateRoutes,
  blueprint: messageTemplatesBlueprint,
});
