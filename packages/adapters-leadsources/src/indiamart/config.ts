import type { JsonSchema } from '@sauda/adapter-kit';

export const defaultBaseUrl = 'https://mapi.indiamart.com';

export type IndiamartConfig = {
  /** Where the Pull API is. Default: IndiaMART's own address. */
  base_url?: string;
  /** Also ask the Pull API, which finds what a lost push left out. Default true; needs `crm_key`. */
  poll?: boolean;
};

export type IndiamartSecrets = {
  /** The Pull API key of Lead Manager. Accounts that only push have none. */
  crm_key?: string;
};

export const settings: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    base_url: {
      type: 'string',
      format: 'uri',
      pattern: '^https?://',
      title: 'Address of the Pull API',
      description: 'Leave it as it is unless IndiaMART gave you another one.',
      default: defaultBaseUrl,
    },
    poll: {
      type: 'boolean',
      title: 'Also fetch leads',
      description: 'Asks IndiaMART every five minutes, as a safety net beside the push. Needs the CRM key.',
      default: true,
    },
  },
};

export const writeOnlySettings: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    crm_key: {
      type: 'string',
      minLength: 6,
      maxLength: 500,
      title: 'CRM key',
      description: 'Lead Manager > Import/Export Leads > Pull API. A new key makes the old one invalid.',
    },
  },
};
