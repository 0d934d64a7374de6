/**
 * The Finnish words for the three groups. After a number other than one the word stands in the partitive singular.
 *
 * @module
 */
import type { CategoryWord } from '../category-label.ts';
import type { Locale } from '../locale.ts';

const word = (one: string, other: string, partitive: string): CategoryWord => ({
  one,
  other,
  counted: { one, other: partitive },
});

/** Category words. */
export const categories: Locale['categories'] = {
  detractor: {
    ...word('arvostelija', 'arvostelijat', 'arvostelijaa'),
    variants: [word('kriitikko', 'kriitikot', 'kriitikkoa')],
  },
  passive: {
    ...word('passiivinen', 'passiiviset', 'passiivista'),
    variants: [word('neutraali', 'neutraalit', 'neutraalia')],
  },
  promoter: {
    ...word('suosittelija', 'suosittelijat', 'suosittelijaa'),
    variants: [word('promoottori', 'promoottorit', 'promoottoria')],
  },
};
