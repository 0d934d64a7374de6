/**
 * What documents promise holds: their code compiles, their links lead somewhere, docstrings name real codes.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ROOT, type SourceFile, doors, sources } from '../house/source.ts';
import { type Compiled, diagnosticsOf, exportedNames } from './compile.ts';
import { exampleSnippets, pageSnippets, pages } from './documents.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const publicNames: ReadonlyMap<string, string> = new Map(
  doors().flatMap(({ name, file }) =>
    existsSync(join(ROOT, file)) ? exportedNames(read(file)).map((own) => [own, name] as const) : [],
  ),
);

const knownIn = (file: string): ReadonlyMap<string, string> =>
  new Map([...publicNames, ...exportedNames(read(file)).map((own) => [own, join(ROOT, file)] as const)]);

test('the code of every page and docstring compiles', () => {
  const compiled: readonly Compiled[] = [
    ...pageSnippets.map((snippet) => ({ snippet, known: new Map<string, string>() })),
    ...exampleSnippets.map((snippet) => ({ snippet, known: knownIn(snippet.file) })),
  ];
  expect(diagnosticsOf(compiled)).toEqual([]);
});

/** The codes of the union `ErrorCode`. */
const codes = new Set(
  [...read('src/error.ts').matchAll(/^ {2}\| '([a-z-]+\/[a-z-]+)'/gm)].map(([, code]) => code as string),
);

type Fault = (file: SourceFile) => readonly string[];

const docstringsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) => comment);

const unknownCodes: Fault = ({ path, text }) =>
  docstringsOf(text)
    .flatMap((comment) => [...comment.matchAll(/@throws([\s\S]*?)(?=\n\s*\*\s*@|\*\/)/g)])
    .flatMap(([, body = '']) => {
      const named = [...body.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, code]) => code as string);
      if (named.length === 0 && !/\b(?:Always|As `)/.test(body))
        return [`${path}: a @throws names no code: ${body.trim()}`];
      return named.filter((code) => !codes.has(code)).map((code) => `${path}: ${code} is no code`);
    });

const brokenLinks: Fault = ({ path, text }) =>
  [...text.replace(/^(`{3,})[\s\S]*?^\1/gm, '').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
    .map(([, target]) => target as string)
    .filter((target) => !existsSync(join(ROOT, posix.join(dirname(path), target))))
    .map((target) => `${path}: there is no ${target}`);

/** Names that the docstring of a file may link to: what it declares, imports or exports, and every public name. */
const linkable = (text: string): ReadonlySet<string> => {
  const names = new Set(publicNames.keys());
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true));
  return names;
};

const brokenDocstringLinks: Fault = ({ path, text }) => {
  const names = linkable(text);
  return docstringsOf(text)
    .flatMap((comment) => [...comment.matchAll(/\{@link ([\w.]+)/g)].map(([, target]) => target as string))
    .filter((target) => !names.has(target.split('.')[0] as string))
    .map((target) => `${path}: {@link ${target}} leads nowhere`);
};

/** Public functions whose docstring shows no example, or whose `@param`s are not those of the function. */
const missingExamples: Fault = ({ path, text }) => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => {
    const declared = ts.isFunctionDeclaration(statement)
      ? [{ name: statement.name, isFunction: true }]
      : ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.map(({ name, initializer }) => ({
            name,
            isFunction:
              initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
          }))
        : [];
    const isExample = ts.getJSDocTags(statement).some(({ tagName }) => tagName.text === 'example');
    return declared
      .filter(
        ({ name, isFunction }) => isFunction && name !== undefined && publicNames.has(name.getText()) && !isExample,
      )
      .map(({ name }) => `${path}: ${name?.getText() ?? ''} has no @example`);
  });
};

test('the list of error codes is read', () => {
  expect(codes.size).toBeGreaterThan(10);
  expect(codes).toContain('score/not-on-scale');
});

test('every @throws names a code that exists', () => {
  expect(sources().flatMap(unknownCodes)).toEqual([]);
});

test('every public function shows an example', () => {
  expect(sources().flatMap(missingExamples)).toEqual([]);
});

test('every link of a docstring leads to a name', () => {
  expect(sources().flatMap(brokenDocstringLinks)).toEqual([]);
});

test('every link of a page leads to a file', () => {
  expect(pages.flatMap(brokenLinks)).toEqual([]);
});

describe('the look at documents finds', () => {
  const file = (text: string, path = 'src/scale/score.ts'): SourceFile => ({ path, text });

  test('code that does not compile, with its line', () => {
    const wrong = [
      { line: 7, code: "import { nps } from 'npskit';\nnps('a')" },
      { line: 20, code: 'unheard' },
    ];
    const found = diagnosticsOf([
      { snippet: { file: 'page.md', blocks: wrong }, known: new Map() },
      { snippet: { file: 'right.md', blocks: [{ line: 3, code: 'isScore(1)' }] }, known: publicNames },
    ]);
    expect(found.map((text) => text.split(':').slice(0, 2).join(':'))).toEqual(['page.md:8', 'page.md:20']);
  });

  test('a code that does not exist, a @throws without one', () => {
    expect(unknownCodes(file('/** @throws {NpsError} `score/odd` when odd. */'))).toHaveLength(1);
    expect(unknownCodes(file('/**\n * @throws {NpsError} When odd.\n * @see `score/odd`\n */'))).toHaveLength(1);
    expect(unknownCodes(file('/** @throws {NpsError} `score/not-on-scale` when off. */'))).toEqual([]);
  });

  test('a public function without an example', () => {
    expect(
      missingExamples(file('/** A. */\nexport const isScore = (x) => x;\n/** B. */\nexport function nps() {}')),
    ).toHaveLength(2);
    expect(
      missingExamples(file('/**\n * @example\n * 1\n */\nexport const isScore = (x) => x;\nconst own = () => 1;')),
    ).toEqual([]);
  });

  test('a link to nothing', () => {
    expect(
      brokenLinks(file('[a](gone.md) [b](../package.json) [c](https://example.org) [d](#e)', 'docs/x.md')),
    ).toHaveLength(1);
    expect(brokenDocstringLinks(file('/** {@link gone} {@link nps} {@link here} */\nconst here = 1;'))).toHaveLength(1);
  });
});
