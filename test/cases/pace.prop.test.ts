/**
 * Laws of figures on pace, for any log and any plans: law 18, and that open cases count as longer.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { CaseEvent } from '../../src/cases/event.ts';
import { deliveryOf } from '../../src/cases/delivery.ts';
import type { FollowUp } from '../../src/cases/follow-up.ts';
import { type Pace, type PaceOptions, paceOf } from '../../src/cases/pace.ts';
import type { FollowUpRate } from '../../src/cases/rate.ts';
import { SCORES } from '../../src/scale/score.ts';
import { arbCaseEvents, arbHostileCaseEvents } from '../../src/testing/cases.ts';
import { calendarOf } from '../../src/time/calendar.ts';
import { epochOf, instantOf } from '../../src/time/instant.ts';

const RUNS = { numRuns: 1000 };
const HOUR = 3_600_000;
const START = '2026-01-05T09:00:00.000Z';
const day = [{ from: '09:00', to: '17:00' }];
const calendar = calendarOf({
  zone: 'UTC',
  week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
});
const clocks: PaceOptions['clocks'] = {
  contact: { starts: 'answered', stops: 'contacted', customer: { amount: 24, unit: 'hours' }, binds: 'customer' },
  resolve: {
    starts: 'answered',
    stops: 'resolved',
    team: { amount: 8, unit: 'hours' },
    limit: { amount: 3, unit: 'days' },
    binds: 'team',
  },
  check: { starts: 'resolved', stops: 'verified', customer: { amount: 7, unit: 'days' }, binds: 'customer' },
};

const KEYS = ['c0/%/a', 'c1/%/a', 'c2/%/a', 'c3/%/a'] as const;
const arbKey = fc.constantFrom(...KEYS);

const arbFollowUp: fc.Arbitrary<FollowUp> = fc
  .record({
    caseKey: arbKey,
    responseId: fc.constantFrom('a', 'b'),
    score: fc.constantFrom(...SCORES),
    hour: fc.nat(120),
    clocks: fc.subarray(Object.keys(clocks)),
    outreach: fc.constantFrom('due', 'due', 'suppressed', 'none'),
    guard: fc.constantFrom('no-basis', 'do-not-contact'),
    actions: fc.subarray(['give-staff-feedback', 'standard-theme-response', 'apologize']),
  })
  .map(({ hour, outreach, actions, caseKey, guard, ...others }) => ({
    ...others,
    caseKey,
    outreach: outreach as FollowUp['outreach'],
    answeredAt: instantOf(epochOf(START) + hour * HOUR),
    guard: outreach === 'suppressed' ? guard : null,
    actions: actions.map((action) => ({ key: `${caseKey}/${action}/1`, action })),
  }));

const arbLog: fc.Arbitrary<CaseEvent[]> = fc
  .tuple(
    arbCaseEvents({ caseKey: KEYS[0], maxLength: 20 }),
    arbCaseEvents({
      caseKey: KEYS[1],
      maxLength: 8,
      kinds: ['assigned', 'attempted', 'contacted', 'resolved', 'closed', 'reopened'],
    }),
    arbHostileCaseEvents({ caseKey: KEYS[2], maxLength: 12 }),
    arbCaseEvents({ caseKey: 'other/%/case', maxLength: 3 }),
  )
  .map((logs) => logs.flat());

const arbNow = fc.nat(60 * 24).map((hours) => instantOf(epochOf(START) + hours * HOUR));
const arbFollowUps = fc.array(arbFollowUp, { maxLength: 8 });

/** Every rate in a result, wherever it stands. */
function ratesIn(value: unknown): FollowUpRate[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'denominator' in value ? [value as FollowUpRate] : Object.values(value).flatMap(ratesIn);
}

test.prop([arbFollowUps, arbLog, arbNow], RUNS)(
  'law 18: a rate lies in 0..1, or is null with a reason',
  (followUps, events, now) => {
    const result = [paceOf(followUps, events, { clocks, calendar, now }), deliveryOf(followUps, events, { now })];
    const rates = ratesIn(result);
    expect(rates.length).toBeGreaterThanOrEqual(26);
    for (const { value, interval, numerator, denominator, among, excluded, ...rest } of rates) {
      if (denominator === 0)
        expect([value, interval, numerator, rest]).toMatchObject([null, null, 0, { reason: `none-${among}` }]);
      else {
        expect(value).toBe(numerator / denominator);
        expect(numerator).toBeGreaterThanOrEqual(0);
        expect(numerator).toBeLessThanOrEqual(denominator);
        expect(interval?.lower).toBeGreaterThanOrEqual(0);
        expect(interval?.lower).toBeLessThanOrEqual((value as number) + 1e-12);
        expect(interval?.upper).toBeGreaterThanOrEqual((value as number) - 1e-12);
        expect(interval?.upper).toBeLessThanOrEqual(1);
      }
      for (const { count } of excluded) expect(count).toBeGreaterThan(0);
    }
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(JSON.stringify(result)).not.toContain('null,null,null,null');
  },
);

