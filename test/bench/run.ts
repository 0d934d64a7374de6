/**
 * `npm run bench -- [TEXT]`: measures every case whose name holds the text, and prints one line of JSON a case.
 *
 * Exits 1 when a ratio exceeds its limit, 2 when no case has the text in its name.
 *
 * @module
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type BenchCase, measure } from './bench.ts';

/**
 * The files of cases; a new one adds its line. Each is measured in a process of its own: what a file holds, and what the
 * engine learned from it, would slow down all that follow.
 */
const FILES: Readonly<Record<string, () => Promise<{ readonly cases: readonly BenchCase[] }>>> = {
  estimate: () => import('./estimate.bench.ts'),
  compare: () => import('./compare.bench.ts'),
  segments: () => import('./segments.bench.ts'),
  breaks: () => import('./breaks.bench.ts'),
  trend: () => import('./trend.bench.ts'),
  watch: () => import('./watch.bench.ts'),
  calendar: () => import('./calendar.bench.ts'),
  discover: () => import('./discover.bench.ts'),
  time: () => import('./time.bench.ts'),
  playbook: () => import('./playbook.bench.ts'),
  cases: () => import('./cases.bench.ts'),
  assign: () => import('./assign.bench.ts'),
  themes: () => import('./themes.bench.ts'),
  tally: () => import('./tally.bench.ts'),
};

const TOO_SLOW = 1;
const NONE = 2;
const FILE = 'NPSKIT_BENCH_FILE';

const [wanted = ''] = process.argv.slice(2);
const name = process.env[FILE];
process.exitCode = name === undefined ? measureFiles() : await measureCases(name);

function measureFiles(): number {
  const codes = Object.keys(FILES).map((file) => {
    const env = { ...process.env, [FILE]: file };
    const args = [...process.execArgv, fileURLToPath(import.meta.url), wanted];
    const { status } = spawnSync(process.execPath, args, { env, stdio: 'inherit' });
    // A process that crashed has no code, or one of its own.
    return status ?? TOO_SLOW;
  });
  const worst = Math.max(...codes.map((code) => (code === NONE ? 0 : code)));
  if (codes.every((code) => code === NONE)) console.error(`No case has "${wanted}" in its name.`);
  return codes.every((code) => code === NONE) ? NONE : worst;
}

async function measureCases(file: string): Promise<number> {
  const { cases } = await (FILES[file] as (typeof FILES)[string])();
  const chosen = cases.filter((one) => one.name.includes(wanted));
  let code = chosen.length === 0 ? NONE : 0;
  for (const one of chosen) {
    const figures = await measure(one);
    console.log(JSON.stringify(figures));
    if (!(figures.ratio <= figures.limit)) code = TOO_SLOW;
  }
  return code;
}
