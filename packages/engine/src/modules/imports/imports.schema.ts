import { Type } from 'typebox';
import {
  Anything,
  Body,
  Nullable,
  Page,
  Resource,
  resourceFields,
  StringEnum,
  StringPairs,
  Text,
  Uuid,
} from '../../kernel/http/schema.ts';
import { operationStatuses } from '../operations/index.ts';
import { importFields, importResources } from './fields.ts';

const resource = StringEnum(importResources);
const onMatch = StringEnum(['append', 'update', 'skip'], {
  description:
    'For rows about somebody who is known by our `id`, external id, phone or e-mail. `append` fills what is blank, `update` overwrites with what the row gives, `skip` leaves them as they are. A lead is known by its id or external id, else as the open lead of its contact in the pipeline; a company by id, external id, else name. An id that is not there, or not for you to see, fails the row.',
});
const fieldsOf = (name: (typeof importResources)[number]) =>
  `${name}: ${importFields[name].map((f) => `\`${f}\``).join(' ')}`;

export const ImportSchema = Resource(
  'Import',
  {
    ...resourceFields('import'),
    operation_id: Uuid({ description: 'The operation that does it; has the same id.' }),
    status: StringEnum(operationStatuses),
    resource,
    file_id: Uuid(),
    on_match: onMatch,
    dry_run: Type.Boolean(),
    headers: Nullable(
      Type.Array(Type.String(), { description: 'The columns of the file; null until it was looked at.' }),
    ),
    mapping: Nullable(
      Type.Record(Type.String(), Type.String(), {
        description: 'Column to field, as given or as guessed from the headers.',
      }),
    ),
    unmapped: Nullable(
      Type.Array(Type.String(), { description: 'Columns that go nowhere; null until the file was looked at.' }),
    ),
    created: Type.Integer(),
    updated: Type.Integer(),
    skipped: Type.Integer({ description: 'Known and left as they were.' }),
    failed: Type.Integer(),
    sample: Type.Array(Anything(), {
      description:
        'Of a dry run: the first 20 rows, each `{row, values, outcome, id, error}`; `row` counts from the header, which is 1.',
    }),
    error_file_id: Nullable(
      Uuid({
        description: 'A CSV of the rows that failed: the original columns and `error`. Complete once the import ended.',
      }),
    ),
    error: Nullable(Anything({ description: 'Why the import as a whole failed, as a problem.' })),
  },
  { description: 'A file of contacts, leads or companies being recorded.' },
);

export const CreateImport = Body(
  'CreateImport',
  {
    resource,
    file_id: Type.Optional(Uuid({ description: 'A file that was uploaded. Give this or `content`.' })),
    content: Type.Optional(Text(1_000_000, { description: 'Delimited text, for small lists.' })),
    mapping: Type.Optional(
      StringPairs(
        { pairs: 200, key: 500, value: 60 },
        {
          description: `Column to field; columns that are not named are left out. Left out: guessed from the headers. Fields: ${importResources.map(fieldsOf).join(' · ')} · all: \`metadata.<key>\`, \`custom.<key>\` of the custom fields of the resource. \`owner\` is the e-mail of an active member or the id of any, \`tags\` are names parted by \`;\` (missing ones are made if you may write tags), \`message\` is recorded as an enquiry of the lead, \`stage\` a name, \`value\` an amount in major units, with the currency in it (\`USD 500\`) or in \`currency\`, else the organization’s. \`id\` is our own, as exports have it; columns of that name with other ids are guessed to be \`external_id\`. Several phones or e-mails in one cell are parted by \`;\`. Of custom fields, members are given by e-mail or id, options by key or label, several parted by \`;\`, amounts in major units with or without a currency, files by id. What an export writes is read back. Dates are ISO dates or date cells of a workbook. New records get the defaults of custom fields; required ones may stay empty.`,
        },
      ),
    ),
    on_match: Type.Optional(onMatch),
    dry_run: Type.Optional(
      Type.Boolean({
        description:
          'Reads and checks everything and counts what would be done, but records nothing. Repeats within the file are seen within 1,000 rows.',
      }),
    ),
    defaults: Type.Optional(
      Type.Object(
        {
          source: Type.Optional(Text(60)),
          owner_id: Type.Optional(Uuid({ description: 'Where the row names no owner.' })),
          assignment_rule_id: Type.Optional(
            Uuid({
              description:
                'Of leads: whose members get, in turn, the new ones whose row names no owner. Give this or `owner_id`.',
            }),
          ),
          pipeline_id: Type.Optional(Uuid({ description: 'Of leads. Default: the default pipeline.' })),
        },
        { additionalProperties: false },
      ),
    ),
  },
  {
    examples: [
      { resource: 'contacts', content: 'Name,Phone,City\nAnanya Iyer,99999 12345,Pune\n', on_match: 'append' },
    ],
  },
);

export const ImportPage = Page(ImportSchema);
