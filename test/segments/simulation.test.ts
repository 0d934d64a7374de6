/**
 * What tests and shrunken scores of segments do over many surveys: the figures that docstrings and guides state, drawn
 * anew from a fixed seed.
 */
import { describe, expect, test } from 'vitest';
import { meanScore } from '../../src/compare/mean-score.ts';
import { type Random, randomOf } from '../../src/random.ts';
import { normalQuantile } from '../../src/numeric/normal.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { type ShownShrinkage, shrinkSegments } from '../../src/segments/shrink.ts';
import { versusRest } from '../../src/segments/versus-rest.ts';

type Shares = readonly [number, number, number];

const answers = (random: Random, n: number, [detract, passive]: Shares): CategoryCounts => {
  let detractors = 0;
  let promoters = 0;
  for (let i = 0; i < n; i++) {
    const u = random();
    if (u < detract) detractors++;
    else if (u >= detract + passive) promoters++;
  }
  return { detractors, passives: n - detractors - promoters, promoters };
};

/** Shares with a given score: a quarter passives, or as many as the score leaves room for. */
const sharesAt = (nps: number): Shares => {
  const passive = Math.min(0.25, (1 - Math.abs(nps) / 100) / 2);
  const promote = (1 - passive + nps / 100) / 2;
  return [1 - passive - promote, passive, promote];
};

const normal = (random: Random): number => normalQuantile(random() || Number.EPSILON);

describe('the mean-score test at a nominal 5 %', () => {
  const rejections = (sizes: readonly number[], shares: readonly Shares[], tables: number): number => {
    const random = randomOf(20_240_501);
    let rejected = 0;
    for (let i = 0; i < tables; i++)
      if (meanScore(sizes.map((n, g) => answers(random, n, shares[g % shares.length] as Shares))).pValue < 0.05)
        rejected++;
    return rejected / tables;
  };

  test.each([
    ['five segments of 5 to 80 at 20/30/50', [5, 10, 20, 40, 80], [0.2, 0.3, 0.5]],
    ['eight segments of 5 to 160 at 5/5/90', [5, 8, 12, 20, 35, 60, 100, 160], [0.05, 0.05, 0.9]],
    ['six segments of 10 at 10/10/80', [10, 10, 10, 10, 10, 10], [0.1, 0.1, 0.8]],
  ] as const)('rejects 3 to 6.5 % of 20 000 tables without a difference: %s', (_, sizes, shares) => {
    const size = rejections(sizes, [shares], 20_000);
    expect(size).toBeGreaterThanOrEqual(0.03);
    expect(size).toBeLessThanOrEqual(0.065);
  });

  test('errs where scores are equal but a small segment is polarized, as the docstring says', () => {
    const calm: Shares = [0.1, 0.7, 0.2];
    const polarized: Shares = [0.425, 0.05, 0.525];
    const size = rejections([200, 200, 200, 200, 15], [calm, calm, calm, calm, polarized], 4000);
    expect(size).toBeGreaterThan(0.15);
    expect(size).toBeLessThan(0.21);
  });

  test('is conservative where nearly all answers are promoters', () => {
    expect(rejections([10, 10, 10, 10, 10, 10], [[0.01, 0.04, 0.95]], 4000)).toBeLessThan(0.03);
  });
});

const namedGroups = (counts: readonly CategoryCounts[]): SegmentCounts[] =>
  counts.map((tally, i) => ({ segment: segmentOf({ place: String(i).padStart(2, '0') }), tally }));

const shrunkenOf = (counts: readonly CategoryCounts[]): ShownShrinkage[] =>
  shrinkSegments(namedGroups(counts), { minimum: 1 }).rows.flatMap((row) => (row.status === 'shown' ? [row] : []));

const SIZES = [5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 65, 80, 110, 150];

