import { describe, expect, test } from 'vitest';
import { elapsed, instantOf } from '../../src/time/instant.ts';
import {
  PERIOD_UNITS,
  type PeriodOptions,
  type PeriodUnit,
  periodOf,
  periodsBetween,
  placeInPeriods,
} from '../../src/time/period.ts';

const HOUR = 3_600_000;

/** The local day that an instant is in. */
const dayOf = (zone: string, instant: string) => periodOf(instantOf(instant), { unit: 'day', zone });

const keysBetween = (from: string, to: string, unit: PeriodUnit, zone: string): string[] =>
  periodsBetween(instantOf(from), instantOf(to), { unit, zone }).map(({ key }) => key);

test('a period is plain data with its zone', () => {
  expect(periodOf('2024-02-29T22:30:00.000Z', { unit: 'month', zone: 'Europe/Helsinki' })).toEqual({
    unit: 'month',
    key: '2024-03',
    start: '2024-02-29T22:00:00.000Z',
    end: '2024-03-31T21:00:00.000Z',
    zone: 'Europe/Helsinki',
  });
});

test('a period holds its start and not its end', () => {
  const options = { unit: 'month', zone: 'America/New_York' } as const;
  const may = periodOf('2024-05-15T00:00:00.000Z', options);
  expect(periodOf(may.start, options).key).toBe('2024-05');
  expect(periodOf(may.end, options).key).toBe('2024-06');
  expect(periodOf(instantOf(Date.parse(may.start) - 1), options).key).toBe('2024-04');
});

describe('the year of an ISO week is that of its Thursday', () => {
  test.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2018-12-30', '2018-W52'],
    ['2018-12-31', '2019-W01'],
    ['2016-01-03', '2015-W53'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2000-01-02', '1999-W52'],
    ['0001-01-01', '0001-W01'],
  ])('%s is in %s', (date, key) => {
    expect(periodOf(`${date}T12:00:00.000Z`, { unit: 'isoWeek', zone: 'UTC' }).key).toBe(key);
  });

  test('and it runs from Monday to Monday on local clocks', () => {
    expect(periodOf('2021-01-03T12:00:00.000Z', { unit: 'isoWeek', zone: 'Europe/London' })).toMatchObject({
      start: '2020-12-28T00:00:00.000Z',
      end: '2021-01-04T00:00:00.000Z',
    });
  });
});

describe('a quarter and a year', () => {
  test.each([
    ['2024-01-01', '2024-Q1'],
    ['2024-03-31', '2024-Q1'],
    ['2024-04-01', '2024-Q2'],
    ['2024-12-31', '2024-Q4'],
  ])('%s is in %s', (date, key) => {
    expect(periodOf(`${date}T12:00:00.000Z`, { unit: 'quarter', zone: 'UTC' }).key).toBe(key);
  });

  test('begin with the first moment of their first local date', () => {
    const options = { zone: 'America/New_York' } as const;
    expect(periodOf('2024-12-31T12:00:00.000Z', { ...options, unit: 'quarter' })).toMatchObject({
      key: '2024-Q4',
      start: '2024-10-01T04:00:00.000Z',
      end: '2025-01-01T05:00:00.000Z',
    });
    expect(periodOf('2025-01-01T04:59:59.999Z', { ...options, unit: 'year' })).toMatchObject({
      key: '2024',
      start: '2024-01-01T05:00:00.000Z',
      end: '2025-01-01T05:00:00.000Z',
    });
  });
});

describe('a week with another first day', () => {
  test.each([
    [0, '2024-02-25/P7D'],
    [1, '2024-02-26/P7D'],
    [4, '2024-02-29/P7D'],
    [5, '2024-02-23/P7D'],
    [6, '2024-02-24/P7D'],
  ])('from day %i on has the name of its first date: %s', (weekStartsOn, key) => {
    expect(periodOf('2024-02-29T12:00:00.000Z', { unit: 'week', weekStartsOn, zone: 'UTC' }).key).toBe(key);
  });

  test('is the ISO week but for the name where it begins on Monday', () => {
    const instant = '2021-01-03T12:00:00.000Z';
    const { start, end } = periodOf(instant, { unit: 'isoWeek', zone: 'Europe/Helsinki' });
    expect(periodOf(instant, { unit: 'week', weekStartsOn: 1, zone: 'Europe/Helsinki' })).toMatchObject({ start, end });
  });
});

