import { describe, expect, test } from 'vitest';
import type { Contact } from '../../src/survey/contact.ts';
import {
  type InvitationOptions,
  type InvitationRequest,
  QUARANTINE_DAYS,
  invitationVerdict,
} from '../../src/survey/invite.ts';

const request: InvitationRequest = {
  subject: 'anna',
  occasion: { kind: 'purchase', at: '2026-05-01T12:00:00.000Z' },
  permissions: { bases: ['research'] },
  history: [],
};

const noon = (date: string): string => `${date}T12:00:00.000Z`;

const invited = (at: string, more: Partial<Contact> = {}): Contact => ({
  subject: 'anna',
  at,
  channel: 'email',
  kind: 'invitation',
  ...more,
});

const verdict = (more: Partial<InvitationRequest>, now: string, options: Partial<InvitationOptions> = {}) =>
  invitationVerdict({ ...request, ...more }, { now, zone: 'UTC', ...options });

describe('after a purchase on 2026-05-01', () => {
  test('05-14 is too early, and the verdict names the day on which the window opens', () => {
    const early = verdict({}, noon('2026-05-14'));
    expect(early).toMatchObject({ status: 'later', reason: 'too-early', earliest: '2026-05-15T00:00:00.000Z' });
    expect(early.window).toMatchObject({ firstDate: '2026-05-15', lastDate: '2026-05-31' });
  });

  test.each(['2026-05-15T00:00:00.000Z', noon('2026-05-15'), noon('2026-05-31'), '2026-05-31T23:59:59.999Z'])(
    '%s is allowed',
    (now) => {
      expect(verdict({}, now)).toMatchObject({ status: 'allowed', reason: null, reasons: [], earliest: now });
    },
  );

  test('06-01 is too late, for good', () => {
    expect(verdict({}, '2026-06-01T00:00:00.000Z')).toMatchObject({
      status: 'never',
      reason: 'too-late',
      earliest: null,
      reasons: [{ code: 'too-late', rule: 'SV3', origin: 'source', until: null }],
    });
  });

  test('dates are those of the zone: late in the evening in Helsinki it is still 05-01 in UTC', () => {
    const late = { occasion: { kind: 'purchase', at: '2026-05-01T22:30:00.000Z' } } as const;
    expect(verdict(late, noon('2026-05-10')).earliest).toBe('2026-05-15T00:00:00.000Z');
    expect(verdict(late, noon('2026-05-10'), { zone: 'Europe/Helsinki' }).earliest).toBe('2026-05-15T21:00:00.000Z');
  });

  test('the window opens at midnight of the wall clock, also across a change of the clocks', () => {
    const march = { occasion: { kind: 'purchase', at: noon('2026-03-20') } } as const;
    expect(verdict(march, noon('2026-03-21'), { zone: 'Europe/Helsinki' }).earliest).toBe('2026-04-02T21:00:00.000Z');
  });

  test('a window of the caller replaces the usual one', () => {
    const window = { firstDay: 1, lastDay: 1 };
    expect(verdict({}, noon('2026-05-02'), { window }).status).toBe('allowed');
    expect(verdict({}, noon('2026-05-03'), { window }).reason).toBe('too-late');
  });
});

describe('the quarantine', () => {
  const subscription = { kind: 'subscription', at: '2025-01-01T12:00:00.000Z' } as const;
  const history = [invited(noon('2026-01-10'))];

  test('lasts 90 days from the last invitation, by local dates', () => {
    const held = verdict({ occasion: subscription, history }, noon('2026-04-09'));
    expect(held).toMatchObject({ status: 'later', reason: 'quarantine', earliest: '2026-04-10T00:00:00.000Z' });
    expect(held.lastInvitation).toBe(noon('2026-01-10'));
    expect(verdict({ occasion: subscription, history }, held.earliest as string).status).toBe('allowed');
  });

  test('lasts 180 days in a cautious programme', () => {
    const { earliest } = verdict({ occasion: subscription, history }, noon('2026-04-09'), {
      quarantineDays: QUARANTINE_DAYS.cautious,
    });
    expect(earliest).toBe('2026-07-09T00:00:00.000Z');
  });

  test('counts invitations that were shown: an answer, a message or a reward changes nothing', () => {
    const others = (['answer', 'message', 'reward'] as const).map((kind) => invited(noon('2026-05-19'), { kind }));
    expect(verdict({ history: others }, noon('2026-05-20')).status).toBe('allowed');
    expect(verdict({ history: [invited(noon('2026-05-19'))] }, noon('2026-05-30')).reason).toBe('quarantine');
  });

  test('does not count invitations of somebody else', () => {
    expect(verdict({ history: [invited(noon('2026-05-19'), { subject: 'ben' })] }, noon('2026-05-20')).status).toBe(
      'allowed',
    );
  });

  test('is not lengthened by a reminder', () => {
    const reminded = [...history, invited(noon('2026-02-10'), { kind: 'reminder' })];
    expect(verdict({ occasion: subscription, history: reminded }, noon('2026-04-09')).earliest).toBe(
      '2026-04-10T00:00:00.000Z',
    );
  });

  test('that outlasts the window is named with its reason, and then there is no earliest day', () => {
    const missed = verdict({ history: [invited(noon('2026-04-25'))] }, noon('2026-05-10'));
    expect(missed).toMatchObject({ status: 'never', reason: 'quarantine', earliest: null });
    expect(missed.reasons.map(({ code, until }) => [code, until])).toEqual([
      ['quarantine', '2026-07-24T00:00:00.000Z'],
      ['too-early', '2026-05-15T00:00:00.000Z'],
      ['window-missed', null],
    ]);
  });

  test('runs from an invitation that is planned for later', () => {
    expect(verdict({ history: [invited(noon('2026-05-25'))] }, noon('2026-05-20')).reason).toBe('floor');
  });
});

