import { currencyNamed, readAmount } from '../../kernel/amount.ts';
import { isNewId } from '../../kernel/ids.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { type ImportedCompany, type ImportedPerson, noRecord } from '../contacts/index.ts';
import { type CustomValues, type ImportedCustom, namesIn, timeOfDay } from '../custom-fields/index.ts';
import type { ImportedLead } from '../leads/index.ts';

/** The cells of a row by field, trimmed; empty ones are left out. */
export type Cells = Map<string, string[]>;

/** Names of tags in a row, parted by `;`. */
export const tagsIn = (cells: Cells): string[] => [...new Set((cells.get('tags') ?? []).flatMap(namesIn))];

/** What was found out about a row together with the others. */
export interface RowFacts {
  custom: ImportedCustom;
  /** Names of tags that are not there and may not be made. */
  unknown_tags: readonly string[];
}

/** What reading a row needs to know besides the row. */
export interface RowContext {
  country: string;
  currency: string;
  owner_id: string | null;
  source: string | null;
  /** Members by id, active ones by lower-case e-mail too. */
  owners: ReadonlyMap<string, string>;
}

const limits: Record<string, number> = {
  name: 200,
  title: 200,
  address: 500,
  city: 100,
  state: 100,
  pincode: 20,
  source: 60,
  sub_source: 120,
  external_id: 200,
  stage: 100,
  message: 5_000,
};

/** Reads one row: gathers what is wrong with it, so that one look tells all. */
export class RowReader {
  readonly faults: string[];
  readonly #cells: Cells;
  readonly #context: RowContext;

  readonly #custom: CustomValues;

  constructor(cells: Cells, { custom, unknown_tags }: RowFacts, context: RowContext) {
    this.#cells = cells;
    this.#context = context;
    this.#custom = custom.values;
    const tooLong = this.tags.filter((name) => name.length > 100);
    const noTag = (name: string) => `tags: there is no tag ${name.slice(0, 60)}, and you may not make one`;
    this.faults = [
      ...custom.faults,
      ...unknown_tags.map(noTag),
      ...tooLong.map(() => 'tags: a name has at most 100 characters'),
    ];
  }

  /** Names of tags, as the row writes them. */
  get tags(): string[] {
    return tagsIn(this.#cells);
  }

  person(): ImportedPerson {
    const country = this.#country();
    const phones = this.#all('phone')
      .flatMap(namesIn)
      .flatMap((text) => this.#phone(text, country) ?? []);
    const emails = this.#all('email')
      .flatMap(namesIn)
      .flatMap((text) => this.#email(text) ?? []);
    return {
      id: this.#id(),
      name: this.text('name'),
      owner_id: this.owner(),
      language: this.#matching('language', /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as en or hi-IN'),
      ...this.#place(),
      country,
      source: this.text('source') ?? this.#context.source,
      external_id: this.text('external_id'),
      ...this.#metadata(),
      identities: [
        ...[...new Set(phones)].map((value) => ({ kind: 'phone' as const, value })),
        ...[...new Set(emails)].map((value) => ({ kind: 'email' as const, value })),
      ],
    };
  }

  contact(): ImportedPerson {
    return { ...this.#somebody(), custom: this.#custom };
  }

  #somebody(): ImportedPerson {
    const person = this.person();
    const nobody = !person.id && !person.name && !person.external_id && person.identities.length === 0;
    if (nobody && this.faults.length === 0)
      this.faults.push('a contact needs a name, a phone, an e-mail or an external id');
    return person;
  }

  lead(): ImportedLead {
    const { id, external_id, owner_id = null, source = null, metadata = {}, ...person } = this.#somebody();
    return {
      id: id ?? null,
      custom: this.#custom,
      metadata,
      tag_ids: [],
      message: this.text('message'),
      person: { ...person, id: null, by_lead: { owner_id, source: source ?? 'import' } },
      title: this.text('title'),
      stage: this.text('stage'),
      owner_id,
      ...this.#value(),
      source,
      sub_source: this.text('sub_source'),
      expected_close_on: this.#date('expected_close_on'),
      external_id: external_id ?? null,
    };
  }

  company(): ImportedCompany {
    const country = this.#country();
    const id = this.#id();
    const name = this.text('name');
    if (name === null && id === null) this.faults.push('name: a company needs a name');
    const [phone] = this.#all('phone').flatMap(namesIn);
    return {
      id,
      name,
      domain: this.#matching('domain', /^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain such as example.com'),
      gstin: this.#matching('gstin', /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]Z[0-9A-Z]$/, 'a GSTIN'),
      phone: phone === undefined ? null : this.#phone(phone, country),
      ...this.#place(),
      country,
      owner_id: this.owner(),
      external_id: this.text('external_id'),
      custom: this.#custom,
      ...this.#metadata(),
    };
  }

  text(field: string): string | null {
    const [text] = this.#all(field);
    if (text === undefined) return null;
    const most = limits[field] ?? 500;
    if (text.length <= most) return text;
    this.faults.push(`${field}: longer than ${most} characters`);
    return null;
  }

  owner(): string | null {
    const [named] = this.#all('owner');
    if (named === undefined) return this.#context.owner_id;
    const id = this.#context.owners.get(named.toLowerCase());
    if (id === undefined) this.faults.push(`owner: no active member has the e-mail ${named.slice(0, 100)}`);
    return id ?? null;
  }

  /** Our own id; what cannot be one is answered as one that is not there. */
  #id(): string | null {
    const [text] = this.#all('id');
    if (text === undefined) return null;
    if (isNewId(text)) return text.toLowerCase();
    this.faults.push(noRecord(text.slice(0, 60)));
    return null;
  }

  #all(field: string): string[] {
    return this.#cells.get(field) ?? [];
  }

  #place() {
    return {
      address: this.text('address'),
      city: this.text('city'),
      state: this.text('state'),
      pincode: this.text('pincode'),
    };
  }

