import {
  AdapterError,
  type AdapterErrorKind,
  type DeliveryFailure,
  type ProviderResponse,
  retryAfterSeconds,
  textOrNull,
} from '@sauda/adapter-kit';
import { isRecord, type Json, numberOf, recordOf, withoutSecrets } from '../read.ts';
import type { MetaCloudContext } from './meta-cloud.types.ts';

/**
 * Meta's codes by what they mean for us. Throttles come as HTTP 400, so the status says little.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/
 */
const codesByKind: Partial<Record<AdapterErrorKind, readonly number[]>> = {
  auth: [0, 3, 10, 190, 131005],
  // 131037 display name, 131042 payment, 131045 registration, 368 policy, 130497 country, 134011 payment terms
  config: [368, 130497, 131031, 131037, 131042, 131045, 133010, 134011],
  // 131049 (marketing cap of this person) and 130472 (experiment) are final for the message: a repeat is refused again
  // for at least a day, by when a marketing message is better dropped. As `rate_limited` they would slow the number for
  // everybody because of one person.
  invalid_recipient: [130472, 131021, 131026, 131030, 131049, 131050, 131062],
  outside_window: [131047],
  template: [132000, 132001, 132005, 132007, 132012, 132015, 132016, 132068],
  media: [131052, 131053],
  // 131048: too many people blocked or reported the number, so all of it has to pause, not one message.
  rate_limited: [4, 80007, 130429, 131048, 131056, 132069, 133016],
  unavailable: [1, 2, 131000, 131016, 131057, 133004, 134101],
  // The request itself is wrong and was not carried out; repeating it unchanged is useless.
  bad_response: [33, 100, 131008, 131009, 135000],
  unsupported: [131051],
};

const kinds = new Map(
  Object.entries(codesByKind).flatMap(([kind, codes]) =>
    codes.map((code) => [code, kind as AdapterErrorKind] as const),
  ),
);

/** Seconds to wait where Meta's rules say so: per second, per pair, maintenance, quality. */
const waits = new Map([
  [1, 60],
  [130429, 1],
  [131048, 3600],
  [131056, 6],
  [131057, 60],
  [133016, 3600],
]);

function kindOf(code: number | null): AdapterErrorKind | null {
  if (code === null) return null;
  return code >= 200 && code <= 299 ? 'auth' : (kinds.get(code) ?? null);
}

/** The failure in a status webhook. */
export function deliveryFailure(error: unknown): DeliveryFailure {
  const { code, text } = metaError(recordOf(error));
  return {
    kind: kindOf(code) ?? 'bad_response',
    provider_code: code === null ? null : String(code),
    message: text ?? 'WhatsApp gave no reason.',
  };
}

/**
 * What an answer that is no success means. `once`: a message may have gone out where Meta's own error is missing;
 * `safe`: a repeat harms nobody.
 */
export function answerError(answer: ProviderResponse, ctx: MetaCloudContext, effect: 'once' | 'safe'): AdapterError {
  const { error } = recordOf(answer.json);
  const { code, text } = metaError(recordOf(error));
  const kind = kindOf(code) ?? kindOfStatus(answer.status, effect);
  const said = text ?? (isRecord(error) ? 'no reason was given' : 'the answer cannot be read');
  const source = code === null ? `HTTP ${answer.status}` : `code ${code}`;
  const wait = waitSeconds(kind, code, answer, ctx);
  return new AdapterError(kind, withoutSecrets(`WhatsApp Cloud API: ${said} (${source})`, ctx.secrets), {
    ...(code !== null && { provider_code: String(code) }),
    ...(wait !== null && { wait_seconds: wait }),
  });
}

/** Codes of `error` 33 and 100 when nothing but the id and the token can be wrong. */
export function isUnknownObject(error: AdapterError): boolean {
  return error.provider_code === '33' || error.provider_code === '100';
}

function kindOfStatus(status: number, effect: 'once' | 'safe'): AdapterErrorKind {
  if (status === 401 || status === 403) return 'auth';
  if (status === 429) return 'rate_limited';
  if (status >= 500 || status === 408) return effect === 'once' ? 'unknown_outcome' : 'unavailable';
  return status < 300 && effect === 'once' ? 'unknown_outcome' : 'bad_response';
}

function waitSeconds(kind: AdapterErrorKind, code: number | null, answer: ProviderResponse, ctx: MetaCloudContext) {
  if (kind !== 'rate_limited' && kind !== 'unavailable') return null;
  return retryAfterSeconds(answer.headers, ctx.now()) ?? waits.get(code ?? -1) ?? null;
}

function metaError(error: Json): { code: number | null; text: string | null } {
  const code = numberOf(error.code);
  const { details } = recordOf(error.error_data);
  const text = textOrNull(details) ?? textOrNull(error.message) ?? textOrNull(error.title);
  return { code: Number.isInteger(code) ? code : null, text: text?.slice(0, 500).toWellFormed() ?? null };
}
