import { createHmac } from 'node:crypto';
import type { Workload } from '../lib/load.ts';

export interface MessagesParams {
  /** Where the provider calls, and what it signs with. */
  path: string;
  app_secret: string;
  phone_number_id: string;
  waba_id: string;
  /** Phones of people with a conversation. */
  known: readonly string[];
}

/** Every twentieth message is the first one of a new person. */
const newEvery = 20;

/** WhatsApp messages as the Cloud API delivers them: one a request, signed, of many people. */
const messages: Workload<MessagesParams> = (params) => (index) => {
  const body = JSON.stringify(notification(params, index));
  const signature = createHmac('sha256', params.app_secret).update(body).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
  return { method: 'POST', path: params.path, headers, body };
};

export default messages;

/** The provider's id of the message with a number. */
export const messageId = (index: number) => `wamid.bench.${index}`;

function notification({ phone_number_id, waba_id, known }: MessagesParams, index: number) {
  const phone = index % newEvery === 0 ? String(918_000_000_000 + index) : (known[(index * 7919) % known.length] ?? '');
  const user_id = `IN.${phone}`;
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '919999900001', phone_number_id },
    contacts: [{ profile: { name: `Person ${phone.slice(-5)}` }, wa_id: phone, user_id }],
    messages: [
      {
        from: phone,
        from_user_id: user_id,
        id: messageId(index),
        timestamp: String(Math.floor(Date.now() / 1_000)),
        type: 'text',
        text: { body: `When can somebody visit us? (${index})` },
      },
    ],
  };
  return { object: 'whatsapp_business_account', entry: [{ id: waba_id, changes: [{ value, field: 'messages' }] }] };
}
