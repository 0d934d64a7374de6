/**
 * Where to divide a tag: the second half of a step in the search for segments.
 *
 * @module
 */
import type { CategoryCounts } from '../scale/category.ts';
import type { Column } from './columns.ts';
import { CLEARLY, type Level } from './split.ts';

/** A division of the levels of a tag in two; says which levels go to the left. */
export type Division = (code: number) => boolean;

/** Up to so many levels all divisions are tried. */
const EXHAUSTIVE = 12;

/**
 * The division of a tag whose two sides differ most, by the mean-score test, among those that leave enough on both sides.
 *
 * Up to 12 levels every division is tried; beyond, those that cut the levels in the order of their scores, which hold the
 * best one of all. A numeric tag is cut between two numbers, with those who lack it on either side or by themselves.
 * Of equally good ones the one that puts earlier levels together on the left is taken. A level that is not among those
 * given goes to the larger side, a number to the side of its neighbors.
 *
 * @param column - The tag.
 * @param levels - Its levels among the answers in question, two or more.
 * @param minBucket - How many answers each side needs.
 * @returns The division; `null` where none leaves enough on both sides. The first level is on the left, or the lowest number.
 * @see Fisher (1958), On Grouping for Maximum Homogeneity, Journal of the American Statistical Association 53(284).
 * @internal
 */
export function divide(column: Column, levels: readonly Level[], minBucket: number): Division | null {
  const total = levels.reduce((sum, { n }) => sum + n, 0);
  const balance = levels.reduce((sum, level) => sum + balanceOf(level), 0);
  let best: Side | null = null;
  let most = 0;
  for (const side of sidesOf(column, levels)) {
    const rest = total - side.n;
    if (side.n < minBucket || rest < minBucket) continue;
    // The statistic but for a factor that all divisions share; 0 exactly where both sides score alike.
    const apart = (side.balance * total - side.n * balance) / total;
    const statistic = (apart / side.n) * (apart / rest);
    if (best !== null && statistic <= most * CLEARLY) continue;
    best = side;
    most = statistic;
  }
  if (best === null) return null;
  const codes = new Set(best.codes());
  const isLarger = best.n * 2 >= total;
  return column.numeric
    ? numericDivision(codes, isLarger, mayMiss(column), levels)
    : levelDivision(codes, isLarger, levels);
}

/** One side of a division: how many answers it has, by how many promoters exceed detractors, which levels it holds. */
type Side = { readonly n: number; readonly balance: number; readonly codes: () => readonly number[] };

const EMPTY: Side = { n: 0, balance: 0, codes: () => [] };

const balanceOf = ({ promoters, detractors }: CategoryCounts): number => promoters - detractors;

/** Whether some answers lack the tag; these are its first level then. */
const mayMiss = ({ levels }: Column): boolean => levels[0] === null;

function levelDivision(codes: ReadonlySet<number>, isLarger: boolean, levels: readonly Level[]): Division {
  const met = new Set(levels.map(({ code }) => code));
  const isSide = (code: number): boolean => (met.has(code) ? codes.has(code) : isLarger);
  return codes.has((levels[0] as Level).code) ? isSide : (code) => !isSide(code);
}

function numericDivision(
  codes: ReadonlySet<number>,
  isLarger: boolean,
  missing: boolean,
  levels: readonly Level[],
): Division {
  const isMissing = (code: number): boolean => missing && code === 0;
  const missingIsLeft = isMissing((levels[0] as Level).code) ? codes.has(0) : isLarger;
  let cut = -1;
  for (const code of codes) if (!isMissing(code)) cut = Math.max(cut, code);
  return (code) => (isMissing(code) ? missingIsLeft : code <= cut);
}

const sidesOf = (column: Column, levels: readonly Level[]): Generator<Side> =>
  column.numeric
    ? cuts(levels, mayMiss(column))
    : levels.length <= EXHAUSTIVE
      ? subsets(levels)
      : prefixes([...levels].sort((a, b) => balanceOf(a) * b.n - balanceOf(b) * a.n || a.code - b.code));

/** All sides that hold the first level but not every level; those that hold earlier levels first. */
function* subsets(levels: readonly Level[]): Generator<Side> {
  const others = levels.length - 1;
  for (let mask = 2 ** others - 2; mask >= 0; mask--) {
    const held = levels.filter((_, i) => i === 0 || (mask >> (others - i)) & 1);
    yield held.reduce(withLevel, EMPTY);
  }
}

const withLevel = (side: Side, level: Level): Side => ({
  n: side.n + level.n,
  balance: side.balance + balanceOf(level),
  codes: () => [...side.codes(), level.code],
});

/** The sides that end at each level but the last. */
function* prefixes(levels: readonly Level[]): Generator<Side> {
  let n = 0;
  let balance = 0;
  for (let end = 1; end < levels.length; end++) {
    const last = levels[end - 1] as Level;
    n += last.n;
    balance += balanceOf(last);
    yield { n, balance, codes: () => levels.slice(0, end).map(({ code }) => code) };
  }
}

/** The sides up to each number but the last, with the missing and without, and the missing alone. */
function* cuts(levels: readonly Level[], missing: boolean): Generator<Side> {
  const [first, ...numbers] = levels as readonly [Level, ...Level[]];
  if (!missing || first.code !== 0) {
    yield* prefixes(levels);
    return;
  }
  for (const side of prefixes(numbers)) {
    yield withLevel(side, first);
    yield side;
  }
  yield withLevel(EMPTY, first);
}
