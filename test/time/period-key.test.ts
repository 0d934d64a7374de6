/**
 * Periods by their names: the way back from a key.
 *
 * @module
 */
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { arbInstant, arbPeriodOptions } from '../../src/testing/times.ts';
import { type PeriodOptions, periodOf } from '../../src/time/period.ts';
import { periodOfKey } from '../../src/time/period-key.ts';

law.prop([arbPeriodOptions(), arbInstant()], { numRuns: 1000 })(
  'the key of a period leads back to it',
  (options, instant) => {
    const period = periodOf(instant, options);
    expect(periodOfKey(period.key, options)).toEqual(period);
  },
);

law.prop([arbPeriodOptions(), fc.oneof(fc.string(), fc.stringMatching(/^(FY)?\d{4}(-[QW]?\d{1,2}){0,2}(\/P7D)?$/))], {
  numRuns: 500,
})('any other text is refused, or is a key', (options, text) => {
  try {
    expect(periodOfKey(text, options).key).toBe(text);
  } catch (error) {
    expect(error).toMatchObject({ name: 'NpsError', code: expect.stringMatching(/^period\//) as string });
  }
});

describe('a name that the calendar does not have is refused', () => {
  test.each<readonly [string, PeriodOptions]>([
    ['2023-02-29', { unit: 'day', zone: 'UTC' }],
    ['2011-12-30', { unit: 'day', zone: 'Pacific/Apia' }],
    ['2021-W53', { unit: 'isoWeek', zone: 'UTC' }],
    ['2021-W00', { unit: 'isoWeek', zone: 'UTC' }],
    ['2024-02-26/P7D', { unit: 'week', weekStartsOn: 0, zone: 'UTC' }],
    ['2024-13', { unit: 'month', zone: 'UTC' }],
    ['2024-Q5', { unit: 'quarter', zone: 'UTC' }],
    ['0000', { unit: 'year', zone: 'UTC' }],
    ['FY0000', { unit: 'fiscalYear', fiscalStart: 4, zone: 'UTC' }],
    ['2024-03', { unit: 'isoWeek', zone: 'UTC' }],
    ['', { unit: 'month', zone: 'UTC' }],
  ])('%s', (key, options) => {
    expect(() => periodOfKey(key, options)).toThrow(expect.objectContaining({ code: 'period/unknown-key' }));
  });

  test('what is no text', () => {
    expect(() => periodOfKey(2024 as never, { unit: 'year', zone: 'UTC' })).toThrow('got number');
  });

  test('a wrong zone or unit is told as such', () => {
    expect(() => periodOfKey('2024', { unit: 'year', zone: 'Nowhere' })).toThrow(
      expect.objectContaining({ code: 'zone/unknown' }),
    );
    expect(() => periodOfKey('2024', { unit: 'decade' as never, zone: 'UTC' })).toThrow(
      expect.objectContaining({ code: 'option/unknown' }),
    );
  });
});
