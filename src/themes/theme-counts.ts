/**
 * The counts behind a theme table, and which of them may not be told.
 *
 * @module
 */
import { suppressedIndices } from '../estimate/suppress.ts';
import type { Response } from '../response.ts';
import { type Tally, sizeOf, tallyResponses } from '../tally/tally.ts';
import { OTHER_REASONS, type OtherReason } from './comment.ts';
import type { CommentState, Mentions } from './mentions.ts';

/** The counts behind a table. */
export type ThemeCounts = {
  readonly all: Tally;
  readonly groups: Readonly<Record<CommentState, Tally>>;
  readonly themes: readonly Tally[];
  /** Comments that say something and have no theme. */
  readonly other: Tally;
  readonly reasons: Readonly<Record<OtherReason, number>>;
};

/**
 * Counts answers by what became of their comments and by what they mention, in one pass.
 *
 * @param responses - The answers.
 * @param mentions - What they mention.
 * @returns The counts.
 * @internal
 */
export function countThemes(
  responses: readonly Response[],
  { themes, states, themesOf, others }: Mentions,
): ThemeCounts {
  const empty = (): number[] => new Array<number>(11).fill(0);
  const groups = { read: empty(), wordless: empty(), uncommented: empty(), unassigned: empty() };
  const own = themes.map(empty);
  const other = empty();
  const reasons = Object.fromEntries(OTHER_REASONS.map((reason) => [reason, 0])) as Record<OtherReason, number>;
  for (const [i, { score }] of responses.entries()) {
    const add = (counts: number[]): void => void (counts[score] = (counts[score] as number) + 1);
    const state = states[i] as CommentState;
    const reason = others[i] as OtherReason | null;
    add(groups[state]);
    for (const place of themesOf[i] as readonly number[]) add(own[place] as number[]);
    if (reason !== null) reasons[reason] += 1;
    if (reason !== null && state === 'read') add(other);
  }
  const tallyOf = (counts: readonly number[]): Tally => ({ counts });
  return {
    all: tallyResponses(responses),
    groups: {
      read: tallyOf(groups.read),
      wordless: tallyOf(groups.wordless),
      uncommented: tallyOf(groups.uncommented),
      unassigned: tallyOf(groups.unassigned),
    },
    themes: own.map(tallyOf),
    other: tallyOf(other),
    reasons,
  };
}

/** What may not be told. */
export type HiddenThemes = {
  readonly all: boolean;
  readonly groups: Readonly<Record<CommentState, boolean>>;
  readonly themes: readonly boolean[];
  readonly other: boolean;
  readonly reasons: boolean;
};

/**
 * Decides what is hidden, so that nothing below the minimum can be read, not even as a total less the rest.
 *
 * @param counts - The counts behind a table.
 * @param minimum - From how many answers on something may be seen; undefined where nothing is hidden.
 * @returns What is hidden.
 * @internal
 */
export function guardThemes(
  { groups, themes, other, reasons }: ThemeCounts,
  minimum: number | undefined,
): HiddenThemes {
  const isFew = (n: number): boolean => minimum !== undefined && n > 0 && n < minimum;
  const hiddenOf = (sizes: readonly number[]): readonly boolean[] => {
    const hidden = new Set(minimum === undefined ? [] : suppressedIndices(sizes, minimum, true));
    return sizes.map((_, i) => hidden.has(i));
  };
  const [read, ...rest] = [groups.read, groups.wordless, groups.uncommented, groups.unassigned].map(sizeOf) as [
    number,
    ...number[],
  ];
  const noRead = isFew(read);
  // The answers that were not read are all less those that were: where they are few, the score of all goes.
  const noAll = isFew(rest.reduce((sum, n) => sum + n, read)) || isFew(rest.reduce((sum, n) => sum + n, 0)) || noRead;
  const [wordless = false, uncommented = false, unassigned = false] = hiddenOf(rest);
  const sizes = [...themes, other].map(sizeOf);
  const inRead = hiddenOf(sizes).map((isHidden, i) => isHidden || noRead || isFew(read - (sizes[i] as number)));
  const noOther = inRead.at(-1) as boolean;
  return {
    all: noAll,
    groups: { read: noRead, wordless, uncommented, unassigned },
    themes: inRead.slice(0, -1),
    other: noOther,
    // Reasons add up to the comments without a theme and to those without words.
    reasons: noOther || wordless || Object.values(reasons).some(isFew),
  };
}
