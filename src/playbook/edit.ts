/**
 * Changing a play: steps are added, taken out or set, in order, and it stays known which overlay touched which step.
 *
 * @module
 */
import { checkEach, checkForms } from '../estimate/argument.ts';
import { inOrder } from './order.ts';
import type { Edit, Overlay, Play, Step, StepId } from './playbook.ts';

/** A change that was made, and which overlay made it. */
export type AppliedEdit = {
  /** The overlay. */
  readonly overlay: string;
  /** What it did. */
  readonly op: Edit['op'];
  /** To which step. */
  readonly step: StepId;
};

/** A play after its changes. */
export type EditedPlay = {
  /** The play. Each of its steps stands behind those that it comes after, and comes after steps of the play only. */
  readonly play: Play;
  /** The changes in the order in which they were made, also those of steps that are gone. */
  readonly edits: readonly AppliedEdit[];
};

/** A step in its place, chained, so that a change costs the same however long the play is. */
type Link = { step: Step; before: Link | null; behind: Link | null };

/**
 * Applies overlays to a play, in order; whether they hold is not asked here.
 *
 * A step that is added without a place stands behind the steps that it comes after; with a place that the play does not
 * have, or without both, it stands last. One with the id of a step that is there takes its place. An edit of a step that is
 * not there does nothing. When a step is taken out, what came after it comes after what it came after.
 *
 * @param play - The play, which stays as it is.
 * @param overlays - The overlays whose conditions hold.
 * @returns The new play and every change that was made.
 * @throws {NpsError} `playbook/invalid` for what is no play, and with the place of what is no overlay.
 * @example
 * import type { Overlay } from 'npskit/playbook';
 * const play = strictPlaybook.plays['score-9-10'];
 * const quiet: Overlay = { id: 'no-referral', when: { field: 'country', op: 'is', value: 'FI' }, do: [{ op: 'remove', step: 'invite-referral' }], origin: 'design' };
 * editPlay(play, [quiet]).play.steps.map(({ id }) => id) // => ['reach-out-regularly', 'reward']
 * editPlay(play, [quiet]).edits // => [{ overlay: 'no-referral', op: 'remove', step: 'invite-referral' }]
 */
export function editPlay(play: Play, overlays: readonly Overlay[]): EditedPlay {
  checkForms(play, { steps: 'list' }, ['play'], 'playbook/invalid');
  checkEach(overlays, { do: 'list' }, ['overlays'], 'playbook/invalid');
  const ends: { first: Link | null; last: Link | null } = { first: null, last: null };
  const links = new Map<StepId, Link>();
  const gone = new Map<StepId, readonly StepId[]>();
  const edits: AppliedEdit[] = [];

  const place = (step: Step, before: Link | null): void => {
    const behind = before === null ? ends.first : before.behind;
    const link: Link = { step, before, behind };
    if (before === null) ends.first = link;
    else before.behind = link;
    if (behind === null) ends.last = link;
    else behind.before = link;
    links.set(step.id, link);
  };
  for (const step of play.steps) place(step, ends.last);

  const apply = (edit: Edit): StepId | null => {
    if (edit.op === 'add') {
      const same = links.get(edit.step.id);
      if (same !== undefined) same.step = edit.step;
      else place(edit.step, placeOf(edit, links) ?? ends.last);
      return edit.step.id;
    }
    const link = links.get(edit.step);
    if (link === undefined) return null;
    if (edit.op === 'set') link.step = { ...link.step, ...edit.patch, id: edit.step };
    else {
      links.delete(edit.step);
      gone.set(edit.step, link.step.after);
      if (link.before === null) ends.first = link.behind;
      else link.before.behind = link.behind;
      if (link.behind === null) ends.last = link.before;
      else link.behind.before = link.before;
    }
    return edit.step;
  };
  for (const overlay of overlays)
    for (const edit of overlay.do) {
      const step = apply(edit);
      if (step !== null) edits.push({ overlay: overlay.id, op: edit.op, step });
    }

  const steps: Step[] = [];
  for (let link = ends.first; link !== null; link = link.behind) steps.push(closed(link.step, links, gone));
  return { play: { ...play, steps: inOrder(steps) }, edits };
}

/** The step behind which another is put; `null` when the play has none such. */
function placeOf({ step, after }: Extract<Edit, { op: 'add' }>, links: ReadonlyMap<StepId, Link>): Link | null {
  if (after !== undefined) return links.get(after) ?? null;
  // Whether the last one named stands last is seen to when all edits are made.
  for (let i = step.after.length - 1; i >= 0; i--) {
    const link = links.get(step.after[i] as StepId);
    if (link !== undefined) return link;
  }
  return null;
}

/** A step that comes only after steps of the play: those that were taken out are replaced by what they came after. */
function closed(step: Step, links: ReadonlyMap<StepId, Link>, gone: ReadonlyMap<StepId, readonly StepId[]>): Step {
  if (step.after.every((id) => links.has(id))) return step;
  const after: StepId[] = [];
  const seen = new Set<StepId>([step.id]);
  const open = [...step.after].reverse();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (links.has(id)) after.push(id);
    else for (const before of [...(gone.get(id) ?? [])].reverse()) open.push(before);
  }
  return { ...step, after };
}
