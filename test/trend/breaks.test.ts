/**
 * Breaks of small series that a reader can check.
 */
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/estimate/estimate.ts';
import { type BreaksOptions, findBreaks } from '../../src/trend/breaks.ts';
import { type Month, monthsOf, scored, times } from './control-months.ts';

const high: Month = [10, 30, 60];
const low: Month = [40, 30, 30];

const errorOf = (estimate: Estimate): number => (estimate.status === 'shown' ? estimate.standardError : NaN);

describe('a drop', () => {
  const found = findBreaks(monthsOf([...times(6, high), ...times(6, low)]));

  test('is dated to the first month of the new level', () => {
    expect(found.status).toBe('shown');
    expect(found.breaks.map(({ index, period }) => [index, period.key])).toEqual([[6, '2020-07']]);
    expect(found.breaks[0]?.lastBefore.key).toBe('2020-06');
    expect(found.breaks[0]?.firstAfter.key).toBe('2020-07');
  });

  test('comes with both levels and their difference, later minus earlier, marked as exploratory', () => {
    const [drop] = found.breaks;
    expect([drop?.before.nps, drop?.before.n, drop?.after.nps, drop?.after.n]).toEqual([50, 600, -10, 600]);
    expect(drop?.difference).toMatchObject({ difference: -60, direction: 'lower', cautions: ['exploratory'] });
    expect(drop?.before).toMatchObject({ cautions: ['exploratory'] });
    expect(
      found.segments.map(({ start, end, from, to, estimate }) => [start, end, from.key, to.key, estimate.nps]),
    ).toEqual([
      [0, 6, '2020-01', '2020-06', 50],
      [6, 12, '2020-07', '2020-12', -10],
    ]);
    expect(found.segments.every(({ estimate }) => estimate.status === 'shown' && estimate.cautions.length === 1)).toBe(
      true,
    );
  });

  test('says what it had to win, what it won, and among how many places', () => {
    expect(found.penalty).toBeCloseTo(2 * Math.log(11 / 0.05), 12);
    expect(found.comparisons).toBe(11);
    expect(found.alpha).toBe(0.05);
    const [drop] = found.breaks;
    // Twice the log-likelihood of shares .1 .3 .6 and .4 .3 .3 against .25 .3 .45, 600 answers each.
    const won = (shares: number[]): number =>
      shares.reduce((sum, share, i) => sum + 1200 * share * Math.log(share / ([0.25, 0.3, 0.45][i] as number)), 0);
    expect(drop?.statistic).toBeCloseTo(won([0.1, 0.3, 0.6]) + won([0.4, 0.3, 0.3]), 8);
    expect(drop?.pValue).toBeCloseTo(11 * Math.exp(-(drop?.statistic as number) / 2), 12);
    expect(found.scan).toEqual({
      index: 6,
      period: drop?.period,
      statistic: drop?.statistic,
      pValue: drop?.pValue,
    });
  });

  test('may be a drift', () => {
    expect(found.cautions).toEqual(['exploratory', 'shift-or-drift']);
  });
});

test('a steady series has one level, no caution, and the best place that is none', () => {
  const found = findBreaks(monthsOf([high, [11, 30, 59], [9, 31, 60], high, [10, 29, 61], high]));
  expect(found.breaks).toEqual([]);
  expect(found.segments).toHaveLength(1);
  expect(found.segments[0]?.estimate).toMatchObject({ status: 'shown', n: 600, cautions: [] });
  expect(found.cautions).toEqual([]);
  expect(found.scan?.statistic).toBeLessThan(found.penalty as number);
  expect(found.scan?.pValue).toBe(1);
  expect(found.comparisons).toBe(5);
});

test('a break of the mix alone has no direction of the score', () => {
  const { breaks } = findBreaks(monthsOf([...times(4, [10, 70, 20] as const), ...times(4, [40, 10, 50] as const)]));
  expect(breaks).toHaveLength(1);
  expect(breaks[0]?.difference).toMatchObject({ difference: 0, direction: 'unclear' });
});

test('a rise and a fall are two breaks', () => {
  const { breaks, segments } = findBreaks(monthsOf([...times(4, low), ...times(3, high), ...times(5, low)]));
  expect(breaks.map(({ index, difference }) => [index, difference.direction])).toEqual([
    [4, 'higher'],
    [7, 'lower'],
  ]);
  expect(segments).toHaveLength(3);
});

