/**
 * Finding segments: what splits, what does not, and what is said about it.
 *
 * @module
 */
import { expect, test } from 'vitest';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { type DiscoverOptions, discoverSegments } from '../../src/segments/discover.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';

const counts = (detractors: number, passives: number, promoters: number): CategoryCounts => ({
  detractors,
  passives,
  promoters,
});

const group = (by: Readonly<Record<string, string | null>>, ...answers: [number, number, number]): SegmentCounts => ({
  segment: segmentOf(by),
  tally: counts(...answers),
});

/** Phone customers are unhappy, whatever their plan. */
const PLANTED = ['free', 'pro'].flatMap((plan) => [
  group({ channel: 'phone', plan }, 120, 60, 60),
  group({ channel: 'store', plan }, 40, 80, 120),
  group({ channel: 'web', plan }, 40, 80, 120),
]);

const ALL: DiscoverOptions = { validation: 'none' };

test('a planted difference is found, and nothing beside it', () => {
  const { leaves, tree, cautions } = discoverSegments(PLANTED, ALL);
  expect(leaves.map(({ rules }) => rules)).toEqual([
    [{ tag: 'channel', in: ['phone'] }],
    [{ tag: 'channel', in: ['store', 'web'] }],
  ]);
  expect(leaves.map(({ estimate }) => [estimate.n, estimate.nps])).toEqual([
    [480, -25],
    [960, 100 / 3],
  ]);
  expect(tree.splitBy).toBe('channel');
  expect(tree.children.map(({ ended }) => ended)).toEqual(['not-significant', 'not-significant']);
  expect(cautions).toEqual(['exploratory']);
});

test('a planted difference is found in one half and described by the other', () => {
  const found = discoverSegments(PLANTED);
  expect(found.basis).toMatchObject({ validation: 'honest', seed: 1 });
  expect(found.leaves.map(({ rules }) => rules)).toEqual([
    [{ tag: 'channel', in: ['phone'] }],
    [{ tag: 'channel', in: ['store', 'web'] }],
  ]);
  expect(found.searched).toEqual(expect.objectContaining({ detractors: expect.any(Number) as number }));
  expect(found.overall.n).toBe(720);
  expect(found.leaves.map(({ estimate }) => estimate.n)).toEqual([240, 480]);
  expect(found.leaves.map(({ versusRest }) => versusRest.status === 'shown' && versusRest.direction)).toEqual([
    'lower',
    'higher',
  ]);
  expect(found.differ.pValue).toBeLessThan(1e-6);
  expect(found.cautions).toEqual([]);
});

test('every test is told, with its correction for the number of tags', () => {
  const { tests } = discoverSegments(PLANTED, ALL).tree;
  expect(tests.map(({ tag, levels, df }) => [tag, levels, df])).toEqual([
    ['channel', 3, 2],
    ['plan', 2, 1],
  ]);
  expect(tests[1]).toMatchObject({ statistic: 0, pValue: 1, adjustedP: 1, logP: 0 });
  expect(tests[0]?.adjustedP).toBeCloseTo(2 * (tests[0]?.pValue ?? 0), 30);
});

test('another seed draws other halves, the same seed the same', () => {
  expect(discoverSegments(PLANTED, { seed: 2 })).toEqual(discoverSegments(PLANTED, { seed: 2 }));
  expect(discoverSegments(PLANTED, { seed: 2 }).searched).not.toEqual(discoverSegments(PLANTED).searched);
});

test('from 400 answers on half of them are kept back', () => {
  const of = (n: number): string =>
    discoverSegments([group({ plan: 'a' }, 0, 0, 200), group({ plan: 'b' }, n - 200, 0, 0)]).basis.validation;
  expect(of(399)).toBe('none');
  expect(of(400)).toBe('honest');
});

test('a missing tag is a value of its own and comes first', () => {
  const groups = [group({ plan: null }, 60, 20, 20), group({ plan: 'a' }, 20, 20, 60)];
  expect(discoverSegments(groups, ALL).leaves.map(({ rules }) => rules)).toEqual([
    [{ tag: 'plan', in: [null] }],
    [{ tag: 'plan', in: ['a'] }],
  ]);
});

