/**
 * The demo: from a file of answers to a reading and a page, in one command.
 *
 * It reads the embedded sample or a CSV file, says which columns it took for what, prints the report and writes
 * the page. Everything that touches files, the clock or the terminal is here; the library does none of it.
 *
 * @module
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { type Locale, instantOf, isNpsError } from 'npskit';
import { type RowMapping, parseCsvChunks } from 'npskit/input';
import { en } from 'npskit/locale/en';
import { type Report, analyze, markdownReport } from 'npskit/report';
import { beginningOf, piecesOf } from './csv-file.ts';
import { type Choice, type Guess, guess } from './guess.ts';
import { type DemoOptions, USAGE, readOptions } from './options.ts';
import { reportPage } from './page.ts';
import { type Progress, progressOn } from './progress.ts';
import { isRefusal, reasonOf, refuse } from './refusal.ts';
import { PLANTED, sample } from './sample.ts';

/** The languages that the library speaks so far. */
const LOCALES: Readonly<Record<string, Locale>> = { en };

/** Where the demo writes to. */
export type Terminal = {
  readonly out: { readonly write: (text: string) => unknown };
  readonly err: { readonly write: (text: string) => unknown; readonly isTTY?: boolean };
};

/** A reading on its way to the page. */
type Reading = {
  readonly report: Report;
  readonly source: string;
  /** How the source was read, as name and value. */
  readonly notes: readonly (readonly [string, string])[];
};

/**
 * Runs the demo.
 *
 * @param args - The command line, without the names of the program.
 * @param terminal - Where to write to.
 * @returns The exit code: 0, or 2 when the caller has to change something.
 */
export async function runDemo(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args);
  if (options === 'help') {
    terminal.out.write(USAGE);
    return 0;
  }
  const progress = progressOn(terminal.err);
  try {
    await demo('mistake' in options ? refuse(options.mistake) : options, terminal, progress);
    return 0;
  } catch (error) {
    progress.end();
    // Everything else is a fault of ours and may show its stack.
    if (!(isRefusal(error) || isNpsError(error))) throw error;
    terminal.err.write(`${error.message}\n`);
    return 2;
  }
}

async function demo(options: DemoOptions, terminal: Terminal, progress: Progress): Promise<void> {
  const locale = Object.hasOwn(LOCALES, options.locale) ? LOCALES[options.locale] : undefined;
  if (locale === undefined)
    return refuse(`--locale is one of ${Object.keys(LOCALES).join(', ')}, got ${JSON.stringify(options.locale)}.`);
  const { report, source, notes } =
    options.file === null ? readSample(progress) : readAnswers(options.file, options, progress);
  progress.end();
  terminal.out.write(`${notes.map(([name, value]) => `${`${name}:`.padEnd(10)} ${value}`).join('\n')}\n\n`);
  terminal.out.write(markdownReport(report, { locale }));
  progress.say('drawing the page');
  const page = await reportPage(report, { locale, source, notes });
  const path = join(resolve(options.out), 'index.html');
  try {
    await mkdir(options.out, { recursive: true });
    await writeFile(path, page);
  } catch (error) {
    return refuse(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
  progress.end();
  const near = relative('', path);
  terminal.out.write(`\nPage: ${near.startsWith('..') ? path : near}\n`);
}

function readSample(progress: Progress): Reading {
  progress.say('making the sample');
  const responses = sample();
  progress.say(`reading ${responses.length} answers`);
  const { zone, now } = PLANTED;
  const report = analyze(responses, { zone, now, segments: ['country', 'touchpoint', ['country', 'touchpoint']] });
  return {
    report,
    source: 'The embedded sample: made-up answers to a fictional supplier of office goods',
    notes: [
      ['source', 'the embedded sample, made up; docs/examples/sample.md says what was planted in it'],
      ['segments', 'country, touchpoint, country × touchpoint'],
      ['zone', zone],
    ],
  };
}

/** Files above this size, in bytes, get a progress line even where nobody may be watching. */
const LONG = 5_000_000;

function readAnswers(file: string, options: DemoOptions, progress: Progress): Reading {
  progress.say(`looking at ${basename(file)}`);
  const { header, rows, delimiter, size } = beginningOf(file);
  if (size > LONG) progress.always();
  for (const [option, name] of namedColumns(options, header))
    if (!header.includes(name))
      refuse(`--${option}: there is no column ${JSON.stringify(name)}; the columns are ${header.join(', ')}.`);
  const found = guess(header, rows, options);
  const { score, at, segments, zone } = found;
  if (score === null) return refuse('No column looks like scores from 0 to 10; name it with --score COLUMN.');
  if (at === null)
    return refuse('No column looks like dates (2024-02-29 or 2024-02-29T13:45); name it with --at COLUMN.');
  progress.say('reading answers');
  const parsed = parseCsvChunks(piecesOf(file), mappingOf({ ...found, score, at }, header), {
    delimiter,
    onProgress: (count) => {
      if (count % 100_000 === 0) progress.say(`reading answers: ${count} rows`);
    },
  });
  progress.say(`computing from ${parsed.responses.length} answers`);
  const report = analyze(parsed.responses, {
    zone: zone.value,
    now: instantOf(Date.now()),
    segments: segments.value.map((name) => partsOf(name, header)),
    parsed,
  });
  return { report, source: basename(file), notes: notesOf(found, file) };
}

/** The columns that the caller has named, with the option in which they stand. */
const namedColumns = (
  { score, at, comment, segments = [] }: DemoOptions,
  header: readonly string[],
): (readonly [string, string])[] => [
  ...(score === undefined ? [] : [['score', score] as const]),
  ...(at === undefined ? [] : [['at', at] as const]),
  ...(comment === undefined ? [] : [['comment', comment] as const]),
  ...segments.flatMap((name) => partsOf(name, header).map((part) => ['segments', part] as const)),
];

/** The columns of a dimension: `country*plan` crosses two, unless a column is called so. */
const partsOf = (name: string, header: readonly string[]): string[] =>
  header.includes(name) ? [name] : name.split('*');

/** A guess in which the two columns that every answer needs were found. */
type Found = Guess & { readonly score: Choice<string>; readonly at: Choice<string> };

/** Columns go by position, so that a name that stands twice in the header is no obstacle. */
function mappingOf(found: Found, names: readonly string[]): RowMapping {
  const place = (name: string): number => names.indexOf(name);
  const { score, at, comment, id, subject, weight, segments, zone } = found;
  const tags = [...new Set(segments.value.flatMap((name) => partsOf(name, names)))];
  return {
    score: place(score.value),
    answeredAt: place(at.value),
    ...(comment === null ? {} : { comment: place(comment.value) }),
    ...(id === null ? {} : { id: place(id.value) }),
    ...(subject === null ? {} : { subject: place(subject.value) }),
    ...(weight === null ? {} : { weight: place(weight.value) }),
    tags: Object.fromEntries(tags.map((name) => [name, place(name)])),
    zone: zone.value,
  };
}

const notesOf = (found: Guess, file: string): [string, string][] => [
  ['source', basename(file)],
  ...(['score', 'at', 'comment', 'id', 'subject', 'weight'] as const).map((role): [string, string] => {
    const choice = found[role];
    return [role, choice === null ? 'no column' : `column ${JSON.stringify(choice.value)} (${howOf(choice.because)})`];
  }),
  ['segments', `${found.segments.value.join(', ') || 'none'} (${howOf(found.segments.because)})`],
  ['zone', `${found.zone.value} (${howOf(found.zone.because)})`],
];

const howOf = (because: string): string => (because === 'given' ? 'given' : `guessed: ${because}`);
