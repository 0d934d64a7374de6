/**
 * The days on which an occasion may be asked about, by the calendar of a zone.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { type Instant, epochOf, instantOf, isInstantEpoch } from '../time/instant.ts';
import { firstMomentOf, localDateOf } from '../time/zone.ts';

const DAY = 86_400_000;

/** What a survey may be about. */
export const OCCASIONS = ['purchase', 'subscription', 'recovery'] as const;

/** `purchase`: something bought once. `subscription`: something in use. `recovery`: a complaint that was settled. */
export type OccasionKind = (typeof OCCASIONS)[number];

/** What somebody would be asked about. */
export type Occasion = {
  readonly kind: OccasionKind;
  /** When it was bought, when use began, when the complaint was settled. */
  readonly at: Instant;
};

/** The days on which to ask, counted from the day of the occasion. */
export type WindowDays = {
  /** The first day, 0 for the day of the occasion itself. */
  readonly firstDay: number;
  /** The last day, included. */
  readonly lastDay: number;
};

/** When to ask unless told otherwise: SV3 and T4 for a purchase, SV11 for a subscription, T9 for a recovery. */
export const SURVEY_WINDOWS: Readonly<Record<OccasionKind, WindowDays>> = {
  purchase: { firstDay: 14, lastDay: 30 },
  subscription: { firstDay: 14, lastDay: 30 },
  recovery: { firstDay: 30, lastDay: 90 },
};

/** The days on which an occasion may be asked about. */
export type SurveyWindow = {
  /** The first date, as `2026-05-15`. */
  readonly firstDate: string;
  /** The last date, included. */
  readonly lastDate: string;
  /** The first instant of the first date. */
  readonly opens: Instant;
  /** The first instant after the last date. */
  readonly closes: Instant;
  /** The zone whose dates they are. */
  readonly zone: string;
};

/** How long a window may lie away, about ten years. */
export const MOST_DAYS = 3660;

/**
 * The window of an occasion. Days are local dates, so the hour of the purchase does not matter.
 *
 * @param occasion - What it is about.
 * @param days - Its first and its last day.
 * @param zone - The zone whose dates count.
 * @returns The window; it opens and closes when a local date begins.
 * @throws {NpsError} `survey/invalid` for an unknown kind; `instant/invalid`, `zone/unknown`; `option/out-of-range` when the
 * days are not whole, from 0 to 3660 and in order; `period/out-of-range` after the year 9999.
 * @internal
 */
export function windowOf(occasion: Occasion, days: WindowDays | undefined, zone: string): SurveyWindow {
  if (typeof occasion !== 'object' || occasion === null || !OCCASIONS.includes(occasion.kind))
    fail('survey/invalid', ['occasion', 'kind'], `An occasion is one of ${OCCASIONS.join(', ')}.`);
  const { firstDay, lastDay } = checkedDays(days === undefined ? SURVEY_WINDOWS[occasion.kind] : days);
  const at = within(['occasion', 'at'], () => epochOf(occasion.at));
  const date = localDateOf(zone, ['zone'])(at);
  const startOf = firstMomentOf(zone, ['zone']);
  return {
    firstDate: dateText(date + firstDay * DAY),
    lastDate: dateText(date + lastDay * DAY),
    opens: checkedInstant(startOf(date + firstDay * DAY)),
    closes: checkedInstant(startOf(date + (lastDay + 1) * DAY)),
    zone,
  };
}

/**
 * The first instant of the local date that lies some days after the date of an instant.
 *
 * @param instant - The instant to count from.
 * @param days - How many dates later.
 * @param zone - The zone whose dates count.
 * @returns The instant.
 * @throws {NpsError} `survey/invalid`, `instant/invalid`, `zone/unknown` and `option/out-of-range` as {@link windowOf}.
 * @internal
 */
export const daysAfter = (instant: Instant, days: number, zone: string): Instant =>
  checkedInstant(firstMomentOf(zone, ['zone'])(localDateOf(zone, ['zone'])(epochOf(instant)) + days * DAY));

/**
 * Checks a number of days.
 *
 * @param days - What a caller gave.
 * @param path - Where it stood.
 * @throws {NpsError} `option/out-of-range` unless it is whole and from 0 to 3660.
 * @internal
 */
export function checkDays(days: number, path: readonly (string | number)[]): void {
  if (!(Number.isInteger(days) && days >= 0 && days <= MOST_DAYS))
    fail('option/out-of-range', path, `Days are a whole number from 0 to ${MOST_DAYS}, got ${named(days)}.`);
}

/**
 * Makes an instant that must lie in the calendar.
 *
 * @param epoch - Milliseconds since 1970-01-01T00:00Z.
 * @returns The instant.
 * @throws {NpsError} `period/out-of-range` outside the years 0001 to 9999.
 * @internal
 */
export const checkedInstant = (epoch: number): Instant =>
  isInstantEpoch(epoch)
    ? instantOf(epoch)
    : fail('period/out-of-range', [], 'A window begins and ends in the years 0001 to 9999 UTC.');

function checkedDays(days: WindowDays): WindowDays {
  if (typeof days !== 'object' || days === null)
    fail('option/out-of-range', ['window'], `A first and a last day were expected, got ${named(days)}.`);
  checkDays(days.firstDay, ['window', 'firstDay']);
  checkDays(days.lastDay, ['window', 'lastDay']);
  if (days.lastDay < days.firstDay)
    fail('option/out-of-range', ['window', 'lastDay'], 'The last day is not before the first day.');
  return days;
}

const dateText = (date: number): string => checkedInstant(date).slice(0, 10);