describe('a fiscal year', () => {
  const keyOf = (date: string, options: Omit<PeriodOptions, 'zone'>): string =>
    periodOf(`${date}T12:00:00.000Z`, { ...options, zone: 'UTC' }).key;

  test.each([
    ['2024-03-31', 4, 'FY2024', 'FY2024-Q4'],
    ['2024-04-01', 4, 'FY2025', 'FY2025-Q1'],
    ['2024-12-31', 4, 'FY2025', 'FY2025-Q3'],
    ['2024-12-31', 1, 'FY2024', 'FY2024-Q4'],
    ['2024-12-31', 12, 'FY2025', 'FY2025-Q1'],
    ['2024-11-30', 12, 'FY2024', 'FY2024-Q4'],
    ['2024-02-29', 10, 'FY2024', 'FY2024-Q2'],
    ['2024-05-31', 3, 'FY2025', 'FY2025-Q1'],
  ])('with %s, from month %i on, is %s and its quarter %s', (date, fiscalStart, year, quarter) => {
    expect(keyOf(date, { unit: 'fiscalYear', fiscalStart })).toBe(year);
    expect(keyOf(date, { unit: 'fiscalQuarter', fiscalStart })).toBe(quarter);
  });

  test('has the name of the calendar year in which it starts where that is asked for', () => {
    const fiscal = { fiscalStart: 4, fiscalYearNamed: 'start' } as const;
    expect(keyOf('2024-04-01', { ...fiscal, unit: 'fiscalYear' })).toBe('FY2024');
    expect(keyOf('2025-03-31', { ...fiscal, unit: 'fiscalQuarter' })).toBe('FY2024-Q4');
    expect(keyOf('2024-03-31', { ...fiscal, unit: 'fiscalYear' })).toBe('FY2023');
  });

  test('of January is the calendar year, whichever way it is named', () => {
    for (const fiscalYearNamed of ['start', 'end'] as const)
      expect(keyOf('2024-06-30', { unit: 'fiscalYear', fiscalStart: 1, fiscalYearNamed })).toBe('FY2024');
  });

  test('has no name of more than four digits, so its quarters are refused where the year would be 10000, or 0', () => {
    expect(keyOf('9999-03-31', { unit: 'fiscalQuarter', fiscalStart: 4 })).toBe('FY9999-Q4');
    expect(keyOf('9999-04-01', { unit: 'fiscalQuarter', fiscalStart: 4, fiscalYearNamed: 'start' })).toBe('FY9999-Q1');
    expect(keyOf('0001-01-01', { unit: 'fiscalQuarter', fiscalStart: 4 })).toBe('FY0001-Q4');
    for (const [date, fiscalYearNamed] of [
      ['9999-04-01', 'end'],
      ['0001-01-01', 'start'],
    ] as const)
      expect(() => keyOf(date, { unit: 'fiscalQuarter', fiscalStart: 4, fiscalYearNamed })).toThrow(
        expect.objectContaining({ code: 'period/out-of-range', path: [] }),
      );
  });

  test('begins with the first moment of its first local date', () => {
    const period = periodOf('2024-12-01T12:00:00.000Z', {
      unit: 'fiscalYear',
      fiscalStart: 7,
      zone: 'Europe/Helsinki',
    });
    expect(period).toMatchObject({ start: '2024-06-30T21:00:00.000Z', end: '2025-06-30T21:00:00.000Z' });
  });
});

describe('a day has the hours that its clock showed', () => {
  test.each([
    ['Europe/London', '2024-03-31T12:00Z', '2024-03-31', 23],
    ['Europe/London', '2024-10-27T12:00Z', '2024-10-27', 25],
    ['Europe/London', '2024-06-01T12:00Z', '2024-06-01', 24],
    ['Europe/Helsinki', '2024-03-31T12:00Z', '2024-03-31', 23],
    ['America/New_York', '2024-11-03T12:00Z', '2024-11-03', 25],
    ['America/St_Johns', '2024-03-10T12:00Z', '2024-03-10', 23],
    ['Australia/Lord_Howe', '2024-04-07T00:00Z', '2024-04-07', 24.5],
    ['Australia/Lord_Howe', '2024-10-06T00:00Z', '2024-10-06', 23.5],
    ['America/Sao_Paulo', '2018-11-04T12:00Z', '2018-11-04', 23],
    ['America/Sao_Paulo', '2019-02-16T12:00Z', '2019-02-16', 25],
    ['Asia/Kathmandu', '1985-12-31T19:00Z', '1986-01-01', 23.75],
    ['Africa/Monrovia', '1972-01-07T12:00Z', '1972-01-07', 24 - (44 * 60 + 30) / 3600],
  ])('in %s at %s', (zone, instant, key, hours) => {
    const day = dayOf(zone, instant);
    expect(day.key).toBe(key);
    expect(elapsed(day.start, day.end)).toBe(hours * HOUR);
  });
});

