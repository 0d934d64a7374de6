/**
 * Laws of grouping answers and of splitting a change, to be run over a project's own.
 *
 * @module
 */
import * as fc from 'fast-check';
import { nps } from '../estimate/moments.ts';
import type { Response } from '../response.ts';
import { type SegmentTally, segmentOf } from '../segments/segment.ts';
import { type Tally, categoryCounts, emptyTally, mergeTallies, sizeOf } from '../tally/tally.ts';
import { arbResponses } from './arbitraries.ts';
import type { Law, LawOptions } from './laws.ts';
import { arbLopsidedTallies } from './lopsided.ts';

/** What {@link segmentLaws} checks: a project's way of counting answers by segment. */
export type SegmentLawsSubject = {
  /** Counts answers by the values of some tags, for instance by a database query; segments in any order. */
  readonly tally: (responses: readonly Response[], by: readonly string[]) => readonly SegmentTally[];
};

/**
 * The laws that every correct way of counting by segment obeys: no answer is lost, and none is counted twice.
 *
 * @param subject - How you count by segment.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const laws = segmentLaws({ tally: tallyBySegment });
 * laws.forEach((law) => law.check());
 * laws.length // => 6
 */
export function segmentLaws({ tally }: SegmentLawsSubject, { runs = 100, seed = 1 }: LawOptions = {}): Law[] {
  const by = fc.constantFrom<string[][]>([], ['country'], ['plan', 'country']);
  const law = (name: string, holds: (a: Response[], b: Response[], by: readonly string[]) => boolean): Law => ({
    name,
    check: () => {
      fc.assert(fc.property(arbResponses(), arbResponses(), by, holds), { numRuns: runs, seed });
    },
  });
  return [
    law(
      'every answer is in exactly one segment',
      (a, _, tags) => tally(a, tags).reduce((n, one) => n + sizeOf(one.tally), 0) === a.length,
    ),
    law('no segment comes twice', (a, _, tags) => {
      const keys = tally(a, tags).map(({ segment }) => segment.key);
      return new Set(keys).size === keys.length;
    }),
    law('a segment is named by its tags and values', (a, _, tags) =>
      tally(a, tags).every(
        ({ segment }) =>
          segment.key === segmentOf(Object.fromEntries(tags.map((tag) => [tag, segment.by[tag] ?? null]))).key,
      ),
    ),
    law('the order of answers does not matter', (a, _, tags) =>
      sameGroups(tally(a, tags), tally([...a].reverse(), tags)),
    ),
    law('merging equals counting together', (a, b, tags) =>
      sameGroups(merged(tally(a, tags), tally(b, tags)), tally([...a, ...b], tags)),
    ),
    law('counting answer by answer gives the same', (a, _, tags) => sameGroups(tally(a, tags), slowGroups(a, tags))),
  ];
}

/** The parts of a change of the score, in points. */
export type SplitChange = { readonly change: number; readonly rate: number; readonly mix: number };

/** What {@link decompositionLaws} checks: a project's way of splitting a change into mood and mix. */
export type DecompositionLawsSubject = {
  /** Splits the change between two periods, each of at least one answer; segments may enter and leave. */
  readonly split: (before: readonly SegmentTally[], after: readonly SegmentTally[]) => SplitChange;
};

/**
 * The laws of a symmetric split of a change into a rate part (segments answer differently) and a mix part (other
 * segments answer).
 *
 * @param subject - How you split.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const split = (before: readonly SegmentTally[], after: readonly SegmentTally[]) => {
 *   const found = decomposeChange(before, after, { minimum: 1 });
 *   if (found.status === 'withheld') throw new Error(found.reason);
 *   return { change: found.change, rate: found.rate.points, mix: found.mix.points };
 * };
 * decompositionLaws({ split }).forEach((law) => law.check());
 * decompositionLaws({ split }).length // => 8
 * @see Kitagawa (1955), Components of a Difference Between Two Rates, Journal of the American Statistical Association 50.
 */
