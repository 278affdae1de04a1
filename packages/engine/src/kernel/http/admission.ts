import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import type { CredentialKind, Grant, Presented } from '../credential.ts';
import { AppError, notFound, refused, suspended } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import { contains } from './addresses.ts';
import { Attempts } from './attempts.ts';
import { originNotAllowed } from './cors.ts';
import { isOrigin } from './origins.ts';

const mostRemembered = 10_000;
const mostOrigins = 1_000;
const originsFreshMs = 10_000;

/**
 * Who a credential stands for. Once read it is remembered; that is safe because every transaction looks again in the database
 * whether it is unchanged (its first statement, `enter`), in the same packet as what it does. One that was revoked ends with
 * the next statement, in every process; one that was changed is read again (`fresh`).
 */
export class Admission {
  readonly #kernel: Kernel;
  readonly #kinds: readonly CredentialKind[];
  readonly #remembered = new Map<string, Grant>();
  readonly #failures: Attempts;
  /** Whoever visits a page has its key. */
  readonly #visits: Attempts;
  readonly #origins = new Map<string, { listed: Promise<boolean>; until: number }>();

  constructor(kernel: Kernel, kinds: readonly CredentialKind[]) {
    this.#kernel = kernel;
    this.#kinds = kinds;
    const { bad_credentials_per_minute, page_requests_per_minute } = kernel.config;
    this.#failures = new Attempts('bad credentials', bad_credentials_per_minute);
    this.#visits = new Attempts('requests', page_requests_per_minute);
  }

  /** What is remembered may be outdated; before refusing for it, the credential is read again. */
  async admit(presented: Presented): Promise<Grant> {
    const now = this.#kernel.clock.now();
    const name = `${presented.token} ${presented.organization ?? ''}`;
    let grant = presented.fresh ? undefined : this.#remembered.get(name);
    if (!grant || isOver(grant, now) || refusalOf(grant, presented)) {
      grant = await this.#read(presented, name, now);
      const refusal = refusalOf(grant, presented);
      if (refusal) throw refusal;
    }
    if (grant.pages?.required) {
      this.#visits.refuseIfTooMany(presented.address, now);
      this.#visits.note(presented.address, now);
    }
    grant.used(now);
    return grant;
  }

  /** Whether pages of an origin may use any credential at all. A preflight does not tell which one will follow. */
  async listsOrigin(origin: string): Promise<boolean> {
    if (!isOrigin(origin)) return false;
    const now = performance.now();
    const known = this.#origins.get(origin);
    if (known && known.until > now) return known.listed;
    if (this.#origins.size >= mostOrigins) this.#origins.clear();
    const listed = Promise.all(this.#kinds.map((kind) => kind.listsOrigin(origin))).then((all) => all.includes(true));
    listed.catch(() => this.#origins.delete(origin));
    this.#origins.set(origin, { listed, until: now + originsFreshMs });
    return listed;
  }

  async #read({ token, organization, address, fresh }: Presented, name: string, now: Date): Promise<Grant> {
    // What was good before is looked up for an address that guesses, too: others may share that address.
    const wasGood = this.#remembered.delete(name) || fresh;
    if (!wasGood) this.#failures.refuseIfTooMany(address, now);
    try {
      const grant = await this.#kindOf(token).look(token, now);
      const acting = { ...grant, actor: await actFor(this.#kernel, grant, organization) };
      this.#remember(name, acting);
      return acting;
    } catch (error) {
      if (error instanceof AppError && error.spec.status === 401) this.#failures.note(address, now);
      throw error;
    }
  }

  #kindOf(token: string): CredentialKind {
    const kind = this.#kinds.find(({ takes }) => takes(token));
    if (!kind) throw refused('invalid_api_key', 'This is not an API key of this server, nor a token.');
    return kind;
  }

  #remember(name: string, grant: Grant): void {
    if (this.#remembered.size >= mostRemembered) {
      for (const oldest of this.#remembered.keys()) {
        this.#remembered.delete(oldest);
        break;
      }
    }
    this.#remembered.set(name, grant);
  }
}

function isOver({ actor, remember_until }: Grant, now: Date): boolean {
  const expires = actor.credential?.expires_at;
  return Boolean((expires && expires <= now) || (remember_until && remember_until <= now));
}

/** Why a good credential may not be used from there. */
function refusalOf({ addresses, pages }: Grant, { address, origin }: Presented): AppError | null {
  if (addresses && !contains(addresses, address)) {
    return new AppError('ip_not_allowed', 'This key may not be used from this address.');
  }
  if (!pages || (origin === null ? !pages.required : pages.origins.includes(origin))) return null;
  return originNotAllowed(origin);
}

/**
 * The same caller inside a descendant of their organization. Only who sees everything at home can: there is no "own" among
 * the records of others. A key for pages is for one organization. A member of another organization cannot own anything
 * there, but stays who acts.
 */
export async function actFor(
  kernel: Kernel,
  { actor, pages }: Pick<Grant, 'actor' | 'pages'>,
  organization: string | null,
): Promise<Actor> {
  const target = organization ?? actor.organization_id;
  if (target === actor.organization_id) return actor;
  if (actor.record_scope !== 'all' || pages?.required) throw notFound('organization');
  const { rows } = await kernel.db.system(
    (db) =>
      sql<{ halted: boolean }>`
      select halted from organizations where id = ${target} and app.descends(id, ${actor.organization_id}::uuid)`.execute(
        db,
      ),
    'request',
  );
  if (!rows[0]) throw notFound('organization');
  if (rows[0].halted) throw suspended();
  return { ...actor, organization_id: target, user_id: null };
}
