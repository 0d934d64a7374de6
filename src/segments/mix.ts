/**
 * Why did the score change: did people answer differently, or did different people answer?
 *
 * @module
 */
import { type ShownDifference, compareNps } from '../compare/difference.ts';
import { type Caution, checkLevel } from '../estimate/estimate.ts';
import { answerVariance, nps } from '../estimate/moments.ts';
import { normalCritical } from '../numeric/normal.ts';
import { sizeOf } from '../tally/tally.ts';
import { type Pair, type Side, type WithheldChange, pairSegments } from './before-after.ts';
import type { GuardOptions } from './disclose.ts';
import type { Segment, SegmentCounts } from './segment.ts';
import type { WithheldSegment } from './withheld.ts';

/** When a change is told, and how its parts are made. */
export type ChangeOptions = Pick<GuardOptions, 'privacyMinimum' | 'leaveOutMissing'> & {
  /**
   * How many answers each period needs for its change to be told, and each segment, in both periods, to stay outside
   * `pool`; at least 1.
   *
   * @defaultValue `DEFAULT_MINIMUM` (10)
   */
  readonly minimum?: number;
  /**
   * Whether segments with fewer than `minimum` answers in either period are added up to one, called `OTHER_SEGMENTS`, before the
   * split; one that entered or left is among them. @defaultValue false
   */
  readonly pool?: boolean;
};

