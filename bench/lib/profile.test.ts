import { expect, test } from 'vitest';
import { byGroup, type CpuProfile, selfTimes } from './profile.ts';

const frame = (id: number, functionName: string, url = '') => ({ id, callFrame: { functionName, url, lineNumber: 9 } });

const profile: CpuProfile = {
  nodes: [
    frame(1, '(idle)'),
    frame(2, '(garbage collector)'),
    frame(3, 'writev'),
    frame(4, 'run', 'file:///checkout/packages/engine/src/kernel/db/statement.ts'),
    frame(5, 'publish', 'file:///checkout/packages/engine/src/kernel/events/publish.ts'),
    frame(6, 'query', 'file:///checkout/node_modules/pg/lib/client.js'),
    frame(7, 'Type', 'file:///checkout/node_modules/@fastify/swagger/index.js'),
    frame(8, 'emit', 'node:events'),
  ],
  samples: [4, 1, 2, 3, 4, 5, 6, 7, 8, 4],
  timeDeltas: [50_000, 9_000, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000],
};

test('the time of a function is that of its samples, after the beginning', () => {
  const times = selfTimes(profile, 55);
  expect(times[0]).toEqual({ name: 'run  db/statement.ts:10', group: 'engine/kernel/db', milliseconds: 11 });
  expect(times.map(({ milliseconds }) => milliseconds)).toEqual([11, 7, 6, 5, 4, 2, 1]);
});

test('functions are grouped by package, Node module or part of V8, and waiting is none', () => {
  const groups = byGroup(selfTimes(profile, 55)).map(({ group }) => group);
  expect(groups).toEqual([
    'engine/kernel/db',
    'node:events',
    '@fastify/swagger',
    'pg',
    'engine/kernel/events',
    'V8 built-ins',
    '(garbage collector)',
  ]);
});
