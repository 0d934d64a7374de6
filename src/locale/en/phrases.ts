/**
 * Every sentence of the library, in English.
 *
 * @module
 */
import type { Phrases } from '../locale.ts';

/** English phrases. */
export const phrases: Phrases = {
  'report.title': () => 'Net Promoter Score report',
  'report.part.relationship': () => 'Relationship answers',
  'report.part.touchpoint': () => 'Touchpoint answers',
  'report.part.unspecified': () => 'Answers that do not say what they are about',
  'report.basis': ({ zone, level, method, minimum }) =>
    `Calendar: ${zone}. Intervals: ${level}, method ${method}. A score is shown from ${minimum} answers.`,
  'report.none': () => 'There are no answers to read.',
  'score.reading': ({ nps, lower, upper, level, n }) =>
    `NPS ${nps}, from ${n} answers. The true score is between ${lower} and ${upper} (${level} interval).`,
  'score.name': () => 'NPS',
  'score.answers': () => 'Answers',
  'score.interval': ({ level }) => `${level} interval`,
  'score.share': () => 'Share',
  'score.count': ({ n }) => `${n} answers`,
  'withheld.no-responses': () => 'no answers',
  'withheld.below-minimum': ({ n }) => `too few to show (${n})`,
  'distribution.title': () => 'How people answered',
  'distribution.score': () => 'Score',
  'trend.title': ({ zone }) => `Over time (${zone})`,
  'trend.period': () => 'Period',
  'trend.partial': ({ share }) => `not over yet, ${share} gone`,
  'segments.title': ({ by }) => `By ${by}`,
  'segments.missing': () => '(not given)',
  'intake.title': () => 'What was read',
  'intake.reading': ({ rows, accepted, rejected }) => `${rows} rows: ${accepted} answers, ${rejected} refused.`,
  'intake.reason': () => 'Reason',
  'intake.rows': () => 'Rows',
  'intake.first': () => 'First rows',
  'cautions.title': () => 'To keep in mind',
  'caution.few-answers': () => 'Fewer than ten answers: one more can move the score by ten points or more.',
  'caution.degenerate': () =>
    'All answers are alike, and this method then gives an interval without width. It does not mean certainty.',
  'caution.repeated-subjects': () =>
    'Some people answered more than once. The intervals treat every answer as a new person, so they are too narrow.',
  'caution.several-measures': () =>
    'Answers about the company and answers about single encounters are different measurements. They are read apart and never added up.',
  'caution.unweighted': () => 'Some answers carry weights. These figures count every answer as one.',
  'caution.rejected-rows': () =>
    'More than one row in twenty was refused. If the refused rows differ from the others, the score is off.',
  'caution.adjusted-clock': () =>
    'Some local times fell into a change of the clock: a repeated hour was read as the earlier one, a skipped one moved forward.',
  'caution.index-for-value': () =>
    'An 11 occurs and no 0: the export may hold the position of each choice (1 to 11) and not the score. Check before using the numbers.',
  'caution.one-to-ten': () =>
    'No answer is 0: the question may have been asked on a scale from 1 to 10, which gives no Net Promoter Score.',
  'caution.one-to-five': () =>
    'No answer is above 5: the question may have been asked on a scale from 1 to 5, which gives no Net Promoter Score.',
};