describe('where the clock is set back over midnight', () => {
  test('the day begins at the first midnight', () => {
    expect(dayOf('America/St_Johns', '2010-11-07T12:00Z').start).toBe('2010-11-07T02:30:00.000Z');
  });

  test('the evening that returns stays with the new day', () => {
    // The local clock shows 23:15 of November 6 for the second time.
    expect(dayOf('America/St_Johns', '2010-11-07T02:45Z').key).toBe('2010-11-07');
    expect(dayOf('America/St_Johns', '2010-11-07T02:29:59.999Z').key).toBe('2010-11-06');
  });

  test('the month behaves like its first day', () => {
    const options = { unit: 'month', zone: 'America/St_Johns' } as const;
    expect(periodOf('2009-11-01T02:45:00.000Z', options).key).toBe('2009-11');
  });

  test('a whole date that returns stays with the date after it', () => {
    expect(dayOf('America/Juneau', '1867-10-19T00:00Z').key).toBe('1867-10-19');
    expect(keysBetween('1867-10-17T00:00Z', '1867-10-20T12:00Z', 'day', 'America/Juneau')).toEqual([
      '1867-10-17',
      '1867-10-18',
      '1867-10-19',
      '1867-10-20',
    ]);
  });
});

describe('a day that the zone skipped', () => {
  const days = periodsBetween('2011-12-29T12:00:00.000Z', '2011-12-31T12:00:00.000Z', {
    unit: 'day',
    zone: 'Pacific/Apia',
  });

  test('is no period', () => {
    expect(days.map(({ key }) => key)).toEqual(['2011-12-29', '2011-12-31', '2012-01-01']);
  });

  test('leaves no gap', () => {
    expect(days[0]?.end).toBe('2011-12-30T10:00:00.000Z');
    expect(days[1]?.start).toBe('2011-12-30T10:00:00.000Z');
  });

  test('shortens its week to six days and its month to thirty', () => {
    const week = periodOf('2011-12-28T00:00:00.000Z', { unit: 'isoWeek', zone: 'Pacific/Apia' });
    const month = periodOf('2011-12-28T00:00:00.000Z', { unit: 'month', zone: 'Pacific/Apia' });
    expect(elapsed(week.start, week.end)).toBe(6 * 24 * HOUR);
    expect(elapsed(month.start, month.end)).toBe(30 * 24 * HOUR);
  });
});

describe('periods between two instants', () => {
  test('are those of both and all between them', () => {
    expect(keysBetween('2023-12-31T23:59:59.999Z', '2024-03-01T00:00Z', 'month', 'UTC')).toEqual([
      '2023-12',
      '2024-01',
      '2024-02',
      '2024-03',
    ]);
    expect(keysBetween('2023-12-31T23:30Z', '2024-02-29T22:00Z', 'month', 'Europe/Helsinki')).toEqual([
      '2024-01',
      '2024-02',
      '2024-03',
    ]);
    expect(keysBetween('2020-12-27T12:00Z', '2021-01-04T12:00Z', 'isoWeek', 'UTC')).toEqual([
      '2020-W52',
      '2020-W53',
      '2021-W01',
    ]);
  });

  test('are one when the instants are the same', () => {
    expect(keysBetween('2024-02-29T12:00Z', '2024-02-29T12:00Z', 'day', 'UTC')).toEqual(['2024-02-29']);
  });

  test('are refused backwards', () => {
    expect(() =>
      periodsBetween('2024-01-01T00:00:00.001Z', '2024-01-01T00:00:00.000Z', { unit: 'month', zone: 'UTC' }),
    ).toThrow(expect.objectContaining({ code: 'period/backwards' }));
  });

  // Two hundred thousand days: seconds on a busy machine.
  test('are refused beyond 100 000', { timeout: 30_000 }, () => {
    const from = '1700-01-01T00:00:00.000Z';
    const day = 24 * HOUR;
    const options = { unit: 'day', zone: 'UTC' } as const;
    expect(periodsBetween(from, instantOf(Date.parse(from) + 99_999 * day), options)).toHaveLength(100_000);
    expect(() => periodsBetween(from, instantOf(Date.parse(from) + 100_000 * day), options)).toThrow(
      expect.objectContaining({ code: 'period/out-of-range' }),
    );
  });
});

