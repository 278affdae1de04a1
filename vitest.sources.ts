import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  name: string;
  exports?: Record<string, { '@sauda/source'?: string }>;
}

const packages = join(import.meta.dirname, 'packages');

/** Tests run on the sources of every workspace package, through the same entry points as its users. */
export const workspaceSources = readdirSync(packages).flatMap((folder) => {
  const manifest = JSON.parse(readFileSync(join(packages, folder, 'package.json'), 'utf8')) as Manifest;
  return Object.entries(manifest.exports ?? {}).flatMap(([entry, { '@sauda/source': source }]) =>
    source === undefined
      ? []
      : [{ find: new RegExp(`^${manifest.name}${entry.slice(1)}$`), replacement: join(packages, folder, source) }],
  );
});