test.prop([arbFollowUps, arbLog, arbNow], RUNS)('parts add up to the whole', (followUps, events, now) => {
  const pace = paceOf(followUps, events, { clocks, calendar, now });
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  for (const name of ['attemptRate', 'contactRate', 'onTimeContactRate', 'closedLoopRate'] as const) {
    expect(sum(pace.categories.map((row) => row[name].numerator))).toBe(pace[name].numerator);
    expect(sum(pace.categories.map((row) => row[name].denominator))).toBe(pace[name].denominator);
  }
  const cases = new Set(followUps.filter(({ answeredAt }) => answeredAt <= now).map(({ caseKey }) => caseKey));
  expect(pace.eligible + pace.suppressed + pace.basis.nothingDue).toBe(cases.size);
  expect(sum(pace.suppressedBy.map(({ count }) => count))).toBe(pace.suppressed);
  expect(sum(pace.roles.map((row) => row.cases))).toBe(pace.eligible);
  expect(sum(pace.roles.map((row) => row.backlog.open))).toBe(pace.backlog.open);
  const { reopened, ...outcomes } = pace.outcomes;
  expect(sum(Object.values(outcomes).map(({ numerator }) => numerator))).toBe(outcomes.resolved.denominator);
  expect(reopened.denominator).toBeLessThanOrEqual(pace.eligible);
  for (const { cases: under, breachRate, roles } of pace.clocks) {
    expect(breachRate.denominator + sum(breachRate.excluded.map(({ count }) => count))).toBe(under);
    expect(sum(roles.map((row) => row.breachRate.numerator))).toBe(breachRate.numerator);
  }
  for (const { onTimeContactRate: rate, eligible, suppressed } of [pace, ...pace.categories])
    expect(rate.denominator + sum(rate.excluded.map(({ count }) => count))).toBe(eligible + suppressed);
  expect(pace.firstContact.over + pace.firstContact.open + pace.firstContact.ended).toBe(pace.eligible);
});

const medianOf = (pace: Pace, measure: 'wall' | 'business'): number =>
  pace.firstContact[measure].median.value ?? Infinity;

test.prop([arbFollowUps, arbLog, arbNow, fc.nat(500)], RUNS)(
  'a case that nobody opened never makes the team look faster',
  (followUps, events, now, hours) => {
    const silent: FollowUp = {
      caseKey: 'silent/%/case',
      responseId: 'x',
      score: 2,
      answeredAt: instantOf(epochOf(now) - hours * HOUR),
      clocks: ['contact'],
      outreach: 'due',
      guard: null,
      actions: [],
    };
    const options = { clocks, calendar, now };
    const before = paceOf(followUps, events, options);
    const after = paceOf([...followUps, silent], events, options);
    for (const measure of ['wall', 'business'] as const)
      expect(medianOf(after, measure)).toBeGreaterThanOrEqual(medianOf(before, measure));
    expect(after.firstContact.open).toBe(before.firstContact.open + 1);
    expect(after.onTimeContactRate.numerator).toBe(before.onTimeContactRate.numerator);
    expect(after.onTimeContactRate.denominator - before.onTimeContactRate.denominator).toBe(hours > 24 ? 1 : 0);
  },
);

test.prop([arbFollowUps, arbLog, arbNow], RUNS)(
  'the order of answers and of cases in the log does not matter',
  (followUps, events, now) => {
    const options = { clocks, calendar, now };
    const byKey = (key: unknown) => events.filter((event) => (event as CaseEvent | null | undefined)?.caseKey === key);
    const keys = [...new Set(events.map((event) => (event as CaseEvent | null | undefined)?.caseKey))];
    const turned = paceOf(followUps, keys.reverse().flatMap(byKey), options);
    expect(turned).toEqual(paceOf(followUps, events, options));
    // One answer has one plan.
    const unique = followUps.filter(
      (one, i) => followUps.findIndex((it) => it.caseKey === one.caseKey && it.responseId === one.responseId) === i,
    );
    expect(paceOf([...unique].reverse(), events, options)).toEqual(paceOf(unique, events, options));
  },
);

test.prop([arbFollowUps, arbLog, arbNow], RUNS)('what comes after now changes nothing', (followUps, events, now) => {
  const options = { clocks, calendar, now };
  const past = events.filter((event) => !(String((event as CaseEvent | null | undefined)?.at) > now));
  const { basis: one, ...full } = paceOf(followUps, events, options);
  const { basis: other, ...early } = paceOf(followUps, past, options);
  // A history without its later events is a history; only broken ones may be refused elsewhere.
  if (one.rejected === 0) expect(early).toEqual(full);
  expect(other.rejected).toBeLessThanOrEqual(events.length);
});
