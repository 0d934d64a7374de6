/**
 * Conditions over facts, in the strong three-valued logic: true, false, or unknown where a fact is missing.
 *
 * @module
 */
import { NpsError, fail } from '../error.ts';
import { MOST_PARTS, conditionIssues } from './condition-check.ts';
import type { Facts } from './facts.ts';
import { checkFactsForm } from './form.ts';
import {
  ALWAYS,
  type Equality,
  type Leaf,
  type LeafResult,
  TRUTHS,
  type Truth,
  type TruthReader,
  ask,
  factOf,
  leafEquality,
  leafReader,
} from './leaf.ts';

/** A question about facts; `all` and `any` of at least one. */
export type Condition =
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition } | Leaf;

/** Whether a condition holds, and why. */
export type Evaluation = {
  /** Whether it holds. */
  readonly truth: Truth;
  /** Every question in it, in order. */
  readonly leaves: readonly LeafResult[];
  /** The facts for want of which it is unknown, each once, such as `promiseBroken` or `tags.plan`; none when it is decided. */
  readonly missing: readonly string[];
};

/**
 * Evaluates a condition, with the answer to every question in it.
 *
 * A fact that is absent makes its question unknown. `all` is false as soon as one part is false, `any` true as soon as one
 * part is true, whatever the others are; otherwise one unknown part makes the whole unknown. So more knowledge never turns
 * true into false or the other way round.
 *
 * @param condition - The condition; of any depth.
 * @param facts - What is known. `null` counts as absent, except for `accountManager` and `employee`, where it means nobody.
 * @returns The truth, the questions with actual and expected values, and the facts that are missing.
 * @throws {NpsError} With the faults of the condition, such as `playbook/unknown-fact`, when it is not one; `facts/invalid` when
 * a fact that it asks about is of another type.
 * @example
 * import type { Condition } from 'npskit/playbook';
 * const refused: Condition = { all: [{ field: 'category', op: 'is', value: 'detractor' }, { field: 'requestRefused', op: 'is', value: true }] };
 * evaluate(refused, { category: 'detractor' }).truth // => 'unknown'
 * evaluate(refused, { category: 'detractor' }).missing // => ['requestRefused']
 * evaluate(refused, { category: 'promoter' }).truth // => 'false'
 * @see Kleene (1952), Introduction to Metamathematics, section 64.
 */
export function evaluate(condition: Condition, facts: Facts): Evaluation {
  checkFactsForm(facts);
  // Most conditions are one question.
  if (isLeaf(condition)) {
    const result = ask(condition, facts) ?? refuse(condition);
    return { truth: result.truth, leaves: [result], missing: result.truth === 'unknown' ? [factOf(result)] : [] };
  }
  const leaves: LeafResult[] = [];
  const missing: string[] = [];
  const frames: Frame[] = [];
  let seen = 0;
  /** Opens what has parts and answers what has none. */
  const visit = (part: Condition): Truth | null => {
    // Only a condition that contains itself, or is no condition that passes a check, has as many.
    if (++seen > MOST_PARTS) refuse(condition);
    if (typeof part !== 'object' || part === null) return refuse(condition);
    if (isLeaf(part)) {
      const result = ask(part, facts) ?? refuse(condition);
      leaves.push(result);
      if (result.truth === 'unknown') missing.push(factOf(result));
      return result.truth;
    }
    const { kind, parts } = partsOf(part);
    if (!isListOfParts(parts)) return refuse(condition);
    frames.push({ kind, parts, taken: 0, truth: START[kind], missing: missing.length });
    return null;
  };
  let truth = visit(condition);
  for (let frame = frames[0]; frame !== undefined; frame = frames[frames.length - 1]) {
    if (truth !== null) frame.truth = JOIN[frame.kind](frame.truth, truth);
    if (frame.taken < frame.parts.length) truth = visit(frame.parts[frame.taken++] as Condition);
    else {
      frames.pop();
      ({ truth } = frame);
      // What is missing below does not matter once the whole is decided.
      if (truth !== 'unknown') missing.length = frame.missing;
    }
  }
  return { truth: truth as Truth, leaves, missing: missing.length < 2 ? missing : [...new Set(missing)] };
}

/**
 * Whether a condition holds, without the reasons: the same truth as that of `evaluate`, sooner.
 *
 * @param condition - The condition; of any depth.
 * @param facts - What is known.
 * @returns True, false or unknown.
 * @throws {NpsError} As `evaluate`, for the parts that had to be looked at.
 * @example
 * truthOf({ not: { field: 'promiseBroken', op: 'is', value: true } }, { promiseBroken: false }) // => 'true'
 */
export function truthOf(condition: Condition, facts: Facts): Truth {
  checkFactsForm(facts);
  return truthReader(condition)(facts);
}

/**
 * Makes a function that tells for many facts whether a condition holds: as `truthOf`, but the condition is read once.
 *
 * @param condition - The condition. It must not be changed while the function is in use.
 * @param fixed - Facts that are the same each time: what they decide is looked at once.
 * @returns The function, which throws as `truthOf`; what is wrong with a part is told when that part has to be looked at.
 * One of {@link ALWAYS} where the fixed facts decide it.
 * @internal
 */
export const truthReader = (condition: Condition, fixed: Facts = {}): TruthReader =>
  readerAt(condition, 0, { condition, fixed, made: 0 });