describe('the floor of 24 hours', () => {
  const subscription = { kind: 'subscription', at: '2025-01-01T12:00:00.000Z' } as const;

  test('holds on all channels and without any quarantine', () => {
    const history = [invited('2026-05-20T23:00:00.000Z', { channel: 'sms' })];
    const options = { quarantineDays: 1 };
    const held = verdict({ occasion: subscription, history }, '2026-05-21T01:00:00.000Z', options);
    expect(held.reasons.map(({ code }) => code)).toEqual(['floor']);
    expect(held.earliest).toBe('2026-05-21T23:00:00.000Z');
    expect(verdict({ occasion: subscription, history }, '2026-05-21T23:00:00.000Z', options).status).toBe('allowed');
  });

  test('holds after a reminder too', () => {
    const history = [invited(noon('2026-05-20'), { kind: 'reminder' })];
    expect(verdict({ history }, '2026-05-21T11:59:59.999Z')).toMatchObject({
      reason: 'floor',
      earliest: noon('2026-05-21'),
    });
  });
});

describe('a subscription', () => {
  const occasion = { kind: 'subscription', at: noon('2026-01-01') } as const;

  test('is first asked about 14 to 30 days after use began', () => {
    expect(verdict({ occasion }, noon('2026-01-14'))).toMatchObject({
      reason: 'too-early',
      earliest: '2026-01-15T00:00:00.000Z',
    });
    expect(verdict({ occasion }, noon('2026-01-31')).status).toBe('allowed');
  });

  test('is then asked about again whenever the quarantine allows', () => {
    const history = [invited(noon('2026-01-20'))];
    expect(verdict({ occasion, history }, noon('2026-03-01')).earliest).toBe('2026-04-20T00:00:00.000Z');
    expect(verdict({ occasion, history }, noon('2027-06-01')).status).toBe('allowed');
  });

  test('whose first window passed is asked about one quarantine after use began', () => {
    const late = verdict({ occasion }, noon('2026-02-15'));
    expect(late).toMatchObject({ status: 'later', reason: 'too-late', earliest: '2026-04-01T00:00:00.000Z' });
    expect(late.reasons[0]?.rule).toBe('SV11');
    expect(verdict({ occasion }, noon('2026-04-01')).status).toBe('allowed');
  });

  test('whose window closes within an older quarantine has its chance after both', () => {
    const history = [invited(noon('2025-12-20'))];
    const missed = verdict({ occasion, history }, noon('2026-01-20'));
    expect(missed.reasons.map(({ code }) => code)).toEqual(['quarantine', 'window-missed']);
    expect(missed.earliest).toBe('2026-04-01T00:00:00.000Z');
  });
});

describe('a recovery', () => {
  const occasion = { kind: 'recovery', at: noon('2026-03-01') } as const;

  test('is asked about 30 to 90 days after the resolution', () => {
    expect(verdict({ occasion }, noon('2026-03-30')).earliest).toBe('2026-03-31T00:00:00.000Z');
    expect(verdict({ occasion }, noon('2026-05-30')).status).toBe('allowed');
    expect(verdict({ occasion }, noon('2026-05-31'))).toMatchObject({
      status: 'never',
      reasons: [{ code: 'too-late', rule: 'T9', origin: 'design' }],
    });
  });

  test('is never asked about inside the quarantine', () => {
    const history = [invited(noon('2026-02-20'))];
    const held = verdict({ occasion, history }, noon('2026-04-15'));
    expect(held).toMatchObject({ status: 'later', reason: 'quarantine', earliest: '2026-05-21T00:00:00.000Z' });
    expect(verdict({ occasion, history }, noon('2026-04-15'), { quarantineDays: 180 })).toMatchObject({
      status: 'never',
      reason: 'quarantine',
    });
  });
});

