/**
 * How each fact is read, what values it has, and how they compare.
 *
 * @module
 */
import { isLocalDate } from './condition-check.ts';
import { FACT_FIELDS, type FactKind, type FactName, type Facts, OPERATORS, type Operator } from './facts.ts';

/** How a fact is read and compared. */
export type FactForm = {
  /** Whether there are several by name. */
  readonly isByName: boolean;
  readonly isPerson: boolean;
  /** Takes the fact out of those that are known. */
  readonly read: (facts: Facts) => unknown;
  /** Whether a value has the type of the fact. */
  readonly fits: (value: unknown) => boolean;
  readonly comparisons: ReadonlyMap<Operator, Comparison>;
};

/** How a fact is compared by one operator. */
export type Comparison = {
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
const READ: Readonly<Record<FactName, FactForm['read']>> = {
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

const formOfFact = (name: FactName, kind: FactKind): FactForm => ({
  read: READ[name],
  isByName: kind === 'text-by-name' || kind === 'count-by-name',
  isPerson: kind === 'person',
  fits: TYPES[kind],
  comparisons: new Map(
    OPERATORS[kind].map((op) => [op, { isListed: op === 'oneOf' || op === 'includesAny', holds: COMPARE[op] }]),
  ),
});

/**
 * The forms by the names of the facts; the names of every object's machinery are none.
 *
 * @internal
 */
export const FACT_FORMS: ReadonlyMap<string, FactForm> = /* @__PURE__ */ (() =>
  // The fields are a record of all names of facts, and hold no other.
  new Map(Object.entries(FACT_FIELDS).map(([name, { kind }]) => [name, formOfFact(name as FactName, kind)])))();
