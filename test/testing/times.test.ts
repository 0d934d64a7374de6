import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { arbInstant, arbPeriod, arbPeriodOptions, arbZone } from '../../src/testing/times.ts';
import { epochOf, isInstant } from '../../src/time/instant.ts';
import { PERIOD_UNITS, periodOf } from '../../src/time/period.ts';
import { isZone } from '../../src/time/zone.ts';
import { plainest } from './plainest.ts';

describe('the arbitraries of time shrink', () => {
  test('to the earliest instant', () => {
    expect(plainest(arbInstant())).toBe('2000-01-01T00:00:00.000Z');
    expect(plainest(arbInstant({ min: '1950-06-01T00:00:00.000Z' }))).toBe('1950-06-01T00:00:00.000Z');
  });

  test('to UTC, or to the first zone given', () => {
    expect(plainest(arbZone())).toBe('UTC');
    expect(plainest(arbZone({ zones: ['Europe/Helsinki', 'UTC'] }))).toBe('Europe/Helsinki');
  });

  test('to the first day in UTC', () => {
    expect(plainest(arbPeriod())).toEqual({
      unit: 'day',
      key: '2000-01-01',
      start: '2000-01-01T00:00:00.000Z',
      end: '2000-01-02T00:00:00.000Z',
      zone: 'UTC',
    });
  });
});

describe('the arbitraries of time yield valid values only', () => {
  prop.prop([arbInstant()])('instants', (instant) => {
    expect(isInstant(instant)).toBe(true);
  });

  const bounds = { min: '2024-03-01T00:00:00.000Z', max: '2024-04-01T00:00:00.000Z' };
  prop.prop([arbInstant({ ...bounds, changesOf: 'Europe/London' })])('instants within their bounds', (instant) => {
    expect(isInstant(instant) && bounds.min <= instant && instant <= bounds.max).toBe(true);
  });

  prop.prop([arbZone()])('zones', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  prop.prop([arbPeriod({ min: '1900-01-01T00:00:00.000Z', units: ['day', 'isoWeek', 'month', 'quarter', 'year'] })])(
    'periods of units that need nothing else',
    (period) => {
      expect(periodOf(period.start, period)).toEqual(period);
    },
  );

  prop.prop([arbPeriod({ min: '1900-01-01T00:00:00.000Z', units: ['week', 'fiscalQuarter', 'fiscalYear'] })])(
    'periods that some week or some fiscal year explains',
    (period) => {
      const calendars =
        period.unit === 'week'
          ? Array.from({ length: 7 }, (_, weekStartsOn) => ({ weekStartsOn }))
          : Array.from({ length: 24 }, (_, i) => ({
              fiscalStart: (i % 12) + 1,
              fiscalYearNamed: i < 12 ? ('end' as const) : ('start' as const),
            }));
      expect(calendars.map((calendar) => periodOf(period.start, { ...period, ...calendar }))).toContainEqual(period);
    },
  );

  prop.prop([arbPeriodOptions(), arbInstant()])('calendars that are taken as they are', (options, instant) => {
    expect(periodOf(instant, options)).toMatchObject({ unit: options.unit, zone: options.zone });
  });

  prop.prop([arbPeriod({ units: ['month'], zones: ['Asia/Kathmandu'] })])(
    'periods of the units and zones given',
    (period) => {
      expect(period).toMatchObject({ unit: 'month', zone: 'Asia/Kathmandu' });
    },
  );
});

test('every unit is drawn, with every first day, every first month and both names', () => {
  const drawn = fc.sample(arbPeriodOptions(), { numRuns: 2000, seed: 7 });
  expect(new Set(drawn.map(({ unit }) => unit))).toEqual(new Set(PERIOD_UNITS));
  expect(new Set(drawn.map(({ weekStartsOn }) => weekStartsOn)).size).toBe(8);
  expect(new Set(drawn.map(({ fiscalStart }) => fiscalStart)).size).toBe(13);
  expect(new Set(drawn.map(({ fiscalYearNamed }) => fiscalYearNamed))).toEqual(new Set([undefined, 'end', 'start']));
});

test('a calendar shrinks to what is plain', () => {
  expect(plainest(arbPeriodOptions())).toEqual({ unit: 'day', zone: 'UTC' });
  expect(plainest(arbPeriodOptions({ units: ['week'] }))).toEqual({ unit: 'week', zone: 'UTC', weekStartsOn: 0 });
});

test('a single instant is allowed', () => {
  const only = '2024-02-29T12:00:00.000Z';
  expect(fc.sample(arbInstant({ min: only, max: only }), 3)).toEqual([only, only, only]);
});

test('clock changes are sought out where there are any', () => {
  const change = epochOf('2024-03-31T01:00:00.000Z');
  const year = { min: '2024-01-01T00:00:00.000Z', max: '2024-09-30T00:00:00.000Z' };
  const close = (zone: string): number =>
    fc
      .sample(arbInstant({ ...year, changesOf: zone }), { numRuns: 1000, seed: 7 })
      .filter((instant) => Math.abs(epochOf(instant) - change) <= 86_400_000).length;
  expect(close('Europe/London')).toBeGreaterThan(400);
  expect(close('UTC')).toBeLessThan(100);
});

test('constraints that cannot be met are refused', () => {
  expect(() => arbInstant({ min: '2024-01-01T00:00:00.000Z', max: '2023-01-01T00:00:00.000Z' })).toThrow(
    expect.objectContaining({ code: 'option/out-of-range' }),
  );
  expect(() => arbInstant({ min: '2024-01-01' })).toThrow(expect.objectContaining({ code: 'instant/invalid' }));
  expect(() => arbInstant({ changesOf: 'local' })).toThrow(expect.objectContaining({ code: 'zone/unknown' }));
  expect(() => arbZone({ zones: ['local'] })).toThrow(expect.objectContaining({ code: 'zone/unknown' }));
});
