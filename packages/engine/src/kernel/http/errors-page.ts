import type { FastifyInstance } from 'fastify';
import { type ErrorSpec, errorCatalogue, notFound } from '../errors.ts';

const style = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
small, footer { opacity: .7 } dt { margin-top: .75rem }`;

/** Where the `type` of a problem document points: a page for each code, what it means and what to do about it. */
export function errorsPage(app: FastifyInstance): void {
  const catalogue = new Map(errorCatalogue());
  app.get('/docs/errors', { schema: { hide: true } }, async (_request, reply) => {
    const entries = [...catalogue].map(
      ([code, { status, title }]) =>
        `<dt><a href="/docs/errors/${code}"><code>${code}</code></a> <small>${status}</small></dt><dd>${escaped(title)}</dd>`,
    );
    return reply.type(html).send(page('Errors', `<h1>Errors</h1><dl>${entries.join('')}</dl>`));
  });
  app.get<{ Params: { code: string } }>('/docs/errors/:code', { schema: { hide: true } }, async (request, reply) => {
    const { code } = request.params;
    const spec = catalogue.get(code);
    if (!spec) throw notFound('error code');
    return reply.type(html).send(page(code, explanation(code, spec)));
  });
}

const html = 'text/html; charset=utf-8';

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style>${body}</html>`;

function explanation(code: string, { status, title, help, retryable = false }: ErrorSpec): string {
  const again = retryable
    ? 'It passes: repeat the request later, a write with the same <code>Idempotency-Key</code>.'
    : 'Repeating the same request does not help until something is changed.';
  return `<h1><code>${code}</code> <small>${status}</small></h1><p><strong>${escaped(title)}.</strong> ${escaped(help)}</p><p>${again}</p>
<footer><a href="/docs/errors">All errors</a></footer>`;
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