describe('permission', () => {
  const now = noon('2026-05-20');

  test('every refusal is named, the gravest first, and waiting does not help', () => {
    const refused = verdict(
      { permissions: { erased: true, doNotContact: true, optOuts: ['sms'] }, channels: ['sms'] },
      now,
    );
    expect(refused).toMatchObject({ status: 'never', reason: 'erased', earliest: null, channels: [] });
    expect(refused.reasons.map(({ code }) => code)).toEqual([
      'erased',
      'do-not-contact',
      'channel-opt-out',
      'no-basis',
    ]);
  });

  test('a basis for service or marketing is none for research', () => {
    expect(verdict({ permissions: { bases: ['service', 'marketing'] } }, now).reason).toBe('no-basis');
    expect(verdict({ permissions: {} }, now).reason).toBe('no-basis');
  });

  test('a channel that is left is enough, preferred ones first', () => {
    const { channels } = verdict(
      {
        permissions: { bases: ['research'], optOuts: ['email'] },
        channels: ['email', 'sms', 'phone'],
        preferred: ['phone', 'email'],
      },
      now,
    );
    expect(channels).toEqual(['phone', 'sms']);
  });
});

describe('input of another form is refused with its place', () => {
  const refusal = (more: object, options: object = {}): unknown => {
    try {
      verdict(more as Partial<InvitationRequest>, noon('2026-05-20'), options);
    } catch (error) {
      const { code, path } = error as { code: string; path: readonly unknown[] };
      return { code, path };
    }
    return null;
  };

  test.each([
    [{ subject: 5 }, 'survey/invalid', ['subject']],
    [{ occasion: null }, 'survey/invalid', ['occasion', 'kind']],
    [{ occasion: { kind: '__proto__', at: noon('2026-05-01') } }, 'survey/invalid', ['occasion', 'kind']],
    [{ occasion: { kind: 'purchase', at: '2026-05-01' } }, 'instant/invalid', ['occasion', 'at']],
    [{ permissions: null }, 'permission/invalid', ['permissions']],
    [{ permissions: { erased: 'no' } }, 'permission/invalid', ['permissions', 'erased']],
    [{ permissions: { optOuts: ['pigeon'] } }, 'permission/invalid', ['permissions', 'optOuts', 0]],
    [{ permissions: { bases: { length: 1 } } }, 'permission/invalid', ['permissions', 'bases']],
    [{ history: 'all' }, 'contact/invalid', ['history']],
    [{ history: [invited(noon('2026-05-01')), null] }, 'contact/invalid', ['history', 1]],
    [{ history: [invited('yesterday')] }, 'contact/invalid', ['history', 0, 'at']],
    [{ history: [{ ...invited(noon('2026-05-01')), kind: 'constructor' }] }, 'contact/invalid', ['history', 0, 'kind']],
    [{ history: new Array(3) }, 'contact/invalid', ['history', 0]],
    [{ channels: [] }, 'option/out-of-range', ['channels']],
    [{ preferred: ['pigeon'] }, 'option/unknown', ['preferred', 0]],
    [{ occasion: { kind: 'purchase', at: '9999-12-30T00:00:00.000Z' } }, 'period/out-of-range', []],
  ])('%o', (more, code, path) => {
    expect(refusal(more)).toEqual({ code, path });
  });

  test.each([
    [{ now: 'now' }, 'instant/invalid', ['now']],
    [{ zone: 'local' }, 'zone/unknown', ['zone']],
    [{ quarantineDays: -1 }, 'option/out-of-range', ['quarantineDays']],
    [{ quarantineDays: '90' }, 'option/out-of-range', ['quarantineDays']],
    [{ window: { firstDay: 3, lastDay: 2 } }, 'option/out-of-range', ['window', 'lastDay']],
    [{ window: 14 }, 'option/out-of-range', ['window']],
    [{ window: null }, 'option/out-of-range', ['window']],
  ])('%o', (options, code, path) => {
    expect(refusal({}, options)).toEqual({ code, path });
  });

  test('ten thousand contacts are no trouble', () => {
    const history = Array.from({ length: 10_000 }, (_, i) =>
      invited(noon('2020-01-01'), { subject: `__proto__${i % 3}` }),
    );
    expect(verdict({ history, subject: '__proto__1' }, noon('2026-05-20')).lastInvitation).toBe(noon('2020-01-01'));
  });
});
