/**
 * What the pages say of where the answers come from and how they were read: the embedded sample or a file, and the comments.
 *
 * @module
 */
import type { Counted } from 'npskit';
import type { Grounds, LeftOut } from './choice.ts';
import type { Role } from './follow-up-columns.ts';
import type { NAMED_ROLES, ROLES } from './guess.ts';

/** How many comments were read. */
export type ThemeCounts = {
  /** How many were sorted. */
  readonly sorted: Counted;
  /** How many there are. */
  readonly written: Counted;
  /** How many themes were found beside those of the codebook. */
  readonly found: Counted;
};

/** What a note is about. */
export type NoteName =
  | 'source'
  | 'score'
  | 'at'
  | 'dates'
  | (typeof ROLES)[number]
  | (typeof NAMED_ROLES)[number]
  | Role
  | 'segments'
  | 'themes'
  | 'zone'
  | 'left out';

/** The words of the notes in one language. */
export type NoteWords = {
  /** What the answers are; stands below the title. */
  readonly sample: string;
  /** The same for the notes, and where to read on. */
  readonly madeUp: string;
  readonly names: Readonly<Record<NoteName, string>>;
  readonly themes: (counts: ThemeCounts) => string;
  readonly file: FileWords;
};

/** What is said of a file. Names of columns come in with their quotation marks. */
export type FileWords = {
  readonly column: (name: string) => string;
  readonly noColumn: string;
  readonly noSegments: string;
  /** What stands between two forms of dates. */
  readonly and: string;
  readonly given: string;
  readonly guessed: (grounds: string) => string;
  /** What a guess rests on, with what was seen in the file. */
  readonly grounds: Readonly<Record<Exclude<Grounds, 'given'>, (seen: string) => string>>;
  /** Why a column is not read. */
  readonly leftOut: Readonly<Record<LeftOut<unknown>['because'], (column: string) => string>>;
};
