/**
 * What the calendar says about each of its units: where one begins, where the next one begins, and its name.
 *
 * Dates here have no zone. All steps from date to date are those of date-fns, and are taken once a boundary.
 *
 * @module
 */
import { fail } from '../error.ts';
import { CALENDAR, type LocalDate } from './zone.ts';

/** A unit of the calendar. */
export type CalendarUnit = {
  /** The first date of the unit that holds a date. */
  readonly startOf: (date: LocalDate) => LocalDate;
  /** The first date of the following one, from the first date of this one. */
  readonly next: (start: LocalDate) => LocalDate;
  /** The name, from the first date; names sort as text. */
  readonly keyOf: (start: LocalDate) => string;
};

/** By which of its two calendar years a fiscal year is called. */
export type FiscalYearNamed = 'end' | 'start';

/** A date by itself: `2024-02-29`. */
export const dayUnit: CalendarUnit = {
  startOf: (date) => date,
  next: (start) => CALENDAR.addDays(start, 1),
  keyOf: (start) => dateText(start),
};

/** Monday to Sunday. The year of a week is that of its Thursday: `2020-W53` runs to 2021-01-03. */
export const isoWeekUnit: CalendarUnit = {
  startOf: (date) => CALENDAR.startOfIsoWeek(date),
  next: (start) => CALENDAR.addDays(start, 7),
  keyOf: (start) => `${digits(CALENDAR.isoWeekYear(start), 4)}-W${digits(CALENDAR.isoWeek(start), 2)}`,
};

/** January to December, one by one: `2024-02`. */
export const monthUnit: CalendarUnit = {
  startOf: (date) => CALENDAR.startOfMonth(date),
  next: (start) => CALENDAR.addMonths(start, 1),
  keyOf: (start) => dateText(start).slice(0, 7),
};

/** Three months from January, April, July or October: `2024-Q1`. */
export const quarterUnit: CalendarUnit = {
  startOf: (date) => CALENDAR.startOfQuarter(date),
  next: (start) => CALENDAR.addMonths(start, 3),
  keyOf: (start) => `${yearText(start)}-Q${CALENDAR.quarter(start)}`,
};

/** From January 1: `2024`. */
export const yearUnit: CalendarUnit = {
  startOf: (date) => CALENDAR.startOfYear(date),
  next: (start) => CALENDAR.addMonths(start, 12),
  keyOf: (start) => yearText(start),
};

/**
 * Seven days from a day of the week on. The name is the first date with the length as ISO 8601 writes it, so that nobody takes it
 * for a day: `2024-02-25/P7D`.
 *
 * @param weekStartsOn - The first day, 0 (Sunday) to 6.
 * @returns The unit.
 * @internal
 */
export const weekUnit = (weekStartsOn: number): CalendarUnit => ({
  startOf: (date) => CALENDAR.startOfWeek(date, weekStartsOn),
  next: (start) => CALENDAR.addDays(start, 7),
  keyOf: (start) => `${dateText(start)}/P7D`,
});

/**
 * Three months of a fiscal year: `FY2025-Q3`.
 *
 * @param fiscalStart - The month in which the fiscal year begins, 1 to 12.
 * @param named - By which calendar year it is called.
 * @returns The unit.
 * @internal
 */
export function fiscalQuarterUnit(fiscalStart: number, named: FiscalYearNamed): CalendarUnit {
  const year = fiscalYearUnit(fiscalStart, named);
  return {
    startOf: (date) => shiftedBack(date, fiscalStart, CALENDAR.startOfQuarter),
    next: (start) => CALENDAR.addMonths(start, 3),
    keyOf: (start) =>
      `${year.keyOf(year.startOf(start))}-Q${CALENDAR.quarter(CALENDAR.addMonths(start, 1 - fiscalStart))}`,
  };
}

/**
 * Twelve months from the first of a month: `FY2025`.
 *
 * @param fiscalStart - The month in which it begins, 1 to 12.
 * @param named - By which calendar year it is called; both are the same where it begins in January.
 * @returns The unit.
 * @internal
 */
export const fiscalYearUnit = (fiscalStart: number, named: FiscalYearNamed): CalendarUnit => ({
  startOf: (date) => shiftedBack(date, fiscalStart, CALENDAR.startOfYear),
  next: (start) => CALENDAR.addMonths(start, 12),
  // The last month is eleven months after the first.
  keyOf: (start) => `FY${fourDigits(named === 'end' ? CALENDAR.addMonths(start, 11) : start)}`,
});

/** Quarters within the years of an instant may belong to a fiscal year that is beyond them. */
function fourDigits(date: LocalDate): string {
  const year = new Date(date).getUTCFullYear();
  if (year < 1 || year > 9999)
    fail('period/out-of-range', [], `A fiscal year has the name of a year from 0001 to 9999, got ${year}.`);
  return yearText(date);
}

/** The start of a unit in a calendar whose January is another month. */
const shiftedBack = (date: LocalDate, fiscalStart: number, startOf: (date: LocalDate) => LocalDate): LocalDate =>
  // From the first of the month, since the others need not exist in every month.
  CALENDAR.addMonths(startOf(CALENDAR.addMonths(CALENDAR.startOfMonth(date), 1 - fiscalStart)), fiscalStart - 1);

/**
 * Writes a date of the years 0001 to 9999.
 *
 * @param date - A date.
 * @returns `2024-02-29`.
 * @internal
 */
export const dateText = (date: LocalDate): string => new Date(date).toISOString().slice(0, 10);

const yearText = (date: LocalDate): string => dateText(date).slice(0, 4);

const digits = (value: number, length: number): string => String(value).padStart(length, '0');
