/**
 * Trends in single answers.
 */
import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { arbSeries } from '../../src/testing/series.ts';
import { type ShownAnswerTrend, answerTrend } from '../../src/trend/answers-trend.ts';
import { type Counted, seriesFrom, swapped } from './monthly.ts';

const shown = (trend: ReturnType<typeof answerTrend>): ShownAnswerTrend => {
  if (trend.status === 'withheld') throw new Error(trend.reason);
  return trend;
};

/** The correlation of two rows, written out. */
function slowCorrelation(x: readonly number[], y: readonly number[]): number {
  const mean = (row: readonly number[]): number => row.reduce((sum, one) => sum + one, 0) / row.length;
  const [a, b] = [mean(x), mean(y)];
  const sum = (f: (i: number) => number): number => x.reduce((total, _, i) => total + f(i), 0);
  const of = (i: number): [number, number] => [(x[i] as number) - a, (y[i] as number) - b];
  return sum((i) => of(i)[0] * of(i)[1]) / Math.sqrt(sum((i) => of(i)[0] ** 2) * sum((i) => of(i)[1] ** 2));
}

const arbCounts = fc.array(
  fc.tuple(...([0, 1, 2].map(() => fc.nat(6)) as [fc.Arbitrary<number>, fc.Arbitrary<number>, fc.Arbitrary<number>])),
  {
    minLength: 4,
    maxLength: 8,
  },
);

property.prop([arbCounts])('the tests are those of the correlation, answer by answer', (counted) => {
  const trend = answerTrend(seriesFrom(counted));
  if (trend.status === 'withheld') return;
  const times = counted.flatMap(([d, s, p], t) => new Array<number>(d + s + p).fill(t));
  const scores = counted.flatMap(
    ([d, s, p]) => [...new Array(d).fill(-1), ...new Array(s).fill(0), ...new Array(p).fill(1)] as number[],
  );
  const rows = {
    score: scores,
    promoters: scores.map((x) => Number(x === 1)),
    detractors: scores.map((x) => Number(x === -1)),
  };
  for (const [name, row] of Object.entries(rows)) {
    const one = trend[name as keyof typeof rows];
    const alike = row.every((x) => x === row[0]);
    const slow = alike ? 0 : slowCorrelation(times, row);
    expect(one.correlation).toBeCloseTo(slow, 10);
    expect(one.statistic).toBeCloseTo((name === 'score' ? row.length - 1 : row.length) * slow ** 2, 8);
  }
});

test('a far tail is not cut off at the precision of 1', () => {
  const falling: readonly Counted[] = [25, 22, 34, 44, 46, 50, 55, 66].map((d, i) => [d, 60, 120 - 6 * i]);
  const { score } = shown(answerTrend(seriesFrom(falling.map((one) => one && [one[0] * 9, one[1] * 9, one[2] * 9]))));
  expect(score.pValue).toBeLessThan(1e-40);
  expect(score.pValue).toBeGreaterThan(0);
  expect(score.direction).toBe('falling');
});

test('promoters may rise while the score does not', () => {
  const counted = [0, 1, 2, 3, 4, 5].map((i): Counted => [20 + 5 * i, 60 - 10 * i, 20 + 5 * i]);
  const trend = shown(answerTrend(seriesFrom(counted)));
  expect(trend.promoters.direction).toBe('rising');
  expect(trend.detractors.direction).toBe('rising');
  expect(trend.score).toMatchObject({ direction: 'unclear', pValue: 1, statistic: 0 });
});

test('answers all alike, or worth less than one, are no trend', () => {
  const alike = shown(
    answerTrend(
      seriesFrom([
        [0, 0, 5],
        [0, 0, 1],
        [0, 0, 8],
        [0, 0, 2],
      ]),
    ),
  );
  expect(alike).toMatchObject({ score: { statistic: 0, pValue: 1 }, cautions: ['degenerate'] });
  const tiny: Counted = [1e-9, 0, 1e-9];
  // The minimum of a series is at least 1, so such periods are never shown on their own.
  expect(answerTrend(seriesFrom([tiny, tiny, tiny, tiny]))).toMatchObject({ status: 'withheld', periods: 0 });
  expect(answerTrend(seriesFrom([]))).toMatchObject({ reason: 'too-short', score: null });
});

property.prop([arbSeries({ maxPeriods: 12 })])(
  'swapping detractors and promoters exchanges the shares and negates the score',
  (series) => {
    const a = answerTrend(series);
    const b = answerTrend(swapped(series));
    expect(JSON.parse(JSON.stringify(a))).toStrictEqual(a);
    expect(b.status).toBe(a.status);
    if (a.status === 'withheld' || b.status === 'withheld') return;
    expect(b.score.correlation).toBeCloseTo(-a.score.correlation, 10);
    expect(b.score.pValue).toBeCloseTo(a.score.pValue, 9);
    expect(b.promoters.statistic).toBeCloseTo(a.detractors.statistic, 8);
  },
);