/** What is read as a whole, the facts that are the same each time, and how many readers of parts have been made. */
type Whole = { readonly condition: Condition; readonly fixed: Facts; made: number };

/** How deep readers call each other before they leave the rest to `evaluate`, which needs no call for a level. */
const DEEPEST_CALL = 200;

function readerAt(condition: Condition, depth: number, whole: Whole): TruthReader {
  if (typeof condition !== 'object' || condition === null || ++whole.made > MOST_PARTS)
    return () => refuse(whole.condition);
  if (depth > DEEPEST_CALL) return (facts) => evaluate(condition, facts).truth;
  if (isLeaf(condition))
    return leafReader(condition, whole.fixed) ?? ((facts) => ask(condition, facts)?.truth ?? refuse(whole.condition));
  const { kind, parts } = partsOf(condition);
  if (!isListOfParts(parts)) return () => refuse(whole.condition);
  const all = parts.map((part) => partReader(part, depth + 1, whole));
  if (kind === 'not') {
    const [part] = all as [TruthReader];
    const decided = TRUTHS.find((truth) => ALWAYS[truth] === part);
    return decided === undefined ? (facts) => NEGATION[part(facts)] : ALWAYS[NEGATION[decided]];
  }
  const end = kind === 'all' ? 'false' : 'true';
  // What is decided and changes nothing need not be asked again.
  const readers = all.filter((reader) => reader !== ALWAYS[START[kind]]);
  const [first, second] = readers;
  if (first === undefined) return ALWAYS[START[kind]];
  if (second === undefined || first === ALWAYS[end]) return first;
  return (facts) => {
    let truth = START[kind];
    for (let i = 0; i < readers.length; i++) {
      const one = (readers[i] as TruthReader)(facts);
      if (one === end) return end;
      if (one === 'unknown') truth = one;
    }
    return truth;
  };
}

/**
 * The reader of a part. One that has parts itself is made when it is first asked: of a condition that contains itself, no more
 * is made than is looked at.
 */
function partReader(part: Condition, depth: number, whole: Whole): TruthReader {
  if (typeof part !== 'object' || part === null || isLeaf(part)) return readerAt(part, depth, whole);
  let reader: TruthReader | null = null;
  return (facts) => (reader ??= readerAt(part, depth, whole))(facts);
}

/**
 * The values of one fact for which a condition holds, where it is a question for nothing else.
 *
 * @param condition - The condition.
 * @returns The fact and the values; `null` for every other condition.
 * @internal
 */
export const equalityOf = (condition: Condition): Equality | null =>
  isLeaf(condition) ? leafEquality(condition) : null;

/**
 * The questions of a condition, in the order in which `evaluate` asks them.
 *
 * @param condition - The condition.
 * @param most - So many questions and parts at most.
 * @returns The questions; `null` when there are more, or when a part is no condition.
 * @internal
 */
export function questionsOf(condition: Condition, most: number): readonly Leaf[] | null {
  const questions: Leaf[] = [];
  const open: Condition[] = [condition];
  for (let part = open.pop(), seen = 1; part !== undefined; part = open.pop(), seen++) {
    if (seen > most || typeof part !== 'object' || part === null) return null;
    if (isLeaf(part)) {
      questions.push(part);
      continue;
    }
    const { parts } = partsOf(part);
    if (!isListOfParts(parts) || parts.length > most || parts.includes(undefined as never)) return null;
    for (let i = parts.length - 1; i >= 0; i--) open.push(parts[i] as Condition);
  }
  return questions;
}

/** Whether a condition is a question. Reading the member is sooner than asking whether it is there. */
const isLeaf = (condition: Condition): condition is Leaf =>
  (condition as Partial<Leaf> | null | undefined)?.field !== undefined;

/** A list that is empty says nothing: nobody means everybody by it. */
const isListOfParts = (parts: unknown): parts is readonly Condition[] => Array.isArray(parts) && parts.length > 0;

/** What a condition is made of; `parts` is no list when it is none. */
function partsOf(condition: Condition): { readonly kind: Kind; readonly parts: unknown } {
  const { all, any, not } = condition as Readonly<Partial<Record<Kind, unknown>>>;
  if (all !== undefined) return { kind: 'all', parts: all };
  return any === undefined ? { kind: 'not', parts: [not] } : { kind: 'any', parts: any };
}

type Kind = 'all' | 'any' | 'not';

/** A condition whose parts are being looked at. */
type Frame = {
  readonly kind: Kind;
  readonly parts: readonly Condition[];
  taken: number;
  truth: Truth;
  /** How many facts were missing before it. */
  readonly missing: number;
};

const START: Readonly<Record<Kind, Truth>> = { all: 'true', any: 'false', not: 'unknown' };
const NEGATION: Readonly<Record<Truth, Truth>> = { true: 'false', false: 'true', unknown: 'unknown' };

const JOIN: Readonly<Record<Kind, (before: Truth, part: Truth) => Truth>> = {
  all: (before, part) => (before === 'false' || part === 'true' ? before : part),
  any: (before, part) => (before === 'true' || part === 'false' ? before : part),
  not: (_, part) => NEGATION[part],
};

/** Tells everything that is wrong with a condition. */
function refuse(condition: Condition): never {
  const [first, ...rest] = conditionIssues(condition, []);
  if (first !== undefined) throw new NpsError([first, ...rest]);
  return fail('playbook/too-deep', [], 'A condition does not contain itself.');
}
