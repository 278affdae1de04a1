import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { systemActor } from '../../kernel/actor.ts';
import { AppError, notFound } from '../../kernel/errors.ts';
import { arriving } from '../../kernel/http/caps.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { refuseBeyond, standingOf } from '../organizations/index.ts';
import { type LinkParams, linkHolds } from './links.ts';
import { labelOf, largest } from './media.ts';
import { sniff } from './sniff.ts';
import { chunkBytes, type FileRow, type FileType, readFile } from './storage.ts';

/** Where bytes come and go, by signed links. Outside the API grammar: bodies are bytes, whatever they are called. */
export function fileContent(kernel: Kernel) {
  return (app: FastifyInstance) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const url = '/files/:organization_id/:file_id/:expires/:signature';
    app.put(url, { schema: { hide: true }, config: { reads_body: true } }, (request, reply) =>
      upload(kernel, request, reply),
    );
    app.get(url, { schema: { hide: true } }, (request, reply) => download(kernel, request, reply));
  };
}

async function download(kernel: Kernel, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const file = await linkedFile(kernel, request, 'get');
  if (file.status !== 'ready' || file.type === null) throw notFound('file');
  return reply
    .headers({
      'content-type': labelOf(file.type),
      'content-length': String(file.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
      'cache-control': 'private, no-store',
    })
    .send(Readable.from(readFile(kernel, file), { objectMode: false }));
}

async function upload(kernel: Kernel, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const file = await linkedFile(kernel, request, 'put');
  const most = largest[file.purpose];
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  const target = await beginUpload(kernel, file);
  try {
    await endUpload(
      kernel,
      target,
      await keepBytes(kernel, target, file.purpose, arriving(request.raw, kernel.config.request_timeout)),
    );
  } catch (error) {
    await dropUpload(kernel, target);
    throw error;
  }
  return reply.code(204).send();
}

async function keepBytes(kernel: Kernel, target: Upload, purpose: FileRow['purpose'], source: AsyncIterable<Buffer>) {
  const most = largest[purpose];
  const hash = createHash('sha256');
  let [type, size, position] = [null as FileType | null, 0, 0];
  for await (const bytes of inChunks(source)) {
    type ??= typeOf(bytes, purpose);
    size += bytes.length;
    if (size > most) throw tooLarge(most);
    hash.update(bytes);
    await addChunk(kernel, target, position++, bytes);
  }
  if (type === null) throw unreadable(purpose);
  return { type, sha256: hash.digest('hex') };
}

const tooLarge = (most: number) =>
  new AppError('payload_too_large', `Such a file has at most ${most / 1024 / 1024} MiB.`);

const unreadable = (purpose: FileRow['purpose']) =>
  new AppError(
    'unreadable_file',
    purpose === 'work'
      ? 'This is neither delimited text nor an XLSX workbook.'
      : 'This is none of the types that records can hold.',
  );

export function typeOf(head: Buffer, purpose: FileRow['purpose']): FileType {
  const type = sniff(head, purpose);
  if (type === null) throw unreadable(purpose);
  return type;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A link that does not hold and a file that is not there look alike. */
async function linkedFile(kernel: Kernel, request: FastifyRequest, verb: 'get' | 'put'): Promise<FileRow> {
  const link = request.params as LinkParams;
  if (!uuid.test(link.organization_id) || !uuid.test(link.file_id) || !linkHolds(kernel, verb, link))
    throw notFound('file');
  const [file] = await kernel.db.readTenant(systemActor(link.organization_id), (tx) =>
    tx.rows(sql<FileRow>`select * from files where organization_id = ${link.organization_id} and id = ${link.file_id}`),
  );
  if (!file) throw notFound('file');
  return file;
}

/** The bytes as chunks of one size, whatever sizes they arrive in. */
async function* inChunks(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [parts, length] = [[] as Buffer[], 0];
  for await (const part of source) {
    parts.push(part);
    length += part.length;
    if (length < chunkBytes) continue;
    const whole = Buffer.concat(parts);
    const end = length - (length % chunkBytes);
    for (let at = 0; at < end; at += chunkBytes) yield whole.subarray(at, at + chunkBytes);
    [parts, length] = [[whole.subarray(end)], length - end];
  }
  if (length > 0) yield Buffer.concat(parts);
}

interface Upload {
  organization_id: string;
  file_id: string;
  upload: string;
}

const changed = () => new AppError('state_conflict', 'The file has its content, or another upload of it began.');

/** Whatever an earlier upload left is thrown away; that one can add nothing more. */
async function beginUpload(kernel: Kernel, { organization_id, id }: FileRow): Promise<Upload> {
  const target = { organization_id, file_id: id, upload: newId() };
  await kernel.db.withTenant(systemActor(organization_id), async (tx) => {
    const begun = await tx.rows(sql`
      update files set status = 'uploading', upload = ${target.upload}, size = 0, updated_at = ${tx.now}
      where organization_id = ${organization_id} and id = ${id} and status in ('waiting', 'uploading') returning id`);
    if (begun.length === 0) throw changed();
    tx.defer(sql`delete from file_chunks where organization_id = ${organization_id} and file_id = ${id}`);
  });
  return target;
}

async function addChunk(kernel: Kernel, target: Upload, position: number, bytes: Buffer): Promise<void> {
  const { organization_id, file_id, upload } = target;
  await kernel.db.withTenant(systemActor(organization_id), async (tx) => {
    refuseBeyond(await standingOf(tx, kernel, 'storage_bytes'), bytes.length);
    const added = await tx.rows(sql`
      with mine as (
        update files set size = size + ${bytes.length} where organization_id = ${organization_id} and id = ${file_id} and upload = ${upload}
        returning id)
      insert into file_chunks (organization_id, file_id, position, bytes)
      select ${organization_id}, ${file_id}, ${position}, ${bytes}::bytea from mine returning position`);
    if (added.length === 0) throw changed();
  });
}

async function endUpload(
  kernel: Kernel,
  { organization_id, file_id, upload }: Upload,
  { type, sha256 }: { type: FileType; sha256: string },
): Promise<void> {
  await kernel.db.withTenant(systemActor(organization_id), async (tx) => {
    const ended = await tx.rows(sql`
      update files set status = 'ready', upload = null, type = ${type}, sha256 = ${sha256},
        updated_at = ${tx.now}, version = version + 1
      where organization_id = ${organization_id} and id = ${file_id} and upload = ${upload} returning id`);
    if (ended.length === 0) throw changed();
  });
}

/** What came of an upload that ended early takes no place; the file waits for another one. */
async function dropUpload(kernel: Kernel, { organization_id, file_id, upload }: Upload): Promise<void> {
  await kernel.db.withTenant(systemActor(organization_id), async (tx) => {
    tx.defer(sql`
      with mine as (
        update files set status = 'waiting', upload = null, size = 0, updated_at = ${tx.now}
        where organization_id = ${organization_id} and id = ${file_id} and upload = ${upload} returning id)
      delete from file_chunks c using mine where c.organization_id = ${organization_id} and c.file_id = mine.id`);
  });
}
