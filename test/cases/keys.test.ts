/**
 * Keys of cases and actions: readable, injective, without version and time.
 *
 * @module
 */
import { fc, test as propTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { actionKeyOf, caseKeyOf, erasedKeyOf, partsOfCaseKey } from '../../src/cases/case-key.ts';

test('a missing wave is told from every wave', () => {
  const keys = [{}, { wave: '' }, { wave: '%' }, { wave: '%25' }].map((wave) =>
    caseKeyOf({ subject: 's', ...wave, responseId: 'r' }),
  );
  expect(keys).toEqual(['s/%/r', 's//r', 's/%25/r', 's/%2525/r']);
});

test('parts that are no texts and occurrences that count nothing are refused', () => {
  expect(() => caseKeyOf({ subject: 1, responseId: 'r' } as never)).toThrow(
    expect.objectContaining({ code: 'case/invalid-key', path: ['subject'] }),
  );
  expect(() => actionKeyOf(null as never, 's', 1)).toThrow(
    expect.objectContaining({ code: 'case/invalid-key', path: ['caseKey'] }),
  );
  for (const occurrence of [0, 1.5, NaN, '1'])
    expect(() => actionKeyOf('k', 's', occurrence as never)).toThrow(
      expect.objectContaining({ code: 'option/out-of-range' }),
    );
});

test('the key of an erased customer names nobody', () => {
  expect(partsOfCaseKey(erasedKeyOf('7f3', 1))).toBeNull();
  for (const other of ['', 'a/b', 'a/b/c/d', '%', '%erased/x/1', 'a%/b/c', 3])
    expect(partsOfCaseKey(other as string)).toBeNull();
});

const arbPart = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('%', '/', '2', 'F', '5', 'a', '\ud800', 'é') }),
);
const arbParts = fc.record(
  { subject: arbPart, wave: arbPart, responseId: arbPart },
  { requiredKeys: ['subject', 'responseId'] },
);

propTest.prop([arbParts], { numRuns: 1000 })('a key is read back to its parts', (parts) => {
  expect(partsOfCaseKey(caseKeyOf(parts))).toEqual(parts);
});

propTest.prop(
  [arbParts, arbPart, fc.integer({ min: 1, max: 12 }), arbParts, arbPart, fc.integer({ min: 1, max: 12 })],
  { numRuns: 1000 },
)('two actions have one key only when they are one action', (one, step, times, two, otherStep, otherTimes) => {
  const same =
    JSON.stringify([caseKeyOf(one), step, times]) === JSON.stringify([caseKeyOf(two), otherStep, otherTimes]);
  expect(actionKeyOf(caseKeyOf(one), step, times) === actionKeyOf(caseKeyOf(two), otherStep, otherTimes)).toBe(same);
});

propTest.prop([arbParts, arbPart, fc.integer({ min: 1, max: 3 }), arbPart, fc.integer({ min: 1, max: 3 })], {
  numRuns: 1000,
})('keys of erased customers are injective and no key of a case', (parts, one, first, two, second) => {
  expect(erasedKeyOf(one, first)).not.toBe(caseKeyOf(parts));
  expect(erasedKeyOf(one, first) === erasedKeyOf(two, second)).toBe(one === two && first === second);
});
