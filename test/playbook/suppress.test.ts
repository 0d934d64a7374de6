import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/playbook/action.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { plan } from '../../src/playbook/plan.ts';
import type { Playbook, Step } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { quietUntil } from '../../src/playbook/quiet.ts';
import { GUARDS } from '../../src/playbook/suppress.ts';
import type { Score } from '../../src/scale/score.ts';
import type { Contact } from '../../src/survey/contact.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';

const NOW = '2026-02-02T10:00:00.000Z';
const planned = (playbook: Playbook, score: Score, facts: Facts, now: string = NOW, zone = 'UTC'): Plan =>
  plan(
    playbook,
    { id: 'a1', subject: 'c7', score, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} },
    { facts, now, calendar: alwaysOpen('UTC'), zone },
  );
const guards = ({ suppressed }: Plan): Record<string, string> =>
  Object.fromEntries(suppressed.map(({ step, guard }) => [step, guard]));
const contact = (kind: Contact['kind'], at: string, subject = 'c7'): Contact => ({
  subject,
  at,
  channel: 'email',
  kind,
});

/** A playbook whose every answer asks for the same steps. */
const playbookOf = (...steps: readonly (Partial<Step> & { readonly id: string })[]): Playbook => ({
  ...strictPlaybook,
  overlays: [],
  base: Object.fromEntries(Object.keys(strictPlaybook.base).map((score) => [score, 'only'])) as Playbook['base'],
  plays: {
    only: {
      steps: steps.map((step) => ({
        action: step.id,
        channels: step.audience === undefined || step.audience === 'customer' ? ['email'] : [],
        purpose: 'service',
        audience: 'customer',
        after: [],
        origin: 'design',
        ...step,
      })),
      flags: [],
      guidance: [],
      tone: 'everybody',
      clocks: [],
    },
  },
});

describe('the order of the guards', () => {
  /** Everything that can stop a step of marketing at once. */
  const all: Facts = {
    permissions: { erased: true, doNotContact: true, optOuts: ['email'], bases: [] },
    contacts: [contact('reward', '2026-02-01T09:00:00.000Z')],
  };
  const playbook = playbookOf({ id: 'gift', purpose: 'marketing' });

  test('is the one that is written down, and the first that stops a step is told', () => {
    const { permissions, ...rest } = all;
    const { doNotContact, optOuts, bases } = permissions ?? {};
    const based = { bases: bases ?? [] };
    const reachable = { ...based, optOuts: optOuts ?? [] };
    const contactable = { ...reachable, doNotContact: doNotContact ?? false };
    const seen = [
      all,
      { ...rest, permissions: contactable },
      { ...rest, permissions: reachable },
      { ...rest, permissions: based },
      rest,
    ].map((facts) => guards(planned(playbook, 9, facts))['gift']);
    expect(seen).toEqual(['erased', 'do-not-contact', 'channel-opt-out', 'no-basis', 'reward-cap']);
    expect(GUARDS.filter((guard) => seen.includes(guard))).toEqual(seen);
  });

  test('what a guard saw is told with it', () => {
    const data = (facts: Facts): unknown => planned(playbook, 9, facts).suppressed[0]?.data;
    expect(data({ permissions: { optOuts: ['email'] } })).toEqual({ channels: ['email'] });
    expect(data({ permissions: { bases: ['service'] } })).toEqual({ purpose: 'marketing', stated: ['service'] });
    expect(data({ contacts: [contact('reward', '2026-02-01T09:00:00.000Z')] })).toEqual({
      count: 1,
      days: 90,
      rewards: 1,
      until: '2026-05-02T00:00:00.000Z',
    });
  });
});

describe('erasure', () => {
  test('stops work inside the house too', () => {
    const made = planned(strictPlaybook, 3, { permissions: { erased: true } });
    expect(made.actions).toEqual([]);
    expect(new Set(Object.values(guards(made)))).toEqual(new Set(['erased']));
  });

  test('is more than not to be contacted, which leaves the work inside the house', () => {
    const made = planned(strictPlaybook, 3, { permissions: { doNotContact: true } });
    expect(made.actions.map(({ audience }) => audience)).toEqual(['staff', 'system', 'staff']);
  });
});

describe('a basis', () => {
  test('is not missing where the caller states nothing about bases', () => {
    expect(planned(strictPlaybook, 3, {}).suppressed).toEqual([]);
    expect(planned(strictPlaybook, 3, { permissions: {} }).suppressed).toEqual([]);
  });

  test('is missing where the caller states that there is none', () => {
    expect(new Set(Object.values(guards(planned(strictPlaybook, 3, { permissions: { bases: [] } }))))).toEqual(
      new Set(['no-basis']),
    );
  });

  test('for research does not keep back the reply to a complaint', () => {
    const made = planned(recommendedPlaybook, 3, { permissions: { bases: ['service'] } });
    expect(guards(made)).toEqual({ 'check-solution': 'no-basis' });
  });
});

