/**
 * Proportional fitting: multiplying the weights of cells until the categories of every margin have their totals.
 *
 * @module
 */
import { fail } from '../error.ts';

/** A margin in numbers: the category of each answer, and what each category shall add up to. */
export type Target = {
  readonly name: string;
  readonly codes: Int32Array;
  readonly categories: readonly string[];
  readonly totals: Float64Array;
};

/**
 * Refuses a category that nobody can stand for.
 *
 * @throws {NpsError} `weights/empty-margin`, always.
 * @internal
 */
export const refuseEmpty = (margin: string, category: string): never =>
  fail('weights/empty-margin', [margin, category], 'A category with a total has answers of a weight above 0.');

/** Answers of the same categories throughout move together: one cell with the sum of their weights. */
export type Cells = {
  /** The cell of each answer. */
  readonly of: Int32Array;
  /** The category of each cell, one list a margin. */
  readonly codes: readonly Int32Array[];
  readonly base: Float64Array;
  /** What the weights of each cell are multiplied by. */
  readonly factor: Float64Array;
};

/**
 * Puts answers of the same categories together.
 *
 * @param targets - The margins.
 * @param base - The weights of the answers, before.
 * @returns The cells, each with a factor of 1.
 * @internal
 */
export function cellsOf(targets: readonly Target[], base: Float64Array): Cells {
  const numbers = new Map<string | number, number>();
  const first: number[] = [];
  const span = targets.reduce((product, { categories }) => product * categories.length, 1);
  const of = new Int32Array(base.length);
  for (let i = 0; i < base.length; i++) {
    const key =
      span <= Number.MAX_SAFE_INTEGER
        ? targets.reduce((code, { codes, categories }) => code * categories.length + (codes[i] as number), 0)
        : targets.map(({ codes }) => codes[i]).join();
    const known = numbers.get(key);
    if (known === undefined) {
      numbers.set(key, first.length);
      first.push(i);
    }
    of[i] = known ?? first.length - 1;
  }
  const sums = new Float64Array(first.length);
  for (let i = 0; i < base.length; i++) sums[of[i] as number] = (sums[of[i] as number] as number) + (base[i] as number);
  return {
    of,
    codes: targets.map(({ codes }) => Int32Array.from(first, (row) => codes[row] as number)),
    base: sums,
    factor: new Float64Array(first.length).fill(1),
  };
}

/**
 * Refuses a category that has a total but nobody to stand for it, also when another margin takes its last answers away.
 * Cells without a total get a factor of 0, in place.
 *
 * @param targets - The margins.
 * @param cells - The cells.
 * @throws {NpsError} `weights/empty-margin` with the name of the margin and of the category.
 * @internal
 */
export function refuseEmptyCategories(targets: readonly Target[], { codes, base, factor }: Cells): void {
  for (let cell = 0; cell < base.length; cell++)
    if (targets.some(({ totals }, m) => totals[(codes[m] as Int32Array)[cell] as number] === 0)) factor[cell] = 0;
  targets.forEach(({ name, categories, totals }, m) => {
    const sums = sumsOf(codes[m] as Int32Array, base, factor, categories.length);
    sums.forEach((sum, c) => {
      if (sum === 0 && (totals[c] as number) > 0) refuseEmpty(name, categories[c] as string);
    });
  });
}

function sumsOf(codes: Int32Array, base: Float64Array, factor: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let cell = 0; cell < base.length; cell++) {
    const code = codes[cell] as number;
    sums[code] = (sums[code] as number) + (base[cell] as number) * (factor[cell] as number);
  }
  return sums;
}

/** How far a fit got. */
export type Fit = {
  /** How many rounds over all margins it took. */
  readonly rounds: number;
  /** The largest distance from a total, as a part of it. */
  readonly worstMiss: number;
  /** Where that is; `null` when every total is met exactly. */
  readonly worst: { readonly margin: string; readonly category: string } | null;
};

/** How close to its total every category shall come, as a part of it. */
const AIM = 1e-12;

/**
 * Multiplies the factors of the cells, in place, until all totals are met or the rounds are over.
 *
 * @param targets - The margins.
 * @param cells - The cells.
 * @param maxRounds - The most rounds over all margins.
 * @returns How far it got.
 * @see Deming & Stephan (1940), Annals of Mathematical Statistics 11(4).
 * @internal
 */
export function fitCells(targets: readonly Target[], { codes, base, factor }: Cells, maxRounds: number): Fit {
  for (let rounds = 1; ; rounds++) {
    targets.forEach(({ totals, categories }, m) => {
      const own = codes[m] as Int32Array;
      const sums = sumsOf(own, base, factor, categories.length);
      for (let cell = 0; cell < base.length; cell++) {
        const code = own[cell] as number;
        // Where no weights can meet all totals, factors may vanish, and nothing is left to multiply.
        if ((factor[cell] as number) > 0 && (sums[code] as number) > 0)
          factor[cell] = (factor[cell] as number) * ((totals[code] as number) / (sums[code] as number));
      }
    });
    const misses = missesOf(targets, { codes, base, factor });
    if (misses.worstMiss <= AIM || rounds === maxRounds) return { rounds, ...misses };
  }
}

function missesOf(
  targets: readonly Target[],
  { codes, base, factor }: Pick<Cells, 'codes' | 'base' | 'factor'>,
): Pick<Fit, 'worstMiss' | 'worst'> {
  let worstMiss = 0;
  let worst: Fit['worst'] = null;
  targets.forEach(({ name, totals, categories }, m) => {
    const sums = sumsOf(codes[m] as Int32Array, base, factor, categories.length);
    sums.forEach((sum, c) => {
      const total = totals[c] as number;
      const miss = total > 0 ? Math.abs(sum - total) / total : 0;
      if (miss > worstMiss) {
        worstMiss = miss;
        worst = { margin: name, category: categories[c] as string };
      }
    });
  });
  return { worstMiss, worst };
}
