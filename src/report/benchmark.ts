/**
 * A score beside scores of others: what must be known of a benchmark, and how far it lies away.
 *
 * @module
 */
import { type Direction, type ShownDifference, compareNps, directionOf } from '../compare/difference.ts';
import { fail, within } from '../error.ts';
import { type Caution, named } from '../estimate/estimate.ts';
import { nps } from '../estimate/moments.ts';
import { adjustPValues } from '../numeric/adjust.ts';
import { type Measure, MEASURES } from '../response.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Tally, categoryCounts, sizeOf } from '../tally/tally.ts';
import { isInstant } from '../time/instant.ts';

/**
 * The score of others. Without its source, its date, its method and its n a number says nothing, so none of them can be left
 * out.
 */
export type Benchmark = {
  /** The score in points, −100 to +100. */
  readonly score: number;
  /** Who published it, and where, so that a reader finds it. */
  readonly source: string;
  /** The day until which the answers were collected, or that of the publication: `YYYY-MM-DD`. */
  readonly date: string;
  /** Who was asked, and how, such as "online panel, customers of the last year". */
  readonly method: string;
  /** How many answered, a whole number of at least 1. */
  readonly n: number;
  /**
   * How many answered in each category, where that was published: `n` in all, with the score but for its rounding to whole
   * points. @defaultValue not known: the interval takes the widest spread that the score allows
   */
  readonly counts?: CategoryCounts;
  /** What was asked about; it is then not compared with answers about something else. @defaultValue compared with all */
  readonly measure?: Measure;
  /** The country in which it was asked. @defaultValue not known */
  readonly country?: string;
  /** The industry about which it was asked. @defaultValue not known */
  readonly industry?: string;
  /** Whether the answers of the report come from the same country, and only from there. @defaultValue false */
  readonly sameCountry?: boolean;
  /** Whether the answers of the report are about the same industry. @defaultValue false */
  readonly sameIndustry?: boolean;
};

/** A score beside a benchmark. */
export type ShownReportBenchmark = {
  readonly status: 'shown';
  readonly benchmark: Benchmark;
  /** The score less that of the benchmark, with an interval that counts the sampling errors of both. */
  readonly difference: ShownDifference;
  /** How the benchmark's answers are spread: as its counts say, or as widely as its score allows. */
  readonly spread: 'counts' | 'widest';
  /** The p-value corrected for the number of benchmarks, by the method of Holm. */
  readonly adjustedPValue: number;
  /** For how many benchmarks it is corrected. */
  readonly comparisons: number;
  /** Where the score lies, seen from the benchmark, by the corrected p-value. */
  readonly direction: Direction;
  /** `culture-not-adjusted`, unless country and industry are the same; `few-answers`. */
  readonly cautions: readonly Caution[];
};

/** A benchmark that is not compared with. */
export type WithheldReportBenchmark = {
  readonly status: 'withheld';
  readonly benchmark: Benchmark;
  readonly difference: null;
  /** `other-measure`: it was asked about something else; `below-minimum`, `no-responses`, `privacy`: the answers are too few. */
  readonly reason: 'other-measure' | 'no-responses' | 'below-minimum' | 'privacy';
  /** How many answers there are; null where that may not be told. */
  readonly n: number | null;
};

/** A score beside a benchmark, or the reason why it is not compared. */
export type ReportBenchmark = ShownReportBenchmark | WithheldReportBenchmark;

/** The answers that are compared; the tally is null where nothing may be told of them. */
type Compared = {
  readonly measure: Measure | null;
  readonly tally: Tally | null;
  readonly minimum: number;
  readonly level: number;
};

/**
 * Compares a score with benchmarks.
 *
 * @param benchmarks - Checked benchmarks.
 * @param answers - The answers, what they are about, how many are needed, and the confidence level.
 * @returns One reading for each benchmark, in the same order.
 * @internal
 */
