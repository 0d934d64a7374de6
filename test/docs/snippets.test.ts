/**
 * Every piece of TypeScript in README, guides, why-pages and docstrings runs, and says what comes out.
 *
 * @module
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, doors } from '../house/source.ts';
import { type Snippet, blocksOfPage, examplesOfSource } from './blocks.ts';
import { exampleSnippets, pageSnippets } from './documents.ts';
import { type Surroundings, faultsOf, programOf } from './program.ts';

const load: Surroundings['load'] = async (from) => (await import(/* @vite-ignore */ from)) as Record<string, unknown>;
const compare: Surroundings['compare'] = (got, wanted) => expect(got).toStrictEqual(wanted);

const run = (snippet: Snippet, names: Readonly<Record<string, unknown>> = {}): Promise<readonly string[]> =>
  faultsOf(programOf(snippet), { load, names, compare });

/** Everything a user can import, under its name. A door that does not open fails the examples that need it, not all. */
const publicNames = async (): Promise<Record<string, unknown>> => {
  const opened = await Promise.allSettled(doors().map(({ name }) => load(name)));
  return Object.assign({}, ...opened.map((door) => (door.status === 'fulfilled' ? door.value : {}))) as Record<
    string,
    unknown
  >;
};

test('there are examples to run', () => {
  expect(exampleSnippets.length).toBeGreaterThan(10);
});

if (pageSnippets.length > 0)
  test.each(pageSnippets.map((page) => [page.file, page] as const))(
    'the blocks of %s run as one program',
    async (_file, page) => {
      expect(await run(page)).toEqual([]);
    },
  );

test.each(exampleSnippets.map((example) => [example.file, example.blocks[0]?.line, example] as const))(
  'the example in %s:%i holds',
  async (file, _line, example) => {
    const names = { ...(await publicNames()), ...(await load(join(ROOT, file))) };
    expect(await run(example, names)).toEqual([]);
  },
);

describe('the runner', () => {
  const page = (...codes: readonly string[]): Snippet => ({
    file: 'page.md',
    blocks: codes.map((code, i) => ({ line: 10 * (i + 1), code })),
  });

  test('accepts what is true', async () => {
    const code = [
      'const twice = (x: number): number => 2 * x;',
      'twice(2) // => 4',
      'twice(',
      '  3,',
      '); // => twice(1) + 4',
      "const pair = { a: [1], b: '// => no' }; // => { a: [1], b: '// => no' }",
      '`${twice(1)}` // => "2"',
      'Promise.resolve(7); // => 7',
      '[1, 2] // => [',
      '//   1,',
      '//   2,',
      '// ]',
    ].join('\n');
    expect(await run(page(code))).toEqual([]);
    expect(programOf(page(code)).claims).toBe(6);
  });

  test('keeps the names of a page from block to block', async () => {
    expect(await run(page('const a = 1; // => 1', 'a + 1 // => 2'))).toEqual([]);
  });

  test('loads what a page imports, once or twice', async () => {
    const code = "import { sep as mark, type ParsedPath } from 'node:path';\nmark.length // => 1";
    expect(await run(page(code, code))).toEqual([]);
  });

  test.each([
    ['a wrong value', '1 + 1 // => 3', 'page.md:10: '],
    ['a missing member', '({ a: 1 }) // => { a: 1, b: undefined }', 'page.md:10: '],
    ['a zero with the wrong sign', '-0 // => 0', 'page.md:10: '],
    ['a block that states nothing', 'const a = 1;', 'page.md:10: no line says'],
    ['a value beside no expression', '1 // => 1\n// => 2', 'page.md:11: '],
    ['a value inside of an expression', '1 // => 1\nMath.max(1, // => 1\n 2)', 'page.md:11: '],
    ['an error', '1 // => 1\nnull.x', 'page.md:11: '],
    ['a name that nobody knows', 'unheard // => 1', 'page.md:10: unheard is not defined'],
    ['a name that the module does not export', "import { nothing } from 'node:path';\n1 // => 1", 'exports no nothing'],
    ['a text that is no program', '1 + // => 1', 'page.md:10: '],
    ['a value that is no expression', '1 // => const', 'page.md:10: what stands after'],
    ['a rejected promise', 'Promise.reject(new Error("late")) // => 1', 'page.md:10: late'],
  ])('reports %s, with its line', async (_what, code, message) => {
    expect((await run(page(code))).join('\n')).toContain(message);
  });

  test('finds the fenced blocks of a page, and only those in TypeScript', () => {
    const text =
      'a\n```ts\n1 // => 1\n```\n```sh\nnpm ci\n```\n- b\n\n  ```typescript\n  2 // => 2\n  ```\n````md\n```ts\n3\n```\n````\n';
    expect(blocksOfPage(text)).toEqual([
      { line: 3, code: '1 // => 1' },
      { line: 11, code: '2 // => 2' },
    ]);
  });

  test('finds the examples of a docstring up to the next tag', () => {
    const text =
      '/**\n * A.\n *\n * @example\n * one() // => 1\n * @example\n * ```ts\n * two() // => 2\n * ```\n * @see B\n */\n/** @example three() // => 3 */';
    expect(examplesOfSource(text).map(({ line, code }) => ({ line, code: code.trim() }))).toEqual([
      { line: 4, code: 'one() // => 1' },
      { line: 6, code: 'two() // => 2' },
      { line: 12, code: 'three() // => 3' },
    ]);
  });
});
