import { describe, expect, test } from 'vitest';
import {
  addBusiness,
  addBusinessDays,
  alwaysOpen,
  calendarOf,
  elapsedBusiness,
  isOpen,
  nextOpening,
} from '../../src/time/calendar.ts';
import type { LocalSpan, WeekHours } from '../../src/time/hours.ts';

const HOUR = 3_600_000;
const DAY = 86_400_000;

const fiveDays = (open: readonly LocalSpan[]): WeekHours => ({
  monday: open,
  tuesday: open,
  wednesday: open,
  thursday: open,
  friday: open,
});
const nineToFive = [{ from: '09:00', to: '17:00' }];
const office = calendarOf({ zone: 'UTC', week: fiveDays(nineToFive) });
const sundayMorning = (zone: string) => calendarOf({ zone, week: { sunday: [{ from: '00:00', to: '10:00' }] } });
const throwing = (code: string): unknown => expect.objectContaining({ code });

describe('business hours', () => {
  test('stop on Friday and go on on Monday', () => {
    expect(addBusiness(office, '2026-01-30T16:30:00.000Z', HOUR)).toBe('2026-02-02T09:30:00.000Z');
  });

  test('that end exactly at closing are over at closing, not the next morning', () => {
    expect(addBusiness(office, '2026-01-30T16:00:00.000Z', HOUR)).toBe('2026-01-30T17:00:00.000Z');
    expect(addBusiness(office, '2026-01-30T16:00:00.000Z', HOUR + 1)).toBe('2026-02-02T09:00:00.001Z');
  });

  test('begin at the next opening when the team is at home', () => {
    expect(addBusiness(office, '2026-01-31T12:00:00.000Z', HOUR)).toBe('2026-02-02T10:00:00.000Z');
    expect(addBusiness(office, '2026-02-02T03:00:00.000Z', 8 * HOUR)).toBe('2026-02-02T17:00:00.000Z');
  });

  test('pause for lunch, over the autumn clock change in Helsinki too', () => {
    const week = fiveDays([
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '16:00' },
    ]);
    const helsinki = calendarOf({ zone: 'Europe/Helsinki', week });
    expect(addBusiness(helsinki, '2026-10-23T12:30:00.000Z', 8 * HOUR)).toBe('2026-10-27T06:30:00.000Z');
  });

  test('none at all are over at once, at work or at home', () => {
    expect(addBusiness(office, '2026-01-31T12:34:56.789Z', 0)).toBe('2026-01-31T12:34:56.789Z');
  });

  test('cannot be negative, nor parts of a millisecond, nor texts', () => {
    for (const amount of [-1, 0.5, NaN, Infinity, 2 ** 53, '1' as unknown as number])
      expect(() => addBusiness(office, '2026-01-30T16:00:00.000Z', amount)).toThrow(throwing('option/out-of-range'));
  });

  test('are counted in both directions', () => {
    expect(elapsedBusiness(office, '2026-01-30T16:30:00.000Z', '2026-02-02T09:30:00.000Z')).toBe(HOUR);
    expect(elapsedBusiness(office, '2026-02-02T09:30:00.000Z', '2026-01-30T16:30:00.000Z')).toBe(-HOUR);
    expect(elapsedBusiness(office, '2026-02-01T09:30:00.000Z', '2026-01-31T16:30:00.000Z')).toBe(0);
  });
});

describe('where the clocks are set back', () => {
  test('the repeated hour is worked twice', () => {
    const amsterdam = sundayMorning('Europe/Amsterdam');
    expect(addBusiness(amsterdam, '2022-10-30T00:00:00.000Z', HOUR)).toBe('2022-10-30T01:00:00.000Z');
    expect(elapsedBusiness(amsterdam, '2022-10-29T12:00:00.000Z', '2022-10-30T12:00:00.000Z')).toBe(11 * HOUR);
  });

  test('a closing time that comes twice closes twice', () => {
    const bar = calendarOf({ zone: 'Europe/Amsterdam', week: { sunday: [{ from: '01:00', to: '02:30' }] } });
    expect(nextOpening(bar, '2022-10-30T00:30:00.000Z')).toBe('2022-10-30T01:00:00.000Z');
    expect(isOpen(bar, '2022-10-30T00:45:00.000Z')).toBe(false);
    expect(addBusiness(bar, '2022-10-29T23:00:00.000Z', 2 * HOUR)).toBe('2022-10-30T01:30:00.000Z');
  });
});

