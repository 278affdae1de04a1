import { sql } from 'kysely';
import type { Kernel } from '../../kernel/kernel.ts';

/** What many requests need to know about their organization and what hardly ever changes. */
export interface OrganizationSettings {
  country: string;
  currency: string;
  time_zone: string;
}

interface Remembered {
  settings: Promise<OrganizationSettings>;
  until: number;
}

const freshMs = 10_000;
const mostRemembered = 10_000;
const books = new WeakMap<Kernel, Map<string, Remembered>>();

/** Read at most every ten seconds; a change made in another process may take as long to be seen. */
export function settingsOf(kernel: Kernel, organizationId: string): Promise<OrganizationSettings> {
  const book = books.get(kernel) ?? new Map<string, Remembered>();
  books.set(kernel, book);
  const known = book.get(organizationId);
  const now = performance.now();
  if (known && known.until > now) return known.settings;
  if (book.size >= mostRemembered) book.clear();
  const settings = read(kernel, organizationId);
  settings.catch(() => book.delete(organizationId));
  book.set(organizationId, { settings, until: now + freshMs });
  return settings;
}

/** After a change made here. */
export function forgetSettings(kernel: Kernel, organizationId: string): void {
  books.get(kernel)?.delete(organizationId);
}

async function read(kernel: Kernel, organizationId: string): Promise<OrganizationSettings> {
  const { rows } = await kernel.db.system((db) =>
    sql<OrganizationSettings>`select country, currency, time_zone from organizations where id = ${organizationId}`.execute(
      db,
    ),
  );
  if (!rows[0]) throw new Error(`Organization ${organizationId} does not exist.`);
  return rows[0];
}
