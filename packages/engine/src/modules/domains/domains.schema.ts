import { Type } from 'typebox';
import { Body, Nullable, Page, Resource, resourceFields, StringEnum, Timestamp } from '../../kernel/http/schema.ts';

export const statuses = ['pending', 'active', 'failed'] as const;

const record = (type: 'TXT' | 'CNAME') =>
  Type.Object({
    type: Type.Unsafe<typeof type>({ type: 'string', enum: [type] }),
    name: Type.String(),
    value: Type.String(),
  });

export const Domain = Resource('Domain', {
  ...resourceFields('domain'),
  host: Type.String(),
  status: StringEnum(statuses, {
    description:
      '`active`: public pages and the API answer on it under the organization’s branding. `failed`: the proof is gone.',
  }),
  dns_records: Type.Array(Type.Union([record('TXT'), record('CNAME')]), {
    description: 'What to put into the DNS before verifying.',
  }),
  last_error: Nullable(Type.String({ description: 'Why the last check did not succeed.' })),
  verified_at: Nullable(Timestamp()),
  checked_at: Nullable(Timestamp({ description: 'Checked again every day, once they were active.' })),
});

export const CreateDomain = Body(
  'CreateDomain',
  {
    host: Type.String({
      maxLength: 253,
      pattern: '^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$',
      description: 'A host name in lower case, such as `crm.example.com`. International names in their `xn--` form.',
    }),
  },
  { examples: [{ host: 'crm.example.com' }] },
);

export const DomainPage = Page(Domain);
