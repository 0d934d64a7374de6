/**
 * Answers grouped by what is known about them.
 *
 * A dimension is the name of a tag; a segment is one combination of values that occurs. A missing tag is
 * a value of its own, written `null`, so that no answer is lost from a table.
 *
 * @module
 */
import { NpsError, fail, isNpsError } from '../error.ts';
import type { Response } from '../response.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Tally, categoryCounts } from '../tally/tally.ts';

/** A group of answers: the same value of each tag that it is defined by. */
export type Segment = {
  /** The name of the segment: its tags and values, written so that no two segments share one. */
  readonly key: string;
  /** The value of each tag; `null` where the tag is missing. No tags: everybody. */
  readonly by: Readonly<Record<string, string | null>>;
};

/** A segment and how its people answered. */
export type SegmentTally = { readonly segment: Segment; readonly tally: Tally };

/**
 * A segment and its counts, as every reading of segments takes them: a tally, or the three category counts where
 * a database knows no more. {@link tallyBySegment} gives such a list.
 */
export type SegmentCounts = { readonly segment: Segment; readonly tally: Tally | CategoryCounts };

/**
 * Names a segment by its tags and values, in the order in which they are given.
 *
 * @param by - The value of each tag; `null` where the tag is missing.
 * @returns The segment with its key. Two segments of the same tags never share one.
 * @example
 * segmentOf({ country: 'FI', plan: null }).key // => 'country=FI&plan'
 * segmentOf({}).key // => ''
 */
export function segmentOf(by: Readonly<Record<string, string | null>>): Segment {
  return {
    key: Object.entries(by)
      .map(([tag, value]) => partOf(tag, value))
      .join('&'),
    by,
  };
}

const partOf = (tag: string, value: string | null): string =>
  value === null ? escapePart(tag) : `${escapePart(tag)}=${escapePart(value)}`;

/**
 * Percent-encodes the three characters with a meaning in a key; anything else stays as it reads. An empty name is a
 * lone percent sign, which nothing else encodes to.
 */
const escapePart = (text: string): string => (text === '' ? '%' : text.replace(/[%&=]/g, encodeURIComponent));

/**
 * Counts answers by segment, in one pass.
 *
 * Every answer is in exactly one of the segments, so their tallies add up to the tally of all.
 * Relationship and touchpoint answers are different measurements: pass one kind at a time.
 *
 * @param responses - Answers that were checked at the door.
 * @param by - The names of the tags to group by; none gives one segment with everybody.
 * @returns The segments that occur with their tallies, ordered by key.
 * @throws {NpsError} `option/out-of-range` when a tag is named twice.
 * @example
 * tallyBySegment([], ['country']) // => []
 */
