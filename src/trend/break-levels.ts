/**
 * The levels between breaks: their scores, and how they differ.
 *
 * @module
 */
import { type Difference, compareNps } from '../compare/difference.ts';
import { type Caution, type Estimate, CAUTIONS } from '../estimate/estimate.ts';
import { estimateNps } from '../estimate/interval.ts';
import { sampleOf } from '../estimate/moments.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Period } from '../time/period.ts';
import type { ClosedPeriod } from './closed.ts';

/** A stretch of periods with one mix of answers. */
export type LevelSegment = {
  /** The position in the series of its first period. */
  readonly start: number;
  /** The position behind its last period. */
  readonly end: number;
  readonly from: Period;
  /** The last period in it. */
  readonly to: Period;
  /** The score of its answers together; its interval is widened by the dispersion. */
  readonly estimate: Estimate;
};

/** A level with the periods that its answers are from. */
export type Level = {
  readonly segment: LevelSegment;
  readonly answered: readonly ClosedPeriod[];
  readonly counts: CategoryCounts;
  readonly n: number;
};

/**
 * Puts periods together to a level.
 *
 * @param periods - The periods, at least one.
 * @param dispersion - By how much they scatter more than sampling explains, as a variance; the interval is widened by it.
 * @param level - The confidence level.
 * @returns The level.
 * @internal
 */
export function levelOf(periods: readonly ClosedPeriod[], dispersion: number, level: number): Level {
  const first = periods[0] as ClosedPeriod;
  const last = periods.at(-1) as ClosedPeriod;
  const answered = periods.filter((one) => one.n > 0);
  let detractors = 0;
  let passives = 0;
  let promoters = 0;
  for (const { counts } of answered) {
    detractors += counts.detractors;
    passives += counts.passives;
    promoters += counts.promoters;
  }
  const counts = { detractors, passives, promoters };
  const n = detractors + passives + promoters;
  const few = (caution: Caution): boolean => caution !== 'few-answers' || n < 10;
  const estimate = estimateNps(shrunken(counts, dispersion), { level });
  return {
    segment: {
      start: first.index,
      end: last.index + 1,
      from: first.period,
      to: last.period,
      estimate:
        estimate.status === 'shown'
          ? { ...estimate, nps: npsOf(counts), n, counts, cautions: estimate.cautions.filter(few) }
          : { ...estimate, n, counts },
    },
    answered,
    counts,
    n,
  };
}

/** The score of the answers as they were counted: the one of fewer may differ in its last digit. */
const npsOf = (counts: CategoryCounts): number => sampleOf(counts).nps;

/** Answers that scatter more than sampling explains tell as much as fewer of them. */
const shrunken = ({ detractors, passives, promoters }: CategoryCounts, dispersion: number): CategoryCounts => ({
  detractors: detractors / dispersion,
  passives: passives / dispersion,
  promoters: promoters / dispersion,
});

/**
 * The score of a level minus that of the one before, with its interval widened by the dispersion.
 *
 * @param after - The later level.
 * @param before - The earlier level.
 * @param dispersion - By how much periods scatter more than sampling explains, as a variance.
 * @param level - The confidence level.
 * @returns The difference.
 * @internal
 */
export function differenceOf(after: Level, before: Level, dispersion: number, level: number): Difference {
  const n = { a: after.n, b: before.n };
  const few = (caution: Caution): boolean => caution !== 'few-answers' || Math.min(n.a, n.b) < 10;
  const difference = compareNps(shrunken(after.counts, dispersion), shrunken(before.counts, dispersion), { level });
  return difference.status === 'shown'
    ? {
        ...difference,
        difference: npsOf(after.counts) - npsOf(before.counts),
        n,
        cautions: difference.cautions.filter(few),
      }
    : { ...difference, n };
}

/**
 * Marks what the same answers chose and described.
 *
 * @param result - An estimate or a difference.
 * @returns The same with the caution `exploratory`; as it is when it is withheld.
 * @internal
 */
export function exploratory<Result extends Estimate | Difference>(result: Result): Result {
  if (result.status === 'withheld') return result;
  const marked: readonly Caution[] = [...result.cautions, 'exploratory'];
  return { ...result, cautions: CAUTIONS.filter((caution) => marked.includes(caution)) };
}
