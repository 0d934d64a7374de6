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
import { type Fault, kindOf } from './issues.ts';

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
 * further digit, and a sign stands between it and the number, so that "9-10", "7.5", "4/5" and "5 stars" are refused.
 *
 * @param options - The labels and the texts that mean "no answer".
 * @returns The reader.
 * @internal
 */
export function scoreReader({ labels, missing }: ScoreOptions): ScoreReader {
  const scores = new Map(Object.entries(labels).map(([label, score]) => [foldText(label), score]));
  const noScore = new Set([...NO_SCORE, ...missing.map(foldText)]);
  // Nearly every cell is one of these eleven; what the caller declares comes first even here.
  const plain = new Map<string, Score>(
    SCORES.map((score) => [String(score), scores.get(String(score)) ?? score] as const).filter(
      ([text]) => !noScore.has(text),
    ),
  );
  const census = emptyCensus();
  const scale: ScaleNotes = { otherScale: 0, lowestAnchor: 11, highestAnchor: -1 };
  const read = (cell: unknown): Score | Fault => {
    if (typeof cell === 'string') {
      const folded = foldText(cell);
      const known = scores.get(folded);
      if (known !== undefined) return known;
      if (noScore.has(folded)) return missingScore('a text that means no answer');
      return numberOf(readText(cell, scale), 'another text');
    }
    if (cell === undefined || cell === null) return missingScore(kindOf(cell));
    if (typeof cell === 'number') return numberOf(cell, String(cell));
    if (typeof cell === 'bigint') return numberOf(cell >= -1n && cell <= 11n ? Number(cell) : NaN, 'a big integer');
    return offScale(kindOf(cell));
  };
  const counted = (cell: unknown): Score | Fault => {
    const score = plain.get(cell as string) ?? read(cell);
    countValue(census, score);
    return score;
  };
  const numberOf = (value: number, came: string): Score | Fault => {
    if (isScore(value)) return (value + 0) as Score;
    countValue(census, value);
    return offScale(came);
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

const NUMBER = /^(\d|1\d)(?:[.,]0+)?$/;
const NUMBER_FIRST = /^(\d|1\d)\s*(?:[-–—=:.)]+\s*|(?=[([]))([^\p{N}]*\p{L}[^\p{N}]*)$/u;
const NUMBER_LAST = /^([^\p{N}]*\p{L}[^\p{N}]*?)\s*[-–—=:([]\s*(\d|1\d)\s*[)\]]?$/u;

/** The number in a text; NaN when there is none that could be a score. Notes what a label says about the scale. */
function readText(cell: string, scale: ScaleNotes): number {
  const text = cell.trim();
  const plain = NUMBER.exec(text);
  if (plain !== null) return Number(plain[1]);
  // A choice of a form is short; a long text is a comment in the wrong column.
  if (text.length > 200) return NaN;
  const [, value, label] = NUMBER_FIRST.exec(text) ?? [];
  const [, lastLabel, lastValue] = value === undefined ? (NUMBER_LAST.exec(text) ?? []) : [];
  const number = value ?? lastValue;
  if (number === undefined) {
    if (namesOtherScale(text)) scale.otherScale += 1;
    return NaN;
  }
  const words = foldText((label ?? lastLabel) as string);
  if (words.includes('not at all')) scale.lowestAnchor = Math.min(scale.lowestAnchor, Number(number));
  if (words.includes('extremely likely')) scale.highestAnchor = Math.max(scale.highestAnchor, Number(number));
  return Number(number);
}

const SPAN =
  /(?<![\p{L}\p{N}.,/-])([01])\s*(?:[-–—−]|\.{2,3}|…|to|through|thru|bis|till|til|à|a)\s*(\d{1,3})(?!\p{N}|\p{L}|[.,:/-]\p{N})/giu;
const POINTS = /(?<![\p{N}.,-])(\d{1,3})[\s-]*(?:point|points|pt|stars?)(?!\p{L})/giu;

/**
 * Tells whether a text names a scale other than 0 to 10: "on a scale of 1 to 5", "(1-10)", "5-point", "5 stars".
 *
 * A text that names the scale from 0 to 10, whatever else it says, does not.
 *
 * @param text - The text of a question or a label.
 * @returns True when another scale is named.
 * @internal
 */
export function namesOtherScale(text: string): boolean {
  const spans = [...text.matchAll(SPAN)].map(([, from, to]) => [Number(from), Number(to)] as const);
  if (spans.some(([from, to]) => from === 0 && to === 10)) return false;
  return (
    spans.some(([, to]) => to >= 3) ||
    [...text.matchAll(POINTS)].some(([, points]) => Number(points) >= 3 && Number(points) !== 11)
  );
}

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
