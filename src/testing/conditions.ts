/**
 * Random facts and conditions for property tests.
 *
 * Every arbitrary yields only valid values and shrinks towards the plain case: nothing known, one question. Values are drawn
 * from short lists, so that facts and conditions meet often.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { Condition } from '../playbook/condition.ts';
import { CATEGORY_CHANGES, FACT_FIELDS, type FactKind, type FactName, type Facts } from '../playbook/facts.ts';
import type { Leaf } from '../playbook/leaf.ts';
import { categorize } from '../scale/category.ts';
import { CHANNELS } from '../survey/channel.ts';
import { arbScore } from './arbitraries.ts';
import { arbContacts, arbPermissions } from './survey.ts';

/** Names that tests like to trip over are among them: they are names as good as others. */
const TEXTS = ['a', 'b', 'constructor', 'näin & <noin>'] as const;
const NAMES = ['plan', 'toString'] as const;
const DAYS = ['30', '90'] as const;
const DATES = ['2026-01-31', '2026-02-01', '2028-02-29'] as const;

const arbText = (): fc.Arbitrary<string> => fc.constantFrom(...TEXTS);
const arbCount = (): fc.Arbitrary<number> => fc.nat(3);
const arbNumber = (): fc.Arbitrary<number> => fc.constantFrom(0, 1, -1, 0.5, 1000, 1e12);

/** One value of each kind of fact, as a condition compares it. */
const valueOf = (field: FactName): fc.Arbitrary<string | number> => {
  const { kind, choices } = FACT_FIELDS[field];
  if (choices !== undefined) return fc.constantFrom(...choices);
  const values: Partial<Record<FactKind, () => fc.Arbitrary<string | number>>> = {
    score: () => arbScore(),
    number: arbNumber,
    count: arbCount,
    'count-by-name': arbCount,
    date: () => fc.constantFrom(...DATES),
  };
  return (values[kind] ?? arbText)();
};

/**
 * What may be known about an answer, shrinking to nothing at all.
 *
 * Each fact is absent about every other time. Facts do not contradict each other: categories go with their scores.
 *
 * @returns An arbitrary of facts.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbFacts(), ({ score, category }) => score === undefined || category === categorize(score))) // => undefined
 */
export const arbFacts = (): fc.Arbitrary<Facts> =>
  fc
    .record(
      {
        score: arbScore(),
        previousScore: arbScore(),
        tags: fc.dictionary(fc.constantFrom(...NAMES), arbText(), { noNullPrototype: true }),
        touchpoint: arbText(),
        themes: fc.uniqueArray(arbText()),
        hasThemeResponse: fc.boolean(),
        accountValue: arbNumber(),
        highValue: fc.boolean(),
        renewsOn: fc.constantFrom(...DATES),
        daysUntilRenewal: fc.integer({ min: -3, max: 400 }),
        accountManager: fc.constantFrom(null, 'm1'),
        employee: fc.constantFrom(null, 'e1'),
        promiseBroken: fc.boolean(),
        complaintValid: fc.boolean(),
        requestRefused: fc.boolean(),
        askedBefore: fc.subarray(['ask-specific-wish', 'ask-direct', 'ask-blocker']),
        wantsContact: fc.boolean(),
        asksQuestion: fc.boolean(),
        publicComplaint: fc.boolean(),
        channel: fc.constantFrom(...CHANNELS),
        locale: arbText(),
        country: arbText(),
        answersWithin: fc.dictionary(fc.constantFrom(...DAYS), arbCount(), { noNullPrototype: true }),
        openCases: arbCount(),
        incident: arbText(),
        daysSincePurchase: fc.nat(100),
        permissions: arbPermissions(),
        preferredChannels: fc.subarray([...CHANNELS]),
        contacts: arbContacts({ maxLength: 4 }),
      },
      { requiredKeys: [], noNullPrototype: true },
    )
    .map((facts): Facts => {
      const { score, previousScore } = facts;
      const category = score === undefined ? undefined : categorize(score);
      const previousCategory = previousScore === undefined ? undefined : categorize(previousScore);
      return {
        ...facts,
        ...(category !== undefined && { category }),
        ...(previousCategory !== undefined && { previousCategory }),
        ...(category !== undefined &&
          previousCategory !== undefined && { categoryChange: changeOf(previousCategory, category) }),
      };
    });

const RANK = { detractor: 0, passive: 1, promoter: 2 } as const;
const changeOf = (before: keyof typeof RANK, now: keyof typeof RANK): (typeof CATEGORY_CHANGES)[number] =>
  CATEGORY_CHANGES[Math.sign(RANK[now] - RANK[before]) + 1] as 'worse' | 'same' | 'better';

/** Which conditions to make. */
export type ConditionConstraints = {
  /** The facts that are asked about, the plainest first. @defaultValue every fact of `FACT_FIELDS` */
  readonly fields?: readonly [FactName, ...FactName[]];
  /** How many `all`, `any` and `not` stand inside of each other at most. @defaultValue 3 */
  readonly depth?: number;
};

/**
 * Good conditions, shrinking to one question. Some of them contradict themselves and never hold.
 *
 * @param constraints - What they ask about, and how deep they are.
 * @returns An arbitrary of conditions.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbCondition(), (condition) => evaluate(condition, {}).truth === 'unknown')) // => undefined
 */
export const arbCondition = ({
  fields = Object.keys(FACT_FIELDS) as [FactName, ...FactName[]],
  depth = 3,
}: ConditionConstraints = {}): fc.Arbitrary<Condition> => {
  const leaf = fc.constantFrom(...fields).chain(arbLeaf);
  if (depth <= 0) return leaf;
  const part = arbCondition({ fields, depth: depth - 1 });
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: leaf },
    { weight: 2, arbitrary: parts.map((all) => ({ all })) },
    { weight: 2, arbitrary: parts.map((any) => ({ any })) },
    { weight: 1, arbitrary: part.map((not) => ({ not })) },
  );
};

/** A question about a fact. What is put together here has the form that the table of facts asks for. */
const arbLeaf = (field: FactName): fc.Arbitrary<Leaf> => {
  const { kind } = FACT_FIELDS[field];
  const value = valueOf(field);
  const values = fc.uniqueArray(value, { minLength: 1, maxLength: 3 });
  const asked = (op: string, from: fc.Arbitrary<unknown>): fc.Arbitrary<Leaf> =>
    from.map((one) => ({ field, op, value: one }) as Leaf);
  const numeric = [
    asked('is', value),
    ...['atLeast', 'atMost', 'above', 'below'].map((op) => asked(op, value)),
    asked('oneOf', values),
  ];
  switch (kind) {
    case 'boolean':
      return asked('is', fc.boolean());
    case 'person':
      return asked('known', fc.boolean());
    case 'texts':
      return fc.oneof(asked('includes', value), asked('includesAny', values));
    case 'date':
      return fc.oneof(asked('is', value), asked('before', value), asked('after', value));
    case 'choice':
    case 'text':
      return fc.oneof(asked('is', value), asked('oneOf', values));
    case 'text-by-name':
      return named(fc.oneof(asked('is', value), asked('oneOf', values)), NAMES);
    case 'count-by-name':
      return named(fc.oneof(...numeric), DAYS);
    default:
      return fc.oneof(...numeric);
  }
};

const named = (leaf: fc.Arbitrary<Leaf>, names: readonly [string, ...string[]]): fc.Arbitrary<Leaf> =>
  fc.tuple(leaf, fc.constantFrom(...names)).map(([one, name]) => ({ ...one, name }) as Leaf);
