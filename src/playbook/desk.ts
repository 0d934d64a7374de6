/**
 * What is worked out before an answer is planned for: once for a playbook and a moment, and once for each answer.
 *
 * @module
 */
import { checkCalendar } from '../cases/clock-argument.ts';
import { caseKeyOf } from '../cases/case-key.ts';
import type { CaseMoments } from '../cases/clock.ts';
import { fail, within } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import type { Response } from '../response.ts';
import { type Score, isScore } from '../scale/score.ts';
import type { BusinessCalendar } from '../time/calendar.ts';
import { type Instant, epochAt, epochOf } from '../time/instant.ts';
import { zoneOf } from '../time/zone.ts';
import type { MergeTrace, PlanBody } from './action.ts';
import { answerFacts, checkFacts, isGiven } from './answer-facts.ts';
import { type DueReader, type Start, dueReader } from './due.ts';
import type { Facts } from './facts.ts';
import { checkAnswerForm, checkPlaybookForm } from './form.ts';
import type { Playbook, StepId } from './playbook.ts';
import { quietUntil } from './quiet.ts';
import { type Reading, readingOf } from './reading.ts';
import { type WayReader, wayReaders } from './way.ts';

/** When, and by whose clocks. */
export type PlanSettings = {
  /** The present moment. */
  readonly now: Instant;
  /** When the team works. */
  readonly calendar: BusinessCalendar;
  /** The zone of the customer's days and of the quiet hours: an IANA name, or `UTC`. @defaultValue the zone of the calendar */
  readonly zone?: string;
};

/** What is known about an answer. */
export type PlanSubject = {
  /** What is known about the answer and the person; what is not known is left out. */
  readonly facts: Facts;
  /** Moments of the case that have come, such as `resolved`; clocks that start with them then have due times. @defaultValue none */
  readonly moments?: CaseMoments;
  /** For which time a step is done in its case, by its id; 2 plans it once more beside the first time. @defaultValue 1 for every step */
  readonly occurrences?: Readonly<Record<StepId, number>>;
};

/** What all answers of a planner have in common. */
export type Desk = {
  readonly playbook: Playbook;
  /** How plans name the playbook. */
  readonly named: PlanBody['playbook'];
  readonly now: Instant;
  readonly zone: string;
  readonly dueAt: DueReader;
  /** When the quiet hours end; `null` when now is not quiet. */
  readonly quiet: Instant | null;
  /** The ways to a customer. */
  readonly waysOf: (facts: Facts) => WayReader;
  readonly reading: Reading;
};

/** An answer, and what is known about it. */
export type Matter = {
  readonly response: Response;
  readonly about: PlanSubject;
  /** The facts that conditions are asked with. */
  readonly known: Facts;
  readonly caseKey: string;
  /** The score whose play rules. */
  readonly score: Score;
  readonly start: Start;
  /** How the answer was added to an open case; `null` when there is none. */
  readonly merge: MergeTrace | null;
};

/**
 * Works out what all answers have in common.
 *
 * The last desk of each playbook is kept: what is planned for one by one most often has the settings of the one before, and
 * an engine that has a desk at hand keeps the code that it made for it.
 *
 * @param playbook - The playbook.
 * @param settings - Now, the team's calendar and the customer's zone.
 * @returns The desk, which remembers dates for as long as it lives; the same for the same settings as the last time.
 * @throws {NpsError} `playbook/invalid` for what is no playbook; `option/out-of-range`, `instant/invalid`, `zone/unknown`.
 * @internal
 */
export function deskOf(playbook: Playbook, settings: PlanSettings): Desk {
  const last = lastDesks.get(playbook);
  if (last !== undefined && isSame(last.settings, settings)) return last.desk;
  const desk = newDesk(playbook, settings);
  const { now, calendar, zone } = settings;
  lastDesks.set(playbook, { settings: { now, calendar, ...(zone !== undefined && { zone }) }, desk });
  return desk;
}

const lastDesks = /* @__PURE__ */ new WeakMap<Playbook, { readonly settings: PlanSettings; readonly desk: Desk }>();

const isSame = (last: PlanSettings, settings: PlanSettings | null | undefined): boolean =>
  last.now === settings?.now && last.calendar === settings.calendar && last.zone === settings.zone;

function newDesk(playbook: Playbook, settings: PlanSettings): Desk {
  checkPlaybookForm(playbook);
  checkForm(settings, 'record');
  const { now, calendar } = settings;
  checkCalendar(calendar, ['calendar']);
  const zone = within(['zone'], () => zoneOf(settings.zone ?? calendar.zone));
  const dueAt = dueReader(playbook.clocks, { now, calendar, zone });
  const { quietHours } = playbook.suppression;
  const quiet = quietHours === undefined ? null : quietUntil(quietHours, { now, zone });
  return {
    playbook,
    named: { id: playbook.id, version: playbook.version },
    now,
    zone,
    dueAt,
    quiet,
    waysOf: wayReaders(),
    reading: readingOf(playbook),
  };
}

/**
 * Works out what an answer is about: its case, the score whose play rules, the start, and the facts.
 *
 * @param desk - What all answers have in common.
 * @param response - The answer.
 * @param about - What is known about it.
 * @returns The matter to plan for.
 * @throws {NpsError} `response/not-an-object`, `score/not-on-scale`, `facts/invalid`, `permission/invalid`, `instant/invalid`,
 * `case/invalid-key`, `option/out-of-range`.
 * @internal
 */
export function matterOf({ playbook }: Desk, response: Response, about: PlanSubject): Matter {
  checkAnswerForm(response);
  checkForm(about, 'record');
  const { facts, moments = NO_MOMENTS, occurrences } = about;
  checkFacts(facts);
  checkForm(moments, 'record', MOMENTS);
  if (occurrences !== undefined) checkForm(occurrences, 'record', OCCURRENCES);
  const { score: answerScore, answeredAt, subject, id: responseId, wave } = response;
  if (!isScore(answerScore)) fail('score/not-on-scale', ['score'], 'A score is a whole number from 0 to 10.');
  const answered = epochAt(answeredAt, ANSWERED_AT);
  const { openCase } = facts;
  if (!isGiven(openCase))
    return {
      response,
      about,
      known: answerFacts(playbook, response, facts, answerScore),
      caseKey: caseKeyOf(wave === undefined ? { subject, responseId } : { subject, wave, responseId }),
      score: answerScore,
      start: { at: answeredAt, epoch: answered, moments },
      merge: null,
    };
  const rules = openCase.score <= answerScore ? 'case' : 'answer';
  const score = rules === 'case' ? openCase.score : answerScore;
  const startedAt = openCase.openedAt < answeredAt ? openCase.openedAt : answeredAt;
  return {
    response,
    about,
    known: answerFacts(playbook, response, facts, score),
    caseKey: openCase.caseKey,
    score,
    start: { at: startedAt, epoch: epochOf(startedAt), moments },
    merge: { caseScore: openCase.score, answerScore, rules, startedAt },
  };
}

const ANSWERED_AT = ['answeredAt'] as const;
const MOMENTS = ['moments'] as const;
const OCCURRENCES = ['occurrences'] as const;
const NO_MOMENTS: CaseMoments = {};
