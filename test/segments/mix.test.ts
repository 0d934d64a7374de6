/**
 * Why a score changed: the two parts, what is pooled, what is hidden, and what is not told.
 */
import { describe, expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { randomOf } from '../../src/random.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { HIDDEN_SEGMENTS } from '../../src/segments/before-after.ts';
import { OTHER_SEGMENTS } from '../../src/segments/disclose.ts';
import { type Change, type ShownChange, decomposeChange } from '../../src/segments/mix.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { decomposeThreefold } from '../../src/segments/threefold.ts';

const group = (plan: string | null, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ plan }),
  tally: { detractors, passives, promoters },
});

const shown = (change: Change): ShownChange => {
  if (change.status === 'withheld') throw new Error(`withheld: ${change.reason}`);
  return change;
};

const rowOf = (change: ShownChange, plan: string | null): ShownChange['rows'][number] =>
  change.rows.find(({ segment }) => segment.by['plan'] === plan) as ShownChange['rows'][number];

/** 100 answers at −20, 100 at 50; then 300 and 100 at the same scores. */
const BEFORE = [group('free', 40, 40, 20), group('paid', 10, 30, 60)];
const MORE_FREE = [group('free', 120, 120, 60), group('paid', 10, 30, 60)];

describe('a change without any change of mood', () => {
  const change = shown(decomposeChange(BEFORE, MORE_FREE));

  test('is all mix', () => {
    expect(change).toMatchObject({ before: 15, after: -2.5, change: -17.5 });
    expect(change.rate.points).toBe(0);
    expect(change.mix.points).toBeCloseTo(-17.5, 12);
    expect(change.cautions).toEqual(['mix-driven']);
  });

  test('has its interval and p-value as a comparison of the later with the earlier period', () => {
    expect(change.difference).toEqual(
      compareNps({ detractors: 130, passives: 150, promoters: 120 }, { detractors: 50, passives: 70, promoters: 80 }),
    );
  });

  test('counts the growth of a segment below the average and the shrinking of one above it as losses', () => {
    expect(rowOf(change, 'free').mix).toBeCloseTo(0.25 * (-20 - 6.25), 12);
    expect(rowOf(change, 'paid').mix).toBeCloseTo(-0.25 * (50 - 6.25), 12);
  });

  test('lists the largest effect first', () => {
    expect(change.rows.map(({ segment }) => segment.by['plan'])).toEqual(['paid', 'free']);
  });
});

test('a change at the same shares is all rate', () => {
  const change = shown(decomposeChange(BEFORE, [group('free', 20, 40, 40), group('paid', 10, 30, 60)]));
  expect(change.rate.points).toBe(20);
  expect(change.mix.points).toBe(0);
  expect(change.cautions).toEqual([]);
  expect(rowOf(change, 'free')).toEqual({
    segment: segmentOf({ plan: 'free' }),
    presence: 'both',
    before: { n: 100, share: 0.5, nps: -20 },
    after: { n: 100, share: 0.5, nps: 20 },
    rate: 20,
    mix: 0,
    effect: 20,
    cautions: [],
  });
});

test('when every segment rises and the total falls, the reversal is told', () => {
  const change = shown(
    decomposeChange([group('a', 10, 20, 70), group('b', 60, 25, 15)], [group('a', 2, 4, 24), group('b', 110, 50, 40)]),
  );
  expect(change.change).toBeLessThan(-28);
  expect(change.rows.every(({ rate }) => rate > 0)).toBe(true);
  expect(change.cautions).toEqual(['simpson-reversal', 'mix-driven']);
});

test('when no segment answered twice, nothing was reversed', () => {
  const change = shown(decomposeChange([group('a', 10, 10, 30)], [group('b', 30, 10, 10)]));
  expect(change).toMatchObject({ change: -80, rate: { points: 0 } });
  expect(change.cautions).toEqual(['mix-driven', 'rough-errors']);
});

