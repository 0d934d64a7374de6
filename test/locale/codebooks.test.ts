import { describe, expect, test } from 'vitest';
import { enCodebook } from '../../src/locale/en/codebook.ts';
import { fiCodebook } from '../../src/locale/fi/codebook.ts';
import { nbCodebook } from '../../src/locale/nb/codebook.ts';
import { svCodebook } from '../../src/locale/sv/codebook.ts';
import { THEME_SETS, type ThemeSet } from '../../src/playbook/profile.ts';
import { THEME_KINDS, checkCodebook } from '../../src/themes/codebook.ts';
import { joinCodebooks } from '../../src/themes/join-codebooks.ts';
import { wordsOf } from '../../src/themes/words.ts';

const CODEBOOKS = { en: enCodebook, fi: fiCodebook, sv: svCodebook, nb: nbCodebook };

const COMMON = [
  'price',
  'delivery',
  'quality',
  'support',
  'waiting-time',
  'staff-manner',
  'usability',
  'returns',
  'communication',
  'reliability',
  'billing',
];

test('kinds of themes are the sets of reasons of the playbook', () => {
  expect([...THEME_KINDS].sort()).toEqual(Object.keys(THEME_SETS).sort());
});

describe.each(Object.entries(CODEBOOKS))('the starter codebook in %s', (tag, codebook) => {
  test('has no fault', () => {
    expect(checkCodebook(codebook)).toEqual([]);
    expect(JSON.parse(JSON.stringify(codebook))).toEqual(codebook);
  });

  test('has the common themes and the reasons of the playbook, and no other', () => {
    const reasons = Object.values(THEME_SETS).flat();
    expect(codebook.themes.map(({ id }) => id).sort()).toEqual([...new Set([...COMMON, ...reasons])].sort());
    for (const kind of Object.keys(THEME_SETS) as ThemeSet[])
      expect(codebook.themes.filter((theme) => theme.kind === kind).map(({ id }) => id)).toEqual(
        [...THEME_SETS[kind]].sort(byCodebook(codebook)),
      );
  });

  test('has the ids of the others in the same order', () => {
    expect(codebook.themes.map(({ id }) => id)).toEqual(enCodebook.themes.map(({ id }) => id));
  });

  test.each(codebook.themes)(
    'knows $id by a label in every language, 10 to 60 terms and 6 to 15 examples',
    ({ labels, terms, examples }) => {
      expect(Object.keys(labels)).toEqual(Object.keys(CODEBOOKS));
      for (const label of Object.values(labels)) expect(label).toMatch(/^\p{Lu}/u);
      expect(terms.length >= 10 && terms.length <= 60).toBe(true);
      expect(examples.length >= 6 && examples.length <= 15).toBe(true);
      for (const { text, language } of [...terms, ...examples]) {
        expect(language).toBe(tag);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\s{2}|\n/);
      }
      for (const { text } of terms) {
        expect(text).toBe(text.toLowerCase());
        expect(wordsOf(text).length).toBeLessThanOrEqual(6);
      }
      for (const { text } of examples) expect(text).toMatch(/^\p{Lu}.*[.!]$/u);
    },
  );

  test('has no term, example or label for two themes', () => {
    for (const key of ['terms', 'examples'] as const) {
      const texts = codebook.themes.flatMap((theme) => theme[key].map(({ text }) => wordsOf(text).join(' ')));
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
    }
    for (const language of Object.keys(CODEBOOKS))
      expect(new Set(codebook.themes.map(({ labels }) => labels[language])).size).toBe(codebook.themes.length);
  });
});

const byCodebook =
  ({ themes }: typeof enCodebook) =>
  (a: string, b: string): number =>
    themes.findIndex(({ id }) => id === a) - themes.findIndex(({ id }) => id === b);

test('the starter codebooks join into one with labels in all languages', () => {
  const joined = joinCodebooks(Object.values(CODEBOOKS));
  expect(checkCodebook(joined)).toEqual([]);
  expect(joined.id).toBe('starter');
  for (const { labels } of joined.themes) expect(Object.keys(labels)).toEqual(Object.keys(CODEBOOKS));
});
