import { expect, test } from 'vitest';
import { type Condition, evaluate } from '../../src/playbook/condition.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { traceReader } from '../../src/playbook/overlay-trace.ts';
import type { Overlay } from '../../src/playbook/playbook.ts';

const overlayOn = (when: Condition, edits: Overlay['do'] = []): Overlay => ({
  id: 'o',
  when,
  do: edits,
  origin: 'design',
});
const COUNTRY: Condition = { field: 'country', op: 'is', value: 'FI' };

test('edits are told in short: the action of an added step where it is not its id', () => {
  const step = { channels: [], purpose: 'service', audience: 'staff', after: [], origin: 'design' } as const;
  const traceOf = traceReader(
    overlayOn(COUNTRY, [
      { op: 'add', step: { id: 'thank', action: 'thank', ...step } },
      { op: 'add', step: { id: 'thank-again', action: 'thank', ...step } },
      { op: 'set', step: 'thank', patch: { effortMinutes: 3 } },
      { op: 'remove', step: 'listen' },
    ]),
  );
  expect(traceOf({}).edits).toEqual([
    { op: 'add', step: 'thank' },
    { op: 'add', step: 'thank-again', action: 'thank' },
    { op: 'set', step: 'thank' },
    { op: 'remove', step: 'listen' },
  ]);
});

test('the same facts share a trace, whatever else is known', () => {
  const traceOf = traceReader(overlayOn(COUNTRY));
  expect(traceOf({ country: 'FI' })).toBe(traceOf({ country: 'FI', promiseBroken: true }));
  expect(traceOf({})).toBe(traceOf({ locale: 'fi' }));
  expect(traceOf({ country: 'SE' })).not.toBe(traceOf({ country: 'FI' }));
});

test('a fact that is known to be nobody is told from one that is not known', () => {
  const traceOf = traceReader(overlayOn({ field: 'employee', op: 'known', value: true }));
  expect([traceOf({ employee: null }).truth, traceOf({}).truth]).toEqual(['false', 'unknown']);
});

test.each<[string, Condition, Facts]>([
  ['lists', { field: 'themes', op: 'includes', value: 'a' }, { themes: ['a'] }],
  ['numbers that are no scores', { field: 'accountValue', op: 'atLeast', value: 1 }, { accountValue: 1000 }],
  ['more parts than are read ahead', { any: Array.from({ length: 30 }, () => COUNTRY) }, { country: 'FI' }],
])('traces are decided anew for %s', (_, when, facts) => {
  const traceOf = traceReader(overlayOn(when));
  expect(traceOf(facts)).toEqual(traceOf(facts));
  expect(traceOf(facts)).not.toBe(traceOf(facts));
});

test('traces stay right when there are more than are kept', () => {
  const traceOf = traceReader(overlayOn({ not: COUNTRY }));
  const first = traceOf({ country: '0' });
  expect(traceOf({ country: '0' })).toBe(first);
  for (let i = 1; i < 600; i++) expect(traceOf({ country: `${i}` }).leaves[0]?.actual).toBe(`${i}`);
  expect(traceOf({ country: 'FI' }).truth).toBe('false');
  expect(traceOf({ country: '0' })).not.toBe(first);
  expect(traceOf({ country: '0' })).toEqual(first);
});

test('a condition that is none is refused as by the evaluation', () => {
  const when = { all: [COUNTRY, { field: 'shoeSize', op: 'is', value: 3 }] } as unknown as Condition;
  const refused = expect.objectContaining({ code: 'playbook/unknown-fact', path: ['all', 1, 'field'] });
  expect(() => traceReader(overlayOn(when))({})).toThrow(refused);
  expect(() => evaluate(when, {})).toThrow(refused);
});
