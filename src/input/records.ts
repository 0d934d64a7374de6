/**
 * The records of CSV text: how the text is written, and what stands in its cells.
 *
 * This file alone imports the CSV parser, so that a bundle which reads no CSV does not carry one.
 *
 * @module
 */
import Papa from 'papaparse';
import { planOfHeader } from './columns.ts';
import type { Fault } from './issues.ts';
import type { RowMapping } from './mapping.ts';

/** The signs that may stand between cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A sign between cells. */
export type Delimiter = (typeof DELIMITERS)[number];

/** One record, the line on which it begins, and what is wrong with its quotes. */
export type Line = { readonly cells: string[]; readonly line: number; readonly fault: Fault | null };

/** How a text is written. */
export type Dialect = {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** How many characters stand before the header, such as a byte order mark. */
  readonly skip: number;
  readonly skippedLines: number;
};

/**
 * Finds out how a text is written: the delimiter is the one under which the header has the mapped columns.
 *
 * @param text - The beginning of the text.
 * @param isLast - Whether this is the whole text.
 * @param mapping - A checked mapping.
 * @param delimiter - The delimiter, if it was told.
 * @returns The dialect; null when more of the text must be seen first.
 * @internal
 */
export function dialectOf(
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

/**
 * Hands on the complete records of a text; lines with nothing on them are none.
 *
 * @param given - The text.
 * @param isLast - Whether no more text will come, so that the last record is complete too.
 * @param dialect - How the text is written.
 * @param firstLine - The number of its first line.
 * @param take - What takes the records.
 * @returns The text that is left, and how many lines were read.
 * @internal
 */
export function readRecords(
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
