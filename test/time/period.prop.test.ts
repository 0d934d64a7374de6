import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Instant, epochOf, instantOf } from '../../src/time/instant.ts';
import { PERIOD_UNITS, type PeriodUnit, periodOf, periodsBetween, placeInPeriods } from '../../src/time/period.ts';
import { arbInstant, arbPeriod, arbZone } from '../../src/testing/times.ts';
import { asUtc, dateShownBy, shownBy } from './clock.ts';

const DAY = 86_400_000;
const range = { min: '1860-01-01T00:00:00.000Z', max: '2100-01-01T00:00:00.000Z' };

/** A unit, a zone, and a moment that is often close to a change of its clocks. */
const questions = fc.tuple(fc.constantFrom(...PERIOD_UNITS), arbZone()).chain(([unit, zone]) =>
  fc.record({
    options: fc.constant({ unit, zone }),
    instant: arbInstant({ ...range, changesOf: zone }),
    days: fc.integer({ min: 0, max: 400 }),
  }),
);

/** The name of the unit that a date is in, by rules that owe nothing to the code under test. */
const nameOf = (unit: PeriodUnit, date: string): string => {
  if (unit === 'day') return date;
  if (unit === 'month') return date.slice(0, 7);
  // The Thursday of the week says the year; its place in that year says the number.
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  const thursday = new Date(Date.parse(date) + (3 - weekday) * DAY);
  const dayOfYear = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY;
  return `${thursday.getUTCFullYear()}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`;
};

/** The latest date that the clocks of a zone have shown by a moment: the date itself, unless a clock was set back over midnight. */
const latestDateBy = (zone: string, instant: Instant): string => {
  const epoch = epochOf(instant);
  const dates = [dateShownBy(zone, epoch)];
  const aDayBefore = epoch - 1.1 * DAY;
  const offsetAt = (moment: number): number => asUtc(shownBy(zone, moment)) - moment;
  // A date that returns was left at most a day before, and the new one had lasted for a minute or longer.
  if (offsetAt(aDayBefore) !== offsetAt(epoch))
    for (let earlier = epoch; earlier > aDayBefore; earlier -= 60_000) dates.push(dateShownBy(zone, earlier));
  return dates.sort().at(-1) as string;
};

describe('the period of an instant', () => {
  test.prop([questions], { numRuns: 300 })('holds it', ({ options, instant }) => {
    const { start, end } = periodOf(instant, options);
    expect(start <= instant && instant < end).toBe(true);
  });

  test.prop([questions])('is named after the latest local date shown by then', ({ options, instant }) => {
    expect(periodOf(instant, options).key).toBe(nameOf(options.unit, latestDateBy(options.zone, instant)));
  });

  test.prop([questions])('is the period of its start and of its last millisecond', ({ options, instant }) => {
    const period = periodOf(instant, options);
    expect(periodOf(period.start, options)).toEqual(period);
    expect(periodOf(instantOf(epochOf(period.end) - 1), options)).toEqual(period);
  });

  test.prop([questions])('is a day within a week and within a month', ({ options: { zone }, instant }) => {
    const day = periodOf(instant, { unit: 'day', zone });
    for (const unit of ['isoWeek', 'month'] as const) {
      const larger = periodOf(instant, { unit, zone });
      expect(larger.start <= day.start && day.end <= larger.end).toBe(true);
    }
  });
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
