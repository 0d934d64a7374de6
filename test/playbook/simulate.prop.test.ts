import { isDeepStrictEqual } from 'node:util';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { ROLES, type Role } from '../../src/cases/role.ts';
import type { Plan, PlannedAction } from '../../src/playbook/action.ts';
import { answerFacts } from '../../src/playbook/answer-facts.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { playFor } from '../../src/playbook/overlay.ts';
import { planAll } from '../../src/playbook/plan-all.ts';
import { plan } from '../../src/playbook/plan.ts';
import type { ClockId, Playbook, StepId } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook } from '../../src/playbook/presets.ts';
import { type Simulation, simulate } from '../../src/playbook/simulate.ts';
import type { SimulateOptions } from '../../src/playbook/staffing.ts';
import type { Response } from '../../src/response.ts';
import { arbResponses, arbScore } from '../../src/testing/arbitraries.ts';
import { arbCalendar } from '../../src/testing/calendars.ts';
import { arbFacts } from '../../src/testing/conditions.ts';
import { arbPlaybook } from '../../src/testing/playbooks.ts';
import { arbInstant, arbZone } from '../../src/testing/times.ts';
import { type BusinessCalendar, addBusiness, elapsedBusiness, isOpen, nextOpening } from '../../src/time/calendar.ts';
import { type Instant, epochOf, instantOf } from '../../src/time/instant.ts';

const RUNS = { numRuns: 1000 };
const RANGE = { min: '2026-03-20T00:00:00.000Z', max: '2026-04-03T00:00:00.000Z' };

type Case = {
  readonly playbook: Playbook;
  readonly responses: readonly Response[];
  readonly options: SimulateOptions & { readonly zone: string; readonly facts: (response: Response) => Facts };
};

const arbOpenCase = fc.record({
  caseKey: fc.constant('of-before/%/before'),
  openedAt: arbInstant({ min: '2026-03-10T00:00:00.000Z', max: RANGE.max }),
  score: arbScore(),
});
const arbKnown: fc.Arbitrary<Facts> = fc
  .tuple(arbFacts(), fc.option(arbOpenCase, { nil: undefined, freq: 3 }))
  .map(([facts, openCase]) => (openCase === undefined ? facts : { ...facts, openCase }));

const arbAmount = fc.constantFrom(0, 1e-9, 1, 7, 60, 123.4, 480, 5000, 1e12);
const arbCapacity = fc.dictionary(fc.constantFrom<Role>(...ROLES), arbAmount, { noNullPrototype: true });
const arbCase: fc.Arbitrary<Case> = fc
  .tuple(
    fc.oneof(fc.constant(recommendedPlaybook), arbPlaybook({ maxPlays: 2, maxSteps: 4, maxOverlays: 2 })),
    arbResponses({ ...RANGE, maxLength: 5 }),
    fc.array(arbKnown, { minLength: 2, maxLength: 2 }),
    arbCalendar({ ...RANGE, maxDates: 3 }),
    fc.option(arbCalendar({ ...RANGE, maxDates: 3 }), { nil: undefined }),
    arbCapacity,
    arbInstant(RANGE),
    arbZone(),
    fc.oneof(fc.constant(null), { arbitrary: fc.nat(30), weight: 4 }),
  )
  .map(([playbook, responses, list, team, managers, capacity, now, zone, days]) => {
    const facts = new Map(responses.map(({ id }, i) => [id, list[i % 2] as Facts]));
    const calendars = managers === undefined ? { team } : { team, 'account-manager': managers, 'team-lead': managers };
    const last = responses.reduce((latest, { answeredAt }) => (answeredAt > latest ? answeredAt : latest), now);
    return {
      playbook,
      responses,
      options: {
        facts: ({ id }) => facts.get(id) as Facts,
        calendars,
        capacity,
        now,
        zone,
        unstatedMinutes: 7,
        ...(days !== null && { until: instantOf(epochOf(last) + days * 86_400_000) }),
      },
    };
  });

