/**
 * Cutting comments into words.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { LONGEST, wordsOf } from '../../src/themes/words.ts';

test.each([
  ['words are lower case and without punctuation', 'Fast, FRIENDLY service!', ['fast', 'friendly', 'service']],
  ['an apostrophe parts a word', "don't", ['don', 't']],
  ['compatibility forms become plain', 'ﬁne ｆｉｎｅ', ['fine', 'fine']],
  ['a letter and its mark become one', 'ha\u0308n', ['hän']],
  ['marks that stand alone are no words', '❤️ \u0301 ☎️', []],
  ['a soft hyphen parts no word', 'Kunden\u00addienst', ['kundendienst']],
  ['marks of direction part no word and are none', '\u200fgood\u200f \u202eservice\u202c', ['good', 'service']],
  ['lone surrogates are no words', 'a\ud800b \udc00', ['a', 'b']],
  ['numbers are words', '3 weeks', ['3', 'weeks']],
  ['a text without words has none', ' - … 😀', []],
])('%s', (_name, text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('what comes after the cap is not read, before and after it grows', () => {
  expect(wordsOf(`${'a'.repeat(LONGEST)} late`)).toEqual(['a'.repeat(LONGEST)]);
  expect(wordsOf('ﬁ '.repeat(100_000)).join(' ').length).toBeLessThanOrEqual(LONGEST);
  expect(wordsOf('\ufdfa'.repeat(LONGEST)).join(' ').length).toBeLessThanOrEqual(LONGEST);
});

test('a cut through a surrogate pair leaves no half of it', () => {
  expect(wordsOf(`${'a'.repeat(LONGEST - 1)}𝐛`)).toEqual(['a'.repeat(LONGEST - 1)]);
});

test('ten thousand copies of a word cost no more than the cap', () => {
  expect(wordsOf('slow '.repeat(10_000))).toHaveLength(400);
});

test('every character of the basic plane that is cut once stays as it is', () => {
  const changed: string[] = [];
  for (let code = 0; code < 0x1_0000; code++) {
    const words = wordsOf(`a${String.fromCharCode(code)}`);
    if (wordsOf(words.join(' ')).join(' ') !== words.join(' ')) changed.push(code.toString(16));
  }
  expect(changed).toEqual([]);
});
