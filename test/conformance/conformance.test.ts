/**
 * The comparison with reference vectors says no where it must; the vectors that are kept here all pass.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../house/source.ts';
import { type Adapter, kinds, notOffered } from './adapters.ts';
import { type Tolerance, type Vector, compareAnswer } from './compare.ts';
import { parseReference, readReference, runVectors } from './reference.ts';

const faults = (
  got: object,
  expected: object,
  tolerance: Tolerance = {},
  without: readonly string[] = [],
): readonly string[] =>
  compareAnswer(got as Record<string, unknown>, { expected: expected as Vector['expected'], tolerance }, without)
    .faults;

describe('an answer passes', () => {
  test.each([
    ['within the absolute tolerance', { x: 1.01 }, { x: 1 }, { abs: 0.011 }],
    ['within the relative tolerance', { x: 101.5 }, { x: 100.5 }, { rel: 0.01 }],
    ['within the wider of the two', { x: 0.001 }, { x: 0 }, { abs: 0.01, rel: 1e-9 }],
    ['with members that nobody asked for', { x: 1, y: 2 }, { x: 1 }, {}],
    ['deep inside', { a: [{ b: null, c: 'x' }, true] }, { a: [{ b: null, c: 'x' }, true] }, {}],
    ['with an instant written otherwise', { at: '2024-01-01T00:00:00.000Z' }, { at: '2024-01-01T00:00:00Z' }, {}],
  ])('%s', (_what, got, expected, tolerance) => {
    expect(faults(got, expected, tolerance)).toEqual([]);
  });
});

describe('an answer fails', () => {
  test.each([
    ['beyond the tolerance', { x: 1.02 }, { x: 1 }, { abs: 0.011 }],
    ['with NaN', { x: NaN }, { x: 1 }, { abs: Infinity }],
    ['with a whole number that is another one', { df: 3 }, { df: 2 }, { abs: 10 }],
    ['with a sample size that is not whole', { n: 100.0001 }, { n: 100 }, { abs: 1 }],
    ['without the field', {}, { x: 1 }, { abs: 10 }],
    ['with a number for null', { x: 0 }, { x: null }, { abs: 1 }],
    ['with null for a number', { x: null }, { x: 0 }, { abs: 1 }],
    ['with another truth value', { x: true }, { x: false }, {}],
    ['with another text', { x: 'a' }, { x: 'b' }, {}],
    ['with a text for a number', { x: '1' }, { x: 1 }, { abs: 1 }],
    ['with another instant', { x: '2024-01-01T00:00:01Z' }, { x: '2024-01-01T00:00:00Z' }, {}],
    ['with a shorter list', { x: [1] }, { x: [1, 2] }, {}],
    ['with a longer list', { x: [1, 2] }, { x: [1] }, {}],
    ['with an object for a list', { x: { 0: 1 } }, { x: [1] }, {}],
    ['deep inside', { a: { b: [1, 3.5] } }, { a: { b: [1, 2.5] } }, {}],
    ['with an infinity', { x: Infinity }, { x: 1.5 }, { abs: 1 }],
    ['with an error that a rule of zero tolerance does not allow', { x: 0.1 }, { x: 0.2 }, { abs: 0, rel: 0 }],
  ])('%s', (_what, got, expected, tolerance) => {
    expect(faults(got, expected, tolerance)).toHaveLength(1);
  });

  test('when nothing of what is expected is offered', () => {
    expect(faults({}, { x: 1 }, {}, ['x'])).toHaveLength(1);
    expect(faults({ y: 1 }, { x: 1, y: 1 }, {}, ['x'])).toEqual([]);
    expect(faults({ x: 2, y: 1 }, { x: 1, y: 1 }, {}, ['x'])).toHaveLength(1);
  });
});

/**
 * Kinds that test methods which the library does not offer: other tests of heterogeneity, plug-in shrinkage, and methods for
 * trends that make no use of how many answered.
 */
const NOT_WANTED = [
  'changepoint-mean',
  'chart-p',
  'dirichlet',
  'het-wald',
  'het-welch',
  'local-trend',
  'ols-cusum',
  'pettitt',
  'shrink-dl',
  'shrink-given',
  'shrink-reml',
  'trend-ordinal',
];

test('an error of the library is a failure, a missing adapter and a null are unsupported', () => {
  const vector = (id: string, what: string): Vector => ({ id, what, inputs: {}, expected: { x: 1 }, tolerance: {} });
  const results = runVectors(
    [vector('a', 'throws'), vector('b', 'null'), vector('c', 'unknown'), vector('d', 'right')],
    new Map<string, Adapter>([
      [
        'throws',
        () => {
          throw new Error('no');
        },
      ],
      ['null', () => null],
      ['right', () => ({ x: 1 })],
    ]),
    new Map(),
  );
  expect(results.map(({ what, passed, unsupported, failures }) => [what, passed, unsupported, failures])).toEqual([
    ['throws', 0, 0, ['a: no']],
    ['null', 0, 1, []],
    ['unknown', 0, 1, []],
    ['right', 1, 0, []],
  ]);
});

test('every vector that is kept beside the tests passes', () => {
  const vectors = readReference(join(ROOT, 'test/reference')).flatMap((file) => file.vectors ?? []);
  expect(vectors.length).toBeGreaterThan(0);
  const results = runVectors(vectors, kinds, notOffered);
  expect(results.flatMap(({ failures }) => failures)).toEqual([]);
  const unsupported = results.filter((one) => one.unsupported > 0).map(({ what }) => what);
  expect([...new Set(unsupported)].sort()).toEqual(NOT_WANTED);
});

