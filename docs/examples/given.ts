/**
 * The columns that the caller has named, found in the header.
 *
 * @module
 */
import { type Column, quoted } from './columns.ts';
import { checkFormats } from './dates.ts';
import type { Dimension } from './groups.ts';
import type { Given } from './guess.ts';
import type { DemoOptions } from './options.ts';
import { refuse } from './refusal.ts';

/**
 * Finds the columns that the options name.
 *
 * @param columns - The columns of the file.
 * @param options - The options.
 * @returns The columns; refuses a name that no column or more than one has, and patterns that are none.
 */
export function givenOf(
  columns: readonly Column[],
  { score, at, dateFormat, comment, segments, zone }: DemoOptions,
): Given {
  const column = (option: string, name: string): Column => {
    const found = columnsCalled(name, columns);
    const [only, second] = found;
    if (only === undefined)
      return refuse(
        `--${option}: there is no column ${JSON.stringify(name)}; the columns are ${columns.map(({ label }) => label).join(', ')}.`,
      );
    return second === undefined
      ? only
      : refuse(
          `--${option}: ${found.length} columns are called ${JSON.stringify(name)}; say ${found.map(quoted).join(' or ')}.`,
        );
  };
  if (dateFormat !== undefined) checkFormats(dateFormat);
  const dimension = (name: string): Dimension =>
    // A column may have a star in its name.
    (columnsCalled(name, columns).length > 0 ? [name] : name.split('*')).map((part) => column('segments', part));
  return {
    ...(score === undefined ? {} : { score: column('score', score) }),
    ...(at === undefined ? {} : { at: column('at', at) }),
    ...(dateFormat === undefined ? {} : { dateFormat }),
    ...(comment === undefined ? {} : { comment: column('comment', comment) }),
    ...(segments === undefined ? {} : { segments: segments.map(dimension) }),
    ...(zone === undefined ? {} : { zone }),
  };
}

/** The column with this label, or all columns with this name. */
const columnsCalled = (name: string, columns: readonly Column[]): readonly Column[] => {
  const labeled = columns.filter(({ label }) => label === name);
  return labeled.length > 0 ? labeled : columns.filter((column) => column.name.trim() === name);
};
