/**
 * Laws of a watch that takes up answers as they come, to be run over a project's own.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { Response } from '../response.ts';
import type { Score } from '../scale/score.ts';
import { instantOf } from '../time/instant.ts';
import { arbScores } from './arbitraries.ts';
import { type Law, type LawOptions, lawsOver } from './laws.ts';
import { alike } from './trend-laws.ts';

/** A watch after some answers, with the alarms that they raised. */
export type WatchedAnswers<State> = {
  /** What is stored until the next answers come. */
  readonly state: State;
  /** The ids of the answers that raised an alarm, in the order of time. */
  readonly alarms: readonly string[];
};

/** What {@link watchLaws} checks: a project's watch over the share of detractors. */
export type WatchLawsSubject<State> = {
  /** What is stored before the first answer; plain JSON. */
  readonly begin: () => State;
  /** Takes up answers that come after all those before, in any order among themselves. */
  readonly watch: (state: State, answers: readonly Response[]) => WatchedAnswers<State>;
};

/**
 * The laws that a watch over the share of detractors obeys, whatever its statistic.
 *
 * A watch that is to alarm every few answers need not obey them: ours can do so without a detractor unless
 * `answersPerFalseAlarm` is above (1 − q1) / (q1 − q0), which is 7.5 for a rise from 15% to 25%.
 *
 * @param subject - How your watch begins and takes up answers.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const begin = () => watchDetractors({ baselineShare: 0.15, answersPerFalseAlarm: 100 });
 * const watch = (before: Watch, answers: readonly Response[]) => {
 *   const { watch: state, alarms } = watchAnswers(before, answers);
 *   return { state, alarms: alarms.map(({ at }) => at.id ?? '') };
 * };
 * watchLaws({ begin, watch }).forEach((law) => law.check());
 * watchLaws({ begin, watch }).length // => 9
 */
export function watchLaws<State>({ begin, watch }: WatchLawsSubject<State>, options: LawOptions = {}): Law[] {
  const atOnce = (answers: readonly Response[]): WatchedAnswers<State> => watch(begin(), answers);
  /** Takes up answers in parts that begin at some positions, and does something with the state in between. */
  const inParts = (
    answers: readonly Response[],
    starts: readonly number[],
    between: (state: State) => State = (state) => state,
  ): WatchedAnswers<State> =>
    [0, ...starts].reduce<WatchedAnswers<State>>(
      ({ state, alarms }, start, i) => {
        const next = watch(between(state), answers.slice(start, starts[i]));
        return { state: next.state, alarms: [...alarms, ...next.alarms] };
      },
      { state: begin(), alarms: [] },
    );
  const same = (a: WatchedAnswers<State>, b: WatchedAnswers<State>): boolean => alike(a, b, 0);
  const law = lawsOver(arbCase(), options);
  const thousand = Array.from({ length: 1000 }, (_, i) => answerAt(0, MOST_ANSWERS + i));
  return [
    law('one answer at a time gives what all at once give', ({ answers }) =>
      same(
        inParts(
          answers,
          answers.map((_, i) => i),
        ),
        atOnce(answers),
      ),
    ),
    law('parts of any size give what all at once give', ({ answers, cuts }) =>
      same(inParts(answers, cuts), atOnce(answers)),
    ),
    law('being stored as JSON at any point changes nothing', ({ answers, cuts }) =>
      same(
        inParts(answers, cuts, (state) => JSON.parse(JSON.stringify(state)) as State),
        atOnce(answers),
      ),
    ),
    law('the order in which answers are handed in does not matter', ({ answers }) =>
      same(atOnce([...answers].reverse()), atOnce(answers)),
    ),
    law('an alarm names one of the answers, in the order of time and each once', ({ answers }) => {
      const places = atOnce(answers).alarms.map((id) => answers.findIndex((answer) => answer.id === id));
      return places.every((place, i) => place > (places[i - 1] ?? -1));
    }),
    law('nothing but the category of an answer counts', ({ answers }) =>
      alike(atOnce(rescored(answers, (score) => (score < 7 ? 0 : 10))).alarms, atOnce(answers).alarms),
    ),
    law('no alarm comes in a row without detractors', ({ answers, cuts: [cut = 0] }) => {
      const none = rescored(answers.slice(cut), (score) => (score < 7 ? 7 : score));
      return watch(atOnce(answers.slice(0, cut)).state, none).alarms.length === 0;
    }),
    law('more detractors never bring the first alarm later', ({ answers, cuts }) => {
      const more = rescored(answers, (score, i) => (cuts.includes(i) ? 0 : score));
      return firstAlarm(more, atOnce(more)) <= firstAlarm(answers, atOnce(answers));
    }),
    law('a thousand detractors in a row raise an alarm', ({ answers }) => {
      return watch(atOnce(answers).state, thousand).alarms.length > 0;
    }),
  ];
}

type WatchCase = {
  /** In the order of time. */
  readonly answers: readonly Response[];
  /** Positions among them, rising, some of them twice: then nothing comes in between. */
  readonly cuts: readonly number[];
};

const MOST_TIMES = 6;
const LONGEST_TIME = 30;
const MOST_ANSWERS = MOST_TIMES * LONGEST_TIME;

/** Quiet times and bad ones take turns, so that there are alarms and answers after them. */
const arbCase = (): fc.Arbitrary<WatchCase> => {
  const short = arbScores({ maxLength: LONGEST_TIME });
  const long = arbScores({ minLength: LONGEST_TIME - 10, maxLength: LONGEST_TIME });
  const time = fc.tuple(fc.constantFrom(...MOODS), fc.oneof({ withCrossShrink: true }, short, long));
  return fc.array(time, { maxLength: MOST_TIMES }).chain((times) => {
    const scores = times.flatMap(([mood, some]) => some.map(mood));
    return fc.record({
      answers: fc.constant(scores.map(answerAt)),
      cuts: fc.array(fc.nat(scores.length), { maxLength: 5 }).map((cuts) => cuts.sort((a, b) => a - b)),
    });
  });
};

const MOODS: readonly [Mood, ...Mood[]] = [
  (score) => score,
  (score) => (score < 7 ? 10 : score),
  (score) => (score < 7 ? score : 0),
];

type Mood = (score: Score) => Score;

/** Two answers an instant, the ids in order. */
const answerAt = (score: Score, i: number): Response => ({
  id: `r${String(i).padStart(6, '0')}`,
  subject: `s${i}`,
  score,
  answeredAt: instantOf(Date.UTC(2024, 0, 1) + 3_600_000 * (i >> 1)),
  tags: {},
});

const rescored = (answers: readonly Response[], change: (score: Score, i: number) => Score): Response[] =>
  answers.map((answer, i) => ({ ...answer, score: change(answer.score, i) }));

/** The position of the answer that raised the first alarm; behind the last one where none did. */
const firstAlarm = (answers: readonly Response[], { alarms: [first] }: WatchedAnswers<unknown>): number =>
  first === undefined ? answers.length : answers.findIndex(({ id }) => id === first);
