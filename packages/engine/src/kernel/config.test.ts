import { describe, expect, it } from 'vitest';
import { ConfigError, describeConfig, readConfig } from './config.ts';

const needed = { DATABASE_URL: 'postgres://localhost/sauda', SAUDA_ENCRYPTION_KEY: 'k'.repeat(32) };

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
  }
  return [];
}

describe('readConfig', () => {
  it('has defaults for everything but the database and the key', () => {
    expect(readConfig(needed)).toMatchObject({ host: '127.0.0.1', port: 4000, allow_private_addresses: false });
    expect(faultsOf({}).map((fault) => fault.split(' ')[0])).toEqual(['DATABASE_URL', 'SAUDA_ENCRYPTION_KEY']);
  });

  it('tells every fault at once, with the value unless it is a secret', () => {
    const faults = faultsOf({
      DATABASE_URL: needed.DATABASE_URL,
      SAUDA_ENCRYPTION_KEY: 'too-short',
      SAUDA_PORT: '70000',
      SAUDA_PUBLIC_URL: 'crm.example.com',
      SAUDA_ALLOW_PRIVATE_ADDRESSES: 'yes',
      SAUDA_LOG_LEVEL: 'loud',
      SAUDA_TRUSTED_PROXIES: '10.0.0.0/8, proxy',
      SAUDA_ALLOWED_ORIGINS: 'https://crm.example.com/',
    });
    expect(faults).toHaveLength(7);
    expect(faults.join('\n')).not.toContain('too-short');
    expect(faults).toContain('SAUDA_PORT must be a whole number from 0 to 65535, not "70000".');
  });

  it('reads numbers, flags and addresses, and what is given wins', () => {
    const environment = {
      ...needed,
      SAUDA_PORT: '8080',
      SAUDA_ALLOW_PRIVATE_ADDRESSES: 'true',
      SAUDA_PUBLIC_URL: 'https://crm.example.com//',
    };
    expect(readConfig(environment, { port: 0 })).toMatchObject({
      port: 0,
      allow_private_addresses: true,
      public_url: 'https://crm.example.com',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ ...needed, SAUDA_PORT: '' }).port).toBe(4000);
    expect(faultsOf({ ...needed, DATABASE_URL: '' })).toHaveLength(1);
  });

  it('describes every setting', () => {
    expect(describeConfig()).toContainEqual(expect.objectContaining({ env: 'SAUDA_PORT', fallback: '4000' }));
    expect(describeConfig().every(({ help }) => help.length > 10)).toBe(true);
  });
});
