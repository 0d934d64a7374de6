/**
 * Laws of comparing two playbooks, for any two of them and any answers.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { PlanBody } from '../../src/playbook/action.ts';
import { type DiffCounts, type DiffOptions, type PlaybookDiff, diffPlaybooks } from '../../src/playbook/diff.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { plan } from '../../src/playbook/plan.ts';
import type { Playbook } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { arbFacts } from '../../src/testing/conditions.ts';
import { arbPlaybook } from '../../src/testing/playbooks.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';

/** Each run draws two playbooks and plans up to twelve times. */
const RUNS = { numRuns: 250 };

const arbBook: fc.Arbitrary<Playbook> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(strictPlaybook, recommendedPlaybook) },
  { weight: 4, arbitrary: arbPlaybook() },
);
/** Two playbooks: any two, or one with the overlays, plays or clocks of another. */
const arbTwo: fc.Arbitrary<readonly [Playbook, Playbook]> = fc.oneof(
  fc.tuple(arbBook, arbBook),
  fc
    .tuple(arbBook, arbPlaybook())
    .map(([one, { overlays }]) => [one, { ...one, version: one.version + 1, overlays }] as const),
);
const arbOptions: fc.Arbitrary<DiffOptions> = fc
  .record({
    responses: arbResponses({
      min: '2026-01-01T00:00:00.000Z',
      max: '2026-02-01T00:00:00.000Z',
      maxLength: 3,
      subjects: 3,
    }),
    known: fc.array(arbFacts(), { minLength: 3, maxLength: 3 }),
    now: fc.constantFrom('2026-01-20T12:00:00.000Z', '2026-01-20T23:00:00.000Z'),
  })
  .map(({ responses, known, now }) => ({
    responses,
    now,
    facts: new Map(responses.map(({ id }, i) => [id, known[i] as Facts])),
    calendar: alwaysOpen('UTC'),
    zone: 'UTC',
  }));

test.prop([arbBook, arbOptions, fc.integer({ min: 1, max: 99 })], RUNS)(
  'a playbook and its copy have no difference, whatever the version',
  (playbook, options, version) => {
    const diff = diffPlaybooks(playbook, { ...structuredClone(playbook), version }, options);
    expect(diff.structure).toEqual([]);
    expect(diff.responses).toEqual([]);
    expect(diff.bySteps).toEqual([]);
    expect(diff.totals).toEqual({
      planned: options.responses.length,
      responses: 0,
      added: 0,
      removed: 0,
      changed: 0,
      outreachGained: 0,
      outreachLost: 0,
    });
  },
);

/** A difference the other way round. */
const turned = (diff: PlaybookDiff): PlaybookDiff => {
  const turn = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(turn) as T;
    if (typeof value !== 'object' || value === null) return value;
    const one = value as Readonly<Record<string, unknown>>;
    if ('before' in one && 'after' in one && !('key' in one))
      return { ...one, before: one['after'], after: one['before'] } as T;
    const counts = 'outreachGained' in one && {
      added: one['removed'],
      removed: one['added'],
      outreachGained: one['outreachLost'],
      outreachLost: one['outreachGained'],
    };
    const change = one['change'] === 'added' ? 'removed' : one['change'] === 'removed' ? 'added' : one['change'];
    const parts = ['members', 'actions', 'because', 'detractor', 'passive', 'promoter'];
    const inside = Object.entries(one).map(([key, part]) => [key, parts.includes(key) ? turn(part) : part]);
    return { ...Object.fromEntries(inside), ...(change !== undefined && { change }), ...counts } as T;
  };
  return {
    before: diff.after,
    after: diff.before,
    structure: turn(diff.structure),
    responses: turn(diff.responses),
    totals: turn(diff.totals),
    bySteps: turn(diff.bySteps),
    byCategory: turn(diff.byCategory),
  };
};

test.prop([arbTwo, arbOptions], RUNS)(
  'the other way round, what is added is removed and what was before comes after',
  ([one, other], options) => {
    expect(diffPlaybooks(other, one, options)).toEqual(turned(diffPlaybooks(one, other, options)));
  },
);

test.prop([arbTwo, arbOptions], RUNS)('a difference survives JSON', ([one, other], options) => {
  const diff = diffPlaybooks(one, other, options);
  expect(JSON.parse(JSON.stringify(diff))).toStrictEqual(diff);
});

test.prop([arbTwo, arbOptions], RUNS)(
  'the order of answers does not matter, and what is compared stays as it is',
  ([one, other], options) => {
    const before = JSON.stringify([one, other, options.responses]);
    const diff = diffPlaybooks(one, other, options);
    expect(diffPlaybooks(one, other, { ...options, responses: [...options.responses].reverse() })).toEqual(diff);
    expect(JSON.stringify([one, other, options.responses])).toBe(before);
  },
);

/** What a plan does, action by action: all but the reasons, and the origins of what is not done. */
const doneBy = ({ actions, deferred, suppressed }: PlanBody): ReadonlyMap<string, string> => {
  const texts = [...actions, ...deferred, ...suppressed].map((action) => {
    const isLeftOut = suppressed.some((one) => one.key === action.key);
    const told = Object.entries(action).filter(([name]) => name !== 'because' && name !== 'origin');
    return [action.key, `${isLeftOut} ${JSON.stringify(told.sort())}`] as const;
  });
  return new Map(texts);
};

test.prop([arbTwo, arbOptions], RUNS)(
  'an action is listed exactly when the plans of the two playbooks do it differently',
  ([one, other], options) => {
    const diff = diffPlaybooks(one, other, options);
    const listed = diff.responses.flatMap(({ actions }) => actions.map(({ key, change }) => `${change} ${key}`));
    const facts = options.facts as ReadonlyMap<string, Facts>;
    const slow = options.responses.flatMap((response) => {
      const about = { ...options, facts: facts.get(response.id) as Facts };
      const [old, now] = [doneBy(plan(one, response, about)), doneBy(plan(other, response, about))];
      return [...new Set([...old.keys(), ...now.keys()])]
        .filter((key) => old.get(key) !== now.get(key))
        .map((key) => `${old.has(key) ? (now.has(key) ? 'changed' : 'removed') : 'added'} ${key}`);
    });
    expect([...listed].sort()).toEqual(slow.sort());
  },
);

const sum = (all: readonly DiffCounts[], name: keyof DiffCounts): number => all.reduce((n, one) => n + one[name], 0);

test.prop([arbTwo, arbOptions], RUNS)('totals are the sums over steps and over categories', ([one, other], options) => {
  const { totals, bySteps, byCategory, responses } = diffPlaybooks(one, other, options);
  const categories = Object.values(byCategory);
  expect(totals.responses).toBe(responses.length);
  expect(sum(categories, 'responses')).toBe(totals.responses);
  expect(categories.reduce((n, { planned }) => n + planned, 0)).toBe(totals.planned);
  for (const name of ['added', 'removed', 'changed', 'outreachGained', 'outreachLost'] as const) {
    expect(sum(bySteps, name)).toBe(totals[name]);
    expect(sum(categories, name)).toBe(totals[name]);
  }
});
