/**
 * Whom the team tried to reach, reached, reached in time and told the outcome; and how cases ended.
 *
 * @module
 */
import type { ClockStatus } from './clock-status.ts';
import type { ClockSpec } from './clock.ts';
import { CASE_OUTCOMES, type CaseOutcome } from './event.ts';
import type { Followed } from './pace-figures.ts';
import { type FollowUpRate, type RateParts, followUpRate } from './rate.ts';
import { type Present, type Run, stayOf } from './story.ts';

/** How many cases of some kind there are, and how they were reached. */
export type Coverage = {
  /** Cases for which something is to be done for the customer and no guard stopped all of it. */
  readonly eligible: number;
  /** Cases for which guards stopped all of it. */
  readonly suppressed: number;
  /** Cases in which somebody tried to reach the customer, of the eligible ones. */
  readonly attemptRate: FollowUpRate;
  /** Cases in which the customer was reached, of the eligible ones. */
  readonly contactRate: FollowUpRate;
  /** Reached by the target of the first clock that stops at contact, of those that were reached or should have been. Until the first reopening. */
  readonly onTimeContactRate: FollowUpRate;
  /** Closed with the customer told how it ended, of the eligible ones. */
  readonly closedLoopRate: FollowUpRate;
};

/** What coverage depends on. */
type CoverageSettings = {
  readonly clocks: Readonly<Record<string, ClockSpec>>;
  readonly present: Present;
  readonly level: number;
};

/**
 * How some cases were reached.
 *
 * @param cases - The eligible cases.
 * @param suppressed - How many others were suppressed.
 * @param settings - The promises, calendar and zone, and the confidence level.
 * @returns The four rates.
 * @internal
 */
export function coverageOf(
  cases: readonly Followed[],
  suppressed: number,
  { clocks, present, level }: CoverageSettings,
): Coverage {
  const among = (counted: RateParts['counted'], isCounted: (one: Followed) => boolean): FollowUpRate =>
    followUpRate(
      {
        counted,
        among: 'eligible',
        numerator: cases.filter(isCounted).length,
        denominator: cases.length,
        excluded: { suppressed },
      },
      level,
    );
  const punctual = { 'on-time': 0, late: 0, 'no-clock': 0, 'not-yet-due': 0, 'not-started': 0, 'ended-before-due': 0 };
  for (const one of cases) punctual[punctuality(one, clocks, present)] += 1;
  const { 'on-time': onTime, late, ...excluded } = punctual;
  return {
    eligible: cases.length,
    suppressed,
    attemptRate: among('attempted', ({ story }) => story.current.attempts > 0),
    contactRate: among('contacted', ({ story }) => story.current.contacts > 0),
    onTimeContactRate: followUpRate(
      {
        counted: 'contacted-on-time',
        among: 'contacted-or-late',
        numerator: onTime,
        denominator: onTime + late,
        excluded: { suppressed, ...excluded },
      },
      level,
    ),
    closedLoopRate: among(
      'closed-and-told',
      ({ story: { current } }) => current.outcome !== null && current.customerTold === true,
    ),
  };
}

type Punctuality = 'on-time' | 'late' | 'no-clock' | 'not-yet-due' | 'not-started' | 'ended-before-due';

/** Whether the first contact came by the target of the first clock that stops there. */
function punctuality(
  { story, clocks: own }: Followed,
  clocks: Readonly<Record<string, ClockSpec>>,
  present: Present,
): Punctuality {
  for (const [id, statuses] of own) {
    if ((clocks[id] as ClockSpec).stops !== 'contacted') continue;
    const { state, late } = statuses[0] as ClockStatus;
    if (late) return 'late';
    const { end } = stayOf(story.runs[0] as Run, 'contacted', present);
    if (end === 'over') return 'on-time';
    if (end === 'ended') return 'ended-before-due';
    return state === 'not-started' ? 'not-started' : 'not-yet-due';
  }
  return 'no-clock';
}

/**
 * How cases ended.
 *
 * @param cases - The eligible cases.
 * @param level - The confidence level.
 * @returns The share of each outcome among the closed ones, and that of the reopened among those that were finished once.
 * @internal
 */
export function outcomesOf(
  cases: readonly Followed[],
  level: number,
): Readonly<Record<CaseOutcome | 'reopened', FollowUpRate>> {
  const all = cases.map(({ story }) => story.current);
  const closed = all.filter(({ outcome }) => outcome !== null);
  const finished = all.filter(
    ({ state, moments, reopenings }) =>
      reopenings > 0 || state === 'declined' || moments.resolved !== undefined || moments.closed !== undefined,
  );
  const rate = (counted: RateParts['counted'], among: 'closed' | 'finished', numerator: number): FollowUpRate => {
    const denominator = among === 'closed' ? closed.length : finished.length;
    return followUpRate(
      { counted, among, numerator, denominator, excluded: { open: all.length - denominator } },
      level,
    );
  };
  // One entry for each outcome, and the reopened.
  return Object.fromEntries([
    ...CASE_OUTCOMES.map((outcome) => [
      outcome,
      rate(outcome, 'closed', closed.filter((one) => one.outcome === outcome).length),
    ]),
    ['reopened', rate('reopened', 'finished', finished.filter(({ reopenings }) => reopenings > 0).length)],
  ]) as Readonly<Record<CaseOutcome | 'reopened', FollowUpRate>>;
}
