/**
 * What makes a discovered segment: one condition a tag, as data.
 *
 * @module
 */
import type { Column } from './columns.ts';

/**
 * A condition on one tag. Words for it are up to the reader's language.
 *
 * Either the value is one of a list, `null` standing for "missing". Or it is a number above one limit and at most another,
 * `null` standing for "no limit"; `missing` says whether answers without the tag belong too.
 */
export type SegmentRule =
  | { readonly tag: string; readonly in: readonly (string | null)[] }
  | { readonly tag: string; readonly above: number | null; readonly atMost: number | null; readonly missing: boolean };

/**
 * Narrows the conditions of a segment to one side of a split.
 *
 * @param rules - The conditions so far, one a tag, by name.
 * @param column - The tag that was split.
 * @param codes - The levels that occur on this side, rising; one or more.
 * @param other - Those that occur on the other side.
 * @returns The conditions of this side, one a tag, by name.
 * @internal
 */
export function narrowed(
  rules: readonly SegmentRule[],
  column: Column,
  codes: readonly number[],
  other: readonly number[],
): SegmentRule[] {
  const { tag } = column;
  const rule = column.numeric
    ? numericRule(
        rules.find((one) => one.tag === tag),
        column,
        codes,
        other,
      )
    : { tag, in: codes.map((code) => column.levels[code] as string | null) };
  return [...rules.filter((one) => one.tag !== tag), rule].sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** The limits of a side: where its numbers end and those of the other side begin. */
function numericRule(
  before: SegmentRule | undefined,
  { tag, levels }: Column,
  codes: readonly number[],
  other: readonly number[],
): SegmentRule {
  const numbersOf = (side: readonly number[]): number[] =>
    side.map((code) => levels[code] as number | null).filter((level) => level !== null);
  const mine = numbersOf(codes);
  const theirs = numbersOf(other);
  const missing = levels[codes[0] as number] === null;
  const limits = before !== undefined && 'above' in before ? before : { above: null, atMost: null };
  if (mine.length === 0) return { tag, in: [null] };
  const lowest = mine[0] as number;
  const highest = mine.at(-1) as number;
  return {
    tag,
    above: theirs.length > 0 && (theirs.at(-1) as number) < lowest ? (theirs.at(-1) as number) : limits.above,
    atMost: theirs.length > 0 && (theirs[0] as number) > highest ? highest : limits.atMost,
    missing,
  };
}
