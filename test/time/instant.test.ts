import { describe, expect, test } from 'vitest';
import { compareInstants, dayNumber, elapsed, epochOf, instantOf, isInstant } from '../../src/time/instant.ts';
import type { NpsError } from '../../src/error.ts';

const codeOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    return (error as NpsError).code;
  }
  return 'nothing thrown';
};

describe('instantOf reads', () => {
  test.each([
    ['2024-02-29T11:45:00.000Z', '2024-02-29T11:45:00.000Z'],
    ['2024-02-29T11:45:00Z', '2024-02-29T11:45:00.000Z'],
    ['2024-02-29T11:45Z', '2024-02-29T11:45:00.000Z'],
    ['2024-02-29T11:45:00.5Z', '2024-02-29T11:45:00.500Z'],
    ['2024-02-29T11:45:00,25Z', '2024-02-29T11:45:00.250Z'],
    ['2024-02-29 11:45:00.123456+00', '2024-02-29T11:45:00.123Z'],
    ['2024-02-29t11:45:00z', '2024-02-29T11:45:00.000Z'],
    ['2024-02-29T13:45:00+02:00', '2024-02-29T11:45:00.000Z'],
    ['2024-02-29T13:45:00+0200', '2024-02-29T11:45:00.000Z'],
    ['2024-02-29T08:15:00-03:30', '2024-02-29T11:45:00.000Z'],
    ['2024-01-01T00:30:00+01:00', '2023-12-31T23:30:00.000Z'],
    ['2024-02-29T11:45:00-00:00', '2024-02-29T11:45:00.000Z'],
    ['0001-01-01T00:00:00.000Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
  ])('%s as %s', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });

  test('dates and milliseconds', () => {
    expect(instantOf(new Date(1.7e12))).toBe('2023-11-14T22:13:20.000Z');
    expect(instantOf(1.7e12)).toBe('2023-11-14T22:13:20.000Z');
    expect(instantOf(-1)).toBe('1969-12-31T23:59:59.999Z');
    expect(instantOf(-0)).toBe('1970-01-01T00:00:00.000Z');
  });

  test('the first and the last millisecond of its range', () => {
    expect(instantOf(Date.parse('0001-01-01T00:00:00.000Z'))).toBe('0001-01-01T00:00:00.000Z');
    expect(instantOf(Date.parse('9999-12-31T23:59:59.999Z'))).toBe('9999-12-31T23:59:59.999Z');
  });
});

describe('instantOf refuses', () => {
  test.each([
    '2024-02-30T00:00:00Z',
    '2023-02-29T00:00:00.000Z',
    '1900-02-29T00:00:00Z',
    '2024-04-31T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-00-10T00:00:00Z',
    '2024-01-00T00:00:00Z',
    '2024-01-01T25:00:00Z',
    '2024-01-01T24:00:00Z',
    '2024-01-01T24:00:00.000Z',
    '2024-01-01T10:60:00Z',
    '2016-12-31T23:59:60Z',
    '2024-01-01T10:00:00+24:00',
    '2024-01-01T10:00:00+02:60',
    '2024-01-01T10:00:00+2',
    '0000-12-31T00:00:00Z',
    '0000-12-31T23:59:59.999Z',
    '0001-01-01T00:30:00+01:00',
    '9999-12-31T23:30:00-01:00',
    '+012024-01-01T00:00:00Z',
    '2024-1-1T00:00:00Z',
    '2024-02-30',
    '29.02.2024',
    '20240229T114500Z',
    ' 2024-02-29T11:45:00Z',
    '2024-02-29T11:45:00Z\n',
    '2024-02-29T11:45:00.0000000000Z',
    '２０24-02-29T11:45:00.000Z',
    'yesterday',
    '',
  ])('%j as impossible or as no ISO text', (text) => {
    expect(codeOf(() => instantOf(text))).toBe('instant/invalid');
  });

  test.each(['2024-02-29', '2024-02-29T11:45', '2024-02-29 11:45:00', '2024-02-29T11:45:00.000'])(
    '%j for want of a zone',
    (text) => {
      expect(codeOf(() => instantOf(text))).toBe('instant/no-zone');
    },
  );

  test.each([
    NaN,
    Infinity,
    1.5,
    Date.parse('0001-01-01T00:00:00.000Z') - 1,
    Date.parse('9999-12-31T23:59:59.999Z') + 1,
    new Date(NaN),
    new Date(8.64e15),
  ])('%s as a number or date', (value) => {
    expect(codeOf(() => instantOf(value))).toBe('instant/invalid');
  });

  test.each([null, undefined, true, 1n, {}, [], () => 0, { getTime: () => 0 }])('a value of another type', (value) => {
    expect(codeOf(() => instantOf(value as never))).toBe('instant/invalid');
  });

  test('a text without repeating it in the message', () => {
    expect(() => instantOf('call me on 555 1234')).toThrow(/^(?!.*555)/);
  });
});