test('of two tags that say the same the first by name splits', () => {
  const twins = (a: string, b: string): SegmentCounts[] => [
    group({ [b]: 'x', [a]: 'x' }, 60, 20, 20),
    group({ [b]: 'y', [a]: 'y' }, 20, 20, 60),
    group({ [b]: 'z', [a]: 'z' }, 31, 20, 49),
  ];
  expect(discoverSegments(twins('a', 'b'), ALL).tree.splitBy).toBe('a');
  expect(discoverSegments(twins('b', 'a'), ALL).tree.splitBy).toBe('a');
});

test('of two tags whose p-values are both too small for a number the stronger one splits', () => {
  const many = (a: string, b: string, ...answers: [number, number, number]): SegmentCounts =>
    group({ a, b }, ...answers);
  const groups = [
    many('x', 'x', 90_000, 0, 1000),
    many('x', 'y', 9000, 0, 3000),
    many('y', 'x', 3000, 0, 9000),
    many('y', 'y', 0, 0, 99_000),
  ];
  const { tests, splitBy } = discoverSegments(groups, ALL).tree;
  expect(tests.map(({ pValue }) => pValue)).toEqual([0, 0]);
  expect(tests.map(({ logP }) => logP < -1000)).toEqual([true, true]);
  expect(splitBy).toBe((tests[0]?.logP ?? 0) < (tests[1]?.logP ?? 0) ? 'a' : 'b');
});

test.each([
  ['min-split', { minSplit: 1441 }],
  ['max-depth', { maxDepth: 0 }],
  ['not-significant', { by: ['plan'] }],
  ['no-tags', { by: [] }],
  ['min-bucket', { minBucket: 481 }],
] as const)('the end of the search is told: %s', (ended, options) => {
  const { tree, leaves } = discoverSegments(PLANTED, { ...ALL, ...options });
  expect([tree.ended, tree.splitBy, tree.children]).toEqual([ended, null, []]);
  expect(leaves.map(({ rules }) => rules)).toEqual([[]]);
});

test('a value with too few answers is split off together with the next one', () => {
  const groups = [group({ shop: 'a' }, 40, 0, 0), group({ shop: 'b' }, 60, 80, 60), group({ shop: 'c' }, 20, 80, 100)];
  const firstSplit = (minBucket: number): unknown =>
    discoverSegments(groups, { ...ALL, minBucket, maxDepth: 1 }).leaves.map(({ rules }) => rules);
  expect(firstSplit(40)).toEqual([[{ tag: 'shop', in: ['a'] }], [{ tag: 'shop', in: ['b', 'c'] }]]);
  expect(firstSplit(41)).toEqual([[{ tag: 'shop', in: ['a', 'b'] }], [{ tag: 'shop', in: ['c'] }]]);
});

test('a strong tag that cannot be divided gives way to the next', () => {
  const groups = [
    group({ a: 'rare', b: 'x' }, 10, 0, 0),
    group({ a: 'usual', b: 'x' }, 60, 40, 40),
    group({ a: 'usual', b: 'y' }, 30, 40, 80),
  ];
  const { tree } = discoverSegments(groups, { ...ALL, minBucket: 20 });
  const [a, b] = tree.tests;
  expect(a?.adjustedP).toBeLessThan(0.05);
  expect(b?.adjustedP).toBeLessThan(0.05);
  expect(tree.splitBy).toBe('b');
  expect(tree.tests.length).toBe(2);
});

test('beyond twelve values they are cut in the order of their scores', () => {
  const groups = Array.from({ length: 30 }, (_, i) =>
    group(
      { shop: `s${String(i).padStart(2, '0')}` },
      ...((i % 3 === 0 ? [12, 4, 4] : [4, 4, 12]) as [number, number, number]),
    ),
  );
  const { leaves } = discoverSegments(groups, { ...ALL, maxDepth: 1 });
  expect(leaves.map(({ estimate }) => estimate.nps)).toEqual([-40, 40]);
  expect(leaves[0]?.rules[0]).toMatchObject({
    in: groups.filter((_, i) => i % 3 === 0).map((_, i) => `s${String(3 * i).padStart(2, '0')}`),
  });
});

