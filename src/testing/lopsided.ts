/**
 * Segments with all that a careless reading stumbles over: nobody, everybody alike, scores at both ends of the scale.
 *
 * Eleven random counts make a segment of mostly detractors, so laws that were tried on nothing else would see little.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { SegmentTally } from '../segments/segment.ts';
import { sizeOf } from '../tally/tally.ts';
import { type SegmentTalliesConstraints, arbSegmentTallies } from './segments.ts';

/**
 * Segments with tallies, some of them turned: all promoters, all passives, mostly promoters, hardly anybody, or empty.
 *
 * @param constraints - As of {@link arbSegmentTallies}; with a `minimumSize` above 0 none is emptied.
 * @returns An arbitrary of segments with at least one answer in all, shrinking to segments as they came.
 * @internal
 */
export const arbLopsidedTallies = (constraints: SegmentTalliesConstraints): fc.Arbitrary<SegmentTally[]> => {
  const { minimumSize = 0 } = constraints;
  const fewest = Math.max(1, minimumSize);
  const all = [...TURNS, firstOf(fewest), (counts: readonly number[]) => firstOf(fewest)([...counts].reverse())];
  const turns = fc.array(fc.constantFrom(...(minimumSize > 0 ? all : [...all, firstOf(0)])), SOME);
  return fc
    .tuple(arbSegmentTallies(constraints), turns)
    .map(([groups, picked]) =>
      groups.map(({ segment, tally }, i) => ({
        segment,
        tally: { counts: (picked[i % picked.length] as Turn)(tally.counts) },
      })),
    )
    .filter((groups) => groups.some(({ tally }) => sizeOf(tally) > 0));
};

const SOME = { minLength: 1, maxLength: 8 } as const;

type Turn = (counts: readonly number[]) => readonly number[];

const allWith =
  (score: number): Turn =>
  (counts) =>
    counts.map((_, i) => (i === score ? counts.reduce((sum, count) => sum + count, 0) : 0));

/** The lowest answers, as many as are asked for. */
const firstOf =
  (most: number): Turn =>
  (counts) => {
    let left = most;
    return counts.map((count) => {
      const taken = Math.min(count, left);
      left -= taken;
      return taken;
    });
  };

/** The scores four to six, which become tens. */
const middle = (counts: readonly number[], score: number): number =>
  score < 10 ? 0 : counts.slice(4, 7).reduce((sum, count) => sum + count, 0);

const TURNS: readonly Turn[] = [
  (counts) => counts,
  (counts) => [...counts].reverse(),
  (counts) =>
    counts.map((count, score) => (score < 7 ? 0 : count + (counts[10 - score] as number) + middle(counts, score))),
  allWith(10),
  allWith(8),
  allWith(0),
];
