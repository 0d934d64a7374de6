/**
 * Answers the reference vectors of the same people twice, of benchmarks and of equivalence.
 *
 * @module
 */
import { BENCHMARK_METHODS, type BenchmarkMethod, testBenchmark } from '../../src/compare/benchmark.ts';
import { testEquivalence } from '../../src/compare/equivalence.ts';
import { marginalHomogeneityTest, symmetryTest } from '../../src/compare/flows.ts';
import { PAIRED_METHODS, type PairedMethod, comparePaired } from '../../src/compare/paired.ts';
import { signFlipTest } from '../../src/compare/sign-flip.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import type { CategoryTransition } from '../../src/tally/transition.ts';
import type { Adapter } from './adapters.ts';

type PairedInputs = {
  readonly method: string;
  readonly transitions: readonly (readonly [number, number, number])[];
  readonly level: number;
};

const tableOf = (rows: PairedInputs['transitions']): CategoryTransition => {
  const [detractors, passives, promoters] = rows.map(([down, middle, up]): CategoryCounts => ({
    detractors: down,
    passives: middle,
    promoters: up,
  })) as [CategoryCounts, CategoryCounts, CategoryCounts];
  return { detractors, passives, promoters };
};

const pairedDifference: Adapter = (inputs) => {
  const { method, transitions, level } = inputs as PairedInputs;
  const table = tableOf(transitions);
  if (method === 'sign-flip-exact') {
    const change = comparePaired(table);
    const { npsBefore, npsAfter } = change.status === 'shown' ? change : { npsBefore: null, npsAfter: null };
    return { npsBefore, npsAfter, ...signFlipTest(table) };
  }
  if (!(PAIRED_METHODS as readonly string[]).includes(method)) return null;
  const change = comparePaired(table, { level, method: method as PairedMethod, correlation: 'sample' });
  if (change.status === 'withheld') return {};
  const { interval, statistic, df, ...rest } = change;
  return {
    ...rest,
    lower: interval.lower,
    upper: interval.upper,
    [method === 't' ? 't' : 'z']: statistic,
    ...(df !== undefined && { df }),
  };
};

const benchmark: Adapter = (inputs) => {
  const {
    method,
    counts,
    benchmark: against,
  } = inputs as {
    readonly method: string;
    readonly counts: CategoryCounts;
    readonly benchmark: number;
  };
  const name = method === 'sign-exact' ? 'sign' : method;
  if (!(BENCHMARK_METHODS as readonly string[]).includes(name)) return null;
  const test = testBenchmark(counts, against, { method: name as BenchmarkMethod });
  return test.status === 'shown' ? { ...test, z: test.statistic } : {};
};

const equivalence: Adapter = (inputs) => {
  const { method, a, b, margin, alpha } = inputs as {
    readonly method: string;
    readonly a: CategoryCounts;
    readonly b: CategoryCounts;
    readonly margin: number;
    readonly alpha: number;
  };
  if (method !== 'wald') return null;
  const test = testEquivalence(a, b, { margin, alpha, method });
  if (test.status === 'withheld') return {};
  const { interval, statisticLower, statisticUpper, ...rest } = test;
  return { ...rest, zLower: statisticLower, zUpper: statisticUpper, lower: interval.lower, upper: interval.upper };
};

/** The kinds of vectors about pairs, benchmarks and equivalence. */
export const kinds: Readonly<Record<string, Adapter>> = {
  'paired-difference': pairedDifference,
  'marginal-homogeneity': (inputs) => ({ ...marginalHomogeneityTest(tableOf((inputs as PairedInputs).transitions)) }),
  symmetry: (inputs) => ({ ...symmetryTest(tableOf((inputs as PairedInputs).transitions)) }),
  benchmark,
  equivalence,
};

/** Every field of these kinds is offered. */
export const notOffered: Readonly<Record<string, readonly string[]>> = {};
