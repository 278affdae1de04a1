import { format } from 'node:util';
import type { Logger } from '../logger.ts';

export interface CollectedLog {
  logger: Logger;
  /** Every line as text, for looking for what must not be in them. */
  lines: string[];
}

/** A logger that keeps what it is told. */
export function collectLog(): CollectedLog {
  const lines: string[] = [];
  const write = (level: string) => (detail: object, message?: string) =>
    void lines.push(format(level, message ?? '', detail));
  const logger = {
    level: 'debug',
    trace: () => {},
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    fatal: write('fatal'),
    silent: () => {},
    child: () => logger,
  };
  return { logger, lines };
}
