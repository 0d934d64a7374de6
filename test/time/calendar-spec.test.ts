import { describe, expect, test } from 'vitest';
import { type Issue, isNpsError } from '../../src/error.ts';
import { type CalendarSpec, alwaysOpen, calendarOf } from '../../src/time/calendar.ts';
import type { LocalSpan } from '../../src/time/hours.ts';

/** What is wrong with a description, as codes and pointers; empty when nothing is. */
function faultsOf(spec: unknown): [string, string][] {
  try {
    calendarOf(spec as CalendarSpec);
    return [];
  } catch (error) {
    if (!isNpsError(error)) throw error;
    return error.issues.map(({ code, path }: Issue) => [code, path.join('/')]);
  }
}

const monday = (...open: unknown[]): unknown => ({ zone: 'UTC', week: { monday: open } });
const span = (from: unknown, to: unknown): LocalSpan => ({ from, to }) as LocalSpan;

/** A list with a gap at its end. */
const gapIn = (list: readonly unknown[]): unknown[] => Object.assign([...list], { length: list.length + 1 });
const office = { zone: 'UTC', week: { monday: [span('09:00', '17:00')] } };

describe('hours', () => {
  test('may stand in any order, and touch', () => {
    const { week, weekMinutes } = calendarOf(
      monday(span('13:00', '24:00'), span('00:00', '12:00'), span('12:00', '12:30')) as CalendarSpec,
    );
    expect(week[0]?.open).toEqual([
      [0, 750],
      [780, 1440],
    ]);
    expect(weekMinutes).toBe(1410);
  });

  test('are a list of spans', () => {
    expect(faultsOf({ zone: 'UTC', week: { monday: '09:00-17:00' } })).toEqual([['calendar/invalid', 'week/monday']]);
    expect(faultsOf({ zone: 'UTC', week: { monday: null } })).toEqual([['calendar/invalid', 'week/monday']]);
  });

  test('have no gap in their list, nor have dates', () => {
    expect(faultsOf({ zone: 'UTC', week: { monday: gapIn(office.week.monday) } })).toEqual([
      ['calendar/invalid', 'week/monday/1'],
      ['calendar/invalid', 'week/monday/1/from'],
      ['calendar/invalid', 'week/monday/1/to'],
    ]);
    expect(faultsOf({ ...office, holidays: gapIn([{ date: '2026-12-25' }]) })).toEqual([
      ['calendar/invalid', 'holidays/1'],
      ['calendar/invalid', 'holidays/1/date'],
    ]);
  });

  test('begin and end at times of the form HH:mm', () => {
    for (const time of ['9:00', '09:60', '25:00', '24:00', '09:00:00', ' 09:00', '', 9, null, undefined])
      expect(faultsOf(monday(span(time, '24:00')))).toEqual([['calendar/invalid', 'week/monday/0/from']]);
    for (const time of ['17', '24:01', '-1:00', '5pm', {}, undefined])
      expect(faultsOf(monday(span('09:00', time)))).toEqual([['calendar/invalid', 'week/monday/0/to']]);
  });

  test('do not end before they begin, nor at once', () => {
    expect(faultsOf(monday(span('22:00', '06:00')))).toEqual([['calendar/invalid', 'week/monday/0']]);
    expect(faultsOf(monday(span('09:00', '09:00')))).toEqual([['calendar/invalid', 'week/monday/0']]);
  });

  test('do not overlap', () => {
    const overlapping = monday(span('13:00', '17:00'), span('09:00', '13:01'));
    expect(faultsOf(overlapping)).toEqual([['calendar/overlapping-hours', 'week/monday/0']]);
    expect(faultsOf(monday(span('09:00', '17:00'), span('10:00', '11:00'), span('12:00', '13:00')))).toEqual([
      ['calendar/overlapping-hours', 'week/monday/1'],
      ['calendar/overlapping-hours', 'week/monday/2'],
    ]);
  });
});

