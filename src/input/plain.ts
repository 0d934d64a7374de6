/**
 * A plain copy of nested data of unknown origin, each member read exactly once.
 *
 * Works through any depth without a call for each level. Getters may throw, an object may contain itself, and parts that are
 * shared may unfold to more than memory holds; each of these is a fault with its place.
 *
 * @module
 */
import type { Issue } from '../error.ts';
import { type Path, kindOf } from './issues.ts';
import { isLength } from './members.ts';

/** How many values are copied at most, counted with repetition. */
const MOST_VALUES = 3_000_000;

/** How many faults are told at most; a copy is given up then. */
const MOST_FAULTS = 1000;

/** The copy, or why there is none. */
export type PlainCopy =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issues: readonly [Issue, ...Issue[]] };

type Place = { readonly parent: Place | null; readonly key: string | number };
type Frame = {
  readonly source: object;
  readonly target: Record<string | number, unknown>;
  readonly keys: readonly string[] | null;
  readonly length: number;
  readonly place: Place | null;
  next: number;
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
  const fault = (code: Issue['code'], place: Place | null, message: string): unknown => {
    issues.push({ code, path: pathOf(place), message });
    return undefined;
  };
  const frames: Frame[] = [];
  const open = new Set<object>();
  let count = 0;
  /** Copies a value that has no parts and opens one that has. */
  const visit = (source: unknown, place: Place | null): unknown => {
    count += 1;
    if (typeof source !== 'object' || source === null) return typeof source === 'number' ? source + 0 : source;
    if (open.has(source)) return fault('playbook/circular', place, 'Data do not contain themselves.');
    try {
      const isList = Array.isArray(source);
      const length: unknown = isList ? source.length : 0;
      if (!isLength(length) || (!isList && Object.prototype.toString.call(source) !== '[object Object]'))
        return fault(
          'playbook/invalid',
          place,
          'Plain records, lists, texts and numbers were expected, got another object.',
        );
      if (Object.getOwnPropertySymbols(source).length > 0)
        return fault('playbook/unknown-key', place, 'Members have names, got one with a symbol.');
      const keys = isList ? null : Object.keys(source);
      const target = (isList ? [] : {}) as Record<string | number, unknown>;
      frames.push({ source, target, keys, length: keys?.length ?? length, place, next: 0 });
      open.add(source);
      return target;
    } catch {
      return fault('input/invalid', place, 'The value cannot be read: looking at it throws an error.');
    }
  };
  const copy = visit(value, null);
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    if (frame.next >= frame.length) {
      frames.pop();
      open.delete(frame.source);
      continue;
    }
    const { source, target, keys } = frame;
    const index = frame.next++;
    const key = keys === null ? index : (keys[index] as string);
    const place: Place = { parent: frame.place, key };
    if (count >= MOST_VALUES) {
      fault('playbook/too-large', frame.place, `At most ${MOST_VALUES} values were expected, counted with repetition.`);
      break;
    }
    if (issues.length >= MOST_FAULTS) break;
    if (key === '__proto__') {
      fault('playbook/unknown-key', place, 'No member has this name.');
      continue;
    }
    try {
      const faults = issues.length;
      const part = visit((source as Record<string | number, unknown>)[key], place);
      if (part !== undefined) target[key] = part;
      else if (keys === null && issues.length === faults)
        fault('playbook/invalid', place, `A list has no gaps, got ${kindOf(part)}.`);
    } catch {
      fault('input/invalid', place, 'The value cannot be read: looking at it throws an error.');
    }
  }
  const [first, ...rest] = issues;
  return first === undefined ? { ok: true, value: copy } : { ok: false, issues: [first, ...rest] };
}

function pathOf(place: Place | null): Path {
  const path: (string | number)[] = [];
  for (let at = place; at !== null; at = at.parent) path.push(at.key);
  return path.reverse();
}
