import { namedSettings } from '../../kernel/blueprint.ts';
import type { Content } from './message-templates.schema.ts';
import {
  createTemplate,
  deleteTemplate,
  messageTemplates,
  templateWire,
  updateTemplate,
} from './message-templates.service.ts';

/** Each component in a list, because a text and its examples belong together; empty: none. */
interface TemplateValue {
  category: Content['category'];
  parameter_format: Content['parameter_format'];
  header: NonNullable<Content['header']>[];
  body: Content['body'][];
  footer: NonNullable<Content['footer']>[];
  buttons: Content['buttons'];
}

/** Message templates by name and language, such as `visit_reminder.en_IN`. */
export const messageTemplatesBlueprint = () =>
  namedSettings<TemplateValue>({
    name: 'message_templates',
    async all(tx) {
      const rows = await messageTemplates(tx).orderBy('created_at').orderBy('id').execute();
      return rows.map(templateWire).map((template) => ({
        id: template.id,
        name: `${template.name}.${template.language}`,
        value: described(template),
      }));
    },
    async create(tx, key, value) {
      const [name, language] = key.split('.') as [string, string];
      await createTemplate(tx, { name, language, ...input(value) });
    },
    async change(tx, id, value) {
      await updateTemplate(tx, id, input(value), null);
      return [];
    },
    remove: (tx, id) => deleteTemplate(tx, id, null),
  });

const described = ({ category, parameter_format, header, body, footer, buttons }: Content): TemplateValue => ({
  category,
  parameter_format,
  header: header ? [header] : [],
  body: [body],
  footer: footer ? [footer] : [],
  buttons,
});

/** As the API takes it. */
const input = ({ header, body, footer, ...rest }: TemplateValue) => ({
  ...rest,
  header: header[0] ?? null,
  body: body[0] ?? {},
  footer: footer[0] ?? null,
});
