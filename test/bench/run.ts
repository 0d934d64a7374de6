/**
 * `npm run bench -- [TEXT]`: measures every case whose name holds the text, and prints one line of JSON a case.
 *
 * Exits 1 when a ratio exceeds its limit.
 *
 * @module
 */
import { type BenchCase, measure } from './bench.ts';

/**
 * The files of cases; a new one adds its line. Each is loaded when its turn comes, since what it holds slows the collection
 * of garbage in all that follow: the largest comes last.
 */
const FILES: readonly (() => Promise<{ readonly cases: readonly BenchCase[] }>)[] = [
  () => import('./estimate.bench.ts'),
  () => import('./compare.bench.ts'),
  () => import('./segments.bench.ts'),
  () => import('./breaks.bench.ts'),
  () => import('./trend.bench.ts'),
  () => import('./watch.bench.ts'),
  () => import('./calendar.bench.ts'),
  () => import('./discover.bench.ts'),
  () => import('./time.bench.ts'),
  () => import('./playbook.bench.ts'),
  () => import('./cases.bench.ts'),
  () => import('./tally.bench.ts'),
];

const wanted = process.argv[2] ?? '';
const names: string[] = [];
let measured = 0;
for (const load of FILES) {
  const { cases } = await load();
  for (const one of cases) {
    names.push(one.name);
    if (!one.name.includes(wanted)) continue;
    const figures = await measure(one);
    measured++;
    console.log(JSON.stringify(figures));
    if (!(figures.ratio <= figures.limit)) process.exitCode = 1;
  }
}
if (measured === 0) {
  console.error(`No case has "${wanted}" in its name: ${names.join(', ')}.`);
  process.exitCode = 2;
}
