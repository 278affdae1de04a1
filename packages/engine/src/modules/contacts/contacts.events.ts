import { Type } from 'typebox';
import { defineEvent } from '../../kernel/events/publish.ts';
import { Anything, Ref } from '../../kernel/http/schema.ts';
import { Company, Contact } from './contacts.schema.ts';

const contactData = Type.Object({ contact: Ref(Contact), changes: Type.Optional(Anything()) });
const companyData = Type.Object({ company: Ref(Company), changes: Type.Optional(Anything()) });

export const contactCreated = defineEvent({
  type: 'contact.created',
  summary: 'A person became known.',
  data: contactData,
});
export const contactUpdated = defineEvent({
  type: 'contact.updated',
  summary: 'A contact was changed.',
  data: contactData,
});
export const contactDeleted = defineEvent({
  type: 'contact.deleted',
  summary: 'A contact was deleted.',
  data: contactData,
});
export const companyCreated = defineEvent({
  type: 'company.created',
  summary: 'A company was recorded.',
  data: companyData,
});
export const companyUpdated = defineEvent({
  type: 'company.updated',
  summary: 'A company was changed.',
  data: companyData,
});
export const companyDeleted = defineEvent({
  type: 'company.deleted',
  summary: 'A company was deleted.',
  data: companyData,
});
