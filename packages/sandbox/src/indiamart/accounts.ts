import type { SellerAccount, World } from '../state.ts';

/** The key that works without any registration. It ends in `=`, as real ones may. */
export const defaultSellerKey = 'DEMOKEY0123456789=';

export function sellerOf(world: World, key: string): SellerAccount | undefined {
  return world.state.sellers.get(key) ?? (key === defaultSellerKey ? openAccount(world, key) : undefined);
}

export function openAccount(world: World, key: string): SellerAccount {
  const known = world.state.sellers.get(key);
  if (known !== undefined) return known;
  const account = { key, expired: false, leads: [], answered_at: null, recent_calls: [], blocked_until: null };
  world.state.sellers.set(key, account);
  return account;
}

export function forgetCalls(account: SellerAccount): void {
  account.answered_at = null;
  account.recent_calls = [];
  account.blocked_until = null;
}

const minute = 60_000;

/** `ok`; `slow_down`: within five minutes of an answer; `blocked`: for 15 minutes after a sixth call in a minute. */
export function admitCall(account: SellerAccount, now: Date): 'ok' | 'slow_down' | 'blocked' {
  const since = (at: Date) => now.getTime() - at.getTime();
  if (account.blocked_until !== null && now < account.blocked_until) return 'blocked';
  account.recent_calls = [...account.recent_calls.filter((at) => since(at) < minute), now];
  if (account.recent_calls.length > 5) {
    account.blocked_until = new Date(now.getTime() + 15 * minute);
    return 'blocked';
  }
  return account.answered_at !== null && since(account.answered_at) < 5 * minute ? 'slow_down' : 'ok';
}
