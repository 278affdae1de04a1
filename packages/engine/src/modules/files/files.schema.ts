import { Type } from 'typebox';
import { Body, Nullable, Resource, resourceFields, StringEnum, Text, Timestamp } from '../../kernel/http/schema.ts';

const purpose = StringEnum(['work', 'attachment'], {
  description:
    '`work`: delimited text or a workbook of at most 256 MiB for an import, or what an export made. `attachment`: what a custom field of the type `file` holds: a PDF, picture, recording, film, office document or plain text of at most 64 MiB.',
});

export const File = Resource(
  'File',
  {
    ...resourceFields('file'),
    name: Type.String(),
    purpose,
    type: Nullable(
      Type.String({
        description:
          'What its bytes are, not its name: `csv`, `xlsx`, `jsonl`, `json`, `pdf`, `jpeg`, `png`, `gif`, `webp`, `heic`, `mp4`, `mp3`, `ogg`, `docx`, `pptx`, `text`; may grow. Null until they came.',
      }),
    ),
    content_type: Nullable(Type.String({ description: 'The same as a media type, such as `image/png`.' })),
    status: StringEnum(['waiting', 'uploading', 'writing', 'ready']),
    size: Type.Integer({ description: 'Bytes; so far, while they come.' }),
    sha256: Nullable(Type.String({ description: 'Hexadecimal; null where it was not reckoned.' })),
    upload_url: Nullable(Type.String({ description: 'PUT the raw bytes here, without a key. Null once they came.' })),
    download_url: Nullable(Type.String({ description: 'GET the bytes here, without a key.' })),
    url_expires_at: Timestamp({
      description: 'Until when the links work: 15 minutes. Get the file again for new ones.',
    }),
    is_used: Type.Boolean({ description: 'A custom field of a record holds it.' }),
    expires_at: Timestamp({ description: 'When the file is deleted, unless it is used then.' }),
  },
  { description: 'Bytes that were brought for an import or a record, or made by an export.' },
);

export const CreateFile = Body(
  'CreateFile',
  { name: Text(200), purpose: Type.Optional({ ...purpose, default: 'work' }) },
  { examples: [{ name: 'leads-november.csv' }] },
);
