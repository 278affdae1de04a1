import { isNewId } from '../../kernel/ids.ts';
import type { DefinedField } from '../custom-fields/index.ts';
import { type ImportResource, importFields, metadataField, severalTimes } from './fields.ts';

/** What the first column of names is called; the firm somebody works for is their name only where there is no other. */
const people = [
  ...['fullname', 'contactname', 'customername', 'leadname', 'person', 'नाम'],
  ...['customer', 'company', 'companyname'],
];
const firms = ['companyname', 'company', 'organization', 'organisation', 'customername', 'customer'];

/** Headers people write, without case, spaces and signs; what says it best comes first. */
const synonyms: Record<string, readonly string[]> = {
  phone: [
    ...['phonenumber', 'phoneno', 'phones', 'contactphone', 'mobile', 'mobileno', 'mobilenumber', 'contactno'],
    ...['contactnumber', 'whatsapp', 'whatsappnumber', 'tel', 'telephone', 'फोन', 'मोबाइल', 'otherphones'],
  ],
  email: ['emailid', 'emailaddress', 'mail', 'emails', 'contactemail', 'otheremails'],
  owner: ['ownerid', 'owneremail', 'assignedto', 'assignee', 'salesperson'],
  language: ['lang'],
  address: ['street', 'addressline1'],
  city: ['town', 'शहर'],
  state: ['province', 'region'],
  pincode: ['pin', 'zip', 'zipcode', 'postcode', 'postalcode'],
  country: ['countrycode'],
  source: ['leadsource'],
  sub_source: ['campaign'],
  external_id: ['id', 'recordid', 'reference'],
  title: ['dealname', 'subject', 'requirement', 'product'],
  stage: ['leadstage', 'dealstage'],
  value: ['amount', 'dealvalue', 'expectedvalue', 'budget'],
  currency: ['currencycode'],
  expected_close_on: ['expectedclose', 'closedate', 'closingdate'],
  message: ['enquiry', 'query', 'enquirymessage'],
  tags: ['tag', 'labels'],
  domain: ['website', 'url'],
  gstin: ['gst', 'gstno', 'gstnumber'],
};

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
const severalPhones = /^(phone|mobile|whatsapp|email|mail)(no|number|id)?\d$/;
const wordOf = (header: string): string =>
  plain(severalPhones.test(plain(header)) ? header.replace(/\d\s*$/, '') : header);

/**
 * Which field each header most likely means: first what is called as the field is, then what has its label, then words that
 * mean the same. A field is given to the header that fits best.
 */
export function guessMapping(
  resource: ImportResource,
  headers: readonly string[],
  own: readonly DefinedField[],
  rows: readonly string[][],
): Record<string, string> {
  const mapping = new Map<string, string>();
  const taken = new Set<string>();
  const give = (field: string, fits: (header: string) => boolean) => {
    for (const header of headers) {
      if ((taken.has(field) && !severalTimes.has(field)) || mapping.has(header) || !fits(header)) continue;
      taken.add(field);
      mapping.set(header, field);
    }
  };
  const called = (word: string) => (header: string) => wordOf(header) === plain(word);
  const isOurs = (header: string) => called('id')(header) && hasIdsOfOurs(rows, headers.indexOf(header));
  const fields = importFields[resource];
  const live = own.filter(({ is_archived }) => !is_archived);
  for (const field of fields) give(field, field === 'id' ? isOurs : called(field));
  for (const { key } of live) give(`custom.${key}`, called(`custom.${key}`));
  for (const header of headers) if (metadataField.test(header)) give(header, (other) => other === header);
  for (const { key } of live) give(`custom.${key}`, called(key));
  for (const { key, label } of live) give(`custom.${key}`, called(label));
  const words = { ...synonyms, name: resource === 'companies' ? firms : people };
  for (const [field, synonymous] of Object.entries(words))
    if (fields.includes(field)) for (const word of synonymous) give(field, called(word));
  return Object.fromEntries(mapping);
}

/** Whether a column holds ids as exports write them, and not those of another system. */
function hasIdsOfOurs(rows: readonly string[][], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every(isNewId);
}
