/**
 * Answers the reference vectors of comparisons of independent groups and of corrected p-values.
 *
 * @module
 */
import {
  DIFFERENCE_METHODS,
  type DifferenceMethod,
  type DifferenceOptions,
  compareNps,
} from '../../src/compare/difference.ts';
import { compareMany } from '../../src/compare/many.ts';
import { permutationTest, pooledTest } from '../../src/compare/permutation.ts';
import { npsPosteriorDifference } from '../../src/compare/posterior.ts';
import { adjustPValues } from '../../src/numeric/adjust.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import type { Adapter } from './adapters.ts';

type Inputs = {
  readonly method: string;
  readonly a: CategoryCounts;
  readonly b: CategoryCounts;
  readonly level: number;
  readonly pseudoPerSample?: CategoryCounts;
  readonly prior?: CategoryCounts;
};

const isDifferenceMethod = (method: string): method is DifferenceMethod =>
  (DIFFERENCE_METHODS as readonly string[]).includes(method);

/** Methods that stand behind doors of their own. */
const TESTS: Readonly<Record<string, (inputs: Inputs) => Readonly<Record<string, unknown>>>> = {
  'pooled-z': ({ a, b }) => {
    const test = pooledTest(a, b);
    return test.status === 'shown' ? { ...test, standardErrorNull: test.standardError, z: test.statistic } : test;
  },
  'permutation-exact': ({ a, b }) => permutationTest(a, b),
  bayes: ({ a, b, prior }) => {
    const posterior = npsPosteriorDifference(a, b, prior === undefined ? {} : { prior });
    return posterior.status === 'shown'
      ? { ...posterior, posteriorMean: posterior.mean, posteriorSd: posterior.standardDeviation }
      : posterior;
  },
};

const difference: Adapter = (inputs) => {
  const { method, a, b, level, pseudoPerSample } = inputs as Inputs;
  const test = TESTS[method];
  if (test !== undefined) return test(inputs as Inputs);
  if (!isDifferenceMethod(method)) return null;
  const options: DifferenceOptions = { level, method, ...(pseudoPerSample && { pseudoPerSample }) };
  const result = compareNps(a, b, options);
  if (result.status === 'withheld') return { ...result };
  const { lower, upper, unclipped } = result.interval;
  return {
    ...result,
    lower,
    upper,
    lowerUnclipped: unclipped?.lower ?? lower,
    upperUnclipped: unclipped?.upper ?? upper,
    adjustedDifference: result.center ?? result.difference,
    [method === 'welch-t' ? 't' : 'z']: result.statistic,
  };
};

const homogeneity: Adapter = (inputs) => {
  const { method, a, b, groups = [a, b] } = inputs as Inputs & { readonly groups?: readonly CategoryCounts[] };
  if (method !== 'chi-square' && method !== 'wald') return null;
  return { ...compareMany(groups, { test: method }) };
};

const adjust: Adapter = (inputs) => {
  const { pValues, p = pValues } = inputs as { readonly pValues: readonly number[]; readonly p?: readonly number[] };
  return {
    bonferroni: adjustPValues(p, 'bonferroni'),
    holm: adjustPValues(p, 'holm'),
    hochberg: adjustPValues(p, 'hochberg'),
    bh: adjustPValues(p, 'bh'),
    by: adjustPValues(p, 'by'),
  };
};

/** The kinds of vectors about independent groups. */
export const kinds: Readonly<Record<string, Adapter>> = { difference, homogeneity, 'p-adjust': adjust };
