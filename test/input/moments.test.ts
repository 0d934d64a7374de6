import { describe, expect, test } from 'vitest';
import { isFault } from '../../src/input/issues.ts';
import { momentReader } from '../../src/input/moments.ts';
import { datePattern } from '../../src/input/patterns.ts';

type Options = { readonly formats?: readonly string[]; readonly zone?: string };
const moment = (cell: unknown, { formats = [], zone }: Options = {}): unknown => {
  const read = momentReader({ formats, zone })(cell);
  return isFault(read) ? read.code : read.adjusted === null ? read.instant : [read.instant, read.adjusted];
};
const helsinki = 'Europe/Helsinki';

describe('moments that need no zone', () => {
  test.each([
    ['2024-02-29T12:00:00.000Z', '2024-02-29T12:00:00.000Z'],
    ['2024-02-29T12:00:00+02:00', '2024-02-29T10:00:00.000Z'],
    ['2024-02-29 12:00:00 UTC', '2024-02-29T12:00:00.000Z'],
    ['2024-02-29 12:00:00 +0200', '2024-02-29T10:00:00.000Z'],
    ['2024/2/29 9:05 GMT+2', '2024-02-29T07:05:00.000Z'],
    [' 2024-02-29T12:00:00.123456Z ', '2024-02-29T12:00:00.123Z'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [1_700_000_000, '2023-11-14T22:13:20.000Z'],
    [1_700_000_000_000, '2023-11-14T22:13:20.000Z'],
    ['1700000000', '2023-11-14T22:13:20.000Z'],
    ['1700000000000', '2023-11-14T22:13:20.000Z'],
    [1_700_000_000.5, '2023-11-14T22:13:20.500Z'],
    ['1700000000.5', '2023-11-14T22:13:20.500Z'],
    [1_700_000_000.001, '2023-11-14T22:13:20.001Z'],
    [1_700_000_000_000.9, '2023-11-14T22:13:20.000Z'],
    ['1000000000', '2001-09-09T01:46:40.000Z'],
    ['9999999999', '2286-11-20T17:46:39.000Z'],
  ])('%s is %s', (cell, instant) => {
    expect(moment(cell)).toBe(instant);
  });

  test.each<unknown>([
    '2024-02-30T12:00:00Z',
    '2024-02-29T25:00:00Z',
    '2024-02-29T12:60:00Z',
    '2023-02-29',
    '0000-01-01T00:00:00Z',
    '2024-02-29T12:00:00+25:00',
    '31/12/2024',
    '12/31/2024',
    '45351.5',
    '45351',
    '20240229',
    'yesterday',
    '',
    // Seconds of nine digits and milliseconds of twelve need a declared unit, and so does everything else.
    '999999999',
    999_999_999,
    '202402291345',
    202_402_291_345,
    '99999999999',
    99_999_999_999,
    '20240229134500',
    20_240_229_134_500,
    45_351,
    -1,
    NaN,
    Infinity,
    new Date(NaN),
    null,
    undefined,
    {},
    7n,
    Symbol('now'),
  ])('%o is no moment', (cell) => {
    expect(moment(cell)).toBe('instant/invalid');
  });
});

describe('local dates and times', () => {
  test('without a zone they are rejected, with a code of its own', () => {
    for (const cell of ['2024-02-29', '2024-02-29T12:00', '2024-02-29 12:00:00'])
      expect(moment(cell)).toBe('instant/no-zone');
  });

  test('a date means its first instant in the zone', () => {
    expect(moment('2024-02-29', { zone: helsinki })).toBe('2024-02-28T22:00:00.000Z');
    // Midnight of that day did not exist in Beirut: the clock went from 24:00 to 01:00.
    expect(moment('2024-03-31', { zone: 'Asia/Beirut' })).toBe('2024-03-30T22:00:00.000Z');
  });

  test('of an hour that the clock showed twice the earlier one is taken', () => {
    expect(moment('2024-10-27T03:30:00', { zone: helsinki })).toEqual(['2024-10-27T00:30:00.000Z', 'repeated']);
  });

  test('a time that the clock skipped moves forward by the gap', () => {
    expect(moment('2024-03-31T03:30:00', { zone: helsinki })).toEqual(['2024-03-31T01:30:00.000Z', 'skipped']);
  });

  test('a date that the zone skipped means the first instant of the next, and is told', () => {
    expect(moment('2011-12-30', { zone: 'Pacific/Apia' })).toEqual(['2011-12-30T10:00:00.000Z', 'skipped']);
    expect(moment('2011-12-31', { zone: 'Pacific/Apia' })).toBe('2011-12-30T10:00:00.000Z');
  });

  test('an offset in the text comes before the zone', () => {
    expect(moment('2024-10-27T03:30:00+02:00', { zone: helsinki })).toBe('2024-10-27T01:30:00.000Z');
  });
});

describe('declared formats', () => {
  test.each([
    ['MM/DD/YYYY HH:mm', '02/29/2024 13:45', '2024-02-29T13:45:00.000Z'],
    ['MM/DD/YYYY HH:mm', '2/9/2024 3:45', '2024-02-09T03:45:00.000Z'],
    ['DD/MM/YYYY', '05/01/2024', '2024-01-05T00:00:00.000Z'],
    ['MM/DD/YYYY', '05/01/2024', '2024-05-01T00:00:00.000Z'],
    ['DD.MM.YYYY', '29.2.2024', '2024-02-29T00:00:00.000Z'],
    ['YYYY-MM-DD HH:mm:ss', '2024-02-29 13:45:10', '2024-02-29T13:45:10.000Z'],
    ['YYYYMMDD', '20240229', '2024-02-29T00:00:00.000Z'],
    ['YYYY-MM-DDTHH:mm', '2024-02-29T13:45', '2024-02-29T13:45:00.000Z'],
    ['M/D/YY h:mm A', '2/29/24 1:45 PM', '2024-02-29T13:45:00.000Z'],
    ['M/D/YYYY h:mm A', '2/29/2024 12:05 a.m.', '2024-02-29T00:05:00.000Z'],
    ['M/D/YYYY h:mm A', '2/29/2024 12:05\u202FPM', '2024-02-29T12:05:00.000Z'],
    ['MMM D, YYYY', 'Feb 29, 2024', '2024-02-29T00:00:00.000Z'],
    ['D MMMM YYYY', '29 February 2024', '2024-02-29T00:00:00.000Z'],
    ['YYYY/MM/DD h:mm:ss A Z', '2024/02/29 1:45:10 PM GMT+2', '2024-02-29T11:45:10.000Z'],
    ['YYYY/MM/DD h:mm:ss A z', '2024/02/29 1:45:10 PM EET', '2024-02-29T13:45:10.000Z'],
    ['DD.MM.YYYY HH:mm:ss.SSS', '29.02.2024 13:45:10.5', '2024-02-29T13:45:10.500Z'],
  ])('%s reads %s', (format, cell, instant) => {
    expect(moment(cell, { formats: [format], zone: 'UTC' })).toBe(instant);
  });

  test.each([
    ['MM/DD/YYYY', '31/12/2024'],
    ['MM/DD/YYYY', '02/30/2024'],
    ['M/D/YYYY h:mm A', '2/29/2024 13:45 PM'],
    ['M/D/YYYY h:mm A', '2/29/2024 0:45 AM'],
    ['MMM D, YYYY', 'Foo 29, 2024'],
    ['YYYYMMDD', '2024229'],
  ])('%s refuses %s', (format, cell) => {
    expect(moment(cell, { formats: [format], zone: 'UTC' })).toBe('instant/invalid');
  });

  test('a declared pattern comes before the guess that a number counts seconds', () => {
    const formats = ['YYYYMMDDHHmm'];
    for (const cell of ['202402291345', 202_402_291_345])
      expect(moment(cell, { formats, zone: 'UTC' })).toBe('2024-02-29T13:45:00.000Z');
    expect(moment('2402291345', { formats: ['YYMMDDHHmm'], zone: 'UTC' })).toBe('2024-02-29T13:45:00.000Z');
    expect(moment(1_700_000_000, { formats, zone: 'UTC' })).toBe('2023-11-14T22:13:20.000Z');
    expect(moment(9_999_999_999, { formats: ['YYMMDDHHmm'], zone: 'UTC' })).toBe('instant/invalid');
  });

  test('units are tried in their place among the patterns', () => {
    const zone = 'UTC';
    const read = (formats: readonly string[]): unknown[] =>
      ['20240229', 20_240_229, 1_700_000_000].map((cell) => moment(cell, { formats, zone }));
    const date = '2024-02-29T00:00:00.000Z';
    const second = '1970-08-23T06:17:09.000Z';
    const now = '2023-11-14T22:13:20.000Z';
    expect(read(['YYYYMMDD', 'seconds'])).toEqual([date, date, now]);
    expect(read(['seconds', 'YYYYMMDD'])).toEqual([second, second, now]);
  });

  test('months are named in English, and no other language is taken for it', () => {
    const of = (name: string): unknown => moment(`5 ${name} 2024`, { formats: ['D MMMM YYYY'], zone: 'UTC' });
    expect(['March', 'mar', 'Sept', 'AUGUST', 'Septem'].map(of)).toEqual([
      '2024-03-05T00:00:00.000Z',
      '2024-03-05T00:00:00.000Z',
      '2024-09-05T00:00:00.000Z',
      '2024-08-05T00:00:00.000Z',
      '2024-09-05T00:00:00.000Z',
    ]);
    for (const format of ['D MMMM YYYY', 'D MMM YYYY'])
      for (const name of ['marraskuu', 'maaliskuu', 'juni', 'Mayonnaise', 'Decoy', 'Ma', 'marras'])
        expect(moment(`5 ${name} 2024`, { formats: [format], zone: 'UTC' })).toBe('instant/invalid');
    expect(moment('5 Sept. 2024', { formats: ['D MMM YYYY'], zone: 'UTC' })).toBe('2024-09-05T00:00:00.000Z');
  });

  test('several are tried in order, ISO text last', () => {
    const formats = ['DD.MM.YYYY HH:mm', 'DD.MM.YYYY'];
    expect(
      ['29.02.2024 12:00', '29.02.2024', '2024-02-29'].map((cell) => moment(cell, { formats, zone: 'UTC' })),
    ).toEqual(['2024-02-29T12:00:00.000Z', '2024-02-29T00:00:00.000Z', '2024-02-29T00:00:00.000Z']);
  });

  test('the unit of numbers can be declared', () => {
    expect(moment('10', { formats: ['seconds'] })).toBe('1970-01-01T00:00:10.000Z');
    expect(moment(-10, { formats: ['milliseconds'] })).toBe('1969-12-31T23:59:59.990Z');
    expect(moment(9e15, { formats: ['seconds'] })).toBe('instant/invalid');
  });

  test.each([
    'DD/MM',
    'YYYY-MM-DD HH',
    'YYYY-MM-DD hh:mm',
    'YYYY-MM-DD HH:mm A',
    'QQ-MM-DD-YYYY',
    'MM/MM/YYYY',
    '',
    'DD-DD-YYYY MM',
  ])('%j is no format', (format) => {
    expect(() => datePattern(format)).toThrow(expect.objectContaining({ code: 'mapping/invalid' }));
  });

  test('signs with a meaning in regular expressions are signs like others', () => {
    expect(moment('(29.2.2024]', { formats: ['(D.M.YYYY]'], zone: 'UTC' })).toBe('2024-02-29T00:00:00.000Z');
    expect(moment('29x2x2024', { formats: ['D.M.YYYY'], zone: 'UTC' })).toBe('instant/invalid');
  });
});
