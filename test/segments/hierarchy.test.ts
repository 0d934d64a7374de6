/**
 * The roll-up along a hierarchy.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { type HierarchyNode, type HierarchyOptions, rollUp } from '../../src/segments/hierarchy.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { segmentTable } from '../../src/segments/table.ts';

const unit = (
  country: string | null,
  region: string | null,
  name: string | null,
  n: readonly [number, number, number],
): SegmentCounts => ({
  segment: segmentOf({ country, region, unit: name }),
  tally: { detractors: n[0], passives: n[1], promoters: n[2] },
});

const LEVELS: HierarchyOptions = { levels: ['country', 'region', 'unit'] };
const GROUPS = [
  unit('FI', 'north', 'Oulu', [30, 10, 20]),
  unit('FI', 'north', 'Kemi', [10, 10, 10]),
  unit('FI', 'south', 'Turku', [5, 15, 30]),
  unit('SE', 'south', 'Lund', [10, 20, 40]),
  unit('SE', 'south', 'Ystad', [2, 1, 3]),
];

const at = (nodes: readonly HierarchyNode[], key: string): HierarchyNode => {
  const found = nodes.find((node) => node.key === key);
  if (found === undefined) throw new Error(`No node ${key}.`);
  return found;
};

describe('the nodes', () => {
  const { nodes, ...rest } = rollUp(GROUPS, { ...LEVELS, sort: 'key' });

  test('come in a flat list, each before its children and naming its parent', () => {
    expect(nodes.map(({ key, parent, depth, level }) => [depth, level, key, parent])).toEqual([
      [0, null, '', null],
      [1, 'country', 'country=FI', ''],
      [2, 'region', 'country=FI&region=north', 'country=FI'],
      [3, 'unit', 'country=FI&region=north&unit=Kemi', 'country=FI&region=north'],
      [3, 'unit', 'country=FI&region=north&unit=Oulu', 'country=FI&region=north'],
      [2, 'region', 'country=FI&region=south', 'country=FI'],
      [3, 'unit', 'country=FI&region=south&unit=Turku', 'country=FI&region=south'],
      [1, 'country', 'country=SE', ''],
      [2, 'region', 'country=SE&region=south', 'country=SE'],
      [3, 'unit', 'country=SE&region=south&unit=Lund', 'country=SE&region=south'],
      [3, 'unit', 'country=SE&region=south&unit=Ystad', 'country=SE&region=south'],
    ]);
    expect(nodes.map(({ segment, key }) => segment.key === key)).not.toContain(false);
  });

  test('hold the sum of their children', () => {
    expect(at(nodes, '').estimate.counts).toEqual({ detractors: 57, passives: 56, promoters: 103 });
    expect(at(nodes, 'country=FI&region=north').estimate).toMatchObject({ nps: (100 * -10) / 90, n: 90 });
    expect(rest).toEqual({
      levels: LEVELS.levels,
      n: 216,
      minimum: 10,
      privacyMinimum: null,
      cautions: ['culture-not-adjusted'],
    });
  });

  test('have the columns of a segment table within their parent', () => {
    const table = segmentTable(
      [
        { segment: segmentOf({ region: 'north' }), tally: { detractors: 40, passives: 20, promoters: 30 } },
        { segment: segmentOf({ region: 'south' }), tally: { detractors: 5, passives: 15, promoters: 30 } },
      ],
      { sort: 'key' },
    );
    ['north', 'south'].forEach((region, i) => {
      const columns = table.rows[i] as (typeof table.rows)[number];
      const { segment } = at(nodes, `country=FI&region=${region}`);
      expect(at(nodes, `country=FI&region=${region}`)).toMatchObject({ ...columns, segment });
    });
    expect(at(nodes, '')).toMatchObject({ share: 1, contributionToDifference: 0, influence: null });
  });

  test('put first what pulls their parent down, unless told otherwise', () => {
    const order = rollUp(GROUPS, LEVELS).nodes.map(({ segment, level }) => segment.by[level ?? '']);
    expect(order).toEqual([undefined, 'FI', 'north', 'Oulu', 'Kemi', 'south', 'Turku', 'SE', 'south', 'Ystad', 'Lund']);
  });

  test('sum over tags that are no levels', () => {
    const { nodes: regions } = rollUp(GROUPS, { levels: ['region'], sort: 'key' });
    expect(regions.map(({ key, estimate }) => [key, estimate.n])).toEqual([
      ['', 216],
      ['region=north', 90],
      ['region=south', 126],
    ]);
  });

  test('may have levels in another order than the tags', () => {
    const { nodes: over } = rollUp(GROUPS, { levels: ['region', 'country'], sort: 'key' });
    expect(over.map(({ key }) => key)).toEqual([
      '',
      'region=north',
      'region=north&country=FI',
      'region=south',
      'region=south&country=FI',
      'region=south&country=SE',
    ]);
  });
});

test('siblings are ordered by their own keys, whatever stands before them in the tags', () => {
  const groups = [unit('FI', 'south', 'Turku', [5, 15, 30]), unit('SE', 'east', 'Visby', [5, 15, 30])];
  const { nodes } = rollUp(groups, { levels: ['region'], sort: 'key' });
  expect(nodes.map(({ key }) => key)).toEqual(['', 'region=east', 'region=south']);
});

describe('the comparison with the siblings', () => {
  const { nodes } = rollUp(GROUPS, LEVELS);

  test('is with the other children of the parent, never with the parent', () => {
    const turku = { detractors: 5, passives: 15, promoters: 30 };
    const plain = compareNps(turku, { detractors: 40, passives: 20, promoters: 30 });
    expect(at(nodes, 'country=FI&region=south').versusSiblings).toMatchObject(plain);
  });

  test('corrects for the children of one parent', () => {
    const { versusSiblings } = at(nodes, 'country=FI&region=south');
    // Two children: the comparison of one is the other's turned round, and both p-values are doubled at most.
    if (versusSiblings?.status !== 'shown') throw new Error('A comparison was expected.');
    expect(versusSiblings.adjustedP).toBeCloseTo(2 * versusSiblings.pValue, 12);
    expect(versusSiblings.direction).toBe('higher');
  });

  test('does not exist at the top, and has a reason where a node has no siblings or no score', () => {
    expect(at(nodes, '').versusSiblings).toBeNull();
    expect(at(nodes, 'country=SE&region=south').versusSiblings).toEqual({
      status: 'withheld',
      reason: 'rest-below-minimum',
      n: 76,
    });
    expect(at(nodes, 'country=SE&region=south&unit=Ystad').versusSiblings).toEqual({
      status: 'withheld',
      reason: 'below-minimum',
      n: 6,
    });
  });
});

describe('what is hidden', () => {
  const groups = [
    unit('FI', 'north', 'Oulu', [30, 10, 20]),
    unit('FI', 'south', 'Turku', [5, 15, 30]),
    unit('FI', 'south', 'Salo', [5, 5, 10]),
    unit('FI', 'west', 'Pori', [1, 0, 2]),
  ];
  const { nodes } = rollUp(groups, { ...LEVELS, privacyMinimum: 5 });

  test('a small node hides another child of its parent', () => {
    expect(
      nodes.filter(({ depth }) => depth === 2).map(({ segment, estimate }) => [segment.by['region'], estimate.n]),
    ).toEqual([
      ['south', 70],
      ['north', null],
      ['west', null],
    ]);
  });

  test('a hidden node hides everything below it, and everything is named', () => {
    const hidden = nodes.filter(({ segment }) => segment.by['region'] === 'north');
    expect(hidden.map(({ level }) => level)).toEqual(['region', 'unit']);
    expect(hidden[1]).toEqual({
      key: 'country=FI&region=north&unit=Oulu',
      parent: 'country=FI&region=north',
      depth: 3,
      level: 'unit',
      segment: segmentOf({ country: 'FI', region: 'north', unit: 'Oulu' }),
      estimate: { status: 'withheld', reason: 'privacy', nps: null, interval: null, n: null, counts: null },
      share: null,
      contribution: null,
      contributionToDifference: null,
      influence: null,
      versusSiblings: { status: 'withheld', reason: 'privacy', n: null },
    });
  });

  test('a whole of too few answers is hidden from the top', () => {
    const few = rollUp([unit('FI', 'north', 'Oulu', [1, 1, 1])], { ...LEVELS, privacyMinimum: 5 });
    expect(few.n).toBeNull();
    expect(few.nodes.map(({ estimate }) => estimate.n)).toEqual([null, null, null, null]);
  });
});

describe('little or nothing to read', () => {
  test('no groups make a top without answers', () => {
    expect(rollUp([], LEVELS)).toMatchObject({
      n: 0,
      nodes: [{ key: '', depth: 0, estimate: { reason: 'no-responses' }, share: null, versusSiblings: null }],
    });
    expect(rollUp([], LEVELS).nodes).toHaveLength(1);
  });

  test('a missing tag is a child of its own, unless left out', () => {
    const groups = [...GROUPS, unit('FI', null, null, [10, 10, 10])];
    const { nodes } = rollUp(groups, LEVELS);
    expect(at(nodes, 'country=FI&region&unit')).toMatchObject({ parent: 'country=FI&region', estimate: { n: 30 } });
    expect(rollUp(groups, { ...LEVELS, leaveOutMissing: true })).toEqual(rollUp(GROUPS, LEVELS));
    // Only levels count: what is missing elsewhere is summed over.
    expect(rollUp(groups, { levels: ['country'], leaveOutMissing: true }).n).toBe(246);
  });

  test('a level that no answer has brings a caution', () => {
    expect(rollUp([unit('FI', null, 'Oulu', [1, 2, 3])], LEVELS).cautions).toEqual(['unknown-tag']);
  });

  test('a very deep hierarchy is no harm', () => {
    const levels = Array.from({ length: 300 }, (_, i) => `level ${i}`);
    const segment = segmentOf(Object.fromEntries(levels.map((level) => [level, 'x'])));
    const { nodes } = rollUp([{ segment, tally: { detractors: 0, passives: 0, promoters: 12 } }], { levels });
    expect(nodes).toHaveLength(301);
    expect(nodes.at(-1)?.estimate.nps).toBe(100);
  });
});

describe('wrong options', () => {
  test.each([
    [[], ['levels']],
    ['country' as unknown as string[], ['levels']],
    [
      ['country', 'city'],
      ['levels', 1],
    ],
    [
      ['country', 'unit', 'country'],
      ['levels', 2],
    ],
    [[7 as unknown as string], ['levels', 0]],
  ])('the levels %j are refused', (levels, path) => {
    expect(() => rollUp(GROUPS, { levels })).toThrow(expect.objectContaining({ code: 'hierarchy/invalid', path }));
  });

  test.each([
    [{ level: 0 }, 'option/out-of-range'],
    [{ minimum: 0 }, 'option/out-of-range'],
    [{ privacyMinimum: 0 }, 'option/out-of-range'],
    [{ sort: 'name' as 'key' }, 'option/unknown'],
    [{ method: 'guess' as 'wald' }, 'option/unknown'],
  ])('%j are refused, groups or not', (options, code) => {
    expect(() => rollUp([], { ...LEVELS, ...options })).toThrow(expect.objectContaining({ code }));
  });
});
