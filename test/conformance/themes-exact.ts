/**
 * Measures what the short cuts of the search cost: agreement with labels, and with the search that takes none.
 *
 * `node test/run.mjs test/conformance/themes-exact.ts DIR [SEEDS]` with the folder of labeled comments. Above 3 000 different
 * comments, directions are found on a part, neighbors are looked for near by, and starts are made on a part; here the same
 * comments go through both ways: those of seven files together with 20 themes and with as many as there are labels, and those
 * of one file that is large by itself. Prints a line of JSON a case, means over the seeds (three, where nobody says), and exits
 * with 1 where the mean of the cases loses more than 0.01 of the adjusted Rand index.
 *
 * @module
 */
import { groupingAgreement } from '../../src/themes/agreement.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { searchThemes } from '../../src/themes/find.ts';
import { finish } from '../../src/themes/steps.ts';
import { labelsOf, readLabeled } from './themes-data.ts';
import { LANGUAGES } from './themes-languages.ts';

const [folder, seeds = '3'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/run.mjs test/conformance/themes-exact.ts DIR [SEEDS]');
  process.exit(2);
}

/** As many as the search takes without a short cut, and more than there are. */
const DEFAULT = 3_000;
const ALL = Infinity;

const JOINED = [
  'banking77-a-10',
  'banking77-a-38',
  'clinc-a-intents',
  'massive-en-a',
  'nhs-fft-neas',
  'nhs-phase1-b',
  'sib200-en',
];

/** Comments with their labels. */
type Labeled = { readonly comments: readonly Comment[]; readonly truth: readonly string[] };

/** The comments of several files, each label with the name of its file. */
const joined = (names: readonly string[]): Labeled => {
  const files = names.map((name) => readLabeled(folder, name));
  return {
    comments: files.flatMap(({ name, comments }) => comments.map((one) => ({ ...one, id: `${name} ${one.id}` }))),
    truth: files.flatMap(({ name, truth }) => truth.map((theme) => `${name} ${theme}`)),
  };
};

const seven = joined(JOINED);
const one = joined(['nhs-fft-neas-multilabel']);
const CASES: readonly { readonly name: string; readonly data: Labeled; readonly k: number }[] = [
  { name: 'seven files', data: seven, k: 20 },
  { name: 'seven files', data: seven, k: new Set(seven.truth).size },
  { name: 'nhs-fft-neas-multilabel', data: one, k: 35 },
];

const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const rounded = (x: number): number => Number(x.toFixed(4));

const costs = CASES.map(({ name, data: { comments, truth }, k }) => {
  const runs = Array.from({ length: Number(seeds) }, (_, at) => {
    const themes = (mostExact: number): readonly string[] =>
      labelsOf(finish(searchThemes(comments, { languages: LANGUAGES, k, seed: at + 1 }, mostExact)).assignments);
    const [quick, exact] = [themes(DEFAULT), themes(ALL)];
    return {
      quick: groupingAgreement(truth, quick),
      exact: groupingAgreement(truth, exact),
      same: groupingAgreement(quick, exact),
    };
  });
  const mean = (of: (run: (typeof runs)[number]) => number): number => meanOf(runs.map(of));
  const cost = mean((run) => run.exact.ari - run.quick.ari);
  console.log(
    JSON.stringify({
      name,
      n: comments.length,
      k,
      ari: rounded(mean((run) => run.quick.ari)),
      ariExact: rounded(mean((run) => run.exact.ari)),
      cost: rounded(cost),
      ami: rounded(mean((run) => run.quick.ami)),
      amiExact: rounded(mean((run) => run.exact.ami)),
      agreement: rounded(mean((run) => run.same.ari)),
    }),
  );
  return cost;
});
const cost = meanOf(costs);
console.log(
  JSON.stringify({ what: 'ari lost by short cuts', value: rounded(cost), asked: '<= 0.01', holds: cost <= 0.01 }),
);
if (cost > 0.01) process.exitCode = 1;
