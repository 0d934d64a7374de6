/**
 * Groups of risen words that no known theme explains, with the comments that they speak for, named and quoted.
 *
 * @module
 */
import type { Language } from '../locale/language.ts';
import type { Comment, Text } from './comment.ts';
import { findThemes } from './find.ts';
import { type ThemeTerm, labelThemes } from './label.ts';
import type { Quote, QuoteOptions } from './quote.ts';
import type { RisenWord } from './risen-words.ts';
import { wordGroups } from './word-groups.ts';
import type { WrittenComments } from './written-comments.ts';

/** Risen words that are used together, and the unexplained comments with one of them. */
export type NewGroup = {
  readonly risen: readonly RisenWord[];
  readonly now: readonly number[];
  readonly before: readonly number[];
};

/**
 * Groups risen words that most comments of the window use which no theme explains.
 *
 * @param texts - All texts.
 * @param stems - Their stems, as numbers.
 * @param words - The risen words, the strongest first.
 * @param written - Whether each comment is in the window, and whether no theme explains it.
 * @returns The groups with their comments, by place.
 * @internal
 */
export function newGroups(
  texts: readonly Text[],
  stems: readonly Int32Array[],
  words: readonly RisenWord[],
  { isNow, isOpen }: WrittenComments,
): readonly NewGroup[] {
  const placeOf = new Map(words.map(({ stem }, place) => [stem, place]));
  const used = new Array<number>(words.length).fill(0);
  const usedOpen = new Array<number>(words.length).fill(0);
  const wordsOf = stems.map((own) => [...new Set(Array.from(own).flatMap((stem) => placeOf.get(stem) ?? []))]);
  for (const [i, { comments }] of texts.entries())
    for (const place of wordsOf[i] as readonly number[])
      for (const comment of comments) {
        if (isNow[comment] !== true) continue;
        used[place] = (used[place] as number) + 1;
        if (isOpen[comment] === true) usedOpen[place] = (usedOpen[place] as number) + 1;
      }
  // What the codebook explains in most comments is for the trend of its themes to tell.
  const isNew = words.map((_, place) => 2 * (usedOpen[place] as number) > (used[place] as number));
  const open = texts.flatMap(({ comments }, i) => {
    const own = (wordsOf[i] as readonly number[]).filter((place) => isNew[place] === true);
    return own.length === 0
      ? []
      : comments.flatMap((comment) => (isOpen[comment] === true ? [{ comment, words: own }] : []));
  });
  const current = open.filter(({ comment }) => isNow[comment] === true);
  const { groups, groupOf } = wordGroups(
    words.length,
    current.map((one) => one.words),
  );
  return groups.map((places, group): NewGroup => {
    const own = new Set(places);
    return {
      risen: places.map((place) => words[place] as RisenWord),
      now: current.flatMap(({ comment }, i) => (groupOf[i] === group ? [comment] : [])),
      before: open.flatMap((one) =>
        isNow[one.comment] !== true && one.words.some((place) => own.has(place)) ? [one.comment] : [],
      ),
    };
  });
}

/** What is told of a new theme beside its numbers. */
export type DescribedGroup = {
  readonly label: string;
  readonly terms: readonly ThemeTerm[];
  readonly quotes: readonly Quote[];
};

/**
 * Names groups, against all other comments of the window, and quotes from them.
 *
 * @param groups - The groups.
 * @param options - All texts and comments, the languages, and how to quote.
 * @returns Label, terms and quotes of each group.
 * @internal
 */
export function describeGroups(
  groups: readonly NewGroup[],
  {
    texts,
    written: { comments, isNow },
    languages,
    quotes,
  }: {
    texts: readonly Text[];
    written: WrittenComments;
    languages: readonly Language[];
    quotes: QuoteOptions | undefined;
  },
): readonly DescribedGroup[] {
  const groupOf = new Map(groups.flatMap(({ now }, group) => now.map((comment) => [comment, group])));
  const current = texts
    .map((text) => ({ ...text, comments: text.comments.filter((comment) => isNow[comment] === true) }))
    .filter((text) => text.comments.length > 0);
  const themes = Int32Array.from(current, (text) =>
    Math.max(-1, ...text.comments.map((comment) => groupOf.get(comment) ?? -1)),
  );
  const labels = labelThemes(current, themes, groups.length);
  return groups.map(({ now, risen }, group) => {
    const { label, terms } = labels[group] as (typeof labels)[number];
    const own = now.map((comment) => comments[comment] as Comment);
    const [theme] = findThemes(own, { languages, k: 1, ...(quotes !== undefined && { quotes }) }).themes;
    return { label: label === '' ? (risen[0] as RisenWord).text : label, terms, quotes: theme?.quotes ?? [] };
  });
}
