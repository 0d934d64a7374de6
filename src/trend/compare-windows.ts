/**
 * Two rolling windows against each other, as long as no answer is in both.
 *
 * @module
 */
import { type Difference, type DifferenceOptions, compareNps, withheldDifference } from '../compare/difference.ts';
import { fail } from '../error.ts';
import type { RollingAnswersPoint, RollingDaysPoint } from './rolling.ts';

/**
 * Compares two windows of one rolling result: the first minus the second, with interval and test.
 *
 * Windows that overlap are refused. An answer in both would count for and against the difference, and the test would take
 * dependent samples for independent ones. The p-value holds for two windows that were chosen before anybody looked at the line;
 * for the highest against the lowest point it does not.
 *
 * @param a - A point of `rollingDays` or `rollingAnswers`.
 * @param b - Another point of the same result, before or after it.
 * @param options - Confidence level and method, as for `compareNps`.
 * @returns The difference in points; `withheld` when the score of one of the windows is.
 * @throws {NpsError} `trend/overlapping-windows` when the windows overlap; `window/invalid` for what is no point of a rolling result,
 * and for a window of days against one of answers; the codes of `compareNps` for the options.
 * @example
 * const scores = [...Array<Score>(20).fill(10), ...Array<Score>(20).fill(3)];
 * const answers = scores.map((score, i) => ({ id: `r${i + 100}`, subject: `s${i}`, score, answeredAt: '2024-03-01T12:00:00.000Z', tags: {} }));
 * const { points } = rollingAnswers(answers, { answers: 20 });
 * compareWindows(points[39]!, points[19]!).difference // => -200
 */
export function compareWindows(
  a: RollingDaysPoint | RollingAnswersPoint,
  b: RollingDaysPoint | RollingAnswersPoint,
  options: DifferenceOptions = {},
): Difference {
  const one = spanOf(a, 'a');
  const other = spanOf(b, 'b');
  if (one.kind !== other.kind)
    fail(
      'window/invalid',
      ['b'],
      'A window of days is compared with one of days, a window of answers with one of answers.',
    );
  if (one.from < other.to && other.from < one.to)
    fail(
      'trend/overlapping-windows',
      [],
      'Windows that overlap share answers and are not compared; take two that are a whole window apart.',
    );
  const difference = compareNps(a.estimate.counts, b.estimate.counts, options);
  if (difference.status === 'withheld' || (a.estimate.status === 'shown' && b.estimate.status === 'shown'))
    return difference;
  return withheldDifference('below-minimum', difference.n);
}

/** Where a window lies among its like: from a place (included) to another (excluded). */
type Span = { readonly kind: string; readonly from: number | string; readonly to: number | string };

function spanOf(point: RollingDaysPoint | RollingAnswersPoint | null | undefined, side: 'a' | 'b'): Span {
  const { window, estimate }: Partial<RollingDaysPoint | RollingAnswersPoint> = point ?? {};
  if (typeof estimate?.status === 'string') {
    if (window?.kind === 'days') return { kind: 'days', from: window.start, to: window.end };
    if (window?.kind === 'answers') return { kind: 'answers', from: window.first, to: window.last + 1 };
  }
  return fail('window/invalid', [side], 'A window is a point of what `rollingDays` or `rollingAnswers` gives.');
}
