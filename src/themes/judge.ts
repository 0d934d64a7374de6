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

/** What speaks for each theme in some parts. */
export type Opinions = {
  /** Part by part, how likely each theme is. */
  readonly likely: Float64Array;
  /** The words of a part that spoke for a theme, the strongest first; null where they say nothing by themselves. */
  readonly because: (part: number, theme: number) => readonly string[] | null;
};

/** All that is known of some themes; themes are numbers here. */
export type Knowledge = {
  readonly ids: readonly ThemeId[];
  readonly languages: readonly Language[];
  /** Names the language of a comment. */
  readonly name: (comment: Comment) => Comment;
  /** The themes of examples, by `sayingOf`; the largest share first. */
  readonly known: ReadonlyMap<string, readonly KnownTheme[]>;
  /** What speaks for each theme in some parts; null where nothing was learned. */
  readonly opinions: ((parts: readonly Part[]) => Opinions) | null;
  /** The least confidence of a theme beside the best. */
  readonly threshold: number;
  /** The least confidence of the best theme. */
  readonly least: number;
  /** The least confidence of the likeliest theme of a clause, where the whole comment does not have it. */
  readonly clause: number;
};

/** Comments or clauses worked on at a time: few enough for the memory, many enough to be quick. */
const CHUNK = 100;

/** Likelihoods held at a time, at most: where there are very many themes, fewer comments are worked on. */
const MOST_HELD = 1_000_000;

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
  const { ids, known, opinions, languages, name } = knowledge;
  const named = Array.isArray(comments) ? comments.map(checkedBy(name)) : comments;
  const { texts, silent } = readComments(named, languages);
  const out: ThemeAssignment[] = comments.map(({ id, text }, i) => {
    // What says something is judged below.
    const themes = silent.has(i) || opinions === null ? known.get(sayingOf(text)) : undefined;
    if (themes === undefined) return { comment: id, themes: [], other: silent.get(i) ?? 'no-theme' };
    return { comment: id, themes: knownHits(themes, () => [], knowledge), other: null };
  });
  if (opinions === null) return out;
  const size = Math.max(1, Math.min(CHUNK, Math.floor(MOST_HELD / ids.length)));
  for (let from = 0; from < texts.length; from += size) {
    const some = texts.slice(from, from + size);
    const heard = opinions(some);
    const asked: Asked[] = [];
    const parts: Part[] = [];
    const answer = (): void => {
      const ofClauses = parts.length === 0 ? null : opinions(parts);
      for (const one of asked) {
        const { id } = comments[one.place] as Comment;
        const themes = hitsOf(one, heard, ofClauses, knowledge);
        out[one.place] = { comment: id, themes, other: themes.length > 0 ? null : 'no-theme' };
      }
      asked.length = 0;
      parts.length = 0;
    };
    for (let t = 0; t < some.length; t++) {
      const text = some[t] as Text;
      const themesKnown = known.get(text.words.join(' '));
      for (const place of text.comments) {
        const { id, text: written } = comments[place] as Comment;
        if (themesKnown !== undefined) {
          const themes = knownHits(themesKnown, (theme) => heard.because(t, theme) ?? [], knowledge);
          out[place] = { comment: id, themes, other: themes.length > 0 ? null : 'no-theme' };
          continue;
        }
        const clauses = clausesOf(written, text.language);
        asked.push({ place, text: t, clauses, first: parts.length });
        if (clauses.length > 1) addParts(clauses, text, parts);
        if (parts.length >= size) answer();
      }
    }
    answer();
  }
  return out;
}

/** A comment that waits until its clauses are heard. */
type Asked = {
  /** Its place in the list. */
  readonly place: number;
  /** Which of the texts that are heard together is its. */
  readonly text: number;
  readonly clauses: readonly Clause[];
  /** Where its clauses begin among the parts; they are there where it has more than one. */
  readonly first: number;
};

function addParts(clauses: readonly Clause[], { language, words: all, stems }: Text, parts: Part[]): void {
  const stemOf = new Map<string, string>();
  for (let i = 0; i < all.length; i++) stemOf.set(all[i] as string, stems[i] as string);
  // A long comment is capped before it is cut: a clause may end in a part of a word that the whole does not have.
  for (const { words } of clauses)
    parts.push({ words, stems: words.map((word) => stemOf.get(word) ?? word), language });
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
  because: (theme: number) => readonly string[],
  { ids, threshold, least }: Knowledge,
): readonly ThemeHit[] =>
  themes
    .filter(({ share }) => share === 1 || share >= Math.max(threshold, least))
    .map(({ theme, share }) => ({
      theme: ids[theme] as ThemeId,
      confidence: share,
      because: because(theme),
    }));

/** What a theme is given for: words of the whole comment, or of a clause of it. */
type Ground = { readonly because: readonly string[]; readonly clause?: string };

/** The themes of a comment that is no example. */
function hitsOf(asked: Asked, heard: Opinions, ofClauses: Opinions | null, knowledge: Knowledge): readonly ThemeHit[] {
  const { ids, threshold, least } = knowledge;
  const k = ids.length;
  const from = asked.text * k;
  const confidence = heard.likely.slice(from, from + k);
  const best = strongest(confidence, 0, k);
  const given = new Map<number, Ground>();
  const whole: number[] = [];
  for (let c = 0; c < k; c++) {
    const p = confidence[c] as number;
    if (p > 0 && p >= least && (c === best || p >= threshold)) whole.push(c);
  }
  if (ofClauses !== null && asked.clauses.length > 1) addClauses(asked, ofClauses, confidence, best, given, knowledge);
  for (const c of whole) {
    const words = given.has(c) ? null : heard.because(asked.text, c);
    if (words !== null) given.set(c, { because: words });
  }
  const hits: ThemeHit[] = [];
  for (const [c, ground] of [...given].sort(
    ([a], [b]) =>
      (confidence[b] as number) - (confidence[a] as number) || Number(b === best) - Number(a === best) || a - b,
  ))
    hits.push({ theme: ids[c] as ThemeId, confidence: confidence[c] as number, ...ground });
  return hits;
}

/** Adds the likeliest theme of each clause where it is likely enough, and raises the confidence of one that has it already. */
function addClauses(
  { clauses, first }: Asked,
  { likely, because }: Opinions,
  confidence: Float64Array,
  best: number,
  given: Map<number, Ground>,
  { least, clause }: Knowledge,
): void {
  const k = confidence.length;
  const unsure = (confidence[best] as number) < least;
  for (let i = 0; i < clauses.length; i++) {
    const from = (first + i) * k;
    const c = strongest(likely, from, from + k);
    const p = likely[from + c] as number;
    if (p < Math.max(clause, least) || p <= (confidence[c] as number)) continue;
    const words = because(first + i, c);
    if (words === null) continue;
    // What was learned from whole comments is less sure of a part: no part outdoes the best theme that the whole has.
    const most = unsure ? p : Math.min(p, confidence[best] as number);
    confidence[c] = c === best ? p : Math.max(confidence[c] as number, most);
    given.set(c, { because: words, clause: (clauses[i] as Clause).text });
  }
}

/** The first of the largest of some values, counted from the first of these. */
function strongest(values: Float64Array, from: number, to: number): number {
  let best = from;
  for (let at = from + 1; at < to; at++) if ((values[at] as number) > (values[best] as number)) best = at;
  return best - from;
}
