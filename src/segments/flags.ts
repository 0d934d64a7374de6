/**
 * Flags: what is true of some answers and not of others, such as a theme in the comment or a feature that was used.
 *
 * An answer may carry several flags or none, so flags are no segments: their shares do not add up to one.
 *
 * @module
 */
import {
  DEFAULT_DIFFERENCE_METHOD,
  type DifferenceInterval,
  type DifferenceOptions,
  type Direction,
  type ShownDifference,
  compareNps,
} from '../compare/difference.ts';
import { type Member, type Together, compareFamily } from '../compare/family.ts';
import { fail, within } from '../error.ts';
import { DEFAULT_MINIMUM } from '../estimate/estimate.ts';
import { nps } from '../estimate/moments.ts';
import { type Correction, checkCorrection } from '../numeric/adjust.ts';
import type { Response } from '../response.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { type Tally, categoryCounts, sizeOf, subtractTally, tallyResponses } from '../tally/tally.ts';
import { checkMinimum } from '../estimate/suppress.ts';
import { type GuardOptions } from './disclose.ts';
import { sumCounts } from './segment.ts';

/** A flag with the answers that carry it and those that do not. */
export type FlagCounts = {
  /** The name of the flag, such as the id of a theme. */
  readonly key: string;
  readonly with: Tally | CategoryCounts;
  readonly without: Tally | CategoryCounts;
};

/** Which flags are told, and how each is compared. */
export type FlagOptions = Pick<DifferenceOptions, 'level' | 'method'> &
  Pick<GuardOptions, 'minimum' | 'privacyMinimum'> & {
    /** How p-values are corrected for the number of flags. @defaultValue `'holm'` */
    readonly correction?: Correction;
  };

/** How many answers carry a flag, and how many do not. */
export type FlagSizes = { readonly with: number; readonly without: number };

/** What goes with a flag. */
export type ShownFlag = {
  readonly status: 'shown';
  readonly key: string;
  readonly n: FlagSizes;
  /** The share of answers that carry the flag, 0 to 1. */
  readonly share: number;
  /** The scores in points: with the flag, without it, and of all. */
  readonly nps: { readonly with: number; readonly without: number; readonly all: number };
  /** Score with the flag minus score without it, with interval and its own p-value. */
  readonly difference: ShownDifference;
  /** An interval that holds for all shown flags together: Bonferroni's. */
  readonly simultaneous: DifferenceInterval;
  /** Points by which the score of all lies above that of the answers without the flag: share × difference. */
  readonly impact: number;
  /** The two-sided p-value, corrected for the number of flags. */
  readonly adjustedP: number;
  /** Which way the score goes with the flag, where the corrected p-value is below 1 − level. */
  readonly direction: Direction;
};

/** A flag that is not told, and why. */
export type WithheldFlag = {
  readonly status: 'withheld';
  readonly key: string;
  /**
   * `no-responses`: all answers carry the flag, or none does. `below-minimum`: fewer than `minimum` do or do not.
   * `privacy`: fewer than `privacyMinimum`.
   */
  readonly reason: 'no-responses' | 'below-minimum' | 'privacy';
  /** How many answers there are on both sides; `null` where that must not be told. */
  readonly n: FlagSizes | null;
  readonly share: number | null;
  readonly difference: null;
  readonly impact: null;
  readonly direction: 'unclear';
};

/** What goes with each flag. */
export type FlagImpact = {
  /** How p-values were corrected. */
  readonly correction: Correction;
  /** For how many flags: those shown. */
  readonly comparisons: number;
  /** The flags, the most negative impact first, ties by key; then those withheld, by key. */
  readonly rows: readonly (ShownFlag | WithheldFlag)[];
};

/**
 * What goes with each flag: the difference it makes between answers, and how much that is of the score of all.
 *
 * The impact is the score of all minus the score of the answers without the flag: the points that would be gone if the
 * flagged answers were. It is a description. Nothing here says that the flag caused the score: unhappy people may mention
 * the price because they are unhappy. Impacts of several flags overlap and do not add up. Nor does `privacyMinimum` see that
 * they overlap: of two flags that differ by one answer, that answer can be read.
 *
 * @param flags - Each flag with its answers and the others; {@link tallyByFlag} makes them.
 * @param options - Level, method, correction, and how many answers a flag needs on both sides.
 * @returns The flags by impact, each withheld one with its reason.
 * @throws {NpsError} `counts/invalid` when a count is not a finite number of at least 0, `segments/duplicate` when a flag
 * comes twice, with its place; `option/out-of-range` for a bad level or minimum, `option/unknown` for another method or
 * correction.
 * @example
 * const { rows } = flagImpact([
 *   {
 *     key: 'price',
 *     with: { detractors: 20, passives: 5, promoters: 5 },
 *     without: { detractors: 30, passives: 60, promoters: 120 },
 *   },
 * ]);
 * rows[0]?.impact?.toFixed(1) // => '-11.6'
 * rows[0]?.direction // => 'lower'
 */
