/**
 * The laws of a watch hold for the library's own, and each is broken by a fault of its kind.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import type { Law } from '../../src/testing/laws.ts';
import { type WatchedAnswers, type WatchLawsSubject, watchLaws } from '../../src/testing/watch-laws.ts';
import { type Watch, watchDetractors } from '../../src/trend/watch.ts';
import { watchAnswers, watchScores } from '../../src/trend/watch-answers.ts';
import { broken } from './broken.ts';

const watchOf = (answersPerFalseAlarm: number): WatchLawsSubject<Watch> => ({
  begin: () => watchDetractors({ baselineShare: 0.15, answersPerFalseAlarm }),
  watch: (before, answers) => {
    const { watch, alarms } = watchAnswers(before, answers);
    return { state: watch, alarms: alarms.map(({ at }) => at.id ?? '') };
  },
});

const { begin, watch } = watchOf(100);

/** The library's own watch, of which something is changed: what it is handed, or what it says. */
const faulty = (
  change: (watched: WatchedAnswers<Watch>, answers: readonly Response[]) => WatchedAnswers<Watch>,
  read: (answers: readonly Response[]) => readonly Response[] = (answers) => answers,
): Law[] => watchLaws({ begin, watch: (before, answers) => change(watch(before, read(answers)), answers) });

const unchanged = (watched: WatchedAnswers<Watch>): WatchedAnswers<Watch> => watched;

const rescored =
  (change: (score: Score) => Score) =>
  (answers: readonly Response[]): Response[] =>
    answers.map((answer) => ({ ...answer, score: change(answer.score) }));

describe.each([10, 100, 26_000])('with one false alarm in %i answers', (answersPerFalseAlarm) => {
  test.each(watchLaws(watchOf(answersPerFalseAlarm)).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
  });
});

test('the cases raise alarms, several in a row of answers too', () => {
  const numbers: number[] = [];
  const counted = faulty((watched) => {
    numbers.push(watched.alarms.length);
    return watched;
  });
  counted.find(({ name }) => name.startsWith('an alarm names'))?.check();
  expect(numbers.filter((count) => count > 0).length).toBeGreaterThan(30);
  expect(numbers.filter((count) => count > 1).length).toBeGreaterThan(20);
});

test.each<[string, Law[], string]>([
  [
    'one alarm a call',
    faulty(({ state, alarms }) => ({ state, alarms: alarms.slice(0, 1) })),
    'one answer at a time gives what all at once give',
  ],
  [
    'a watch that starts over when it is handed nothing',
    faulty((watched, answers) => (answers.length === 0 ? { state: begin(), alarms: [] } : watched)),
    'parts of any size give what all at once give',
  ],
  [
    'a state with a date',
    watchLaws<{ readonly own: Watch; readonly seen: Date }>({
      begin: () => ({ own: begin(), seen: new Date(0) }),
      watch: ({ own, seen }, answers) => {
        const { state, alarms } = watch(own, answers);
        return { state: { own: state, seen }, alarms };
      },
    }),
    'being stored as JSON at any point changes nothing',
  ],
  [
    'answers taken up as they are handed in',
    watchLaws<Watch>({
      begin,
      watch: (before, answers) => {
        const scores = answers.map(({ score }) => score);
        const { watch: state, alarms } = watchScores(before, scores);
        return { state, alarms: alarms.map(({ at }) => answers[at.number - before.answers - 1]?.id ?? '') };
      },
    }),
    'the order in which answers are handed in does not matter',
  ],
  [
    'alarms from the last to the first',
    faulty(({ state, alarms }) => ({ state, alarms: [...alarms].reverse() })),
    'an alarm names one of the answers, in the order of time and each once',
  ],
  [
    'an alarm that names nobody',
    faulty(({ state, alarms }) => ({ state, alarms: alarms.map(() => 'alarm') })),
    'an alarm names one of the answers, in the order of time and each once',
  ],
  [
    'six taken for a passive',
    faulty(
      unchanged,
      rescored((score) => (score === 6 ? 7 : score)),
    ),
    'nothing but the category of an answer counts',
  ],
  ['an alarm every other answer', watchLaws(watchOf(2)), 'no alarm comes in a row without detractors'],
  [
    'a watch that detractors calm',
    faulty(
      unchanged,
      rescored((score) => (score < 7 ? 10 : 0)),
    ),
    'more detractors never bring the first alarm later',
  ],
  [
    'a watch that sleeps',
    faulty(({ state }) => ({ state, alarms: [] })),
    'a thousand detractors in a row raise an alarm',
  ],
])('%s is found out', (_, laws, law) => {
  expect(broken(laws.filter(({ name }) => name === law))).toEqual([law]);
});