export function tallyBySegment(responses: readonly Response[], by: readonly string[]): SegmentTally[] {
  if (new Set(by).size !== by.length) fail('option/out-of-range', ['by'], 'Each tag is named once.');
  const columns = by.map((tag) => codesOf(responses, tag));
  const cells = columns.reduce<Cells>(refined, { of: new Uint32Array(responses.length), firstRows: [0] });
  const counts = cells.firstRows.map(() => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  for (const [row, { score }] of responses.entries()) {
    const own = counts[cells.of[row] as number] as number[];
    own[score] = (own[score] as number) + 1;
  }
  if (responses.length === 0) return [];
  const writing = writingOf(by, columns);
  return orderedByKey(cells.firstRows, writing).map((cell) => ({
    segment: segmentAt(cells.firstRows[cell] as number, writing),
    tally: { counts: counts[cell] as number[] },
  }));
}

/** A tag as numbers: the code of each answer's value, and the value of each code. */
type Codes = { readonly codes: Uint32Array; readonly values: readonly (string | null)[] };

function codesOf(responses: readonly Response[], tag: string): Codes {
  const codes = new Uint32Array(responses.length);
  const values: (string | null)[] = [];
  const known = new Map<string | null, number>();
  for (const [row, response] of responses.entries()) {
    const value = tagOf(response, tag);
    let code = known.get(value);
    if (code === undefined) {
      code = values.length;
      known.set(value, code);
      values.push(value);
    }
    codes[row] = code;
  }
  return { codes, values };
}

/** The value of a tag, or null; own properties only, so that a tag may be called "constructor". */
const tagOf = (response: Response, tag: string): string | null =>
  Object.hasOwn(response.tags, tag) ? (response.tags[tag] as string) : null;

/** Which cell each answer is in, and the first answer of each cell. */
type Cells = { readonly of: Uint32Array; readonly firstRows: readonly number[] };

/** Splits cells by one more tag. A cell and a code together are one number, below the square of the number of answers. */
function refined(cells: Cells, { codes, values }: Codes): Cells {
  const found = new Map<number, number>();
  const of = new Uint32Array(codes.length);
  const firstRows: number[] = [];
  for (let row = 0; row < codes.length; row++) {
    const pair = (cells.of[row] as number) * values.length + (codes[row] as number);
    let cell = found.get(pair);
    if (cell === undefined) {
      cell = firstRows.length;
      found.set(pair, cell);
      firstRows.push(row);
    }
    of[row] = cell;
  }
  return { of, firstRows };
}

/** A tag as it stands in keys: each value is written once for all its segments. */
type Written = Codes & { readonly tag: string; readonly parts: readonly string[] };

/** The tags as given, and in the order of a key, which lists them as an object does: names of whole numbers first. */
type Writing = { readonly given: readonly Written[]; readonly keyed: readonly Written[] };

function writingOf(by: readonly string[], columns: readonly Codes[]): Writing {
  const given = columns.map((column, i): Written => {
    const tag = by[i] as string;
    return { ...column, tag, parts: column.values.map((value) => partOf(tag, value)) };
  });
  const order = Object.keys(Object.fromEntries(by.map((tag) => [tag, null])));
  return { given, keyed: order.map((tag) => given[by.indexOf(tag)] as Written) };
}

/**
 * The cells in the order of their keys: sorted by the last part first, then, keeping that order, by the part before it.
 *
 * No part holds an ampersand, so keys compare as their parts do, each with the ampersand that follows it.
 */
function orderedByKey(firstRows: readonly number[], { keyed }: Writing): number[] {
  let cells = firstRows.map((_, cell) => cell);
  for (const [place, { codes, parts }] of [...keyed.entries()].reverse()) {
    const texts = place === keyed.length - 1 ? parts : parts.map((part) => `${part}&`);
    const sorted = texts.map((_, code) => code).sort((a, b) => ((texts[a] as string) < (texts[b] as string) ? -1 : 1));
    const buckets = texts.map((): number[] => []);
    for (const cell of cells) (buckets[codes[firstRows[cell] as number] as number] as number[]).push(cell);
    cells = sorted.flatMap((code) => buckets[code] as number[]);
  }
  return cells;
}

/** The segment of an answer, as {@link segmentOf} makes it. */
function segmentAt(row: number, { given, keyed }: Writing): Segment {
  let key = '';
  for (const { codes, parts } of keyed) {
    const part = parts[codes[row] as number] as string;
    key = key === '' ? part : `${key}&${part}`;
  }
  // Defined and not assigned, so that a tag may be called "__proto__".
  const by = Object.fromEntries(given.map(({ tag, codes, values }) => [tag, values[codes[row] as number] ?? null]));
  return { key, by };
}

/** A segment with checked counts. */
export type Group = { readonly segment: Segment; readonly counts: CategoryCounts; readonly n: number };

/**
 * Checks the groups that a reading was given, and orders them by key, so that the order in which they came changes nothing.
 *
 * @param groups - Segments with their counts.
 * @returns The groups with category counts, ordered by key.
 * @throws {NpsError} `counts/invalid` with the place of the group, `segments/duplicate` when a segment comes twice,
 * `segments/mixed-tags` when the segments are not defined by the same tags.
 * @internal
 */
export function groupsOf(groups: readonly SegmentCounts[]): Group[] {
  const seen = new Set<string>();
  const tags = tagsOf(groups);
  const checked = groups.map(({ segment, tally }, i): Group => {
    if (seen.has(segment.key)) fail('segments/duplicate', [i], 'A segment comes once; add its counts up first.');
    seen.add(segment.key);
    const own = Object.keys(segment.by);
    if (own.length !== tags.length || !own.every((tag, k) => tag === tags[k]))
      fail('segments/mixed-tags', [i], 'All segments of one reading are defined by the same tags, in the same order.');
    const counts = countsAt(tally, i);
    return { segment, counts, n: counts.detractors + counts.passives + counts.promoters };
  });
  const inOrder = checked.every(({ segment }, i) => i === 0 || (checked[i - 1] as Group).segment.key < segment.key);
  return inOrder ? checked : checked.sort((a, b) => (a.segment.key < b.segment.key ? -1 : 1));
}

/** The names of the tags that define the segments: those of the first. */
export const tagsOf = (groups: readonly { readonly segment: Segment }[]): readonly string[] =>
  Object.keys(groups[0]?.segment.by ?? {});

/** The counts of one group; what is wrong with them is told with the place of the group. */
function countsAt(tally: Tally | CategoryCounts, index: number): CategoryCounts {
  try {
    return categoryCounts(tally);
  } catch (error) {
    if (!isNpsError(error)) throw error;
    const [first, ...rest] = error.issues;
    throw new NpsError([{ ...first, path: [index, ...first.path] }, ...rest]);
  }
}

/**
 * The sum of counts.
 *
 * @param counts - Category counts.
 * @returns Their sum, category by category.
 * @internal
 */
export function sumCounts(counts: readonly CategoryCounts[]): CategoryCounts {
  let detractors = 0;
  let passives = 0;
  let promoters = 0;
  for (const one of counts) {
    detractors += one.detractors;
    passives += one.passives;
    promoters += one.promoters;
  }
  return { detractors, passives, promoters };
}

/**
 * All but one, for each of several groups: sums from both sides, since a subtraction would leave rounding errors.
 *
 * @param counts - The category counts of each group.
 * @returns For each group the sum of all others.
 * @internal
 */
export function restsOf(counts: readonly CategoryCounts[]): CategoryCounts[] {
  const after = [sumCounts([])];
  for (let i = counts.length - 1; i > 0; i--)
    after.push(sumCounts([after[after.length - 1] as CategoryCounts, counts[i] as CategoryCounts]));
  let before = sumCounts([]);
  return counts.map((one) => {
    const rest = sumCounts([before, after.pop() as CategoryCounts]);
    before = sumCounts([before, one]);
    return rest;
  });
}
