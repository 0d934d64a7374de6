/**
 * Everything that is wrong with a playbook, at once, each fault with its place.
 *
 * @module
 */
import { clockFaults } from '../cases/clock.ts';
import { type Issue, fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { type Score, SCORES } from '../scale/score.ts';
import { checkCondition, checkOverlays } from './check-overlays.ts';
import {
  type Path,
  type Report,
  type StepChecks,
  type Templates,
  checkSteps,
  checkDraft,
  reportAll,
} from './check-steps.ts';
import type { ClockId, Escalation, Offer, PlayId, Playbook, RoutingRow } from './playbook.ts';

/** What a playbook is checked against. */
export type CheckOptions = {
  /**
   * The messages by language and id, such as `{ en: enMessages, fi: fiMessages }`: every message that the playbook names has to
   * be in each. @defaultValue none: messages are not looked for
   */
  readonly templates?: Templates;
};

/** How many different steps a playbook may have; far more than anybody can keep. */
const MOST_STEPS = 10_000;

/**
 * Finds everything that is wrong with a playbook.
 *
 * Looks for ids that name nothing or two things, channels that are there twice, steps that come after each other in a circle, also when overlays come
 * together, overlays and rows that can never match, offers without a basis for marketing, steps for customers without a
 * channel, alternatives for different audiences, rewards that hang on a changed score, clocks, and messages that are missing.
 * For data of unknown origin use `parsePlaybook`, which looks at their form first.
 *
 * @param playbook - The playbook.
 * @param options - The messages at hand.
 * @returns The faults in the order of the playbook, each with its place; none for a good one.
 * @throws {NpsError} `option/out-of-range` when the messages are no records by language and id.
 * @example
 * checkPlaybook(recommendedPlaybook) // => []
 * const broken = { ...strictPlaybook, base: { ...strictPlaybook.base, 6: 'score-66' } };
 * checkPlaybook(broken).map(({ code, path }) => [code, pointerOf(path)]) // => [['playbook/unknown-play', '/base/6']]
 */
export function checkPlaybook(playbook: Playbook, { templates = {} }: CheckOptions = {}): Issue[] {
  checkTemplates(templates);
  const issues: Issue[] = [];
  const report: Report = (code, path, message) => void issues.push({ code, path, message });
  try {
    check({ playbook, templates, report });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    report('playbook/invalid', [], 'A playbook has the form of one; `parsePlaybook` tells what is different.');
  }
  return issues;
}

/** What is wrong with the messages is no fault of the playbook. */
function checkTemplates(templates: unknown): void {
  if (!isRecord(templates))
    fail('option/out-of-range', ['templates'], `Messages come by language, got ${named(templates)}.`);
  for (const [locale, messages] of Object.entries(templates))
    if (!isRecord(messages))
      fail('option/out-of-range', ['templates', locale], `Messages come by id, got ${named(messages)}.`);
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function check(checks: StepChecks): void {
  const { playbook, templates, report } = checks;
  if ((playbook.schema as unknown) !== 1) report('playbook/unknown-schema', ['schema'], 'The form of this data is 1.');
  if (playbook.id === '') report('playbook/invalid', ['id'], 'An id has at least one character.');
  if (!(Number.isSafeInteger(playbook.version) && playbook.version >= 1))
    report('playbook/invalid', ['version'], 'A version is a whole number of at least 1.');
  for (const score of SCORES)
    if (!Object.hasOwn(playbook.plays, playbook.base[score]))
      report('playbook/unknown-play', ['base', score], 'A play of the playbook was expected.');
  if (countSteps(playbook) > MOST_STEPS) {
    report('playbook/too-large', [], `A playbook has at most ${MOST_STEPS} different steps.`);
    return;
  }
  for (const id of Object.keys(playbook.plays)) checkPlay(id, checks);
  checkOverlays(checks);
  checkRows(playbook.routing.rows, ['routing', 'rows'], report);
  checkRows(playbook.routing.copies, ['routing', 'copies'], report);
  for (const [id, clock] of Object.entries(playbook.clocks)) reportAll(report, ['clocks', id], clockFaults(clock));
  checkEscalation(playbook.escalation, report);
  for (const [id, { offer, template }] of Object.entries(playbook.themes)) {
    checkOffer(offer, ['themes', id, 'offer'], report);
    checkDraft(template, ['themes', id, 'template'], templates, report);
  }
  for (const [id, { offer, template, originalHours, replacementHours }] of Object.entries(playbook.incidents)) {
    checkOffer(offer, ['incidents', id, 'offer'], report);
    checkDraft(template, ['incidents', id, 'template'], templates, report);
    for (const [key, hours] of Object.entries({ originalHours, replacementHours }))
      if (!isPositive(hours)) report('playbook/invalid', ['incidents', id, key], 'Hours are a finite number above 0.');
  }
  checkSuppression(playbook, report);
}

function countSteps({ plays, overlays }: Playbook): number {
  const ids = new Set<string>();
  for (const play of Object.values(plays)) for (const { id } of play.steps) ids.add(id);
  for (const overlay of overlays) for (const edit of overlay.do) if (edit.op === 'add') ids.add(edit.step.id);
  return ids.size;
}

function checkPlay(id: PlayId, checks: StepChecks): void {
  const { playbook, report } = checks;
  const play = playbook.plays[id];
  if (play === undefined) return;
  const path: Path = ['plays', id];
  checkSteps(play, path, checks);
  if (!Object.hasOwn(playbook.tones, play.tone))
    report('playbook/unknown-tone', [...path, 'tone'], 'A tone of the playbook was expected.');
  const clocks = new Set<ClockId>();
  play.clocks.forEach((clock, i) => {
    if (!Object.hasOwn(playbook.clocks, clock))
      report('playbook/unknown-clock', [...path, 'clocks', i], 'A clock of the playbook was expected.');
    else if (clocks.has(clock))
      report('playbook/duplicate-id', [...path, 'clocks', i], 'A play has each of its clocks once.');
    clocks.add(clock);
  });
  const scores = SCORES.filter((score: Score) => playbook.base[score] === id);
  play.guidance.forEach(({ when }, i) => {
    if (when !== undefined)
      checkCondition(when, scores.length > 0 ? scores : SCORES, [...path, 'guidance', i, 'when'], report);
  });
}

function checkRows(rows: readonly RoutingRow[], path: Path, report: Report): void {
  rows.forEach(({ when }, i) => {
    checkCondition(when, SCORES, [...path, i, 'when'], report);
  });
}

function checkEscalation({ rungs, headStart }: Escalation, report: Report): void {
  const ids = new Set<string>();
  let reached = 0;
  rungs.forEach(({ id, at, action, to }, i) => {
    const path: Path = ['escalation', 'rungs', i];
    if (ids.has(id)) report('playbook/duplicate-id', [...path, 'id'], 'A rung has an id of its own.');
    ids.add(id);
    if (!isPositive(at) || at <= reached)
      report(
        'playbook/invalid',
        [...path, 'at'],
        'Rungs are shares of a clock above 0, each later than the one before.',
      );
    else reached = at;
    if ((action === 'reassign') === (to === null))
      report('playbook/invalid', [...path, 'to'], 'A rung that reassigns names a role; a reminder names none.');
  });
  checkCondition(headStart, SCORES, ['escalation', 'headStart'], report);
}

function checkOffer({ kind, amount }: Offer, path: Path, report: Report): void {
  if (kind === '')
    report('playbook/invalid', [...path, 'kind'], 'What is offered has a name of at least one character.');
  if (!isPositive(amount)) report('playbook/invalid', [...path, 'amount'], 'An amount is a finite number above 0.');
}

/** The longest quarantine, in days; that of invitations. */
const MOST_DAYS = 3660;

function checkSuppression({ suppression }: Playbook, report: Report): void {
  const { quarantine, rewardCap, quietHours } = suppression;
  const wrong = (path: Path, message: string): void => {
    report('playbook/invalid', ['suppression', ...path], message);
  };
  const isDays = (days: number, least: number): boolean => Number.isInteger(days) && days >= least && days <= MOST_DAYS;
  if (!isDays(quarantine.days, 0)) wrong(['quarantine', 'days'], `Days are a whole number from 0 to ${MOST_DAYS}.`);
  if (!isDays(rewardCap.days, 1)) wrong(['rewardCap', 'days'], `Days are a whole number from 1 to ${MOST_DAYS}.`);
  if (!(Number.isSafeInteger(rewardCap.count) && rewardCap.count >= 0))
    wrong(['rewardCap', 'count'], 'A count is a whole number of at least 0.');
  if (quietHours === undefined) return;
  const { from, to, channels } = quietHours;
  for (const [key, time] of Object.entries({ from, to }))
    if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) wrong(['quietHours', key], 'A time is HH:mm, from 00:00 to 23:59.');
  if (from === to) wrong(['quietHours', 'to'], 'Quiet hours end at another time than they begin.');
  if (channels.length === 0) wrong(['quietHours', 'channels'], 'Quiet hours hold for at least one channel.');
}

const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0;
