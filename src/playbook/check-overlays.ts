/**
 * What can be wrong with the overlays of a playbook: their conditions, and their edits one by one.
 *
 * @module
 */
import { type Score, SCORES } from '../scale/score.ts';
import { REWARDING_ACTIONS } from './catalog.ts';
import { type Path, type Report, type StepChecks, checkReach, checkStep, purposeOf, reportAll } from './check-steps.ts';
import { conditionIssues } from './condition-check.ts';
import type { Condition } from './condition.ts';
import type { Leaf } from './leaf.ts';
import { checkTogether } from './check-together.ts';
import type { Edit, PlayId, Playbook, Step, StepId } from './playbook.ts';
import { scoresAllowing } from './satisfiable.ts';

/** What the playbook says about the steps of one id, in all plays and overlays. */
type Known = {
  readonly actions: Set<string>;
  readonly purposes: Set<string>;
  readonly audiences: Set<Step['audience']>;
  readonly groups: Set<string>;
  withoutChannels: boolean;
};

/**
 * Checks all overlays.
 *
 * @param checks - The playbook, and where faults are taken down.
 * @internal
 */
export function checkOverlays(checks: StepChecks): void {
  const { playbook, report } = checks;
  const known = knownSteps(playbook);
  const added = new Set(
    playbook.overlays.flatMap((overlay) => overlay.do.flatMap((edit) => (edit.op === 'add' ? [edit.step.id] : []))),
  );
  const inPlays = new Map<PlayId, ReadonlySet<StepId>>(
    Object.entries(playbook.plays).map(([id, play]) => [id, new Set(play.steps.map((step) => step.id))]),
  );
  const groups = groupAudiences(playbook);
  const ids = new Set<string>();
  const scores = playbook.overlays.map((overlay, i): readonly Score[] => {
    const path: Path = ['overlays', i];
    if (overlay.id === '') report('playbook/invalid', [...path, 'id'], 'An id has at least one character.');
    if (ids.has(overlay.id)) report('playbook/duplicate-id', [...path, 'id'], 'An overlay has an id of its own.');
    ids.add(overlay.id);
    const allowing = checkCondition(overlay.when, SCORES, [...path, 'when'], report);
    if (overlay.do.length === 0)
      report('playbook/invalid', [...path, 'do'], 'An overlay changes something, got no edits.');
    const plays = [...new Set(allowing.map((score) => playbook.base[score]))];
    // Of a play that is missing nobody knows the steps; that it is missing is told elsewhere.
    const isThere = (id: StepId): boolean => added.has(id) || plays.some((play) => inPlays.get(play)?.has(id) ?? true);
    const readsBefore = allowing.length > 0 && readsChange(overlay.when);
    overlay.do.forEach((edit, j) => {
      const at = [...path, 'do', j];
      checkEdit(edit, at, checks, known);
      checkAlternatives(edit, at, groups, known, report);
      // A condition that never holds is a fault of its own; then it touches no play, and every step would be unknown.
      if (allowing.length > 0) checkNames(edit, at, isThere, report);
      if (readsBefore && rewards(edit))
        report('playbook/reward-for-change', at, 'What is given for loyalty does not hang on whether a score changed.');
    });
    return allowing;
  });
  checkTogether(playbook, scores, report);
}

/**
 * Checks a condition, and that it can hold at one of some scores.
 *
 * @param condition - The condition.
 * @param scores - The scores that come into question.
 * @param path - Where it stands.
 * @param report - Takes down.
 * @returns Those of the scores at which it can hold; none when something is wrong with it.
 * @internal
 */
export function checkCondition(
  condition: Condition,
  scores: readonly Score[],
  path: Path,
  report: Report,
): readonly Score[] {
  const issues = conditionIssues(condition, path);
  reportAll(report, [], issues);
  if (issues.length > 0) return [];
  const allowing = new Set(scoresAllowing(condition));
  const left = scores.filter((score) => allowing.has(score));
  if (left.length === 0)
    report('playbook/never-matches', path, 'A condition can hold for some answer; this one never does.');
  return left;
}

/** In how many groups the steps of one id are followed up. */
const MOST_GROUPS = 100;

function knownSteps(playbook: Playbook): ReadonlyMap<StepId, Known> {
  const known = new Map<StepId, Known>();
  const see = ({ id, action, purpose, audience, oneOf, channels }: Step): void => {
    let one = known.get(id);
    if (one === undefined) {
      one = {
        actions: new Set(),
        purposes: new Set(),
        audiences: new Set(),
        groups: new Set(),
        withoutChannels: false,
      };
      known.set(id, one);
    }
    // Only actions that ask for a purpose matter here; so the set stays small.
    if (purposeOf(action) !== null) one.actions.add(action);
    one.purposes.add(purpose);
    one.audiences.add(audience);
    if (oneOf !== undefined && one.groups.size < MOST_GROUPS) one.groups.add(oneOf);
    if (channels.length === 0) one.withoutChannels = true;
  };
  for (const play of Object.values(playbook.plays)) play.steps.forEach(see);
  for (const overlay of playbook.overlays) for (const edit of overlay.do) if (edit.op === 'add') see(edit.step);
  return known;
}

