/**
 * The door `npskit/report`: one call from answers to a reading, and its text.
 *
 * @module
 */
export {
  type AnalyzeOptions,
  type Report,
  type ReportBasis,
  type ReportPart,
  type ReportSegments,
  analyze,
} from './analyze.ts';
export type { ReportChange } from './change.ts';
export type { Intake, ParseOutcome, RejectionReason } from './intake.ts';
export { type MarkdownOptions, markdownReport } from './markdown.ts';
export {
  type SentenceOptions,
  changeSentence,
  designSentence,
  segmentSentences,
  splitSentence,
  trendSentences,
} from './sentences.ts';
