import { isAddressRange } from './http/addresses.ts';
import { isOrigin } from './http/origins.ts';

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

/** `a, b` as a list whose every entry is what it should be. */
function listOf(what: string, fits: (entry: string) => boolean) {
  return (value: string): readonly string[] => {
    const entries = value.split(',').map((entry) => entry.trim());
    if (!entries.every(fits)) throw new Error(`must be ${what}, separated by commas`);
    return entries;
  };
}

function longSecret(value: string): string {
  if (value.length < 32) throw new Error('must have at least 32 characters');
  return value;
}

function headerText(value: string): string {
  if (!/^[\x21-\x7e][\x20-\x7e]{0,199}$/.test(value)) throw new Error('must be up to 200 printable ASCII characters');
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
  database_direct_url: {
    env: 'DATABASE_DIRECT_URL',
    help: 'The same database without a pooler in between; for migrations, background jobs and wake-ups. Needed when DATABASE_URL leads to PgBouncer. Default: DATABASE_URL.',
    fallback: '',
    secret: true,
    parse: text,
  } as Setting<string>,
  prepared_statements: {
    env: 'SAUDA_PREPARED_STATEMENTS',
    help: 'Plan statements once per connection. false for a pooler that cannot keep them, such as PgBouncer before 1.21 or with max_prepared_statements = 0.',
    fallback: true,
    parse: flag,
  } as Setting<boolean>,
  encryption_key: {
    env: 'SAUDA_ENCRYPTION_KEY',
    help: 'At least 32 characters. Wraps the keys that seal connection secrets, signs cursors and hook addresses, and is the pepper of API keys. Keep it: without it the secrets cannot be read and no key is known.',
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
    help: 'What the `type` of a problem document begins with: `<it>/errors/<code>`. Default: `/docs` of the public URL.',
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
  trusted_proxies: {
    env: 'SAUDA_TRUSTED_PROXIES',
    help: 'Addresses and ranges of the proxies in front of this server, separated by commas. Only they are believed when they say, in X-Forwarded-For, who calls.',
    fallback: [] as readonly string[],
    parse: listOf('IP addresses or ranges', isAddressRange),
  } as Setting<readonly string[]>,
  allowed_origins: {
    env: 'SAUDA_ALLOWED_ORIGINS',
    help: 'Origins such as https://crm.example.com, separated by commas, whose pages may use user tokens of every organization.',
    fallback: [] as readonly string[],
    parse: listOf('origins', isOrigin),
  } as Setting<readonly string[]>,
  bad_credentials_per_minute: {
    env: 'SAUDA_BAD_CREDENTIALS_PER_MINUTE',
    help: 'How many bad keys and tokens an address may present in a minute before it has to wait.',
    fallback: 20,
    parse: integer(1, 1_000_000),
  } as Setting<number>,
  page_requests_per_minute: {
    env: 'SAUDA_PAGE_REQUESTS_PER_MINUTE',
    help: 'How many requests with publishable keys an address may send in a minute, per process.',
    fallback: 30,
    parse: integer(1, 1_000_000),
  } as Setting<number>,
  request_timeout: {
    env: 'SAUDA_REQUEST_TIMEOUT',
    help: 'Seconds a request may take to arrive; for the bytes of a file, how long they may pause.',
    fallback: 30,
    parse: integer(1, 600),
  } as Setting<number>,
  webhook_user_agent: {
    env: 'SAUDA_WEBHOOK_USER_AGENT',
    help: 'What webhook requests say in `User-Agent`: your own name, if you like.',
    fallback: 'Webhooks/1.0',
    parse: headerText,
  } as Setting<string>,
  rate_limit: {
    env: 'SAUDA_RATE_LIMIT',
    help: 'Units an organization may use a minute, over all its keys and all processes. A call costs 1 unless its documentation says more. 0: no limit.',
    fallback: 600,
    parse: integer(0, 10_000_000),
  } as Setting<number>,
  rate_burst: {
    env: 'SAUDA_RATE_BURST',
    help: 'Units one key or member may use a second. 0: no limit.',
    fallback: 20,
    parse: integer(0, 1_000_000),
  } as Setting<number>,
  concurrent_requests: {
    env: 'SAUDA_CONCURRENT_REQUESTS',
    help: 'Requests one key or member may have open at the same time in one process. 0: no limit.',
    fallback: 40,
    parse: integer(0, 100_000),
  } as Setting<number>,
  metrics_token: {
    env: 'SAUDA_METRICS_TOKEN',
    help: 'Who sends it as `Authorization: Bearer` may read `/metrics`. Without it there are no metrics on the port of the API.',
    fallback: '',
    secret: true,
    parse: longSecret,
  } as Setting<string>,
  metrics_port: {
    env: 'SAUDA_METRICS_PORT',
    help: 'A port of their own for `/metrics`, `/healthz` and `/readyz`, also of a process without API; keep it off the internet. 0: none.',
    fallback: 0,
    parse: integer(0, 65_535),
  } as Setting<number>,
  shutdown_delay: {
    env: 'SAUDA_SHUTDOWN_DELAY',
    help: 'Seconds a process that was told to end goes on taking requests while `/readyz` already refuses, so that a load balancer can turn away.',
    fallback: 1,
    parse: integer(0, 300),
  } as Setting<number>,
  domain_target: {
    env: 'SAUDA_DOMAIN_TARGET',
    help: 'The host that custom domains point to with a CNAME record. Default: the host of the public URL.',
    fallback: '',
    parse: text,
  } as Setting<string>,
  deleted_organizations_kept_days: {
    env: 'SAUDA_DELETED_ORGANIZATIONS_KEPT_DAYS',
    help: 'How many days a deleted organization can be resumed, before its data is erased.',
    fallback: 30,
    parse: integer(0, 3_650),
  } as Setting<number>,
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
    fallback: fallback === undefined ? 'required' : Array.isArray(fallback) ? 'none' : String(fallback) || 'derived',
  }));
}
