/**
 * Whether a playbook, an answer and facts have the form that lets them be read at all, whatever is wrong inside.
 *
 * Everything that can be wrong with a playbook is told by `checkPlaybook`; here only callers are stopped who hand over
 * something else.
 *
 * @module
 */
import { type Form, checkEach, checkForm, checkForms } from '../estimate/argument.ts';

/** Where something stands. */
type Path = readonly (string | number)[];

const PLAYBOOK: Readonly<Record<string, Form>> = {
  base: 'record',
  plays: 'record',
  routing: 'record',
  clocks: 'record',
  escalation: 'record',
  tones: 'record',
  themes: 'record',
  incidents: 'record',
  suppression: 'record',
};
const OVERLAY: Readonly<Record<string, Form>> = { do: 'list' };
const SUPPRESSION: Readonly<Record<string, Form>> = { quarantine: 'record', rewardCap: 'record' };

/**
 * Refuses what is no playbook.
 *
 * @param playbook - What a caller gave.
 * @param path - Where it stood.
 * @throws {NpsError} `playbook/invalid` with the place of the first part that is missing or of another form.
 * @internal
 */
export function checkPlaybookForm(playbook: unknown, path: Path = []): void {
  checkForms(playbook, PLAYBOOK, path, 'playbook/invalid');
  const { overlays, routing, suppression } = playbook as Readonly<Record<string, unknown>>;
  checkEach(overlays, OVERLAY, [...path, 'overlays'], 'playbook/invalid');
  checkRoutingForm(routing, [...path, 'routing']);
  checkForms(suppression, SUPPRESSION, [...path, 'suppression'], 'playbook/invalid');
}

/**
 * Refuses what is no table of roles.
 *
 * @param routing - What a caller gave.
 * @param path - Where it stood.
 * @throws {NpsError} `playbook/invalid` with the place of the fault.
 * @internal
 */
export function checkRoutingForm(routing: unknown, path: Path = []): void {
  checkForm(routing, 'record', path, 'playbook/invalid');
  const { rows, copies } = routing as Readonly<Record<string, unknown>>;
  checkEach(rows, {}, [...path, 'rows'], 'playbook/invalid');
  checkEach(copies, {}, [...path, 'copies'], 'playbook/invalid');
}

/**
 * Refuses what is no record of facts. What a fact is, is looked at when it is asked about.
 *
 * @param facts - What a caller gave.
 * @throws {NpsError} `facts/invalid`.
 * @internal
 */
export const checkFactsForm = (facts: unknown): void => checkForm(facts, 'record', [], 'facts/invalid');

/**
 * Refuses what is no answer.
 *
 * @param response - What a caller gave.
 * @param path - Where it stood.
 * @throws {NpsError} `response/not-an-object`.
 * @internal
 */
export const checkAnswerForm = (response: unknown, path?: Path): void =>
  checkForm(response, 'record', path, 'response/not-an-object');
