/**
 * Which column says when answers were given, and how its dates are written.
 *
 * @module
 */
import type { Choice, NoChoice } from './choice.ts';
import { type Column } from './columns.ts';
import { OTHER_FORMS, dateFormOf, hasForm } from './dates.ts';

/** The column of the moments, and how they are written. */
export type Moments = {
  readonly at: Choice<Column> | NoChoice;
  /** The patterns of the dates; null when they have the year first. */
  readonly dates: Choice<readonly string[]> | null;
};

/**
 * Guesses which column says when answers were given.
 *
 * @param columns - The columns that are not taken for something else.
 * @param given - The column and the patterns that the caller has set.
 * @returns The column and the patterns, or what the caller has to say.
 */
export function guessMoments(
  columns: readonly Column[],
  { at, dateFormat }: { readonly at?: Column; readonly dateFormat?: readonly string[] },
): Moments {
  if (dateFormat !== undefined) {
    const fitting = at === undefined ? columns.filter((column) => hasForm(column, dateFormat)) : [];
    return { at: declaredMoments(fitting, at, dateFormat), dates: { value: dateFormat, because: 'given' } };
  }
  const seen = (at === undefined ? columns : [at]).flatMap((column) => {
    const form = dateFormOf(column);
    return form === null ? [] : [{ column, form, isNamed: MOMENT_WORDS.test(column.words) }];
  });
  // A column that is called a date and cannot be read is a question to the caller, before another date is taken for it.
  const found =
    seen.find(({ form, isNamed }) => isNamed && form.status === 'read') ??
    seen.find(({ isNamed }) => isNamed) ??
    seen.find(({ form }) => form.status === 'read') ??
    seen[0];
  if (found === undefined) return { at: at === undefined ? NO_DATES : { value: at, because: 'given' }, dates: null };
  const { column, form, isNamed } = found;
  if (form.status === 'open') return { at: { value: null, because: `${OTHER_FORMS} ${form.because}` }, dates: null };
  const because = isNamed ? 'name-dates' : 'dates';
  return { at: { value: column, because: at === undefined ? because : 'given' }, dates: form.declared };
}

const declaredMoments = (
  fitting: readonly Column[],
  at: Column | undefined,
  dateFormat: readonly string[],
): Choice<Column> | NoChoice => {
  if (at !== undefined) return { value: at, because: 'given' };
  const [first] = fitting;
  const named = fitting.find(({ words }) => MOMENT_WORDS.test(words));
  if (named !== undefined) return { value: named, because: 'name-form' };
  return first === undefined
    ? { value: null, because: `No column has dates of the form ${dateFormat.join(' or ')} (--date-format).` }
    : { value: first, because: 'form' };
};

const NO_DATES: NoChoice = {
  value: null,
  because: 'The demo needs a column that says when each answer was given, and no column looks like dates.',
};

const MOMENT_WORDS =
  /\b(answered|responded|submitted|completed|created|recorded|date|time|timestamp|at|when|pvm|aika|datum|dato|tid)\b/;
