/**
 * Counts that were made elsewhere, as a database returns them.
 *
 * @module
 */
import { type Issue, fail } from '../error.ts';
import { SCORES, isScore } from '../scale/score.ts';
import type { Tally } from '../tally/tally.ts';
import { type Fault, type Path, type RejectedRow, isFault, kindOf, numberOrKind, unknownKey } from './issues.ts';
import { type Members, isFiniteNumber, isWellFormed, itemOf, lengthOf, membersOf, setMember } from './members.ts';

/** How to read counts. */
export type TalliesOptions = {
  /** The members that name a group, such as `['country', 'month']`. @defaultValue none: everything is one group */
  readonly by?: readonly string[];
};

/** The counts of one group. */
export type KeyedTally = {
  /** What names the group; null where a row had no value. */
  readonly by: Readonly<Record<string, string | null>>;
  /** How often each score was given. */
  readonly tally: Tally;
};

/** What became of rows of counts; every row was added to a tally or rejected. */
export type ParsedTallies = {
  /** The groups, in the order in which they first occur. */
  readonly tallies: readonly KeyedTally[];
  /** The rows that are not counts, each with its reasons. */
  readonly rejected: readonly RejectedRow[];
  /** How many rows came in. */
  readonly rows: number;
};

/**
 * Makes tallies from counts that were made elsewhere.
 *
 * A row is either `{ score, count }`, as a `GROUP BY` over the score gives it, or `{ counts }` with eleven counts, from score 0 to
 * score 10; both with the members that `by` names. Counts are numbers, numeric texts or big integers, since databases
 * send all three, and fractions where answers are weighted. Rows of the same group are added up. A member that is neither
 * of these is a reason to reject the row: it would be lost in the sum.
 *
 * @param rows - An array of rows of unknown origin.
 * @param options - The members that name a group.
 * @returns The tallies by group, and the rejected rows with their reasons.
 * @throws {NpsError} `input/invalid` when `rows` is not an array, `option/out-of-range` when a member is named twice or is
 * `score`, `count` or `counts`; never because of a row.
 * @example
 * const rows = [
 *   { country: 'FI', score: 9, count: '120' },
 *   { country: 'FI', score: 3, count: 8n },
 *   { country: null, score: 10, count: 2 },
 * ];
 * const { tallies } = parseTallies(rows, { by: ['country'] });
 * tallies[0].tally.counts // => [0, 0, 0, 8, 0, 0, 0, 0, 0, 120, 0]
 * tallies[1].by // => { country: null }
 */
export function parseTallies(rows: unknown, { by = [] }: TalliesOptions = {}): ParsedTallies {
  checkNames(by);
  const length = lengthOf(rows);
  const groups = new Map<string, { readonly by: Record<string, string | null>; readonly counts: number[] }>();
  const rejected: RejectedRow[] = [];
  for (let row = 0; row < length; row++) {
    const read = readRow(itemOf(rows as readonly unknown[], row), by, [row]);
    if ('issues' in read) {
      rejected.push({ row, issues: read.issues });
      continue;
    }
    const key = JSON.stringify(read.values);
    let group = groups.get(key);
    if (group === undefined) {
      const named: Record<string, string | null> = {};
      by.forEach((name, index) => setMember(named, name, read.values[index] as string | null));
      group = { by: named, counts: SCORES.map(() => 0) };
      groups.set(key, group);
    }
    const { counts } = group;
    if (read.counts.every(([score, count]) => Number.isFinite((counts[score] as number) + count)))
      for (const [score, count] of read.counts) counts[score] = (counts[score] as number) + count;
    else rejected.push({ row, issues: [{ ...TOO_LARGE, path: [row] }] });
  }
  return {
    tallies: [...groups.values()].map(({ by: named, counts }) => ({ by: named, tally: { counts } })),
    rejected,
    rows: length,
  };
}

const checkNames = (by: unknown): void => {
  const names: readonly unknown[] = Array.isArray(by) ? by : ['score'];
  if (new Set(names).size !== names.length || names.some((name) => typeof name !== 'string' || OWN.has(name)))
    fail('option/out-of-range', ['by'], 'A group is named by members other than score, count and counts, each once.');
};