describe('shrunken scores of 15 segments of 5 to 150', () => {
  const surveys = 200;

  test.each([40, 60, 80, 95].flatMap((nps) => [0, 8, 20].map((sd) => [nps, sd] as const)))(
    'hold the truth in 91 of 100 cases on average and are nearer to it than the raw ones: NPS %i, sd %i',
    (nps, sd) => {
      const random = randomOf(1000 * nps + sd);
      let covered = 0;
      let shrunkenError = 0;
      let rawError = 0;
      for (let survey = 0; survey < surveys; survey++) {
        const truths = SIZES.map(() => Math.max(-100, Math.min(100, nps + sd * normal(random))));
        const rows = shrunkenOf(SIZES.map((n, g) => answers(random, n, sharesAt(truths[g] as number))));
        for (const [g, { shrunken, estimate }] of rows.entries()) {
          const truth = truths[g] as number;
          if (shrunken.interval.lower <= truth && truth <= shrunken.interval.upper) covered++;
          shrunkenError += (shrunken.nps - truth) ** 2;
          rawError += (estimate.nps - truth) ** 2;
        }
      }
      expect(covered / (surveys * SIZES.length)).toBeGreaterThanOrEqual(0.91);
      expect(shrunkenError).toBeLessThan(rawError);
    },
  );
});

describe('a lone outlier at −20 among 14 segments of 50 answers at +40', () => {
  const surveys = 400;
  const sizes = new Array<number>(14).fill(50);
  const figures = (n: number): { own: number; average: number; bias: number; flagged: number; others: number } => {
    const random = randomOf(n);
    let [own, all, bias, flagged, others] = [0, 0, 0, 0, 0];
    for (let survey = 0; survey < surveys; survey++) {
      const rows = shrunkenOf([n, ...sizes].map((size, g) => answers(random, size, sharesAt(g === 0 ? -20 : 40))));
      for (const [g, { shrunken, cautions }] of rows.entries()) {
        const truth = g === 0 ? -20 : 40;
        const holds = shrunken.interval.lower <= truth && truth <= shrunken.interval.upper;
        if (holds) all++;
        if (g === 0 && holds) own++;
        if (g === 0) bias += shrunken.nps - truth;
        if (cautions.includes('atypical')) {
          if (g === 0) flagged++;
          else others++;
        }
      }
    }
    return {
      own: own / surveys,
      average: all / surveys / (sizes.length + 1),
      bias: bias / surveys,
      flagged: flagged / surveys,
      others: others / surveys / sizes.length,
    };
  };

  test.each([
    [5, 0, 0.03, 55, 61],
    [10, 0, 0.09, 50, 58],
    [20, 0.08, 0.24, 40, 50],
    [50, 0.45, 0.67, 19, 29],
    [200, 0.74, 0.91, 3, 9],
  ])(
    'is covered at n = %i in %f to %f of surveys and %i to %i points too high, while the average stays good',
    (n, least, most, low, high) => {
      const { own, average, bias } = figures(n);
      expect(own).toBeGreaterThanOrEqual(least);
      expect(own).toBeLessThanOrEqual(most);
      expect(average).toBeGreaterThan(0.91);
      expect(bias).toBeGreaterThan(low);
      expect(bias).toBeLessThan(high);
    },
  );

  test('is marked as atypical mostly, and ordinary segments hardly ever', () => {
    const { flagged, others } = figures(20);
    expect(flagged).toBeGreaterThan(0.65);
    expect(others).toBeLessThan(0.02);
  });
});

test('versus the rest with Holm calls some segment different in at most 9 % of surveys without a difference', () => {
  const random = randomOf(77);
  const surveys = 1500;
  let wrong = 0;
  for (let survey = 0; survey < surveys; survey++) {
    const groups = namedGroups(SIZES.map((n) => answers(random, n, [0.2, 0.3, 0.5])));
    if (versusRest(groups, { minimum: 1 }).rows.some((row) => row.status === 'shown' && row.direction !== 'unclear'))
      wrong++;
  }
  expect(wrong / surveys).toBeLessThan(0.09);
});
