/**
 * Whether other people were asked, or other people answered, than before: then a score may move although nobody changed their mind.
 *
 * @module
 */
import { compareMany } from '../compare/many.ts';
import { fail, within } from '../error.ts';
import { checkLevel, named } from '../estimate/estimate.ts';
import { type Finding, type FindingTable, findingOf } from './finding.ts';
import { type Approach, type ReachFigures, type ReachReading, reachOf } from './reach.ts';

/**
 * What may be found between two periods. `reach-moved`: the response rate moved by more than the share that was set;
 * `channel-mix-moved`, `touchpoint-mix-moved`: invitations went out on other channels, or about other encounters, than before, by
 * more than that share and more than chance explains; `reach-unknown`: in one of the periods nobody was invited, so nothing
 * can be said; `selected-after`: in the later period invitations went out after the outcome was known.
 */
export type ReachChangeCode =
  'reach-moved' | 'channel-mix-moved' | 'touchpoint-mix-moved' | 'reach-unknown' | 'selected-after';

/** Each code with its rule. */
export const REACH_CHANGE_FINDINGS: FindingTable<ReachChangeCode> = {
  'reach-moved': { severity: 'warning', rule: 'G5' },
  'channel-mix-moved': { severity: 'warning', rule: 'G5' },
  'touchpoint-mix-moved': { severity: 'warning', rule: 'G5' },
  'reach-unknown': { severity: 'warning', rule: 'G5' },
  'selected-after': { severity: 'warning', rule: 'G5' },
};

/** How far the invitations of two periods lie apart. */
export type MixChange = {
  /** The share of invitations that would have to move to make both periods alike, 0 to 1; `null` where nobody was invited. */
  readonly moved: number | null;
  /** The p-value of the chi-square test that both periods have one mix; 1 where there is nothing to compare. */
  readonly pValue: number;
  /** Whether the test is rough, since some expected counts are below 5. */
  readonly smallExpected: boolean;
};

/** How the response rate moved. */
export type RateChange =
  | {
      readonly status: 'shown';
      /** The later rate minus the earlier one, −1 to +1. */
      readonly difference: number;
      readonly interval: { readonly lower: number; readonly upper: number; readonly level: number };
      /** What chance leaves: `unclear` when the interval holds 0. */
      readonly direction: 'higher' | 'lower' | 'unclear';
    }
  | {
      readonly status: 'withheld';
      readonly difference: null;
      readonly interval: null;
      readonly reason: 'nobody-invited';
    };

/** Two periods side by side. */
export type ReachChange = {
  readonly before: ReachReading;
  readonly after: ReachReading;
  readonly responseRate: RateChange;
  readonly channels: MixChange;
  readonly touchpoints: MixChange;
  readonly findings: readonly Finding<ReachChangeCode>[];
};

/** How two periods are compared. */
export type ReachChangeOptions = {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How far a rate or a mix may move before it is a warning, a share strictly between 0 and 1. @defaultValue 0.05 */
  readonly tolerance?: number;
};

/**
 * Compares who was asked and who answered in two periods.
 *
 * The response rate is warned of when it moved by more than the tolerance, whether chance explains it or not: the interval stands
 * beside it. The mix of channels and touchpoints is warned of when more than that share of the invitations lies elsewhere and a
 * chi-square test says that chance does not explain it. A finding says that two scores are less comparable, not that either
 * is wrong; a change of the mix is taken out of the score with `decomposeChange`.
 *
 * @param before - Everybody who could have been asked in the earlier period.
 * @param after - Everybody who could have been asked in the later period.
 * @param options - Confidence level and tolerance.
 * @returns Both readings, what moved, and what to be warned of.
 * @throws {NpsError} `reach/invalid` as `reachOf`, the place beginning with `before` or `after`; `option/out-of-range` for a bad
 * level or tolerance.
 * @example
 * const day = '2026-05-20T08:00:00.000Z';
 * const sent = (channel: 'email' | 'sms', answered: boolean) =>
 *   ({ subject: 'x', channel, invitedAt: day, ...(answered && { answeredAt: day }) });
 * const april = Array.from({ length: 200 }, (_, i) => sent('email', i % 4 === 0));
 * const may = Array.from({ length: 200 }, (_, i) => sent(i % 2 === 0 ? 'email' : 'sms', i % 8 === 0));
 * compareReach(april, may).findings.map(({ code }) => code) // => ['reach-moved', 'channel-mix-moved']
 * @see Newcombe (1998), Interval Estimation for the Difference between Independent Proportions, Statistics in Medicine 17(8),
 * method 10 (response rate).
 * @see Agresti (2013), Categorical Data Analysis, 3rd edition, section 3.2 (mix).
 */
