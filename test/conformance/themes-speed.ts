/**
 * Measures how long the search for themes takes, its longest step, and what it keeps in memory, by the number of comments.
 *
 * `node test/run.mjs test/conformance/themes-speed.ts DIR [N …]` with the folder of labeled comments, which are repeated with
 * some words left out until there are N of them. Each size runs in a process of its own, which prints a line of JSON: seconds of
 * the processor for the first search, as a user has it, and for the quickest of three, what collects garbage and compiles beside
 * it included; for the longest step the seconds of its thread alone, which is what a host waits for, of the first search and by
 * the quickest of each step; all of them also in calibration loops; the most memory that the process took. Then the exponent of
 * growth from the first size to the last, by the quickest.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { randomOf } from '../../src/random.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { type ThemeProgress, findThemesStepwise } from '../../src/themes/find.ts';
import { calibration } from '../bench/bench.ts';
import { readLabeled } from './themes-data.ts';
import { LANGUAGES } from './themes-languages.ts';

const ROUNDS = 3;
const ONE = 'NPSKIT_THEMES_SIZE';
const FILES = ['banking77-a-10', 'banking77-a-38', 'clinc-a-intents', 'massive-en-a', 'nhs-fft-neas', 'nhs-phase1-b'];

const [folder, ...sizes] = process.argv.slice(2);
const size = process.env[ONE];
if (folder === undefined) {
  console.error('Usage: node test/run.mjs test/conformance/themes-speed.ts DIR [N …]');
  process.exitCode = 2;
} else if (size !== undefined) console.log(JSON.stringify(measured(folder, Number(size))));
else measureSizes(sizes.length > 0 ? sizes : ['2000', '5000', '10000', '20000', '50000']);

/** Each size by itself: memory and what the engine has learned would go from one to the next. */
function measureSizes(wanted: readonly string[]): void {
  const points = wanted.map((n) => {
    const args = [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
    const { status, stdout } = spawnSync(process.execPath, args, {
      env: { ...process.env, [ONE]: n },
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
    if (status !== 0) process.exit(status ?? 1);
    console.log(stdout.trim());
    return JSON.parse(stdout) as ReturnType<typeof measured>;
  });
  const [first, end] = [points[0], points.at(-1)];
  if (first === undefined || end === undefined || first === end) return;
  const growth = Math.log(end.quickest.seconds / first.quickest.seconds) / Math.log(end.n / first.n);
  console.log(JSON.stringify({ what: 'exponent', from: first.n, to: end.n, value: Number(growth.toFixed(2)) }));
}

/** Comments as people write them: those known, then again with one word in five left out. */
function commentsOf(from: string, n: number): readonly Comment[] {
  const known = FILES.flatMap((name) => readLabeled(from, name).comments);
  const random = randomOf(1);
  return Array.from({ length: n }, (_, i) => {
    const { text } = known[(i * 7919) % known.length] as Comment;
    const isNew = i < known.length;
    const words = isNew ? [text] : text.split(' ').filter(() => random() > 0.2);
    return { id: `c${i}`, text: words.join(' '), language: 'en' };
  });
}

/** One pause to the next: what was done, and how long it took the process and its main thread. */
type Step = { readonly step: ThemeProgress['step']; readonly seconds: number; readonly waited: number };

/** Processor time in seconds: a busy machine does not count. */
function processor(): number {
  return inSeconds(process.cpuUsage());
}

/** The same of the main thread alone, where the engine tells it. */
function thread(): number {
  const engine: { threadCpuUsage?(): NodeJS.CpuUsage } = process;
  return engine.threadCpuUsage === undefined ? processor() : inSeconds(engine.threadCpuUsage());
}

function inSeconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

/** The steps of one search. */
function stepsOf(comments: readonly Comment[]): { readonly steps: readonly Step[]; readonly themes: number } {
  const run = findThemesStepwise(comments, { languages: LANGUAGES, k: 20 });
  const steps: Step[] = [];
  for (let step: ThemeProgress['step'] = 'read'; ;) {
    const [from, begun] = [processor(), thread()];
    const next = run.next();
    steps.push({ step, waited: thread() - begun, seconds: processor() - from });
    if (next.done === true) return { steps, themes: next.value.themes.length };
    step = next.value.step;
  }
}

/** The figures of one size. */
function measured(from: string, n: number) {
  const comments = commentsOf(from, n);
  const { steps: first, themes } = stepsOf(comments);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const rounds = [first, ...Array.from({ length: ROUNDS - 1 }, () => stepsOf(comments).steps)];
  const loop = Math.min(
    ...Array.from({ length: 5 }, () => {
      const start = processor();
      calibration.run();
      return processor() - start;
    }),
  );
  const figures = (seconds: number): { readonly seconds: number; readonly loops: number } => ({
    seconds: Number(seconds.toFixed(3)),
    loops: Number((seconds / loop).toFixed(2)),
  });
  const longestOf = (steps: readonly Pick<Step, 'step' | 'waited'>[]) => {
    const { step, waited } = steps.reduce((most, one) => (one.waited > most.waited ? one : most));
    return { step, ...figures(waited) };
  };
  const total = (steps: readonly Step[]): number => steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const least = first.map(({ step }, at) => ({
    step,
    waited: Math.min(...rounds.map((steps) => (steps[at] as Step).waited)),
  }));
  return {
    n,
    themes,
    first: figures(total(first)),
    quickest: figures(Math.min(...rounds.map(total))),
    steps: first.length,
    longestFirst: longestOf(first),
    longest: longestOf(least),
    megabytes,
  };
}
