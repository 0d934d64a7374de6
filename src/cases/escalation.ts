/**
 * Who is told when a clock runs long: a ladder of rungs, each of which fires at most once for a case.
 *
 * @module
 */
import { type Issue, NpsError, fail, within } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import { type Score, isScore } from '../scale/score.ts';
import { type Instant, epochOf, instantOf } from '../time/instant.ts';
import { checkedClockOptions } from './clock-argument.ts';
import { foldAccepted } from './fold.ts';
import { runClock } from './clock-status.ts';
import type { ClockOptions, ClockSpec } from './clock.ts';
import type { CaseEvent } from './event.ts';
import { ROLES, type Role } from './role.ts';
import { type Mark, dueOfMark } from './round.ts';

/** What a rung may do: `remind` the owner, or `reassign` the case to a role. */
export const RUNG_ACTIONS = ['remind', 'reassign'] as const;

/** What a rung does. */
export type RungAction = (typeof RUNG_ACTIONS)[number];

/** One rung of a ladder. */
export type EscalationRung = {
  /** Unique within the ladder. */
  readonly id: string;
  /** The share of the clock that is used up when it fires, above 0; 1 is its limit, after which it is breached. */
  readonly at: number;
  /** What it does. */
  readonly action: RungAction;
  /** To whom the case goes; `null` for a reminder, which goes to the owner. */
  readonly to: Role | null;
};

/** The usual ladder: half the clock reminds the owner, the whole brings in the team lead, the double the CX manager. */
export const ESCALATION_LADDER: readonly EscalationRung[] = [
  { id: 'remind-owner', at: 0.5, action: 'remind', to: null },
  { id: 'team-lead', at: 1, action: 'reassign', to: 'team-lead' },
  { id: 'cx-manager', at: 2, action: 'reassign', to: 'cx-manager' },
];

/** What may start a case one rung up. */
export type Gravity = {
  /** The lowest score among the answers. */
  readonly score: Score;
  /** Whether the account is of high value, as the host sees it. @defaultValue false */
  readonly highValue?: boolean;
  /** Whether the complaint is public. @defaultValue false */
  readonly publicComplaint?: boolean;
};

/**
 * On which rung a case starts: one up for the score 0, for an account of high value and for a public complaint.
 *
 * A case that starts one rung up skips the first rung: half its clock already brings in the team lead.
 *
 * @param gravity - The score, and what makes the case grave.
 * @returns 0 or 1: how many rungs are skipped. Several reasons count once.
 * @throws {NpsError} `score/not-on-scale`; `option/out-of-range` for what is no record, or a reason that is neither true nor false.
 * @example
 * startingRung({ score: 3 }) // => 0
 * startingRung({ score: 0, publicComplaint: true }) // => 1
 */
export function startingRung(gravity: Gravity): 0 | 1 {
  checkForm(gravity, 'record');
  const { score, highValue = false, publicComplaint = false } = gravity;
  if (!isScore(score))
    fail('score/not-on-scale', ['score'], `A score is a whole number from 0 to 10, got ${named(score)}.`);
  for (const [key, value] of Object.entries({ highValue, publicComplaint }))
    if (typeof value !== 'boolean')
      fail('option/out-of-range', [key], `True or false was expected, got ${named(value)}.`);
  return score === 0 || highValue || publicComplaint ? 1 : 0;
}

/** A rung that should fire now. */
export type RungDue = {
  readonly rung: EscalationRung;
  /** The clock that reached it first, by its id. */
  readonly clock: string;
  /** The share of that clock at which it fires; lower than `rung.at` for a case that started one rung up. */
  readonly share: number;
  /** Since when it is due. */
  readonly since: Instant;
};

/** What rungs depend on. */
export type EscalationOptions = ClockOptions & {
  /** The clocks of the case, by their ids. */
  readonly clocks: Readonly<Record<string, ClockSpec>>;
  /** The ladder, its rungs in the order of their shares. @defaultValue `ESCALATION_LADDER` */
  readonly ladder?: readonly EscalationRung[];
  /** How many rungs the case skips, see `startingRung`. @defaultValue 0 */
  readonly start?: number;
};