test('the three-part split takes new scores at old shares, and new shares at old scores', () => {
  const split = decomposeThreefold(BEFORE, [group('free', 60, 120, 120), group('paid', 10, 30, 60)]);
  if (split.status === 'withheld') throw new Error('withheld');
  expect(split).toMatchObject({ before: 15, after: 27.5, change: 12.5, rate: 20, mix: -17.5, interaction: 10 });
  expect(split.rows.map(({ segment, rate, mix, interaction }) => [segment.key, rate, mix, interaction])).toEqual([
    ['plan=free', 20, -8.75, 10],
    ['plan=paid', 0, -8.75, 0],
  ]);
});

test('one segment that moves with the total makes it no reversal', () => {
  const change = shown(
    decomposeChange(
      [group('a', 10, 20, 70), group('b', 60, 25, 15), group('c', 10, 10, 10)],
      [group('a', 2, 4, 24), group('b', 110, 50, 40), group('c', 11, 10, 9)],
    ),
  );
  expect(change.cautions).toEqual(['mix-driven']);
});

describe('a segment that answered in one period only', () => {
  const change = shown(decomposeChange(BEFORE, [...BEFORE, group('new', 0, 0, 100)]));

  test('is mix and nothing else, and marked', () => {
    expect(rowOf(change, 'new')).toMatchObject({
      presence: 'entered',
      before: { n: 0, share: 0, nps: null },
      after: { n: 100, nps: 100 },
      rate: 0,
      cautions: ['few-answers'],
    });
    expect(rowOf(change, 'new').mix).toBeGreaterThan(0);
    const back = shown(decomposeChange([...BEFORE, group('new', 0, 0, 100)], BEFORE));
    expect(rowOf(back, 'new').presence).toBe('left');
  });

  test('leaves the effects without a standard error', () => {
    expect(change.rate).toMatchObject({ standardError: null, interval: null });
    expect(change.mix).toMatchObject({ standardError: null, interval: null });
    expect(change.cautions).toContain('rough-errors');
  });

  test('is the same as one that comes with counts of 0', () => {
    expect(decomposeChange([...BEFORE, group('new', 0, 0, 0)], [...BEFORE, group('new', 0, 0, 100)])).toEqual(change);
  });
});

test('a segment that never answered changes nothing', () => {
  const change = shown(decomposeChange([...BEFORE, group('x', 0, 0, 0)], MORE_FREE));
  expect(rowOf(change, 'x')).toMatchObject({ presence: 'absent', rate: 0, mix: 0, effect: 0, cautions: [] });
  const without = shown(decomposeChange(BEFORE, MORE_FREE));
  expect({ ...change, rows: [] }).toEqual({ ...without, rows: [] });
});

