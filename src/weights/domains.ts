/**
 * Parts of a designed sample, and the difference between two of them.
 *
 * A part keeps the design of the whole: how many of a cluster's answers fall into it is chance too, and two parts may
 * share clusters, so that their scores move together.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, checkLevel } from '../estimate/estimate.ts';
import { studentCritical, studentUpperTail } from '../numeric/student.ts';
import {
  type DesignEstimate,
  type DesignEstimateOptions,
  checkDesignOptions,
  estimateGroup,
  FEW_CLUSTERS,
} from './design.ts';
import { type Group, groupOf, influenceOf } from './group.ts';
import { type Layout, type LayoutOptions, everyRow, layoutOf } from './layout.ts';
import { type Influence, variancesOf } from './linearize.ts';
import { type DesignSample, checkColumns } from './sample.ts';

/** A part of a sample, and its score. */
export type DomainEstimate = {
  /** The value that its answers share; `null` for those without one. */
  readonly domain: string | null;
  readonly estimate: DesignEstimate;
};

/**
 * The scores of the parts of a sample, each with the standard error that the design of the whole gives it.
 *
 * Comparing two of these intervals by eye misleads; {@link contrastDomains} tests their difference.
 *
 * @param sample - The answers and how they were drawn.
 * @param domains - The part of each answer, as {@link tagColumn} gives it; `null` is a part of its own.
 * @param options - As for {@link estimateDesign}; `df` of a part counts the units and strata that it has answers from.
 * @returns One estimate a part, ordered by name, those without a part last.
 * @throws {NpsError} `design/invalid` when `domains` has not one entry an answer, or one that is neither a text nor
 * `null`; else as {@link estimateDesign}.
 * @example
 * const sample = { scores: [10, 9, 3, 8, 9, 6], weights: [1, 2, 1, 1, 1, 2] };
 * const parts = domainEstimates(sample, ['a', 'a', 'a', 'b', 'b', 'b']);
 * parts.map(({ domain, estimate }) => [domain, estimate.nps]) // => [['a', 50], ['b', -25]]
 * @see Lumley (2010), Complex Surveys: A Guide to Analysis Using R, section 2.5.
 */
export function domainEstimates(
  sample: DesignSample,
  domains: ArrayLike<string | null>,
  options: DesignEstimateOptions = {},
): DomainEstimate[] {
  checkDesignOptions(options);
  const layout = layoutOf(sample, options);
  return [...membersOf(layout, sample, domains)]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([domain, members]) => ({
      domain,
      estimate: estimateGroup(layout, Int32Array.from(members), options, sample.calibration?.status),
    }));
}

/** The places of the answers of each part. */
function membersOf(
  layout: Layout,
  { scores }: DesignSample,
  domains: ArrayLike<string | null>,
): ReadonlyMap<string | null, readonly number[]> {
  checkColumns(scores.length, { domains });
  const members = new Map<string | null, number[]>();
  layout.rows.forEach((row, place) => {
    const domain = domains[row] as string | null;
    if (typeof domain !== 'string' && domain !== null)
      fail('design/invalid', ['domains', row], 'The part of an answer is a text, or null.');
    const known = members.get(domain);
    if (known === undefined) members.set(domain, [place]);
    else known.push(place);
  });
  return members;
}

/** Which two parts are compared, and at which level. */
export type ContrastOptions = LayoutOptions & {
  /** The part whose score comes first: the difference is `a` minus `b`. */
  readonly a: string | null;
  /** The part whose score is subtracted. */
  readonly b: string | null;
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
};

/** The difference of two parts of a sample, `a` minus `b`. */
export type DomainContrast =
  | {
      readonly status: 'shown';
      /** In points, −200 to +200. */
      readonly difference: number;
      /** The differences that the answers are compatible with, in points. */
      readonly interval: {
        readonly lower: number;
        readonly upper: number;
        readonly level: number;
        readonly method: 't';
        /** The limits before the cut; there only where one was cut. */
        readonly unclipped?: { readonly lower: number; readonly upper: number };
      };
      /** By linearisation, with what the two parts share; in points. */
      readonly standardError: number;
      /** Difference over standard error; `null` when nothing varies. */
      readonly statistic: number | null;
      /** Units less strata of the whole sample, less one. */
      readonly df: number;
      /** The probability of a difference as large, either way, if there were none; `null` when nothing varies. */
      readonly pValue: number | null;
      /** One-sided, for `a` above `b`; `null` when nothing varies. */
      readonly pGreater: number | null;
      /** One-sided, for `a` below `b`; `null` when nothing varies. */
      readonly pLess: number | null;
      /** Whether `a` is higher, at the level of the interval. */
      readonly direction: 'higher' | 'lower' | 'unclear';
      /** How many answered. */
      readonly n: { readonly a: number; readonly b: number };
      readonly cautions: readonly Caution[];
    }
  | {
      readonly status: 'withheld';
      readonly difference: null;
      readonly interval: null;
      readonly pValue: null;
      /** `no-responses`: one part has no answers. `below-minimum`: too few units for a standard error, two in each part. */
      readonly reason: 'no-responses' | 'below-minimum';
      readonly direction: 'unclear';
      readonly n: { readonly a: number; readonly b: number };
    };