export function readBenchmarks(
  benchmarks: readonly Benchmark[],
  { measure, tally, minimum, level }: Compared,
): readonly ReportBenchmark[] {
  const n = tally === null ? null : sizeOf(tally);
  const compared = benchmarks.map((benchmark) => {
    const { measure: about, counts } = benchmark;
    if (about !== undefined && measure !== null && about !== measure) return 'other-measure';
    if (tally === null || n === null) return 'privacy';
    if (n === 0) return 'no-responses';
    if (n < minimum) return 'below-minimum';
    // Both sides have answers, so the difference is shown.
    return compareNps(tally, counts ?? widest(benchmark), { level }) as ShownDifference;
  });
  const shown = compared.filter((one) => typeof one === 'object');
  const adjusted = adjustPValues(shown.map(({ pValue }) => pValue));
  return benchmarks.map((benchmark, i): ReportBenchmark => {
    const difference = compared[i] as (typeof compared)[number];
    if (typeof difference === 'string')
      return { status: 'withheld', benchmark, difference: null, reason: difference, n };
    const adjustedPValue = adjusted[shown.indexOf(difference)] as number;
    const alike = benchmark.sameCountry === true && benchmark.sameIndustry === true;
    return {
      status: 'shown',
      benchmark,
      difference,
      spread: benchmark.counts === undefined ? 'widest' : 'counts',
      adjustedPValue,
      comparisons: shown.length,
      // What imaginary answers alone would decide stays unclear.
      direction:
        difference.direction === 'unclear' ? 'unclear' : directionOf(difference.difference, adjustedPValue, level),
      cautions: [...difference.cautions, ...(alike ? [] : (['culture-not-adjusted'] as const))],
    };
  });
}

/** The counts of a score whose answers vary most: nobody is passive. */
const widest = ({ score, n }: Benchmark): CategoryCounts => ({
  detractors: (n * (100 - score)) / 200,
  passives: 0,
  promoters: (n * (100 + score)) / 200,
});

/**
 * Checks benchmarks.
 *
 * @param benchmarks - What a caller gave.
 * @returns The same, without members that are undefined.
 * @throws {NpsError} `option/out-of-range` with the place of what is missing or wrong, `option/unknown` with that of a member that
 * no benchmark has.
 * @internal
 */
export function checkedBenchmarks(benchmarks: readonly Benchmark[]): readonly Benchmark[] {
  return within(['benchmarks'], () => {
    if (!Array.isArray(benchmarks)) fail('option/out-of-range', [], 'Benchmarks are a list.');
    return benchmarks.map((benchmark: Benchmark, i) => within([i], () => checkedBenchmark(benchmark)));
  });
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean';

/** What each field must be; a score alone is no benchmark. */
const FIELDS: {
  readonly [Key in Exclude<keyof Benchmark, 'counts'>]-?: readonly [(value: unknown) => boolean, string];
} = {
  score: [(value) => typeof value === 'number' && Math.abs(value) <= 100, 'a number of points from −100 to +100'],
  source: [isText, 'a text that says who published it'],
  date: [(value) => typeof value === 'string' && isInstant(`${value}T00:00:00.000Z`), 'a date of the form YYYY-MM-DD'],
  method: [isText, 'a text that says who was asked, and how'],
  n: [
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1e15,
    'a whole number of answers from 1',
  ],
  measure: [(value) => value === undefined || MEASURES.some((one) => one === value), `one of ${MEASURES.join(', ')}`],
  country: [(value) => value === undefined || isText(value), 'a text that is not empty'],
  industry: [(value) => value === undefined || isText(value), 'a text that is not empty'],
  sameCountry: [isFlag, 'true or false'],
  sameIndustry: [isFlag, 'true or false'],
};

function checkedBenchmark(benchmark: Benchmark): Benchmark {
  if (typeof benchmark !== 'object' || benchmark === null)
    fail('option/out-of-range', [], 'A benchmark is a record of score, source, date, method and n.');
  for (const [field, [holds, expected]] of Object.entries(FIELDS)) {
    const value = benchmark[field as keyof Benchmark];
    if (!holds(value))
      fail('option/out-of-range', [field], `The ${field} of a benchmark is ${expected}, got ${kindOf(value)}.`);
  }
  for (const name of Object.keys(benchmark))
    if (name !== 'counts' && !Object.hasOwn(FIELDS, name))
      fail('option/unknown', [name], `A benchmark has ${Object.keys(FIELDS).join(', ')} and counts.`);
  const { counts, score, n } = benchmark;
  const given = Object.entries(benchmark).filter(([, value]) => value !== undefined);
  // What is required was found above.
  const checked = { ...(Object.fromEntries(given) as Benchmark), score: score + 0 };
  if (counts === undefined) return checked;
  const own = within(['counts'], () => categoryCounts(counts));
  // A published score is rounded to whole points.
  if (own.detractors + own.passives + own.promoters !== n || Math.abs((nps(own) as number) - score) > 0.5 + 1e-9)
    fail('option/out-of-range', ['counts'], 'The counts of a benchmark add up to its n and give its score.');
  return checked;
}

/** A wrong value, without a text that may hold anything. */
const kindOf = (value: unknown): string => (typeof value === 'string' ? 'another text' : named(value));
