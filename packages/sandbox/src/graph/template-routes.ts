import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Input, type Json } from '../input.ts';
import type { BusinessAccount, World } from '../state.ts';
import { type NodePath, nodeOfKind } from './access.ts';
import { templateError } from './errors.ts';
import { picked } from './nodes.ts';
import { addTemplate, reviewLater } from './review.ts';
import { readComponents, readDraft, requireExamples } from './template-draft.ts';
import { categories, findTemplate, type Template } from './templates.ts';
import { asParameters } from './validation.ts';

const day = 86_400_000;

/** List, create, edit and delete message templates. */
export function templateRoutes(world: World, graph: FastifyInstance): void {
  graph.get<NodePath>('/:version/:id/message_templates', async (request) => {
    const { account } = nodeOfKind(world, request, request.params.id, 'account');
    return listTemplates(account, request);
  });
  graph.post<NodePath>('/:version/:id/message_templates', async (request) => {
    const { account } = nodeOfKind(world, request, request.params.id, 'account');
    const { id, status, category } = createTemplate(world, account, request.body);
    return { id, status, category };
  });
  graph.post<NodePath>('/:version/:id', async (request) => {
    const { template, account } = nodeOfKind(world, request, request.params.id, 'template');
    editTemplate(world, account, template, request.body);
    return { success: true };
  });
  graph.delete<NodePath>('/:version/:id/message_templates', async (request) => {
    const { account } = nodeOfKind(world, request, request.params.id, 'account');
    deleteTemplates(world, account, request.query as Json);
    return { success: true };
  });
}

function listTemplates(account: BusinessAccount, request: FastifyRequest): Json {
  const query = request.query as Record<string, string | undefined>;
  const found = account.templates.filter((template) =>
    (['name', 'language', 'status', 'category'] as const).every(
      (key) => query[key] === undefined || template[key].toUpperCase() === query[key].toUpperCase(),
    ),
  );
  const limit = Math.min(Math.max(Number(query.limit) || 25, 1), 1000);
  const start = query.after === undefined ? 0 : Number(Buffer.from(query.after, 'base64url').toString()) || 0;
  const page = found.slice(start, start + limit);
  const end = start + page.length;
  return {
    data: page.map((template) => picked(templateNode(template), query.fields)),
    paging: {
      cursors: { before: cursor(start), after: cursor(end) },
      ...(end < found.length ? { next: nextAddress(request, cursor(end)) } : {}),
    },
  };
}

function cursor(position: number): string {
  return Buffer.from(String(position)).toString('base64url');
}

function nextAddress(request: FastifyRequest, after: string): string {
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  url.searchParams.set('after', after);
  return url.href;
}

export function templateNode(template: Template): Json {
  const { id, name, language, status, category, parameter_format, components, rejected_reason } = template;
  return {
    id,
    name,
    language,
    status,
    category,
    parameter_format,
    components,
    quality_score: { score: status === 'PAUSED' ? 'RED' : 'UNKNOWN' },
    ...(rejected_reason === null ? {} : { rejected_reason }),
  };
}

function createTemplate(world: World, account: BusinessAccount, body: unknown): Template {
  const draft = asParameters(() => {
    const input = new Input(body);
    requireExamples(input);
    return readDraft(input);
  });
  requireFreeName(world, account, draft.name, draft.language);
  const template = addTemplate(account, { ...draft, status: 'PENDING' });
  reviewLater(world, account, template);
  return template;
}

function requireFreeName(world: World, account: BusinessAccount, name: string, language: string): void {
  const lockedUntil = account.locked_names.get(name);
  if (lockedUntil !== undefined && lockedUntil > world.now()) {
    throw templateError(
      2388023,
      'Message template name is locked',
      `A template called ${name} was deleted: the name is free again on ${lockedUntil.toISOString().slice(0, 10)}.`,
    );
  }
  if (findTemplate(account.templates, name, language)) {
    throw templateError(
      2388024,
      'Content in this language already exists',
      `There is already ${language} content for ${name}: edit that template.`,
    );
  }
}

function editTemplate(world: World, account: BusinessAccount, template: Template, body: unknown): void {
  const { category, components } = asParameters(() => {
    const input = new Input(body);
    const wanted = input.has('category') ? input.oneOf('category', categories) : template.category;
    if (!input.has('components')) return { category: wanted, components: template.components };
    requireExamples(input);
    return { category: wanted, components: readComponents(input, wanted, template.parameter_format) };
  });
  if (!['APPROVED', 'REJECTED', 'PAUSED'].includes(template.status)) {
    throw templateError(
      2388025,
      'Template cannot be edited',
      `A template that is ${template.status} cannot be edited.`,
    );
  }
  if (template.status === 'APPROVED') countEdit(template, world.now());
  Object.assign(template, { category, components, status: 'PENDING', rejected_reason: null });
  reviewLater(world, account, template);
}

/** An approved template may be edited once a day and ten times in thirty days. */
function countEdit(template: Template, now: Date): void {
  const within = (days: number) => template.edited_at.filter((at) => now.getTime() - at.getTime() < days * day).length;
  if (within(1) >= 1 || within(30) >= 10) {
    throw templateError(
      2388025,
      'Template cannot be edited now',
      'An approved template can be edited once in 24 hours and 10 times in 30 days.',
    );
  }
  template.edited_at.push(now);
}

/** `name` deletes all languages; with `hsm_id` only that template. An approved name is locked for 30 days. */
function deleteTemplates(world: World, account: BusinessAccount, { name, hsm_id }: Json): void {
  const gone = account.templates.filter(
    (template) => template.name === name && (hsm_id === undefined || template.id === hsm_id),
  );
  if (gone.length === 0) {
    throw templateError(2593002, 'Message template not found', 'No template has this name: list the templates first.');
  }
  account.templates = account.templates.filter((template) => !gone.includes(template));
  if (typeof name === 'string' && gone.some(({ status }) => status === 'APPROVED')) {
    account.locked_names.set(name, new Date(world.now().getTime() + 30 * day));
  }
}
