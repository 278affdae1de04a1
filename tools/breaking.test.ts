import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sauda-breaking-'));
  for (const path of ['tools/breaking.ts', 'tools/contract'])
    cpSync(join(import.meta.dirname, '..', path), join(root, path), { recursive: true });
  for (const folder of ['openapi', '.changeset']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(root, { recursive: true }));

const get = {
  operationId: 'leads.get',
  summary: 'Get a lead',
  responses: {},
  'x-permission': 'leads:read',
  'x-error-codes': [],
};

function publishApi(...paths: string[]): void {
  const document = {
    paths: Object.fromEntries(paths.map((path) => [path, { get }])),
    webhooks: {},
    components: { schemas: {} },
    'x-error-catalogue': {},
  };
  writeFileSync(join(root, 'openapi/openapi.json'), JSON.stringify(document));
}

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Asha', '-c', 'user.email=asha@example.com', ...args], {
    cwd: root,
    stdio: 'ignore',
  });
}

function check() {
  const { status, stderr } = spawnSync(process.execPath, ['tools/breaking.ts'], { cwd: root, encoding: 'utf8' });
  return { status, stderr };
}

describe('the breaking-change check', () => {
  it('is content without a repository, without a commit and without a change', () => {
    publishApi('/v1/leads', '/v1/tasks');
    expect(check()).toEqual({ status: 0, stderr: '' });
    git('init', '--initial-branch=main');
    expect(check()).toEqual({ status: 0, stderr: '' });
    git('add', '.');
    git('commit', '--message=first');
    expect(check()).toEqual({ status: 0, stderr: '' });
  });

  it('compares what is not committed with the last commit', () => {
    publishApi('/v1/leads');
    expect(check()).toEqual({ status: 1, stderr: expect.stringContaining('GET /v1/tasks was removed') });
  });

  it('compares what is committed with the commit before', () => {
    git('commit', '--all', '--message=second');
    expect(check()).toEqual({ status: 1, stderr: expect.stringContaining('GET /v1/tasks was removed') });
  });

  it('compares a branch with where it left the main branch', () => {
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    git('commit', '--allow-empty', '--message=third');
    expect(check()).toEqual({ status: 0, stderr: '' });
    git('update-ref', 'refs/remotes/origin/main', 'HEAD~2');
    expect(check().status).toBe(1);
  });

  it('lets an announced break pass, and still shows it', () => {
    writeFileSync(join(root, '.changeset/README.md'), 'How to announce something breaking.');
    expect(check().status).toBe(1);
    writeFileSync(join(root, '.changeset/fewer-tasks.md'), '---\n"sauda": minor\n---\n\nbreaking: tasks are gone.\n');
    expect(check()).toEqual({ status: 0, stderr: expect.stringContaining('GET /v1/tasks was removed') });
  });
});
