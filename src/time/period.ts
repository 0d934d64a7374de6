/**
 * Calendar periods of a zone, half-open and without gaps.
 *
 * Each moment is in exactly one period of a unit. A period starts at the first moment of its first local date, so a day
 * has 23 or 25 hours where the clocks are changed, and a day that the zone skipped has no moment and is no period.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Instant, epochOf, instantOf, isInstantEpoch } from './instant.ts';
import {
  type CalendarUnit,
  type FiscalYearNamed,
  dayUnit,
  fiscalQuarterUnit,
  fiscalYearUnit,
  isoWeekUnit,
  monthUnit,
  quarterUnit,
  weekUnit,
  yearUnit,
} from './unit.ts';
import { firstMomentOf, localDateOf } from './zone.ts';

/** The units of a calendar period. */
export const PERIOD_UNITS = [
  'day',
  'isoWeek',
  'week',
  'month',
  'quarter',
  'year',
  'fiscalQuarter',
  'fiscalYear',
] as const;

/** A unit of the calendar. */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A stretch of time: from `start` (included) to `end` (excluded). */
export type Period = {
  readonly unit: PeriodUnit;
  /**
   * The name of the period. Names of one unit sort as text: `2024-02-29`, `2020-W53`, `2024-02-25/P7D` (a week by its first
   * date), `2024-02`, `2024-Q1`, `2024`, `FY2025-Q3`, `FY2025`.
   */
  readonly key: string;
  /** The first instant in it. */
  readonly start: Instant;
  /** The first instant after it. */
  readonly end: Instant;
  /** The IANA zone whose calendar it belongs to. */
  readonly zone: string;
};

/** What some units need to be told beside their name. A field that does not belong to the unit is refused. */
export type CalendarOptions = {
  /** The first day of a `week`, 0 (Sunday) to 6 (Saturday); needed for that unit and no other. */
  readonly weekStartsOn?: number;
  /** The month in which the fiscal year begins, 1 (January) to 12; needed for `fiscalQuarter` and `fiscalYear` and no other. */
  readonly fiscalStart?: number;
  /** Whether a fiscal year has the name of the calendar year in which it ends or starts. @defaultValue `'end'` */
  readonly fiscalYearNamed?: FiscalYearNamed;
};

/** Which periods are meant. */
export type PeriodOptions = CalendarOptions & {
  /**
   * `isoWeek` is Monday to Sunday (ISO 8601), `week` begins on `weekStartsOn`; `fiscalQuarter` and `fiscalYear` count from
   * `fiscalStart`.
   */
  readonly unit: PeriodUnit;
  /** The IANA zone whose local dates count, or `UTC`. */
  readonly zone: string;
};

/** How many periods one call makes at most: more than 270 years of days. */
const MOST_PERIODS = 100_000;

/**
 * The period that an instant is in.
 *
 * It is the last period that has begun by then. That is the period of the local date, with one exception: where a clock
 * is set back over midnight, the old date returns for a while, and those moments stay with the new date's period.
 *
 * @param instant - An instant; `instantOf` makes one.
 * @param options - Unit and zone, and what the unit needs.
 * @returns The period, with `start <= instant < end`.
 * @throws {NpsError} `instant/invalid`, `zone/unknown`; `option/unknown` for an unknown unit and for an option that does not
 * belong to it; `option/out-of-range` for `weekStartsOn` or `fiscalStart` that is wrong, or missing where it is needed;
 * `period/out-of-range` when the period does not begin and end in the years 0001 to 9999, or belongs to a fiscal year named
 * after none of them.
 * @example
 * periodOf('2021-01-03T12:00:00.000Z', { unit: 'isoWeek', zone: 'UTC' }).key // => '2020-W53'
 * periodOf('2024-03-31T12:00:00.000Z', { unit: 'day', zone: 'Europe/Helsinki' }).end // => '2024-03-31T21:00:00.000Z'
 * periodOf('2024-12-01T12:00:00.000Z', { unit: 'fiscalQuarter', fiscalStart: 4, zone: 'UTC' }).key // => 'FY2025-Q3'
 * periodOf('2024-03-01T12:00:00.000Z', { unit: 'week', weekStartsOn: 0, zone: 'UTC' }).key // => '2024-02-25/P7D'
 * @see ISO 8601-1:2019, Date and time, on week dates.
 */
