/**
 * Themes found anew keep the ids of the themes that they are the same as.
 *
 * Two themes are the same when at least half of their comments are, or, where no comments are known to both, when their terms
 * are alike. Pairs are made from the most alike down. So no two themes would both rather have each other than what they got,
 * and a theme that came out unchanged keeps its id whatever happened to the others; a pairing with the largest sum of
 * likeness would give that up for two middling pairs.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { checkEach, checkForms } from '../estimate/argument.ts';
import { type KnownThemes, checkAssignments, checkIds, checkKnown } from './known-themes.ts';
import { type AlikePair, type AlikeThemes, pairsByTerms } from './match-terms.ts';
import type { ThemeAssignment, ThemeId } from './theme.ts';
import { numbersAfter } from './theme-numbers.ts';

/** What became of a theme that was found. */
export type MatchedTheme = {
  /** The id that it was found under. */
  readonly found: ThemeId;
  /** The id that it has from now on. */
  readonly id: ThemeId;
  /** Whether an old theme is the same, so that the id is its id. */
  readonly known: boolean;
  /** How alike the two are, 0..1; 0 for a new theme. */
  readonly likeness: number;
  /** What they were compared by; null for a new theme. */
  readonly by: 'comments' | 'terms' | null;
};

/** Which of the themes that were found are old ones. */
export type ThemeMatch = {
  /** The themes found, in their order, with their ids. */
  readonly themes: readonly MatchedTheme[];
  /** Old themes of which nothing was found this time. */
  readonly missing: readonly ThemeId[];
  /** All ids that name nothing now: those retired before and those missing, but for pinned themes. */
  readonly retired: readonly ThemeId[];
};

/** From which comments on themes are compared by comments: so many must be known to both sides, for each of the two. */
const ENOUGH_COMMENTS = 5;

/** Least share of the comments that two themes have in common: at half of both, most of either is in the other. */
const LEAST_BY_COMMENTS = 0.5;

/**
 * Finds the old themes among new ones, so that ids stay.
 *
 * By comments, likeness is twice the comments that both themes have, over the comments of both counted together (Dice),
 * among the comments that both sides know; themes with fewer than five of these are compared by the words of their terms,
 * rare words counting more (cosine). Below one half, and one quarter for terms, themes are different. Themes without an old
 * one get ids that were never used: `theme-` and the next number.
 *
 * @param old - The themes before, with their retired ids.
 * @param found - The themes found now.
 * @returns The id of each theme found, and which old themes are missing.
 * @throws {NpsError} `themes/invalid` when one side has no list of themes, something else among them, or the same id twice.
 * @example
 * const before = { themes: [{ id: 'late', terms: [{ text: 'late' }, { text: 'wait' }] }], retired: ['theme-7'] };
 * const now = { themes: [{ id: 'theme-1', terms: [{ text: 'late' }] }, { id: 'theme-2', terms: [{ text: 'price' }] }] };
 * matchThemes(before, now).themes.map(({ id }) => id) // => ['late', 'theme-8']
 * @see Dice (1945), Measures of the amount of ecologic association between species, Ecology 26(3).
 * @see Gale & Shapley (1962), College admissions and the stability of marriage, American Mathematical Monthly 69(1).
 */
export function matchThemes(old: KnownThemes, found: KnownThemes): ThemeMatch {
  checkKnown(old, 'old');
  checkKnown(found, 'found');
  const oldPlaces = placesOf(old, 'old');
  const newPlaces = placesOf(found, 'found');
  const partners = partnersOf(pairsOf(old, found, oldPlaces, newPlaces));
  const taken = new Set([...partners.values()].map(({ before }) => before));
  const retired = new Set(old.retired);
  const next = numbersAfter([...oldPlaces.keys(), ...retired]);
  const themes = found.themes.map(({ id }, now): MatchedTheme => {
    const pair = partners.get(now);
    return pair === undefined
      ? { found: id, id: next(), known: false, likeness: 0, by: null }
      : {
          found: id,
          id: (old.themes[pair.before] as { readonly id: ThemeId }).id,
          known: true,
          likeness: pair.likeness,
          by: pair.by,
        };
  });
  const missing = old.themes.filter((_, before) => !taken.has(before));
  for (const { id, pinned } of missing) if (pinned !== true) retired.add(id);
  return { themes, missing: missing.map(({ id }) => id), retired: [...retired] };
}