export function compareReach(
  before: readonly Approach[],
  after: readonly Approach[],
  { level = 0.95, tolerance = 0.05 }: ReachChangeOptions = {},
): ReachChange {
  checkLevel(level);
  if (!(typeof tolerance === 'number' && tolerance > 0 && tolerance < 1))
    fail('option/out-of-range', ['tolerance'], `A tolerance is a share between 0 and 1, got ${named(tolerance)}.`);
  const first = within(['before'], () => reachOf(before, { level }));
  const second = within(['after'], () => reachOf(after, { level }));
  const responseRate = rateChange(first.total, second.total, level);
  const channels = mixChange(invitedBy(first, 'channel'), invitedBy(second, 'channel'));
  const touchpoints = mixChange(invitedBy(first, 'touchpoint'), invitedBy(second, 'touchpoint'));
  const changed = { responseRate, channels, touchpoints };
  return {
    before: first,
    after: second,
    ...changed,
    findings: findingsOf(changed, first, second, tolerance, 1 - level),
  };
}

/** The difference of two shares; the distances of the Wilson limits add up as squares, each limit with the one that faces it. */
function rateChange(before: ReachFigures, after: ReachFigures, level: number): RateChange {
  const [a, b] = [after.responseRate, before.responseRate];
  if (a.status === 'withheld' || b.status === 'withheld')
    return { status: 'withheld', difference: null, interval: null, reason: 'nobody-invited' };
  const difference = a.value - b.value + 0;
  const lower = difference - Math.hypot(a.value - a.interval.lower, b.interval.upper - b.value);
  const upper = difference + Math.hypot(a.interval.upper - a.value, b.value - b.interval.lower);
  return {
    status: 'shown',
    difference,
    // The limits stay within −1 and +1 but for the last digits.
    interval: { lower: Math.max(-1, lower), upper: Math.min(1, upper), level },
    direction: lower > 0 ? 'higher' : upper < 0 ? 'lower' : 'unclear',
  };
}

/** How many were invited, by channel or by touchpoint. */
function invitedBy({ groups }: ReachReading, key: 'channel' | 'touchpoint'): ReadonlyMap<string | null, number> {
  const invited = new Map<string | null, number>();
  for (const group of groups) {
    if (group.invited > 0) invited.set(group[key], (invited.get(group[key]) ?? 0) + group.invited);
  }
  return invited;
}

function mixChange(before: ReadonlyMap<string | null, number>, after: ReadonlyMap<string | null, number>): MixChange {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  // The table of ways by period: each way is a group whose invitations fall into two classes, earlier and later.
  const table = keys.map((key) => ({
    detractors: before.get(key) ?? 0,
    passives: 0,
    promoters: after.get(key) ?? 0,
  }));
  const { pValue, cautions } = compareMany(table, { test: 'chi-square' });
  const total = (periods: ReadonlyMap<string | null, number>): number =>
    [...periods.values()].reduce((sum, many) => sum + many, 0);
  const [all, later] = [total(before), total(after)];
  const moved =
    all === 0 || later === 0
      ? null
      : table.reduce((sum, row) => sum + Math.abs(row.detractors / all - row.promoters / later), 0) / 2;
  return { moved, pValue, smallExpected: cautions.includes('small-expected') };
}

function findingsOf(
  { responseRate, channels, touchpoints }: Pick<ReachChange, 'responseRate' | 'channels' | 'touchpoints'>,
  before: ReachReading,
  after: ReachReading,
  tolerance: number,
  significance: number,
): readonly Finding<ReachChangeCode>[] {
  const mixFinding = (code: ReachChangeCode, { moved, pValue }: MixChange): readonly Finding<ReachChangeCode>[] =>
    moved !== null && moved > tolerance && pValue <= significance
      ? [findingOf(REACH_CHANGE_FINDINGS, code, [], { moved, pValue, tolerance })]
      : [];
  const { difference } = responseRate;
  return [
    ...(difference === null
      ? [
          findingOf(REACH_CHANGE_FINDINGS, 'reach-unknown', [], {
            before: before.total.invited,
            after: after.total.invited,
          }),
        ]
      : []),
    ...(difference !== null && Math.abs(difference) > tolerance
      ? [
          findingOf(REACH_CHANGE_FINDINGS, 'reach-moved', [], {
            before: before.total.responseRate.value,
            after: after.total.responseRate.value,
            difference,
            direction: responseRate.status === 'shown' ? responseRate.direction : 'unclear',
            tolerance,
          }),
        ]
      : []),
    ...mixFinding('channel-mix-moved', channels),
    ...mixFinding('touchpoint-mix-moved', touchpoints),
    ...after.findings,
  ];
}
