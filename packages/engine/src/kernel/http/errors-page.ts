import type { FastifyInstance } from 'fastify';
import { errorCatalogue } from '../errors.ts';

const style = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
section { border-top: 1px solid #8884; padding: .5rem 0 } section:target { background: #8882 } small { opacity: .7 }`;

/** Where the `type` of a problem document points: what each code means and what to do about it. */
export function errorsPage(app: FastifyInstance): void {
  app.get('/docs/errors', { schema: { hide: true } }, async (_request, reply) => {
    const sections = errorCatalogue().map(
      ([code, { status, title, help }]) =>
        `<section id="${code}"><h2><code>${code}</code> <small>${status}</small></h2><p>${title}. ${withCode(help)}</p></section>`,
    );
    return reply
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Errors</title><style>${style}</style><h1>Errors</h1>${sections.join('')}</html>`,
      );
  });
}

const withCode = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
