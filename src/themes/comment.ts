/**
 * Comments made ready: cut into words and stems, told apart by language, equal ones folded, empty ones set aside.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Language } from '../locale/language.ts';
import type { Response } from '../response.ts';
import { checkAnswers } from './answers.ts';
import { detectorOf } from './detect.ts';
import { type Steps, finish } from './steps.ts';
import { wordsOf } from './words.ts';

/** What somebody wrote. */
export type Comment = {
  /** Tells the comment apart from all others; the id of the answer it belongs to. */
  readonly id: string;
  /** The words, as written. Never leaves the device through this library. */
  readonly text: string;
  /** The language, as BCP 47 tag, where it is known; found from the words otherwise. */
  readonly language?: string;
};

/** Why a comment belongs to no theme. */
export const OTHER_REASONS = ['empty', 'no-words', 'no-answer', 'nothing-shared', 'far', 'no-theme'] as const;

/**
 * Why a comment belongs to no theme: nothing written; no word of two letters; says that there is nothing to say; no word
 * in common with another comment; stands apart from all others; fits no theme of the codebook.
 */
export type OtherReason = (typeof OTHER_REASONS)[number];

/** Comments with the same words, read once. */
export type Text = {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** The language; null where none of the given ones fits. */
  readonly language: Language | null;
  /** Which comments say this, by their place in the list. */
  readonly comments: readonly number[];
};

/** Comments made ready for discovery or assignment. */
export type Texts = {
  /** Texts that say something, in an order that depends on their words alone. */
  readonly texts: readonly Text[];
  /** Comments that say nothing, by their place in the list. */
  readonly silent: ReadonlyMap<number, OtherReason>;
};

/**
 * The comments of answers; answers without one are left out.
 *
 * @param responses - Answers that were checked at the door.
 * @returns One comment for each answer that has one, named by the id of the answer.
 * @throws {NpsError} `input/invalid` when the answers are no list; `response/not-an-object` for what is no answer.
 * @example
 * const answer = { id: 'a1', subject: 'c1', score: 9 as const, answeredAt: '2026-01-05T10:00:00.000Z', comment: 'Fast.', tags: {} };
 * commentsOf([answer]) // => [{ id: 'a1', text: 'Fast.' }]
 */
export function commentsOf(responses: readonly Response[]): Comment[] {
  checkAnswers(responses);
  return responses.flatMap(({ id, comment, language }) =>
    comment === undefined ? [] : [{ id, text: comment, ...(language !== undefined && { language }) }],
  );
}

/** How many comments are read in one step. */
const COMMENTS_A_STEP = 500;

/**
 * Cuts comments into words, finds their languages, folds equal ones, and sets those aside that say nothing.
 *
 * @param comments - In any order; the order changes nothing.
 * @param languages - The languages to tell apart.
 * @returns Texts and silent comments.
 * @throws {NpsError} `comments/invalid` when a comment has no text or no id, or two have the same id.
 * @internal
 */
export const readComments = (comments: readonly Comment[], languages: readonly Language[]): Texts =>
  finish(readCommentsStepwise(comments, languages));

/**
 * The same as `readComments`, in steps.
 *
 * @param comments - In any order; the order changes nothing.
 * @param languages - The languages to tell apart.
 * @returns Texts and silent comments, after some steps.
 * @throws {NpsError} `comments/invalid` when a comment has no text or no id, or two have the same id.
 * @internal
 */
