/**
 * Checking a watch that comes back from where it was stored: whether it can be one that this library made.
 *
 * @module
 */
import { fail } from '../error.ts';
import { isInstant } from '../time/instant.ts';
import { type Watch, type WatchSettings, isShare, isThreshold, stepsOf } from './watch.ts';

/**
 * Refuses what is no watch. What it remembers hangs together, so a number that was changed alone does not pass.
 *
 * @param watch - What a caller gave.
 * @throws {NpsError} `watch/invalid` with the place of the first member that no watch of this library has.
 * @internal
 */
export function checkWatch(watch: Watch): void {
  const faulty = (path: readonly string[]): never =>
    fail(
      'watch/invalid',
      path,
      'A watch is what `watchDetractors` or `watchAnswers` returned, stored and read back unchanged.',
    );
  const { kind, settings, answers, alarms, current, last } = recordOf(watch);
  if (kind !== 'detractor-watch') faulty(['kind']);
  if (!areSettings(recordOf(settings))) faulty(['settings']);
  if (!isCount(answers)) faulty(['answers']);
  if (!isCount(alarms)) faulty(['alarms']);
  const now = recordOf(current);
  if (!isPart(now, answers)) faulty(['current']);
  if (now['answers'] === 0) {
    if (now['logR'] !== null) faulty(['current']);
    if (now['start'] !== null) faulty(['current', 'start']);
  } else {
    const start = recordOf(now['start']);
    if (!isStart(start, now, answers as number, settings as WatchSettings)) faulty(['current', 'start']);
    if (!isStatistic(now, start, settings as WatchSettings)) faulty(['current']);
  }
  if (last !== null && !(isText(recordOf(last)['id']) && isInstant(recordOf(last)['answeredAt']))) faulty(['last']);
}

type Members = Readonly<Record<string, unknown>>;

/** The members of a value, none for what is no object. */
const recordOf = (value: unknown): Members => (typeof value === 'object' && value !== null ? (value as Members) : {});

const isText = (value: unknown): boolean => typeof value === 'string';

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

const areSettings = ({ q0, q1, answersPerFalseAlarm, source, cautions }: Members): boolean =>
  isShare(q0) &&
  isShare(q1) &&
  q0 < q1 &&
  isThreshold(answersPerFalseAlarm) &&
  isText(recordOf(source)['from']) &&
  Array.isArray(cautions);

/** Whether a stretch has no more answers than there are, and no more detractors than answers. */
const isPart = ({ answers, detractors }: Members, all: unknown): boolean =>
  isCount(answers) &&
  isCount(detractors) &&
  (detractors as number) <= (answers as number) &&
  (answers as number) <= (all as number);

/** Whether a start is a stretch that ends with the last answer, and says what its answers say. */
function isStart(start: Members, now: Members, all: number, settings: WatchSettings): boolean {
  if (!isPart(start, now['answers'])) return false;
  const { number, id, answeredAt } = recordOf(start['first']);
  const [answers, detractors] = [start['answers'] as number, start['detractors'] as number];
  const others = answers - detractors;
  const { rise, fall } = stepsOf(settings);
  return (
    answers >= 1 &&
    detractors <= (now['detractors'] as number) &&
    others <= (now['answers'] as number) - (now['detractors'] as number) &&
    number === all - answers + 1 &&
    (id === null || isText(id)) &&
    (answeredAt === null || isInstant(answeredAt)) &&
    Math.abs((start['logRatio'] as number) - (detractors * rise - others * fall)) <= roundingOf(answers)
  );
}

/** R is the sum of the likelihood ratios of all latest stretches, and the start has the largest; an alarm resets it. */
function isStatistic({ answers, logR }: Members, { logRatio }: Members, settings: WatchSettings): boolean {
  const rounding = roundingOf(answers as number);
  const least = (logRatio as number) - rounding;
  const most = Math.min((logRatio as number) + Math.log(answers as number), Math.log(settings.answersPerFalseAlarm));
  return Number.isFinite(logR) && (logR as number) >= least && (logR as number) <= most + rounding;
}

/** What adding up so many logarithms one by one may cost at most, many times over. */
const roundingOf = (answers: number): number => 1e-6 + 1e-12 * answers;
