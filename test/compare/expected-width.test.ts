import { describe, expect, test } from 'vitest';
import { expectedWidth } from '../../src/compare/expected-width.ts';
import { MARGIN_METHODS } from '../../src/compare/half-width.ts';
import { marginOfError, sampleSizeForMargin } from '../../src/compare/margin.ts';
import { ESTIMATE_METHODS } from '../../src/estimate/estimate.ts';
import { estimateNps } from '../../src/estimate/interval.ts';

const shares = { detractors: 0.2, passives: 0.3, promoters: 0.5 };

describe('the expected width', () => {
  test.each(ESTIMATE_METHODS)('of %s is that of a plain loop over all orders of seven answers', (method) => {
    const n = 7;
    let width = 0;
    let coverage = 0;
    for (let order = 0; order < 3 ** n; order++) {
      const answers = Array.from({ length: n }, (_, i) => Math.floor(order / 3 ** i) % 3);
      const countOf = (which: number): number => answers.filter((answer) => answer === which).length;
      const counts = { detractors: countOf(0), passives: countOf(1), promoters: countOf(2) };
      const probability = 0.2 ** counts.detractors * 0.3 ** counts.passives * 0.5 ** counts.promoters;
      const { interval } = estimateNps(counts, { method });
      if (interval === null) throw new Error('an interval was withheld');
      width += probability * (interval.upper - interval.lower);
      if (interval.lower <= 30 + 1e-9 && interval.upper >= 30 - 1e-9) coverage += probability;
    }
    const expected = expectedWidth(shares, { n, method });
    expect(expected.width).toBeCloseTo(width, 10);
    expect(expected.coverage).toBeCloseTo(coverage, 12);
  });

  test('says what it computed', () => {
    expect(expectedWidth({ detractors: 20, passives: 30, promoters: 50 }, { n: 50, level: 0.9 })).toEqual({
      width: expect.closeTo(35.534, 3) as number,
      coverage: expect.closeTo(0.9, 2) as number,
      missBelow: expect.closeTo(0.05, 2) as number,
      missAbove: expect.closeTo(0.05, 2) as number,
      nps: 30,
      n: 50,
      level: 0.9,
      method: 'score',
    });
  });

  test('is never less than nothing, nor more than certain', () => {
    // One answer has an interval without width, so that no outcome holds the truth.
    for (let detractors = 1; detractors < 12; detractors++)
      for (let promoters = 1; promoters < 12; promoters++) {
        const one = expectedWidth({ detractors, passives: 3, promoters }, { n: 1, method: 'wald' });
        for (const part of [one.coverage, one.missBelow, one.missAbove]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      }
  });

  test('takes the size of the counts for nothing', () => {
    const one = expectedWidth(shares, { n: 20 });
    const other = expectedWidth({ detractors: 40, passives: 60, promoters: 100 }, { n: 20 });
    expect(other.width).toBeCloseTo(one.width, 10);
    expect(other.coverage).toBeCloseTo(one.coverage, 12);
  });

  test('of answers that are all alike is that of the one outcome', () => {
    expect(expectedWidth({ detractors: 0, passives: 0, promoters: 1 }, { n: 10 })).toMatchObject({
      width: expect.closeTo(55.51, 2) as number,
      coverage: 1,
      nps: 100,
    });
    expect(expectedWidth({ detractors: 0, passives: 0, promoters: 1 }, { n: 10, method: 'wald' }).width).toBe(0);
  });

  test('is at most twice the planned margin of the default, and little less', () => {
    for (const spread of [
      shares,
      { detractors: 0.05, passives: 0.15, promoters: 0.8 },
      { detractors: 1, passives: 0, promoters: 1 },
    ])
      for (const margin of [8, 15, 25]) {
        const { n, marginAtN } = sampleSizeForMargin(margin, { spread });
        const half = expectedWidth(spread, { n }).width / 2;
        expect(half).toBeLessThanOrEqual(marginAtN);
        expect(half).toBeGreaterThan(0.95 * marginAtN);
      }
  });

  test('of many answers is twice the margin of error', () => {
    for (const method of MARGIN_METHODS) {
      const { width } = expectedWidth(shares, { n: 2000, method });
      expect(Math.abs(width / 2 - marginOfError(2000, { spread: shares, method }).margin)).toBeLessThan(0.01);
    }
  });
});

describe('a wrong call is refused:', () => {
  test.each([0, 1.5, -1, NaN, Infinity, '10', undefined])('%s answers', (n) => {
    expect(() => expectedWidth(shares, { n: n as number })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['n'] }),
    );
  });

  test('one answer for the method t', () => {
    expect(() => expectedWidth(shares, { n: 1, method: 't' })).toThrow(expect.objectContaining({ path: ['n'] }));
    expect(expectedWidth(shares, { n: 1 }).coverage).toBeGreaterThan(0);
  });

  test('more answers than outcomes can be added up for', () => {
    expect(() => expectedWidth(shares, { n: 10_001 })).toThrow(
      expect.objectContaining({ code: 'counts/too-many', path: ['n'] }),
    );
  });

  test('shares of nobody', () => {
    expect(() => expectedWidth({ detractors: 0, passives: 0, promoters: 0 }, { n: 10 })).toThrow(
      expect.objectContaining({ code: 'counts/invalid', path: ['shares'] }),
    );
  });

  test('a level or a method that is none', () => {
    expect(() => expectedWidth(shares, { n: 10, level: 1 })).toThrow(expect.objectContaining({ path: ['level'] }));
    expect(() => expectedWidth(shares, { n: 10, method: 'bayes' as 'wald' })).toThrow(
      expect.objectContaining({ code: 'option/unknown' }),
    );
  });
});
