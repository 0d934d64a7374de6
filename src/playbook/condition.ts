/**
 * Conditions over facts, in the strong three-valued logic: true, false, or unknown where a fact is missing.
 *
 * @module
 */
import { NpsError, fail } from '../error.ts';
import { conditionIssues } from './condition-check.ts';
import type { Facts } from './facts.ts';
import { type Leaf, type LeafResult, type Truth, answer, ask, factOf } from './leaf.ts';

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
  const leaves: LeafResult[] = [];
  const missing: string[] = [];
  const frames: Frame[] = [];
  /** Opens what has parts and answers what has none. */
  const visit = (part: Condition): Truth | null => {
    if (typeof part !== 'object' || part === null) return refuse(condition);
    if (Object.hasOwn(part, 'field')) {
      const result = ask(part as Leaf, facts, () => refuse(condition));
      leaves.push(result);
      if (result.truth === 'unknown') missing.push(factOf(result));
      return result.truth;
    }
    // Only a condition that contains itself is as deep as this.
    if (frames.length >= DEEPEST_EVALUATED) refuse(condition);
    const kind = Object.hasOwn(part, 'all') ? 'all' : Object.hasOwn(part, 'any') ? 'any' : 'not';
    const inside = (part as Readonly<Record<string, unknown>>)[kind];
    const parts = kind === 'not' ? [inside] : inside;
    if (!Array.isArray(parts)) return refuse(condition);
    frames.push({ kind, parts: parts as readonly Condition[], taken: 0, truth: START[kind], missing: missing.length });
    return null;
  };
  let truth = visit(condition);
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    if (truth !== null) frame.truth = JOIN[frame.kind](frame.truth, truth);
    if (frame.taken < frame.parts.length) truth = visit(frame.parts[frame.taken++] as Condition);
    else {
      frames.pop();
      ({ truth } = frame);
      // What is missing below does not matter once the whole is decided.
      if (truth !== 'unknown') missing.length = frame.missing;
    }
  }
  return { truth: truth as Truth, leaves, missing: [...new Set(missing)] };
}

/** How deep a condition may be when it is evaluated; far deeper than one that passes a check. */
const DEEPEST_EVALUATED = 100_000;

/** How deep `truthOf` calls itself before it goes over to `evaluate`, which does not. */
const DEEPEST_CALL = 200;

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
export const truthOf = (condition: Condition, facts: Facts): Truth => truthAt(condition, facts, 0, condition);

function truthAt(condition: Condition, facts: Facts, depth: number, whole: Condition): Truth {
  if (typeof condition !== 'object' || condition === null) return refuse(whole);
  if (depth > DEEPEST_CALL) return evaluate(condition, facts).truth;
  if ('field' in condition) return answer(condition, facts, () => refuse(whole));
  if ('not' in condition) return NEGATION[truthAt(condition.not, facts, depth + 1, whole)];
  const kind = 'all' in condition ? 'all' : 'any';
  const parts = (condition as Readonly<Record<string, unknown>>)[kind];
  if (!Array.isArray(parts)) return refuse(whole);
  const end = kind === 'all' ? 'false' : 'true';
  let truth = START[kind];
  for (const part of parts as readonly Condition[]) {
    const one = truthAt(part, facts, depth + 1, whole);
    if (one === end) return end;
    if (one === 'unknown') truth = one;
  }
  return truth;
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
