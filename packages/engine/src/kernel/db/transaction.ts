import type { Compilable, Kysely, RawBuilder } from 'kysely';
import type { Pool, PoolClient, QueryResult } from 'pg';
import type { Actor } from '../actor.ts';
import { isRace, translateDatabaseError } from './constraints.ts';
import { kyselyOn } from './kysely.ts';
import { flushOutbox, Outbox } from './outbox.ts';
import { run } from './statement.ts';
import type { DB } from './types.ts';

/** An open transaction inside one organization. Whatever announces or schedules something asks for one. */
export interface Tx {
  readonly actor: Actor;
  readonly organization_id: string;
  /** The time of the transaction; equal for everything it writes. */
  readonly now: Date;
  readonly db: Kysely<DB>;
  /** Events and jobs that go out with the commit. Filled by `publish` and `enqueue` only. */
  readonly outbox: Outbox;
  /** Sends a statement at once, before anything that is called after it, and gives its rows. */
  rows<R>(statement: Compilable | RawBuilder<R>): Promise<R[]>;
  /** Sends a statement without waiting for it. It travels with the next one; its failure fails the transaction. */
  defer(statement: Compilable | RawBuilder<unknown>): void;
  /** Runs `work` under a savepoint: when it throws, only what it did is undone, and the error is passed on. */
  nested<T>(work: () => Promise<T>): Promise<T>;
}

/** The same transaction in somebody else's name: what is published through it is theirs. Same organization only. */
export function actingAs(tx: Tx, actor: Actor): Tx {
  if (actor.organization_id !== tx.organization_id) throw new Error('An actor of another organization.');
  const { organization_id, now, db, outbox } = tx;
  return {
    actor,
    organization_id,
    now,
    db,
    outbox,
    rows: (statement) => tx.rows(statement),
    defer: (statement) => tx.defer(statement),
    nested: (work) => tx.nested(work),
  };
}

export interface Database {
  /**
   * Runs `work` in a transaction that has dropped to the role `sauda_tenant` and sees one organization only. Begin, role,
   * organization, credential check and the first statement travel together; so do the last deferred statements and commit.
   */
  withTenant<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, for work that only reads: it returns without waiting for the commit. */
  readTenant<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Outside every organization: migrations and the few consumers that serve all. Each statement commits by itself. */
  system<T>(work: (db: Kysely<DB>) => Promise<T>): Promise<T>;
}

interface DatabaseOptions {
  /** For tenant transactions. */
  pool: Pool;
  /** For single statements outside them. Apart, so that a transaction that asks for one can never wait for itself. */
  systemPool: Pool;
  now: () => Date;
  /** Told after each commit that wrote events or jobs. For wake-ups only: nothing may depend on it. */
  onCommit: (outbox: Outbox) => void;
}

export function createDatabase({ pool, systemPool, now, onCommit }: DatabaseOptions): Database {
  const open = async <T>(actor: Actor, finish: 'commit' | 'end', work: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      const tx = new TenantTransaction(await pool.connect(), actor, now());
      try {
        tx.begin();
        const result = await work(tx);
        await tx[finish]();
        if (!tx.outbox.empty) onCommit(tx.outbox);
        return result;
      } catch (error) {
        const reason = await tx.rollback(error);
        if (attempt >= mostAttempts || !isRace(reason)) throw translateDatabaseError(reason);
      }
    }
  };
  return {
    withTenant: (actor, work) => open(actor, 'commit', work),
    readTenant: (actor, work) => open(actor, 'end', work),
    async system(work) {
      const client = await systemPool.connect();
      try {
        return await work(kyselyOn(client));
      } finally {
        client.release();
      }
    },
  };
}

/** What was sent since the transaction or a savepoint began, and the first failure among it. */
interface Frame {
  sent: Promise<unknown>[];
  failure: unknown;
}

const aborted = '25P02';

/**
 * The organization and the role, for this transaction only, and a look whether the credential is still what it was. A plain
 * statement, planned once; it runs as the login role, since the new role counts from the next statement on.
 */
