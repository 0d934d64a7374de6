/**
 * Laws of cutting comments into words.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { LONGEST, wordsOf } from '../../src/themes/words.ts';

const arbText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 }).map((codes) => String.fromCharCode(...codes)),
);

test.prop([arbText])('words hold letters, digits and marks only, and start with no mark', (text) => {
  for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u);
});

test.prop([arbText])('words that are cut again stay as they are', (text) => {
  const words = wordsOf(text);
  expect(wordsOf(words.join(' '))).toEqual(words);
});

test.prop([arbText, fc.integer({ min: 1, max: 2_000 })])('words never hold more than the cap', (text, times) => {
  expect(wordsOf(text.repeat(times)).join('').length).toBeLessThanOrEqual(LONGEST);
});

test.prop([arbText])('upper case changes nothing for plain letters', (text) => {
  const plain = text.replace(/[^a-zåäö ]/g, '');
  expect(wordsOf(plain.toUpperCase())).toEqual(wordsOf(plain));
});
