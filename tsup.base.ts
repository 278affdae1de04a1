import type { Options } from 'tsup';

/** What every package's build shares: ESM for current Node, declarations, source maps. */
export const base: Options = {
  entry: ['src/index.ts'],
  format: ['esm'],
  target: 'node22',
  dts: { compilerOptions: { customConditions: [], noEmit: false, ignoreDeprecations: '6.0' } },
  sourcemap: true,
  clean: true,
};
