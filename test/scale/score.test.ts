import { expect, test } from 'vitest';
import { SCORES, isScore, scoreOf } from '../../src/scale/score.ts';

const OFF_SCALE: unknown[] = [
  -1,
  11,
  7.5,
  NaN,
  Infinity,
  -Infinity,
  '9',
  '',
  null,
  undefined,
  true,
  [9],
  {},
  9n,
  Symbol('nine'),
];

test.each([...SCORES])('%i is a score', (score) => {
  expect(isScore(score)).toBe(true);
  expect(scoreOf(score)).toBe(score);
});

test.each(OFF_SCALE.map((value) => [value]))('%s is not a score', (value) => {
  expect(isScore(value)).toBe(false);
  expect(() => scoreOf(value as number)).toThrow(expect.objectContaining({ code: 'score/not-on-scale' }));
});

test('minus zero is the score 0 and loses its sign', () => {
  expect(isScore(-0)).toBe(true);
  expect(Object.is(scoreOf(-0), 0)).toBe(true);
});

test('the message of a refused text does not repeat the text', () => {
  expect(() => scoreOf('call me on 555' as unknown as number)).toThrow(
    'A score is a whole number from 0 to 10, got a value of type string.',
  );
});