describe('where the clocks are set forward', () => {
  test('no time passes in the skipped hour', () => {
    const helsinki = sundayMorning('Europe/Helsinki');
    expect(addBusiness(helsinki, '2026-03-29T00:30:00.000Z', HOUR)).toBe('2026-03-29T01:30:00.000Z');
    expect(elapsedBusiness(helsinki, '2026-03-28T12:00:00.000Z', '2026-03-29T12:00:00.000Z')).toBe(9 * HOUR);
  });

  test('hours within the gap never come', () => {
    const week = { sunday: [{ from: '03:00', to: '04:00' }] };
    const helsinki = calendarOf({ zone: 'Europe/Helsinki', week });
    expect(nextOpening(helsinki, '2026-03-29T00:00:00.000Z')).toBe('2026-04-05T00:00:00.000Z');
    expect(addBusinessDays(helsinki, '2026-03-28T12:00:00.000Z', 1)).toBe('2026-04-05T01:00:00.000Z');
  });
});

test('24 hours of the clock on the wall end an hour later in local time where the clocks are set forward', () => {
  const always = alwaysOpen('Europe/Helsinki');
  expect(addBusiness(always, '2026-03-28T10:00:00.000Z', 24 * HOUR)).toBe('2026-03-29T10:00:00.000Z');
});

test('a date that the zone skipped is no business day and has no hours', () => {
  const open = [{ from: '09:00', to: '17:00' }];
  const apia = calendarOf({ zone: 'Pacific/Apia', week: { thursday: open, friday: open, saturday: open } });
  // Friday 2011-12-30 never was; Thursday ends at 2011-12-30T03:00Z, Saturday begins at 2011-12-30T19:00Z.
  expect(addBusinessDays(apia, '2011-12-29T20:00:00.000Z', 1)).toBe('2011-12-31T03:00:00.000Z');
  expect(elapsedBusiness(apia, '2011-12-29T19:00:00.000Z', '2011-12-31T03:00:00.000Z')).toBe(16 * HOUR);
});

describe('a night shift, written as two spans,', () => {
  const night = calendarOf({
    zone: 'UTC',
    week: { friday: [{ from: '22:00', to: '24:00' }], saturday: [{ from: '00:00', to: '06:00' }] },
  });

  test('goes on over midnight', () => {
    expect(addBusiness(night, '2026-01-30T23:00:00.000Z', 3 * HOUR)).toBe('2026-01-31T02:00:00.000Z');
    expect(isOpen(night, '2026-01-31T00:00:00.000Z')).toBe(true);
  });
});

describe('a holiday', () => {
  const calendar = calendarOf({
    zone: 'UTC',
    week: fiveDays(nineToFive),
    holidays: [
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2026-12-24', name: 'Christmas Eve', closed: [{ from: '12:00', to: '24:00' }] },
      { date: '2026-12-26', name: 'Boxing Day' },
      { date: '2026-12-31' },
    ],
    dates: [
      { date: '2026-12-26', open: [{ from: '10:00', to: '14:00' }] },
      { date: '2026-12-31', name: 'Stocktaking', open: [] },
    ],
  });

  test('has no business hours', () => {
    expect(isOpen(calendar, '2026-12-25T10:00:00.000Z')).toBe(false);
    expect(addBusiness(calendar, '2026-12-24T11:00:00.000Z', HOUR)).toBe('2026-12-24T12:00:00.000Z');
  });

  test('takes only its part of a day away', () => {
    expect(elapsedBusiness(calendar, '2026-12-24T00:00:00.000Z', '2026-12-25T00:00:00.000Z')).toBe(3 * HOUR);
  });

  test('gives way to hours written for the same date', () => {
    expect(elapsedBusiness(calendar, '2026-12-26T00:00:00.000Z', '2026-12-27T00:00:00.000Z')).toBe(4 * HOUR);
    expect(calendar.dates.map(({ date, name, open }) => [date, name, open.length])).toEqual([
      ['2026-12-24', 'Christmas Eve', 1],
      ['2026-12-25', 'Christmas Day', 0],
      ['2026-12-26', 'Boxing Day', 1],
      ['2026-12-31', 'Stocktaking', 0],
    ]);
  });

  test('moves everything after it, however many there are', () => {
    expect(addBusiness(calendar, '2026-12-24T09:00:00.000Z', 3 * HOUR + 1)).toBe('2026-12-26T10:00:00.001Z');
    expect(addBusiness(calendar, '2026-12-24T09:00:00.000Z', 8 * HOUR)).toBe('2026-12-28T10:00:00.000Z');
    expect(addBusiness(calendar, '2026-12-30T09:00:00.000Z', 9 * HOUR)).toBe('2027-01-01T10:00:00.000Z');
  });
});

