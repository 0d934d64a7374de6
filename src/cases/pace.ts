/**
 * How fast and how completely answers are followed up: whom the team reached, how soon, how many loops were closed, and what waits.
 *
 * @module
 */
import { NpsError, fail, within } from '../error.ts';
import { checkLevel, named } from '../estimate/estimate.ts';
import { CATEGORIES, type Category, categorize } from '../scale/category.ts';
import type { Score } from '../scale/score.ts';
import type { BusinessCalendar } from '../time/calendar.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import { checkedClockOptions } from './clock-argument.ts';
import { type ClockSpec, clockFaults } from './clock.ts';
import { type Coverage, coverageOf, outcomesOf } from './coverage.ts';
import type { CaseEvent, CaseOutcome } from './event.ts';
import { type FollowUp, checkedFollowUps } from './follow-up.ts';
import { type CasePlan, guardsOf, plansOf } from './case-plan.ts';
import {
  type Backlog,
  type ClockPace,
  type Followed,
  type RolePace,
  type WaitReading,
  byRole,
  clockFigures,
  clocksOf,
  escalationRate,
  openBacklog,
  waitReading,
} from './pace-figures.ts';
import { type FollowUpRate, followUpRate } from './rate.ts';
import { type Present, type Run, sortLog, stayOf, storyOf } from './story.ts';

/** How answers are followed up; plain JSON. Answers of one case count once. */
export type Pace = Coverage & {
  readonly now: Instant;
  /** What the figures rest on. */
  readonly basis: {
    /** Answers up to now. */
    readonly answers: number;
    /** Answers after now, which are not looked at. */
    readonly later: number;
    /** Cases for which nothing was to be done for the customer. */
    readonly nothingDue: number;
    /** Eligible cases that nobody opened; they wait since the answer. */
    readonly unopened: number;
    /** Cases in the log without a follow-up; they are in no figure. */
    readonly unplanned: number;
    /** Events that no case took. */
    readonly rejected: number;
  };
  /** Suppressed of those for which something was to be done. */
  readonly suppressionShare: FollowUpRate;
  /** Which guard stopped how many, the most frequent first, of equals by name. */
  readonly suppressedBy: readonly { readonly guard: string; readonly count: number }[];
  /** How the closed cases ended; these shares add up to 1. And how many of those that were finished once were reopened. */
  readonly outcomes: Readonly<Record<CaseOutcome | 'reopened', FollowUpRate>>;
  /** Cases in which a rung of the ladder fired, of the eligible ones. */
  readonly escalationRate: FollowUpRate;
  /** From the answer to the first contact. */
  readonly firstContact: WaitReading;
  /** From the answer to the solution, in cases with a clock that stops there. */
  readonly resolve: WaitReading;
  /** Cases that are not closed; their age since the answer, pauses included. */
  readonly backlog: Backlog;
  /** The three categories, so that neglect of one shows. */
  readonly categories: readonly (Coverage & { readonly category: Category })[];
  /** The roles that own cases now. */
  readonly roles: readonly RolePace[];
  /** The clocks that cases run under. */
  readonly clocks: readonly ClockPace[];
};