export function periodOf(instant: Instant, options: PeriodOptions): Period {
  const [period] = periodsFrom(epochOf(instant), options);
  return period as Period;
}

/**
 * All periods from that of one instant to that of another, without gaps.
 *
 * Boundaries are computed once here, so that `placeInPeriods` only searches. A day that the zone skipped is not among them.
 *
 * @param from - An instant in the first period.
 * @param to - An instant in the last period; not before `from`.
 * @param options - Unit and zone, and what the unit needs.
 * @returns The periods in order, at least one; each ends where the next one starts.
 * @throws {NpsError} `period/backwards` when `to` is before `from`, `period/out-of-range` for more than 100 000 periods or
 * for a period that does not begin and end in the years 0001 to 9999; `instant/invalid`, `zone/unknown`,
 * `option/unknown` and `option/out-of-range` as in `periodOf`.
 * @example
 * const months = periodsBetween('2023-12-31T12:00:00.000Z', '2024-02-01T00:00:00.000Z', { unit: 'month', zone: 'UTC' });
 * months.map(({ key }) => key) // => ['2023-12', '2024-01', '2024-02']
 */
export function periodsBetween(from: Instant, to: Instant, options: PeriodOptions): Period[] {
  const first = epochOf(from);
  if (epochOf(to) < first)
    fail('period/backwards', [], `A range of periods ends after it begins, got ${from} to ${to}.`);
  const periods: Period[] = [];
  for (const period of periodsFrom(first, options)) {
    if (periods.length === MOST_PERIODS)
      fail('period/out-of-range', [], `One range holds at most ${MOST_PERIODS} periods; take a larger unit.`);
    periods.push(period);
    if (to < period.end) break;
  }
  return periods;
}

/**
 * The period that each of many instants is in, found by search and without any calendar.
 *
 * Costs about as much as reading the texts. Instants in the order of time are the fastest.
 *
 * @param instants - Instants, in any order.
 * @param periods - Periods in order and without overlap, as `periodsBetween` makes them; gaps are allowed.
 * @returns For each instant the position of its period in `periods`; −1 where none of them holds it.
 * @throws {NpsError} `instant/invalid` with the position of the first text that is not an instant; `period/backwards` with
 * the position of the first period that does not end after it starts or starts before the one before it ends.
 * @example
 * const days = periodsBetween('2024-02-28T00:00:00.000Z', '2024-02-29T00:00:00.000Z', { unit: 'day', zone: 'UTC' });
 * placeInPeriods(['2024-02-29T11:45:00.000Z', '2024-03-01T00:00:00.000Z'], days) // => Int32Array.of(1, -1)
 */
export function placeInPeriods(instants: readonly Instant[], periods: readonly Period[]): Int32Array {
  const { starts, ends } = boundariesOf(periods);
  const places = new Int32Array(instants.length);
  // The place of the instant before is tried first: answers mostly come in the order of time.
  let place = -1;
  let start = Infinity;
  let end = -Infinity;
  for (let i = 0; i < places.length; i++) {
    const moment = epochOf(instants[i] as Instant, i);
    if (!(start <= moment && moment < end)) {
      place = lastStartBy(moment, starts);
      if (place >= 0 && moment >= (ends[place] as number)) place = -1;
      start = place < 0 ? Infinity : (starts[place] as number);
      end = place < 0 ? -Infinity : (ends[place] as number);
    }
    places[i] = place;
  }
  return places;
}

/** The periods of a unit in order, without end, from the one that holds a moment. */
function* periodsFrom(moment: number, options: PeriodOptions): Generator<Period, never> {
  const { startOf, next, keyOf } = calendarUnitOf(options);
  const { unit, zone } = options;
  const firstMoment = firstMomentOf(zone, ['zone']);
  let date = startOf(localDateOf(zone, ['zone'])(moment));
  let start = firstMoment(date);
  for (;;) {
    const nextDate = next(date);
    const end = firstMoment(nextDate);
    // Empty: a day that the zone skipped. Over before the moment: the old date, returned after the new one had begun.
    if (start < end && moment < end) {
      if (!isInstantEpoch(start) || !isInstantEpoch(end))
        fail('period/out-of-range', [], 'A period begins and ends in the years 0001 to 9999 UTC.');
      yield { unit, key: keyOf(date), start: instantOf(start), end: instantOf(end), zone };
    }
    date = nextDate;
    start = end;
  }
}

