import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { PlanBody } from '../../src/playbook/action.ts';
import { plan } from '../../src/playbook/plan.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import type { Urgency } from '../../src/playbook/urgency.ts';
import { arbPlanCase } from '../../src/testing/playbook-cases.ts';
import { arbPlaybook } from '../../src/testing/playbooks.ts';

/** All due times of the clocks that bind, sorted as texts. */
function slowly({ actions, deferred }: PlanBody): Urgency {
  const known = [...actions, ...deferred].flatMap(({ due }) => (due === null || 'waitsFor' in due ? [] : [due]));
  const times = known.flatMap(({ binds, wall, business }) => (binds === 'customer' ? wall : business) ?? []);
  return { overdue: known.some(({ overdue }) => overdue), due: times.sort()[0] ?? null };
}

const arbBook = fc.oneof(fc.constantFrom(strictPlaybook, recommendedPlaybook), arbPlaybook());

test.prop([arbBook.chain((playbook) => arbPlanCase(playbook).map((one) => ({ playbook, ...one })))], { numRuns: 1000 })(
  'a plan is as urgent as the first of all that is to be done or put off',
  ({ playbook, response, options }) => {
    const made = plan(playbook, response, options);
    expect(made.urgency).toEqual(slowly(made));
  },
);
