/**
 * Measures how the cost of reading hostile text grows: `node test/run.mjs test/conformance/themes-hostile.ts [function …]`.
 *
 * For each function and kind of text, prints the processor time in milliseconds at three sizes, and the exponent of growth from
 * the first to the last; a linear cost has 1. The size is the length of one text, or the number
 * of comments. Fails where an exponent is above 1.2.
 *
 * @module
 */
import { english } from '../../src/locale/en/language.ts';
import { assignThemes } from '../../src/themes/assign.ts';
import { quoteAssigned } from '../../src/themes/assigned-quotes.ts';
import { clausesOf } from '../../src/themes/clause.ts';
import { type Comment, readComments } from '../../src/themes/comment.ts';
import { cutQuote } from '../../src/themes/cut-quote.ts';
import { detectorOf } from '../../src/themes/detect.ts';
import { findThemes } from '../../src/themes/find.ts';
import { labelThemes } from '../../src/themes/label.ts';
import { redact } from '../../src/themes/redact.ts';
import { codebookFrom } from '../../src/themes/write-codebook.ts';
import { wordsOf } from '../../src/themes/words.ts';
import { HOSTILE_DATA, HOSTILE_WRITING, repeated } from '../themes/hostile-texts.ts';
import { LANGUAGES } from './themes-languages.ts';

/** Above this, a cost is more than linear. */
const MOST = 1.2;

/** A measurement is repeated so many times, and until it has taken so many milliseconds. */
const LEAST_CALLS = 4;
const LEAST_TIME = 30;

/** A row that seems to grow too fast is measured so many times again, and the least time of each size counts: what does, stays. */
const ROUNDS = 3;

/** What has taken so many milliseconds is not repeated. */
const LONG = 600;

/** What takes less time, in milliseconds, is too short for the clock, and counts as this. */
const SHORTEST = 0.05;

/** What is read: the first argument is a text, or the comments, of one size. */
type Reader = {
  readonly sizes: readonly [number, number, number];
  readonly kinds: Readonly<Record<string, string>>;
  readonly prepare: (unit: string, size: number) => () => unknown;
};

const LENGTHS = [65_536, 262_144, 1_048_576] as const;
const COUNTS = [500, 2_000, 8_000] as const;

/** Up to about three thousand comments, every comment is compared with every other: growth is measured above that. */
const FOUND = [2_500, 5_000, 10_000] as const;

const DATA: Readonly<Record<string, string>> = Object.fromEntries(
  HOSTILE_DATA.map((unit) => [JSON.stringify(unit.slice(0, 14)), unit]),
);

/** Reads one text that gets longer. */
const ofText = (read: (text: string) => unknown, kinds = HOSTILE_WRITING): Reader => ({
  sizes: LENGTHS,
  kinds,
  prepare: (unit, size) => {
    const text = repeated(unit, size);
    return () => read(text);
  },
});

/** Comments that hold 400 hostile characters each, a word of their own and words in common. */
const commentsOf = (unit: string, count: number): readonly Comment[] => {
  const hostile = repeated(unit, 400);
  return Array.from({ length: count }, (_, i) => ({
    id: `c${i}`,
    text: `${['late delivery', 'friendly staff', 'high price'][i % 3] as string} ${hostile} w${i} q${i % 89}`,
    language: 'en',
  }));
};

/** Reads more and more comments. */
const ofComments = (
  prepare: (comments: readonly Comment[]) => () => unknown,
  sizes: Reader['sizes'] = COUNTS,
): Reader => ({
  sizes,
  kinds: HOSTILE_WRITING,
  prepare: (unit, size) => prepare(commentsOf(unit, size)),
});

/** Reads fifty comments that get longer. */
const ofLength = (read: (comments: readonly Comment[]) => unknown): Reader => ({
  sizes: [1_024, 4_096, 16_384],
  kinds: HOSTILE_WRITING,
  prepare: (unit, size) => {
    const comments = commentsOf(unit, 50).map(({ text, ...one }) => ({ ...one, text: text + repeated(unit, size) }));
    return () => read(comments);
  },
});

const languages = [english];
const codebook = codebookFrom(
  [
    { id: 'delivery', terms: ['late', 'delivery'] },
    { id: 'staff', terms: ['friendly staff'] },
  ],
  { id: 'shop', language: 'en' },
);
const labelsOf = (comments: readonly Comment[]): (() => unknown) => {
  const { texts } = readComments(comments, languages);
  const themes = Int32Array.from(texts, (_, i) => i % 3);
  return () => labelThemes(texts, themes, 3);
};
const quotesOf = (comments: readonly Comment[]): (() => unknown) => {
  const assignments = assignThemes(codebook, comments, { languages });
  return () => quoteAssigned(comments, assignments);
};

const READERS: Readonly<Record<string, Reader>> = {
  wordsOf: ofText(wordsOf),
  detectLanguage: ofText((text) => detectorOf(LANGUAGES)(wordsOf(text))),
  clausesOf: ofText((text) => clausesOf(text, english)),
  cutQuote: ofText((text) => cutQuote(text, { words: 40, terms: ['late'] })),
  redact: ofText(redact, { ...HOSTILE_WRITING, ...DATA }),
  'readComments by number': ofComments((comments) => () => readComments(comments, LANGUAGES)),
  'labels by number': ofComments(labelsOf),
  'quotes by number': ofComments(quotesOf),
  'assignThemes by number': ofComments((comments) => () => assignThemes(codebook, comments, { languages })),
  'assignThemes by length': ofLength((comments) => assignThemes(codebook, comments, { languages })),
  'findThemes by number': ofComments((comments) => () => findThemes(comments, { languages, k: 8 }), FOUND),
  'findThemes by length': ofLength((comments) => findThemes(comments, { languages, k: 4 })),
};

const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Milliseconds that one call takes: the least of several, since a busy machine only adds to it. */
function timeOf(call: () => unknown): number {
  let least = Infinity;
  const from = processor();
  const spent = (): number => processor() - from;
  for (let calls = 0; (calls < LEAST_CALLS && spent() < LONG) || spent() < LEAST_TIME; calls++) {
    const start = processor();
    call();
    least = Math.min(least, processor() - start);
  }
  return Math.max(least, SHORTEST);
}

const names = process.argv.slice(2);
console.log('| function | text | sizes | ms | ms | ms | exponent |\n| --- | --- | --- | --- | --- | --- | --- |');
let worst = -Infinity;
for (const [name, { sizes, kinds, prepare }] of Object.entries(READERS)) {
  if (names.length > 0 && !names.some((wanted) => name.startsWith(wanted))) continue;
  for (const [kind, unit] of Object.entries(kinds)) {
    // Engines compile what runs often: the smallest size is run before it is measured.
    timeOf(prepare(unit, sizes[0]));
    const growth = (times: readonly number[]): number =>
      Math.log((times[2] as number) / (times[0] as number)) / Math.log(sizes[2] / sizes[0]);
    let times = sizes.map((size) => timeOf(prepare(unit, size)));
    for (let again = 0; again < ROUNDS && growth(times) > MOST; again++)
      times = sizes.map((size, i) => Math.min(times[i] as number, timeOf(prepare(unit, size))));
    const exponent = growth(times);
    worst = Math.max(worst, exponent);
    const cells = [name, kind, sizes.join(' '), ...times.map((time) => time.toPrecision(3)), exponent.toFixed(2)];
    console.log(`| ${cells.join(' | ')} |${exponent > MOST ? ' <-- more than linear' : ''}`);
  }
}
console.log(`\nlargest exponent: ${worst.toFixed(2)}`);
if (worst > MOST) process.exitCode = 1;
