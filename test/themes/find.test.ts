import { describe, expect, test } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { swedish } from '../../src/locale/sv/language.ts';
import { type NpsError, isNpsError } from '../../src/error.ts';
import type { Comment } from '../../src/themes/comment.ts';
import {
  type FindThemesOptions,
  THEME_STEPS,
  type ThemeFinding,
  findThemes,
  findThemesStepwise,
} from '../../src/themes/find.ts';

const languages = [english, finnish, swedish];
const commentsOf = (...texts: readonly string[]): Comment[] => texts.map((text, i) => ({ id: `c${i}`, text }));
const find = (texts: readonly string[], options: Partial<FindThemesOptions> = {}): ThemeFinding =>
  findThemes(commentsOf(...texts), { languages, ...options });
const themesOf = ({ assignments }: ThemeFinding): readonly (string | null)[] =>
  assignments.map(({ themes }) => themes[0]?.theme ?? null);
const reasonsOf = ({ assignments }: ThemeFinding): readonly (string | null)[] => assignments.map(({ other }) => other);
const errorOf = (wrong: () => unknown): { readonly code: string; readonly path: readonly unknown[] } => {
  try {
    wrong();
  } catch (error) {
    if (isNpsError(error)) return { code: error.code, path: (error as NpsError).issues[0].path };
    throw error;
  }
  throw new Error('Nothing was thrown.');
};

/** Forty comments about four things. */
const SHOP = [
  ['late', 'delivery', 'parcel', 'arrived', 'waiting'],
  ['friendly', 'staff', 'helpful', 'smile', 'counter'],
  ['price', 'expensive', 'cost', 'money', 'discount'],
  ['website', 'login', 'crash', 'page', 'slow'],
].flatMap((words) =>
  Array.from({ length: 10 }, (_, i) =>
    [0, 1, 2].map((step) => words[(i + step * (1 + Math.floor(i / 5))) % words.length]).join(' the '),
  ),
);

