import { fc, test } from '@fast-check/vitest';
import { describe, expect, test as example } from 'vitest';
import { epochOf } from '../../src/time/instant.ts';
import { type WallClock, firstInstantOf, isZone, wallClockOf, zoneOf } from '../../src/time/zone.ts';
import { arbInstant, arbZone } from '../../src/testing/times.ts';
import { asUtc, dateShownBy, shownBy } from './clock.ts';

const DAY = 86_400_000;
const range = { min: '1850-01-01T00:00:00.000Z', max: '2100-01-01T00:00:00.000Z' };

/** A zone, and a moment that is often close to a change of its clocks. */
const moments = arbZone().chain((zone) =>
  fc.record({ zone: fc.constant(zone), epoch: arbInstant({ ...range, changesOf: zone }).map((text) => epochOf(text)) }),
);

/** A zone, and a local time that may not exist or occur twice. */
const localTimes = fc
  .record({ moment: moments, away: fc.integer({ min: -DAY, max: DAY }) })
  .map(({ moment: { zone, epoch }, away }) => ({ zone, fields: shownBy('UTC', epoch + away) }));

describe('the wall clock of a moment', () => {
  test.prop([moments], { numRuns: 500 })(
    'leads back to it, or to an earlier one with the same wall clock',
    ({ zone, epoch }) => {
      const fields = shownBy(zone, epoch);
      const placed = wallClockOf(zone)(fields);
      if (placed?.adjusted === 'repeated') {
        expect(placed.epoch).toBeLessThanOrEqual(epoch);
        expect(shownBy(zone, placed.epoch)).toEqual(fields);
      } else {
        expect(placed).toEqual({ epoch, adjusted: null });
      }
    },
  );
});

describe('a local time', () => {
  test.prop([localTimes], { numRuns: 500 })(
    'is what the clock shows then, except in a gap, where it shows a later one',
    ({ zone, fields }) => {
      const placed = wallClockOf(zone)(fields);
      const shown = asUtc(shownBy(zone, placed?.epoch as number));
      if (placed?.adjusted === 'skipped') expect(shown).toBeGreaterThan(asUtc(fields));
      else expect(shown).toBe(asUtc(fields));
    },
  );

  test.prop([localTimes])('is repeated exactly when the clock shows it once more within a day', ({ zone, fields }) => {
    const placed = wallClockOf(zone)(fields);
    const epoch = placed?.epoch as number;
    // Whichever offsets are in force in the day after: each gives one candidate.
    const later = Array.from({ length: 49 }, (_, i) => epoch + (i * DAY) / 48)
      .map((moment) => asUtc(fields) - (asUtc(shownBy(zone, moment)) - moment))
      .filter((candidate) => candidate > epoch && asUtc(shownBy(zone, candidate)) === asUtc(fields));
    expect(placed?.adjusted === 'repeated').toBe(later.length > 0);
  });

  type Zoned = { epochMilliseconds: number };
  type Plain = { toZonedDateTime: (zone: string, options: { disambiguation: string }) => Zoned };
  const temporal = (globalThis as { Temporal?: { PlainDateTime: { from: (fields: WallClock) => Plain } } }).Temporal;

  const law = fc.property(localTimes, ({ zone, fields }) => {
    const plain = temporal?.PlainDateTime.from(fields);
    const epochs = ['compatible', 'earlier', 'later'].map(
      (disambiguation) => plain?.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
    );
    const placed = wallClockOf(zone)(fields);
    expect(placed?.epoch).toBe(epochs[0]);
    expect(placed?.adjusted === null).toBe(epochs[1] === epochs[2]);
  });

  example.skipIf(temporal === undefined)('is placed as Temporal places it (skipped where the runtime has none)', () => {
    fc.assert(law, { numRuns: 500 });
  });
});

describe('the first instant of a local date', () => {
  const dates = localTimes.filter(({ zone, fields: { year, month, day } }) => {
    // Dates that the zone never had are an example of their own.
    const date = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
    return dateShownBy(zone, firstInstantOf(zone)(year, month, day) as number) === date;
  });

  test.prop([dates])('shows that date, and the millisecond before it does not', ({ zone, fields }) => {
    const epoch = firstInstantOf(zone)(fields.year, fields.month, fields.day) as number;
    const shown = shownBy(zone, epoch - 1);
    expect([shown.year, shown.month, shown.day]).not.toEqual([fields.year, fields.month, fields.day]);
  });

  test.prop([dates])('is not after any moment of that date', ({ zone, fields }) => {
    const placed = wallClockOf(zone)(fields);
    expect(firstInstantOf(zone)(fields.year, fields.month, fields.day)).toBeLessThanOrEqual(placed?.epoch as number);
  });

  test.prop([localTimes])('is not after that of the next date', ({ zone, fields }) => {
    const next = shownBy('UTC', asUtc(fields) + DAY);
    const first = firstInstantOf(zone);
    expect(first(fields.year, fields.month, fields.day)).toBeLessThanOrEqual(
      first(next.year, next.month, next.day) as number,
    );
  });
});

test.prop([fc.oneof(fc.string(), fc.anything())])('anything is a zone or is refused', (value) => {
  if (isZone(value)) expect(zoneOf(value)).toBe(value);
  else expect(() => zoneOf(value as string)).toThrow(expect.objectContaining({ code: 'zone/unknown' }));
});
