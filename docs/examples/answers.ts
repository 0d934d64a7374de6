/**
 * The answers of a file: its columns are looked at, named or guessed, and then all of it is read.
 *
 * @module
 */
import { basename } from 'node:path';
import { type ParsedRows, type RowMapping, parseCsvChunks } from 'npskit/input';
import type { Choice } from './choice.ts';
import { type Column, columnsOf, isScoreText, quoted, shareOf } from './columns.ts';
import { beginningOf, piecesOf } from './csv-file.ts';
import { OTHER_FORMS, isDateText } from './dates.ts';
import { foundIn, knowledgeFrom } from './follow-up-columns.ts';
import type { Knowledge } from './follow-up-queue.ts';
import { givenOf } from './given.ts';
import { type Guess, NAMED_ROLES, ROLES, guess } from './guess.ts';
import type { DemoOptions } from './options.ts';
import type { Progress } from './progress.ts';
import { refuse } from './refusal.ts';

/** Files above this size, in bytes, get a progress line even where nobody may be watching. */
const LONG = 5_000_000;

/** What was read from a file. */
export type Answers = {
  readonly parsed: ParsedRows;
  readonly zone: string;
  /** The tags of each dimension. */
  readonly segments: readonly (readonly string[])[];
  /** How the file was read. */
  readonly found: Guess;
  /** What the file says for follow-up. */
  readonly knowledge: Knowledge;
};

/**
 * Reads the answers of a file; refuses a file without any.
 *
 * @param file - The path.
 * @param options - What the caller has set.
 * @param progress - Where to say what is going on.
 * @returns The answers and how they were read.
 */
export function answersOf(file: string, options: DemoOptions, progress: Progress): Answers {
  const name = basename(file);
  progress.say(`looking at ${name}`);
  const { header, rows, delimiter, unclosed, size } = beginningOf(file);
  if (size > LONG) progress.always();
  if ([header, ...rows].every(isBlank)) return refuse(`${name} is empty.`);
  const columns = columnsOf(header, rows);
  const given = givenOf(columns, options);
  if (rows.every(isBlank))
    return refuse(`${name} has a header ${unclosed ? 'in which a quotation mark is never closed' : 'but no rows'}.`);
  const found = guess(columns, given);
  const answer = answerInHeader(columns, found);
  if (answer !== null)
    return refuse(`${name} has no header: its first row reads ${answer}, where the name of a column should stand.`);
  const { score, at, zone, segments } = found;
  if (score.value === null) return refuse(score.because);
  if (at.value === null) return refuse(at.because);
  progress.say('reading answers');
  const mapping = mappingOf({ ...found, score, at });
  const parsed = parseCsvChunks(piecesOf(file), mapping, {
    delimiter,
    onProgress: (count) => {
      if (count % 100_000 === 0) progress.say(`reading answers: ${count} rows`);
    },
  });
  if (parsed.responses.length === 0) return refuse(noAnswers(parsed, columns));
  return {
    parsed,
    zone: zone.value,
    segments: segments.value.map((dimension) => dimension.map(({ label }) => label)),
    found,
    knowledge: knowledgeFrom(found.followUp),
  };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** What stands in the first row and is no name: a date over dates, or a score over the scores; null for a header. */
function answerInHeader(columns: readonly Column[], { score }: Guess): string | null {
  const scores =
    score.value === null
      ? columns.filter((column) => shareOf(column, isScoreText) >= 0.9)
      : // A question may be called by its number, and then the caller says so.
        [score.value].filter(() => score.because !== 'given');
  const found =
    columns.find((column) => isDateText(column.name.trim()) && shareOf(column, isDateText) >= 0.9) ??
    scores.find(({ name }) => /^(10|\d)(\.0+)?$/.test(name.trim()));
  return found === undefined ? null : found.name.trim();
}

/** The first reason, when every row was refused. */
function noAnswers({ rows, rejected }: ParsedRows, columns: readonly Column[]): string {
  const { row, issues } = rejected[0] as ParsedRows['rejected'][number];
  const { code, path, message } = issues[0];
  const column = columns.find(({ name }) => name === path[1]);
  const where = column === undefined ? '' : `, column ${quoted(column)}`;
  return `${rows === 1 ? 'The one row is no answer' : `None of the ${rows} rows is an answer`}. Row ${row + 1}${where}: ${message}${code === 'instant/invalid' ? ` ${OTHER_FORMS}` : ''}`;
}

/** A guess in which the two columns that every answer needs were found. */
type Found = Guess & { readonly score: Choice<Column>; readonly at: Choice<Column> };

/** Columns go by position, so that a name that stands twice in the header is no obstacle. */
function mappingOf(found: Found): RowMapping {
  const { score, at, dates, segments, zone, followUp } = found;
  const roles = [...ROLES, ...NAMED_ROLES].flatMap((role): [string, number][] => {
    const choice = found[role];
    return choice === null ? [] : [[role, choice.value.index]];
  });
  return {
    score: score.value.index,
    answeredAt: at.value.index,
    ...(dates === null ? {} : { dateFormat: dates.value }),
    ...Object.fromEntries(roles),
    tags: Object.fromEntries(
      [...segments.value.flat(), ...foundIn(followUp).map(([, { value }]) => value)].map(({ label, index }) => [
        label,
        index,
      ]),
    ),
    zone: zone.value,
  };
}
