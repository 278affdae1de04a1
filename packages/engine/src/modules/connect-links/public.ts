import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnyAdapter } from '../../kernel/adapters/registry.ts';
import { sha256 } from '../../kernel/crypto.ts';
import { AppError, type FieldError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { brandingOf } from '../branding/index.ts';
import { type Link, openLink, redeem } from './connect-links.service.ts';
import { fieldsOf, settingsFrom } from './form.ts';
import { choicePage, donePage, formPage, type Html, overPage } from './page.ts';

const bodyLimit = 64 * 1024;
const url = '/connect/:token';

interface Visit {
  Params: { token: string };
  Querystring: { adapter?: unknown };
}

/** The page behind a link. The token in its address is all that is needed, so nothing of it is kept, framed or passed on. */
export function connectPages(kernel: Kernel) {
  return (app: FastifyInstance) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit },
      (_request, body, done) => done(null, body),
    );
    app.get<Visit>(url, { schema: { hide: true } }, (request, reply) => show(kernel, request, reply));
    app.post<Visit>(url, { schema: { hide: true }, bodyLimit }, (request, reply) => connect(kernel, request, reply));
  };
}

async function show(kernel: Kernel, request: FastifyRequest<Visit>, reply: FastifyReply): Promise<FastifyReply> {
  const link = await openLink(kernel, request.params.token);
  if (!link) return send(reply, 404, overPage(request.brand), null);
  const brand = await brandingOf(kernel, link.organization_id);
  const adapter = chosen(kernel, link, request.query.adapter);
  if (!adapter) return send(reply, 200, choicePage(brand, choicesOf(kernel, link)), link);
  const form = { brand, adapter, fields: fieldsOf(adapter), entered: new URLSearchParams(), errors: [] };
  return send(reply, 200, formPage(form), link);
}

async function connect(kernel: Kernel, request: FastifyRequest<Visit>, reply: FastifyReply): Promise<FastifyReply> {
  const link = await openLink(kernel, request.params.token);
  if (!link) return send(reply, 404, overPage(request.brand), null);
  const brand = await brandingOf(kernel, link.organization_id);
  const adapter = chosen(kernel, link, request.query.adapter);
  if (!adapter) return send(reply, 422, choicePage(brand, choicesOf(kernel, link)), link);
  const fields = fieldsOf(adapter);
  const entered = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
  const input = { adapter: adapter.id, name: adapter.display_name, ...settingsFrom(fields, entered) };
  try {
    const connectionId = await redeem(kernel, link, input);
    const back = backTo(link, connectionId);
    return back ? headers(reply, link, '').redirect(back, 303) : send(reply, 200, donePage(brand), link);
  } catch (error) {
    if (!(error instanceof AppError) || error.spec.status >= 500) throw error;
    if (error.code === 'not_found') return send(reply, 404, overPage(brand), null);
    return send(reply, 422, formPage({ brand, adapter, fields, entered, errors: faultsOf(error) }), link);
  }
}

function faultsOf({ extras, detail, code }: AppError): FieldError[] {
  return extras.errors && extras.errors.length > 0 ? extras.errors : [{ code, detail }];
}

const choicesOf = (kernel: Kernel, { adapters }: Link): AnyAdapter[] =>
  adapters.flatMap((id) => kernel.adapters.find(id) ?? []);

/** The only one, or the one that was chosen out of those allowed. */
function chosen(kernel: Kernel, link: Link, wanted: unknown): AnyAdapter | undefined {
  const choices = choicesOf(kernel, link);
  return wanted === undefined && choices.length === 1 ? choices[0] : choices.find(({ id }) => id === wanted);
}

function backTo({ redirect_url, state }: Link, connectionId: string): string | null {
  if (redirect_url === null) return null;
  const back = new URL(redirect_url);
  back.searchParams.set('status', 'connected');
  back.searchParams.set('connection_id', connectionId);
  if (state !== null) back.searchParams.set('state', state);
  return back.href;
}

function send(reply: FastifyReply, status: number, { body, style }: Html, link: Link | null): FastifyReply {
  return headers(reply, link, style).code(status).type('text/html; charset=utf-8').send(body);
}

/** Nothing runs, nothing is loaded but a logo; a form goes here and on to the redirect only. */
function headers(reply: FastifyReply, link: Link | null, style: string): FastifyReply {
  const back = link?.redirect_url ? ` ${new URL(link.redirect_url).origin}` : '';
  return reply.headers({
    'content-security-policy': `default-src 'none'; style-src 'sha256-${sha256(style).toString('base64')}'; img-src https:; form-action 'self'${back}; frame-ancestors 'none'; base-uri 'none'`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  });
}
