/**
 * Guesses what the columns of an unknown file hold, from their names and values, and says why.
 *
 * A guess is a convenience of the demo: it is printed, and each part of it can be set by an option. The
 * library itself never guesses.
 *
 * @module
 */
import { MEASURES } from 'npskit';
import type { Choice, LeftOut, NoChoice } from './choice.ts';
import { type Column, isScoreText, meanLength, quoted, shareOf } from './columns.ts';
import { type FollowUpColumns, guessFollowUp } from './follow-up-columns.ts';
import { type Dimension, guessGroups, holdsGroups } from './groups.ts';
import { guessMoments } from './moments.ts';
import { guessZone } from './zone.ts';

/** The roles that one column can have beside score and date. */
export const ROLES = ['comment', 'id', 'subject', 'weight'] as const;

/** The roles that a column has only when it is called so. */
export const NAMED_ROLES = ['measure', 'touchpoint', 'language'] as const;

/** What a file seems to hold; null where nothing fits. */
export type Guess = {
  readonly score: Choice<Column> | NoChoice;
  readonly at: Choice<Column> | NoChoice;
  /** The patterns of its dates; null when they have the year first. */
  readonly dates: Choice<readonly string[]> | null;
  readonly comment: Choice<Column> | null;
  readonly id: Choice<Column> | null;
  readonly subject: Choice<Column> | null;
  readonly weight: Choice<Column> | null;
  readonly measure: Choice<Column> | null;
  readonly touchpoint: Choice<Column> | null;
  readonly language: Choice<Column> | null;
  readonly segments: Choice<readonly Dimension[]>;
  readonly zone: Choice<string>;
  /** What follow-up reads beside the answer. */
  readonly followUp: FollowUpColumns;
  /** Columns that one would expect to be read and that are not, each with the reason. */
  readonly leftOut: readonly LeftOut<Column>[];
};

/** What the caller has set; it is taken as it is. */
export type Given = {
  readonly score?: Column;
  readonly at?: Column;
  readonly dateFormat?: readonly string[];
  readonly comment?: Column;
  readonly segments?: readonly Dimension[];
  readonly zone?: string;
};

/**
 * Guesses the columns and the zone of a file.
 *
 * @param columns - The columns, with all rows or enough of the first ones.
 * @param given - What the caller has set.
 * @returns What seems to be where, each with its grounds.
 */
export function guess(columns: readonly Column[], given: Given = {}): Guess {
  const taken = new Set<Column>();
  const take = <T extends Choice<Column> | NoChoice | null>(choice: T): T => {
    if (choice !== null && choice.value !== null) taken.add(choice.value);
    return choice;
  };
  const free = (): Column[] => columns.filter((column) => !taken.has(column));
  const called = (words: RegExp): Column[] => free().filter((column) => words.test(column.words));
  const named = (words: RegExp, fits: (column: Column) => boolean): Choice<Column> | null => {
    const found = called(words).find(fits);
    return found === undefined ? null : { value: found, because: 'name-values' };
  };

  const score = take(given.score === undefined ? guessScore(columns) : { value: given.score, because: 'given' });
  const { at, dates } = guessMoments(free(), given);
  take(at);
  const id = take(named(/^(id|uuid|guid|(response|answer|row|record) (id|no|number))$/, isUnique));
  const subject = take(named(SUBJECT_WORDS, ({ distinct }) => distinct.size > 1));
  const weight = take(named(WEIGHT_WORDS, holdsWeights));
  const measure = take(named(/^measure$/, (column) => shareOf(column, isMeasure) === 1));
  const comment = take(given.comment === undefined ? guessComment(free()) : { value: given.comment, because: 'given' });
  const { segments, repeating } = guessGroups(free(), score.value);
  return {
    score,
    at,
    dates,
    comment,
    id,
    subject,
    weight,
    measure,
    // These two stay free: an encounter and a language are also groups.
    touchpoint: named(/^touch ?point$/, holdsGroups),
    language: named(/^lang(uage)?$/, (column) => shareOf(column, isLanguage) === 1),
    segments: given.segments === undefined ? segments : { value: given.segments, because: 'given' },
    zone: given.zone === undefined ? guessZone(columns, at.value) : { value: given.zone, because: 'given' },
    // Who looks after a customer is a group, too.
    followUp: guessFollowUp(free()),
    leftOut: [
      ...(weight === null ? called(WEIGHT_WORDS) : []).map((value) => ({ value, because: 'no-weights' as const })),
      ...(given.segments === undefined ? repeating : []).map((value) => ({
        value,
        because: 'repeats-score' as const,
      })),
    ],
  };
}

