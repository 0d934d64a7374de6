/**
 * The round of the year: which season each period of a series is in.
 *
 * @module
 */
import { dayNumber } from '../time/instant.ts';
import type { Period, PeriodUnit } from '../time/period.ts';
import { checkSeasonLength } from './mann-kendall.ts';

/** A round of seasons. */
export type Cycle = {
  /** How many seasons there are. */
  readonly length: number;
  /** The names of the seasons, in their order. */
  readonly names: readonly string[];
  /** For each period, the number of the round and of the season in it, from 0. */
  readonly places: readonly { readonly round: number; readonly season: number }[];
};

/**
 * The seasons of periods: of the calendar, or counted off.
 *
 * The calendar gives 12 months, 4 quarters, 52 weeks, and for days the 7 days of the week. Week 53, which comes every five or
 * six years, stands with week 52; weeks that begin on another day belong to the year of their first date and are counted
 * from January 1. Whoever gives another length has the periods counted off from the first of the series.
 *
 * @param periods - The periods of a series, one after another.
 * @param seasonLength - After how many periods a season comes back; that of the calendar unless told otherwise.
 * @returns The seasons; `null` for years, which have none.
 * @throws {NpsError} `option/out-of-range` when `seasonLength` is no whole number from 2 to 5 000.
 * @internal
 */
export function cycleOf(periods: readonly Period[], seasonLength?: number): Cycle | null {
  if (seasonLength !== undefined) checkSeasonLength(seasonLength);
  const calendar = CALENDARS[periods[0]?.unit ?? 'year'];
  if (calendar !== null && (seasonLength ?? calendar.length) === calendar.length)
    return {
      length: calendar.length,
      names: Array.from({ length: calendar.length }, (_, season) => calendar.nameOf(season)),
      places: periods.map(({ key }) => calendar.placeOf(key)),
    };
  if (seasonLength === undefined) return null;
  return {
    length: seasonLength,
    names: Array.from({ length: seasonLength }, (_, season) => String(season + 1)),
    places: periods.map((_, i) => ({ round: Math.floor(i / seasonLength), season: i % seasonLength })),
  };
}

/** The seasons of a unit of the calendar, read from the keys of its periods. */
type Calendar = {
  readonly length: number;
  readonly nameOf: (season: number) => string;
  readonly placeOf: (key: string) => { readonly round: number; readonly season: number };
};

const twoDigits = (season: number): string => String(season + 1).padStart(2, '0');

const QUARTERS: Calendar = {
  length: 4,
  nameOf: (season) => `Q${season + 1}`,
  // `2024-Q1`, `FY2025-Q3`.
  placeOf: (key) => ({ round: Number(key.slice(-7, -3)), season: Number(key.slice(-1)) - 1 }),
};

const MOST_WEEK = 51;

const CALENDARS: Readonly<Record<PeriodUnit, Calendar | null>> = {
  year: null,
  fiscalYear: null,
  month: {
    length: 12,
    nameOf: twoDigits,
    placeOf: (key) => ({ round: Number(key.slice(0, 4)), season: Number(key.slice(5, 7)) - 1 }),
  },
  quarter: QUARTERS,
  fiscalQuarter: QUARTERS,
  isoWeek: {
    length: 52,
    nameOf: (season) => `W${twoDigits(season)}`,
    placeOf: (key) => ({ round: Number(key.slice(0, 4)), season: Math.min(MOST_WEEK, Number(key.slice(6, 8)) - 1) }),
  },
  week: {
    length: 52,
    nameOf: twoDigits,
    placeOf: (key) => {
      const year = Number(key.slice(0, 4));
      return { round: year, season: Math.min(MOST_WEEK, Math.floor((dayOf(key) - dayNumber(year, 1, 1)) / 7)) };
    },
  },
  day: {
    length: 7,
    // Monday is 1, as in ISO 8601.
    nameOf: (season) => String(season + 1),
    placeOf: (key) => {
      // 1970-01-01 was a Thursday.
      const sinceMonday = dayOf(key) + 3;
      const round = Math.floor(sinceMonday / 7);
      return { round, season: sinceMonday - 7 * round };
    },
  },
};

/** The days from 1970-01-01 to the date that a key begins with. */
const dayOf = (key: string): number =>
  dayNumber(Number(key.slice(0, 4)), Number(key.slice(5, 7)), Number(key.slice(8, 10)));
