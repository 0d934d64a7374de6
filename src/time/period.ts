/**
 * Calendar periods of a zone, half-open and without gaps.
 *
 * @module
 */
import type { Instant } from './instant.ts';

/** The units of a calendar period. */
export const PERIOD_UNITS = ['day', 'isoWeek', 'month'] as const;

/** A unit of the calendar. */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A stretch of time: from `start` (included) to `end` (excluded). */
export type Period = {
  readonly unit: PeriodUnit;
  /** The name of the period, which sorts as text: `2024-02-29`, `2020-W53`, `2024-02`. */
  readonly key: string;
  /** The first instant in it. */
  readonly start: Instant;
  /** The first instant after it. */
  readonly end: Instant;
  /** The IANA zone whose calendar it belongs to. */
  readonly zone: string;
};
