import { randomUUID } from 'node:crypto';
import { type FakeWhatsApp, fakeLeadSource, fakeWhatsApp } from '@sauda/adapter-kit/testing';
import { webForm } from '@sauda/adapters-leadsources/web-form';
import { createTestEngine, type TestEngine, type TestOrganization, tablesWith } from '@sauda/engine/testing';
import { inject } from 'vitest';
import type { Answer } from './answers.ts';
import { type Request, send } from './call.ts';
import { factories, refusedTemplate } from './factories.ts';
import type { Maker } from './maker.ts';
import type { Operation } from './operations.ts';
import { stateReader } from './state.ts';

export interface World {
  url: string;
  /** What was logged, line by line. */
  log: readonly string[];
  /** The tables in which a text stands. */
  tablesWith(text: string): Promise<string[]>;
  /** One of its own, or one below another, which sets its limits. */
  organization(name: string, above?: Maker): Promise<Maker>;
  call(operation: Operation, request: Request): Promise<Answer>;
  close(): Promise<void>;
}

/** The real engine with scripted adapters. Without background work nothing changes but by requests. */
export async function createWorld({ background = false } = {}): Promise<World> {
  const whatsApp = fakeWhatsApp();
  whatsApp.otherwise(({ content }) =>
    content.type === 'template' && content.name === refusedTemplate
      ? { type: 'fail', kind: 'template' }
      : { type: 'accept' },
  );
  const adapters = [webForm, fakeLeadSource().adapter, whatsApp.adapter];
  const engine = await createTestEngine({ postgresUrl: inject('postgresUrl'), adapters, worker: background });
  const url = engine.engine.kernel.config.public_url;
  const state = stateReader(engine);
  return {
    url,
    log: engine.log.lines,
    tablesWith: (text) => tablesWith(engine, text),
    call: (operation, request) => send(url, operation, request),
    organization: async (name, above) =>
      makerOf(engine, await engine.organization(name, above?.organization), { whatsApp, background, state }),
    close: () => engine.close(),
  };
}

let phones = 0;

interface Outside {
  whatsApp: FakeWhatsApp;
  background: boolean;
  state(organizationId: string): Promise<string>;
}

function makerOf(engine: TestEngine, organization: TestOrganization, { state, ...outside }: Outside): Maker {
  const { api, id } = organization;
  const made = new Set<string>();
  const first = new Map<string, Promise<string>>();
  const keep = (object: string) => {
    made.add(object);
    return object;
  };
  const maker: Maker = {
    ...outside,
    organization,
    made: () => [...made],
    unique: () => randomUUID(),
    phone: () => `+9199999${String(10_000 + phones++)}`,
    post: async (path, body) => {
      const answer = await api.post(path, body);
      if (answer.status !== 201 && answer.status !== 202)
        throw new Error(`${path} answered ${answer.status} ${answer.text}`);
      return keep(answer.body.id);
    },
    act: async (path, body) => void (await api.post(path, body).expect(200)),
    get: async (path) => (await api.get(path).expect(200)).body,
    async fresh(param) {
      const factory = factories[param];
      if (!factory)
        throw new Error(`Nothing makes a ${param}: add it to the factories in tests/contract/factories.ts.`);
      return keep(await factory(maker));
    },
    one(param) {
      const known = first.get(param) ?? maker.fresh(param);
      first.set(param, known);
      return known;
    },
    async deliver(connectionId, body, headers = { 'content-type': 'application/json' }) {
      const { hook_url } = await maker.get(`/v1/connections/${connectionId}`);
      const answer = await fetch(hook_url, { method: 'POST', headers, body: Buffer.from(body) });
      if (answer.status !== 200) throw new Error(`The hook answered ${answer.status}.`);
    },
    eventually: (check) => engine.eventually(check),
    state: () => state(id),
  };
  return maker;
}
