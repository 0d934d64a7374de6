/**
 * What the statistics of a trend take from a series: the periods that are over, with their counts.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { categoryCounts } from '../tally/tally.ts';
import { PERIOD_UNITS, type Period } from '../time/period.ts';
import type { Series, SeriesPoint } from './series.ts';

/** Which periods of a series are judged. */
export type ClosedOptions = {
  /**
   * Whether a period that is not over counts as if it were. Who answers early differs from who answers late, so the first
   * days of a month are no small month.
   *
   * @defaultValue false
   */
  readonly includePartial?: boolean;
};

/** A period that is judged. */
export type ClosedPeriod = {
  /** Its position in the series, which is also its place in time: a series leaves no period out. */
  readonly index: number;
  readonly period: Period;
  /** How its people answered; all 0 when nobody did, and when it is hidden for privacy. */
  readonly counts: CategoryCounts;
  /** How many answered, as far as it may be used. */
  readonly n: number;
  /** Whether its score is shown: enough people answered, and it is not hidden. */
  readonly shown: boolean;
};

const NOBODY: CategoryCounts = { detractors: 0, passives: 0, promoters: 0 };

/** What a statistic reads of a point; a series that was built by hand may lack it. */
const isPoint = (point: Partial<SeriesPoint> | null | undefined): boolean =>
  typeof point?.period?.start === 'string' &&
  typeof point.period.key === 'string' &&
  PERIOD_UNITS.includes(point.period.unit) &&
  typeof point.estimate === 'object' &&
  (point.estimate as unknown) !== null;

/**
 * The periods of a series that are over, in the order of time. Of a hidden one nothing is used; of one with too few answers
 * to show its score the answers are.
 *
 * @param series - Scores over time.
 * @param options - Whether partial periods count too.
 * @returns The periods; those left out keep their place, so `index` may jump.
 * @throws {NpsError} `series/invalid` for what is no series, `counts/invalid` with the place of the point,
 * `trend/overlapping-windows` for a rolling line, and when a period begins before the one before it ends;
 * `option/out-of-range` when `includePartial` is not a boolean.
 * @internal
 */
export function closedPeriods(series: Series, { includePartial = false }: ClosedOptions = {}): ClosedPeriod[] {
  if (typeof includePartial !== 'boolean')
    fail(
      'option/out-of-range',
      ['includePartial'],
      `Whether partial periods count is true or false, got ${named(includePartial)}.`,
    );
  const points: unknown = (series as Series | null | undefined)?.points;
  if (!Array.isArray(points))
    return fail('series/invalid', [], 'A series is what `npsSeries` or `seriesOf` gives, with a list of points.');
  if ('kind' in series || (points[0] as { readonly window?: unknown } | null | undefined)?.window !== undefined)
    fail(
      'trend/overlapping-windows',
      [],
      'Neighboring windows of a rolling line share answers, so no statistic of a trend takes them; give it the periods of `npsSeries` or `seriesOf`.',
    );
  return (points as Series['points']).flatMap((point, index): ClosedPeriod[] => {
    if (!isPoint(point))
      fail('series/invalid', ['points', index], 'A point of a series is a period with its estimate.');
    const { period, estimate, partial } = point;
    if (index > 0 && period.start < ((points as Series['points'])[index - 1] as Series['points'][number]).period.end)
      fail(
        'trend/overlapping-windows',
        ['points', index],
        'The periods of a series do not overlap: answers that count in two of them would look like agreement.',
      );
    if (partial && !includePartial) return [];
    const counts = estimate.counts === null ? NOBODY : within(['points', index], () => categoryCounts(estimate.counts));
    const n = counts.detractors + counts.passives + counts.promoters;
    return [{ index, period, counts, n, shown: estimate.status === 'shown' }];
  });
}