test('a tag with a value of its own for each answer says nothing', () => {
  const groups = Array.from({ length: 3000 }, (_, i) =>
    group({ id: `${i}` }, ...((i % 2 === 0 ? [1, 0, 0] : [0, 0, 1]) as [number, number, number])),
  );
  const found = discoverSegments(groups, ALL);
  expect(found.tree.ended).toBe('not-significant');
  expect(found.tree.tests[0]).toMatchObject({ levels: 3000, df: 2999 });
});

test('a number is split at a limit, and again within the limits', () => {
  const groups = Array.from({ length: 12 }, (_, i) =>
    group(
      { age: `${i + 1}` },
      ...((i < 4 ? [30, 10, 10] : i < 9 ? [10, 30, 10] : [2, 8, 40]) as [number, number, number]),
    ),
  );
  const { leaves } = discoverSegments(groups, { ...ALL, numeric: ['age'] });
  expect(leaves.map(({ rules }) => rules)).toEqual([
    [{ tag: 'age', above: null, atMost: 4, missing: false }],
    [{ tag: 'age', above: 4, atMost: 9, missing: false }],
    [{ tag: 'age', above: 9, atMost: null, missing: false }],
  ]);
});

test('numbers are ordered as numbers, and equal ones are one whatever they look like', () => {
  const groups = [
    group({ age: '10' }, 10, 20, 70),
    group({ age: '9' }, 70, 20, 10),
    group({ age: '9.0' }, 70, 20, 10),
    group({ age: '1e2' }, 10, 20, 70),
  ];
  const { leaves, tree } = discoverSegments(groups, { ...ALL, numeric: ['age'] });
  expect(tree.tests[0]?.levels).toBe(3);
  expect(leaves.map(({ rules }) => rules)).toEqual([
    [{ tag: 'age', above: null, atMost: 9, missing: false }],
    [{ tag: 'age', above: 9, atMost: null, missing: false }],
  ]);
});

test.each([
  [
    'with the lower numbers',
    [60, 20, 20],
    { above: null, atMost: 1, missing: true },
    { above: 1, atMost: null, missing: false },
  ],
  [
    'with the higher numbers',
    [20, 20, 60],
    { above: null, atMost: 1, missing: false },
    { above: 1, atMost: null, missing: true },
  ],
] as const)('answers without the number go %s', (_where, missing, left, right) => {
  const groups = [
    group({ age: null }, ...(missing as unknown as [number, number, number])),
    group({ age: '1' }, 60, 20, 20),
    group({ age: '2' }, 20, 20, 60),
  ];
  const { leaves } = discoverSegments(groups, { ...ALL, numeric: ['age'] });
  expect(leaves.map(({ rules }) => rules)).toEqual([[{ tag: 'age', ...left }], [{ tag: 'age', ...right }]]);
});

test('answers without the number may be a segment of their own', () => {
  const groups = [group({ age: null }, 60, 20, 20), group({ age: '1' }, 20, 20, 60), group({ age: '2' }, 20, 20, 60)];
  const { leaves, tree } = discoverSegments(groups, { ...ALL, numeric: ['age'] });
  expect(tree.tests[0]?.df).toBe(2);
  expect(leaves.map(({ rules }) => rules)).toEqual([
    [{ tag: 'age', in: [null] }],
    [{ tag: 'age', above: null, atMost: null, missing: false }],
  ]);
});

