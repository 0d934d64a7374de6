import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { NpsError, fail, isNpsError, pointerOf, within } from '../src/error.ts';

const caught = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

test('an error speaks with its first issue', () => {
  const error = new NpsError([
    { code: 'score/not-on-scale', path: ['scores', 3], message: 'First.' },
    { code: 'zone/unknown', path: [], message: 'Second.' },
  ]);
  expect([error.code, error.path, error.message, error.name]).toEqual([
    'score/not-on-scale',
    ['scores', 3],
    'First.',
    'NpsError',
  ]);
  expect(error.issues).toHaveLength(2);
});

test('fail throws one issue', () => {
  const error = caught(() => fail('zone/unknown', ['zone'], 'A zone is an IANA name.'));
  expect(error).toBeInstanceOf(NpsError);
  expect((error as NpsError).issues).toEqual([
    { code: 'zone/unknown', path: ['zone'], message: 'A zone is an IANA name.' },
  ]);
});

test('an error of another copy of the library is known by its brand', () => {
  const foreign = Object.assign(new Error('from another copy'), { brand: 'npskit.NpsError', issues: [] });
  expect(isNpsError(foreign)).toBe(true);
  expect(isNpsError(caught(() => fail('zone/unknown', [], 'No.')))).toBe(true);
});

test('an error of another realm is known by its brand', () => {
  const foreign: unknown = runInNewContext("Object.assign(new Error('x'), { brand: 'npskit.NpsError', issues: [{}] })");
  expect(foreign).not.toBeInstanceOf(Error);
  expect(isNpsError(foreign)).toBe(true);
});

test('other values are not errors of this library', () => {
  for (const value of [new Error('x'), { brand: 'npskit.NpsError' }, null, undefined, 'npskit.NpsError'])
    expect(isNpsError(value)).toBe(false);
});

test('a pointer escapes tilde and slash', () => {
  expect(pointerOf(['a/b', 'm~n', 0])).toBe('/a~1b/m~0n/0');
  expect(pointerOf([])).toBe('');
});

test('a fault in a part is told with the place of the part, all its issues', () => {
  const work = (): never => {
    throw new NpsError([
      { code: 'counts/invalid', path: ['counts', 3], message: 'No.' },
      { code: 'counts/invalid', path: [], message: 'No.' },
    ]);
  };
  expect(() => within(['groups', 1], work)).toThrow(
    expect.objectContaining({
      issues: [
        expect.objectContaining({ path: ['groups', 1, 'counts', 3] }),
        expect.objectContaining({ path: ['groups', 1] }),
      ],
    }),
  );
});

test('work on a part that succeeds, or fails for another reason, is left alone', () => {
  expect(within(['a'], () => 7)).toBe(7);
  const other = new RangeError('another');
  expect(() =>
    within(['a'], () => {
      throw other;
    }),
  ).toThrow(other);
});
