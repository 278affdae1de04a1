import { nextNumber } from '../ids.ts';
import type { Input, Json } from '../input.ts';
import type { Lead, World } from '../state.ts';
import { formatQueryTime, parseQueryTime } from './time.ts';

/** An enquiry as IndiaMART writes it; every field can be overridden. */
const template = {
  QUERY_TYPE: 'W',
  SENDER_NAME: 'Ravi Kulkarni',
  SENDER_MOBILE: '+91-9999900001',
  SENDER_EMAIL: 'ravi.kulkarni@example.com',
  SUBJECT: 'Requirement for HDPE Storage Tank',
  SENDER_COMPANY: 'Kulkarni Agro Works',
  SENDER_ADDRESS: 'Plot 14, MIDC Area, Satara, Maharashtra, 415004',
  SENDER_CITY: 'Satara',
  SENDER_STATE: 'Maharashtra',
  SENDER_PINCODE: '415004',
  SENDER_COUNTRY_ISO: 'IN',
  SENDER_MOBILE_ALT: '',
  SENDER_PHONE: '',
  SENDER_PHONE_ALT: '',
  SENDER_EMAIL_ALT: '',
  QUERY_PRODUCT_NAME: 'HDPE Storage Tank',
  QUERY_MESSAGE:
    'I am interested in HDPE Storage Tank.<br>Quantity : 4 Piece<br>Capacity : 5000 L<br>Probable Order Value : Rs. 1 to 2 Lakh<br>Probable Requirement Type : Business Use<br>',
  QUERY_MCAT_NAME: 'Plastic Storage Tanks',
  CALL_DURATION: '',
  RECEIVER_MOBILE: '',
  RECEIVER_CATALOG: '',
};

/** Fills the template with what is given. `QUERY_TIME` is Indian time, or ISO 8601 with a zone. */
export function makeLead(world: World, given: Input | null): Lead {
  const at = readTime(world, given);
  const number = nextNumber(world.state);
  const fields: Json = {
    UNIQUE_QUERY_ID: String(number),
    ...template,
    ...(given === null ? {} : ownIdentity(given, number)),
    ...given?.fields,
    QUERY_TIME: formatQueryTime(at),
  };
  return { at, fields };
}

/** Who is named or has a number of their own is not the buyer of the template: that would be one person for all. */
function ownIdentity(given: Input, number: number): Json {
  if (!['SENDER_NAME', 'SENDER_MOBILE', 'SENDER_PHONE', 'SENDER_EMAIL'].some((key) => given.has(key))) return {};
  const mobile = `+91-9999${String(number).slice(-6)}`;
  return { SENDER_EMAIL: '', SENDER_COMPANY: '', SENDER_MOBILE: given.has('SENDER_PHONE') ? '' : mobile };
}

function readTime(world: World, given: Input | null): Date {
  if (given === null || !given.has('QUERY_TIME')) return wholeSecond(world.now());
  const text = given.text('QUERY_TIME', { max: 40 });
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(text) ? new Date(text) : null;
  const at = parseQueryTime(text) ?? zoned;
  if (at !== null && !Number.isNaN(at.getTime())) return wholeSecond(at);
  throw given.refuse('QUERY_TIME', 'must be Indian time such as 2026-11-20 11:17:14, or ISO 8601 with a zone.');
}

function wholeSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}
