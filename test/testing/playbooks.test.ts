import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { checkPlaybook } from '../../src/playbook/check.ts';
import { conditionIssues } from '../../src/playbook/condition-check.ts';
import { evaluate } from '../../src/playbook/condition.ts';
import { FACT_FIELDS, type FactName } from '../../src/playbook/facts.ts';
import { categorize } from '../../src/scale/category.ts';
import { SCORES } from '../../src/scale/score.ts';
import { arbCondition, arbFacts } from '../../src/testing/conditions.ts';
import { arbPlaybook } from '../../src/testing/playbooks.ts';
import { plainest } from './plainest.ts';

describe('the arbitraries of playbooks shrink', () => {
  test('to nothing known', () => {
    expect(plainest(arbFacts())).toEqual({});
  });

  test('to one question about the score', () => {
    expect(plainest(arbCondition())).toEqual({ field: 'score', op: 'is', value: 0 });
    expect(plainest(arbCondition({ fields: ['promiseBroken'], depth: 0 }))).toEqual({
      field: 'promiseBroken',
      op: 'is',
      value: false,
    });
  });

  test('to one play of one step for all scores', () => {
    const { plays, base, overlays } = plainest(arbPlaybook());
    expect(Object.keys(plays)).toEqual(['play-0']);
    expect(plays['play-0']?.steps).toHaveLength(1);
    expect(new Set(SCORES.map((score) => base[score]))).toEqual(new Set(['play-0']));
    expect(overlays).toEqual([]);
  });
});

describe('the arbitraries of playbooks yield valid values only:', () => {
  prop.prop([arbFacts()])(
    'facts that do not contradict each other',
    ({ score, category, previousScore, previousCategory }) => {
      expect(category).toBe(score === undefined ? undefined : categorize(score));
      expect(previousCategory).toBe(previousScore === undefined ? undefined : categorize(previousScore));
    },
  );

  prop.prop([arbFacts()])('facts that survive JSON', (facts) => {
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });

  prop.prop([
    fc.constantFrom(...(Object.keys(FACT_FIELDS) as FactName[])).chain((field) => arbCondition({ fields: [field] })),
  ])('conditions about every fact', (condition) => {
    expect(conditionIssues(condition, [])).toEqual([]);
  });

  prop.prop([arbPlaybook({ maxPlays: 2, maxSteps: 3, maxOverlays: 1 })], { numRuns: 1000 })(
    'playbooks without faults, as large as asked for',
    (playbook) => {
      expect(checkPlaybook(playbook)).toEqual([]);
      expect(Object.keys(playbook.plays).length).toBeLessThanOrEqual(2);
      for (const { steps } of Object.values(playbook.plays)) expect(steps.length).toBeLessThanOrEqual(3);
      expect(playbook.overlays.length).toBeLessThanOrEqual(1);
    },
  );
});

test('facts decide random conditions often enough to try both ways', () => {
  const truths = fc
    .sample(fc.tuple(arbCondition(), arbFacts()), { numRuns: 1000, seed: 1 })
    .map(([condition, facts]) => evaluate(condition, facts).truth);
  for (const truth of ['true', 'false', 'unknown'])
    expect(truths.filter((one) => one === truth).length).toBeGreaterThan(100);
});
