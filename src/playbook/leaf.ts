/**
 * One question about one fact, and its answer.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Category } from '../scale/category.ts';
import type { Score } from '../scale/score.ts';
import type { Channel } from '../survey/channel.ts';
import { type Comparison, FACT_FORMS, type FactForm } from './fact-form.ts';
import type { CategoryChange, FactName, Facts, Operator } from './facts.ts';

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

/** A fact as a question sees it; `null` where it is missing. */
export type Actual = LeafResult['actual'];

/**
 * Answers a question, with what was known and what was asked for.
 *
 * @param leaf - The question.
 * @param facts - What is known.
 * @returns The answer; `null` when the question is none.
 * @throws {NpsError} `facts/invalid` when the fact is of another type.
 * @internal
 */
export function ask(leaf: Leaf, facts: Facts): LeafResult | null {
  const form = FACT_FORMS.get(leaf.field);
  if (form === undefined) return null;
  const actual = actualOf(leaf, form, facts);
  const holds = comparisonOf(leaf, form);
  if (holds === null) return null;
  const { field, op, value: expected } = leaf;
  const truth = actual === null ? 'unknown' : holds(actual as never, expected as never) ? 'true' : 'false';
  return 'name' in leaf
    ? { field, name: leaf.name, op, expected, actual, truth }
    : { field, op, expected, actual, truth };
}

/**
 * Makes a function that tells the truth of a question for many facts: as `ask`, but the question is read once.
 *
 * @param leaf - The question.
 * @param fixed - Facts that are the same each time.
 * @returns The function, which throws as `ask`, one of {@link ALWAYS} when the fact is fixed; `null` when the question is none.
 * @internal
 */
export function leafReader(leaf: Leaf, fixed: Facts): TruthReader | null {
  const form = FACT_FORMS.get(leaf.field);
  const holds = form === undefined ? null : comparisonOf(leaf, form);
  if (form === undefined || holds === null) return null;
  const { value } = leaf;
  const read: TruthReader = (facts) => {
    const actual = actualOf(leaf, form, facts);
    return actual === null ? 'unknown' : holds(actual as never, value as never) ? 'true' : 'false';
  };
  return fixed[leaf.field] === undefined ? read : ALWAYS[read(fixed)];
}

/**
 * Makes a function that reads the fact that a question asks about.
 *
 * @param leaf - The question.
 * @returns The function, which throws as `ask`; `null` when the question is none.
 * @internal
 */
export function factReader(leaf: Leaf): FactReader | null {
  const form = FACT_FORMS.get(leaf.field);
  if (form === undefined || comparisonOf(leaf, form) === null) return null;
  return (facts) => actualOf(leaf, form, facts);
}

/** Reads a fact. */
export type FactReader = (facts: Facts) => Actual;

/** A fact, and the values of it for which a question holds. */
export type Equality = {
  /** The fact, with its own name where there are several. */
  readonly name: string;
  readonly read: FactReader;
  readonly values: readonly Actual[];
};

/**
 * The values of a fact for which a question holds, where it asks for equality.
 *
 * @param leaf - The question.
 * @returns The fact and the values; `null` when the question is none or compares in another way.
 * @internal
 */
export function leafEquality(leaf: Leaf): Equality | null {
  const { op, value } = leaf;
  if (op !== 'is' && op !== 'oneOf') return null;
  const read = factReader(leaf);
  return read === null ? null : { name: factOf(leaf), read, values: [value].flat() };
}

/** Tells whether a condition holds. */
export type TruthReader = (facts: Facts) => Truth;

/** The readers of what is decided whatever the facts are. */
export const ALWAYS: Readonly<Record<Truth, TruthReader>> = {
  false: () => 'false',
  unknown: () => 'unknown',
  true: () => 'true',
};

/**
 * Names the fact of a question, with its own name where there are several.
 *
 * @param result - The answer.
 * @returns A name such as `promiseBroken` or `tags.plan`.
 * @internal
 */
export const factOf = ({ field, name }: Pick<LeafResult, 'field' | 'name'>): string =>
  name === undefined ? field : `${field}.${name}`;

/** What the fact is, checked for its type; `null` where it is missing. */
function actualOf({ field, name }: Leaf & { readonly name?: string }, form: FactForm, facts: Facts): Actual {
  const value = form.read(facts);
  if (value === undefined || value === null) return value === null && form.isPerson ? false : null;
  if (form.isByName) {
    if (typeof value !== 'object') return mistaken(field, []);
    const own: unknown = Object.hasOwn(value, name as string)
      ? (value as Record<string, unknown>)[name as string]
      : null;
    if (own === undefined || own === null) return null;
    return form.fits(own) ? (own as Actual) : mistaken(field, [name as string]);
  }
  if (!form.fits(value)) return mistaken(field, []);
  return form.isPerson ? true : (value as Actual);
}

/** How a question compares; `null` when its fact cannot be asked about in this way. */
function comparisonOf({ op, value }: Leaf, { comparisons }: FactForm): Comparison['holds'] | null {
  const comparison = comparisons.get(op);
  return comparison === undefined || comparison.isListed !== Array.isArray(value) ? null : comparison.holds;
}

const mistaken = (field: FactName, path: readonly string[]): never =>
  fail('facts/invalid', [field, ...path], 'A fact has the type that its field says, or is left out.');