/** The same, with the same capacity for every role. */
const withCapacity = ({ playbook, responses, options }: Case, minutes: number): Simulation =>
  simulate(playbook, responses, { ...options, capacity: Object.fromEntries(ROLES.map((role) => [role, minutes])) });

const momentOf = ({ answeredAt }: Response, now: Instant): Instant => (answeredAt < now ? now : answeredAt);
const plansOf = ({ playbook, responses, options: { facts, calendars, zone, now } }: Case): readonly Plan[] =>
  responses.map((response) =>
    plan(playbook, response, { facts: facts(response), calendar: calendars.team, zone, now: momentOf(response, now) }),
  );

/** The clock of a step of a plan. */
function clockOf(
  { playbook, responses, options }: Case,
  { score, responseId }: Plan,
  step: StepId,
): ClockId | undefined {
  const response = responses.find(({ id }) => id === responseId) as Response;
  const known = answerFacts(playbook, response, options.facts(response), score);
  return playFor(playbook, score, known).play.steps.find(({ id }) => id === step)?.clock;
}

/** What a plan asks to be done, and what of it waits for a moment of the case. */
function partsOf({ actions, deferred }: Plan): { readonly active: PlannedAction[]; readonly waiting: PlannedAction[] } {
  const all = [...actions, ...deferred];
  const waits = new Set<StepId>();
  const isWaiting = ({ due, after }: PlannedAction): boolean =>
    (due !== null && 'waitsFor' in due) || after.some((id) => waits.has(id));
  for (let before = -1; before !== waits.size;) {
    before = waits.size;
    for (const action of all) if (isWaiting(action)) waits.add(action.step);
  }
  return { active: all.filter(({ step }) => !waits.has(step)), waiting: all.filter(({ step }) => waits.has(step)) };
}
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const minutesOf = (actions: readonly PlannedAction[]): number =>
  sum(actions.map(({ effortMinutes }) => effortMinutes ?? 7));

test.prop([arbCase], RUNS)('the totals are the sum over single plans', (given) => {
  const result = simulate(given.playbook, given.responses, given.options);
  const plans = plansOf(given);
  const parts = plans.map(partsOf);
  const active = parts.flatMap((part) => part.active);
  const waiting = parts.flatMap((part) => part.waiting);
  expect(result.answers).toBe(plans.length);
  expect(result.total.planned).toEqual({ actions: active.length, minutes: minutesOf(active) });
  expect(sum(result.waiting.map(({ actions }) => actions))).toBe(waiting.length);
  expect(sum(result.waiting.map(({ minutes }) => minutes))).toBe(minutesOf(waiting));
  const suppressed = plans.flatMap((one) => one.suppressed);
  expect(result.suppressedBy.map(({ guard, actions }) => [guard, actions])).toEqual(
    result.suppressedBy.map(({ guard }) => [guard, suppressed.filter((one) => one.guard === guard).length]),
  );
  expect(sum(result.suppressedBy.map(({ actions }) => actions))).toBe(suppressed.length);
  expect(sum(result.deferredBy.map(({ actions }) => actions))).toBe(sum(plans.map(({ deferred }) => deferred.length)));
  for (const { role, planned } of result.minutesPerRole) {
    const own = active.filter(({ owner }) => owner === role);
    expect(planned).toEqual({ actions: own.length, minutes: minutesOf(own) });
  }
  const unstated = [...active, ...waiting].filter(({ effortMinutes }) => effortMinutes === undefined).length;
  expect(result.assumed).toEqual(unstated === 0 ? null : { minutes: 7, actions: unstated });
});

test.prop([arbCase], RUNS)('without capacity every clock that can breach does, and nothing is done', (given) => {
  const result = withCapacity(given, 0);
  const expected = plansOf(given).flatMap((one) => {
    const due = partsOf(one).active.filter((action) => action.due !== null);
    return [...new Set(due.map(({ step }) => `${one.responseId} ${clockOf(given, one, step)}`))];
  });
  expect(result.forecastBreaches.map(({ responseId, clock }) => `${responseId} ${clock}`).sort()).toEqual(
    expected.sort(),
  );
  expect(result.forecastBreaches.every(({ doneAt }) => doneAt === null)).toBe(true);
  expect(result.total.done).toEqual({ actions: 0, minutes: 0 });
  expect(result.total.left).toEqual(result.total.planned);
});

