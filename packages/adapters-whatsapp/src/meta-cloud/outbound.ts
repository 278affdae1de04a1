import {
  AdapterError,
  type OutboundMessage,
  type ProviderRequest,
  type ProviderResponse,
  providerRequest,
  type SendReceipt,
} from '@sauda/adapter-kit';
import { idOf, phoneOf, recordOf, recordsOf } from '../read.ts';
import { messageBody } from './body.ts';
import { answerError, isUnknownObject } from './errors.ts';
import type { MetaCloudContext } from './meta-cloud.types.ts';

export const defaultVersion = 'v24.0';
export const defaultBase = 'https://graph.facebook.com';

export async function send(message: OutboundMessage, ctx: MetaCloudContext): Promise<SendReceipt> {
  const answer = await call(ctx, { method: 'POST', path: '/messages', json: messageBody(message), effect: 'once' });
  const receipt = receiptOf(answer);
  if (receipt === null) throw answerError(answer, ctx, 'once');
  return receipt;
}

export async function markRead(message_id: string, ctx: MetaCloudContext): Promise<void> {
  const json = { messaging_product: 'whatsapp', status: 'read', message_id };
  const answer = await call(ctx, { method: 'POST', path: '/messages', json, effect: 'safe' });
  if (!isSuccess(answer) || recordOf(answer.json).success !== true) throw answerError(answer, ctx, 'safe');
}

/** Asks for the number itself: proves the id, the token and its right to the number. */
export async function check(ctx: MetaCloudContext): Promise<void> {
  const path = '?fields=display_phone_number,verified_name,quality_rating';
  const answer = await call(ctx, { method: 'GET', path, effect: 'safe' });
  if (isSuccess(answer) && typeof recordOf(answer.json).display_phone_number === 'string') return;
  const error = answerError(answer, ctx, 'safe');
  if (!isUnknownObject(error)) throw error;
  throw new AdapterError('config', 'Meta knows no such phone_number_id, or the access token has no right to it.', {
    ...(error.provider_code !== null && { provider_code: error.provider_code }),
  });
}

type Call = Pick<ProviderRequest, 'method' | 'json' | 'effect'> & { path: string };

function call(ctx: MetaCloudContext, { path, ...request }: Call): Promise<ProviderResponse> {
  const { phone_number_id, api_version = defaultVersion, graph_base_url = defaultBase } = ctx.config;
  const base = graph_base_url.replace(/\/+$/, '');
  return providerRequest(ctx, {
    ...request,
    url: `${base}/${encodeURIComponent(api_version)}/${encodeURIComponent(phone_number_id)}${path}`,
    headers: { authorization: `Bearer ${ctx.secrets.access_token}` },
  });
}

function isSuccess({ status }: ProviderResponse): boolean {
  return status >= 200 && status < 300;
}

/** Null when no message id can be read: then nobody knows whether it went out. */
function receiptOf(answer: ProviderResponse): SendReceipt | null {
  const { messages, contacts } = recordOf(answer.json);
  const [message = {}] = recordsOf(messages);
  const [contact = {}] = recordsOf(contacts);
  const message_id = typeof message.id === 'string' ? idOf(message.id) : null;
  if (!isSuccess(answer) || message_id === null) return null;
  const { message_status = 'accepted' } = message;
  const recipient = { phone: phoneOf(contact.wa_id), user_id: idOf(contact.user_id) };
  return { message_id, state: message_status === 'accepted' ? 'accepted' : 'held', recipient };
}