describe('the standard errors', () => {
  test('are those of the formula', () => {
    // One segment of 100 at −20 (variance 56), one at 50 (variance 45), both periods alike.
    const { rate, mix } = shown(decomposeChange(BEFORE, BEFORE));
    expect(rate.standardError).toBeCloseTo(Math.sqrt(0.25 * (2 * 56 + 2 * 45)), 10);
    expect(mix.standardError).toBeCloseTo(Math.sqrt(2 * (35 ** 2 / 200)), 10);
    const reach = 1.959963984540054 * (mix.standardError as number);
    expect(mix.interval?.lower).toBeCloseTo(-reach, 10);
    expect(mix.interval?.upper).toBeCloseTo(reach, 10);
    expect(mix.interval?.level).toBe(0.95);
  });

  test('weigh the chance of either period by its own size', () => {
    const { rate, mix } = shown(decomposeChange(BEFORE, MORE_FREE));
    const [early, late] = [56 + 5600 / 300, 45 + 45];
    expect(rate.standardError).toBeCloseTo(Math.sqrt(0.625 ** 2 * early + 0.375 ** 2 * late), 10);
    const chance = (0.5 * 0.5 * 70 ** 2) / 200 + (0.75 * 0.25 * 70 ** 2) / 400;
    expect(mix.standardError).toBeCloseTo(Math.sqrt(0.125 ** 2 * (early + late) + chance), 10);
  });

  test('have wider intervals at a higher level', () => {
    const narrow = shown(decomposeChange(BEFORE, MORE_FREE, { level: 0.8 })).mix.interval;
    const wide = shown(decomposeChange(BEFORE, MORE_FREE, { level: 0.99 })).mix.interval;
    expect(wide?.lower).toBeLessThan(narrow?.lower as number);
    expect(wide?.upper).toBeGreaterThan(narrow?.upper as number);
  });

  test('are marked as rough with nine answers in a segment, and not with ten', () => {
    const rough = shown(decomposeChange([...BEFORE, group('x', 3, 3, 3)], [...BEFORE, group('x', 4, 3, 3)]));
    expect(rough.cautions).toContain('rough-errors');
    expect(rowOf(rough, 'x').cautions).toEqual(['few-answers']);
    const fine = shown(decomposeChange([...BEFORE, group('x', 3, 4, 3)], [...BEFORE, group('x', 4, 3, 3)]));
    expect(fine.cautions).not.toContain('rough-errors');
  });

  test('agree with simulated periods when every segment has ten answers or more', () => {
    const random = randomOf(20240501);
    const draw = (shares: readonly number[]): number => {
      const u = random();
      let sum = 0;
      for (let i = 0; i < shares.length - 1; i++) if (u < (sum += shares[i] as number)) return i;
      return shares.length - 1;
    };
    const plans = [
      { before: 0.3, after: 0.45, mixBefore: [0.4, 0.3, 0.3], mixAfter: [0.3, 0.3, 0.4] },
      { before: 0.5, after: 0.35, mixBefore: [0.1, 0.3, 0.6], mixAfter: [0.2, 0.3, 0.5] },
      { before: 0.2, after: 0.2, mixBefore: [0.2, 0.5, 0.3], mixAfter: [0.1, 0.4, 0.5] },
    ] as const;
    const period = (n: number, side: 'before' | 'after'): SegmentCounts[] => {
      const counts = plans.map(() => [0, 0, 0]);
      for (let i = 0; i < n; i++) {
        const plan = draw(plans.map((one) => one[side]));
        const category = draw((plans[plan] as (typeof plans)[number])[side === 'before' ? 'mixBefore' : 'mixAfter']);
        const own = counts[plan] as number[];
        own[category] = (own[category] as number) + 1;
      }
      return counts.map(([d = 0, p = 0, q = 0], i) => group(`p${i}`, d, p, q));
    };
    const runs = Array.from({ length: 4000 }, () =>
      shown(decomposeChange(period(150, 'before'), period(200, 'after'))),
    );
    for (const part of ['rate', 'mix'] as const) {
      const points = runs.map((run) => run[part].points);
      const mean = points.reduce((sum, x) => sum + x, 0) / runs.length;
      const sd = Math.sqrt(points.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (runs.length - 1));
      const error = runs.reduce((sum, run) => sum + (run[part].standardError as number), 0) / runs.length;
      expect(error / sd).toBeGreaterThan(0.9);
      expect(error / sd).toBeLessThan(1.1);
      const cover = runs.filter(({ [part]: { interval } }) => {
        const truth = part === 'rate' ? TRUE_RATE : TRUE_MIX;
        return interval !== null && interval.lower <= truth && truth <= interval.upper;
      }).length;
      expect(cover / runs.length).toBeGreaterThan(0.93);
      expect(cover / runs.length).toBeLessThan(0.97);
    }
  });
});

/** Rate: ½(.3+.45)·20 + ½(.5+.35)·(−20) + .2·30; mix: .15·(½(−10+10) − c) − .15·(½(50+30) − c). */
const TRUE_RATE = 7.5 - 8.5 + 6;
const TRUE_MIX = -6;

