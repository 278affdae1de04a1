import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from '../input.ts';
import { phoneNumberId, type Reply, startWorld, type TestWorld } from '../testing/world.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(() => world.close());

const codeOf = ({ body }: Reply) => (body.error as Json).code;
const detailsOf = ({ body }: Reply) => ((body.error as Json).error_data as Json).details;

describe('the shape of a request', () => {
  const long = (length: number) => 'x'.repeat(length);
  const buttons = (count: number, title = 'Yes') =>
    Array.from({ length: count }, (_, index) => ({
      type: 'reply',
      reply: { id: `b${index}`, title: `${title}${index}` },
    }));
  const interactive = (type: string, action: Json, more: Json = {}) => ({
    type: 'interactive',
    interactive: { type, body: { text: 'Pick' }, action, ...more },
  });
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `r${index}`, title: 'Row' }));

  it.each<[string, Json, number]>([
    ['no product', { messaging_product: undefined, text: { body: 'a' } }, 100],
    ['another product', { messaging_product: 'sms', text: { body: 'a' } }, 100],
    ['an unknown type', { type: 'hologram' }, 100],
    ['no text', { type: 'text' }, 131008],
    ['text that is no object', { type: 'text', text: 'hello' }, 100],
    ['an empty text', { text: { body: '' } }, 131008],
    ['a text that is too long', { text: { body: long(4097) } }, 131009],
    ['a number as text', { text: { body: 7 } }, 100],
    ['an image without id and link', { type: 'image', image: { caption: 'a' } }, 131008],
    ['an image id nobody uploaded', { type: 'image', image: { id: '400000000000999' } }, 100],
    ['an image behind ftp', { type: 'image', image: { link: 'ftp://example.in/a.jpg' } }, 131009],
    [
      'a caption that is too long',
      { type: 'image', image: { link: 'https://a.in/a.jpg', caption: long(1025) } },
      131009,
    ],
    ['a caption on a voice note', { type: 'audio', audio: { link: 'https://a.in/a.ogg', caption: 'a' } }, 100],
    ['a place beyond the pole', { type: 'location', location: { latitude: 91, longitude: 7 } }, 131009],
    ['a place without longitude', { type: 'location', location: { latitude: 0 } }, 131008],
    ['a card without a name', { type: 'contacts', contacts: [{ phones: [] }] }, 131008],
    ['no cards', { type: 'contacts', contacts: [] }, 131009],
    ['a reaction without message', { type: 'reaction', reaction: { emoji: '👍' } }, 131008],
    ['an answer to nothing', { text: { body: 'a' }, context: {} }, 131008],
    ['callback data that is too long', { text: { body: 'a' }, biz_opaque_callback_data: long(513) }, 131009],
    ['an unknown recipient type', { text: { body: 'a' }, recipient_type: 'crowd' }, 131009],
    ['an interactive kind that is none', interactive('dial', {}), 131009],
    ['four buttons', interactive('button', { buttons: buttons(4) }), 131009],
    ['no buttons', interactive('button', { buttons: [] }), 131009],
    ['a button title that is too long', interactive('button', { buttons: buttons(1, long(20)) }), 131009],
    ['the same button twice', interactive('button', { buttons: [...buttons(1), ...buttons(1)] }), 131009],
    [
      'a question that is too long',
      interactive('button', { buttons: buttons(1) }, { body: { text: long(1025) } }),
      131009,
    ],
    [
      'a footer that is too long',
      interactive('button', { buttons: buttons(1) }, { footer: { text: long(61) } }),
      131009,
    ],
    ['a list of eleven rows', interactive('list', { button: 'See', sections: [{ rows: rows(11) }] }), 131009],
    [
      'sections without titles',
      interactive('list', { button: 'See', sections: [{ rows: rows(1) }, { rows: rows(1) }] }),
      131008,
    ],
    [
      'a row title that is too long',
      interactive('list', { button: 'See', sections: [{ rows: [{ id: 'a', title: long(25) }] }] }),
      131009,
    ],
    [
      'a link button without a link',
      interactive('cta_url', { name: 'cta_url', parameters: { display_text: 'Go' } }),
      131008,
    ],
    ['products without a header', interactive('product_list', { catalog_id: '1', sections: [] }), 131008],
    [
      'a form without an id',
      interactive('flow', { name: 'flow', parameters: { flow_message_version: '3', flow_cta: 'Go' } }),
      131008,
    ],
    ['a location request of another name', interactive('location_request_message', { name: 'where' }), 131009],
    ['a template without language', { type: 'template', template: { name: 'hello_world' } }, 131008],
  ])('%s', async (_name, message, code) => {
    await world.write({ text: 'Hello' });
    const answer = await world.send(message);
    expect(codeOf(answer)).toBe(code);
    expect(answer.status).toBe(400);
    expect((await world.get('/play/whatsapp/sent')).body).toMatchObject({ total: 0 });
  });

  it('says where it does not fit', async () => {
    const answer = await world.send(interactive('button', { buttons: buttons(1, long(20)) }));
    expect(detailsOf(answer)).toBe(
      'interactive.action.buttons[0].reply.title must be at most 20 characters long, not 21.',
    );
  });

  it('tolerates fields nobody knows', async () => {
    await world.write({ text: 'Hello' });
    expect((await world.send({ text: { body: 'a', mood: 'good' }, priority: 'high' })).status).toBe(200);
  });

  it.each([
    '{',
    '[]',
    '"hello"',
    '7',
    'null',
    '{"__proto__":{}}',
    '['.repeat(100_000),
    `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`,
  ])('answers nonsense with an error: %.20s', async (body) => {
    const answer = await world.graph('POST', `/${phoneNumberId}/messages`, body);
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe(100);
  });

  it('survives a broken request line and goes on', async () => {
    const { port } = new URL(world.origin);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end('POST \u0000 nonsense\r\n\r\n'));
      socket.resume().on('close', () => resolve());
    });
    expect((await world.get('/play/state')).status).toBe(200);
  });
});
