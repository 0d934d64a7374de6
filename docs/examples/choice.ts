/**
 * What was chosen for a file, and on what grounds.
 *
 * @module
 */

/** What speaks for a choice; the notes tell it in the language of the page. */
export type Grounds =
  | 'given'
  | 'name'
  | 'name-values'
  | 'name-scores'
  | 'only-scores'
  | 'name-dates'
  | 'dates'
  | 'name-form'
  | 'form'
  | 'day-first'
  | 'month-first'
  | 'name-text'
  | 'longest-text'
  | 'groups'
  | 'groups-and-more'
  | 'no-groups'
  | 'zone-column'
  | 'zone-header'
  | 'offset'
  | 'offsets'
  | 'no-zone';

/** Something that was chosen, and on what grounds. */
export type Choice<T> = {
  readonly value: T;
  readonly because: Grounds;
  /** What stands in the file and speaks for it, such as a date or the name of a column; absent where nothing is shown. */
  readonly seen?: string;
};

/** Nothing could be chosen; the grounds are sentences for the caller. */
export type NoChoice = { readonly value: null; readonly because: string };

/** A column that one would expect to be read and that is not: its values are no weights, or it says the score again. */
export type LeftOut<T> = { readonly value: T; readonly because: 'no-weights' | 'repeats-score' };
