/**
 * Segments as columns of numbers, for a search that goes through them many times.
 *
 * A cell is one combination of the tags in question with its counts. Levels are numbered in a fixed order and the cells
 * are sorted by them, so neither the order in which segments or tags came nor how finely they were crossed changes what
 * is found, or what a seed draws.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Group, type SegmentCounts, groupsOf, tagsOf } from './segment.ts';

/** One tag of all cells. */
export type Column = {
  readonly tag: string;
  /** Whether its levels are numbers. */
  readonly numeric: boolean;
  /** Its values in rising order; a missing one, if any is missing, comes first. */
  readonly levels: readonly (string | number | null)[];
  /** The position among the levels, for each cell. */
  readonly codes: Int32Array;
};

/** How many answers of each category, for each cell. */
export type CellCounts = {
  readonly detractors: Float64Array;
  readonly passives: Float64Array;
  readonly promoters: Float64Array;
};

/** The cells that have answers. */
export type Cells = {
  /** The tags, by name. */
  readonly columns: readonly Column[];
  readonly counts: CellCounts;
  readonly size: number;
};

/**
 * Puts segments into cells of the tags in question; segments that differ in other tags only are added up.
 *
 * @param given - Segments with their counts.
 * @param by - The tags in question; all of them unless told otherwise.
 * @param numeric - Those whose values are numbers.
 * @returns The cells with answers, sorted by the levels of their tags.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups; `option/out-of-range` for
 * a tag named twice, `option/unknown` for one that the segments are not defined by; `tag/invalid` for a numeric tag with
 * a value that is no number.
 * @internal
 */
export function cellsOf(
  given: readonly SegmentCounts[],
  by: readonly string[] | undefined,
  numeric: readonly string[],
): Cells {
  const groups = groupsOf(given).filter(({ n }) => n > 0);
  const known = tagsOf(given);
  const tags = by ?? known;
  checkTags(tags, given.length > 0 ? known : null, 'by');
  checkTags(numeric, given.length > 0 || by !== undefined ? tags : null, 'numeric');
  const columns = columnsOf(groups, [...tags].sort(), numeric);
  const order = sortedBy(columns, groups.length);
  // The first of each run of groups that agree in all tags.
  const starts = order.filter(
    (group, i) => i === 0 || columns.some(({ codes }) => codes[group] !== codes[order[i - 1] as number]),
  );
  const counts = emptyCounts(starts.length);
  let cell = -1;
  for (const at of order) {
    if (at === starts[cell + 1]) cell++;
    addTo(counts, cell, (groups[at] as Group).counts);
  }
  return {
    columns: columns.map(({ codes, ...column }) => ({ ...column, codes: starts.map((at) => codes[at] as number) })),
    counts,
    size: starts.length,
  };
}

/**
 * Counts of nobody.
 *
 * @param size - For how many cells.
 * @returns Counts of 0, to be filled.
 * @internal
 */
export const emptyCounts = (size: number): CellCounts => ({
  detractors: new Float64Array(size),
  passives: new Float64Array(size),
  promoters: new Float64Array(size),
});

const addTo = ({ detractors, passives, promoters }: CellCounts, cell: number, counts: CategoryCounts): void => {
  detractors[cell] = (detractors[cell] as number) + counts.detractors;
  passives[cell] = (passives[cell] as number) + counts.passives;
  promoters[cell] = (promoters[cell] as number) + counts.promoters;
};

/**
 * The answers of some cells together.
 *
 * @param counts - The counts of all cells.
 * @param members - The cells in question.
 * @returns Their sum, category by category.
 * @internal
 */
export function sumOfCells(counts: CellCounts, members: Iterable<number>): CategoryCounts {
  let detractors = 0;
  let passives = 0;
  let promoters = 0;
  for (const cell of members) {
    detractors += counts.detractors[cell] as number;
    passives += counts.passives[cell] as number;
    promoters += counts.promoters[cell] as number;
  }
  return { detractors, passives, promoters };
}

/** Where there are no segments, nothing is known of their tags. */
function checkTags(tags: readonly string[], known: readonly string[] | null, option: string): void {
  if (!Array.isArray(tags) || new Set(tags).size !== tags.length)
    fail('option/out-of-range', [option], 'Tags are a list of names, each of them once.');
  const wrong = known === null ? -1 : tags.findIndex((tag: string) => !known.includes(tag));
  if (wrong >= 0) fail('option/unknown', [option, wrong], `A tag is one of: ${known?.join(', ')}.`);
}

/** Numbers the values of each tag in rising order. */
function columnsOf(groups: readonly Group[], tags: readonly string[], numeric: readonly string[]): Column[] {
  const columns = tags.map((tag) => ({
    tag,
    numeric: numeric.includes(tag),
    found: new Map<string | number | null, number>(),
    codes: new Int32Array(groups.length),
  }));
  // Group by group, since a group's values lie together in memory.
  for (let i = 0; i < groups.length; i++) {
    const { by } = (groups[i] as Group).segment;
    for (const { tag, numeric, found, codes } of columns) {
      const text = by[tag] as string | null;
      const value = numeric && text !== null ? numberOf(text, tag) : text;
      let code = found.get(value);
      if (code === undefined) found.set(value, (code = found.size));
      codes[i] = code;
    }
  }
  return columns.map(({ found, codes, ...column }) => {
    const levels = [...found.keys()].sort((a, b) => (a === null ? -1 : b === null ? 1 : a < b ? -1 : 1));
    const places = new Int32Array(levels.length);
    levels.forEach((level, place) => (places[found.get(level) as number] = place));
    return { ...column, levels, codes: codes.map((code) => places[code] as number) };
  });
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A −0 is no harm: the map that it becomes a key of takes it for 0. */
const numberOf = (text: string, tag: string): number => {
  const value = DECIMAL.test(text) ? Number(text) : Infinity;
  return Number.isFinite(value)
    ? value
    : fail('tag/invalid', [tag], 'A tag that is read as numbers holds decimal numbers only, or is missing.');
};

/** The positions of the groups, sorted by the first column, then the second and so on: stable counting, last column first. */
function sortedBy(columns: readonly Column[], size: number): Int32Array {
  let order = Int32Array.from({ length: size }, (_, i) => i);
  for (const { codes, levels } of [...columns].reverse()) {
    const next = new Int32Array(levels.length + 1);
    for (const code of codes) next[code + 1] = (next[code + 1] as number) + 1;
    for (let code = 1; code < levels.length; code++) next[code] = (next[code] as number) + (next[code - 1] as number);
    const sorted = new Int32Array(size);
    for (const group of order) {
      const code = codes[group] as number;
      const place = next[code] as number;
      sorted[place] = group;
      next[code] = place + 1;
    }
    order = sorted;
  }
  return order;
}
