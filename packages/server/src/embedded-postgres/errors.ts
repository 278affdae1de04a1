/**
 * The embedded Postgres could not do what was asked. `message` says what, where and what to do about it, and always
 * names the way out: a Postgres of one's own.
 */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem.replace(/\.?$/, '.')} Or set DATABASE_URL to a Postgres 15 or newer of your own.`, options);
  }
}

/** The text of anything thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system's code of a failed call (`ENOENT`, `EACCES`, …) or the SQLSTATE of a failed statement; null without one. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
