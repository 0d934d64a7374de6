/**
 * The notes in the language of the page; on a file they tell which column was taken for what, and on what grounds.
 *
 * @module
 */
import type { Locale } from 'npskit';
import type { Choice, NoChoice } from './choice.ts';
import { type Column, quoted } from './columns.ts';
import { foundIn } from './follow-up-columns.ts';
import { type Guess, NAMED_ROLES, ROLES } from './guess.ts';
import type { NoteName, NoteWords } from './note-words.ts';
import { english } from './notes-en.ts';
import { finnish } from './notes-fi.ts';
import { bokmal } from './notes-nb.ts';
import { swedish } from './notes-sv.ts';

const WORDS: Readonly<Record<string, NoteWords>> = { en: english, fi: finnish, nb: bokmal, sv: swedish };

/** The words of a language; of English where there are none. */
export const noteWordsOf = ({ tag }: Locale): NoteWords => WORDS[tag] ?? english;

/**
 * Tells how a file was read.
 *
 * @param found - What its columns were taken for.
 * @param source - What the file is called.
 * @param words - The words of a language.
 * @returns The notes, as name and value.
 */
export function fileNotes(found: Guess, source: string, words: NoteWords): [string, string][] {
  const { score, at, dates, segments, zone, followUp, leftOut } = found;
  const { names, file } = words;
  const column = (role: NoteName, choice: Choice<Column> | NoChoice | null): [string, string] => [
    names[role],
    choice === null || choice.value === null
      ? file.noColumn
      : `${file.column(quoted(choice.value))} (${howOf(choice, words)})`,
  ];
  const dimensions = segments.value.map((dimension) => dimension.map(({ label }) => label).join(' × '));
  return [
    [names.source, source],
    column('score', score),
    column('at', at),
    ...(dates === null
      ? []
      : [[names.dates, `${dates.value.join(file.and)} (${howOf(dates, words)})`] satisfies [string, string]]),
    ...ROLES.map((role) => column(role, found[role])),
    ...NAMED_ROLES.filter((role) => found[role] !== null).map((role) => column(role, found[role])),
    ...foundIn(followUp).map(([role, choice]) => column(role, choice)),
    [names.segments, `${dimensions.join(', ') || file.noSegments} (${howOf(segments, words)})`],
    [names.zone, `${zone.value} (${howOf(zone, words)})`],
    ...leftOut.map(({ value, because }): [string, string] => [names['left out'], file.leftOut[because](quoted(value))]),
  ];
}

/** Whether something was given or guessed, and what the guess rests on. */
const howOf = ({ because, seen = '' }: Choice<unknown>, { file }: NoteWords): string =>
  because === 'given' ? file.given : file.guessed(file.grounds[because](seen));
