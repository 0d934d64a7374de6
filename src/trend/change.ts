/**
 * Period against period: what changed since the last one, or since a year ago.
 *
 * @module
 */
import {
  type DifferenceMethod,
  type Direction,
  type ShownDifference,
  DEFAULT_DIFFERENCE_METHOD,
  checkDifferenceMethod,
  compareNps,
  directionOf,
} from '../compare/difference.ts';
import { type OverlapSizes, compareOverlapping } from '../compare/overlap.ts';
import { comparePaired } from '../compare/paired.ts';
import { fail } from '../error.ts';
import { checkLevel, named } from '../estimate/estimate.ts';
import { sampleOf } from '../estimate/moments.ts';
import { type Correction, adjustPValues, checkCorrection } from '../numeric/adjust.ts';
import type { Response } from '../response.ts';
import type { Period } from '../time/period.ts';
import { type ClosedOptions, type ClosedPeriod, closedPeriods } from './closed.ts';
import { type SharedPeople, peopleByPeriod, sharedPeople } from './pairs.ts';
import { type ChangeBasis, type WithoutChange, CHANGE_BASES, partnersOf } from './partner.ts';
import type { Series, SeriesPoint } from './series.ts';

/** What {@link changesOf} compares, and how. */
export type ChangesOptions = ClosedOptions & {
  /** What each period is compared with. @defaultValue `'previous'` */
  readonly against?: ChangeBasis;
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How periods of different people are compared. @defaultValue `'adjusted-wald'` */
  readonly method?: DifferenceMethod;
  /** How p-values are corrected for the number of comparisons. @defaultValue `'holm'` */
  readonly correction?: Correction;
  /** The answers that the series counts, so that people who answered in both periods can be found. */
  readonly responses?: readonly Response[];
};

/** A period that was compared. */
export type ShownPeriodChange = {
  readonly status: 'shown';
  /** The earlier period. */
  readonly from: Period;
  /** The later period. */
  readonly to: Period;
  /** How many periods lie between the two: 0 for neighbors, 11 for a month and the same one a year before. */
  readonly gap: number;
  /** The score of the earlier period in points, as the series shows it. */
  readonly before: number;
  /** The score of the later period in points, as the series shows it. */
  readonly after: number;
  /** Whether people who answered in both periods were compared with themselves. */
  readonly paired: boolean;
  /** How many people answered when; there only where `paired`. */
  readonly people?: OverlapSizes;
  /**
   * The later score less the earlier one, with interval and test; `a` is the later period. Where `paired` it counts people, each
   * with the last answer in a period, and has the caution `same-people`.
   */
  readonly difference: Omit<ShownDifference, 'direction'>;
  /** The two-sided p-value, corrected for all comparisons of the call. */
  readonly adjustedPValue: number;
  /** Where the score went, where `adjustedPValue` is below 1 − level. */
  readonly direction: Direction;
};

/** A period that was not compared, and why. */
export type WithheldPeriodChange = {
  readonly status: 'withheld';
  readonly to: Period;
  readonly difference: null;
  readonly adjustedPValue: null;
  readonly direction: 'unclear';
  /**
   * Of the period itself: `partial`, it is not over; `no-responses`, `below-minimum`, `privacy`, its score is not shown, or too
   * few answered for the method. Of its partner: `first`, no period before it shows a score; `before-series`, the series begins
   * later; `no-such-period`, the year before has no week 53, February 29 or such a day; `partner-partial` and
   * `partner-withheld`, the period a year before is not over or shows no score.
   */
  readonly reason: WithoutChange;
};

/** One period against an earlier one, or why there is no comparison. */
export type PeriodChange = ShownPeriodChange | WithheldPeriodChange;

/** The changes of a series. */
export type PeriodChanges = {
  readonly against: ChangeBasis;
  /** One row a period, in the order of the series. */
  readonly rows: readonly PeriodChange[];
  /** For how many comparisons the p-values were corrected. */
  readonly comparisons: number;
  readonly correction: Correction;
  readonly level: number;
};

/**
 * Compares each period of a series with the last one before it, or with the same one a year before.
 *
 * Only periods that are over and show a score are compared. Where the period before shows none, the last one that does takes
 * its place, and `gap` tells how many lie between. A year before is the same month, quarter, week number or date; weeks that
 * begin on another day go back 52 weeks. All p-values of the call are corrected together: among many months some differ by
 * chance. Take `compareNps` for a single change that was singled out before anybody looked.
 *
 * With `responses`, people who answered in both periods are compared with themselves where they are at least a fifth of
 * the smaller period's people; the others count as two samples, so no person is left out. Of several answers of a person in a
 * period the last counts there, by time and then by id, so the difference may deviate from that of the scores shown.
 *
 * @param series - Scores over time.
 * @param options - What to compare with, level, method, correction, whether partial periods count, and the answers.
 * @returns One row a period, compared or with a reason.
 * @throws {NpsError} `series/invalid`, `counts/invalid`, `trend/overlapping-windows` for a bad series, and `series/invalid` when
 * `responses` are not those that the series counts; `instant/invalid` for a response without an instant;
 * `option/out-of-range` when `level` is not strictly between 0 and 1 or `includePartial` not a boolean, `option/unknown` for
 * another basis, method or correction.
 * @example
 * const [may, june, july] = periodsBetween('2024-05-01T00:00:00.000Z', '2024-07-01T00:00:00.000Z', { unit: 'month', zone: 'UTC' });
 * const point = (period: Period, detractors: number, promoters: number) =>
 *   ({ period, estimate: estimateNps({ detractors, passives: 60, promoters }), partial: false });
 * const { rows } = changesOf({
 *   unit: 'month',
 *   zone: 'UTC',
 *   points: [point(may!, 40, 80), point(june!, 38, 84), point(july!, 20, 120)],
 * });
 * rows.map(({ direction }) => direction) // => ['unclear', 'unclear', 'higher']
 * rows[0]?.status === 'withheld' && rows[0].reason // => 'first'
 * rows[2]?.difference?.difference.toFixed(1) // => '24.7'
 * @see Holm (1979), A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2).
 * @see Kish (1965), Survey Sampling, section 12.4 (the variance of a difference between overlapping samples).
 */
