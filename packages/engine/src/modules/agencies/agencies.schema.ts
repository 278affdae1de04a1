import { Type } from 'typebox';
import {
  Body,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  Timestamp,
  Uuid,
} from '../../kernel/http/schema.ts';
import { type limitNames, placeFields } from '../organizations/index.ts';
import { leftOutList } from './blueprints/blueprints.schema.ts';

export const statuses = ['active', 'suspended', 'deleted'] as const;

const externalId = Text(200, { description: 'Your own id for it; unique among the organizations you made.' });

const environment = StringEnum(['live', 'test'], {
  description: 'Which prefix its keys have: `sk_live_` or `sk_test_`. Default: that of the organization above.',
});

const fields = {
  ...resourceFields('organization'),
  parent_id: Nullable(Uuid({ description: 'The organization above.' })),
  name: Type.String(),
  ...placeFields,
  external_id: Nullable(externalId),
  environment,
  status: StringEnum(statuses),
  deleted_at: Nullable(Timestamp()),
  erased_after: Nullable(
    Timestamp({
      description:
        'Of a deleted organization: until then it can be resumed, then its data is erased; while a legal hold lasts in it, it stays and can be resumed.',
    }),
  ),
};

export const ManagedOrganization = Resource('ManagedOrganization', fields);

export const CreatedOrganization = Resource('CreatedOrganization', {
  ...fields,
  left_out: leftOutList('What of the template could not be copied. Empty without a template.'),
  api_key: Type.Optional(
    Type.Unsafe<object>({
      $ref: 'ApiKeyWithSecret#',
      description: 'The first key, if it was asked for; shown this once.',
    }),
  ),
});

const place = Object.fromEntries(
  Object.entries(placeFields).map(([name, schema]) => [name, Type.Optional(schema)]),
) as { [K in keyof typeof placeFields]: ReturnType<typeof Type.Optional<(typeof placeFields)[K]>> };

export const CreateOrganization = Body(
  'CreateOrganization',
  {
    name: Text(200),
    ...place,
    external_id: Type.Optional(Nullable(externalId)),
    environment: Type.Optional(environment),
    template_organization_id: Type.Optional(
      Nullable(
        Uuid({
          description:
            'The caller’s organization or one below: its settings are copied, and its country, currency, time zone and locale are the defaults.',
        }),
      ),
    ),
    owner: Type.Optional(
      Type.Object(
        { name: Text(200), email: Type.String({ format: 'email', maxLength: 254 }) },
        {
          additionalProperties: false,
          description: 'Its first member, with the role owner.',
        },
      ),
    ),
    create_api_key: Type.Optional(
      Type.Boolean({ description: 'Also make its first key, which may do what the caller may; default false.' }),
    ),
  },
  { examples: [{ name: 'Kulkarni Solar', country: 'IN', create_api_key: true }] },
);

export const UpdateManagedOrganization = Body(
  'UpdateManagedOrganization',
  { name: Type.Optional(Text(200)), ...place, external_id: Type.Optional(Nullable(externalId)) },
  { examples: [{ name: 'Kulkarni Green Energy' }] },
);

export const OrganizationPage = Page(ManagedOrganization);

const meaning: Record<(typeof limitNames)[number], string> = {
  users: 'Active members.',
  contacts: 'Contacts. Refused through the API; who comes from outside is recorded all the same and flagged.',
  messages_per_month: 'Messages given to be sent, by calendar month in UTC.',
  storage_bytes:
    'Bytes of files, those of exports and reports among them. Uploads and exports are refused; what tells how an import or bulk work went is written all the same.',
  organizations: 'Organizations below it, at any depth, without the deleted ones.',
  api_requests_per_minute:
    'Requests to the API, by their weight; never more than the installation allows. Beyond it the answer is 429 `rate_limited`.',
};

const limit = (name: (typeof limitNames)[number]) =>
  Nullable(
    Type.Integer({
      // Nobody could ask for anything: that is what suspending is for.
      minimum: name === 'api_requests_per_minute' ? 1 : 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: `${meaning[name]} Null: none.`,
    }),
  );

const each = <T>(schema: (name: (typeof limitNames)[number]) => T) => ({
  users: schema('users'),
  contacts: schema('contacts'),
  messages_per_month: schema('messages_per_month'),
  storage_bytes: schema('storage_bytes'),
  organizations: schema('organizations'),
  api_requests_per_minute: schema('api_requests_per_minute'),
});

export const OrganizationLimits = Resource('OrganizationLimits', {
  object: Type.Unsafe<'organization_limits'>({ type: 'string', enum: ['organization_limits'] }),
  organization_id: Uuid(),
  limits: Type.Object(each(limit), { description: 'As they were given to this organization.' }),
  effective: Type.Object(each(limit), {
    description: 'What holds: the smallest of its own and of those of the organizations above.',
  }),
  used: Type.Object(
    {
      users: Type.Integer(),
      contacts: Type.Integer(),
      messages_per_month: Type.Integer(),
      storage_bytes: Type.Integer(),
      organizations: Type.Integer(),
    },
    { description: 'So far; messages of this month.' },
  ),
});

export const SetLimits = Body(
  'SetLimits',
  each((name) => Type.Optional(limit(name))),
  {
    description: 'The whole set: what is left out has no limit.',
    examples: [{ users: 10, contacts: 25_000, messages_per_month: 50_000 }],
  },
);
