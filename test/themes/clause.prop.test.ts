/**
 * Laws of dividing comments into clauses.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { clausesOf } from '../../src/themes/clause.ts';
import { wordsOf } from '../../src/themes/words.ts';

const arbText = fc
  .array(
    fc.constantFrom(
      'but',
      'However',
      'late',
      'good',
      'even',
      'though',
      ',',
      '. ',
      ' ',
      '3,5',
      '\n',
      'é',
      '(',
      '…',
      '🙂',
    ),
    {
      maxLength: 60,
    },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((between) => parts.join(between)));

test.prop([arbText])('no word is lost, doubled or moved', (text) => {
  expect(clausesOf(text, english).flatMap(({ words }) => words)).toEqual(wordsOf(text));
});

test.prop([fc.string({ unit: 'binary' })])('every clause holds a word and is part of the text', (text) => {
  for (const { text: part, words } of clausesOf(text, english)) {
    expect(words.length).toBeGreaterThan(0);
    expect(text).toContain(part);
  }
});

test.prop([arbText])('plain text is divided as text with other letters is', (text) => {
  // One letter beyond Latin takes the slow way; it stands in a clause of its own.
  const slow = clausesOf(`${text}\nж`, english).flatMap(({ words }) => words);
  expect(slow).toEqual([...clausesOf(text, english).flatMap(({ words }) => words), 'ж']);
});
