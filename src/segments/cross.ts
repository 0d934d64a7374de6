/**
 * The crossed table: two tags against each other, with the totals of rows and columns.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, DEFAULT_MINIMUM, named } from '../estimate/estimate.ts';
import { type ReadingOptions, estimatorOf } from '../estimate/reading.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { sizeOf } from '../tally/tally.ts';
import { type HiddenCells, suppressedCells } from './cells.ts';
import { type SuppressibleEstimate, checkMinimum, suppressedEstimate } from '../estimate/suppress.ts';
import { cultureCautions } from './culture.ts';
import { type GuardOptions } from './disclose.ts';
import { type Group, type Segment, type SegmentCounts, groupsOf, segmentOf, sumCounts, tagsOf } from './segment.ts';

/** One combination of two tags, or one total. */
export type CrossCell = {
  readonly segment: Segment;
  /** The score with its interval, or why it is withheld; `no-responses` where the combination does not occur. */
  readonly estimate: SuppressibleEstimate;
  /** The part of all answers, 0 to 1; null where it is hidden or nobody answered. */
  readonly share: number | null;
};

/** One row of a crossed table: all answers with one value of the first tag, and its cells. */
export type CrossRow = CrossCell & {
  /** The cells, in the order of {@link CrossTable.columns}. */
  readonly cells: readonly CrossCell[];
};

/** Scores by two tags at once. */
export type CrossTable = {
  /** The tag of the rows and the tag of the columns. */
  readonly by: readonly [rows: string, columns: string];
  /** How many answers are in the table; null where the total is hidden. */
  readonly n: number | null;
  /** The score of all answers in the table. */
  readonly total: SuppressibleEstimate;
  /** The columns, each with the score of all its answers, by key. */
  readonly columns: readonly CrossCell[];
  /** The rows, each with the score of all its answers and its cells, by key. */
  readonly rows: readonly CrossRow[];
  /** How many answers a cell or a total needs for its score to be shown. */
  readonly minimum: number;
  /** From how many answers on a cell or a total may be seen at all; null where nothing is hidden. */
  readonly privacyMinimum: number | null;
  /** What to know before using the table. */
  readonly cautions: readonly Caution[];
};

/** Which tag goes where, and what is shown. */
export type CrossTableOptions = ReadingOptions &
  Pick<GuardOptions, 'privacyMinimum' | 'leaveOutMissing' | 'culturalTags'> & {
    /** The tag whose values are the rows. */
    readonly rows: string;
    /** The tag whose values are the columns. */
    readonly columns: string;
  };

/**
 * Scores by two tags at once, with the totals of every row, every column and all.
 *
 * Every combination has a cell, also one that does not occur, so cost and size are rows × columns. With a
 * `privacyMinimum`, cells and totals are hidden until neither subtraction along a row or a column nor any combination of such
 * sums gives one away; see {@link suppressedCells}.
 *
 * @param groups - Segments of the two tags with their counts, as {@link tallyBySegment} gives them.
 * @param options - Which tag goes where, when a cell is shown, and how intervals are made.
 * @returns The table, rows and columns ordered by key; a missing tag is the value `null`.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate` or `segments/mixed-tags` for bad groups; `option/out-of-range` when
 * they are not defined by exactly the two tags, and for a bad `level` or minimum; `option/unknown` for an unknown method.
 * @example
 * const groups = [
 *   { segment: segmentOf({ country: 'FI', plan: 'free' }), tally: { detractors: 4, passives: 4, promoters: 12 } },
 *   { segment: segmentOf({ country: 'FI', plan: 'pro' }), tally: { detractors: 0, passives: 10, promoters: 10 } },
 *   { segment: segmentOf({ country: 'SE', plan: 'pro' }), tally: { detractors: 5, passives: 5, promoters: 0 } },
 * ];
 * const table = crossTable(groups, { rows: 'country', columns: 'plan' });
 * table.rows.map((row) => row.cells.map((cell) => cell.estimate.nps)) // => [[40, 50], [null, -50]]
 * table.rows.map((row) => row.estimate.nps) // => [45, -50]
 */
