/**
 * One question about one fact, and its answer.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Category } from '../scale/category.ts';
import type { Score } from '../scale/score.ts';
import type { Channel } from '../survey/channel.ts';
import { isLocalDate } from './condition-check.ts';
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
  const form = FORMS.get(leaf.field);
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
  const form = FORMS.get(leaf.field);
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
  const form = FORMS.get(leaf.field);
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
function actualOf({ field, name }: Leaf & { readonly name?: string }, form: Form, facts: Facts): Actual {
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
function comparisonOf({ op, value }: Leaf, { comparisons }: Form): Comparison['holds'] | null {
  const comparison = comparisons.get(op);
  return comparison === undefined || comparison.isListed !== Array.isArray(value) ? null : comparison.holds;
}

/** How a fact is read and compared. */
type Form = {
  /** Whether there are several by name. */
  readonly isByName: boolean;
  readonly isPerson: boolean;
  /** Takes the fact out of those that are known. */
  readonly read: (facts: Facts) => unknown;
  /** Whether a value has the type of the fact. */
  readonly fits: (value: unknown) => boolean;
  readonly comparisons: ReadonlyMap<Operator, Comparison>;
};

type Comparison = {
  /** Whether the fact is compared with a list. */
  readonly isListed: boolean;
  readonly holds: (actual: never, expected: never) => boolean;
};

const isNumber = (value: unknown): boolean => Number.isFinite(value);
const isText = (value: unknown): boolean => typeof value === 'string';

const TYPES: Readonly<Record<FactKind, (value: unknown) => boolean>> = {
  score: isNumber,
  number: isNumber,
  count: isNumber,
  boolean: (value) => typeof value === 'boolean',
  choice: isText,
  text: isText,
  texts: (value) => Array.isArray(value) && value.every(isText),
  person: isText,
  date: isLocalDate,
  'text-by-name': isText,
  'count-by-name': isNumber,
};

/** The value has been checked to go with its operator; texts compare by their code units, dates in order. */
const COMPARE: Readonly<Record<Operator, Comparison['holds']>> = {
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

/** Written out, since a member whose name is fixed is read much sooner. */
const READ: Readonly<Record<FactName, Form['read']>> = {
  score: (facts) => facts.score,
  category: (facts) => facts.category,
  previousScore: (facts) => facts.previousScore,
  previousCategory: (facts) => facts.previousCategory,
  categoryChange: (facts) => facts.categoryChange,
  tags: (facts) => facts.tags,
  touchpoint: (facts) => facts.touchpoint,
  themes: (facts) => facts.themes,
  hasThemeResponse: (facts) => facts.hasThemeResponse,
  accountValue: (facts) => facts.accountValue,
  highValue: (facts) => facts.highValue,
  renewsOn: (facts) => facts.renewsOn,
  daysUntilRenewal: (facts) => facts.daysUntilRenewal,
  accountManager: (facts) => facts.accountManager,
  employee: (facts) => facts.employee,
  promiseBroken: (facts) => facts.promiseBroken,
  complaintValid: (facts) => facts.complaintValid,
  requestRefused: (facts) => facts.requestRefused,
  askedBefore: (facts) => facts.askedBefore,
  wantsContact: (facts) => facts.wantsContact,
  asksQuestion: (facts) => facts.asksQuestion,
  publicComplaint: (facts) => facts.publicComplaint,
  channel: (facts) => facts.channel,
  locale: (facts) => facts.locale,
  country: (facts) => facts.country,
  answersWithin: (facts) => facts.answersWithin,
  openCases: (facts) => facts.openCases,
  incident: (facts) => facts.incident,
  daysSincePurchase: (facts) => facts.daysSincePurchase,
};

const formOf = (name: FactName, kind: FactKind): Form => ({
  read: READ[name],
  isByName: kind === 'text-by-name' || kind === 'count-by-name',
  isPerson: kind === 'person',
  fits: TYPES[kind],
  comparisons: new Map(
    OPERATORS[kind].map((op) => [op, { isListed: op === 'oneOf' || op === 'includesAny', holds: COMPARE[op] }]),
  ),
});

/** By the names of the facts; the names of every object's machinery are none. */
const FORMS: ReadonlyMap<string, Form> = /* @__PURE__ */ (() =>
  new Map(Object.entries(FACT_FIELDS).map(([name, { kind }]) => [name, formOf(name as FactName, kind)])))();

const mistaken = (field: FactName, path: readonly string[]): never =>
  fail('facts/invalid', [field, ...path], 'A fact has the type that its field says, or is left out.');
