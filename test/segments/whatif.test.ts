/**
 * Fewest moves to a target, for all and by segment.
 */
import { describe, expect, test } from 'vitest';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { type Moves, type ShownMoves, movesToTarget } from '../../src/segments/whatif.ts';
import { type ShownWhatIf, type WhatIf, whatIfSegments } from '../../src/segments/whatif-segments.ts';
import { emptyTally } from '../../src/tally/tally.ts';

const group = (plan: string | null, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ plan }),
  tally: { detractors, passives, promoters },
});

const shown = (moves: Moves): ShownMoves => {
  if (moves.status === 'withheld') throw new Error('withheld');
  return moves;
};

const found = (whatIf: WhatIf): ShownWhatIf => {
  if (whatIf.status === 'withheld') throw new Error('withheld');
  return whatIf;
};

describe('a single score', () => {
  const moves = shown(movesToTarget({ detractors: 60, passives: 30, promoters: 10 }, 0));

  test('rises by 100 / n with a step and by 200 / n with two', () => {
    expect(moves.passiveToPromoter).toEqual({ pointsPerMove: 1, fewest: null, best: -20 });
    expect(moves.detractorToPassive).toEqual({ pointsPerMove: 1, fewest: 50, best: 10 });
    expect(moves.detractorToPromoter).toEqual({ pointsPerMove: 2, fewest: 25, best: 70 });
  });

  test('takes detractors first, and passives for what is left', () => {
    expect(moves.fewest).toEqual({ moves: 25, detractorToPromoter: 25, passiveToPromoter: 0 });
    expect(shown(movesToTarget({ detractors: 60, passives: 30, promoters: 10 }, 90)).fewest).toEqual({
      moves: 80,
      detractorToPromoter: 60,
      passiveToPromoter: 20,
    });
  });

  test('says what one more answer would do', () => {
    // −50 / 100 becomes −51, −50 or −49 of 101.
    expect(moves.oneMore.detractor).toBeCloseTo(-5100 / 101 + 50, 12);
    expect(moves.oneMore.passive).toBeCloseTo(-5000 / 101 + 50, 12);
    expect(moves.oneMore.promoter).toBeCloseTo(-4900 / 101 + 50, 12);
  });

  test('at its target needs nothing', () => {
    expect(shown(movesToTarget({ detractors: 10, passives: 20, promoters: 70 }, 60))).toMatchObject({
      reached: true,
      steps: 0,
      fewest: { moves: 0 },
      passiveToPromoter: { fewest: 0 },
    });
  });

  test('can always reach 100 with everybody', () => {
    expect(shown(movesToTarget({ detractors: 5, passives: 5, promoters: 0 }, 100)).fewest.moves).toBe(10);
  });

  test('of nobody is withheld', () => {
    expect(movesToTarget(emptyTally, 20)).toEqual({
      status: 'withheld',
      nps: null,
      reason: 'no-responses',
      n: 0,
      counts: { detractors: 0, passives: 0, promoters: 0 },
      target: 20,
    });
  });

  test('has a target that survives JSON, with whatever sign its zero came', () => {
    for (const moves of [
      movesToTarget(emptyTally, -0),
      movesToTarget({ detractors: 1, passives: 0, promoters: 0 }, -0),
    ])
      expect(Object.is(moves.target, 0)).toBe(true);
  });

  test('of one person moves by whole hundreds', () => {
    const one = shown(movesToTarget({ detractors: 1, passives: 0, promoters: 0 }, -100));
    expect(one).toMatchObject({ reached: true, nps: -100, oneMore: { detractor: 0, passive: 50, promoter: 100 } });
  });
});

