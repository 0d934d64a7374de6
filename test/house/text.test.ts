/**
 * What no file of the project may say.
 *
 * @module
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, type SourceFile, filesBelow } from './source.ts';

const TEXT = /(\.(ts|mts|js|mjs|cjs|json|md|yml|yaml|sh|html|csv|txt|npmrc)|\/run|\.gitignore|LICENSE)$/;
const GENERATED = /^(docs\/api|docs\/examples\/report|\.config\/[a-z]+\/node_modules)\/|package-lock\.json$/;
const FOLDERS = ['src', 'test', 'docs', '.config', '.github', '.changeset', '.ci'];

const files: readonly SourceFile[] = [
  ...FOLDERS.flatMap((folder) => filesBelow(folder, (path) => TEXT.test(`/${path}`) && !GENERATED.test(path))),
  ...readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(`/${entry.name}`) && !GENERATED.test(entry.name))
    .map(({ name }) => ({ path: name, text: readFileSync(join(ROOT, name), 'utf8') })),
];

type Rule = {
  readonly pattern: RegExp;
  readonly where: RegExp;
  readonly wrong: readonly string[];
  readonly right: readonly string[];
};

/** Puts an example of a forbidden text together, so that it does not stand in this file. */
const apart = (...parts: readonly string[]): string => parts.join('');

const RULES: Readonly<Record<string, Rule>> = {
  'a path of a machine': {
    pattern: /(?:^|[^.\w/])\/(?:work|farm|root|home|Users|tmp)\/|[A-Z]:\\Users/,
    where: /./,
    wrong: [apart('see /', 'home', '/me')],
    right: ['../shared/data', 'src/work/x.ts'],
  },
  'a number of a task': {
    pattern: /\bissue #?\d/i,
    where: /./,
    wrong: [apart('is', 'sue 2')],
    right: ['the first issue', 'issues[0]'],
  },
  'a skipped or focused test': {
    pattern: /\b(?:it|test|describe)(?:\.prop)?\.(?:skip|only|todo)\b/,
    where: /^test\//,
    wrong: [apart('test', ".skip('x')"), apart('describe', ".only('x')")],
    right: ['test.skipIf(absent)', 'test.prop([x])'],
  },
  'work left for later': {
    pattern: /\b(?:TODO|FIXME|XXX|HACK)\b|\bnot implemented\b|\bfor now\b/,
    where: /^(?:src|test|docs)\/|^README/,
    wrong: [apart('TO', 'DO later'), apart('good enough for', ' now')],
    right: ['to do', 'Forever'],
  },
  'an escape from a check': {
    pattern: /(?:c8|v8|istanbul) ignore|[sS]tryker disable|eslint-disable|@ts-(?:ignore|nocheck)|\bas any\b/,
    where: /^src\//,
    wrong: [apart('/* v8 ', 'ignore next */'), apart('x as', ' any')],
    right: ['as unknown', 'as many'],
  },
  'a hidden input': {
    pattern: /Math\.random|Date\.now|new Date\(\)|process\.env|setDefault|resolvedOptions/,
    where: /^src\//,
    wrong: [apart('Math.', 'random()'), apart('new ', 'Date()')],
    right: ['new Date(0)', 'randomOf(1)'],
  },
  'British spelling': {
    pattern:
      /\b(?:(?:categor|normal|random|organ|summar|recogn|standard|minim|maxim|optim|real|apolog|memor|priorit|tokeni|serial|initial|visual|critic)is(?:e[ds]?|ing|ation)\b|(?:colo|behavio|favo|neighbo|hono|flavo)ur|centred?\b|(?:label|model|travel|cancel)l(?:ed|ing|er)|analyse[ds]?\b|catalogue|grey\b)/i,
    // Titles of papers keep their spelling; so do reference vectors, the adapters that speak the names of their fields, and the
    // page that prints terms of other people's comments.
    where:
      /^(?:src|test\/(?!reference\/\w+\.json$|conformance\/)|docs(?!\/why\/themes-need-a-person\.md$)|\.config|\.changeset)\/|^README/,
    wrong: [apart('categoris', 'ation'), apart('the colo', 'ur')],
    right: ['promise', 'categorization', 'revised', 'color'],
  },
};

const hits = ({ pattern, where }: Rule, among: readonly SourceFile[]): readonly string[] =>
  among
    .filter(({ path }) => where.test(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) && !/@see /.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
    );

const itself = (rule: Rule): readonly SourceFile[] =>
  // This file names what it looks for, in the definitions of its patterns only.
  files.map((file) =>
    file.path === 'test/house/text.test.ts'
      ? {
          ...file,
          text: file.text.replaceAll(rule.pattern.source, '').replace(/^ {6}\/.*\/i?,$|^ {4}pattern: .*$/gm, ''),
        }
      : file,
  );

test('the look at the texts covers the project', () => {
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['package.json', 'src/error.ts', '.ci/run', 'LICENSE']),
  );
});

describe.each(Object.entries(RULES))('no file holds %s', (_name, rule) => {
  test('anywhere in the project', () => {
    expect(hits(rule, itself(rule))).toEqual([]);
  });

  test('and the look finds one where there is one', () => {
    const at = (text: string): readonly SourceFile[] => [
      { path: 'src/x.ts', text },
      { path: 'test/x.test.ts', text },
    ];
    for (const text of rule.wrong) expect(hits(rule, at(text)), text).not.toEqual([]);
    for (const text of rule.right) expect(hits(rule, at(text)), text).toEqual([]);
  });
});
