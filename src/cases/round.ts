/**
 * One run of a clock, from its start to its end, with its pauses: how much is spent, and when what is due.
 *
 * A run is counted forward, event by event, so that a long history costs no more than its length.
 *
 * @module
 */
import type { BusinessCalendar } from '../time/calendar.ts';
import type { ClockSpec } from './clock.ts';
import { type ClockMeasure, type CustomerTime, type TeamTime, budgetOf, elapsedIn, spentAt } from './clock-time.ts';

/** An amount of time that is waited for. */
export type Mark = {
  readonly measure: ClockMeasure;
  /** Milliseconds of that measure. */
  readonly budget: number;
  /** When it was spent, where that was before a later pause began; epoch milliseconds. */
  passedAt: number | null;
};

/** What a run depends on. */
export type RoundOptions = {
  readonly calendar: BusinessCalendar;
  readonly zone: string;
  /** Shares of the limit whose moments are wanted as well. */
  readonly shares?: readonly number[];
};

/** A run of a clock, in the making. Moments are epoch milliseconds. */
export type Round = {
  startedAt: number;
  /** The start that an earlier answer asks for; `startedAt` while there is none. */
  earliest: number;
  /** The targets, `null` where none is promised; the latest acceptable; and the shares of it that were asked for. */
  customer: Mark | null;
  team: Mark | null;
  limit: Mark;
  shares: readonly Mark[];
  /** From when time counts that is not yet in `spent`. */
  countedFrom: number;
  /** What was spent before, without pauses. */
  spent: Record<ClockMeasure, number>;
  pauses: (readonly [number, number])[];
  pausedAt: number | null;
  endedAt: number | null;
  end: 'met' | 'canceled' | null;
};

/**
 * Starts a run.
 *
 * @param spec - The promise, checked.
 * @param at - When it starts.
 * @param options - Calendar, zone and shares.
 * @param later - A later start, which what is due is never due after; `at` when there is none.
 * @returns The run.
 * @internal
 */
export function startRound(
  spec: ClockSpec,
  at: number,
  { calendar, zone, shares = [] }: RoundOptions,
  later: number = at,
): Round {
  // The last date of a short month ends the months of several starts, so the earlier one may end at a later time of that day.
  const least = (time: CustomerTime | TeamTime, measure: ClockMeasure): number =>
    Math.min(
      budgetOf(time, measure, at, calendar, zone),
      elapsedIn(calendar, measure, at, later) + budgetOf(time, measure, later, calendar, zone),
    );
  const markOf = (measure: ClockMeasure): Mark | null => {
    const time = spec[measure];
    return time === undefined ? null : { measure, budget: least(time, measure), passedAt: null };
  };
  const customer = markOf('customer');
  const team = markOf('team');
  // The clock that binds has a target.
  const target = (spec.binds === 'customer' ? customer : team) as Mark;
  const latest = spec.limit === undefined ? 0 : least(spec.limit, spec.binds);
  const limit: Mark = { measure: spec.binds, budget: Math.max(target.budget, latest), passedAt: null };
  return {
    startedAt: at,
    earliest: at,
    customer,
    team,
    limit,
    shares: shares.map((share) => ({ measure: spec.binds, budget: Math.round(share * limit.budget), passedAt: null })),
    countedFrom: at,
    spent: { customer: 0, team: 0 },
    pauses: [],
    pausedAt: null,
    endedAt: null,
    end: null,
  };
}

/**
 * Pauses a run.
 *
 * @param round - The run, which counts.
 * @param at - When the pause begins.
 * @param calendar - When the team works.
 * @internal
 */
export function pauseRound(round: Round, at: number, calendar: BusinessCalendar): void {
  const spent = spentBy(round, at, calendar);
  for (const mark of [round.customer, round.team, round.limit, ...round.shares]) {
    if (mark === null || mark.passedAt !== null || spent[mark.measure] < mark.budget) continue;
    const due = dueOfMark(round, mark, at, calendar);
    // What is due at the very instant at which the pause begins is not missed.
    if (due < at) mark.passedAt = due;
  }
  round.spent = spent;
  round.pausedAt = at;
}

/**
 * Ends the pause of a run.
 *
 * @param round - The run, which is paused.
 * @param at - When the pause ends.
 * @internal
 */
export function resumeRound(round: Round, at: number): void {
  round.pauses.push([round.pausedAt as number, at]);
  round.countedFrom = at;
  round.pausedAt = null;
}

/**
 * The same run from the earliest start that was asked for.
 *
 * @param round - The run, with all of its pauses; `null` when it did not start.
 * @param spec - The promise.
 * @param options - Calendar, zone and shares.
 * @returns A run with the same pauses and the same end; the very run where no earlier start was asked for.
 * @internal
 */
export function startedEarlier(round: Round | null, spec: ClockSpec, options: RoundOptions): Round | null {
  if (round === null || round.earliest === round.startedAt) return round;
  const earlier = startRound(spec, round.earliest, options, round.startedAt);
  for (const [from, to] of round.pauses) {
    pauseRound(earlier, from, options.calendar);
    resumeRound(earlier, to);
  }
  if (round.pausedAt !== null) pauseRound(earlier, round.pausedAt, options.calendar);
  earlier.endedAt = round.endedAt;
  earlier.end = round.end;
  return earlier;
}

/**
 * What a run has spent of both measures.
 *
 * @param round - The run.
 * @param at - Up to when; not before the last pause.
 * @param calendar - When the team works.
 * @returns Milliseconds, without pauses.
 * @internal
 */
export const spentBy = (round: Round, at: number, calendar: BusinessCalendar): Record<ClockMeasure, number> =>
  round.pausedAt === null
    ? {
        customer: round.spent.customer + (at - round.countedFrom),
        team: round.spent.team + elapsedIn(calendar, 'team', round.countedFrom, at),
      }
    : round.spent;

/**
 * When a mark of a run is due.
 *
 * @param round - The run.
 * @param mark - One of its marks.
 * @param at - The present moment; a run that is paused counts as if it went on then.
 * @param calendar - When the team works.
 * @returns Epoch milliseconds.
 * @internal
 */
export const dueOfMark = (round: Round, mark: Mark, at: number, calendar: BusinessCalendar): number =>
  mark.passedAt ??
  spentAt(
    calendar,
    mark.measure,
    round.pausedAt === null ? round.countedFrom : at,
    mark.budget - round.spent[mark.measure],
  );

/**
 * Whether a mark of a run was missed by some moment.
 *
 * @param round - The run.
 * @param mark - One of its marks.
 * @param at - The moment; not before the last pause.
 * @param calendar - When the team works.
 * @returns True after the instant at which it was due, unless a pause began in time and lasts.
 * @internal
 */
export const isPast = (round: Round, mark: Mark, at: number, calendar: BusinessCalendar): boolean =>
  mark.passedAt !== null || (round.pausedAt === null && at > dueOfMark(round, mark, at, calendar));
