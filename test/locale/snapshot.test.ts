/**
 * Prints every label and phrase of a pack with sample values, for a native reader to approve.
 */
import { expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import type { Locale, PhraseKey } from '../../src/locale/locale.ts';
import { CATEGORIES } from '../../src/scale/category.ts';

/** Stands in for every value of a phrase: a phrase takes what it names. */
const sample: Record<string, string> = {
  zone: 'Europe/Helsinki',
  level: '95%',
  method: 'score',
  minimum: '10',
  nps: '31.5',
  lower: '24.0',
  upper: '38.5',
  n: '1,204',
  share: '42.0%',
  by: 'country',
  rows: '100',
  accepted: '97',
  rejected: '3',
};

const page = (locale: Locale): string =>
  [
    `# Phrases of the pack \`${locale.tag}\``,
    '',
    '| Category | One | Several |',
    '| :-- | :-- | :-- |',
    ...CATEGORIES.map(
      (category) => `| ${category} | ${locale.categories[category].one} | ${locale.categories[category].other} |`,
    ),
    '',
    '| Phrase | With sample values |',
    '| :-- | :-- |',
    // Every phrase is a function of texts, so the sample fits each of them.
    ...(Object.keys(locale.phrases) as PhraseKey[]).map(
      (key) => `| ${key} | ${(locale.phrases[key] as (values: Record<string, string>) => string)(sample)} |`,
    ),
    '',
  ].join('\n');

test.each([en])('the pack $tag reads as its reviewed page', async (locale) => {
  const text = page(locale);
  expect(text).not.toMatch(/undefined|null|NaN/);
  await expect(text).toMatchFileSnapshot(`${locale.tag}.snapshot.md`);
});
