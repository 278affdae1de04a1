import type { OpenApiDocument } from './document.ts';
import { resolve } from './document.ts';
import { docComment, pascalCase, propertyName, quote } from './names.ts';

/** `models.ts`: a plain name for every component schema. */
export function emitModels(document: OpenApiDocument): string {
  const models = new Map<string, string>();
  for (const name of Object.keys(document.components?.schemas ?? {})) {
    const alias = pascalCase(name);
    if (models.has(alias))
      throw new Error(`The schemas ${models.get(alias)} and ${name} would both be called ${alias}.`);
    models.set(alias, name);
  }
  if (models.size === 0) return 'export {};\n';
  const lines = [...models].map(([alias, name]) => `export type ${alias} = components['schemas'][${quote(name)}];\n`);
  return `import type { components } from './schema.ts';\n\n${lines.join('')}`;
}

/** `errors.ts`: the codes a problem document may carry, each with its status. */
export function emitErrors(document: OpenApiDocument): string {
  const codes = errorCodes(document);
  const entries = codes.map(
    ({ code, status, title }) => `${docComment([title], '  ')}  ${propertyName(code)}: ${status};\n`,
  );
  const catalogue =
    codes.length > 0
      ? `export interface ErrorCatalogue {\n${entries.join('')}}`
      : 'export type ErrorCatalogue = Record<string, number>;';
  return `/** The catalogued error codes and their HTTP statuses. */
${catalogue}

/** A catalogued error code. */
export type ErrorCode = keyof ErrorCatalogue;
`;
}

function errorCodes(document: OpenApiDocument): { code: string; status: number | 'number'; title?: string }[] {
  const catalogue = Object.entries(document['x-error-catalogue'] ?? {});
  if (catalogue.length > 0) return catalogue.map(([code, { status, title }]) => ({ code, status, title }));
  const codes = document.components?.schemas?.Problem?.properties?.code?.enum ?? [];
  return codes.map((code) => ({ code: String(code), status: 'number' as const }));
}

/** `events.ts`: the events of the document's `webhooks`, told apart by `type`. */
export function emitEvents(document: OpenApiDocument): string {
  const entries = Object.entries(document.webhooks ?? {}).map(([type, { post }]) => {
    const body = post?.requestBody && resolve(document, post.requestBody);
    if (!body?.content?.['application/json']) throw new Error(`Webhook ${type}: post needs an application/json body.`);
    return `${docComment([post?.summary, post?.description], '  ')}  ${quote(type)}: EventOf<${quote(type)}>;\n`;
  });
  return `${entries.length > 0 ? typedEvents(entries) : untypedEvents}
/** The name of an event: \`lead.created\`. */
export type EventType = keyof WebhookEvents;

/** An event as a webhook brings it; \`switch (event.type)\` tells them apart. */
export type WebhookEvent = WebhookEvents[EventType];
`;
}

function typedEvents(entries: string[]): string {
  return `import type { webhooks } from './schema.ts';

/** Event types and what a webhook of that type carries. */
export interface WebhookEvents {
${entries.join('')}}

type EventOf<Type extends keyof webhooks> = NonNullable<
  webhooks[Type]['post']['requestBody']
>['content']['application/json'] & { type: Type };
`;
}

const untypedEvents = `/** Event types and what a webhook of that type carries. */
export type WebhookEvents = Record<string, { id: string; type: string; [field: string]: unknown }>;
`;

/** `version.ts`: the version of the API these types describe. */
export function emitVersion({ info }: OpenApiDocument): string {
  return `/** The version of the API that these types describe; sent with every request. */\nexport const apiVersion = ${quote(info.version)};\n`;
}
