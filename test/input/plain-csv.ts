/**
 * A slow and obvious reader of CSV, made of one regular expression, that shares no line with the library.
 *
 * @module
 */

/** A record that has any character, the line on which it begins, and its cells; no cells where a quote is out of place. */
export type PlainRecord = { readonly line: number; readonly cells: readonly string[] | null };

const BREAK = /\r\n|\r|\n/g;

/** Reads all records: a record with a quote out of place ends at the first line break after the quote that opens its cell. */
export function plainRecords(text: string, sign: string): PlainRecord[] {
  const cellForm = new RegExp(`(?:"((?:[^"]|"")*)"[ \\t]*?|((?!")[^${sign}\\r\\n]*))([${sign}]|\\r\\n|\\r|\\n|$)`, 'y');
  const records: PlainRecord[] = [];
  let begin = 0;
  while (begin < text.length) {
    let cells: string[] | null = [];
    let end = begin;
    for (;;) {
      cellForm.lastIndex = end;
      const match = cellForm.exec(text);
      if (match === null) {
        cells = null;
        BREAK.lastIndex = end;
        end = BREAK.exec(text) === null ? text.length : BREAK.lastIndex;
        break;
      }
      cells.push(match[1]?.replaceAll('""', '"') ?? (match[2] as string));
      end += match[0].length;
      if (match[3] !== sign) break;
    }
    const isBlank = /^[\r\n]*$/.test(text.slice(begin, end));
    if (!isBlank) records.push({ line: 1 + (text.slice(0, begin).match(BREAK) ?? []).length, cells });
    begin = end;
  }
  return records;
}
