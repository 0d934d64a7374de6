/**
 * Prints every label and phrase of a pack with sample values, for a native reader to approve.
 */
import { expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { type Counted, type Locale, type PhraseKey, writerOf } from '../../src/locale/locale.ts';
import { CATEGORIES } from '../../src/scale/category.ts';

type Sample = Readonly<Record<string, string | Counted>>;

/** Stands in for every value of a phrase: a phrase takes what it names. */
const sampleOf = (locale: Locale, count: number): Sample => {
  const { counted } = writerOf(locale);
  return {
    zone: 'Europe/Helsinki',
    level: '95%',
    method: 'score',
    nps: '31.5',
    lower: '24.0',
    upper: '38.5',
    share: '42.0%',
    by: 'country',
    from: '2023-07',
    to: '2024-02',
    minimum: counted(count),
    n: counted(count),
    rows: counted(count),
    accepted: counted(count),
    rejected: counted(count),
    effective: counted(count),
    comparisons: counted(count),
    correction: 'Holm',
    spread: '8.5',
    segment: 'FI',
    points: '−4.5',
    p: '= 0.012',
    corrected: '= 0.120',
    before: '30.0',
    after: '25.5',
    change: '−4.5',
    rate: '−5.0',
    mix: '+0.5',
    since: '2023-11',
    slope: '+0.6',
    smoothed: '28.5',
    latest: '2024-02',
    latestLower: '18.0',
    latestUpper: '40.5',
    people: counted(count),
    held: counted(count === 1 ? 0 : 2),
  };
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
    'A phrase that depends on a number stands here with 1204 and with 1.',
    '',
    '| Phrase | With sample values |',
    '| :-- | :-- |',
    ...(Object.keys(locale.phrases) as PhraseKey[]).flatMap((key) => {
      // The sample holds every value that any phrase takes, so it fits each of them.
      const say = locale.phrases[key] as (values: Sample) => string;
      const readings = new Set([1204, 1].map((count) => say(sampleOf(locale, count))));
      return [...readings].map((reading) => `| ${key} | ${reading} |`);
    }),
    '',
  ].join('\n');

test.each([en])('the pack $tag reads as its reviewed page', async (locale) => {
  const text = page(locale);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  await expect(text).toMatchFileSnapshot(`${locale.tag}.snapshot.md`);
});
