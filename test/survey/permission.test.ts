import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { CHANNELS, PURPOSES } from '../../src/survey/channel.ts';
import { type Permissions, channelsFor, refusalsOf } from '../../src/survey/permission.ts';
import { arbPermissions } from '../../src/testing/survey.ts';

describe('channels for a person', () => {
  test('are all at hand when nothing is said', () => {
    expect(channelsFor({})).toEqual([...CHANNELS]);
  });

  test('begin with the preferred ones that are at hand, each once', () => {
    const options = { channels: ['email', 'sms', 'email'], preferred: ['phone', 'sms'] } as const;
    expect(channelsFor({}, options)).toEqual(['sms', 'email']);
  });

  test('are none for who is erased or not to be contacted', () => {
    expect(channelsFor({ erased: true })).toEqual([]);
    expect(channelsFor({ doNotContact: true })).toEqual([]);
  });
});

describe('refusals', () => {
  test('are apart for each purpose: who does not want to be asked still gets a reply', () => {
    const permissions: Permissions = { bases: ['service'] };
    expect(refusalsOf(permissions, 'service')).toEqual([]);
    expect(refusalsOf(permissions, 'research')).toEqual(['no-basis']);
  });

  test('name an opt-out only when no channel at hand is left', () => {
    const permissions: Permissions = { optOuts: ['sms'], bases: ['service'] };
    expect(refusalsOf(permissions, 'service', { channels: ['sms', 'email'] })).toEqual([]);
    expect(refusalsOf(permissions, 'service', { channels: ['sms'] })).toEqual(['channel-opt-out']);
  });

  test('do not repeat a text of the caller', () => {
    expect(() => refusalsOf({}, 'Anna Virtanen' as never)).toThrow(expect.objectContaining({ code: 'option/unknown' }));
    expect(() => channelsFor({ optOuts: ['anna@example.com' as never] })).toThrow(/another text/);
  });
});

prop.prop([arbPermissions(), fc.constantFrom(...PURPOSES), fc.subarray([...CHANNELS], { minLength: 1 })], {
  numRuns: 1000,
})('there is a channel exactly when nothing but a basis is missing', (permissions, purpose, channels) => {
  const refusals = refusalsOf(permissions, purpose, { channels });
  const reachable = refusals.every((refusal) => refusal === 'no-basis');
  expect(channelsFor(permissions, { channels }).length > 0).toBe(reachable);
});

prop.prop([arbPermissions(), fc.constantFrom(...CHANNELS)], { numRuns: 1000 })(
  'a further opt-out never opens a channel',
  (permissions, channel) => {
    const stricter = { ...permissions, optOuts: [...(permissions.optOuts ?? []), channel] };
    const before = channelsFor(permissions);
    expect(channelsFor(stricter)).toEqual(before.filter((one) => one !== channel));
  },
);
