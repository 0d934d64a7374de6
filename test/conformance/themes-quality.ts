/**
 * Measures what is promised of themes beside their agreement with labels: spread between seeds, stability, the comments left
 * out, and the number of themes.
 *
 * `node test/run.mjs test/conformance/themes-quality.ts DIR [PART …]` with the folder of labeled comments; the parts are
 * `seeds`, `left-out`, `number` and `samples`, all of them where none is named. Prints one line of JSON a
 * figure and exits with 1 where one misses what is asked.
 *
 * @module
 */
import { randomOf } from '../../src/random.ts';
import { groupingAgreement } from '../../src/themes/agreement.ts';
import { findThemes } from '../../src/themes/find.ts';
import { type LabeledFile, TWELVE, labelsOf, readLabeled } from './themes-data.ts';
import { LANGUAGES } from './themes-languages.ts';

const [folder, ...named] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/run.mjs test/conformance/themes-quality.ts DIR [PART …]');
  process.exit(2);
}
const read = (name: string): LabeledFile => readLabeled(folder, name);
const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const spreadOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
};

/** Prints a figure and whether it is as asked. */
function say(what: string, value: number, asked: string, holds: boolean): void {
  console.log(JSON.stringify({ what, value: Number(value.toFixed(4)), asked, holds }));
  if (!holds) process.exitCode = 1;
}

/** Themes of one file with the true number of them. */
const clustered = ({ comments, truth, themes }: LabeledFile, seed: number) => {
  const { assignments } = findThemes(comments, { languages: LANGUAGES, k: themes, seed });
  const { ari, ami } = groupingAgreement(truth, labelsOf(assignments));
  return { ari, ami, out: assignments.filter(({ other }) => other !== null).length / comments.length };
};

/** Means over the files for five seeds, and how much each file differs between them. */
function seeds(): void {
  const figures = TWELVE.map((name) => [1, 2, 3, 4, 5].map((seed) => clustered(read(name), seed)));
  for (let seed = 1; seed <= 5; seed++) {
    const own = figures.map((file) => file[seed - 1] as (typeof file)[number]);
    say(`ari, seed ${seed}`, meanOf(own.map((one) => one.ari)), '>= 0.395', meanOf(own.map((one) => one.ari)) >= 0.395);
    say(`ami, seed ${seed}`, meanOf(own.map((one) => one.ami)), '>= 0.50', meanOf(own.map((one) => one.ami)) >= 0.5);
  }
  const spread = meanOf(figures.map((file) => spreadOf(file.map((one) => one.ari))));
  say('standard deviation of ari over 5 seeds', spread, '<= 0.025', spread <= 0.025);
  const out = meanOf(figures.map((file) => (file[0] as (typeof file)[number]).out));
  say('left out', out, '<= 0.03', out <= 0.03);
}

/** How well the comments left out are those that belong to no theme. */
function leftOut(): void {
  const { comments, truth, themes } = read('clinc-a-15-oos');
  const { assignments } = findThemes(comments, { languages: LANGUAGES, k: themes });
  const isOut = assignments.map(({ other }) => other !== null);
  const right = isOut.filter((out, i) => out && truth[i] === 'oos').length;
  const f1 = (2 * right) / (isOut.filter(Boolean).length + truth.filter((theme) => theme === 'oos').length);
  say('F1 of comments left out, clinc-a-15-oos', f1, '>= 0.62', f1 >= 0.62);
}

/** How many themes are found where nobody says how many. */
function number(): void {
  const within = TWELVE.map((name) => {
    const { comments, themes } = read(name);
    const { wanted } = findThemes(comments, { languages: LANGUAGES });
    const holds = wanted.k <= 2 * themes && themes <= 2 * wanted.k;
    console.log(JSON.stringify({ what: `number of themes, ${name}`, value: wanted.k, true: themes, holds }));
    return holds ? 1 : 0;
  });
  say('files with a number of themes within a factor 2', meanOf(within), '>= 0.8', meanOf(within) >= 0.8);
}

/** How far two random samples of four fifths have the same themes. */
function samples(): void {
  for (const [name, least] of [
    ['banking77-a-10', 0.93],
    ['banking77-a-38', 0.81],
  ] as const) {
    const { comments, themes } = read(name);
    const random = randomOf(1);
    const drawn = (): ReadonlyMap<string, string> => {
      const order = comments.map((comment) => ({ comment, at: random() })).sort((a, b) => a.at - b.at);
      const some = order.slice(0, Math.round(0.8 * comments.length)).map(({ comment }) => comment);
      const { assignments } = findThemes(some, { languages: LANGUAGES, k: themes });
      const labels = labelsOf(assignments);
      return new Map(assignments.map(({ comment }, i) => [comment, labels[i] as string]));
    };
    const pairs = Array.from({ length: 8 }, () => {
      const [a, b] = [drawn(), drawn()];
      const common = [...a.keys()].filter((id) => b.has(id));
      const own = common.map((id) => a.get(id) as string);
      return groupingAgreement(
        own,
        common.map((id) => b.get(id) as string),
      ).ami;
    });
    console.log(JSON.stringify({ what: `pairs, ${name}`, values: pairs.map((x) => Number(x.toFixed(3))) }));
    say(`ami of two samples of 80 %, ${name}`, meanOf(pairs), `>= ${least}`, meanOf(pairs) >= least);
  }
}

/** What is asked for, by the name of the part. */
const PARTS: Readonly<Record<string, () => void>> = { seeds, 'left-out': leftOut, number, samples };

for (const part of named.length > 0 ? named : Object.keys(PARTS)) {
  const measure = PARTS[part];
  if (measure === undefined) {
    console.error(`No part ${part}: ${Object.keys(PARTS).join(', ')}.`);
    process.exitCode = 2;
  } else measure();
}
