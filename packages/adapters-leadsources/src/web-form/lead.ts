import {
  countryCode,
  derivedId,
  emptyCampaign,
  emptyLead,
  istDate,
  type LeadCampaign,
  type LeadReceived,
  leadReceived,
  personName,
  plainLine,
  plainText,
  readBudget,
  readEmails,
  readPhones,
  sourceId,
  textOrNull,
  utcDate,
  zonedDate,
} from '@sauda/adapter-kit';
import type { FormField, WebFormConfig } from './config.ts';
import type { Entry } from './entries.ts';
import type { Fields } from './fields.ts';

const telling: FormField[] = [
  'name',
  'first_name',
  'last_name',
  'company',
  'phone',
  'email',
  'product',
  'requirement',
  'message',
];

/** Whether somebody said something about themselves or their wish. */
export function isSubmission(fields: Fields): boolean {
  return telling.some((field) => line(fields, field) !== null);
}

export function isSpam(entries: readonly Entry[]): boolean {
  return entries.some(({ path, value }) => path === 'status' && value.toLowerCase() === 'spam');
}

interface Submission {
  raw: unknown;
  entries: readonly Entry[];
  fields: Fields;
}

/** One submission in our words. `arrival` stands in for a missing time. */
export function leadFrom(submission: Submission, arrival: Date, config: WebFormConfig): LeadReceived {
  const { raw, entries, fields } = submission;
  const at = submittedAt(fields);
  const timed = at !== null || ['date', 'time'].every((name) => entries.some(({ names }) => names.includes(name)));
  const campaign = campaignOf(fields, config);
  return leadReceived({
    ...emptyLead({
      source: 'web-form',
      external_id: submissionId(submission, config) ?? derivedId(raw, timed ? null : arrival),
      kind: 'form',
      received_at: at ?? arrival,
      received_at_basis: at === null ? 'arrival' : 'source',
      raw,
    }),
    sub_source: campaign?.form_name ?? line(fields, 'sub_source'),
    campaign,
    ...visitorOf(fields, config),
    ...wishOf(fields),
  });
}

/**
 * The submission's own id. Plugins count per form, so the form's id goes in front, except where the owner named the
 * field. Gravity Forms calls it just `id`, which elsewhere may be anything, so its other fields must be there too.
 */
function submissionId({ entries, fields }: Submission, config: WebFormConfig): string | null {
  const formId = line(fields, 'form_id');
  const gravity = formId !== null && entries.some(({ path }) => path === 'date_created');
  const own = fields.external_id ?? (gravity ? entries.filter(({ path }) => path === 'id') : []);
  const id = own.map(({ value }) => sourceId(value)).find((value) => value !== null) ?? null;
  const named = config.external_id_field !== undefined || config.field_map?.external_id !== undefined;
  return id === null || formId === null || named ? id : `${formId}:${id}`;
}

/** A time with a zone, or Indian wall-clock time; form plugins write `date_created` and `…_gmt` in UTC. */
function submittedAt(fields: Fields): Date | null {
  for (const { names, value } of fields.received_at ?? []) {
    const utc = names.some((name) => /^datecreated|(?:gmt|utc)$/.test(name));
    const at = zonedDate(value) ?? (utc ? utcDate(value) : istDate(value));
    if (at !== null) return at;
  }
  return null;
}

function visitorOf(fields: Fields, config: WebFormConfig) {
  const country = countryCode(line(fields, 'country'));
  const parts = [line(fields, 'first_name'), line(fields, 'last_name')].filter((part) => part !== null);
  const alternate = ({ names }: Entry) => names.some((name) => /^(?:alt|secondary|other)/.test(name));
  const phones = (fields.phone ?? []).toSorted((a, b) => Number(alternate(a)) - Number(alternate(b)));
  return {
    name: personName(line(fields, 'name')) ?? personName(parts.join(' ')),
    company: line(fields, 'company'),
    ...readPhones(
      phones.map(({ value }) => value),
      country ?? config.default_country ?? null,
    ),
    ...readEmails((fields.email ?? []).map(({ value }) => value)),
    address: line(fields, 'address'),
    locality: line(fields, 'locality'),
    city: line(fields, 'city'),
    state: line(fields, 'state'),
    pincode: sourceId(line(fields, 'pincode')),
    country,
  };
}

function wishOf(fields: Fields) {
  return {
    product: line(fields, 'product'),
    requirement: paragraphs(fields, 'requirement'),
    quantity: line(fields, 'quantity'),
    message: paragraphs(fields, 'message'),
    ...readBudget(line(fields, 'budget')),
  };
}

/** Where the visitor came from. What the form does not send in a field of its own is read from the page's address. */
function campaignOf(fields: Fields, config: WebFormConfig): LeadCampaign | null {
  const pageUrl = textOrNull(fields.page_url?.[0]?.value)?.slice(0, 2_000) ?? null;
  const page = queryOf(pageUrl);
  const tagged = (field: 'utm_source' | 'utm_medium' | 'utm_campaign' | 'utm_term' | 'utm_content') =>
    line(fields, field) ?? plainLine(page.get(field));
  const campaign: LeadCampaign = {
    ...emptyCampaign(),
    campaign_id: line(fields, 'campaign_id'),
    campaign_name: line(fields, 'campaign_name'),
    ad_set_id: line(fields, 'ad_set_id'),
    ad_id: line(fields, 'ad_id'),
    form_id: line(fields, 'form_id'),
    form_name: config.form_name ?? line(fields, 'form_name'),
    page_url: pageUrl,
    click_id: line(fields, 'click_id') ?? plainLine(page.get('gclid') ?? page.get('fbclid')),
    utm_source: tagged('utm_source'),
    utm_medium: tagged('utm_medium'),
    utm_campaign: tagged('utm_campaign'),
    utm_term: tagged('utm_term'),
    utm_content: tagged('utm_content'),
  };
  return Object.values(campaign).some((value) => value !== null) ? campaign : null;
}

function queryOf(address: string | null): URLSearchParams {
  return address !== null && URL.canParse(address) ? new URL(address).searchParams : new URLSearchParams();
}

function line(fields: Fields, field: FormField): string | null {
  for (const { value } of fields[field] ?? []) {
    const text = plainLine(value);
    if (text !== null) return text;
  }
  return null;
}

function paragraphs(fields: Fields, field: FormField): string | null {
  return textOrNull((fields[field] ?? []).flatMap(({ value }) => plainText(value) ?? []).join('\n'));
}
