import { describe, expect, test } from 'vitest';
import { instantOf } from '../../src/time/instant.ts';
import { firstInstantOf, isZone, wallClockOf, zoneOf } from '../../src/time/zone.ts';

/** Places `YYYY-MM-DD HH:mm[:ss.sss]`, which need not exist, and shows what came of it. */
const placed = (zone: string, text: string): [string, 'repeated' | 'skipped' | null] | null => {
  const [year, month, day, hour, minute, second = 0, millisecond = 0] = text.split(/[- :.]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number?,
    number?,
  ];
  const result = wallClockOf(zone)({ year, month, day, hour, minute, second, millisecond });
  return result === null ? null : [instantOf(result.epoch), result.adjusted];
};

const beginning = (zone: string, year: number, month: number, day: number): string | null => {
  const epoch = firstInstantOf(zone)(year, month, day);
  return epoch === null ? null : instantOf(epoch);
};

describe('a zone', () => {
  test.each(['UTC', 'Europe/London', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'europe/helsinki'])(
    '%s is known and keeps its spelling',
    (name) => {
      expect(isZone(name)).toBe(true);
      expect(zoneOf(name)).toBe(name);
    },
  );

  test.each(['local', '+02:00', '-0330', '', ' ', 'Europe/Atlantis', 'UTC+2', '__proto__', 'constructor'])(
    '%j is refused',
    (name) => {
      expect(isZone(name)).toBe(false);
      expect(() => zoneOf(name)).toThrow(expect.objectContaining({ code: 'zone/unknown' }));
      expect(() => wallClockOf(name)).toThrow(expect.objectContaining({ code: 'zone/unknown' }));
      expect(() => firstInstantOf(name)).toThrow(expect.objectContaining({ code: 'zone/unknown' }));
    },
  );

  test.each([undefined, null, 2, {}, ['UTC']])('%j is refused, for it is no text', (name) => {
    expect(isZone(name)).toBe(false);
    expect(() => zoneOf(name as never)).toThrow(expect.objectContaining({ code: 'zone/unknown' }));
  });
});

describe('a local time that occurs once', () => {
  test.each([
    ['UTC', '2024-02-29 13:45:10.123', '2024-02-29T13:45:10.123Z'],
    ['Europe/Helsinki', '2024-01-15 12:00', '2024-01-15T10:00:00.000Z'],
    ['Europe/Helsinki', '2024-07-15 12:00', '2024-07-15T09:00:00.000Z'],
    ['America/New_York', '2024-12-31 23:59:59.999', '2025-01-01T04:59:59.999Z'],
    ['Asia/Kathmandu', '2024-01-01 00:00', '2023-12-31T18:15:00.000Z'],
    // Until 1985 the offset was +05:30.
    ['Asia/Kathmandu', '1985-12-31 23:59:59.999', '1985-12-31T18:29:59.999Z'],
    // Until 1972 the offset was -00:44:30.
    ['Africa/Monrovia', '1960-01-01 00:00', '1960-01-01T00:44:30.000Z'],
    // Local mean time, -00:01:15.
    ['Europe/London', '1800-06-01 12:00', '1800-06-01T12:01:15.000Z'],
    ['UTC', '0001-01-01 00:00', '0001-01-01T00:00:00.000Z'],
    ['UTC', '9999-12-31 23:59:59.999', '9999-12-31T23:59:59.999Z'],
  ])('in %s, %s, is %s', (zone, local, instant) => {
    expect(placed(zone, local)).toEqual([instant, null]);
  });
});

describe('a local time that occurs twice is taken the first time', () => {
  test.each([
    ['Europe/London', '2024-10-27 01:30', '2024-10-27T00:30:00.000Z'],
    ['Europe/Helsinki', '2024-10-27 03:00', '2024-10-27T00:00:00.000Z'],
    ['America/New_York', '2024-11-03 01:59:59.999', '2024-11-03T05:59:59.999Z'],
    ['Australia/Lord_Howe', '2024-04-07 01:45', '2024-04-06T14:45:00.000Z'],
    // At 00:01 the clock went back to 23:01 of the day before.
    ['America/St_Johns', '2010-11-06 23:30', '2010-11-07T02:00:00.000Z'],
    ['America/St_Johns', '2010-11-07 00:00', '2010-11-07T02:30:00.000Z'],
    // When Alaska was sold, the calendar went back by a day.
    ['America/Juneau', '1867-10-19 01:00', '1867-10-18T09:57:41.000Z'],
  ])('in %s, %s, is %s', (zone, local, instant) => {
    expect(placed(zone, local)).toEqual([instant, 'repeated']);
  });

  test('but the moments on both sides of the repetition are plain', () => {
    expect(placed('Europe/London', '2024-10-27 00:59:59.999')).toEqual(['2024-10-26T23:59:59.999Z', null]);
    expect(placed('Europe/London', '2024-10-27 01:00')).toEqual(['2024-10-27T00:00:00.000Z', 'repeated']);
    expect(placed('Europe/London', '2024-10-27 01:59:59.999')).toEqual(['2024-10-27T00:59:59.999Z', 'repeated']);
    expect(placed('Europe/London', '2024-10-27 02:00')).toEqual(['2024-10-27T02:00:00.000Z', null]);
  });
});

