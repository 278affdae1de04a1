import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  // It travels to browsers; the source maps keep stack traces readable.
  minify: true,
});
