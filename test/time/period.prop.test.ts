import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Instant, epochOf, instantOf } from '../../src/time/instant.ts';
import { type PeriodOptions, periodOf, periodsBetween, placeInPeriods } from '../../src/time/period.ts';
import { arbInstant, arbPeriod, arbPeriodOptions } from '../../src/testing/times.ts';
import { asUtc, dateShownBy, shownBy } from './clock.ts';

const DAY = 86_400_000;
const range = { min: '1860-01-01T00:00:00.000Z', max: '2100-01-01T00:00:00.000Z' };

/** A calendar, and a moment that is often close to a change of its clocks. */
const questions = arbPeriodOptions().chain((options) =>
  fc.record({
    options: fc.constant(options),
    instant: arbInstant({ ...range, changesOf: options.zone }),
    days: fc.integer({ min: 0, max: 400 }),
  }),
);

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
const textOf = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);

/** The name of the unit that a date is in, by rules that owe nothing to the code under test. */
const nameOf = (
  { unit, weekStartsOn = 0, fiscalStart = 1, fiscalYearNamed = 'end' }: PeriodOptions,
  date: string,
): string => {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const days = Date.parse(date) / DAY;
  // 1970-01-01 was a Thursday, day 4.
  const weekday = (((days + 4) % 7) + 7) % 7;
  // Months since the fiscal year began, and the calendar year in which it did.
  const into = (month - fiscalStart + 12) % 12;
  const began = month >= fiscalStart ? year : year - 1;
  const fiscalYear = `FY${pad(fiscalYearNamed === 'start' || fiscalStart === 1 ? began : began + 1, 4)}`;
  if (unit === 'day') return date;
  if (unit === 'month') return date.slice(0, 7);
  if (unit === 'quarter') return `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
  if (unit === 'year') return date.slice(0, 4);
  if (unit === 'fiscalYear') return fiscalYear;
  if (unit === 'fiscalQuarter') return `${fiscalYear}-Q${Math.floor(into / 3) + 1}`;
  if (unit === 'week') return `${textOf(days - ((weekday - weekStartsOn + 7) % 7))}/P7D`;
  // The Thursday of the week says the year; its place in that year says the number.
  const thursday = new Date((days + 3 - ((weekday + 6) % 7)) * DAY);
  const dayOfYear = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY;
  return `${thursday.getUTCFullYear()}-W${pad(Math.floor(dayOfYear / 7) + 1)}`;
};

/** The latest date that the clocks of a zone have shown by a moment: the date itself, unless a clock was set back over midnight. */
const latestDateBy = (zone: string, instant: Instant): string => {
  const epoch = epochOf(instant);
  const offsetAt = (moment: number): number => asUtc(shownBy(zone, moment)) - moment;
  // A date that returns was left at most a day before; changes of the clock are days apart, so there is one at most.
  let before = epoch - Math.ceil(1.1 * DAY);
  const offset = offsetAt(before);
  if (offset <= offsetAt(epoch)) return dateShownBy(zone, epoch);
  for (let after = epoch; after - before > 1;) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === offset) before = middle;
    else after = middle;
  }
  // The clock ran on until it was set back, and has run on since.
  return [dateShownBy(zone, before), dateShownBy(zone, epoch)].sort().at(-1) as string;
};

describe('the period of an instant', () => {
  test.prop([questions], { numRuns: 300 })('holds it', ({ options, instant }) => {
    const { start, end } = periodOf(instant, options);
    expect(start <= instant && instant < end).toBe(true);
  });

  test.prop([questions], { numRuns: 300 })(
    'is named after the latest local date shown by then',
    ({ options, instant }) => {
      expect(periodOf(instant, options).key).toBe(nameOf(options, latestDateBy(options.zone, instant)));
    },
  );

  test.prop([questions])('begins and ends where the clocks show a date of another name', ({ options, instant }) => {
    const { key, start, end } = periodOf(instant, options);
    const nameAt = (epoch: number): string => nameOf(options, latestDateBy(options.zone, instantOf(epoch)));
    expect([nameAt(epochOf(start)), nameAt(epochOf(end) - 1)]).toEqual([key, key]);
    expect(nameAt(epochOf(start) - 1) < key && key < nameAt(epochOf(end))).toBe(true);
  });

  test.prop([questions])('is the period of its start and of its last millisecond', ({ options, instant }) => {
    const period = periodOf(instant, options);
    expect(periodOf(period.start, options)).toEqual(period);
    expect(periodOf(instantOf(epochOf(period.end) - 1), options)).toEqual(period);
  });

  test.prop([questions])('holds the day of the instant whole', ({ options, instant }) => {
    const day = periodOf(instant, { unit: 'day', zone: options.zone });
    const larger = periodOf(instant, options);
    expect(larger.start <= day.start && day.end <= larger.end).toBe(true);
  });

  test.prop([questions, fc.integer({ min: 1, max: 12 })])(
    'is a month within a quarter within a year, of the calendar and of the books',
    ({ options: { zone }, instant }, fiscalStart) => {
      const rows = [
        ['month', 'quarter', 'year'].map((unit) => ({ unit })),
        [{ unit: 'month' }, { unit: 'fiscalQuarter', fiscalStart }, { unit: 'fiscalYear', fiscalStart }],
      ];
      for (const row of rows) {
        const [month, quarter, year] = row.map((one) => periodOf(instant, { ...one, zone } as PeriodOptions));
        expect(year && quarter && year.start <= quarter.start && quarter.end <= year.end).toBe(true);
        expect(month && quarter && quarter.start <= month.start && month.end <= quarter.end).toBe(true);
      }
    },
  );
});

describe('the periods between two instants', () => {
  const ranges = questions.map(({ options, instant, days }) => {
    const to = instantOf(epochOf(instant) + days * DAY);
    return { options, from: instant, to, periods: periodsBetween(instant, to, options) };
  });

  test.prop([ranges])('tile: each begins where the one before ends', ({ periods }) => {
    periods.slice(1).forEach((period, i) => {
      expect(period.start).toBe(periods[i]?.end);
    });
  });

  test.prop([ranges])(
    'begin with the period of the first and end with that of the last',
    ({ options, from, to, periods }) => {
      expect(periods[0]).toEqual(periodOf(from, options));
      expect(periods.at(-1)).toEqual(periodOf(to, options));
    },
  );

  test.prop([ranges])('have names that sort as text in the order of time', ({ periods }) => {
    const keys = periods.map(({ key }) => key);
    expect([...new Set(keys)].sort()).toEqual(keys);
  });

  test.prop([ranges, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 })])(
    'hold each instant of the range once, and the search finds where',
    ({ options, from, to, periods }, shares) => {
      const instants = shares.map((share) =>
        instantOf(Math.round(epochOf(from) + share * (epochOf(to) - epochOf(from)))),
      );
      const holders = instants.map((instant) => periods.filter(({ start, end }) => start <= instant && instant < end));
      expect(holders.every(({ length }) => length === 1)).toBe(true);
      const places = Array.from(placeInPeriods(instants, periods), (place) => periods[place]);
      expect(places).toEqual(holders.flat());
      expect(places).toEqual(instants.map((instant) => periodOf(instant, options)));
    },
  );
});

test.prop([
  fc.array(arbInstant()),
  fc.uniqueArray(arbPeriod({ units: ['month'], zones: ['UTC'] }), { selector: ({ key }) => key }),
])('the search agrees with looking at every period, also over gaps', (instants, unordered) => {
  const periods = [...unordered].sort((a, b) => (a.key < b.key ? -1 : 1));
  const looked = instants.map((instant) => periods.findIndex(({ start, end }) => start <= instant && instant < end));
  expect(Array.from(placeInPeriods(instants, periods))).toEqual(looked);
});
