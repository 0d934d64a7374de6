/**
 * The door `npskit/report`: one call from answers to a reading, and its text.
 *
 * @module
 */
export { type Report, analyze } from './analyze.ts';
export type { AnalyzeOptions, ReportBasis } from './basis.ts';
export type { Benchmark, ReportBenchmark, ShownReportBenchmark, WithheldReportBenchmark } from './benchmark.ts';
export { benchmarkSentences, reachChangeSentence, reachSentences } from './beside-sentences.ts';
export type { ReportChange } from './change.ts';
export type { Intake, ParseOutcome, RejectionReason } from './intake.ts';
export { type MarkdownOptions, markdownReport } from './markdown.ts';
export type { ReportPart, ReportSegments } from './part.ts';
export type { ReportInvitation, ReportReach, ReportReachChange } from './reach.ts';
export {
  detractorThemeSentences,
  emergingSentences,
  themeChangeText,
  themeName,
  themeSentences,
} from './theme-sentences.ts';
export type { NamedTheme, ThemesInput } from './themes-input.ts';
export type { ReportTheme, ReportThemes } from './themes.ts';
export {
  type SentenceOptions,
  changeSentence,
  designSentence,
  segmentSentences,
  splitSentence,
  trendSentences,
} from './sentences.ts';
