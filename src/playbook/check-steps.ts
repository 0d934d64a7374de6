/**
 * What can be wrong with the steps of a playbook, one by one and together in a play.
 *
 * @module
 */
import type { ErrorCode, Issue } from '../error.ts';
import { MARKETING_ACTIONS, RESEARCH_ACTIONS } from './catalog.ts';
import { circleIn } from './order.ts';
import type { Play, Playbook, Step, StepId, StepPatch, TemplateId } from './playbook.ts';

/** Where something stands. */
export type Path = readonly (string | number)[];

/** Takes down a fault. */
export type Report = (code: ErrorCode, path: Path, message: string) => void;

/** The messages at hand, by language and id. */
export type Templates = Readonly<Record<string, Readonly<Record<TemplateId, unknown>>>>;

/** What a step is checked against. */
export type StepChecks = {
  readonly playbook: Playbook;
  readonly templates: Templates;
  readonly report: Report;
};

/**
 * Takes down faults that something else found, with the place of what it looked at.
 *
 * @param report - Takes down.
 * @param path - Where the thing stands.
 * @param issues - What is wrong inside of it.
 * @internal
 */
export const reportAll = (report: Report, path: Path, issues: readonly Issue[]): void => {
  for (const { code, path: inside, message } of issues) report(code, [...path, ...inside], message);
};

/**
 * Checks what a step, or a change to one, says by itself.
 *
 * @param step - The step, or the change.
 * @param path - Where it stands.
 * @param checks - The playbook around it.
 * @internal
 */
export function checkStep(step: Step | StepPatch, path: Path, { playbook, templates, report }: StepChecks): void {
  const { clock, template, effortMinutes, channels = [] } = step;
  if (clock !== undefined && !Object.hasOwn(playbook.clocks, clock))
    report('playbook/unknown-clock', [...path, 'clock'], 'A clock of the playbook was expected.');
  checkDraft(template, [...path, 'template'], templates, report);
  channels.forEach((channel, i) => {
    if (channels.indexOf(channel) < i)
      report('playbook/duplicate-id', [...path, 'channels', i], 'A step has each of its channels once.');
  });
  if (effortMinutes !== undefined && !(Number.isFinite(effortMinutes) && effortMinutes >= 0))
    report('playbook/invalid', [...path, 'effortMinutes'], 'Minutes are a finite number of at least 0.');
}

/**
 * Checks that every language has a message.
 *
 * @param template - Its id; nothing where there is none.
 * @param path - Where it is named.
 * @param templates - The messages at hand.
 * @param report - Takes down.
 * @internal
 */
export function checkDraft(template: TemplateId | undefined, path: Path, templates: Templates, report: Report): void {
  if (template === undefined) return;
  const lacking = Object.keys(templates).filter((locale) => !Object.hasOwn(templates[locale] as object, template));
  if (lacking.length > 0)
    report(
      'playbook/missing-template',
      path,
      `A message in every language was expected, none in ${lacking.join(', ')}.`,
    );
}

/**
 * Checks that a whole step says whom it reaches on which way, and for what.
 *
 * @param step - The step.
 * @param path - Where it stands.
 * @param report - Takes down.
 * @internal
 */
export function checkReach(step: Step, path: Path, report: Report): void {
  const { action, audience, purpose, channels } = step;
  if (audience === 'customer' && channels.length === 0)
    report('playbook/no-channel', [...path, 'channels'], 'A step for the customer has at least one channel.');
  if (audience !== 'customer' && channels.length > 0)
    report('playbook/no-channel', [...path, 'channels'], 'Only a step for the customer has channels.');
  const needed = audience === 'customer' ? purposeOf(action) : null;
  if (needed !== null && purpose !== needed)
    report('playbook/wrong-purpose', [...path, 'purpose'], `This action needs a basis for ${needed}.`);
}

/**
 * The purpose that an action must have, when it reaches a customer.
 *
 * @param action - The action.
 * @returns The purpose; `null` where it may be any.
 * @internal
 */
export const purposeOf = (action: string): 'marketing' | 'research' | null =>
  MARKETING_ACTIONS.includes(action) ? 'marketing' : RESEARCH_ACTIONS.includes(action) ? 'research' : null;

/**
 * Checks the steps of a play: each by itself, their ids, order and alternatives.
 *
 * @param play - The play.
 * @param path - Where it stands.
 * @param checks - The playbook around it.
 * @internal
 */
export function checkSteps(play: Play, path: Path, checks: StepChecks): void {
  const { report } = checks;
  const after = new Map<StepId, readonly StepId[]>();
  const groups = new Map<string, Step['audience']>();
  play.steps.forEach((step, i) => {
    const at = [...path, 'steps', i];
    checkStep(step, at, checks);
    checkReach(step, at, report);
    if (step.id === '') report('playbook/invalid', [...at, 'id'], 'An id has at least one character.');
    if (after.has(step.id)) report('playbook/duplicate-id', [...at, 'id'], 'A step has an id of its own in its play.');
    else after.set(step.id, step.after);
    if (step.oneOf === undefined) return;
    const audience = groups.get(step.oneOf);
    if (audience === undefined) groups.set(step.oneOf, step.audience);
    else if (audience !== step.audience)
      report('playbook/mixed-alternatives', [...at, 'oneOf'], 'Alternatives of each other address the same audience.');
  });
  play.steps.forEach((step, i) => {
    step.after.forEach((id, j) => {
      if (!after.has(id))
        report('playbook/unknown-step', [...path, 'steps', i, 'after', j], 'A step of the same play was expected.');
    });
  });
  const circle = circleIn(after);
  if (circle !== null) {
    const first = play.steps.findIndex(({ id }) => circle.includes(id));
    report('playbook/step-cycle', [...path, 'steps', first, 'after'], circleText(circle));
  }
}

/**
 * Says that steps come after each other in a circle; the ids are those of the playbook.
 *
 * @param circle - The steps.
 * @returns A sentence.
 * @internal
 */
export const circleText = (circle: readonly StepId[]): string =>
  `Steps come after each other, not in a circle of ${circle.length}.`;
