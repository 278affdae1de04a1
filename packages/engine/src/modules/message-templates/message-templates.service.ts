import type { Static } from 'typebox';
import { deleteRow, getRow, newRow, type Row, updateRow } from '../../kernel/db/rows.ts';
import type { Tx } from '../../kernel/db/transaction.ts';
import { AppError, notFound } from '../../kernel/errors.ts';
import { publish } from '../../kernel/events/publish.ts';
import { newId } from '../../kernel/ids.ts';
import { empty, faultsOf, withGiven } from './content.ts';
import { messageTemplateCreated, messageTemplateDeleted, messageTemplateUpdated } from './message-templates.events.ts';
import type { Content, CreateMessageTemplate, Given, Parameter } from './message-templates.schema.ts';
import { parametersOf } from './parameters.ts';

const what = 'message template';

export const messageTemplates = (tx: Tx) =>
  tx.db.selectFrom('message_templates').selectAll().where('organization_id', '=', tx.organization_id);

export const templateWire = ({ header, body, footer, buttons, parameters, ...row }: Row<'message_templates'>) => ({
  ...row,
  object: 'message_template' as const,
  header: header as Content['header'],
  body: body as Content['body'],
  footer: footer as Content['footer'],
  buttons: buttons as unknown as Content['buttons'],
  parameters: parameters as unknown as Parameter[],
});

export const getTemplate = async (tx: Tx, id: string) => templateWire(await getRow(tx, 'message_templates', id, what));

export async function createTemplate(
  tx: Tx,
  { name, language, category, ...given }: Static<typeof CreateMessageTemplate>,
) {
  const values = { ...newRow(tx, newId()), name, language, ...columnsOf(withGiven(empty(category), given)) };
  const row = await tx.db.insertInto('message_templates').values(values).returningAll().executeTakeFirstOrThrow();
  const message_template = templateWire(row);
  publish(tx, messageTemplateCreated, {
    subject: { type: 'message_template', id: row.id },
    data: { message_template },
  });
  return message_template;
}

export async function updateTemplate(tx: Tx, id: string, changes: Given, ifMatch: number | null) {
  const before = await messageTemplates(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!before) throw notFound(what);
  const values = columnsOf(withGiven(templateWire(before), changes));
  const message_template = templateWire(await updateRow(tx, 'message_templates', id, values, { ifMatch, what }));
  publish(tx, messageTemplateUpdated, {
    subject: { type: 'message_template', id },
    data: { message_template, changes },
  });
  return message_template;
}

export async function deleteTemplate(tx: Tx, id: string, ifMatch: number | null): Promise<void> {
  const message_template = templateWire(await deleteRow(tx, 'message_templates', id, { ifMatch, what }));
  publish(tx, messageTemplateDeleted, { subject: { type: 'message_template', id }, data: { message_template } });
}

/** The content as it is stored, or every reason why WhatsApp would not take it. */
function columnsOf(content: Content) {
  const errors = faultsOf(content);
  if (errors.length > 0) throw new AppError('validation_failed', 'WhatsApp would not take this template.', { errors });
  const { category, parameter_format, header, body, footer, buttons } = content;
  return {
    category,
    parameter_format,
    header: header && JSON.stringify(header),
    body: JSON.stringify(body),
    footer: footer && JSON.stringify(footer),
    buttons: JSON.stringify(buttons),
    parameters: JSON.stringify(parametersOf(content)),
  };
}
