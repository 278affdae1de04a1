import { parsePhone } from '@sauda/adapter-kit';
import type { Json } from '../input.ts';
import type { BusinessAccount, BusinessNumber } from '../state.ts';

/** What the Graph API tells about a business number. */
export function numberNode(number: BusinessNumber): Json {
  return {
    verified_name: 'Kaveri Home Decor',
    code_verification_status: 'VERIFIED',
    display_phone_number: shown(number.display_phone_number),
    quality_rating: 'GREEN',
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    id: number.phone_number_id,
  };
}

export function accountNode(account: BusinessAccount): Json {
  return { id: account.waba_id, name: 'Kaveri Home Decor', timezone_id: '71', message_template_namespace: 'sandbox' };
}

/** Meta shows `+91 99999 00001`. */
function shown(digits: string): string {
  const country = parsePhone(`+${digits}`)?.country;
  return country === 'IN' ? `+91 ${digits.slice(2, 7)} ${digits.slice(7)}` : `+${digits}`;
}

/** Only the fields that were asked for, and always the id. */
export function picked(node: Json, fields: unknown): Json {
  if (typeof fields !== 'string' || fields === '') return node;
  const wanted = new Set(fields.split(',').map((field) => field.trim()));
  return Object.fromEntries(Object.entries(node).filter(([key]) => key === 'id' || wanted.has(key)));
}
