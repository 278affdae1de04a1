import { Type } from 'typebox';
import {
  Body,
  Nullable,
  Page,
  Ref,
  Resource,
  resourceFields,
  StringEnum,
  Text,
  Uuid,
} from '../../kernel/http/schema.ts';
import { permissions } from './roles.ts';

const role = Type.String({
  pattern: '^[a-z][a-z0-9_]{1,49}$',
  description: 'The key of a built-in role (`owner`, `admin`, `manager`, `agent`, `viewer`) or of one of yours.',
});
const recordScope = StringEnum(['own', 'team', 'all'], {
  description: 'Which records the member sees. Null: what the role gives.',
});
const email = Type.String({ format: 'email', maxLength: 254 });
const phone = Text(40, { description: 'In any usual spelling; kept as E.164.' });

const externalId = Text(200, { description: 'Your own id of the member; what a trusted issuer may call them.' });

export const User = Resource('User', {
  ...resourceFields('user'),
  name: Type.String(),
  email: Type.String(),
  phone: Nullable(Type.String()),
  role,
  record_scope: Nullable(recordScope),
  status: StringEnum(['active', 'deactivated']),
  external_id: Nullable(externalId),
});

export const CreateUser = Body(
  'CreateUser',
  {
    name: Text(200),
    email,
    phone: Type.Optional(Nullable(phone)),
    role,
    record_scope: Type.Optional(Nullable(recordScope)),
    external_id: Type.Optional(Nullable(externalId)),
  },
  { examples: [{ name: 'Priya Nair', email: 'priya@example.com', role: 'agent' }] },
);

export const UpdateUser = Body(
  'UpdateUser',
  {
    name: Type.Optional(Text(200)),
    email: Type.Optional(email),
    phone: Type.Optional(Nullable(phone)),
    role: Type.Optional(role),
    record_scope: Type.Optional(Nullable(recordScope)),
    external_id: Type.Optional(Nullable(externalId)),
  },
  { examples: [{ role: 'manager' }] },
);

export const Team = Resource('Team', {
  ...resourceFields('team'),
  name: Type.String(),
  user_ids: Type.Array(Uuid()),
});

const members = Type.Array(Uuid(), {
  maxItems: 500,
  uniqueItems: true,
  description: 'Replaces the members as a whole.',
});

export const CreateTeam = Body(
  'CreateTeam',
  { name: Text(200), user_ids: Type.Optional(members) },
  { examples: [{ name: 'North', user_ids: [] }] },
);

export const UpdateTeam = Body(
  'UpdateTeam',
  { name: Type.Optional(Text(200)), user_ids: Type.Optional(members) },
  { examples: [{ name: 'North and East' }] },
);

const roleScope = StringEnum(['own', 'team', 'all'], {
  description: 'Which records its members see, unless the member says otherwise.',
});

const fieldRules = {
  maxItems: 100,
  description:
    'Fields its members do not see, or do not change. `hidden`: null in every answer, event and list, no filter, no change; a custom field is left out. `read_only`: shown, no change.',
};
const access = StringEnum(['hidden', 'read_only']);

export const RoleSchema = Resource('Role', {
  ...resourceFields('role'),
  key: Type.String({ description: 'What `users.role` names; it stays as it is.' }),
  name: Type.String(),
  built_in: Type.Boolean({ description: 'Built-in roles cannot be changed or deleted.' }),
  record_scope: roleScope,
  permissions: Type.Array(Type.String(), { description: '`*` is everything, also what comes later.' }),
  field_rules: Type.Array(Type.Object({ field: Type.String(), access }), fieldRules),
});

const roleInput = {
  name: Text(100),
  permissions: Type.Array(StringEnum(['*', ...permissions]), { minItems: 1, maxItems: 200, uniqueItems: true }),
  record_scope: roleScope,
  field_rules: Type.Array(
    Type.Object(
      {
        field: Type.String({
          pattern: '^[a-z_]+\\.([a-z_]+|custom\\.[a-z][a-z0-9_]{0,39})$',
          maxLength: 100,
          description: '`contact.phones`, `lead.custom.<key>`; see `GET /v1/roles/options`.',
        }),
        access,
      },
      { additionalProperties: false },
    ),
    fieldRules,
  ),
};

export const CreateRole = Body(
  'CreateRole',
  {
    key: role,
    ...roleInput,
    field_rules: Type.Optional(roleInput.field_rules),
  },
  {
    examples: [
      {
        key: 'field_agent',
        name: 'Field agent',
        record_scope: 'own',
        permissions: ['leads:read', 'leads:write', 'contacts:read', 'conversations:read', 'messages:send'],
        field_rules: [{ field: 'contact.phones', access: 'hidden' }],
      },
    ],
  },
);

export const UpdateRole = Body(
  'UpdateRole',
  {
    name: Type.Optional(roleInput.name),
    permissions: Type.Optional(roleInput.permissions),
    record_scope: Type.Optional(roleInput.record_scope),
    field_rules: Type.Optional(roleInput.field_rules),
  },
  { examples: [{ record_scope: 'team' }] },
);

export const RoleList = Resource('RoleList', {
  object: Type.Unsafe<'list'>({ type: 'string', enum: ['list'] }),
  data: Type.Array(Ref(RoleSchema), { description: 'The built-in ones, then those of the organization by name.' }),
});

export const RoleOptions = Resource('RoleOptions', {
  object: Type.Unsafe<'role_options'>({ type: 'string', enum: ['role_options'] }),
  permissions: Type.Array(Type.String(), { description: 'Everything a role can allow.' }),
  fields: Type.Array(Type.Object({ field: Type.String(), summary: Type.String() }), {
    description: 'The fields a role can hide or lock.',
  }),
});

export const UserPage = Page(User);
export const TeamPage = Page(Team);
