import { type Config, redactText, secretFields } from '@sauda/engine';
import pino from 'pino';

const redact = secretFields.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

/**
 * Logs to standard error, secrets left out. `json`: one JSON object a line, for collectors; `text`: for the eyes of a
 * developer.
 */
export function createLogger(level: Config['log_level'], format: 'json' | 'text' = 'json'): pino.Logger {
  const options: pino.LoggerOptions = {
    level,
    redact,
    hooks: { streamWrite: redactText },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  const target = format === 'text' ? { write: writeText } : pino.destination({ dest: 2, sync: true });
  return pino(options, target);
}

function writeText(line: string): void {
  process.stderr.write(`${readable(JSON.parse(line))}\n`);
}

interface Line {
  level: string;
  time: string;
  msg?: string;
  err?: { message?: string; stack?: string };
  [detail: string]: unknown;
}

/** `10:42:03 warn  not ready: connect ECONNREFUSED {"attempt":2}`, with the stack where something broke. */
function readable({ level, time, msg, err, ...details }: Line): string {
  const clock = new Date(time).toTimeString().slice(0, 8);
  const reason = level === 'error' || level === 'fatal' ? (err?.stack ?? err?.message) : err?.message;
  const words = [msg, reason].filter((text) => text !== undefined && text !== '').join(': ');
  const rest = Object.keys(details).length === 0 ? '' : ` ${JSON.stringify(details)}`;
  return `${clock} ${level.padEnd(5)} ${words}${rest}`;
}
