/**
 * One employee's own figure, for the employee's own use.
 *
 * A score that decides about pay or place gets asked for, steered and gamed, and then measures nothing; and what customers
 * answer depends more on product, queue and case than on who served them. So this reading speaks of one person at a time.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, DEFAULT_MINIMUM } from '../estimate/estimate.ts';
import { type ReadingOptions, estimatorOf } from '../estimate/reading.ts';
import type { Measure, Response } from '../response.ts';
import { tallyResponses } from '../tally/tally.ts';
import { type SuppressibleEstimate, suppressedEstimate } from '../estimate/suppress.ts';
import { guardOf } from './disclose.ts';
import { answerCautions, answersByMeasure } from './measures.ts';
import { type Segment } from './segment.ts';
import { tallyBySegment } from './tally-by-segment.ts';
import { byKey } from './withheld.ts';

/** The answers to one employee's work. */
export type StaffReport = {
  /** The tag that names the employee. */
  readonly staff: string;
  /** Whose answers these are. */
  readonly employee: string;
  /** One reading for each kind of measurement that occurs; they are never added up. */
  readonly parts: readonly StaffPart[];
  /** How many answers are needed for a score to be shown. */
  readonly minimum: number;
  /** From how many answers on a figure may be seen at all; null where nothing is hidden. */
  readonly privacyMinimum: number | null;
  /** `several-measures`; `unknown-tag`, where no answer names an employee by that tag. */
  readonly cautions: readonly Caution[];
};

/** One kind of measurement. */
export type StaffPart = {
  /** What was asked about; null for answers that do not say. */
  readonly measure: Measure | null;
  /** The score with its interval and counts, or why it is withheld. */
  readonly estimate: SuppressibleEstimate;
  /** The same by single tags, in the order in which they were asked for; none where the whole is hidden. */
  readonly tables: readonly StaffTable[];
  /** `repeated-subjects`, `unweighted`. */
  readonly cautions: readonly Caution[];
};

/** One employee's answers by one tag. */
export type StaffTable = {
  /** The name of the tag. */
  readonly by: string;
  /** The values of the tag, by name. */
  readonly rows: readonly { readonly segment: Segment; readonly estimate: SuppressibleEstimate }[];
  /** `unknown-tag`, where none of these answers carries the tag. */
  readonly cautions: readonly Caution[];
};

/** Whose figure, and how it is read. */
export type StaffReportOptions = ReadingOptions & {
  /** The tag whose value names the employee. */
  readonly staff: string;
  /** The one value of that tag to read: one employee. */
  readonly employee: string;
  /** Tags to read the employee's answers by, each for itself. @defaultValue none */
  readonly by?: readonly string[];
  /** From how many answers on a figure may be seen at all. @defaultValue nothing is hidden */
  readonly privacyMinimum?: number;
};

/**
 * Reads the answers to one employee's work: how many, how they were given, the score with its interval.
 *
 * For the employee, as feedback. On purpose there is no list of employees, no order or rank, no comparison with a
 * colleague or with the rest of a team (which in a team of two is a colleague), no target and nothing to pay by. Do not
 * build these on top: the interval of thirty answers spans some fifty points, so an order of employees is mostly one of
 * luck, and a bonus for the score teaches to ask for tens. Who gets the difficult cases gets the lower answers; read by tag to
 * see the kinds of cases, not to judge.
 *
 * Below `minimum` answers the score is withheld and only counts are told; below `privacyMinimum` nothing is. Relationship
 * and touchpoint answers are different measurements and come as parts of their own.
 *
 * @param responses - Answers that were checked at the door, those of other employees may be among them.
 * @param options - Whose figure, by which tags, and when it is shown.
 * @returns One employee's figure, plain JSON; without answers one part, withheld.
 * @throws {NpsError} `option/out-of-range` unless `staff` and `employee` are one text each that is not empty, for a tag named
 * twice or the staff tag among `by`, and for a bad level or minimum; `option/unknown` for an unknown method.
 * @example
 * const responses = Array.from({ length: 24 }, (_, i): Response => ({
 *   id: `r${i}`, subject: `s${i}`, score: i < 4 ? 5 : 9, answeredAt: '2024-03-01T12:00:00.000Z',
 *   tags: { agent: i < 20 ? 'a7' : 'b2' },
 * }));
 * staffReport(responses, { staff: 'agent', employee: 'a7' }).parts[0]?.estimate.nps // => 60
 * staffReport(responses, { staff: 'agent', employee: 'b2' }).parts[0]?.estimate.status // => 'withheld'
 */
export function staffReport(responses: readonly Response[], options: StaffReportOptions): StaffReport {
  const { staff, employee, by = [], privacyMinimum, minimum = DEFAULT_MINIMUM } = options;
  checkNames(staff, employee, by);
  const read = partReader(options, by);
  const named = responses.filter(({ tags }) => Object.hasOwn(tags, staff));
  const groups = answersByMeasure(named.filter(({ tags }) => tags[staff] === employee));
  return {
    staff,
    employee,
    parts: groups.length > 0 ? groups.map(({ measure, answers }) => read(measure, answers)) : [read(null, [])],
    minimum,
    privacyMinimum: privacyMinimum ?? null,
    cautions: [
      ...(groups.length > 1 ? (['several-measures'] as const) : []),
      ...(named.length === 0 ? (['unknown-tag'] as const) : []),
    ],
  };
}

/** Makes the reader of one measurement; options are checked even where there is nothing to read. */
function partReader(
  { privacyMinimum, ...options }: StaffReportOptions,
  by: readonly string[],
): (measure: Measure | null, answers: readonly Response[]) => StaffPart {
  const estimate = estimatorOf(options);
  const guard = {
    ...(options.minimum !== undefined && { minimum: options.minimum }),
    ...(privacyMinimum !== undefined && { privacyMinimum }),
  };
  const table = (answers: readonly Response[], tag: string): StaffTable => {
    const { open, withheld, hidden, cautions } = guardOf(tallyBySegment(answers, [tag]), guard);
    const told = [...open, ...withheld.map(({ group }) => group)];
    const rows = [
      ...told.map(({ segment, counts }) => ({ segment, estimate: estimate(counts) })),
      ...hidden.map((segment) => ({ segment, estimate: suppressedEstimate() })),
    ];
    return { by: tag, rows: byKey(rows), cautions: answers.length > 0 ? cautions : [] };
  };
  guardOf([], guard);
  return (measure, answers) =>
    answers.length > 0 && answers.length < (privacyMinimum ?? 0)
      ? { measure, estimate: suppressedEstimate(), tables: [], cautions: [] }
      : {
          measure,
          estimate: estimate(tallyResponses(answers)),
          tables: by.map((tag) => table(answers, tag)),
          cautions: answerCautions(answers),
        };
}

function checkNames(staff: string, employee: string, by: readonly string[]): void {
  if (typeof staff !== 'string' || staff === '')
    fail('option/out-of-range', ['staff'], 'The staff tag is one name that is not empty.');
  if (typeof employee !== 'string' || employee === '')
    fail('option/out-of-range', ['employee'], 'An employee is one value of the staff tag, a text that is not empty.');
  if (!Array.isArray(by) || new Set(by).size !== by.length || by.includes(staff))
    fail('option/out-of-range', ['by'], 'Tags are a list of names, each of them once and none of them the staff tag.');
}
