/**
 * How soon a plan needs somebody: what decides its place in a queue.
 *
 * @module
 */
import type { Due } from '../cases/clock.ts';
import type { Instant } from '../time/instant.ts';

/** How soon a plan needs somebody. */
export type Urgency = {
  /** Whether something that is to be done is overdue on the clock that binds. */
  readonly overdue: boolean;
  /** The earliest due time on the clocks that bind; `null` where nothing is due at a known time. */
  readonly due: Instant | null;
};

/** What is due at some time, or is not. */
type Timed = { readonly due: Due | null };

/**
 * Finds how soon actions need somebody.
 *
 * What waits for a moment of the case, and what is suppressed, makes nothing urgent; what is put off does.
 *
 * @param actions - What is to be done.
 * @param deferred - What is put off.
 * @returns The earliest due time, and whether anything is overdue.
 * @internal
 */
export function urgencyOf(actions: readonly Timed[], deferred: readonly Timed[]): Urgency {
  let overdue = false;
  let earliest: Instant | null = null;
  let seen: Due | null = null;
  const count = actions.length + deferred.length;
  for (let i = 0; i < count; i++) {
    const { due } = (i < actions.length ? actions[i] : deferred[i - actions.length]) as Timed;
    // Most actions share their due times with the one before.
    if (due === seen || due === null || 'waitsFor' in due) continue;
    seen = due;
    const at = due.binds === 'customer' ? due.wall : due.business;
    if (due.overdue) overdue = true;
    if (at !== null && (earliest === null || at < earliest)) earliest = at;
  }
  return { overdue, due: earliest };
}
