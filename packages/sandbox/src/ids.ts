import { createHash, randomBytes } from 'node:crypto';
import type { State } from './state.ts';

/** A message id as Meta builds it: base64 over the user's number, the direction and a random part. */
export function messageId(user: string, direction: 'in' | 'out'): string {
  const name = Buffer.from(user.replace(/\D/g, ''));
  const random = Buffer.from(
    randomBytes(direction === 'out' ? 9 : 10)
      .toString('hex')
      .toUpperCase(),
  );
  const head = Buffer.from([0x1c, 0x18, name.length, ...name, 0x15, 0x02, 0x00, direction === 'out' ? 0x11 : 0x12]);
  return `wamid.${Buffer.concat([head, Buffer.from([0x18, random.length]), random, Buffer.from([0])]).toString('base64')}`;
}

/** A number that counts up and was not given out before a restart either: programs remember ids longer than we do. */
export function nextNumber(state: State): number {
  state.sequence += 1;
  return state.sequence;
}

/** A 15-digit id for an upload. */
export function mediaId(state: State): string {
  return `4${String(nextNumber(state)).padStart(14, '0')}`;
}

/** A 15-digit id that a template keeps when the sandbox is restarted and its number registered again. */
export function templateId(...identity: string[]): string {
  const digest = createHash('sha256').update(identity.join(' ')).digest().readBigUInt64BE();
  return `9${String(digest % 10n ** 14n).padStart(14, '0')}`;
}
