import { setTimeout as sleep } from 'node:timers/promises';

/** Says what is done, then what the API answered. */
export function step(number: number, title: string): void {
  console.log(`\n${number}. ${title}`);
}

export function answered(what: string, value: unknown): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  console.log(`   ✓ ${what}: ${text}`);
}

/** Waits until `check` stops throwing; says why not when the time is over. */
export async function within<T>(milliseconds: number, check: () => Promise<T>): Promise<T> {
  const until = performance.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > until) throw new Error(`Not so within ${milliseconds} ms.`, { cause: error });
      await sleep(20);
    }
  }
}