describe('what is found', () => {
  test('comments with the same words have the same theme', () => {
    const found = find(['Late delivery again', 'The delivery was late', 'Friendly staff', 'Staff were friendly'], {
      k: 2,
    });
    // Of equal themes, the one with the first text in order of characters comes first.
    expect(themesOf(found)).toEqual(['theme-2', 'theme-2', 'theme-1', 'theme-1']);
  });

  test('the largest theme comes first', () => {
    const found = find(
      ['Friendly staff', 'The delivery was late', 'Late delivery again', 'Delivery late', 'Staff friendly'],
      {
        k: 2,
      },
    );
    expect(found.themes.map(({ id, n }) => [id, n])).toEqual([
      ['theme-1', 3],
      ['theme-2', 2],
    ]);
  });

  test('a hit names the words that decided, as they stand in the comment', () => {
    const found = find(['Deliveries were late', 'A late delivery', 'Friendly staff', 'Staff were friendly'], { k: 2 });
    expect(new Set(found.assignments[0]?.themes[0]?.because)).toEqual(new Set(['deliveries', 'late']));
  });

  test('equal comments are read once and counted each', () => {
    const found = find([...Array.from({ length: 7 }, () => 'Late delivery!'), 'late delivery'], { k: 1 });
    expect(found.themes.map(({ n }) => n)).toEqual([8]);
  });

  test('a theme tells how many of its comments are in each language', () => {
    const comments = [
      { id: 'a', text: 'Internet', language: 'en-GB' },
      { id: 'b', text: 'INTERNET!', language: 'en' },
      { id: 'c', text: 'internet', language: 'sv' },
    ];
    const { themes } = findThemes(comments, { languages, k: 1 });
    expect(themes[0]?.languages).toEqual([
      { tag: 'en', n: 2 },
      { tag: 'sv', n: 1 },
    ]);
  });

  test('the number of themes is found where nobody gives it', () => {
    const found = find(SHOP);
    expect(found.wanted).toEqual({ k: 4, by: 'communities' });
    expect(found.themes).toHaveLength(4);
  });

  test('a limit holds for the number that is found', () => {
    expect(find(SHOP, { maxThemes: 2 }).wanted).toEqual({ k: 2, by: 'limit' });
    expect(find(SHOP, { maxThemes: 9 }).wanted).toEqual({ k: 4, by: 'communities' });
    expect(find(SHOP, { k: 3, maxThemes: 2 }).wanted).toEqual({ k: 2, by: 'limit' });
    expect(find(SHOP, { k: 3, maxThemes: 3 }).wanted).toEqual({ k: 3, by: 'caller' });
  });

  test('themes that every start finds are stable', () => {
    const found = find(SHOP, { k: 4 });
    expect(found.stability).toBeGreaterThan(0.9);
    expect(found.themes.flatMap(({ cautions }) => cautions)).toEqual([]);
  });

  test('a theme of fewer than five comments carries a caution', () => {
    expect(find(['Late delivery', 'Delivery was late'], { k: 1 }).themes[0]?.cautions).toEqual(['few-comments']);
  });

  test('a finding stays the same through JSON', () => {
    const found = find([...SHOP, '', '👍', 'n/a']);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('comments without a theme', () => {
  test('each says why', () => {
    const found = find([...SHOP, '', ' \n', '👍👍', '5', 'n/a', 'No comment.', 'Qqq zzz']);
    expect(reasonsOf(found).slice(SHOP.length)).toEqual([
      'empty',
      'empty',
      'no-words',
      'no-words',
      'no-answer',
      'no-answer',
      'nothing-shared',
    ]);
    expect(found.other.reasons).toMatchObject({ empty: 2, 'no-words': 2, 'no-answer': 2, 'nothing-shared': 1 });
  });

  test.each([
    ['no comments', [], []],
    ['one comment', ['Late delivery'], ['nothing-shared']],
    ['two that have nothing in common', ['Late delivery', 'Nice staff'], ['nothing-shared', 'nothing-shared']],
    ['nothing but signs', ['👍', '!!!', '1234'], ['no-words', 'no-words', 'no-words']],
  ])('%s give no theme', (_, texts, reasons) => {
    const found = find(texts);
    expect(found.themes).toEqual([]);
    expect(reasonsOf(found)).toEqual(reasons);
  });
});

describe('hostile comments', () => {
  test.each([
    ['two equal ones', ['Late delivery', 'Late delivery'], 1],
    ['all the same', Array.from({ length: 50 }, () => 'Great service'), 1],
    ['ten thousand copies of one word', Array.from({ length: 10_000 }, () => 'Bad'), 1],
    ['lone surrogates', ['\ud800 late delivery', 'late \udfff delivery', 'delivery late'], 1],
    ['marks of direction', ['\u202eאיחור במשלוח', 'איחור במשלוח שוב'], 1],
    ['a language that is not given', ['καλημέρα κόσμε', 'καλημέρα σας', 'мир вам', 'мир всем'], 2],
  ])('%s give themes', (_, texts, k) => {
    const found = find(texts, { k });
    expect(found.themes.length).toBeGreaterThanOrEqual(1);
    expect(found.themes.reduce((sum, { n }) => sum + n, 0)).toBe(texts.length);
  });

  test('more themes than texts are no error', () => {
    const found = find(['Late delivery', 'Delivery was late', 'Friendly staff', 'Staff were friendly'], { k: 50 });
    expect(found.wanted).toEqual({ k: 50, by: 'caller' });
    expect(found.themes.length).toBeLessThanOrEqual(4);
    expect(found.other.n).toBe(0);
  });

  test('comments of a megabyte are read to their first two thousand characters', () => {
    const long = 'delivery late '.repeat(75_000);
    const found = find([long, `${long}x`, 'late delivery', 'x'.repeat(1_000_000)], { k: 1 });
    expect(reasonsOf(found)).toEqual([null, null, null, 'nothing-shared']);
  });
});

describe('vectors of the caller', () => {
  const texts = ['alpha one', 'alpha two', 'alpha three', 'alpha four', 'one two', 'three four'];

  test('rows and one array of all numbers are the same', () => {
    const rows = [
      [1, 0],
      [0, 1],
      [1, 0.5],
      [0.5, 1],
      [1, 0],
      [0, 1],
    ];
    const flat = Float32Array.from(rows.flat());
    expect(find(texts, { k: 2, vectors: rows })).toEqual(find(texts, { k: 2, vectors: flat }));
  });

  test('they draw comments together that share few words', () => {
    const kinds = SHOP.map((_, i) => Math.floor(i / 10) % 2);
    const themes = themesOf(find(SHOP, { k: 2, vectors: kinds.map((kind) => (kind === 0 ? [1, 0] : [0, 1])) }));
    const agreement = (first: string): number =>
      themes.filter((theme, i) => (theme === first) === (kinds[i] === 0)).length;
    expect(Math.max(agreement('theme-1'), agreement('theme-2'))).toBeGreaterThanOrEqual(0.9 * SHOP.length);
  });

  test.each([
    ['too few rows', [[1, 0]], ['vectors']],
    ['rows of different lengths', [[1], [2], [3], [4], [5], [6, 7]], ['vectors', 5]],
    ['rows of no number', [[], [], [], [], [], []], ['vectors', 0]],
    ['what is no number', [[1], [2], [Number.NaN], [4], [5], [6]], ['vectors', 2]],
    ['what single precision does not hold', [[1], [2], [3], [1e39], [5], [6]], ['vectors', 3]],
    ['an array that does not divide', new Float32Array(7), ['vectors']],
    ['an empty array', new Float32Array(0), ['vectors']],
  ])('%s are an error', (_, vectors, path) => {
    expect(errorOf(() => find(texts, { vectors }))).toEqual({ code: 'option/out-of-range', path });
  });
});

describe('options', () => {
  test.each([
    [{ k: 0 }, 'option/out-of-range', ['k']],
    [{ k: 2.5 }, 'option/out-of-range', ['k']],
    [{ k: 1001 }, 'option/out-of-range', ['k']],
    [{ k: 'many' as 'auto' }, 'option/out-of-range', ['k']],
    [{ maxThemes: 0 }, 'option/out-of-range', ['maxThemes']],
    [{ languages: [{}] as never }, 'option/out-of-range', ['languages']],
    [{ seed: -1 }, 'seed/invalid', []],
  ])('%j is an error', (options, code, path) => {
    expect(errorOf(() => find(['Late delivery'], options))).toEqual({ code, path });
  });

  test('comments without an id, without a text or with the same id are an error', () => {
    const wrong = (comments: unknown): unknown => errorOf(() => findThemes(comments as Comment[], { languages }));
    expect(wrong('text')).toEqual({ code: 'comments/invalid', path: [] });
    expect(wrong([{ text: 'x' }])).toEqual({ code: 'comments/invalid', path: [0, 'id'] });
    expect(wrong([{ id: 'a' }])).toEqual({ code: 'comments/invalid', path: [0, 'text'] });
    expect(wrong([null])).toEqual({ code: 'comments/invalid', path: [0, 'id'] });
    expect(wrong([{ id: 'a', text: 'x', language: 5 }])).toEqual({ code: 'comments/invalid', path: [0, 'language'] });
    expect(wrong([...commentsOf('x'), ...commentsOf('y')])).toEqual({ code: 'comments/invalid', path: [1, 'id'] });
  });
});

describe('steps', () => {
  test('come in their order and end with what the plain form returns', () => {
    const steps = findThemesStepwise(commentsOf(...SHOP), { languages });
    const seen: string[] = [];
    for (;;) {
      const { value, done } = steps.next();
      if (done === true) {
        expect(value).toEqual(find(SHOP));
        break;
      }
      expect(value.done).toBe(THEME_STEPS.indexOf(value.step));
      expect(value.of).toBe(THEME_STEPS.length);
      if (seen.at(-1) !== value.step) seen.push(value.step);
    }
    expect(seen).toEqual([...THEME_STEPS]);
  });
});
