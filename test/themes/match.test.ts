import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import type { KnownThemes } from '../../src/themes/known-themes.ts';
import { matchThemes, withMatchedIds } from '../../src/themes/match.ts';
import type { ThemeAssignment } from '../../src/themes/theme.ts';

const theme = (id: string, ...words: string[]) => ({ id, terms: words.map((text) => ({ text })) });

/** Comments c0, c1, … by the letters of a text: `aab` gives the first two the theme a and the third b; `-` has none. */
const assigned = (letters: string, from = 0): ThemeAssignment[] =>
  Array.from(letters, (letter, i) => ({
    comment: `c${from + i}`,
    themes: letter === '-' ? [] : [{ theme: letter, confidence: 1, because: [] }],
    other: letter === '-' ? 'far' : null,
  }));
const known = (letters: string, more: Partial<KnownThemes> = {}): KnownThemes => ({
  themes: [...new Set(letters.replaceAll('-', ''))].map((id) => theme(id, `word-of-${id}`)),
  assignments: assigned(letters),
  ...more,
});
const idsOf = (old: KnownThemes, found: KnownThemes): string[] => matchThemes(old, found).themes.map(({ id }) => id);

describe('by comments', () => {
  test('themes with the same comments keep their ids', () => {
    const match = matchThemes(known('aaaaabbbbb'), known('xxxxxyyyyy'));
    expect(match.themes).toEqual([
      { found: 'x', id: 'a', known: true, likeness: 1, by: 'comments' },
      { found: 'y', id: 'b', known: true, likeness: 1, by: 'comments' },
    ]);
    expect(match.missing).toEqual([]);
    expect(match.retired).toEqual([]);
  });

  test('a theme that was cut in two goes on in the larger part', () => {
    expect(idsOf(known('aaaaaaaaaaaabbbbb'), known('xxxxxxxyyyyybbbbb'))).toEqual(['a', 'theme-1', 'b']);
  });

  test('likeness is the share that both have of the comments of both', () => {
    // 6 in common, 8 and 7 in all: 12 / 15.
    expect(matchThemes(known('aaaaaaaa-'), known('xxxxxx--x')).themes[0]?.likeness).toBe(12 / 15);
  });

  test('comments that one side does not know count for nothing', () => {
    const found = { ...known('xxxxx'), assignments: [...assigned('xxxxx'), ...assigned('xxxxxxxxxxxx', 100)] };
    expect(matchThemes(known('aaaaa'), found).themes[0]?.likeness).toBe(1);
  });

  test('the most alike pair comes first, though another pairing would have the larger sum', () => {
    // a and x: 20 / 34; a and y as well as b and x: 14 / 24, together more.
    const match = matchThemes(
      known('a'.repeat(17) + 'b'.repeat(7)),
      known('x'.repeat(10) + 'y'.repeat(7) + 'x'.repeat(7)),
    );
    expect(match.themes.map(({ id }) => id)).toEqual(['a', 'theme-1']);
  });

  test('themes with fewer than half in common are different', () => {
    expect(idsOf(known('aaaaaaaaaabbbbbbbbbbcccccccccc'), known('xyzxyzxyzxxyzxyzxyzxxyzxyzxyzx'))).toEqual([
      'theme-1',
      'theme-2',
      'theme-3',
    ]);
  });

  test('a comment with two themes counts for both', () => {
    const twice = assigned('aaaaa').map((one) => ({
      ...one,
      themes: ['a', 'b'].map((id) => ({ theme: id, confidence: 0.5, because: [] })),
    }));
    const old = { themes: [theme('a'), theme('b')], assignments: twice };
    expect(matchThemes(old, known('xxxxx')).themes).toMatchObject([{ id: 'a', likeness: 1 }]);
  });
});

