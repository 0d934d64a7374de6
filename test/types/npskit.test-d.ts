/**
 * What must compile and what must not: the mistakes that the types are there to stop.
 */
import { expectTypeOf, test } from 'vitest';
import {
  type Phrases,
  type Response,
  type Score,
  categorize,
  compareNps,
  estimateNps,
  nps,
  npsSeries,
  segmentTable,
  tallyBySegment,
  tallyScores,
  testBenchmark,
  testEquivalence,
} from '../../src/index.ts';
import { en } from '../../src/locale/en/index.ts';
import { analyze, markdownReport } from '../../src/report/index.ts';

test('a score off the scale does not compile', () => {
  categorize(9);
  // @ts-expect-error -- 11 is not a score
  categorize(11);
  // @ts-expect-error -- any number may be off the scale; `scoreOf` checks it
  categorize(9 as number);
  // @ts-expect-error -- a text is not a score
  categorize('9');
  expectTypeOf<Score>().toEqualTypeOf<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10>();
});

test('a score may be missing, and arithmetic with it does not compile', () => {
  const score = nps(tallyScores([]));
  expectTypeOf(score).toEqualTypeOf<number | null>();
  // @ts-expect-error -- null is no number
  Math.abs(score);
});

test('an estimate tells its interval only where it is shown', () => {
  const estimate = estimateNps(tallyScores([9]));
  // @ts-expect-error -- it may be withheld
  expectTypeOf(estimate.interval.lower);
  // @ts-expect-error -- a shown one has no reason
  if (estimate.status === 'shown') expectTypeOf(estimate.reason);
  if (estimate.status === 'shown') expectTypeOf(estimate.interval.lower).toEqualTypeOf<number>();
  if (estimate.status === 'withheld') expectTypeOf(estimate.reason).toEqualTypeOf<'no-responses' | 'below-minimum'>();
});

test('an unknown method does not compile', () => {
  // @ts-expect-error -- no such method
  estimateNps(tallyScores([9]), { method: 'guess' });
});

test('zone, present moment and language cannot be left out', () => {
  // @ts-expect-error -- no zone
  npsSeries([], { now: '2024-01-01T00:00:00.000Z' });
  // @ts-expect-error -- no present moment
  npsSeries([], { zone: 'UTC' });
  // @ts-expect-error -- neither
  const report = analyze([]);
  // @ts-expect-error -- no language
  markdownReport(report, {});
});

test('a reading of segments takes segments, not answers', () => {
  const answers: readonly Response[] = [];
  segmentTable(tallyBySegment(answers, ['country']));
  // @ts-expect-error -- answers that nobody counted
  segmentTable(answers);
});

test('nothing is compared without what it is compared with', () => {
  const counts = { detractors: 1, passives: 1, promoters: 1 };
  // @ts-expect-error -- one group
  compareNps(counts);
  // @ts-expect-error -- no benchmark
  testBenchmark(counts);
  // @ts-expect-error -- no margin
  testEquivalence(counts, counts, {});
});

test('a withheld difference has no number to print', () => {
  const counts = { detractors: 1, passives: 1, promoters: 1 };
  const found = compareNps(counts, counts);
  expectTypeOf(found.difference).toEqualTypeOf<number | null>();
  if (found.status === 'shown') expectTypeOf(found.difference).toEqualTypeOf<number>();
});

test('results cannot be written to', () => {
  const tally = tallyScores([9]);
  // @ts-expect-error -- counts are read only
  tally.counts[9] = 2;
});

test('a pack without a phrase does not compile', () => {
  const others: Omit<Phrases, 'score.name'> = en.phrases;
  // @ts-expect-error -- one phrase is missing
  const phrases: Phrases = others;
  expectTypeOf(phrases).toEqualTypeOf<Phrases>();
});
