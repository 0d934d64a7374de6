/**
 * How an overlay was decided, told once for the same facts.
 *
 * @module
 */
import { isScore } from '../scale/score.ts';
import type { OverlayEdit, OverlayTrace } from './action.ts';
import { evaluate, questionsOf } from './condition.ts';
import type { Facts } from './facts.ts';
import { type LeafResult, factReader } from './leaf.ts';
import type { Edit, Overlay } from './playbook.ts';

/** Tells how an overlay was decided. */
export type TraceReader = (known: Facts) => OverlayTrace;

/** The traces of an overlay by the facts that it asks about, in order. */
type Branch = { readonly next: Map<LeafResult['actual'], Branch>; trace: OverlayTrace | null };

/** Conditions with more questions and parts are decided anew each time. */
const MOST_PARTS = 20;

/** So many branches are kept for each overlay. */
const MOST_BRANCHES = 256;

/**
 * Makes a function that tells for many answers how an overlay was decided. Answers with the same facts share their traces.
 *
 * @param overlay - The overlay. It must not be changed while the function is in use.
 * @returns The function, which throws as `evaluate`.
 * @internal
 */
export function traceReader(overlay: Overlay): TraceReader {
  const { id, when } = overlay;
  const edits = overlay.do.map(inShort);
  const decide: TraceReader = (known) => {
    const { truth, leaves, missing } = evaluate(when, known);
    return { overlay: id, truth, leaves, missing, edits };
  };
  const readers = questionsOf(when, MOST_PARTS)?.map(factReader);
  if (readers === undefined || readers.includes(null)) return decide;
  let root: Branch = { next: new Map(), trace: null };
  let size = 0;
  return (known) => {
    if (size > MOST_BRANCHES) {
      root = { next: new Map(), trace: null };
      size = 0;
    }
    let branch = root;
    for (let i = 0; i < readers.length; i++) {
      const fact = (readers[i] as NonNullable<(typeof readers)[number]>)(known);
      if (!isShared(fact)) return decide(known);
      let next = branch.next.get(fact);
      if (next === undefined) {
        branch.next.set(fact, (next = { next: new Map(), trace: null }));
        size++;
      }
      branch = next;
    }
    return (branch.trace ??= decide(known));
  };
}

/** Whether many answers may have a fact: lists and most numbers are seldom the same twice. */
const isShared = (fact: LeafResult['actual']): boolean =>
  typeof fact === 'number' ? isScore(fact) : typeof fact !== 'object' || fact === null;

function inShort(edit: Edit): OverlayEdit {
  if (edit.op !== 'add') return { op: edit.op, step: edit.step };
  const { id: step, action } = edit.step;
  return action === step ? { op: 'add', step } : { op: 'add', step, action };
}
