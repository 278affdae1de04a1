import { alsoShown, defineRuledField, without, withoutPhoneOfContact } from '../../kernel/field-rules.ts';

alsoShown('contact.phones', { conversation: withoutPhoneOfContact });

defineRuledField('message.content', 'What was written, here and in the previews of the inbox.', {
  message: without('content', 'preview'),
  conversation: without('last_message_preview'),
});
