/**
 * What was meant to happen in each case, over all its answers.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Instant } from '../time/instant.ts';
import type { ClockSpec } from './clock.ts';
import { partsOfCaseKey } from './case-key.ts';
import type { FollowUp } from './follow-up.ts';

/** What was meant to happen in a case, over all its answers. */
export type CasePlan = {
  /** The earliest answer. */
  readonly first: FollowUp;
  /** The answer that the case is named by; the earliest where its key names none of them. */
  readonly opening: FollowUp;
  /** The one with the lowest score, whose play rules; the earliest of several. */
  readonly lowest: FollowUp;
  /** `due` when something is due for any of its answers. */
  readonly outreach: FollowUp['outreach'];
  /** The first of those that guards stopped, in the same order as `lowest`; `null` when there is none. */
  readonly stopped: FollowUp | null;
};

/**
 * What was meant to happen, by case.
 *
 * @param followUps - Checked follow-ups.
 * @param clocks - The promises.
 * @param now - The present moment; later answers are passed over.
 * @returns The cases in the order of the list, and how many answers were counted.
 * @throws {NpsError} `playbook/unknown-clock` for a clock that `clocks` lacks.
 * @internal
 */
export function plansOf(
  followUps: readonly FollowUp[],
  clocks: Readonly<Record<string, ClockSpec>>,
  now: Instant,
): { readonly cases: ReadonlyMap<string, CasePlan>; readonly answers: number } {
  const cases = new Map<string, Omit<CasePlan, 'opening'> & { readonly named: FollowUp | null }>();
  let answers = 0;
  for (const [i, one] of followUps.entries()) {
    for (const [j, id] of one.clocks.entries())
      if (!Object.hasOwn(clocks, id))
        fail(
          'playbook/unknown-clock',
          ['followUps', i, 'clocks', j],
          'A follow-up names clocks that are among `clocks`.',
        );
    if (one.answeredAt > now) continue;
    answers++;
    const before = cases.get(one.caseKey) ?? {
      first: one,
      lowest: one,
      outreach: one.outreach,
      stopped: null,
      named: null,
    };
    cases.set(one.caseKey, {
      first: isEarlier(one, before.first) ? one : before.first,
      named: partsOfCaseKey(one.caseKey)?.responseId === one.responseId ? one : before.named,
      lowest: isLower(one, before.lowest) ? one : before.lowest,
      outreach: PRIORITY.find(
        (outreach) => outreach === before.outreach || outreach === one.outreach,
      ) as CasePlan['outreach'],
      stopped:
        one.outreach === 'suppressed' && (before.stopped === null || isLower(one, before.stopped))
          ? one
          : before.stopped,
    });
  }
  return {
    cases: new Map(Array.from(cases, ([key, { named, ...plan }]) => [key, { ...plan, opening: named ?? plan.first }])),
    answers,
  };
}

// Answers of one moment are told apart by their ids, so that the order of the list does not matter.
const isEarlier = (a: FollowUp, b: FollowUp): boolean =>
  a.answeredAt < b.answeredAt || (a.answeredAt === b.answeredAt && a.responseId < b.responseId);

const isLower = (a: FollowUp, b: FollowUp): boolean => a.score < b.score || (a.score === b.score && isEarlier(a, b));

const PRIORITY: readonly FollowUp['outreach'][] = ['due', 'suppressed', 'none'];

/**
 * Which guard stopped how many cases.
 *
 * @param stopped - Cases that were suppressed.
 * @returns The guards, the most frequent first, of equals by name.
 * @internal
 */
export function guardsOf(stopped: readonly CasePlan[]): { readonly guard: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { stopped: one } of stopped) {
    // A case that guards stopped has an answer with a guard.
    const guard = one?.guard as string;
    counts.set(guard, (counts.get(guard) ?? 0) + 1);
  }
  return Array.from(counts, ([guard, count]) => ({ guard, count })).sort(
    (a, b) => b.count - a.count || (a.guard < b.guard ? -1 : 1),
  );
}