/**
 * Gives themes and assignments the ids of a match.
 *
 * @param finding - What was found, as it went into `matchThemes`.
 * @param match - What `matchThemes` returned.
 * @returns The finding with the new ids in its themes, its assignments and its model, and with the ids that are retired, so that
 *   it can be the `previous` of the next one; all else is as it was.
 * @throws {NpsError} `themes/invalid` when one of the two is none, or the finding has a theme that the match does not know.
 * @example
 * const found = { themes: [{ id: 'theme-1', terms: [{ text: 'late' }] }], assignments: [] };
 * const match = matchThemes({ themes: [{ id: 'late', terms: [{ text: 'late' }] }] }, found);
 * withMatchedIds(found, match).themes.map(({ id }) => id) // => ['late']
 */
export function withMatchedIds<
  T extends {
    readonly themes: readonly { readonly id: ThemeId }[];
    readonly assignments: readonly ThemeAssignment[];
    readonly model?: { readonly themes: readonly { readonly id: ThemeId }[] };
  },
>(finding: T, match: ThemeMatch): T & { readonly retired: readonly ThemeId[] } {
  checkForms(finding, { themes: 'list' }, ['finding'], 'themes/invalid');
  checkEach(finding.themes, {}, ['finding', 'themes'], 'themes/invalid');
  within(['finding', 'assignments'], () => checkAssignments(finding.assignments));
  if (finding.model !== undefined) {
    checkForms(finding.model, { themes: 'list' }, ['finding', 'model'], 'themes/invalid');
    checkEach(finding.model.themes, {}, ['finding', 'model', 'themes'], 'themes/invalid');
  }
  checkForms(match, { themes: 'list' }, ['match'], 'themes/invalid');
  checkEach(match.themes, { found: 'text', id: 'text' }, ['match', 'themes'], 'themes/invalid');
  checkIds(match.retired, ['match', 'retired']);
  const ids = new Map(match.themes.map(({ found, id }) => [found, id]));
  const idOf = (id: ThemeId): ThemeId =>
    ids.get(id) ?? fail('themes/invalid', [], 'A match of this very finding was expected.');
  const { retired } = match;
  const named = <U extends { readonly id: ThemeId }>(themes: readonly U[]): readonly U[] =>
    themes.map((theme) => ({ ...theme, id: idOf(theme.id) }));
  return {
    ...finding,
    ...(finding.model !== undefined && {
      model: { ...finding.model, themes: named(finding.model.themes), retired },
    }),
    themes: named(finding.themes),
    retired,
    assignments: finding.assignments.map((assignment) => ({
      ...assignment,
      themes: assignment.themes.map((hit) => ({ ...hit, theme: idOf(hit.theme) })),
    })),
  };
}

type Pair = AlikePair & { readonly by: 'comments' | 'terms' };
type Partner = { readonly before: number; readonly likeness: number; readonly by: 'comments' | 'terms' };
type Places = ReadonlyMap<ThemeId, number>;

function placesOf({ themes }: KnownThemes, side: string): Places {
  const places = new Map(themes.map(({ id }, i) => [id, i]));
  if (places.size < themes.length) fail('themes/invalid', [side, 'themes'], 'Each id once was expected.');
  return places;
}

