import type { AccountNotice, IdentityChanged, MessageEchoed, PreferenceChanged } from '@sauda/adapter-kit';
import type { ExpectedEvent } from '@sauda/adapter-kit/testing';
import { ananya, at, channel_key, fatima, waba_id } from './people.ts';

const template = {
  message_template_id: '900000000000901',
  message_template_name: 'diwali_offer_2026',
  message_template_language: 'en',
};
const marketing = { ...template, message_template_category: 'MARKETING', waba_id };
const categorised = { ...template, message_template_id: '900000000000902', message_template_name: 'visit_reminder' };
const display_phone_number = '919999900001';

const account = (name: string, detail: AccountNotice['detail'], seconds = 1793520500): ExpectedEvent[] => [
  { type: 'account', name, at: at(seconds), detail: { waba_id, ...detail } },
];
const templateStatus = (event: string, detail: AccountNotice['detail']) =>
  account('message_template_status_update', { ...marketing, event, ...detail });

const ignored = (reason: string): ExpectedEvent[] => [{ type: 'ignored', reason }];
const groups = ignored('Changes of WhatsApp groups are not used.');
const calls = ignored('Calls inside WhatsApp are not used.');
const addressBook = ignored('The address book of the business phone is not used.');
const oldMessages = ignored('Messages from before the number was connected are not used.');
const unused = ignored('Nothing uses this.');

const identity = (id: string, seconds: number, change: Pick<IdentityChanged, 'was' | 'now'>): ExpectedEvent[] => [
  { type: 'identity', id, channel_key, at: at(seconds), ...change },
];

const echo = (id: string, seconds: number, content: MessageEchoed['content']): ExpectedEvent[] => [
  {
    type: 'echo',
    id,
    message_id: id,
    channel_key,
    to: { ...ananya, name: null },
    at: at(seconds),
    content,
    reply_to: null,
  },
];

const preference = (word: string, value: PreferenceChanged['value']): ExpectedEvent[] => [
  {
    type: 'preference',
    id: `preference:IN.3948576102938475:${word}:1793520900`,
    channel_key,
    person: fatima,
    purpose: 'marketing',
    value,
    at: at(1793520900),
  },
];