describe('the quarantine', () => {
  const asked = (at: string, subject?: string): Plan =>
    planned(recommendedPlaybook, 3, { contacts: [contact('invitation', at, subject), contact('answer', NOW)] });

  test('stops questions and nothing else, and says until when', () => {
    const made = asked('2026-01-10T09:00:00.000Z');
    expect(guards(made)).toEqual({ 'check-solution': 'quarantine' });
    expect(made.suppressed[0]?.data).toEqual({
      days: 90,
      lastInvitation: '2026-01-10T09:00:00.000Z',
      until: '2026-04-10T00:00:00.000Z',
    });
  });

  test('is over after its days, and counts invitations of the person only', () => {
    expect(guards(asked('2025-11-04T09:00:00.000Z'))).toEqual({});
    expect(guards(asked('2025-11-05T09:00:00.000Z'))).toEqual({ 'check-solution': 'quarantine' });
    expect(guards(asked('2026-01-10T09:00:00.000Z', 'c8'))).toEqual({});
  });
});

describe('a notice about an error that hit many', () => {
  const notice = { incident: 'code-failed', at: '2026-02-01T09:00:00.000Z' };

  test('did already what it did, and the reply to the complaint goes on', () => {
    const made = planned(strictPlaybook, 3, { incident: 'code-failed', incidentNotice: notice });
    expect(guards(made)).toEqual({
      apologize: 'incident-notice',
      compensate: 'incident-notice',
      'explain-prevention': 'incident-notice',
    });
    expect(made.suppressed[0]?.data).toEqual(notice);
    expect(made.actions.map(({ step }) => step).slice(0, 3)).toEqual(['contact', 'listen', 'thank']);
    expect(made.actions.find(({ step }) => step === 'thank')?.after).toEqual(['listen']);
  });

  test('about another error, or when nobody knows what the answer is about, does nothing', () => {
    expect(guards(planned(strictPlaybook, 3, { incident: 'late-train', incidentNotice: notice }))).toEqual({});
    expect(guards(planned(strictPlaybook, 3, { incidentNotice: notice }))).toEqual({});
  });
});

describe('the cap on rewards', () => {
  const capped = (count: number, ...rewards: string[]): Plan =>
    planned(
      {
        ...strictPlaybook,
        suppression: { ...strictPlaybook.suppression, rewardCap: { count, days: 30, origin: 'design' } },
      },
      10,
      { contacts: rewards.map((at) => contact('reward', at)) },
    );

  test('stops offers when there were as many rewards', () => {
    expect(guards(capped(2, '2026-01-20T09:00:00.000Z'))).toEqual({});
    const made = capped(2, '2026-01-20T09:00:00.000Z', '2026-01-10T09:00:00.000Z', '2025-11-10T09:00:00.000Z');
    expect(new Set(Object.values(guards(made)))).toEqual(new Set(['reward-cap']));
    expect(made.suppressed[0]?.data).toEqual({ count: 2, days: 30, rewards: 2, until: '2026-02-09T00:00:00.000Z' });
  });

  test('of zero allows none, for as long as it stands', () => {
    expect(capped(0).suppressed[0]?.data).toEqual({ count: 0, days: 30, rewards: 0, until: null });
  });
});

describe('a step that is left out', () => {
  const optOut: Facts = { permissions: { optOuts: ['sms'] } };

  test('blocks what comes after it for the customer, and what comes after that', () => {
    const playbook = playbookOf(
      { id: 'a', channels: ['sms'] },
      { id: 'b', after: ['a'] },
      { id: 'c', after: ['b'] },
      { id: 'd' },
    );
    const made = planned(playbook, 5, optOut);
    expect(guards(made)).toEqual({ a: 'channel-opt-out', b: 'blocked-by', c: 'blocked-by' });
    expect(made.suppressed.map(({ data }) => data).slice(1)).toEqual([{ steps: ['a'] }, { steps: ['b'] }]);
  });

  test('blocks nothing when it is optional; what comes after it comes after what it came after', () => {
    const playbook = playbookOf(
      { id: 'first' },
      { id: 'a', channels: ['sms'], optional: true, after: ['first'] },
      { id: 'b', after: ['a'] },
    );
    const made = planned(playbook, 5, optOut);
    expect(guards(made)).toEqual({ a: 'channel-opt-out' });
    expect(made.actions.find(({ step }) => step === 'b')?.after).toEqual(['first']);
  });

  test('blocks also past an optional one that it blocks', () => {
    const playbook = playbookOf(
      { id: 'first', channels: ['sms'] },
      { id: 'a', optional: true, after: ['first'] },
      { id: 'b', after: ['a'] },
    );
    expect(planned(playbook, 5, optOut).suppressed.map(({ step, data }) => [step, data])).toEqual([
      ['first', { channels: ['sms'] }],
      ['a', { steps: ['first'] }],
      ['b', { steps: ['first'] }],
    ]);
  });

  test('does not block work inside the house, nor what the customer gets after that', () => {
    const playbook = playbookOf(
      { id: 'a', channels: ['sms'] },
      { id: 'log', audience: 'system', after: ['a'] },
      { id: 'b', after: ['log'] },
    );
    const made = planned(playbook, 5, optOut);
    expect(guards(made)).toEqual({ a: 'channel-opt-out' });
    expect(made.actions.map(({ step, after }) => [step, after])).toEqual([
      ['log', []],
      ['b', ['log']],
    ]);
  });
});

