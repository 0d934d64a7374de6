/**
 * Which encounters pull the score down: touchpoint answers by the encounter that they are about.
 *
 * @module
 */
import { type Caution, CAUTIONS } from '../estimate/estimate.ts';
import type { Response } from '../response.ts';
import { answerCautions } from './measures.ts';
import { type SegmentReading, type SegmentReadingOptions, readSegments } from './reading.ts';
import { type SegmentTally } from './segment.ts';
import { tallyBySegment } from './tally-by-segment.ts';

/** Touchpoints with their scores: the table, the test of all, each against the others, and the shrunken scores. */
export type TouchpointTable = SegmentReading & {
  /** How many answers were left out because they measure something else; null where so few may not be told. */
  readonly leftOut: {
    /** Answers about the company as a whole. */
    readonly relationship: number | null;
    /** Answers that do not say what they are about. */
    readonly unspecified: number | null;
  };
  /**
   * `unequal-exposure`, whenever there are several touchpoints; `several-measures`, where answers were left out;
   * `repeated-subjects`, where somebody answered twice; `unweighted`; `unknown-tag`, where no touchpoint is named.
   */
  readonly cautions: readonly Caution[];
};

/** How touchpoints are read. */
export type TouchpointOptions = SegmentReadingOptions;

/**
 * Reads touchpoint answers by touchpoint: what pulls their score down comes first.
 *
 * Only answers with `measure: 'touchpoint'` are read. Relationship answers and answers that do not say are other
 * measurements; they are counted in `leftOut` and never mixed in. Answers that name no touchpoint are the segment `null`.
 *
 * Customers meet touchpoints in different numbers, and are asked after some more often than after others. So a share in
 * the table is a share of answers, not of customers, and the total is no score of the company. Comparisons take every answer
 * for that of another person; where some answered twice (`repeated-subjects`), they are too cautious as far as these speak
 * of different touchpoints, and too bold as far as they speak of the same one.
 *
 * @param responses - Answers that were checked at the door.
 * @param options - Level and method, the two minima, the correction and the order of the table.
 * @returns The four readings of {@link readSegments}, with segments of the one tag `touchpoint`.
 * @throws {NpsError} `option/out-of-range` for a bad level or minimum, `option/unknown` for an unknown method, order or
 * correction.
 * @example
 * const answer = (touchpoint: string, score: Score, i: number): Response => ({
 *   id: `${touchpoint}-${i}`, subject: `${touchpoint}-${i}`, score, answeredAt: '2024-03-01T12:00:00.000Z', tags: {},
 *   measure: 'touchpoint', touchpoint,
 * });
 * const delivery = Array.from({ length: 30 }, (_, i) => answer('delivery', i < 20 ? 4 : 9, i));
 * const support = Array.from({ length: 30 }, (_, i) => answer('support', i < 5 ? 4 : 9, i));
 * const { table, rest, cautions } = touchpointTable([...delivery, ...support]);
 * table.rows.map(({ segment }) => segment.by['touchpoint']) // => ['delivery', 'support']
 * rest.rows.map((row) => row.status === 'shown' && row.direction) // => ['lower', 'higher']
 * cautions // => ['unequal-exposure']
 */
export function touchpointTable(responses: readonly Response[], options: TouchpointOptions = {}): TouchpointTable {
  const answers = responses.filter(({ measure }) => measure === 'touchpoint');
  const reading = readSegments(byTouchpoint(answers), options);
  const relationship = responses.filter(({ measure }) => measure === 'relationship').length;
  const unspecified = responses.length - answers.length - relationship;
  const told = (n: number): number | null => (n > 0 && n < (options.privacyMinimum ?? 0) ? null : n);
  const found = new Set<Caution>([
    ...answerCautions(answers),
    ...reading.table.cautions,
    ...(answers.length < responses.length ? (['several-measures'] as const) : []),
    ...(reading.table.rows.length > 1 ? (['unequal-exposure'] as const) : []),
  ]);
  return {
    ...reading,
    leftOut: { relationship: told(relationship), unspecified: told(unspecified) },
    cautions: CAUTIONS.filter((caution) => found.has(caution)),
  };
}

/** Answers counted by touchpoint, as a tag of that name would count them. */
const byTouchpoint = (answers: readonly Response[]): SegmentTally[] =>
  tallyBySegment(
    answers.map(({ touchpoint, ...answer }) => ({ ...answer, tags: touchpoint === undefined ? {} : { touchpoint } })),
    ['touchpoint'],
  );