/** Fixture → events, for everything that is neither a message of a person nor a status. */
export const noticeCases: Record<string, ExpectedEvent[]> = {
  'system-user-changed-number': identity('wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgUMDQyQjk0NzVCNjlCRjU1QUY1RUYA', 1793521295, {
    was: { phone: '+919999923456', user_id: null },
    now: { phone: '+919999987654', user_id: null, parent_user_id: null },
  }),
  'system-user-changed-number-with-bsuid': identity(
    'wamid.HBgMOTE5OTk5OTIzNDU2FQIAEhgUMTdFODFDODQzM0EyRUQyNzhFMDAA',
    1793521332,
    {
      was: { phone: '+919999923456', user_id: 'IN.2093847561029384' },
      now: { phone: '+919999987654', user_id: 'IN.7777000011112222', parent_user_id: null },
    },
  ),
  'system-user-changed-user-id': identity(
    'wamid.HBgMOTE5OTk5OTM0NTY3FQIAEhgUMzc2MzI0MzAzOTE2RDUxQzk1MDkA',
    1793521369,
    {
      was: { phone: null, user_id: 'IN.3948576102938475' },
      now: { phone: null, user_id: 'IN.8888000011112222', parent_user_id: null },
    },
  ),
  'system-customer-identity-changed': ignored('The person has a new security code; number and id stay.'),

  'smb-message-echo-text': echo('wamid.HBgMOTE5OTk5OTEyMzQ1FQIAERgSNjZCNkFGNTk3NEY4QzY3RTA4AA==', 1793522015, {
    type: 'text',
    text: 'Sent from my phone: store opens at 10',
  }),
  'smb-message-echo-image': echo('wamid.HBgMOTE5OTk5OTEyMzQ1FQIAERgSMTA1NkZFRjA0QTdENTZFNjMzAA==', 1793522052, {
    type: 'image',
    media: {
      id: '400000000000421',
      url: null,
      mime_type: 'image/jpeg',
      sha256: 'nH0z+YF7fou457uAtKqo0yb9qtZoSJE+gELbsFK/DWA=',
      caption: 'New arrivals',
      filename: null,
    },
  }),
  'smb-message-echo-revoke': echo('wamid.HBgMOTE5OTk5OTEyMzQ1FQIAERgSQUFCQjFGQjE2RjBDODhFM0I1AA==', 1793522089, {
    type: 'revoke',
    message_id: 'wamid.HBgMOTE5OTk5OTEyMzQ1FQIAERgSNjZCNkFGNTk3NEY4QzY3RTA4AA==',
  }),

  'user-preferences-stop': preference('stop', 'stop'),
  'user-preferences-resume': preference('resume', 'resume'),
  'user-preferences-signup': preference('signup', 'resume'),

  'template-status-approved': templateStatus('APPROVED', { reason: 'NONE' }),
  'template-status-pending': templateStatus('PENDING', { reason: 'NONE' }),
  'template-status-pending-deletion': templateStatus('PENDING_DELETION', { reason: 'NONE' }),
  'template-status-rejected': templateStatus('REJECTED', {
    reason: 'INVALID_FORMAT',
    rejection_info: {
      reason: 'The template has placeholders with incorrect formatting.',
      recommendation: 'Number the placeholders in order.',
    },
  }),
  'template-status-paused': templateStatus('PAUSED', { reason: null, other_info: { title: 'FIRST_PAUSE' } }),
  'template-status-flagged': templateStatus('FLAGGED', { disable_info: { disable_date: 1793606900 } }),
  'template-status-disabled': templateStatus('DISABLED', { disable_info: { disable_date: 1793520500 } }),
  'template-quality-update': account('message_template_quality_update', {
    ...template,
    previous_quality_score: 'GREEN',
    new_quality_score: 'YELLOW',
  }),
  'template-quality-update-odd-field-name': account('message_template_quality_update', {
    ...template,
    previous_quality_score: 'YELLOW',
    new_quality_score: 'RED',
  }),
  'template-components-update': account('message_template_components_update', {
    ...template,
    message_template_element: 'Namaste {{1}}, get {{2}} off.',
    message_template_footer: 'Reply STOP to opt out',
  }),
  'template-category-update-impending': account('template_category_update', {
    ...categorised,
    message_template_language: 'en_US',
    new_category: 'UTILITY',
    correct_category: 'MARKETING',
    category_update_timestamp: 1793606900,
  }),
  'template-category-update-done': account(
    'template_category_update',
    {
      ...categorised,
      message_template_language: 'en_US',
      previous_category: 'UTILITY',
      new_category: 'MARKETING',
    },
    1793606900,
  ),

  'account-alerts': account('account_alerts', { entity_type: 'WABA', alert_severity: 'INFORMATIONAL' }),
  'account-review-update': account('account_review_update', { decision: 'APPROVED' }),
  'account-update-country': account('account_update', {
    event: 'BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE',
    country: 'IN',
  }),
  'account-update-disabled': account('account_update', {
    event: 'DISABLED_UPDATE',
    ban_info: { waba_ban_state: 'DISABLE', waba_ban_date: 'November 1, 2026' },
  }),
  'account-update-partner-removed': account('account_update', { event: 'PARTNER_REMOVED' }),
  'account-update-restriction': account('account_update', {
    event: 'ACCOUNT_RESTRICTION',
    restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1794125300 }],
  }),
  'account-update-violation': account('account_update', {
    event: 'ACCOUNT_VIOLATION',
    violation_info: { violation_type: 'SCAM' },
  }),
  'account-update-volume-tier': account('account_update', { event: 'VOLUME_BASED_PRICING_TIER_UPDATE' }),
  'business-capability-update': account('business_capability_update', {
    max_daily_conversations_per_business: 'TIER_2K',
    max_phone_numbers_per_business: 20,
  }),
  'business-capability-update-legacy-int': account('business_capability_update', {
    max_daily_conversation_per_phone: 1000,
    max_phone_numbers_per_waba: 25,
  }),
  'business-username-update': account('business_username_update', {
    display_phone_number,
    username: 'kaverihomedecor',
    status: 'approved',
  }),
  'phone-number-name-update': account('phone_number_name_update', {
    display_phone_number,
    decision: 'APPROVED',
    requested_verified_name: 'Kaveri Home Decor',
    rejection_reason: null,
  }),
  'phone-number-quality-update': account('phone_number_quality_update', {
    display_phone_number,
    event: 'THROUGHPUT_UPGRADE',
    current_limit: 'TIER_UNLIMITED',
  }),
  'phone-number-quality-update-onboarding-2026': account('phone_number_quality_update', {
    display_phone_number,
    event: 'ONBOARDING',
    max_daily_conversations_per_business: 'TIER_250',
  }),
  'security-pin-changed': account('security', {
    display_phone_number,
    event: 'PIN_CHANGED',
    requester: '600000000000601',
  }),
  'value-errors-130429': [
    {
      type: 'account',
      name: 'errors',
      detail: { code: 130429, title: 'Rate limit hit', phone_number_id: channel_key, waba_id },
    },
  ],
  'history-declined': [
    { type: 'account', name: 'history', detail: { code: 2593109, phone_number_id: channel_key, waba_id } },
  ],

  'history-chunk': oldMessages,
  'history-media-followup': oldMessages,
  'smb-app-state-sync-add': addressBook,
  'smb-app-state-sync-remove': addressBook,
  'calls-connect-inbound': calls,
  'calls-status-ringing': calls,
  'calls-terminate-completed': calls,
  'calls-terminate-failed': calls,
  'group-lifecycle-create': groups,
  'group-participants-add': groups,
  'group-participants-remove': groups,
  'group-settings-update': groups,
  'group-status-suspend': groups,
  'flows-status-change': unused,
  'payment-configuration-update': unused,
};