/** The old theme of each theme found: from the most alike down; among equal ones, the first found gets the first before. */
function partnersOf(pairs: readonly Pair[]): ReadonlyMap<number, Partner> {
  const partners = new Map<number, Partner>();
  const taken = new Set<number>();
  const starts = new Map<AlikeThemes, number>();
  const firstFree = (themes: AlikeThemes): number | undefined => {
    const { places } = themes;
    let at = starts.get(themes) ?? 0;
    while (at < places.length && taken.has(places[at] as number)) at += 1;
    starts.set(themes, at);
    return places[at];
  };
  const isFree = ({ before, now }: Pair): boolean =>
    !partners.has(now.places[0] as number) && firstFree(before) !== undefined;
  const sorted = [...pairs].sort((a, b) => b.likeness - a.likeness);
  for (let from = 0; from < sorted.length;) {
    let end = from + 1;
    while (end < sorted.length && sorted[end]?.likeness === sorted[from]?.likeness) end += 1;
    // Each theme found by itself, in their order: the pairs of one stand together.
    const equal = sorted.slice(from, end).flatMap(oneByOne).filter(isFree).sort(byFound);
    from = end;
    for (let at = 0; at < equal.length;) {
      const now = equal[at]?.now.places[0] as number;
      let partner: Partner | undefined;
      for (; equal[at]?.now.places[0] === now; at++) {
        const { before: themes, likeness, by } = equal[at] as Pair;
        const before = firstFree(themes);
        if (before !== undefined && before < (partner?.before ?? Infinity)) partner = { before, likeness, by };
      }
      if (partner === undefined) continue;
      partners.set(now, partner);
      taken.add(partner.before);
    }
  }
  return partners;
}

const oneByOne = (pair: Pair): Pair | readonly Pair[] =>
  pair.now.places.length === 1 ? pair : pair.now.places.map((place) => ({ ...pair, now: alone(place) }));

const byFound = (a: Pair, b: Pair): number => (a.now.places[0] as number) - (b.now.places[0] as number);

function pairsOf(old: KnownThemes, found: KnownThemes, oldPlaces: Places, newPlaces: Places): Pair[] {
  const before = themesByComment(old, oldPlaces);
  const now = themesByComment(found, newPlaces);
  const oldSizes = new Float64Array(oldPlaces.size);
  const newSizes = new Float64Array(newPlaces.size);
  const both = new Map<number, number>();
  for (const [comment, hits] of now) {
    const earlier = before.get(comment);
    if (earlier === undefined) continue;
    for (const i of earlier) oldSizes[i] = (oldSizes[i] as number) + 1;
    for (const j of hits) {
      newSizes[j] = (newSizes[j] as number) + 1;
      for (const i of earlier) both.set(j * oldPlaces.size + i, (both.get(j * oldPlaces.size + i) ?? 0) + 1);
    }
  }
  const isOldCounted = (i: number): boolean => (oldSizes[i] as number) >= ENOUGH_COMMENTS;
  const isNewCounted = (j: number): boolean => (newSizes[j] as number) >= ENOUGH_COMMENTS;
  const pairs: Pair[] = [];
  for (const [cell, n] of both) {
    const i = cell % oldPlaces.size;
    const j = (cell - i) / oldPlaces.size;
    const likeness = (2 * n) / ((oldSizes[i] as number) + (newSizes[j] as number));
    if (!(isOldCounted(i) && isNewCounted(j) && likeness >= LEAST_BY_COMMENTS)) continue;
    pairs.push({ before: alone(i), now: alone(j), likeness, by: 'comments' });
  }
  const byTerms = pairsByTerms(
    { themes: old.themes, isCounted: isOldCounted },
    { themes: found.themes, isCounted: isNewCounted },
  );
  for (const pair of byTerms) pairs.push({ ...pair, by: 'terms' });
  return pairs;
}

const alone = (place: number): AlikeThemes => ({ places: [place], isCounted: true });

/** The themes of each comment, by their places; a comment that has none is known too. */
function themesByComment({ assignments = [] }: KnownThemes, places: Places): ReadonlyMap<string, readonly number[]> {
  return new Map(
    assignments.map(({ comment, themes }) => [
      comment,
      [...new Set(themes.flatMap(({ theme }) => places.get(theme) ?? []))],
    ]),
  );
}
