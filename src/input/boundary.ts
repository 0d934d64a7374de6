/**
 * Where the records of CSV text end, in one pass over its characters.
 *
 * A record ends at a line break that is not within quotes, whatever the breaks before it were. A quote that is out of
 * place cannot swallow what follows: its record ends with its line.
 *
 * @see RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files.
 * @module
 */
import type { Fault } from './issues.ts';

/** Where a record ends. */
export type Boundary = {
  /** The position behind its last sign, without the line break and without spaces behind a last quote. */
  readonly end: number;
  /** The position at which the next record begins. */
  readonly next: number;
  /** How many line breaks there are from its beginning to the next record. */
  readonly breaks: number;
  /** What is wrong with its quotes; null when nothing is. */
  readonly fault: Fault | null;
};

/** The codes of the signs that matter; numbers compare faster than texts. */
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** No comment has ten million characters; without a limit, one quote could keep a whole file in memory. */
const LONGEST_QUOTED = 10_000_000;

/**
 * Finds the end of one record.
 *
 * @param text - The text.
 * @param begin - Where the record begins; before the end of the text.
 * @param delimiter - The sign between cells.
 * @param isLast - Whether no more text will come.
 * @returns The end; null when it may lie in text that is still to come.
 * @internal
 */
export function boundaryOf(text: string, begin: number, delimiter: string, isLast: boolean): Boundary | null {
  const sign = delimiter.charCodeAt(0);
  const { length } = text;
  let breaks = 0;
  let at = begin;
  for (;;) {
    let end = at;
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at);
      const isTooLong = (close === -1 ? length : close) - at - 1 > LONGEST_QUOTED;
      if (close === -1 && !isTooLong && !isLast) return null;
      if (close === -1 || isTooLong) return brokenOff(text, at, breaks, isLast, UNCLOSED);
      end = close + 1;
      const behind = behindSpaces(text, end, sign);
      if (behind < length && !isEnd(text.charCodeAt(behind), sign))
        return brokenOff(text, at, breaks, isLast, MISPLACED);
      breaks += breaksBetween(text, at, close);
      at = behind;
    } else {
      while (at < length && !isEnd(text.charCodeAt(at), sign)) at += 1;
      end = at;
    }
    if (at === length) return isLast ? { end, next: length, breaks, fault: null } : null;
    if (text.charCodeAt(at) !== sign) {
      const next = behindBreak(text, at, isLast);
      return next === null ? null : { end, next, breaks: breaks + 1, fault: null };
    }
    at += 1;
  }
}

/** The first quote that is not one of a pair; -1 when there is none. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/**
 * The end of a record whose quotes are wrong: the first line break behind the quote that opens the faulty cell. Where
 * the quote that is out of place stands does not matter, since all rows up to it may be good ones.
 */
function brokenOff(text: string, open: number, breaks: number, isLast: boolean, fault: Fault): Boundary | null {
  const { length } = text;
  let end = open;
  while (end < length && !isBreak(text.charCodeAt(end))) end += 1;
  if (end === length) return isLast ? { end, next: length, breaks, fault } : null;
  const next = behindBreak(text, end, isLast);
  return next === null ? null : { end, next, breaks: breaks + 1, fault };
}

/** The position behind a line break; null when a line feed may still come. */
const behindBreak = (text: string, at: number, isLast: boolean): number | null => {
  if (text.charCodeAt(at) === LINE_FEED) return at + 1;
  if (at + 1 === text.length) return isLast ? at + 1 : null;
  return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
};

const behindSpaces = (text: string, from: number, sign: number): number => {
  let at = from;
  for (let code = text.charCodeAt(at); code !== sign && (code === SPACE || code === TAB); code = text.charCodeAt(at))
    at += 1;
  return at;
};

/** How many line breaks stand between two positions, the two signs of one break counted once. */
const breaksBetween = (text: string, from: number, to: number): number => {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === CARRIAGE_RETURN || (code === LINE_FEED && text.charCodeAt(at - 1) !== CARRIAGE_RETURN)) breaks += 1;
  }
  return breaks;
};

const isBreak = (code: number): boolean => code === LINE_FEED || code === CARRIAGE_RETURN;

const isEnd = (code: number, sign: number): boolean => code === sign || code === LINE_FEED || code === CARRIAGE_RETURN;

const UNCLOSED: Fault = {
  code: 'csv/malformed',
  message: 'A quoted cell ends with a quote within ten million characters, got none.',
};

const MISPLACED: Fault = {
  code: 'csv/malformed',
  message: 'A quote within a quoted cell is doubled, got a single one.',
};
