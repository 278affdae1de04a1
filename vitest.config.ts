import { defineConfig } from 'vitest/config';
import { workspaceSources } from './vitest.sources.ts';

export default defineConfig({
  resolve: { alias: workspaceSources },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['./tests/setup/database.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    // Files share the modules they import; each makes its own engine and database.
    isolate: false,
  },
});
