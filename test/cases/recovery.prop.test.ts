/**
 * Laws of recovery: law 18, and that nothing is an effect without a comparison.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { recoveryValue } from '../../src/cases/recovery-value.ts';
import type { SecondAnswer } from '../../src/cases/movement.ts';
import { recoveryOf } from '../../src/cases/recovery.ts';
import { SCORES, type Score } from '../../src/scale/score.ts';
import { arbHostileCaseEvents } from '../../src/testing/cases.ts';

const RUNS = { numRuns: 1000 };
const arbScore: fc.Arbitrary<Score> = fc.constantFrom(...SCORES);
const arbPerson: fc.Arbitrary<SecondAnswer> = fc.oneof(
  fc.record({ before: arbScore, after: arbScore }),
  fc.record({ before: arbScore, asked: fc.boolean() }),
);
const arbGroup = fc.array(arbPerson, { maxLength: 60 });

test.prop([arbGroup, fc.option(arbGroup)], RUNS)(
  'law 18: rows of the matrix sum to the row total, rates lie in 0..1',
  (followedUp, comparison) => {
    const recovery = recoveryOf(followedUp, { comparison });
    for (const movement of [recovery.followedUp, ...(recovery.comparison === null ? [] : [recovery.comparison])]) {
      for (const { n, to, category } of movement.rows) {
        expect(to.detractor + to.passive + to.promoter).toBe(n);
        expect(Object.values(movement.transition[`${category}s`]).reduce((a, b) => a + b, 0)).toBe(n);
      }
      expect(movement.rows.reduce((sum, { n }) => sum + n, 0)).toBe(movement.responseRate.numerator);
      for (const rate of [movement.responseRate, movement.detractorResponseRate, movement.rescued, movement.slipped]) {
        const { value, numerator, denominator } = rate;
        if (denominator === 0)
          expect(rate).toMatchObject({ status: 'withheld', value: null, reason: `none-${rate.among}` });
        else expect(value).toBe(numerator / denominator);
        expect(numerator).toBeLessThanOrEqual(denominator);
        const left = rate.excluded.reduce((sum, { count }) => sum + count, 0);
        expect(denominator + left).toBe(movement.people);
      }
    }
    expect(JSON.parse(JSON.stringify(recovery))).toEqual(recovery);
  },
);

test.prop([arbGroup, fc.option(arbGroup)], RUNS)(
  'either there is a comparison with an interval, or the warning',
  (followedUp, comparison) => {
    const recovery = recoveryOf(followedUp, { comparison });
    const again = (group: readonly SecondAnswer[] | null) =>
      (group ?? []).some(({ before, after }) => before <= 6 && after !== undefined);
    expect(recovery.status).toBe(again(followedUp) && again(comparison) ? 'controlled' : 'uncontrolled');
    if (recovery.status === 'uncontrolled') expect(recovery).toMatchObject({ warning: 'no-control', controlled: null });
    else {
      const { difference, interval, pValue } = recovery.controlled;
      expect(Math.abs(difference)).toBeLessThanOrEqual(1);
      expect(interval.lower).toBeGreaterThanOrEqual(-1);
      expect(interval.upper).toBeLessThanOrEqual(1);
      expect(interval.lower).toBeLessThan(interval.upper);
      if (Math.abs(pValue - 0.05) > 1e-9) expect(pValue < 0.05).toBe(interval.lower > 0 || interval.upper < 0);
    }
  },
);

test.prop([arbGroup, arbGroup], RUNS)('exchanging the groups negates the difference', (a, b) => {
  const [one, other] = [recoveryOf(a, { comparison: b }), recoveryOf(b, { comparison: a })];
  expect(one.status).toBe(other.status);
  if (one.status !== 'controlled' || other.status !== 'controlled') return;
  expect(one.controlled.difference + other.controlled.difference).toBeCloseTo(0, 12);
  expect(one.controlled.interval.lower + other.controlled.interval.upper).toBeCloseTo(0, 12);
});

test.prop([arbGroup, fc.infiniteStream(fc.nat(1000))], RUNS)('the order of people does not matter', (people, keys) => {
  const shuffled = people
    .map((one) => ({ one, key: keys.next().value as number }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
  expect(recoveryOf(shuffled, { comparison: null })).toEqual(recoveryOf(people, { comparison: null }));
});

test.prop([arbHostileCaseEvents({ maxLength: 20 }), fc.option(fc.nat(1000), { nil: undefined }), fc.nat(5)], RUNS)(
  'an account is at risk or verified, never both, and what is not known is not guessed',
  (events, worth, minuteCost) => {
    const accountValues: Record<string, number> = worth === undefined ? {} : { c: worth };
    const value = recoveryValue(events, { accountValues, minuteCost, now: '2027-01-01T00:00:00.000Z' });
    const keys = value.cases + value.otherCases;
    expect(value.atRisk.accounts + value.verified.accounts).toBeLessThanOrEqual(keys);
    expect(value.verifiedCases).toBeLessThanOrEqual(value.cases);
    expect(value.costPerVerified.value === null).toBe(value.verifiedCases === 0);
    expect(value.cost.total).toBe(value.cost.compensation + value.cost.effort);
    for (const { accounts, withoutValue, value: sum } of [value.atRisk, value.verified]) {
      expect(withoutValue).toBeLessThanOrEqual(accounts);
      if (withoutValue === accounts) expect(sum).toBe(0);
    }
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  },
);
