/**
 * Relationship answers, touchpoint answers and answers that do not say: three measurements, kept apart.
 *
 * @module
 */
import type { Caution } from '../estimate/estimate.ts';
import { type Measure, type Response, MEASURES } from '../response.ts';

/** The answers of one measurement; `measure` is null for those that do not say. */
export type MeasureAnswers = { readonly measure: Measure | null; readonly answers: readonly Response[] };

/**
 * Sorts answers by what they measure.
 *
 * @param responses - Answers that were checked at the door.
 * @returns The measurements that occur: relationship, touchpoint, not said.
 * @internal
 */
export const answersByMeasure = (responses: readonly Response[]): MeasureAnswers[] =>
  [...MEASURES, null]
    .map((measure) => ({ measure, answers: responses.filter((response) => (response.measure ?? null) === measure) }))
    .filter(({ answers }) => answers.length > 0);

/**
 * What to know of answers that are counted as one each.
 *
 * @param responses - The answers of one reading.
 * @returns `repeated-subjects` where somebody answered twice, `unweighted` where weights are not used.
 * @internal
 */
export const answerCautions = (responses: readonly Response[]): readonly Caution[] => [
  ...(new Set(responses.map(({ subject }) => subject)).size < responses.length ? (['repeated-subjects'] as const) : []),
  ...(responses.some(({ weight = 1 }) => weight !== 1) ? (['unweighted'] as const) : []),
];