/**
 * The rungs of the ladder that should fire now.
 *
 * A rung is due once its share of a running clock is used up, and stays due until an `escalated` event says that it fired. A clock that
 * was stopped or canceled brings no rung any more, and a paused one brings no further. Whichever clock comes first fires
 * a rung, which then is spent for the case. Where several are due at once, such as after a weekend without anybody looking, all are listed.
 *
 * @param events - The events of one case, in the order of their sequence.
 * @param options - Clocks, ladder, the rungs skipped, the team's calendar, the customer's zone, and now.
 * @returns The rungs in the order of the ladder; none when nothing is to be done.
 * @throws {NpsError} `ladder/invalid` with every fault of the ladder; `option/out-of-range` for `start`; `clock/invalid` and the
 * others of `clockStatus`.
 * @example
 * const contact = { starts: 'answered', stops: 'contacted', customer: { amount: 24, unit: 'hours' }, binds: 'customer' } as const;
 * const opened = { id: 'e1', caseKey: 'c7/%/a1', at: '2026-02-02T09:00:00.000Z', sequence: 1, kind: 'opened', playbook: 'strict', score: 3 } as const;
 * const options = { clocks: { contact }, calendar: alwaysOpen('UTC'), now: '2026-02-02T21:30:00.000Z' };
 * rungsDue([opened], options).map(({ rung, since }) => [rung.id, since]) // => [['remind-owner', '2026-02-02T21:00:00.000Z']]
 * rungsDue([opened], { ...options, start: 1 }).map(({ rung }) => rung.id) // => ['team-lead']
 */
export function rungsDue(events: readonly CaseEvent[], options: EscalationOptions): RungDue[] {
  const {
    clocks,
    ladder = ESCALATION_LADDER,
    start = 0,
    calendar,
    zone = calendar.zone,
    now,
  } = checkedClockOptions(options);
  const [first, ...rest] = ladderFaults(ladder);
  if (first !== undefined) throw new NpsError([first, ...rest]);
  if (!(Number.isInteger(start) && start >= 0))
    fail('option/out-of-range', ['start'], 'A number of rungs is whole and at least 0.');
  if (typeof clocks !== 'object' || clocks === null)
    fail('clock/invalid', ['clocks'], `Clocks by their ids were expected, got ${named(clocks)}.`);
  const present = within(['now'], () => epochOf(now));
  // Each step up fires at the share of the rung that it stands in for; the topmost rungs have nothing above them.
  const raised = ladder.slice(start).map((rung, i) => ({ rung, share: (ladder[i] as EscalationRung).at }));
  const shares = raised.map(({ share }) => share);
  const fired = new Set<string>();
  foldAccepted(events, null, (event) => {
    if (event.kind === 'escalated' && event.at <= now) fired.add(event.rung);
  });
  const earliest = new Map<string, RungDue>();
  for (const [clock, spec] of Object.entries(clocks)) {
    const { round } = within(['clocks', clock], () => runClock(events, spec, present, { calendar, zone, shares }));
    if (round === null || round.end !== null) continue;
    raised.forEach(({ rung, share }, i) => {
      const mark = round.shares[i] as Mark;
      if (fired.has(rung.id) || (round.pausedAt !== null && mark.passedAt === null)) return;
      const at = dueOfMark(round, mark, present, calendar);
      if (at > present) return;
      const since = instantOf(at);
      const before = earliest.get(rung.id);
      if (before === undefined || since < before.since) earliest.set(rung.id, { rung, clock, share, since });
    });
  }
  return raised.flatMap(({ rung }) => earliest.get(rung.id) ?? []);
}

/**
 * Everything that is wrong with a ladder.
 *
 * @param ladder - What a caller gave.
 * @returns The faults, with places inside the ladder; none when it is sound.
 * @example
 * ladderFaults([{ id: 'lead', at: 1, action: 'reassign', to: null }])[0].path // => [0, 'to']
 */
export function ladderFaults(ladder: readonly EscalationRung[]): Issue[] {
  const issues: Issue[] = [];
  const report = (path: Issue['path'], message: string): void =>
    void issues.push({ code: 'ladder/invalid', path, message });
  if (!Array.isArray(ladder)) {
    report([], `A ladder is a list of rungs, got ${named(ladder)}.`);
    return issues;
  }
  const ids = new Set<unknown>();
  let last = 0;
  // By index, since a gap in the list is a fault too.
  for (let i = 0; i < ladder.length; i++) {
    const rung = (ladder as readonly (EscalationRung | null)[])[i];
    if (typeof rung !== 'object' || rung === null) {
      report([i], `A rung is a record, got ${named(rung)}.`);
      continue;
    }
    const { id, at, action, to } = rung;
    if (typeof id !== 'string' || id === '') report([i, 'id'], 'A rung has an id, a text of at least one character.');
    else if (ids.has(id)) report([i, 'id'], 'The id of a rung is unique within the ladder.');
    ids.add(id);
    if (!(Number.isFinite(at) && at > last && at <= MOST_SHARE))
      report([i, 'at'], `A share is above that of the rung before, above 0 and at most ${MOST_SHARE}.`);
    else last = at;
    if (!RUNG_ACTIONS.includes(action)) report([i, 'action'], `A rung does one of ${RUNG_ACTIONS.join(', ')}.`);
    else if (action === 'remind' ? to !== null : !ROLES.includes(to as Role))
      report(
        [i, 'to'],
        action === 'remind'
          ? 'A reminder goes to the owner; its role is null.'
          : `A role is one of ${ROLES.join(', ')}.`,
      );
  }
  return issues;
}

/** No clock is looked at after a hundred times its time. */
const MOST_SHARE = 100;
