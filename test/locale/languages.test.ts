/**
 * The languages of themes: lists in the form that words are cut to, stemmers that survive every word.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { danish } from '../../src/locale/da/language.ts';
import { german } from '../../src/locale/de/language.ts';
import { english } from '../../src/locale/en/language.ts';
import { spanish } from '../../src/locale/es/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { french } from '../../src/locale/fr/language.ts';
import { italian } from '../../src/locale/it/language.ts';
import type { Language } from '../../src/locale/language.ts';
import { bokmal } from '../../src/locale/nb/language.ts';
import { dutch } from '../../src/locale/nl/language.ts';
import { nynorsk } from '../../src/locale/nn/language.ts';
import { portuguese } from '../../src/locale/pt/language.ts';
import { swedish } from '../../src/locale/sv/language.ts';
import { wordsOf } from '../../src/themes/words.ts';
import { LANGUAGES } from '../conformance/themes-languages.ts';

test('every language has its own tag', () => {
  expect(LANGUAGES.map(({ tag }) => tag)).toEqual('en fi sv nb nn da de fr es nl pt it'.split(' '));
});

describe.each(LANGUAGES.map((language) => [language.tag, language] as const))('%s', (_tag, language) => {
  test.each(['stopWords', 'noAnswers', 'clauseWords', 'letters'] as const)('%s names nothing twice', (list) => {
    expect(language[list].filter((item, i) => language[list].indexOf(item) !== i)).toEqual([]);
  });

  test('stop words are single words as comments are cut', () => {
    expect(language.stopWords.length).toBeGreaterThan(120);
    expect(language.stopWords.filter((word) => wordsOf(word).join('|') !== word)).toEqual([]);
  });

  test('empty answers and clause words are words joined by one space', () => {
    expect(language.noAnswers.length).toBeGreaterThanOrEqual(10);
    expect(language.clauseWords.length).toBeGreaterThanOrEqual(8);
    const joined = [...language.noAnswers, ...language.clauseWords];
    expect(joined.filter((words) => wordsOf(words).join(' ') !== words)).toEqual([]);
    expect(language.clauseWords.filter((words) => words.split(' ').length > 2)).toEqual([]);
  });

  test('groups of letters are lower case, and marked at their ends only', () => {
    expect(language.letters.filter((group) => !/^\^?[\p{Ll}]{1,10}\$?$/u.test(group))).toEqual([]);
  });

  test('stemming survives every word and never leaves nothing', () => {
    const odd = [
      'a',
      'é',
      'ß',
      '7',
      '2024',
      '9b',
      'y',
      'yyyyyy',
      '😀',
      '\u0301',
      'e\u0301s',
      'słowo',
      'слово',
      '字',
      'i\u0307',
    ];
    const long = ['a', 'y', 'en', 'ä', 'ssa', 'ational'].map((part) => part.repeat(2_000 / part.length));
    for (const word of [...odd, ...long, ...language.stopWords, 'x'.repeat(64)]) {
      const stem = language.stem(word);
      expect(stem, word).not.toBe('');
      expect(stem, word).toBe(stem.toLowerCase());
      expect(stem.length, word).toBeLessThanOrEqual(word.length + 1);
    }
  });

  test('a stem depends on its word alone', () => {
    const words = language.stopWords.slice(0, 60);
    const stems = words.map(language.stem);
    expect([...words].reverse().map(language.stem).reverse()).toEqual(stems);
  });
});

test.each([
  [english, 'deliveries', 'delivery'],
  [finnish, 'toimituksen', 'toimitukset'],
  [swedish, 'leveranser', 'leveransen'],
  [bokmal, 'prisene', 'priser'],
  [nynorsk, 'prisane', 'prisar'],
  [danish, 'priserne', 'priser'],
  [german, 'lieferungen', 'lieferung'],
  [french, 'livraisons', 'livraison'],
  [spanish, 'entregas', 'entrega'],
  [dutch, 'leveringen', 'levering'],
  [portuguese, 'entregas', 'entrega'],
  [italian, 'consegne', 'consegna'],
])('forms of one word share their stem (%#)', (language, one, other) => {
  expect(language.stem(one)).toBe(language.stem(other));
});

test.each([
  [english, 'N/A'],
  [english, "Don't know."],
  [finnish, 'En osaa sanoa'],
  [finnish, 'EOS'],
  [finnish, 'ei kommentoitavaa…'],
  [swedish, 'Vet ej!'],
  [swedish, 'Inget att tillägga.'],
  [bokmal, 'vet ikke'],
  [nynorsk, 'Veit ikkje'],
  [danish, 'Ved ikke'],
  [german, 'k.A.'],
  [german, 'Keine Angabe'],
  [french, 'R.A.S.'],
  [french, 'Pas d’avis'],
  [spanish, 'Sin comentarios'],
  [dutch, 'n.v.t.'],
  [portuguese, 'Não sei'],
  [italian, 'Nient’altro'],
])('an empty answer is known (%#)', (language, text) => {
  expect(language.noAnswers).toContain(wordsOf(text).join(' '));
});

test.each<[Language, string[]]>([
  [english, ['N/A', 'Didn’t answer', 'nothing specific']],
  [finnish, ['N/A', 'Ei vastannut', 'Ei tule mitään mieleen', 'Ei mitään']],
  [swedish, ['N/A', 'Svarade inte', 'Nej tack', 'Ingen anledning']],
  [bokmal, ['N/A', 'Har ikke svart', 'Nei takk', 'Ikke noe å legge til']],
  [nynorsk, ['N/A', 'Har ikkje svart', 'Nei takk', 'Ikkje noko å leggje til']],
  [danish, ['N/A', 'Har ikke svaret', 'Ved jeg ikke', 'Nej tak']],
  [german, ['N/A', 'Nicht geantwortet', 'Fällt mir nichts ein', 'keine Angabe']],
  [french, ['N/A', 'N’a pas répondu', 'Rien de spécial', 'Ne se prononce pas']],
  [spanish, ['N/A', 'No respondió', 'Ni idea', 'Nada especial']],
  [dutch, ['N/A', 'Niet geantwoord', 'Zou ik niet weten', 'Geen reactie']],
  [portuguese, ['N/A', 'Não respondido', 'Não faço ideia', 'Nada a apontar']],
  [italian, ['N/A', 'Non ha risposto', 'Niente di che', 'Non ho commenti']],
])('everyday ways to say nothing are known (%#)', (language, texts) => {
  for (const text of texts) expect(language.noAnswers, text).toContain(wordsOf(text).join(' '));
});

test('what says something is no empty answer in any language', () => {
  const all = new Set(LANGUAGES.flatMap(({ noAnswers }) => noAnswers));
  for (const text of ['Good', 'ok', 'hyvä', 'bra', 'Price', 'gut', 'nothing works', 'ei toimi', 'inget funkar'])
    expect(all.has(wordsOf(text).join(' ')), text).toBe(false);
});