describe('business days', () => {
  test('end when the team closes on the last of them; the first date does not count', () => {
    expect(addBusinessDays(office, '2026-01-30T10:00:00.000Z', 5)).toBe('2026-02-06T17:00:00.000Z');
    expect(addBusinessDays(office, '2026-01-30T23:59:00.000Z', 5)).toBe('2026-02-06T17:00:00.000Z');
  });

  test('begin after a weekend in which they were asked for', () => {
    expect(addBusinessDays(office, '2026-01-31T10:00:00.000Z', 1)).toBe('2026-02-02T17:00:00.000Z');
  });

  test('pass over holidays and count half days and extra openings', () => {
    const calendar = calendarOf({
      zone: 'UTC',
      week: fiveDays(nineToFive),
      holidays: [{ date: '2026-02-02' }],
      dates: [
        { date: '2026-02-01', open: [{ from: '10:00', to: '11:00' }] },
        { date: '2026-02-03', open: [{ from: '09:00', to: '12:00' }] },
      ],
    });
    expect(addBusinessDays(calendar, '2026-01-30T10:00:00.000Z', 1)).toBe('2026-02-01T11:00:00.000Z');
    expect(addBusinessDays(calendar, '2026-01-30T10:00:00.000Z', 2)).toBe('2026-02-03T12:00:00.000Z');
  });

  test('are those of the local calendar', () => {
    const auckland = calendarOf({ zone: 'Pacific/Auckland', week: fiveDays(nineToFive) });
    // Friday evening in UTC is Saturday morning there.
    expect(addBusinessDays(auckland, '2026-01-30T20:00:00.000Z', 1)).toBe('2026-02-02T04:00:00.000Z');
  });

  test('of a calendar that is always open are dates', () => {
    expect(addBusinessDays(alwaysOpen('UTC'), '2026-01-30T20:00:00.000Z', 1)).toBe('2026-02-01T00:00:00.000Z');
  });

  test('are over at once when there are none of them', () => {
    expect(addBusinessDays(office, '2026-01-31T10:00:00.000Z', 0)).toBe('2026-01-31T10:00:00.000Z');
  });

  test('are a whole number', () => {
    for (const days of [-1, 0.5, NaN, 36_526, '1' as unknown as number])
      expect(() => addBusinessDays(office, '2026-01-30T16:00:00.000Z', days)).toThrow(throwing('option/out-of-range'));
  });

  test('last until the second midnight where the last hour of a date is repeated', () => {
    // In St. John's the clock went from 00:01 on Sunday back to 23:01 on Saturday.
    const late = calendarOf({ zone: 'America/St_Johns', week: { saturday: [{ from: '22:00', to: '24:00' }] } });
    expect(addBusinessDays(late, '2005-10-25T12:00:00.000Z', 1)).toBe('2005-10-30T03:30:00.000Z');
  });
});

describe('opening', () => {
  test('includes the first moment and not the last', () => {
    expect(isOpen(office, '2026-01-30T08:59:59.999Z')).toBe(false);
    expect(isOpen(office, '2026-01-30T09:00:00.000Z')).toBe(true);
    expect(isOpen(office, '2026-01-30T16:59:59.999Z')).toBe(true);
    expect(isOpen(office, '2026-01-30T17:00:00.000Z')).toBe(false);
  });

  test('is now when the team is at work, and later when it is not', () => {
    expect(nextOpening(office, '2026-01-30T16:59:59.999Z')).toBe('2026-01-30T16:59:59.999Z');
    expect(nextOpening(office, '2026-01-30T17:00:00.000Z')).toBe('2026-02-02T09:00:00.000Z');
  });
});

