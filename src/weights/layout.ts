/**
 * A sample laid out in numbers: the category, weight and sampled unit of each answer, and the units of each stratum.
 *
 * A unit is what was drawn: a cluster, or an answer by itself where there are none.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { isScore, offScale } from '../scale/score.ts';
import { type Adjustment, regressionOn } from './residual.ts';
import { type DesignSample, checkColumns, scaledWeights } from './sample.ts';

/** What to do with a stratum of one unit, and with answers of weight 0. */
export type LayoutOptions = {
  /**
   * What to do with a stratum of one single unit, which cannot say how its units differ: `error` refuses it,
   * `center` takes the unit's distance from the mean of the whole sample.
   *
   * @defaultValue `'error'`
   */
  readonly lonely?: 'error' | 'center';
  /**
   * Whether answers of weight 0 are left out, or count as drawn: as answers in `n` and as units of their strata.
   *
   * @defaultValue `'drop'`
   */
  readonly zeroWeights?: 'drop' | 'count';
};

/** One stratum: how many units were drawn from it, and which part of its population that is. */
export type Stratum = { readonly units: number; readonly fraction: number };

/** A sample in numbers. */
export type Layout = {
  /** How many answers take part. */
  readonly n: number;
  /** Their places in the sample. */
  readonly rows: Int32Array;
  /** 0 detractor, 1 passive, 2 promoter. */
  readonly category: Uint8Array;
  /** Scaled so that the largest lies between 1 and 2. */
  readonly weight: Float64Array;
  /** The unit of each answer. */
  readonly unit: Int32Array;
  /** The stratum of each unit. */
  readonly stratumOf: Int32Array;
  readonly strata: readonly Stratum[];
  readonly stratified: boolean;
  readonly clustered: boolean;
  readonly finite: boolean;
  readonly adjustment: Adjustment | null;
  /** Room for sums over units, all 0; whoever uses it clears what was touched. */
  readonly scratch: { readonly down: Float64Array; readonly up: Float64Array; readonly seen: Uint8Array };
};

/**
 * Checks a sample and lays it out.
 *
 * @param sample - What came.
 * @param options - What to do with a stratum of one unit, and with answers of weight 0.
 * @returns The sample in numbers.
 * @throws {NpsError} `input/invalid`, `score/not-on-scale`, `weights/invalid`, `weights/all-zero`, `design/invalid`,
 * `design/lonely-unit`, `option/unknown`: see `estimateDesign`.
 * @internal
 */
export function layoutOf(sample: DesignSample, { lonely = 'error', zeroWeights = 'drop' }: LayoutOptions = {}): Layout {
  checkChoice('lonely', lonely, ['error', 'center']);
  checkChoice('zeroWeights', zeroWeights, ['drop', 'count']);
  const { scores, weights, strata, clusters, populationSizes, calibration } = sample;
  checkColumns(scores.length, { weights, strata, clusters, populationSizes });
  const all = weights === undefined ? null : scaledWeights(weights, ['weights']);
  for (let i = 0; i < scores.length; i++) if (!isScore(scores[i])) offScale(scores[i], ['scores', i]);
  const rows = all === null || zeroWeights === 'count' ? everyRow(scores.length) : rowsAbove0(all);

  const stratumOfRow = strata === undefined ? null : codesOf(rows, strata, ['strata']).codes;
  const drawn = clusters === undefined ? null : codesOf(rows, clusters, ['clusters']);
  const stratumOf = stratumOfUnits(rows, drawn, stratumOfRow);
  const sizes = populationSizes === undefined ? null : sizesOfStrata(rows, populationSizes, stratumOfRow);
  const counted = strataOf(stratumOf, sizes);
  if (lonely === 'error') refuseLonely(counted);
  return {
    n: rows.length,
    rows,
    category: categoriesOf(rows, scores),
    weight: all === null ? new Float64Array(rows.length).fill(1) : gathered(rows, all),
    unit: drawn?.codes ?? everyRow(rows.length),
    stratumOf,
    strata: counted,
    stratified: strata !== undefined,
    clustered: clusters !== undefined,
    finite: populationSizes !== undefined,
    adjustment: calibration === undefined ? null : adjustmentOf(rows, calibration, scores.length),
    scratch: {
      down: new Float64Array(stratumOf.length),
      up: new Float64Array(stratumOf.length),
      seen: new Uint8Array(stratumOf.length),
    },
  };
}

const checkChoice = (name: string, value: string, choices: readonly string[]): void => {
  if (!choices.includes(value))
    fail('option/unknown', [name], `${name} is one of ${choices.join(', ')}, got ${named(value)}.`);
};

/**
 * The numbers from 0 on.
 *
 * @param length - How many.
 * @returns 0, 1, 2 and so on.
 * @internal
 */
export function everyRow(length: number): Int32Array {
  // Plain loops throughout: making a typed array from a function takes ten times as long.
  const rows = new Int32Array(length);
  for (let i = 0; i < length; i++) rows[i] = i;
  return rows;
}

