import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Response } from '../../src/response.ts';
import { emptyTally, mergeTallies, sizeOf, tallyResponses } from '../../src/tally/tally.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { arbInstant, arbPeriodOptions } from '../../src/testing/times.ts';
import { type SeriesOptions, npsSeries, seriesOf } from '../../src/trend/series.ts';
import { type PeriodTally, mergePeriodTallies, tallyByPeriod } from '../../src/trend/tally-by-period.ts';

const range = { min: '2023-11-01T00:00:00.000Z', max: '2024-05-01T00:00:00.000Z' };
const answers = arbResponses(range);
const calendars = arbPeriodOptions();
const readings = fc
  .tuple(
    calendars,
    arbInstant(range),
    fc.record(
      {
        from: arbInstant(range),
        minimum: fc.integer({ min: 1, max: 12 }),
        privacyMinimum: fc.integer({ min: 1, max: 6 }),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([calendar, now, more]): SeriesOptions => ({ ...calendar, now, ...more }));

const oneByOne = (
  responses: readonly Response[],
  options: SeriesOptions & { unit: NonNullable<SeriesOptions['unit']> },
) => responses.reduce<PeriodTally[]>((sum, one) => mergePeriodTallies(sum, tallyByPeriod([one], options)), []);

describe('the tallies of periods', () => {
  test.prop([answers, calendars])('add up to the tally of all answers', (responses, options) => {
    const parts = tallyByPeriod(responses, options).map(({ tally }) => tally);
    expect(parts.reduce(mergeTallies, emptyTally)).toEqual(tallyResponses(responses));
  });

  test.prop([answers, answers, answers, calendars])('merge in any grouping and order', (a, b, c, options) => {
    const [one, two, three] = [a, b, c].map((part) => tallyByPeriod(part, options)) as [
      PeriodTally[],
      PeriodTally[],
      PeriodTally[],
    ];
    const merged = mergePeriodTallies(mergePeriodTallies(one, two), three);
    expect(mergePeriodTallies(one, mergePeriodTallies(two, three))).toEqual(merged);
    expect(mergePeriodTallies(three, mergePeriodTallies(two, one))).toEqual(merged);
    expect(mergePeriodTallies(one, [])).toEqual(one);
  });

  test.prop([answers, calendars])(
    'folded one answer at a time are those of the batch, less the empty ones',
    (responses, options) => {
      const batch = tallyByPeriod(responses, options).filter(({ tally }) => sizeOf(tally) > 0);
      expect(oneByOne(responses, { ...options, now: range.max })).toEqual(batch);
    },
  );
});

describe('a series', () => {
  test.prop([answers, readings, fc.nat()], { numRuns: 200 })(
    'of tallies that were folded answer by answer, through JSON at any point, is that of the batch',
    (responses, options, at) => {
      const calendar = { ...options, unit: options.unit ?? 'month' };
      const cut = responses.length === 0 ? 0 : at % (responses.length + 1);
      const first = oneByOne(responses.slice(0, cut), calendar);
      const stored = JSON.parse(JSON.stringify(first)) as PeriodTally[];
      const all = mergePeriodTallies(stored, oneByOne(responses.slice(cut), calendar));
      expect(seriesOf(all, options)).toEqual(npsSeries(responses, options));
      expect(seriesOf([...all].reverse(), options)).toEqual(npsSeries(responses, options));
    },
  );

  test.prop([answers, readings])('is plain JSON', (responses, options) => {
    const series = npsSeries(responses, options);
    expect(JSON.parse(JSON.stringify(series))).toEqual(series);
  });

  test.prop([answers, readings])(
    'tiles from its first period to its last, with keys in order',
    (responses, options) => {
      const periods = npsSeries(responses, options).points.map(({ period }) => period);
      periods.slice(1).forEach(({ start }, i) => {
        expect(start).toBe(periods[i]?.end);
      });
      expect([...new Set(periods.map(({ key }) => key))].sort()).toEqual(periods.map(({ key }) => key));
      const [first] = periods;
      if (first !== undefined && options.from !== undefined)
        expect(first.start <= options.from || responses.some(({ answeredAt }) => answeredAt < first.end)).toBe(true);
    },
  );

  test.prop([answers, readings])(
    'has a part elapsed exactly where a period is partial, which is where its time was not all there',
    (responses, options) => {
      const { from = '0001-01-01T00:00:00.000Z', now } = options;
      for (const { period, partial, elapsed } of npsSeries(responses, options).points) {
        expect(partial).toBe(now < period.end || period.start < from);
        expect(elapsed === undefined).toBe(!partial);
        if (elapsed !== undefined) expect(elapsed >= 0 && elapsed < 1).toBe(true);
      }
    },
  );
});