test('the test of a number is that of the correlation of ranks and scores', () => {
  const groups = [group({ age: '1' }, 3, 2, 1), group({ age: '5' }, 1, 2, 1), group({ age: '70' }, 1, 1, 4)];
  // Midranks 3.5, 8.5, 13.5 of 6, 4 and 6 answers; (N − 1) r² by hand: N = 16, Σ = 30, SS = 300, 1 200 / (300 · SST)
  const ranks = [...Array<number>(6).fill(3.5), ...Array<number>(4).fill(8.5), ...Array<number>(6).fill(13.5)];
  const scores = [-1, -1, -1, 0, 0, 1, -1, 0, 0, 1, -1, 0, 1, 1, 1, 1];
  const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length;
  const products = (xs: readonly number[], ys: readonly number[]): number =>
    xs.reduce((sum, x, i) => sum + (x - mean(xs)) * ((ys[i] as number) - mean(ys)), 0);
  const r = products(ranks, scores) / Math.sqrt(products(ranks, ranks) * products(scores, scores));
  const test = discoverSegments(groups, { ...ALL, numeric: ['age'], minSplit: 2 }).tree.tests[0];
  expect(test?.statistic).toBeCloseTo(15 * r * r, 12);
  expect(test?.df).toBe(1);
});

test('no answers are one segment without a score', () => {
  for (const validation of ['none', 'honest'] as const) {
    const found = discoverSegments([], { validation });
    expect(found.leaves.map(({ estimate, share }) => [estimate.status, share])).toEqual([['withheld', 0]]);
    expect(found.tree.ended).toBe('min-split');
    expect(found.n).toBe(0);
  }
});

test('a tag may be named although there are no segments', () => {
  expect(discoverSegments([], { by: ['plan'] }).by).toEqual(['plan']);
});

test('answers all alike are one segment', () => {
  const { leaves, tree } = discoverSegments([group({ a: 'x' }, 0, 0, 300), group({ a: 'y' }, 0, 0, 300)]);
  expect(tree.tests).toEqual([{ tag: 'a', levels: 2, statistic: 0, df: 1, pValue: 1, logP: 0, adjustedP: 1 }]);
  expect(leaves.length).toBe(1);
  expect(leaves[0]?.versusRest).toMatchObject({ status: 'withheld', reason: 'rest-below-minimum' });
});

test('one answer, and one segment beside an empty one, are legal', () => {
  expect(discoverSegments([group({ a: 'x' }, 0, 0, 1)]).leaves[0]?.estimate.status).toBe('withheld');
  const found = discoverSegments([group({ a: 'x' }, 20, 20, 20), group({ a: 'y' }, 0, 0, 0)]);
  expect(found.tree.ended).toBe('no-tags');
});

test('a segment that few answers describe comes withheld, with its reason', () => {
  const { leaves } = discoverSegments(PLANTED, { minimum: 300 });
  expect(leaves.map(({ estimate }) => estimate.status)).toEqual(['withheld', 'shown']);
  expect(leaves.map(({ versusRest }) => versusRest.status === 'withheld' && versusRest.reason)).toEqual([
    'below-minimum',
    'rest-below-minimum',
  ]);
});

test('a tag that no answer carries is told of', () => {
  const groups = [group({ a: 'x', b: null }, 5, 5, 5), group({ a: 'y', b: null }, 5, 5, 5)];
  expect(discoverSegments(groups).cautions).toEqual(['exploratory', 'unknown-tag']);
});

test('fractions of answers are searched but not halved', () => {
  const groups = [group({ a: 'x' }, 30.5, 0, 200), group({ a: 'y' }, 300, 0, 20)];
  expect(discoverSegments(groups, ALL).leaves.length).toBe(2);
  expect(() => discoverSegments(groups)).toThrow(expect.objectContaining({ code: 'counts/not-whole' }));
});

test('more answers than can be counted are not halved', () => {
  const groups = [group({ a: 'x' }, 2 ** 53, 0, 0), group({ a: 'y' }, 0, 0, 2 ** 53)];
  expect(() => discoverSegments(groups)).toThrow(expect.objectContaining({ code: 'counts/too-many' }));
});

