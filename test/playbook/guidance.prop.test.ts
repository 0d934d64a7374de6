import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { PlannedGuidance } from '../../src/playbook/action.ts';
import { evaluate } from '../../src/playbook/condition.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { guidanceReader } from '../../src/playbook/guidance.ts';
import type { Guidance } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { ORIGINS } from '../../src/playbook/vocabulary.ts';
import { arbCondition, arbFacts } from '../../src/testing/conditions.ts';

const RUNS = { numRuns: 1000 };

const arbGuidance = fc.oneof(
  fc.constantFrom(
    ...[strictPlaybook, recommendedPlaybook].flatMap(({ plays }) => Object.values(plays).map((play) => play.guidance)),
  ),
  fc.array(
    fc.record<Guidance, 'action' | 'origin'>(
      {
        action: fc.constantFrom('listen', 'apologize', 'a'),
        when: arbCondition(),
        options: fc.constant(['x', 'y']),
        origin: fc.constantFrom(...ORIGINS),
      },
      { requiredKeys: ['action', 'origin'], noNullPrototype: true },
    ),
    { maxLength: 4 },
  ),
);

/** Entry by entry, each evaluated anew. */
const slowly = (guidance: readonly Guidance[], known: Facts): PlannedGuidance[] =>
  guidance.flatMap(({ when, ...entry }): PlannedGuidance[] => {
    if (when === undefined) return [{ ...entry, holds: 'true', missing: [] }];
    const { truth, missing } = evaluate(when, known);
    return truth === 'false' ? [] : [{ ...entry, holds: truth, missing }];
  });

test.prop([arbGuidance, fc.array(arbFacts(), { minLength: 1, maxLength: 5 })], RUNS)(
  'guidance is that of the slow way, with the facts that each entry misses',
  (guidance, list) => {
    const read = guidanceReader(guidance);
    for (const known of [...list, ...list]) expect(read(known)).toEqual(slowly(guidance, known));
  },
);
