import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { percentile } from './stats.ts';

/** One request of a workload. */
export interface LoadRequest {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What a workload module exports by default: from its parameters to the request with a running number. */
export type Workload<Params> = (params: Params) => (index: number) => LoadRequest;

/**
 * `closed`: every connection sends its next request when the last one is answered; measures throughput. `open`: requests
 * begin at a fixed rate whatever the answers do, and count from the moment they should have begun; measures latency.
 */
export type Shape =
  | { kind: 'closed'; connections: number; seconds: number }
  | { kind: 'closed'; connections: number; requests: number }
  | { kind: 'open'; rate: number; seconds: number };

export interface LoadResult {
  per_second: number;
  /** Milliseconds, ascending. */
  latencies: Float64Array;
  /** Answers by status; `error` for requests without one. */
  answers: Record<string, number>;
  /** What the first refusal said. */
  refusal: string | null;
}

/** Tells when the first request is due, in milliseconds since 1970, and its number. */
export type OnStart = (startedAt: number, firstIndex: number) => void;

export type LoadMessage = { started: number; first: number } | { result: LoadResult } | { failure: string };

/** A load generator in a thread of its own. Every run has fresh connections. */
export class LoadGenerator {
  readonly #worker: Worker;
  readonly #broken: Promise<never>;

  private constructor(worker: Worker) {
    this.#worker = worker;
    this.#broken = once(worker, 'error').then(([error]) => {
      throw error;
    });
    this.#broken.catch(() => {});
  }

  /** `workload` is the URL of the module. Requests are numbered on over all runs, beginning with `first`. */
  static open<Params>(url: string, workload: string, params: Params, first = 0): LoadGenerator {
    const workerData = { url, workload, params, first };
    return new LoadGenerator(new Worker(new URL('./load-worker.ts', import.meta.url), { workerData }));
  }

  /** @throws Error when an answer has another status than `status`. */
  async run(shape: Shape, status: number, onStart: OnStart = () => {}): Promise<LoadResult> {
    const result = await this.#run(shape, onStart);
    const wrong = Object.entries(result.answers).filter(([answer]) => answer !== String(status));
    if (wrong.length === 0) return result;
    const counts = wrong.map(([answer, count]) => `${count} × ${answer}`).join(', ');
    throw new Error(`Expected only ${status}, but got ${counts}. The first one: ${result.refusal ?? 'no answer'}`);
  }

  async #run(shape: Shape, onStart: OnStart): Promise<LoadResult> {
    this.#worker.postMessage(shape);
    for (;;) {
      const [message] = (await Promise.race([once(this.#worker, 'message'), this.#broken])) as [LoadMessage];
      if ('started' in message) onStart(message.started, message.first);
      else if ('failure' in message) throw new Error(message.failure);
      else return message.result;
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Median and tail of a run, in milliseconds. */
export function latency({ latencies }: LoadResult) {
  return { p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95), p99: percentile(latencies, 0.99) };
}
