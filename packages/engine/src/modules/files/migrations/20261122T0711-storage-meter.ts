/** Bytes that are stored, counted with every change of a file's size. */
export const storageMeter = `
-- From here on the size of a file that is still being brought is that of the bytes that came.
update files f set size = (
  select coalesce(sum(octet_length(c.bytes)), 0) from file_chunks c where c.organization_id = f.organization_id and c.file_id = f.id)
where status = 'uploading';
select app.count_sizes('files', 'storage_bytes');
`;