export function decompositionLaws(
  { split }: DecompositionLawsSubject,
  { runs = 100, seed = 1 }: LawOptions = {},
): Law[] {
  const groups = arbLopsidedTallies({ maximum: 50, minSegments: 1, maxSegments: 5 });
  const law = (
    name: string,
    holds: (before: readonly SegmentTally[], after: readonly SegmentTally[]) => boolean,
  ): Law => ({
    name,
    check: () => {
      fc.assert(fc.property(groups, groups, holds), { numRuns: runs, seed });
    },
  });
  return [
    law('the change is that of the total score', (before, after) =>
      near(split(before, after).change, (nps(totalOf(after)) as number) - (nps(totalOf(before)) as number)),
    ),
    law('the two parts add up to the change', (before, after) => {
      const { change, rate, mix } = split(before, after);
      return near(rate + mix, change);
    }),
    law('going back undoes both parts', (before, after) => {
      const there = split(before, after);
      const back = split(after, before);
      return near(there.rate, -back.rate) && near(there.mix, -back.mix);
    }),
    law('nothing that stayed has a part', (before) => {
      const { rate, mix } = split(before, before);
      return near(rate, 0) && near(mix, 0);
    }),
    law('the same answers in another size have no part', (before) => {
      const { rate, mix } = split(before, merged(before, before));
      return near(rate, 0) && near(mix, 0);
    }),
    law('exchanging detractors and promoters turns both parts around', (before, after) => {
      const one = split(before, after);
      const other = split(exchangedGroups(before), exchangedGroups(after));
      return near(one.rate, -other.rate) && near(one.mix, -other.mix);
    }),
    law('the parts are the sums over the segments, written out', (before, after) => {
      const { rate, mix } = split(before, after);
      const slow = slowSplit(before, after);
      return near(rate, slow.rate) && near(mix, slow.mix);
    }),
    law('the order of segments does not matter', (before, after) => {
      const one = split(before, after);
      const other = split([...before].reverse(), [...after].reverse());
      return near(one.rate, other.rate) && near(one.mix, other.mix);
    }),
  ];
}

/** The slow obvious version: Kitagawa's sums; a segment that answered in one period only keeps its one score. */
function slowSplit(before: readonly SegmentTally[], after: readonly SegmentTally[]): Omit<SplitChange, 'change'> {
  const keys = new Set([...before, ...after].map(({ segment }) => segment.key));
  const sideOf = (groups: readonly SegmentTally[], key: string): { share: number; score: number | null } => {
    const tally = groups.find(({ segment }) => segment.key === key)?.tally ?? emptyTally;
    return { share: sizeOf(tally) / sizeOf(totalOf(groups)), score: nps(tally) };
  };
  let rate = 0;
  let mix = 0;
  for (const key of keys) {
    const first = sideOf(before, key);
    const second = sideOf(after, key);
    const old = first.score ?? second.score ?? 0;
    const now = second.score ?? first.score ?? 0;
    rate += ((first.share + second.share) / 2) * (now - old);
    mix += (second.share - first.share) * ((old + now) / 2);
  }
  return { rate, mix };
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9;

/**
 * Groups in which detractors stand as promoters, and promoters as detractors.
 *
 * @param groups - Segments with tallies.
 * @returns The same segments, everybody with the score 0, 7 or 10.
 * @internal
 */
export const exchangedGroups = (groups: readonly SegmentTally[]): SegmentTally[] =>
  groups.map(({ segment, tally }) => {
    const { detractors, passives, promoters } = categoryCounts(tally);
    return { segment, tally: { counts: [promoters, 0, 0, 0, 0, 0, 0, passives, 0, 0, detractors] } };
  });

/**
 * All answers of some groups.
 *
 * @param groups - Segments with tallies.
 * @returns The sum of their tallies.
 * @internal
 */
export const totalOf = (groups: readonly SegmentTally[]): Tally =>
  groups.reduce((sum, { tally }) => mergeTallies(sum, tally), emptyTally);

/**
 * Adds groups up, segment by segment.
 *
 * @param a - Segments with tallies.
 * @param b - Others, of other answers.
 * @returns Each segment of either once.
 * @internal
 */
export const merged = (a: readonly SegmentTally[], b: readonly SegmentTally[]): SegmentTally[] => {
  const sums = new Map<string, SegmentTally>();
  for (const { segment, tally } of [...a, ...b])
    sums.set(segment.key, { segment, tally: mergeTallies(sums.get(segment.key)?.tally ?? emptyTally, tally) });
  return [...sums.values()];
};

/** The slow obvious version: one answer after the other. */
const slowGroups = (responses: readonly Response[], by: readonly string[]): SegmentTally[] =>
  responses.reduce<SegmentTally[]>((groups, { score, tags }) => {
    const values = by.map((tag) => [tag, Object.entries(tags).find(([name]) => name === tag)?.[1] ?? null] as const);
    const counts = emptyTally.counts.map((_, i) => (i === score ? 1 : 0));
    return merged(groups, [{ segment: segmentOf(Object.fromEntries(values)), tally: { counts } }]);
  }, []);

const sameGroups = (a: readonly SegmentTally[], b: readonly SegmentTally[]): boolean =>
  a.length === b.length &&
  a.every(({ segment, tally }) =>
    b
      .find((other) => other.segment.key === segment.key)
      ?.tally.counts.every((count, score) => Math.abs(count - (tally.counts[score] as number)) < 1e-9),
  );
