import type { Kernel } from '../kernel.ts';

/** What a killed process held is free again after so long. */
const leaseMs = 10_000;
const renewMs = 3_000;

/** Until when a lease holds that is taken or renewed now. */
export const leaseEnd = ({ clock }: Kernel): Date => new Date(clock.now().getTime() + leaseMs);

/**
 * Works under a lease that was taken and renews it meanwhile, but not for longer than `longestMs`: what hangs is left to
 * another process as well. Whoever works under a lease must bear that somebody else came to hold it.
 */
export async function underLease<T>(
  kernel: Kernel,
  renew: (until: Date) => Promise<unknown>,
  longestMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const last = performance.now() + longestMs - leaseMs;
  let renewing: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    if (performance.now() > last) return clearInterval(timer);
    renewing = renew(leaseEnd(kernel)).catch((err) => kernel.logger.warn({ err }, 'a lease could not be renewed'));
  }, renewMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewing;
  }
}
