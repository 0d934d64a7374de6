/**
 * Scores as other tools write them: numbers, texts and labels of choices.
 *
 * Only whole numbers from 0 to 10 are scores. Words become scores through a dictionary that the caller declares.
 * Labels that belong to another scale are noticed, so that a 1-to-5 rating is not read as an NPS.
 *
 * @module
 */
import type { Issue } from '../error.ts';
import { SCORES, type Score, isScore } from '../scale/score.ts';
import { type Census, type Doubt, countValue, doubtsOf, emptyCensus } from './doubts.ts';
import { type Fault, isFault, kindOf, numberOrKind } from './issues.ts';
import { monthOf } from './patterns.ts';
import { namesOtherScale } from './scale-name.ts';

/** Reads the cells of one score column and remembers what they say about the scale. */
export type ScoreReader = {
  /** Reads one cell. */
  readonly read: (cell: unknown) => Score | Fault;
  /** Why the column as a whole is not on the scale; null when nothing says so. */
  readonly refusal: () => Issue | null;
  /** Signs that another scale was read. */
  readonly doubts: () => Doubt[];
};

/** What the mapping says about scores. */
export type ScoreOptions = {
  /** Words and their scores. */
  readonly labels: Readonly<Record<string, Score>>;
  /** Texts that mean "no answer", beside the ones known here. */
  readonly missing: readonly string[];
};

/** Texts in a score column that mean "no answer", in the form of `foldText`. */
const NO_SCORE = [
  '',
  '-',
  '–',
  '—',
  '.',
  '#n/a',
  '(blank)',
  '(empty)',
  'did not answer',
  "don't know",
  'don’t know',
  'dont know',
  'do not know',
  "i don't know",
  'i don’t know',
  'n/a',
  'n.a.',
  'na',
  'nan',
  'no answer',
  'no response',
  'none',
  'not applicable',
  'not answered',
  'not given',
  'not sure',
  'null',
  'prefer not to say',
  'skipped',
  'undefined',
] as const;

/**
 * Makes a reader for the cells of a score column.
 *
 * Understood are 9, "9", " 9 ", "9.0" (as tools write whole numbers beside empty cells), 9n, "10 - Extremely likely",
 * "0 = Not at all likely", "9 (likely)", "Extremely likely (10)", and the declared labels. A label holds letters and no
 * further digit, and a sign stands between it and the number, so that "9-10", "7.5", "4/5" and "5 stars" are refused. So
 * are "9-Oct", which a spreadsheet makes of "9-10", and "likely -9". A label that means "no answer" makes its number none.
 *
 * @param options - The labels and the texts that mean "no answer".
 * @returns The reader.
 * @internal
 */
export function scoreReader({ labels, missing }: ScoreOptions): ScoreReader {
  const scores = new Map(Object.entries(labels).map(([label, score]) => [foldText(label), (score + 0) as Score]));
  const noScore = new Set([...NO_SCORE, ...missing.map(foldText)]);
  /** What the caller declares for a text comes before everything that it could mean by itself. */
  const declared = (folded: string): Score | Fault | null =>
    scores.get(folded) ?? (noScore.has(folded) ? missingScore('a text that means no answer') : null);
  // Nearly every cell is one of these eleven.
  const plain = new Map<unknown, Score>(
    SCORES.flatMap((score) => {
      const known = declared(String(score)) ?? score;
      return isFault(known) ? [] : [[score, known] as const, [String(score), known] as const];
    }),
  );
  const census = emptyCensus();
  const scale: ScaleNotes = { otherScale: 0, lowestAnchor: 11, highestAnchor: -1 };
  const ofNumber = (value: number, came: string): Score | Fault => {
    if (isScore(value)) return (value + 0) as Score;
    countValue(census, value);
    return offScale(came);
  };
  const ofText = (text: string): Score | Fault => {
    const folded = foldText(text);
    const known = declared(folded);
    if (known !== null) return known;
    const numeral = NUMBER.exec(folded)?.[1];
    if (numeral !== undefined) return declared(numeral) ?? ofNumber(Number(numeral), 'another text');
    // A choice of a form is short; a long text is a comment in the wrong column.
    const choice = text.length > 200 ? null : choiceIn(text.trim());
    if (choice === null) {
      if (text.length <= 200 && namesOtherScale(text)) scale.otherScale += 1;
      return offScale('another text');
    }
    const { value, words } = choice;
    if (noScore.has(words) || noScore.has(withoutBrackets(words))) return missingScore('a text that means no answer');
    if (words.includes('not at all')) scale.lowestAnchor = Math.min(scale.lowestAnchor, value);
    if (words.includes('extremely likely')) scale.highestAnchor = Math.max(scale.highestAnchor, value);
    return ofNumber(value, 'another text');
  };
  const read = (cell: unknown): Score | Fault => {
    if (typeof cell === 'string') return ofText(cell);
    if (cell === undefined || cell === null) return missingScore(kindOf(cell));
    if (typeof cell === 'bigint')
      return declared(String(cell)) ?? ofNumber(cell >= -1n && cell <= 11n ? Number(cell) : NaN, 'a big integer');
    if (typeof cell !== 'number') return offScale(kindOf(cell));
    return (Number.isFinite(cell) ? declared(String(cell)) : null) ?? ofNumber(cell, numberOrKind(cell));
  };
  const counted = (cell: unknown): Score | Fault => {
    const score = plain.get(cell) ?? read(cell);
    countValue(census, score);
    return score;
  };
  return { read: counted, refusal: () => refusalOf(scale, census), doubts: () => doubtsOf(census) };
}

