import { randomBytes } from 'node:crypto';
import type { Pricing, Thread } from '../state.ts';

const hour = 3_600_000;

/** Free-form messages are allowed for 24 hours after the person's last message. */
export function isWindowOpen(thread: Thread, now: Date): boolean {
  return thread.last_inbound_at !== null && now.getTime() - thread.last_inbound_at.getTime() < 24 * hour;
}

/** An answer within 24 hours to someone who came through an ad makes the next 72 hours free of charge. */
export function answerAd(thread: Thread, now: Date): void {
  if (thread.ad_at === null) return;
  if (now.getTime() - thread.ad_at.getTime() < 24 * hour) {
    thread.free_entry = {
      conversation_id: randomBytes(16).toString('hex'),
      until: new Date(now.getTime() + 72 * hour),
    };
  }
  thread.ad_at = null;
}

/** `category` is the template's, or `service` for a free-form message. */
export function priceOf(thread: Thread, category: string, now: Date): Pricing {
  const { free_entry } = thread;
  if (free_entry !== null && now < free_entry.until) {
    const conversation = { id: free_entry.conversation_id, expires_at: free_entry.until };
    return { billable: false, category: 'referral_conversion', type: 'free_entry_point', conversation };
  }
  const free = category === 'service' || (category === 'utility' && isWindowOpen(thread, now));
  return { billable: !free, category, type: free ? 'free_customer_service' : 'regular', conversation: null };
}
