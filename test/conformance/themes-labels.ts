/**
 * Prints the labels of themes in labeled comments, as markdown.
 *
 * `node test/run.mjs test/conformance/themes-labels.ts DIR [FILE] [SEEDS]` with the folder of labeled comments. A label is right
 * when a word of it that says something has the stem of a word in the name that most comments of the theme carry.
 * For `banking77-a-10` the command fails when a seed has fewer than 7 right first labels, or fewer than 9 themes with a right one
 * among the first three.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { english } from '../../src/locale/en/language.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { findThemes } from '../../src/themes/find.ts';
import type { ThemeTerm } from '../../src/themes/label.ts';
import { LANGUAGES } from './themes-languages.ts';

type Row = { readonly id: string; readonly text: string; readonly theme: string; readonly lang: string };

/** A theme that was found: its comments, the name that most of them carry, and its label. */
type Labeled = {
  readonly n: number;
  readonly name: string;
  readonly own: number;
  readonly label: string;
  readonly terms: readonly ThemeTerm[];
};

const ASKED = { file: 'banking77-a-10', first: 7, three: 9 };
const SHOWN = 3;

const [folder, file = ASKED.file, seeds = '1,2,3,4,5'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/run.mjs test/conformance/themes-labels.ts DIR [FILE] [SEEDS]');
  process.exit(2);
}
const rows = readFileSync(`${folder}/${file}.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const comments = rows.map(({ id, text, lang }): Comment => ({ id, text, language: lang }));
const k = new Set(rows.map(({ theme }) => theme).filter((theme) => theme !== 'oos')).size;

for (const [i, seed] of seeds.split(',').map(Number).entries()) {
  const labeled = labelsOf(seed);
  const first = labeled.filter(({ name, label }) => isRight(name, label)).length;
  const three = labeled.filter(({ name, terms }) =>
    terms.slice(0, SHOWN).some(({ text }) => isRight(name, text)),
  ).length;
  if (i === 0) {
    console.log(`| Most comments are | of | label | next terms | right |\n| --- | --- | --- | --- | --- |`);
    for (const one of labeled) console.log(lineOf(one));
    console.log('');
  }
  console.log(
    `${file}, seed ${seed}: first label right in ${first} of ${k}, one of the first ${SHOWN} in ${three} of ${k}`,
  );
  if (file === ASKED.file && (first < ASKED.first || three < ASKED.three)) process.exitCode = 1;
}

function labelsOf(seed: number): Labeled[] {
  const { themes, assignments } = findThemes(comments, { languages: LANGUAGES, k, seed });
  const themeOf = assignments.map((assignment) => assignment.themes[0]?.theme);
  return themes
    .map(({ id, label, terms }): Labeled => {
      const names = new Map<string, number>();
      for (const [row, { theme: name }] of rows.entries())
        if (themeOf[row] === id) names.set(name, (names.get(name) ?? 0) + 1);
      const [name, own] = [...names].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
      return { n: themeOf.filter((one) => one === id).length, name, own, label, terms };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One word in common that says something. */
function isRight(name: string, term: string): boolean {
  const stop = new Set(english.stopWords);
  const stems = (words: readonly string[]): string[] => words.filter((word) => !stop.has(word)).map(english.stem);
  const wanted = new Set(stems(name.toLowerCase().split(/[^\p{L}\p{N}]+/u)));
  return stems(term.split(' ')).some((stem) => wanted.has(stem));
}

function lineOf({ n, name, own, label, terms }: Labeled): string {
  const next = terms.slice(1, 6).map(({ text }) => text);
  const place = terms.findIndex(({ text }) => isRight(name, text));
  return `| ${name} | ${own} of ${n} | **${label}** | ${next.join(', ')} | ${place < 0 ? '–' : place + 1} |`;
}
