/**
 * The rule matrix of a playbook: what it does for which score, rebuilt from its data.
 *
 * @module
 */
import { NpsError } from '../error.ts';
import { categorize } from '../scale/category.ts';
import { type Score, SCORES } from '../scale/score.ts';
import { truthOf } from './condition.ts';
import { conditionIssues } from './condition-check.ts';
import { checkPlaybookForm } from './form.ts';
import type { ActionId, Guidance, Overlay, Playbook } from './playbook.ts';
import { ACTIONS, type Origin } from './vocabulary.ts';
import { scoresAllowing } from './satisfiable.ts';

/** How an action stands in the play of a score, the strongest first. */
export const CELL_KINDS = ['step', 'step-if', 'guidance', 'guidance-if'] as const;

/**
 * How an action stands in the play of a score. `step`: it is done, or a flag of the play; `step-if`: an overlay adds it on a
 * condition; `guidance`: it is kept in mind; `guidance-if`: it is kept in mind on a condition.
 */
export type CellKind = (typeof CELL_KINDS)[number];

/** An action at a score. */
export type MatrixCell = {
  /** How it stands there. Where it stands in several ways, the strongest. */
  readonly kind: CellKind;
  /** Where the rule comes from. */
  readonly origin: Origin;
};

/** An action at all scores. */
export type MatrixRow = {
  /** The action, or the flag. */
  readonly action: ActionId;
  /** One cell for each score; `null` where the playbook does not ask for it. */
  readonly cells: Readonly<Record<Score, MatrixCell | null>>;
};

/**
 * Rebuilds the rule matrix of a playbook.
 *
 * A flag counts as a step: the source demands it in so many words for the score. Edits that take steps out or change them are
 * not shown.
 *
 * @param playbook - A playbook without faults.
 * @returns A row for each action that occurs, in the order of {@link ACTIONS}, others behind them.
 * @throws {NpsError} `playbook/invalid` for what is no playbook; with the faults of the first overlay whose condition has some.
 * @example
 * const row = playbookMatrix(strictPlaybook).find(({ action }) => action === 'apologize');
 * SCORES.map((score) => row?.cells[score]?.kind ?? '-').join(' ') // => 'step step step step step guidance guidance - - - -'
 */
export function playbookMatrix(playbook: Playbook): MatrixRow[] {
  checkPlaybookForm(playbook);
  const rows = new Map<ActionId, Map<Score, MatrixCell>>(ACTIONS.map((action) => [action, new Map()]));
  const put = (action: ActionId, score: Score, kind: CellKind, origin: Origin): void => {
    const row = rows.get(action) ?? new Map<Score, MatrixCell>();
    rows.set(action, row);
    const before = row.get(score);
    if (before === undefined || CELL_KINDS.indexOf(kind) < CELL_KINDS.indexOf(before.kind))
      row.set(score, { kind, origin });
  };
  const reach = playbook.overlays.map(({ when }, i) => {
    const [first, ...rest] = conditionIssues(when, ['overlays', i, 'when']);
    if (first !== undefined) throw new NpsError([first, ...rest]);
    return new Set(scoresAllowing(when));
  });
  for (const score of SCORES) {
    const play = playbook.plays[playbook.base[score]];
    if (play === undefined) continue;
    // A flag has no origin of its own: it is part of what the play demands, as its first step is.
    for (const flag of play.flags) put(flag, score, 'step', play.steps[0]?.origin ?? 'design');
    for (const { action, origin } of play.steps) put(action, score, 'step', origin);
    playbook.overlays.forEach((overlay, i) => {
      if (reach[i]?.has(score) === true) putOverlay(overlay, score, put);
    });
    for (const guidance of play.guidance) putGuidance(guidance, score, put);
  }
  return [...rows]
    .filter(([, row]) => row.size > 0)
    .map(([action, row]) => ({
      action,
      // Every score has its entry, so the record is whole.
      cells: Object.fromEntries(SCORES.map((score) => [score, row.get(score) ?? null])) as MatrixRow['cells'],
    }));
}

type Put = (action: ActionId, score: Score, kind: CellKind, origin: Origin) => void;

function putOverlay(overlay: Overlay, score: Score, put: Put): void {
  const isCertain = truthOf(overlay.when, { score, category: categorize(score) }) === 'true';
  for (const edit of overlay.do)
    if (edit.op === 'add') put(edit.step.action, score, isCertain ? 'step' : 'step-if', edit.step.origin);
}

function putGuidance({ action, options, when, origin }: Guidance, score: Score, put: Put): void {
  for (const one of options ?? [action]) put(one, score, when === undefined ? 'guidance' : 'guidance-if', origin);
}