test('a level lasts as long as asked: a single month is none unless allowed', () => {
  const dip = monthsOf([...times(6, high), [90, 5, 5], ...times(6, high)]);
  const indices = (options: BreaksOptions): number[] => findBreaks(dip, options).breaks.map(({ index }) => index);
  const plain = { overdispersion: false };
  expect(indices({ ...plain, minimumLength: 1 })).toEqual([6, 7]);
  expect(indices(plain)).not.toEqual([6, 7]);
  expect(indices({ ...plain, minimumLength: 7 })).toEqual([]);
});

describe('months without a figure', () => {
  test('cost nothing and count in T; a break beside an empty one is dated to it, and says between which months it lies', () => {
    const found = findBreaks(monthsOf([...times(4, high), [0, 0, 0], 'hidden', ...times(4, low)]));
    expect(found.penalty).toBeCloseTo(2 * Math.log(9 / 0.05), 12);
    expect(found.breaks).toHaveLength(1);
    expect(found.breaks[0]).toMatchObject({
      index: 4,
      period: { key: '2020-05' },
      lastBefore: { key: '2020-04' },
      firstAfter: { key: '2020-07' },
    });
    expect(found.segments.map(({ estimate }) => estimate.n)).toEqual([400, 400]);
  });

  test('that are not over are left out, unless asked', () => {
    const series = monthsOf([...times(6, high), [400, 300, 300]], { partial: true });
    const plain = { overdispersion: false, minimumLength: 1 };
    const found = findBreaks(series, plain);
    expect(found.breaks).toEqual([]);
    expect(found.comparisons).toBe(5);
    const eager = findBreaks(series, { ...plain, includePartial: true });
    expect(eager.breaks.map(({ index }) => index)).toEqual([6]);
  });

  test('that come first and are not over move no position', () => {
    const series = monthsOf([high, ...times(5, high), ...times(5, low)]);
    const late = { ...series, points: series.points.map((point, i) => ({ ...point, partial: i === 0 })) };
    const found = findBreaks(late);
    expect(found.breaks.map(({ index, period }) => [index, period.key])).toEqual([[6, '2020-07']]);
    expect(found.segments.map(({ start, end }) => [start, end])).toEqual([
      [1, 6],
      [6, 11],
    ]);
    expect(found.scan?.index).toBe(6);
  });
});

describe('a score that wobbles by more than sampling', () => {
  const wobbling = monthsOf([30, -30, 40, -20, 30, -40, 20, 20, -30, 40, -30, 30].map(scored));

  test('is cut to pieces only where that is not allowed for', () => {
    const plain = findBreaks(wobbling, { minimumLength: 1, overdispersion: false });
    expect(plain.dispersion).toBe(1);
    expect(plain.breaks.length).toBeGreaterThan(3);
    expect(plain.cautions).toEqual(['exploratory', 'extra-variation', 'shift-or-drift']);
    const corrected = findBreaks(wobbling, { minimumLength: 1 });
    expect(corrected.breaks).toEqual([]);
    expect(corrected.dispersion).toBeGreaterThan(9);
    expect(corrected.cautions).toEqual(['extra-variation']);
  });

  test('has wider intervals, on all its answers', () => {
    const plain = findBreaks(wobbling, { alpha: 1e-50, overdispersion: false }).segments[0]?.estimate as Estimate;
    const { segments, dispersion } = findBreaks(wobbling);
    const wide = segments[0]?.estimate as Estimate;
    expect([wide.n, wide.counts, wide.nps]).toEqual([plain.n, plain.counts, plain.nps]);
    expect(errorOf(wide) / errorOf(plain)).toBeCloseTo(Math.sqrt(dispersion), 9);
    expect(wide).toMatchObject({ cautions: [] });
  });
});

