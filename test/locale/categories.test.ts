/**
 * The words for the three groups, in every language that has them: the terms of the specification, read and written.
 */
import { expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { da } from '../../src/locale/da/index.ts';
import { en } from '../../src/locale/en/index.ts';
import { fi } from '../../src/locale/fi/index.ts';
import { type LabelPack, categoryLabel, parseCategory } from '../../src/locale/category-label.ts';
import { nb } from '../../src/locale/nb/index.ts';
import { sv } from '../../src/locale/sv/index.ts';
import { type Category, CATEGORIES } from '../../src/scale/category.ts';

type Words = Readonly<Record<Category, readonly string[]>>;

const TERMS: readonly (readonly [LabelPack, Words])[] = [
  [
    en,
    {
      detractor: ['detractor', 'detractors'],
      passive: ['passive', 'passives'],
      promoter: ['promoter', 'promoters'],
    },
  ],
  [
    fi,
    {
      detractor: ['arvostelija', 'arvostelijat', 'arvostelijaa', 'kriitikko', 'kriitikot', 'kriitikkoa'],
      passive: ['passiivinen', 'passiiviset', 'passiivista', 'neutraali', 'neutraalit', 'neutraalia'],
      promoter: ['suosittelija', 'suosittelijat', 'suosittelijaa', 'promoottori', 'promoottorit', 'promoottoria'],
    },
  ],
  [
    sv,
    {
      detractor: ['kritiker'],
      passive: ['passiv', 'passiva'],
      promoter: ['förespråkare', 'ambassadör', 'ambassadörer'],
    },
  ],
  [
    nb,
    {
      detractor: ['kritiker', 'kritikere'],
      passive: ['passiv', 'passive'],
      promoter: ['ambassadør', 'ambassadører', 'promotør', 'promotører'],
    },
  ],
  [
    da,
    {
      detractor: ['kritiker', 'kritikere'],
      passive: ['passiv', 'passive'],
      promoter: ['promoter', 'promotere', 'ambassadør', 'ambassadører'],
    },
  ],
];

const EVERY_WORD = TERMS.flatMap(([locale, words]) =>
  CATEGORIES.flatMap((category) => words[category].map((word) => ({ tag: locale.tag, word, category, locale }))),
);

test.each(EVERY_WORD)(
  '$tag: "$word" is a $category, in any case and with spaces around',
  ({ word, category, locale }) => {
    const spellings = [
      word,
      word.toLocaleUpperCase(locale.tag),
      `${word.charAt(0).toLocaleUpperCase()}${word.slice(1)}`,
    ];
    expect([...spellings, ` ${word}\u00a0`].map((text) => parseCategory(text, { locale }))).toEqual(
      Array.from({ length: 4 }, () => category),
    );
  },
);

test.each([
  ['sv', sv, 'foresprakare'],
  ['sv', sv, 'AMBASSADORER'],
  ['nb', nb, 'ambassadorer'],
  ['nb', nb, 'Promotor'],
  ['da', da, 'ambassador'],
] as const)('%s: a word that lost its accents in an export is read: %#', (_tag, locale, word) => {
  expect(parseCategory(word, { locale })).toBe('promoter');
});

test('letters and marks that arrive apart are read as one', () => {
  expect(parseCategory('förespråkare'.normalize('NFD'), { locale: sv })).toBe('promoter');
});

test('a word of another language, a part of a word and an empty text name no category', () => {
  expect(
    ['promoter', 'suosittel', '', ' ', 'arvostelija x'].map((text) => parseCategory(text, { locale: fi })),
  ).toEqual([null, null, null, null, null]);
});

test.each(TERMS.map(([locale, words]) => ({ tag: locale.tag, locale, words })))(
  '$tag: the words are those of the specification, and each names one category',
  ({ locale, words }) => {
    const written = (category: Category): string[] => {
      const label = locale.categories[category];
      return [label, ...(label.variants ?? [])].flatMap(({ one, other, counted = {} }) => [
        one,
        other,
        ...Object.values(counted),
      ]);
    };
    for (const category of CATEGORIES) expect([...new Set(written(category))]).toEqual(words[category]);
    const all = CATEGORIES.flatMap((category) => [...new Set(written(category))]);
    expect(new Set(all).size).toBe(all.length);
  },
);

test('a heading has the plural, a sentence the form after the number', () => {
  expect([
    categoryLabel('detractor', { locale: fi }),
    categoryLabel('detractor', { locale: fi, number: 'one' }),
    categoryLabel('detractor', { locale: fi, number: 'other' }),
    ...[0, 1, 1.5, 2].map((count) => categoryLabel('detractor', { locale: fi, count })),
  ]).toEqual([
    'arvostelijat',
    'arvostelija',
    'arvostelijat',
    'arvostelijaa',
    'arvostelija',
    'arvostelijaa',
    'arvostelijaa',
  ]);
});

test('a variant goes by its singular, and the preferred word is one of the variants', () => {
  expect([
    categoryLabel('promoter', { locale: sv, variant: 'ambassadör' }),
    categoryLabel('promoter', { locale: sv, variant: 'förespråkare', number: 'one' }),
    categoryLabel('passive', { locale: fi, variant: 'neutraali', count: 3 }),
  ]).toEqual(['ambassadörer', 'förespråkare', 'neutraalia']);
});

test.each([
  ['a variant of another language', { variant: 'ambassadør' }, 'option/unknown', 'variant'],
  ['a number that is none', { number: 'two' }, 'option/unknown', 'number'],
  ['a number of the prototype', { number: 'constructor' }, 'option/unknown', 'number'],
  ['a count below zero', { count: -1 }, 'option/out-of-range', 'count'],
  ['a count that counts nothing', { count: Number.NaN }, 'option/out-of-range', 'count'],
  ['a count that is a text', { count: '2' }, 'option/out-of-range', 'count'],
  ['a number and a count', { number: 'one', count: 2 }, 'option/out-of-range', 'number'],
])('%s is refused', (_name, options, code, path) => {
  // Callers without types may hand in anything.
  const call = (): string => categoryLabel('promoter', { locale: sv, ...(options as object) });
  let thrown: unknown;
  try {
    call();
  } catch (error) {
    thrown = error;
  }
  expect(isNpsError(thrown) && [thrown.code, thrown.path]).toEqual([code, [path]]);
});
