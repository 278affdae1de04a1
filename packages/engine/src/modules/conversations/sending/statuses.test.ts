import type { StatusChanged } from '@sauda/adapter-kit';
import { fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../../kernel/actor.ts';
import { openShop, type Shop, somebody } from '../../../kernel/testing/whatsapp.ts';
import { createTestEngine, type TestEngine } from '../../../testing.ts';
import { forgetParked } from './forget-parked.ts';

const whatsapp = fakeWhatsApp();
let engine: TestEngine;
let shop: Shop;
let message: { id: string };
let message_id: string;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters: [whatsapp.adapter] });
});
afterAll(() => engine.close());
beforeEach(async () => {
  shop = await openShop(engine, whatsapp);
  const { id } = await shop.chatWith(somebody());
  message = await shop.say(id, 'Namaste');
  message_id = (await shop.reaches(message.id, 'accepted')).provider_id;
});

let minute = 0;
/** Each status a minute after the one before. */
const at = () => new Date(Date.UTC(2026, 10, 22, 8, minute++));
const told = (...statuses: StatusChanged['status'][]) =>
  shop.receive(...statuses.map((status) => whatsapp.status({ message_id, status, at: at() })));
const read = async () => (await shop.api.get(`/v1/messages/${message.id}`).expect(200)).body;
const parked = (of: Shop = shop) =>
  engine.engine.kernel.db.withTenant(systemActor(of.id), (tx) =>
    tx.rows(sql<{ provider_id: string }>`select provider_id from parked_statuses where organization_id = ${of.id}`),
  );

describe('the statuses of a message', () => {
  it('move it forwards, each with its time and one event', async () => {
    await told('sent', 'delivered', 'read');
    const after = await read();
    expect(after.status).toBe('read');
    const times = [after.sent_at, after.delivered_at, after.read_at];
    expect(times).toEqual(times.toSorted());
    expect(new Set(times).size).toBe(3);
    expect(await shop.eventsOf(message.id)).toEqual([
      'message.queued',
      'message.sent',
      'message.delivered',
      'message.read',
    ]);
  });

  it('change nothing when they come twice', async () => {
    const once = whatsapp.status({ message_id, status: 'delivered', at: at() });
    await shop.receive(once);
    const before = await read();
    await shop.receive(once, once);
    await shop.receive(whatsapp.status({ message_id, status: 'delivered', at: at() }));
    const { version: _, updated_at: __, ...after } = await read();
    expect(before).toMatchObject(after);
    expect(await shop.eventsOf(message.id)).toEqual(['message.queued', 'message.delivered']);
  });

  it('never move it back when they come out of order, and every time is kept', async () => {
    await told('read', 'sent', 'delivered');
    expect(await read()).toMatchObject({
      status: 'read',
      sent_at: expect.any(String),
      delivered_at: expect.any(String),
      read_at: expect.any(String),
    });
    expect(await shop.eventsOf(message.id)).toEqual(['message.queued', 'message.read']);
  });

  it('say why it failed, and go on saying so', async () => {
    const error = { kind: 'invalid_recipient', provider_code: '131026', message: 'Not on WhatsApp.' } as const;
    await shop.receive(whatsapp.status({ message_id, status: 'failed', at: at(), error }));
    expect(await read()).toMatchObject({ status: 'failed', error });
    await shop.receive(whatsapp.status({ message_id, status: 'failed', at: at(), error }));
    await told('sent');
    expect(await read()).toMatchObject({ status: 'failed', error, sent_at: expect.any(String) });
    expect(await shop.eventsOf(message.id)).toEqual(['message.queued', 'message.failed']);
  });

  it('ignore a failure after a delivery, and correct a failure by one', async () => {
    await told('delivered', 'failed');
    expect(await read()).toMatchObject({ status: 'delivered', error: null });
    const { conversation_id } = await read();
    message = await shop.say(conversation_id, 'Second');
    message_id = (await shop.reaches(message.id, 'accepted')).provider_id;
    await told('failed', 'delivered');
    expect(await read()).toMatchObject({ status: 'delivered', error: null, failed_at: expect.any(String) });
    expect(await shop.eventsOf(message.id)).toEqual(['message.queued', 'message.failed', 'message.delivered']);
  });

  it('count a voice message that was played as read', async () => {
    await told('delivered', 'played');
    expect((await read()).status).toBe('read');
  });

  it('bring the price, and the time until which messages are free', async () => {
    const pricing = { category: 'service', type: 'free_entry_point', model: 'PMP', billable: false };
    const free_entry_expires_at = new Date('2026-11-25T08:00:00Z');
    await shop.receive(whatsapp.status({ message_id, status: 'sent', at: at(), pricing, free_entry_expires_at }));
    await told('delivered');
    const { conversation_id, ...after } = await read();
    expect(after.pricing).toEqual(pricing);
    const { body } = await shop.api.get(`/v1/conversations/${conversation_id}`).expect(200);
    expect(body.window.free_entry_expires_at).toBe('2026-11-25T08:00:00.000Z');
  });
});

