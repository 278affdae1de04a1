import { Input, isJson, type Json } from '../input.ts';
import type { MessageType } from './content.ts';
import { componentOf, type Template } from './templates.ts';

/** The words a customer reads: text, caption, question or the filled template. Null for what has no words. */
export function readableText(body: Json, type: MessageType, template: Template | null): string | null {
  const content = body[type];
  if (!isJson(content)) return null;
  if (type === 'template') return template === null ? null : filledTemplate(template, new Input(content));
  if (type === 'interactive') return isJson(content.body) ? textOf(content.body.text) : null;
  return textOf(content.body) ?? textOf(content.caption) ?? textOf(content.emoji);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function filledTemplate(template: Template, sent: Input): string {
  const parts = ['HEADER', 'BODY', 'FOOTER'].map((type) => {
    const text = textOf(componentOf(template.components, type)?.text) ?? '';
    const given = sent.optionalList('components', { min: 0 }).find((one) => one.text('type').toUpperCase() === type);
    return fill(text, given?.optionalList('parameters', { min: 0 }) ?? []);
  });
  return parts.filter((part) => part !== '').join('\n');
}

function fill(text: string, parameters: Input[]): string {
  const values = new Map(
    parameters.map((parameter, index) => [
      parameter.optionalText('parameter_name') ?? String(index + 1),
      shownValue(parameter),
    ]),
  );
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => values.get(name) ?? whole);
}

function shownValue(parameter: Input): string {
  const type = parameter.text('type');
  const value = parameter.fields[type];
  return isJson(value) ? (textOf(value.fallback_value) ?? '') : (textOf(value) ?? '');
}