test('only the fixed form of an existing moment is an instant', () => {
  expect(isInstant('2024-02-29T11:45:00.000Z')).toBe(true);
  expect(isInstant('2023-02-29T11:45:00.000Z')).toBe(false);
  expect(isInstant('2024-02-29T11:45:00Z')).toBe(false);
  expect(isInstant('2024-02-29T13:45:00.000+02:00')).toBe(false);
  expect(isInstant('2024-02-29 11:45:00.000Z')).toBe(false);
  expect(isInstant(0)).toBe(false);
  expect(isInstant(new Date(0))).toBe(false);
  expect(isInstant(null)).toBe(false);
});

test('every place of the fixed form is looked at', () => {
  const instant = '2024-02-29T11:45:30.123Z';
  for (let i = 0; i < instant.length; i++) {
    for (const wrong of ['x', '/', ':', ' ', '\u0660'])
      if (instant[i] !== wrong)
        expect(isInstant(instant.slice(0, i) + wrong + instant.slice(i + 1)), `${wrong} at ${i}`).toBe(false);
  }
});

test('the epoch of an instant is in milliseconds', () => {
  expect(epochOf('1970-01-01T00:00:00.000Z')).toBe(0);
  expect(epochOf('2000-02-29T00:00:00.001Z')).toBe(951_782_400_001);
  expect(Object.is(epochOf('1970-01-01T00:00:00.000Z'), 0)).toBe(true);
});

test('an epoch is read from instants only', () => {
  expect(codeOf(() => epochOf('2024-02-29T11:45:00Z'))).toBe('instant/invalid');
  expect(codeOf(() => epochOf(5 as never))).toBe('instant/invalid');
});

test('the position of a bad instant in a list is named', () => {
  expect(() => epochOf('soon', 3)).toThrow(expect.objectContaining({ path: [3] }));
});

test('instants are ordered by time', () => {
  const [early, late] = ['1999-12-31T23:59:59.999Z', '2000-01-01T00:00:00.000Z'] as const;
  expect(compareInstants(early, late)).toBe(-1);
  expect(compareInstants(late, early)).toBe(1);
  expect(compareInstants(late, late)).toBe(0);
});

test('the time between two instants has a sign', () => {
  expect(elapsed('2024-01-01T00:00:00.000Z', '2024-01-02T00:00:00.000Z')).toBe(86_400_000);
  expect(elapsed('2024-01-02T00:00:00.000Z', '2024-01-01T00:00:00.000Z')).toBe(-86_400_000);
});

test('days are counted without a gap through all years', () => {
  let expected = Date.parse('0001-01-01') / 86_400_000;
  for (let year = 1; year <= 9999; year++) {
    const february = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
    const lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [month, length] of lengths.entries()) {
      for (let day = 1; day <= length; day++)
        if (dayNumber(year, month + 1, day) !== expected++) expect.fail(`wrong on ${year}-${month + 1}-${day}`);
      if (!Number.isNaN(dayNumber(year, month + 1, length + 1))) expect.fail(`${year}-${month + 1} is too long`);
    }
  }
  expect(expected).toBe(Date.parse('9999-12-31') / 86_400_000 + 1);
});
