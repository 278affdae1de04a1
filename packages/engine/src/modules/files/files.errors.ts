import { defineErrors } from '../../kernel/errors.ts';

defineErrors({
  unreadable_file: {
    status: 422,
    title: 'The file cannot be read',
    help: 'For an import send a CSV file as UTF-8, UTF-16 or Windows-1252 text, or an XLSX workbook; for a record announce it with `purpose: attachment`. The content decides, not the name.',
  },
  file_not_ready: {
    status: 409,
    title: 'The file has no content yet',
    help: 'PUT its bytes to `upload_url` first.',
  },
});
