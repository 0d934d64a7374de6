/**
 * What must not compile of a report: a benchmark of which nobody knows where it comes from.
 */
import { expectTypeOf, test } from 'vitest';
import { type Benchmark, type ReportBenchmark, analyze } from '../../src/report/index.ts';

const benchmark = {
  score: 40,
  source: 'Example Institute',
  date: '2023-12-31',
  method: 'online panel',
  n: 1200,
} satisfies Benchmark;
const { score, source, date, method, n } = benchmark;
const base = { zone: 'UTC', now: '2024-04-01T00:00:00.000Z' } as const;

test('a benchmark without source, date, method and n does not compile', () => {
  analyze([], { ...base, benchmarks: [benchmark] });
  // @ts-expect-error -- no source
  analyze([], { ...base, benchmarks: [{ score, date, method, n }] });
  // @ts-expect-error -- no date
  analyze([], { ...base, benchmarks: [{ score, source, method, n }] });
  // @ts-expect-error -- no method
  analyze([], { ...base, benchmarks: [{ score, source, date, n }] });
  // @ts-expect-error -- no number of answers
  analyze([], { ...base, benchmarks: [{ score, source, date, method }] });
  // @ts-expect-error -- no score
  analyze([], { ...base, benchmarks: [{ source, date, method, n }] });
  // @ts-expect-error -- a number alone is no benchmark
  analyze([], { ...base, benchmarks: [40] });
});

test('a benchmark that is not compared has no difference', () => {
  expectTypeOf<Extract<ReportBenchmark, { status: 'withheld' }>['difference']>().toEqualTypeOf<null>();
});

test('the reach of a part may be missing', () => {
  const [part] = analyze([], base).parts;
  // @ts-expect-error -- nobody may have said who was invited
  expectTypeOf(part?.reach.total);
});
