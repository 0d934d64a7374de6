/**
 * Options of what needs clocks, refused before they are read where a caller without types left out the calendar.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import type { BusinessCalendar } from '../time/calendar.ts';

/**
 * Refuses what is no calendar.
 *
 * @param calendar - What a caller gave.
 * @param path - Where it stood.
 * @throws {NpsError} `option/out-of-range`.
 * @internal
 */
export function checkCalendar(calendar: unknown, path: readonly string[]): void {
  const { zone, week } = (calendar ?? {}) as Partial<BusinessCalendar>;
  if (typeof zone !== 'string' || !Array.isArray(week))
    fail('option/out-of-range', path, `A calendar made by calendarOf was expected, got ${named(calendar)}.`);
}

/**
 * Refuses options without a calendar.
 *
 * @param options - What a caller gave.
 * @returns The options.
 * @throws {NpsError} `option/out-of-range` with the place of the fault.
 * @internal
 */
export function checkedClockOptions<Options extends { readonly calendar: BusinessCalendar }>(
  options: Options,
): Options {
  checkForm(options, 'record');
  checkCalendar(options.calendar, ['calendar']);
  return options;
}
