/**
 * The Danish words for the three groups.
 *
 * @module
 */
import type { LabelPack } from '../category-label.ts';

/** Category words. */
export const categories: LabelPack['categories'] = {
  detractor: { one: 'kritiker', other: 'kritikere' },
  passive: { one: 'passiv', other: 'passive' },
  promoter: {
    one: 'promoter',
    other: 'promotere',
    variants: [{ one: 'ambassadør', other: 'ambassadører' }],
  },
};
