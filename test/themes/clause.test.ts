/**
 * Dividing comments into clauses.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { spanish } from '../../src/locale/es/language.ts';
import { clausesOf } from '../../src/themes/clause.ts';

const textsOf = (...args: Parameters<typeof clausesOf>): readonly string[] =>
  clausesOf(...args).map(({ text }) => text);

test('friendly staff and lateness are two clauses', () => {
  expect(clausesOf('Friendly staff, but late again.', english)).toEqual([
    { text: 'Friendly staff', words: ['friendly', 'staff'] },
    { text: 'but late again', words: ['but', 'late', 'again'] },
  ]);
});

describe.each([
  ['a clause word cuts without punctuation', 'nice shop but slow delivery', ['nice shop', 'but slow delivery']],
  ['two words may open a clause', 'nice shop even though it is small', ['nice shop', 'even though it is small']],
  ['an opener alone goes with what follows', 'However, it was late.', ['However, it was late']],
  ['an opener at the end goes with what went before', 'Good service, but', ['Good service, but']],
  ['stop words alone are no clause', 'It is, still, late, again', ['It is, still, late, again']],
  ['a quoted word is no clause of its own', 'the "fast" delivery', ['the "fast" delivery']],
  ['sentences and lines are clauses', 'Good price. Late\nBroken', ['Good price', 'Late', 'Broken']],
  ['lists are clauses', 'price,quality; delivery', ['price', 'quality', 'delivery']],
  ['numbers stay whole', 'waited 3,5 days till 12.30', ['waited 3,5 days till 12.30']],
  ['addresses stay whole', 'see www.example.com', ['see www.example.com']],
  ['hyphens inside words stay', 'e-mail never came - phone busy', ['e-mail never came', 'phone busy']],
  ['a text without words has no clause', ' ... !', []],
  ['quotes stand at no edge', '"Good" (but slow)', ['Good', 'but slow']],
])('%s', (_name, text, clauses) => {
  test('in English', () => expect(textsOf(text, english)).toEqual(clauses));
});

test('each language has its own openers', () => {
  expect(textsOf('hyvä hinta mutta hidas toimitus', finnish)).toEqual(['hyvä hinta', 'mutta hidas toimitus']);
  expect(textsOf('buen precio sin embargo lento', spanish)).toEqual(['buen precio', 'sin embargo lento']);
  expect(textsOf('hyvä hinta mutta hidas', english)).toEqual(['hyvä hinta mutta hidas']);
});

test('without a language punctuation alone divides', () => {
  expect(textsOf('good, but slow but cheap', null)).toEqual(['good', 'but slow but cheap']);
});

test('a megabyte of openers is read up to the cap', () => {
  expect(clausesOf('but '.repeat(250_000), english).length).toBeLessThanOrEqual(1);
  expect(clausesOf(', '.repeat(500_000), english)).toEqual([]);
});
