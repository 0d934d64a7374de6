import { describe, expect, test } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { type Condition, evaluate, truthOf } from '../../src/playbook/condition.ts';
import { FACT_FIELDS, type Facts, OPERATORS } from '../../src/playbook/facts.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return `${error.code} ${error.path.join('/')}`;
    throw error;
  }
  return 'nothing';
};

const yes: Condition = { field: 'promiseBroken', op: 'is', value: true };
const no: Condition = { field: 'complaintValid', op: 'is', value: true };
const open: Condition = { field: 'requestRefused', op: 'is', value: true };
const facts: Facts = { promiseBroken: true, complaintValid: false };

describe('the three truths', () => {
  const truth = (condition: Condition): string => evaluate(condition, facts).truth;

  test.each([
    [yes, yes, 'true', 'true'],
    [yes, no, 'false', 'true'],
    [yes, open, 'unknown', 'true'],
    [no, no, 'false', 'false'],
    [no, open, 'false', 'unknown'],
    [open, open, 'unknown', 'unknown'],
  ] as const)('join as the strong logic says: %#', (a, b, all, any) => {
    expect(truth({ all: [a, b] })).toBe(all);
    expect(truth({ all: [b, a] })).toBe(all);
    expect(truth({ any: [a, b] })).toBe(any);
    expect(truth({ any: [b, a] })).toBe(any);
  });

  test('turn around, but for the unknown', () => {
    expect([truth({ not: yes }), truth({ not: no }), truth({ not: open })]).toEqual(['false', 'true', 'unknown']);
  });
});

describe('an evaluation', () => {
  test('keeps every question with what was known and what was asked for', () => {
    expect(evaluate({ any: [yes, open] }, facts).leaves).toEqual([
      { field: 'promiseBroken', op: 'is', expected: true, actual: true, truth: 'true' },
      { field: 'requestRefused', op: 'is', expected: true, actual: null, truth: 'unknown' },
    ]);
  });

  test('names the facts that would decide it, and only those', () => {
    expect(
      evaluate({ all: [open, { any: [yes, { field: 'country', op: 'is', value: 'FI' }] }] }, facts).missing,
    ).toEqual(['requestRefused']);
    expect(evaluate({ all: [no, open] }, facts).missing).toEqual([]);
    expect(evaluate({ all: [open, { not: open }] }, facts).missing).toEqual(['requestRefused']);
  });

  test('names a tag and a number of days with their names', () => {
    const condition: Condition = {
      all: [
        { field: 'tags', name: 'plan', op: 'is', value: 'pro' },
        { field: 'answersWithin', name: '90', op: 'atLeast', value: 2 },
      ],
    };
    expect(evaluate(condition, { tags: {} }).missing).toEqual(['tags.plan', 'answersWithin.90']);
    expect(evaluate(condition, { tags: { plan: 'pro' }, answersWithin: { '90': 2 } }).truth).toBe('true');
  });

  test('says of a person only whether somebody is known', () => {
    const { leaves, truth } = evaluate({ field: 'employee', op: 'known', value: true }, { employee: 'Maija M.' });
    expect([truth, leaves[0]?.actual]).toEqual(['true', true]);
    expect(evaluate({ field: 'employee', op: 'known', value: true }, { employee: null }).truth).toBe('false');
    expect(evaluate({ field: 'employee', op: 'known', value: true }, {}).truth).toBe('unknown');
  });

  test('does not take the machinery of objects for tags', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      expect(evaluate({ field: 'tags', name, op: 'is', value: 'x' }, { tags: {} }).truth).toBe('unknown');
  });
});

describe('every operator compares:', () => {
  test.each([
    [{ field: 'score', op: 'is', value: 3 }, { score: 3 }, { score: 4 }],
    [{ field: 'score', op: 'oneOf', value: [5, 6] }, { score: 6 }, { score: 7 }],
    [{ field: 'score', op: 'atLeast', value: 3 }, { score: 3 }, { score: 2 }],
    [{ field: 'score', op: 'atMost', value: 3 }, { score: 3 }, { score: 4 }],
    [{ field: 'accountValue', op: 'above', value: 3 }, { accountValue: 3.5 }, { accountValue: 3 }],
    [{ field: 'accountValue', op: 'below', value: 3 }, { accountValue: 2 }, { accountValue: 3 }],
    [{ field: 'category', op: 'oneOf', value: ['passive'] }, { category: 'passive' }, { category: 'promoter' }],
    [{ field: 'themes', op: 'includes', value: 'a' }, { themes: ['b', 'a'] }, { themes: [] }],
    [{ field: 'themes', op: 'includesAny', value: ['a', 'c'] }, { themes: ['c'] }, { themes: ['b'] }],
    [{ field: 'renewsOn', op: 'before', value: '2026-02-01' }, { renewsOn: '2026-01-31' }, { renewsOn: '2026-02-01' }],
    [{ field: 'renewsOn', op: 'after', value: '2026-02-01' }, { renewsOn: '2026-02-02' }, { renewsOn: '2026-02-01' }],
    [{ field: 'accountManager', op: 'known', value: false }, { accountManager: null }, { accountManager: 'm' }],
  ] as readonly (readonly [Condition, Facts, Facts])[])('%o', (condition, holding, failing) => {
    expect(evaluate(condition, holding).truth).toBe('true');
    expect(evaluate(condition, failing).truth).toBe('false');
    expect([truthOf(condition, holding), truthOf(condition, failing)]).toEqual(['true', 'false']);
  });

  test('every kind of fact has operators', () => {
    for (const { kind } of Object.values(FACT_FIELDS)) expect(OPERATORS[kind].length).toBeGreaterThan(0);
  });
});

