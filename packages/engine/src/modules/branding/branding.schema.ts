import { Type } from 'typebox';
import { Body, Nullable, Resource, Text, Timestamp, Uuid } from '../../kernel/http/schema.ts';

const httpsUrl = (description: string) =>
  Type.String({ pattern: '^https://[^\\s"\'<>]+$', maxLength: 500, description });
const color = (description: string) => Type.String({ pattern: '^#[0-9a-f]{6}$', description });

const optional = {
  logo_url: Nullable(httpsUrl('An image, by https.')),
  primary_color: Nullable(color('Such as `#0b6e4f`.')),
  accent_color: Nullable(color('Such as `#f2a541`.')),
  from_address: Nullable(
    Type.String({ format: 'email', maxLength: 254, description: 'The address e-mail is sent from.' }),
  ),
  pdf_footer: Nullable(Text(500, { description: 'Stands under documents.' })),
  support_url: Nullable(
    Type.String({
      pattern: '^(https://|mailto:|tel:)[^\\s"\'<>]+$',
      maxLength: 500,
      description: 'Where people get help.',
    }),
  ),
};
const name = Text(100, { description: 'As customers read it.' });

export const Branding = Resource('Branding', {
  object: Type.Unsafe<'branding'>({ type: 'string', enum: ['branding'] }),
  organization_id: Uuid({ description: 'Who appears so.' }),
  name,
  ...optional,
  inherited: Type.Boolean({
    description: 'Whether it is that of the nearest organization above, because this one has none.',
  }),
  updated_at: Nullable(
    Timestamp({ description: 'Null when nobody on the way up has any: then the name is the organization’s.' }),
  ),
});

export const SetBranding = Body(
  'SetBranding',
  {
    name,
    logo_url: Type.Optional(optional.logo_url),
    primary_color: Type.Optional(optional.primary_color),
    accent_color: Type.Optional(optional.accent_color),
    from_address: Type.Optional(optional.from_address),
    pdf_footer: Type.Optional(optional.pdf_footer),
    support_url: Type.Optional(optional.support_url),
  },
  {
    description: 'The whole branding: what is left out is none.',
    examples: [{ name: 'Neel CRM', primary_color: '#0b6e4f', support_url: 'https://help.example.com' }],
  },
);
