/**
 * Reads the source as the house tests look at it: files, their imports, the public doors.
 *
 * @module
 */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder of the project. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

/** A file, as a path from the project's folder with forward slashes, with its text. */
export type SourceFile = { readonly path: string; readonly text: string };

/** Every file below a folder of the project whose path passes, in the order of their names. */
export const filesBelow = (folder: string, passes: (path: string) => boolean): readonly SourceFile[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/') && passes(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** The TypeScript files of the library. */
export const sources = (): readonly SourceFile[] => filesBelow('src', (path) => path.endsWith('.ts'));

/** What a file imports or re-exports, types included: relative ones as paths from the project's folder, packages by name. */
export const importsOf = ({ path, text }: SourceFile): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (specifier !== undefined)
      found.push(ts.isStringLiteralLike(specifier) ? specifier.text : 'an import that is not a plain text');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false));
  return found.map((name) => (name.startsWith('.') ? posix.normalize(posix.join(dirname(path), name)) : name));
};

/** The public doors: the name by which a user imports one, and the file behind it. */
export const doors = (): readonly { readonly name: string; readonly file: string }[] => {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { exports: object };
  return Object.keys(exports)
    .filter((key) => key !== './package.json')
    .map((key) => ({ name: posix.join('npskit', key), file: posix.join('src', key, 'index.ts') }));
};
