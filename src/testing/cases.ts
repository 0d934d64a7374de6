/**
 * Random histories of cases for property tests: such as a case takes whole, and such as come from broken programs.
 *
 * @module
 */
import * as fc from 'fast-check';
import { type Draft, judge, legalAfter, stepped } from '../cases/draft.ts';
import { CASE_EVENT_KINDS } from '../cases/event-check.ts';
import type { CaseEvent, CaseEventKind, CaseOutcome } from '../cases/event.ts';
import { ROLES } from '../cases/role.ts';
import { OUTCOME_OF } from '../cases/rules.ts';
import { fail } from '../error.ts';
import { SCORES, type Score } from '../scale/score.ts';
import { CHANNELS } from '../survey/channel.ts';
import { type Instant, epochOf, instantOf } from '../time/instant.ts';

/** Which histories to make. */
export type CaseEventsConstraints = {
  /** The key of the case. @defaultValue `'c/%/a'` */
  readonly caseKey?: string;
  /** When the case is opened. @defaultValue `2026-01-05T09:00:00.000Z`, a Monday */
  readonly opensAt?: Instant;
  /** The most events behind the first one. @defaultValue 12 */
  readonly maxLength?: number;
  /** The longest time between two events, in milliseconds. @defaultValue 3 days */
  readonly maxGap?: number;
  /** The kinds of events that may follow the first one. @defaultValue all */
  readonly kinds?: readonly CaseEventKind[];
};

/**
 * Histories of one case that the case takes whole, shrinking to a case that was opened with the score 0 and nothing else.
 *
 * @param constraints - The key, the beginning, length, times and kinds of events.
 * @returns An arbitrary of histories, in the order of time and sequence.
 * @throws {NpsError} `instant/invalid` when `opensAt` is no instant; `option/out-of-range` when `maxGap` is not a whole number of at least 0.
 * @example
 * import * as fc from 'fast-check';
 * import { foldCase } from 'npskit/playbook';
 * fc.assert(fc.property(arbCaseEvents(), (events) => foldCase(events).rejected.length === 0)) // => undefined
 */
export function arbCaseEvents({
  caseKey = 'c/%/a',
  opensAt = '2026-01-05T09:00:00.000Z',
  maxLength = 12,
  maxGap = 3 * 86_400_000,
  kinds = CASE_EVENT_KINDS,
}: CaseEventsConstraints = {}): fc.Arbitrary<CaseEvent[]> {
  const start = epochOf(opensAt);
  if (!(Number.isSafeInteger(maxGap) && maxGap >= 0))
    fail('option/out-of-range', ['maxGap'], 'The longest time between two events is whole milliseconds, 0 or more.');
  return fc
    .record({ first: arbDraw(maxGap), rest: fc.array(arbDraw(maxGap), { maxLength }) })
    .map(({ first, rest }) => historyOf(caseKey, start, [first, ...rest], kinds));
}

/** What chance decides about one event. */
type Draw = {
  readonly choice: number;
  readonly gap: number;
  readonly score: Score;
  /** How long before its event an answer was given, milliseconds. */
  readonly delay: number;
  readonly pick: number;
  readonly flag: boolean;
};

const arbDraw = (maxGap: number): fc.Arbitrary<Draw> =>
  fc.record({
    choice: fc.nat(10_000),
    // Whole hours make ties and exact due times likely.
    gap: fc.oneof(
      fc.nat(Math.floor(maxGap / 3_600_000)).map((hours) => hours * 3_600_000),
      fc.nat(maxGap),
    ),
    score: fc.constantFrom(...SCORES),
    delay: fc.oneof(fc.constant(0), fc.nat(maxGap)),
    pick: fc.nat(1_000),
    flag: fc.boolean(),
  });

function historyOf(
  caseKey: string,
  start: number,
  draws: readonly Draw[],
  kinds: readonly CaseEventKind[],
): CaseEvent[] {
  const events: CaseEvent[] = [];
  let draft: Draft | null = null;
  let at = start;
  for (const [i, draw] of draws.entries()) {
    const legal: readonly CaseEventKind[] =
      draft === null ? ['opened'] : legalAfter(draft).filter((kind) => kinds.includes(kind));
    const kind = legal[draw.choice % legal.length];
    if (kind === undefined) break;
    if (i > 0) at += draw.gap;
    const base = { id: `e${i + 1}`, caseKey, at: instantOf(at), sequence: i + 1 };
    // The members fit the kind.
    const event = { ...base, kind, ...membersOf(kind, draw, at, i, draft) } as CaseEvent;
    const verdict = judge(draft, event);
    if (typeof verdict !== 'string') break;
    draft = stepped(draft, event, verdict);
    events.push(event);
  }
  return events;
}

