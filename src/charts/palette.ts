/**
 * Colors that people with any kind of color vision can tell apart, on light and on dark backgrounds.
 *
 * Vermillion and blue are from the palette of Okabe & Ito; the gray between them has been chosen to stand
 * apart from both. Each has at least three times the contrast of its background on white and on near black
 * (#121212), and each pair stays apart when protanopia, deuteranopia and tritanopia are simulated
 * with the matrices of Machado, Oliveira & Fernandes. No chart tells anything by color alone.
 *
 * @see Okabe & Ito (2008), Color Universal Design: How to make figures and presentations that are friendly to colorblind people.
 * @see Machado, Oliveira & Fernandes (2009), A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG 15(6).
 * @module
 */
import type { Category } from '../scale/category.ts';

/** The color of each category, as CSS hex text. */
export const categoryColors: Readonly<Record<Category, string>> = {
  detractor: '#D55E00',
  passive: '#8C8C8C',
  promoter: '#0072B2',
};

/** The color of scores and their intervals, as CSS hex text. */
export const scoreColor = '#0072B2';

/** The color of reference lines, as CSS hex text. */
export const referenceColor = '#8C8C8C';

/** The color of what chance hardly explains, as CSS hex text; it never stands without a shape of its own. */
export const signalColor = '#D55E00';
