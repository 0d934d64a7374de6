/**
 * Prints the labels of themes in labeled comments, as markdown: `node test/conformance/themes-labels.ts [folder] [file] [seeds]`.
 *
 * A label is right when a word of it that says something has the stem of a word in the name that most comments of the theme carry.
 * For `banking77-a-10` the command fails when a seed has fewer than 7 right first labels, or fewer than 9 themes with a right one
 * among the first three.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { danish } from '../../src/locale/da/language.ts';
import { german } from '../../src/locale/de/language.ts';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { bokmal } from '../../src/locale/nb/language.ts';
import { swedish } from '../../src/locale/sv/language.ts';
import { type Comment, readComments } from '../../src/themes/comment.ts';
import { type ThemeLabel, labelThemes } from '../../src/themes/label.ts';
import { findThemes } from '../../src/themes/find.ts';

type Row = { readonly id: string; readonly text: string; readonly theme: string; readonly lang: string };

/** A theme that was found: its comments, the name that most of them carry, and its label. */
type Labeled = { readonly n: number; readonly name: string; readonly own: number; readonly label: ThemeLabel };

const LANGUAGES = [english, finnish, swedish, danish, german, bokmal];
const ASKED = { file: 'banking77-a-10', first: 7, three: 9 };
const SHOWN = 3;

const [folder = '../shared/data/themes', file = ASKED.file, seeds = '1,2,3,4,5'] = process.argv.slice(2);
const rows = readFileSync(`${folder}/${file}.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const comments = rows.map(({ id, text, lang }): Comment => ({ id, text, language: lang }));
const k = new Set(rows.map(({ theme }) => theme).filter((theme) => theme !== 'oos')).size;

for (const [i, seed] of seeds.split(',').map(Number).entries()) {
  const labeled = labelsOf(seed);
  const first = labeled.filter(({ name, label }) => isRight(name, label.label)).length;
  const three = labeled.filter(({ name, label }) =>
    label.terms.slice(0, SHOWN).some(({ text }) => isRight(name, text)),
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
  const { assignments } = findThemes(comments, { languages: LANGUAGES, k, seed });
  const ids = [...new Set(assignments.flatMap(({ themes }) => themes.slice(0, 1).map(({ theme }) => theme)))].sort();
  const themeOf = assignments.map(({ themes }) => (themes[0] === undefined ? -1 : ids.indexOf(themes[0].theme)));
  const { texts } = readComments(comments, LANGUAGES);
  const themes = Int32Array.from(texts, (text) => themeOf[text.comments[0] as number] as number);
  return labelThemes(texts, themes, ids.length)
    .map((label, theme): Labeled => {
      const names = new Map<string, number>();
      for (const [row, { theme: name }] of rows.entries())
        if (themeOf[row] === theme) names.set(name, (names.get(name) ?? 0) + 1);
      const [name, own] = [...names].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
      return { n: themeOf.filter((one) => one === theme).length, name, own, label };
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

function lineOf({ n, name, own, label }: Labeled): string {
  const next = label.terms.slice(1, 6).map(({ text }) => text);
  const place = label.terms.findIndex(({ text }) => isRight(name, text));
  return `| ${name} | ${own} of ${n} | **${label.label}** | ${next.join(', ')} | ${place < 0 ? '–' : place + 1} |`;
}