describe('dates', () => {
  test('exist', () => {
    for (const date of ['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00', 0, undefined])
      expect(faultsOf({ ...office, holidays: [{ date }] })).toEqual([['calendar/invalid', 'holidays/0/date']]);
  });

  test('stand in a list once, but may stand in both', () => {
    const date = '2026-12-24';
    expect(faultsOf({ ...office, holidays: [{ date }, { date: '2026-12-25' }, { date }] })).toEqual([
      ['calendar/duplicate-date', 'holidays/2/date'],
    ]);
    expect(
      faultsOf({
        ...office,
        dates: [
          { date, open: [] },
          { date, open: [] },
        ],
      }),
    ).toEqual([['calendar/duplicate-date', 'dates/1/date']]);
    expect(faultsOf({ ...office, holidays: [{ date }], dates: [{ date, open: [] }] })).toEqual([]);
  });

  test('with hours of their own say which', () => {
    expect(faultsOf({ ...office, dates: [{ date: '2026-12-24' }] })).toEqual([['calendar/invalid', 'dates/0/open']]);
  });

  test('have hours like any other', () => {
    const wrong = [span('12:00', '11:00')];
    expect(faultsOf({ ...office, dates: [{ date: '2026-12-24', open: wrong }] })).toEqual([
      ['calendar/invalid', 'dates/0/open/0'],
    ]);
    expect(faultsOf({ ...office, holidays: [{ date: '2026-12-24', closed: wrong }] })).toEqual([
      ['calendar/invalid', 'holidays/0/closed/0'],
    ]);
  });

  test('may be in any order', () => {
    const dates = ['2027-01-06', '2026-12-25', '1969-12-31'].map((date) => ({ date }));
    expect(calendarOf({ ...office, holidays: dates }).dates.map(({ date }) => date)).toEqual([
      '1969-12-31',
      '2026-12-25',
      '2027-01-06',
    ]);
  });
});

describe('a description', () => {
  test('is told all its faults at once', () => {
    expect(
      faultsOf({
        name: 1,
        zone: '+02:00',
        week: { monday: [span('9', '17:00')], Montag: [] },
        holidays: [{ date: '2026-12-25', name: null }],
        dates: {},
        open: true,
      }),
    ).toEqual([
      ['calendar/invalid', 'open'],
      ['calendar/invalid', 'name'],
      ['zone/unknown', 'zone'],
      ['calendar/invalid', 'week/Montag'],
      ['calendar/invalid', 'week/monday/0/from'],
      ['calendar/invalid', 'holidays/0/name'],
      ['calendar/invalid', 'dates'],
    ]);
  });

  test('is an object with a week', () => {
    for (const spec of [undefined, null, 'UTC', [], 1]) expect(faultsOf(spec)).toContainEqual(['calendar/invalid', '']);
    expect(faultsOf({ zone: 'UTC' })).toEqual([['calendar/invalid', 'week']]);
  });

  test('has no members that nobody knows, not even inherited names', () => {
    const hostile: unknown = JSON.parse(
      '{"zone":"UTC","week":{"monday":[{"from":"09:00","to":"17:00","__proto__":{}}],"__proto__":[],"constructor":[]}}',
    );
    expect(faultsOf(hostile)).toEqual([
      ['calendar/invalid', 'week/__proto__'],
      ['calendar/invalid', 'week/constructor'],
      ['calendar/invalid', 'week/monday/0/__proto__'],
    ]);
  });

  test('opens at some time', () => {
    expect(faultsOf({ zone: 'UTC', week: {} })).toEqual([['calendar/never-open', '']]);
    expect(faultsOf({ zone: 'UTC', week: { monday: [] }, holidays: [{ date: '2026-12-25' }] })).toEqual([
      ['calendar/never-open', ''],
    ]);
  });

  test('of one that opens on dates only is a calendar', () => {
    expect(
      faultsOf({ zone: 'UTC', week: {}, dates: [{ date: '2026-12-25', open: [span('09:00', '10:00')] }] }),
    ).toEqual([]);
  });
});

describe('a calendar', () => {
  test('keeps its name, or has none', () => {
    expect(calendarOf({ ...office, name: 'Support' }).name).toBe('Support');
    expect(calendarOf(office)).not.toHaveProperty('name');
  });

  test('adds up its week and its dates', () => {
    const holidays = [{ date: '2026-02-02' }, { date: '2026-02-03' }];
    const dates = [{ date: '2026-02-04', open: [span('10:00', '12:00')] }];
    const calendar = calendarOf({ ...office, holidays, dates });
    expect(calendar.week.map(({ before }) => before)).toEqual([0, 480, 480, 480, 480, 480, 480]);
    expect(calendar.dates.map(({ date, day, surplus }) => [date, day, surplus])).toEqual([
      ['2026-02-02', 20_486, -480],
      ['2026-02-03', 20_487, -480],
      ['2026-02-04', 20_488, -360],
    ]);
  });
});

test('a calendar that is always open is one with seven whole days', () => {
  const whole = [span('00:00', '24:00')];
  const week = {
    monday: whole,
    tuesday: whole,
    wednesday: whole,
    thursday: whole,
    friday: whole,
    saturday: whole,
    sunday: whole,
  };
  expect(alwaysOpen('Asia/Tokyo')).toEqual(calendarOf({ zone: 'Asia/Tokyo', week }));
  expect(() => alwaysOpen('local')).toThrow(expect.objectContaining({ code: 'zone/unknown', path: ['zone'] }));
});