test.each([
  [{ alpha: 0 }, 'option/out-of-range', ['alpha']],
  [{ alpha: 1 }, 'option/out-of-range', ['alpha']],
  [{ alpha: '0.1' as unknown as number }, 'option/out-of-range', ['alpha']],
  [{ minSplit: 1 }, 'option/out-of-range', ['minSplit']],
  [{ minSplit: Infinity }, 'option/out-of-range', ['minSplit']],
  [{ minBucket: 0 }, 'option/out-of-range', ['minBucket']],
  [{ maxDepth: 1.5 }, 'option/out-of-range', ['maxDepth']],
  [{ maxDepth: 21 }, 'option/out-of-range', ['maxDepth']],
  [{ level: 1 }, 'option/out-of-range', ['level']],
  [{ minimum: 0 }, 'option/out-of-range', ['minimum']],
  [{ by: ['plan', 'plan'] }, 'option/out-of-range', ['by']],
  [{ by: 'plan' as unknown as string[] }, 'option/out-of-range', ['by']],
  [{ by: ['plan', 'age'] }, 'option/unknown', ['by', 1]],
  [{ by: ['plan'], numeric: ['channel'] }, 'option/unknown', ['numeric', 0]],
  [{ numeric: ['channel'] }, 'tag/invalid', ['channel']],
  [{ validation: 'half' as 'none' }, 'option/unknown', ['validation']],
  [{ seed: -1 }, 'seed/invalid', []],
] as const)('%j is refused with %s', (options, code, path) => {
  expect(() => discoverSegments(PLANTED, options)).toThrow(expect.objectContaining({ code, path }));
});

test.each(['', ' ', '1 ', '0x10', 'Infinity', '1e999', '1,5', 'eleven'])('"%s" is no number', (age) => {
  const groups = [group({ age }, 1, 1, 1)];
  expect(() => discoverSegments(groups, { numeric: ['age'] })).toThrow(
    expect.objectContaining({ code: 'tag/invalid' }),
  );
});

test.each(['0', '-0', '+5', '1.', '.5', '-2.5e-3'])('"%s" is a number', (age) => {
  expect(discoverSegments([group({ age }, 1, 1, 1)], { numeric: ['age'] }).n).toBe(3);
});

test('the side with the first value comes first, whichever scores higher', () => {
  const groups = Array.from({ length: 26 }, (_, i) =>
    group(
      { shop: `s${String(i).padStart(2, '0')}` },
      ...((i % 2 === 0 ? [4, 4, 12] : [12, 4, 4]) as [number, number, number]),
    ),
  );
  const { leaves } = discoverSegments(groups, { ...ALL, maxDepth: 1 });
  expect(leaves.map(({ estimate }) => estimate.nps)).toEqual([40, -40]);
  expect(leaves[0]?.rules[0]).toMatchObject({ in: expect.arrayContaining(['s00']) as string[] });
});

test('a value that only the other half has goes with the larger part', () => {
  const groups = [
    ...Array.from({ length: 40 }, (_, i) => group({ shop: `x${i}` }, 0, 1, 0)),
    group({ shop: 'a' }, 150, 50, 0),
    group({ shop: 'b' }, 0, 100, 200),
  ];
  const { leaves, searched, overall } = discoverSegments(groups, { maxDepth: 1 });
  const all = leaves.flatMap(({ rules }) => rules.flatMap((rule) => ('in' in rule ? rule.in : [])));
  expect([...all].sort()).toEqual(groups.map(({ segment }) => segment.by['shop']).sort());
  expect([searched.passives + (overall.counts?.passives ?? 0), overall.n]).toEqual([190, 270]);
  // Those that the search met are passive and stand between; twenty it did not meet, and they went to one side together.
  const sides = leaves.map(({ rules }) => rules.flatMap((rule) => ('in' in rule ? rule.in : [])).length);
  expect(Math.max(...sides)).toBeGreaterThanOrEqual(21);
});

test('as many answers as a split asks for are enough', () => {
  const groups = [group({ a: 'x' }, 20, 0, 0), group({ a: 'y' }, 0, 0, 20)];
  expect(discoverSegments(groups, { ...ALL, minSplit: 40 }).tree.splitBy).toBe('a');
  expect(discoverSegments(groups, { ...ALL, minSplit: 41 }).tree.ended).toBe('min-split');
});

test('a limit of 0 has no sign', () => {
  const groups = [group({ a: '-0' }, 60, 0, 0), group({ a: '1' }, 0, 0, 60)];
  expect(discoverSegments(groups, { ...ALL, numeric: ['a'] }).leaves[0]?.rules).toStrictEqual([
    { tag: 'a', above: null, atMost: 0, missing: false },
  ]);
});
