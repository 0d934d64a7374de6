import { describe, expect, test } from 'vitest';
import { offsetsOf } from '../../src/time/offset.ts';

const HOUR = 3_600_000;

/** The changes of a zone in a year: when, and the offset from then on in hours. */
const changesOf = (zone: string, year: number): [string, number][] => {
  const { starts, offsets } = offsetsOf(zone)?.(year) ?? { starts: [], offsets: [] };
  return offsets.slice(1).map((offset, i) => [new Date(starts[i + 1] as number).toISOString(), offset / HOUR]);
};

test('a year without changes is one stretch that reaches two days into its neighbors', () => {
  expect(offsetsOf('Asia/Kathmandu')?.(2024)).toEqual({
    starts: [Date.UTC(2023, 11, 30), Date.UTC(2025, 0, 3)],
    offsets: [5.75 * HOUR],
  });
});

describe('changes are found to the second', () => {
  test.each<[string, number, [string, number][]]>([
    ['UTC', 2024, []],
    [
      'Europe/London',
      2024,
      [
        ['2024-03-31T01:00:00.000Z', 1],
        ['2024-10-27T01:00:00.000Z', 0],
      ],
    ],
    [
      'Australia/Lord_Howe',
      2024,
      [
        ['2024-04-06T15:00:00.000Z', 10.5],
        ['2024-10-05T15:30:00.000Z', 11],
      ],
    ],
    [
      'America/St_Johns',
      2010,
      [
        ['2010-03-14T03:31:00.000Z', -2.5],
        ['2010-11-07T02:31:00.000Z', -3.5],
      ],
    ],
    ['Africa/Monrovia', 1972, [['1972-01-07T00:44:30.000Z', 0]]],
    ['Europe/London', 1847, [['1847-12-01T00:01:15.000Z', 0]]],
    [
      'Pacific/Apia',
      2012,
      [
        ['2011-12-30T10:00:00.000Z', 14],
        ['2012-03-31T14:00:00.000Z', 13],
        ['2012-09-29T14:00:00.000Z', 14],
      ],
    ],
    // The shortest summer time on record: a week less an hour.
    [
      'America/Boa_Vista',
      2000,
      [
        ['2000-02-27T03:00:00.000Z', -4],
        ['2000-10-08T04:00:00.000Z', -3],
        ['2000-10-15T03:00:00.000Z', -4],
      ],
    ],
  ])('in %s, %i', (zone, year, changes) => {
    expect(changesOf(zone, year)).toEqual(changes);
  });
});

test('offsets between minus one hour and zero keep their sign', () => {
  expect(offsetsOf('Africa/Monrovia')?.(1960).offsets).toEqual([-(44 * 60 + 30) * 1000]);
});

test('years at the ends of the calendar can be read', () => {
  expect(offsetsOf('UTC')?.(0).offsets).toEqual([0]);
  expect(offsetsOf('Asia/Tokyo')?.(10_000).offsets).toEqual([9 * HOUR]);
});

test('an unknown zone has no offsets', () => {
  expect(offsetsOf('Europe/Atlantis')).toBeNull();
});

type Zoned = { epochMilliseconds: number; getTimeZoneTransition: (direction: 'next') => Zoned | null };
type TemporalLike = {
  Instant: { fromEpochMilliseconds: (epoch: number) => { toZonedDateTimeISO: (zone: string) => Zoned } };
};
const temporal = (globalThis as { Temporal?: TemporalLike }).Temporal;

test.skipIf(temporal === undefined)(
  'changes are those that Temporal lists (skipped where the runtime has no Temporal)',
  () => {
    const from = Date.UTC(1990, 0, 1);
    const to = Date.UTC(2030, 0, 1);
    for (const zone of Intl.supportedValuesOf('timeZone').filter((_, i) => i % 6 === 0)) {
      const listed: number[] = [];
      let at = temporal?.Instant.fromEpochMilliseconds(from - 1).toZonedDateTimeISO(zone) ?? null;
      while (at !== null && at.epochMilliseconds < to) {
        at = at.getTimeZoneTransition('next');
        if (at !== null && at.epochMilliseconds < to) listed.push(at.epochMilliseconds);
      }
      const found: number[] = [];
      for (let year = 1990; year < 2030; year++)
        for (const start of offsetsOf(zone)?.(year).starts.slice(1, -1) ?? [])
          if (start >= Date.UTC(year, 0, 1) && start < Date.UTC(year + 1, 0, 1)) found.push(start);
      expect(found, zone).toEqual(listed);
    }
  },
);
