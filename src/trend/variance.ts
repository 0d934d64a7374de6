/**
 * The sampling variance of the score of each period, said so that it can be divided by.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { sampleOf } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';

/** The ways of taking the variance of a period, the default first. */
export const PERIOD_VARIANCES = ['pooled', 'smoothed', 'plain'] as const;

/**
 * Which answers say how much an answer of a period varies: those of all periods together (`pooled`); its own and three more
 * of the pooled mix (`smoothed`); its own alone (`plain`), with which a period whose answers are all alike seems certain.
 */
export type PeriodVariance = (typeof PERIOD_VARIANCES)[number];

/**
 * The highest variance of a score, in points squared. So uncertain a score tells nothing; more would not be a number when squared.
 *
 * @internal
 */
export const MOST_VARIANCE = 1e100;

/** How many answers of the pooled mix a period is lent. */
const LENT = 3;

/**
 * The variances of the scores of periods.
 *
 * @param periods - The counts of each period; none is empty.
 * @param variance - Which answers say how much one varies.
 * @returns The variances in points squared; for `pooled` and `smoothed` all are 0 when all answers are in one category, and
 * else none is.
 * @internal
 */
export function variancesOf(periods: readonly CategoryCounts[], variance: PeriodVariance): number[] {
  const all = { detractors: 0, passives: 0, promoters: 0 };
  for (const { detractors, passives, promoters } of periods) {
    all.detractors += detractors;
    all.passives += passives;
    all.promoters += promoters;
  }
  const together = sampleOf(all);
  const lend = (counts: CategoryCounts): CategoryCounts => ({
    detractors: counts.detractors + LENT * together.detractors,
    passives: counts.passives + LENT * together.passives,
    promoters: counts.promoters + LENT * together.promoters,
  });
  return periods.map((counts) => {
    const own = sampleOf(counts);
    const perAnswer = variance === 'pooled' ? together : variance === 'plain' ? own : sampleOf(lend(counts));
    return Math.min(MOST_VARIANCE, (1e4 * perAnswer.variance) / own.n);
  });
}

/**
 * Checks a kind of variance.
 *
 * @param variance - What a caller gave.
 * @throws {NpsError} `option/unknown` when it is none.
 * @internal
 */
export function checkPeriodVariance(variance: PeriodVariance): void {
  if (!PERIOD_VARIANCES.includes(variance))
    fail(
      'option/unknown',
      ['variance'],
      `A variance is one of ${PERIOD_VARIANCES.join(', ')}, got ${named(variance)}.`,
    );
}
