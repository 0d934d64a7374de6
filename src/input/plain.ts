/**
 * A plain copy of nested data of unknown origin, each member read exactly once.
 *
 * Works through any depth without a call for each level. Getters may throw or go on without end, an object may contain itself,
 * and parts that are shared may unfold to more than memory holds; each of these is a fault with its place. A part that is
 * shared is looked at once and is shared in the copy as well.
 *
 * @module
 */
import type { Issue } from '../error.ts';
import { kindOf } from './issues.ts';
import { isLength } from './members.ts';

/** How many values are copied at most, counted with repetition. */
const MOST_VALUES = 3_000_000;
const TOO_LARGE = `At most ${MOST_VALUES} values were expected, counted with repetition.`;

/** How many levels there may be inside of each other. No document has so many, but getters may make one more each time. */
const MOST_LEVELS = 256;

/** How many faults are told at most; a copy is given up then. */
const MOST_FAULTS = 1000;

/** The copy, or why there is none. */
export type PlainCopy =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

/** A record or a list that is copied. */
type Frame = {
  readonly source: object;
  readonly target: Record<string | number, unknown>;
  readonly keys: readonly string[] | null;
  readonly length: number;
  next: number;
  /** How many values and faults there were before its parts. */
  readonly values: number;
  readonly faults: number;
  /** What is known of its parts: how many values they are, or that something is wrong with them. */
  parts: number | 'open' | 'faulty';
};

/**
 * Copies nested objects and lists.
 *
 * Members that are undefined are left out, as JSON does, and −0 becomes 0; everything else is copied as it is, for a schema
 * to judge. Objects that are neither records nor lists, such as a Map, are faults: their content would be lost.
 *
 * @param value - Anything.
 * @returns The copy; it shares nothing with the value but texts and other values that cannot change.
 * @internal
 */
export function plainCopyOf(value: unknown): PlainCopy {
  const issues: Issue[] = [];
  const frames: Frame[] = [];
  const known = new Map<object, Frame>();
  let count = 0;
  let isGivenUp = false;
  /** Tells what is wrong with the part that is looked at. */
  const fault = (code: Issue['code'], message: string): unknown => {
    issues.push({ code, path: frames.map(keyOf), message });
    isGivenUp ||= issues.length >= MOST_FAULTS;
    return undefined;
  };
  const giveUp = (code: Issue['code'], message: string): unknown => {
    isGivenUp = true;
    return fault(code, message);
  };
  /** Copies a value that has no parts and opens one that has. */
  const visit = (source: unknown): unknown => {
    const frame = typeof source === 'object' && source !== null ? known.get(source) : undefined;
    count += 1 + (typeof frame?.parts === 'number' ? frame.parts : 0);
    if (count > MOST_VALUES) return giveUp('playbook/too-large', TOO_LARGE);
    if (typeof source !== 'object' || source === null) return typeof source === 'number' ? source + 0 : source;
    if (frame?.parts === 'open') return fault('playbook/circular', 'Data do not contain themselves.');
    // What is wrong inside is told at every place.
    if (frame !== undefined && frame.parts !== 'faulty') return frame.target;
    if (frames.length >= MOST_LEVELS)
      return giveUp('playbook/too-deep', `Data stand at most ${MOST_LEVELS} levels inside of each other.`);
    try {
      const isList = Array.isArray(source);
      const length: unknown = isList ? source.length : 0;
      if (!isLength(length) || (!isList && Object.prototype.toString.call(source) !== '[object Object]'))
        return fault('playbook/invalid', 'Plain records, lists, texts and numbers were expected, got another object.');
      if (Object.getOwnPropertySymbols(source).length > 0)
        return fault('playbook/unknown-key', 'Members have names, got one with a symbol.');
      const keys = isList ? null : Object.keys(source);
      const size = keys?.length ?? length;
      if (count + size > MOST_VALUES) return giveUp('playbook/too-large', TOO_LARGE);
      const target = (isList ? [] : {}) as Record<string | number, unknown>;
      const faults = issues.length;
      const opened: Frame = { source, target, keys, length: size, next: 0, values: count, faults, parts: 'open' };
      frames.push(opened);
      known.set(source, opened);
      return target;
    } catch {
      return fault('input/invalid', 'The value cannot be read: looking at it throws an error.');
    }
  };
  const copy = visit(value);
  for (let frame = frames.at(-1); frame !== undefined && !isGivenUp; frame = frames.at(-1)) {
    if (frame.next >= frame.length) {
      frame.parts = issues.length > frame.faults ? 'faulty' : count - frame.values;
      frames.pop();
      continue;
    }
    frame.next++;
    const { source, target, keys } = frame;
    const key = keyOf(frame);
    if (key === '__proto__') {
      fault('playbook/unknown-key', 'No member has this name.');
      continue;
    }
    try {
      const faults = issues.length;
      const part = visit((source as Record<string | number, unknown>)[key]);
      if (part !== undefined) target[key] = part;
      else if (keys === null && issues.length === faults)
        fault('playbook/invalid', `A list has no gaps, got ${kindOf(part)}.`);
    } catch {
      fault('input/invalid', 'The value cannot be read: looking at it throws an error.');
    }
  }
  const [first, ...rest] = issues;
  return first === undefined ? { ok: true, value: copy } : { ok: false, issues: [first, ...rest] };
}

/** The name or number of the part that is looked at. */
const keyOf = ({ keys, next }: Frame): string | number => (keys === null ? next - 1 : (keys[next - 1] as string));
