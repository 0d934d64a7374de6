import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { addBusinessDays, calendarOf, isOpen } from '../../src/time/calendar.ts';
import { HOLIDAY_TYPES, type HolidayRow, holidaysOf } from '../../src/time/holidays.ts';

const row = (date: string, start: string, end: string, more: Partial<HolidayRow> = {}): HolidayRow => ({
  date,
  start,
  end,
  name: 'Holiday',
  type: 'public',
  ...more,
});
const refusal = (code: string, path: readonly (string | number)[]): unknown => expect.objectContaining({ code, path });

/** What the package says for a country, in its own zone. */
const listed = (country: string, year: number, state = ''): { rows: HolidayRow[]; zone: string } => {
  const package_ = state === '' ? new Holidays(country) : new Holidays(country, state);
  return { rows: package_.getHolidays(year), zone: package_.getTimezones()[0] as string };
};

describe('the rows of date-holidays become holidays', () => {
  test('of Finland, by their local dates', () => {
    const { rows, zone } = listed('FI', 2026);
    expect(holidaysOf(rows, { zone }).map(({ date }) => date)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-06-20',
      '2026-10-31',
      '2026-12-06',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test('of the types asked for', () => {
    const { rows, zone } = listed('FI', 2026);
    const bank = holidaysOf(rows, { zone, types: ['bank'] });
    expect(bank.map(({ date }) => date)).toEqual(['2026-06-19', '2026-12-24', '2026-12-31']);
    expect(holidaysOf(rows, { zone, types: [] })).toEqual([]);
  });

  test('with substitute days beside the days themselves', () => {
    const { rows, zone } = listed('US', 2026);
    const july = holidaysOf(rows, { zone }).filter(({ date }) => date.startsWith('2026-07'));
    expect(july).toEqual([
      { date: '2026-07-03', name: 'Independence Day (substitute day)' },
      { date: '2026-07-04', name: 'Independence Day' },
    ]);
  });

  test('closing a part of a day', () => {
    const { rows, zone } = listed('DE', 2026, 'by');
    const eves = holidaysOf(rows, { zone, types: ['bank'] });
    expect(eves).toEqual([
      { date: '2026-12-24', name: 'Heiliger Abend', closed: [{ from: '14:00', to: '24:00' }] },
      { date: '2026-12-31', name: 'Silvester', closed: [{ from: '14:00', to: '24:00' }] },
    ]);
    // Ash Wednesday in Brazil: closed until the afternoon.
    const brazil = listed('BR', 2026);
    const carnival = holidaysOf(brazil.rows, { zone: brazil.zone, types: HOLIDAY_TYPES });
    expect(carnival.find(({ date }) => date === '2026-02-18')?.closed).toEqual([{ from: '00:00', to: '14:00' }]);
  });

  test('for every day of a long one', () => {
    const { rows, zone } = listed('RU', 2026);
    const january = holidaysOf(rows, { zone }).filter(({ date }) => date < '2026-01-09');
    expect(january.map(({ date, closed }) => [date.slice(8), closed])).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => [day, undefined]),
    );
  });

  test('on the dates themselves where they begin on the evening before', () => {
    const { rows, zone } = listed('TR', 2026);
    const datesOf = (eves: boolean) =>
      holidaysOf(rows, { zone, eves })
        .filter(({ date }) => '2026-05-20' < date && date < '2026-06-10')
        .map(({ date, closed }) => [date, closed]);
    const feast = ['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30'].map((date) => [date, undefined]);
    expect(datesOf(false)).toEqual(feast);
    expect(datesOf(true)).toEqual([['2026-05-26', [{ from: '18:00', to: '24:00' }]], ...feast]);
  });

  test('of several years at once', () => {
    const { rows, zone } = listed('NO', 2026);
    const both = holidaysOf([...listed('NO', 2027).rows, ...rows], { zone });
    expect(both.filter(({ date }) => date.endsWith('-05-17')).map(({ date }) => date)).toEqual([
      '2026-05-17',
      '2027-05-17',
    ]);
  });

  test('also after JSON', () => {
    const { rows, zone } = listed('SE', 2026);
    const copy = JSON.parse(JSON.stringify(rows)) as HolidayRow[];
    expect(holidaysOf(copy, { zone })).toEqual(holidaysOf(rows, { zone }));
  });

  test('that a calendar takes', () => {
    const { rows, zone } = listed('FI', 2026);
    const open = [{ from: '09:00', to: '17:00' }];
    const week = { monday: open, tuesday: open, wednesday: open, thursday: open, friday: open };
    const calendar = calendarOf({ zone, week, holidays: holidaysOf(rows, { zone, types: ['public', 'bank'] }) });
    expect(isOpen(calendar, '2026-06-19T09:00:00.000Z')).toBe(false);
    // Over Good Friday and Easter Monday.
    expect(addBusinessDays(calendar, '2026-04-02T09:00:00.000Z', 1)).toBe('2026-04-07T14:00:00.000Z');
  });
});

test('every row of countries with all sorts of calendars and clocks closes its date, and a calendar takes them all', () => {
  const countries = 'AE BR CA CL CN CU ET GB GL IL IR JP MA NZ PT RU SZ TR US VN'.split(' ');
  for (const country of countries) {
    const { rows, zone } = listed(country, 2026);
    expect(rows.length).toBeGreaterThan(4);
    const holidays = holidaysOf(rows, { zone, types: HOLIDAY_TYPES });
    const dates = new Set(holidays.map(({ date }) => date));
    expect(rows.filter(({ date }) => !dates.has(date.slice(0, 10)))).toEqual([]);
    const { dates: taken } = calendarOf({ zone, week: { monday: [{ from: '00:00', to: '24:00' }] }, holidays });
    expect(taken.length).toBe(holidays.length);
  }
});

describe('a row', () => {
  const zone = 'Europe/Berlin';

  test('of a whole day closes it, also one of 23 or 25 hours', () => {
    const spring = row('2026-03-29 00:00:00', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z');
    const autumn = row('2026-10-25 00:00:00', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z');
    expect(holidaysOf([spring, autumn], { zone })).toEqual([
      { date: '2026-03-29', name: 'Holiday' },
      { date: '2026-10-25', name: 'Holiday' },
    ]);
  });

  test('for another zone, or with other time zone data, closes the date that is written', () => {
    const rows = [
      row('2026-12-25 00:00:00', '2026-12-25T05:00:00.000Z', '2026-12-26T05:00:00.000Z'),
      row('2026-03-08 00:00:00', '2026-03-08T05:00:00.000Z', '2026-03-09T04:00:00.000Z'),
      row('2026-11-01 00:00:00', '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'),
      row('2026-12-24 12:00:00', '2026-12-24T17:00:00.000Z', '2026-12-25T05:00:00.000Z'),
    ];
    expect(holidaysOf(rows, { zone: 'America/Los_Angeles' })).toEqual([
      { date: '2026-03-08', name: 'Holiday' },
      { date: '2026-11-01', name: 'Holiday' },
      { date: '2026-12-24', name: 'Holiday', closed: [{ from: '12:00', to: '24:00' }] },
      { date: '2026-12-25', name: 'Holiday' },
    ]);
  });

  test('of a date whose midnight the zone skipped closes the date', () => {
    // In Cairo, 2024-04-26 began at 01:00.
    const cairo = row('2024-04-26 00:00:00', '2024-04-25T22:00:00.000Z', '2024-04-26T21:00:00.000Z');
    expect(holidaysOf([cairo], { zone: 'Africa/Cairo' })).toEqual([{ date: '2024-04-26', name: 'Holiday' }]);
  });

  test('shares its date with others', () => {
    const morning = row('2026-12-24 00:00:00', '2026-12-23T23:00:00.000Z', '2026-12-24T09:00:00.000Z', { name: 'A' });
    const noon = row('2026-12-24 09:30:00', '2026-12-24T08:30:00.000Z', '2026-12-24T11:00:00.000Z', { name: 'B' });
    const evening = row('2026-12-24 18:00:00', '2026-12-24T17:00:00.000Z', '2026-12-24T23:00:00.000Z', { name: 'A' });
    const whole = row('2026-12-24 00:00:00', '2026-12-23T23:00:00.000Z', '2026-12-24T23:00:00.000Z', { name: 'C' });
    const closed = [
      { from: '00:00', to: '12:00' },
      { from: '18:00', to: '24:00' },
    ];
    expect(holidaysOf([evening, noon, morning], { zone })).toEqual([{ date: '2026-12-24', name: 'A, B', closed }]);
    expect(holidaysOf([whole, noon], { zone })).toEqual([{ date: '2026-12-24', name: 'C, B' }]);
  });

  test('of a part of a minute closes the minute', () => {
    const short = row('2026-12-24 12:00:30', '2026-12-24T11:00:30.000Z', '2026-12-24T11:01:30.000Z');
    expect(holidaysOf([short], { zone })[0]?.closed).toEqual([{ from: '12:00', to: '12:02' }]);
  });

  test('that begins on the evening before closes one date at least', () => {
    const eve = row('2026-05-27 00:00:00 -0600', '2026-05-26T16:00:00.000Z', '2026-05-26T22:00:00.000Z');
    expect(holidaysOf([eve], { zone })).toEqual([{ date: '2026-05-27', name: 'Holiday' }]);
    const spring = row('2026-03-29 00:00:00 -0600', '2026-03-28T17:00:00.000Z', '2026-03-30T16:00:00.000Z');
    expect(holidaysOf([spring], { zone }).map(({ date }) => date)).toEqual(['2026-03-29', '2026-03-30']);
  });
});

describe('refused is', () => {
  const good = row('2026-12-25 00:00:00', '2026-12-24T23:00:00.000Z', '2026-12-25T23:00:00.000Z');
  const zone = 'Europe/Berlin';

  test('a row that is malformed, with its place', () => {
    const wrong: [Partial<Record<keyof HolidayRow, unknown>>, string][] = [
      [{ date: '2026-12-25' }, 'date'],
      [{ date: '2026-02-30 00:00:00' }, 'date'],
      [{ date: '2026-12-25 24:00:00' }, 'date'],
      [{ date: undefined }, 'date'],
      [{ start: 'tomorrow' }, 'start'],
      [{ start: new Date(NaN) }, 'start'],
      [{ start: '2026-12-22T23:00:00.000Z' }, 'start'],
      [{ end: undefined }, 'end'],
      [{ end: good.start }, 'end'],
      [{ end: '2028-12-24T23:00:00.000Z' }, 'end'],
      [{ name: 1 }, 'name'],
      [{ type: null }, 'type'],
    ];
    for (const [member, at] of wrong)
      expect(() => holidaysOf([good, { ...good, ...member } as HolidayRow], { zone })).toThrow(
        refusal('holidays/invalid', [1, at]),
      );
    expect(() => holidaysOf([good, null as unknown as HolidayRow], { zone })).toThrow(refusal('holidays/invalid', [1]));
    const gap = [good];
    gap.length = 2;
    expect(() => holidaysOf(gap, { zone })).toThrow(refusal('holidays/invalid', [1]));
    expect(() => holidaysOf({} as HolidayRow[], { zone })).toThrow(refusal('holidays/invalid', []));
  });

  test('an option that does not exist', () => {
    const { rows } = listed('FI', 2026);
    expect(() => holidaysOf(rows, { zone: 'local' })).toThrow(refusal('zone/unknown', ['zone']));
    for (const types of [['Public'], 'public', null] as never[])
      expect(() => holidaysOf(rows, { zone, types })).toThrow(refusal('option/unknown', ['types']));
    expect(() => holidaysOf(rows, { zone, eves: 1 as never })).toThrow(refusal('option/unknown', ['eves']));
  });
});
