import { type ApiClient, isJson, type Json, textOf } from './api-client.ts';

/** What the types of an organization are made of. */
interface Facts {
  fields: Json[];
  tags: Json[];
  pipelines: Json[];
}

const resources = ['company', 'contact', 'lead', 'task'];

export async function fetchTypes(api: ApiClient): Promise<Facts> {
  const [fields, tags, pipelines] = await Promise.all(
    ['/v1/custom_fields', '/v1/tags', '/v1/pipelines'].map((path) => everything(api, path)),
  );
  return { fields: fields ?? [], tags: tags ?? [], pipelines: pipelines ?? [] };
}

/** The rows of all pages. */
async function everything(api: ApiClient, path: string): Promise<Json[]> {
  const rows: Json[] = [];
  let cursor: unknown = null;
  do {
    const page = await api.find(`${path}?limit=100${typeof cursor === 'string' ? `&cursor=${cursor}` : ''}`);
    rows.push(...(Array.isArray(page?.data) ? page.data.filter(isJson) : []));
    cursor = page?.next_cursor;
  } while (typeof cursor === 'string');
  return rows;
}

/** One file that declares the custom fields to the SDK, and names tags, pipelines and stages. */
export function renderTypes({ fields, tags, pipelines }: Facts): string {
  const stages = pipelines.flatMap((pipeline) =>
    (Array.isArray(pipeline.stages) ? pipeline.stages.filter(isJson) : []).map((stage) => ({
      ...stage,
      name: `${textOf(pipeline, 'name')}: ${textOf(stage, 'name')}`,
    })),
  );
  return `// Written by \`sauda types\`. Changes made here are lost.

declare global {
  interface SaudaCustomFields {
${resources.map((resource) => renderResource(resource, fields)).join('')}  }
}

${renderIds('TagId', 'Tags', tags)}
${renderIds('PipelineId', 'Pipelines', pipelines)}
${renderIds('StageId', 'Stages', stages)}`;
}

function renderResource(resource: string, fields: Json[]): string {
  const own = fields.filter((field) => field.resource === resource).sort(byKey);
  if (own.length === 0) return `    ${resource}: Record<never, never>;\n`;
  return `    ${resource}: {\n${own.map(renderField).join('')}    };\n`;
}

const byKey = (a: Json, b: Json) => (textOf(a, 'key') < textOf(b, 'key') ? -1 : 1);

function renderField(field: Json): string {
  const archived = field.is_archived === true ? ' Archived: takes no new values.' : '';
  const keys = Array.isArray(field.options) ? field.options.filter(isJson).map((option) => textOf(option, 'key')) : [];
  const options = keys.length > 0 ? `; options: ${keys.map(quote).join(' | ')}` : '';
  return `      /** ${comment(`${textOf(field, 'label')}.`)}${archived} */
      ${textOf(field, 'key')}: { type: ${quote(textOf(field, 'type'))}${options} };\n`;
}

function renderIds(type: string, what: string, rows: Json[]): string {
  const members = rows.map((row) => `\n  | ${quote(textOf(row, 'id'))} // ${line(textOf(row, 'name'))}`);
  return `/** ${what}, by their names of that time. */\nexport type ${type} =${members.join('') || ' never'};\n`;
}

const quote = (text: string) => `'${text}'`;

/** Labels are anybody's text: they must not end a comment, nor begin a line. */
const line = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const comment = (text: string) => line(text).replaceAll('*/', '*\u200b/');
