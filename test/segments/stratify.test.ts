/**
 * Groups compared like with like.
 */
import { describe, expect, test } from 'vitest';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { type ShownWithinStrata, type StrataOptions, compareWithinStrata } from '../../src/segments/stratify.ts';

const at = (
  channel: string | null,
  country: string | null,
  detractors: number,
  passives: number,
  promoters: number,
): SegmentCounts => ({ segment: segmentOf({ channel, country }), tally: { detractors, passives, promoters } });

const BY_COUNTRY: StrataOptions = { group: 'channel', strata: 'country' };

const SIMPSON = [
  at('app', 'FI', 8, 6, 6),
  at('web', 'FI', 45, 30, 25),
  at('app', 'SE', 20, 30, 150),
  at('web', 'SE', 3, 5, 32),
];

const rowOf = (groups: readonly SegmentCounts[], i: number, options = BY_COUNTRY): ShownWithinStrata =>
  compareWithinStrata(groups, options).rows[i] as ShownWithinStrata;

test('a channel that is ahead only because of where it is used is told to be confounded', () => {
  const { test: tests, rows, cautions, comparisons, strataCount } = compareWithinStrata(SIMPSON, BY_COUNTRY);
  expect(tests.crude.pValue).toBeLessThan(1e-8);
  expect(tests.adjusted.pValue).toBeGreaterThan(0.8);
  expect(comparisons).toBe(1);
  expect(strataCount).toEqual({ all: 2, compared: 2 });
  expect(cautions).toEqual(['confounded']);
  const app = rows[0] as ShownWithinStrata;
  expect(app.crude).toMatchObject({ direction: 'higher' });
  // FI: −10 − (−20) = 10 at weight 20 · 100 / 120; SE: 65 − 72.5 = −7.5 at weight 200 · 40 / 240.
  expect(app.adjusted.difference).toBeCloseTo((10 * (2000 / 120) - 7.5 * (8000 / 240)) / (2000 / 120 + 8000 / 240), 10);
  expect(app).toMatchObject({
    confounded: true,
    cautions: ['confounded'],
    adjusted: { strata: 2, direction: 'unclear' },
  });
});

test('two groups mirror each other, and their p-value is not corrected', () => {
  const app = rowOf(SIMPSON, 0).adjusted;
  const web = rowOf(SIMPSON, 1).adjusted;
  if (app.status === 'withheld' || web.status === 'withheld') throw new Error('both are shown');
  expect(web.difference).toBeCloseTo(-app.difference, 10);
  expect(web.interval.upper).toBeCloseTo(-app.interval.lower, 10);
  expect(app.adjustedP).toBe(app.pValue);
});

test('several tags make one stratum of each combination, and other tags are added up over', () => {
  const cells = SIMPSON.flatMap(({ segment: { by }, tally }, i) =>
    ['x', 'y'].map((plan) => ({ segment: segmentOf({ ...by, plan, week: String(i) }), tally })),
  );
  const both = compareWithinStrata(cells, { group: 'channel', strata: ['country', 'plan'] });
  expect(both.strata).toEqual(['country', 'plan']);
  expect(both.strataCount.all).toBe(4);
  expect((both.rows[0] as ShownWithinStrata).adjusted.difference).toBeCloseTo(
    rowOf(SIMPSON, 0).adjusted.difference as number,
    10,
  );
});

