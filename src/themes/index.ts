/**
 * The door `npskit/themes`: what comments say, found, named, counted and followed.
 *
 * @module
 */

// Discover
export { type Comment, OTHER_REASONS, type OtherReason, commentsOf } from './comment.ts';
export {
  type FindThemesOptions,
  THEME_STEPS,
  type ThemeFinding,
  type ThemeProgress,
  findThemes,
  findThemesStepwise,
} from './find.ts';
export {
  THEME_CAUTIONS,
  type Theme,
  type ThemeAssignment,
  type ThemeCaution,
  type ThemeHit,
  type ThemeId,
} from './theme.ts';
export type { ThemeDescription } from './describe.ts';
export type { PreviousThemes } from './previous.ts';
export type { ThemeTerm } from './label.ts';
export type { Quote, QuoteOptions } from './quote.ts';
export type { ModelTerms, ModelTheme, ThemeModel } from './model.ts';
export { type Agreement, groupingAgreement } from './agreement.ts';

// Curate
export {
  type Codebook,
  type CodebookText,
  type CodebookTheme,
  THEME_KINDS,
  type ThemeKind,
  type ThemePart,
  checkCodebook,
} from './codebook.ts';
export {
  type CodebookOrigin,
  type CodebookSeed,
  type FoundText,
  type FoundThemes,
  codebookFrom,
  codebookOf,
} from './write-codebook.ts';
export { joinCodebooks } from './join-codebooks.ts';
export { addExamples, dropTheme, pinTheme, renameTheme } from './curate.ts';
export { type ThemeShare, mergeThemes, splitTheme } from './merge-themes.ts';
export type { KnownThemes } from './known-themes.ts';
export { type MatchedTheme, type ThemeMatch, matchThemes, withMatchedIds } from './match.ts';

// Assign
export { assignThemes } from './assign.ts';
export { type LearnThemesOptions, type LearnedThemes, type ThemeBasis, learnThemes } from './learn.ts';

// Follow
export { type ThemeRow, type ThemeTable, type ThemeTableOptions, themeTable } from './table.ts';
export {
  type ThemePeriod,
  type ThemeTrend,
  type ThemeTrendOptions,
  type ThemeTrendRow,
  themeTrend,
} from './theme-trend.ts';
export type { Proportion } from './exact-share.ts';
export type { FollowedTheme } from './mentions.ts';
export type { ShareDifference, ShareInterval, ShownShare, MentionShare, WithheldShare } from './share.ts';
export type { ThemeChange, ThemePoint } from './theme-change.ts';
export type { ThemeContrast, ThemeContrastWithin } from './theme-impact.ts';
export type { CommentMark, ThemeAlarm, ThemeWatch, ThemeWatchOptions, WatchedTheme } from './theme-watch.ts';
export type { RisenWord } from './risen-words.ts';
export type { SmoothedTheme } from './theme-smooth.ts';
export {
  type EmergingBasis,
  type EmergingOptions,
  type EmergingTheme,
  type EmergingThemes,
  emergingThemes,
} from './emerging.ts';

// Protect
export { REDACTION_KINDS, type RedactionKind, type TextRange } from './personal-data.ts';
export { type RedactOptions, type Redaction, type RedactionHook, redact } from './redact.ts';
