/**
 * Laws of telling languages apart.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { danish } from '../../src/locale/da/language.ts';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { bokmal } from '../../src/locale/nb/language.ts';
import { nynorsk } from '../../src/locale/nn/language.ts';
import { swedish } from '../../src/locale/sv/language.ts';
import { detectorOf } from '../../src/themes/detect.ts';

const LANGUAGES = [english, finnish, swedish, bokmal, nynorsk, danish];
const arbWord = fc.oneof(
  fc.constantFrom(...LANGUAGES.flatMap(({ stopWords }) => stopWords)),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const arbWords = fc.array(arbWord, { maxLength: 12 });

test.prop([arbWords])('the order of words changes nothing', (words) => {
  expect(detectorOf(LANGUAGES)([...words].reverse())).toBe(detectorOf(LANGUAGES)(words));
});

test.prop([arbWords])('saying all of it twice changes nothing', (words) => {
  expect(detectorOf(LANGUAGES)([...words, ...words])).toBe(detectorOf(LANGUAGES)(words));
});

test.prop([fc.array(arbWords, { maxLength: 5 })])('what was read before changes nothing', (comments) => {
  const used = detectorOf(LANGUAGES);
  for (const words of comments) expect(used(words)).toBe(detectorOf(LANGUAGES)(words));
});
