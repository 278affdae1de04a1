import ts from 'typescript';
import { isEngine, isTestKit } from './engine.ts';
import { isTest, nodesOf, placeOf, type Source } from './source.ts';

const clocks = ['packages/engine/src/kernel/clock.ts', 'packages/engine/src/kernel/ids.ts'];

/** Time comes from the clock: tests move it. */
export function timeFromClock(sources: readonly Source[]): string[] {
  return found(
    sources.filter(({ path }) => isEngine(path) && !clocks.includes(path)),
    (node) =>
      (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) ||
      isProperty(node, 'Date', 'now'),
    'reads the time; only kernel/clock.ts does: use kernel.clock or tx.now',
  );
}

/** Settings come from the configuration, which reports all faults at once. The server reads the environment for it. */
export function environmentFromConfig(sources: readonly Source[]): string[] {
  return found(
    sources.filter(
      ({ path }) => !path.startsWith('packages/server/') && path !== 'packages/engine/src/kernel/config.ts',
    ),
    (node) => isProperty(node, 'process', 'env'),
    'reads the environment; only kernel/config.ts and the server do',
  );
}

/** Calls to the outside go through the guarded client. */
export function fetchThroughOutbound(sources: readonly Source[]): string[] {
  return found(
    sources.filter(({ path }) => isEngine(path) && path !== 'packages/engine/src/kernel/adapters/outbound.ts'),
    (node) =>
      (ts.isCallExpression(node) && isNamed(node.expression, 'fetch') && !isDeclaredAround(node, 'fetch')) ||
      isProperty(node, 'globalThis', 'fetch'),
    'calls the global fetch; use kernel.fetch, which refuses private addresses',
  );
}

function found(sources: readonly Source[], isFault: (node: ts.Node) => boolean, message: string): string[] {
  return sources
    .filter(({ path }) => !isTest(path) && !isTestKit(path))
    .flatMap((source) =>
      nodesOf(source.tree)
        .filter(isFault)
        .map((node) => `${placeOf(source, node)} ${message}`),
    );
}

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

function isProperty(node: ts.Node, object: string, property: string): boolean {
  return ts.isPropertyAccessExpression(node) && isNamed(node.expression, object) && node.name.text === property;
}

/** Whether a parameter, variable, function or import around the node has this name. */
function isDeclaredAround(node: ts.Node, name: string): boolean {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (declarationsIn(at).some((declared) => namesOf(declared).includes(name))) return true;
  }
  return false;
}

type Declared = ts.BindingName | ts.Identifier;

function declarationsIn(scope: ts.Node): Declared[] {
  if (ts.isFunctionLike(scope)) return scope.parameters.map((parameter) => parameter.name);
  if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) return [];
  return scope.statements.flatMap((statement): Declared[] => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map((declaration) => declaration.name);
    if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name] : [];
    return ts.isImportDeclaration(statement) ? importedNames(statement) : [];
  });
}

function importedNames({ importClause }: ts.ImportDeclaration): ts.Identifier[] {
  const bindings = importClause?.namedBindings;
  const named = bindings && ts.isNamedImports(bindings) ? bindings.elements.map((element) => element.name) : [];
  return importClause?.name ? [importClause.name, ...named] : named;
}

function namesOf(declared: Declared): string[] {
  if (ts.isIdentifier(declared)) return [declared.text];
  return declared.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesOf(element.name)));
}
