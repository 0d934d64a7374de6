import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { evaluate } from '../../src/playbook/condition.ts';
import { traceReader } from '../../src/playbook/overlay-trace.ts';
import type { Overlay } from '../../src/playbook/playbook.ts';
import { arbCondition, arbFacts } from '../../src/testing/conditions.ts';

test.prop([arbCondition(), fc.array(arbFacts(), { minLength: 1, maxLength: 8 })], { numRuns: 1000 })(
  'a trace tells what the evaluation tells, whatever was asked before it',
  (when, list) => {
    const overlay: Overlay = { id: 'o', when, do: [{ op: 'remove', step: 'thank' }], origin: 'design' };
    const traceOf = traceReader(overlay);
    for (const known of [...list, ...list])
      expect(traceOf(known)).toEqual({
        overlay: 'o',
        ...evaluate(when, known),
        edits: [{ op: 'remove', step: 'thank' }],
      });
  },
);
