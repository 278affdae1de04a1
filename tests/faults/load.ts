import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Place {
  url: string;
  key: string;
  hook_url: string;
  number: {
    phone_number_id: string;
    waba_id: string;
    display_phone_number: string;
    access_token: string;
    app_secret: string;
  };
  /** Open conversations. */
  conversations: string[];
}

/** What the server has acknowledged, and what therefore must be there for good. */
export interface History {
  leads: { title: string; id: string }[];
  sends: { text: string; id: string }[];
  deliveries: string[];
  /** Tasks that fall due at once. */
  tasks: string[];
  /** Every attempt that was not acknowledged, whatever its repetition brought. */
  failures: Failure[];
}

export interface Failure {
  /** When it failed, by `performance.now()`. */
  at: number;
  why: string;
}

/** Clients and a provider that go on, repeating what was not acknowledged, until they are told to stop. */
export class Load {
  readonly history: History = { leads: [], sends: [], deliveries: [], tasks: [], failures: [] };
  readonly #place: Place;
  readonly #running: Promise<void>[];
  #stopping = false;

  constructor(place: Place) {
    this.#place = place;
    const writers = [() => this.#addLead(), () => this.#say(), () => this.#deliver()];
    this.#running = writers.flatMap((writer) => [this.#repeat(writer), this.#repeat(writer)]);
  }

  /** Which part of all attempts was not acknowledged. */
  get errorRate(): number {
    const { failures, ...done } = this.history;
    const acknowledged = Object.values(done).reduce((sum, { length }) => sum + length, 0);
    return failures.length / (acknowledged + failures.length);
  }

  /** How long after this moment, and before the next, an attempt failed for the last time; in milliseconds. */
  troubledFor(from: number, to = Number.POSITIVE_INFINITY): number {
    const times = this.history.failures.map(({ at }) => at).filter((at) => at > from && at < to);
    return Math.max(0, ...times.map((at) => at - from));
  }

  /** Everything that was begun is finished first. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#running);
  }

  async #repeat(work: () => Promise<void>): Promise<void> {
    while (!this.#stopping) {
      await work();
      await sleep(5);
    }
  }

  async #addLead(): Promise<void> {
    const title = `Lead ${randomUUID()}`;
    const { id } = await this.#post('/v1/leads', { title, contact: { name: title } });
    this.history.leads.push({ title, id });
    const task = await this.#post('/v1/tasks', { title: 'Call', lead_id: id, due_at: new Date().toISOString() });
    this.history.tasks.push(task.id);
  }

  async #say(): Promise<void> {
    const { conversations } = this.#place;
    const text = `Message ${randomUUID()}`;
    const conversation = conversations[this.history.sends.length % conversations.length];
    const { id } = await this.#post(`/v1/conversations/${conversation}/messages`, { type: 'text', text });
    this.history.sends.push({ text, id });
  }

  async #deliver(): Promise<void> {
    const id = `wamid.${randomUUID()}`;
    const { number, hook_url } = this.#place;
    const body = JSON.stringify(textFrom(number, id));
    const signature = `sha256=${createHmac('sha256', number.app_secret).update(body).digest('hex')}`;
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
    await this.#insist(() => fetch(hook_url, { method: 'POST', headers, body }));
    this.history.deliveries.push(id);
  }

  async #post(path: string, body: object): Promise<{ id: string }> {
    const headers = {
      authorization: `Bearer ${this.#place.key}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const answer = await this.#insist(() =>
      fetch(this.#place.url + path, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    return JSON.parse(answer);
  }

  /** Asks until it is acknowledged, as a client with an idempotency key and a provider do; answers the body. */
  async #insist(ask: () => Promise<Response>): Promise<string> {
    const deadline = Date.now() + 60_000;
    let last = 'no answer';
    while (Date.now() < deadline) {
      try {
        const answer = await ask();
        const body = await answer.text();
        if (answer.ok) return body;
        last = `${answer.status} ${body}`;
        this.history.failures.push({ at: performance.now(), why: last });
        if (answer.status < 500 && answer.status !== 409) break;
      } catch (error) {
        last = String(error);
        this.history.failures.push({ at: performance.now(), why: last });
      }
      await sleep(50);
    }
    throw new Error(`Not acknowledged: ${last}`);
  }
}

let people = 0;

function textFrom({ phone_number_id, waba_id, display_phone_number }: Place['number'], id: string): object {
  const wa_id = `9198${String(10_000_000 + (people++ % 500))}`;
  const message = {
    from: wa_id,
    id,
    timestamp: String(Math.floor(Date.now() / 1_000)),
    type: 'text',
    text: { body: id },
  };
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number, phone_number_id },
    contacts: [{ profile: { name: 'Ravi Kulkarni' }, wa_id }],
    messages: [message],
  };
  return { object: 'whatsapp_business_account', entry: [{ id: waba_id, changes: [{ field: 'messages', value }] }] };
}