const arbLess = fc.oneof(arbAmount, fc.integer({ min: 1, max: 2000 }));
test.prop([arbCase, arbLess, fc.double({ min: 1, max: 50, noNaN: true })], RUNS)(
  'more capacity never breaches a clock, and without a limit nobody is late for want of people',
  (given, less, times) => {
    const namesOf = ({ forecastBreaches }: Simulation): string[] =>
      forecastBreaches.map(({ responseId, clock }) => `${responseId} ${clock}`);
    const few = withCapacity(given, less);
    const many = withCapacity(given, less * times);
    const before = new Set(namesOf(few));
    expect(namesOf(many).filter((name) => !before.has(name))).toEqual([]);
    expect(many.total.done.actions).toBeGreaterThanOrEqual(few.total.done.actions);
    const { forecastBreaches } = simulate(given.playbook, given.responses, { ...given.options, capacity: {} });
    const still = new Set(namesOf(many));
    expect(namesOf({ ...many, forecastBreaches }).filter((name) => !still.has(name))).toEqual([]);
    expect(forecastBreaches.filter(({ reason }) => reason === 'capacity')).toEqual([]);
  },
);

test.prop([arbCase], RUNS)('days, roles and clocks add up, and every breach shows that it is one', (given) => {
  const result = simulate(given.playbook, given.responses, given.options);
  const { total, actionsPerDay, minutesPerRole, backlog, clocks, forecastBreaches, peak, until } = result;
  const capacities = given.options.capacity;
  expect(sum(actionsPerDay.map(({ planned }) => planned))).toBe(total.planned.actions);
  expect(sum(actionsPerDay.map(({ done }) => done))).toBe(total.done.actions);
  expect(total.done.actions + total.left.actions).toBe(total.planned.actions);
  expect(total.done.minutes + total.left.minutes).toBeCloseTo(total.planned.minutes, 4);
  const dates = actionsPerDay.map(({ date }) => date);
  for (const { planned, done, left, days } of minutesPerRole) {
    expect(sum(days.map((day) => day.planned.minutes))).toBeCloseTo(planned.minutes, 4);
    expect(sum(days.map((day) => day.worked))).toBeCloseTo(done.minutes, 4);
    expect(
      isDeepStrictEqual(
        dates,
        days.map(({ date }) => date),
      ),
    ).toBe(true);
    let open = 0;
    expect(days.every((day) => (open += day.planned.actions - day.done) === day.backlog.actions)).toBe(true);
    const last = days.at(-1)?.backlog;
    expect(last?.actions ?? 0).toBe(left.actions);
    expect(last?.minutes ?? 0).toBeCloseTo(left.minutes, 4);
  }
  expect(backlog.map(({ actions }) => actions)).toEqual(
    actionsPerDay.map((_, i) => sum(minutesPerRole.map(({ days }) => days[i]?.backlog.actions ?? NaN))),
  );
  expect(peak.backlog?.minutes ?? 0).toBe(Math.max(0, ...backlog.map(({ minutes }) => minutes)));
  for (const { answers, met, breached, undecided, late, reasons } of clocks) {
    expect(met + breached + undecided).toBe(answers);
    expect(sum(Object.values(reasons))).toBe(breached);
    expect(late).toBeLessThanOrEqual(met);
  }
  expect(sum(clocks.map(({ breached }) => breached))).toBe(forecastBreaches.length);
  for (const { startedAt, plannedAt, dueAt, limitAt, doneAt, role } of forecastBreaches) {
    expect(dueAt <= limitAt && startedAt <= dueAt && startedAt <= plannedAt).toBe(true);
    if (doneAt === null) expect(limitAt <= until || capacities[role] === 0).toBe(true);
    else expect(limitAt < doneAt && plannedAt <= doneAt && doneAt <= until).toBe(true);
  }
  const limits = forecastBreaches.map(({ limitAt }) => limitAt);
  expect(limits).toEqual([...limits].sort());
  for (const { role, capacity, usualMinutes, days } of minutesPerRole)
    if (capacity !== null) expect(overworked(days, role, capacity / usualMinutes, given)).toEqual([]);
});

