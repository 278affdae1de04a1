import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/**
 * Type-checks files that exist only in memory, laid over the repository and under its compiler options, and the files
 * of the repository that they import.
 * @param files contents by path from the root of the repository
 * @returns complaints by path, as `TS2345: …`; files without any are absent
 */
export function compile(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const overlay = new Map(Object.entries(files).map(([path, text]) => [resolve(root, path), text]));
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => overlay.has(path) || fileExists(path);
  host.readFile = (path) => overlay.get(path) ?? readFile(path);
  host.getCurrentDirectory = () => root;
  // Without this the compiler answers from the folders on disk and never asks for a file in a folder that is not there.
  host.directoryExists = (path) =>
    [...overlay.keys()].some((file) => file.startsWith(`${path}/`)) || ts.sys.directoryExists(path);
  const program = ts.createProgram([...overlay.keys()], options, host);
  const sources = program.getSourceFiles().filter((source) => !source.fileName.includes('/node_modules/'));
  const complaints = sources.map((source) => [source.fileName.slice(root.length + 1), check(program, source)] as const);
  return Object.fromEntries(complaints.filter(([, messages]) => messages.length > 0));
}

function check(program: ts.Program, source: ts.SourceFile): string[] {
  const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return diagnostics.map(({ code, messageText }) => `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

function compilerOptions(): ts.CompilerOptions {
  const path = resolve(root, 'tsconfig.json');
  const { config } = ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8'));
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root).options;
}
