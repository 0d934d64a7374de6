/**
 * Laws of reading segments: a table, each against the rest, and shrinking; to be run over a project's own.
 *
 * @module
 */
import * as fc from 'fast-check';
import { nps } from '../estimate/moments.ts';
import type { Correction } from '../numeric/adjust.ts';
import { type SegmentTally, segmentOf } from '../segments/segment.ts';
import { arbTally } from './arbitraries.ts';
import { near } from './comparison-laws.ts';
import { followsSteps } from './correction-laws.ts';
import { type Law, type LawOptions, lawsOver } from './laws.ts';
import { arbLopsidedTallies } from './lopsided.ts';
import { exchangedGroups, merged, totalOf } from './segment-laws.ts';

/** A segment of a table. */
export type TableRow = {
  /** The key of the segment. */
  readonly key: string;
  /** Its score in points; `null` where nobody answered. */
  readonly nps: number | null;
  /** Its part of all answers, 0 to 1. */
  readonly share: number;
  /** How many points of the total come from it. */
  readonly contribution: number;
};

/** What {@link tableLaws} checks: a project's way of showing scores by segment. */
export type TableLawsSubject = {
  /** Reads segments with at least one answer in all, and one row for each; rows in any order. */
  readonly read: (groups: readonly SegmentTally[]) => readonly TableRow[];
};

/**
 * The laws that a table of scores by segment obeys.
 *
 * @param subject - How you read a table.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const read = (groups: readonly SegmentTally[]) =>
 *   segmentTable(groups, { minimum: 1 }).rows.map(({ segment, estimate, share, contribution }) => ({
 *     key: segment.key,
 *     nps: estimate.nps,
 *     share: share ?? 0,
 *     contribution: contribution ?? 0,
 *   }));
 * tableLaws({ read }).forEach((law) => law.check());
 * tableLaws({ read }).length // => 7
 */
export function tableLaws({ read }: TableLawsSubject, options: LawOptions = {}): Law[] {
  const groups = arbLopsidedTallies({ maximum: 50, minSegments: 1 });
  const law = lawsOver(groups, options);
  return [
    law('every segment is a row, and none comes twice', (some) => sameKeys(read(some), some)),
    law('the order of segments does not matter', (some) =>
      agree(read(some), read([...some].reverse()), ['nps', 'share', 'contribution']),
    ),
    law('the score of a segment is that of its own answers', (some) =>
      read(some).every(({ key, nps: own }) => {
        const tally = some.find(({ segment }) => segment.key === key)?.tally;
        return tally !== undefined && closeTo(own, nps(tally));
      }),
    ),
    law('the shares add up to 1', (some) => near(sumOf(read(some).map(({ share }) => share)), 1)),
    law('the contributions add up to the score of all', (some) =>
      near(sumOf(read(some).map(({ contribution }) => contribution)), nps(totalOf(some)) as number),
    ),
    law('exchanging detractors and promoters turns scores and contributions around', (some) =>
      agree(
        read(exchangedGroups(some)),
        read(some).map((row) => ({ ...row, nps: row.nps && -row.nps, contribution: -row.contribution })),
        ['nps', 'share', 'contribution'],
      ),
    ),
    law('the same answers twice change nothing', (some) =>
      agree(read(some), read(merged(some, some)), ['nps', 'share', 'contribution']),
    ),
  ];
}

/** A segment beside all other answers. */
export type RestRow = {
  /** The key of the segment. */
  readonly key: string;
  /** Its score minus that of all others, in points. */
  readonly difference: number;
  /** The two-sided p-value of "no difference", 0 to 1. */
  readonly pValue: number;
  /** The same, corrected for the number of segments. */
  readonly adjustedP: number;
};

/** What {@link versusRestLaws} checks: a project's way of comparing each segment with the others. */
export type VersusRestLawsSubject = {
  /** Compares two segments or more, of at least ten answers each; one row for each, in any order. */
  readonly compare: (groups: readonly SegmentTally[]) => readonly RestRow[];
  /** How the p-values are corrected. @defaultValue `'holm'` */
  readonly correction?: Correction;
};

/**
 * The laws that a comparison of each segment with all others obeys: never with a total that it is part of.
 *
 * @param subject - How you compare, and how you correct.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const compare = (groups: readonly SegmentTally[]) =>
 *   versusRest(groups).rows.flatMap((row) =>
 *     row.status === 'shown'
 *       ? [{ key: row.segment.key, difference: row.difference, pValue: row.pValue, adjustedP: row.adjustedP }]
 *       : [],
 *   );
 * versusRestLaws({ compare }).forEach((law) => law.check());
 * versusRestLaws({ compare }).length // => 6
 */
