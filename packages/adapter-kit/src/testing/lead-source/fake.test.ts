import { describe, expect, it } from 'vitest';
import { testContext } from '../context.ts';
import { fakeLeadSource } from './fake.ts';

const arrival = new Date('2026-11-22T06:30:00.000Z');

function setUp() {
  const source = fakeLeadSource({ now: () => arrival });
  const ctx = testContext({ config: source.config, secrets: { ...source.secrets }, now: arrival });
  const poll = async (cursor: Record<string, unknown> | null = null) => source.adapter.poll?.fetch(cursor, ctx);
  return { source, ctx, poll };
}

describe('the fake lead source', () => {
  it('signs what it pushes and reads it back', async () => {
    const { source, ctx } = setUp();
    const request = source.pushRequest({ id: 'lead-1', name: 'Ravi Kulkarni', phone: '099999 00001' });
    expect(source.adapter.verify(request, ctx)).toEqual({ ok: true });
    expect(await source.adapter.parse(request, ctx)).toMatchObject([
      {
        type: 'lead',
        id: 'lead-1',
        lead: { phone: '+919999900001', received_at: arrival, received_at_basis: 'arrival' },
      },
    ]);
  });

  it('serves its pages one after the other, again from an older cursor, then nothing', async () => {
    const { source, poll } = setUp();
    source.addPage({ id: 'lead-1' });
    source.addPage({ id: 'lead-2' });
    expect(await poll()).toMatchObject({ page: { headers: {} }, cursor: { after: 1 }, more: true });
    expect(await poll({ after: 1 })).toMatchObject({ page: { headers: {} }, cursor: { after: 2 }, more: false });
    expect(await poll({ after: 1 })).toMatchObject({ page: { headers: {} }, cursor: { after: 2 } });
    expect(await poll({ after: 2 })).toEqual({ page: null, cursor: { after: 2 }, more: false });
    expect(source.polls).toEqual([0, 1, 1, 2]);
  });

  it('fails as scripted, then goes on', async () => {
    const { source, poll } = setUp();
    source.addPage({ id: 'lead-1' });
    source.script(
      { type: 'fail', kind: 'rate_limited', wait_seconds: 300 },
      { type: 'answer', status: 200, body: '<html></html>' },
      { type: 'lose' },
    );
    await expect(poll()).rejects.toMatchObject({ kind: 'rate_limited', wait_seconds: 300 });
    await expect(poll()).rejects.toMatchObject({ kind: 'bad_response' });
    await expect(poll()).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await poll()).toMatchObject({ cursor: { after: 1 } });
  });

  it('lets the account get into trouble and out of it', async () => {
    const { source, ctx } = setUp();
    source.trouble('auth');
    await expect(source.adapter.check?.(ctx)).rejects.toMatchObject({ kind: 'auth' });
    source.trouble(null);
    await expect(source.adapter.check?.(ctx)).resolves.toBeUndefined();
  });

  it('can be a source that only pushes', () => {
    expect(fakeLeadSource({ capabilities: { pull: false } }).adapter.poll).toBeUndefined();
  });
});
