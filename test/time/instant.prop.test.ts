import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { compareInstants, elapsed, epochOf, instantOf, isInstant } from '../../src/time/instant.ts';
import { arbInstant } from '../../src/testing/times.ts';

const anyInstant = arbInstant({ min: '0001-01-01T00:00:00.000Z', max: '9999-12-31T23:59:59.999Z' });
const digits = (value: number, length: number): string => String(value).padStart(length, '0');

describe('an instant', () => {
  test.prop([anyInstant])('comes back from its milliseconds and its date', (instant) => {
    expect(instantOf(epochOf(instant))).toBe(instant);
    expect(instantOf(new Date(instant))).toBe(instant);
    expect(epochOf(instant)).toBe(Date.parse(instant));
  });

  test.prop([anyInstant])('is left alone by its maker', (instant) => {
    expect(instantOf(instant)).toBe(instant);
    expect(isInstant(instant)).toBe(true);
  });

  test.prop([anyInstant, anyInstant])('sorts as text in the order of time', (a, b) => {
    expect(compareInstants(a, b)).toBe(Math.sign(elapsed(b, a)));
  });

  test.prop([arbInstant(), fc.integer({ min: -1439, max: 1439 })])(
    'is the same under every offset',
    (instant, minutes) => {
      const size = Math.abs(minutes);
      const offset = `${minutes < 0 ? '-' : '+'}${digits(Math.trunc(size / 60), 2)}:${digits(size % 60, 2)}`;
      const local = new Date(epochOf(instant) + minutes * 60_000).toISOString().slice(0, -1);
      expect(instantOf(local + offset)).toBe(instant);
    },
  );
});

test.prop([
  fc.record({
    year: fc.integer({ min: 0, max: 9999 }),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.oneof(fc.integer({ min: 27, max: 32 }), fc.integer({ min: 0, max: 32 })),
    hour: fc.integer({ min: 0, max: 25 }),
    minute: fc.integer({ min: 0, max: 61 }),
    second: fc.integer({ min: 0, max: 61 }),
  }),
])('fields make an instant exactly when the calendar gives them back', ({ year, month, day, hour, minute, second }) => {
  const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}.000Z`;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const exists = year > 0 && date.toISOString() === text;
  expect(isInstant(text)).toBe(exists);
});

test.prop([
  fc.oneof(
    fc.anything(),
    fc.string(),
    fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{0,4})?)?(Z|[+-]\d\d(:?\d\d)?)?$/),
  ),
])('every value is made an instant or refused with a code', (value) => {
  try {
    expect(isInstant(instantOf(value as string))).toBe(true);
  } catch (error) {
    expect(isNpsError(error) && ['instant/invalid', 'instant/no-zone'].includes(error.code)).toBe(true);
  }
});
