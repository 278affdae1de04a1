import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factories } from './factories.ts';
import type { Maker } from './maker.ts';
import { findsById, referredBy } from './neighbours.ts';
import { type Operation, operations, resolved } from './operations.ts';
import { validRequest } from './requests.ts';
import { createWorld, type World } from './world.ts';

let world: World;
/** Whose objects, one of everything, must stay unseen and unchanged. */
let surya: Maker;
/** Who tries. */
let other: Maker;

beforeAll(async () => {
  world = await createWorld({ background: true });
  surya = await world.organization('Surya Solar');
  other = await world.organization('Neel Interiors');
  for (const param of Object.keys(factories)) await surya.one(param);
});
afterAll(() => world.close());

const operationOf = (id: string) => operations.find((operation) => operation.id === id) as Operation;
const seenIn = (text: string) => [surya.organization.id, ...surya.made()].filter((id) => text.includes(id));
const optionsOf = (id: string, field: string) =>
  resolved(operationOf(id).body ?? {}).properties?.[field]?.enum as string[];

/** The result of work that goes on after its answer. */
async function resultOf(operation: string): Promise<Record<string, unknown>> {
  return other.eventually(async () => {
    const { status, result } = await other.get(`/v1/operations/${operation}`);
    if (status !== 'succeeded') throw new Error(`The operation is ${status}.`);
    return result;
  });
}

describe('an export holds nothing of another organization', () => {
  /** Ids the other organization sent itself: its audit log says what it asked for. */
  const sent = new Set<string>();

  it.each(optionsOf('exports.create', 'resource'))('%s', async (resource) => {
    const filters = operationOf(resource === 'audit_log' ? 'auditLog.list' : `${resource}.list`).query.filter(
      findsById,
    );
    const foreign = filters.map(async ({ name }) => {
      if (name === 'view_id') return;
      const id = await surya.one(referredBy(name));
      sent.add(id);
      const filter = { [name]: id };
      const { rows } = await resultOf(await other.post('/v1/exports', { resource, filter }));
      expect(rows, name).toBe(0);
    });
    // Entries of the audit log are made by what is done; the others are made here.
    const made = { audit_log: 'api_key', companies: 'company' }[resource] ?? resource.slice(0, -1);
    await other.one(`${made}_id`);
    for (const format of optionsOf('exports.create', 'format')) {
      const { file_id, rows } = await resultOf(await other.post('/v1/exports', { resource, format }));
      expect(rows).toBeGreaterThan(0);
      const { download_url } = await other.get(`/v1/files/${file_id}`);
      const text = await (await fetch(download_url)).text();
      expect(text).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
      expect(seenIn(text).filter((id) => resource !== 'audit_log' || !sent.has(id))).toEqual([]);
    }
    await Promise.all(foreign);
  });
});

describe('a bulk request about ids of another organization does nothing to them', () => {
  const bulk = operations.filter(({ id }) => /^bulk\.[a-z]+$/.test(id));
  const actions = bulk.flatMap((operation) =>
    optionsOf(operation.id, 'action').map((action) => [`${operation.id}: ${action}`, operation, action] as const),
  );

  it.each(actions)('%s', async (_, operation, action) => {
    const resource = operation.id.slice('bulk.'.length);
    const id = await surya.one(`${resource.slice(0, -1)}_id`);
    const before = await surya.get(`/v1/${resource}/${id}`);
    const user = await other.one('user_id');
    const given: Record<string, object> = {
      assign: { owner_id: user },
      reassign: { assignee_id: user },
      move: { stage_id: await other.one('stage_id') },
      lose: { reason: 'No answer' },
      add_tags: { tag_ids: [await other.one('tag_id')] },
      remove_tags: { tag_ids: [await other.one('tag_id')] },
    };
    const nobodys = randomUUID();
    const body = { action, ids: [id, nobodys], ...given[action] };
    const { outcome_file_id, ...counts } = await resultOf(await other.post(operation.path, body));
    expect(counts).toMatchObject({ succeeded: 0, failed: 2 });
    const { download_url } = await other.get(`/v1/files/${outcome_file_id}`);
    const lines = (await (await fetch(download_url)).text()).split('\n');
    const said = (about: string) => lines.find((line) => line.includes(about))?.replace(about, '');
    expect(said(id)).toBe(said(nobodys));
    expect(said(id)).toContain('not_found');
    expect(await surya.get(`/v1/${resource}/${id}`)).toEqual(before);
  });
});

