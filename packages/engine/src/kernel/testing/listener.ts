import { sql } from 'kysely';
import type { TestEngine } from './engine.ts';

/** An event as a stream told it. */
export interface Told {
  id: string;
  type: string;
  lead_id: string | null;
  subject: { type: string; id: string };
  data: Record<string, unknown>;
}

/** A client of the stream as browsers have one: it keeps the last id, and the events it was told. */
export class Listener {
  readonly told: Told[] = [];
  readonly named: string[] = [];
  raw = '';
  lastId = '';
  status = 0;
  ended = false;
  readonly #server: string;
  #stop = new AbortController();

  constructor(server: string) {
    this.#server = server;
  }

  async open(key: string, query = '', headers: Record<string, string> = {}): Promise<this> {
    this.#stop = new AbortController();
    this.ended = false;
    const answer = await fetch(`${this.#server}/v1/stream${query}`, {
      headers: { authorization: `Bearer ${key}`, ...headers },
      signal: this.#stop.signal,
    });
    this.status = answer.status;
    void this.#read(answer)
      .catch(() => {})
      .finally(() => {
        this.ended = true;
      });
    return this;
  }

  resume(key: string, query = ''): Promise<this> {
    return this.open(key, query, { 'last-event-id': this.lastId });
  }

  drop(): void {
    this.#stop.abort();
  }

  get ids(): string[] {
    return this.told.map(({ id }) => id);
  }

  get types(): string[] {
    return this.told.map(({ type }) => type);
  }

  async #read(answer: Response): Promise<void> {
    let rest = '';
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      this.raw += chunk;
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.#take(block);
    }
  }

  #take(block: string): void {
    const fields = new Map(block.split('\n').map((line) => line.split(/: ?(.*)/s).slice(0, 2) as [string, string]));
    this.lastId = fields.get('id') ?? this.lastId;
    const data = fields.get('data');
    if (fields.has('event')) this.named.push(`${fields.get('event')} ${data}`);
    else if (data) this.told.push(JSON.parse(data));
  }
}

/** What happened so far is before every stream that begins: no older transaction is open, in any database of the server. */
export const allIsBehind = (engine: TestEngine): Promise<void> =>
  engine.eventually(async () => {
    const { rows } = await engine.engine.kernel.db.system((db) =>
      sql`select from events where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`.execute(db),
    );
    if (rows.length > 0) throw new Error('An older transaction is open.');
  });
