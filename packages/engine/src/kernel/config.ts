/** One setting of the server: environment variable, meaning, default. The documentation table is made from these. */
interface Setting<T> {
  env: string;
  help: string;
  fallback: T | undefined;
  secret?: boolean;
  parse(text: string): T;
}

export class ConfigError extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : 'faults'}:\n${faults.map((f) => `  - ${f}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

const text = (text: string) => text;

function integer(min: number, max: number) {
  return (value: string) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < min || number > max)
      throw new Error(`must be a whole number from ${min} to ${max}`);
    return number;
  };
}

function url(value: string): string {
  if (!URL.canParse(value)) throw new Error('must be an absolute URL');
  return value.replace(/\/+$/, '');
}

function flag(value: string): boolean {
  if (value !== 'true' && value !== 'false') throw new Error('must be true or false');
  return value === 'true';
}

function oneOf<T extends string>(...values: T[]) {
  return (value: string) => {
    if (!values.includes(value as T)) throw new Error(`must be one of ${values.join(', ')}`);
    return value as T;
  };
}

function longSecret(value: string): string {
  if (value.length < 32) throw new Error('must have at least 32 characters');
  return value;
}

const settings = {
  database_url: {
    env: 'DATABASE_URL',
    help: 'A Postgres 15 or newer. The login owns the schema and migrates.',
    fallback: undefined,
    secret: true,
    parse: text,
  } as Setting<string>,
  encryption_key: {
    env: 'SAUDA_ENCRYPTION_KEY',
    help: 'At least 32 characters. Wraps the keys that seal connection secrets, signs cursors and hook addresses. Keep it: without it the secrets cannot be read.',
    fallback: undefined,
    secret: true,
    parse: longSecret,
  } as Setting<string>,
  host: { env: 'SAUDA_HOST', help: 'Address to listen on.', fallback: '127.0.0.1', parse: text } as Setting<string>,
  port: { env: 'SAUDA_PORT', help: 'Port to listen on.', fallback: 4000, parse: integer(0, 65_535) } as Setting<number>,
  public_url: {
    env: 'SAUDA_PUBLIC_URL',
    help: 'How the outside world reaches this server; hook addresses begin with it. Default: the address listened on.',
    fallback: '',
    parse: url,
  } as Setting<string>,
  docs_url: {
    env: 'SAUDA_DOCS_URL',
    help: 'Where the `type` of a problem document points. Default: `/docs` of the public URL.',
    fallback: '',
    parse: url,
  } as Setting<string>,
  database_connections: {
    env: 'SAUDA_DATABASE_CONNECTIONS',
    help: 'Connections for requests; background work uses half as many more.',
    fallback: 10,
    parse: integer(2, 200),
  } as Setting<number>,
  allow_private_addresses: {
    env: 'SAUDA_ALLOW_PRIVATE_ADDRESSES',
    help: 'Lets adapters call loopback and private networks. For development only.',
    fallback: false,
    parse: flag,
  } as Setting<boolean>,
  log_level: {
    env: 'SAUDA_LOG_LEVEL',
    help: 'debug, info, warn, error or silent.',
    fallback: 'info' as const,
    parse: oneOf('debug', 'info', 'warn', 'error', 'silent'),
  } as Setting<'debug' | 'info' | 'warn' | 'error' | 'silent'>,
};

export type Config = { [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer T> ? T : never };

/** Reads all settings at once and reports every fault at once. `given` wins over the environment. */
export function readConfig(environment: Record<string, string | undefined>, given: Partial<Config> = {}): Config {
  const faults: string[] = [];
  const config: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(settings) as [keyof Config, Setting<unknown>][]) {
    const value = environment[setting.env];
    if (given[name] !== undefined) config[name] = given[name];
    else if (value === undefined || value === '') {
      if (setting.fallback === undefined) faults.push(`${setting.env} is missing. ${setting.help}`);
      config[name] = setting.fallback;
    } else {
      try {
        config[name] = setting.parse(value);
      } catch (error) {
        faults.push(
          `${setting.env} ${(error as Error).message}${setting.secret ? '' : `, not ${JSON.stringify(value)}`}.`,
        );
      }
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return config as Config;
}

/** The settings as rows for the documentation. */
export function describeConfig(): { env: string; help: string; fallback: string }[] {
  return Object.values(settings).map(({ env, help, fallback }) => ({
    env,
    help,
    fallback: fallback === undefined ? 'required' : String(fallback) || 'derived',
  }));
}