describe('a decimal target', () => {
  test.each([
    // One third of 3: 33.3 and 33.33 are below it, 33.34 is above.
    [[0, 2, 1], 33.3, 0],
    [[0, 2, 1], 33.33, 0],
    [[0, 2, 1], 33.34, 1],
    // 0.1 of a thousand is exactly one step.
    [[0, 1000, 0], 0.1, 1],
    [[0, 1000, 0], 0.7, 7],
    [[0, 1000, 0], 14.3, 143],
    [[0, 1000, 0], 57.9, 579],
    [[0, 10_000_000, 0], 1e-5, 1],
    [[0, 10_000_000, 0], 1e-7, 1],
    [[1000, 0, 0], -99.9, 1],
    [[0, 7, 0], 100 / 7, 1],
  ])('asks no more of %j than its text says: %d takes %i steps', ([d = 0, u = 0, p = 0], target, steps) => {
    expect(shown(movesToTarget({ detractors: d, passives: u, promoters: p }, target)).steps).toBe(steps);
  });

  test('that is the score itself is reached, for every score of up to sixty people', () => {
    for (let n = 1; n <= 60; n++)
      for (let promoters = 0; promoters <= n; promoters++) {
        const target = (100 * promoters) / n;
        const moves = shown(movesToTarget({ detractors: 0, passives: n, promoters: 0 }, target));
        expect(moves.steps).toBe(promoters);
      }
  });

  test('is exact for trillions of answers', () => {
    const many = { detractors: 0, passives: 8e13, promoters: 0 };
    expect(shown(movesToTarget(many, 33.3)).steps).toBe(26_640_000_000_000);
    expect(shown(movesToTarget(many, 100)).steps).toBe(8e13);
  });

  test('is never missed or passed by rounding, for every tenth of a thousand', () => {
    for (let tenth = 1; tenth <= 1000; tenth++)
      expect(shown(movesToTarget({ detractors: 0, passives: 1000, promoters: 0 }, tenth / 10)).steps).toBe(tenth);
  });
});

test.each([
  [{ detractors: 0.5, passives: 1, promoters: 1 }, 10, 'counts/not-whole', []],
  [{ detractors: -1, passives: 1, promoters: 1 }, 10, 'counts/invalid', []],
  [{ detractors: 9e13, passives: 1, promoters: 1 }, 10, 'counts/too-many', []],
  [{ detractors: 1, passives: 1, promoters: 1 }, 100.1, 'option/out-of-range', ['target']],
  [{ detractors: 1, passives: 1, promoters: 1 }, Number.NaN, 'option/out-of-range', ['target']],
])('%j to %d is refused as %s', (counts, target, code, path) => {
  expect(() => movesToTarget(counts, target)).toThrow(expect.objectContaining({ code, path }));
});

