import { ConfigError } from '@sauda/engine';
import { EmbeddedPostgresError } from './embedded-postgres/index.ts';
import { Problem, systemError } from './problem.ts';

const fileRefusals: Record<string, string> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file with that name is in the way',
};

/** The plain words for an error a person can do something about; null for one of ours. */
export function explain(error: unknown): string | null {
  const known = error instanceof Problem || error instanceof ConfigError || error instanceof EmbeddedPostgresError;
  if (known) return error.message;
  const { code, path, syscall } = systemError(error);
  if (syscall === 'listen') return `The address could not be listened on (${code}). Choose another SAUDA_HOST or port.`;
  const refusal = fileRefusals[code];
  if (path === undefined || refusal === undefined) return null;
  return `${path} cannot be written: ${refusal}. Correct that, or start in another folder.`;
}
