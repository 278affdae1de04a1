import type { Source } from './source.ts';

/** Folder → package name, and what it may import of ours. */
const packages: Record<string, { name: string; mayImport: string[] }> = {
  'adapter-kit': { name: '@sauda/adapter-kit', mayImport: [] },
  'adapters-whatsapp': { name: '@sauda/adapters-whatsapp', mayImport: ['@sauda/adapter-kit'] },
  'adapters-leadsources': { name: '@sauda/adapters-leadsources', mayImport: ['@sauda/adapter-kit'] },
  'adapters-telephony': { name: '@sauda/adapters-telephony', mayImport: ['@sauda/adapter-kit'] },
  engine: { name: '@sauda/engine', mayImport: ['@sauda/adapter-kit'] },
  sandbox: { name: '@sauda/sandbox', mayImport: ['@sauda/adapter-kit'] },
  sdk: { name: '@sauda/sdk', mayImport: [] },
  server: {
    name: 'sauda',
    mayImport: [
      '@sauda/engine',
      '@sauda/adapter-kit',
      '@sauda/adapters-whatsapp',
      '@sauda/adapters-leadsources',
      '@sauda/adapters-telephony',
      '@sauda/sandbox',
    ],
  },
};

/** server → engine → adapter-kit ← adapters; sandbox → adapter-kit at most; sdk imports nothing of ours. */
export function packageDirection(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) => {
    const folder = folderOf(path);
    const self = packages[folder];
    if (!self) return [`${path} is in packages/${folder}, which has no place in tools/boundaries/packages.ts`];
    return imports.flatMap(({ specifier, target }) => {
      if (target !== null)
        return folderOf(target) === folder && target.startsWith('packages/')
          ? []
          : [`${path} imports ${specifier}, a file outside its package; use the package's name`];
      const name = ourPackage(specifier);
      if (name === null || name === self.name || self.mayImport.includes(name)) return [];
      return [
        `${path} imports ${specifier}; ${self.name} may import ${self.mayImport.join(', ') || 'nothing'} of ours`,
      ];
    });
  });
}

const folderOf = (path: string): string => path.split('/')[1] ?? '';

function ourPackage(specifier: string): string | null {
  return /^(@sauda\/[^/]+|sauda)(\/|$)/.exec(specifier)?.[1] ?? null;
}
