/**
 * One question about one fact, and its answer.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Category } from '../scale/category.ts';
import type { Score } from '../scale/score.ts';
import type { Channel } from '../survey/channel.ts';
import {
  type CategoryChange,
  FACT_FIELDS,
  type FactKind,
  type FactName,
  type Facts,
  OPERATORS,
  type Operator,
} from './facts.ts';

/** Compares a number: with one, or with several. */
export type NumberTest<Value extends number> =
  | { readonly op: 'is' | 'atLeast' | 'atMost' | 'above' | 'below'; readonly value: Value }
  | { readonly op: 'oneOf'; readonly value: readonly Value[] };

/** Compares a text: with one, or with several. */
export type TextTest<Value extends string> =
  { readonly op: 'is'; readonly value: Value } | { readonly op: 'oneOf'; readonly value: readonly Value[] };

/** Asks one question about one fact. */
export type Leaf =
  | ({ readonly field: 'score' | 'previousScore' } & NumberTest<Score>)
  | ({
      readonly field: 'accountValue' | 'daysUntilRenewal' | 'daysSincePurchase' | 'openCases';
    } & NumberTest<number>)
  | ({ readonly field: 'answersWithin'; readonly name: string } & NumberTest<number>)
  | ({ readonly field: 'category' | 'previousCategory' } & TextTest<Category>)
  | ({ readonly field: 'categoryChange' } & TextTest<CategoryChange>)
  | ({ readonly field: 'channel' } & TextTest<Channel>)
  | ({ readonly field: 'touchpoint' | 'locale' | 'country' | 'incident' } & TextTest<string>)
  | ({ readonly field: 'tags'; readonly name: string } & TextTest<string>)
  | {
      readonly field:
        | 'promiseBroken'
        | 'complaintValid'
        | 'requestRefused'
        | 'wantsContact'
        | 'asksQuestion'
        | 'publicComplaint'
        | 'highValue'
        | 'hasThemeResponse';
      readonly op: 'is';
      readonly value: boolean;
    }
  | { readonly field: 'themes' | 'askedBefore'; readonly op: 'includes'; readonly value: string }
  | { readonly field: 'themes' | 'askedBefore'; readonly op: 'includesAny'; readonly value: readonly string[] }
  | { readonly field: 'accountManager' | 'employee'; readonly op: 'known'; readonly value: boolean }
  | { readonly field: 'renewsOn'; readonly op: 'is' | 'before' | 'after'; readonly value: string };

/** The three values of a condition. */
export const TRUTHS = ['false', 'unknown', 'true'] as const;

/** Whether a condition holds; `unknown` where that hangs on a fact that is missing. */
export type Truth = (typeof TRUTHS)[number];

/** The answer to one question, with what was known and what was asked for. */
export type LeafResult = {
  /** The fact. */
  readonly field: FactName;
  /** Which of several, for facts by name. */
  readonly name?: string;
  /** How it was compared. */
  readonly op: Operator;
  /** What it was compared with. */
  readonly expected: Leaf['value'];
  /** What the fact is; `null` where it is missing. Of a person only whether somebody is known, not who. */
  readonly actual: string | number | boolean | readonly string[] | null;
  /** What came of it. */
  readonly truth: Truth;
};

type Actual = LeafResult['actual'];

/** Refuses the whole condition, since a question in it is none. */
type Refuse = () => never;

/**
 * Answers a question, with what was known and what was asked for.
 *
 * @param leaf - The question.
 * @param facts - What is known.
 * @param refuse - Called when the question is none.
 * @returns The answer.
 * @throws {NpsError} `facts/invalid` when the fact is of another type.
 * @internal
 */
export function ask(leaf: Leaf, facts: Facts, refuse: Refuse): LeafResult {
  const actual = actualOf(leaf, facts, refuse);
  const { field, op, value: expected } = leaf;
  const truth = truthOfLeaf(leaf, actual, refuse);
  return 'name' in leaf
    ? { field, name: leaf.name, op, expected, actual, truth }
    : { field, op, expected, actual, truth };
}