describe('options are checked', () => {
  test.each(['fortnight', 'toString', '__proto__', undefined])('the unit %j is unknown', (unit) => {
    expect(() => periodOf('2024-01-01T00:00:00.000Z', { unit: unit as PeriodUnit, zone: 'UTC' })).toThrow(
      expect.objectContaining({ code: 'option/unknown', path: ['unit'] }),
    );
  });

  const refusal = (options: object): unknown => {
    try {
      periodOf('2024-01-01T00:00:00.000Z', { zone: 'UTC', ...options } as PeriodOptions);
    } catch (error) {
      return error;
    }
    return null;
  };

  test.each([undefined, null, -1, 7, 0.5, NaN, '1'])('the first day %j of a week is refused', (weekStartsOn) => {
    expect(refusal({ unit: 'week', weekStartsOn })).toMatchObject({
      code: 'option/out-of-range',
      path: ['weekStartsOn'],
    });
  });

  test.each([undefined, null, 0, 13, 1.5, NaN, '4', 4n, [4]])(
    'the first month %o of a fiscal year is refused',
    (fiscalStart) => {
      for (const unit of ['fiscalQuarter', 'fiscalYear'])
        expect(refusal({ unit, fiscalStart })).toMatchObject({ code: 'option/out-of-range', path: ['fiscalStart'] });
    },
  );

  test.each([null, 'middle', true])('a fiscal year is not named after its %j', (fiscalYearNamed) => {
    expect(refusal({ unit: 'fiscalYear', fiscalStart: 4, fiscalYearNamed })).toMatchObject({
      code: 'option/unknown',
      path: ['fiscalYearNamed'],
    });
  });

  test.each([
    ...PERIOD_UNITS.filter((unit) => unit !== 'week').map((unit) => [unit, { weekStartsOn: 1 }] as const),
    ...PERIOD_UNITS.filter((unit) => !unit.startsWith('fiscal')).flatMap(
      (unit) =>
        [
          [unit, { fiscalStart: 4 }],
          [unit, { fiscalYearNamed: 'end' }],
        ] as const,
    ),
  ])('the unit %s does not take %o', (unit, option) => {
    expect(refusal({ unit, ...option })).toMatchObject({ code: 'option/unknown', path: Object.keys(option) });
  });

  test('a field without a value counts as left out', () => {
    expect(refusal({ unit: 'month', weekStartsOn: undefined, fiscalStart: undefined })).toBeNull();
  });

  test.each(['+02:00', 'local', undefined])('the zone %j is unknown', (zone) => {
    expect(() => periodOf('2024-01-01T00:00:00.000Z', { unit: 'day', zone: zone as string })).toThrow(
      expect.objectContaining({ code: 'zone/unknown', path: ['zone'] }),
    );
  });

  test('an instant in another form is refused', () => {
    expect(() => periodOf('2024-01-01T00:00:00Z', { unit: 'day', zone: 'UTC' })).toThrow(
      expect.objectContaining({ code: 'instant/invalid' }),
    );
  });
});

test.each<[string, string, PeriodUnit]>([
  ['0001-01-01T00:00:00.000Z', 'America/New_York', 'day'],
  ['0001-01-01T00:00:00.000Z', 'Asia/Tokyo', 'month'],
  ['9999-12-31T23:59:59.999Z', 'UTC', 'day'],
  ['9999-12-31T23:59:59.999Z', 'Asia/Tokyo', 'isoWeek'],
])('the period of %s in %s has no instant for its start or end', (instant, zone, unit) => {
  expect(() => periodOf(instant, { unit, zone })).toThrow(expect.objectContaining({ code: 'period/out-of-range' }));
});

describe('placing instants in periods', () => {
  const months = periodsBetween('2024-01-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z', { unit: 'month', zone: 'UTC' });

  test('gives positions, and −1 outside', () => {
    const instants = [
      '2024-02-15T00:00:00.000Z',
      '2024-01-01T00:00:00.000Z',
      '2023-12-31T23:59:59.999Z',
      '2024-03-31T23:59:59.999Z',
      '2024-04-01T00:00:00.000Z',
      '2024-02-01T00:00:00.000Z',
    ];
    expect(placeInPeriods(instants, months)).toEqual(Int32Array.of(1, 0, -1, 2, -1, 1));
  });

  test('gives −1 in a gap', () => {
    const withoutFebruary = months.filter(({ key }) => key !== '2024-02');
    expect(placeInPeriods(['2024-02-15T00:00:00.000Z', '2024-03-15T00:00:00.000Z'], withoutFebruary)).toEqual(
      Int32Array.of(-1, 1),
    );
  });

  test('gives −1 without periods and nothing without instants', () => {
    expect(placeInPeriods(['2024-02-15T00:00:00.000Z'], [])).toEqual(Int32Array.of(-1));
    expect(placeInPeriods([], months)).toEqual(new Int32Array(0));
  });

  test('names the first text that is not an instant', () => {
    expect(() => placeInPeriods(['2024-02-15T00:00:00.000Z', '2024-02-15'], months)).toThrow(
      expect.objectContaining({ code: 'instant/invalid', path: [1] }),
    );
  });

  test('refuses periods out of order, twice or empty', () => {
    const [january, february] = months as [(typeof months)[0], (typeof months)[0]];
    for (const wrong of [
      [february, january],
      [january, january],
      [january, { ...february, end: february.start }],
    ])
      expect(() => placeInPeriods([], wrong)).toThrow(expect.objectContaining({ code: 'period/backwards', path: [1] }));
  });
});
