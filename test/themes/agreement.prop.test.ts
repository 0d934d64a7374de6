import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { groupingAgreement } from '../../src/themes/agreement.ts';

const arbNames = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 });
const arbPair = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 4 })), { maxLength: 60 })
  .map((pairs) => [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as const);

test.prop([arbNames], { numRuns: 500 })('no agreement is above 1, also of a grouping with itself', (names) => {
  const { ari, ami, v } = groupingAgreement(
    names,
    names.map((name) => `group ${name}`),
  );
  expect(Math.max(ari, ami, v)).toBeLessThanOrEqual(1);
  expect(Math.min(ari, ami, v)).toBeCloseTo(1, 12);
});

test.prop([arbPair])('which grouping comes first changes nothing', ([a, b]) => {
  const [one, other] = [groupingAgreement(a, b), groupingAgreement(b, a)];
  expect(one.ari).toBeCloseTo(other.ari, 12);
  expect(one.ami).toBeCloseTo(other.ami, 9);
  expect(one.v).toBeCloseTo(other.v, 12);
});

test.prop([arbPair])('the order of things changes nothing', ([a, b]) => {
  const one = groupingAgreement(a, b);
  const other = groupingAgreement([...a].reverse(), [...b].reverse());
  expect(one.ari).toBeCloseTo(other.ari, 12);
  expect(one.ami).toBeCloseTo(other.ami, 9);
});