describe('by terms, where comments do not tell', () => {
  test('themes with the same words keep their ids', () => {
    const old = { themes: [theme('late', 'late', 'long wait'), theme('price', 'price', 'expensive')] };
    const found = {
      themes: [
        theme('theme-1', 'Expensive', 'cost', 'price'),
        theme('theme-2', 'late', 'wait'),
        theme('theme-3', 'rude'),
      ],
    };
    expect(matchThemes(old, found).themes.map(({ id, by }) => [id, by])).toEqual([
      ['price', 'terms'],
      ['late', 'terms'],
      ['theme-1', null],
    ]);
  });

  test('words decide for a theme that had few comments, and comments for the others', () => {
    const old = { themes: [theme('a', 'late'), theme('b', 'rude')], assignments: assigned('aaaaab') };
    const found = { themes: [theme('x', 'rude'), theme('y', 'rude')], assignments: assigned('xxxxxy') };
    expect(matchThemes(old, found).themes.map(({ id, by }) => [id, by])).toEqual([
      ['a', 'comments'],
      ['b', 'terms'],
    ]);
  });

  test('names that every object has are words like others', () => {
    expect(
      idsOf({ themes: [theme('__proto__', 'constructor')] }, { themes: [theme('toString', 'constructor')] }),
    ).toEqual(['__proto__']);
  });
});

describe('ids', () => {
  test('that are new were never used', () => {
    const old = {
      themes: [theme('theme-3', 'late'), theme('x', 'a'), theme('theme-1e9', 'b')],
      retired: ['theme-12', 'theme-9999999999'],
    };
    const match = matchThemes(old, { themes: [theme('theme-3', 'price'), theme('theme-13', 'rude')] });
    expect(match.themes.map(({ id }) => id)).toEqual(['theme-13', 'theme-14']);
    expect(match.missing).toEqual(['theme-3', 'x', 'theme-1e9']);
    expect(match.retired).toEqual(['theme-12', 'theme-9999999999', 'theme-3', 'x', 'theme-1e9']);
  });

  test('of missing themes are retired unless they are pinned', () => {
    const old = { themes: [theme('late', 'late'), { ...theme('rude', 'rude'), pinned: true }] };
    expect(matchThemes(old, { themes: [] })).toEqual({ themes: [], missing: ['late', 'rude'], retired: ['late'] });
  });

  test('go into themes and assignments', () => {
    const found = {
      ...known('xxxxx-'),
      assignments: assigned('xxxxx-'),
      model: { themes: [{ id: 'x', size: 5 }] },
      seed: 1,
    };
    const kept = withMatchedIds(found, matchThemes(known('aaaaa-'), found));
    expect(kept).toEqual({
      themes: [theme('a', 'word-of-x')],
      assignments: assigned('aaaaa-'),
      model: { themes: [{ id: 'a', size: 5 }], retired: [] },
      retired: [],
      seed: 1,
    });
    expect(() => withMatchedIds(found, matchThemes(known('aaaaa'), known('yyyyy')))).toThrow(
      'A match of this very finding',
    );
  });
});

test('retired ids go into a finding and its model, for the next one', () => {
  const found = { ...known('xxxxx'), assignments: assigned('xxxxx'), model: { themes: [] } };
  const kept = withMatchedIds(found, matchThemes(known('aaaaabbbbb'), found));
  expect(kept.retired).toEqual(['b']);
  expect(kept.model).toEqual({ themes: [], retired: ['b'] });
});

test.each([[{}], [{ themes: 'x' }], [{ themes: [theme('a'), theme('a')] }]])(
  'themes that are none are refused: %j',
  (bad) => {
    for (const work of [() => matchThemes(bad as never, known('a')), () => matchThemes(known('a'), bad as never)])
      expect(work).toThrow(expect.toSatisfy((error: unknown) => isNpsError(error) && error.code === 'themes/invalid'));
  },
);

test('two thousand themes with a word in common are matched', () => {
  const themes = Array.from({ length: 2000 }, (_, i) => theme(`old-${i}`, 'service', `word${i}`, `more${i}`));
  const match = matchThemes({ themes }, { themes: themes.map((one, i) => ({ ...one, id: `new-${i}` })).reverse() });
  expect(match.themes.map(({ id }) => id)).toEqual(themes.map(({ id }) => id).reverse());
});

test('five thousand themes of the same words are matched in their order', () => {
  const themes = Array.from({ length: 5000 }, (_, i) => theme(`old-${i}`, 'late', 'waited too long'));
  const match = matchThemes({ themes }, { themes: themes.map((one, i) => ({ ...one, id: `new-${i}` })) });
  expect(match.themes.map(({ id }) => id)).toEqual(themes.map(({ id }) => id));
});
