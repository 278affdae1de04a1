export const attachments = `
alter table files
  -- Work: for an import, or made by an export. Attachment: for a custom field of a record.
  add column purpose text not null default 'work' check (purpose in ('work', 'attachment')),
  -- A record holds it; kept by a trigger on what holds it.
  add column is_used boolean not null default false,
  drop constraint files_type_check,
  add constraint files_type_check check (type in ('csv', 'xlsx', 'jsonl', 'json', 'pdf', 'jpeg', 'png', 'gif', 'webp', 'heic', 'mp4',
    'mp3', 'ogg', 'docx', 'pptx', 'text'));
drop index files_expiry;
create index files_expiry on files (expires_at) where not is_used;

-- Called when a record takes a file or lets go of it. The file is held first, so that of two records that let go together the
-- second sees the first.
create function app.note_file_use(organization uuid, file uuid) returns void language plpgsql as $$
begin
  perform from files where organization_id = organization and id = file for no key update;
  update files set is_used = exists (
    select from custom_values v where v.organization_id = organization and v.file_id = file)
  where organization_id = organization and id = file;
end $$;
`;
