import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { conditionIssues } from '../../src/playbook/condition-check.ts';
import { type Condition, evaluate, truthOf } from '../../src/playbook/condition.ts';
import type { FactName, Facts } from '../../src/playbook/facts.ts';
import type { Truth } from '../../src/playbook/leaf.ts';
import { scoresAllowing } from '../../src/playbook/satisfiable.ts';
import { arbCondition, arbFacts } from '../../src/testing/conditions.ts';
import { SCORES } from '../../src/scale/score.ts';

const RUNS = { numRuns: 1000 };

/** The same truths by another way: numbers 0, ½ and 1, least for all, most for any. */
const slow = (condition: Condition, facts: Facts): number => {
  if ('all' in condition) return Math.min(...condition.all.map((part) => slow(part, facts)));
  if ('any' in condition) return Math.max(...condition.any.map((part) => slow(part, facts)));
  if ('not' in condition) return 1 - slow(condition.not, facts);
  return { false: 0, unknown: 0.5, true: 1 }[evaluate(condition, facts).truth];
};
const TRUTH: Readonly<Record<number, Truth>> = { 0: 'false', 0.5: 'unknown', 1: 'true' };

test.prop([arbCondition(), arbFacts()], RUNS)(
  'an evaluation agrees with the slow way and the quick one',
  (condition, facts) => {
    const { truth } = evaluate(condition, facts);
    expect(truth).toBe(TRUTH[slow(condition, facts)]);
    expect(truthOf(condition, facts)).toBe(truth);
  },
);

test.prop(
  [arbCondition(), arbFacts(), fc.constantFrom<FactName>('score', 'tags', 'themes', 'promiseBroken', 'employee')],
  RUNS,
)('knowing less never turns true into false or false into true', (condition, facts, field) => {
  const fewer = Object.fromEntries(Object.entries(facts).filter(([name]) => name !== field));
  const before = evaluate(condition, fewer).truth;
  expect(before === 'unknown' || before === evaluate(condition, facts).truth).toBe(true);
});

test.prop([arbCondition(), arbFacts()], RUNS)(
  'facts are missing exactly when the truth is unknown',
  (condition, facts) => {
    const { truth, missing } = evaluate(condition, facts);
    expect(missing.length > 0).toBe(truth === 'unknown');
  },
);

test.prop([arbCondition(), arbFacts()], RUNS)('a condition and its opposite agree', (condition, facts) => {
  const opposite: Truth = evaluate({ not: condition }, facts).truth;
  expect(opposite).toBe(TRUTH[1 - slow(condition, facts)]);
});

test.prop([arbCondition(), arbFacts()], RUNS)('an evaluation survives JSON', (condition, facts) => {
  const result = evaluate(condition, facts);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

test.prop([arbCondition(), arbFacts()], RUNS)(
  'facts that a condition does not ask about change nothing',
  (condition, facts) => {
    const asked = new Set(evaluate(condition, facts).leaves.map(({ field }) => field as string));
    const relevant = Object.fromEntries(Object.entries(facts).filter(([field]) => asked.has(field)));
    expect(evaluate(condition, relevant)).toEqual(evaluate(condition, facts));
  },
);

test.prop([arbCondition(), arbFacts()], RUNS)('a condition that holds can hold at its score', (condition, facts) => {
  if (evaluate(condition, facts).truth !== 'true') return;
  const scores = scoresAllowing(condition);
  expect(scores.length).toBeGreaterThan(0);
  if (facts.score !== undefined) expect(scores).toContain(facts.score);
});

test.prop([arbCondition({ fields: ['score', 'category'] })], RUNS)(
  'a condition on the score alone can hold wherever it does',
  (condition) => {
    const scores = scoresAllowing(condition);
    for (const score of SCORES) {
      const category = score > 8 ? 'promoter' : score > 6 ? 'passive' : 'detractor';
      if (evaluate(condition, { score, category }).truth === 'true') expect(scores).toContain(score);
    }
  },
);

test.prop([arbCondition()], RUNS)('random conditions have no faults', (condition) => {
  expect(conditionIssues(condition, [])).toEqual([]);
});

test.prop([fc.anything()], RUNS)('anything at all is a condition or has faults', (value) => {
  const issues = conditionIssues(value, ['x']);
  for (const { path } of issues) expect(path[0]).toBe('x');
  if (issues.length === 0) expect(['true', 'false', 'unknown']).toContain(evaluate(value as Condition, {}).truth);
});
