/**
 * The steps of a plan before it is known who may be reached: the play of a score, edited, one of each alternatives, in order.
 *
 * It depends on the score, the overlays that hold and the questions asked before, and on nothing else.
 *
 * @module
 */
import { actionKeyOf } from '../cases/case-key.ts';
import type { Score } from '../scale/score.ts';
import type { AlternativeTrace, Cause } from './action.ts';
import { type AppliedEdit, editPlay } from './edit.ts';
import { type GuidanceReader, guidanceReader } from './guidance.ts';
import { inOrder } from './order.ts';
import { basePlayOf } from './overlay.ts';
import type { Overlay, Play, PlayId, Playbook, Step, StepId } from './playbook.ts';

/** A step in its place. */
export type OutlineStep = {
  readonly step: Step;
  /** The steps that come before it, by their place in the outline; those that are not part of it are passed over. */
  readonly before: readonly number[];
  /** The same by their ids. */
  readonly after: readonly StepId[];
  readonly because: readonly Cause[];
  /** What the key of the action ends with, when it is done for the first time. */
  readonly keyEnd: string;
};

/** What an answer of some score asks for. */
export type Outline = {
  readonly playId: PlayId;
  readonly play: Play;
  /** Each behind those that it comes after. */
  readonly steps: readonly OutlineStep[];
  readonly alternatives: readonly AlternativeTrace[];
  readonly guidance: GuidanceReader;
};

/**
 * Makes the outline of a score.
 *
 * Of alternatives the first that was not asked before is taken. A step that came after one of the others comes after what
 * that one came after.
 *
 * @param playbook - The playbook.
 * @param score - The score whose play rules.
 * @param overlays - The overlays that hold, in order.
 * @param askedBefore - The questions that the customer was asked before, by their actions.
 * @returns The steps in order.
 * @throws {NpsError} `playbook/unknown-play`.
 * @internal
 */
export function outlineOf(
  playbook: Playbook,
  score: Score,
  overlays: readonly Overlay[],
  askedBefore: readonly string[],
): Outline {
  const base = basePlayOf(playbook, score);
  const { play, edits } = overlays.length === 0 ? { play: base.play, edits: [] } : editPlay(base.play, overlays);
  const rows: readonly Cause[] = [{ kind: 'base', score, play: base.id }];
  const causes = causesOf(base.play, edits, rows);
  const { alternatives, dropped } = choose(play.steps, askedBefore);
  const ordered = isInOrder(play.steps) ? play.steps : inOrder(play.steps);
  const places = new Map<StepId, number>();
  const taken = dropped.size === 0 ? ordered : ordered.filter(({ id }) => !dropped.has(id));
  for (const { id } of taken) places.set(id, places.size);
  return {
    playId: base.id,
    play,
    steps: taken.map((step) => {
      const before = placesBefore(step, places, dropped);
      return {
        step: inOneForm(step),
        before,
        after: before.map((place) => (taken[place] as Step).id),
        because: causes.get(step.id) ?? rows,
        keyEnd: actionKeyOf('', step.id, 1),
      };
    }),
    alternatives,
    guidance: guidanceReader(play.guidance),
  };
}

/** The same step with its members in one order and none left out: what has one form for all steps is read much sooner. */
function inOneForm(step: Step): Step {
  const { id, action, channels, purpose, audience, after, clock, template, optional, options, effortMinutes, origin } =
    step;
  const form = { id, action, channels, purpose, audience, after, clock, template, optional, options, effortMinutes };
  // A member that is missing reads as undefined either way; outlines are read, and never given away.
  return { ...form, origin } as Step;
}

/** Whether no step comes after one that stands behind it. */
function isInOrder(steps: readonly Step[]): boolean {
  const open = new Set<StepId>();
  for (let i = steps.length - 1; i >= 0; i--) {
    const { id, after } = steps[i] as Step;
    open.add(id);
    for (const earlier of after) if (open.has(earlier)) return false;
  }
  return true;
}

/**
 * Why the steps are there that overlays had a hand in. What was taken out and added again keeps its earlier reasons: without
 * the overlay that did both, it would be there as before.
 */
function causesOf(
  base: Play,
  edits: readonly AppliedEdit[],
  rows: readonly Cause[],
): ReadonlyMap<StepId, readonly Cause[]> {
  const causes = new Map<StepId, readonly Cause[]>();
  for (const { overlay, op, step } of edits) {
    if (op === 'remove') continue;
    const before = causes.get(step) ?? (base.steps.some(({ id }) => id === step) ? rows : []);
    causes.set(step, [...before, { kind: 'overlay', overlay, op }]);
  }
  return causes;
}

/** Takes one of each alternatives. */
function choose(
  steps: readonly Step[],
  askedBefore: readonly string[],
): { readonly alternatives: readonly AlternativeTrace[]; readonly dropped: ReadonlyMap<StepId, Step> } {
  const groups = new Map<string, Step[]>();
  for (const step of steps)
    if (step.oneOf !== undefined) {
      const group = groups.get(step.oneOf);
      if (group === undefined) groups.set(step.oneOf, [step]);
      else group.push(step);
    }
  const dropped = new Map<StepId, Step>();
  const alternatives = [...groups].map(([group, members]): AlternativeTrace => {
    const taken = members.find(({ action }) => !askedBefore.includes(action)) ?? null;
    const others = members.filter((step) => step !== taken);
    for (const step of others) dropped.set(step.id, step);
    return {
      group,
      taken: taken?.id ?? null,
      others: others.map(({ id, action }) => ({
        step: id,
        why: askedBefore.includes(action) ? 'asked-before' : 'another-taken',
      })),
    };
  });
  return { alternatives, dropped };
}

/** What a step comes after, with what dropped alternatives came after in their place. */
function placesBefore(
  step: Step,
  places: ReadonlyMap<StepId, number>,
  dropped: ReadonlyMap<StepId, Step>,
): readonly number[] {
  if (step.after.length === 0) return [];
  if (step.after.length === 1) {
    const place = places.get(step.after[0] as StepId);
    if (place !== undefined) return [place];
  }
  const before = new Set<number>();
  const seen = new Set<StepId>([step.id]);
  const open = [...step.after];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const place = places.get(id);
    if (place !== undefined) before.add(place);
    else for (const earlier of dropped.get(id)?.after ?? []) open.push(earlier);
  }
  return [...before].sort((a, b) => a - b);
}
