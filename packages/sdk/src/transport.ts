import { apiErrorFrom } from './api-errors.ts';
import { sleep, withDeadline } from './deadline.ts';
import { ConnectionError, SaudaError } from './errors.ts';
import { type Operation, type PreparedRequest, prepareRequest } from './operation.ts';
import { type ClientConfig, type ClientOptions, type RequestOptions, readClientOptions } from './options.ts';
import { type ListAnswer, type ListOperation, PagePromise } from './page.ts';
import { isWorthRetrying, retryDelayMs } from './retry.ts';

/** Sends operations: credentials, deadlines, retries and errors live here; what the operations are does not. */
export class Transport {
  readonly #config: ClientConfig;

  constructor(options: ClientOptions) {
    this.#config = readClientOptions(options);
  }

  /**
   * Sends one operation and reads its answer. The type of the answer is the contract's word; it is not checked.
   * @throws SaudaError
   */
  async send<Answer>(operation: Operation, options: RequestOptions = {}): Promise<Answer> {
    const request = prepareRequest(operation, this.#config, options);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await this.#attempt(request, options, attempt)) as Answer;
      } catch (error) {
        if (attempt > request.maxRetries || !isWorthRetrying(error)) throw error;
        await sleep(retryDelayMs(attempt, error), options.signal);
      }
    }
  }

  /**
   * Sends one operation whose answer does not end by itself, once, and gives the body as it comes. Only `signal` ends it.
   * @throws SaudaError
   */
  async open(operation: Operation, options: RequestOptions = {}): Promise<ReadableStream<Uint8Array>> {
    const request = prepareRequest(operation, this.#config, options);
    const response = await this.#fetch(request, options.signal, { accept: 'text/event-stream' });
    if (!response.ok) await readAnswer(request, response);
    if (response.body && response.headers.get('content-type')?.startsWith('text/event-stream')) return response.body;
    const message = `${response.status}: the answer is not a stream of events; check baseUrl.`;
    throw new SaudaError(message, { code: 'invalid_response', status: response.status, headers: response.headers });
  }

  /** Walks a list: await it for the first page, or iterate over all items. Nothing is sent before that. */
  list<Item, Criteria extends object>(
    operation: ListOperation<Criteria>,
    options: RequestOptions = {},
  ): PagePromise<Item, Criteria> {
    const { cursor = 'cursor', criteriaIn = 'query', criteria, ...rest } = operation;
    // A key belongs to one request: with the next page's body it would be refused.
    const { idempotencyKey: _, ...laterOptions } = options;
    return new PagePromise(criteria, cursor, (asked) =>
      this.send<ListAnswer<Item>>({ ...rest, [criteriaIn]: asked }, asked === criteria ? options : laterOptions),
    );
  }

  async #attempt(request: PreparedRequest, options: RequestOptions, attempt: number): Promise<unknown> {
    return withDeadline(request.timeoutMs, options.signal, async (signal) => {
      const response = await this.#fetch(request, signal);
      options.onResponse?.({
        status: response.status,
        headers: response.headers,
        requestId: response.headers.get('request-id') ?? undefined,
        attempt,
      });
      return readAnswer(request, response);
    });
  }

  async #fetch(request: PreparedRequest, signal: AbortSignal | undefined, more: Record<string, string> = {}) {
    const headers = new Headers(request.init.headers);
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${await this.#config.credential()}`);
    const fetch = this.#config.fetch ?? globalThis.fetch;
    const init = { ...request.init, headers, ...(signal ? { signal } : {}) };
    return orConnectionError(request, () => fetch(request.url, init));
  }
}

async function readAnswer(request: PreparedRequest, response: Response): Promise<unknown> {
  if (response.ok && request.answer === 'blob') return orConnectionError(request, () => response.blob());
  const text = await orConnectionError(request, () => response.text());
  if (!response.ok) throw apiErrorFrom(response.status, response.headers, text);
  if (response.status === 204 || request.answer === 'none') return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { status, headers } = response;
    const message = `${status}: the answer is not JSON (${headers.get('content-type') ?? 'no content type'}); check baseUrl.`;
    throw new SaudaError(message, { code: 'invalid_response', status, headers, cause });
  }
}

// Both `fetch` and the reading of a body reject with a bare TypeError that says little.
async function orConnectionError<Result>(request: PreparedRequest, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const { host } = new URL(request.url);
    throw new ConnectionError(`${request.init.method} ${host}: the connection failed or broke off.`, cause);
  }
}
