/**
 * Laws of the line through the scores.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { arbSeries } from '../../src/testing/series.ts';
import { LINE_ERRORS } from '../../src/trend/judge-slope.ts';
import { trendLine } from '../../src/trend/slope.ts';
import { PERIOD_VARIANCES } from '../../src/trend/variance.ts';
import { LINE_METHODS } from '../../src/trend/weighted-line.ts';
import { reversed, swapped } from './monthly.ts';

const arbOptions = (): fc.Arbitrary<{
  method: (typeof LINE_METHODS)[number];
  variance: (typeof PERIOD_VARIANCES)[number];
  errors: (typeof LINE_ERRORS)[number];
}> =>
  fc.record({
    method: fc.constantFrom(...LINE_METHODS),
    variance: fc.constantFrom(...PERIOD_VARIANCES),
    errors: fc.constantFrom(...LINE_ERRORS),
  });

const close = (a: number, b: number, scale = 1): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-7 * Math.max(scale, Math.abs(a), Math.abs(b)));
};

const opposite = { rising: 'falling', falling: 'rising', unclear: 'unclear' } as const;

test.prop([arbSeries({ maxPeriods: 14 }), arbOptions()])(
  'a line is plain JSON and names what it rests on',
  (series, options) => {
    const line = trendLine(series, options);
    expect(JSON.parse(JSON.stringify(line))).toStrictEqual(line);
    if (line.status === 'withheld') return;
    expect(line).toMatchObject(options);
    const { lower, upper } = line.slope.interval;
    expect(lower).toBeLessThanOrEqual(line.slope.estimate);
    expect(upper).toBeGreaterThanOrEqual(line.slope.estimate);
    // Interval and p-value say the same, but for rounding at the level itself.
    if (Math.abs(line.pValue - 0.05) > 1e-9 && line.slope.standardError > 0)
      expect(lower > 0 || upper < 0).toBe(line.pValue < 0.05);
  },
);

test.prop([arbSeries({ maxPeriods: 14 }), arbOptions()])(
  'swapping detractors and promoters negates the slope and keeps the p-value',
  (series, options) => {
    const line = trendLine(series, options);
    const other = trendLine(swapped(series), options);
    expect(other.status).toBe(line.status);
    if (line.status === 'withheld' || other.status === 'withheld') return;
    close(other.slope.estimate, -line.slope.estimate);
    close(other.slope.interval.lower, -line.slope.interval.upper);
    close(other.pValue, line.pValue);
    close(other.tau2, line.tau2, 100);
    expect(other.direction).toBe(opposite[line.direction]);
  },
);

test.prop([arbSeries({ maxPeriods: 14, gaps: false }), arbOptions()])(
  'reversing time negates the slope and keeps the p-value',
  (series, options) => {
    const line = trendLine(series, options);
    const other = trendLine(reversed(series), options);
    expect(other.status).toBe(line.status);
    if (line.status === 'withheld' || other.status === 'withheld') return;
    close(other.slope.estimate, -line.slope.estimate);
    close(other.pValue, line.pValue);
    close(other.tau2, line.tau2, 100);
  },
);

test.prop([arbSeries({ minPeriods: 5, maxPeriods: 14, gaps: false, minimum: 1 }), arbOptions()])(
  'an empty period before the first shifts the line and nothing else',
  (series, options) => {
    const [first, ...rest] = series.points;
    if (first === undefined) return;
    const counts = { detractors: 0, passives: 0, promoters: 0 };
    const empty = { status: 'withheld', nps: null, interval: null, reason: 'no-responses', n: 0, counts } as const;
    const early = { ...series, points: [{ ...first, estimate: empty }, ...rest] };
    const later = { ...series, points: rest };
    const a = trendLine(early, options);
    const b = trendLine(later, options);
    expect(a.status).toBe(b.status);
    if (a.status === 'withheld' || b.status === 'withheld') return;
    close(a.slope.estimate, b.slope.estimate);
    close(a.slope.standardError, b.slope.standardError);
    close(a.next.nps, b.next.nps, 100);
    close(a.intercept.nps, b.intercept.nps - b.slope.estimate, 100);
    expect(a.next.index).toBe(b.next.index + 1);
  },
);
