/**
 * What two playbooks say differently, part by part; nobody's answer is looked at.
 *
 * Things are found by their ids, so a step that moved is the same step. Two lists of the same ids in another order differ
 * in their order.
 *
 * @module
 */
import { SCORES } from '../scale/score.ts';
import type {
  MakeGood,
  Overlay,
  Play,
  Playbook,
  PlaybookClock,
  Step,
  StepId,
  ThemeResponse,
  Tone,
} from './playbook.ts';

/** The parts of a playbook that may differ, in the order in which they are told. */
export const PLAYBOOK_PARTS = [
  'base',
  'play',
  'step',
  'overlay',
  'routing',
  'clock',
  'escalation',
  'tone',
  'theme',
  'incident',
  'suppression',
] as const;

/** A part of a playbook. */
export type PlaybookPart = (typeof PLAYBOOK_PARTS)[number];

/** One member that is different. */
export type MemberChange = {
  /** Its name; `order` for the order of steps or of overlays, whose values are lists of ids. */
  readonly member: string;
  /** What the first has; `null` where it has none. */
  readonly before: unknown;
  /** What the second has; `null` where it has none. */
  readonly after: unknown;
};

/** One difference between two playbooks. */
export type PlaybookChange = {
  readonly part: PlaybookPart;
  /** Where it stands, by ids, such as `['plays', 'score-6', 'steps', 'thank']`. */
  readonly place: readonly string[];
} & (
  | {
      /** `added`: only the second has it; `removed`: only the first. */
      readonly change: 'added' | 'removed';
      readonly value: Play | Step | Overlay | PlaybookClock | Tone | ThemeResponse | MakeGood;
    }
  | {
      readonly change: 'changed';
      /** What is different about it; at least one. */
      readonly members: readonly MemberChange[];
    }
);

/**
 * Everything that two playbooks say differently, but for their ids and versions.
 *
 * @param before - The first playbook.
 * @param after - The second playbook.
 * @returns The differences in the order of `PLAYBOOK_PARTS`, those of a part by their ids; none for two that say the same.
 * @internal
 */
export function structureChanges(before: Playbook, after: Playbook): PlaybookChange[] {
  const members = (part: 'base' | 'routing' | 'escalation' | 'suppression', names?: readonly string[]) =>
    changed(part, [part], memberChanges(before[part], after[part], names));
  const records = (part: PlaybookPart, name: 'plays' | 'clocks' | 'tones' | 'themes' | 'incidents', only?: string[]) =>
    thingChanges<Thing>(part, [name], Object.entries(before[name]), Object.entries(after[name]), only);
  const changes = [
    ...members('base', SCORES.map(String)),
    ...records('play', 'plays', ['clocks', 'flags', 'guidance', 'tone']),
    ...stepChanges(before, after),
    ...thingChanges('overlay', ['overlays'], named(before.overlays), named(after.overlays)),
    ...changed('overlay', ['overlays'], orderChange(before.overlays, after.overlays)),
    ...members('routing'),
    ...records('clock', 'clocks'),
    ...members('escalation'),
    ...records('tone', 'tones'),
    ...records('theme', 'themes'),
    ...records('incident', 'incidents'),
    ...members('suppression'),
  ];
  return changes;
}

type Thing = Extract<PlaybookChange, { readonly value: unknown }>['value'];

/** The steps of plays that both have; a play that only one has is told as a whole. */
function stepChanges(before: Playbook, after: Playbook): PlaybookChange[] {
  const both = Object.keys(before.plays).filter((id) => Object.hasOwn(after.plays, id));
  return both.sort(byCodeUnits).flatMap((id) => {
    const place = ['plays', id, 'steps'];
    const [old, now] = [(before.plays[id] as Play).steps, (after.plays[id] as Play).steps];
    return [...thingChanges('step', place, named(old), named(now)), ...changed('step', place, orderChange(old, now))];
  });
}

const named = <One extends { readonly id: string }>(list: readonly One[]): [string, One][] =>
  list.map((one) => [one.id, one]);

function thingChanges<One extends Thing>(
  part: PlaybookPart,
  place: readonly string[],
  before: readonly (readonly [string, One])[],
  after: readonly (readonly [string, One])[],
  only?: readonly string[],
): PlaybookChange[] {
  const [old, now] = [new Map(before), new Map(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort(byCodeUnits);
  return ids.flatMap((id): PlaybookChange[] => {
    const [first, second] = [old.get(id), now.get(id)];
    const at = [...place, id];
    if (first === undefined) return [{ part, place: at, change: 'added', value: second as One }];
    if (second === undefined) return [{ part, place: at, change: 'removed', value: first }];
    return changed(part, at, memberChanges(first, second, only));
  });
}

const changed = (part: PlaybookPart, place: readonly string[], members: readonly MemberChange[]): PlaybookChange[] =>
  members.length === 0 ? [] : [{ part, place, change: 'changed', members }];

/** Whether what both have comes in another order; what only one has is told by itself. */
function orderChange(before: readonly { readonly id: StepId }[], after: readonly { readonly id: StepId }[]) {
  const [old, now] = [before.map(({ id }) => id), after.map(({ id }) => id)];
  const both = new Set(old.filter((id) => now.includes(id)));
  const isSameOrder = isAlike(
    old.filter((id) => both.has(id)),
    now.filter((id) => both.has(id)),
  );
  return isSameOrder ? [] : [{ member: 'order', before: old, after: now }];
}

/**
 * The members that are different.
 *
 * @param before - The first record.
 * @param after - The second record.
 * @param names - The members to look at, in this order. All of either, by their names, where this is missing.
 * @returns The members with both their values.
 * @internal
 */
export function memberChanges(
  before: object,
  after: object,
  names: readonly string[] = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byCodeUnits),
): MemberChange[] {
  const valueIn = (record: object, name: string): unknown =>
    Object.hasOwn(record, name) ? ((record as Readonly<Record<string, unknown>>)[name] ?? null) : null;
  return names.flatMap((member): MemberChange[] => {
    const [old, now] = [valueIn(before, member), valueIn(after, member)];
    return isAlike(old, now) ? [] : [{ member, before: old, after: now }];
  });
}

/**
 * Whether two plain values are the same, whatever the order of members. Goes as deep as the values do.
 *
 * @param a - One value.
 * @param b - Another.
 * @returns True when both would be the same JSON but for the order of members.
 * @internal
 */
export function isAlike(a: unknown, b: unknown): boolean {
  const open: [unknown, unknown][] = [[a, b]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [one, other] = pair;
    if (Object.is(one, other)) continue;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
    if (Array.isArray(one) !== Array.isArray(other)) return false;
    const [mine, theirs] = [Object.keys(one), Object.keys(other)];
    if (mine.length !== theirs.length) return false;
    for (const key of mine) {
      if (!Object.hasOwn(other, key)) return false;
      open.push([(one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]]);
    }
  }
  return true;
}

/**
 * Orders texts alike on every machine.
 *
 * @param a - A text.
 * @param b - Another.
 * @returns A negative number, 0 or a positive number.
 * @internal
 */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
