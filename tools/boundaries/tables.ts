import ts from 'typescript';
import { isEngine, isKernel, type ModuleFacts, moduleOf } from './engine.ts';
import { isTest, nodesOf, placeOf, type Source } from './source.ts';

const builderCalls = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const rowCalls = new Set(['updateRow', 'deleteRow']);
const name = String.raw`(?:public\.)?"?(\w+)"?`;
const statements = new RegExp(
  String.raw`\b(?:insert\s+into|delete\s+from(?:\s+only)?|merge\s+into|truncate|(?:create|alter|drop)\s+table(?:\s+if\s+(?:not\s+)?exists)?)\s+${name}|\bupdate\s+(?:only\s+)?${name}(?:\s+(?:as\s+)?\w+)?\s+set\b`,
  'gi',
);

interface Write {
  place: string;
  path: string;
  /** Null when the text does not tell. */
  table: string | null;
}

/** A module writes the tables it lists, the kernel its own. Tests may write anything. */
export function tableOwners(sources: readonly Source[], modules: readonly ModuleFacts[]): string[] {
  const kernel = new Set(
    sources
      .filter(({ path }) => isKernel(path) && path.includes('/migrations/'))
      .flatMap((source) => writesOf(source).flatMap(({ table }) => table ?? [])),
  );
  const owners = new Map(modules.flatMap((module) => module.tables.map((table) => [table, module.name] as const)));
  const written = sources.filter(({ path }) => isEngine(path) && !isTest(path)).flatMap(writesOf);
  return written.flatMap(({ place, path, table }) => {
    const module = moduleOf(path);
    if (table === null)
      return module === null ? [] : [`${place} writes a table that is named at run time; name it in the text`];
    const owner = owners.get(table) ?? (kernel.has(table) ? 'the kernel' : null);
    const writer = module ?? 'the kernel';
    if (owner === writer || (owner === null && module === null)) return [];
    return [
      `${place} writes ${table}, which ${owner === null ? 'no module lists in its tables' : `belongs to ${owner}, not to ${writer}`}`,
    ];
  });
}

/** Every table written in a file: query builder calls, row helpers, SQL in `sql` templates and in migrations. */
function writesOf(source: Source): Write[] {
  const isMigration = source.path.includes('/migrations/');
  return nodesOf(source.tree).flatMap((node) => {
    const at = { place: placeOf(source, node), path: source.path };
    if (ts.isCallExpression(node)) return tableOfCall(node).map((table) => ({ ...at, table }));
    const text = isMigration ? plainText(node) : sqlText(node);
    return text === null ? [] : tablesOfSql(text).map((table) => ({ ...at, table }));
  });
}

function tableOfCall({ expression, arguments: given }: ts.CallExpression): (string | null)[] {
  const called = ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : ts.isIdentifier(expression)
      ? expression.text
      : '';
  const argument = builderCalls.has(called) ? given[0] : rowCalls.has(called) ? given[1] : undefined;
  if (!argument) return [];
  return [ts.isStringLiteralLike(argument) ? (argument.text.split(' ')[0] ?? null) : null];
}

/** The text of a `sql` template, a gap for each value; the text given to `sql.raw`. */
function sqlText(node: ts.Node): string | null {
  if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText())) return templateText(node.template);
  if (ts.isCallExpression(node) && node.expression.getText() === 'sql.raw')
    return node.arguments[0] ? plainText(node.arguments[0]) : null;
  return null;
}

function plainText(node: ts.Node): string | null {
  if (ts.isStringLiteral(node)) return node.text;
  return ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node) ? templateText(node) : null;
}

const gap = 'NAMED_AT_RUN_TIME';

function templateText(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }) => `${gap}${literal.text}`).join('');
}

function tablesOfSql(text: string): (string | null)[] {
  const code = text.replace(/--.*$/gm, '').replace(/\b(on\s+conflict[^;]*?do)\s+update\s+set\b/gi, '$1 set');
  return [...code.matchAll(statements)].map((match) => {
    const table = match[1] ?? match[2] ?? null;
    return table === gap ? null : table;
  });
}
