/**
 * What is known about an answer when it is planned for: what the caller states, checked, and what the answer itself says.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { Response } from '../response.ts';
import { type Score, isScore } from '../scale/score.ts';
import { CHANNELS } from '../survey/channel.ts';
import { checkPermissions } from '../survey/permission.ts';
import { epochOf } from '../time/instant.ts';
import type { Facts, IncidentNotice, OpenCase } from './facts.ts';
import { knownFacts } from './overlay.ts';
import type { Playbook } from './playbook.ts';

/**
 * The facts that conditions are asked with.
 *
 * Tags and touchpoint of the answer count where the facts do not say otherwise; score and category are those whose play rules.
 *
 * @param playbook - The playbook.
 * @param response - The answer.
 * @param facts - What the caller states.
 * @param score - The score whose play rules.
 * @returns All that is known.
 * @throws {NpsError} `score/not-on-scale`, `facts/invalid`.
 * @internal
 */
export function answerFacts(playbook: Playbook, response: Response, facts: Facts, score: Score): Facts {
  const known = knownFacts(playbook, score, facts);
  known.tags = facts.tags === undefined ? response.tags : { ...response.tags, ...facts.tags };
  const touchpoint = facts.touchpoint ?? response.touchpoint;
  if (touchpoint !== undefined) known.touchpoint = touchpoint;
  return known;
}

/**
 * Refuses facts that planning itself reads and that are of another form. Those that only conditions ask about are checked
 * when they are asked about. `null` counts as absent.
 *
 * @param facts - What the caller states.
 * @throws {NpsError} `facts/invalid`, `permission/invalid` or `instant/invalid` with the place of the fault.
 * @internal
 */
export function checkFacts(facts: Facts): void {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts))
    wrong([], `Facts are a record, got ${named(facts)}.`);
  const { permissions, preferredChannels, askedBefore, themes, openCase, incidentNotice } = facts;
  if (isGiven(permissions)) checkPermissions(permissions, PERMISSIONS);
  if (isGiven(preferredChannels)) checkList(preferredChannels, 'preferredChannels', isChannel, CHANNELS_EXPECTED);
  if (isGiven(askedBefore)) checkList(askedBefore, 'askedBefore', isText, TEXTS_EXPECTED);
  if (isGiven(themes)) checkList(themes, 'themes', isText, TEXTS_EXPECTED);
  if (isGiven(openCase)) checkOpenCase(openCase);
  if (isGiven(incidentNotice)) checkNotice(incidentNotice);
}

const PERMISSIONS = ['facts', 'permissions'] as const;
const CHANNELS_EXPECTED = /* @__PURE__ */ (() => `Channels are ${CHANNELS.join(', ')}.`)();
const TEXTS_EXPECTED = 'A list of texts was expected.';

const isText = (value: unknown): boolean => typeof value === 'string';
const isChannel = (value: unknown): boolean => (CHANNELS as readonly unknown[]).includes(value);

function checkList(list: unknown, name: string, isMember: (value: unknown) => boolean, expected: string): void {
  if (!Array.isArray(list)) wrong([name], `A list was expected, got ${named(list)}.`);
  if (!(list as readonly unknown[]).every(isMember)) wrong([name], expected);
}

/**
 * Whether a fact is given; `null` stands for one that is not, as databases write it.
 *
 * @param fact - What came.
 * @returns True when it is neither missing nor `null`.
 * @internal
 */
export const isGiven = <Fact>(fact: Fact | null | undefined): fact is Fact => fact !== undefined && fact !== null;

function checkOpenCase(openCase: OpenCase): void {
  if (typeof openCase !== 'object' || typeof openCase.caseKey !== 'string')
    wrong(['openCase'], 'An open case has a key, a score and the instant at which it began.');
  if (!isScore(openCase.score)) wrong(['openCase', 'score'], 'A score is a whole number from 0 to 10.');
  within(['facts', 'openCase', 'openedAt'], () => epochOf(openCase.openedAt));
}

function checkNotice(notice: IncidentNotice): void {
  if (typeof notice !== 'object' || typeof notice.incident !== 'string')
    wrong(['incidentNotice'], 'A notice names its incident and the instant at which it came.');
  within(['facts', 'incidentNotice', 'at'], () => epochOf(notice.at));
}

const wrong = (path: readonly string[], message: string): never => fail('facts/invalid', ['facts', ...path], message);
