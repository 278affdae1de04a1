import assert from 'node:assert/strict';

/** Runs a test while the global `fetch` is out of order, and fails it when anyone tried. */
export async function withoutGlobalFetch<T>(body: () => T | Promise<T>): Promise<T> {
  const real = globalThis.fetch;
  let uses = 0;
  globalThis.fetch = async () => {
    uses += 1;
    throw new Error('The global fetch is out of order during this suite.');
  };
  try {
    return await body();
  } finally {
    globalThis.fetch = real;
    assert.equal(uses, 0, 'The global fetch was used; an adapter uses ctx.fetch only.');
  }
}

/** Runs with a system clock that is wrong by so many milliseconds. `ctx.now` is not touched. */
export async function withSystemClockOff<T>(by: number, body: () => T | Promise<T>): Promise<T> {
  const real = globalThis.Date;
  const now = () => real.now() + by;
  globalThis.Date = new Proxy(real, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  try {
    return await body();
  } finally {
    globalThis.Date = real;
  }
}
