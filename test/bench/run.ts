/**
 * `npm run bench -- [TEXT]`: measures every case whose name holds the text, and prints one line of JSON a case.
 *
 * Exits 1 when a ratio exceeds its limit.
 *
 * @module
 */
import { type BenchCase, measure } from './bench.ts';
import { cases as compare } from './compare.bench.ts';
import { cases as discover } from './discover.bench.ts';
import { cases as estimate } from './estimate.bench.ts';
import { cases as segments } from './segments.bench.ts';
import { cases as tally } from './tally.bench.ts';

/** The files of cases; a new one adds its line. */
const CASES: readonly BenchCase[] = [...tally, ...estimate, ...compare, ...segments, ...discover];

const wanted = process.argv[2] ?? '';
const chosen = CASES.filter(({ name }) => name.includes(wanted));
if (chosen.length === 0) {
  console.error(`No case has "${wanted}" in its name: ${CASES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
for (const one of chosen) {
  const figures = measure(one);
  console.log(JSON.stringify(figures));
  if (!(figures.ratio <= figures.limit)) process.exitCode = 1;
}
