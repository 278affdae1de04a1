import type { Background } from '../background.ts';
import type { Json } from '../input.ts';
import { type Answer, call, describeAnswer, isOk } from '../receiver.ts';
import type { BusinessNumber, World } from '../state.ts';
import type { ListUpdate, Update } from './update.ts';
import { signatureOf, wireBytes } from './wire.ts';

export type Announcement = Answer | { state: 'queued' };

const retryDelays = [250, 1_000, 3_000, 9_000];

/**
 * Tells the receiver. Without batching it goes out at once and the first answer comes back; with batching it waits for
 * its batch. Whatever is not answered with 200 is sent again a few times, less and less often.
 */
export async function announce(world: World, number: BusinessNumber, update: Update): Promise<Announcement> {
  const { background } = world;
  const { max, wait_ms } = number.behaviour.batch;
  if (max <= 1) return deliver(background, number, [update]);
  number.queue.push(update);
  if (number.queue.length >= max) sendBatch(background, number);
  else if (number.queue.length === 1) {
    background.run(async () => {
      await background.sleep(wait_ms);
      sendBatch(background, number);
    });
  }
  return { state: 'queued' };
}

function sendBatch(background: Background, number: BusinessNumber): void {
  const updates = number.queue.splice(0);
  if (updates.length === 0) return;
  if (number.behaviour.reorder) updates.reverse();
  background.run(async () => {
    await deliver(background, number, updates);
  });
}

async function deliver(background: Background, number: BusinessNumber, updates: Update[]): Promise<Answer> {
  const bytes = wireBytes(envelope(number, updates));
  const first = await post(background, number, bytes);
  const { duplicates } = number.behaviour;
  if (duplicates > 0 || !isOk(first)) {
    background.run(async () => {
      for (let copy = 0; copy < duplicates; copy++) await post(background, number, bytes);
      if (!isOk(first)) await redeliver(background, number, bytes);
    });
  }
  return first;
}

async function redeliver(background: Background, number: BusinessNumber, bytes: Buffer<ArrayBuffer>): Promise<void> {
  for (const delay of retryDelays) {
    await background.sleep(delay);
    if (isOk(await post(background, number, bytes))) return;
  }
  number.webhooks.given_up += 1;
}

async function post(background: Background, number: BusinessNumber, bytes: Buffer<ArrayBuffer>): Promise<Answer> {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'facebookexternalua',
    'x-hub-signature-256': signatureOf(number.app_secret, bytes),
  };
  const answer = await call(number.webhook_url, { method: 'POST', headers, body: bytes }, background.signal);
  if (isOk(answer)) number.webhooks.delivered += 1;
  else {
    number.webhooks.refused += 1;
    number.webhooks.last_problem = describeAnswer(answer);
  }
  return answer;
}

/** One entry; items of the same list share a change, as in Meta's own batches. */
function envelope(number: BusinessNumber, updates: Update[]): Json {
  const items = updates.filter((update) => 'item' in update);
  const news = updates.filter((update) => 'value' in update);
  const lists = Map.groupBy(items, ({ list }) => list);
  const changes = [
    ...[...lists].map(([list, group]) => listChange(number, list, group)),
    ...news.map(({ field, value }) => ({ value, field })),
  ];
  const at = news.at(-1)?.at;
  const time = at === undefined ? {} : { time: Math.floor(at.getTime() / 1000) };
  return { object: 'whatsapp_business_account', entry: [{ id: number.waba_id, ...time, changes }] };
}

function listChange(number: BusinessNumber, list: ListUpdate['list'], updates: ListUpdate[]): Json {
  const contacts = new Map<unknown, Json>();
  for (const { contact } of updates) if (contact !== null) contacts.set(contact.user_id, contact);
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: number.display_phone_number, phone_number_id: number.phone_number_id },
    ...(contacts.size === 0 ? {} : { contacts: [...contacts.values()] }),
    [list]: updates.map(({ item }) => item),
  };
  return { value, field: list === 'user_preferences' ? list : 'messages' };
}
