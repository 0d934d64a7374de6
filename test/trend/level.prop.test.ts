/**
 * Laws of levels, and agreement with a slow version by dense matrices.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type LevelOptions, type LocalLevel, type Observation, localLevel } from '../../src/trend/level.ts';
import { type Track, type Walk, emptyTrack, logLikelihoodAt, smoothWalk } from '../../src/trend/random-walk.ts';
import { denseLevels, denseTrack } from './level-dense.ts';

const arbScore = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);
const arbVariance = fc.integer({ min: 10, max: 4000 }).map((tenths) => tenths / 10);

/** Some scores of ordinary surveys; about one period in six without one. */
const arbObservations = (minLength: number, maxLength: number): fc.Arbitrary<Observation[]> =>
  fc.array(fc.record({ nps: fc.oneof({ weight: 5, arbitrary: arbScore }, fc.constant(null)), variance: arbVariance }), {
    minLength,
    maxLength,
  });

const arbStep = fc.constantFrom('integrated', 'estimated');
const arbStepSd = fc.constantFrom(0, 0.01, 0.5, 2, 5, 20, 100);

const anyScore = (observations: readonly Observation[]): boolean => observations.some(({ nps }) => nps !== null);

const walkOf = (observations: readonly Observation[], breaks: readonly number[] = []): Walk => ({
  scores: Float64Array.from(observations, ({ nps }) => nps ?? 0),
  variances: Float64Array.from(observations, ({ variance }) => variance),
  observed: Uint8Array.from(observations, ({ nps }) => (nps === null ? 0 : 1)),
  starts: [0, ...breaks, observations.length],
});

const trackOf = (observations: readonly Observation[], stepSd: number, breaks?: readonly number[]): Track => {
  const track = emptyTrack(observations.length);
  smoothWalk(walkOf(observations, breaks), stepSd, track);
  return track;
};

const close = (got: number | null | undefined, expected: number, tolerance = 1e-7): void => {
  const error = Math.abs((got as number) - expected);
  if (!(error <= tolerance * Math.max(1, Math.abs(expected)))) expect(got).toBe(expected);
};

const closeFits = (got: LocalLevel, expected: LocalLevel, sign: 1 | -1, shift: number, tolerance: number): void => {
  close(got.stepSd, expected.stepSd, tolerance);
  got.points.forEach(({ level, standardDeviation, probabilityNowHigher }, t) => {
    const other = expected.points[t] as LocalLevel['points'][number];
    expect(level === null).toBe(other.level === null);
    if (level === null || other.level === null) return;
    close(level, sign * other.level + shift, tolerance);
    close(standardDeviation, other.standardDeviation as number, tolerance);
    const { probabilityNowHigher: chance } = other;
    if (chance !== null) close(probabilityNowHigher, sign === 1 ? chance : 1 - chance, tolerance);
  });
  got.forecast.forEach(({ level }, i) => close(level, sign * (expected.forecast[i]?.level ?? NaN) + shift, tolerance));
};

test.prop([arbObservations(1, 8).filter(anyScore), arbStepSd])(
  'levels, their covariances and the likelihood of a given step agree with dense matrices',
  (observations, stepSd) => {
    const dense = denseTrack(observations, stepSd);
    const track = trackOf(observations, stepSd);
    const last = observations.length - 1;
    close(logLikelihoodAt(walkOf(observations), stepSd), dense.logLikelihood);
    observations.forEach((_, t) => {
      const at = (s: number, u: number): number => (dense.covariances[s] as number[])[u] as number;
      close(track.means[t], dense.means[t] as number);
      close(track.variances[t], at(t, t), 1e-6);
      close(track.rises[t], (dense.means[last] as number) - (dense.means[t] as number));
      close(track.riseVariances[t], at(t, t) + at(last, last) - 2 * at(t, last), 1e-6);
    });
  },
);

test.prop([arbObservations(2, 6).filter(anyScore), fc.constantFrom(3, 10, 25)], { numRuns: 15 })(
  'levels averaged over the steps agree with dense matrices and a plain rule',
  (observations, scale) => {
    const dense = denseLevels(observations, scale);
    const { stepSd, points } = localLevel(observations, { scale });
    close(stepSd, dense.stepSd, 1e-5);
    points.forEach(({ level, standardDeviation, probabilityNowHigher }, t) => {
      close(level, dense.means[t] as number, 1e-5);
      close(standardDeviation, dense.deviations[t] as number, 1e-5);
      if (probabilityNowHigher !== null) close(probabilityNowHigher, dense.higher[t] as number, 1e-5);
    });
  },
);

test.prop([arbObservations(1, 12), arbStep])('swapping the ends of the scale negates levels', (observations, step) => {
  const swapped = observations.map(({ nps, variance }) => ({ nps: nps === null ? null : -nps + 0, variance }));
  closeFits(localLevel(swapped, { step }), localLevel(observations, { step }), -1, 0, 1e-9);
});

test.prop([arbObservations(1, 12), arbStep, fc.integer({ min: -50, max: 50 })])(
  'adding a constant to all scores adds it to all levels and changes no deviation',
  (observations, step, shift) => {
    const shifted = observations.map(({ nps, variance }) => ({ nps: nps === null ? null : nps + shift, variance }));
    closeFits(
      localLevel(shifted, { step }),
      localLevel(observations, { step }),
      1,
      shift,
      step === 'integrated' ? 1e-7 : 1e-4,
    );
  },
);

