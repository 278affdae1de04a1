import {
  countryCode,
  derivedId,
  emptyLead,
  isRecord,
  istDate,
  type LeadKind,
  type LeadReceived,
  leadReceived,
  type NormalisedLead,
  personName,
  plainLine,
  readEmails,
  readPhones,
  sourceId,
} from '@sauda/adapter-kit';
import { readMessage } from './message.ts';

type Row = Record<string, unknown>;

const kinds: Record<string, LeadKind> = {
  W: 'enquiry',
  B: 'buy_lead',
  BL: 'buy_lead',
  P: 'phone_call',
  PNS: 'phone_call',
  WA: 'whatsapp',
  BIZ: 'catalog_view',
  V: 'catalog_view',
};

/** Whether there is anything of a lead in it. */
export function isLeadRow(row: unknown): row is Row {
  if (!isRecord(row)) return false;
  return Object.entries(row).some(([key, value]) => /^(?:SENDER|QUERY|UNIQUE_QUERY)_/.test(key) && plainLine(value));
}

/** One row in our words. `arrival` stands in for a missing time. */
export function leadFrom(row: Row, arrival: Date): LeadReceived {
  const at = istDate(row.QUERY_TIME);
  const call = callOf(row);
  return leadReceived({
    ...emptyLead({
      source: 'indiamart',
      external_id: sourceId(row.UNIQUE_QUERY_ID) ?? derivedId(row, at === null ? arrival : null),
      kind: kindOf(row, call),
      received_at: at ?? arrival,
      received_at_basis: at === null ? 'arrival' : 'source',
      raw: row,
    }),
    sub_source: typeOf(row),
    call,
    ...buyerOf(row),
    ...placeOf(row),
    product: productOf(row),
    ...readMessage(row.QUERY_MESSAGE),
  });
}

function kindOf(row: Row, call: NormalisedLead['call']): LeadKind {
  const type = typeOf(row) ?? '';
  const kind = Object.hasOwn(kinds, type) ? (kinds[type] ?? 'unknown') : 'unknown';
  return kind === 'phone_call' && call?.duration_seconds === 0 ? 'missed_call' : kind;
}

/** Letter case is not significant. */
function typeOf(row: Row): string | null {
  return plainLine(row.QUERY_TYPE)?.toUpperCase() ?? null;
}

function buyerOf(row: Row) {
  const phones = [row.SENDER_MOBILE, row.SENDER_MOBILE_ALT, row.SENDER_PHONE, row.SENDER_PHONE_ALT];
  return {
    name: personName(row.SENDER_NAME),
    company: plainLine(row.SENDER_COMPANY),
    ...readPhones(phones, countryCode(row.SENDER_COUNTRY_ISO)),
    ...readEmails([row.SENDER_EMAIL, row.SENDER_EMAIL_ALT]),
  };
}

/** The city field sometimes holds the pincode. */
function placeOf(row: Row) {
  const city = plainLine(row.SENDER_CITY);
  const pincode = sourceId(row.SENDER_PINCODE);
  const misplaced = city !== null && /^\d{6}$/.test(city);
  return {
    address: plainLine(row.SENDER_ADDRESS),
    city: misplaced ? null : city,
    state: plainLine(row.SENDER_STATE),
    pincode: pincode ?? (misplaced ? city : null),
    country: countryCode(row.SENDER_COUNTRY_ISO),
  };
}

/** Subjects IndiaMART writes itself and that name no product. */
const stockSubject = /^(?:buyer call|whatsapp enquiry|catalog viewed)$/i;

function productOf(row: Row): string | null {
  const subject = plainLine(row.SUBJECT)?.replace(/^requirement for\s*/i, '') ?? '';
  return (
    plainLine(row.QUERY_PRODUCT_NAME) ??
    plainLine(row.QUERY_MCAT_NAME) ??
    (stockSubject.test(subject) ? null : plainLine(subject))
  );
}

function callOf(row: Row): NormalisedLead['call'] {
  const duration = seconds(plainLine(row.CALL_DURATION));
  const { phone } = readPhones([row.RECEIVER_MOBILE]);
  return duration === null && phone === null ? null : { duration_seconds: duration, to_number: phone };
}

/** `95`, `01:35` or `00:01:35`. */
function seconds(text: string | null): number | null {
  if (text === null || !/^\d{1,6}(?::\d{1,2}){0,2}$/.test(text)) return null;
  return text.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}