/** Headers of the question in the languages of the demo, the surest first. */
const SCORE_WORDS = [
  { words: /^(nps|nps score|net promoter score|nps rating)$/, sure: true },
  { words: /^score$/, sure: false },
  { words: /recommend|suosittel|rekommendera|anbefale/, sure: true },
  { words: /\b(nps|0 ?(-|to) ?10)\b/, sure: true },
  { words: /\b(score|rating|pisteet|arvosana|betyg|poeng)\b/, sure: false },
];

function guessScore(columns: readonly Column[]): Choice<Column> | NoChoice {
  const fitting = columns.filter((column) => shareOf(column, isScoreText) >= 0.9);
  for (const { words, sure } of SCORE_WORDS) {
    // Words that any rating may carry say too little where the values could be 1 to 5.
    const found = fitting.find((column) => words.test(column.words) && (sure || reachesTop(column)));
    if (found !== undefined) return { value: found, because: 'name-scores', seen: rangeOf(found).join('–') };
  }
  // Without a name to go by, ratings from 1 to 5 and small counts must not be taken for scores.
  const [only, second] = fitting.filter((column) => column.distinct.size >= 6 && reachesTop(column));
  if (only !== undefined && second === undefined) return { value: only, because: 'only-scores' };
  const rating = fitting.find((column) => SCORE_WORDS.some(({ words }) => words.test(column.words)));
  return {
    value: null,
    because:
      rating === undefined
        ? 'No column looks like scores from 0 to 10; name it with --score COLUMN.'
        : `Column ${quoted(rating)} holds values from ${rangeOf(rating).join(' to ')}, as a shorter scale does; ` +
          `if it was asked from 0 to 10, say --score ${quoted(rating)}.`,
  };
}

const scoresIn = ({ distinct }: Column): number[] =>
  [...distinct].filter(isScoreText).map((value) => Number.parseInt(value, 10));

const reachesTop = (column: Column): boolean => Math.max(...scoresIn(column)) >= 9;

const rangeOf = (column: Column): readonly [number, number] => {
  const scores = scoresIn(column);
  return [Math.min(...scores), Math.max(...scores)];
};

const SUBJECT_WORDS = /^(subject|respondent|customer|contact|user|person|member|patient|client)( (id|no|number))?$/;

const isUnique = ({ values, distinct }: Column): boolean => distinct.size === values.length;

const WEIGHT_WORDS = /^(survey )?weight$/;

/** The library reads weights with a decimal point only, and refuses the row of another one. */
const holdsWeights = (column: Column): boolean => shareOf(column, (value) => /^\d+(\.\d+)?$/.test(value)) === 1;

const isMeasure = (value: string): boolean => MEASURES.some((measure) => measure === value.toLowerCase());

/** A BCP 47 tag that begins with the code of a language, such as `fi` or `en-GB`. */
const isLanguage = (value: string): boolean => /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(value);

/** What asks for a text, in the languages that the library has words of. */
const COMMENT_WORDS =
  /comment|verbatim|feedback|reason|\bwhy\b|komment|palaute|perustelu|\bsyy\b|miksi|varför|motivering|hvorfor|tilbakemelding|begr(unn|und)else|begründung|\bgrund\b|warum|pourquoi|comentario|comentário|commento|opmerking|toelichting|waarom/;

/** What is told about a comment, not in it. */
const ABOUT_COMMENT = /\b(id|code|date|time|author|by|type|category|lang(uage)?|sentiment)\b/;

function guessComment(columns: readonly Column[]): Choice<Column> | null {
  const texts = columns.filter((column) => isProse(column));
  const isNamed = ({ words }: Column): boolean => COMMENT_WORDS.test(words);
  const named = texts.find(isNamed);
  const longest = [...texts].sort((a, b) => meanLength(b) - meanLength(a))[0];
  if (named !== undefined) return { value: named, because: 'name-text' };
  const few = columns.find((column) => isNamed(column) && !ABOUT_COMMENT.test(column.words) && holdsPhrases(column));
  if (few !== undefined) return { value: few, because: 'name' };
  return longest === undefined ? null : { value: longest, because: 'longest-text' };
}

/** More than one word somewhere, and not the same in every row. */
const holdsPhrases = ({ distinct, filled }: Column): boolean =>
  (distinct.size > 1 || filled.length === 1) && [...distinct].some((value) => /\p{L}\s+\p{L}/u.test(value));

/** Free text: several words, and mostly different from row to row. */
const isProse = (column: Column): boolean =>
  meanLength(column) >= 15 &&
  column.distinct.size > Math.min(30, column.filled.length / 2) &&
  shareOf(column, (value) => /\s/.test(value)) >= 0.5;
