/**
 * Hostile text read by every function that reads a comment: it ends, and gives what it should. How the cost grows is measured by
 * `test/conformance/themes-hostile.ts`.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { assignThemes } from '../../src/themes/assign.ts';
import { clausesOf } from '../../src/themes/clause.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { cutQuote } from '../../src/themes/cut-quote.ts';
import { detectorOf } from '../../src/themes/detect.ts';
import { findThemes } from '../../src/themes/find.ts';
import { redact } from '../../src/themes/redact.ts';
import { LONGEST, wordsOf } from '../../src/themes/words.ts';
import { codebookFrom } from '../../src/themes/write-codebook.ts';
import { HOSTILE_WRITING, repeated } from './hostile-texts.ts';

const MEGABYTE = 1_048_576;
const languages = [english, finnish];
const codebook = codebookFrom([{ id: 'delivery', terms: ['late', 'delivery'] }], { id: 'shop', language: 'en' });

describe.each(Object.entries(HOSTILE_WRITING))('a megabyte of: %s', (_kind, unit) => {
  const text = repeated(unit, MEGABYTE);

  test('words are no longer than what is read', () => {
    expect(wordsOf(text).join('').length).toBeLessThanOrEqual(LONGEST);
    expect(detectorOf(languages)(wordsOf(text))).toSatisfy(
      (language) => language === null || languages.includes(language as typeof english),
    );
  });

  test('clauses hold the words of the text', () => {
    expect(
      clausesOf(text, english)
        .flatMap(({ words }) => words)
        .join(' '),
    ).toBe(wordsOf(text).join(' '));
  });

  test('a quote is short, and keeps characters whole', () => {
    const folded = text.replace(/\s+/g, ' ').trim();
    const quote = cutQuote(folded, { words: 40, terms: ['late'] }).text;
    expect(quote.length).toBeLessThan(40 * 12 + 6);
    if (!/\p{Surrogate}/u.test(unit)) expect(quote).not.toMatch(/\p{Surrogate}/u);
  });

  test('an address behind it goes', () => {
    expect(redact(`${text} \n write to anna@example.com`).text.endsWith(' \n write to [email]')).toBe(true);
  });

  test('a comment of it gets a theme or a reason, and changes nothing for others', () => {
    const usual: Comment[] = ['late delivery', 'delivery was late', 'friendly staff', 'staff is friendly'].map(
      (words, i) => ({ id: `c${i}`, text: words, language: 'en' }),
    );
    const comments = [...usual, { id: 'hostile', text }];
    for (const assignments of [
      findThemes(comments, { languages, k: 2 }).assignments,
      assignThemes(codebook, comments, { languages }),
    ]) {
      expect(assignments.map(({ comment }) => comment)).toEqual(comments.map(({ id }) => id));
      for (const { themes, other } of assignments) expect(themes.length > 0).toBe(other === null);
    }
    expect(assignThemes(codebook, comments, { languages }).slice(0, 4)).toEqual(
      assignThemes(codebook, usual, { languages }),
    );
  });
});
