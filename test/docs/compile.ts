/**
 * Compiles the code of documents as a user's program: strict, against the library by its public names.
 *
 * @module
 */
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../house/source.ts';
import type { Snippet } from './blocks.ts';

/** A snippet, with the names that it may use without an import: where each comes from. */
export type Compiled = { readonly snippet: Snippet; readonly known: ReadonlyMap<string, string> };

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  paths: { npskit: [join(ROOT, 'src/index.ts')], 'npskit/*': [join(ROOT, 'src/*/index.ts')] },
  types: ['node'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
};

/** An import that a page repeats in a later block is no fault: its reader may begin there. */
const REPEATED_NAME = 2300;

/** The code of a snippet, each line where it stands in its document; imports of known names in the first line. */
const textOf = ({ snippet, known }: Compiled): string => {
  const lines: string[] = [];
  for (const { line, code } of snippet.blocks)
    code.split('\n').forEach((text, i) => {
      lines[line - 1 + i] = text;
    });
  const text = Array.from(lines, (line) => line ?? '').join('\n');
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    if (
      (ts.isVariableDeclaration(node) || ts.isImportSpecifier(node) || ts.isFunctionDeclaration(node)) &&
      node.name !== undefined
    )
      for (const name of ts.isIdentifier(node.name) ? [node.name] : bindings(node.name)) declared.add(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('snippet.ts', text, ts.ScriptTarget.ES2022, true));
  const imports = [...used]
    .filter((name) => known.has(name) && !declared.has(name))
    .map((name) => `import { ${name} } from ${JSON.stringify(known.get(name))};`);
  return lines[0] === undefined ? imports.join(' ') + text : text;
};

const bindings = (pattern: ts.BindingName): readonly ts.Identifier[] =>
  ts.isIdentifier(pattern)
    ? [pattern]
    : pattern.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bindings(element.name)));

/**
 * Compiles snippets.
 *
 * @param all - The snippets.
 * @returns What the compiler says, with file and line of the document.
 */
export const diagnosticsOf = (all: readonly Compiled[]): readonly string[] => {
  const virtual = new Map(
    all.map((one, i) => [join(ROOT, 'test/docs', `snippet-${i}.ts`), { file: one.snippet.file, text: textOf(one) }]),
  );
  const host = ts.createCompilerHost(OPTIONS);
  const disk = ts.createCompilerHost(OPTIONS);
  host.fileExists = (name) => virtual.has(name) || disk.fileExists(name);
  host.readFile = (name) => virtual.get(name)?.text ?? disk.readFile(name);
  host.getSourceFile = (name, language) => {
    const text = virtual.get(name)?.text;
    return text === undefined ? disk.getSourceFile(name, language) : ts.createSourceFile(name, text, language, true);
  };
  const program = ts.createProgram([...virtual.keys()], OPTIONS, host);
  return [...virtual].flatMap(([name, { file }]) => {
    const source = program.getSourceFile(name);
    if (source === undefined) return [`${file}: not compiled`];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .filter(({ code }) => code !== REPEATED_NAME)
      .map(({ start, messageText }) => {
        const { line } = source.getLineAndCharacterOfPosition(start ?? 0);
        return `${file}:${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      });
  });
};

/** The names that a source file declares and exports, or re-exports. */
export const exportedNames = (text: string): readonly string[] => {
  const found: string[] = [];
  for (const statement of ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true).statements) {
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause)
    )
      found.push(...statement.exportClause.elements.map(({ name }) => name.text));
    if (!ts.canHaveModifiers(statement)) continue;
    if (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) continue;
    if (ts.isVariableStatement(statement))
      found.push(
        ...statement.declarationList.declarations.flatMap(({ name }) => bindings(name).map(({ text: own }) => own)),
      );
    else if (
      (ts.isFunctionDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement) ||
        ts.isClassDeclaration(statement)) &&
      statement.name !== undefined
    )
      found.push(statement.name.text);
  }
  return found;
};
