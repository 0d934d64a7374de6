/**
 * Counting answers by their tags, in one pass over each tag.
 *
 * Values become numbers first, so that no text is made for an answer: only for each value and each segment that occurs.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Response } from '../response.ts';
import { type Segment, type SegmentTally, partOf } from './segment.ts';

/**
 * Counts answers by segment, in one pass.
 *
 * Every answer is in exactly one of the segments, so their tallies add up to the tally of all.
 * Relationship and touchpoint answers are different measurements: pass one kind at a time.
 *
 * @param responses - Answers that were checked at the door.
 * @param by - The names of the tags to group by; none gives one segment with everybody.
 * @returns The segments that occur with their tallies, ordered by key.
 * @throws {NpsError} `option/out-of-range` for what is no list of names, or a tag that is named twice.
 * @example
 * tallyBySegment([], ['country']) // => []
 */
export function tallyBySegment(responses: readonly Response[], by: readonly string[]): SegmentTally[] {
  if (!isTagList(by)) fail('option/out-of-range', ['by'], 'Tags are a list of names, each named once.');
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

const isTagList = (by: unknown): boolean =>
  Array.isArray(by) && by.every((tag) => typeof tag === 'string') && new Set(by).size === by.length;

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
  const key = keyed.map(({ codes, parts }) => parts[codes[row] as number]).join('&');
  const by: Record<string, string | null> = {};
  for (const { tag, codes, values } of given) {
    const value = values[codes[row] as number] ?? null;
    // Assigned, this one name would not become a member.
    if (tag === '__proto__')
      Object.defineProperty(by, tag, { value, enumerable: true, configurable: true, writable: true });
    else by[tag] = value;
  }
  return { key, by };
}
