import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { arbCalendar, arbCalendarSpec } from '../../src/testing/calendars.ts';
import { calendarOf } from '../../src/time/calendar.ts';
import { plainest } from './plainest.ts';

const office = [{ from: '09:00', to: '17:00' }];
const plain = {
  zone: 'UTC',
  week: { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office },
};

describe('the arbitraries of calendars', () => {
  test('shrink to Monday to Friday, 9 to 17 in UTC', () => {
    expect(plainest(arbCalendarSpec())).toEqual(plain);
    expect(plainest(arbCalendar())).toEqual(calendarOf(plain));
  });

  prop.prop([arbCalendarSpec({ min: '2011-12-01T00:00:00.000Z', max: '2012-01-31T00:00:00.000Z' })])(
    'yield descriptions that make a calendar with an hour a week',
    (spec) => {
      expect(calendarOf(spec).weekMinutes).toBeGreaterThanOrEqual(60);
    },
  );

  const range = { min: '2024-03-01T12:00:00.000Z', max: '2024-03-03T12:00:00.000Z' };
  prop.prop([arbCalendar({ ...range, zones: ['Asia/Kathmandu'], maxDates: 2 })])(
    'keep to the zones, the range and the number of dates given',
    ({ zone, dates }) => {
      expect(zone).toBe('Asia/Kathmandu');
      expect(dates.length).toBeLessThanOrEqual(4);
      expect(dates.every(({ date }) => '2024-03-01' <= date && date <= '2024-03-03')).toBe(true);
    },
  );

  test('reach breaks, nights, whole days, closed dates and half days', () => {
    const range = { min: '2024-03-01T12:00:00.000Z', max: '2024-04-03T12:00:00.000Z' };
    const calendars = fc.sample(arbCalendar(range), { numRuns: 500, seed: 7 });
    const hours = calendars.flatMap(({ week, dates }) => [...week, ...dates]).map(({ open }) => open);
    expect(hours.some((open) => open.length >= 2)).toBe(true);
    expect(hours.some((open) => open.some(([from, to]) => from === 0 && to === 1440))).toBe(true);
    expect(hours.some((open) => open.some(([from, to]) => from > 0 && to < 300))).toBe(true);
    expect(calendars.some(({ dates }) => dates.some(({ open }) => open.length === 0))).toBe(true);
    expect(calendars.some(({ zone }) => zone !== 'UTC')).toBe(true);
  });

  test('refuse zones that do not exist', () => {
    expect(() => arbCalendar({ zones: ['local'] })).toThrow(expect.objectContaining({ code: 'zone/unknown' }));
  });
});
