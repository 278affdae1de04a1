import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { AbortError, SaudaError } from './errors.ts';
import { Sauda, type StreamOptions } from './index.ts';
import { listen, rejection } from './test-support.ts';

/** A server that answers each connection with a script, and the addresses it was asked for. */
async function streaming(script: (response: ServerResponse, count: number) => void) {
  const asked: string[] = [];
  const { baseUrl } = await listen((request, response, count) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('retry: 1\nid: start\n\n');
    script(response, count);
  });
  const client = new Sauda({ apiKey: 'sk_test_example', baseUrl });
  return { asked, stream: (options?: StreamOptions) => client.stream(options) };
}

const block = (id: number) => `id: ${id}\ndata: {"id":"${id}","type":"lead.won"}\n\n`;

/** The ids of the first events of a stream. */
async function first(count: number, stream: AsyncIterable<{ id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of stream) if (ids.push(id) === count) break;
  return ids;
}

describe('a stream', () => {
  it('asks for its types, and goes on behind the last event however it breaks', async () => {
    const { asked, stream } = await streaming((response, count) => {
      const text = block(count * 2 - 1) + block(count * 2);
      if (count % 3 === 0) response.end(text);
      else if (count % 3 === 1) response.write(`${text}id: 99\ndata: {"id":"cut`, () => response.destroy());
      else response.write(`: beat\n\n${text.replaceAll('\n', '\r\n')}id: moved-${count}\n\n`, () => response.destroy());
    });
    const events = stream({ types: ['lead.*', 'message.received'] });
    expect(await first(12, events)).toEqual(Array.from({ length: 12 }, (_, i) => String(i + 1)));
    expect(asked.slice(0, 4).map((url) => new URL(url, 'http://x').searchParams.get('last_event_id'))).toEqual([
      null,
      '2',
      'moved-2',
      '6',
    ]);
    expect(decodeURIComponent(asked[0] ?? '')).toBe('/v1/stream?types=lead.*,message.received');
    expect(events.lastEventId).toBe('12');
  });

  it('starts where another one ended', async () => {
    const { asked, stream } = await streaming((response) => response.write(block(8)));
    expect(await first(1, stream({ lastEventId: '7' }))).toEqual(['8']);
    expect(asked).toEqual(['/v1/stream?last_event_id=7']);
  });

  it('reads characters and events that arrive in pieces', async () => {
    const { stream } = await streaming((response) => {
      const bytes = [...Buffer.from('id: 1\ndata: {"id":"नमस्ते",\ndata: "type":"lead.won"}\n\n')];
      const next = () => {
        const byte = bytes.shift();
        if (byte !== undefined) response.write(Buffer.of(byte), () => setImmediate(next));
      };
      next();
    });
    expect(await first(1, stream())).toEqual(['नमस्ते']);
  });

  it('connects again after silence', async () => {
    const { asked, stream } = await streaming((response, count) => void (count > 1 && response.write(block(1))));
    expect(await first(1, stream({ idleTimeoutMs: 60 }))).toEqual(['1']);
    expect(asked.length).toBeGreaterThan(1);
  });

  it('says when it cannot resume', async () => {
    const reset = 'event: reset\nid: 40\ndata: {"reason":"too_old"}\n\n';
    const { stream } = await streaming((response) => response.write(reset + block(41)));
    const error = await rejection(first(1, stream({ lastEventId: 'old' })));
    expect(error).toBeInstanceOf(SaudaError);
    expect(error).toMatchObject({ code: 'stream_reset' });
    let resets = 0;
    const onReset = () => void resets++;
    expect(await first(1, stream({ lastEventId: 'old', onReset }))).toEqual(['41']);
    expect(resets).toBe(1);
  });

  it('ends with its signal, and its connection with the loop', async () => {
    let closed = 0;
    const { stream } = await streaming((response) => {
      response.on('close', () => closed++);
      response.write(block(1));
    });
    await first(1, stream());
    const stop = new AbortController();
    const reading = rejection(first(2, stream({ signal: stop.signal })));
    setTimeout(() => stop.abort(), 50);
    expect(await reading).toBeInstanceOf(AbortError);
    await expect.poll(() => closed).toBe(2);
  });

  it('gives up where connecting again cannot help', async () => {
    const { baseUrl, count } = await listen((_, response) => {
      response.writeHead(403, { 'content-type': 'application/problem+json' });
      response.end('{"code":"insufficient_scope","status":403,"title":"No","detail":"No."}');
    });
    const error = await rejection(first(1, new Sauda({ apiKey: 'sk_test_example', baseUrl }).stream()));
    expect(error).toMatchObject({ code: 'insufficient_scope', status: 403 });
    expect(count()).toBe(1);
  });
});
