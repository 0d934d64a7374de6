/**
 * Themes: what several comments have in common, and which comments those are.
 *
 * @module
 */
import type { OtherReason } from './comment.ts';
import type { ThemeTerm } from './label.ts';
import type { Quote } from './quote.ts';

/** Names a theme; text of the codebook's or the finding's choice. */
export type ThemeId = string;

/** What to know before using a theme. */
export const THEME_CAUTIONS = ['unstable', 'few-comments'] as const;

/**
 * What to know before using a theme: other starts of the search do not find it again; fewer than five comments have it.
 */
export type ThemeCaution = (typeof THEME_CAUTIONS)[number];

/** What several comments have in common. */
export type Theme = {
  readonly id: ThemeId;
  /** The words that name it; a person may find better ones. */
  readonly label: string;
  /** What tells it from the others, strongest first. */
  readonly terms: readonly ThemeTerm[];
  /** How many comments have it. */
  readonly n: number;
  /** How many of them are in each language, by primary subtag, most first; `und` where none of those given fits. */
  readonly languages: readonly { readonly tag: string; readonly n: number }[];
  /** How far other starts of the search find it again: 1 always, 0 no better than chance. */
  readonly stability: number;
  readonly cautions: readonly ThemeCaution[];
  /** Comments that show what it is about. */
  readonly quotes: readonly Quote[];
};

/** A theme of a comment. */
export type ThemeHit = {
  readonly theme: ThemeId;
  /** How sure, 0..1. */
  readonly confidence: number;
  /**
   * The words that spoke most for the theme, in lower case, strongest first; empty where it follows from what the comment is
   * like as a whole.
   */
  readonly because: readonly string[];
  /** The part of the comment that says it, where the comment was cut into clauses. */
  readonly clause?: string;
};

/** What a comment is about. `themes` is empty exactly where `other` says why. */
export type ThemeAssignment = {
  /** The id of the comment. */
  readonly comment: string;
  readonly themes: readonly ThemeHit[];
  readonly other: OtherReason | null;
};
