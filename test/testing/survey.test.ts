import { test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { CHANNELS, PURPOSES } from '../../src/survey/channel.ts';
import { CONTACT_KINDS } from '../../src/survey/contact.ts';
import { arbContact, arbContacts, arbPermissions } from '../../src/testing/survey.ts';
import { isInstant } from '../../src/time/instant.ts';
import { plainest } from './plainest.ts';

describe('the arbitraries of surveys shrink', () => {
  test('to a person of whom nothing is said', () => {
    expect(plainest(arbPermissions())).toEqual({});
  });

  test('to an invitation by e-mail', () => {
    const plain = { subject: 'a', at: '2000-01-01T00:00:00.000Z', channel: 'email', kind: 'invitation' };
    expect(plainest(arbContact())).toEqual(plain);
    expect(plainest(arbContact({ subjects: ['ben'], kinds: ['reward'] }))).toEqual({
      ...plain,
      subject: 'ben',
      kind: 'reward',
    });
  });

  test('to no contacts', () => {
    expect(plainest(arbContacts())).toEqual([]);
  });
});

describe('the arbitraries of surveys yield valid values only', () => {
  prop.prop([arbPermissions()])('permissions', ({ optOuts = [], bases = [], ...flags }) => {
    expect(optOuts.every((channel) => CHANNELS.includes(channel))).toBe(true);
    expect(bases.every((purpose) => PURPOSES.includes(purpose))).toBe(true);
    expect(Object.values(flags).every((flag) => typeof flag === 'boolean')).toBe(true);
  });

  const bounds = { min: '2024-03-01T00:00:00.000Z', max: '2024-04-01T00:00:00.000Z' };
  prop.prop([arbContacts({ ...bounds, maxLength: 5, subjects: ['x'], kinds: ['answer', 'message'] })])(
    'histories in the order of time',
    (history) => {
      expect(history.length).toBeLessThanOrEqual(5);
      for (const [i, { subject, at, channel, kind }] of history.entries()) {
        expect(isInstant(at) && bounds.min <= at && at <= bounds.max).toBe(true);
        expect(i === 0 || (history[i - 1] as { at: string }).at <= at).toBe(true);
        expect(subject).toBe('x');
        expect(CHANNELS).toContain(channel);
        expect(CONTACT_KINDS).toContain(kind);
        expect(['answer', 'message']).toContain(kind);
      }
    },
  );
});
