/**
 * The promise of a watch, kept in simulated answers: how rare false alarms are, how late true ones, and what days that differ do.
 */
import { describe, expect, test } from 'vitest';
import { type Random, randomOf } from '../../src/random.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { expectedDelay } from '../../src/trend/expected-delay.ts';
import { confidenceSequence } from '../../src/trend/confidence-sequence.ts';
import { continueTest, startShareTest, startTargetTest } from '../../src/trend/sequential-test.ts';
import { watchScores } from '../../src/trend/watch-answers.ts';
import { type Watch, watchDetractors } from '../../src/trend/watch.ts';

const draw = (random: Random, n: number, share: number): Uint8Array =>
  Uint8Array.from({ length: n }, () => (random() < share ? 3 : 9));

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const errorOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)) / values.length);
};

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** A watch starts over after each alarm, so the distances of its alarms are as many separate runs. */
const runsOf = (
  watch: Watch,
  scores: Uint8Array,
): { readonly lengths: readonly number[]; readonly levels: readonly number[] } => {
  const { alarms } = watchScores(watch, scores);
  return { lengths: alarms.map(({ answers }) => answers), levels: alarms.map(({ logR }) => Math.exp(logR)) };
};

const watchFor = (answersPerFalseAlarm: number): Watch =>
  watchDetractors({ baselineShare: 0.15, answersPerFalseAlarm });

/** The counts of a day. */
const dayOf = (random: Random, n: number, share: number): CategoryCounts => {
  const detractors = draw(random, n, share).filter((score) => score < 7).length;
  return { detractors, passives: 0, promoters: n - detractors };
};

/** Scores of days whose shares scatter around the usual one. */
const unevenDays = (random: Random, days: number, sd: number): number[] => {
  const scores: number[] = [];
  for (let day = 0; day < days; day++) {
    // Twelve uniform numbers less six: near enough to normal, and it never leaves the range.
    const noise = Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
    const share = Math.min(0.95, Math.max(0, 0.15 + sd * noise));
    scores.push(...draw(random, 20 + Math.floor(31 * random()), share));
  }
  return scores;
};

describe('false alarms', () => {
  test.each([0.15, 0.14, 0.12])(
    'come within m answers with a chance of at most m / threshold at a share of %d',
    (share) => {
      const threshold = 1000;
      const { lengths } = runsOf(watchFor(threshold), draw(randomOf(1), 1_200_000, share));
      expect(lengths.length).toBeGreaterThan(100);
      for (const m of [50, 100, 300, 700]) {
        const bound = m / threshold;
        const within = lengths.filter((length) => length <= m).length / lengths.length;
        expect(within).toBeLessThanOrEqual(bound + 3 * Math.sqrt((bound * (1 - bound)) / lengths.length));
      }
    },
  );

  test.each([
    [200, 1_000_000],
    [1000, 1_500_000],
    [26_000, 3_000_000],
  ])('are %d answers apart on average, and not a half more', (threshold, n) => {
    const { lengths, levels } = runsOf(watchFor(threshold), draw(randomOf(2), n, 0.15));
    expect(meanOf(lengths)).toBeGreaterThanOrEqual(threshold - 3 * errorOf(lengths));
    expect(meanOf(lengths)).toBeLessThan(1.5 * threshold);
    // R less the number of answers is a fair game, so the mean run length is the mean of R at the alarm, which varies little.
    const expected = expectedDelay(watchFor(threshold)).rows[0]?.answers ?? NaN;
    expect(Math.abs(expected / meanOf(levels) - 1)).toBeLessThan(0.01 + (3 * errorOf(levels)) / threshold);
    expect(Math.abs(expected - meanOf(lengths))).toBeLessThan(3.5 * errorOf(lengths));
  });
});

