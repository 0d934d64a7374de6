/**
 * What is at stake with detractors, what was verified as solved, and what that cost.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import { type Instant, epochOf } from '../time/instant.ts';
import { partsOfCaseKey } from './case-key.ts';
import type { Case } from './case.ts';
import type { CaseEvent } from './event.ts';
import { foldCase } from './fold.ts';
import { TERMINAL_STATES } from './rules.ts';
import { sortLog } from './story.ts';

/** The accounts of some cases. */
export type AccountValue = {
  /** Their value in the currency of the host; an account with several cases counts once. */
  readonly value: number;
  /** How many accounts there are. */
  readonly accounts: number;
  /** How many of them are without a known value, and so are not in `value`. */
  readonly withoutValue: number;
};

/** What one verified recovery cost, or why nobody can tell. */
export type CostPerRecovery =
  | { readonly status: 'shown'; readonly value: number }
  | { readonly status: 'withheld'; readonly value: null; readonly reason: 'none-verified' };

/** Value and cost of detractor cases; plain JSON. Money is in the currency of the host. */
export type RecoveryValue = {
  /** Accounts with an open detractor case that is not verified. */
  readonly atRisk: AccountValue;
  /** Accounts with a verified detractor case, and none that is still at risk. */
  readonly verified: AccountValue;
  readonly cost: {
    /** What actions cost besides work. */
    readonly compensation: number;
    /** The work of all actions, in minutes. */
    readonly effortMinutes: number;
    /** The same in money. */
    readonly effort: number;
    /** Compensation and effort, of every detractor case: also of those that came to nothing. */
    readonly total: number;
  };
  /** How many detractor cases there are, and how many of them are verified, also when closed since. */
  readonly cases: number;
  readonly verifiedCases: number;
  /** The total cost over the verified cases. */
  readonly costPerVerified: CostPerRecovery;
  /** Cases of passives and promoters, which are in no figure. */
  readonly otherCases: number;
  /** Events that no case took. */
  readonly rejected: number;
};

/** What value and cost depend on. */
export type RecoveryValueOptions = {
  /** The value of each account by the subject of its cases, in the currency of the host: finite numbers of at least 0. */
  readonly accountValues: Readonly<Record<string, number>>;
  /** What a minute of work costs in the same currency; a finite number of at least 0. */
  readonly minuteCost: number;
  /** The present moment. */
  readonly now: Instant;
};

/**
 * Adds up what is at stake with detractors, what was verified, and what that cost.
 *
 * Value at risk is the value of accounts whose complaint is open, not a forecast of what will be lost; value verified is that of accounts who
 * said that their problem is solved, not revenue that was saved. Some would have stayed anyway: see `recoveryOf`.
 *
 * @param events - The log, with the events of each case in the order of their sequence.
 * @param options - Values of accounts, the cost of work, and now.
 * @returns Value, cost, and the cost of each verified recovery.
 * @throws {NpsError} `input/invalid` when the events are not an array; `option/out-of-range` for a value or a cost that is not a finite number of
 * at least 0, and when a sum is beyond every number; `instant/invalid`.
 * @example
 * const event = { id: 'e1', caseKey: 'c7/%/a1', at: '2026-02-02T09:00:00.000Z', sequence: 1 };
 * const events = [
 *   { ...event, kind: 'opened' as const, playbook: 'strict', score: 3 as const },
 *   { ...event, id: 'e2', sequence: 2, kind: 'acted' as const, action: 'compensate', cost: 20, effortMinutes: 10 },
 * ];
 * const value = recoveryValue(events, { accountValues: { c7: 900 }, minuteCost: 1, now: '2026-02-03T09:00:00.000Z' });
 * value.atRisk.value // => 900
 * value.cost.total // => 30
 * value.costPerVerified // => { status: 'withheld', value: null, reason: 'none-verified' }
 */
export function recoveryValue(events: readonly CaseEvent[], options: RecoveryValueOptions): RecoveryValue {
  checkForm(options, 'record');
  const { accountValues, minuteCost, now } = options;
  within(['now'], () => epochOf(now));
  if (!Array.isArray(events)) fail('input/invalid', [], `Events come as an array, got ${named(events)}.`);
  checkAmount(minuteCost, ['minuteCost']);
  if (typeof accountValues !== 'object' || accountValues === null)
    fail('option/out-of-range', ['accountValues'], `Values by subject were expected, got ${named(accountValues)}.`);
  for (const [subject, value] of Object.entries(accountValues)) checkAmount(value, ['accountValues', subject]);
  const log = sortLog(events as readonly CaseEvent[], now);
  const atRisk = new Set<string>();
  const verified = new Set<string>();
  let compensation = 0;
  let effortMinutes = 0;
  let cases = 0;
  let verifiedCases = 0;
  for (const [key, history] of log.histories) {
    // A history that was sorted begins with the event that opens the case.
    const current = foldCase(history).case as Case;
    if (current.score > 6) continue;
    cases++;
    const account = partsOfCaseKey(key)?.subject ?? key;
    if (isVerified(current.state === 'erased' ? beforeErasure(history) : current)) {
      verifiedCases++;
      verified.add(account);
    } else if (!TERMINAL_STATES.includes(current.state)) atRisk.add(account);
    for (const event of history) {
      if (event.kind !== 'acted') continue;
      compensation += event.cost ?? 0;
      effortMinutes += event.effortMinutes ?? 0;
    }
  }
  // Adding 0 turns −0 into 0.
  const effort = effortMinutes * minuteCost + 0;
  const total = compensation + effort;
  if (!(total + effortMinutes < Infinity))
    fail('option/out-of-range', ['minuteCost'], 'The cost of all actions together is a finite number.');
  return {
    atRisk: valueOf(atRisk, accountValues),
    verified: valueOf(new Set([...verified].filter((account) => !atRisk.has(account))), accountValues),
    cost: { compensation, effortMinutes, effort, total },
    cases,
    verifiedCases,
    costPerVerified:
      verifiedCases === 0
        ? { status: 'withheld', value: null, reason: 'none-verified' }
        : { status: 'shown', value: total / verifiedCases },
    otherCases: log.histories.size - cases,
    rejected: log.rejected,
  };
}

/** Erasing a customer takes back nothing that was verified before. Nothing but erasures follows the first one. */
const beforeErasure = (history: readonly CaseEvent[]): Case =>
  foldCase(history.filter(({ kind }) => kind !== 'erased')).case as Case;

const isVerified = ({ state, outcome }: Case): boolean => state === 'verified' || outcome === 'verified';

function valueOf(accounts: ReadonlySet<string>, values: Readonly<Record<string, number>>): AccountValue {
  const known = [...accounts].filter((account) => Object.hasOwn(values, account));
  const value = known.reduce((sum, account) => sum + (values[account] as number), 0);
  if (!(value < Infinity))
    fail('option/out-of-range', ['accountValues'], 'The value of all accounts together is a finite number.');
  return { value, accounts: accounts.size, withoutValue: accounts.size - known.length };
}

function checkAmount(amount: number, path: readonly string[]): void {
  if (!(typeof amount === 'number' && amount >= 0 && amount < Infinity))
    fail('option/out-of-range', path, `An amount is a finite number of at least 0, got ${named(amount)}.`);
}
