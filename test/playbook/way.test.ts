import { expect, test } from 'vitest';
import type { Facts } from '../../src/playbook/facts.ts';
import type { Step } from '../../src/playbook/playbook.ts';
import { channelsOf, wayReaders } from '../../src/playbook/way.ts';
import { CHANNELS, type Channel } from '../../src/survey/channel.ts';

const stepOn = (...channels: readonly Channel[]): Step => ({
  id: 's',
  action: 'a',
  channels,
  purpose: 'service',
  audience: 'customer',
  after: [],
  origin: 'design',
});

test('what the customer prefers comes first, and what they opted out of never comes', () => {
  const step = stepOn('email', 'phone', 'sms');
  const waysOf = wayReaders();
  expect(waysOf({})(step)).toEqual({ channel: 'email', otherChannels: ['phone', 'sms'] });
  expect(waysOf({ preferredChannels: ['sms', 'letter'] })(step)).toEqual({
    channel: 'sms',
    otherChannels: ['email', 'phone'],
  });
  expect(waysOf({ preferredChannels: ['sms'], permissions: { optOuts: ['sms', 'email'] } })(step)).toEqual({
    channel: 'phone',
    otherChannels: [],
  });
  expect(waysOf({ permissions: { optOuts: ['sms', 'email', 'phone'] } })(step)).toEqual({
    channel: null,
    otherChannels: [],
  });
});

test('work inside the house goes no way, whatever channels it names', () => {
  expect(wayReaders()({})({ ...stepOn('email'), audience: 'staff' })).toEqual({ channel: null, otherChannels: [] });
});

test('null stands for no preference and no permissions', () => {
  const facts = { permissions: null, preferredChannels: null } as unknown as Facts;
  const waysOf = wayReaders();
  expect(waysOf(facts)(stepOn('email'))).toEqual({ channel: 'email', otherChannels: [] });
  expect(waysOf(facts)).toBe(waysOf({}));
});

test('what is preferred is told from what is not wanted', () => {
  const waysOf = wayReaders();
  const step = stepOn('email', 'phone');
  expect(waysOf({ preferredChannels: ['phone'] })(step).channel).toBe('phone');
  expect(waysOf({ permissions: { optOuts: ['phone'] } })(step).channel).toBe('email');
});

test('customers of a kind share their ways, also when the caller goes on with the same lists', () => {
  const waysOf = wayReaders();
  const preferredChannels: Channel[] = ['phone'];
  const optOuts: Channel[] = ['sms'];
  const facts: Facts = { preferredChannels, permissions: { optOuts } };
  const ways = waysOf(facts);
  preferredChannels[0] = 'email';
  optOuts[0] = 'phone';
  expect(ways(stepOn('email', 'phone', 'sms'))).toEqual({ channel: 'phone', otherChannels: ['email'] });
  expect(waysOf(facts)(stepOn('email', 'phone', 'sms'))).toEqual({ channel: 'email', otherChannels: ['sms'] });
  expect(waysOf({ preferredChannels: ['phone'], permissions: { optOuts: ['sms'] } })).toBe(ways);
});

test('ways stay right when there are more kinds of customers than are kept', () => {
  const step = stepOn(...CHANNELS);
  const kinds = Array.from({ length: 2 ** CHANNELS.length }, (_, i) => CHANNELS.filter((__, j) => (i >> j) % 2 === 1));
  const preferences = CHANNELS.flatMap((one) => CHANNELS.map((other) => [one, other] as const));
  const waysOf = wayReaders();
  const first = waysOf({ permissions: { optOuts: [] }, preferredChannels: ['sms', 'sms'] });
  let count = 0;
  for (const optOuts of kinds)
    for (const preferredChannels of preferences) {
      if (++count > 2100) break;
      const facts = { permissions: { optOuts }, preferredChannels };
      const { channel, otherChannels } = waysOf(facts)(step);
      expect([channel, ...otherChannels].filter((one) => one !== null)).toEqual(channelsOf(step, facts));
    }
  expect(count).toBeGreaterThan(2000);
  expect(waysOf({ permissions: { optOuts: [] }, preferredChannels: ['sms', 'sms'] })).not.toBe(first);
});
