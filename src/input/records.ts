/**
 * The records of CSV text: how the text is written, and what stands in its cells.
 *
 * This file alone imports the CSV parser, so that a bundle which reads no CSV does not carry one.
 *
 * @module
 */
import Papa from 'papaparse';
import { boundaryOf } from './boundary.ts';
import { planOfHeader } from './columns.ts';
import type { Fault } from './issues.ts';
import type { RowMapping } from './mapping.ts';

/** The signs that may stand between cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A sign between cells. */
export type Delimiter = (typeof DELIMITERS)[number];

/** One record, the line on which it begins, and what is wrong with its quotes; then it has no cells. */
export type Line = { readonly cells: string[]; readonly line: number; readonly fault: Fault | null };

/** How a text is written. */
export type Dialect = {
  readonly delimiter: string;
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
  const declared = /^sep=([,;\t|])(?:\r\n?|\n)/i.exec(text.slice(mark, mark + 8));
  const skip = mark + (declared === null ? 0 : declared[0].length);
  const skippedLines = declared === null ? 0 : 1;
  const dialect = (sign: string): Dialect => ({ delimiter: sign, skip, skippedLines });
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
 * @param text - The text.
 * @param isLast - Whether no more text will come, so that the last record is complete too.
 * @param dialect - How the text is written.
 * @param firstLine - The number of its first line.
 * @param take - What takes the records.
 * @returns The text that is left, and how many lines were read.
 * @internal
 */
export function readRecords(
  text: string,
  isLast: boolean,
  { delimiter }: Dialect,
  firstLine: number,
  take: (row: Line) => void,
): { readonly rest: string; readonly lines: number } {
  let begin = 0;
  let line = firstLine;
  const batch = batchOf(text, delimiter, take);
  while (begin < text.length) {
    const boundary = boundaryOf(text, begin, delimiter, isLast);
    if (boundary === null) break;
    const { end, next, breaks, fault } = boundary;
    if (fault === null && end > begin) batch.add(line, begin, end, next);
    else batch.finish();
    if (fault !== null) take({ cells: [], line, fault });
    line += breaks;
    begin = next;
  }
  batch.finish();
  return { rest: text.slice(begin), lines: line - firstLine };
}

/** How many records the parser gets at once; one by one, most of the time would go into calling it. */
const BATCH = 256;

/**
 * Records that follow each other and end in the same line break. Their quotes are known to be in place, so the parser
 * finds the same records again, and it alone says what stands in their cells.
 */
const batchOf = (text: string, delimiter: string, take: (row: Line) => void) => {
  let lines: number[] = [];
  let begin = 0;
  let end = 0;
  let newline: '\n' | '\r' | '\r\n' = '\n';
  const finish = (): void => {
    if (lines.length === 0) return;
    const parser = new Papa.Parser({ delimiter, newline });
    const { data } = parser.parse(text.slice(begin, end), 0, false) as Papa.ParseResult<string[]>;
    const found = lines;
    lines = [];
    data.forEach((cells, index) => take({ cells, line: found[index] as number, fault: null }));
  };
  return {
    finish,
    add: (line: number, from: number, to: number, next: number): void => {
      const own = text[next - 1] === '\r' ? '\r' : text[next - 2] === '\r' ? '\r\n' : '\n';
      if (lines.length === 0) {
        begin = from;
        newline = own;
      }
      lines.push(line);
      end = to;
      if (own !== newline || lines.length === BATCH) finish();
    },
  };
};
