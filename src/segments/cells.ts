/**
 * Which cells and totals of a crossed table have to be hidden.
 *
 * Here "each row and each column hides two" is not enough: sums of rows less sums of columns may leave one cell alone. So
 * the table is seen as a circulation. Answers flow from the grand total to the totals of the rows, through the cells
 * to the totals of the columns, and back. What flows into a row, a column or a set of them flows out again, so a reader knows
 * a sum of hidden entries exactly where they are all that is hidden on the border of such a set and all lead one way.
 * The smallest such sum around a hidden entry is a minimum cut, which a maximum flow finds.
 *
 * @module
 */
import { checkMinimum, hideUntilSafe } from '../estimate/suppress.ts';

/** What is hidden in a crossed table: `true` where nothing may be told. */
export type HiddenCells = {
  /** One list a row, in the order of the columns. */
  readonly cells: readonly (readonly boolean[])[];
  /** The totals of the rows. */
  readonly rows: readonly boolean[];
  /** The totals of the columns. */
  readonly columns: readonly boolean[];
  /** The total of all. */
  readonly total: boolean;
};

/**
 * Which cells of a crossed table have to be hidden, when the totals of its rows and columns are published with it.
 *
 * Hides every cell and total with some but too few answers, and others with them, the smallest first: in each row and
 * column with a published total at least two cells, which together reach the minimum, and so among the totals where that of
 * all is published. And as many more as it takes that every sum of hidden entries that a reader can work out from all
 * published ones holds at least `minimum` answers.
 *
 * A reader may still narrow a hidden number down: it is at least 1 and at most the sum that it is part of.
 *
 * @param sizes - How many answers each cell has: one list a row, all of one length, 0 where a combination does not occur.
 * @param minimum - From how many answers on an entry may be seen.
 * @returns What is hidden. Empty cells never are. Of entries of one size, the first row and then the first column goes first.
 * @throws {NpsError} `option/out-of-range` when `minimum` is not a finite number of at least 1.
 * @example
 * suppressedCells([[3, 20, 30], [12, 15, 40]], 5).cells // => [[true, true, false], [true, true, false]]
 * @see Gusfield (1988), A Graph Theoretic Approach to Statistical Data Security, SIAM Journal on Computing 17(3).
 * @see Hundepool et al. (2012), Statistical Disclosure Control, Wiley, chapter 4.
 */
export function suppressedCells(sizes: readonly (readonly number[])[], minimum: number): HiddenCells {
  checkMinimum(minimum, 'minimum');
  const rowTotals = sizes.map((row) => row.reduce((sum, n) => sum + n, 0));
  const columnTotals = (sizes[0] ?? []).map((_, j) => sizes.reduce((sum, row) => sum + (row[j] as number), 0));
  const total = rowTotals.reduce((sum, n) => sum + n, 0);

  const bottom = sizes.length;
  const side = sizes.length + 1 + columnTotals.length;
  const entry = (size: number, from: number, to: number, isTotal: boolean): Entry => ({
    size,
    from,
    to,
    isTotal,
    hidden: size > 0 && size < minimum,
  });
  const cells = sizes.map((row, i) => row.map((size, j) => entry(size, i, bottom + 1 + j, false)));
  const rows = rowTotals.map((size, i) => entry(size, side, i, true));
  const columns = columnTotals.map((size, j) => entry(size, bottom + 1 + j, bottom, true));
  const all = entry(total, bottom, side, true);
  const lines: Line[] = [
    { total: all, parts: rows },
    { total: all, parts: columns },
    ...rows.map((total, i) => ({ total, parts: cells[i] as Entry[] })),
    ...columns.map((total, j) => ({ total, parts: cells.map((row) => row[j] as Entry) })),
  ];
  const entries = [...cells.flat(), ...rows, ...columns, all];
  let before: number;
  do {
    hideByLine(lines, minimum);
    before = hiddenIn(entries);
    hideByFlow(entries, side + 1, minimum);
    // What the flow hides may be the only hidden entry of its line.
  } while (hiddenIn(entries) > before);

  const flags = (some: readonly Entry[]): boolean[] => some.map(({ hidden }) => hidden);
  return { cells: cells.map(flags), rows: flags(rows), columns: flags(columns), total: all.hidden };
}