describe('the delay', () => {
  test('from 15% to 25% is at most 190 answers in the median, at one false alarm in 26 000 answers', () => {
    const { lengths } = runsOf(watchFor(26_000), draw(randomOf(3), 1_000_000, 0.25));
    expect(lengths.length).toBeGreaterThan(4500);
    expect(medianOf(lengths)).toBeLessThanOrEqual(190);
    const expected = expectedDelay(watchFor(26_000)).rows[1]?.answers ?? NaN;
    expect(Math.abs(expected - meanOf(lengths))).toBeLessThan(3.5 * errorOf(lengths) + 0.01 * expected);
  });

  test('is no longer after a quiet stretch, and the estimated start lies near the true one', () => {
    const random = randomOf(4);
    const delays: number[] = [];
    const starts: number[] = [];
    for (let run = 0; run < 500; run++) {
      const { watch, alarms } = watchScores(watchFor(26_000), draw(random, 500, 0.15));
      if (alarms.length > 0) continue;
      const [alarm] = watchScores(watch, draw(random, 1500, 0.25)).alarms;
      delays.push((alarm?.at.number ?? Infinity) - 500);
      starts.push((alarm?.start.first.number ?? Infinity) - 501);
    }
    expect(medianOf(delays)).toBeLessThanOrEqual(190);
    expect(Math.abs(medianOf(starts))).toBeLessThan(15);
  });
});

describe('a share from a baseline', () => {
  test('of 300 answers leaves early false alarms rare, where the observed share does not', () => {
    const random = randomOf(5);
    const runs = 1500;
    const threshold = 5000;
    let [early, plain, above] = [0, 0, 0];
    for (let run = 0; run < runs; run++) {
      const baseline = dayOf(random, 300, 0.15);
      const watch = watchDetractors({ baseline, answersPerFalseAlarm: threshold });
      const baselineShare = baseline.detractors / 300;
      const scores = draw(random, threshold / 10, 0.15);
      if (watch.settings.q0 < 0.15) above++;
      if (watchScores(watch, scores).alarms.length > 0) early++;
      if (watchScores(watchDetractors({ baselineShare, answersPerFalseAlarm: threshold }), scores).alarms.length > 0)
        plain++;
    }
    expect(early / runs).toBeLessThan(0.07);
    expect(plain / runs).toBeGreaterThan(0.1);
    expect(above / runs).toBeGreaterThan(0.14);
    expect(above / runs).toBeLessThan(0.26);
  });

  test('with the counts of each day keeps the promise where days differ, and without them does not', () => {
    const random = randomOf(6);
    const threshold = 2000;
    const factors: number[] = [];
    const plain: number[] = [];
    for (let run = 0; run < 12; run++) {
      const baseline = Array.from({ length: 60 }, () => {
        const scores = unevenDays(random, 1, 0.06);
        const detractors = scores.filter((score) => score < 7).length;
        return { detractors, passives: 0, promoters: scores.length - detractors };
      });
      const watch = watchDetractors({ baseline, answersPerFalseAlarm: threshold });
      const scores = unevenDays(random, 1500, 0.06);
      factors.push(scores.length / threshold / Math.max(1, watchScores(watch, scores).alarms.length));
      plain.push(scores.length / threshold / watchScores(watchFor(threshold), scores).alarms.length);
    }
    expect(medianOf(plain)).toBeLessThan(0.7);
    expect(medianOf(factors)).toBeGreaterThan(2);
  });
});

describe('looking after every answer', () => {
  test('rejects a true share and a reached target in at most 5 of 100 rows', () => {
    const random = randomOf(7);
    const runs = 1500;
    let [shares, targets] = [0, 0];
    for (let run = 0; run < runs; run++) {
      // Half promoters, 15% detractors: a score of 35.
      const scores = Uint8Array.from({ length: 500 }, () => {
        const u = random();
        return u < 0.15 ? 3 : u < 0.5 ? 8 : 10;
      });
      if (continueTest(startShareTest({ share: 0.15 }), scores).rejected) shares++;
      if (continueTest(startTargetTest({ target: 35 }), scores).rejected) targets++;
    }
    const bound = 0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs);
    expect(shares / runs).toBeLessThan(bound);
    expect(targets / runs).toBeLessThan(bound);
  });

  test('finds the true score outside of its confidence sequence in at most 5 of 100 rows', () => {
    const random = randomOf(8);
    const runs = 600;
    let missed = 0;
    for (let run = 0; run < runs; run++) {
      const counts = { detractors: 0, passives: 0, promoters: 0 };
      for (let n = 1; n <= 2000; n++) {
        const u = random();
        if (u < 0.15) counts.detractors++;
        else if (u < 0.5) counts.passives++;
        else counts.promoters++;
        if (n < 30 || n % 5 > 0) continue;
        const { interval } = confidenceSequence(counts);
        if (interval !== null && interval.lower <= 35 && interval.upper >= 35) continue;
        missed++;
        break;
      }
    }
    expect(missed / runs).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs));
  });
});
