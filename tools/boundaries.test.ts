import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modules } from '../packages/engine/src/modules.ts';
import { fileCycles, moduleCycles } from './boundaries/cycles.ts';
import { kernelBelowModules, type ModuleFacts, moduleDoors, moduleTiers } from './boundaries/engine.ts';
import { environmentFromConfig, fetchThroughOutbound, timeFromClock } from './boundaries/globals.ts';
import { packageDirection } from './boundaries/packages.ts';
import { readSources, type Source, sourceOf } from './boundaries/source.ts';
import { tableOwners } from './boundaries/tables.ts';

type Rule = (sources: readonly Source[], modules: readonly ModuleFacts[]) => string[];

interface Proof {
  /** Path under `packages/` → text. The rule must object to every one, whatever the others are. */
  wrong: Record<string, string>;
  /** The rule must not object to any of these. */
  right: Record<string, string>;
}

const e = 'engine/src';

/** Modules of the made-up engine in the proofs. */
const made: ModuleFacts[] = [
  { name: 'members', dependsOn: [], tables: ['users'] },
  { name: 'contacts', dependsOn: ['members'], tables: ['contacts'] },
  { name: 'leads', dependsOn: ['contacts'], tables: ['leads', 'enquiries'] },
];

const rules: Record<string, { rule: Rule; proof: Proof }> = {
  'packages depend in one direction: server → engine → adapter-kit ← adapters, sandbox → adapter-kit, sdk → nothing': {
    rule: packageDirection,
    proof: {
      wrong: {
        [`${e}/a.ts`]: "import { indiamart } from '@sauda/adapters-leadsources/indiamart';",
        'adapter-kit/src/a.ts': "import type { Kernel } from '@sauda/engine';",
        'adapters-whatsapp/src/a.ts': "export * from '@sauda/sandbox';",
        'sdk/src/a.ts': "type Kit = import('@sauda/adapter-kit').AdapterKind;",
        'sandbox/src/a.ts': "const engine = await import('@sauda/engine');",
        'adapters-telephony/src/a.ts': "import { a } from '../../adapter-kit/src/phone.ts';",
        'newcomer/src/a.ts': 'export {};',
      },
      right: {
        'server/src/a.ts': "import { createEngine } from '@sauda/engine'; import { sandbox } from '@sauda/sandbox';",
        'adapters-leadsources/src/a.ts': "import { parsePhone } from '@sauda/adapter-kit'; import './b.ts';",
        'sdk/src/a.ts': "import { x } from 'saudade'; import './b.ts';",
      },
    },
  },
  'the kernel knows no module, and only tests know what puts both together': {
    rule: kernelBelowModules,
    proof: {
      wrong: {
        [`${e}/kernel/actor.ts`]: "import type { RoleName } from '../modules/members/index.ts';",
        [`${e}/kernel/http/app.ts`]: "import { modules } from '../../modules.ts';",
        [`${e}/modules/leads/leads.service.ts`]: "import { bootstrap } from '../../bootstrap.ts';",
        [`${e}/modules/leads/leads.jobs.ts`]: "import { createTestEngine } from '../../testing.ts';",
        [`${e}/modules/leads/leads.test.ts`]: "import { createEngine } from '../../engine.ts';",
      },
      right: {
        [`${e}/engine.ts`]:
          "import { modules } from './modules.ts'; import { members } from './modules/members/index.ts';",
        [`${e}/kernel/testing/engine.ts`]: "import { createEngine } from '../../engine.ts';",
        [`${e}/modules/leads/leads.test.ts`]: "import { createTestEngine } from '../../testing.ts';",
        [`${e}/modules/leads/leads.service.ts`]: "import { newId } from '../../kernel/ids.ts';",
      },
    },
  },
  'a module enters another through its index.ts, and only one that it lists in dependsOn': {
    rule: moduleDoors,
    proof: {
      wrong: {
        [`${e}/modules/leads/a.ts`]: "import { toContact } from '../contacts/contacts.service.ts';",
        [`${e}/modules/leads/b.ts`]: "import type { RoleName } from '../members/index.ts';",
        [`${e}/modules/contacts/a.ts`]: "import { createLead } from '../leads/index.ts';",
        [`${e}/modules/contacts/merge/a.ts`]: "export { createUser } from '../../members/users.service.ts';",
      },
      right: {
        [`${e}/modules/leads/a.ts`]: "import { toContact } from '../contacts/index.ts'; import './leads.errors.ts';",
        [`${e}/modules/contacts/merge/a.ts`]:
          "import { b } from '../contacts.service.ts'; import { c } from '../../members/index.ts';",
      },
    },
  },
  'every folder is a module of its name': {
    rule: moduleTiers,
    proof: {
      wrong: { [`${e}/modules/calls/index.ts`]: 'export {};' },
      right: { [`${e}/modules/leads/index.ts`]: 'export {};' },
    },
  },
  'no two files import each other, directly or in a circle, type imports included': {
    rule: fileCycles,
    proof: {
      wrong: { [`${e}/kernel/self.ts`]: "import type { Self } from './self.ts';" },
      right: {
        [`${e}/kernel/a.ts`]: "import { b } from './b.ts';",
        [`${e}/kernel/b.ts`]: "import { c } from './c.ts';",
      },
    },
  },
  'no two modules import each other': {
    rule: moduleCycles,
    proof: { wrong: {}, right: { [`${e}/modules/leads/a.ts`]: "import '../contacts/index.ts'; import './b.ts';" } },
  },
  'a table is written by the module that lists it': {
    rule: tableOwners,
    proof: {
      wrong: {
        [`${e}/modules/leads/a.ts`]: "tx.db.insertInto('contacts').values({});",
        [`${e}/modules/leads/b.ts`]: "tx.db.updateTable('users as u').set({});",
        [`${e}/modules/leads/c.ts`]: "tx.db.with('gone', (db) => db.deleteFrom('contacts'));",
        [`${e}/modules/leads/d.ts`]: "await updateRow(tx, 'contacts', id, {}, { what: 'contact' });",
        [`${e}/modules/leads/e.ts`]: 'sql`update contacts c set name = null where c.id = $' + '{id}`;',
        [`${e}/modules/leads/f.ts`]: 'sql<Row>`with gone as (delete from contacts returning id) select id from gone`;',
        [`${e}/modules/leads/g.ts`]: 'sql`insert into events (id) values (1)`;',
        [`${e}/modules/leads/h.ts`]: 'sql`insert into $' + '{sql.table(name)} (id) values (1)`;',
        [`${e}/modules/leads/i.ts`]: 'tx.db.insertInto(table).values({});',
        [`${e}/modules/leads/migrations/1.ts`]: 'export const x = `alter table contacts add column score int`;',
        [`${e}/modules/leads/migrations/2.ts`]: 'export const x = `create table scores (id uuid)`;',
        [`${e}/kernel/a.ts`]: 'sql`delete from leads`;',
      },
      right: {
        [`${e}/modules/leads/a.ts`]:
          "tx.db.insertInto('leads').values({}); await deleteRow(tx, 'enquiries', id, { what: 'enquiry' });",
        [`${e}/modules/leads/b.ts`]:
          'sql`insert into leads (id) values (1) on conflict (id) do update set name = 1 -- update users set x`;',
        [`${e}/modules/leads/c.ts`]:
          "sql`select * from contacts for update skip locked`; route({ summary: 'Delete from contacts' });",
        [`${e}/modules/leads/leads.test.ts`]: 'sql`update users set email = 1`;',
        [`${e}/modules/leads/migrations/1.ts`]:
          'export const x = `create table leads (id uuid references contacts); alter table enquiries add x int`;',
        [`${e}/kernel/a.ts`]:
          'sql`insert into events (id) values (1)`; sql`update $' + '{sql.table(table)} set x = 1`;',
      },
    },
  },
  'time comes from kernel/clock.ts': {
    rule: timeFromClock,
    proof: {
      wrong: {
        [`${e}/kernel/a.ts`]: 'const at = new Date();',
        [`${e}/modules/leads/a.ts`]: 'const at = Date.now();',
        [`${e}/kernel/b.ts`]: 'const at = new Date;',
      },
      right: {
        [`${e}/kernel/clock.ts`]: 'const at = new Date();',
        [`${e}/kernel/ids.ts`]: 'const at = Date.now();',
        [`${e}/modules/leads/a.ts`]: 'const at = new Date(tx.now.getTime() + 1);',
        [`${e}/modules/leads/leads.test.ts`]: 'const at = Date.now();',
        [`${e}/kernel/testing/engine.ts`]: 'const until = Date.now() + 8_000;',
        'adapter-kit/src/a.ts': 'const at = Date.now();',
      },
    },
  },
  'the environment is read by kernel/config.ts and the server only': {
    rule: environmentFromConfig,
    proof: {
      wrong: {
        [`${e}/kernel/a.ts`]: "const url = process.env['DATABASE_URL'];",
        'sandbox/src/a.ts': 'const { env } = process.env;',
      },
      right: {
        [`${e}/kernel/config.ts`]: 'process.env.X;',
        'server/src/cli.ts': 'process.env.X;',
        [`${e}/kernel/b.ts`]: 'const p = process.pid;',
      },
    },
  },
  'calls to the outside go through kernel/adapters/outbound.ts': {
    rule: fetchThroughOutbound,
    proof: {
      wrong: {
        [`${e}/kernel/a.ts`]: "await fetch('https://example.com');",
        [`${e}/modules/leads/a.ts`]: "const f = () => globalThis.fetch('https://example.com');",
        [`${e}/modules/leads/b.ts`]: "function a(fetch: () => void) {} fetch('https://example.com');",
      },
      right: {
        [`${e}/kernel/adapters/outbound.ts`]: "await fetch('https://example.com');",
        [`${e}/kernel/testing/whatsapp.ts`]: 'await fetch(hookUrl);',
        [`${e}/modules/leads/a.ts`]: 'async ({ kernel }) => kernel.fetch(url);',
        [`${e}/modules/leads/b.ts`]: 'const call = ({ fetch }: Kernel) => () => fetch(url);',
        [`${e}/modules/leads/c.ts`]: "import { fetch } from './d.ts'; fetch(url);",
        [`${e}/modules/leads/d.ts`]: 'let f: typeof fetch;',
      },
    },
  },
};