/** Which fields of the options belong to a unit beside `unit` and `zone`, and what the calendar says then. */
type UnitRow = {
  readonly fields: readonly (keyof CalendarOptions)[];
  readonly unitOf: (checked: Required<CalendarOptions>) => CalendarUnit;
};

/** A further unit is a further row. */
const UNITS: Readonly<Record<PeriodUnit, UnitRow>> = {
  day: { fields: [], unitOf: () => dayUnit },
  isoWeek: { fields: [], unitOf: () => isoWeekUnit },
  week: { fields: ['weekStartsOn'], unitOf: ({ weekStartsOn }) => weekUnit(weekStartsOn) },
  month: { fields: [], unitOf: () => monthUnit },
  quarter: { fields: [], unitOf: () => quarterUnit },
  year: { fields: [], unitOf: () => yearUnit },
  fiscalQuarter: {
    fields: ['fiscalStart', 'fiscalYearNamed'],
    unitOf: ({ fiscalStart, fiscalYearNamed }) => fiscalQuarterUnit(fiscalStart, fiscalYearNamed),
  },
  fiscalYear: {
    fields: ['fiscalStart', 'fiscalYearNamed'],
    unitOf: ({ fiscalStart, fiscalYearNamed }) => fiscalYearUnit(fiscalStart, fiscalYearNamed),
  },
};

/** The rows of the calendar for checked options. */
function calendarUnitOf({ unit, weekStartsOn, fiscalStart, fiscalYearNamed }: PeriodOptions): CalendarUnit {
  if (!PERIOD_UNITS.includes(unit))
    fail('option/unknown', ['unit'], `A unit of the calendar is one of ${PERIOD_UNITS.join(', ')}.`);
  const { fields, unitOf } = UNITS[unit];
  const given = { weekStartsOn, fiscalStart, fiscalYearNamed };
  for (const [name, value] of Object.entries(given))
    if (value !== undefined && !fields.includes(name as keyof CalendarOptions))
      fail('option/unknown', [name], `${name} does not belong to the unit ${unit}.`);
  if (fields.includes('weekStartsOn')) checkWhole(weekStartsOn, 0, 6, 'weekStartsOn');
  if (fields.includes('fiscalStart')) checkWhole(fiscalStart, 1, 12, 'fiscalStart');
  if (fiscalYearNamed !== undefined && fiscalYearNamed !== 'end' && fiscalYearNamed !== 'start')
    fail('option/unknown', ['fiscalYearNamed'], 'A fiscal year is named after the calendar year of its end or start.');
  return unitOf({
    weekStartsOn: weekStartsOn as number,
    fiscalStart: fiscalStart as number,
    fiscalYearNamed: fiscalYearNamed ?? 'end',
  });
}

/** Both are asked for and never supposed: half of the world would be told of wrong weeks without a sign of it. */
function checkWhole(value: unknown, lowest: number, highest: number, name: string): void {
  if (!(Number.isInteger(value) && (value as number) >= lowest && (value as number) <= highest))
    fail(
      'option/out-of-range',
      [name],
      `This unit needs ${name}, a whole number from ${lowest} to ${highest}, got ${Object(value) === value ? typeof value : String(value)}.`,
    );
}

/** The limits of checked periods as numbers. */
function boundariesOf(periods: readonly Period[]): { starts: Float64Array; ends: Float64Array } {
  const starts = Float64Array.from(periods, ({ start }) => epochOf(start));
  const ends = Float64Array.from(periods, ({ end }) => epochOf(end));
  for (let i = 0; i < starts.length; i++) {
    const earliest = i === 0 ? -Infinity : (ends[i - 1] as number);
    if (!(earliest <= (starts[i] as number) && (starts[i] as number) < (ends[i] as number)))
      fail('period/backwards', [i], 'Periods stand in the order of time, do not overlap and end after they start.');
  }
  return { starts, ends };
}

/** The position of the last start at or before a moment, by halving; −1 when all are later. */
function lastStartBy(moment: number, starts: Float64Array): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= moment) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
