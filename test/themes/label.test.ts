/**
 * Labels of themes: which words name one, and how they are written.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { danish } from '../../src/locale/da/language.ts';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { german } from '../../src/locale/de/language.ts';
import { swedish } from '../../src/locale/sv/language.ts';
import { type Comment, readComments } from '../../src/themes/comment.ts';
import { type ThemeLabel, labelThemes } from '../../src/themes/label.ts';

const LANGUAGES = [english, finnish, swedish, danish, german];

/** Comments by theme, in one language each. */
function labelsOf(themes: readonly (readonly [language: string, text: string])[][]): ThemeLabel[] {
  const rows = themes.flatMap((list, theme) => list.map(([language, text]) => ({ language, text, theme })));
  const comments = rows.map(({ language, text }, i): Comment => ({ id: String(i), language, text }));
  const { texts } = readComments(comments, LANGUAGES);
  return labelThemes(
    texts,
    Int32Array.from(texts, ({ comments: [i] }) => rows[i as number]?.theme ?? -1),
    themes.length,
  );
}

const inEnglish = (...texts: string[]): (readonly [string, string])[] => texts.map((text) => ['en', text]);

const labelOf = (...themes: string[][]): string => labelsOf(themes.map((texts) => inEnglish(...texts)))[0]?.label ?? '';

describe('which words name a theme', () => {
  test('words of this theme go before words of all themes', () => {
    expect(
      labelOf(['delivery service late', 'service delivery', 'delivery'], ['service price', 'service', 'price service']),
    ).toBe('delivery');
  });

  test('a phrase stands for its words where most comments have it whole', () => {
    const exchange = ['the exchange rate was wrong', 'exchange rate please', 'a bad exchange rate', 'exchange rate'];
    const [label] = labelsOf([inEnglish(...exchange), inEnglish('card', 'my card', 'card lost')]);
    expect(label?.label).toBe('exchange rate');
    expect(label?.terms.map(({ text }) => text)).not.toContain('rate');
  });

  test('a phrase may hold a stop word, but neither begins nor ends with one', () => {
    const stock = [
      'it was out of print again',
      'all books are out of print',
      'the end of life',
      'the end of life came',
      'an end of life',
    ];
    const terms = labelsOf([inEnglish(...stock), inEnglish('card', 'price')])[0]?.terms.map(({ text }) => text);
    expect(terms).toContain('end of life');
    for (const term of terms ?? [])
      for (const word of [term.split(' ')[0], term.split(' ').at(-1)]) expect(english.stopWords).not.toContain(word);
  });

  test('a word that comes once in a theme names it only where nothing else does', () => {
    expect(labelOf(['waiting'], ['price', 'price too'])).toBe('waiting');
  });

  test('how often a word stands in one comment is of no weight', () => {
    expect(labelOf(['queue queue queue queue queue', 'long wait', 'wait'], ['price', 'card'])).toBe('wait');
  });

  test('equal comments count as often as they were written', () => {
    expect(labelsOf([inEnglish('late', 'late', 'late'), inEnglish('price', 'price')])[0]?.terms[0]?.n).toBe(3);
  });

  test('a theme of stop words alone has no label', () => {
    expect(labelsOf([inEnglish('it was not for me', 'so it is'), inEnglish('price', 'price too')])[0]).toEqual({
      label: '',
      terms: [],
    });
  });

  test('no themes have no labels', () => {
    expect(labelThemes([], new Int32Array(0), 0)).toEqual([]);
  });

  test('a theme without texts has no label', () => {
    expect(labelThemes([], new Int32Array(0), 1)).toEqual([{ label: '', terms: [] }]);
  });
});