/**
 * Folds a text for comparison: case, spaces at the ends, runs of spaces and byte order marks make no difference.
 *
 * @param text - Any text.
 * @returns The folded text.
 * @internal
 */
export const foldText = (text: string): string =>
  text.replaceAll('\uFEFF', '').trim().replace(/\s+/g, ' ').toLowerCase();

/** What the labels have said about the scale so far. */
type ScaleNotes = { otherScale: number; lowestAnchor: number; highestAnchor: number };

const NUMBER = /^(\d|1\d)(?:[.,]0{1,2})?$/;
const NUMBER_FIRST = /^(\d|1\d)\s*(?:[-–—=:.)]+\s*|(?=[([]))([^\p{N}]*\p{L}[^\p{N}]*)$/u;
// A dash belongs to the label on its left only where it could not be the sign of a negative number.
const NUMBER_LAST =
  /^([^\p{N}]*\p{L}[^\p{N}]*?)(?:\s*[=:([]\s*|(?<=[\p{L}\p{M})\]!?])(?:\s+[-–—]\s+|[-–—]))(\d|1\d)\s*[)\]]?$/u;

/** The number and the folded label of a choice; null for any other text. */
function choiceIn(text: string): { readonly value: number; readonly words: string } | null {
  const first = NUMBER_FIRST.exec(text);
  const [, value, label] = first ?? swapped(NUMBER_LAST.exec(text));
  if (value === undefined || label === undefined) return null;
  const words = foldText(label);
  return isMonth(words) ? null : { value: Number(value), words };
}

const swapped = (match: readonly string[] | null): readonly (string | undefined)[] =>
  match === null ? [] : [match[0], match[2], match[1]];

const withoutBrackets = (words: string): string => words.replace(/^[([]+|[)\].]+$/g, '');

/** Spreadsheets make dates of texts such as "9-10" and show them with the months of their own language. */
const isMonth = (words: string): boolean => {
  const word = words.replace(/\.$/, '');
  return monthOf(word) > 0 || OTHER_MONTHS.test(word);
};

const OTHER_MONTHS =
  /^(?:ma[ij]|mars|mär|mrz|jun[ie]|jul[ie]|okt|de[sz]|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)$/;

/** Labels speak for the whole column when no score contradicts them; a single odd cell does not stop an import. */
function refusalOf({ otherScale, lowestAnchor, highestAnchor }: ScaleNotes, census: Census): Issue | null {
  const sum = (from: number, to: number): number => census.slice(from, to).reduce((all, count) => all + count, 0);
  const answers = sum(0, 12);
  const reason =
    otherScale > answers
      ? 'most labels name another scale'
      : lowestAnchor > 0 && lowestAnchor < 11 && sum(0, lowestAnchor) === 0
        ? `"not at all" stands at ${lowestAnchor} and no lower score occurs`
        : highestAnchor > -1 && highestAnchor !== 10 && sum(highestAnchor + 1, 12) === 0
          ? `"extremely likely" stands at ${highestAnchor} and no higher score occurs`
          : null;
  return reason === null
    ? null
    : {
        code: 'scale/not-nps',
        path: ['score'],
        message: `The Net Promoter Score is asked from 0 to 10; here ${reason}.`,
      };
}

const missingScore = (came: string): Fault => ({
  code: 'score/missing',
  message: `A score is a whole number from 0 to 10, got ${came}.`,
});

const offScale = (came: string): Fault => ({
  code: 'score/not-on-scale',
  message: `A score is a whole number from 0 to 10 or a declared label, got ${came}.`,
});
