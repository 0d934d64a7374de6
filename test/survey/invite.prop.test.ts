import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { Contact } from '../../src/survey/contact.ts';
import { type InvitationRequest, invitationVerdict } from '../../src/survey/invite.ts';
import { reminderVerdict } from '../../src/survey/remind.ts';
import { CONTACT_FLOOR } from '../../src/survey/verdict.ts';
import { OCCASIONS, type Occasion } from '../../src/survey/window.ts';
import { arbContacts, arbPermissions } from '../../src/testing/survey.ts';
import { arbInstant, arbZone } from '../../src/testing/times.ts';
import { epochOf } from '../../src/time/instant.ts';

const RUNS = { numRuns: 1000 };
const range = { min: '2024-01-01T00:00:00.000Z', max: '2024-12-31T23:59:59.999Z' };
/** A few days, so that contacts come close to each other. */
const narrow = { min: '2024-03-28T00:00:00.000Z', max: '2024-04-06T00:00:00.000Z' };

const arbOccasion: fc.Arbitrary<Occasion> = fc.record({ kind: fc.constantFrom(...OCCASIONS), at: arbInstant(range) });
const arbHistory = fc.oneof(arbContacts(range), arbContacts(narrow));
const arbDays = fc.constantFrom(0, 1, 2, 30, 90, 180);
const arbMoment = fc.oneof(arbInstant(range), arbInstant(narrow));

const open = { bases: ['research'] } as const;

test.prop([arbOccasion, arbHistory, arbMoment, arbZone(), arbDays], RUNS)(
  'at the earliest instant the verdict allows, a millisecond before it does not',
  (occasion, history, now, zone, quarantineDays) => {
    const request: InvitationRequest = { subject: 'a', occasion, history, permissions: open };
    const verdict = invitationVerdict(request, { now, zone, quarantineDays });
    if (verdict.earliest === null) return;
    const { earliest } = verdict;
    expect(earliest >= now).toBe(true);
    expect(invitationVerdict(request, { now: earliest, zone, quarantineDays }).status).toBe('allowed');
    if (earliest > now) {
      const before = new Date(epochOf(earliest) - 1).toISOString();
      expect(invitationVerdict(request, { now: before, zone, quarantineDays }).status).not.toBe('allowed');
    }
  },
);

test.prop([arbOccasion, arbHistory, arbMoment, arbMoment, arbZone(), arbDays], RUNS)(
  'a verdict of never stays one, whenever it is asked again',
  (occasion, history, one, other, zone, quarantineDays) => {
    const [now, later] = one < other ? [one, other] : [other, one];
    const request: InvitationRequest = { subject: 'a', occasion, history, permissions: open };
    if (invitationVerdict(request, { now, zone, quarantineDays }).status !== 'never') return;
    expect(invitationVerdict(request, { now: later, zone, quarantineDays }).status).toBe('never');
  },
);

test.prop([arbOccasion, arbContacts(narrow), arbMoment, arbZone(), arbDays], RUNS)(
  'an allowed invitation lies no closer than the floor to any request to the person',
  (occasion, history, now, zone, quarantineDays) => {
    const request: InvitationRequest = { subject: 'a', occasion, history, permissions: open };
    if (invitationVerdict(request, { now, zone, quarantineDays }).status !== 'allowed') return;
    const requests = history.filter(({ subject, kind }) => subject === 'a' && /invitation|reminder/.test(kind));
    for (const { at } of requests) expect(Math.abs(epochOf(now) - epochOf(at))).toBeGreaterThanOrEqual(CONTACT_FLOOR);
  },
);

test.prop([fc.array(fc.tuple(arbOccasion, arbMoment, fc.boolean()), { maxLength: 30 }), arbZone(), arbDays], RUNS)(
  'whatever is tried in whatever order, no two requests to one person are closer than the floor',
  (attempts, zone, quarantineDays) => {
    const history: Contact[] = [];
    for (const [occasion, now, asReminder] of attempts) {
      const request = { subject: 'a', occasion, history, permissions: open };
      const { status } = asReminder
        ? reminderVerdict(request, { now, zone, everyDays: 0, most: 5 })
        : invitationVerdict(request, { now, zone, quarantineDays, window: { firstDay: 0, lastDay: 300 } });
      if (status === 'allowed')
        history.push({ subject: 'a', at: now, channel: 'sms', kind: asReminder ? 'reminder' : 'invitation' });
    }
    const times = history.map(({ at }) => epochOf(at)).sort((a, b) => a - b);
    times.slice(1).forEach((time, i) => expect(time - (times[i] as number)).toBeGreaterThanOrEqual(CONTACT_FLOOR));
  },
);

test.prop([arbOccasion, arbHistory, arbMoment, arbZone(), arbPermissions()], RUNS)(
  'permission decides before everything else: without it the verdict is never, with it as if nothing was said',
  (occasion, history, now, zone, permissions) => {
    const verdict = invitationVerdict({ subject: 'a', occasion, history, permissions }, { now, zone });
    const free = invitationVerdict({ subject: 'a', occasion, history, permissions: open }, { now, zone });
    const { erased = false, doNotContact = false, optOuts = [], bases = [] } = permissions;
    const refused = erased || doNotContact || optOuts.length === 8 || !bases.includes('research');
    expect(verdict.status).toBe(refused ? 'never' : free.status);
    if (!refused) expect(verdict.reasons).toEqual(free.reasons);
    expect(verdict.channels.some((channel) => optOuts.includes(channel))).toBe(false);
  },
);

test.prop([arbOccasion, arbHistory, arbMoment, arbZone(), arbPermissions()], RUNS)(
  'a verdict survives JSON, does not depend on the order of the history, and names every reason once',
  (occasion, history, now, zone, permissions) => {
    const request: InvitationRequest = { subject: 'a', occasion, history, permissions };
    const verdict = invitationVerdict(request, { now, zone });
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
    expect(invitationVerdict({ ...request, history: [...history].reverse() }, { now, zone })).toEqual(verdict);
    const codes = verdict.reasons.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(verdict.reason).toBe(codes[0] ?? null);
  },
);

test.prop([arbHistory, arbMoment, arbZone(), fc.nat(3), fc.nat(10)], RUNS)(
  'a reminder is allowed at the earliest instant of its verdict, and never beyond the limit',
  (history, now, zone, most, everyDays) => {
    const request = { subject: 'a', history, permissions: open };
    const verdict = reminderVerdict(request, { now, zone, most, everyDays });
    if (verdict.reminders >= most) expect(verdict.status).toBe('never');
    if (verdict.earliest === null) return;
    expect(reminderVerdict(request, { now: verdict.earliest, zone, most, everyDays }).status).toBe('allowed');
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  },
);