const TOO_LARGE: Fault = {
  code: 'tally/invalid-count',
  message: 'The counts of a group add up to a finite number, got more than a number holds.',
};

const OWN: ReadonlySet<string> = /* @__PURE__ */ new Set(['score', 'count', 'counts']);

type Read =
  | { readonly values: readonly (string | null)[]; readonly counts: readonly (readonly [number, number])[] }
  | { readonly issues: readonly [Issue, ...Issue[]] };

function readRow(row: unknown, by: readonly string[], at: Path): Read {
  const read = membersOf(row);
  if ('fault' in read) return { issues: [{ ...read.fault, path: at }] };
  const { members } = read;
  const issues: Issue[] = [];
  const failed = ({ code, message }: Fault, path: Path): null => {
    issues.push({ code, path: [...at, ...path], message });
    return null;
  };
  const values = by.map((name) => {
    const value = groupValue(members[name]);
    return isFault(value) ? failed(value, [name]) : value;
  });
  const isLong = !('counts' in members);
  const counts = isLong ? longCounts(members, failed) : shortCounts(members['counts'], failed);
  for (const key of Object.keys(members))
    if (!by.includes(key) && !(isLong ? key === 'score' || key === 'count' : key === 'counts'))
      issues.push(unknownKey([...at, key]));
  const [first, ...rest] = issues;
  return first === undefined ? { values, counts } : { issues: [first, ...rest] };
}

type Failed = (fault: Fault, path: Path) => null;

/** One score and how often it was given. */
function longCounts(members: Members, failed: Failed): (readonly [number, number])[] {
  const score = scoreIn(members['score']);
  const count = countIn(members['count']);
  if (isFault(score)) failed(score, ['score']);
  if (isFault(count)) failed(count, ['count']);
  return isFault(score) || isFault(count) ? [] : [[score, count]];
}

/** Eleven counts in a list, which may be any array, also a typed one. */
function shortCounts(value: unknown, failed: Failed): (readonly [number, number])[] {
  const list = elevenOf(value);
  if (list === null) {
    failed({ code: 'tally/wrong-length', message: 'A tally has eleven counts, from score 0 to score 10.' }, ['counts']);
    return [];
  }
  return list.flatMap((item, score) => {
    const count = countIn(item);
    if (!isFault(count)) return [[score, count] as const];
    failed(count, ['counts', score]);
    return [];
  });
}

/** The members of a list of eleven. The length is looked at first: an array without members may be as long as it likes. */
const elevenOf = (value: unknown): unknown[] | null => {
  try {
    if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return null;
    const list = value as ArrayLike<unknown>;
    return list.length === SCORES.length ? SCORES.map((score) => list[score]) : null;
  } catch {
    return null;
  }
};

const scoreIn = (value: unknown): number | Fault => {
  if (value === undefined || value === null || value === '')
    return { code: 'score/missing', message: `A score is a whole number from 0 to 10, got ${kindOf(value)}.` };
  const score = numberIn(value);
  return isScore(score)
    ? score + 0
    : { code: 'score/not-on-scale', message: `A score is a whole number from 0 to 10, got ${numberOrKind(value)}.` };
};

const countIn = (value: unknown): number | Fault => {
  const count = numberIn(value);
  if (!Number.isFinite(count))
    return { code: 'tally/invalid-count', message: `A count is a finite number, got ${numberOrKind(value)}.` };
  if (count < 0) return { code: 'tally/negative-count', message: 'A count is at least 0, got a negative one.' };
  return count + 0;
};

/** A number, the number that a text or a big integer says exactly, or NaN. */
const numberIn = (value: unknown): number => {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return BigInt.asIntN(54, value) === value ? Number(value) : NaN;
  if (typeof value !== 'string' || !/^[+-]?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,3})?$/.test(value.trim()))
    return NaN;
  return Number(value);
};

const groupValue = (value: unknown): string | null | Fault => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && isWellFormed(value)) return value;
  if (typeof value === 'bigint' || typeof value === 'boolean' || isFiniteNumber(value)) return String(value);
  return { code: 'tag/invalid', message: `A group is named by well-formed texts or numbers, got ${kindOf(value)}.` };
};
