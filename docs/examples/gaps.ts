/**
 * Long times without answers in a series, folded into one place each.
 *
 * One mistyped date can put a century of empty months between two answers.
 *
 * @module
 */
import type { Locale, Series, SeriesPoint, Writer } from 'npskit';

/** From how many empty periods on a run of them is one place. */
const FOLDED = 4;

/** A run of periods without answers. */
export type Gap = {
  /** Its first and its last period. */
  readonly first: SeriesPoint;
  readonly last: SeriesPoint;
};

/**
 * Folds long runs of periods without answers.
 *
 * @param points - The points of a series.
 * @returns The same points in order, with one entry in place of four or more neighbors without answers.
 */
export function withGaps(points: readonly SeriesPoint[]): (SeriesPoint | Gap)[] {
  const runs: SeriesPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run !== undefined && point.estimate.n === 0 && run[0]?.estimate.n === 0) run.push(point);
    else runs.push([point]);
  }
  return runs.flatMap((run): (SeriesPoint | Gap)[] =>
    run.length < FOLDED ? run : [{ first: run[0] as SeriesPoint, last: run.at(-1) as SeriesPoint }],
  );
}

/** What a gap is called: from which period to which. */
export const nameOfGap = ({ first, last }: Gap, { locale, write }: { locale: Locale; write: Writer }): string =>
  locale.phrases['trend.gap']({ from: write.period(first.period), to: write.period(last.period) });

/**
 * The same series with one empty point in place of each gap, so that no line of a chart crosses it.
 *
 * @param series - Any series.
 * @param words - The language and its writer.
 * @returns The shorter series and the names of the points that stand for gaps, by period key.
 */
export function foldedSeries(
  series: Series,
  words: { readonly locale: Locale; readonly write: Writer },
): { readonly series: Series; readonly labels: Readonly<Record<string, string>> } {
  const entries = withGaps(series.points);
  const labels = entries.flatMap((entry) =>
    'first' in entry ? [[entry.first.period.key, nameOfGap(entry, words)]] : [],
  );
  const points = entries.map((entry): SeriesPoint => {
    if (!('first' in entry)) return entry;
    const { period, estimate } = entry.first;
    return { period, estimate, partial: false };
  });
  return { series: { ...series, points }, labels: Object.fromEntries(labels) as Readonly<Record<string, string>> };
}
