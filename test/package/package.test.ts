/**
 * The package as it is built: what it weighs, what it brings along, what is in it.
 *
 * Needs `npm run build`.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, doors, sources } from '../house/source.ts';
import { bundle } from './bundle.ts';

type Budget = {
  /** The most that all of a door may weigh in a bundle without other people's packages, in kB after gzip. */
  readonly own: number;
  /** The packages that it brings along. */
  readonly packages: readonly string[];
};

const BUDGETS: Readonly<Record<string, Budget>> = {
  // Comparisons, planning, weights and segments took it from 13 to 56, trends, alarms and calendars to 86; a bundle keeps
  // what it imports.
  npskit: { own: 90, packages: ['date-fns'] },
  // The scanner of CSV records, the labels of scores and the names of other scales took it from 13 to 15.4, the checks of
  // playbooks and histories to 28, that of codebooks to 30; parseResponses alone stays below 11.
  'npskit/input': { own: 31, packages: ['date-fns', 'papaparse', 'zod'] },
  // The reading of trends took it from 26 to 43, response rates and benchmarks to 49, themes to 64.
  'npskit/report': { own: 67, packages: ['date-fns'] },
  'npskit/charts': { own: 6, packages: [] },
  'npskit/survey': { own: 19, packages: ['date-fns'] },
  'npskit/playbook': { own: 67, packages: ['date-fns'] },
  // Finding alone is 24, assigning 11, counting 11, redaction 5; the checks of arguments took all of it from 61 to 67.
  'npskit/themes': { own: 73, packages: ['date-fns'] },
  // Labels and sentences, drafts of messages and the starter codebook are a third each; a bundle keeps what it imports.
  'npskit/locale/en': { own: 26, packages: ['@orama/stemmers'] },
  'npskit/locale/fi': { own: 29, packages: ['@orama/stemmers'] },
  'npskit/locale/nb': { own: 28, packages: ['@orama/stemmers'] },
  'npskit/locale/sv': { own: 28, packages: ['@orama/stemmers'] },
  'npskit/locale/da': { own: 2, packages: ['@orama/stemmers'] },
  'npskit/locale/nn': { own: 2, packages: ['@orama/stemmers'] },
  'npskit/locale/de': { own: 2, packages: ['@orama/stemmers'] },
  'npskit/locale/fr': { own: 2, packages: ['@orama/stemmers'] },
  'npskit/locale/es': { own: 2, packages: ['@orama/stemmers'] },
  'npskit/locale/nl': { own: 2, packages: ['@orama/stemmers'] },
  'npskit/locale/pt': { own: 2, packages: ['@orama/stemmers'] },
  'npskit/locale/it': { own: 2, packages: ['@orama/stemmers'] },
  // The laws of playbooks bring the planner along, 17 of it.
  'npskit/testing': { own: 58, packages: ['date-fns', 'fast-check'] },
};

/** What a page pays for a few names, in kB after gzip, and which packages must not come along. */
const PIECES: readonly { readonly code: string; readonly limit: number; readonly without: readonly string[] }[] = [
  {
    code: "export { categorize, nps, NpsError } from 'npskit'",
    limit: 0.8,
    without: ['zod', 'date-fns', 'papaparse', 'fast-check'],
  },
  {
    code: "export { estimateNps } from 'npskit'",
    limit: 4,
    without: ['zod', 'date-fns', 'papaparse', 'fast-check'],
  },
  { code: "export { compareNps } from 'npskit'", limit: 5, without: ['zod', 'date-fns', 'papaparse', 'fast-check'] },
  {
    code: "export { readSegments, tallyBySegment } from 'npskit'",
    limit: 14,
    without: ['zod', 'date-fns', 'papaparse', 'fast-check'],
  },
  {
    code: "export { estimateDesign, rake } from 'npskit'",
    limit: 9,
    without: ['zod', 'date-fns', 'papaparse', 'fast-check'],
  },
  { code: "export { parseResponses } from 'npskit/input'", limit: 11, without: ['papaparse'] },
  { code: "export { parseRows } from 'npskit/input'", limit: 19, without: ['papaparse'] },
];

const newest = (paths: readonly string[]): number =>
  Math.max(...paths.map((path) => statSync(join(ROOT, path)).mtimeMs));

test('the build is there and not older than the source', () => {
  const built = doors().map(({ file }) =>
    file
      .replace(/^src/, 'dist')
      .replace(/(?:\/index)?\.ts$/, '')
      .replace(/^dist$/, 'dist/index'),
  );
  for (const path of built)
    for (const ending of ['.js', '.cjs', '.d.ts', '.d.cts'])
      expect(existsSync(join(ROOT, path + ending)), `${path}${ending}: run \`npm run build\` first`).toBe(true);
  expect(statSync(join(ROOT, 'dist/index.js')).mtimeMs, 'run `npm run build` first').toBeGreaterThan(
    newest(sources().map(({ path }) => path)),
  );
});

test('every door has a budget', () => {
  expect(Object.keys(BUDGETS)).toEqual(doors().map(({ name }) => name));
});

test.each(Object.entries(BUDGETS))('%s stays within its budget and brings only its packages', async (name, budget) => {
  const { kilobytes, packages } = await bundle(`export * from '${name}'`, 'all');
  expect(packages).toEqual(budget.packages);
  expect(kilobytes).toBeLessThanOrEqual(budget.own);
});

test.each(PIECES.map((piece) => [piece.code, piece] as const))(
  '%s costs what it may',
  async (_name, { code, limit, without }) => {
    const { kilobytes, packages } = await bundle(code);
    expect(packages.filter((name) => without.includes(name))).toEqual([]);
    expect(kilobytes).toBeGreaterThan(0.1);
    expect(kilobytes).toBeLessThanOrEqual(limit);
  },
);

test('parseCsv does bring its parser, so the look at bundles sees packages', async () => {
  expect((await bundle("export { parseCsv } from 'npskit/input'")).packages).toContain('papaparse');
});

test('the packed package holds the build, its source maps, and the three pages, and nothing else', () => {
  const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const parsed = JSON.parse(json) as unknown;
  const [packed] = (Array.isArray(parsed) ? parsed : Object.values(parsed as object)) as [
    { size: number; unpackedSize: number; files: { path: string }[] },
  ];
  const strange = packed.files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^(dist\/[\w/-]+\.(js|cjs|d\.ts|d\.cts|js\.map|cjs\.map)|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(
          path,
        ),
    );
  expect(strange).toEqual([]);
  expect(packed.files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js']),
  );
  expect(packed.size / 1000).toBeLessThanOrEqual(4000);
  expect(packed.unpackedSize / 1000).toBeLessThanOrEqual(16_000);
});

test('only packages that the library loads are its dependencies', () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object };
  expect(Object.keys(dependencies).sort()).toEqual(
    [...new Set(Object.values(BUDGETS).flatMap(({ packages }) => packages))]
      .filter((name) => name !== 'fast-check')
      .sort(),
  );
});
