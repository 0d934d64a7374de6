import { describe, expect, test } from 'vitest';
import { CAUTIONS, ESTIMATE_METHODS, withholdBelow } from '../../src/estimate/estimate.ts';
import { DEFAULT_METHOD, estimateNps } from '../../src/estimate/interval.ts';

const three = estimateNps({ detractors: 0, passives: 1, promoters: 2 });

describe('a minimum', () => {
  test('withholds a score that rests on fewer answers, and keeps the counts', () => {
    expect(withholdBelow(three, 3.5)).toEqual({
      status: 'withheld',
      nps: null,
      interval: null,
      reason: 'below-minimum',
      n: 3,
      counts: { detractors: 0, passives: 1, promoters: 2 },
    });
  });

  test('leaves a score that rests on as many', () => {
    expect(withholdBelow(three, 3)).toBe(three);
  });

  test('does not change why a score was withheld already', () => {
    const empty = estimateNps({ detractors: 0, passives: 0, promoters: 0 });
    expect(withholdBelow(empty, 10)).toBe(empty);
  });

  test.each([0, 0.9, -1, NaN, Infinity])('of %d is refused', (minimum) => {
    expect(() => withholdBelow(three, minimum)).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['minimum'] }),
    );
  });
});

test('methods and cautions are listed once each, the default method first', () => {
  expect(new Set(ESTIMATE_METHODS).size).toBe(ESTIMATE_METHODS.length);
  expect(new Set(CAUTIONS).size).toBe(CAUTIONS.length);
  expect(ESTIMATE_METHODS[0]).toBe(DEFAULT_METHOD);
});
