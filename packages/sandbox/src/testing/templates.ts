import type { Json } from '../input.ts';

const body = (text: string) => ({ type: 'BODY', text });
const buttons = (...list: Json[]) => ({ type: 'BUTTONS', buttons: list });
const quickReply = (text: string) => ({ type: 'QUICK_REPLY', text });
const template = (name: string, components: Json[], more: Json = {}): Json => ({
  name,
  language: 'en',
  category: 'MARKETING',
  components,
  ...more,
});

const card = {
  components: [{ type: 'HEADER', format: 'IMAGE' }, body('Walnut finish'), buttons(quickReply('Show me'))],
};

/** The templates that the recorded send requests are written for. */
export const fixtureTemplates: Json[] = [
  template('hello_kaveri', [body('Hello from Kaveri')]),
  template('visit_reminder', [body('Hi {{1}}, see you on {{2}}.')], { language: 'en_US' }),
  template('visit_reminder_named', [body('Hi {{customer_name}}, see you on {{visit_date}}.')], {
    parameter_format: 'NAMED',
  }),
  template('visit_confirm', [body('नमस्ते {{1}}'), buttons(quickReply('हाँ'), quickReply('बदलें'))], { language: 'hi' }),
  template('login_code', [body(''), buttons({ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy' })], {
    category: 'AUTHENTICATION',
  }),
  template('coupon_2026', [body('For you, {{1}}'), buttons({ type: 'COPY_CODE' })]),
  template('invoice_ready', [{ type: 'HEADER', format: 'DOCUMENT' }, body('{{1}} of {{2}} due {{3}}')]),
  template('diwali_offer_2026', [
    { type: 'HEADER', format: 'IMAGE' },
    body('Namaste {{1}}, enjoy {{2}} off.'),
    buttons({ type: 'URL', text: 'Shop', url: 'https://shop.example.in/{{1}}' }, quickReply('Stop promotions')),
  ]),
  template('store_location', [{ type: 'HEADER', format: 'LOCATION' }, body('Visit us')]),
  template('see_catalog', [body('Have a look'), buttons({ type: 'CATALOG', text: 'See all' })]),
  template('festive_picks', [body('Our picks'), buttons({ type: 'MPM', text: 'See items' })]),
  template('lead_form', [body('Tell us more'), buttons({ type: 'FLOW', text: 'Start' })]),
  template('lto_2026', [
    { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Diwali', has_expiration: true } },
    body('Hurry'),
    buttons({ type: 'COPY_CODE' }),
  ]),
  template('carousel_2026', [body('Hi {{1}}'), { type: 'CAROUSEL', cards: [card, card] }]),
];
