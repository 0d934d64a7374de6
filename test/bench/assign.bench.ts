/**
 * Assigning ten thousand comments to themes, against the calibration loop.
 *
 * @module
 */
import { enCodebook } from '../../src/locale/en/codebook.ts';
import { english } from '../../src/locale/en/language.ts';
import { fiCodebook } from '../../src/locale/fi/codebook.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { nbCodebook } from '../../src/locale/nb/codebook.ts';
import { bokmal } from '../../src/locale/nb/language.ts';
import { svCodebook } from '../../src/locale/sv/codebook.ts';
import { swedish } from '../../src/locale/sv/language.ts';
import { randomOf } from '../../src/random.ts';
import type { Codebook } from '../../src/themes/codebook.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { joinCodebooks } from '../../src/themes/join-codebooks.ts';
import { learnThemes } from '../../src/themes/learn.ts';
import { type BenchCase, calibration } from './bench.ts';

const random = randomOf(1);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const languages = [english, finnish, swedish, bokmal];
const codebooks = [enCodebook, fiCodebook, svCodebook, nbCodebook];
const sentences = codebooks.map(({ themes }) => themes.flatMap(({ examples }) => examples.map(({ text }) => text)));
const words = sentences.map((own) => own.join(' ').split(' '));

/** Comments of one to three sentences in one of some languages, a quarter of their words exchanged. */
const commentsIn = (tags: readonly number[]): readonly Comment[] =>
  Array.from({ length: 10_000 }, (_, i) => {
    const language = pick(tags);
    const sentence = (): string =>
      pick(sentences[language] as string[])
        .split(' ')
        .map((word) => (random() < 0.25 ? pick(words[language] as string[]) : word))
        .join(' ');
    const text = Array.from({ length: 1 + Math.floor(random() * 3) }, sentence).join(' ');
    return { id: `c${i}`, text, language: (languages[language] as (typeof languages)[number]).tag };
  });

const caseOf = (name: string, codebook: Codebook, tags: readonly number[]): BenchCase => {
  const comments = commentsIn(tags);
  const { assign } = learnThemes(codebook, { languages });
  return {
    name: `assign 10 thousand comments, ${name}`,
    ours: { label: 'learnThemes(…).assign', run: () => assign(comments) },
    peer: calibration,
    limit: 15,
  };
};

/** Codebooks learned before; measured at ten to eleven loops. */
export const cases: readonly BenchCase[] = [
  caseOf('starter codebook in English', enCodebook, [0]),
  caseOf('starter codebooks of four languages', joinCodebooks(codebooks), [0, 1, 2, 3]),
];
