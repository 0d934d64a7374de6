/**
 * Why a period of a series is partial, in words.
 *
 * @module
 */
import { type Locale, writerOf } from '../locale/locale.ts';
import type { Series, SeriesPoint } from './series.ts';

/**
 * Says why a period is partial: it is not over yet, or collection began inside it.
 *
 * @param point - A point of the series.
 * @param options - The series that it belongs to, and the language.
 * @returns A clause without a full stop; empty for a period that is not partial.
 * @example
 * const june = { period: periodOf('2024-06-15T00:00:00.000Z', { unit: 'month', zone: 'UTC' }), tally: tallyScores([9, 10]) };
 * const series = seriesOf([june], { zone: 'UTC', now: '2024-06-16T00:00:00.000Z' });
 * series.points.map((point) => partialNote(point, { series, locale: en })) // => ['not over yet, 50.0% gone']
 */
export function partialNote(
  { period, partial, elapsed = 0 }: SeriesPoint,
  { series, locale }: { readonly series: Pick<Series, 'from'>; readonly locale: Locale },
): string {
  if (!partial) return '';
  const share = writerOf(locale).share(elapsed);
  return series.from !== undefined && period.start < series.from
    ? locale.phrases['trend.began']({ share })
    : locale.phrases['trend.partial']({ share });
}