const root = join(import.meta.dirname, '..');
const sources = readSources(root);
const kernelTables = sourceOf(
  `packages/${e}/kernel/db/migrations/1.ts`,
  'export const x = `create table events (id uuid)`;',
);

const snippets = (files: Record<string, string>): Source[] =>
  Object.entries(files).map(([path, text]) => sourceOf(`packages/${path}`, text));

describe.each(Object.entries(rules))('%s', (_, { rule, proof }) => {
  it('holds', () => {
    expect(rule(sources, modules)).toEqual([]);
  });

  it.each(snippets(proof.wrong).map((source) => [source.path, source] as const))(
    'is broken by the made-up %s',
    (path, source) => {
      expect(rule([kernelTables, source], made)).toEqual([expect.stringContaining(path)]);
    },
  );

  it('is kept by the made-up examples', () => {
    expect(rule([kernelTables, ...snippets(proof.right)], made)).toEqual([]);
  });
});

describe('circles', () => {
  const circle = snippets({
    [`${e}/modules/leads/a.ts`]: "import type { B } from './b.ts';",
    [`${e}/modules/leads/b.ts`]: "import '../contacts/a.ts';",
    [`${e}/modules/contacts/a.ts`]: "export * from '../leads/a.ts';",
    [`${e}/modules/contacts/b.ts`]: "import '../leads/c.ts';",
  });

  it('of files are found once, in order', () => {
    expect(fileCycles(circle)).toEqual([
      `files import each other: ${['leads/a', 'leads/b', 'contacts/a', 'leads/a'].map((file) => `packages/${e}/modules/${file}.ts`).join(' → ')}`,
    ]);
  });

  it('of modules are found even where no files form one', () => {
    const [, second, , fourth] = circle;
    expect(moduleCycles([second, fourth].filter((source) => source !== undefined))).toEqual([
      'modules import each other: leads → contacts → leads',
    ]);
  });

  it('of dependencies are found, and dependencies on what comes later', () => {
    const facts = [
      { name: 'leads', dependsOn: ['contacts'], tables: [] },
      { name: 'contacts', dependsOn: ['contacts', 'nothing'], tables: [] },
    ];
    expect(moduleTiers([], facts)).toEqual([
      'leads depends on contacts, which does not come before it in modules.ts',
      'contacts depends on contacts, which does not come before it in modules.ts',
      'contacts depends on nothing, which does not come before it in modules.ts',
    ]);
  });
});

it('reads the whole of packages', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
});
