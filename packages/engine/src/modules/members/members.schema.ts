import { Type } from 'typebox';
import { Body, Nullable, Page, Resource, resourceFields, StringEnum, Text, Uuid } from '../../kernel/http/schema.ts';
import { roleNames } from './roles.ts';

const role = StringEnum(roleNames);
const recordScope = StringEnum(['own', 'team', 'all'], {
  description: 'Which records the member sees. Null: what the role gives.',
});
const email = Type.String({ format: 'email', maxLength: 254 });
const phone = Text(40, { description: 'In any usual spelling; kept as E.164.' });

export const User = Resource('User', {
  ...resourceFields('user'),
  name: Type.String(),
  email: Type.String(),
  phone: Nullable(Type.String()),
  role,
  record_scope: Nullable(recordScope),
  status: StringEnum(['active', 'deactivated']),
});

export const CreateUser = Body(
  'CreateUser',
  {
    name: Text(200),
    email,
    phone: Type.Optional(Nullable(phone)),
    role,
    record_scope: Type.Optional(Nullable(recordScope)),
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

export const RoleSchema = Resource('Role', {
  object: Type.Unsafe<'role'>({ type: 'string', enum: ['role'] }),
  name: role,
  record_scope: StringEnum(['own', 'team', 'all']),
  permissions: Type.Array(Type.String()),
});

export const RoleList = Resource('RoleList', {
  object: Type.Unsafe<'list'>({ type: 'string', enum: ['list'] }),
  data: Type.Array(Type.Unsafe<{ object: 'role' }>({ $ref: 'Role#' })),
});

export const UserPage = Page(User);
export const TeamPage = Page(Team);
