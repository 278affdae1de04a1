import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One source file, parsed. */
export interface Source {
  /** From the root of the repository: `packages/engine/src/engine.ts`. */
  path: string;
  tree: ts.SourceFile;
  imports: Import[];
}

export interface Import {
  specifier: string;
  /** What a relative specifier leads to, from the root of the repository. Null for packages. */
  target: string | null;
}

/** Every TypeScript file under `packages/<name>/src`. */
export function readSources(root: string): Source[] {
  return readdirSync(join(root, 'packages')).flatMap((name) => {
    const folder = `packages/${name}/src`;
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => sourceOf(`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8')));
  });
}

/** A file from its text. */
export function sourceOf(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports = nodesOf(tree).flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier === null
      ? []
      : [{ specifier, target: specifier.startsWith('.') ? join(path, '..', specifier) : null }];
  });
  return { path, tree, imports };
}

/** The module an import names: static, dynamic, re-export, `import('…').Type` or `declare module` of a relative path. */
function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0]);
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require')
    return textOf(node.arguments[0]);
  return null;
}

function textOf(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

/** A node and everything below it. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const nodes = [node];
  ts.forEachChild(node, (child) => void nodes.push(...nodesOf(child)));
  return nodes;
}

/** `path:line` of a node, for a message. */
export function placeOf({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

export const isTest = (path: string): boolean => path.endsWith('.test.ts');
