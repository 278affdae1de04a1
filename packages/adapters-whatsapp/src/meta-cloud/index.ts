import { defineWhatsAppAdapter } from '@sauda/adapter-kit';
import { parse } from './inbound.ts';
import type { MetaCloudConfig, MetaCloudSecrets } from './meta-cloud.types.ts';
import { check, defaultBase, defaultVersion, markRead, send } from './outbound.ts';
import { handshake, verify } from './webhook.ts';

export type { MetaCloudConfig, MetaCloudSecrets } from './meta-cloud.types.ts';

/** WhatsApp directly from Meta: the Cloud API. One connection is one phone number. */
export const metaCloud = defineWhatsAppAdapter<MetaCloudConfig, MetaCloudSecrets>({
  id: 'meta-cloud',
  display_name: 'WhatsApp Cloud API',
  description: 'A WhatsApp Business number on the Cloud API of Meta, without a reseller in between.',
  docs_url: 'https://developers.facebook.com/docs/whatsapp/cloud-api',
  config_schema: {
    type: 'object',
    additionalProperties: false,
    required: ['phone_number_id', 'waba_id'],
    properties: {
      phone_number_id: {
        type: 'string',
        title: 'Phone number ID',
        description: 'The id Meta gave the number, shown under API setup. Not the number itself.',
        pattern: '^[0-9]{5,20}$',
        examples: ['100000000000101'],
      },
      waba_id: {
        type: 'string',
        title: 'WhatsApp Business Account ID',
        pattern: '^[0-9]{5,20}$',
        examples: ['200000000000201'],
      },
      api_version: {
        type: 'string',
        title: 'Graph API version',
        pattern: '^v[0-9]{1,3}\\.[0-9]{1,2}$',
        default: defaultVersion,
      },
      graph_base_url: {
        type: 'string',
        title: 'Graph API address',
        description: 'Only to be changed for tests or a proxy.',
        format: 'uri',
        pattern: '^https?://[^\\s]+$',
        default: defaultBase,
      },
    },
  },
  secrets_schema: {
    type: 'object',
    additionalProperties: false,
    required: ['access_token', 'app_secret', 'verify_token'],
    properties: {
      access_token: {
        type: 'string',
        title: 'Access token',
        description: 'Of a system user with whatsapp_business_messaging and whatsapp_business_management.',
        minLength: 8,
        pattern: '^\\S+$',
      },
      app_secret: {
        type: 'string',
        title: 'App secret',
        description: 'Of the Meta app whose webhooks point here; proves that a request comes from Meta.',
        minLength: 8,
        pattern: '^\\S+$',
      },
      verify_token: {
        type: 'string',
        title: 'Verify token',
        description: 'Any text of your own. Enter the same one in the webhook settings of the Meta app.',
        minLength: 8,
      },
    },
  },
  capabilities: {
    send: ['text', 'image', 'video', 'audio', 'document', 'sticker', 'template', 'reaction'],
    mark_read: true,
    callback_id: true,
    user_ids: true,
    signed: true,
    messages_per_second: 80,
  },
  external_key: (config) => config.phone_number_id,
  verify,
  handshake,
  parse,
  send,
  markRead,
  check,
});
