import type { TemplateDraft } from './templates.ts';

const footer = { type: 'FOOTER', text: 'Kaveri Home Decor' };
const draft = { status: 'APPROVED', parameter_format: 'POSITIONAL' } as const;

/** What a new account starts with: enough to try every kind of refusal. */
export const defaultTemplates: readonly TemplateDraft[] = [
  {
    ...draft,
    name: 'hello_world',
    language: 'en_US',
    category: 'UTILITY',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Hello World' },
      { type: 'BODY', text: 'Welcome! This message shows that sending works.' },
    ],
  },
  {
    ...draft,
    name: 'site_visit_reminder',
    language: 'en',
    category: 'UTILITY',
    components: [
      {
        type: 'BODY',
        text: 'Namaste {{1}}, a reminder of your site visit on {{2}}. Shall we expect you?',
        example: { body_text: [['Ananya', '12 Nov, 10 AM']] },
      },
      footer,
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Yes, confirm' },
          { type: 'QUICK_REPLY', text: 'Change the time' },
        ],
      },
    ],
  },
  {
    ...draft,
    name: 'festive_offer',
    language: 'en',
    category: 'MARKETING',
    components: [
      {
        type: 'BODY',
        text: 'Namaste {{1}}, this Diwali get {{2}} off on solid wood furniture.',
        example: { body_text: [['Ananya', '20%']] },
      },
      footer,
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop promotions' }] },
    ],
  },
  {
    ...draft,
    status: 'PAUSED',
    name: 'monsoon_sale',
    language: 'en',
    category: 'MARKETING',
    components: [{ type: 'BODY', text: 'The monsoon sale is on. Visit us this weekend.' }, footer],
  },
  {
    ...draft,
    name: 'quotation_ready',
    language: 'hi',
    category: 'UTILITY',
    components: [
      {
        type: 'BODY',
        text: 'नमस्ते {{1}}, आपका कोटेशन {{2}} तैयार है।',
        example: { body_text: [['अनन्या', 'Q-118']] },
      },
      footer,
    ],
  },
  {
    ...draft,
    name: 'login_code',
    language: 'en',
    category: 'AUTHENTICATION',
    components: [
      { type: 'BODY', text: '*{{1}}* is your verification code.', add_security_recommendation: true },
      {
        type: 'BUTTONS',
        buttons: [
          {
            type: 'OTP',
            otp_type: 'COPY_CODE',
            text: 'Copy code',
            url: 'https://www.whatsapp.com/otp/code/?code={{1}}',
          },
        ],
      },
    ],
  },
];