  #country(): string | null {
    const [text] = this.#all('country');
    if (text === undefined) return null;
    if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
    if (text.toLowerCase() === 'india') return 'IN';
    this.faults.push(`country: ${text.slice(0, 50)} is not a code of two letters such as IN`);
    return null;
  }

  #phone(text: string, country: string | null): string | null {
    const phone = parsePhone(text, country ?? this.#context.country);
    if (!phone) this.faults.push(`phone: ${text.slice(0, 60)} cannot be read as a phone number`);
    return phone?.e164 ?? null;
  }

  #email(text: string): string | null {
    const email = text.toLowerCase();
    if (email.length <= 254 && /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/.test(email)) return email;
    this.faults.push(`email: ${text.slice(0, 100)} is not an e-mail address`);
    return null;
  }

  #matching(field: string, pattern: RegExp, what: string): string | null {
    const [text] = this.#all(field);
    if (text === undefined) return null;
    if (text.length <= 253 && pattern.test(text)) return text;
    this.faults.push(`${field}: ${text.slice(0, 60)} is not ${what}`);
    return null;
  }

  /** Major units as people write them: `1,25,000.50`, `₹ 5000`, `USD 500`, or with the currency in a column beside it. */
  #value(): Pick<ImportedLead, 'value_amount' | 'currency'> {
    const told = this.#currency();
    const [text] = this.#all('value');
    const read = text === undefined ? null : readAmount(text, told ?? this.#context.currency);
    if (text === undefined || !read) {
      const shape = 'an amount such as 125000.50 or USD 500, with the decimals of its currency';
      if (text !== undefined) this.faults.push(`value: ${text.slice(0, 40)} is not ${shape}`);
      return { value_amount: null, currency: null };
    }
    if (told && read.currency && told !== read.currency)
      this.faults.push(`currency: ${told}, but the value is ${text.slice(0, 40)}`);
    return { value_amount: read.amount, currency: read.currency ?? told };
  }

  #currency(): string | null {
    const [text] = this.#all('currency');
    const code = text === undefined ? null : currencyNamed(text);
    if (text !== undefined && code === null)
      this.faults.push(`currency: ${text.slice(0, 40)} is not a currency such as INR`);
    return code;
  }

  #date(field: string): string | null {
    const text = this.#all(field)[0]?.replace(timeOfDay, '');
    if (text === undefined) return null;
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
    const time = Date.parse(`${text}T00:00:00Z`);
    if (year && month && day && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
    this.faults.push(`${field}: ${text.slice(0, 40)} is not a date such as 2026-11-30`);
    return null;
  }

  #metadata(): { metadata?: Record<string, string> } {
    const entries = [...this.#cells].flatMap(([field, [text]]) =>
      field.startsWith('metadata.') && text !== undefined ? [[field.slice(9), text.slice(0, 500)] as const] : [],
    );
    return entries.length === 0 ? {} : { metadata: Object.fromEntries(entries) };
  }
}