export function versusRestLaws(
  { compare, correction = 'holm' }: VersusRestLawsSubject,
  options: LawOptions = {},
): Law[] {
  const groups = arbLopsidedTallies({ maximum: 100, minimumSize: 10, minSegments: 2 });
  const law = lawsOver(groups, options);
  return [
    law('every segment is compared once', (some) => sameKeys(compare(some), some)),
    law('the order of segments does not matter', (some) =>
      agree(compare(some), compare([...some].reverse()), ['difference', 'pValue', 'adjustedP']),
    ),
    law('a segment is compared with the others, not with all', (some) =>
      compare(some).every(({ key, difference }) => {
        const scoreOf = (own: boolean): number =>
          nps(totalOf(some.filter(({ segment }) => (segment.key === key) === own))) as number;
        return near(difference, scoreOf(true) - scoreOf(false));
      }),
    ),
    law('of two segments each is the rest of the other', (some) => {
      const [one, other] = compare(some.slice(0, 2)) as [RestRow, RestRow];
      return near(one.difference, -other.difference) && near(one.pValue, other.pValue);
    }),
    law('exchanging detractors and promoters turns differences around and leaves p-values', (some) =>
      agree(
        compare(exchangedGroups(some)),
        compare(some).map((row) => ({ ...row, difference: -row.difference })),
        ['difference', 'pValue', 'adjustedP'],
      ),
    ),
    law('a corrected p-value is the lowest level at which the steps of the correction reject', (some) => {
      const rows = compare(some);
      return followsSteps(
        rows.map(({ pValue }) => pValue),
        rows.map(({ adjustedP }) => adjustedP),
        correction,
      );
    }),
  ];
}

/** A segment with its own score and the shrunken one. */
export type ShrunkenRow = {
  /** The key of the segment. */
  readonly key: string;
  /** Its shrunken score, in points. */
  readonly shrunken: number;
};

/** What {@link shrinkageLaws} checks: a project's way of drawing scores of segments together. */
export type ShrinkageLawsSubject = {
  /** Shrinks the scores of segments of at least one answer each; one row for each, in any order. */
  readonly shrink: (groups: readonly SegmentTally[]) => readonly ShrunkenRow[];
};

/**
 * The laws that shrinking the scores of segments towards their mean obeys, whatever the model.
 *
 * @param subject - How you shrink.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const shrink = (groups: readonly SegmentTally[]) =>
 *   shrinkSegments(groups, { minimum: 1 }).rows.flatMap((row) =>
 *     row.status === 'shown' ? [{ key: row.segment.key, shrunken: row.shrunken.nps }] : [],
 *   );
 * shrinkageLaws({ shrink }).forEach((law) => law.check());
 * shrinkageLaws({ shrink }).length // => 5
 */
export function shrinkageLaws({ shrink }: ShrinkageLawsSubject, options: LawOptions = {}): Law[] {
  const groups = arbLopsidedTallies({ maximum: 20, minimumSize: 1, minSegments: 1 });
  const law = lawsOver(groups, options);
  const alike = fc.tuple(arbTally({ maximum: 20, minimumSize: 1 }), fc.array(fc.integer({ min: 1, max: 9 }), SOME));
  return [
    law('every segment is shrunken once', (some) => sameKeys(shrink(some), some)),
    law('the order of segments does not matter', (some) =>
      agree(shrink(some), shrink([...some].reverse()), ['shrunken']),
    ),
    law('exchanging detractors and promoters turns the scores around', (some) =>
      agree(
        shrink(exchangedGroups(some)),
        shrink(some).map((row) => ({ ...row, shrunken: -row.shrunken })),
        ['shrunken'],
      ),
    ),
    law('no score is drawn beyond the lowest and the highest', (some) => {
      const own = some.map(({ tally }) => nps(tally) as number);
      const [lowest, highest] = [Math.min(...own) - 1e-7, Math.max(...own) + 1e-7];
      return shrink(some).every(({ shrunken }) => shrunken >= lowest && shrunken <= highest);
    }),
    lawsOver(alike, options)('segments with the same score keep it, however many answered', ([{ counts }, times]) =>
      shrink(
        times.map((many, i) => ({
          segment: segmentOf({ group: `g${i}` }),
          tally: { counts: counts.map((count) => count * many) },
        })),
      ).every(({ shrunken }) => near(shrunken, nps({ counts }) as number)),
    ),
  ];
}

const SOME = { minLength: 1, maxLength: 6 } as const;

const sameKeys = (rows: readonly { readonly key: string }[], groups: readonly SegmentTally[]): boolean => {
  const keys = new Set(rows.map(({ key }) => key));
  return rows.length === groups.length && groups.every(({ segment }) => keys.has(segment.key));
};

/** Whether two readings say the same of every segment. */
const agree = <Name extends string>(
  one: readonly (Readonly<Record<Name, number | null>> & { readonly key: string })[],
  other: readonly (Readonly<Record<Name, number | null>> & { readonly key: string })[],
  names: readonly Name[],
): boolean =>
  one.length === other.length &&
  one.every((row) => {
    const twin = other.find(({ key }) => key === row.key);
    return twin !== undefined && names.every((name) => closeTo(row[name], twin[name]));
  });

const closeTo = (a: number | null, b: number | null): boolean => a === b || (a !== null && b !== null && near(a, b));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