describe('quiet hours', () => {
  const NIGHT = '2026-02-02T22:30:00.000Z';

  test('put off what would disturb, and what comes after it', () => {
    const playbook = playbookOf(
      { id: 'call', channels: ['phone'] },
      { id: 'write', after: ['call'] },
      { id: 'mail' },
      { id: 'log', audience: 'system', after: ['call'] },
    );
    const made = planned(playbook, 5, {}, NIGHT);
    expect(made.actions.map(({ step }) => step)).toEqual(['mail', 'log']);
    expect(made.deferred.map(({ step, guard, until, data }) => ({ step, guard, until, data }))).toEqual([
      {
        step: 'call',
        guard: 'quiet-hours',
        until: '2026-02-03T08:00:00.000Z',
        data: { channel: 'phone', from: '21:00', to: '08:00', zone: 'UTC' },
      },
      { step: 'write', guard: 'after-deferred', until: '2026-02-03T08:00:00.000Z', data: { steps: ['call'] } },
    ]);
    expect(made.actions.find(({ step }) => step === 'log')?.after).toEqual(['call']);
  });

  test('are those of the zone', () => {
    expect(planned(strictPlaybook, 3, {}, NIGHT, 'America/New_York').deferred).toEqual([]);
  });

  test('do not touch what waits for a moment of the case', () => {
    const made = planned(recommendedPlaybook, 3, {}, NIGHT);
    expect(made.actions.map(({ step }) => step)).toContain('check-solution');
  });

  test('come after what stops a step', () => {
    const made = planned(playbookOf({ id: 'call', channels: ['phone'] }), 5, { permissions: { bases: [] } }, NIGHT);
    expect([made.deferred, guards(made)]).toEqual([[], { call: 'no-basis' }]);
  });

  const hours = (from: string, to: string): Parameters<typeof quietUntil>[0] => ({
    from,
    to,
    channels: ['phone'],
    origin: 'design',
  });

  test.each([
    ['over midnight, in the evening', '21:00', '08:00', '2026-02-02T21:00:00.000Z', '2026-02-03T08:00:00.000Z'],
    ['over midnight, in the morning', '21:00', '08:00', '2026-02-03T07:59:59.999Z', '2026-02-03T08:00:00.000Z'],
    ['over midnight, at the end', '21:00', '08:00', '2026-02-03T08:00:00.000Z', null],
    ['over midnight, before', '21:00', '08:00', '2026-02-02T20:59:59.999Z', null],
    ['at noon', '12:00', '13:30', '2026-02-02T12:00:00.000Z', '2026-02-02T13:30:00.000Z'],
    ['at noon, at the end', '12:00', '13:30', '2026-02-02T13:30:00.000Z', null],
    ['that begin when they end', '12:00', '12:00', '2026-02-02T12:00:00.000Z', null],
  ])('%s', (_, from, to, now, until) => {
    expect(quietUntil(hours(from, to), { now, zone: 'UTC' })).toBe(until);
  });

  test('end by the clock on the wall, on days on which it is changed', () => {
    const zone = 'Europe/Helsinki';
    expect(quietUntil(hours('21:00', '08:00'), { now: '2026-03-28T22:00:00.000Z', zone })).toBe(
      '2026-03-29T05:00:00.000Z',
    );
    expect(quietUntil(hours('21:00', '03:30'), { now: '2026-03-28T22:00:00.000Z', zone })).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    // The hour from 03:00 is shown twice: both times it is quiet until half past.
    expect(quietUntil(hours('21:00', '03:30'), { now: '2026-10-25T00:10:00.000Z', zone })).toBe(
      '2026-10-25T00:30:00.000Z',
    );
    expect(quietUntil(hours('21:00', '03:30'), { now: '2026-10-25T01:10:00.000Z', zone })).toBe(
      '2026-10-25T01:30:00.000Z',
    );
  });
});