/** When a change is told, how its parts are made, and how sure their intervals are. */
export type DecomposeOptions = ChangeOptions & {
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/** A part of a change, in points. */
export type Effect = {
  /** How many points of the change are due to it. */
  readonly points: number;
  /** Its standard error in points; `null` where a segment answered in one of the periods only. */
  readonly standardError: number | null;
  /** The true effects that the answers are compatible with, cut at −200 and 200; `null` with the standard error. */
  readonly interval: { readonly lower: number; readonly upper: number; readonly level: number } | null;
};

/** Whether a segment answered in both periods; `absent` in neither. */
export type Presence = 'both' | 'entered' | 'left' | 'absent';

/** What one segment did to the score. */
export type ChangeRow = {
  readonly segment: Segment;
  readonly presence: Presence;
  readonly before: Side;
  readonly after: Side;
  /** Points because its people answered differently; 0 where it answered in one of the periods only. */
  readonly rate: number;
  /** Points because its share of the answers changed, toward or away from the average score of the two periods. */
  readonly mix: number;
  /** Both together: what the segment did to the score. The effects of all rows add up to the change. */
  readonly effect: number;
  /** `few-answers` where fewer than ten answered in one of the periods. */
  readonly cautions: readonly Caution[];
};

/** A change and what it is made of. */
export type ShownChange = {
  readonly status: 'shown';
  /** The names of the tags that define the segments. */
  readonly by: readonly string[];
  /** The score of each period in points. */
  readonly before: number;
  readonly after: number;
  /** After minus before, in points: the sum of `rate` and `mix`. */
  readonly change: number;
  /** The change as a comparison, after minus before, with interval and p-value. */
  readonly difference: ShownDifference;
  /** How much of the change is due to how the segments answered: their mood. */
  readonly rate: Effect;
  /** How much of the change is due to how many answered in each segment: who was asked, and who came. */
  readonly mix: Effect;
  /** The segments, the largest effect first, ties by key. */
  readonly rows: readonly ChangeRow[];
  /** What went into the row `OTHER_SEGMENTS`. */
  readonly pooled: readonly Segment[];
  /** What is in the row `HIDDEN_SEGMENTS`: of these, nothing but the name is told. */
  readonly hidden: readonly WithheldSegment[];
  /** `unknown-tag`, `simpson-reversal`, `mix-driven`, `rough-errors`. */
  readonly cautions: readonly Caution[];
};

/** A change and what it is made of, or why it is not told. */
export type Change = ShownChange | WithheldChange;

/**
 * Splits the change of the score between two periods into rate and mix: how segments answered, and who answered.
 *
 * With shares s and scores y, a segment's rate effect is ½ (s₀ + s₁) (y₁ − y₀) and its mix effect
 * (s₁ − s₀) (½ (y₀ + y₁) − c), where c is the average of the two totals. The choice of c moves points between the rows but
 * not in the sum; with it, a segment above the average that grows counts as a gain. All effects add up to the change. A
 * segment that answered in one of the periods only is mix, and nothing else.
 *
 * The standard errors are right when every segment has at least ten answers in both periods, too small otherwise
 * (caution `rough-errors`; with `pool` the small segments stand together), and missing when a segment entered or left.
 * When neither shares nor scores differ between segments, that of the mix is up to 1.4 times too large.
 *
 * It is arithmetic, not a cause: another tag gives another split. Hidden segments enter as one, so that the split
 * tells no more than the published rows do; what shifted among them counts as rate.
 *
 * @param before - The segments of the earlier period.
 * @param after - The segments of the later period, of the same tags; other people, or at least other answers.
 * @param options - When a change is told, and the level of the intervals.
 * @returns The change with its two parts, for all and for each segment; `withheld` when a period has too few answers.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` with the place, which begins with `before`
 * or `after`; `option/out-of-range` when `level` is not strictly between 0 and 1, or a minimum no finite number of at
 * least 1.
 * @example
 * const group = (plan: string, detractors: number, passives: number, promoters: number) => ({
 *   segment: segmentOf({ plan }),
 *   tally: { detractors, passives, promoters },
 * });
 * const change = decomposeChange(
 *   [group('free', 40, 40, 20), group('paid', 10, 30, 60)],
 *   [group('free', 120, 120, 60), group('paid', 10, 30, 60)],
 * );
 * change.change // => -17.5
 * change.status === 'shown' && change.rate.points // => 0
 * change.status === 'shown' && change.cautions // => ['mix-driven']
 * @see Kitagawa (1955), Components of a Difference Between Two Rates, Journal of the American Statistical Association 50(272).
 * @see Jann (2008), The Blinder–Oaxaca Decomposition for Linear Regression Models, The Stata Journal 8(4).
 */
export function decomposeChange(
  before: readonly SegmentCounts[],
  after: readonly SegmentCounts[],
  { level = 0.95, ...guard }: DecomposeOptions = {},
): Change {
  checkLevel(level);
  const met = pairSegments(before, after, guard);
  if (met.status === 'withheld') return met;
  // Both periods have answers, and the default method asks for no more.
  const difference = compareNps(met.after, met.before, { level }) as ShownDifference;
  const totals = { before: nps(met.before) as number, after: nps(met.after) as number };
  const center = (totals.before + totals.after) / 2;
  const moves = met.pairs.map(moveOf);
  const rows = moves.map((move) => rowOf(move, center));
  const rate = sumOf(rows.map((row) => row.rate));
  const mix = sumOf(rows.map((row) => row.mix));
  const errors = errorsOf(moves, { before: sizeOf(met.before), after: sizeOf(met.after) });
  return {
    status: 'shown',
    by: met.by,
    ...totals,
    change: difference.difference,
    difference,
    rate: effectOf(rate, errors?.rate ?? null, level),
    mix: effectOf(mix, errors?.mix ?? null, level),
    rows: rows.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
    pooled: met.pooled,
    hidden: met.hidden.map((segment) => ({ segment, status: 'withheld', reason: 'privacy', n: null })),
    cautions: [...cautionsOf(rows, difference.difference, rate, mix), ...met.cautions],
  };
}

/** A segment in both periods, its missing score set to that of the other period. */
export type Movement = Pair & {
  readonly presence: Presence;
  /** The scores in points, before and after. */
  readonly y0: number;
  readonly y1: number;
};

/**
 * Says whether a segment stayed, and fills in the score that it lacks in one of the periods.
 *
 * @param pair - The segment in both periods.
 * @returns The same with its scores; those of a segment that never answered are 0.
 * @internal
 */
export function moveOf(pair: Pair): Movement {
  const { before, after } = pair;
  const presence = before.n > 0 ? (after.n > 0 ? 'both' : 'left') : after.n > 0 ? 'entered' : 'absent';
  return { ...pair, presence, y0: before.nps ?? after.nps ?? 0, y1: after.nps ?? before.nps ?? 0 };
}

/**
 * What a reader may see of a side: not its counts.
 *
 * @param side - A segment in one period.
 * @returns Its size, share and score.
 * @internal
 */
export const sideOf = ({ n, share, nps: score }: Side): Side => ({ n, share, nps: score });

function rowOf({ segment, presence, before, after, y0, y1 }: Movement, center: number): ChangeRow {
  const rate = ((before.share + after.share) / 2) * (y1 - y0) + 0;
  const mix = (after.share - before.share) * ((y0 + y1) / 2 - center) + 0;
  const few = presence !== 'absent' && Math.min(before.n, after.n) < FEW;
  return {
    segment,
    presence,
    before: sideOf(before),
    after: sideOf(after),
    rate,
    mix,
    effect: rate + mix + 0,
    cautions: few ? ['few-answers'] : [],
  };
}

/** Below this the standard errors are too small, by simulation. */
const FEW = 10;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * The standard errors of both effects: the scores vary within the segments, and the shares with who happens to answer.
 *
 * @param moves - The segments.
 * @param n - How many answered in each period.
 * @returns The errors in points; `null` when a segment entered or left, whose missing score has no variance.
 */
function errorsOf(
  moves: readonly Movement[],
  n: { readonly before: number; readonly after: number },
): { readonly rate: number; readonly mix: number } | null {
  const both = moves.filter(({ presence }) => presence !== 'absent');
  if (both.some(({ presence }) => presence !== 'both')) return null;
  const variance = (factor: (move: Movement) => number, weight: (move: Movement) => number): number =>
    sumOf(both.map((move) => factor(move) ** 2 * (scoreVariance(move.before) + scoreVariance(move.after)))) +
    spread(both, weight, 'after') / n.after +
    spread(both, weight, 'before') / n.before;
  return {
    rate: Math.sqrt(
      variance(
        ({ before, after }) => (before.share + after.share) / 2,
        ({ y0, y1 }) => (y1 - y0) / 2,
      ),
    ),
    mix: Math.sqrt(
      variance(
        ({ before, after }) => (after.share - before.share) / 2,
        ({ y0, y1 }) => (y0 + y1) / 2,
      ),
    ),
  };
}

const scoreVariance = ({ counts, n }: Pair['before']): number =>
  Math.min(MOST_VARIANCE, (1e4 * (answerVariance(counts) as number)) / n);

/** What next to no answers have instead of a variance without end; a variance that anything else has is far below. */
const MOST_VARIANCE = 1e300;

/** The variance of a value of the segments over the answers of a period. */
function spread(moves: readonly Movement[], value: (move: Movement) => number, period: 'before' | 'after'): number {
  const mean = sumOf(moves.map((move) => move[period].share * value(move)));
  return sumOf(moves.map((move) => move[period].share * (value(move) - mean) ** 2));
}

function effectOf(points: number, standardError: number | null, level: number): Effect {
  if (standardError === null) return { points, standardError, interval: null };
  const reach = normalCritical(level) * standardError;
  const interval = { lower: Math.max(-200, points - reach), upper: Math.min(200, points + reach), level };
  return { points, standardError, interval };
}

/** Two sums that are equal on paper may differ in their last digits; in points. */
const ROUNDING = 1e-9;

function cautionsOf(rows: readonly ChangeRow[], change: number, rate: number, mix: number): Caution[] {
  const common = rows.filter(({ presence }) => presence === 'both');
  const against = (points: number): boolean => points * change < 0 && Math.abs(points) > ROUNDING;
  return [
    ...(common.length > 0 && common.every((row) => against(row.rate)) ? (['simpson-reversal'] as const) : []),
    // So it is too where rate and change have opposite signs: the mix then outweighs the rate.
    ...(Math.abs(mix) > Math.abs(rate) + ROUNDING ? (['mix-driven'] as const) : []),
    ...(rows.some(({ cautions }) => cautions.length > 0) ? (['rough-errors'] as const) : []),
  ];
}
