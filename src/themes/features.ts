/**
 * The terms of texts: stems of words, and pieces of their letters, counted and weighted.
 *
 * @module
 */
import type { Text } from './comment.ts';
import type { SparseRows } from './sparse.ts';
import type { Steps } from './steps.ts';
import {
  type Counts,
  type Kept,
  type Lists,
  type Scale,
  type TermsInTexts,
  counterOf,
  grown,
  keepTerms,
  keptColumns,
  scaleOf,
} from './weigh.ts';
import { weightedRows } from './weighted-rows.ts';

/** The stems of texts in their order: text i has `stems[starts[i]] … stems[starts[i + 1] − 1]`; −1 is a stem of no other. */
export type Orders = { readonly starts: Int32Array; readonly stems: Int32Array };

/** What texts are compared by. */
export type Features = {
  /** Stems that at least two comments have. */
  readonly stems: Counts;
  readonly stemScale: Scale;
  /** 1 for stems that mostly stand for a stop word. */
  readonly isStop: Uint8Array;
  /** Pieces of three and four letters, framed by spaces, that at least two comments have; by their column less the stems. */
  readonly pieces: readonly string[];
  readonly pieceScale: Scale;
  readonly orders: Orders;
  /** Weighted stems, then weighted pieces. */
  readonly weighted: SparseRows;
};

/** Words with their ends, in pieces of these lengths, hold compounds and case endings together. */
const PIECES = [3, 4] as const;

/** A piece that more than this share of texts has tells nothing apart. */
const MOST_PIECES = 0.5;

/** How much a stop word counts, as a share of what its rarity gives it. */
const STOP_WEIGHT = 0.5;

/** How many texts are gone through in one step. */
const TEXTS_A_STEP = 500;

/**
 * Counts and weighs the terms of texts.
 *
 * @param texts - Texts made ready.
 * @returns The features, after some steps.
 * @internal
 */
export function* featuresOf(texts: readonly Text[]): Steps<Features> {
  const n = texts.length;
  const copies = Int32Array.from(texts, ({ comments }) => comments.length);
  const { stemsIn, piecesIn, stopVotes } = yield* termsOf(texts, copies);
  const keptStems = yield* keepTerms(stemsIn, 1);
  const keptPieces = yield* keepTerms(piecesIn, MOST_PIECES);
  const isStop = Uint8Array.from(keptStems.terms, (stem) => ((stopVotes[stem] as number) > 0 ? 1 : 0));
  const factors = Float64Array.from(isStop, (stop) => (stop === 1 ? STOP_WEIGHT : 1));
  const stemScale = scaleOf(keptStems, n, factors);
  const pieceScale = scaleOf(keptPieces, n, null);
  yield;
  const size = widthOf(keptStems);
  const stems = {
    starts: new Int32Array(n + 1),
    columns: new Int32Array(size),
    values: new Float64Array(size),
    names: keptStems.names,
  };
  yield;
  const count = counterOf(
    { words: stemsIn.words, columns: keptColumns(stemsIn.terms, keptStems), width: stems.names.length },
    0,
  );
  for (let i = 0; i < n; i++) {
    stems.starts[i + 1] = count(i, stems, stems.starts[i] as number);
    if (i % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  const weighted = weightedRows(
    { counts: stems, scale: stemScale },
    {
      words: piecesIn.words,
      columns: keptColumns(piecesIn.terms, keptPieces),
      width: keptPieces.names.length,
      scale: pieceScale,
    },
  );
  const orders = { starts: stemsIn.words.starts, stems: columnsOf(stemsIn.words.items, keptStems) };
  return { stems, stemScale, isStop, pieces: keptPieces.names, pieceScale, orders, weighted };
}

/** How many places counts of these terms take. */
const widthOf = ({ frequency }: Kept): number => frequency.reduce((sum, texts) => sum + texts, 0);

const columnsOf = (terms: Int32Array, { columnOf }: Kept): Int32Array => terms.map((term) => columnOf[term] as number);

/** Numbers the stems of texts and the pieces of their words; a positive vote is for a stop word. */
function* termsOf(
  texts: readonly Text[],
  copies: Int32Array,
): Steps<{ readonly stemsIn: TermsInTexts; readonly piecesIn: TermsInTexts; readonly stopVotes: Int32Array }> {
  const stops = new Map(
    [...new Set(texts.map(({ language }) => language))].map((language) => [language, new Set(language?.stopWords)]),
  );
  const stemNumbers = new Map<string, number>();
  const pieceNumbers = new Map<string, number>();
  const wordNumbers = new Map<string, number>();
  const piecesOfWords: number[] = [];
  const wordEnds: number[] = [0];
  const size = texts.reduce((sum, { words }) => sum + words.length, 0);
  const starts = new Int32Array(texts.length + 1);
  const stemAt = new Int32Array(size);
  const wordAt = new Int32Array(size);
  let stopVotes: Int32Array = new Int32Array(1024);
  let end = 0;
  for (const [i, { words, stems, language }] of texts.entries()) {
    const stop = stops.get(language) as ReadonlySet<string>;
    for (let place = 0; place < words.length; place++) {
      const word = words[place] as string;
      const stem = numberOf(stemNumbers, stems[place] as string);
      if (stem >= stopVotes.length) stopVotes = grown(stopVotes);
      stopVotes[stem] = (stopVotes[stem] as number) + (stop.has(word) ? 1 : -1);
      const known = wordNumbers.size;
      const number = numberOf(wordNumbers, word);
      if (number === known) {
        for (const piece of lettersOf(word)) piecesOfWords.push(numberOf(pieceNumbers, piece));
        wordEnds.push(piecesOfWords.length);
      }
      stemAt[end] = stem;
      wordAt[end++] = number;
    }
    starts[i + 1] = end;
    if (i % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  yield;
  const eachItself = Int32Array.from({ length: stemNumbers.size + 1 }, (_, stem) => stem);
  const pieces: Lists = { starts: Int32Array.from(wordEnds), items: Int32Array.from(piecesOfWords) };
  return {
    stemsIn: {
      words: { starts, items: stemAt },
      terms: { starts: eachItself, items: eachItself },
      names: [...stemNumbers.keys()],
      copies,
    },
    piecesIn: { words: { starts, items: wordAt }, terms: pieces, names: [...pieceNumbers.keys()], copies },
    stopVotes,
  };
}

/** The number of a name; a new one gets the next. */
function numberOf(numbers: Map<string, number>, name: string): number {
  let number = numbers.get(name);
  if (number === undefined) numbers.set(name, (number = numbers.size));
  return number;
}

/**
 * Pieces of three and four characters of a word with a space at each end.
 *
 * @param word - In lower case.
 * @returns The pieces, short ones first.
 * @internal
 */
export function lettersOf(word: string): string[] {
  const characters = Array.from(` ${word} `);
  const pieces: string[] = [];
  for (const length of PIECES)
    for (let i = 0; i + length <= characters.length; i++) pieces.push(characters.slice(i, i + length).join(''));
  return pieces;
}