const SOUND = { id: 'a', what: 'normalCdf', inputs: { x: 0 }, expected: { value: 0.5 }, tolerance: {} };

/** A reference file as text; the text `1e999` stands for the number that JSON.stringify cannot write. */
const fileOf = (...vectors: readonly unknown[]): string => JSON.stringify({ vectors }).replaceAll('"1e999"', '1e999');

describe('a reference file', () => {
  test('gives its vectors; an empty tolerance is a tolerance', () => {
    expect(parseReference('x.json', fileOf(SOUND))).toEqual({ name: 'x.json', vectors: [SOUND], malformed: [] });
  });

  test.each(['{}', '[]', 'null', '{"vector":[1]}'])('without vectors is a table of something else: %s', (text) => {
    expect(parseReference('x.json', text)).toEqual({ name: 'x.json', vectors: null, malformed: [] });
  });

  test.each([
    ['an empty file', '', /^the file is not JSON/],
    ['a file that ends early', '{"vectors":[', /^the file is not JSON/],
    ['an object of vectors', '{"vectors":{}}', /^`vectors` is not an array$/],
    ['null for vectors', '{"vectors":null}', /^`vectors` is not an array$/],
    ['a null vector', fileOf(null), /^vectors\[0\]: not an object$/],
    ['a list for a vector', fileOf([]), /^vectors\[0\]: not an object$/],
    ['no id', fileOf({ ...SOUND, id: undefined }), /^vectors\[0\]: `id` is not a text$/],
    ['a number for an id', fileOf({ ...SOUND, id: 1 }), /^vectors\[0\]: `id` is not a text$/],
    ['no kind', fileOf({ ...SOUND, what: undefined }), /^a: `what` is not a text$/],
    ['no inputs', fileOf({ ...SOUND, inputs: undefined }), /^a: `inputs` is not an object$/],
    ['a list of inputs', fileOf({ ...SOUND, inputs: [] }), /^a: `inputs` is not an object$/],
    ['nothing expected', fileOf({ ...SOUND, expected: undefined }), /^a: `expected` is not an object$/],
    ['a number expected', fileOf({ ...SOUND, expected: 0.5 }), /^a: `expected` is not an object$/],
    ['an infinity expected', fileOf({ ...SOUND, expected: { value: [{ v: '1e999' }] } }), /^a: `expected` holds/],
    ['no tolerance', fileOf({ ...SOUND, tolerance: undefined }), /^a: `tolerance` is not an object$/],
    ['a null tolerance', fileOf({ ...SOUND, tolerance: null }), /^a: `tolerance` is not an object$/],
    ['a text tolerance', fileOf({ ...SOUND, tolerance: { abs: '1' } }), /^a: `tolerance.abs` is not a finite/],
    ['an infinite tolerance', fileOf({ ...SOUND, tolerance: { rel: '1e999' } }), /^a: `tolerance.rel` is not a finite/],
    ['a negative tolerance', fileOf({ ...SOUND, tolerance: { abs: -1 } }), /^a: `tolerance.abs` is not a finite/],
  ])('is malformed with %s', (_what, text, fault) => {
    const { vectors, malformed } = parseReference('x.json', text);
    expect(vectors).toEqual([]);
    expect(malformed).toEqual([expect.stringMatching(fault)]);
  });
});

describe('the command', () => {
  const runOn = (
    files: Readonly<Record<string, string>> | null,
  ): { status: number | null; lines: readonly string[] } => {
    const folder = mkdtempSync(join(tmpdir(), 'npskit-conformance-'));
    try {
      for (const [name, text] of Object.entries(files ?? {})) writeFileSync(join(folder, name), text);
      const place = files === null ? join(folder, 'none') : folder;
      const { status, stdout } = spawnSync(process.execPath, ['test/run.mjs', 'test/conformance/run.ts', place], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      return { status, lines: stdout.trimEnd().split('\n') };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const unknown = { ...SOUND, what: 'none' };

  test.each([
    ['passes where something passed', { 'a.json': fileOf(SOUND, unknown) }, 0, [1, 0, { none: 1 }]],
    ['fails in an empty folder', {}, 1, [0, 0, {}]],
    ['fails where nothing is supported', { 'a.json': fileOf(unknown) }, 1, [0, 0, { none: 1 }]],
    ['fails with tables only', { 'a.json': '{"vector":[]}' }, 1, [0, 0, {}]],
    ['says no to a folder that is not there', null, 2, [0, 0, {}]],
  ])('%s', (_what, files, expected, [passed, failed, unsupported]) => {
    const { status, lines } = runOn(files);
    expect(status).toBe(expected);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ passed, failed, unsupported });
  });

  test('counts and names what is malformed, and compares the rest', () => {
    const { status, lines } = runOn({
      'a.json': fileOf(SOUND, { ...SOUND, id: 'b', tolerance: null }, { ...SOUND, id: 'c', expected: { value: 0.4 } }),
      'b.json': '',
      'c.json': '{"vectors":{}}',
    });
    expect(status).toBe(1);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ passed: 1, failed: 4, unsupported: {} });
    expect(lines.filter((line) => line.includes('malformed: '))).toEqual([
      '  malformed: a.json: b: `tolerance` is not an object',
      expect.stringMatching(/^ {2}malformed: b\.json: the file is not JSON/),
      '  malformed: c.json: `vectors` is not an array',
    ]);
  });
});
