import { expect, test } from 'vitest';
import { assumedOf, changeVarianceOf } from '../../src/compare/spread.ts';
import { SCORES } from '../../src/scale/score.ts';
import { categoryTransition, tallyTransitions } from '../../src/tally/transition.ts';
import { tallyScores } from '../../src/tally/tally.ts';

test('counts of any size say how answers vary', () => {
  expect(assumedOf({ detractors: 2, passives: 0, promoters: 2 }).variance).toBe(1);
  expect(assumedOf({ detractors: 0.2, passives: 0.3, promoters: 0.5 }).variance).toBeCloseTo(0.61, 14);
  expect(assumedOf(tallyScores([0, 10, 10, 8])).variance).toBe(0.6875);
});

test('a variance stands for as many promoters as detractors', () => {
  const { variance, shares } = assumedOf({ variance: 0.6 });
  expect(variance).toBe(0.6);
  expect(shares.nps).toBe(0);
  expect(shares.variance).toBeCloseTo(0.6, 14);
});

test('no answers do not say how answers vary', () => {
  expect(() => assumedOf({ detractors: 0, passives: 0, promoters: 0 })).toThrow(
    expect.objectContaining({ code: 'counts/invalid', path: ['spread'] }),
  );
});

test.each([-0.1, 1.1, NaN, Infinity, '1'])('%s is no variance of an answer', (variance) => {
  expect(() => assumedOf({ variance: variance as number })).toThrow(
    expect.objectContaining({ code: 'option/out-of-range' }),
  );
});

test('changes run from −2 to 2, and their mean does not count', () => {
  expect(changeVarianceOf(tallyTransitions([3, 9], [9, 3]))).toBe(4);
  expect(changeVarianceOf(tallyTransitions([3, 3], [9, 9]))).toBe(0);
  expect(changeVarianceOf(tallyTransitions([7, 9, 10, 3], [9, 8, 9, 5]))).toBe(0.5);
  expect(changeVarianceOf({ variance: 0.45 })).toBe(0.45);
});

test('moves between categories say how changes vary as well', () => {
  const moves = tallyTransitions([7, 9, 10, 3], [9, 8, 9, 5]);
  expect(changeVarianceOf(categoryTransition(moves))).toBe(0.5);
});

test.each([
  ['null', null],
  ['a text', 'half of them'],
  ['a table without counts', {}],
  ['a table of one row', { counts: [[1]] }],
  ['a negative count', { counts: SCORES.map((before) => SCORES.map((after) => (before < after ? -1 : 1))) }],
  ['counts that are texts', { counts: SCORES.map(() => SCORES.map(() => '1')) }],
])('%s is no spread of changes', (_, change) => {
  expect(() => changeVarianceOf(change as never)).toThrow(expect.objectContaining({ code: 'transition/invalid' }));
});

test('nobody does not say how changes vary', () => {
  expect(() => changeVarianceOf(tallyTransitions([], []))).toThrow(
    expect.objectContaining({ code: 'transition/invalid', path: ['change'] }),
  );
  expect(() => changeVarianceOf({ variance: 4.1 })).toThrow(expect.objectContaining({ code: 'option/out-of-range' }));
});