describe('pooling', () => {
  const small = [group('x', 1, 1, 1), group('y', 2, 2, 20)];
  const later = [group('x', 5, 5, 10), group('y', 1, 1, 2), group('z', 0, 1, 5)];
  const change = shown(decomposeChange([...BEFORE, ...small], [...MORE_FREE, ...later], { pool: true }));

  test('adds up the segments that are small in either period, the same in both', () => {
    expect(change.pooled.map(({ by }) => by['plan'])).toEqual(['x', 'y', 'z']);
    const other = change.rows.find(({ segment }) => segment.key === OTHER_SEGMENTS.key);
    expect(other).toMatchObject({ presence: 'both', before: { n: 27 }, after: { n: 30 } });
    expect(change.rows).toHaveLength(3);
  });

  test('leaves no rough errors behind when the pooled ones are enough together', () => {
    expect(change.cautions).not.toContain('rough-errors');
    expect(change.rate.standardError).not.toBeNull();
  });

  test('moves no answer: the change is the same', () => {
    expect(change.change).toBeCloseTo(
      shown(decomposeChange([...BEFORE, ...small], [...MORE_FREE, ...later])).change,
      12,
    );
  });

  test('passes over a segment that never answered', () => {
    const absent = shown(decomposeChange([...BEFORE, group('x', 0, 0, 0)], MORE_FREE, { pool: true }));
    expect(absent.pooled).toEqual([]);
    expect(rowOf(absent, 'x').presence).toBe('absent');
  });

  test('follows the minimum', () => {
    const strict = shown(
      decomposeChange([...BEFORE, ...small], [...MORE_FREE, ...later], { pool: true, minimum: 150 }),
    );
    expect(strict.rows).toHaveLength(1);
    expect(strict.mix.points).toBe(0);
  });
});

describe('privacy', () => {
  const before = [group('a', 10, 10, 30), group('b', 5, 5, 5), group('c', 1, 1, 1), group('d', 10, 10, 20)];
  const after = [group('a', 10, 10, 30), group('b', 2, 2, 8), group('c', 8, 8, 8), group('d', 10, 10, 20)];
  const change = shown(decomposeChange(before, after, { privacyMinimum: 5 }));

  test('hides a segment in both periods, and a second one that would give it away', () => {
    expect(change.hidden).toEqual(
      ['b', 'c'].map((plan) => ({ segment: segmentOf({ plan }), status: 'withheld', reason: 'privacy', n: null })),
    );
    expect(change.rows.map(({ segment }) => segment.key).sort()).toEqual([HIDDEN_SEGMENTS.key, 'plan=a', 'plan=d']);
  });

  test('hides the same segments when the periods are exchanged', () => {
    expect(shown(decomposeChange(after, before, { privacyMinimum: 5 })).hidden).toEqual(change.hidden);
  });

  test('tells that nobody answered, which traces nobody', () => {
    expect(decomposeChange([], before, { privacyMinimum: 5 })).toMatchObject({ reason: 'no-responses' });
  });

  test('tells no more than the total less the open rows', () => {
    const merged = (groups: readonly SegmentCounts[]): SegmentCounts[] => {
      const [a, b, c, d] = groups.map(({ tally }) => tally as CategoryCounts) as [
        CategoryCounts,
        CategoryCounts,
        CategoryCounts,
        CategoryCounts,
      ];
      return [
        { segment: segmentOf({ plan: 'a' }), tally: a },
        { segment: segmentOf({ plan: 'd' }), tally: d },
        group('~', b.detractors + c.detractors, b.passives + c.passives, b.promoters + c.promoters),
      ];
    };
    const known = shown(decomposeChange(merged(before), merged(after)));
    const text = JSON.stringify(known).replaceAll(
      JSON.stringify(segmentOf({ plan: '~' })),
      JSON.stringify(HIDDEN_SEGMENTS),
    );
    expect({ ...change, hidden: [] }).toEqual({ ...(JSON.parse(text) as ShownChange), hidden: [] });
  });

  test('tells nothing of a period with too few answers in all', () => {
    expect(decomposeChange(BEFORE, [group('free', 1, 1, 2)], { privacyMinimum: 5 })).toEqual({
      status: 'withheld',
      change: null,
      reason: 'privacy',
      n: null,
    });
  });
});

