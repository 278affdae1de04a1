import { Type } from 'typebox';
import { Origins } from '../../kernel/http/origins.ts';
import { Body, Resource, resourceFields, StringEnum, Text } from '../../kernel/http/schema.ts';

const country = Type.String({
  pattern: '^[A-Z]{2}$',
  description: 'ISO 3166-1 alpha-2. National phone numbers are read in it.',
});
const currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.' });
const timeZone = Type.String({ maxLength: 60, description: 'IANA time zone, such as `Asia/Kolkata`.' });
const locale = Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 35, description: 'BCP 47.' });

const allowedOrigins = Origins('Origins of pages that may use user tokens and tokens of trusted issuers.');
/** Where an organization is, as every schema of one has it. */
export const placeFields = { country, currency, time_zone: timeZone, locale };

export const Organization = Resource('Organization', {
  ...resourceFields('organization'),
  name: Type.String(),
  country,
  currency,
  time_zone: timeZone,
  locale,
  environment: StringEnum(['live', 'test'], { description: 'Which prefix its keys have: `sk_live_` or `sk_test_`.' }),
  allowed_origins: allowedOrigins,
});

export const UpdateOrganization = Body(
  'UpdateOrganization',
  {
    name: Type.Optional(Text(200)),
    country: Type.Optional(country),
    currency: Type.Optional(currency),
    time_zone: Type.Optional(timeZone),
    locale: Type.Optional(locale),
    allowed_origins: Type.Optional(allowedOrigins),
  },
  { examples: [{ name: 'Surya Solar', time_zone: 'Asia/Kolkata' }] },
);
