/**
 * The demo: from a file of answers to a reading and two pages, in one command.
 *
 * It reads the embedded sample or a CSV file, says which columns it took for what, prints the report and writes
 * the pages. Everything that touches files, the clock or the terminal is here; the library does none of it.
 *
 * @module
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { type Locale, type Response, WEEKDAYS, calendarOf, instantOf, isNpsError, writerOf } from 'npskit';
import { en } from 'npskit/locale/en';
import { fi } from 'npskit/locale/fi';
import { nb } from 'npskit/locale/nb';
import { sv } from 'npskit/locale/sv';
import { type Playbook, recommendedPlaybook, strictPlaybook } from 'npskit/playbook';
import { type Report, analyze, markdownReport } from 'npskit/report';
import { answersOf } from './answers.ts';
import { type CommentThemes, themesOf, withThemes } from './comment-themes.ts';
import { oneLine } from './controls.ts';
import { followUpPage, wordsOf } from './follow-up-page.ts';
import { type FollowUpQueue, type Knowledge, queueOf } from './follow-up-queue.ts';
import { AGREED, sampleKnowledge } from './follow-up-sample.ts';
import { queueText } from './follow-up-text.ts';
import type { NoteWords } from './note-words.ts';
import { fileNotes, noteWordsOf } from './notes.ts';
import { type DemoOptions, USAGE, readOptions } from './options.ts';
import { reportPage } from './page.ts';
import { type Progress, progressOn } from './progress.ts';
import { isRefusal, reasonOf, refuse } from './refusal.ts';
import { PLANTED, sample } from './sample.ts';

/** The languages that the library speaks so far. */
const LOCALES: Readonly<Record<string, Locale>> = { en, fi, nb, sv };

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
  readonly responses: readonly Response[];
  /** What is known for follow-up. */
  readonly knowledge: Knowledge;
  /** What is agreed to be offered for a theme. */
  readonly agreed: Playbook['themes'];
};

/** The names of notes take at least so many signs in the terminal; a longer one widens them all. */
const LEAST_WIDTH = 11;

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
    terminal.err.write(`${oneLine(error.message)}\n`);
    return 2;
  }
}

async function demo(options: DemoOptions, terminal: Terminal, progress: Progress): Promise<void> {
  const locale = Object.hasOwn(LOCALES, options.locale) ? LOCALES[options.locale] : undefined;
  if (locale === undefined)
    return refuse(`--locale is one of ${Object.keys(LOCALES).join(', ')}, got ${JSON.stringify(options.locale)}.`);
  const reading =
    options.file === null
      ? readSample(options, locale, progress)
      : readAnswers(options.file, options, { locale, progress });
  const { report, source, notes } = reading;
  progress.end();
  const width = Math.max(LEAST_WIDTH, ...notes.map(([name]) => name.length + 1));
  terminal.out.write(`${notes.map(([name, value]) => `${`${name}:`.padEnd(width)} ${oneLine(value)}`).join('\n')}\n\n`);
  terminal.out.write(markdownReport(report, { locale }));
  progress.say('planning the follow-up');
  // A page of single answers gives away what a privacy minimum is there to hide.
  const queue = options.privacyMinimum === undefined ? followUpOf(reading, options) : null;
  const followUp = followUpPage(queue, { locale, source, limit: options.followUpLimit });
  progress.end();
  terminal.out.write(queue === null ? '\n' : queueText(queue, locale));
  progress.say('drawing the page');
  const page = await reportPage(report, {
    locale,
    source,
    notes,
    links: [{ to: FOLLOW_UP, text: wordsOf(locale).link }],
  });
  await written(options.out, FOLLOW_UP, followUp);
  const near = await written(options.out, 'index.html', page);
  progress.end();
  terminal.out.write(`Page: ${oneLine(near)}\n`);
}

/** The file of the follow-up page, beside that of the report. */
const FOLLOW_UP = 'follow-up.html';

