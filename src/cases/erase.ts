/**
 * Erasing a customer from the history of cases: what could identify them goes, what is counted stays.
 *
 * @module
 */
import { NpsError, fail, within } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import type { SubjectId } from '../response.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import { erasedKeyOf, partsOfCaseKey } from './case-key.ts';
import { eventFaults } from './event-check.ts';
import type { CaseEvent } from './event.ts';

/** What erasing needs. */
export type EraseOptions = {
  /** When the customer is erased. */
  readonly now: Instant;
  /**
   * What stands for the customer from now on: a text that no other erased customer has and that says nothing about them, such as a
   * random number. Not a hash of their id, which can be guessed.
   */
  readonly tombstone: string;
};

/** What is left of a history. */
export type ErasedHistory = {
  /**
   * The events: those of the customer replaced by tombstones in their places, those of others as they were, and behind them
   * one `erased` event for each case of the customer.
   */
  readonly events: readonly CaseEvent[];
  /** How many cases the customer had. */
  readonly cases: number;
  /** How many events became tombstones. */
  readonly tombstones: number;
};

/**
 * Replaces every event of a customer by a tombstone.
 *
 * A tombstone keeps what metrics count: what happened, when and in which order, scores, outcomes, causes, roles, rungs, channels, effort and cost.
 * Gone are the subject, the ids of answers and events, notes and the names of persons. Keys stay distinct, and the history folds as before, to
 * cases that are `erased`. What another store holds about the customer is not touched.
 *
 * @param events - Events of any cases, those of a case in the order of their sequence.
 * @param subject - The customer.
 * @param options - Now, and what stands for the customer.
 * @returns The history without the customer, and what was counted.
 * @throws {NpsError} `input/invalid` when the events are not an array, `case/invalid-event` when one is no event; `case/invalid-key` when the subject is not a text, or the tombstone is
 * empty, is the subject or was used before in these events; `instant/invalid`; `option/out-of-range` for options that are no record.
 * @example
 * const opened = { id: 'e1', caseKey: 'anna/%/a1', at: '2026-02-02T09:00:00.000Z', sequence: 1, kind: 'opened', playbook: 'strict', score: 3 } as const;
 * const { events } = erase([opened], 'anna', { now: '2026-03-01T00:00:00.000Z', tombstone: '7f3' });
 * events.map(({ kind, caseKey }) => [kind, caseKey]) // => [['opened', '%erased/7f3/1'], ['erased', '%erased/7f3/1']]
 */
export function erase(events: readonly CaseEvent[], subject: SubjectId, options: EraseOptions): ErasedHistory {
  checkForm(options, 'record');
  const { now, tombstone } = options;
  if (!Array.isArray(events)) fail('input/invalid', [], `Events come as an array, got ${named(events)}.`);
  within(['now'], () => epochOf(now));
  if (typeof subject !== 'string') fail('case/invalid-key', ['subject'], `A subject is a text, got ${named(subject)}.`);
  if (typeof tombstone !== 'string' || tombstone === '' || tombstone === subject)
    fail(
      'case/invalid-key',
      ['tombstone'],
      'A tombstone is a text of at least one character and not the subject itself.',
    );
  const taken = erasedKeyOf(tombstone, 1).slice(0, -1);
  const graves = new Map<string, Grave>();
  // Not by map, which passes over gaps in the list.
  const left = Array.from(events as readonly CaseEvent[], (event, index): CaseEvent => {
    const [fault, ...faults] = eventFaults(event);
    // What cannot be read cannot be erased, and must not pass for erased.
    if (fault !== undefined)
      return within([index], () => {
        throw new NpsError([fault, ...faults]);
      });
    if (event.caseKey.startsWith(taken))
      fail('case/invalid-key', ['tombstone'], 'A tombstone stands for one customer, and this one is in use.');
    if (partsOfCaseKey(event.caseKey)?.subject !== subject) return event;
    let grave = graves.get(event.caseKey);
    if (grave === undefined) {
      grave = {
        key: erasedKeyOf(tombstone, graves.size + 1),
        ids: new Map(),
        sequence: 0,
        lastAt: event.at,
        tombstones: 0,
      };
      graves.set(event.caseKey, grave);
    }
    return buried(event, grave);
  });
  const last = [...graves.values()].map((grave): CaseEvent => ({
    id: `${grave.key}/${grave.ids.size + 1}`,
    caseKey: grave.key,
    at: now < grave.lastAt ? grave.lastAt : now,
    sequence: grave.sequence + 1,
    tombstone: true,
    kind: 'erased',
  }));
  return {
    events: [...left, ...last],
    cases: graves.size,
    tombstones: [...graves.values()].reduce((sum, grave) => sum + grave.tombstones, 0),
  };
}

/** What is known about a case while its events are replaced. */
type Grave = {
  readonly key: string;
  /** New ids by old ones, so that an event that came twice still does. */
  readonly ids: Map<string, string>;
  sequence: number;
  lastAt: Instant;
  tombstones: number;
};

/** What is left of an event. Built from the members that may stay, so that nothing else slips through. */
function buried(event: CaseEvent, grave: Grave): CaseEvent {
  const id = grave.ids.get(event.id) ?? `${grave.key}/${grave.ids.size + 1}`;
  grave.ids.set(event.id, id);
  if (event.sequence > grave.sequence) grave.sequence = event.sequence;
  if (event.at > grave.lastAt) grave.lastAt = event.at;
  grave.tombstones += 1;
  // Read by names from a list; every event is a plain record.
  const from = event as unknown as Readonly<Record<string, unknown>>;
  const kept = Object.fromEntries(KEPT.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
  return {
    id,
    caseKey: grave.key,
    at: event.at,
    sequence: event.sequence,
    tombstone: true,
    ...kept,
    ...(event.kind === 'noted' && { note: '' }),
    ...keyWithin(event, grave.key),
  } as CaseEvent;
}

/** The members that say nothing about a person. */
const KEPT = [
  'kind',
  'playbook',
  'playbookVersion',
  'score',
  'answeredAt',
  'role',
  'channel',
  'cause',
  'outcome',
  'customerTold',
  'rung',
  'action',
  'effortMinutes',
  'cost',
] as const;

/** The key of an action begins with that of its case; any other key is dropped. */
const keyWithin = (event: CaseEvent, key: string): { readonly actionKey?: string } =>
  event.kind === 'acted' && event.actionKey?.startsWith(`${event.caseKey}/`) === true
    ? { actionKey: key + event.actionKey.slice(event.caseKey.length) }
    : {};
