import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { Step } from '../../src/playbook/playbook.ts';
import { channelsOf, wayReaders } from '../../src/playbook/way.ts';
import { CHANNELS } from '../../src/survey/channel.ts';

const arbChannels = fc.shuffledSubarray([...CHANNELS]);
const arbStep = fc
  .record({ audience: fc.constantFrom('customer', 'staff', 'system'), channels: arbChannels })
  .map((step): Step => ({ id: 's', action: 'a', purpose: 'service', after: [], origin: 'design', ...step }) as Step);
const arbCustomer = fc.record(
  {
    permissions: fc.record({ optOuts: arbChannels }, { requiredKeys: [] }),
    // A channel may be named twice.
    preferredChannels: fc.array(fc.constantFrom(...CHANNELS), { maxLength: 5 }),
  },
  { requiredKeys: [] },
);

test.prop([fc.array(arbStep, { minLength: 1, maxLength: 6 }), fc.array(arbCustomer, { minLength: 1, maxLength: 6 })], {
  numRuns: 1000,
})('the way of a step is the first channel that remains, and the others are those behind it', (steps, customers) => {
  const waysOf = wayReaders();
  for (const facts of [...customers, ...customers])
    for (const step of [...steps, ...steps]) {
      const [channel = null, ...otherChannels] = step.audience === 'customer' ? channelsOf(step, facts) : [];
      expect(waysOf(facts)(step)).toEqual({ channel, otherChannels });
    }
});
