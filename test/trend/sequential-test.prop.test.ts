/**
 * Laws of tests that may be looked at: fair bets, folding, and agreement with slow obvious versions.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { arbScores } from '../../src/testing/arbitraries.ts';
import {
  type ShareTest,
  type TargetTest,
  continueTest,
  startShareTest,
  startTargetTest,
} from '../../src/trend/sequential-test.ts';

const arbShareTest = (): fc.Arbitrary<ShareTest> =>
  fc
    .record({
      share: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      alpha: fc.double({ min: 0.001, max: 0.9, noNaN: true }),
      prior: fc.record({
        detractors: fc.double({ min: 0.3, max: 20, noNaN: true }),
        others: fc.double({ min: 0.3, max: 20, noNaN: true }),
      }),
    })
    .map(startShareTest);

const arbTargetTest = (): fc.Arbitrary<TargetTest> =>
  fc
    .record({
      target: fc.double({ min: -99, max: 99, noNaN: true }),
      alpha: fc.double({ min: 0.001, max: 0.9, noNaN: true }),
    })
    .map(startTargetTest);

const arbTest = (): fc.Arbitrary<ShareTest | TargetTest> => fc.oneof(arbShareTest(), arbTargetTest());

test.prop([arbTest(), arbScores({ maxLength: 80 }), fc.nat(80)])(
  'one at a time, in two parts and all at once are the same, stored or not',
  (start, scores, cut) => {
    const all = continueTest(start, scores);
    const stored = (state: typeof start): typeof start => JSON.parse(JSON.stringify(state)) as typeof start;
    expect(stored(all)).toStrictEqual(all);
    let one = start;
    for (const score of scores) one = continueTest(stored(one), [score]);
    expect(one).toStrictEqual(all);
    expect(continueTest(continueTest(start, scores.slice(0, cut)), scores.slice(cut))).toStrictEqual(all);
  },
);

test.prop([arbTest(), arbScores({ maxLength: 80 })])(
  'the best e-value, the p-value and the rejection are those found by looking after every answer',
  (start, scores) => {
    const logs = scores.map((_, i) => continueTest(start, scores.slice(0, i + 1)).logE);
    const all = continueTest(start, scores);
    expect(all.bestLogE).toBe(Math.max(0, ...logs));
    expect(all.pValue).toBe(Math.exp(-all.bestLogE));
    const first = logs.findIndex((log) => log >= -Math.log(start.alpha));
    expect(all.rejectedAfter).toBe(first < 0 ? null : first + 1);
    expect(all.rejected).toBe(first >= 0);
  },
);

test.prop([arbTest(), arbScores({ maxLength: 60 })])('the e-value does not depend on the order', (start, scores) => {
  expect(continueTest(start, [...scores].reverse()).logE).toBe(continueTest(start, scores).logE);
});

test.prop([arbShareTest(), arbScores({ maxLength: 60 })])(
  'at the claimed share the next answer neither gains nor loses on average',
  (start, scores) => {
    const { logE: before } = continueTest(start, scores);
    const factor = (score: number): number => Math.exp(continueTest(start, [...scores, score]).logE - before);
    expect(start.share * factor(0) + (1 - start.share) * factor(10)).toBeCloseTo(1, 9);
    // A lower share loses: a detractor gains, any other answer loses.
    expect(factor(0)).toBeGreaterThan(1 - 1e-12);
    expect(factor(10)).toBeLessThan(1 + 1e-12);
    expect(factor(8)).toBe(factor(10));
  },
);

test.prop([arbTargetTest(), arbScores({ maxLength: 60 }), fc.double({ min: 0, max: 1, noNaN: true })])(
  'at the target the next answer neither gains nor loses on average, however the categories mix',
  (start, scores, part) => {
    const { logE: before } = continueTest(start, scores);
    const factor = (score: number): number => Math.exp(continueTest(start, [...scores, score]).logE - before);
    // Promoters less detractors are the target; passives take what part the target leaves them.
    const mean = start.target / 100;
    const rest = 1 - Math.abs(mean);
    const passives = part * rest;
    const promoters = Math.max(0, mean) + (rest - passives) / 2;
    const detractors = Math.max(0, -mean) + (rest - passives) / 2;
    expect(promoters * factor(10) + passives * factor(8) + detractors * factor(0)).toBeCloseTo(1, 9);
  },
);

test.prop([arbShareTest().filter(({ prior }) => prior.others >= 0.6), arbScores({ maxLength: 40 })])(
  'the e-value is a mean of likelihood ratios, by plain summing',
  (start, scores) => {
    const { share, prior } = start;
    const k = scores.filter((score) => score < 7).length;
    const others = scores.length - k;
    // Midpoints in the square root of the distance from 1, since the prior may be steep there.
    const steps = 20_000;
    let [weight, sum] = [0, 0];
    for (let i = 0; i < steps; i++) {
      const root = ((i + 0.5) / steps) * Math.sqrt(1 - share);
      const p = 1 - root * root;
      const density = root * p ** (prior.detractors - 1) * (1 - p) ** (prior.others - 1);
      weight += density;
      sum += density * (p / share) ** k * ((1 - p) / (1 - share)) ** others;
    }
    expect(Math.abs(continueTest(start, scores).logE - Math.log(sum / weight))).toBeLessThan(2e-3);
  },
);

test.prop([arbTargetTest(), arbScores({ maxLength: 40 })])(
  'the e-value is the mean of twenty products, by plain multiplying',
  (start, scores) => {
    const mu = (start.target / 100 + 1) / 2;
    const valueOf = (score: number): number => (score < 7 ? 0 : score < 9 ? 0.5 : 1);
    const wealth = Array.from({ length: 20 }, (_, j) =>
      scores.reduce<number>((product, score) => product * (1 + ((j + 1) / 21 / (1 - mu)) * (mu - valueOf(score))), 1),
    );
    expect(continueTest(start, scores).logE).toBeCloseTo(Math.log(wealth.reduce((a, b) => a + b) / 20), 9);
  },
);
