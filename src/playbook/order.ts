/**
 * The order of steps: each stands behind those that it comes after, and none comes after itself.
 *
 * @module
 */
import type { Step, StepId } from './playbook.ts';

/**
 * Steps in an order in which each stands behind those that it comes after; otherwise their order stays.
 *
 * @param steps - The steps. Of steps that come after each other in a circle, the one that stands first stays first.
 * @returns The steps in order; the same list when they are in order already.
 * @internal
 */
export function inOrder(steps: readonly Step[]): readonly Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const opened = new Set<StepId>();
  const ordered: Step[] = [];
  for (const root of steps) {
    if (opened.has(root.id)) continue;
    opened.add(root.id);
    const trail = [{ step: root, next: 0 }];
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const id = top.step.after[top.next++];
      if (id === undefined) {
        ordered.push(top.step);
        trail.pop();
        continue;
      }
      const before = byId.get(id);
      if (before === undefined || opened.has(id)) continue;
      opened.add(id);
      trail.push({ step: before, next: 0 });
    }
  }
  return ordered.every((step, i) => step === steps[i]) ? steps : ordered;
}

/**
 * Finds steps that come after each other in a circle.
 *
 * @param after - What each step comes after; ids that are no steps are passed over.
 * @returns The steps of one circle, each coming after the next and the last after the first; `null` when there is none.
 * @internal
 */
export function circleIn(after: ReadonlyMap<StepId, readonly StepId[]>): readonly StepId[] | null {
  /** Where a step stands on the trail; −1 when it is done with. */
  const placed = new Map<StepId, number>();
  for (const root of after.keys()) {
    if (placed.has(root)) continue;
    const trail = [{ id: root, next: 0 }];
    placed.set(root, 0);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const id = (after.get(top.id) as readonly StepId[])[top.next++];
      if (id === undefined) {
        placed.set(top.id, -1);
        trail.pop();
        continue;
      }
      if (!after.has(id)) continue;
      const place = placed.get(id);
      if (place === undefined) {
        placed.set(id, trail.length);
        trail.push({ id, next: 0 });
      } else if (place >= 0) return trail.slice(place).map((step) => step.id);
    }
  }
  return null;
}
