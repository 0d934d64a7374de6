/**
 * Whether overlays that can hold together make steps come after each other in a circle.
 *
 * @module
 */
import { type Score, SCORES } from '../scale/score.ts';
import { type Report, circleText } from './check-steps.ts';
import { editPlay } from './edit.ts';
import { circleIn } from './order.ts';
import type { Overlay, Play, Playbook, StepId } from './playbook.ts';
import { scoresAllowing } from './satisfiable.ts';

/** How many circles are looked at in one play; more cannot come about by mistake. */
const MOST_CIRCLES = 100;

/**
 * Looks for circles in every play, with all overlays that can hold at its scores.
 *
 * @param playbook - The playbook.
 * @param scores - The scores at which each overlay can hold.
 * @param report - Takes down.
 * @internal
 */
export function checkTogether(playbook: Playbook, scores: readonly (readonly Score[])[], report: Report): void {
  const told = new Set<number>();
  for (const id of new Set(SCORES.map((score) => playbook.base[score]))) {
    const play = Object.hasOwn(playbook.plays, id) ? playbook.plays[id] : undefined;
    if (play === undefined) continue;
    const own = SCORES.filter((score) => playbook.base[score] === id);
    checkPlayTogether(playbook, play, own, scores, (last, circle) => {
      if (told.has(last)) return;
      told.add(last);
      report('playbook/step-cycle', ['overlays', last, 'do'], circleText(circle));
    });
  }
}

/** One way in which a step may come after another, and the overlay that says so; −1 for the play itself. */
type Arrow = { readonly to: StepId; readonly overlay: number };

function checkPlayTogether(
  playbook: Playbook,
  play: Play,
  own: readonly Score[],
  scores: readonly (readonly Score[])[],
  tell: (overlay: number, circle: readonly StepId[]) => void,
): void {
  const arrows = new Map<StepId, Arrow[]>();
  const draw = (id: StepId, after: readonly StepId[] | undefined, overlay: number): void => {
    const list = arrows.get(id) ?? [];
    for (const to of after ?? []) list.push({ to, overlay });
    arrows.set(id, list);
  };
  for (const step of play.steps) draw(step.id, step.after, -1);
  playbook.overlays.forEach((overlay, i) => {
    if (!(scores[i] as readonly Score[]).some((score) => own.includes(score))) return;
    for (const edit of overlay.do)
      if (edit.op === 'add') draw(edit.step.id, edit.step.after, i);
      else if (edit.op === 'set') draw(edit.step, edit.patch.after, i);
  });
  for (let round = 0; round < MOST_CIRCLES; round++) {
    const circle = circleIn(new Map([...arrows].map(([id, list]) => [id, list.map(({ to }) => to)])));
    if (circle === null) return;
    const used = circle.map((id, i) => {
      const next = circle[(i + 1) % circle.length];
      return (arrows.get(id) as Arrow[]).find(({ to }) => to === next) as Arrow;
    });
    const overlays = [...new Set(used.map(({ overlay }) => overlay))].filter((i) => i >= 0).sort((a, b) => a - b);
    const last = overlays.at(-1);
    // A circle of the play alone is told elsewhere.
    if (last === undefined) return;
    const chosen = overlays.map((i) => playbook.overlays[i] as Overlay);
    const together = scoresAllowing({ all: chosen.map(({ when }) => when) }).some((score) => own.includes(score));
    if (together && hasCircle(editPlay(play, chosen).play)) tell(last, circle);
    // Without one of its arrows the circle is gone, and another may show.
    const dropped = used.find(({ overlay }) => overlay === last) as Arrow;
    for (const [id, list] of arrows)
      if (list.includes(dropped))
        arrows.set(
          id,
          list.filter((one) => one !== dropped),
        );
  }
}

const hasCircle = (play: Play): boolean => circleIn(new Map(play.steps.map((step) => [step.id, step.after]))) !== null;
