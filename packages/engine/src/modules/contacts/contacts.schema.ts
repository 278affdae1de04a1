import { Type } from 'typebox';
import { ruled } from '../../kernel/http/ruled.ts';
import {
  Body,
  Metadata,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';
import { customInput, customValues } from '../custom-fields/index.ts';
import { tagList } from '../tags/index.ts';

/** Characters of the longest of each, whoever says it. */
export const longestName = 200;
export const longestEmail = 254;
export const longestDomain = 253;
export const longestExternalId = 200;

const country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2.' });
const metadata = Metadata();
const externalId = Text(longestExternalId, { description: 'Your own id; unique in the organization.' });
const place = { address: Text(500), city: Text(100), state: Text(100), pincode: Text(20), country };
const placeRead = {
  address: Nullable(Type.String()),
  city: Nullable(Type.String()),
  state: Nullable(Type.String()),
  pincode: Nullable(Type.String()),
  country: Nullable(Type.String()),
};
const placeWrite = {
  address: Type.Optional(Nullable(place.address)),
  city: Type.Optional(Nullable(place.city)),
  state: Type.Optional(Nullable(place.state)),
  pincode: Type.Optional(Nullable(place.pincode)),
  country: Type.Optional(Nullable(place.country)),
};

export const Contact = Resource('Contact', {
  ...resourceFields('contact'),
  name: Nullable(Type.String()),
  phones: Nullable(
    Type.Array(Type.String(), {
      description:
        'E.164, the primary one first. May be empty: a person may be known by a WhatsApp user id alone. Null: hidden from your role.',
    }),
  ),
  emails: Nullable(Type.Array(Type.String(), { description: 'The primary one first. Null: hidden from your role.' })),
  company_id: Nullable(Uuid()),
  owner_id: Nullable(Uuid()),
  language: Nullable(Type.String()),
  ...placeRead,
  source: Nullable(Type.String({ description: 'What brought the person here first.' })),
  external_id: Nullable(Type.String()),
  tags: tagList,
  custom: customValues('contact'),
  metadata: Type.Record(Type.String(), Type.String()),
});

export const contactInput = {
  name: Type.Optional(Nullable(Text(longestName))),
  phones: Type.Optional(
    Type.Array(Text(40), {
      maxItems: 10,
      description: 'In any usual spelling; kept as E.164. The first is the primary one.',
      ...ruled('contact.phones'),
    }),
  ),
  emails: Type.Optional(
    Type.Array(Type.String({ format: 'email', maxLength: longestEmail }), { maxItems: 10, ...ruled('contact.emails') }),
  ),
  company_id: Type.Optional(Nullable(Uuid())),
  owner_id: Type.Optional(Nullable(Uuid())),
  language: Type.Optional(Nullable(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 35 }))),
  ...placeWrite,
  address: Type.Optional(Nullable(Text(500, ruled('contact.address')))),
  external_id: Type.Optional(Nullable(externalId)),
  custom: Type.Optional(customInput('contact')),
  metadata: Type.Optional(metadata),
};

export const CreateContact = Body('CreateContact', contactInput, {
  examples: [{ name: 'Ananya Iyer', phones: ['99999 12345'], city: 'Pune' }],
});

export const UpdateContact = Body('UpdateContact', contactInput, { examples: [{ city: 'Nashik' }] });

export const ChannelIdentity = Resource('ChannelIdentity', {
  id: Uuid(),
  object: Type.Unsafe<'channel_identity'>({ type: 'string', enum: ['channel_identity'] }),
  contact_id: Uuid(),
  kind: StringEnum(['phone', 'email', 'whatsapp_user_id', 'whatsapp_parent_user_id']),
  value: Nullable(Type.String({ description: 'Null: hidden from your role.' })),
  is_primary: Type.Boolean(),
  username: Nullable(Type.String()),
  created_at: Timestamp(),
});

export const ChannelIdentityList = Resource('ChannelIdentityList', {
  object: Type.Unsafe<'list'>({ type: 'string', enum: ['list'] }),
  data: Type.Array(Type.Unsafe<object>({ $ref: 'ChannelIdentity#' })),
});

export const Company = Resource('Company', {
  ...resourceFields('company'),
  name: Type.String(),
  domain: Nullable(Type.String()),
  gstin: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  ...placeRead,
  owner_id: Nullable(Uuid()),
  external_id: Nullable(Type.String()),
  tags: tagList,
  custom: customValues('company'),
  metadata: Type.Record(Type.String(), Type.String()),
});

const companyInput = {
  domain: Type.Optional(Nullable(Type.String({ pattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)+$', maxLength: longestDomain }))),
  gstin: Type.Optional(
    Nullable(
      Type.String({
        pattern: '^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][0-9A-Z]Z[0-9A-Z]$',
        description: 'GST identification number.',
        ...ruled('company.gstin'),
      }),
    ),
  ),
  phone: Type.Optional(Nullable(Text(40, ruled('company.phone')))),
  ...placeWrite,
  owner_id: Type.Optional(Nullable(Uuid())),
  external_id: Type.Optional(Nullable(externalId)),
  custom: Type.Optional(customInput('company')),
  metadata: Type.Optional(metadata),
};

export const CreateCompany = Body(
  'CreateCompany',
  { name: Text(200), ...companyInput },
  { examples: [{ name: 'Kulkarni Agro Works', city: 'Satara' }] },
);

export const UpdateCompany = Body(
  'UpdateCompany',
  { name: Type.Optional(Text(200)), ...companyInput },
  { examples: [{ city: 'Pune' }] },
);

export const ContactPage = Page(Contact);
export const CompanyPage = Page(Company);
