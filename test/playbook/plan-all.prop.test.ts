import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { Facts } from '../../src/playbook/facts.ts';
import { planAll } from '../../src/playbook/plan-all.ts';
import { plan } from '../../src/playbook/plan.ts';
import { recommendedPlaybook } from '../../src/playbook/presets.ts';
import type { Response } from '../../src/response.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { arbFacts } from '../../src/testing/conditions.ts';
import { arbPlaybook } from '../../src/testing/playbooks.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';

/** Each run plans up to nine times. */
const RUNS = { numRuns: 250 };
/** A record without some of its members. */
const lacking = <T extends object, K extends keyof T>(record: T, ...keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;

const arbQueue = fc.tuple(
  fc.oneof(fc.constant(recommendedPlaybook), arbPlaybook()),
  arbResponses({ min: '2026-01-01T00:00:00.000Z', max: '2026-02-01T00:00:00.000Z', maxLength: 3 }),
  fc.array(arbFacts(), { minLength: 3, maxLength: 3 }),
);

test.prop([arbQueue], RUNS)(
  'planAll gives the plans of plan without traces, the most urgent first',
  ([playbook, responses, list]) => {
    const facts = new Map(responses.map(({ id }, i) => [id, list[i] as Facts]));
    const settings = { now: '2026-01-20T12:00:00.000Z', calendar: alwaysOpen('UTC'), zone: 'UTC' };
    const queue = planAll(playbook, responses, { ...settings, facts });
    expect(queue.length).toBe(responses.length);
    const byId = new Map(responses.map((response) => [response.id, response]));
    for (const queued of queue) {
      const response = byId.get(queued.responseId) as Response;
      const whole = plan(playbook, response, { ...settings, facts: facts.get(queued.responseId) as Facts });
      expect(queued).toEqual(lacking(whole, 'trace'));
      expect(queued.subject).toBe(response.subject);
    }
    const places = queue.map(({ urgency }) => `${urgency.overdue ? 0 : 1}${urgency.due ?? '~'}`);
    expect(places).toEqual([...places].sort());
    expect(
      planAll(playbook, [...responses].reverse(), { ...settings, facts: ({ id }) => facts.get(id) as Facts }),
    ).toEqual(queue);
    expect(JSON.parse(JSON.stringify(queue))).toStrictEqual(queue);
  },
);
