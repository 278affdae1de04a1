import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { LoadMessage, LoadRequest, LoadResult, Shape, Workload } from './load.ts';

/** A stalled server is met with more connections, as the world would; but not without end. */
const mostConnections = 256;
const timeoutMs = 30_000;

const { url, workload, params, first } = workerData as {
  url: string;
  workload: string;
  params: unknown;
  first: number;
};
const { default: makeRequests } = (await import(workload)) as { default: Workload<unknown> };
const requestAt = makeRequests(params);
const { hostname, port } = new URL(url);
let next = first;

parentPort?.on('message', (shape: Shape) => {
  const agent = new http.Agent({
    keepAlive: true,
    maxSockets: shape.kind === 'closed' ? shape.connections : mostConnections,
  });
  const run = new Run(agent);
  const done = shape.kind === 'closed' ? closedLoop(run, shape) : openLoop(run, shape);
  done.then(
    () => tell({ result: run.result() }),
    (error: unknown) => tell({ failure: String(error) }),
  );
});

function tell(message: LoadMessage): void {
  parentPort?.postMessage(message);
}

class Run {
  readonly #agent: http.Agent;
  readonly #began = performance.now();
  readonly #latencies: number[] = [];
  readonly #answers: Record<string, number> = {};
  #refusal: string | null = null;

  constructor(agent: http.Agent) {
    this.#agent = agent;
  }

  /** Sends a request and notes how long after `due` its answer was complete. */
  async send(request: LoadRequest, due: number): Promise<void> {
    const { answer, text } = await exchange(this.#agent, request);
    this.#latencies.push(performance.now() - due);
    this.#answers[answer] = (this.#answers[answer] ?? 0) + 1;
    if (text !== null) this.#refusal ??= text;
  }

  result(): LoadResult {
    const seconds = (performance.now() - this.#began) / 1_000;
    this.#agent.destroy();
    return {
      per_second: this.#latencies.length / seconds,
      latencies: Float64Array.from(this.#latencies).sort(),
      answers: this.#answers,
      refusal: this.#refusal,
    };
  }
}

async function closedLoop(run: Run, shape: Shape & { kind: 'closed' }): Promise<void> {
  const until = 'seconds' in shape ? performance.now() + shape.seconds * 1_000 : Number.POSITIVE_INFINITY;
  const end = 'requests' in shape ? next + shape.requests : Number.POSITIVE_INFINITY;
  const connection = async () => {
    while (performance.now() < until && next < end) await run.send(requestAt(next++), performance.now());
  };
  await Promise.all(Array.from({ length: shape.connections }, connection));
}

async function openLoop(run: Run, { rate, seconds }: Shape & { kind: 'open' }): Promise<void> {
  const count = Math.round(rate * seconds);
  const start = performance.now();
  const pending: Promise<void>[] = [];
  tell({ started: performance.timeOrigin + start, first: next });
  while (pending.length < count) {
    const due = start + (pending.length * 1_000) / rate;
    if (due > performance.now()) await sleep(1);
    else pending.push(run.send(requestAt(next++), due));
  }
  await Promise.all(pending);
}

/** `text` is what an answer that is no success said. */
function exchange(agent: http.Agent, { method, path, headers = {}, body }: LoadRequest) {
  return new Promise<{ answer: string; text: string | null }>((resolve) => {
    const request = http.request({ agent, hostname, port, method, path, headers, timeout: timeoutMs }, (response) => {
      const failed = (response.statusCode ?? 0) >= 300;
      let text = '';
      response.on('data', (chunk) => {
        if (failed) text += chunk;
      });
      response.on('end', () => resolve({ answer: String(response.statusCode), text: failed ? text : null }));
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${timeoutMs} ms`)));
    request.on('error', (error) => resolve({ answer: 'error', text: error.message }));
    request.end(body);
  });
}