const rowsAbove0 = (weights: Float64Array): Int32Array =>
  everyRow(weights.length).filter((row) => (weights[row] as number) > 0);

function categoriesOf(rows: Int32Array, scores: ArrayLike<number>): Uint8Array {
  const category = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const score = scores[rows[i] as number] as number;
    category[i] = score > 8 ? 2 : score > 6 ? 1 : 0;
  }
  return category;
}

function gathered(rows: Int32Array, values: Float64Array): Float64Array {
  const found = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) found[i] = values[rows[i] as number] as number;
  return found;
}

/**
 * Gives the values of a column numbers, in the order in which they are met.
 *
 * @param rows - Which entries to look at.
 * @param column - Texts or numbers.
 * @param path - Where the column stands.
 * @returns The number of each entry, and the values by their numbers.
 * @throws {NpsError} `design/invalid` with the place of an entry that is neither a text nor a finite number.
 * @internal
 */
export function codesOf(
  rows: Int32Array,
  column: ArrayLike<string | number | null>,
  path: readonly (string | number)[],
): { readonly codes: Int32Array; readonly values: readonly (string | number)[] } {
  const numbers = new Map<string | number, number>();
  const codes = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const value = column[rows[i] as number];
    if (typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value)))
      return fail(
        'design/invalid',
        [...path, rows[i] as number],
        'An entry is a text or a finite number, and is there.',
      );
    const known = numbers.get(value);
    if (known === undefined) numbers.set(value, numbers.size);
    codes[i] = known ?? numbers.size - 1;
  }
  return { codes, values: [...numbers.keys()] };
}

function stratumOfUnits(
  rows: Int32Array,
  clusters: ReturnType<typeof codesOf> | null,
  stratumOfRow: Int32Array | null,
): Int32Array {
  if (clusters === null) return stratumOfRow ?? new Int32Array(rows.length);
  const stratumOf = new Int32Array(clusters.values.length).fill(-1);
  for (let i = 0; i < rows.length; i++) {
    const unit = clusters.codes[i] as number;
    const stratum = stratumOfRow === null ? 0 : (stratumOfRow[i] as number);
    if (stratumOf[unit] !== -1 && stratumOf[unit] !== stratum)
      fail(
        'design/invalid',
        ['clusters', rows[i] as number],
        'A cluster lies in one stratum; one drawn in two strata is two clusters, each with a name of its own.',
      );
    stratumOf[unit] = stratum;
  }
  return stratumOf;
}

/** The size of the population of each stratum, once it is known to be the same for all of its answers. */
function sizesOfStrata(rows: Int32Array, sizes: ArrayLike<number>, stratumOfRow: Int32Array | null): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const size = sizes[rows[i] as number] as number;
    const stratum = stratumOfRow === null ? 0 : (stratumOfRow[i] as number);
    if (!(typeof size === 'number' && size > 0 && size < Infinity) || (found[stratum] ?? size) !== size)
      fail(
        'design/invalid',
        ['populationSizes', rows[i] as number],
        `The size of a population is a number above 0, the same throughout its stratum, got ${named(size)}.`,
      );
    found[stratum] = size;
  }
  return found;
}

function strataOf(stratumOf: Int32Array, sizes: readonly number[] | null): readonly Stratum[] {
  const units: number[] = [];
  for (let unit = 0; unit < stratumOf.length; unit++) {
    const stratum = stratumOf[unit] as number;
    units[stratum] = (units[stratum] ?? 0) + 1;
  }
  return units.map((count, stratum) => {
    const size = sizes === null ? Infinity : (sizes[stratum] as number);
    if (size < count)
      fail(
        'design/invalid',
        ['populationSizes'],
        `A population has at least as many members as were drawn, ${count}, got ${size}.`,
      );
    return { units: count, fraction: count / size };
  });
}

/** A single unit says nothing about others, unless there are none; a sample that is one unit is a result, not a fault. */
function refuseLonely(strata: readonly Stratum[]): void {
  if (strata.length < 2) return;
  const lonely = strata.filter(({ units, fraction }) => units === 1 && fraction < 1).length;
  if (lonely > 0)
    fail(
      'design/lonely-unit',
      ['strata'],
      `Every stratum has at least two units; ${lonely} of ${strata.length} have one. Merge strata, or see \`lonely\`.`,
    );
}

function adjustmentOf(
  rows: Int32Array,
  { baseWeights, margins }: NonNullable<DesignSample['calibration']>,
  length: number,
): Adjustment {
  checkColumns(length, { baseWeights });
  checkColumns(length, Object.fromEntries(margins.map(({ name, categories }) => [name, categories])));
  const all = scaledWeights(baseWeights, ['calibration', 'baseWeights']);
  return regressionOn(
    gathered(rows, all),
    margins.map(({ name, categories }) => {
      const { codes, values } = codesOf(rows, categories, [name]);
      return { codes, size: values.length };
    }),
  );
}