const enter = `
  select set_config('app.organization_id', $1, true), set_config('role', case
    when $3::uuid is null or exists (
      select from api_keys k
      where k.organization_id = $2::uuid and k.id = $3::uuid and k.version = $4::int and k.revoked_at is null
        and (k.expires_at is null or k.expires_at > now())
        and ($5::uuid is null or exists (
          select from users u
          where u.organization_id = $2::uuid and u.id = $5::uuid and u.version = $6::int and u.status = 'active')))
    then 'sauda_tenant' else app.refuse_credential() end, true)`;

/** Work is run again when it lost a race; see `isRace`. It must not do anything outside the transaction. */
const mostAttempts = 3;

class TenantTransaction implements Tx {
  readonly actor: Actor;
  readonly organization_id: string;
  readonly now: Date;
  readonly db: Kysely<DB>;
  readonly outbox = new Outbox();
  readonly #client: PoolClient;
  #frame: Frame = { sent: [], failure: undefined };

  constructor(client: PoolClient, actor: Actor, now: Date) {
    this.#client = client;
    this.actor = actor;
    this.organization_id = actor.organization_id;
    this.now = now;
    this.db = kyselyOn(client);
  }

  begin(): void {
    const { credential, user_id } = this.actor;
    this.#send('begin');
    this.#send(enter, [
      this.organization_id,
      credential?.organization_id ?? null,
      credential?.key_id ?? null,
      credential?.key_version ?? null,
      credential ? user_id : null,
      credential?.user_version ?? null,
    ]);
  }

  defer(statement: Compilable | RawBuilder<unknown>): void {
    const { sql, parameters } = statement.compile(this.db);
    this.#send(sql, parameters);
  }

  async rows<R>(statement: Compilable | RawBuilder<R>): Promise<R[]> {
    const result = await run(this.#client, statement.compile(this.db));
    return result.rows as R[];
  }

  async nested<T>(work: () => Promise<T>): Promise<T> {
    const outer = this.#frame;
    const mark = this.outbox.mark();
    this.#frame = { sent: [], failure: undefined };
    this.#send('savepoint nested');
    try {
      const result = await work();
      await this.#settle();
      await this.#run('release savepoint nested');
      return result;
    } catch (error) {
      const reason = this.#reason(error);
      await Promise.allSettled(this.#frame.sent);
      // Released as well: otherwise the part around this one would roll back to here only.
      await Promise.all([this.#run('rollback to savepoint nested'), this.#run('release savepoint nested')]);
      this.outbox.reset(mark);
      throw reason;
    } finally {
      this.#frame = outer;
    }
  }

  async commit(): Promise<void> {
    for (const statement of flushOutbox(this)) this.#send(statement.sql, statement.parameters);
    const committed = this.#run('commit');
    await this.#settle();
    const { command } = await committed;
    if (command !== 'COMMIT') throw new Error('The database rolled the transaction back.');
    this.#client.release();
  }

  /** Nothing was written, so nobody waits for the commit; only for a refused entry, if no statement came after it. */
  async end(): Promise<void> {
    await this.#settle();
    this.#run('commit').then(
      () => this.#client.release(),
      (error) => this.#client.release(error),
    );
  }

  /** Undoes everything and says why. */
  async rollback(error: unknown): Promise<unknown> {
    await Promise.allSettled(this.#frame.sent);
    const reason = this.#reason(error);
    try {
      await this.#run('rollback');
      this.#client.release();
    } catch (broken) {
      this.#client.release(broken as Error);
    }
    return reason;
  }

  async #settle(): Promise<void> {
    await Promise.all(this.#frame.sent);
    if (this.#frame.failure) throw this.#frame.failure;
  }

  /** Statements behind a failed one only say "transaction is aborted"; the failed one says why. */
  #reason(error: unknown): unknown {
    return (error as { code?: unknown } | null)?.code === aborted ? (this.#frame.failure ?? error) : error;
  }

  #run(sql: string): Promise<QueryResult> {
    return run(this.#client, { sql, parameters: [] });
  }

  #send(sql: string, parameters: readonly unknown[] = []): void {
    const frame = this.#frame;
    frame.sent.push(
      run(this.#client, { sql, parameters }).catch((error) => {
        if (error?.code !== aborted) frame.failure ??= error;
      }),
    );
  }
}
