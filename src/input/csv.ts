/**
 * Answers from CSV text, in one pass, without an array of all rows in between.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type ParsedRows, collector } from './collect.ts';
import { type Plan, planOfHeader } from './columns.ts';
import { MOST_EXTRA_ROWS, headerRowsIn } from './header.ts';
import { kindOf } from './issues.ts';
import { type RowMapping, parseMapping } from './mapping.ts';
import { DELIMITERS, type Delimiter, type Dialect, type Line, dialectOf, readRecords } from './records.ts';
import { wrongLength } from './rows.ts';

/** How to read CSV. */
export type CsvOptions = {
  /** The sign between cells. @defaultValue the one under which the header has the mapped columns */
  readonly delimiter?: Delimiter;
  /** Called with the number of rows read so far, every 10 000 rows and at the end. */
  readonly onProgress?: (rows: number) => void;
};

/**
 * Makes answers from CSV text, as `parseRows` does from records.
 *
 * Understood are cells in double quotes with line breaks, doubled quotes and delimiters in them, commas, semicolons,
 * tabs and bars between cells, line breaks of any kind, also several kinds in one text, a byte order mark and a first line
 * `sep=;`. Lines without anything on them are no rows. Spaces behind a closing quote are no part of the cell. A row with
 * more or fewer cells than the header is rejected, and so is one in which a quote is out of place or does not close within
 * ten million characters: such a row ends at the first line break behind the quote that opens the faulty cell, and if the
 * cell was meant to have more lines, each of them is a row of its own, which is rejected or not like any other.
 *
 * @param text - The whole text.
 * @param mapping - Which column holds what.
 * @param options - The delimiter, and a function to be told of progress.
 * @returns The answers, the rejected rows with their lines and reasons, and what there is to know about the whole.
 * @throws {NpsError} As `parseRows`; also `input/invalid` when `text` is not a text, `csv/no-header` when it is empty,
 * `csv/malformed` when a quote in the header is out of place, `option/unknown` for another delimiter.
 * @example
 * const text = 'id;score;date\na1;9;2024-02-29T12:00:00Z\na2;11;2024-02-29T12:00:00Z\n';
 * const { responses, rejected } = parseCsv(text, { id: 'id', score: 'score', answeredAt: 'date' });
 * responses.length // => 1
 * rejected[0].line // => 3
 * rejected[0].issues[0].path // => [1, 'score']
 * @see RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files.
 */
export function parseCsv(text: string, mapping: RowMapping, options: CsvOptions = {}): ParsedRows {
  if (typeof text !== 'string') fail('input/invalid', [], `CSV comes as a text, got ${kindOf(text)}.`);
  return parseCsvChunks([text], mapping, options);
}

/**
 * Makes answers from CSV text that comes in pieces, such as the blocks of a file that is larger than a text may be.
 *
 * Pieces may end anywhere, within a cell or between the two signs of a line break. See `parseCsv`.
 *
 * @param chunks - The pieces in order.
 * @param mapping - Which column holds what.
 * @param options - The delimiter, and a function to be told of progress.
 * @returns What `parseCsv` returns for the pieces joined together.
 * @throws {NpsError} As `parseCsv`.
 * @example
 * const chunks = ['id,score,date\na1,', '9,2024-02-29T12:00:00Z'];
 * parseCsvChunks(chunks, { id: 'id', score: 'score', answeredAt: 'date' }).responses.length // => 1
 */
export function parseCsvChunks(
  chunks: Iterable<string>,
  mapping: RowMapping,
  { delimiter, onProgress }: CsvOptions = {},
): ParsedRows {
  const checked = parseMapping(mapping);
  if (delimiter !== undefined && !DELIMITERS.includes(delimiter))
    fail('option/unknown', ['delimiter'], 'A delimiter is a comma, a semicolon, a tab or a bar.');
  const reader = tableReader(checked, delimiter, onProgress);
  const pending = pendingText();
  for (const chunk of chunks) {
    if (typeof chunk !== 'string') fail('input/invalid', [], `CSV comes as pieces of text, got ${kindOf(chunk)}.`);
    pending.push(chunk);
    if (pending.isReady()) pending.keep(reader.read(pending.text(), false));
  }
  reader.read(pending.text(), true);
  return reader.finish();
}

/**
 * Text that was not read yet. It is looked at again only when it has doubled, so that a record that goes on for many
 * pieces (as after a quote that never closes) costs no more than twice its length.
 */
const pendingText = () => {
  let pieces: string[] = [];
  let size = 0;
  let unread = 0;
  return {
    push: (piece: string): void => {
      pieces.push(piece);
      size += piece.length;
    },
    isReady: (): boolean => size >= ENOUGH && size >= 2 * unread,
    text: (): string => pieces.join(''),
    keep: (rest: string): void => {
      pieces = [rest];
      size = rest.length;
      unread = rest.length;
    },
  };
};

/** Pieces are joined up to this many characters before they are read. */
const ENOUGH = 65_536;

/** Reads a growing text and hands its rows on. */
function tableReader(mapping: RowMapping, delimiter: Delimiter | undefined, onProgress: CsvOptions['onProgress']) {
  const collect = collector(mapping);
  let dialect: Dialect | null = null;
  let plan: Plan | null = null;
  let width = 0;
  let names: string[] | null = null;
  let nextLine = 1;
  let extraHeaderRows = 0;
  /** The first rows below the names, until it is known which of them are header rows. */
  let held: Line[] | null = [];

  const take = (row: Line): void => {
    if (plan === null) {
      begin(row);
      if (mapping.header !== false) return;
    }
    if (held === null) return add(row);
    held.push(row);
    if (held.length === MOST_EXTRA_ROWS) release();
  };

  const begin = ({ cells, fault }: Line): void => {
    if (fault !== null) fail('csv/malformed', [], fault.message);
    names = mapping.header === false ? null : cells;
    width = cells.length;
    plan = planOfHeader(mapping, names, width);
  };

  const release = (): void => {
    const rows = held ?? [];
    held = null;
    extraHeaderRows = headerRowsIn(
      rows.map(({ cells }) => cells),
      names ?? [],
      mapping,
    );
    rows.slice(extraHeaderRows).forEach(add);
  };

  const add = ({ cells, line, fault }: Line): void => {
    if (fault !== null) collect.reject(fault, line);
    else if (cells.length !== width) collect.reject(wrongLength(cells.length, width), line);
    else collect.add(cells, plan as Plan, line);
    if (onProgress !== undefined && collect.count() % 10_000 === 0) onProgress(collect.count());
  };

  return {
    /** Reads all complete rows of a text, and the last one too when no more will come; returns what is left. */
    read: (given: string, isLast: boolean): string => {
      let text = given;
      if (dialect === null) {
        const found = dialectOf(text, isLast, mapping, delimiter);
        if (found === null) return text;
        text = text.slice(found.skip);
        nextLine += found.skippedLines;
        dialect = found;
      }
      const { rest, lines } = readRecords(text, isLast, dialect, nextLine, take);
      nextLine += lines;
      return rest;
    },
    finish: (): ParsedRows => {
      if (plan === null) fail('csv/no-header', [], 'CSV begins with the names of its columns, got an empty text.');
      if (held !== null) release();
      const rows = collect.count();
      if (onProgress !== undefined && rows % 10_000 !== 0) onProgress(rows);
      return collect.finish(extraHeaderRows);
    },
  };
}
