/**
 * The Norwegian words for the three groups.
 *
 * @module
 */
import type { Locale } from '../locale.ts';

/** Category words. */
export const categories: Locale['categories'] = {
  detractor: { one: 'kritiker', other: 'kritikere' },
  passive: { one: 'passiv', other: 'passive' },
  promoter: {
    one: 'ambassadør',
    other: 'ambassadører',
    variants: [{ one: 'promotør', other: 'promotører' }],
  },
};