function membersOf(kind: CaseEventKind, draw: Draw, at: number, i: number, draft: Draft | null): object {
  const { score, delay, pick, flag } = draw;
  const role = ROLES[pick % ROLES.length];
  const touch = { channel: CHANNELS[pick % CHANNELS.length], ...(flag && { person: `p${pick % 3}` }) };
  const answer = { score, ...(delay > 0 && { answeredAt: instantOf(at - delay) }) };
  switch (kind) {
    case 'opened':
      return { playbook: 'strict', ...(flag && { playbookVersion: 1 + (pick % 3) }), ...answer };
    case 'answered':
      return { ...answer, ...(flag && { responseId: `a${i}` }) };
    case 'assigned':
      return { role, ...(flag && { person: `p${pick % 3}` }) };
    case 'attempted':
    case 'contacted':
      return touch;
    case 'closed':
      return {
        cause: `theme-${pick % 3}`,
        outcome: draft === null ? 'resolved' : OUTCOME_OF[draft.state],
        customerTold: flag,
      };
    case 'escalated':
      return { rung: `rung-${i}`, ...(flag && { role }) };
    case 'acted':
      return { action: 'apologize', ...touch, ...(flag && { effortMinutes: pick % 60, cost: pick % 7 }) };
    case 'noted':
      return { note: `n${pick}` };
    default:
      return {};
  }
}

/**
 * Histories from broken programs: events that came twice, out of order, in the wrong state, for another case or with wrong members, and
 * values that are no events at all, among others that are sound. Shrinking to none.
 *
 * @param constraints - As for `arbCaseEvents`.
 * @returns An arbitrary of lists to be handed to a fold, which refuses some of their members.
 * @throws {NpsError} As `arbCaseEvents`.
 * @example
 * import * as fc from 'fast-check';
 * import { foldCase } from 'npskit/playbook';
 * const isCounted = (events: CaseEvent[]) => {
 *   const { case: folded, rejected, duplicates } = foldCase(events);
 *   return rejected.length + duplicates + (folded?.eventIds.length ?? 0) === events.length;
 * };
 * fc.assert(fc.property(arbHostileCaseEvents(), isCounted)) // => undefined
 */
export const arbHostileCaseEvents = (constraints: CaseEventsConstraints = {}): fc.Arbitrary<CaseEvent[]> =>
  fc
    .record({ events: arbCaseEvents(constraints), harms: fc.array(arbHarm, { maxLength: 6 }) })
    .map(({ events, harms }) => harms.reduce<CaseEvent[]>((list, { where, harm }) => harm(list, where), events));

type Harm = { readonly where: number; readonly harm: (events: CaseEvent[], where: number) => CaseEvent[] };

const HARMS: readonly Harm['harm'][] = [
  // Once more, later.
  (events, where) => [...events, ...events.slice(where % (events.length + 1))],
  // Out of order.
  (events, where) => [...events.slice(where % (events.length + 1)), ...events.slice(0, where % (events.length + 1))],
  // Lost.
  (events, where) => events.filter((_, i) => i !== where % (events.length + 1)),
  // Something else.
  (events, where) => placed(events, where, { kind: CASE_EVENT_KINDS[where % CASE_EVENT_KINDS.length] }),
  (events, where) => placed(events, where, { caseKey: 'other/%/case' }),
  (events, where) => placed(events, where, { sequence: [-1, 0.5, Infinity, NaN, '1'][where % 5] }),
  (events, where) => placed(events, where, { at: ['yesterday', null, 0, {}][where % 4] }),
  (events, where) => placed(events, where, { kind: ['__proto__', 'constructor', 'toString', 7][where % 4] }),
  (events, where) => placed(events, where, { id: ['__proto__', '', null, 'e1'][where % 4] }),
  (events, where) => placed(events, where, { score: [11, -1, '9', null][where % 4], rung: 1, cause: 2, role: 'owner' }),
  // Closed as what it is not; the same rung over and over.
  (events) =>
    events.map((event) => (isKind(event, 'closed') ? { ...event, outcome: OTHER_OUTCOME[event.outcome] } : event)),
  (events) => events.map((event) => (isKind(event, 'escalated') ? { ...event, rung: 'rung' } : event)),
  // No event at all.
  (events, where) => [...events, [null, undefined, 3, 'opened', [], Object.create(null)][where % 6] as CaseEvent],
];

/** Whether an event is of a kind; an earlier harm may have left something else in its place. */
const isKind = <Kind extends CaseEventKind>(
  event: CaseEvent,
  kind: Kind,
): event is CaseEvent & { readonly kind: Kind } => (event as CaseEvent | null | undefined)?.kind === kind;

const OTHER_OUTCOME: Readonly<Record<CaseOutcome, CaseOutcome>> = {
  resolved: 'verified',
  verified: 'resolved',
  declined: 'unreachable',
  unreachable: 'disagreed',
  disagreed: 'declined',
};

const placed = (events: CaseEvent[], where: number, members: object): CaseEvent[] =>
  events.map((event, i) => (i === where % events.length ? { ...event, ...members } : event));

const arbHarm: fc.Arbitrary<Harm> = /* @__PURE__ */ fc.record({
  where: fc.nat(1_000),
  harm: fc.constantFrom(...HARMS),
});
