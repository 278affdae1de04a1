import { defineConfig } from 'vitest/config';
import { workspaceSources } from './vitest.sources.ts';

/** Tests that need no database. */
export default defineConfig({
  resolve: { alias: workspaceSources },
  test: {
    include: ['tools/**/*.test.ts'],
    exclude: ['tools/scaffold.test.ts'],
    testTimeout: 20_000,
    pool: 'threads',
    maxWorkers: 1,
  },
});
