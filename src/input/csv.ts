/**
 * Answers from CSV text, in one pass, without an array of all rows in between.
 *
 * This file alone imports the CSV parser, so that a bundle that does not call it does not carry one.
 *
 * @module
 */
import Papa from 'papaparse';
import { fail } from '../error.ts';
import { type Cells, type ParsedRows, collector } from './collect.ts';
import { type Plan, planOfHeader } from './columns.ts';
import { MOST_EXTRA_ROWS, headerRowsIn } from './header.ts';
import { type Fault, kindOf } from './issues.ts';
import { type RowMapping, parseMapping } from './mapping.ts';
import { wrongLength } from './rows.ts';

/** The signs that may stand between cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A sign between cells. */
export type Delimiter = (typeof DELIMITERS)[number];

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
 * tabs and bars between cells, any kind of line break, a byte order mark and a first line `sep=;`. Lines without
 * anything on them are no rows. A row with more or fewer cells than the header is rejected, and so is one in which a quote is
 * out of place; a quote that never closes makes the rest of the text one rejected row.
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

type Line = { readonly cells: string[]; readonly line: number; readonly fault: Fault | null };

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
    else collect.add(cells as unknown as Cells, plan as Plan, line);
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

/** How a text is written. */
type Dialect = {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** How many characters stand before the header, such as a byte order mark. */
  readonly skip: number;
  readonly skippedLines: number;
};

/** Finds out how a text is written; null when more of it must be seen first. */
function dialectOf(
  text: string,
  isLast: boolean,
  mapping: RowMapping,
  delimiter: Delimiter | undefined,
): Dialect | null {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  // A line feed ends a line in all but very old files; whether a carriage return comes before it is seen at each line.
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  if (newline === '\r' && !isLast && text.endsWith('\r') && text.indexOf('\r') === text.length - 1) return null;
  const declared = /^sep=([,;\t|])\r?[\n\r]/i.exec(text.slice(mark, mark + 8));
  const skip = mark + (declared === null ? 0 : declared[0].length);
  const skippedLines = declared === null ? 0 : 1;
  const dialect = (sign: string): Dialect => ({ delimiter: sign, newline, skip, skippedLines });
  if (delimiter !== undefined) return dialect(delimiter);
  if (declared !== null) return dialect(declared[1] as string);
  const body = text.slice(skip);
  const start = body.slice(0, 4096);
  const ranked = DELIMITERS.map((sign) => ({ sign, times: start.split(sign).length })).sort(
    (a, b) => b.times - a.times,
  );
  for (const { sign } of ranked) {
    const cells = firstRecord(body, dialect(sign), isLast);
    if (cells === null) return null;
    if (fits(mapping, cells)) return dialect(sign);
  }
  // Nothing fits, which the header is about to be refused for; the most frequent sign names the right columns.
  return dialect((ranked[0] as { sign: string }).sign);
}

const fits = (mapping: RowMapping, cells: string[]): boolean => {
  if (cells.length < 2) return false;
  try {
    planOfHeader(
      { ...mapping, scale: { lowest: 0, highest: 10 } },
      mapping.header === false ? null : cells,
      cells.length,
    );
    return true;
  } catch {
    return false;
  }
};

/** The cells of the first record that has any; null when it may go on in text that is still to come. */
function firstRecord(text: string, dialect: Dialect, isLast: boolean): string[] | null {
  let first: string[] | null = null;
  // The header is looked for at the beginning only, so that the text is not read once for each delimiter.
  for (let size = 4096; first === null; size *= 8) {
    const whole = isLast && size >= text.length;
    readRecords(text.slice(0, size), whole, dialect, 1, ({ cells }) => {
      first ??= cells;
    });
    if (size >= text.length) break;
  }
  return first ?? (isLast ? [] : null);
}

/** Hands on the complete records of a text; returns what is left and how many lines were read. */
function readRecords(
  given: string,
  isLast: boolean,
  { delimiter, newline }: Dialect,
  firstLine: number,
  take: (row: Line) => void,
): { readonly rest: string; readonly lines: number } {
  // The line feed after a last carriage return will not come any more.
  const text = isLast && newline === '\n' && given.endsWith('\r') ? given.slice(0, -1) : given;
  let begin = 0;
  let line = firstLine;
  const parser = new Papa.Parser({
    delimiter,
    newline,
    // The fast mode would first split the whole text into an array of lines.
    fastMode: false,
    step: (result: Papa.ParseStepResult<string[][]>) => {
      const end = result.meta.cursor;
      const [cells = []] = result.data;
      dropCarriageReturn(cells, text, end, newline);
      const row: Line = { cells, line, fault: faultOf(result.errors) };
      line += linesIn(text, begin, end, newline);
      begin = end;
      const isEmpty = cells.length === 1 && cells[0] === '' && row.fault === null;
      if (!isEmpty) take(row);
    },
  });
  if (text !== '') parser.parse(text, 0, !isLast);
  return { rest: text.slice(begin), lines: line - firstLine };
}

/** Takes the carriage return off the last cell of a line that ends in carriage return and line feed, unless it was quoted. */
function dropCarriageReturn(cells: string[], text: string, end: number, newline: string): void {
  const last = cells.length - 1;
  const cell = cells[last];
  if (newline === '\r' || cell === undefined || !cell.endsWith('\r')) return;
  const position = text[end - 1] === '\n' ? end - 1 : end;
  if (text.endsWith(cell, position)) cells[last] = cell.slice(0, -1);
}

const linesIn = (text: string, begin: number, end: number, newline: string): number => {
  let lines = 0;
  for (let at = text.indexOf(newline, begin); at !== -1 && at < end; at = text.indexOf(newline, at + 1)) lines += 1;
  return lines;
};

const faultOf = (errors: readonly Papa.ParseError[]): Fault | null => {
  const [first] = errors;
  if (first === undefined) return null;
  return {
    code: 'csv/malformed',
    message:
      first.code === 'MissingQuotes'
        ? 'A quoted cell ends with a quote, got the end of the text.'
        : 'A quote within a quoted cell is doubled, got a single one.',
  };
};
