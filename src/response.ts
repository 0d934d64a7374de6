/**
 * One answer as a trusted record: checked at the door, never again.
 *
 * @module
 */
import type { Score } from './scale/score.ts';
import type { Instant } from './time/instant.ts';

/** Who answered: stable over surveys, so that two answers of one person can be paired. Not a name or an address. */
export type SubjectId = string;

/** What is known about an answer, such as `{ country: 'FI', plan: 'pro' }`. A tag that is not there is unknown. */
export type Tags = Readonly<Record<string, string>>;

/** The two kinds of survey, which are different measurements and never added up. */
export const MEASURES = ['relationship', 'touchpoint'] as const;

/** `relationship` asks about the company as a whole, `touchpoint` about one encounter. */
export type Measure = (typeof MEASURES)[number];

/** One person's answer to the recommendation question. */
export type Response = {
  /** Unique among the answers. */
  readonly id: string;
  /** Who answered. */
  readonly subject: SubjectId;
  /** The answer, 0 to 10. */
  readonly score: Score;
  /** When it was given. */
  readonly answeredAt: Instant;
  /** The answer to "why?", as typed. */
  readonly comment?: string;
  /** The language of the comment, as a BCP 47 tag such as `fi`. */
  readonly language?: string;
  /** How many people this answer stands for; finite and at least 0. */
  readonly weight?: number;
  /** What is known about the answer. */
  readonly tags: Tags;
  /** What was asked about; answers that do not say are a third kind and kept apart. */
  readonly measure?: Measure;
  /** Which encounter the answer is about. */
  readonly touchpoint?: string;
  /** Which survey round the answer belongs to. */
  readonly wave?: string;
};