/** The days on which a role works longer than it has minutes for. */
const overworked = (
  days: Simulation['minutesPerRole'][number]['days'],
  role: Role,
  speed: number,
  { options: { calendars } }: Case,
): unknown[] =>
  days.filter(({ date, worked }) => {
    if (worked === 0) return false;
    // No day of any zone lies outside of these hours.
    const noon = Date.parse(`${date}T12:00:00Z`);
    const [from, to] = [instantOf(noon - 38 * 3_600_000), instantOf(noon + 38 * 3_600_000)];
    const open = elapsedBusiness(calendars[role] ?? calendars.team, from, to) / 60_000;
    return worked > open * speed * (1 + 1e-9) + 1e-6;
  });

test.prop([arbCase, fc.array(fc.nat(9), { minLength: 5, maxLength: 5 })], RUNS)(
  'the order of the answers does not matter, and the result is plain JSON',
  (given, draws) => {
    const { playbook, responses, options } = given;
    const result = simulate(playbook, responses, options);
    const mixed = responses
      .map((response, i) => ({ response, place: draws[i] as number }))
      .sort((a, b) => a.place - b.place)
      .map(({ response }) => response);
    expect(isDeepStrictEqual(simulate(playbook, mixed, options), result)).toBe(true);
    expect(isDeepStrictEqual(JSON.parse(JSON.stringify(result)), result)).toBe(true);
  },
);

/** A piece of work of the slow version. */
type Piece = {
  readonly responseId: string;
  readonly step: StepId;
  readonly after: readonly StepId[];
  readonly from: Instant;
  /** Milliseconds of work. */
  left: number;
  doneAt: Instant | null;
};

/** One role, moment by moment on the clock on the wall: who may be worked for, who comes first, what comes next. */
function slowly(pieces: readonly Piece[], calendar: BusinessCalendar, speed: number, until: Instant): void {
  const isReady = (piece: Piece, at: Instant): boolean =>
    piece.doneAt === null &&
    piece.from <= at &&
    piece.after.every((id) =>
      pieces.every((one) => one.responseId !== piece.responseId || one.step !== id || one.doneAt !== null),
    );
  const open = (): readonly Piece[] => pieces.filter(({ doneAt }) => doneAt === null);
  let at = open().reduce((first, { from }) => (from < first ? from : first), until);
  while (open().length > 0 && at <= until) {
    const top = pieces.find((piece) => isReady(piece, at));
    const coming = pieces
      .filter(({ from, doneAt }) => doneAt === null && from > at)
      .map(({ from }) => from)
      .sort()[0];
    if (top === undefined) {
      at = coming as Instant;
      continue;
    }
    // What takes no time can still be done at the moment of closing, unless it came up only then.
    const wasOpen = isOpen(calendar, instantOf(epochOf(at) - 1)) && top.from < at;
    if (!isOpen(calendar, at) && !(wasOpen && top.left === 0)) {
      const opening = nextOpening(calendar, at);
      at = coming !== undefined && coming < opening ? coming : opening;
      continue;
    }
    const finish = addBusiness(calendar, at, top.left / speed);
    if (coming !== undefined && coming < finish) {
      top.left -= elapsedBusiness(calendar, at, coming) * speed;
      at = coming;
    } else {
      if (finish > until) return;
      top.left = 0;
      top.doneAt = finish;
      at = finish;
    }
  }
}

