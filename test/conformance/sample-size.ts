/**
 * Answers the reference vectors of sample size, power and expected width.
 *
 * @module
 */
import { type ExactPowerTest, EXACT_POWER_TESTS, exactPower } from '../../src/compare/exact-power.ts';
import { detectableDifference } from '../../src/compare/detectable.ts';
import { sampleSizeForEquivalence } from '../../src/compare/equivalence-size.ts';
import { expectedWidth } from '../../src/compare/expected-width.ts';
import { MARGIN_METHODS, type MarginMethod } from '../../src/compare/half-width.ts';
import { marginOfError, sampleSizeForMargin } from '../../src/compare/margin.ts';
import type { Sides } from '../../src/compare/plan.ts';
import { powerOfDifference } from '../../src/compare/power.ts';
import { sampleSizeForBenchmark, sampleSizeForDifference, sampleSizeForPaired } from '../../src/compare/sample-size.ts';
import { ESTIMATE_METHODS, type EstimateMethod } from '../../src/estimate/estimate.ts';
import { nps } from '../../src/estimate/moments.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import type { Adapter } from './adapters.ts';

const isAmong = <T extends string>(values: readonly T[], value: string): value is T =>
  (values as readonly string[]).includes(value);

type TestInputs = { readonly alpha: number; readonly power: number; readonly sides: Sides };

const aimOf = ({ alpha, sides }: TestInputs): { readonly level: number; readonly sides: Sides } => ({
  level: 1 - alpha,
  sides,
});

type TwoGroups = { readonly a: CategoryCounts; readonly b: CategoryCounts };

const differenceOf = ({ a, b }: TwoGroups): number => (nps(a) as number) - (nps(b) as number);

const margin: Adapter = (inputs) => {
  const {
    marginOfError: aim,
    level,
    shares,
    variance,
    populationSize,
    designEffect,
    responseRate,
    method,
  } = inputs as {
    readonly marginOfError: number;
    readonly level: number;
    readonly shares: CategoryCounts | null;
    readonly variance: number;
    readonly populationSize: number | null;
    readonly designEffect: number;
    readonly responseRate: number | null;
    readonly method: string;
  };
  if (!isAmong<MarginMethod>(MARGIN_METHODS, method)) return null;
  const plan = sampleSizeForMargin(aim, {
    spread: shares ?? { variance },
    level,
    method,
    designEffect,
    ...(populationSize !== null && { populationSize }),
    ...(responseRate !== null && { responseRate }),
  });
  return { ...plan, nInfinitePopulation: plan.nRawEndless };
};

const marginAt: Adapter = (inputs) => {
  const { shares, n, level, populationSize, designEffect } = inputs as {
    readonly shares: CategoryCounts;
    readonly n: number;
    readonly level: number;
    readonly populationSize: number | null;
    readonly designEffect: number;
  };
  const { standardError, margin: half } = marginOfError(n, {
    spread: shares,
    level,
    method: 'wald',
    designEffect,
    ...(populationSize !== null && { populationSize }),
  });
  return { standardError, marginOfError: half };
};

const difference: Adapter = (inputs) => {
  const given = inputs as TestInputs & TwoGroups & { readonly ratio: number };
  const plan = sampleSizeForDifference(differenceOf(given), {
    spread: given.a,
    spreadB: given.b,
    ratio: given.ratio,
    power: given.power,
    ...aimOf(given),
  });
  return {
    difference: plan.difference,
    n1Raw: plan.nRaw,
    n1: plan.n.a,
    n2: plan.n.b,
    powerAtN: plan.powerAtN,
  };
};

const powerAt: Adapter = (inputs) => {
  const given = inputs as TestInputs & TwoGroups & { readonly n1: number; readonly n2: number };
  const { a: spread, b: spreadB, n1, n2 } = given;
  return { ...powerOfDifference(differenceOf(given), { a: n1, b: n2 }, { spread, spreadB, ...aimOf(given) }) };
};

const detectable: Adapter = (inputs) => {
  const given = inputs as TestInputs & Readonly<Record<'variance1' | 'variance2' | 'n1' | 'n2', number>>;
  const found = detectableDifference(
    { a: given.n1, b: given.n2 },
    {
      spread: { variance: given.variance1 },
      spreadB: { variance: given.variance2 },
      power: given.power,
      ...aimOf(given),
    },
  );
  return { detectable: found.difference, detectableApproximate: found.approximate };
};

const paired: Adapter = (inputs) => {
  const given = inputs as TestInputs & { readonly changeVariance: number; readonly difference: number };
  const change = { variance: given.changeVariance };
  return { ...sampleSizeForPaired(given.difference, { change, power: given.power, ...aimOf(given) }) };
};

const benchmark: Adapter = (inputs) => {
  const given = inputs as TestInputs & { readonly shares: CategoryCounts; readonly benchmark: number };
  return { ...sampleSizeForBenchmark(given.shares, given.benchmark, { power: given.power, ...aimOf(given) }) };
};

const equivalence: Adapter = (inputs) => {
  const given = inputs as Readonly<
    Record<'variance1' | 'variance2' | 'difference' | 'margin' | 'alpha' | 'power', number>
  >;
  const { n, powerAtN } = sampleSizeForEquivalence(given.margin, {
    difference: given.difference,
    spread: { variance: given.variance1 },
    spreadB: { variance: given.variance2 },
    alpha: given.alpha,
    power: given.power,
  });
  return { nPerGroup: n.a === n.b ? n.a : null, powerAtN };
};

const width: Adapter = (inputs) => {
  const { shares, n, level, method } = inputs as {
    readonly shares: CategoryCounts;
    readonly n: number;
    readonly level: number;
    readonly method: string;
  };
  if (!isAmong<EstimateMethod>(ESTIMATE_METHODS, method)) return null;
  const expected = expectedWidth(shares, { n, level, method });
  return { expectedWidth: expected.width, coverage: expected.coverage };
};

const exact: Adapter = (inputs) => {
  const given = inputs as TestInputs &
    TwoGroups & {
      readonly n1: number;
      readonly n2: number;
      readonly test: string;
      readonly pseudoPerSample?: CategoryCounts;
    };
  const { a, b, n1, n2, test, pseudoPerSample } = given;
  if (!isAmong<ExactPowerTest>(EXACT_POWER_TESTS, test)) return null;
  return {
    ...exactPower(a, b, { n: { a: n1, b: n2 }, test, ...aimOf(given), ...(pseudoPerSample && { pseudoPerSample }) }),
  };
};

/** The kinds of vectors about planning a survey. */
export const kinds: Readonly<Record<string, Adapter>> = {
  'sample-size-margin': margin,
  'sample-size-margin-at': marginAt,
  'sample-size-difference': difference,
  'sample-size-power-at': powerAt,
  'sample-size-detectable': detectable,
  'sample-size-paired': paired,
  'sample-size-benchmark': benchmark,
  'sample-size-equivalence': equivalence,
  'sample-size-expected-width': width,
  'sample-size-exact-power': exact,
};

/** Every field of every vector is answered. */
export const notOffered: Readonly<Record<string, readonly string[]>> = {};
