/**
 * What a reading says of the segments that it does not show.
 *
 * @module
 */
import type { Guarded } from './disclose.ts';
import type { Segment } from './segment.ts';

/** A segment that is not shown, and why. */
export type WithheldSegment = {
  readonly segment: Segment;
  readonly status: 'withheld';
  /** `no-responses`: nobody answered. `below-minimum`: too few did. `privacy`: hidden, nothing but the name may be told. */
  readonly reason: 'no-responses' | 'below-minimum' | 'privacy';
  /** How many answered; `null` where it may not be told. */
  readonly n: number | null;
};

/**
 * The rows of the segments that are not shown.
 *
 * @param guarded - The segments, sorted by what may be told of them.
 * @returns One row each.
 * @internal
 */
export const withheldOf = ({ withheld, hidden }: Guarded): WithheldSegment[] => [
  ...withheld.map(({ group: { segment, n }, reason }): WithheldSegment => ({ segment, status: 'withheld', reason, n })),
  ...hidden.map((segment): WithheldSegment => ({ segment, status: 'withheld', reason: 'privacy', n: null })),
];

/**
 * Orders rows by the key of their segment.
 *
 * @param rows - Rows of different segments.
 * @returns The same rows, ordered.
 * @internal
 */
export const byKey = <Row extends { readonly segment: Segment }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.segment.key < b.segment.key ? -1 : 1));
