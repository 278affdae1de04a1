import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { compile } from './compile.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../../packages/sdk/README.md'), 'utf8');
const examples = Array.from(readme.matchAll(/```ts\n(.*?)```/gs), ([, code = '']) => code);

it('every example of the README compiles against the API as it is', () => {
  const files = examples.map((code, index) => [
    `packages/sdk/src/readme-${index}.ts`,
    code.replaceAll('@sauda/sdk', './index.ts'),
  ]);
  expect(examples).toHaveLength(6);
  expect(compile(Object.fromEntries(files))).toEqual({});
}, 60_000);
