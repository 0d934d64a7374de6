import { expect, test } from 'vitest';
import { type Category, CATEGORIES, categorize } from '../../src/scale/category.ts';
import { SCORES, type Score } from '../../src/scale/score.ts';

test('0 to 6 detract, 7 and 8 are passive, 9 and 10 promote', () => {
  const expected: Record<Score, Category> = {
    0: 'detractor',
    1: 'detractor',
    2: 'detractor',
    3: 'detractor',
    4: 'detractor',
    5: 'detractor',
    6: 'detractor',
    7: 'passive',
    8: 'passive',
    9: 'promoter',
    10: 'promoter',
  };
  for (const score of SCORES) expect(categorize(score)).toBe(expected[score]);
});

test('a higher score never has a lower category', () => {
  const ranks = SCORES.map((score) => CATEGORIES.indexOf(categorize(score)));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});

test('minus zero detracts', () => {
  expect(categorize(-0 as Score)).toBe('detractor');
});

test.each([7.5, '9', NaN, 11, null, undefined, -1, [9]].map((value) => [value]))('%s is refused', (value) => {
  expect(() => categorize(value as Score)).toThrow(expect.objectContaining({ code: 'score/not-on-scale', path: [] }));
});
