import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';

/** Dates of the shapes this API has had, the newest last. A new one is made for a breaking change only. */
export const versions = ['2026-11-01'] as const;

export type ApiVersion = (typeof versions)[number];

export const newestVersion: ApiVersion = versions[versions.length - 1] as ApiVersion;

const isVersion = (text: unknown): text is ApiVersion => versions.includes(text as ApiVersion);

/** The version a request is answered in: the one it names, else the one its key is pinned to. */
export function settleVersion(request: FastifyRequest, reply: FastifyReply, pinned: string | null): void {
  const named = request.headers['sauda-version'];
  if (named !== undefined && !isVersion(named)) {
    throw new AppError('invalid_parameter', 'There is no such version of the API.', {
      errors: [{ parameter: 'Sauda-Version', code: 'unknown_version', detail: `There is ${versions.join(', ')}.` }],
    });
  }
  reply.header('sauda-version', named ?? pinned ?? newestVersion);
}

/** An operation that is going away. */
export interface Ending {
  /** Since when it should no longer be used: a date. */
  deprecated: string;
  /** From this date on it is gone. */
  sunset: string;
  /** Address of what to use instead. */
  link: string;
}

const midnight = (date: string) => new Date(`${date}T00:00:00Z`);

/** Says with each answer that an operation ends (RFC 9745, RFC 8594); after its end it is 410. */
export function announceEndings(app: FastifyInstance, clock: Clock): void {
  app.addHook('onRequest', async (request, reply) => {
    const ends = request.routeOptions.config.route?.ends;
    if (!ends) return;
    const sunset = midnight(ends.sunset);
    reply.headers({
      deprecation: `@${midnight(ends.deprecated).getTime() / 1_000}`,
      sunset: sunset.toUTCString(),
      link: `<${ends.link}>; rel="deprecation"`,
    });
    if (clock.now() < sunset) return;
    throw new AppError('gone', `This operation ended on ${ends.sunset}; see ${ends.link}.`);
  });
}
