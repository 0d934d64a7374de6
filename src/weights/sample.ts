/**
 * Answers with what is known about how they were sampled: weights, strata, clusters, sizes of populations.
 *
 * A sample is a handful of columns, one entry an answer. They may be plain or typed arrays.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { Response } from '../response.ts';

/** How the answers were adjusted to known totals; made by `postStratify` and `rake`. */
export type Calibration = {
  /** The weights before, one an answer. */
  readonly baseWeights: ArrayLike<number>;
  /** The columns that were adjusted to, each with the category of every answer. */
  readonly margins: readonly { readonly name: string; readonly categories: ArrayLike<string | null> }[];
  /** Whether all totals were met. */
  readonly status: 'converged' | 'not-converged';
};

/** Answers and how they were sampled, as columns of one length. */
export type DesignSample = {
  /** The answers, whole numbers from 0 to 10. */
  readonly scores: ArrayLike<number>;
  /** How many people each answer stands for, finite and at least 0; only their proportions count. Absent: all alike. */
  readonly weights?: ArrayLike<number>;
  /** The stratum of each answer: groups from which people were drawn separately. Absent: one stratum. */
  readonly strata?: ArrayLike<string | number>;
  /**
   * The cluster of each answer: those who were drawn together, or the person who answered several times.
   * A cluster lies in one stratum. Absent: every answer was drawn by itself.
   */
  readonly clusters?: ArrayLike<string | number>;
  /**
   * How many could have been drawn from the stratum of each answer: people, or clusters where there are clusters.
   * Absent: endless populations.
   */
  readonly populationSizes?: ArrayLike<number>;
  /** There when the weights were adjusted to known totals. */
  readonly calibration?: Calibration;
};

/** What {@link designOf} reads from the answers. */
export type DesignOptions = {
  /** The tag that names the stratum. */
  readonly strata?: string;
  /** What names the cluster: a tag, or `'subject'` for the person who answered. */
  readonly clusters?: 'subject' | { readonly tag: string };
  /** How many could have been drawn: by value of the `strata` tag, or one number where there are no strata. */
  readonly populationSizes?: number | Readonly<Record<string, number>>;
  /** The weight of an answer that carries none, where others do. Absent: such an answer is refused. */
  readonly missingWeight?: number;
};

/**
 * Makes a sample from answers.
 *
 * Weights are taken from the answers; when none carries one, all count alike. An answer whose stratum or cluster is not
 * known is refused, since neither a stratum nor a cluster of all the unknown was ever drawn: leave it out, or tag it.
 *
 * @param responses - Answers that were checked at the door; one kind of measurement, relationship or touchpoint.
 * @param options - Where strata, clusters and sizes of populations come from.
 * @returns The columns that {@link estimateDesign} and its siblings take.
 * @throws {NpsError} `design/invalid` when an answer lacks the tag of its stratum or cluster, or its stratum has no size.
 * `weights/invalid` when some answers carry a weight and one does not, unless `missingWeight` says what it counts.
 * `option/out-of-range` when sizes come by stratum and no strata are named, or the other way round, and for a
 * `missingWeight` that is not a finite number of at least 0; `option/unknown` for clusters named in another way.
 * @example
 * const answer = { id: 'a', subject: 's1', score: 9, answeredAt: '2026-01-05T10:00:00.000Z', tags: { country: 'FI' } };
 * designOf([answer as Response], { strata: 'country' }) // => { scores: [9], strata: ['FI'] }
 */
export function designOf(responses: readonly Response[], options: DesignOptions = {}): DesignSample {
  const { strata, clusters, populationSizes, missingWeight } = options;
  if (
    missingWeight !== undefined &&
    !(typeof missingWeight === 'number' && missingWeight >= 0 && missingWeight < Infinity)
  )
    fail(
      'option/out-of-range',
      ['missingWeight'],
      `A weight is a finite number of at least 0, got ${named(missingWeight)}.`,
    );
  if (clusters !== undefined && clusters !== 'subject' && Object(clusters) !== clusters)
    fail('option/unknown', ['clusters'], `Clusters are named by 'subject' or { tag }, got ${named(clusters)}.`);
  const weighted = responses.some(({ weight }) => weight !== undefined);
  const stratumColumn = strata === undefined ? undefined : knownTags(responses, strata);
  return {
    scores: responses.map(({ score }) => score),
    ...(weighted && { weights: responses.map(({ weight }, i) => weight ?? missingWeight ?? unweighted(i)) }),
    ...(stratumColumn && { strata: stratumColumn }),
    ...(clusters !== undefined && {
      clusters: clusters === 'subject' ? responses.map(({ subject }) => subject) : knownTags(responses, clusters.tag),
    }),
    ...(populationSizes !== undefined && {
      populationSizes: sizesOf(populationSizes, responses.length, stratumColumn),
    }),
  };
}