const arbSpeed = fc.constantFrom(0.25, 0.5, 1, 2, 4);
test.prop([arbCase, arbSpeed], RUNS)('a slow and obvious version agrees', (given, speed) => {
  const { playbook, responses, options } = given;
  const { calendars, zone, now, facts } = options;
  const { minutesPerRole, until } = withCapacity(given, 1);
  const capacity = Object.fromEntries(minutesPerRole.map(({ role, usualMinutes }) => [role, usualMinutes * speed]));
  const result = simulate(playbook, responses, { ...options, capacity });
  const order = responses
    .map((response) => {
      const settings = { facts, calendar: calendars.team, zone, now: momentOf(response, now) };
      const [{ urgency, score, caseKey, responseId } = never()] = planAll(playbook, [response], settings);
      return [urgency.due ?? '~', `${score}`.padStart(2, '0'), caseKey, responseId] as const;
    })
    .sort((a, b) => {
      const place = a.findIndex((part, i) => part !== b[i]);
      return (a[place] as string) < (b[place] as string) ? -1 : 1;
    })
    .map(([, , , id]) => id);
  const plans = plansOf(given);
  const all: { readonly piece: Piece; readonly role: Role }[] = [];
  for (const id of order) {
    const one = plans.find(({ responseId }) => responseId === id) as Plan;
    const response = responses.find((answer) => answer.id === id) as Response;
    const active = new Set(partsOf(one).active.map(({ step }) => step));
    for (const action of inTheirOrder(one).filter(({ step }) => active.has(step))) {
      const putOff = 'until' in action ? (action.until as Instant) : now;
      const came = momentOf(response, now);
      const left = (action.effortMinutes ?? 7) * 60_000;
      const from = putOff < came ? came : putOff;
      all.push({
        piece: { responseId: id, step: action.step, after: action.after, from, left, doneAt: null },
        role: action.owner,
      });
    }
  }
  for (const role of ROLES) {
    const own = all.filter((one) => one.role === role).map(({ piece }) => piece);
    slowly(own, calendars[role] ?? calendars.team, speed, until);
    const load = result.minutesPerRole.find((one) => one.role === role);
    expect(load?.done.actions ?? 0).toBe(own.filter(({ doneAt }) => doneAt !== null).length);
  }
  const doneOf = (responseId: string, step: StepId): Instant | null | undefined =>
    all.find(({ piece }) => piece.responseId === responseId && piece.step === step)?.piece.doneAt;
  const expected = plans.flatMap((one) =>
    partsOf(one).active.flatMap(({ step, due }) => {
      const clock = clockOf(given, one, step);
      const spec = clock === undefined ? undefined : playbook.clocks[clock];
      if (due === null || 'waitsFor' in due || spec === undefined) return [];
      const target = (due.binds === 'customer' ? due.wall : due.business) as Instant;
      // The limits of the presets are later than their targets by some hours.
      const hours = spec.limit === undefined ? 0 : spec.limit.amount - (spec.customer?.amount ?? NaN);
      const limit = instantOf(epochOf(target) + hours * 3_600_000);
      const doneAt = doneOf(one.responseId, step) ?? null;
      return (doneAt === null ? limit <= until : doneAt > limit) ? [`${one.responseId} ${clock}`] : [];
    }),
  );
  const { forecastBreaches } = result;
  expect(forecastBreaches.map(({ responseId, clock }) => `${responseId} ${clock}`).sort()).toEqual(
    [...new Set(expected)].sort(),
  );
  expect(forecastBreaches.map(({ doneAt }) => doneAt)).toEqual(
    forecastBreaches.map(({ responseId, step }) => doneOf(responseId, step)),
  );
});

/** The actions of a plan; what is put off stands at the end, or before the first that comes after it. */
function inTheirOrder({ actions, deferred }: Plan): readonly PlannedAction[] {
  const rest = [...deferred];
  const order = actions.flatMap((action) => {
    const last = rest.reduce((place, { step }, i) => (action.after.includes(step) ? i : place), -1);
    return [...rest.splice(0, last + 1), action];
  });
  return [...order, ...rest];
}

const never = (): never => {
  throw new Error('A plan was expected.');
};
