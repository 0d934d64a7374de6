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
import { en } from 'npskit/locale/en';
import { fi } from 'npskit/locale/fi';
import { nb } from 'npskit/locale/nb';
import { sv } from 'npskit/locale/sv';
import { type Report, analyze, markdownReport } from 'npskit/report';
import { answersOf } from './answers.ts';
import { oneLine } from './controls.ts';
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
    terminal.err.write(`${oneLine(error.message)}\n`);
    return 2;
  }
}

async function demo(options: DemoOptions, terminal: Terminal, progress: Progress): Promise<void> {
  const locale = Object.hasOwn(LOCALES, options.locale) ? LOCALES[options.locale] : undefined;
  if (locale === undefined)
    return refuse(`--locale is one of ${Object.keys(LOCALES).join(', ')}, got ${JSON.stringify(options.locale)}.`);
  const { report, source, notes } =
    options.file === null ? readSample(options, progress) : readAnswers(options.file, options, progress);
  progress.end();
  terminal.out.write(`${notes.map(([name, value]) => `${`${name}:`.padEnd(11)} ${oneLine(value)}`).join('\n')}\n\n`);
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
  terminal.out.write(`\nPage: ${oneLine(near.startsWith('..') ? path : near)}\n`);
}

/** The minima that were asked for. */
const minimaOf = ({ minimum, privacyMinimum }: DemoOptions): Pick<DemoOptions, 'minimum' | 'privacyMinimum'> => ({
  ...(minimum !== undefined && { minimum }),
  ...(privacyMinimum !== undefined && { privacyMinimum }),
});

function readSample(options: DemoOptions, progress: Progress): Reading {
  progress.say('making the sample');
  const responses = sample();
  progress.say(`reading ${responses.length} answers`);
  const { zone, now } = PLANTED;
  const report = analyze(responses, {
    zone,
    now,
    segments: ['country', ['country', 'touchpoint']],
    ...minimaOf(options),
  });
  return {
    report,
    source: 'The embedded sample: made-up answers to a fictional supplier of office goods',
    notes: [
      ['source', 'the embedded sample, made up; docs/examples/sample.md says what was planted in it'],
      ['segments', 'country, country × touchpoint'],
      ['zone', zone],
    ],
  };
}

function readAnswers(file: string, options: DemoOptions, progress: Progress): Reading {
  const { parsed, zone, segments, notes } = answersOf(file, options, progress);
  progress.say(`computing from ${parsed.responses.length} answers`);
  const report = analyze(parsed.responses, {
    zone,
    now: instantOf(Date.now()),
    segments,
    parsed,
    ...minimaOf(options),
  });
  return { report, source: basename(file), notes };
}
