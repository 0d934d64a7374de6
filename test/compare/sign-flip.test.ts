import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { Changes } from '../../src/compare/pairs.ts';
import { signFlipTest } from '../../src/compare/sign-flip.ts';
import { normalUpperTail } from '../../src/numeric/normal.ts';
import type { CategoryTransition } from '../../src/tally/transition.ts';
import { tallyTransitions } from '../../src/tally/transition.ts';

const tableOf = ({ downTwo, downOne, none, upOne, upTwo }: Changes): CategoryTransition => ({
  detractors: { detractors: none, passives: upOne, promoters: upTwo },
  passives: { detractors: downOne, passives: 0, promoters: 0 },
  promoters: { detractors: downTwo, passives: 0, promoters: 0 },
});
const STAY: Changes = { downTwo: 0, downOne: 0, none: 0, upOne: 0, upTwo: 0 };

test('three who rise by 1, 1 and 2 are one way of eight', () => {
  expect(signFlipTest(tallyTransitions([3, 7, 7, 9], [9, 9, 9, 10]))).toEqual({
    status: 'shown',
    difference: 100,
    pValue: 2 / 8,
    pGreater: 1 / 8,
    pLess: 1,
    n: 4,
    changes: { downTwo: 0, downOne: 0, none: 1, upOne: 2, upTwo: 1 },
  });
});

test('those who did not change play no part', () => {
  const few = signFlipTest(tableOf({ ...STAY, upOne: 6, downOne: 1 }));
  const many = signFlipTest(tableOf({ ...STAY, upOne: 6, downOne: 1, none: 1e9 }));
  expect(many.pValue).toBe(few.pValue);
  expect(few.pValue).toBe((2 * 8) / 128);
});

test('without a change, and with changes that balance, the p-value is 1', () => {
  expect(signFlipTest(tableOf({ ...STAY, none: 7 }))).toMatchObject({ pValue: 1, pGreater: 1, pLess: 1 });
  expect(signFlipTest(tableOf({ ...STAY, upTwo: 1, downOne: 2 })).pValue).toBe(1);
});

test('nobody is withheld', () => {
  expect(signFlipTest(tableOf(STAY))).toEqual({
    status: 'withheld',
    difference: null,
    pValue: null,
    reason: 'no-responses',
    n: 0,
  });
});

describe('far out in the tail', () => {
  test('a thousand who all rise are one way of two to the thousandth', () => {
    const test = signFlipTest(tableOf({ ...STAY, upOne: 1000 }));
    expect((test.pValue as number) / 2 ** -999).toBeCloseTo(1, 10);
  });

  test('the tail is that of the binomial distribution where all steps are alike', () => {
    // 60 of 100 coins or more, or 40 or fewer; Python 3.11, fractions.
    const one = signFlipTest(tableOf({ ...STAY, upOne: 60, downOne: 40 }));
    expect(one.pValue).toBeCloseTo(0.056887933640980805, 14);
    const two = signFlipTest(tableOf({ ...STAY, upTwo: 60, downTwo: 40 }));
    expect(two.pValue).toBeCloseTo(one.pValue as number, 14);
  });

  test('a million changes are no hindrance', () => {
    const test = signFlipTest(tableOf({ ...STAY, upOne: 250_500, downOne: 249_500, upTwo: 250_000, downTwo: 250_000 }));
    // The net change is 1000, and runs in steps of 2; half a step is due to the normal approximation.
    expect(test.pValue).toBeCloseTo(2 * normalUpperTail(999 / Math.sqrt(500_000 + 4 * 500_000)), 6);
  });
});

test('too many changes are refused also where even more people did not change', () => {
  for (const none of [1e300, 1e17])
    expect(() => signFlipTest(tableOf({ ...STAY, none, upOne: 1e12 }))).toThrow(
      expect.objectContaining({ code: 'counts/too-many' }),
    );
});

test('fractions of people and too many changes are refused', () => {
  expect(() => signFlipTest(tableOf({ ...STAY, upOne: 0.5 }))).toThrow(
    expect.objectContaining({ code: 'counts/not-whole' }),
  );
  expect(() => signFlipTest(tableOf({ ...STAY, none: 0.5 }))).toThrow(
    expect.objectContaining({ code: 'counts/not-whole' }),
  );
  expect(() => signFlipTest(tableOf({ ...STAY, upOne: 2e6 }))).toThrow(
    expect.objectContaining({ code: 'counts/too-many' }),
  );
});

/** All 2ⁿ ways to flip, one by one. */
const enumerated = ({ downTwo, downOne, upOne, upTwo }: Changes): { pValue: number; pGreater: number } => {
  const steps = [...Array<number>(downOne + upOne).fill(1), ...Array<number>(downTwo + upTwo).fill(2)];
  const net = upOne - downOne + 2 * (upTwo - downTwo);
  let far = 0;
  let high = 0;
  for (let way = 0; way < 2 ** steps.length; way++) {
    const sum = steps.reduce((total, step, i) => total + ((way >> i) & 1 ? step : -step), 0);
    if (Math.abs(sum) >= Math.abs(net)) far++;
    if (sum >= net) high++;
  }
  return { pValue: far / 2 ** steps.length, pGreater: high / 2 ** steps.length };
};

const arbFew = fc.nat(3);
prop.prop([fc.record({ downTwo: arbFew, downOne: arbFew, none: fc.nat(3), upOne: arbFew, upTwo: arbFew })])(
  'equals the count of all ways to flip',
  (changes) => {
    fc.pre(Object.values(changes).some((count) => count > 0));
    const test = signFlipTest(tableOf(changes));
    const slow = enumerated(changes);
    expect(test.status === 'shown' && test.pGreater).toBeCloseTo(slow.pGreater, 14);
    expect(test.pValue).toBeCloseTo(slow.pValue, 14);
  },
);

const arbMany = fc.nat(40);
prop.prop([fc.record({ downTwo: arbMany, downOne: arbMany, none: arbMany, upOne: arbMany, upTwo: arbMany })])(
  'turns its sides when everybody moves the other way',
  (changes) => {
    fc.pre(Object.values(changes).some((count) => count > 0));
    const { downTwo, downOne, none, upOne, upTwo } = changes;
    const one = signFlipTest(tableOf(changes));
    const other = signFlipTest(tableOf({ downTwo: upTwo, downOne: upOne, none, upOne: downOne, upTwo: downTwo }));
    if (one.status === 'withheld' || other.status === 'withheld') throw new Error('withheld');
    expect(other).toMatchObject({ pValue: one.pValue, pGreater: one.pLess, pLess: one.pGreater });
    expect(other.difference + one.difference).toBe(0);
  },
);
