/**
 * What every part of a written report needs: the language, how it writes numbers, and how it says an estimate.
 *
 * @module
 */
import type { Caution } from '../estimate/estimate.ts';
import type { SuppressibleEstimate } from '../estimate/suppress.ts';
import type { Locale, Writer } from '../locale/locale.ts';
import { escapeMarkdown } from './table.ts';

/** Everything a sentence needs: the language, how it writes numbers, and the level of all intervals. */
export type Voice = { readonly locale: Locale; readonly write: Writer; readonly level: string };

/** n, score and interval of one estimate; a withheld one says why where the score would stand. */
export const estimateCells = (estimate: SuppressibleEstimate, { locale: { phrases }, write }: Voice): string[] => {
  if (estimate.status === 'shown')
    return [write.count(estimate.n), write.points(estimate.nps), limits(estimate.interval, write)];
  const reason =
    estimate.reason === 'below-minimum'
      ? phrases['withheld.below-minimum']({ n: write.counted(estimate.n) })
      : phrases[`withheld.${estimate.reason}`]({});
  return [estimate.n === null ? '–' : write.count(estimate.n), reason, '–'];
};

/** Two limits in points. */
export const limits = ({ lower, upper }: { readonly lower: number; readonly upper: number }, write: Writer): string =>
  `${write.points(lower)} … ${write.points(upper)}`;

/** Cautions as a list; nothing where there are none. */
export const cautionList = (cautions: readonly Caution[], { locale: { phrases } }: Voice): string[] =>
  cautions.length === 0
    ? []
    : [[...new Set(cautions)].map((caution) => `- ${escapeMarkdown(phrases[`caution.${caution}`]({}))}`).join('\n')];