/** Writes a file and gives its path, as short as it is from here. */
async function written(folder: string, name: string, page: string): Promise<string> {
  const path = join(resolve(folder), name);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, page);
  } catch (error) {
    return refuse(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
  const near = relative('', path);
  return near.startsWith('..') ? path : near;
}

/** Office hours; a page says them, since the library has no calendar of its own. */
const OFFICE = [{ from: '09:00', to: '17:00' }];

function followUpOf(
  { report, responses, knowledge, agreed }: Reading,
  { playbook, followUpDays, minutesADay }: DemoOptions,
): FollowUpQueue {
  const { zone, now } = report.basis;
  const week = Object.fromEntries(WEEKDAYS.slice(0, 5).map((day) => [day, OFFICE]));
  return queueOf(responses, {
    ...knowledge,
    playbook: { ...(playbook === 'strict' ? strictPlaybook : recommendedPlaybook), themes: agreed },
    now,
    zone,
    calendar: calendarOf({ zone, week }),
    days: followUpDays,
    minutesADay,
  });
}

/** The minima that were asked for. */
const minimaOf = ({ minimum, privacyMinimum }: DemoOptions): Pick<DemoOptions, 'minimum' | 'privacyMinimum'> => ({
  ...(minimum !== undefined && { minimum }),
  ...(privacyMinimum !== undefined && { privacyMinimum }),
});

function readSample(options: DemoOptions, locale: Locale, progress: Progress): Reading {
  const words = noteWordsOf(locale);
  progress.say('making the sample');
  const responses = sample();
  progress.say(`reading ${responses.length} answers`);
  const { zone, now } = PLANTED;
  const themes = options.themes ? themesOf(responses, now, progress) : null;
  const report = analyze(responses, {
    zone,
    now,
    segments: ['country', ['country', 'touchpoint']],
    ...(themes !== null && { themes: themes.input }),
    ...minimaOf(options),
  });
  return {
    report,
    source: words.sample,
    notes: [
      [words.names.source, words.madeUp],
      [words.names.segments, 'country, country × touchpoint'],
      ...themeNotes(themes, words, locale),
      [words.names.zone, zone],
    ],
    responses,
    knowledge: themed(sampleKnowledge(responses), themes),
    agreed: AGREED,
  };
}

function readAnswers(
  file: string,
  options: DemoOptions,
  { locale, progress }: { readonly locale: Locale; readonly progress: Progress },
): Reading {
  const words = noteWordsOf(locale);
  const { parsed, zone, segments, found, knowledge } = answersOf(file, options, progress);
  const now = instantOf(Date.now());
  const themes = options.themes ? themesOf(parsed.responses, now, progress) : null;
  progress.say(`computing from ${parsed.responses.length} answers`);
  const report = analyze(parsed.responses, {
    zone,
    now,
    segments,
    parsed,
    ...(themes !== null && { themes: themes.input }),
    ...minimaOf(options),
  });
  const source = basename(file);
  return {
    report,
    source,
    notes: [...fileNotes(found, source, words), ...themeNotes(themes, words, locale)],
    responses: parsed.responses,
    knowledge: themed(knowledge, themes),
    agreed: {},
  };
}

function themeNotes(themes: CommentThemes | null, words: NoteWords, locale: Locale): [string, string][] {
  if (themes === null) return [];
  const { counted } = writerOf(locale);
  const { sorted, written, found } = themes.counts;
  return [
    [words.names.themes, words.themes({ sorted: counted(sorted), written: counted(written), found: counted(found) })],
  ];
}

/** What is known for follow-up, and what the comments are about. */
const themed = (knowledge: Knowledge, themes: CommentThemes | null): Knowledge => ({
  ...knowledge,
  factsOf: withThemes(knowledge.factsOf, themes),
  themeName: (id, tag) => themes?.names.get(id)?.[tag] ?? id,
});
