import { AppError, type FieldError, StaleCredentialError } from '../errors.ts';

/** What a violated constraint means to the caller. */
export interface ConstraintMeaning {
  code: string;
  detail: string;
  /** The field of the request that caused it. */
  pointer?: string;
  /** The member of the problem document for the id that the database gives as the detail of the breach. */
  names?: string;
  /** A race that a second run of the same transaction resolves, because it then sees what the other one wrote. */
  retry?: boolean;
}

const meanings = new Map<string, ConstraintMeaning>();

/**
 * Tells what the breach of a unique, foreign key or check constraint means, so that writes need no look before: the
 * database decides, and the caller still hears which field was wrong. Keyed by constraint name.
 */
export function defineConstraints(constraints: Record<string, ConstraintMeaning>): void {
  for (const [name, meaning] of Object.entries(constraints)) meanings.set(name, meaning);
}

/** Whether running the whole transaction again may go well: a resolvable race, a deadlock, a serialisation failure. */
export function isRace(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as PostgresError;
  return code === '40001' || code === '40P01' || (code === '23505' && meanings.get(constraint ?? '')?.retry === true);
}

interface PostgresError {
  code?: string;
  constraint?: string;
  detail?: string;
  table?: string;
}

/** Values that pass the schemas but that Postgres refuses: a time zone of 23:59, the year 0, a number too large. */
const dataErrors = new Set(['22003', '22007', '22008', '22009']);

/** A database error in the API's words, when it has a meaning there; otherwise the error itself. */
export function translateDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, constraint, table } = error as PostgresError;
  if (code === 'SA401') return new StaleCredentialError();
  if (code === '23503' && error.message.startsWith('update or delete')) {
    const which = table === undefined ? '' : `: ${table.replaceAll('_', ' ')}`;
    return new AppError('deletion_blocked', `Other objects still refer to this one${which}.`, { cause: error });
  }
  const meaning = constraint === undefined ? undefined : meanings.get(constraint);
  if (meaning) return violation(meaning, error);
  if (code !== undefined && dataErrors.has(code)) {
    return new AppError('validation_failed', 'A value is outside what can be stored: check times, years and numbers.', {
      cause: error,
    });
  }
  if (code === '57014' || code === '55P03') {
    return new AppError('unavailable', 'The database was too busy to answer in time.', {
      headers: { 'retry-after': '1' },
      cause: error,
    });
  }
  return error;
}

function violation({ code, detail, pointer, names }: ConstraintMeaning, cause: PostgresError & Error): AppError {
  if (names !== undefined) {
    return new AppError(code, `${detail} See ${names} ${cause.detail}.`, { extra: { [names]: cause.detail }, cause });
  }
  const errors: FieldError[] = pointer === undefined ? [] : [{ pointer, code, detail }];
  if (code === 'already_exists' || code === 'state_conflict' || code === 'deletion_blocked') {
    return new AppError(code, detail, { errors, cause });
  }
  return new AppError('validation_failed', 'One field is invalid.', { errors, cause });
}
