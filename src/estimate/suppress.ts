/**
 * What is hidden so that no answer can be traced to a person: which groups, and what is left of their estimates.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Estimate, named } from './estimate.ts';

/** A score of which nothing may be told: not how many answered, nor how. */
export type SuppressedEstimate = {
  readonly status: 'withheld';
  readonly nps: null;
  readonly interval: null;
  /** `privacy`: fewer than `privacyMinimum` answered, or this group would give such a one away. */
  readonly reason: 'privacy';
  readonly n: null;
  readonly counts: null;
};

/** A score with its interval, or why there is none. */
export type SuppressibleEstimate = Estimate | SuppressedEstimate;

/**
 * The estimate of a hidden group: the same for all, so that none can be told from another.
 *
 * @returns An estimate without any figure.
 * @internal
 */
export const suppressedEstimate = (): SuppressedEstimate => ({
  status: 'withheld',
  nps: null,
  interval: null,
  reason: 'privacy',
  n: null,
  counts: null,
});

/**
 * Which groups have to be hidden so that none below the minimum can be read, not even as the total less the others.
 *
 * Hides every group with some but too few answers. Where their total is published, the smallest open group is hidden too,
 * until at least two are hidden and the hidden ones together reach the minimum. A reader of two successive reports can still
 * learn more than from one: a group that grew by a single answer gives that answer away.
 *
 * @param sizes - How many answers each group has.
 * @param minimum - From how many answers on a group may be seen.
 * @param totalPublished - Whether the total of all groups is known to the reader.
 * @returns The positions of the groups to hide, rising; of groups of one size the first is hidden first.
 * @throws {NpsError} `option/out-of-range` when `minimum` is not a finite number of at least 1.
 * @example
 * suppressedIndices([4, 20, 30], 5, true) // => [0, 1]
 * suppressedIndices([4, 20, 30], 5, false) // => [0]
 * @see Hundepool et al. (2012), Statistical Disclosure Control, Wiley, chapter 4.
 */
export function suppressedIndices(sizes: readonly number[], minimum: number, totalPublished: boolean): number[] {
  checkMinimum(minimum, 'minimum');
  const hidden = sizes.flatMap((n, i) => (n > 0 && n < minimum ? [i] : []));
  return totalPublished ? hideUntilSafe(sizes, hidden, minimum) : hidden;
}

/**
 * Hides more groups of a published total, the smallest first, until the total less the open ones tells too little.
 *
 * @param sizes - How many answers each group has.
 * @param hidden - The positions of the groups that are hidden already.
 * @param minimum - From how many answers on a group may be seen.
 * @returns The positions of the groups to hide, rising; none when none was hidden.
 * @internal
 */
export function hideUntilSafe(sizes: readonly number[], hidden: readonly number[], minimum: number): number[] {
  if (hidden.length === 0) return [];
  const all = [...hidden];
  const known = new Set(hidden);
  let together = hidden.reduce((sum, i) => sum + (sizes[i] as number), 0);
  const open = sizes
    .map((n, i) => ({ n, i }))
    .filter(({ n, i }) => n > 0 && !known.has(i))
    .sort((a, b) => a.n - b.n || a.i - b.i);
  for (const { n, i } of open) {
    if (all.length >= 2 && together >= minimum) break;
    all.push(i);
    together += n;
  }
  return all.sort((a, b) => a - b);
}

/**
 * Refuses a minimum that is none.
 *
 * @param minimum - What a caller gave.
 * @param name - The name of the option.
 * @throws {NpsError} `option/out-of-range` when it is not a finite number of at least 1.
 * @internal
 */
export function checkMinimum(minimum: number, name: string): void {
  if (!(typeof minimum === 'number' && minimum >= 1 && minimum < Infinity))
    fail('option/out-of-range', [name], `A minimum is a finite number of at least 1, got ${named(minimum)}.`);
}
