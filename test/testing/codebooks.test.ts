import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { checkCodebook } from '../../src/themes/codebook.ts';
import { arbCodebook } from '../../src/testing/codebooks.ts';
import { plainest } from './plainest.ts';

test('random codebooks shrink to one theme with one term', () => {
  const { themes, retired } = plainest(arbCodebook());
  expect(retired).toEqual([]);
  expect(themes).toHaveLength(1);
  expect(themes[0]?.terms).toHaveLength(1);
  expect(themes[0]?.examples).toEqual([]);
  expect(themes[0]?.labels).toEqual({});
  expect(themes[0]?.parts).toBeUndefined();
});

describe('random codebooks', () => {
  prop.prop([arbCodebook({ minThemes: 2, maxThemes: 4, maxTexts: 3, languages: ['sv'], maxChanges: 2 })])(
    'keep to what they are told',
    (codebook) => {
      expect(checkCodebook(codebook)).toEqual([]);
      expect(codebook.themes.length >= 2 && codebook.themes.length <= 4).toBe(true);
      expect(codebook.retired.length).toBeLessThanOrEqual(2);
      for (const { labels, terms } of codebook.themes) {
        expect(Object.keys(labels).every((tag) => tag === 'sv')).toBe(true);
        expect(terms.every(({ language }) => language === undefined || language === 'sv')).toBe(true);
      }
    },
  );

  test('come merged, retired and pinned too', () => {
    const drawn = fc.sample(arbCodebook(), { numRuns: 300, seed: 1 });
    const themes = drawn.flatMap((codebook) => codebook.themes);
    expect(themes.some(({ parts }) => parts !== undefined)).toBe(true);
    expect(themes.some(({ pinned }) => pinned === true)).toBe(true);
    expect(themes.some(({ id }) => id === '__proto__')).toBe(true);
    expect(drawn.some(({ retired }) => retired.length > 0)).toBe(true);
  });
});
