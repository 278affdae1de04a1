import { randomUUID } from 'node:crypto';

/** What the benchmarks read of an answer; the contract has the whole. */
export interface Answer {
  id: string;
  object: string;
  data: Answer[];
  [field: string]: unknown;
}

/** Requests as the holder of a key. */
export interface Api {
  get(path: string): Promise<Answer>;
  post(path: string, body: object): Promise<Answer>;
}

export function apiOf(url: string, key: string): Api {
  const call = async (method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  return { get: (path) => call('GET', path), post: (path, body) => call('POST', path, body) };
}
