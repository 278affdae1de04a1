import { Resolver } from 'node:dns/promises';

/** What the proof of a domain is looked up with. */
export interface Dns {
  resolveTxt(name: string): Promise<string[][]>;
  resolveCname(name: string): Promise<string[]>;
}

/** The system's name servers, with an answer within seconds or none. */
export const systemDns = (): Dns => new Resolver({ timeout: 3_000, tries: 2 });