describe('a change is withheld', () => {
  test('when nobody answered in one of the periods', () => {
    const withheld = { status: 'withheld', change: null, reason: 'no-responses', n: { before: 0, after: 400 } };
    expect(decomposeChange([], MORE_FREE)).toEqual(withheld);
    expect(decomposeChange([group('free', 0, 0, 0)], MORE_FREE)).toEqual(withheld);
    expect(decomposeChange([], [])).toMatchObject({ reason: 'no-responses' });
    expect(decomposeThreefold(MORE_FREE, [])).toMatchObject({ reason: 'no-responses' });
  });

  test('when fewer than the minimum did', () => {
    const few = [group('free', 1, 2, 3)];
    expect(decomposeChange(few, MORE_FREE)).toMatchObject({ reason: 'below-minimum', n: { before: 6, after: 400 } });
    expect(decomposeChange(few, MORE_FREE, { minimum: 6 }).status).toBe('shown');
  });
});

test('one answer in each period is a change, when asked for', () => {
  const change = shown(decomposeChange([group('a', 0, 0, 1)], [group('a', 1, 0, 0)], { minimum: 1 }));
  expect(change).toMatchObject({ change: -200, rate: { points: -200, standardError: 0 }, mix: { points: 0 } });
  expect(change.rate.interval).toEqual({ lower: -200, upper: -200, level: 0.95 });
});

test('answers that are all alike are no change', () => {
  const change = shown(
    decomposeChange([group('a', 0, 0, 50), group('b', 0, 0, 50)], [group('a', 0, 0, 20), group('b', 0, 0, 90)]),
  );
  expect(change).toMatchObject({ change: 0, rate: { points: 0 }, mix: { points: 0 }, cautions: [] });
});

test('answers without the tag are a segment, and left out when asked', () => {
  const before = [...BEFORE, group(null, 0, 0, 50)];
  expect(rowOf(shown(decomposeChange(before, MORE_FREE)), null).presence).toBe('left');
  const left = shown(decomposeChange(before, MORE_FREE, { leaveOutMissing: true }));
  expect(left).toEqual(shown(decomposeChange(BEFORE, MORE_FREE)));
});

test('a tag that no answer carries is told', () => {
  const change = shown(decomposeChange([group(null, 10, 10, 10)], [group(null, 10, 10, 20)]));
  expect(change.cautions).toEqual(['unknown-tag']);
});

test.each([
  [{ level: 1 }, 'option/out-of-range', ['level']],
  [{ minimum: 0 }, 'option/out-of-range', ['minimum']],
  [{ privacyMinimum: Number.NaN }, 'option/out-of-range', ['privacyMinimum']],
])('the options %j are refused', (options, code, path) => {
  expect(() => decomposeChange([], [], options)).toThrow(expect.objectContaining({ code, path }));
});

test('tags of both periods are told apart by name, not by how the names read in a row', () => {
  const counts = { detractors: 10, passives: 10, promoters: 10 };
  const one = [{ segment: segmentOf({ 'a\nb': 'x' }), tally: counts }];
  const two = [{ segment: segmentOf({ a: 'x', b: 'y' }), tally: counts }];
  expect(() => decomposeChange(one, two)).toThrow(expect.objectContaining({ code: 'segments/mixed-tags' }));
});

test('a segment of next to no answers leaves a standard error that is a number', () => {
  const part = (name: string, n: number): SegmentCounts => ({
    segment: segmentOf({ plan: name }),
    tally: { detractors: n, passives: 0, promoters: n },
  });
  const change = decomposeChange([part('a', 1e-310), part('b', 50)], [part('a', 10), part('b', 50)]);
  expect(JSON.parse(JSON.stringify(change))).toEqual(change);
});

test('bad groups are refused with their period and place', () => {
  const bad = { segment: segmentOf({ plan: 'x' }), tally: { detractors: -1, passives: 0, promoters: 0 } };
  expect(() => decomposeChange(BEFORE, [...BEFORE, bad])).toThrow(
    expect.objectContaining({ code: 'counts/invalid', path: ['after', 2] }),
  );
  expect(() => decomposeChange([...BEFORE, ...BEFORE], BEFORE)).toThrow(
    expect.objectContaining({ code: 'segments/duplicate', path: ['before', 2] }),
  );
  expect(() =>
    decomposeChange(BEFORE, [{ segment: segmentOf({ country: 'FI' }), tally: { counts: Array(11).fill(1) } }]),
  ).toThrow(expect.objectContaining({ code: 'segments/mixed-tags', path: ['after'] }));
});
