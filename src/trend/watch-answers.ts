/**
 * Taking up answers: what a watch remembers after each, and the alarms on the way.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { Response } from '../response.ts';
import { isScore, offScale } from '../scale/score.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import { checkWatch } from './stored-watch.ts';
import { type AnswerMark, type LikelyStart, type Watch, stepsOf } from './watch.ts';

/** An alarm: the share of detractors has risen above `q0`, or this is one of the rare false alarms. */
export type Alarm = {
  /** The answer that raised it. */
  readonly at: AnswerMark;
  /** How many answers the watch had seen since it began or since the alarm before. */
  readonly answers: number;
  /** How many of them were detractors. */
  readonly detractors: number;
  /** The natural logarithm of R, at or above that of `answersPerFalseAlarm`. */
  readonly logR: number;
  /** Since when, most likely, the share has been up: an estimate, and a rough one. */
  readonly start: LikelyStart;
  /** What the watch went by. */
  readonly q0: number;
  readonly q1: number;
  readonly answersPerFalseAlarm: number;
};

/** A watch after some answers, with the alarms that they raised. */
export type Watched = {
  /** To be stored and handed in with the next answers. */
  readonly watch: Watch;
  /** The alarms in the order in which they came; mostly none. */
  readonly alarms: readonly Alarm[];
};

/**
 * Takes up answers, in the order of time; those of one instant in the order of their ids.
 *
 * One answer at a time, or all at once: the result is the same. After an alarm the watch starts over and goes on. It cannot go
 * back, so an answer that comes late is refused: leave it out, or start over with all answers.
 *
 * @param watch - A watch, or what was stored of it.
 * @param answers - The answers since then, in any order among themselves.
 * @returns The watch after the last one, and the alarms.
 * @throws {NpsError} `watch/invalid` for what is no watch; `watch/backwards` with the position of an answer that does not
 * come after the last one taken up, or comes twice; `score/not-on-scale`, `instant/invalid` and, for an id that is no text,
 * `input/invalid` with the position of an answer that did not pass the door; `input/invalid` for what is no list.
 * @example
 * const watch = watchDetractors({ baselineShare: 0.1, answersPerFalseAlarm: 1000 });
 * const answer = (id: string, score: Score): Response => ({
 *   id, subject: id, score, answeredAt: '2024-05-02T10:00:00.000Z', tags: {},
 * });
 * const after = watchAnswers(watch, [answer('a', 9), answer('b', 3)]);
 * after.watch.answers // => 2
 * after.watch.current.detractors // => 1
 * after.alarms // => []
 * @see Shin, Ramdas & Rinaldo (2024), E-detectors: A Nonparametric Framework for Sequential Change Detection, The New England
 * Journal of Statistics in Data Science 2(2).
 */
export function watchAnswers(watch: Watch, answers: readonly Response[]): Watched {
  checkWatch(watch);
  const order = orderOf(answers);
  const answerAt = (i: number): Response => answers[order === null ? i : (order[i] as number)] as Response;
  const { last } = watch;
  const scores = new Uint8Array(answers.length);
  for (let i = 0; i < scores.length; i++) {
    const { score, answeredAt, id } = answerAt(i);
    const before = i === 0 ? last : answerAt(i - 1);
    if (before !== null && !(compare(before.answeredAt, before.id, answeredAt, id) < 0))
      fail(
        'watch/backwards',
        [order === null ? i : (order[i] as number)],
        'A watch takes up answers in the order of time, those of one instant in the order of ids, and each of them once.',
      );
    if (!isScore(score)) offScale(score, [order === null ? i : (order[i] as number), 'score']);
    scores[i] = score;
  }
  const watched = takeUp(watch, scores, (i) => {
    const { id, answeredAt } = answerAt(i);
    return { id, answeredAt };
  });
  if (scores.length === 0) return watched;
  const { id, answeredAt } = answerAt(scores.length - 1);
  return { ...watched, watch: { ...watched.watch, last: { answeredAt, id } } };
}

/**
 * Takes up bare scores that stand in the order of time: no object an answer, for counts by the million.
 *
 * Scores have no instants, so whether they come in order, and after those before, is the caller's word.
 *
 * @param watch - A watch, or what was stored of it.
 * @param scores - The scores since then, 0 to 10, the oldest first; a `Uint8Array` is the fastest.
 * @returns The watch after the last one, and the alarms.
 * @throws {NpsError} `watch/invalid` for what is no watch, `score/not-on-scale` with the position of the first value that is no
 * score, `input/invalid` for a collection without a length.
 * @example
 * const watch = watchDetractors({ baselineShare: 0.1, answersPerFalseAlarm: 1000 });
 * const { alarms } = watchScores(watch, [9, 10, 3, 2, 8, 4, 0, 5, 9, 6, 1, 3, 2]);
 * alarms.map(({ at }) => at.number) // => [13]
 * alarms[0]?.start.first.number // => 3
 */