describe('groups without a common stratum', () => {
  const apart = [at('app', 'FI', 8, 6, 16), at('web', 'SE', 30, 30, 40)];

  test('have no adjusted difference, and a test with no degree of freedom', () => {
    const { test: tests, rows, comparisons, strataCount } = compareWithinStrata(apart, BY_COUNTRY);
    expect(tests.adjusted).toEqual({ statistic: 0, df: 0, pValue: 1 });
    expect(comparisons).toBe(0);
    expect(strataCount).toEqual({ all: 2, compared: 0 });
    expect(rows[0]).toMatchObject({
      status: 'shown',
      adjusted: { status: 'withheld', difference: null, reason: 'no-common-stratum' },
      confounded: false,
    });
  });

  test('take degrees of freedom from the test of all', () => {
    const cells = [...SIMPSON, at('mail', 'NO', 10, 10, 10), at('shop', 'NO', 5, 10, 15)];
    // Four groups in two sets: app and web, mail and shop.
    expect(compareWithinStrata(cells, BY_COUNTRY).test.adjusted.df).toBe(2);
    expect(compareWithinStrata(cells, BY_COUNTRY).test.crude.df).toBe(3);
  });

  test('are linked by a group between them', () => {
    const cells = [...apart, at('mail', 'FI', 10, 10, 10), at('mail', 'SE', 10, 10, 10)];
    expect(compareWithinStrata(cells, BY_COUNTRY).test.adjusted.df).toBe(2);
  });
});

test('a link of next to no answers, which the numbers cannot hold, takes its degree of freedom away', () => {
  const cells = [
    at('app', 'FI', 10, 20, 30),
    at('web', 'FI', 1e-16, 0, 0),
    at('web', 'SE', 10, 20, 20),
    at('mail', 'SE', 20, 10, 20),
  ];
  const { test: tests } = compareWithinStrata(cells, BY_COUNTRY);
  expect(tests.adjusted.df).toBe(1);
  expect(tests.adjusted.statistic).toBeCloseTo(
    compareWithinStrata(cells.slice(2), BY_COUNTRY).test.adjusted.statistic,
    8,
  );
});

test('strata whose answers are all alike say nothing', () => {
  const cells = [at('app', 'FI', 0, 0, 20), at('web', 'FI', 0, 0, 30)];
  const { test: tests, rows } = compareWithinStrata(cells, BY_COUNTRY);
  expect(tests.adjusted).toEqual({ statistic: 0, df: 1, pValue: 1 });
  expect(rows[0]).toMatchObject({ adjusted: { difference: 0, pValue: 1, direction: 'unclear' } });
});

test('strata of one answer a group keep their width with the smoothed variance, and lose it with the plain one', () => {
  const cells = Array.from({ length: 40 }, (_, i) => [
    at('app', `c${i}`, i % 4 === 0 ? 1 : 0, 0, i % 4 === 0 ? 0 : 1),
    at('web', `c${i}`, i % 3 === 0 ? 1 : 0, 0, i % 3 === 0 ? 0 : 1),
  ]).flat();
  const width = (variance: 'smoothed' | 'plain'): number => {
    const { adjusted } = rowOf(cells, 0, { ...BY_COUNTRY, variance });
    return adjusted.status === 'shown' ? adjusted.interval.upper - adjusted.interval.lower : NaN;
  };
  expect(width('plain')).toBe(0);
  expect(width('smoothed')).toBeGreaterThan(60);
});

test('nobody is a result', () => {
  expect(compareWithinStrata([], BY_COUNTRY)).toMatchObject({
    n: 0,
    rows: [],
    comparisons: 0,
    strataCount: { all: 0, compared: 0 },
    test: { crude: { df: 0, pValue: 1 }, adjusted: { df: 0, pValue: 1 } },
  });
});

test('groups below the minimum are withheld but stay in the rest, hidden ones together', () => {
  const cells = [...SIMPSON, at('mail', 'FI', 1, 1, 1), at('fax', 'SE', 1, 0, 1), at('none', 'SE', 0, 0, 0)];
  const { rows, n } = compareWithinStrata(cells, { ...BY_COUNTRY, privacyMinimum: 3 });
  expect(n).toBe(365);
  expect(rows.map((row) => (row.status === 'withheld' ? row.reason : row.crude.n.a))).toEqual([
    220,
    'privacy',
    'privacy',
    'no-responses',
    140,
  ]);
  expect((rows[0] as ShownWithinStrata).crude.n.b).toBe(145);
});

