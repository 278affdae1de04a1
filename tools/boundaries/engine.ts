import { isTest, type Source } from './source.ts';

/** What the rules need to know of a module; taken from `modules.ts`, so its order is the order of the tiers. */
export interface ModuleFacts {
  /** Also the name of its folder. */
  name: string;
  dependsOn: readonly string[];
  tables: readonly string[];
}

const engine = 'packages/engine/src/';

/** What puts kernel and modules together. Nothing below may import it. */
const isComposition = (path: string): boolean =>
  /^packages\/engine\/src\/[^/]+\.ts$/.test(path) || path.startsWith(`${engine}kernel/testing/`);

/** What tests of the engine, and of others, are made with. */
export const isTestKit = (path: string): boolean =>
  path === `${engine}testing.ts` || path.startsWith(`${engine}kernel/testing/`);

/** The module a file belongs to, or null. */
export function moduleOf(path: string): string | null {
  return /^packages\/engine\/src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null;
}

export const isEngine = (path: string): boolean => path.startsWith(engine);
export const isKernel = (path: string): boolean => path.startsWith(`${engine}kernel/`);

/** The kernel knows no module, and nothing but tests knows what puts both together. */
export function kernelBelowModules(sources: readonly Source[]): string[] {
  return importsOf(sources).flatMap(({ path, target, specifier }) => {
    if (isComposition(path)) return [];
    if (isKernel(path) && moduleOf(target) !== null)
      return [`${path} imports ${specifier}: the kernel may not import a module`];
    if (!isComposition(target) || (isTest(path) && isTestKit(target))) return [];
    return [
      `${path} imports ${specifier}, which puts the engine together and stands above it${isTest(path) ? '; tests use testing.ts' : ''}`,
    ];
  });
}

/** A module opens only the doors of the modules it depends on, and only downwards. */
export function moduleDoors(sources: readonly Source[], modules: readonly ModuleFacts[]): string[] {
  const facts = new Map(modules.map((module) => [module.name, module]));
  return importsOf(sources).flatMap(({ path, target, specifier }) => {
    const [from, to] = [moduleOf(path), moduleOf(target)];
    if (from === null || to === null || from === to) return [];
    if (target !== `${engine}modules/${to}/index.ts`)
      return [`${path} imports ${specifier}: ${to} may be entered through its index.ts only`];
    if (facts.get(from)?.dependsOn.includes(to)) return [];
    return [`${path} imports ${specifier}: ${from} does not list ${to} in dependsOn`];
  });
}

/** Dependencies exist and lie below; every folder is a module of its own name. */
export function moduleTiers(sources: readonly Source[], modules: readonly ModuleFacts[]): string[] {
  const order = modules.map((module) => module.name);
  const upwards = modules.flatMap(({ name, dependsOn }, at) =>
    dependsOn
      .filter((below) => !order.slice(0, at).includes(below))
      .map((below) => `${name} depends on ${below}, which does not come before it in modules.ts`),
  );
  const strays = new Map(sources.map(({ path }) => [moduleOf(path), path]));
  for (const known of [null, ...order]) strays.delete(known);
  return [
    ...upwards,
    ...[...strays].map(
      ([folder, path]) => `${path} is in modules/${folder}, but modules.ts has no module of that name`,
    ),
  ];
}

function importsOf(sources: readonly Source[]): { path: string; specifier: string; target: string }[] {
  return sources
    .filter(({ path }) => isEngine(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, target }) => (target === null ? [] : [{ path, specifier, target }])),
    );
}
