import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { consentFromPreference } from './consents.service.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const contact = async (fields: object = {}): Promise<string> =>
  (await surya.api.post('/v1/contacts', { name: 'Meera', ...fields }).expect(201)).body.id;
const word = { purpose: 'marketing', channel: 'whatsapp', status: 'granted', source: 'web-form' };

describe('refusals', () => {
  it('needs a key, the permission, and a contact one sees', async () => {
    await engine.http.get('/v1/consents').expect(401);
    const contact_id = await contact();
    const viewer = await surya.member('viewer');
    await viewer.api.post('/v1/consents', { contact_id, ...word }).expect(403);
    const agent = await surya.member('agent');
    const hidden = await agent.api.post('/v1/consents', { contact_id, ...word }).expect(422);
    expect(hidden.body.errors).toMatchObject([{ pointer: '/contact_id', code: 'unknown_contact' }]);
    const other = await engine.organization('Other');
    await other.api.get(`/v1/contacts/${contact_id}/consents`).expect(404);
    await surya.api.post('/v1/consents', { contact_id, ...word, at: '2999-01-01T00:00:00Z' }).expect(422);
    await surya.api.post('/v1/consents', { contact_id, ...word, purpose: 'anything' }).expect(422);
  });

  it('of any change to what was recorded', async () => {
    const { body } = await surya.api.post('/v1/consents', { contact_id: await contact(), ...word }).expect(201);
    const change = engine.engine.kernel.db.withTenant(systemActor(surya.id), (tx) =>
      tx.rows(sql`update consents set status = 'withdrawn' where organization_id = ${surya.id} and id = ${body.id}`),
    );
    await expect(change).rejects.toThrow('permission denied');
  });
});

describe('the ledger', () => {
  it('keeps every word; the latest counts, by when it was said', async () => {
    const contact_id = await contact();
    const say = (fields: object) => surya.api.post('/v1/consents', { contact_id, ...word, ...fields }).expect(201);
    await say({ status: 'withdrawn', at: '2026-03-01T00:00:00Z' });
    await say({ at: '2026-02-01T00:00:00Z', notice_version: '7', evidence: { form: 'autumn' } });
    await say({ purpose: 'calls', channel: null });
    const now = (await surya.api.get(`/v1/contacts/${contact_id}/consents`).expect(200)).body.data;
    expect(now).toMatchObject([
      { purpose: 'calls', channel: null, status: 'granted' },
      { purpose: 'marketing', channel: 'whatsapp', status: 'withdrawn' },
    ]);
    expect((await surya.api.get(`/v1/consents?contact_id=${contact_id}`).expect(200)).body.data).toHaveLength(3);
    const { data } = (await surya.api.get(`/v1/contacts/${contact_id}/timeline`).expect(200)).body;
    expect(data.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['consent.granted', 'consent.withdrawn']),
    );
  });

  it('takes a switch in WhatsApp once, however often it is read', async () => {
    const contact_id = await contact();
    const event = {
      organization_id: surya.id,
      id: '0199d7c2-7c1e-7000-8000-0000000000aa',
      type: 'contact.marketing_preference_changed',
      subject_type: 'contact',
      subject_id: contact_id,
      lead_id: null,
      contact_id,
      actor_type: 'adapter',
      actor_id: null,
      data: { connection_id: null, value: 'stop' },
      occurred_at: engine.clock.now(),
    };
    for (let i = 0; i < 2; i++) {
      await engine.engine.kernel.db.withTenant(systemActor(surya.id), (tx) =>
        consentFromPreference.handle(tx, [event]),
      );
    }
    const { data } = (await surya.api.get(`/v1/consents?contact_id=${contact_id}`).expect(200)).body;
    expect(data).toMatchObject([
      { purpose: 'marketing', channel: 'whatsapp', status: 'withdrawn', source: 'whatsapp' },
    ]);
  });
});
