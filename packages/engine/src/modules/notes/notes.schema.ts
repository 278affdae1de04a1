import { Type } from 'typebox';
import { Body, Nullable, Page, Resource, resourceFields, StringEnum, Text, Uuid } from '../../kernel/http/schema.ts';

const body = Text(10_000);
const pinned = Type.Boolean({ description: 'Worth keeping in view.' });

export const Note = Resource('Note', {
  ...resourceFields('note'),
  body: Type.String(),
  contact_id: Uuid({ description: 'The person it is about; of a note on a lead, the contact of the lead.' }),
  lead_id: Nullable(Uuid()),
  pinned: Type.Boolean(),
  author_id: Nullable(Uuid({ description: 'The member who wrote it; null when no member did.' })),
  created_by: Type.Object({
    type: StringEnum(['api_key', 'user', 'adapter', 'system']),
    id: Nullable(Uuid({ description: 'Of the key, member or connection.' })),
  }),
});

export const CreateNote = Body(
  'CreateNote',
  {
    body,
    lead_id: Type.Optional(Nullable(Uuid({ description: 'Give this, `contact_id`, or both.' }))),
    contact_id: Type.Optional(Nullable(Uuid({ description: 'With `lead_id`: the contact of the lead, or left out.' }))),
    pinned: Type.Optional(pinned),
  },
  {
    examples: [{ body: 'Prefers a visit on Saturday, after 11.', contact_id: '0199d7c2-7c1e-7000-8000-000000000001' }],
  },
);

export const UpdateNote = Body(
  'UpdateNote',
  { body: Type.Optional(body), pinned: Type.Optional(pinned) },
  { examples: [{ pinned: true }] },
);

export const NotePage = Page(Note);