/**
 * The value of one tag for every answer: a column for domains and margins.
 *
 * @param responses - Answers that were checked at the door.
 * @param tag - The name of the tag.
 * @returns One value an answer, in their order; `null` where the tag is missing.
 * @example
 * tagColumn([], 'country') // => []
 */
export const tagColumn = (responses: readonly Response[], tag: string): (string | null)[] =>
  responses.map(({ tags }) => (Object.hasOwn(tags, tag) ? (tags[tag] as string) : null));

const knownTags = (responses: readonly Response[], tag: string): string[] =>
  tagColumn(responses, tag).map(
    (value, i) =>
      value ??
      fail('design/invalid', [i, 'tags', tag], 'Every answer of a design carries the tags that it is made of.'),
  );

const unweighted = (i: number): never =>
  fail('weights/invalid', [i, 'weight'], 'Either every answer carries a weight or none; see `missingWeight`.');

function sizesOf(
  sizes: number | Readonly<Record<string, number>>,
  length: number,
  strata: readonly string[] | undefined,
): number[] {
  if ((typeof sizes === 'number') === (strata !== undefined))
    fail(
      'option/out-of-range',
      ['populationSizes'],
      'Sizes of populations are one number without strata, and one a stratum with them.',
    );
  if (typeof sizes === 'number') return new Array<number>(length).fill(sizes);
  return (strata as readonly string[]).map((stratum, i) =>
    Object.hasOwn(sizes, stratum)
      ? (sizes[stratum] as number)
      : fail('design/invalid', ['populationSizes', i], 'Every stratum has a size of its population.'),
  );
}

/**
 * Checks that columns belong to the same answers.
 *
 * @param length - How many answers there are.
 * @param columns - The columns, each under its name.
 * @throws {NpsError} `input/invalid` when the scores have no length, as a set has none; `design/invalid` when a column is
 * not of that length.
 * @internal
 */
export function checkColumns(length: number, columns: Readonly<Record<string, ArrayLike<unknown> | undefined>>): void {
  if (!(length >= 0)) fail('input/invalid', ['scores'], 'Scores come as an array or a typed array.');
  for (const [name, column] of Object.entries(columns))
    if (column !== undefined && column?.length !== length)
      fail('design/invalid', [name], `Every column has one entry an answer, ${length} here.`);
}

/**
 * Checks weights, and gives them back so that the largest lies between 1 and 2: sums can then neither overflow nor vanish.
 *
 * @param weights - What came.
 * @param path - Where it stands.
 * @returns The weights times a power of two, which changes none of their digits.
 * @throws {NpsError} `weights/invalid` with the place of one that is not a finite number of at least 0,
 * `weights/all-zero` when there are weights and none is above 0, `input/invalid` for a collection without a length.
 * @internal
 */
export function scaledWeights(weights: ArrayLike<number>, path: readonly (string | number)[]): Float64Array {
  if (!(weights.length >= 0)) fail('input/invalid', path, 'Weights come as an array or a typed array.');
  let most = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (!(typeof weight === 'number' && weight >= 0 && weight < Infinity))
      fail('weights/invalid', [...path, i], `A weight is a finite number of at least 0, got ${named(weight)}.`);
    if (weight > most) most = weight;
  }
  if (weights.length > 0 && most === 0) fail('weights/all-zero', path, 'At least one weight is above 0.');
  // Twice half the way, since the power itself may be beyond the range of numbers.
  const half = 2 ** -Math.trunc(Math.log2(most) / 2);
  const rest = 2 ** -(Math.floor(Math.log2(most)) - Math.trunc(Math.log2(most) / 2));
  const scaled = new Float64Array(weights.length);
  // Adding 0 turns −0 into 0.
  for (let i = 0; i < weights.length; i++) scaled[i] = (weights[i] as number) * half * rest + 0;
  return scaled;
}
