/**
 * What a language needs for the comments of the embedded sample.
 *
 * Whole sentences only: nothing is inflected or glued together by a program, so every comment reads as
 * somebody of that language would write it.
 *
 * @module
 */
import type { Category } from 'npskit';

/** The encounters that the sample asks about. */
export const TOUCHPOINTS = ['order', 'delivery', 'support'] as const;

/** One encounter of the sample. */
export type Touchpoint = (typeof TOUCHPOINTS)[number];

/** The sentences of one language. */
export type Phrasebook = Readonly<Record<Touchpoint, Readonly<Record<Category, readonly string[]>>>> & {
  /** Complaints during the incident at the warehouse. */
  readonly incident: readonly string[];
  /** Complaints about the connection to purchasing systems; only in the language of the customers who have it. */
  readonly punchout?: readonly string[];
  /** A short last sentence that fits any of the others. */
  readonly closing: Readonly<Record<Category, readonly string[]>>;
};
