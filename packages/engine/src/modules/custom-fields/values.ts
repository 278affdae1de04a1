import { largestAmount } from '../../kernel/money.ts';
import { parsePhone } from '../../kernel/phone.ts';
import type { OrganizationSettings } from '../organizations/index.ts';
import type { FieldType } from './custom-fields.schema.ts';

export interface FieldOption {
  key: string;
  label: string;
  is_archived: boolean;
}

/** What reading a value depends on besides the value. */
export interface Reading {
  options: readonly FieldOption[] | null;
  is_unique: boolean;
  settings: Pick<OrganizationSettings, 'country' | 'currency'>;
}

/** Why a value does not fit its field, in the words of a field error. */
export class Misfit extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(detail);
    this.code = code;
  }
}

type Reader = (input: unknown, reading: Reading) => unknown;

const readers: Record<FieldType, Reader> = {
  text: (input, { is_unique }) => readText(input, is_unique ? 500 : 5_000),
  number: readNumber,
  money: readMoney,
  date: readDate,
  boolean(input) {
    if (typeof input === 'boolean') return input;
    throw new Misfit('invalid', 'Must be true or false.');
  },
  single_choice: (input, reading) => readChoice(input, reading),
  multi_choice(input, reading) {
    if (!Array.isArray(input)) throw new Misfit('invalid', 'Must be a list of keys of options.');
    const chosen = [...new Set(input.map((item) => readChoice(item, reading)))];
    return chosen.length === 0 ? null : chosen;
  },
  user(input) {
    if (isId(input)) return input;
    throw new Misfit('invalid', 'Must be the id of a member.');
  },
  file(input) {
    if (isId(input)) return input;
    throw new Misfit('invalid', 'Must be the id of a file.');
  },
  url: readUrl,
  phone(input, { settings }) {
    const phone = typeof input === 'string' ? parsePhone(input, settings.country) : null;
    if (phone) return phone.e164;
    throw new Misfit('invalid_phone', 'This is not a phone number we can read; write it as +919876543210.');
  },
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

/** A value as it is kept; null for what clears the field. Throws `Misfit`. */
export function readValue(type: FieldType, input: unknown, reading: Reading): unknown {
  return input === null ? null : readers[type](input, reading);
}

function readText(input: unknown, longest: number): string {
  if (typeof input !== 'string' || input.trim() === '') throw new Misfit('invalid', 'Must be text that is not blank.');
  if (input.length > longest) throw new Misfit('invalid', `Must have at most ${longest} characters.`);
  return input;
}

/** Kept as a decimal string, in one spelling, so that equal numbers are equal. 15 digits survive every client and index. */
function readNumber(input: unknown): string {
  const text = typeof input === 'number' ? String(input) : input;
  const parts = typeof text === 'string' ? /^(-?)0*(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text) : null;
  const [, sign = '', whole = '', fraction = ''] = parts ?? [];
  const places = fraction.replace(/0+$/, '');
  if (!parts || `${whole}${places}`.replace(/^0+/, '').length > 15) {
    throw new Misfit('invalid', 'Must be a number of at most 15 digits, such as "5.5".');
  }
  const size = places === '' ? whole : `${whole}.${places}`;
  return size === '0' ? size : `${sign}${size}`;
}

function readMoney(input: unknown, { settings }: Reading) {
  const shape = 'Must be {"amount": 123450, "currency": "INR"}: whole minor units and an ISO 4217 code.';
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new Misfit('invalid', shape);
  const { amount, currency = settings.currency, ...others } = input as Record<string, unknown>;
  const isAmount = Number.isInteger(amount) && (amount as number) >= 0 && (amount as number) <= largestAmount;
  const isCurrency = typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
  if (!isAmount || !isCurrency || Object.keys(others).length > 0) throw new Misfit('invalid', shape);
  return { amount, currency };
}

function readDate(input: unknown): string {
  if (typeof input === 'string' && /^[12]\d{3}-\d\d-\d\d$/.test(input)) {
    const time = new Date(`${input}T00:00:00Z`);
    if (!Number.isNaN(time.getTime()) && time.toISOString().startsWith(input)) return input;
  }
  throw new Misfit('invalid', 'Must be a calendar date such as 2026-11-22.');
}

function readChoice(input: unknown, { options }: Reading): string {
  const option = (options ?? []).find(({ key }) => key === input);
  if (option && !option.is_archived) return option.key;
  const keys = (options ?? []).flatMap(({ key, is_archived }) => (is_archived ? [] : [key]));
  throw new Misfit('invalid', `Must be one of: ${keys.join(', ')}.`);
}

function readUrl(input: unknown): string {
  const fits =
    typeof input === 'string' && input.length <= 2_000 && /^https?:\/\/\S+$/.test(input) && URL.canParse(input);
  if (fits) return input;
  throw new Misfit('invalid', 'Must be an http or https address.');
}