describe('how a term is written', () => {
  test('as most comments of the theme have it; of equal forms the first by code unit', () => {
    expect(labelOf(['deliveries', 'deliveries', 'delivery'], ['price', 'card'])).toBe('deliveries');
    expect(labelOf(['deliveries', 'delivery'], ['price', 'card'])).toBe('deliveries');
  });

  test('terms tell how many comments have them in any form, and their language', () => {
    const [label] = labelsOf([
      [
        ['fi', 'toimitus myöhässä'],
        ['fi', 'toimitus'],
      ],
      [
        ['sv', 'priset'],
        ['sv', 'priset högt'],
      ],
    ]);
    expect(label?.terms[0]).toMatchObject({ text: 'toimitus', language: 'fi', n: 2 });
  });

  test('a word that Swedish and Danish share is one term', () => {
    const [label] = labelsOf([
      [
        ['sv', 'kvalitet'],
        ['da', 'kvalitet'],
        ['sv', 'kvalitet god'],
        ['da', 'kvalitet ok'],
      ],
      inEnglish('price', 'price'),
    ]);
    expect(label?.terms.filter(({ text }) => text === 'kvalitet')).toMatchObject([{ n: 4 }]);
  });
});

describe('stop words of another language', () => {
  test('do not come in where a comment was taken for another language', () => {
    const swedes: (readonly [string, string])[] = Array.from({ length: 6 }, (_, i) => [
      'sv',
      `och priset var högt ${'abcdef'[i] as string}`,
    ]);
    // Two Swedish comments taken for Danish: `och` is no stop word there.
    const mistaken: (readonly [string, string])[] = [
      ['da', 'och leveransen'],
      ['da', 'och leveransen sen'],
    ];
    const terms = labelsOf([mistaken, swedes])[0]?.terms.map(({ text }) => text);
    expect(terms?.[0]).toBe('leveransen');
    expect(terms).not.toContain('och');
  });

  test('stay out of a theme that is in two languages', () => {
    const terms = labelsOf([
      [
        ['en', 'on time on time'],
        ['en', 'on time'],
        ['fi', 'on ajoissa'],
        ['fi', 'aina on ajoissa'],
      ],
      inEnglish('price', 'price too'),
    ])[0]?.terms.map(({ text }) => text);
    expect([...(terms ?? [])].sort()).toEqual(['ajoissa', 'time']);
  });
});

const folder = fileURLToPath(new URL('../../../shared/data/themes/', import.meta.url));

type Row = { readonly id: string; readonly text: string; readonly lang: string; readonly theme: string };

describe.skipIf(!existsSync(folder))('labels of human themes (skipped where ../shared/data/themes is absent)', () => {
  const rowsOf = (file: string): Row[] =>
    readFileSync(`${folder}${file}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);

  const labelsIn = (file: string): ReadonlyMap<string, ThemeLabel> => {
    const rows = rowsOf(file);
    const names = [...new Set(rows.map(({ theme }) => theme))].sort();
    const { texts } = readComments(
      rows.map(({ id, text, lang }): Comment => ({ id, text, language: lang })),
      LANGUAGES,
    );
    const themes = Int32Array.from(texts, ({ comments: [i] }) => names.indexOf((rows[i as number] as Row).theme));
    const labels = labelThemes(texts, themes, names.length);
    return new Map(names.map((name, i) => [name, labels[i] as ThemeLabel]));
  };

  const stemsOf = (text: string): string[] =>
    text
      .split(/[^a-z]+/)
      .filter((word) => !english.stopWords.includes(word))
      .map(english.stem);

  test('seven of ten intents of a bank share a word with their label, and nine with one of the first three', () => {
    const labels = [...labelsIn('banking77-a-10')];
    const right = (name: string, text: string): boolean => stemsOf(text).some((stem) => stemsOf(name).includes(stem));
    expect(labels.filter(([name, { label }]) => right(name, label)).length).toBeGreaterThanOrEqual(7);
    expect(
      labels.filter(([name, { terms }]) => terms.slice(0, 3).some(({ text }) => right(name, text))).length,
    ).toBeGreaterThanOrEqual(9);
  });
});
