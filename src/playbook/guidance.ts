/**
 * What to keep in mind while doing the actions of a plan.
 *
 * @module
 */
import type { PlannedGuidance } from './action.ts';
import { evaluate, truthReader } from './condition.ts';
import type { Facts } from './facts.ts';
import type { Play } from './playbook.ts';

/** Finds the guidance of a play for one answer, in its order. */
export type GuidanceReader = (known: Facts) => readonly PlannedGuidance[];

/** Finds one entry for an answer; `null` where its condition does not hold. */
type EntryReader = (known: Facts) => PlannedGuidance | null;

/**
 * Makes a function that finds the guidance of a play for many answers: what does not depend on them is made once.
 *
 * @param guidance - The guidance of the play. It must not be changed while the function is in use.
 * @returns The function, which throws as `evaluate`.
 * @internal
 */
export function guidanceReader(guidance: Play['guidance']): GuidanceReader {
  const entries = guidance.map(({ action, options, origin }): PlannedGuidance => ({
    action,
    ...(options !== undefined && { options }),
    holds: 'true',
    missing: [],
    origin,
  }));
  if (guidance.every(({ when }) => when === undefined)) return () => entries;
  const readers = guidance.map((entry, i) => entryReader(entry, entries[i] as PlannedGuidance));
  let last: readonly PlannedGuidance[] = [];
  return (known) => {
    // Many answers have the guidance of the one before, and share its list.
    let planned: PlannedGuidance[] | null = null;
    let count = 0;
    for (let i = 0; i < readers.length; i++) {
      const entry = (readers[i] as EntryReader)(known);
      if (entry === null) continue;
      if (planned === null && entry !== last[count]) planned = last.slice(0, count);
      planned?.push(entry);
      count++;
    }
    return (last = planned ?? (count === last.length ? last : last.slice(0, count)));
  };
}

function entryReader({ when }: Play['guidance'][number], entry: PlannedGuidance): EntryReader {
  if (when === undefined) return () => entry;
  const truthIn = truthReader(when);
  /** By the facts that are missing. */
  const open = new Map<string, PlannedGuidance>();
  return (known) => {
    const truth = truthIn(known);
    if (truth === 'false') return null;
    if (truth === 'true') return entry;
    const { missing } = evaluate(when, known);
    const name = missing.length === 1 ? (missing[0] as string) : JSON.stringify(missing);
    let unsure = open.get(name);
    if (unsure === undefined) open.set(name, (unsure = { ...entry, holds: 'unknown', missing }));
    return unsure;
  };
}