export function watchScores(watch: Watch, scores: ArrayLike<number>): Watched {
  checkWatch(watch);
  if (!(scores?.length >= 0)) fail('input/invalid', [], 'Scores come as an array or a typed array.');
  return takeUp(watch, scores, () => ({ id: null, answeredAt: null }));
}

/** The order of answers in time; null where they stand in it. */
function orderOf(answers: readonly Response[]): Uint32Array | null {
  if (!Array.isArray(answers)) fail('input/invalid', [], 'Answers come as a list.');
  let sorted = true;
  for (let i = 0; i < answers.length; i++) {
    // What has no id that is a text could be taken up, and the watch not be read again.
    const { answeredAt, id } = ((answers as readonly unknown[])[i] ?? {}) as Response;
    epochOf(answeredAt, i);
    if (typeof id !== 'string') fail('input/invalid', [i, 'id'], `The id of an answer is a text, got ${named(id)}.`);
    if (i === 0) continue;
    const before = answers[i - 1] as Response;
    sorted &&= compare(before.answeredAt, before.id, answeredAt, id) <= 0;
  }
  if (sorted) return null;
  return Uint32Array.from(answers, (_, i) => i).sort((i, j) => {
    const [a, b] = [answers[i] as Response, answers[j] as Response];
    return compare(a.answeredAt, a.id, b.answeredAt, b.id) || i - j;
  });
}

const compare = (instantA: Instant, idA: string, instantB: Instant, idB: string): number =>
  instantA < instantB ? -1 : instantA > instantB ? 1 : idA < idB ? -1 : idA > idB ? 1 : 0;

/** The recursion R ← (R + 1) · L of Shiryaev and Roberts, in logarithms; no allocation but for an alarm. */
function takeUp(watch: Watch, scores: ArrayLike<number>, nameOf: (i: number) => Omit<AnswerMark, 'number'>): Watched {
  const { settings, current } = watch;
  const { q0, q1, answersPerFalseAlarm } = settings;
  const { rise, fall } = stepsOf(settings);
  const limit = Math.log(answersPerFalseAlarm);
  const alarms: Alarm[] = [];
  let answers = current.answers;
  let detractors = current.detractors;
  let logR = current.logR ?? -Infinity;
  // The stretch that speaks most for a rise; it begins anew wherever the one before speaks against.
  let logRatio = current.start?.logRatio ?? 0;
  let startAnswers = current.start?.answers ?? 0;
  let startDetractors = current.start?.detractors ?? 0;
  /** Where the stretch begins among these scores; −1 where it began before. */
  let startIndex = -1;

  const markOf = (i: number): AnswerMark => ({ number: watch.answers + i + 1, ...nameOf(i) });
  const startOf = (): LikelyStart => ({
    first: startIndex < 0 ? (current.start as LikelyStart).first : markOf(startIndex),
    answers: startAnswers,
    detractors: startDetractors,
    share: startDetractors / startAnswers,
    logRatio: logRatio + 0,
  });

  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (!isScore(score)) offScale(score, [i]);
    const detracts = score < 7 ? 1 : 0;
    const log = detracts === 1 ? rise : -fall;
    answers++;
    detractors += detracts;
    logR = (logR > 0 ? logR + Math.log1p(Math.exp(-logR)) : Math.log1p(Math.exp(logR))) + log;
    if (logRatio > 0) {
      logRatio += log;
      startAnswers++;
      startDetractors += detracts;
    } else {
      logRatio = log;
      startAnswers = 1;
      startDetractors = detracts;
      startIndex = i;
    }
    if (logR >= limit) {
      alarms.push({ at: markOf(i), answers, detractors, logR, start: startOf(), q0, q1, answersPerFalseAlarm });
      answers = 0;
      detractors = 0;
      logR = -Infinity;
      logRatio = 0;
    }
  }
  return {
    watch: {
      ...watch,
      answers: watch.answers + scores.length,
      alarms: watch.alarms + alarms.length,
      current: {
        answers,
        detractors,
        logR: answers === 0 ? null : logR + 0,
        start: answers === 0 ? null : startOf(),
      },
    },
    alarms,
  };
}
