import type { Compilable, Kysely, RawBuilder } from 'kysely';
import type { Pool, PoolClient, QueryResult } from 'pg';
import type { Actor, Credential } from '../actor.ts';
import { endSpan, transactionSpan } from '../observe/tracing.ts';
import { isRace, translateDatabaseError } from './constraints.ts';
import { kyselyOn } from './kysely.ts';
import { flushOutbox, Outbox } from './outbox.ts';
import { bePatientFor } from './pool.ts';
import { Gathered, type RowWriter } from './row-writer.ts';
import { dropHeld, run, sendBefore, sendHeld, statementsOf } from './statement.ts';
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
  /** Puts a row down to be written before the next statement, together with others of its writer. */
  write<R>(writer: RowWriter<R>, row: R): void;
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
    write: (writer, row) => tx.write(writer, row),
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
  system<T>(work: (db: Kysely<DB>) => Promise<T>, haste?: Haste): Promise<T>;
}

/** Whether a caller waits for the answer, or only background work does. */
export type Haste = 'request' | 'background';

/** What one statement may take. The database itself ends it, so that nothing goes on that nobody waits for. */
const statementMs: Record<Haste, number> = { request: 5_000, background: 60_000 };
/** The network gets so much more before the connection is given up. */
const networkMs = 1_000;

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
      const client = await pool.connect();
      const before = statementsOf(client);
      const span = transactionSpan(finish === 'end' ? 'read' : 'write');
      const tx = new TenantTransaction(client, actor, now());
      try {
        tx.begin();
        const result = await work(tx);
        await tx[finish]();
        endSpan(span, { 'db.operation.batch.size': statementsOf(client) - before });
        if (!tx.outbox.empty) onCommit(tx.outbox);
        return result;
      } catch (error) {
        const reason = await tx.rollback(error);
        endSpan(span, { 'db.operation.batch.size': statementsOf(client) - before }, reason);
        if (attempt >= mostAttempts || !isRace(reason)) throw translateDatabaseError(reason);
      }
    }
  };
  return {
    withTenant: (actor, work) => open(actor, 'commit', work),
    readTenant: (actor, work) => open(actor, 'end', work),
    async system(work, haste = 'background') {
      const client = await systemPool.connect();
      bePatientFor(client, statementMs[haste] + networkMs);
      try {
        return await work(kyselyOn(client));
      } finally {
        client.release();
      }
    },
  };
}

/**
 * A promise whoever waits for it hears of, but that does not end the process when nobody does: statements travel together,
 * and when one fails, as all do on a broken connection, nobody asks for the others any more.
 */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** What was sent since the transaction or a savepoint began, and the first failure among it. */
interface Frame {
  sent: Promise<unknown>[];
  failure: unknown;
}

const aborted = '25P02';

/**
 * The organization, the role and the time a statement may take, for this transaction only, and a look whether the credential
 * is still what it was. A plain statement, one text for each kind of credential, planned once; it runs as the login role, since the new role counts from the
 * next statement on.
 */
function enter({ organization_id, credential }: Actor, allowedMs: number): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const here = `${bind(organization_id)}::uuid`;
  const checks = credential ? stillGood(credential, organization_id, here, bind) : ['true'];
  const sql = `
  select set_config('app.organization_id', ${here}::text, true), set_config('statement_timeout', ${bind(String(allowedMs))}, true),
    set_config('lock_timeout', '2s', true), set_config('idle_in_transaction_session_timeout', '10s', true),
    set_config('role', case when ${checks.join('\n      and ')} then 'sauda_tenant' else app.refuse_credential() end, true)`;
  return { sql, parameters };
}

/** It may act here, nobody here or above is suspended, and key, member, token and issuer are what they were. */
function stillGood(
  { organization_id, key, member, token_generation, minted_by, issuer }: Credential,
  acting: string,
  here: string,
  bind: (value: unknown) => string,
): string[] {
  const home = organization_id === acting ? here : `${bind(organization_id)}::uuid`;
  const checks = [`not exists (select from organizations where id in (${here}, ${home}) and halted)`];
  if (home !== here) checks.push(`app.descends(${here}, ${home})`);
  if (key) {
    checks.push(`exists (select from api_keys where organization_id = ${home} and id = ${bind(key.id)}
        and version = ${bind(key.version)} and revoked_at is null and (expires_at is null or expires_at > now()))`);
  }
  if (minted_by) {
    checks.push(`exists (select from api_keys where organization_id = ${bind(minted_by.organization_id)}::uuid
        and id = ${bind(minted_by.id)} and revoked_at is null)`);
  }
  if (!member) return checks;
  const id = bind(member.id);
  checks.push(`exists (select from users where organization_id = ${home} and id = ${id}
        and version = ${bind(member.version)} and status = 'active')`);
  if (token_generation !== null) {
    checks.push(`${bind(token_generation)} = coalesce((
        select generation from user_token_generations where organization_id = ${home} and user_id = ${id}), 0)`);
  }
  if (issuer) {
    checks.push(`exists (select from trusted_issuers where organization_id = ${home} and id = ${bind(issuer.id)}
        and version = ${bind(issuer.version)})`);
  }
  return checks;
}

/** Work is run again when it lost a race; see `isRace`. It must not do anything outside the transaction. */
const mostAttempts = 3;

class TenantTransaction implements Tx {
  readonly actor: Actor;
  readonly organization_id: string;
  readonly now: Date;
  readonly db: Kysely<DB>;
  readonly outbox = new Outbox();
  readonly #client: PoolClient;
  readonly #gathered = new Gathered();
  #frame: Frame = { sent: [], failure: undefined };

  constructor(client: PoolClient, actor: Actor, now: Date) {
    this.#client = client;
    this.actor = actor;
    this.organization_id = actor.organization_id;
    this.now = now;
    this.db = kyselyOn(client);
  }

  begin(): void {
    const allowedMs = statementMs[this.actor.credential ? 'request' : 'background'];
    bePatientFor(this.#client, allowedMs + networkMs);
    const { sql, parameters } = enter(this.actor, allowedMs);
    this.#send('begin');
    this.#send(sql, parameters);
  }

  defer(statement: Compilable | RawBuilder<unknown>): void {
    const { sql, parameters } = statement.compile(this.db);
    this.#send(sql, parameters);
  }

  rows<R>(statement: Compilable | RawBuilder<R>): Promise<R[]> {
    return handled(run(this.#client, statement.compile(this.db)).then((result) => result.rows as R[]));
  }

  write<R>(writer: RowWriter<R>, row: R): void {
    if (!this.#gathered.add(writer, row)) return;
    sendBefore(this.#client, () => {
      for (const statement of this.#gathered.statements()) this.defer(statement);
    });
  }

  async nested<T>(work: () => Promise<T>): Promise<T> {
    sendHeld(this.#client);
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
      this.#forget();
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
    const committed = handled(this.#run('commit'));
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
    this.#forget();
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

  #forget(): void {
    dropHeld(this.#client);
    this.#gathered.statements();
  }

  async #settle(): Promise<void> {
    sendHeld(this.#client);
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
