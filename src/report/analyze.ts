/**
 * One call from answers to a reading, as plain JSON.
 *
 * Nothing is computed here that another room does not offer by itself: the report puts the score,
 * its course over time and its segments side by side, with what to keep in mind.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import type { Caution } from '../estimate/estimate.ts';
import type { Response } from '../response.ts';
import type { EmergingThemes } from '../themes/emerging.ts';
import { type AnalyzeOptions, type ReportBasis, basisOf } from './basis.ts';
import { checkedBenchmarks } from './benchmark.ts';
import { type Intake, intakeOf } from './intake.ts';
import { type ReportPart, readPart } from './part.ts';
import { partsOf } from './reach.ts';
import { checkThemes } from './themes.ts';

/** A reading of answers: plain JSON, ready to be stored, sent or written out as text. */
export type Report = {
  /** How the report was asked for. */
  readonly basis: ReportBasis;
  /** What was read and what was refused; null when the answers came without that account. */
  readonly intake: Intake | null;
  /** One reading for each kind of measurement that occurs; they are never added up. */
  readonly parts: readonly ReportPart[];
  /**
   * What is new in the comments, as it was handed in; null where nobody looked, and under a `privacyMinimum`, since it names single
   * answers.
   */
  readonly emerging: EmergingThemes | null;
  /** What to keep in mind with all of it. */
  readonly cautions: readonly Caution[];
};

/**
 * Reads answers: the score with its interval, the response rate and benchmarks beside it, its course over time and whether chance
 * explains it, its last change and what that is made of, its segments and which of them differ, the themes of the comments where
 * they are given, and what to keep in mind.
 *
 * Relationship answers, touchpoint answers and answers that do not say which they are become parts of their own, and so do
 * invitations; where all are of one kind and only one side says which, they belong together.
 * Every figure but `design` counts an answer as one, whatever its weight.
 *
 * A score without its response rate may move because other people answered, so without `invitations` each part says
 * `reach-unknown`. Invitations of a period are those sent in it: the last ones may still be answered. Countries, cultures and
 * industries side by side carry `culture-not-adjusted`: people use the scale differently there.
 *
 * @param responses - Answers that were checked at the door.
 * @param options - The zone, the present moment, the dimensions, what stands beside the score, and when a score is shown.
 * @returns The report; one part, withheld, when there are no answers.
 * @throws {NpsError} `zone/unknown`, `instant/invalid` for `now`, `option/out-of-range` and `option/unknown` for the other
 * options, among them a benchmark without score, source, date, method or n; `counts/invalid` for bad counts of one;
 * `reach/invalid` for an invitation of another form; `themes/invalid` for what is no assignment of a comment; `period/out-of-range` when the answers span more periods than can be read.
 * @example
 * const report = analyze([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z' });
 * report.parts[0]?.overall.status // => 'withheld'
 */
export function analyze(responses: readonly Response[], options: AnalyzeOptions): Report {
  const { segments = [], invitations, parsed, themes } = options;
  const basis = basisOf(options);
  if (!Array.isArray(segments))
    fail('option/out-of-range', ['segments'], 'Dimensions are a list of names of tags, or of lists of names.');
  if (themes !== undefined) within(['themes'], () => checkThemes(themes));
  const details = {
    dimensions: segments.map((dimension: string | readonly string[]) =>
      typeof dimension === 'string' ? [dimension] : dimension,
    ),
    benchmarks: checkedBenchmarks(options.benchmarks ?? []),
    themes,
  };
  const parts = partsOf(responses, invitations);
  const intake = parsed === undefined ? null : intakeOf(parsed);
  return {
    basis,
    intake,
    parts: parts.map((part) => readPart(part, basis, details)),
    emerging: basis.privacyMinimum === null ? (themes?.emerging ?? null) : null,
    cautions: [...(parts.length > 1 ? (['several-measures'] as const) : []), ...(intake?.cautions ?? [])],
  };
}