/** The audiences of the alternatives of each name. */
function groupAudiences(playbook: Playbook): Map<string, Set<Step['audience']>> {
  const groups = new Map<string, Set<Step['audience']>>();
  for (const play of Object.values(playbook.plays))
    for (const { oneOf, audience } of play.steps)
      if (oneOf !== undefined) groups.set(oneOf, (groups.get(oneOf) ?? new Set()).add(audience));
  return groups;
}

function checkEdit(edit: Edit, path: Path, checks: StepChecks, known: ReadonlyMap<StepId, Known>): void {
  const { report } = checks;
  if (edit.op === 'remove') return;
  if (edit.op === 'add') {
    if (edit.step.id === '') report('playbook/invalid', [...path, 'step', 'id'], 'An id has at least one character.');
    checkStep(edit.step, [...path, 'step'], checks);
    checkReach(edit.step, [...path, 'step'], report);
    return;
  }
  const { patch } = edit;
  const at = [...path, 'patch'];
  checkStep(patch, at, checks);
  if (Object.keys(patch).length === 0) report('playbook/invalid', at, 'A patch changes something, got no members.');
  const before = known.get(edit.step);
  if (before === undefined) return;
  const isCustomer = patch.audience === undefined ? before.audiences.has('customer') : patch.audience === 'customer';
  if (!isCustomer) return;
  const isSilent =
    patch.channels === undefined ? patch.audience !== undefined && before.withoutChannels : patch.channels.length === 0;
  if (isSilent) report('playbook/no-channel', [...at, 'channels'], 'A step for the customer has at least one channel.');
  const actions = patch.action === undefined ? before.actions : [patch.action];
  const purposes = patch.purpose === undefined ? before.purposes : new Set([patch.purpose]);
  const touchesBasis = patch.action !== undefined || patch.purpose !== undefined || patch.audience !== undefined;
  for (const action of touchesBasis ? actions : []) {
    const needed = purposeOf(action);
    if (needed === null || (purposes.size === 1 && purposes.has(needed))) continue;
    report('playbook/wrong-purpose', [...at, 'purpose'], `This action needs a basis for ${needed}.`);
    return;
  }
}

function checkAlternatives(
  edit: Edit,
  path: Path,
  groups: Map<string, Set<Step['audience']>>,
  known: ReadonlyMap<StepId, Known>,
  report: Report,
): void {
  if (edit.op === 'remove') return;
  const step = edit.op === 'add' ? edit.step : edit.patch;
  if (edit.op === 'set' && step.oneOf === undefined && step.audience === undefined) return;
  const before = edit.op === 'set' ? known.get(edit.step) : undefined;
  const names = step.oneOf === undefined ? (before?.groups ?? []) : [step.oneOf];
  const audiences = step.audience === undefined ? (before?.audiences ?? []) : [step.audience];
  for (const name of names) {
    const all = groups.get(name) ?? new Set();
    for (const audience of audiences) all.add(audience);
    groups.set(name, all);
    if (all.size < 2) continue;
    const at = [...path, edit.op === 'add' ? 'step' : 'patch', 'oneOf'];
    report('playbook/mixed-alternatives', at, 'Alternatives of each other address the same audience.');
    return;
  }
}

function checkNames(edit: Edit, path: Path, isThere: (id: StepId) => boolean, report: Report): void {
  const check = (id: StepId, at: Path): void => {
    if (!isThere(id))
      report(
        'playbook/unknown-step',
        [...path, ...at],
        'A step was expected that a play has at the scores in question.',
      );
  };
  if (edit.op !== 'add') check(edit.step, ['step']);
  else if (edit.after !== undefined) check(edit.after, ['after']);
  const [key, after] =
    edit.op === 'add' ? ['step', edit.step.after] : ['patch', edit.op === 'set' ? edit.patch.after : []];
  after?.forEach((id, i) => {
    check(id, [key, 'after', i]);
  });
}

const rewards = (edit: Edit): boolean =>
  (edit.op === 'add' && REWARDING_ACTIONS.includes(edit.step.action)) ||
  (edit.op === 'set' && edit.patch.action !== undefined && REWARDING_ACTIONS.includes(edit.patch.action));

const CHANGES: readonly unknown[] = ['previousScore', 'previousCategory', 'categoryChange'];

/** Whether a condition asks about the answer before. */
function readsChange(condition: Condition): boolean {
  const open: unknown[] = [condition];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const part = one as Partial<Record<'all' | 'any', readonly Condition[]>> & { not?: Condition } & Partial<Leaf>;
    if (CHANGES.includes(part.field)) return true;
    for (const inside of part.all ?? part.any ?? []) open.push(inside);
    if (part.not !== undefined) open.push(part.not);
  }
  return false;
}
