import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { createTestEngine, type TestEngine, type TestOrganization } from '../../testing.ts';
import { openSecret, sealSecret } from './index.ts';

let engine: TestEngine;
let surya: TestOrganization;

beforeAll(async () => {
  engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), worker: false });
  surya = await engine.organization();
});
afterAll(() => engine.close());

const change = (body: object, { api } = surya) => api.patch('/v1/organization', body);

describe('refusals', () => {
  it('needs a key, and the permission to change', async () => {
    await engine.http.get('/v1/organization').expect(401);
    for (const role of ['manager', 'agent', 'viewer']) {
      const member = await surya.member(role);
      await member.api.get('/v1/organization').expect(200);
      await member.api.patch('/v1/organization', { name: 'Mine' }).expect(403);
    }
  });

  it('does not act for another organization', async () => {
    const other = await engine.organization('Other');
    await surya.api.get('/v1/organization').set('sauda-organization', other.id).expect(404);
    await surya.api.get('/v1/organization').set('sauda-organization', 'nonsense').expect(400);
    const own = await surya.api.get('/v1/organization').set('sauda-organization', surya.id.toUpperCase()).expect(200);
    expect(own.body.id).toBe(surya.id);
  });

  it('points at every wrong field', async () => {
    const wrong = { name: '', country: 'in', currency: 'rupee', locale: 'x', data_key: {} };
    const answer = await change(wrong).expect(422);
    const pointers = answer.body.errors.map((e: { pointer: string }) => e.pointer);
    expect([...new Set(pointers)].sort()).toEqual(['/country', '/currency', '/data_key', '/locale', '/name']);
    const zone = await change({ time_zone: 'Mars/Olympus' }).expect(422);
    expect(zone.body.errors).toMatchObject([{ pointer: '/time_zone', code: 'invalid_time_zone' }]);
  });
});

describe('the organization', () => {
  it('is read and changed by version, and never shows its key', async () => {
    const org = await engine.organization('Fields');
    const before = await org.api.get('/v1/organization').expect(200);
    expect(before.body).toMatchObject({
      object: 'organization',
      country: 'IN',
      currency: 'INR',
      time_zone: 'Asia/Kolkata',
    });
    expect(before.body).not.toHaveProperty('data_key');
    const after = await change({ name: 'Surya Green', time_zone: 'Asia/Dubai' }, org)
      .set('if-match', '"v1"')
      .expect(200);
    expect(after.body).toMatchObject({ name: 'Surya Green', time_zone: 'Asia/Dubai', country: 'IN', version: 2 });
    await change({ name: 'Stale' }, org).set('if-match', '"v1"').expect(412);
    const log = await org.api.get('/v1/events').expect(200);
    const told = log.body.data.filter((e: { type: string }) => e.type === 'organization.updated');
    expect(told).toMatchObject([{ data: { changes: { name: 'Surya Green', time_zone: 'Asia/Dubai' } } }]);
  });

  it('decides at once how national numbers are read and what money is meant', async () => {
    const org = await engine.organization('Abroad');
    const lead = (phone: string) =>
      org.api.post('/v1/leads', { contact: { phones: [phone] }, value: { amount: 100 } }).expect(201);
    expect((await lead('99999 70001')).body).toMatchObject({
      contact: { phone: '+919999970001' },
      value: { currency: 'INR' },
    });
    await change({ country: 'US', currency: 'USD' }, org).expect(200);
    expect((await lead('(415) 555-2671')).body).toMatchObject({
      contact: { phone: '+14155552671' },
      value: { currency: 'USD' },
    });
  });

  it('seals secrets for itself and their row', async () => {
    const other = await engine.organization('Other');
    const { kernel } = engine.engine;
    const inside = <T>(id: string, work: Parameters<typeof kernel.db.withTenant<T>>[1]) =>
      kernel.db.withTenant(systemActor(id), work);
    const sealed = await inside(surya.id, (tx) => sealSecret(tx, kernel, 'sesame', 'row 1'));
    expect(await inside(surya.id, (tx) => openSecret(tx, kernel, sealed, 'row 1'))).toBe('sesame');
    await expect(inside(surya.id, (tx) => openSecret(tx, kernel, sealed, 'row 2'))).rejects.toThrow();
    await expect(inside(other.id, (tx) => openSecret(tx, kernel, sealed, 'row 1'))).rejects.toThrow();
  });
});
