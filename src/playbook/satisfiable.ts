/**
 * Whether a condition can hold at all: what each fact would have to be, worked out without any facts.
 *
 * Errs on one side only: a condition that is said never to hold never does, and one that is said to be possible may still
 * contradict itself in a way that takes trying out to see.
 *
 * @module
 */
import { CATEGORIES, type Category, categorize } from '../scale/category.ts';
import { type Score, SCORES } from '../scale/score.ts';
import type { Condition } from './condition.ts';
import { CATEGORY_CHANGES, FACT_FIELDS } from './facts.ts';
import type { Leaf } from './leaf.ts';

type Value = string | number | boolean;

/** What a fact may be: one of some values, or anything within bounds but for some values. */
type Domain = {
  readonly some: ReadonlySet<Value> | null;
  readonly except: ReadonlySet<Value>;
  readonly low: Value | null;
  readonly lowOpen: boolean;
  readonly high: Value | null;
  readonly highOpen: boolean;
};

const NOTHING: ReadonlySet<Value> = /* @__PURE__ */ new Set();
const ANYTHING: Domain = { some: null, except: NOTHING, low: null, lowOpen: false, high: null, highOpen: false };

/** What the facts may be; a fact that is not there may be anything. */
type Domains = Map<string, Domain>;

/**
 * The scores at which a condition can hold.
 *
 * @param condition - A condition that `conditionIssues` finds no fault with.
 * @returns The scores, lowest first; none when it can never hold.
 * @internal
 */
export function scoresAllowing(condition: Condition): readonly Score[] {
  const domains = domainsOf(condition, true);
  if (domains === null) return [];
  const scores = domains.get('score')?.some;
  return scores === undefined || scores === null ? SCORES : SCORES.filter((score) => scores.has(score));
}

/** What the facts are when the condition holds, or when it does not; `null` when that cannot be. */
function domainsOf(condition: Condition, holds: boolean): Domains | null {
  if ('not' in condition) return domainsOf(condition.not, !holds);
  if ('field' in condition) {
    const domains: Domains = new Map();
    for (const [key, domain] of leafDomains(condition, holds)) if (!narrow(domains, key, domain)) return null;
    return related(domains);
  }
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : condition.any;
  // Not all is any not, and the other way round.
  return isAll === holds ? together(parts, holds) : either(parts, holds);
}

function together(parts: readonly Condition[], holds: boolean): Domains | null {
  const demands: Demands = new Map();
  for (const part of parts) {
    const more = domainsOf(part, holds);
    if (more === null) return null;
    collect(demands, more);
  }
  const domains: Domains = new Map();
  for (const [key, list] of demands) {
    const domain = intersection(list);
    if (isEmpty(domain)) return null;
    domains.set(key, domain);
  }
  return related(domains);
}

function either(parts: readonly Condition[], holds: boolean): Domains | null {
  const demands: Demands = new Map();
  let ways = 0;
  for (const part of parts) {
    const domains = domainsOf(part, holds);
    if (domains === null) continue;
    ways++;
    collect(demands, domains);
  }
  if (ways === 0) return null;
  // A fact that one way says nothing about may be anything.
  return new Map([...demands].filter(([, list]) => list.length === ways).map(([key, list]) => [key, union(list)]));
}

/** All that several conditions say about each fact. It is taken together at once: step by step, long lists take forever. */
type Demands = Map<string, Domain[]>;

function collect(demands: Demands, domains: Domains): void {
  for (const [key, domain] of domains) {
    const list = demands.get(key);
    if (list === undefined) demands.set(key, [domain]);
    else list.push(domain);
  }
}

/** Takes one more demand into account; false when nothing is left. */
function narrow(domains: Domains, key: string, domain: Domain): boolean {
  const before = domains.get(key);
  const after = before === undefined ? normal(domain) : intersection([before, domain]);
  domains.set(key, after);
  return !isEmpty(after);
}

const isEmpty = ({ some, low, lowOpen, high, highOpen }: Domain): boolean =>
  some === null
    ? low !== null && high !== null && (low > high || (low === high && (lowOpen || highOpen)))
    : some.size === 0;

const isWithin = (value: Value, { except, low, lowOpen, high, highOpen }: Domain): boolean =>
  !except.has(value) &&
  (low === null || value > low || (value === low && !lowOpen)) &&
  (high === null || value < high || (value === high && !highOpen));

/** A list of values without bounds, where there is a list. */
const normal = (domain: Domain): Domain =>
  domain.some === null
    ? domain
    : { ...ANYTHING, some: new Set([...domain.some].filter((value) => isWithin(value, domain))) };

/** What is in all of them. */
function intersection(domains: readonly Domain[]): Domain {
  const except = new Set<Value>();
  let some: ReadonlySet<Value> | null = null;
  let low = ANYTHING;
  let high = ANYTHING;
  for (const one of domains) {
    for (const value of one.except) except.add(value);
    some = some === null ? one.some : one.some === null ? some : shared(some, one.some);
    if (one.low !== null && (low.low === null || isAbove(one, low))) low = one;
    if (one.high !== null && (high.high === null || isBelow(one, high))) high = one;
  }
  return normal({ some, except, low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen });
}