export function flagImpact(
  flags: readonly FlagCounts[],
  {
    level = 0.95,
    method = DEFAULT_DIFFERENCE_METHOD,
    correction = 'holm',
    minimum = DEFAULT_MINIMUM,
    privacyMinimum,
  }: FlagOptions = {},
): FlagImpact {
  checkCorrection(correction);
  checkMinimum(minimum, 'minimum');
  if (privacyMinimum !== undefined) checkMinimum(privacyMinimum, 'privacyMinimum');
  const options = { level, method };
  // Checked even where there is no flag to compare.
  compareNps(NOBODY, NOBODY, options);

  const seen = new Set<string>();
  const candidates = flags.map((flag, i) => {
    if (seen.has(flag.key)) fail('segments/duplicate', [i], 'A flag comes once; add its counts up first.');
    seen.add(flag.key);
    return candidateOf(flag, i, { minimum, privacyMinimum: privacyMinimum ?? 0 });
  });
  const open = candidates.filter(({ reason }) => reason === null).sort(byKey);
  const members = compareFamily(
    open.map(({ counts }) => [counts.with, counts.without]),
    { ...options, correction },
  );
  const compared = open.map((one, i): ShownFlag | WithheldFlag => {
    const { single, together } = members[i] as Member;
    return together === null ? withheldFlag(one, single.reason) : shownFlag(one, single, together);
  });
  const shown = compared.filter((row) => row.status === 'shown').sort((a, b) => a.impact - b.impact);
  const withheld = [
    ...compared.filter((row) => row.status === 'withheld'),
    ...candidates.flatMap((one) => (one.reason === null ? [] : [withheldFlag(one, one.reason)])),
  ];
  return { correction, comparisons: shown.length, rows: [...shown, ...withheld.sort(byKey)] };
}

const NOBODY: CategoryCounts = { detractors: 0, passives: 0, promoters: 0 };

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : 1);

/** A flag before it is compared, and why it will not be. */
type Candidate = {
  readonly key: string;
  readonly counts: { readonly with: CategoryCounts; readonly without: CategoryCounts };
  readonly n: FlagSizes;
  readonly reason: WithheldFlag['reason'] | null;
};

function candidateOf(
  flag: FlagCounts,
  index: number,
  { minimum, privacyMinimum }: Required<Pick<GuardOptions, 'minimum' | 'privacyMinimum'>>,
): Candidate {
  const counts = {
    with: within([index, 'with'], () => categoryCounts(flag.with)),
    without: within([index, 'without'], () => categoryCounts(flag.without)),
  };
  const n = { with: sizeOf(counts.with), without: sizeOf(counts.without) };
  const sizes = [n.with, n.without];
  const reason = sizes.some((one) => one > 0 && one < privacyMinimum)
    ? 'privacy'
    : sizes.includes(0)
      ? 'no-responses'
      : sizes.some((one) => one < minimum)
        ? 'below-minimum'
        : null;
  return { key: flag.key, counts, n, reason };
}

const shareOf = ({ n }: Candidate): number => n.with / (n.with + n.without);

const withheldFlag = (one: Candidate, reason: WithheldFlag['reason']): WithheldFlag => ({
  status: 'withheld',
  key: one.key,
  reason,
  n: reason === 'privacy' ? null : one.n,
  share: reason === 'privacy' || one.n.with + one.n.without === 0 ? null : shareOf(one),
  difference: null,
  impact: null,
  direction: 'unclear',
});

/** Both sides of a compared flag have answers, so all three scores exist. */
const shownFlag = (one: Candidate, difference: ShownDifference, together: Together): ShownFlag => ({
  status: 'shown',
  key: one.key,
  n: one.n,
  share: shareOf(one),
  nps: {
    with: nps(one.counts.with) as number,
    without: nps(one.counts.without) as number,
    all: nps(sumCounts([one.counts.with, one.counts.without])) as number,
  },
  difference,
  impact: shareOf(one) * difference.difference + 0,
  ...together,
});

/**
 * Counts answers with and without each flag, in one pass.
 *
 * A flag that no answer carries is not known here and does not come.
 *
 * @param responses - Answers that were checked at the door.
 * @param flagsOf - The flags of an answer; one named twice counts once.
 * @returns The flags that occur, ordered by key.
 * @example
 * const responses = [9, 10, 3].map((score, i) => ({
 *   id: `${i}`,
 *   subject: `${i}`,
 *   score: scoreOf(score),
 *   answeredAt: instantOf('2024-05-01T12:00:00Z'),
 *   tags: { beta: score > 8 ? 'yes' : 'no' },
 * }));
 * const flags = tallyByFlag(responses, ({ tags }) => (tags['beta'] === 'yes' ? ['beta'] : []));
 * flags.map((flag) => [flag.key, sizeOf(flag.with), sizeOf(flag.without)]) // => [['beta', 2, 1]]
 */
export function tallyByFlag(
  responses: readonly Response[],
  flagsOf: (response: Response) => readonly string[],
): { readonly key: string; readonly with: Tally; readonly without: Tally }[] {
  const all = tallyResponses(responses);
  const flagged = new Map<string, number[]>();
  for (const response of responses)
    for (const flag of new Set(flagsOf(response))) {
      let counts = flagged.get(flag);
      if (counts === undefined) flagged.set(flag, (counts = new Array<number>(11).fill(0)));
      counts[response.score] = (counts[response.score] as number) + 1;
    }
  return [...flagged]
    .map(([key, counts]) => ({ key, with: { counts }, without: subtractTally(all, { counts }) }))
    .sort(byKey);
}
