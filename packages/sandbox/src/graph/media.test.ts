import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../input.ts';
import { fixture, phoneNumberId, startWorld, type TestWorld, token } from '../testing/world.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const bytes = Buffer.from([0xff, 0xd8, 0x00, 0x0d, 0x0a, 0xff, 0xd9]);

async function upload(file: File | string | null, fields: Record<string, string> = { messaging_product: 'whatsapp' }) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file !== null) form.set('file', file);
  const response = await fetch(`${world.origin}/graph/v24.0/${phoneNumberId}/media`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as Json };
}

const picture = () => new File([bytes], 'shelf.jpg', { type: 'image/jpeg' });
const download = (url: unknown, bearer = token) =>
  fetch(String(url), { headers: { authorization: `Bearer ${bearer}` } });

describe('an upload', () => {
  it('gives an id, its description and the same bytes again', async () => {
    const { status, body } = await upload(picture());
    expect(status).toBe(200);
    const { body: node } = await world.graph('GET', `/${body.id}?phone_number_id=${phoneNumberId}`);
    const { body: recorded } = fixture('whatsapp/media-get.response.json') as { body: Json };
    expect(Object.keys(node).toSorted()).toEqual(Object.keys(recorded).toSorted());
    expect(node).toMatchObject({ mime_type: 'image/jpeg', file_size: '7', id: body.id });
    expect(node.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const file = await download(node.url);
    expect(file.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
  });

  it('is downloaded with the token only, within five minutes, at the address as given', async () => {
    const { body } = await upload(picture());
    const { body: node } = await world.graph('GET', `/${body.id}`);
    expect((await download(node.url, 'EAAG-OTHER')).status).toBe(401);
    expect((await download(String(node.url).replace(/ext=\d+/, 'ext=9999999999'))).status).toBe(404);
    world.pass(6 / 60);
    expect((await download(node.url)).status).toBe(404);
    const { body: again } = await world.graph('GET', `/${body.id}`);
    expect((await download(again.url)).status).toBe(200);
  });

  it('can be sent, and is gone after 30 days or when deleted', async () => {
    await world.write({ text: 'Hello' });
    const { body } = await upload(picture());
    const message = { type: 'image', image: { id: body.id, caption: 'Walnut finish' } };
    expect((await world.send(message)).status).toBe(200);
    expect((await world.get('/play/whatsapp/sent')).body).toMatchObject({ data: [{ text: 'Walnut finish' }] });
    const { body: second } = await upload(picture());
    expect((await world.graph('DELETE', `/${second.id}`)).body).toEqual({ success: true });
    expect((await world.graph('GET', `/${second.id}`)).status).toBe(400);
    world.pass(30 * 24);
    expect((await world.graph('GET', `/${body.id}`)).status).toBe(400);
  });

  it.each<[string, () => File | string | null, Record<string, string>]>([
    ['no product', picture, {}],
    ['no file', () => null, { messaging_product: 'whatsapp' }],
    ['words in place of a file', () => 'shelf.jpg', { messaging_product: 'whatsapp' }],
    [
      'a type WhatsApp does not take',
      () => new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }),
      { messaging_product: 'whatsapp' },
    ],
    [
      'a sticker that is too large',
      () => new File([Buffer.alloc(501 * 1024)], 'a.webp', { type: 'image/webp' }),
      { messaging_product: 'whatsapp' },
    ],
  ])('is refused with %s', async (_name, file, fields) => {
    expect(await upload(file(), fields)).toMatchObject({ status: 400, body: { error: { code: 100 } } });
  });

  it('is refused when it is no form', async () => {
    const response = await fetch(`${world.origin}/graph/v24.0/${phoneNumberId}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' },
      body: 'nonsense',
    });
    expect(response.status).toBe(400);
  });
});

describe('what a customer sends', () => {
  it.each([
    ['image', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
    ['video', 'video/mp4', Buffer.from('\0\0\0\u001cftyp', 'latin1')],
    ['audio', 'audio/ogg; codecs=opus', Buffer.from('OggS')],
    ['document', 'application/pdf', Buffer.from('%PDF')],
    ['sticker', 'image/webp', Buffer.from('RIFF')],
  ])('as %s is a real file that can be downloaded', async (type, mime, magic) => {
    await world.write({ message: { type, [type]: { caption: 'Look' } } });
    const [message] = world.receiver.messages();
    const file = message?.[type] as Json;
    expect(file).toMatchObject({ mime_type: mime, caption: 'Look' });
    const { body: node } = await world.graph('GET', `/${file.id}`);
    for (const url of [file.url, node.url]) {
      const downloaded = Buffer.from(await (await download(url)).arrayBuffer());
      expect(downloaded.subarray(0, magic.length)).toEqual(magic);
      expect(createHash('sha256').update(downloaded).digest('base64')).toBe(file.sha256);
    }
  });

  it('may be a file that was uploaded before, or an id that leads nowhere', async () => {
    const { body } = await upload(picture());
    await world.write({ message: { type: 'image', image: { id: body.id } } });
    await world.write({ message: { type: 'image', image: { id: '400000000000999' } } });
    const [known, unknown] = world.receiver.messages();
    expect(known?.image).toMatchObject({ id: body.id, sha256: createHash('sha256').update(bytes).digest('base64') });
    expect(unknown?.image).toEqual({ id: '400000000000999' });
  });
});
