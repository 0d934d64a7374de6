/**
 * What was meant to happen in each case, over all its answers.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Instant } from '../time/instant.ts';
import type { ClockSpec } from './clock.ts';
import type { FollowUp } from './follow-up.ts';

/** What was meant to happen in a case, over all its answers. */
export type CasePlan = {
  /** The earliest answer. */
  readonly first: FollowUp;
  /** The one with the lowest score, whose play rules. */
  readonly lowest: FollowUp;
  /** `due` when something is due for any of its answers. */
  readonly outreach: FollowUp['outreach'];
  readonly guard: string | null;
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
  const cases = new Map<string, CasePlan>();
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
    const before = cases.get(one.caseKey);
    if (before === undefined)
      cases.set(one.caseKey, { first: one, lowest: one, outreach: one.outreach, guard: one.guard });
    else
      cases.set(one.caseKey, {
        first: one.answeredAt < before.first.answeredAt ? one : before.first,
        lowest: one.score < before.lowest.score ? one : before.lowest,
        outreach: PRIORITY.find(
          (outreach) => outreach === before.outreach || outreach === one.outreach,
        ) as CasePlan['outreach'],
        guard: before.guard ?? one.guard,
      });
  }
  return { cases, answers };
}

const PRIORITY: readonly FollowUp['outreach'][] = ['due', 'suppressed', 'none'];

/**
 * Which guard stopped how many cases.
 *
 * @param stopped - Cases that were suppressed.
 * @returns The guards, the most frequent first.
 * @internal
 */
export function guardsOf(stopped: readonly CasePlan[]): { readonly guard: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { guard } of stopped) counts.set(guard ?? '', (counts.get(guard ?? '') ?? 0) + 1);
  return Array.from(counts, ([guard, count]) => ({ guard, count })).sort((a, b) => b.count - a.count);
}
