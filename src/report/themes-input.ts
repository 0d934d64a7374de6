/**
 * What the report is told of themes: their names, what became of each comment, and what to look for.
 *
 * @module
 */
import type { EmergingThemes } from '../themes/emerging.ts';
import type { Quote, QuoteOptions } from '../themes/quote.ts';
import type { ThemeWatchOptions } from '../themes/theme-watch.ts';
import type { ThemeAssignment, ThemeCaution, ThemeId } from '../themes/theme.ts';

/** A theme that a report tells of: one of a finding or of a codebook. */
export type NamedTheme = {
  readonly id: ThemeId;
  /** Its name, where it has the same in every language. */
  readonly label?: string;
  /** Its names by language tag. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What customers wrote; the surest comments stand in where there is no list. */
  readonly quotes?: readonly Quote[];
  readonly cautions?: readonly ThemeCaution[];
};

/** Themes and what became of each comment: the result of `findThemes`, or a codebook with what `assignThemes` made of it. */
export type ThemesInput = {
  /** The themes, such as `finding.themes` or `codebook.themes`. */
  readonly themes: readonly NamedTheme[];
  /** What became of each comment, by the id of its answer. */
  readonly assignments: readonly ThemeAssignment[];
  /** What is new in the comments, as `emergingThemes` found it. @defaultValue nobody looked */
  readonly emerging?: EmergingThemes;
  /**
   * Asks for alarms where detractors mention a theme more often than before; under a `privacyMinimum` there are none.
   *
   * @defaultValue no watch
   */
  readonly watch?: ThemeWatchOptions;
  /** How to quote where a theme comes without quotes: how many, how long, how to redact. @defaultValue three, redacted */
  readonly quotes?: QuoteOptions;
};
