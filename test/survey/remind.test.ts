import { describe, expect, test } from 'vitest';
import type { Contact } from '../../src/survey/contact.ts';
import { type ReminderOptions, type ReminderRequest, reminderVerdict } from '../../src/survey/remind.ts';

const contact = (at: string, kind: Contact['kind'], more: Partial<Contact> = {}): Contact => ({
  subject: 'anna',
  at: `${at}T12:00:00.000Z`,
  channel: 'email',
  kind,
  ...more,
});

const verdict = (history: readonly Contact[], date: string, options: Partial<ReminderOptions> = {}, more = {}) =>
  reminderVerdict({ subject: 'anna', permissions: { bases: ['research'] }, history, ...more } as ReminderRequest, {
    now: `${date}T12:00:00.000Z`,
    zone: 'UTC',
    ...options,
  });

const invitation = contact('2026-05-20', 'invitation');

describe('a reminder', () => {
  test('is allowed a week after the invitation', () => {
    expect(verdict([invitation], '2026-05-26')).toMatchObject({
      status: 'later',
      reason: 'too-soon',
      earliest: '2026-05-27T00:00:00.000Z',
      invitation: '2026-05-20T12:00:00.000Z',
      reminders: 0,
    });
    expect(verdict([invitation], '2026-05-27').status).toBe('allowed');
  });

  test('follows once, unless told otherwise', () => {
    const history = [invitation, contact('2026-05-27', 'reminder')];
    expect(verdict(history, '2026-06-20')).toMatchObject({ status: 'never', reason: 'reminder-limit', reminders: 1 });
    expect(verdict(history, '2026-06-01', { most: 2 })).toMatchObject({ earliest: '2026-06-03T00:00:00.000Z' });
  });

  test('counts from the latest invitation, so an older reminder does not count', () => {
    const history = [contact('2026-01-01', 'invitation'), contact('2026-01-09', 'reminder'), invitation];
    expect(verdict(history, '2026-05-28')).toMatchObject({ status: 'allowed', reminders: 0 });
  });

  test('does not follow an answer, but an answer to an earlier invitation is none', () => {
    expect(verdict([invitation, contact('2026-05-21', 'answer')], '2026-05-28').reason).toBe('answered');
    expect(verdict([contact('2026-02-01', 'answer'), invitation], '2026-05-28').status).toBe('allowed');
  });

  test('needs an invitation', () => {
    expect(verdict([], '2026-05-28')).toMatchObject({ status: 'never', reason: 'not-invited', invitation: null });
  });

  test('keeps the floor of 24 hours to a request about another encounter', () => {
    const history = [
      contact('2026-05-10', 'invitation', { touchpoint: 'delivery' }),
      contact('2026-05-20', 'invitation', { touchpoint: 'support' }),
    ];
    const held = verdict(history, '2026-05-20', {}, { touchpoint: 'delivery' });
    expect(held).toMatchObject({ reason: 'floor', earliest: '2026-05-21T12:00:00.000Z' });
    expect(held.invitation).toBe('2026-05-10T12:00:00.000Z');
  });

  test('is refused to who does not allow it', () => {
    expect(verdict([invitation], '2026-05-28', {}, { permissions: { doNotContact: true } })).toMatchObject({
      status: 'never',
      reason: 'do-not-contact',
      channels: [],
    });
  });
});

test.each([
  [{ most: -1 }, {}, 'option/out-of-range', ['most']],
  [{ most: 1.5 }, {}, 'option/out-of-range', ['most']],
  [{ everyDays: 4000 }, {}, 'option/out-of-range', ['everyDays']],
  [{}, { touchpoint: 5 }, 'survey/invalid', ['touchpoint']],
  [{}, { subject: undefined }, 'survey/invalid', ['subject']],
])('%o with %o is refused', (options, more, code, path) => {
  expect(() => verdict([invitation], '2026-05-28', options, more)).toThrow(expect.objectContaining({ code, path }));
});
