/**
 * Which of the known themes a comment has: by the whole of it, by its clauses, by terms, and by examples in the same words.
 *
 * @module
 */
import type { Language } from '../locale/language.ts';
import { type Clause, clausesOf } from './clause.ts';
import { type Comment, readComments, type Text } from './comment.ts';
import { detectorOf } from './detect.ts';
import type { Cut } from './pieces.ts';
import type { ThemeAssignment, ThemeHit, ThemeId } from './theme.ts';
import { LONGEST, wordsOf } from './words.ts';

/** A comment or a part of one, with its language. */
export type Part = Cut & { readonly language: Language | null };

/** A theme of an example, and the share of the copies of the example that have it: 1 for that of most. */
export type KnownTheme = { readonly theme: number; readonly share: number };

/** What speaks for each theme in a part. */
export type Opinion = {
  /** How likely each theme is. */
  readonly likely: Float64Array;
  /** The words that spoke for a theme, the strongest first; null where they say nothing by themselves. */
  readonly because: (theme: number) => readonly string[] | null;
};

/** All that is known of some themes; themes are numbers here. */
export type Knowledge = {
  readonly ids: readonly ThemeId[];
  readonly languages: readonly Language[];
  /** Names the language of a comment. */
  readonly name: (comment: Comment) => Comment;
  /** The themes of examples, by `sayingOf`; the largest share first. */
  readonly known: ReadonlyMap<string, readonly KnownTheme[]>;
  /** What speaks for each theme, in each of some parts; null where nothing was learned. */
  readonly opinions: ((parts: readonly Part[]) => readonly Opinion[]) | null;
  /** The least confidence of a theme beside the best. */
  readonly threshold: number;
  /** The least confidence of the best theme. */
  readonly least: number;
  /** The least confidence of the likeliest theme of a clause, where the whole comment does not have it. */
  readonly clause: number;
};

/** Comments worked on at a time: few enough for the memory, many enough to be quick. */
const CHUNK = 1_000;

/**
 * What a text says, so that equal words are known again; the text itself where it has no words.
 *
 * @internal
 */
export const sayingOf = (text: string): string => wordsOf(text).join(' ') || text.slice(0, LONGEST).trim();

/**
 * Names languages comment by comment, so that none depends on its neighbors: as given, else as found, else the usual one.
 *
 * @internal
 */
export function namerOf(languages: readonly Language[], usual: string | null): (comment: Comment) => Comment {
  const detect = detectorOf(languages);
  const tags = new Set(languages.map(({ tag }) => tag));
  return (comment) => {
    const tag = primaryOf(comment.language ?? null);
    if ((tag !== null && tags.has(tag)) || usual === null) return comment;
    return { ...comment, language: detect(wordsOf(comment.text))?.tag ?? usual };
  };
}

/**
 * The primary subtag of a BCP 47 tag. `no` stands for Bokmål; `und` for no language in particular.
 *
 * @internal
 */
export function primaryOf(tag: string | null): string | null {
  const first = tag === null ? 'und' : (tag.split(/[-_]/, 1)[0] as string).toLowerCase();
  return first === 'und' ? null : first === 'no' ? 'nb' : first;
}

/**
 * Assigns comments to known themes.
 *
 * @param comments - In any order; none changes what another is assigned to.
 * @param knowledge - What is known of the themes.
 * @returns One assignment for each comment, in their order.
 * @throws {NpsError} `comments/invalid` when a comment is none.
 * @internal
 */
export function judge(comments: readonly Comment[], knowledge: Knowledge): ThemeAssignment[] {
  const { known, opinions, languages, name } = knowledge;
  const named = Array.isArray(comments) ? comments.map(checkedBy(name)) : comments;
  const { texts, silent } = readComments(named, languages);
  const out: ThemeAssignment[] = comments.map(({ id, text }, i) => {
    // What says something is judged below.
    const themes = silent.has(i) || opinions === null ? known.get(sayingOf(text)) : undefined;
    if (themes === undefined) return { comment: id, themes: [], other: silent.get(i) ?? 'no-theme' };
    return { comment: id, themes: knownHits(themes, null, knowledge), other: null };
  });
  if (opinions === null) return out;
  for (let from = 0; from < texts.length; from += CHUNK) {
    const chunk = texts.slice(from, from + CHUNK);
    const heard = opinions(chunk);
    for (const [t, text] of chunk.entries()) {
      const opinion = heard[t] as Opinion;
      const themesKnown = known.get(text.words.join(' '));
      for (const place of text.comments) {
        const { id, text: written } = comments[place] as Comment;
        const themes =
          themesKnown === undefined
            ? hitsOf(written, text, opinion, knowledge)
            : knownHits(themesKnown, opinion, knowledge);
        out[place] = { comment: id, themes, other: themes.length > 0 ? null : 'no-theme' };
      }
    }
  }
  return out;
}