describe('a condition that is none is refused:', () => {
  test.each([
    ['null', null, 'playbook/invalid '],
    ['a list', [], 'playbook/invalid '],
    ['no shape', {}, 'playbook/invalid '],
    ['an unknown fact', { field: 'shoeSize', op: 'is', value: 3 }, 'playbook/unknown-fact field'],
    ['the machinery of objects', { field: 'constructor', op: 'is', value: 3 }, 'playbook/unknown-fact field'],
    ['an unknown operator', { field: 'score', op: 'matches', value: 3 }, 'playbook/unknown-operator op'],
    ['an operator of objects', { field: 'score', op: 'toString', value: 3 }, 'playbook/unknown-operator op'],
    ['an operator of another kind', { field: 'score', op: 'includes', value: 3 }, 'playbook/unknown-operator op'],
    ['a value where a list belongs', { field: 'score', op: 'oneOf', value: 3 }, 'playbook/wrong-value value'],
    ['parts that are no list', { all: 3 }, 'playbook/invalid all'],
    ['a part that is none', { not: { any: [{ field: 'x' }] } }, 'playbook/unknown-fact not/any/0/field'],
  ])('%s', (_, condition, code) => {
    expect(codeOf(() => evaluate(condition as unknown as Condition, { score: 3 }))).toBe(code);
    expect(codeOf(() => truthOf(condition as unknown as Condition, { score: 3 }))).toBe(code);
  });

  test.each([
    ['score', '3'],
    ['themes', 'a'],
    ['promiseBroken', 1],
    ['renewsOn', 20260101],
    ['employee', 3],
    ['tags', 'x'],
  ])('a fact of another type: %s', (field, value) => {
    const asked = {
      score: { field: 'score', op: 'is', value: 3 },
      themes: { field: 'themes', op: 'includes', value: 'a' },
      promiseBroken: yes,
      renewsOn: { field: 'renewsOn', op: 'is', value: '2026-01-01' },
      employee: { field: 'employee', op: 'known', value: true },
      tags: { field: 'tags', name: 'plan', op: 'is', value: 'x' },
    }[field] as Condition;
    expect(codeOf(() => evaluate(asked, { [field]: value } as Facts))).toBe(`facts/invalid ${field}`);
  });

  test('null is an absent fact', () => {
    expect(evaluate({ field: 'score', op: 'is', value: 3 }, { score: null } as unknown as Facts).truth).toBe('unknown');
  });

  test('one that contains itself', () => {
    const circle = { not: null as unknown };
    circle.not = circle;
    expect(codeOf(() => evaluate(circle as Condition, {}))).toMatch(/^playbook\/too-deep/);
    expect(codeOf(() => truthOf(circle as Condition, {}))).toMatch(/^playbook\/too-deep/);
  });
});

test('ten thousand levels are no more than one', () => {
  let condition: Condition = yes;
  for (let i = 0; i < 10_000; i++) condition = i % 2 === 0 ? { not: condition } : { all: [condition] };
  expect(evaluate(condition, facts).truth).toBe('true');
  expect(truthOf(condition, facts)).toBe('true');
});

test.each(['all', 'any'])('`%s` of nothing holds for nobody: it is refused', (kind) => {
  const empty = { [kind]: [] } as unknown as Condition;
  expect(codeOf(() => evaluate({ not: empty }, facts))).toBe(`playbook/empty-condition not/${kind}`);
  expect(codeOf(() => truthOf({ not: empty }, facts))).toBe(`playbook/empty-condition not/${kind}`);
});

test.each([
  ['accountValue', Infinity, { field: 'accountValue', op: 'atLeast', value: 3 }],
  ['themes', ['a', 3], { field: 'themes', op: 'includes', value: 'a' }],
  ['renewsOn', '1.2.2026', { field: 'renewsOn', op: 'before', value: '2026-01-01' }],
  ['renewsOn', '2026-02-30', { field: 'renewsOn', op: 'before', value: '2026-01-01' }],
] as readonly (readonly [string, unknown, Condition])[])(
  'a fact that JSON does not keep or that cannot be compared is refused: %s %s',
  (field, value, asked) => {
    expect(codeOf(() => evaluate(asked, { [field]: value }))).toBe(`facts/invalid ${field}`);
    expect(codeOf(() => truthOf(asked, { [field]: value }))).toBe(`facts/invalid ${field}`);
  },
);
