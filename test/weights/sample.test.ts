import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/response.ts';
import { designOf, tagColumn } from '../../src/weights/sample.ts';

const answer = (score: number, more: Partial<Response> = {}): Response =>
  ({ id: 'r', subject: 's1', score, answeredAt: '2026-01-05T10:00:00.000Z', tags: {}, ...more }) as Response;

describe('designOf', () => {
  test('takes scores alone where nothing more is asked', () => {
    expect(designOf([answer(9), answer(3)])).toEqual({ scores: [9, 3] });
  });

  test('takes weights, strata, clusters and sizes', () => {
    const responses = [
      answer(9, { weight: 2, subject: 'x', tags: { country: 'FI', account: 'a' } }),
      answer(3, { weight: 1, subject: 'y', tags: { country: 'SE', account: 'b' } }),
    ];
    const sizes = { FI: 500, SE: 800 };
    expect(designOf(responses, { strata: 'country', clusters: { tag: 'account' }, populationSizes: sizes })).toEqual({
      scores: [9, 3],
      weights: [2, 1],
      strata: ['FI', 'SE'],
      clusters: ['a', 'b'],
      populationSizes: [500, 800],
    });
    expect(designOf(responses, { clusters: 'subject', populationSizes: 90 })).toMatchObject({
      clusters: ['x', 'y'],
      populationSizes: [90, 90],
    });
  });

  test('refuses an answer without a weight among weighted ones, unless told what it counts', () => {
    const responses = [answer(9, { weight: 2 }), answer(3)];
    expect(() => designOf(responses)).toThrow(
      expect.objectContaining({ code: 'weights/invalid', path: [1, 'weight'] }),
    );
    expect(designOf(responses, { missingWeight: 1 }).weights).toEqual([2, 1]);
  });

  test.each([NaN, Infinity, -1, '1', null])('refuses %s for the weight of an answer that carries none', (missing) => {
    const responses = [answer(9, { weight: 2 }), answer(3)];
    for (const given of [responses, []])
      expect(() => designOf(given, { missingWeight: missing as number })).toThrow(
        expect.objectContaining({ code: 'option/out-of-range', path: ['missingWeight'] }),
      );
  });

  test.each(['account', null, 7])('refuses %s for what names the cluster', (clusters) => {
    for (const given of [[answer(9)], []])
      expect(() => designOf(given, { clusters: clusters as 'subject' })).toThrow(
        expect.objectContaining({ code: 'option/unknown', path: ['clusters'] }),
      );
  });

  test('refuses an answer whose stratum, cluster or size is not known', () => {
    expect(() => designOf([answer(9)], { strata: 'country' })).toThrow(
      expect.objectContaining({ code: 'design/invalid', path: [0, 'tags', 'country'] }),
    );
    expect(() => designOf([answer(9)], { clusters: { tag: 'constructor' } })).toThrow(
      expect.objectContaining({ code: 'design/invalid' }),
    );
    const tagged = [answer(9, { tags: { country: 'FI' } })];
    expect(() => designOf(tagged, { strata: 'country', populationSizes: { SE: 9 } })).toThrow(
      expect.objectContaining({ code: 'design/invalid', path: ['populationSizes', 0] }),
    );
  });

  test('refuses sizes by stratum without strata, and one size with them', () => {
    const tagged = [answer(9, { tags: { country: 'FI' } })];
    for (const options of [{ populationSizes: { FI: 9 } }, { strata: 'country', populationSizes: 9 }])
      expect(() => designOf(tagged, options)).toThrow(
        expect.objectContaining({ code: 'option/out-of-range', path: ['populationSizes'] }),
      );
  });
});

test('a column of a tag has null where it is missing', () => {
  expect(tagColumn([answer(9, { tags: { a: 'x' } }), answer(3)], 'a')).toEqual(['x', null]);
  expect(tagColumn([answer(9)], 'constructor')).toEqual([null]);
});
