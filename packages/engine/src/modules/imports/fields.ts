import type { FieldRules } from '../../kernel/actor.ts';
import { AppError, type FieldError } from '../../kernel/errors.ts';
import { fault } from '../../kernel/http/ruled.ts';
import type { CustomResource, ImportableField } from '../custom-fields/index.ts';

export const importResources = ['contacts', 'leads', 'companies'] as const;
export type ImportResource = (typeof importResources)[number];

/** Whose custom fields the columns can go to. */
export const customOf: Record<ImportResource, CustomResource> = {
  contacts: 'contact',
  leads: 'lead',
  companies: 'company',
};

const place = ['address', 'city', 'state', 'pincode', 'country'];
const person = ['name', 'phone', 'email', 'language', ...place, 'owner', 'tags'];

/** The fields a column of a file can go to. Several columns may give phones and e-mails. */
export const importFields: Record<ImportResource, readonly string[]> = {
  contacts: [...person, 'source', 'external_id'],
  leads: [...person, 'title', 'stage', 'value', 'source', 'sub_source', 'expected_close_on', 'external_id', 'message'],
  companies: ['name', 'domain', 'gstin', 'phone', ...place, 'owner', 'tags', 'external_id'],
};

/** Headers people write, without case, spaces and signs. */
const synonyms: Record<string, readonly string[]> = {
  name: ['fullname', 'contactname', 'customername', 'leadname', 'company', 'companyname', 'person', 'customer', 'नाम'],
  phone: [
    'phonenumber',
    'mobile',
    'mobileno',
    'mobilenumber',
    'contactno',
    'contactnumber',
    'whatsapp',
    'whatsappnumber',
    'tel',
    'telephone',
    'phoneno',
    'फोन',
    'मोबाइल',
  ],
  email: ['emailid', 'emailaddress', 'mail'],
  owner: ['owneremail', 'assignedto', 'assignee', 'salesperson'],
  language: ['lang'],
  address: ['street', 'addressline1'],
  city: ['town', 'शहर'],
  state: ['province', 'region'],
  pincode: ['pin', 'zip', 'zipcode', 'postcode', 'postalcode'],
  country: ['countrycode'],
  source: ['leadsource'],
  sub_source: ['campaign'],
  external_id: ['id', 'externalid', 'recordid', 'reference'],
  title: ['dealname', 'subject', 'requirement', 'product'],
  stage: ['leadstage', 'dealstage'],
  value: ['amount', 'dealvalue', 'expectedvalue', 'budget'],
  expected_close_on: ['expectedclose', 'closedate', 'closingdate'],
  message: ['enquiry', 'query', 'enquirymessage'],
  tags: ['tag', 'labels'],
  domain: ['website', 'url'],
  gstin: ['gst', 'gstno', 'gstnumber'],
};

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');
const severalPhones = /^(phone|mobile|whatsapp|email|mail)(no|number|id)?\d$/;

/** Which field each header most likely means. A field is given to the first header that fits. */
export function guessMapping(
  resource: ImportResource,
  headers: readonly string[],
  own: readonly ImportableField[],
): Record<string, string> {
  const fields = importFields[resource];
  const mapping: Record<string, string> = {};
  const taken = new Set<string>();
  for (const header of headers) {
    const word = plain(severalPhones.test(plain(header)) ? header.replace(/\d\s*$/, '') : header);
    const field =
      fields.find((name) => plain(name) === word || synonyms[name]?.includes(word)) ?? ownFieldNamed(own, header);
    if (!field || (taken.has(field) && field !== 'phone' && field !== 'email')) continue;
    taken.add(field);
    mapping[header] = field;
  }
  return mapping;
}

/** A custom field by `custom.<key>`, its key or its label. */
function ownFieldNamed(own: readonly ImportableField[], header: string): string | undefined {
  const word = plain(header);
  const found = own.find(
    ({ key, label, is_archived }) => !is_archived && [plain(`custom.${key}`), plain(key), plain(label)].includes(word),
  );
  return found && `custom.${found.key}`;
}

/** The field of each column; a mapping that names what is not there is refused. */
export function columnsOf(
  resource: ImportResource,
  headers: readonly string[],
  mapping: Record<string, string>,
  own: readonly ImportableField[],
  rules: FieldRules | null,
): (string | null)[] {
  const errors = Object.entries(mapping).flatMap(([header, field]) => faultOf(resource, headers, own, header, field));
  errors.push(...ruledOut(resource, mapping, rules));
  const used = Object.values(mapping);
  const twice = used.find((field, i) => !['phone', 'email'].includes(field) && used.indexOf(field) !== i);
  if (twice) errors.push({ pointer: '/mapping', code: 'repeated', detail: `Two columns go to ${twice}.` });
  if (used.length === 0) errors.push({ pointer: '/mapping', code: 'required', detail: 'No column goes anywhere.' });
  if (errors.length > 0) throw new AppError('validation_failed', 'The mapping does not fit the file.', { errors });
  return headers.map((header) => mapping[header] ?? null);
}

/** Fields that a role may hide or lock, by the column that would write them. */
const ruledFields: Record<ImportResource, Record<string, string>> = {
  contacts: { phone: 'contact.phones', email: 'contact.emails', address: 'contact.address' },
  leads: { phone: 'contact.phones', email: 'contact.emails', address: 'contact.address', value: 'lead.value' },
  companies: { phone: 'company.phone', gstin: 'company.gstin' },
};

function ruledOut(resource: ImportResource, mapping: Record<string, string>, rules: FieldRules | null): FieldError[] {
  return Object.entries(mapping).flatMap(([header, column]) => {
    const own = column.startsWith('custom.') ? `${customOf[resource]}.${column}` : undefined;
    const field = ruledFields[resource][column] ?? own;
    return field && rules?.has(field) ? [fault(field, { pointer: pointerTo(header) })] : [];
  });
}

const pointerTo = (header: string): string => `/mapping/${header.replaceAll('~', '~0').replaceAll('/', '~1')}`;

function faultOf(
  resource: ImportResource,
  headers: readonly string[],
  own: readonly ImportableField[],
  header: string,
  field: string,
): FieldError[] {
  const pointer = pointerTo(header);
  if (!headers.includes(header)) return [{ pointer, code: 'unknown_column', detail: 'The file has no such column.' }];
  if (importFields[resource].includes(field) || /^metadata\.[^.]{1,40}$/.test(field)) return [];
  if (own.some(({ key, is_archived }) => !is_archived && field === `custom.${key}`)) return [];
  const detail = `Must be one of: ${importFields[resource].join(', ')}, metadata.<key>, or custom.<key> of a custom field.`;
  return [{ pointer, code: 'unknown_field', detail }];
}