export function changesOf(
  series: Series,
  {
    against = 'previous',
    level = 0.95,
    method = DEFAULT_DIFFERENCE_METHOD,
    correction = 'holm',
    includePartial = false,
    responses,
  }: ChangesOptions = {},
): PeriodChanges {
  checkLevel(level);
  checkDifferenceMethod(method);
  checkCorrection(correction);
  if (!CHANGE_BASES.includes(against))
    fail(
      'option/unknown',
      ['against'],
      `A period is compared with ${CHANGE_BASES.join(' or ')}, got ${named(against)}.`,
    );
  const open = closedPeriods(series, { includePartial }).filter(({ shown }) => shown);
  const placeOf = new Map(open.map(({ index }, place) => [index, place]));
  const partnerOf = partnersOf(against, series, placeOf);
  const people = responses === undefined ? null : peopleByPeriod(responses, open);
  const rows = series.points.map((point, index): Compared | WithheldPeriodChange => {
    const place = placeOf.get(index);
    if (place === undefined) return withheld(point, ownReason(point));
    const partner = partnerOf(index);
    if (typeof partner === 'string') return withheld(point, partner);
    const [from, to] = [open[partner] as ClosedPeriod, open[place] as ClosedPeriod];
    const shared =
      people && sharedPeople(people[partner] as (typeof people)[number], people[place] as (typeof people)[number]);
    return compared(point, from, to, shared, level, method);
  });
  const tests = rows.filter((row) => row.status === 'shown');
  const adjusted = adjustPValues(
    tests.map(({ difference }) => difference.pValue),
    correction,
  );
  const adjustedOf = new Map(tests.map((row, i) => [row, adjusted[i] as number]));
  return {
    against,
    rows: rows.map((row): PeriodChange =>
      row.status === 'shown' ? decided(row, adjustedOf.get(row) as number, level) : row,
    ),
    comparisons: tests.length,
    correction,
    level,
  };
}

const ownReason = ({ estimate }: SeriesPoint): WithoutChange =>
  estimate.status === 'shown' ? 'partial' : estimate.reason;

/** A comparison before its p-value is corrected. */
type Compared = Omit<ShownPeriodChange, 'adjustedPValue' | 'difference' | 'direction'> & {
  readonly difference: ShownDifference;
};

function compared(
  point: SeriesPoint,
  from: ClosedPeriod,
  to: ClosedPeriod,
  shared: SharedPeople | null,
  level: number,
  method: DifferenceMethod,
): Compared | WithheldPeriodChange {
  const difference =
    shared === null ? compareNps(to.counts, from.counts, { level, method }) : pairedDifference(shared, level);
  if (difference.status === 'withheld') return withheld(point, difference.reason);
  return {
    status: 'shown',
    from: from.period,
    to: to.period,
    gap: to.index - from.index - 1,
    before: sampleOf(from.counts).nps,
    after: sampleOf(to.counts).nps,
    paired: shared !== null,
    ...(shared !== null && { people: shared.sizes }),
    difference,
  };
}

/** The comparison of two periods that share people, in the form of any other; exact where nobody answered only once. */
function pairedDifference({ overlap, sizes }: SharedPeople, level: number): ShownDifference {
  const all = sizes.onlyBefore + sizes.onlyAfter === 0;
  const found = all ? comparePaired(overlap.both, { level }) : compareOverlapping(overlap, { level });
  // Somebody is in both, so nothing is withheld.
  const { difference, interval, standardError, statistic, pValue, pGreater, pLess, direction, cautions } =
    found as Extract<typeof found, { status: 'shown' }>;
  return {
    status: 'shown',
    difference,
    interval,
    ...('center' in found && { center: found.center }),
    standardError,
    statistic,
    ...('df' in found && { df: found.df }),
    pValue,
    pGreater,
    pLess,
    n: { a: sizes.both + sizes.onlyAfter, b: sizes.both + sizes.onlyBefore },
    direction,
    cautions: [...cautions, 'same-people'],
  };
}

/** A direction that the plain p-value does not give is not given by the corrected one either. */
function decided(
  { difference: { direction: plain, ...difference }, ...row }: Compared,
  adjustedPValue: number,
  level: number,
): ShownPeriodChange {
  const direction = plain === 'unclear' ? plain : directionOf(difference.difference, adjustedPValue, level);
  return { ...row, difference, adjustedPValue, direction };
}

const withheld = ({ period }: SeriesPoint, reason: WithoutChange): WithheldPeriodChange => ({
  status: 'withheld',
  to: period,
  difference: null,
  adjustedPValue: null,
  direction: 'unclear',
  reason,
});
