/**
 * A CSV file: its beginning, to guess from, and all of it, in pieces.
 *
 * @module
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DELIMITERS, type Delimiter } from 'npskit/input';
import Papa from 'papaparse';
import { reasonOf, refuse } from './refusal.ts';

/** How many bytes are read at a time; also what is looked at to guess from. */
const PIECE = 1 << 20;

/** The beginning of a file. */
export type Beginning = {
  /** The names of the columns; none in an empty file. */
  readonly header: readonly string[];
  /** The rows in the first part of the file. */
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: Delimiter;
  /** Whether a quotation mark is opened here and not closed. */
  readonly unclosed: boolean;
  /** The size of the whole file, in bytes. */
  readonly size: number;
};

/**
 * Looks at the beginning of a file.
 *
 * @param file - The path.
 * @returns Its header and first rows.
 */
export function beginningOf(file: string): Beginning {
  const [text = ''] = piecesOf(file);
  const { size } = statSync(file);
  const body = text.replace(/^\uFEFF/, '');
  const declared = /^sep=([,;\t|])\r?\n/i.exec(body);
  const { data, errors, meta } = Papa.parse<string[]>(body.slice(declared?.[0].length ?? 0), {
    skipEmptyLines: true,
    ...(declared === null ? { delimitersToGuess: [...DELIMITERS] } : { delimiter: declared[1] as string }),
  });
  const [header = [], ...rows] = data;
  // The last row of a first piece may be cut.
  return {
    header,
    rows: size > PIECE ? rows.slice(0, -1) : rows,
    delimiter: meta.delimiter as Delimiter,
    unclosed: errors.some(({ code }) => code === 'MissingQuotes'),
    size,
  };
}

/**
 * The text of a file, in pieces that end anywhere.
 *
 * @param file - The path.
 * @returns The pieces in order; they are read when asked for.
 */
export function* piecesOf(file: string): Generator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const buffer = new Uint8Array(PIECE);
  let handle: number | null = null;
  try {
    handle = openSync(file, 'r');
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer))
      yield decoder.decode(buffer.subarray(0, length), { stream: true });
    yield decoder.decode();
  } catch (error) {
    refuse(
      error instanceof TypeError
        ? `Cannot read ${file}: it is not UTF-8 text.`
        : `Cannot read ${file}: ${reasonOf(error)}.`,
    );
  } finally {
    if (handle !== null) closeSync(handle);
  }
}