describe('a calendar that does not open any more', () => {
  const fair = calendarOf({ zone: 'Europe/Helsinki', week: {}, dates: [{ date: '2026-05-02', open: nineToFive }] });
  const after = '2026-05-02T14:00:00.000Z';

  test('is refused instead of searched for ever', () => {
    expect(addBusiness(fair, '2026-01-01T00:00:00.000Z', 8 * HOUR)).toBe(after);
    expect(() => addBusiness(fair, '2026-01-01T00:00:00.000Z', 8 * HOUR + 1)).toThrow(
      throwing('calendar/out-of-reach'),
    );
    expect(() => addBusinessDays(fair, after, 1)).toThrow(throwing('calendar/out-of-reach'));
    expect(() => nextOpening(fair, after)).toThrow(throwing('calendar/out-of-reach'));
    expect(elapsedBusiness(fair, after, '2100-01-01T00:00:00.000Z')).toBe(0);
  });
});

describe('a century', () => {
  test('is as far as business time is counted', () => {
    const century = 36_525 * DAY;
    const always = alwaysOpen('UTC');
    expect(addBusiness(always, '2000-01-01T00:00:00.000Z', century)).toBe('2100-01-01T00:00:00.000Z');
    expect(elapsedBusiness(always, '2000-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z')).toBe(century);
    for (const work of [
      () => addBusiness(always, '2000-01-01T00:00:00.000Z', century + 1),
      () => addBusiness(office, '2000-01-01T00:00:00.000Z', Number.MAX_SAFE_INTEGER),
      () => elapsedBusiness(always, '2000-01-01T00:00:00.000Z', '2100-01-01T00:00:00.001Z'),
      () => elapsedBusiness(always, '2100-01-01T00:00:00.001Z', '2000-01-01T00:00:00.000Z'),
    ])
      expect(work).toThrow(throwing('calendar/out-of-reach'));
  });

  test('is cut off at the last instant', () => {
    const always = alwaysOpen('UTC');
    expect(addBusiness(always, '9999-12-31T23:59:59.998Z', 1)).toBe('9999-12-31T23:59:59.999Z');
    expect(() => addBusiness(always, '9999-12-31T23:59:59.998Z', 2)).toThrow(throwing('calendar/out-of-reach'));
    expect(() => addBusinessDays(always, '9999-12-30T12:00:00.000Z', 1)).toThrow(throwing('calendar/out-of-reach'));
    expect(addBusinessDays(always, '9999-12-29T12:00:00.000Z', 1)).toBe('9999-12-31T00:00:00.000Z');
  });

  test('may begin with the first instant', () => {
    expect(nextOpening(sundayMorning('Asia/Manila'), '0001-01-01T00:00:00.000Z')).toMatch(/^0001-01-0/);
    expect(addBusinessDays(alwaysOpen('Asia/Manila'), '0001-01-01T00:00:00.000Z', 1)).toMatch(/^0001-01-0/);
  });
});

test('what is no instant is refused', () => {
  for (const work of [
    () => addBusiness(office, '2026-01-30', 1),
    () => addBusinessDays(office, '2026-01-30', 1),
    () => elapsedBusiness(office, '2026-01-30T00:00:00.000Z', 'tomorrow'),
    () => isOpen(office, '2026-01-30T00:00Z'),
    () => nextOpening(office, ''),
  ])
    expect(work).toThrow(throwing('instant/invalid'));
});

test('a calendar survives JSON', () => {
  const calendar = calendarOf({
    name: 'Support',
    zone: 'Europe/Oslo',
    week: fiveDays(nineToFive),
    holidays: [{ date: '2026-05-17', name: 'Grunnlovsdagen' }],
  });
  const copy = JSON.parse(JSON.stringify(calendar)) as typeof calendar;
  expect(copy).toEqual(calendar);
  expect(addBusiness(copy, '2026-05-15T14:00:00.000Z', 2 * HOUR)).toBe('2026-05-18T08:00:00.000Z');
});

test('a calendar from a runtime with other zones is refused where its zone is not known', () => {
  expect(() => isOpen({ ...office, zone: 'Mars/Olympus' }, '2026-01-30T00:00:00.000Z')).toThrow(
    throwing('zone/unknown'),
  );
});
