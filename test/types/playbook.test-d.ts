/**
 * What must not compile: a playbook without one of the scores, and questions about facts that do not exist.
 */
import { expectTypeOf, test } from 'vitest';
import type { Condition } from '../../src/playbook/condition.ts';
import type { Leaf } from '../../src/playbook/leaf.ts';
import type { FactName } from '../../src/playbook/facts.ts';
import type { Edit, Overlay, Playbook, RoutingTable, Step } from '../../src/playbook/playbook.ts';
import { strictPlaybook } from '../../src/playbook/presets.ts';

test('every score has a play', () => {
  const withoutSix = {} as Omit<Playbook['base'], 6>;
  // @ts-expect-error -- no play for 6
  const playbook: Playbook = { ...strictPlaybook, base: withoutSix };
  // @ts-expect-error -- no such score
  const base: Playbook['base'] = { ...strictPlaybook.base, 11: 'score-9-10' };
  expectTypeOf([playbook, base]).toBeArray();
});

test('a question is about a fact that exists, and every fact can be asked about', () => {
  expectTypeOf<Leaf['field']>().toEqualTypeOf<FactName>();
  // @ts-expect-error -- no such fact
  const unknown: Condition = { field: 'mood', op: 'is', value: 'bad' };
  // @ts-expect-error -- no such fact, deep inside
  const deep: Condition = { all: [{ not: { field: 'mood', op: 'is', value: 'bad' } }] };
  expectTypeOf([unknown, deep]).toBeArray();
});

test('a question goes with its fact', () => {
  const right: Condition[] = [
    { field: 'score', op: 'oneOf', value: [5, 6] },
    { field: 'tags', name: 'plan', op: 'is', value: 'pro' },
    { field: 'employee', op: 'known', value: true },
    { field: 'renewsOn', op: 'before', value: '2026-02-01' },
  ];
  const wrong: Condition[] = [
    // @ts-expect-error -- off the scale
    { field: 'score', op: 'is', value: 11 },
    // @ts-expect-error -- a text is no score
    { field: 'score', op: 'is', value: '3' },
    // @ts-expect-error -- one where several belong
    { field: 'score', op: 'oneOf', value: 3 },
    // @ts-expect-error -- no such operator
    { field: 'score', op: 'includes', value: 3 },
    // @ts-expect-error -- no such category
    { field: 'category', op: 'is', value: 'angry' },
    // @ts-expect-error -- true or false
    { field: 'promiseBroken', op: 'is', value: 'yes' },
    // @ts-expect-error -- which tag?
    { field: 'tags', op: 'is', value: 'pro' },
    // @ts-expect-error -- people are known or not
    { field: 'employee', op: 'is', value: 'Maija' },
    // @ts-expect-error -- dates are not at least
    { field: 'renewsOn', op: 'atLeast', value: '2026-02-01' },
  ];
  expectTypeOf([...right, ...wrong]).toBeArray();
});

test('an overlay asks about facts that exist and edits with known edits', () => {
  const overlay: Overlay = {
    id: 'x',
    // @ts-expect-error -- no such fact
    when: { field: 'mood', op: 'is', value: 'bad' },
    do: [],
    origin: 'design',
  };
  // @ts-expect-error -- no such edit
  const edit: Edit = { op: 'replace', step: 'thank' };
  // @ts-expect-error -- the id of a step names its work and stays
  const renamed: Edit = { op: 'set', step: 'thank', patch: { id: 'thanks' } };
  expectTypeOf([overlay, edit, renamed]).toBeArray();
});

test('a routing table has a last row, and every rule an origin', () => {
  // @ts-expect-error -- nobody owns what no row matches
  const routing: RoutingTable = { rows: [], copies: [] };
  const withoutOrigin = {} as Omit<Step, 'origin'>;
  // @ts-expect-error -- where from?
  const step: Step = withoutOrigin;
  // @ts-expect-error -- `source` or not, but not this
  const other: Step['origin'] = 'folklore';
  expectTypeOf([routing, step, other]).toBeArray();
});