export function* readCommentsStepwise(comments: readonly Comment[], languages: readonly Language[]): Steps<Texts> {
  checkComments(comments);
  yield;
  const byTag = new Map(languages.map((language) => [language.tag, language]));
  const languageOf = detectorOf(languages);
  const noAnswers = new Set(languages.flatMap((language) => language.noAnswers));
  const silent = new Map<number, OtherReason>();
  const folded = new Map<string, Folded>();
  const seen = new Map<string, string>();
  for (const [i, { text, language }] of comments.entries()) {
    const words = wordsOf(text).map((word) => kept(word, seen));
    const joined = words.join(' ');
    const reason = silenceOf(text, words, noAnswers.has(joined));
    if (reason !== null) silent.set(i, reason);
    else {
      const named = language === undefined ? undefined : byTag.get(primary(language));
      const found = named ?? languageOf(words);
      const key = `${found?.tag ?? ''}\n${joined}`;
      const same = folded.get(key);
      if (same === undefined) folded.set(key, { words, language: found, comments: [i] });
      else same.comments.push(i);
    }
    if (i % COMMENTS_A_STEP === COMMENTS_A_STEP - 1) yield;
  }
  const usual = usualLanguage([...folded.values()], languages);
  joinUnknown(folded, usual);
  const stems = new Map<Language | null, Map<string, string>>();
  const texts: Text[] = [];
  for (const key of [...folded.keys()].sort()) {
    const { words, language, comments: places } = folded.get(key) as Folded;
    const own = language ?? usual;
    let known = stems.get(own);
    if (known === undefined) stems.set(own, (known = new Map<string, string>()));
    texts.push({ words, stems: stemsOf(words, own, known), language: own, comments: places });
    if (texts.length % COMMENTS_A_STEP === 0) yield;
  }
  return { texts, silent };
}

/** The same word as the first time: one string for all, not one for each place where it stands. */
const kept = (word: string, seen: Map<string, string>): string => {
  const known = seen.get(word);
  if (known === undefined) seen.set(word, word);
  return known ?? word;
};

type Folded = { readonly words: readonly string[]; readonly language: Language | null; readonly comments: number[] };

/** What is in no known language is read in the usual one: where others say the same in it, it is folded with them. */
function joinUnknown(folded: Map<string, Folded>, usual: Language | null): void {
  if (usual === null) return;
  for (const [key, { language, comments }] of folded) {
    const same = language === null ? folded.get(`${usual.tag}${key}`) : undefined;
    if (same === undefined) continue;
    folded.delete(key);
    folded.set(`${usual.tag}${key}`, { ...same, comments: [...same.comments, ...comments].sort((a, b) => a - b) });
  }
}

/** Why a comment says nothing, or null. */
const silenceOf = (text: string, words: readonly string[], isNoAnswer: boolean): OtherReason | null => {
  if (words.length === 0 && text.trim() === '') return 'empty';
  if (isNoAnswer) return 'no-answer';
  return words.some((word) => SAYING.test(word)) ? null : 'no-words';
};

/** A word of at least two letters. */
const SAYING = /\p{L}\p{M}*\p{L}/u;

/** `no` stands for Bokmål, the written form of most Norwegian comments. */
const primary = (tag: string): string => {
  const first = (tag.split(/[-_]/, 1)[0] as string).toLowerCase();
  return first === 'no' ? 'nb' : first;
};

function stemsOf(words: readonly string[], language: Language | null, known: Map<string, string>): readonly string[] {
  if (language === null) return words;
  return words.map((word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      // A stemmer may leave nothing of a short word.
      stem = language.stem(word) || word;
      known.set(word, stem);
    }
    return stem;
  });
}

/** The language that most texts are in; of two equal ones, the first given. */
function usualLanguage(
  texts: readonly { readonly language: Language | null; readonly comments: readonly number[] }[],
  languages: readonly Language[],
): Language | null {
  const many = new Map<Language | null, number>();
  for (const { language, comments } of texts) many.set(language, (many.get(language) ?? 0) + comments.length);
  return languages.reduce<Language | null>(
    (best, language) => ((many.get(language) ?? 0) > (many.get(best) ?? 0) || best === null ? language : best),
    null,
  );
}

function checkComments(comments: readonly Comment[]): void {
  if (!Array.isArray(comments)) fail('comments/invalid', [], 'Comments are a list.');
  const ids = new Set<string>();
  for (const [i, comment] of (comments as readonly (Comment | null)[]).entries()) {
    if (typeof comment?.id !== 'string') fail('comments/invalid', [i, 'id'], 'A comment has an id of text.');
    if (typeof comment.text !== 'string') fail('comments/invalid', [i, 'text'], 'A comment has a text.');
    if (comment.language !== undefined && typeof comment.language !== 'string')
      fail('comments/invalid', [i, 'language'], 'A language is a BCP 47 tag.');
    if (ids.has(comment.id)) fail('comments/invalid', [i, 'id'], 'Two comments have the same id.');
    ids.add(comment.id);
  }
}
