import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { safeParsePlaybook } from '../../src/input/playbook.ts';
import { checkPlaybook } from '../../src/playbook/check.ts';
import { conditionIssues } from '../../src/playbook/condition-check.ts';
import { type Condition, evaluate, truthOf } from '../../src/playbook/condition.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { playbookMatrix } from '../../src/playbook/matrix.ts';
import { playFor } from '../../src/playbook/overlay.ts';
import { plan } from '../../src/playbook/plan.ts';
import { planAll } from '../../src/playbook/plan-all.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { strictPlaybook } from '../../src/playbook/presets.ts';
import { arbCondition, arbFacts } from '../../src/testing/conditions.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';

const YES: Condition = { field: 'promiseBroken', op: 'is', value: true };
const OPEN: Condition = { field: 'requestRefused', op: 'is', value: true };
const FACTS: Facts = { promiseBroken: true };

/** A condition that is finished once it is there to be named in itself. */
function closed(parts: (self: Condition) => object): Condition {
  const self = {} as Condition;
  return Object.assign(self, parts(self));
}
/** So many levels, each of which is made of the one before. */
function stacked(levels: number, over: (inside: Condition) => Condition): Condition {
  let condition: Condition = YES;
  for (let i = 0; i < levels; i++) condition = over(condition);
  return condition;
}

const ENDLESS: readonly (readonly [string, Condition, string])[] = [
  ['contains itself', closed((self) => ({ all: [self] })), 'playbook/too-deep'],
  ['contains itself twice', closed((self) => ({ all: [self, self] })), 'playbook/too-deep'],
  ['contains itself a thousand times', closed((self) => ({ any: Array(1000).fill(self) })), 'playbook/too-deep'],
  ['is its own opposite', closed((self) => ({ not: self })), 'playbook/too-deep'],
  ['contains itself behind a question', closed((self) => ({ all: [YES, self] })), 'playbook/too-deep'],
  ['contains itself behind one that is open', closed((self) => ({ any: [OPEN, self, self] })), 'playbook/too-deep'],
  [
    'contains itself far below',
    closed((self) => ({ any: [{ not: { all: [OPEN, { not: { any: [self, self] } }] } }] })),
    'playbook/too-deep',
  ],
  ['has each level twice', stacked(60, (inside) => ({ all: [inside, inside] })), 'playbook/too-large'],
  [
    'has each level thrice, turned around',
    stacked(20, (one) => ({ not: { any: [one, one, one] } })),
    'playbook/too-large',
  ],
  ['has more levels than anybody reads', stacked(10_000, (inside) => ({ not: inside })), 'playbook/too-deep'],
  ['has levels and copies', stacked(10_000, (inside) => ({ any: [inside, inside] })), 'playbook/too-deep'],
];

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return error.code;
    throw error;
  }
  return 'fine';
};
const bookOn = (when: Condition): Playbook => ({
  ...strictPlaybook,
  overlays: [{ id: 'o', when, do: [{ op: 'remove', step: 'thank' }], origin: 'design' }],
});

describe.each(ENDLESS)('a condition that %s', (name, condition, code) => {
  test('has a few issues', () => {
    const issues = conditionIssues(condition, ['x']);
    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set([code]));
    expect(issues.length).toBeLessThanOrEqual(1000);
    for (const { path } of issues) expect(path[0]).toBe('x');
  });

  test('is a fault of its playbook, wherever it stands', () => {
    const headStart = { ...strictPlaybook, escalation: { ...strictPlaybook.escalation, headStart: condition } };
    for (const playbook of [bookOn(condition), headStart]) expect(checkPlaybook(playbook)[0]?.code).toBe(code);
  });

  test('is evaluated or refused, by the quick way as well', () => {
    // Without a check, levels are no more than one.
    const expected = name === 'has more levels than anybody reads' ? 'fine' : code;
    for (const facts of [FACTS, {}]) {
      expect(codeOf(() => evaluate(condition, facts))).toBe(expected);
      expect(codeOf(() => truthOf(condition, facts))).toBe(expected);
    }
  });

  test('ends every way to plan', () => {
    const expected = name === 'has more levels than anybody reads' ? 'fine' : code;
    const playbook = bookOn(condition);
    const answer = { id: 'a', subject: 's', score: 3, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} } as const;
    const settings = { now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') };
    expect(codeOf(() => playFor(playbook, 3, FACTS))).toBe(expected);
    expect(codeOf(() => plan(playbook, answer, { ...settings, facts: FACTS }))).toBe(expected);
    expect(codeOf(() => planAll(playbook, [answer], { ...settings, facts: () => FACTS }))).toBe(expected);
    expect(codeOf(() => playbookMatrix(playbook))).toBe(code);
  });
});

test.each(ENDLESS)('a condition that %s is refused at the door, at once', (_, condition, code) => {
  const began = process.cpuUsage();
  const parsed = safeParsePlaybook(bookOn(condition));
  const { user, system } = process.cpuUsage(began);
  const allowed = code === 'playbook/too-deep' ? ['playbook/circular', code] : [code];
  expect(allowed).toContain(parsed.ok ? 'fine' : parsed.issues[0].code);
  expect((user + system) / 1000).toBeLessThan(300);
});

/** A condition in which some of the innermost questions give way to the whole. */
const arbEndless = fc.tuple(arbCondition(), fc.infiniteStream(fc.boolean())).map(([condition, draws]) => {
  const whole = {} as Condition;
  const copyOf = (part: Condition): Condition => {
    if ('not' in part) return { not: copyOf(part.not) };
    if ('all' in part) return { all: part.all.map(copyOf) };
    if ('any' in part) return { any: part.any.map(copyOf) };
    return draws.next().value === true ? whole : part;
  };
  return Object.assign(whole, copyOf({ any: [condition, { not: condition }] }));
});

test.prop([arbEndless, arbFacts()], { numRuns: 100 })(
  'whatever contains itself is refused, or decided before it is looked at',
  (condition, facts) => {
    const isEndless = conditionIssues(condition, []).length > 0;
    expect(codeOf(() => evaluate(condition, facts))).toBe(isEndless ? 'playbook/too-deep' : 'fine');
    expect(['fine', isEndless ? 'playbook/too-deep' : 'fine']).toContain(codeOf(() => truthOf(condition, facts)));
  },
);

test('a part that is named twice is no part of itself', () => {
  const shared: Condition = { any: [YES, OPEN] };
  const condition: Condition = { all: [shared, { not: { not: shared } }, { any: [shared, shared] }] };
  expect(conditionIssues(condition, [])).toEqual([]);
  expect(evaluate(condition, FACTS).truth).toBe('true');
  expect(truthOf(condition, FACTS)).toBe('true');
});

test('the place at which a condition contains itself is told', () => {
  const condition = closed((self) => ({ all: [YES, { not: self }] }));
  expect(conditionIssues(condition, []).map(({ path, message }) => [path.join('/'), message])).toEqual([
    ['all/1/not', 'A condition does not contain itself.'],
  ]);
});

test('a question that is decided spares the look at what comes behind it', () => {
  expect(
    truthOf(
      closed((self) => ({ any: [YES, self] })),
      FACTS,
    ),
  ).toBe('true');
});
