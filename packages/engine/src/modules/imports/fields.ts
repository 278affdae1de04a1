import type { FieldRules } from '../../kernel/actor.ts';
import { AppError, type FieldError } from '../../kernel/errors.ts';
import { fault } from '../../kernel/http/ruled.ts';
import type { CustomResource, DefinedField } from '../custom-fields/index.ts';

export const importResources = ['contacts', 'leads', 'companies'] as const;
export type ImportResource = (typeof importResources)[number];

/** Whose custom fields the columns can go to. */
export const customOf: Record<ImportResource, CustomResource> = {
  contacts: 'contact',
  leads: 'lead',
  companies: 'company',
};

const place = ['address', 'city', 'state', 'pincode', 'country'];
const person = ['id', 'name', 'phone', 'email', 'language', ...place, 'owner', 'tags'];

/** The fields a column of a file can go to. Several columns may give phones and e-mails. */
export const importFields: Record<ImportResource, readonly string[]> = {
  contacts: [...person, 'source', 'external_id'],
  leads: [
    ...person,
    ...['title', 'stage', 'value', 'currency', 'source', 'sub_source', 'expected_close_on', 'external_id', 'message'],
  ],
  companies: ['id', 'name', 'domain', 'gstin', 'phone', ...place, 'owner', 'tags', 'external_id'],
};

/** Fields that several columns may give. */
export const severalTimes: ReadonlySet<string> = new Set(['phone', 'email']);
export const metadataField = /^metadata\..{1,40}$/;

const pointerTo = (header: string): string => `/mapping/${header.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The field of each column; a mapping that names what is not there is refused. */
export function columnsOf(
  resource: ImportResource,
  headers: readonly string[],
  mapping: Record<string, string>,
  own: readonly DefinedField[],
  rules: FieldRules | null,
): (string | null)[] {
  const errors = Object.entries(mapping).flatMap(([header, field]) => faultOf(resource, headers, own, header, field));
  errors.push(...ruledOut(resource, mapping, rules));
  const used = Object.values(mapping);
  const twice = used.find((field, i) => !severalTimes.has(field) && used.indexOf(field) !== i);
  if (twice) errors.push({ pointer: '/mapping', code: 'repeated', detail: `Two columns go to ${twice}.` });
  if (used.length === 0) errors.push({ pointer: '/mapping', code: 'required', detail: 'No column goes anywhere.' });
  if (errors.length > 0) throw new AppError('validation_failed', 'The mapping does not fit the file.', { errors });
  return headers.map((header) => (Object.hasOwn(mapping, header) ? (mapping[header] ?? null) : null));
}

const valueOfLead = { value: 'lead.value', currency: 'lead.value' };

/** Fields that a role may hide or lock, by the column that would write them. */
const ruledFields: Record<ImportResource, Record<string, string>> = {
  contacts: { phone: 'contact.phones', email: 'contact.emails', address: 'contact.address' },
  leads: { phone: 'contact.phones', email: 'contact.emails', address: 'contact.address', ...valueOfLead },
  companies: { phone: 'company.phone', gstin: 'company.gstin' },
};

function ruledOut(resource: ImportResource, mapping: Record<string, string>, rules: FieldRules | null): FieldError[] {
  return Object.entries(mapping).flatMap(([header, column]) => {
    const own = column.startsWith('custom.') ? `${customOf[resource]}.${column}` : undefined;
    const field = ruledFields[resource][column] ?? own;
    return field && rules?.has(field) ? [fault(field, { pointer: pointerTo(header) })] : [];
  });
}

function faultOf(
  resource: ImportResource,
  headers: readonly string[],
  own: readonly DefinedField[],
  header: string,
  field: string,
): FieldError[] {
  const pointer = pointerTo(header);
  if (!headers.includes(header)) return [{ pointer, code: 'unknown_column', detail: 'The file has no such column.' }];
  if (importFields[resource].includes(field) || metadataField.test(field)) return [];
  if (own.some(({ key, is_archived }) => !is_archived && field === `custom.${key}`)) return [];
  const detail = `Must be one of: ${importFields[resource].join(', ')}, metadata.<key>, or custom.<key> of a custom field.`;
  return [{ pointer, code: 'unknown_field', detail }];
}