describe('segments', () => {
  const groups = [group('free', 30, 20, 10), group('paid', 5, 10, 25)];

  test('differ in what they could do, not in what a move is worth', () => {
    const { rows, ...all } = found(whatIfSegments(groups, 30));
    expect(all).toMatchObject({ nps: 0, n: 100, steps: 30, pointsPerStep: 1, reached: false });
    expect(rows).toEqual([
      {
        segment: segmentOf({ plan: 'free' }),
        n: 60,
        detractors: 30,
        passives: 20,
        mostPoints: 80,
        alone: { moves: 15, detractorToPromoter: 15, passiveToPromoter: 0 },
      },
      {
        segment: segmentOf({ plan: 'paid' }),
        n: 40,
        detractors: 5,
        passives: 10,
        mostPoints: 20,
        alone: null,
      },
    ]);
  });

  test('get no plan without costs', () => {
    expect(found(whatIfSegments(groups, 30))).toMatchObject({ cheapest: null, reason: 'no-costs' });
  });

  test('are chosen by cost, passives too when two of them cost less than a detractor', () => {
    const { cheapest } = found(whatIfSegments(groups, 30, { costs: { 'plan=free': 10, 'plan=paid': 4 } }));
    expect(cheapest).toEqual({
      cost: 110,
      moves: 20,
      parts: [
        { segment: segmentOf({ plan: 'paid' }), moves: 15, detractorToPromoter: 5, passiveToPromoter: 10, cost: 60 },
        { segment: segmentOf({ plan: 'free' }), moves: 5, detractorToPromoter: 5, passiveToPromoter: 0, cost: 50 },
      ],
    });
  });

  test('without a cost are left as they are', () => {
    expect(found(whatIfSegments(groups, 30, { costs: { 'plan=paid': 1 } }))).toMatchObject({
      cheapest: null,
      reason: 'out-of-reach',
    });
    expect(found(whatIfSegments(groups, 20, { costs: { 'plan=paid': 1 } })).cheapest).toMatchObject({ moves: 15 });
  });

  test('at the target get an empty plan', () => {
    const { cheapest, ...rest } = found(whatIfSegments(groups, -10, { costs: { 'plan=paid': 1 } }));
    expect(cheapest).toEqual({ cost: 0, moves: 0, parts: [] });
    expect(rest).not.toHaveProperty('reason');
  });

  test('that are hidden take no part in a plan, but stay in the total', () => {
    const small = [group('x', 1, 1, 1), group('y', 10, 10, 10), ...groups];
    const whatIf = found(whatIfSegments(small, 30, { privacyMinimum: 5, costs: { 'plan=x': 1, 'plan=free': 2 } }));
    expect(whatIf.n).toBe(133);
    expect(whatIf.hidden.map(({ segment, reason, n }) => [segment.by['plan'], reason, n])).toEqual([
      ['x', 'privacy', null],
      ['y', 'privacy', null],
    ]);
    expect(whatIf.rows.map(({ segment }) => segment.by['plan'])).toEqual(['free', 'paid']);
    expect(whatIf.cheapest?.parts.map(({ segment }) => segment.by['plan'])).toEqual(['free']);
  });

  test('of nobody, or of too few to be told, are withheld', () => {
    expect(whatIfSegments([], 10)).toEqual({ status: 'withheld', nps: null, reason: 'no-responses', target: 10 });
    expect(whatIfSegments([group('a', 1, 1, 1)], 10, { privacyMinimum: 5 })).toMatchObject({ reason: 'privacy' });
  });

  test('have targets and costs that survive JSON, with whatever sign their zeros came', () => {
    const all = [
      whatIfSegments([], -0),
      whatIfSegments([group('a', 1, 1, 1)], -0, { privacyMinimum: 5 }),
      whatIfSegments(groups, 30, { costs: { 'plan=free': -0 } }),
    ];
    for (const whatIf of all) expect(JSON.parse(JSON.stringify(whatIf))).toEqual(whatIf);
  });

  test('may cost up to 1e12 each, which any number of people can be multiplied by', () => {
    const most = [group('a', 9e13, 0, 0)];
    expect(found(whatIfSegments(most, 100, { costs: { 'plan=a': 1e12 } })).cheapest?.cost).toBe(9e13 * 1e12);
  });

  test('without the tag are left out when asked', () => {
    expect(found(whatIfSegments([...groups, group(null, 50, 0, 0)], 30, { leaveOutMissing: true })).n).toBe(100);
  });
});

test.each([
  [[group('a', 1, 1, 1), group('b', 1.5, 1, 1)], 10, {}, 'counts/not-whole', [1]],
  [[group('a', 1, 1, 1), group('b', -1, 1, 1)], 10, {}, 'counts/invalid', [1]],
  [[group('a', 1, 1, 1), group('a', 1, 1, 1)], 10, {}, 'segments/duplicate', [1]],
  [[group('a', 1, 1, 1)], 101, {}, 'option/out-of-range', ['target']],
  [[group('a', 1, 1, 1)], 10, { costs: { 'plan=b': 1 } }, 'option/unknown', ['costs', 'plan=b']],
  [[group('a', 1, 1, 1)], 10, { costs: { 'plan=a': -1 } }, 'option/out-of-range', ['costs', 'plan=a']],
  [[group('a', 1, 1, 1)], 10, { costs: { 'plan=a': Infinity } }, 'option/out-of-range', ['costs', 'plan=a']],
  [[group('a', 1, 1, 1)], 10, { costs: { 'plan=a': 1.1e12 } }, 'option/out-of-range', ['costs', 'plan=a']],
  [[group('a', 1, 1, 1)], 10, { costs: null as never }, 'option/out-of-range', ['costs']],
  [[group('a', 1, 1, 1)], 10, { privacyMinimum: 0 }, 'option/out-of-range', ['privacyMinimum']],
])('bad groups, targets and costs are refused (%#: %s)', (groups, target, options, code, path) => {
  expect(() => whatIfSegments(groups, target, options)).toThrow(expect.objectContaining({ code, path }));
});
