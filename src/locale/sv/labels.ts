/**
 * The Swedish words for the three groups.
 *
 * @module
 */
import type { Locale } from '../locale.ts';

/** Category words. */
export const categories: Locale['categories'] = {
  detractor: { one: 'kritiker', other: 'kritiker' },
  passive: { one: 'passiv', other: 'passiva' },
  promoter: {
    one: 'förespråkare',
    other: 'förespråkare',
    variants: [{ one: 'ambassadör', other: 'ambassadörer' }],
  },
};