describe('a stream tells nothing of another organization', () => {
  it.each(['from now on', 'from an event of theirs', 'from a place in their log'])('%s', async (from) => {
    const { data, next_cursor } = await surya.get('/v1/events?limit=1');
    const last = { 'from an event of theirs': data[0].id, 'from a place in their log': next_cursor }[from];
    const stop = new AbortController();
    const stream = await fetch(`${world.url}/v1/stream`, {
      headers: { authorization: `Bearer ${other.organization.key}`, ...(last ? { 'last-event-id': last } : {}) },
      signal: stop.signal,
    });
    for (const param of Object.keys(factories)) await surya.fresh(param);
    const own = await other.fresh('tag_id');
    let told = '';
    for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      told += part;
      if (told.includes(own)) break;
    }
    stop.abort();
    expect(seenIn(told)).toEqual([]);
  });
});

describe('a signed link opens one file of one organization, in one way', () => {
  const bytes = 'Name\nAnanya Iyer\n';

  async function uploaded(maker: Maker) {
    const request = await validRequest(operationOf('files.create'), maker);
    const { upload_url, id } = (await world.call(operationOf('files.create'), request)).body as Record<string, string>;
    await fetch(upload_url ?? '', { method: 'PUT', body: bytes });
    const { download_url } = await maker.get(`/v1/files/${id}`);
    const waiting = (await world.call(operationOf('files.create'), request)).body as Record<string, string>;
    return { download: new URL(download_url), upload: new URL(waiting.upload_url ?? '') };
  }

  it('and no other', async () => {
    const [theirs, own] = [await uploaded(surya), await uploaded(other)];
    const partsOf = ({ pathname }: URL) => pathname.split('/').slice(2) as [string, string, string, string];
    const [organization, file, expires, signature] = partsOf(theirs.download);
    const [ownOrganization, ownFile, ownExpires, ownSignature] = partsOf(own.download);
    const swapped = [
      [ownOrganization, file, expires, signature],
      [organization, ownFile, expires, signature],
      [ownOrganization, ownFile, expires, signature],
      [organization, file, ownExpires, ownSignature],
      [organization, ownFile, ownExpires, ownSignature],
      [ownOrganization, file, ownExpires, ownSignature],
      [organization, file, String(Number(expires) + 1), signature],
      [organization, file, expires, partsOf(theirs.upload)[3]],
      [organization, partsOf(theirs.upload)[1], expires, signature],
      partsOf(theirs.upload),
      [organization, file, expires, ''],
      [organization, file, expires, 'x'.repeat(signature.length)],
    ];
    for (const parts of swapped) {
      const answer = await fetch(`${world.url}/files/${parts.join('/')}`);
      expect([answer.status, (await answer.json()).code], parts.join('/')).toEqual([404, 'not_found']);
    }
    const [, target, end, sign] = partsOf(own.upload);
    const uploads = [
      [organization, target, end, sign],
      [organization, partsOf(theirs.upload)[1], end, sign],
      [organization, file, end, sign],
      partsOf(theirs.download),
    ];
    for (const parts of uploads) {
      const answer = await fetch(`${world.url}/files/${parts.join('/')}`, { method: 'PUT', body: 'Name\nMallory\n' });
      expect(answer.status, parts.join('/')).toBe(404);
    }
    expect(await (await fetch(theirs.download)).text()).toBe(bytes);
  });
});

it('a hook address takes nothing with the secret of another connection', async () => {
  const hookOf = async (maker: Maker) => {
    const { hook_url } = await maker.get(`/v1/connections/${await maker.one('connection_id')}`);
    return new URL(hook_url).pathname.split('/').slice(2) as [string, string];
  };
  const [theirs, own] = [await hookOf(surya), await hookOf(other)];
  const { data: before } = await surya.get('/v1/inbound_requests?limit=100');
  for (const [connection, secret] of [
    [theirs[0], own[1]],
    [own[0], theirs[1]],
  ]) {
    const answer = await fetch(`${world.url}/hooks/${connection}/${secret}`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(404);
  }
  expect((await surya.get('/v1/inbound_requests?limit=100')).data).toEqual(before);
});
