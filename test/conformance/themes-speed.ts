/**
 * Measures how long the search for themes takes and what it keeps in memory, by the number of comments.
 *
 * `node test/run.mjs test/conformance/themes-speed.ts DIR [N …]` with the folder of labeled comments, which are repeated with
 * some words left out until there are N of them. Prints one line of JSON a size: seconds, seconds a calibration loop, the
 * longest step, the most memory of the process; then the exponent of growth. One size a process tells memory apart.
 *
 * @module
 */
import { randomOf } from '../../src/random.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { type ThemeFinding, findThemesStepwise } from '../../src/themes/find.ts';
import { calibration } from '../bench/bench.ts';
import { LANGUAGES, readLabeled } from './themes-data.ts';

const [folder, ...sizes] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/run.mjs test/conformance/themes-speed.ts DIR [N …]');
  process.exit(2);
}

const FILES = ['banking77-a-10', 'banking77-a-38', 'clinc-a-intents', 'massive-en-a', 'nhs-fft-neas', 'nhs-phase1-b'];
const known = FILES.flatMap((name) => readLabeled(folder, name).comments);

/** Comments as people write them: those known, then again with one word in five left out. */
const commentsOf = (n: number): readonly Comment[] => {
  const random = randomOf(1);
  return Array.from({ length: n }, (_, i) => {
    const { text } = known[(i * 7919) % known.length] as Comment;
    const kept =
      i < known.length
        ? text
        : text
            .split(' ')
            .filter(() => random() > 0.2)
            .join(' ');
    return { id: `c${i}`, text: kept, language: 'en' };
  });
};

/** Processor time in seconds: a busy machine does not count. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const points: { readonly n: number; readonly seconds: number }[] = [];
for (const n of sizes.length > 0 ? sizes.map(Number) : [2_000, 5_000, 10_000, 20_000, 50_000]) {
  const comments = commentsOf(n);
  const before = processor();
  calibration.run();
  const loop = processor() - before;
  const start = processor();
  const steps = findThemesStepwise(comments, { languages: LANGUAGES, k: 20 });
  let longest = { step: '', seconds: 0 };
  let finding: ThemeFinding | null = null;
  let last = '';
  while (finding === null) {
    const from = processor();
    const next = steps.next();
    const seconds = processor() - from;
    if (seconds > longest.seconds) longest = { step: last, seconds };
    if (next.done === true) finding = next.value;
    else last = next.value.step;
  }
  const seconds = processor() - start;
  points.push({ n, seconds });
  console.log(
    JSON.stringify({
      n,
      themes: finding.themes.length,
      processorSeconds: Number(seconds.toFixed(2)),
      loops: Number((seconds / loop).toFixed(1)),
      longestStep: { step: longest.step, seconds: Number(longest.seconds.toFixed(3)) },
      megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}
const [first, end] = [points[0], points.at(-1)];
if (first !== undefined && end !== undefined && first !== end)
  console.log(
    JSON.stringify({
      exponent: Number((Math.log(end.seconds / first.seconds) / Math.log(end.n / first.n)).toFixed(2)),
    }),
  );