/**
 * Names the fact of a question, with its own name where there are several.
 *
 * @param result - The answer.
 * @returns A name such as `promiseBroken` or `tags.plan`.
 * @internal
 */
export const factOf = ({ field, name }: LeafResult): string => (name === undefined ? field : `${field}.${name}`);

/** What the fact is, checked for its type; `null` where it is missing. */
function actualOf(leaf: Leaf, facts: Facts, refuse: Refuse): Actual {
  if (!Object.hasOwn(FACT_FIELDS, leaf.field)) return refuse();
  const { kind } = FACT_FIELDS[leaf.field];
  const value: unknown = facts[leaf.field];
  if (value === undefined || (value === null && kind !== 'person')) return null;
  if (kind === 'person') return value === null || typeof value === 'string' ? value !== null : mistaken(leaf.field, []);
  if (kind === 'text-by-name' || kind === 'count-by-name') {
    const { name } = leaf as { readonly name: string };
    if (typeof value !== 'object') return mistaken(leaf.field, []);
    const own: unknown = Object.hasOwn(value as object, name) ? (value as Record<string, unknown>)[name] : null;
    if (own === undefined || own === null) return null;
    return typeof own === (kind === 'text-by-name' ? 'string' : 'number')
      ? (own as Actual)
      : mistaken(leaf.field, [name]);
  }
  return TYPES[kind](value) ? (value as Actual) : mistaken(leaf.field, []);
}

type PlainKind = Exclude<FactKind, 'person' | 'text-by-name' | 'count-by-name'>;

const isNumber = (value: unknown): boolean => typeof value === 'number' && !Number.isNaN(value);
const isText = (value: unknown): boolean => typeof value === 'string';

const TYPES: Readonly<Record<PlainKind, (value: unknown) => boolean>> = {
  score: isNumber,
  number: isNumber,
  count: isNumber,
  boolean: (value) => typeof value === 'boolean',
  choice: isText,
  text: isText,
  texts: Array.isArray,
  date: isText,
};

/**
 * The truth of a question.
 *
 * @param leaf - The question.
 * @param facts - What is known.
 * @param refuse - Called when the question is none.
 * @returns The truth.
 * @throws {NpsError} `facts/invalid` when the fact is of another type.
 * @internal
 */
export const answer = (leaf: Leaf, facts: Facts, refuse: Refuse): Truth =>
  truthOfLeaf(leaf, actualOf(leaf, facts, refuse), refuse);

function truthOfLeaf(leaf: Leaf, actual: Actual, refuse: Refuse): Truth {
  if (!Object.hasOwn(COMPARE, leaf.op) || !OPERATORS[FACT_FIELDS[leaf.field].kind].includes(leaf.op)) return refuse();
  const isListed = leaf.op === 'oneOf' || leaf.op === 'includesAny';
  if (isListed !== Array.isArray(leaf.value)) return refuse();
  if (actual === null) return 'unknown';
  return COMPARE[leaf.op](actual as never, leaf.value as never) ? 'true' : 'false';
}

/** The leaf has been checked to have a value that goes with its operator; texts compare by their code units, dates in order. */
const COMPARE: Readonly<Record<Operator, (actual: never, expected: never) => boolean>> = {
  is: (actual: unknown, expected: unknown) => actual === expected,
  oneOf: (actual: unknown, expected: readonly unknown[]) => expected.includes(actual),
  atLeast: (actual: number, expected: number) => actual >= expected,
  atMost: (actual: number, expected: number) => actual <= expected,
  above: (actual: number, expected: number) => actual > expected,
  below: (actual: number, expected: number) => actual < expected,
  includes: (actual: readonly unknown[], expected: unknown) => actual.includes(expected),
  includesAny: (actual: readonly unknown[], expected: readonly unknown[]) =>
    expected.some((one) => actual.includes(one)),
  known: (actual: boolean, expected: boolean) => actual === expected,
  before: (actual: string, expected: string) => actual < expected,
  after: (actual: string, expected: string) => actual > expected,
};

const mistaken = (field: FactName, path: readonly string[]): never =>
  fail('facts/invalid', [field, ...path], 'A fact has the type that its field says, or is left out.');