/** Leaves what is no comment to the check that tells its place. */
const checkedBy =
  (name: (comment: Comment) => Comment) =>
  (comment: Comment): Comment =>
    typeof (comment as Comment | null)?.text === 'string' &&
    (comment.language === undefined || typeof comment.language === 'string')
      ? name(comment)
      : comment;

/** The themes of a comment in the words of an example: that of most copies, and others that enough of them have. */
const knownHits = (
  themes: readonly KnownTheme[],
  opinion: Opinion | null,
  { ids, threshold, least }: Knowledge,
): readonly ThemeHit[] =>
  themes
    .filter(({ share }) => share === 1 || share >= Math.max(threshold, least))
    .map(({ theme, share }) => ({
      theme: ids[theme] as ThemeId,
      confidence: share,
      because: opinion?.because(theme) ?? [],
    }));

/** What a theme is given for: words of the whole comment, or of a clause of it. */
type Ground = { readonly because: readonly string[]; readonly clause?: string };

/** The themes of a comment that is no example. */
function hitsOf(written: string, text: Text, { likely, because }: Opinion, knowledge: Knowledge): readonly ThemeHit[] {
  const { ids, threshold, least } = knowledge;
  const confidence = likely.slice();
  const best = strongest(confidence);
  const given = new Map<number, Ground>();
  for (const [c, p] of confidence.entries())
    if (p > 0 && p >= least && (c === best || p >= threshold)) {
      const words = because(c);
      if (words !== null) given.set(c, { because: words });
    }
  addClauses(written, text, confidence, best, given, knowledge);
  return [...given.entries()]
    .sort(
      ([a], [b]) =>
        (confidence[b] as number) - (confidence[a] as number) || Number(b === best) - Number(a === best) || a - b,
    )
    .map(([c, ground]) => ({ theme: ids[c] as ThemeId, confidence: confidence[c] as number, ...ground }));
}

/** Adds the likeliest theme of each clause where it is likely enough, and raises the confidence of one that has it already. */
function addClauses(
  written: string,
  { language, words: all, stems }: Text,
  confidence: Float64Array,
  best: number,
  given: Map<number, Ground>,
  { opinions, least, clause }: Knowledge,
): void {
  const clauses = clausesOf(written, language);
  if (clauses.length < 2 || opinions === null) return;
  const stemOf = new Map(all.map((word, i) => [word, stems[i] as string]));
  // A long comment is capped before it is cut: a clause may end in a part of a word that the whole does not have.
  const parts = clauses.map(({ words }) => ({ words, stems: words.map((word) => stemOf.get(word) ?? word), language }));
  for (const [i, { likely, because }] of opinions(parts).entries()) {
    const c = strongest(likely);
    const p = likely[c] as number;
    if (p < Math.max(clause, least) || p <= (confidence[c] as number)) continue;
    const words = because(c);
    if (words === null) continue;
    // What was learned from whole comments is less sure of a part: no part outdoes the best theme of the whole.
    confidence[c] = c === best ? p : Math.max(confidence[c] as number, Math.min(p, confidence[best] as number));
    given.set(c, { because: words, clause: (clauses[i] as Clause).text });
  }
}

/** The first of the largest. */
function strongest(values: Float64Array): number {
  let best = 0;
  for (let c = 1; c < values.length; c++) if ((values[c] as number) > (values[best] as number)) best = c;
  return best;
}

/** So many words are given as those that decided. */
const MOST_WORDS = 5;

/** Words that brought less than this share of what the first one did are not among those that decided. */
const LEAST_SHARE = 0.25;

/**
 * The words that weigh most.
 *
 * @param first - Words that decided by themselves.
 * @param words - The words of a part.
 * @param weights - What each word brought.
 * @returns At most five words, each once.
 * @internal
 */
export function decisiveWords(
  first: readonly string[],
  words: readonly string[],
  weights: ArrayLike<number>,
): readonly string[] {
  const byWord = new Map<string, number>();
  for (const [i, word] of words.entries()) byWord.set(word, (byWord.get(word) ?? 0) + (weights[i] as number));
  const sorted = [...byWord].filter(([, x]) => x > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const most = sorted[0]?.[1] ?? 0;
  const weighing = sorted.filter(([, x]) => x >= LEAST_SHARE * most).map(([word]) => word);
  return [...new Set([...first, ...weighing])].slice(0, MOST_WORDS);
}
