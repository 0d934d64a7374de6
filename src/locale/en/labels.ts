/**
 * The English words for the three groups.
 *
 * @module
 */
import type { Locale } from '../locale.ts';

/** Category words. */
export const categories: Locale['categories'] = {
  detractor: { one: 'detractor', other: 'detractors' },
  passive: { one: 'passive', other: 'passives' },
  promoter: { one: 'promoter', other: 'promoters' },
};