describe('too little to search', () => {
  test.each([
    [0, null, 0],
    [1, null, 1],
    [2, 2 * Math.log(20), 1],
    [3, 2 * Math.log(40), 1],
  ])('%i months are too short', (size, penalty, levels) => {
    const found = findBreaks(monthsOf(times(size, high)));
    expect(found).toMatchObject({ status: 'withheld', reason: 'too-short', breaks: [], scan: null, comparisons: 0 });
    if (penalty === null) expect(found.penalty).toBeNull();
    else expect(found.penalty).toBeCloseTo(penalty, 12);
    expect(found.segments).toHaveLength(levels);
  });

  test('four months are enough', () => {
    expect(findBreaks(monthsOf([high, high, low, low])).breaks.map(({ index }) => index)).toEqual([2]);
  });

  test('months in which nobody answered have no score', () => {
    const found = findBreaks(monthsOf(times(6, [0, 0, 0] as const)));
    expect(found).toMatchObject({ status: 'withheld', reason: 'no-responses', cost: 0, breaks: [], scan: null });
    expect(found.segments[0]?.estimate).toMatchObject({ status: 'withheld', reason: 'no-responses' });
  });
});

test('answers that are all alike do not change', () => {
  const found = findBreaks(monthsOf(times(8, [0, 0, 30] as const)));
  expect(found).toMatchObject({
    status: 'shown',
    breaks: [],
    cost: 0,
    dispersion: 1,
    scan: { statistic: 0, index: 2 },
  });
});

test('few answers are told of as they are counted, not as they weigh', () => {
  const { breaks } = findBreaks(monthsOf([...times(4, [0, 0, 2] as const), ...times(4, [2, 0, 0] as const)]));
  expect(breaks[0]).toMatchObject({
    before: { n: 8, cautions: ['few-answers', 'exploratory'] },
    difference: { n: { a: 8, b: 8 }, cautions: ['few-answers', 'exploratory'] },
  });
});

describe('extreme counts', () => {
  test('a steady series of a trillion answers a month is steady, and a change of a thousandth of a point is seen', () => {
    const many: Month = [1e11, 3e11, 6e11];
    const steady = findBreaks(monthsOf(times(40, many)));
    expect(steady).toMatchObject({ breaks: [], scan: { statistic: 0 } });
    const moved: Month = [1e11 + 5e6, 3e11, 6e11 - 5e6];
    const found = findBreaks(monthsOf([...times(20, many), ...times(20, moved)]));
    expect(found.breaks.map(({ index }) => index)).toEqual([20]);
    // n (p1 − p2)² / 2p, summed over the two shares that differ, for 20 months on either side.
    expect(found.breaks[0]?.statistic).toBeCloseTo(10e12 * 5e-6 ** 2 * (1 / 0.1 + 1 / 0.6), -1);
  });

  test('billionths of an answer show nothing and break nothing', () => {
    const found = findBreaks(monthsOf([...times(4, [1e-9, 0, 0] as const), ...times(4, [0, 0, 1e-9] as const)]));
    expect(found.breaks).toEqual([]);
    expect(found.scan?.statistic).toBeCloseTo(16e-9 * Math.log(2), 15);
    expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
  });
});

test('the smallest chance there is asks for a finite penalty', () => {
  const { penalty, cost } = findBreaks(monthsOf(times(12, scored(20))), { alpha: 5e-324 });
  expect(penalty).toBeCloseTo(2 * (Math.log(11) + 1074 * Math.LN2), 9);
  expect(Number.isFinite(cost)).toBe(true);
});

describe('refusals', () => {
  test.each([
    [{ alpha: 0 }, 'alpha'],
    [{ alpha: 1 }, 'alpha'],
    [{ alpha: '0.05' }, 'alpha'],
    [{ minimumLength: 0 }, 'minimumLength'],
    [{ minimumLength: 1.5 }, 'minimumLength'],
    [{ overdispersion: 'yes' }, 'overdispersion'],
    [{ level: 1 }, 'level'],
  ])('%j', (options, name) => {
    expect(() => findBreaks(monthsOf([]), options as never)).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: [name] }),
    );
  });

  test('what is no series', () => {
    expect(() => findBreaks({} as never)).toThrow(expect.objectContaining({ code: 'series/invalid' }));
  });
});

test('a series too long to search is withheld, as one level', () => {
  const found = findBreaks(monthsOf(times(2001, [1, 1, 1] as const)));
  expect([found.status, found.reason, found.comparisons, found.breaks, found.scan]).toEqual([
    'withheld',
    'too-long',
    0,
    [],
    null,
  ]);
  expect(found.segments).toHaveLength(1);
});