export function crossTable(groups: readonly SegmentCounts[], options: CrossTableOptions): CrossTable {
  const { rows, columns, minimum = DEFAULT_MINIMUM, privacyMinimum, leaveOutMissing = false } = options;
  const estimate = estimatorOf(options);
  if (privacyMinimum !== undefined) checkMinimum(privacyMinimum, 'privacyMinimum');
  checkTags(groups.length === 0 ? [rows, columns] : tagsOf(groups), rows, columns);
  const checked = groupsOf(groups);
  const present = checked.filter(
    ({ segment }) => !leaveOutMissing || Object.values(segment.by).every((tag) => tag !== null),
  );
  const sizes = gridOf(present, rows, columns);
  const hidden = privacyMinimum === undefined ? null : suppressedCells(sizes.n, privacyMinimum);
  const total = sumCounts(present.map(({ counts }) => counts));
  const all = sizeOf(total);
  const cellOf = (segment: Segment, counts: CategoryCounts, isHidden: boolean | undefined): CrossCell =>
    isHidden === true
      ? { segment, estimate: suppressedEstimate(), share: null }
      : { segment, estimate: estimate(counts), share: all > 0 ? sizeOf(counts) / all : null };
  const segmentAt = (i: number, j: number): Segment => {
    const [row, column] = [sizes.rows[i] as Segment, sizes.columns[j] as Segment];
    // Named in the order in which the segments name their tags.
    return segmentOf(tagsOf(present)[0] === rows ? { ...row.by, ...column.by } : { ...column.by, ...row.by });
  };
  return {
    by: [rows, columns],
    n: hidden?.total === true ? null : all,
    total: hidden?.total === true ? suppressedEstimate() : estimate(total),
    columns: sizes.columns.map((segment, j) =>
      cellOf(segment, sumCounts(sizes.counts.map((row) => row[j] as CategoryCounts)), hidden?.columns[j]),
    ),
    rows: sizes.rows.map((segment, i) => ({
      ...cellOf(segment, sumCounts(sizes.counts[i] as CategoryCounts[]), hidden?.rows[i]),
      cells: sizes.columns.map((_, j) =>
        cellOf(segmentAt(i, j), (sizes.counts[i] as CategoryCounts[])[j] as CategoryCounts, hiddenAt(hidden, i, j)),
      ),
    })),
    minimum,
    privacyMinimum: privacyMinimum ?? null,
    cautions: [
      ...([rows, columns].some((tag) => checked.length > 0 && checked.every(({ segment }) => segment.by[tag] === null))
        ? (['unknown-tag'] as const)
        : []),
      ...cultureCautions(present, options),
    ],
  };
}

const hiddenAt = (hidden: HiddenCells | null, i: number, j: number): boolean | undefined => hidden?.cells[i]?.[j];

/** The values of both tags, by key, and the counts of each combination. */
type Grid = {
  readonly rows: readonly Segment[];
  readonly columns: readonly Segment[];
  readonly counts: readonly (readonly CategoryCounts[])[];
  readonly n: readonly (readonly number[])[];
};

function gridOf(groups: readonly Group[], rows: string, columns: string): Grid {
  const placed = groups.map(({ segment, counts }) => ({
    row: segmentOf({ [rows]: segment.by[rows] as string | null }),
    column: segmentOf({ [columns]: segment.by[columns] as string | null }),
    counts,
  }));
  const rowSegments = distinct(placed.map(({ row }) => row));
  const columnSegments = distinct(placed.map(({ column }) => column));
  const rowAt = new Map(rowSegments.map(({ key }, i) => [key, i]));
  const columnAt = new Map(columnSegments.map(({ key }, j) => [key, j]));
  const counts = rowSegments.map(() => columnSegments.map((): CategoryCounts => sumCounts([])));
  for (const { row, column, counts: own } of placed)
    (counts[rowAt.get(row.key) as number] as CategoryCounts[])[columnAt.get(column.key) as number] = own;
  return { rows: rowSegments, columns: columnSegments, counts, n: counts.map((row) => row.map(sizeOf)) };
}

const distinct = (segments: readonly Segment[]): Segment[] =>
  [...new Map(segments.map((segment) => [segment.key, segment])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));

function checkTags(tags: readonly string[], rows: string, columns: string): void {
  if (rows === columns) fail('option/out-of-range', ['columns'], 'Rows and columns are two different tags.');
  for (const [option, tag] of [
    ['rows', rows],
    ['columns', columns],
  ] as const)
    if (typeof tag !== 'string' || !tags.includes(tag))
      fail('option/out-of-range', [option], `One of the tags of the segments was expected, got ${named(tag)}.`);
  if (tags.length > 2)
    fail('option/out-of-range', [], `The segments of a crossed table are defined by two tags, got ${tags.length}.`);
}