describe('a status that is early', () => {
  it('waits for the answer to its send and is then applied, in order', async () => {
    const { conversation_id } = await read();
    const early = 'early-1';
    const gate = whatsapp.hang({ type: 'accept', message_id: early });
    const next = await shop.say(conversation_id, 'Quick');
    await gate.arrived;
    await shop.receive(
      whatsapp.status({ message_id: early, status: 'delivered', at: at() }),
      whatsapp.status({ message_id: early, status: 'sent', at: at() }),
    );
    expect(await parked()).toHaveLength(2);
    gate.release();
    const after = await shop.reaches(next.id, 'delivered');
    expect(after).toMatchObject({ provider_id: early, sent_at: expect.any(String), accepted_at: expect.any(String) });
    expect(await shop.eventsOf(next.id)).toEqual(['message.queued', 'message.sent', 'message.delivered']);
    expect(await parked()).toEqual([]);
  });

  it('is recognised by our id while the answer is still out, and the answer changes nothing then', async () => {
    const { conversation_id } = await read();
    const gate = whatsapp.hang({ type: 'accept', message_id: 'early-2' });
    const next = await shop.say(conversation_id, 'Quicker');
    await gate.arrived;
    await shop.receive(whatsapp.status({ message_id: 'early-2', status: 'delivered', at: at(), callback_id: next.id }));
    await shop.reaches(next.id, 'delivered');
    gate.release();
    await engine.eventually(async () => {
      const { body } = await shop.api.get(`/v1/messages/${next.id}`);
      expect(body).toMatchObject({ status: 'delivered', accepted_at: expect.any(String) });
    });
  });

  it('beats a lost answer', async () => {
    const { conversation_id } = await read();
    const gate = whatsapp.hang({ type: 'lose', taken: true });
    const next = await shop.say(conversation_id, 'Lost');
    await gate.arrived;
    await shop.receive(whatsapp.status({ message_id: 'x-1', status: 'sent', at: at(), callback_id: next.id }));
    gate.release();
    const after = await shop.say(conversation_id, 'Next');
    await shop.reaches(after.id, 'accepted');
    expect((await shop.api.get(`/v1/messages/${next.id}`)).body).toMatchObject({ status: 'sent', error: null });
    expect(await shop.eventsOf(next.id)).toEqual(['message.queued', 'message.sent']);
  });

  it('of a message nobody knows is kept, once', async () => {
    const unknown = whatsapp.status({ message_id: 'nobody-s', status: 'sent', at: at() });
    await shop.receive(unknown);
    await shop.receive(unknown, unknown);
    expect(await parked()).toEqual([{ provider_id: 'nobody-s' }]);
    expect(await forgetParked.run(engine.engine.kernel, new AbortController().signal)).toBe(0);
    engine.clock.advance(9 * 86_400_000);
    expect(await forgetParked.run(engine.engine.kernel, new AbortController().signal)).toBe(1);
    expect(await parked()).toEqual([]);
  });

  it('of another organization’s message does not touch it, whatever id it carries', async () => {
    const other = await openShop(engine, whatsapp, 'Other');
    await other.receive(whatsapp.status({ message_id, status: 'failed', callback_id: message.id, at: at() }));
    expect((await read()).status).toBe('accepted');
    expect(await parked(other)).toHaveLength(1);
  });
});