/**
 * The difference between two parts of a sample, `a` minus `b`, with its interval and p-value.
 *
 * Takes into account that parts may share clusters and strata. The interval and the p-value are Student's, so with few
 * answers, or parts where nearly all are alike, they are bolder than the level says.
 *
 * @param sample - The answers and how they were drawn.
 * @param domains - The part of each answer, as {@link tagColumn} gives it.
 * @param options - The two parts, and the level.
 * @returns The difference in points; `withheld` when a part has no answers, or too few units. A caution
 * `few-answers` when a part has fewer than ten answers, `few-clusters` below ten clusters, `degenerate` when
 * neither part varies.
 * @throws {NpsError} `option/out-of-range` when `a` and `b` are the same part; else as {@link domainEstimates}.
 * @example
 * const sample = { scores: [10, 9, 3, 8, 9, 6], weights: [1, 2, 1, 1, 1, 2] };
 * const contrast = contrastDomains(sample, ['x', 'x', 'x', 'y', 'y', 'y'], { a: 'x', b: 'y' });
 * contrast.difference // => 75
 * contrast.direction // => 'unclear'
 * @see Lumley (2010), Complex Surveys: A Guide to Analysis Using R, section 2.5.
 */
export function contrastDomains(
  sample: DesignSample,
  domains: ArrayLike<string | null>,
  { a, b, level = 0.95, ...options }: ContrastOptions,
): DomainContrast {
  checkLevel(level);
  if (a === b) fail('option/out-of-range', ['b'], 'A part is compared with another one.');
  const layout = layoutOf(sample, options);
  const members = membersOf(layout, sample, domains);
  const [first, second] = [a, b].map((domain) => groupOf(layout, Int32Array.from(members.get(domain) ?? []))) as [
    Group,
    Group,
  ];
  const n = { a: first.n, b: second.n };
  const whole = groupOf(layout, everyRow(layout.n));
  const df = whole.units - whole.strata - 1;
  const empty = first.sum === 0 || second.sum === 0;
  const settled = first.settled && second.settled;
  const few = df < 1 || Math.min(first.units, second.units) < 2;
  if (empty || (few && !settled))
    return {
      status: 'withheld',
      difference: null,
      interval: null,
      pValue: null,
      reason: empty ? 'no-responses' : 'below-minimum',
      direction: 'unclear',
      n,
    };

  const difference = 100 * (first.mean - second.mean) + 0;
  const error =
    100 * Math.sqrt(variancesOf(layout, differenceOf(influenceOf(layout, first), influenceOf(layout, second))).net);
  const arm = error === 0 ? 0 : error * studentCritical(level, df);
  const statistic = error === 0 ? null : difference / error;
  const tail = statistic === null ? null : studentUpperTail(Math.abs(statistic), df);
  const lower = difference - arm;
  const upper = difference + arm;
  const decided = settled || (tail !== null && 2 * tail < 1 - level);
  return {
    status: 'shown',
    difference,
    interval: {
      lower: Math.max(-200, lower) + 0,
      upper: Math.min(200, upper) + 0,
      level,
      method: 't',
      ...(Math.max(-lower, upper) > 200 + 1e-11 && { unclipped: { lower, upper } }),
    },
    standardError: error,
    statistic,
    df,
    pValue: tail === null ? null : Math.min(1, 2 * tail),
    pGreater: statistic === null ? null : studentUpperTail(statistic, df),
    pLess: statistic === null ? null : studentUpperTail(-statistic, df),
    direction: !decided || difference === 0 ? 'unclear' : difference > 0 ? 'higher' : 'lower',
    n,
    cautions: [
      ...(Math.min(n.a, n.b) < 10 ? (['few-answers'] as const) : []),
      ...(error === 0 && !settled ? (['degenerate'] as const) : []),
      ...(layout.clustered && !settled && whole.units < FEW_CLUSTERS ? (['few-clusters'] as const) : []),
    ],
  };
}

const differenceOf = (a: Influence, b: Influence): Influence => {
  const joined = (one: Float64Array, other: Float64Array): Float64Array => {
    const both = new Float64Array(one.length + other.length);
    both.set(one);
    other.forEach((value, i) => (both[one.length + i] = -value));
    return both;
  };
  const places = new Int32Array(a.places.length + b.places.length);
  places.set(a.places);
  places.set(b.places, a.places.length);
  return {
    places,
    detractors: joined(a.detractors, b.detractors),
    promoters: joined(a.promoters, b.promoters),
  };
};