test.prop([arbObservations(1, 12), arbStep])('reversing time mirrors levels and deviations', (observations, step) => {
  const tolerance = step === 'integrated' ? 1e-7 : 1e-4;
  const plain = localLevel(observations, { step });
  const mirrored = [...localLevel([...observations].reverse(), { step }).points].reverse();
  plain.points.forEach(({ level, standardDeviation }, t) => {
    if (level === null) return expect(mirrored[t]?.level).toBeNull();
    close(mirrored[t]?.level, level, tolerance);
    return close(mirrored[t]?.standardDeviation, standardDeviation as number, tolerance);
  });
});

test.prop([arbObservations(1, 12).filter(anyScore), arbStepSd, fc.integer({ min: 2, max: 1000 })])(
  'more answers never widen a level while the steps are given',
  (observations, stepSd, times) => {
    const plain = trackOf(observations, stepSd);
    const more = trackOf(
      observations.map(({ nps, variance }) => ({ nps, variance: variance / times })),
      stepSd,
    );
    plain.variances.forEach((variance, t) => expect(more.variances[t]).toBeLessThanOrEqual(variance * (1 + 1e-12)));
  },
);

test.prop([fc.array(arbVariance, { minLength: 3, maxLength: 10 }), fc.integer({ min: 2, max: 1000 })])(
  'more answers narrow all levels where all scores are alike',
  (variances, times) => {
    const at = (part: number): number[] =>
      localLevel(variances.map((variance) => ({ nps: 30, variance: variance / part }))).points.map(
        ({ standardDeviation }) => standardDeviation as number,
      );
    const more = at(times);
    at(1).forEach((deviation, t) => expect(more[t]).toBeLessThan(deviation));
  },
);

test.prop([arbObservations(3, 12), arbStepSd, fc.nat()])(
  'a score that is missing only widens levels while the steps are given',
  (observations, stepSd, pick) => {
    const at = pick % observations.length;
    const fewer = observations.map((one, t) => (t === at ? { ...one, nps: null } : one));
    if (!anyScore(fewer)) return;
    const plain = trackOf(observations, stepSd);
    trackOf(fewer, stepSd).variances.forEach((variance, t) =>
      expect(variance).toBeGreaterThanOrEqual((plain.variances[t] as number) * (1 - 1e-12)),
    );
  },
);

test.prop([arbObservations(2, 12), arbStepSd, fc.nat()])(
  'a break gives each side what it would have alone',
  (observations, stepSd, pick) => {
    const at = 1 + (pick % (observations.length - 1));
    const whole = trackOf(observations, stepSd, [at]);
    const sides = [observations.slice(0, at), observations.slice(at)].map((side) => trackOf(side, stepSd));
    expect([...whole.means]).toEqual(sides.flatMap(({ means }) => [...means]));
    expect([...whole.variances]).toEqual(sides.flatMap(({ variances }) => [...variances]));
    close(
      logLikelihoodAt(walkOf(observations, [at]), stepSd),
      logLikelihoodAt(walkOf(observations.slice(0, at)), stepSd) +
        logLikelihoodAt(walkOf(observations.slice(at)), stepSd),
    );
  },
);

test.prop([arbObservations(1, 12), fc.constantFrom(0.01, 1, 10, 1000)])(
  'no size of the steps explains the scores better than the estimated one',
  (observations, stepSd) => {
    const { logLikelihood } = localLevel(observations, { step: 'estimated' });
    if (logLikelihood !== null)
      expect(logLikelihoodAt(walkOf(observations), stepSd)).toBeLessThanOrEqual(logLikelihood + 1e-8);
  },
);

test.prop([
  fc.array(
    fc.record({
      nps: fc.oneof(fc.constantFrom(-100, 0, 100, 1e6, 1e-9), arbScore, fc.constant(null)),
      variance: fc.oneof(fc.constantFrom(0, 1e-300, 1e-12, 1e-6, 1e4, 1e13, 1e100), arbVariance),
    }),
    { maxLength: 12 },
  ),
  arbStep,
  fc.constantFrom(0.01, 10, 1000),
  fc.nat(),
])('results are plain JSON, in range, and total over all inputs', (observations, step, scale, pick) => {
  const breaks = observations.length > 1 && pick % 3 === 0 ? [1 + (pick % (observations.length - 1))] : [];
  const options: LevelOptions = { step, scale, breaks };
  const result = localLevel(observations, options);
  expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  const seen = observations.flatMap(({ nps }) => (nps === null ? [] : [nps]));
  const slack = 1e-9 * Math.max(1, ...seen.map(Math.abs));
  for (const { level, standardDeviation, probabilityNowHigher } of result.points) {
    if (level !== null) {
      expect(level).toBeGreaterThanOrEqual(Math.min(...seen) - slack);
      expect(level).toBeLessThanOrEqual(Math.max(...seen) + slack);
      expect(standardDeviation).toBeGreaterThanOrEqual(0);
    }
    if (probabilityNowHigher !== null) {
      expect(probabilityNowHigher).toBeGreaterThanOrEqual(0);
      expect(probabilityNowHigher).toBeLessThanOrEqual(1);
    }
  }
});
