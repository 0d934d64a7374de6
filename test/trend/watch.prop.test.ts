/**
 * Laws of a watch: folding, storing, and agreement with the plain recursion.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { arbCategoryCounts, arbResponses, arbScores } from '../../src/testing/arbitraries.ts';
import { readBaseline } from '../../src/trend/baseline.ts';
import { type Alarm, watchAnswers, watchScores } from '../../src/trend/watch-answers.ts';
import { type Watch, watchDetractors } from '../../src/trend/watch.ts';

/** Watches over all shares; thresholds are low, so that alarms are many. */
const arbWatch = (): fc.Arbitrary<Watch> =>
  fc
    .record({
      share: fc.double({ min: 1e-6, max: 0.95, noNaN: true }),
      part: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      answersPerFalseAlarm: fc.oneof(fc.integer({ min: 2, max: 50 }), fc.double({ min: 2, max: 1e300, noNaN: true })),
    })
    .map(({ share, part, answersPerFalseAlarm }) =>
      watchDetractors({ baselineShare: share, rise: part * (1 - share), answersPerFalseAlarm }),
    );

const stored = (watch: Watch): Watch => JSON.parse(JSON.stringify(watch)) as Watch;

test.prop([arbWatch(), arbScores({ maxLength: 60 }), fc.nat(60)])(
  'one at a time, in two parts and all at once are the same, stored or not',
  (watch, scores, cut) => {
    const all = watchScores(watch, scores);
    expect(stored(all.watch)).toStrictEqual(all.watch);
    const alarms: Alarm[] = [];
    let one = watch;
    for (const score of scores) {
      const after = watchScores(stored(one), [score]);
      one = after.watch;
      alarms.push(...after.alarms);
    }
    expect({ watch: one, alarms }).toStrictEqual(all);
    const first = watchScores(watch, scores.slice(0, cut));
    const second = watchScores(stored(first.watch), scores.slice(cut));
    expect({ watch: second.watch, alarms: [...first.alarms, ...second.alarms] }).toStrictEqual(all);
  },
);

const arbCrowd = () =>
  arbResponses({ min: '2024-01-01T00:00:00.000Z', max: '2024-01-01T00:00:00.004Z', maxLength: 30 });

test.prop([arbWatch(), arbCrowd(), fc.nat(30)])(
  'answers may come in any order within a call, and in any number of calls',
  (watch, answers, cut) => {
    const order = [...answers].sort((a, b) =>
      a.answeredAt === b.answeredAt ? (a.id < b.id ? -1 : 1) : a.answeredAt < b.answeredAt ? -1 : 1,
    );
    const all = watchAnswers(watch, answers);
    expect(all).toStrictEqual(watchAnswers(watch, order));
    const first = watchAnswers(watch, order.slice(0, cut));
    const second = watchAnswers(stored(first.watch), order.slice(cut).reverse());
    expect({ watch: second.watch, alarms: [...first.alarms, ...second.alarms] }).toStrictEqual(all);
    // The same figures as from bare scores.
    const bare = watchScores(
      watch,
      order.map(({ score }) => score),
    );
    expect(bare.alarms.map(({ at, logR, start }) => [at.number, logR, start.first.number, start.answers])).toEqual(
      all.alarms.map(({ at, logR, start }) => [at.number, logR, start.first.number, start.answers]),
    );
    expect(bare.watch.current.logR).toBe(all.watch.current.logR);
  },
);

test.prop([arbWatch(), arbScores({ minLength: 1, maxLength: 40 })])(
  'the recursion in plain numbers, and the best stretch found by trying all, agree',
  (watch, scores) => {
    const { q0, q1 } = watch.settings;
    const endless: Watch = { ...watch, settings: { ...watch.settings, answersPerFalseAlarm: Number.MAX_VALUE } };
    const ratios = scores.map((score) => (score < 7 ? q1 / q0 : (1 - q1) / (1 - q0)));
    const r = ratios.reduce((sum, ratio) => (sum + 1) * ratio, 0);
    const { current } = watchScores(endless, scores).watch;
    expect(current.logR).toBeCloseTo(Math.log(r), 8);
    const best = Math.max(...ratios.map((_, i) => ratios.slice(i).reduce((sum, ratio) => sum + Math.log(ratio), 0)));
    expect(current.start?.logRatio).toBeCloseTo(best, 8);
    const own = ratios.slice((current.start?.first.number ?? NaN) - 1);
    expect(own).toHaveLength(current.start?.answers ?? NaN);
    expect(own.reduce((sum, ratio) => sum + Math.log(ratio), 0)).toBeCloseTo(best, 8);
  },
);

test.prop([arbWatch(), arbScores({ maxLength: 40 }), fc.nat(40)])(
  'a detractor in place of another answer never lowers R',
  (watch, scores, place) => {
    const endless: Watch = { ...watch, settings: { ...watch.settings, answersPerFalseAlarm: Number.MAX_VALUE } };
    const worse = scores.map((score, i) => (i === place ? 0 : score));
    const before = watchScores(endless, scores).watch.current.logR ?? -Infinity;
    const after = watchScores(endless, worse).watch.current.logR ?? -Infinity;
    expect(after).toBeGreaterThanOrEqual(before - 1e-9 * Math.max(1, Math.abs(before)));
  },
);

test.prop([arbWatch(), arbScores({ maxLength: 40 })])(
  'at the usual share the expected R is one more with each answer, as the promise needs',
  (watch, scores) => {
    const { q0 } = watch.settings;
    const endless: Watch = { ...watch, settings: { ...watch.settings, answersPerFalseAlarm: Number.MAX_VALUE } };
    const state = watchScores(endless, scores).watch;
    const rAfter = (score: number): number => Math.exp(watchScores(state, [score]).watch.current.logR ?? -Infinity);
    const r = state.current.logR === null ? 0 : Math.exp(state.current.logR);
    fc.pre(r < 1e300);
    const expected = q0 * rAfter(0) + (1 - q0) * rAfter(10);
    expect(Math.abs(expected / (r + 1) - 1)).toBeLessThan(1e-11);
  },
);

test.prop([arbWatch(), arbScores({ maxLength: 60 })])(
  'a lower threshold never makes the first alarm later',
  (watch, scores) => {
    const firstAt = (answersPerFalseAlarm: number): number => {
      const own: Watch = { ...watch, settings: { ...watch.settings, answersPerFalseAlarm } };
      return watchScores(own, scores).alarms[0]?.at.number ?? Infinity;
    };
    const { answersPerFalseAlarm } = watch.settings;
    expect(firstAt(Math.max(2, answersPerFalseAlarm / 3))).toBeLessThanOrEqual(firstAt(answersPerFalseAlarm));
  },
);

test.prop([arbCategoryCounts({ minimumSize: 1 }), fc.integer({ min: 2, max: 9 })])(
  'more answers with the same share lower the limit, and days that are all alike change nothing',
  (counts, times) => {
    const more = {
      detractors: times * counts.detractors,
      passives: times * counts.passives,
      promoters: times * counts.promoters,
    };
    expect(readBaseline(more).upperLimit).toBeLessThanOrEqual(readBaseline(counts).upperLimit + 1e-15);
    const days = readBaseline(new Array<typeof counts>(times).fill(counts));
    expect(days.upperLimit).toBeCloseTo(readBaseline(more).upperLimit, 12);
    expect(days.added).toBe(0);
  },
);