describe('a local time that never occurs moves forward by the gap', () => {
  test.each([
    ['Europe/London', '2024-03-31 01:30', '2024-03-31T01:30:00.000Z'],
    ['Europe/Helsinki', '2024-03-31 03:30', '2024-03-31T01:30:00.000Z'],
    ['America/New_York', '2024-03-10 02:00', '2024-03-10T07:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04 00:00', '2018-11-04T03:00:00.000Z'],
    ['Australia/Lord_Howe', '2024-10-06 02:10', '2024-10-05T15:40:00.000Z'],
    ['Pacific/Apia', '2011-12-30 10:00', '2011-12-30T20:00:00.000Z'],
    ['Africa/Monrovia', '1972-01-07 00:10', '1972-01-07T00:54:30.000Z'],
  ])('in %s, %s, to %s', (zone, local, instant) => {
    expect(placed(zone, local)).toEqual([instant, 'skipped']);
  });

  test('but the moments on both sides of the gap are plain', () => {
    expect(placed('Europe/London', '2024-03-31 00:59:59.999')).toEqual(['2024-03-31T00:59:59.999Z', null]);
    expect(placed('Europe/London', '2024-03-31 01:00')).toEqual(['2024-03-31T01:00:00.000Z', 'skipped']);
    expect(placed('Europe/London', '2024-03-31 01:59:59.999')).toEqual(['2024-03-31T01:59:59.999Z', 'skipped']);
    expect(placed('Europe/London', '2024-03-31 02:00')).toEqual(['2024-03-31T01:00:00.000Z', null]);
  });
});

describe('no moment is found', () => {
  test.each([
    '2024-02-30 00:00',
    '2023-02-29 00:00',
    '2024-13-01 00:00',
    '2024-00-01 00:00',
    '2024-01-00 00:00',
    '2024-01-01 24:00',
    '2024-01-01 10:60',
    '2024-01-01 10:00:60',
    '0000-12-31 00:00',
    '10000-01-01 00:00',
  ])('for %s', (local) => {
    expect(placed('Europe/London', local)).toBeNull();
  });

  test('for fields that are not whole numbers', () => {
    const noon = { year: 2024, month: 1, day: 1, hour: 12, minute: 0, second: 0, millisecond: 0 };
    for (const field of Object.keys(noon))
      for (const value of [1.5, NaN, -1, Infinity, '1', null])
        expect(wallClockOf('UTC')({ ...noon, [field]: value }), `${field} ${value}`).toBeNull();
  });

  test('beyond the years that an instant has', () => {
    expect(placed('Asia/Tokyo', '0001-01-01 00:00')).toBeNull();
    expect(placed('America/New_York', '9999-12-31 23:00')).toBeNull();
    expect(beginning('Asia/Tokyo', 1, 1, 1)).toBeNull();
  });
});

describe('a local date begins', () => {
  test.each([
    ['UTC', 2024, 2, 29, '2024-02-29T00:00:00.000Z'],
    ['Europe/Helsinki', 2024, 3, 1, '2024-02-29T22:00:00.000Z'],
    ['Asia/Kathmandu', 2024, 1, 1, '2023-12-31T18:15:00.000Z'],
    // Midnight to one o'clock was skipped.
    ['America/Sao_Paulo', 2018, 11, 4, '2018-11-04T03:00:00.000Z'],
    // Midnight occurred twice.
    ['America/St_Johns', 2010, 11, 7, '2010-11-07T02:30:00.000Z'],
    // Eleven at night occurred twice, midnight once.
    ['America/Sao_Paulo', 2019, 2, 17, '2019-02-17T03:00:00.000Z'],
    // Midnight lies in a gap of 44 minutes and 30 seconds.
    ['Africa/Monrovia', 1972, 1, 7, '1972-01-07T00:44:30.000Z'],
  ])('in %s, %i-%i-%i, at %s', (zone, year, month, day, instant) => {
    expect(beginning(zone, year, month, day)).toBe(instant);
  });

  test('with the next one, where the zone skipped it', () => {
    expect(beginning('Pacific/Apia', 2011, 12, 29)).toBe('2011-12-29T10:00:00.000Z');
    expect(beginning('Pacific/Apia', 2011, 12, 30)).toBe('2011-12-30T10:00:00.000Z');
    expect(beginning('Pacific/Apia', 2011, 12, 31)).toBe('2011-12-30T10:00:00.000Z');
  });

  test('never, where the calendar does not have it', () => {
    expect(beginning('UTC', 2023, 2, 29)).toBeNull();
    expect(beginning('UTC', 2024, 6, 31)).toBeNull();
    expect(beginning('UTC', 2024.5, 6, 1)).toBeNull();
    expect(beginning('UTC', NaN, 6, 1)).toBeNull();
  });
});