const hiddenIn = (entries: readonly Entry[]): number => entries.filter(({ hidden }) => hidden).length;

/** A total and what adds up to it. */
type Line = { readonly total: Entry; readonly parts: readonly Entry[] };

/** Hides entries until each published total leaves none of its parts in the dark, or two that reach the minimum. */
function hideByLine(lines: readonly Line[], minimum: number): void {
  for (let stable = false; !stable;) {
    stable = true;
    for (const { total, parts } of lines) {
      if (total.hidden) continue;
      const before = parts.flatMap(({ hidden }, k) => (hidden ? [k] : []));
      const after = hideUntilSafe(
        parts.map(({ size }) => size),
        before,
        minimum,
      );
      if (after.length > before.length) stable = false;
      for (const k of after) (parts[k] as Entry).hidden = true;
    }
  }
}

/** One cell or total: how many answers flow through it, and between which lines. */
type Entry = {
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly isTotal: boolean;
  hidden: boolean;
};

/** Hides more entries until no sum of hidden ones below the minimum can be worked out. */
function hideByFlow(entries: readonly Entry[], lineCount: number, minimum: number): void {
  const touching: number[][] = Array.from({ length: lineCount }, () => []);
  const hide = (e: number): void => {
    const entry = entries[e] as Entry;
    entry.hidden = true;
    (touching[entry.from] as number[]).push(e);
    (touching[entry.to] as number[]).push(e);
  };
  entries.forEach(({ hidden }, e) => hidden && hide(e));
  // Cells before totals, the smaller before the larger; hiding only ever adds to what covers an entry.
  const spare = entries
    .map((_, e) => e)
    .filter((e) => (entries[e] as Entry).size > 0)
    .sort((a, b) => {
      const [one, other] = [entries[a] as Entry, entries[b] as Entry];
      return Number(one.isTotal) - Number(other.isTotal) || one.size - other.size || a - b;
    });
  for (const entry of entries.filter(({ size, hidden }) => hidden && size < minimum))
    for (;;) {
      const inside = exposing(entry, entries, touching, minimum);
      if (inside === null) break;
      // What flows out of the set flows in as well, so an open entry crosses its border.
      const next = spare.find((e) => {
        const { from, to, hidden } = entries[e] as Entry;
        return !hidden && (inside[from] === 1) !== (inside[to] === 1);
      });
      hide(next as number);
    }
}

/**
 * The set of lines that gives a hidden entry away, with fewer than `minimum` answers around it; null when there is none.
 *
 * A maximum flow along the entry's own direction: hidden entries carry their size forward and anything backward. Shortest
 * paths first, so that fractions cannot make it endless.
 */
function exposing(
  entry: Entry,
  entries: readonly Entry[],
  touching: readonly (readonly number[])[],
  minimum: number,
): Uint8Array | null {
  const left = new Map<number, number>();
  const room = (e: number): number => left.get(e) ?? (entries[e] as Entry).size;
  for (let flow = 0; ;) {
    const reached = new Uint8Array(touching.length);
    const arrivedBy = new Int32Array(touching.length).fill(-1);
    const queue = [entry.from];
    reached[entry.from] = 1;
    for (let head = 0; head < queue.length && reached[entry.to] === 0; head++) {
      const at = queue[head] as number;
      for (const e of touching[at] as readonly number[]) {
        const { from, to } = entries[e] as Entry;
        const next = from === at ? to : from;
        if (reached[next] === 1 || (from === at && room(e) <= 0)) continue;
        reached[next] = 1;
        arrivedBy[next] = e;
        if (next === entry.to) break;
        queue.push(next);
      }
    }
    if (reached[entry.to] === 0) return reached;

    const path: { readonly e: number; readonly forward: boolean }[] = [];
    for (let at = entry.to; at !== entry.from;) {
      const e = arrivedBy[at] as number;
      const forward = (entries[e] as Entry).to === at;
      path.push({ e, forward });
      at = forward ? (entries[e] as Entry).from : (entries[e] as Entry).to;
    }
    const pushed = path.reduce((least, { e, forward }) => (forward ? Math.min(least, room(e)) : least), Infinity);
    flow += pushed;
    if (flow >= minimum) return null;
    for (const { e, forward } of path) left.set(e, room(e) + (forward ? -pushed : pushed));
  }
}
