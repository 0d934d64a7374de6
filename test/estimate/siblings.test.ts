/**
 * Satisfaction and effort beside the score.
 *
 * @module
 */
import { expect, test } from 'vitest';
import { ces, csat } from '../../src/estimate/siblings.ts';

test('satisfaction is the percentage of the two highest ratings', () => {
  expect(csat([3, 4, 13, 45, 35])).toMatchObject({ status: 'shown', percent: 80, n: 100, satisfied: 80, cautions: [] });
});

test('another number of highest ratings may count', () => {
  expect(csat([3, 4, 13, 45, 35], { topBoxes: 1 }).percent).toBe(35);
  expect(csat([3, 4, 13, 45, 35], { topBoxes: 4 }).percent).toBe(97);
});

test("its interval is Wilson's", () => {
  // (p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n)
  const z = 1.959963984540054;
  const [p, n] = [0.8, 100];
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const { interval } = csat([3, 4, 13, 45, 35]);
  expect(interval).toMatchObject({ level: 0.95, method: 'wilson' });
  expect(interval?.lower).toBeCloseTo((100 * (p + (z * z) / (2 * n) - half)) / (1 + (z * z) / n), 10);
  expect(interval?.upper).toBeCloseTo((100 * (p + (z * z) / (2 * n) + half)) / (1 + (z * z) / n), 10);
});

test('when all are satisfied the interval ends at 100 and keeps its width', () => {
  const { interval } = csat([0, 0, 0, 0, 4]);
  expect(interval?.upper).toBe(100);
  expect(interval?.lower).toBeCloseTo(51.01091635454, 10);
  expect(csat([4, 0, 0, 0, 0]).interval?.lower).toBe(0);
});

test('nobody answered: no figure', () => {
  expect(csat([0, 0, 0, 0, 0])).toEqual({
    status: 'withheld',
    percent: null,
    interval: null,
    reason: 'no-responses',
    n: 0,
  });
  expect(ces([0, 0, 0])).toEqual({ status: 'withheld', mean: null, interval: null, reason: 'no-responses', n: 0 });
});

test('few answers are told of', () => {
  expect(csat([0, 0, 0, 3, 6])).toMatchObject({ cautions: ['few-answers'] });
  expect(csat([0, 0, 0, 3, 7])).toMatchObject({ cautions: [] });
});

test('effort is the mean rating, the lowest being 1', () => {
  expect(ces([0, 0, 5, 0, 5])).toMatchObject({ status: 'shown', mean: 4, n: 10, cautions: [] });
});

test("its interval is Student's, and is cut at the ends of the scale", () => {
  const effort = ces([1, 0, 0, 0, 9]);
  expect(effort).toMatchObject({ mean: 4.6, interval: { upper: 5, method: 't' } });
  expect(effort.interval?.lower).toBeCloseTo(3.6951371349036, 10);
  expect(effort.interval?.unclipped?.upper).toBeCloseTo(5.5048628650964, 10);
  expect(effort.status === 'shown' && effort.standardDeviation).toBeCloseTo(Math.sqrt(14.4 / 9), 12);
  expect(effort.status === 'shown' && effort.standardError).toBeCloseTo(0.4, 12);
});

test('one answer has no interval', () => {
  expect(ces([0, 1, 0])).toMatchObject({ status: 'withheld', reason: 'below-minimum', n: 1 });
});

test('answers all alike leave the interval of a mean no width, and that is told', () => {
  expect(ces([0, 0, 0, 0, 30])).toMatchObject({
    mean: 5,
    interval: { lower: 5, upper: 5 },
    standardError: 0,
    cautions: ['degenerate'],
  });
  expect(ces([0, 0, 7]).status === 'shown' && ces([0, 0, 7])).toMatchObject({
    cautions: ['few-answers', 'degenerate'],
  });
});

test.each([
  [[5]],
  [[]],
  [new Array<number>(102).fill(1)],
  [[1, -1]],
  [[1, NaN]],
  [[1, Infinity]],
  [[1e308, 1e308]],
  [[1, '2']],
  [[1, null]],
  [[1, , 2]],
  ['12'],
  [null],
  [{ 1: 2, 2: 3 }],
])('%j are no counts of ratings', (counts) => {
  for (const read of [csat, ces])
    expect(() => read(counts as number[])).toThrow(expect.objectContaining({ code: 'counts/invalid', path: [] }));
});

test.each([0, 5, 1.5, -1, NaN])('%d highest ratings of five are refused', (topBoxes) => {
  expect(() => csat([1, 1, 1, 1, 1], { topBoxes })).toThrow(
    expect.objectContaining({ code: 'option/out-of-range', path: ['topBoxes'] }),
  );
});

test.each([0, 1, NaN])('a level of %d is refused', (level) => {
  for (const read of [csat, ces])
    expect(() => read([1, 1], { level })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['level'] }),
    );
});

test('no size is too small or too large', () => {
  expect(csat([0, 1e-320, 0, 1e-320, 0])).toMatchObject({ percent: 50, interval: { lower: 0, upper: 100 } });
  expect(csat([0, 1e307, 0, 1e307, 0])).toMatchObject({ percent: 50 });
  expect(csat([0, 1e307, 0, 1e307, 0]).interval?.lower).toBeCloseTo(50, 9);
  expect(ces([1e307, 0, 1e307]).mean).toBe(2);
});
