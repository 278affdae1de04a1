import { defineRuledField, without, withoutInEvent } from '../../kernel/field-rules.ts';

const identityOf = (kind: string) => (identity: Record<string, unknown>) => {
  if (identity.kind === kind) identity.value = null;
};

defineRuledField('contact.phones', 'The phones of people, wherever they show.', {
  contact: without('phones'),
  channel_identity: identityOf('phone'),
  event(event) {
    withoutInEvent('contact.updated', 'phones')(event);
    withoutInEvent('contact.identity_changed', 'phone')(event);
  },
});
defineRuledField('contact.emails', 'The e-mail addresses of people.', {
  contact: without('emails'),
  channel_identity: identityOf('email'),
  event: withoutInEvent('contact.updated', 'emails'),
});
defineRuledField('contact.address', 'The street address of people.', {
  contact: without('address'),
  event: withoutInEvent('contact.updated', 'address'),
});
defineRuledField('company.phone', 'The phone of companies.', {
  company: without('phone'),
  event: withoutInEvent('company.updated', 'phone'),
});
defineRuledField('company.gstin', 'The GST number of companies.', {
  company: without('gstin'),
  event: withoutInEvent('company.updated', 'gstin'),
});
