/**
 * Scores of business customers, where one account answers through several people.
 *
 * "How do the answers fall out?", "how do our accounts fall out?" and "how does our revenue fall out?" are three
 * questions with three numbers. All of them are given, each under its name; none stands for another.
 *
 * @module
 */
import { fail } from '../error.ts';
import { DEFAULT_MINIMUM } from '../estimate/estimate.ts';
import { checkMinimum } from '../estimate/suppress.ts';
import type { Response } from '../response.ts';
import { type DesignEstimate, type DesignEstimateOptions, estimateDesign } from '../weights/design.ts';
import { domainEstimates } from '../weights/domains.ts';
import { tagColumn } from '../weights/sample.ts';
import { type Segment, segmentOf } from './segment.ts';

/** How accounts are read. */
export type AccountOptions = Pick<DesignEstimateOptions, 'level' | 'method'> & {
  /** The tag that names the account. */
  readonly account: string;
  /** What each account is worth, by its name. Absent: the sum of the weights of its answers, where they carry some. */
  readonly revenue?: Readonly<Record<string, number>>;
  /** The tags to group by; absent: no segments. */
  readonly by?: readonly string[];
  /** How many answers a score needs to be shown; at least 1. @defaultValue `DEFAULT_MINIMUM` (10) */
  readonly minimum?: number;
};

/** The scores of accounts, one a question. Every standard error counts accounts, not answers, as drawn. */
export type AccountScores = {
  /** Each answer has one vote. */
  readonly byAnswer: DesignEstimate;
  /** Each answer has its weight; `null` where answers carry none. */
  readonly byWeight: DesignEstimate | null;
  /** Each account has one vote, which its answers share. */
  readonly byAccount: DesignEstimate;
  /** Each account has a vote as large as its revenue; `null` where neither revenue nor weights are known. */
  readonly byRevenue: DesignEstimate | null;
};

/** What {@link readAccounts} tells. */
export type AccountReading = AccountScores & {
  /** How many answers name their account, and are in the scores. */
  readonly n: number;
  /** How many accounts they are from. */
  readonly accounts: number;
  /** How many answers name no account, and are in none of the scores. */
  readonly withoutAccount: number;
  /** The scores of the segments, ordered by key; within one, an account's vote is shared by its answers there. */
  readonly segments: readonly (AccountScores & { readonly segment: Segment; readonly n: number })[];
};

/**
 * The scores of business customers: by answer, by weight, by account and by revenue.
 *
 * People of one account answer alike, so the intervals count accounts as drawn and not answers. With a single account
 * there is no standard error; below ten accounts each score carries the caution `few-clusters`.
 * Relationship and touchpoint answers are different measurements: pass one kind at a time.
 *
 * @param responses - Answers that were checked at the door.
 * @param options - Which tag names the account, what accounts are worth, and when a score is shown.
 * @returns The scores, each with its interval or the reason why it is withheld.
 * @throws {NpsError} `weights/invalid` when some answers with an account carry a weight and others do not, and when the
 * revenue of an account is missing or not a finite number of at least 0; `weights/all-zero` when all weights or all
 * revenues are 0; `option/out-of-range` for a bad `level` or `minimum`, or a tag named twice; `option/unknown` for
 * another method.
 * @example
 * const answer = (account: string, score: number): Response =>
 *   ({ id: '', subject: '', score, answeredAt: '2026-01-05T10:00:00.000Z', tags: { account } }) as Response;
 * const responses = [answer('big', 10), answer('big', 9), answer('big', 9), answer('small', 2)];
 * const reading = readAccounts(responses, { account: 'account', revenue: { big: 900, small: 100 }, minimum: 1 });
 * reading.byAnswer.nps // => 50
 * reading.byAccount.nps // => 0
 * reading.byRevenue?.nps // => 80
 * @see Kish (1965), Survey Sampling, chapter 5.
 */
export function readAccounts(
  responses: readonly Response[],
  { account, revenue, by = [], minimum = DEFAULT_MINIMUM, ...options }: AccountOptions,
): AccountReading {
  checkMinimum(minimum, 'minimum');
  if (new Set(by).size !== by.length) fail('option/out-of-range', ['by'], 'Each tag is named once.');
  const assigned = responses.filter(({ tags }) => Object.hasOwn(tags, account));
  const names = tagColumn(assigned, account) as string[];
  const weights = weightsOf(responses, account);
  const worth = worthOf(names, weights, revenue);
  const scores = assigned.map(({ score }) => score);

  const read = (votes: readonly number[] | null): DesignEstimate =>
    atLeast(estimateDesign({ scores, clusters: names, ...(votes && { weights: votes }) }, options), minimum);
  const segments = assigned.map(({ tags }) =>
    segmentOf(Object.fromEntries(by.map((tag) => [tag, Object.hasOwn(tags, tag) ? (tags[tag] as string) : null]))),
  );
  const keys = segments.map(({ key }) => key);
  const readParts = (votes: readonly number[] | null): ReadonlyMap<string | null, DesignEstimate> =>
    new Map(
      domainEstimates({ scores, clusters: names, ...(votes && { weights: votes }) }, keys, options).map(
        ({ domain, estimate }) => [domain, atLeast(estimate, minimum)],
      ),
    );
  return {
    ...scoresOf(read, weights, worth, sharedVotes(names, names)),
    n: assigned.length,
    accounts: new Set(names).size,
    withoutAccount: responses.length - assigned.length,
    segments:
      by.length === 0
        ? []
        : partsOf(segments, scoresOf(readParts, weights, worth, sharedVotes(names, pairsOf(names, keys)))),
  };
}

