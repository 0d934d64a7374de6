/**
 * The weighted terms of texts, text by text.
 *
 * @module
 */
import { type RowReader, type SparseRows, roomOf } from './sparse.ts';
import { type Countable, type Counts, type Scale, counterOf, weigh } from './weigh.ts';

/**
 * The terms of texts as rows: weighted stems, then weighted pieces of words, each part of length 1.
 *
 * Pieces are counted anew whenever a row is read: a table of all takes several times the room of the texts themselves.
 *
 * @param stems - The stems of each text, and what weighs them.
 * @param pieces - The words of each text, the pieces of each word, and what weighs them.
 * @returns A row a text.
 * @internal
 */
export function weightedRows(
  stems: { readonly counts: Counts; readonly scale: Scale },
  pieces: Countable & { readonly scale: Scale },
): SparseRows {
  const { starts: ends, columns: stemsOf, values: times, names } = stems.counts;
  const { words, columns: ofWords } = pieces;
  const width = names.length + pieces.width;
  /** How many places a text takes at most. */
  const placesOf = (text: number): number => {
    let own = 0;
    for (let at = words.starts[text] as number; at < (words.starts[text + 1] as number); at++) {
      const word = words.items[at] as number;
      own += (ofWords.starts[word + 1] as number) - (ofWords.starts[word] as number);
    }
    return (ends[text + 1] as number) - (ends[text] as number) + Math.min(own, pieces.width);
  };
  const reader = (): RowReader => {
    const count = counterOf(pieces, names.length);
    const room = roomOf(width);
    return (texts) => {
      let size = 0;
      for (let i = 0; i < texts.length; i++) size += placesOf(texts[i] as number);
      const to = room.take(texts.length, size);
      for (let i = 0; i < texts.length; i++) {
        const text = texts[i] as number;
        const from = to.starts[i] as number;
        let middle = from;
        for (let at = ends[text] as number; at < (ends[text + 1] as number); at++) {
          to.columns[middle] = stemsOf[at] as number;
          to.values[middle++] = times[at] as number;
        }
        weigh(to, from, middle, stems.scale, 0);
        const end = count(text, to, middle);
        weigh(to, middle, end, pieces.scale, names.length);
        to.starts[i + 1] = end;
      }
      return room.filled();
    };
  };
  return { rows: ends.length - 1, width, reader };
}