/** What pace depends on. */
export type PaceOptions = {
  /** The promises, by the ids that follow-ups name: `clocks` of the playbook. */
  readonly clocks: Readonly<Record<string, ClockSpec>>;
  /** When the team works. */
  readonly calendar: BusinessCalendar;
  /** The zone whose days and months count on the customer's clock. @defaultValue the zone of the calendar */
  readonly zone?: string;
  /** The present moment. */
  readonly now: Instant;
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/**
 * Reads how fast and how completely answers are followed up.
 *
 * Every rate says what it counts, among how many, and what it leaves out; a rate of nothing is withheld with the reason. Cases that are not
 * due yet are neither success nor failure; cases that are still open count as longer than they have lasted; a case that nobody
 * opened, or that was opened late, has been waiting since the answer. What customers think of it all is another matter, see `recoveryOf`.
 *
 * @param followUps - What was meant to happen, one record for each answer, made by `followUpOf`. Drop those of erased customers.
 * @param events - The log, with the events of each case in the order of their sequence.
 * @param options - Clocks, the team's calendar, the customer's zone, now, and the confidence level.
 * @returns The figures, in all and by category, role and clock.
 * @throws {NpsError} `pace/invalid` with the place of a follow-up of another form; `input/invalid` when the events are not an array;
 * `playbook/unknown-clock` for a clock that `clocks` lacks; `clock/invalid`; `option/out-of-range` for a bad level;
 * `instant/invalid`, `zone/unknown`, `calendar/out-of-reach`.
 * @example
 * const followUp = { responseId: 'a1', score: 3, answeredAt: '2026-02-02T09:00:00.000Z', clocks: ['contact'], outreach: 'due', guard: null, actions: [] } as const;
 * const event = { id: 'e1', caseKey: 'c7/%/a1', at: '2026-02-02T09:00:00.000Z', sequence: 1 };
 * const events = [
 *   { ...event, kind: 'opened' as const, playbook: 'strict', score: 3 as const },
 *   { ...event, id: 'e2', sequence: 2, kind: 'assigned' as const, role: 'team-lead' as const },
 *   { ...event, id: 'e3', sequence: 3, at: '2026-02-02T15:00:00.000Z', kind: 'contacted' as const },
 * ];
 * const pace = paceOf([{ ...followUp, caseKey: 'c7/%/a1' }, { ...followUp, caseKey: 'c8/%/a2' }], events, {
 *   clocks: { contact: { starts: 'answered', stops: 'contacted', customer: { amount: 24, unit: 'hours' }, binds: 'customer' } },
 *   calendar: alwaysOpen('UTC'),
 *   now: '2026-02-02T21:00:00.000Z',
 * });
 * pace.contactRate.value // => 0.5
 * pace.onTimeContactRate.value // => 1
 * pace.onTimeContactRate.excluded // => [{ reason: 'not-yet-due', count: 1 }]
 * pace.firstContact.wall.median.value // => 21600000
 */
export function paceOf(followUps: readonly FollowUp[], events: readonly CaseEvent[], options: PaceOptions): Pace {
  const { clocks, calendar, zone = calendar.zone, now, level = 0.95 } = checkedClockOptions(options);
  checkLevel(level);
  within(['now'], () => epochOf(now));
  const present: Present = { calendar, zone, now };
  checkClocks(clocks);
  if (!Array.isArray(events)) fail('input/invalid', [], `Events come as an array, got ${named(events)}.`);
  const plans = plansOf(checkedFollowUps(followUps), clocks, now);
  const log = sortLog(events, now);
  const eligible: Followed[] = [];
  const stopped: (CasePlan & { readonly category: Category })[] = [];
  let unopened = 0;
  let nothingDue = 0;
  for (const [key, plan] of plans.cases) {
    if (plan.outreach === 'due') {
      const history = log.histories.get(key);
      if (history === undefined) unopened++;
      const story = storyOf(history, plan, now);
      const score = Math.min(plan.lowest.score, story.current.score) as Score;
      eligible.push({
        story,
        category: categorize(score),
        clocks: clocksOf(story, plan.lowest.clocks, clocks, present),
      });
    } else if (plan.outreach === 'suppressed') stopped.push({ ...plan, category: categorize(plan.lowest.score) });
    else nothingDue++;
  }
  const withSolution = eligible.filter(({ clocks: own }) =>
    [...own.keys()].some((id) => specOf(clocks, id).stops === 'resolved'),
  );
  const coverage = (own: readonly Followed[], suppressed: number): Coverage =>
    coverageOf(own, suppressed, { clocks, present, level });
  const firstRun = ({ story }: Followed): Run => story.runs[0] as Run;
  return {
    now,
    ...coverage(eligible, stopped.length),
    basis: {
      answers: plans.answers,
      later: followUps.length - plans.answers,
      nothingDue,
      unopened,
      unplanned: [...log.histories.keys()].filter((key) => !plans.cases.has(key)).length,
      rejected: log.rejected,
    },
    suppressionShare: followUpRate(
      {
        counted: 'suppressed',
        among: 'due',
        numerator: stopped.length,
        denominator: eligible.length + stopped.length,
        excluded: { 'nothing-due': nothingDue },
      },
      level,
    ),
    suppressedBy: guardsOf(stopped),
    outcomes: outcomesOf(eligible, level),
    escalationRate: escalationRate(eligible, 'eligible', level),
    firstContact: waitReading(
      eligible.map((one) => stayOf(firstRun(one), 'contacted', present)),
      0,
      level,
    ),
    resolve: waitReading(
      withSolution.map((one) => stayOf(firstRun(one), 'resolved', present)),
      eligible.length - withSolution.length,
      level,
    ),
    backlog: openBacklog(eligible, present),
    categories: CATEGORIES.map((category) => ({
      category,
      ...coverage(
        eligible.filter((one) => one.category === category),
        stopped.filter((one) => one.category === category).length,
      ),
    })),
    roles: byRole(eligible, (own) => ({
      cases: own.length,
      escalationRate: escalationRate(own, 'of-role', level),
      backlog: openBacklog(own, present),
    })),
    clocks: Object.keys(clocks).flatMap((clock) => {
      const under = eligible.filter((one) => one.clocks.has(clock));
      if (under.length === 0) return [];
      return [
        {
          clock,
          ...clockFigures(under, clock, level),
          roles: byRole(under, (own) => clockFigures(own, clock, level)),
        },
      ];
    }),
  };
}

function checkClocks(clocks: PaceOptions['clocks']): void {
  if (typeof clocks !== 'object' || clocks === null)
    fail('clock/invalid', ['clocks'], `Clocks by their ids were expected, got ${named(clocks)}.`);
  for (const [id, spec] of Object.entries(clocks)) {
    const [first, ...rest] = clockFaults(spec).map((issue) => ({ ...issue, path: ['clocks', id, ...issue.path] }));
    if (first !== undefined) throw new NpsError([first, ...rest]);
  }
}

const specOf = (clocks: PaceOptions['clocks'], id: string): ClockSpec => clocks[id] as ClockSpec;
