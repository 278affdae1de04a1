import { randomBytes } from 'node:crypto';

/** Where leads go. */
export interface Place {
  organization_id: string;
  pipeline_id: string;
  stage_id: string;
  key_id: string;
  owner_ids: string[];
}

export interface LeadBody {
  contact: { name: string; phones: string[]; city: string };
  source: string;
}

export interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

type Row = Record<string, unknown>;

/** A new person with a lead, as statements that do not depend on each other's answers. */
export function newLead(place: Place, owner_id: string | null, body: LeadBody) {
  const now = new Date();
  const contact = contactRow(place, owner_id, body, now);
  const lead = leadRow(place, contact, now);
  const [phone = ''] = body.contact.phones;
  const statements = [
    insert('contacts', [contact]),
    insert('channel_identities', [identityRow(contact, phone)]),
    insert('leads', [lead]),
    insert('stage_history', [stageRow(place, lead)]),
    insert('events', eventRows(place, contact, lead, phone)),
  ];
  return { made: { id: lead.id, created_at: now }, statements };
}

const base = ({ organization_id }: Place, now: Date) => ({
  organization_id,
  id: newId(),
  version: 1,
  created_at: now,
  updated_at: now,
});

const nothing = (columns: string) => Object.fromEntries(columns.split(' ').map((column) => [column, null]));
const unknownOfContact = nothing('company_id language address state pincode country external_id');
const unknownOfLead = nothing('sub_source attribution value_amount company_id expected_close_on external_id');

function contactRow(place: Place, owner_id: string | null, { contact, source }: LeadBody, now: Date) {
  const { name, city } = contact;
  return { ...base(place, now), name, city, owner_id, source, metadata: {}, ...unknownOfContact };
}

type ContactRow = ReturnType<typeof contactRow>;

function leadRow(place: Place, { id, name, owner_id, source }: ContactRow, now: Date) {
  const { pipeline_id, stage_id } = place;
  const at = { pipeline_id, stage_id, status: 'open', stage_entered_at: now };
  const said = { title: name, contact_id: id, owner_id, source, currency: 'INR', metadata: {} };
  return { ...base(place, now), ...at, ...said, ...unknownOfLead };
}

type LeadRow = ReturnType<typeof leadRow>;

function identityRow({ organization_id, id, created_at }: ContactRow, value: string): Row {
  const known = { kind: 'phone', value, is_primary: true, username: null };
  return { organization_id, id: newId(), contact_id: id, ...known, created_at };
}

function stageRow({ key_id }: Place, { organization_id, id, stage_id, created_at }: LeadRow): Row {
  const actor = { actor_type: 'api_key', actor_id: key_id };
  return { organization_id, id: newId(), lead_id: id, from_stage_id: null, stage_id, entered_at: created_at, ...actor };
}

function eventRows(place: Place, contact: ContactRow, lead: LeadRow, phone: string): Row[] {
  const { organization_id: _a, ...contactFields } = contact;
  const { organization_id: _b, currency: _c, ...leadFields } = lead;
  const contactWire = { ...contactFields, object: 'contact', phones: [phone], emails: [] };
  const leadWire = { ...leadFields, object: 'lead', contact: { name: contact.name, phone }, value: null, ...unsaid };
  const assigned = { by: 'rule', owner_id: lead.owner_id, previous_owner_id: null };
  const event = (type: string, subject: ContactRow | LeadRow, lead_id: string | null, data: object) => ({
    organization_id: place.organization_id,
    id: newId(),
    type,
    subject_type: type.replace(/\..*/, ''),
    subject_id: subject.id,
    lead_id,
    contact_id: contact.id,
    actor_type: 'api_key',
    actor_id: place.key_id,
    data: JSON.stringify(data),
    occurred_at: lead.created_at,
    recorded_at: lead.created_at,
  });
  return [
    event('contact.created', contact, null, { contact: contactWire }),
    event('lead.created', lead, lead.id, { lead: leadWire }),
    event('lead.assigned', lead, lead.id, assigned),
  ];
}

/** What a new lead shows beside its columns. */
const unsaid = nothing('closed_at lost_reason first_response_at time_to_close_seconds');

/** One named statement for all the rows, which have the same columns. */
function insert(table: string, rows: Row[]): Statement {
  const columns = Object.keys(rows[0] ?? {});
  const tuples = rows.map((_, r) => `(${columns.map((_, c) => `$${r * columns.length + c + 1}`).join(', ')})`);
  const text = `insert into ${table} (${columns.join(', ')}) values ${tuples.join(', ')}`;
  return { name: table, text, values: rows.flatMap((row) => Object.values(row)) };
}

/** A UUIDv7, so that rows arrive in the order of the index as those of Sauda do. */
function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
