/**
 * What stands beside the score, as plain sentences of a language: the response rate, what silence could hide, and benchmarks.
 *
 * The texts hold values from the data as they came: escape them for where they go.
 *
 * @module
 */
import { type Locale, type Writer, writerOf } from '../locale/locale.ts';
import type { Rate } from '../survey/reach.ts';
import type { Benchmark, ReportBenchmark, WithheldReportBenchmark } from './benchmark.ts';
import type { ReportReach, ReportReachChange } from './reach.ts';
import type { SentenceOptions } from './sentences.ts';

/**
 * Says how many of those who were invited answered, how many answered unasked, and what the score could be if all had answered.
 *
 * @param reach - The reach of a part of a report.
 * @param options - The language.
 * @returns Sentences in reading order; none where nobody was invited.
 * @example
 * const day = '2024-02-01T08:00:00.000Z';
 * const answer: Response = { id: 'a', subject: 'a', score: 9, answeredAt: day, tags: {} };
 * const { parts } = analyze([answer], {
 *   zone: 'UTC', now: '2024-03-01T00:00:00.000Z',
 *   invitations: ['a', 'b'].map((subject) => ({ subject, invitedAt: day, ...(subject === 'a' && { answeredAt: day }) })),
 * });
 * parts[0]?.reach && reachSentences(parts[0].reach, { locale: en })[0] // => 'The response rate is 50.0% (1 answer to 2 invitations; 95% interval 9.5% … 90.5%).'
 */
export function reachSentences({ total, bounds }: ReportReach, { locale }: SentenceOptions): string[] {
  const { phrases } = locale;
  const write = writerOf(locale);
  const { responseRate: rate, unsolicited } = total;
  if (rate.status === 'withheld') return [];
  return [
    phrases['reach.reading']({
      answered: write.counted(rate.numerator),
      invited: write.counted(rate.denominator),
      rate: write.share(rate.value),
      lower: write.share(rate.interval.lower),
      upper: write.share(rate.interval.upper),
      level: write.level(rate.interval.level),
    }),
    ...(unsolicited === 0 ? [] : [phrases['reach.unsolicited']({ n: write.counted(unsolicited) })]),
    ...(bounds?.status !== 'shown' || bounds.silent === 0
      ? []
      : [phrases['reach.bounds']({ worst: write.points(bounds.worst), best: write.points(bounds.best) })]),
  ];
}

/**
 * Says how the response rate moved between the two periods of a change.
 *
 * @param reach - The reach of the change of a report.
 * @param options - The language.
 * @returns A sentence; empty where nobody was invited in one of the periods.
 * @example
 * const report = analyze([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z' });
 * const reach = report.parts[0]?.change?.reach ?? null;
 * reach === null ? 'nothing to tell' : reachChangeSentence(reach, { locale: en }) // => 'nothing to tell'
 */
export function reachChangeSentence(
  { before, after, responseRate }: ReportReachChange,
  { locale }: SentenceOptions,
): string {
  if (responseRate.status === 'withheld') return '';
  const write = writerOf(locale);
  const { difference, interval } = responseRate;
  const rate = (one: Rate): string => (one.value === null ? '–' : write.share(one.value));
  return locale.phrases['reach.change']({
    before: rate(before),
    after: rate(after),
    change: write.change(100 * difference),
    lower: write.change(100 * interval.lower),
    upper: write.change(100 * interval.upper),
    level: write.level(interval.level),
  });
}

/**
 * Says how a score lies to a benchmark, and where the benchmark comes from.
 *
 * @param reading - One benchmark of a part of a report.
 * @param options - The language.
 * @returns The comparison, the source with date, method and n, and what was supposed.
 * @example
 * const benchmark = { score: 40, source: 'Example Institute', date: '2024-01-31', method: 'online panel', n: 1200 };
 * const { parts } = analyze([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z', benchmarks: [benchmark] });
 * (parts[0]?.benchmarks ?? []).flatMap((one) => benchmarkSentences(one, { locale: en })) // => [
 * //   'The benchmark is 40.0. Not compared: no answers.',
 * //   'Source: Example Institute, 2024-01-31. Method: online panel. Answers: 1,200.',
 * // ]
 */
export function benchmarkSentences(reading: ReportBenchmark, { locale }: SentenceOptions): string[] {
  const { phrases } = locale;
  const write = writerOf(locale);
  const { benchmark } = reading;
  const against = { benchmark: write.points(benchmark.score) };
  if (reading.status === 'withheld')
    return [
      phrases['benchmark.withheld']({ ...against, reason: reasonText(reading, locale, write) }),
      sourceText(benchmark, locale, write),
    ];
  const { difference, interval, pValue } = reading.difference;
  return [
    phrases[`benchmark.${reading.direction}`]({
      ...against,
      difference: write.change(difference),
      lower: write.change(interval.lower),
      upper: write.change(interval.upper),
      level: write.level(interval.level),
      p: write.pValue(pValue),
      corrected: write.pValue(reading.adjustedPValue),
      comparisons: write.counted(reading.comparisons),
    }),
    sourceText(benchmark, locale, write),
    ...(reading.spread === 'widest' ? [phrases['benchmark.widest']({})] : []),
  ];
}

const reasonText = ({ reason, n }: WithheldReportBenchmark, { phrases }: Locale, write: Writer): string =>
  reason === 'other-measure'
    ? phrases['benchmark.other-measure']({})
    : reason === 'below-minimum'
      ? phrases['withheld.below-minimum']({ n: write.counted(n ?? 0) })
      : phrases[`withheld.${reason}`]({});

/** Where a benchmark comes from; texts that end with a full stop get no second one. */
const sourceText = (
  { source, date, method, n, country, industry }: Benchmark,
  { phrases }: Locale,
  write: Writer,
): string => {
  const plain = (text: string): string => text.trim().replace(/\.$/, '');
  return [
    phrases['benchmark.source']({ source: plain(source), date, method: plain(method), n: write.counted(n) }),
    ...(country === undefined ? [] : [phrases['benchmark.country']({ country: plain(country) })]),
    ...(industry === undefined ? [] : [phrases['benchmark.industry']({ industry: plain(industry) })]),
  ].join(' ');
};
