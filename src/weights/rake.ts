/**
 * Adjusting weights to known totals: post-stratification to one column, raking to several.
 *
 * If it is known how many customers there are by country and by plan, weights can be multiplied until the sample adds up
 * to these figures. That repairs who answered as far as country and plan go, and no further.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { isScore, offScale } from '../scale/score.ts';
import { effectOfScaled, sizeOfScaled } from './effective.ts';
import { type Fit, type Target, cellsOf, fitCells, refuseEmpty, refuseEmptyCategories } from './fit.ts';
import { codesOf, everyRow } from './layout.ts';
import { type Calibration, type DesignSample, checkColumns, scaledWeights } from './sample.ts';

/** What is known of the population about one column. */
export type Margin = {
  /** The name of the column, for messages and reports. */
  readonly name: string;
  /** The category of every answer, as `tagColumn` gives them; none may be missing. */
  readonly categories: ArrayLike<string | null>;
  /** How many people each category has, or its share; of all columns the same sum. */
  readonly totals: Readonly<Record<string, number>>;
};

/** How weights are adjusted. */
export type CalibrationOptions = {
  /** What the weights add up to, above 0: the number of answers gives an average of 1. @defaultValue The sum of the totals. */
  readonly sum?: number;
  /** The most rounds over all margins, a whole number of at least 1. @defaultValue 1000 */
  readonly maxRounds?: number;
};

/** Weights that add up to known totals, and how well. */
export type CalibratedSample = Fit & {
  /** `converged` when every total is met within a billionth of it. */
  readonly status: 'converged' | 'not-converged';
  /** Kish's effective number of answers under the new weights. */
  readonly effectiveN: number;
  /** What the new weights cost: answers over their effective number. */
  readonly designEffect: number;
  /** The largest weight over the average one. */
  readonly largestWeight: number;
  /** The sample with its new weights, for `estimateDesign` and its siblings, which then know of the totals. */
  readonly sample: DesignSample & { readonly weights: readonly number[]; readonly calibration: Calibration };
};

/**
 * Adjusts weights so that the categories of one column have their known totals.
 *
 * All weights of a category are multiplied by the same number. Give the totals as counts or as shares.
 *
 * @param sample - The answers and how they were drawn, not adjusted before.
 * @param margin - The column and its totals; for several columns at once use their combinations, or {@link rake}.
 * @param options - What the weights shall add up to.
 * @returns The sample with its new weights, and how much they cost.
 * @throws {NpsError} `weights/empty-margin` with the name of the column and of a category that has a total and no answers;
 * `weights/invalid` for a category without a total, or a total that is not a finite number of at least 0;
 * `design/invalid` when a category is missing or the sample was adjusted before; all that {@link estimateDesign} says of
 * scores, weights and columns.
 * @example
 * const sample = { scores: [10, 9, 3, 8], weights: [1, 1, 1, 1] };
 * const margin = { name: 'plan', categories: ['free', 'free', 'free', 'pro'], totals: { free: 0.5, pro: 0.5 } };
 * postStratify(sample, margin, { sum: 4 }).sample.weights.map((weight) => weight.toFixed(2)) // => ['0.67', '0.67', '0.67', '2.00']
 * @see Särndal, Swensson & Wretman (1992), Model Assisted Survey Sampling, section 7.6.
 */
export const postStratify = (
  sample: DesignSample,
  margin: Margin,
  options: Pick<CalibrationOptions, 'sum'> = {},
): CalibratedSample => rake(sample, [margin], options);

/**
 * Adjusts weights so that the categories of several columns have their known totals, all at once.
 *
 * Goes over the columns in turn and multiplies until every total is met; the result does not depend on their order.
 * Where no weights can meet all totals, as when two columns hang together too closely, the status is `not-converged` and
 * `worst` names the total that is missed most.
 *
 * @param sample - The answers and how they were drawn, not adjusted before.
 * @param margins - The columns and their totals, all of the same sum.
 * @param options - What the weights shall add up to, and the most rounds.
 * @returns The sample with its new weights, how well they meet the totals and how much they cost.
 * @throws {NpsError} `weights/empty-margin` with the name of the column and of a category that has a total and no answers;
 * `weights/invalid` for a category without a total, a total that is not a finite number of at least 0, or columns whose
 * totals differ in their sum by more than a millionth; `design/invalid` when a category is missing, two columns share a
 * name or the sample was adjusted before; `option/out-of-range` for no margins, or a bad `sum` or `maxRounds`; all that
 * {@link estimateDesign} says of scores, weights and columns.
 * @example
 * const sample = { scores: [10, 9, 3, 8] };
 * const raked = rake(sample, [
 *   { name: 'plan', categories: ['free', 'free', 'pro', 'pro'], totals: { free: 70, pro: 30 } },
 *   { name: 'land', categories: ['FI', 'SE', 'FI', 'SE'], totals: { FI: 60, SE: 40 } },
 * ]);
 * raked.status // => 'converged'
 * raked.sample.weights.map(Math.round) // => [42, 28, 18, 12]
 * @see Deming & Stephan (1940), On a Least Squares Adjustment of a Sampled Frequency Table When the Expected Marginal
 * Totals are Known, Annals of Mathematical Statistics 11(4).
 * @see Deville, Särndal & Sautory (1993), Generalized Raking Procedures in Survey Sampling, Journal of the American
 * Statistical Association 88(423).
 */