/** Everything in any of them, and perhaps more where a list meets bounds. */
function union(domains: readonly Domain[]): Domain {
  const [first = ANYTHING, ...others] = domains;
  if (domains.every(({ some }) => some !== null)) {
    const some = new Set<Value>();
    for (const one of domains) for (const value of one.some ?? NOTHING) some.add(value);
    return { ...ANYTHING, some };
  }
  if (domains.some(({ some }) => some !== null)) return ANYTHING;
  let { except } = first;
  let low = first;
  let high = first;
  for (const one of others) {
    except = shared(except, one.except);
    if (low.low !== null && (one.low === null || isAbove(low, one))) low = one;
    if (high.high !== null && (one.high === null || isBelow(high, one))) high = one;
  }
  return { some: null, except, low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}

/** Whether one begins later than another; both have a beginning. */
const isAbove = (a: Domain, b: Domain): boolean =>
  (a.low as Value) > (b.low as Value) || (a.low === b.low && a.lowOpen && !b.lowOpen);

/** Whether one ends earlier than another; both have an end. */
const isBelow = (a: Domain, b: Domain): boolean =>
  (a.high as Value) < (b.high as Value) || (a.high === b.high && a.highOpen && !b.highOpen);

const shared = (a: ReadonlySet<Value>, b: ReadonlySet<Value>): ReadonlySet<Value> =>
  new Set([...a].filter((value) => b.has(value)));

/** What a question demands of its fact, answered with yes or with no. */
function leafDomains(leaf: Leaf, holds: boolean): readonly (readonly [key: string, Domain])[] {
  const { field } = leaf;
  const { kind, choices } = FACT_FIELDS[field];
  const key = 'name' in leaf ? JSON.stringify([field, leaf.name]) : field;
  if (leaf.op === 'includes' || leaf.op === 'includesAny') {
    const values: readonly string[] = leaf.op === 'includes' ? [leaf.value] : leaf.value;
    // One of several is in the list: that says nothing about a single one.
    if (holds && values.length > 1) return [];
    return values.map((value) => [JSON.stringify([field, value]), { ...ANYTHING, some: new Set([holds]) }] as const);
  }
  const isCount = kind === 'count' || kind === 'count-by-name';
  const asked = compared(leaf, holds, isCount ? 1 : 0);
  if (isCount) return [[key, intersection([asked, { ...ANYTHING, low: 0 }])]];
  const all: readonly Value[] | undefined =
    kind === 'score' ? SCORES : kind === 'boolean' || kind === 'person' ? [true, false] : choices;
  return [[key, all === undefined ? asked : intersection([{ ...ANYTHING, some: new Set(all) }, asked])]];
}

/** The values for which a comparison comes out as wanted; `step` is that between whole numbers, 0 where there is none. */
function compared(leaf: Leaf, holds: boolean, step: number): Domain {
  const value = leaf.value as Value;
  const beyond = (open: boolean): Domain =>
    open && step > 0
      ? { ...ANYTHING, low: Math.floor(value as number) + step }
      : { ...ANYTHING, low: value, lowOpen: open };
  const beneath = (open: boolean): Domain =>
    open && step > 0
      ? { ...ANYTHING, high: Math.ceil(value as number) - step }
      : { ...ANYTHING, high: value, highOpen: open };
  switch (leaf.op) {
    case 'is':
    case 'known':
      return holds ? { ...ANYTHING, some: new Set([value]) } : { ...ANYTHING, except: new Set([value]) };
    case 'oneOf':
      return { ...ANYTHING, [holds ? 'some' : 'except']: new Set(leaf.value as readonly Value[]) };
    case 'atLeast':
      return holds ? beyond(false) : beneath(true);
    case 'atMost':
      return holds ? beneath(false) : beyond(true);
    case 'above':
    case 'after':
      return holds ? beyond(true) : beneath(false);
    default:
      return holds ? beneath(true) : beyond(false);
  }
}

/** Facts that follow from each other: categories from scores, and the change from both categories. */
function related(domains: Domains): Domains | null {
  for (const [score, category] of [
    ['score', 'category'],
    ['previousScore', 'previousCategory'],
  ] as const) {
    if (!domains.has(score) && !domains.has(category)) continue;
    const categories = domains.get(category)?.some;
    const scores = (domains.get(score)?.some as ReadonlySet<Score> | undefined) ?? new Set(SCORES);
    const left = [...scores].filter((one) => categories?.has(categorize(one)) ?? true);
    if (left.length === 0) return null;
    domains.set(score, { ...ANYTHING, some: new Set(left) });
    domains.set(category, { ...ANYTHING, some: new Set(left.map(categorize)) });
  }
  const changes = domains.get('categoryChange')?.some;
  if (changes === undefined || changes === null) return domains;
  const now = (domains.get('category')?.some as ReadonlySet<Category> | undefined) ?? new Set(CATEGORIES);
  const before = (domains.get('previousCategory')?.some as ReadonlySet<Category> | undefined) ?? new Set(CATEGORIES);
  const possible = [...now].filter((one) => [...before].some((other) => changes.has(changeOf(other, one))));
  if (possible.length === 0) return null;
  if (possible.length === now.size) return domains;
  return narrow(domains, 'category', { ...ANYTHING, some: new Set(possible) }) ? related(domains) : null;
}

const changeOf = (before: Category, now: Category): (typeof CATEGORY_CHANGES)[number] =>
  CATEGORY_CHANGES[Math.sign(CATEGORIES.indexOf(now) - CATEGORIES.indexOf(before)) + 1] as 'worse' | 'same' | 'better';