test('small groups can be pooled, and missing tags left out', () => {
  const cells = [
    ...SIMPSON,
    at('mail', 'FI', 1, 1, 3),
    at('fax', 'SE', 1, 3, 3),
    at(null, 'SE', 5, 5, 5),
    at('app', null, 9, 9, 9),
  ];
  const { rows, n, pooled } = compareWithinStrata(cells, { ...BY_COUNTRY, pool: true, leaveOutMissing: true });
  expect(n).toBe(372);
  expect(pooled.map(({ key }) => key)).toEqual(['channel=fax', 'channel=mail']);
  expect(rows.map(({ segment }) => segment.key)).toEqual(['%other', 'channel=app', 'channel=web']);
});

test('a group among too few others is withheld', () => {
  expect(compareWithinStrata([at('app', 'FI', 9, 9, 9), at('web', 'FI', 1, 0, 1)], BY_COUNTRY).rows).toMatchObject([
    { reason: 'rest-below-minimum' },
    { reason: 'below-minimum' },
  ]);
});

test('when all together are too few to be told of, nothing is told', () => {
  expect(
    compareWithinStrata([at('app', 'FI', 1, 0, 0), at('web', 'FI', 1, 0, 1)], { ...BY_COUNTRY, privacyMinimum: 5 }),
  ).toMatchObject({ n: null, strataCount: { all: 0, compared: 0 }, test: { adjusted: { df: 0 } } });
});

test('a difference within strata that rests on too few answers is hidden, though the groups may be seen', () => {
  const cells = [
    at('app', 'FI', 0, 0, 1),
    at('app', 'SE', 10, 20, 20),
    at('web', 'FI', 2, 1, 0),
    at('web', 'NO', 9, 9, 9),
  ];
  const adjustedAt = (privacyMinimum: number): readonly unknown[] =>
    compareWithinStrata(cells, { ...BY_COUNTRY, privacyMinimum }).rows.map((row) =>
      row.status === 'shown' && row.adjusted.status === 'withheld' ? row.adjusted.reason : row.status,
    );
  // Within strata one answer meets three, so the difference would tell how the one was given.
  expect(adjustedAt(1)).toEqual(['shown', 'shown']);
  expect(adjustedAt(2)).toEqual(['privacy', 'privacy']);
  expect(compareWithinStrata(cells, { ...BY_COUNTRY, privacyMinimum: 2 })).toMatchObject({
    comparisons: 0,
    rows: [
      { crude: { status: 'shown' }, confounded: false },
      { crude: { status: 'shown' }, confounded: false },
    ],
  });
});

test('counts near the end of the number range, and next to none, give finite numbers', () => {
  for (const [large, small] of [
    [1e307, 1e306],
    [1e300, 1e-300],
    [1e-300, 1e-301],
  ] as const) {
    const result = compareWithinStrata(
      [at('app', 'FI', large, 0, large), at('web', 'FI', small, small, 0), at('mail', 'SE', 0, 0, large)],
      { ...BY_COUNTRY, minimum: 1 },
    );
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  }
});

test.each([
  [{ group: 'shop', strata: 'country' }, 'option/unknown', ['group']],
  [{ group: 'channel', strata: ['country', 'plan'] }, 'option/unknown', ['strata']],
  [{ group: 'channel', strata: 'channel' }, 'option/out-of-range', ['strata']],
  [{ group: 'channel', strata: null as never }, 'option/unknown', ['strata']],
  [{ group: 'channel', strata: [5] as never }, 'option/unknown', ['strata']],
  [{ ...BY_COUNTRY, level: 0 }, 'option/out-of-range', ['level']],
  [{ ...BY_COUNTRY, correction: 'guess' as never }, 'option/unknown', ['correction']],
  [{ ...BY_COUNTRY, variance: 'guess' as never }, 'option/unknown', ['variance']],
] satisfies readonly (readonly [StrataOptions, string, readonly string[]])[])(
  '%j is refused as %s',
  (options, code, path) => {
    expect(() => compareWithinStrata(SIMPSON, options)).toThrow(expect.objectContaining({ code, path }) as Error);
  },
);
