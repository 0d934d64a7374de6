/**
 * Answers the reference vectors of alarms, of tests that may be looked at, and of run lengths.
 *
 * @module
 */
import { confidenceSequence } from '../../src/trend/confidence-sequence.ts';
import { cusumRunLength } from '../../src/trend/run-length.ts';
import {
  type ShareTest,
  type TargetTest,
  continueTest,
  startShareTest,
  startTargetTest,
} from '../../src/trend/sequential-test.ts';
import { watchScores } from '../../src/trend/watch-answers.ts';
import { type Watch, watchDetractors } from '../../src/trend/watch.ts';
import type { Adapter } from './adapters.ts';

const numberOf = (inputs: Readonly<Record<string, unknown>>, name: string): number => inputs[name] as number;

/** Scores for answers that only say whether somebody detracts. */
const scoresOf = (inputs: Readonly<Record<string, unknown>>): readonly number[] =>
  (inputs['detractor'] as readonly number[]).map((detracts) => (detracts === 1 ? 0 : 10));

/** Every state after one answer more. */
const statesOf = <T>(start: T, scores: readonly number[], take: (state: T, score: number) => T): readonly T[] => {
  let state = start;
  return scores.map((score) => (state = take(state, score)));
};

const edetector: Adapter = (inputs) => {
  const scores = scoresOf(inputs);
  const [q0, q1, threshold] = ['q0', 'q1', 'threshold'].map((name) => numberOf(inputs, name)) as [
    number,
    number,
    number,
  ];
  const watchFor = (answersPerFalseAlarm: number): Watch =>
    watchDetractors({ baselineShare: q0, rise: q1 - q0, answersPerFalseAlarm });
  // The row goes on beyond its alarm, so it is read from a watch that raises none.
  const states = statesOf(watchFor(1e300), scores, (watch, score) => watchScores(watch, [score]).watch);
  const logCusum = states.map(({ current }) => current.start?.logRatio ?? NaN);
  const { alarms } = watchScores(watchFor(threshold), scores);
  const first = logCusum.findIndex((log) => log >= Math.log(threshold));
  return {
    logSR: states.map(({ current }) => current.logR),
    logCusum,
    alarmSR: alarms[0] === undefined ? null : alarms[0].at.number - 1,
    alarmCusum: first < 0 ? null : first,
  };
};

const verdictOf = (start: ShareTest | TargetTest, scores: readonly number[]): ReturnType<Adapter> => {
  const states = statesOf(start, scores, (test, score) => continueTest(test, [score]));
  const after = continueTest(start, scores).rejectedAfter;
  return { logE: states.map(({ logE }) => logE), alarm: after === null ? null : after - 1 };
};

/** The kinds of vectors that alarms and sequential tests answer. */
export const kinds: Readonly<Record<string, Adapter>> = {
  edetector,
  'eprocess-share': (inputs) =>
    verdictOf(
      startShareTest({
        share: numberOf(inputs, 'q0'),
        alpha: numberOf(inputs, 'alpha'),
        prior: { detractors: numberOf(inputs, 'a'), others: numberOf(inputs, 'b') },
      }),
      scoresOf(inputs),
    ),
  'eprocess-nps': (inputs) =>
    verdictOf(
      startTargetTest({ target: numberOf(inputs, 'target'), alpha: numberOf(inputs, 'alpha') }),
      (inputs['scores'] as readonly number[]).map((score) => (score < 0 ? 0 : score > 0 ? 10 : 8)),
    ),
  'bernoulli-cusum-arl': (inputs) => ({
    arl: cusumRunLength(
      { up: numberOf(inputs, 'm') - 1, threshold: numberOf(inputs, 'h') },
      inputs['shares'] as readonly number[],
    ).map(({ answers }) => answers),
  }),
  'confidence-sequence': (inputs) => {
    const [detractors, passives, promoters] = inputs['counts'] as readonly [number, number, number];
    const { nps, ...rest } = confidenceSequence(
      { detractors, passives, promoters },
      { level: 1 - numberOf(inputs, 'alpha'), bestAt: numberOf(inputs, 'tOptimal') },
    );
    return { nps, halfWidth: rest.status === 'shown' ? rest.halfWidth : null };
  },
};