export function rake(
  sample: DesignSample,
  margins: readonly Margin[],
  { sum, maxRounds = 1000 }: CalibrationOptions = {},
): CalibratedSample {
  checkOptions(margins, sum, maxRounds);
  const { scores } = sample;
  if (sample.calibration !== undefined)
    fail('design/invalid', ['calibration'], 'A sample is adjusted once: give all margins together.');
  checkColumns(scores.length, { weights: sample.weights });
  for (let i = 0; i < scores.length; i++) if (!isScore(scores[i])) offScale(scores[i], ['scores', i]);
  const base = scaledWeights(sample.weights ?? new Float64Array(scores.length).fill(1), ['weights']);
  const total = sum ?? sumOfTotals(margins[0] as Margin);
  const targets = targetsOf(margins, scores.length, total);

  const cells = cellsOf(targets, base);
  refuseEmptyCategories(targets, cells);
  const fit = fitCells(targets, cells, maxRounds);
  const weights = Array.from(base, (weight, i) => weight * (cells.factor[cells.of[i] as number] as number));
  const scaled = scaledWeights(weights, ['weights']);
  const effective = sizeOfScaled(scaled);
  const status = fit.worstMiss <= MET ? 'converged' : 'not-converged';
  return {
    status,
    ...fit,
    effectiveN: effective,
    designEffect: effectOfScaled(scaled),
    largestWeight: largestShare(scaled),
    sample: {
      ...sample,
      weights,
      calibration: {
        baseWeights: Array.from(sample.weights ?? base, (weight) => weight + 0),
        margins: margins.map(({ name, categories }) => ({ name, categories })),
        status,
      },
    },
  };
}

/** How far from a total counts as met, as a part of it; rounds go on until they are far closer than that. */
const MET = 1e-9;

function checkOptions(margins: readonly Margin[], sum: number | undefined, maxRounds: number): void {
  if (margins.length === 0) fail('option/out-of-range', ['margins'], 'There is at least one margin.');
  if (sum !== undefined && !(typeof sum === 'number' && sum > 0 && sum < Infinity))
    fail('option/out-of-range', ['sum'], `Weights add up to a finite number above 0, got ${named(sum)}.`);
  if (!(Number.isInteger(maxRounds) && maxRounds >= 1))
    fail('option/out-of-range', ['maxRounds'], `Rounds are a whole number of at least 1, got ${named(maxRounds)}.`);
  if (new Set(margins.map(({ name }) => name)).size < margins.length)
    fail('design/invalid', ['margins'], 'Each margin has a name of its own.');
}

function sumOfTotals({ name, totals }: Margin): number {
  let sum = 0;
  for (const [category, total] of Object.entries(totals)) {
    if (!(typeof total === 'number' && total >= 0 && total < Infinity))
      fail('weights/invalid', [name, category], `A total is a finite number of at least 0, got ${named(total)}.`);
    sum += total;
  }
  return sum > 0 && sum < Infinity
    ? sum
    : fail('weights/invalid', [name], 'The totals of a margin add up to a finite number above 0.');
}

function targetsOf(margins: readonly Margin[], length: number, total: number): readonly Target[] {
  const first = sumOfTotals(margins[0] as Margin);
  const rows = everyRow(length);
  return margins.map((margin) => {
    const { name, categories, totals } = margin;
    const own = sumOfTotals(margin);
    if (Math.abs(own - first) > 1e-6 * first)
      fail('weights/invalid', [name], `The totals of all margins have one sum, ${first} by the first, got ${own}.`);
    checkColumns(length, { [name]: categories });
    const { codes, values } = codesOf(rows, categories, [name]);
    const texts = values.map(String);
    const met = new Set(texts);
    if (met.size < texts.length)
      fail(
        'design/invalid',
        [name],
        'Each category has a name of its own: none is a number in one place, a text in another.',
      );
    for (const category of texts)
      if (!Object.hasOwn(totals, category))
        fail('weights/invalid', [name, category], 'Every category that occurs has a total; 0 leaves it out.');
    for (const [category, wanted] of Object.entries(totals))
      if (wanted > 0 && !met.has(category)) refuseEmpty(name, category);
    return {
      name,
      codes,
      categories: texts,
      totals: Float64Array.from(texts, (category) => ((totals[category] as number) / own) * total),
    };
  });
}

function largestShare(weights: Float64Array): number {
  let most = 0;
  let sum = 0;
  for (const weight of weights) {
    sum += weight;
    if (weight > most) most = weight;
  }
  return (most * weights.length) / sum;
}
