/**
 * Finding themes in ten thousand comments, against the calibration loop.
 *
 * @module
 */
import { randomOf } from '../../src/random.ts';
import { english } from '../../src/locale/en/language.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { findThemes } from '../../src/themes/find.ts';
import { type BenchCase, calibration } from './bench.ts';

const random = randomOf(1);
const LETTERS = 'etaoinshrdlucmwfgypbvk';

/** Words of three to nine letters, some letters more often than others. */
const words = Array.from({ length: 6_000 }, () =>
  Array.from(
    { length: 3 + Math.floor(random() * 7) },
    () => LETTERS[Math.floor(random() ** 1.5 * LETTERS.length)],
  ).join(''),
);
const wordOf = (theme: number): string => {
  // By Zipf's law: the logarithm of the rank is even.
  const rank = Math.floor(Math.exp(random() * Math.log(3_000)));
  return words[random() < 0.5 ? rank : (rank * 20 + theme * 300) % words.length] as string;
};

/** Comments of twelve words on average, about twenty themes. */
export const commentsLike = (n: number): readonly Comment[] =>
  Array.from({ length: n }, (_, i) => {
    const theme = Math.floor(random() * 20);
    const length = 4 + Math.floor(random() * 17);
    return { id: `c${i}`, text: Array.from({ length }, () => wordOf(theme)).join(' '), language: 'en' };
  });

const comments = commentsLike(10_000);

/** Where the calibration loop takes 0.13 of a second, 31 times as long is four seconds. */
export const cases: readonly BenchCase[] = [
  {
    name: 'themes of 10 thousand comments',
    ours: { label: 'findThemes, k 20', run: () => findThemes(comments, { languages: [english], k: 20 }) },
    peer: calibration,
    limit: 31,
  },
];