/** The same reading under each kind of vote. */
const scoresOf = <T>(
  read: (votes: readonly number[] | null) => T,
  weights: readonly number[] | null,
  worth: ReadonlyMap<string, number> | null,
  votes: (worth: ReadonlyMap<string, number> | null) => readonly number[],
): { readonly byAnswer: T; readonly byWeight: T | null; readonly byAccount: T; readonly byRevenue: T | null } => ({
  byAnswer: read(null),
  byWeight: weights && read(weights),
  byAccount: read(votes(null)),
  byRevenue: worth && read(votes(worth)),
});

/** Each answer's part of the vote of its account, which those in one group share: a vote of 1, or of the account's worth. */
const sharedVotes = (
  names: readonly string[],
  groups: readonly string[],
): ((worth: ReadonlyMap<string, number> | null) => readonly number[]) => {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return (worth) =>
    names.map((name, i) => (worth ? (worth.get(name) as number) : 1) / (sizes.get(groups[i] as string) as number));
};

/** An account within a segment; the length of the first part tells where the second begins. */
const pairsOf = (names: readonly string[], keys: readonly string[]): string[] =>
  names.map((name, i) => `${name.length}:${name}${keys[i] as string}`);

type Parts = ReadonlyMap<string | null, DesignEstimate>;

function partsOf(
  segments: readonly Segment[],
  scores: {
    readonly byAnswer: Parts;
    readonly byWeight: Parts | null;
    readonly byAccount: Parts;
    readonly byRevenue: Parts | null;
  },
): AccountReading['segments'] {
  const sizes = new Map<string, { readonly segment: Segment; n: number }>();
  for (const segment of segments) {
    const known = sizes.get(segment.key);
    if (known === undefined) sizes.set(segment.key, { segment, n: 1 });
    else known.n++;
  }
  // A segment whose answers all weigh 0 has no estimate of its own.
  const part = (parts: Parts, key: string): DesignEstimate => parts.get(key) ?? NOBODY;
  return [...sizes.values()]
    .sort((a, b) => (a.segment.key < b.segment.key ? -1 : 1))
    .map(({ segment, n }) => ({
      segment,
      n,
      byAnswer: part(scores.byAnswer, segment.key),
      byWeight: scores.byWeight && part(scores.byWeight, segment.key),
      byAccount: part(scores.byAccount, segment.key),
      byRevenue: scores.byRevenue && part(scores.byRevenue, segment.key),
    }));
}

const NOBODY: DesignEstimate = { status: 'withheld', nps: null, interval: null, reason: 'no-responses', n: 0 };

const atLeast = (estimate: DesignEstimate, minimum: number): DesignEstimate =>
  estimate.status === 'withheld' || estimate.n >= minimum
    ? estimate
    : { status: 'withheld', nps: null, interval: null, reason: 'below-minimum', n: estimate.n };

/** The weights of the answers that name their account; null where none carries one. */
function weightsOf(responses: readonly Response[], account: string): number[] | null {
  const weights = responses.flatMap(({ tags, weight }, i) => (Object.hasOwn(tags, account) ? [{ weight, i }] : []));
  if (weights.every(({ weight }) => weight === undefined)) return null;
  return weights.map(
    ({ weight, i }) =>
      weight ?? fail('weights/invalid', [i, 'weight'], 'Either every answer of an account carries a weight or none.'),
  );
}

/** What each account is worth: as given, or what its answers weigh together; null where neither is known. */
function worthOf(
  names: readonly string[],
  weights: readonly number[] | null,
  revenue: Readonly<Record<string, number>> | undefined,
): ReadonlyMap<string, number> | null {
  if (revenue === undefined && weights === null) return null;
  const worth = new Map<string, number>();
  names.forEach((name, i) => {
    if (revenue === undefined) worth.set(name, (worth.get(name) ?? 0) + ((weights as readonly number[])[i] as number));
    else if (!worth.has(name)) worth.set(name, Object.hasOwn(revenue, name) ? (revenue[name] as number) : NaN);
  });
  for (const [name, value] of worth)
    if (!(typeof value === 'number' && value >= 0 && value < Infinity))
      fail('weights/invalid', ['revenue', name], 'Every account has a revenue, a finite number of at least 0.');
  if (names.length > 0 && [...worth.values()].every((value) => value === 0))
    fail('weights/all-zero', ['revenue'], 'At least one account has a revenue above 0.');
  return worth;
}
