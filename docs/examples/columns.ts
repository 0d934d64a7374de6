/**
 * What the values of a column look like, seen from a first part of a file.
 *
 * @module
 */

/** What one column looks like. */
export type Column = {
  /** Where the column stands, counted from 0. */
  readonly index: number;
  /** The header of the column, as it stands in the file. */
  readonly name: string;
  /** What the column is called here: its header, with the number of the column where that alone would not tell. */
  readonly label: string;
  /** The words of the header in lower case: `answeredAt` and `answered_at` both give `answered at`. */
  readonly words: string;
  /** Its values, trimmed; an empty text where nothing was given. */
  readonly values: readonly string[];
  /** Its values that are not empty. */
  readonly filled: readonly string[];
  /** Its different values that are not empty. */
  readonly distinct: ReadonlySet<string>;
};

/**
 * Looks at the columns of a table of texts.
 *
 * @param header - The names of the columns.
 * @param rows - The cells of each row; short rows count as empty at the end.
 * @returns One entry a column, in their order; no two labels are equal and none is empty.
 */
export function columnsOf(header: readonly string[], rows: readonly (readonly string[])[]): Column[] {
  const labels = labelsOf(header);
  return header.map((name, index) => {
    const values = rows.map((row) => (row[index] ?? '').trim());
    const filled = values.filter((value) => value !== '');
    const label = labels[index] as string;
    return { index, name, label, words: wordsOf(name), values, filled, distinct: new Set(filled) };
  });
}

/** `team, team` gives `team (1), team (2)`; again where that is the name of another column. */
const labelsOf = (names: readonly string[]): readonly string[] => {
  const uses = new Map<string, number>();
  for (const name of names) uses.set(name, (uses.get(name) ?? 0) + 1);
  const labels = names.map((name, i) =>
    name.trim() === '' || (uses.get(name) ?? 0) > 1 ? `${name} (${i + 1})`.trim() : name,
  );
  return labels.every((label, i) => label === names[i]) ? names : labelsOf(labels);
};

/** The words of a header, in lower case, with single spaces between them. */
export const wordsOf = (name: string): string =>
  name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/+:-]+/gu, ' ')
    .trim();

/** The share of the given values for which something holds, 0 to 1; 0 for an empty column. */
export const shareOf = ({ filled }: Column, holds: (value: string) => boolean): number =>
  filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;

/** The mean length of the given values, in characters; 0 for an empty column. */
export const meanLength = ({ filled }: Column): number =>
  filled.reduce((sum, value) => sum + value.length, 0) / Math.max(1, filled.length);

/** A number as it stands in a file. */
export const isNumber = (value: string): boolean => /^[-+]?(\d+([.,]\d+)?|[.,]\d+)$/.test(value);

/** A score from 0 to 10, alone or with its label, such as `10 - Extremely likely`. */
export const isScoreText = (value: string): boolean => /^(10|\d)(\.0+)?(\s*[-–=:(].*)?$/.test(value);

/** The name of a column as a message says it. */
export const quoted = ({ label }: Column): string => JSON.stringify(label);
