/**
 * The eight rules that tell a pattern in a row of standardized scores from what chance gives.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';

/** The rules in the numbering of Nelson (1984). */
export const RUN_RULES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * A rule. 1: one point beyond 3 sigma. 2: nine in a row on one side of the center. 3: six in a row rising, or falling.
 * 4: fourteen in a row alternating up and down. 5: two of three beyond 2 sigma on one side. 6: four of five beyond 1 sigma
 * on one side. 7: fifteen in a row within 1 sigma, none beyond it. 8: eight in a row beyond 1 sigma, on whichever side.
 */
export type RunRule = (typeof RUN_RULES)[number];

/** The rules that are read unless told otherwise: together they rarely alarm for nothing. */
export const DEFAULT_RUN_RULES: readonly RunRule[] = /* @__PURE__ */ Object.freeze([1, 2] as const);

/** Where a signal points: to higher scores or to lower ones. */
export type SignalSide = 'higher' | 'lower';

/** A rule that was met. */
export type RunSignal = {
  readonly rule: RunRule;
  /** The position of the point that met it, the last one of its window. */
  readonly at: number;
  /** Where the points lie, for rule 3 where they go; `null` for rules 4, 7 and 8, which have no side. */
  readonly side: SignalSide | null;
  /** The positions of the points that make the pattern, rising. */
  readonly points: readonly number[];
};

/**
 * Reads rules from a row of standardized values: center 0, sigma 1.
 *
 * A rule looks at values that follow each other. `null` is no value and no evidence: it is passed over, so a run goes on
 * behind it. On independent values that leaves the rate of false alarms as it is. A value of exactly 0 is on neither side.
 * Rules 5 and 6 do not wait for a third or a fifth value at the start: the first two values meet rule 5, the first four rule 6,
 * if they lie in its zone.
 *
 * With known limits, a process that never changes meets rule 1 about every 370 points and rule 1 or 2 about every 217; all
 * eight together about every 73. More rules find changes sooner and cry wolf more often.
 *
 * @param z - Values in the order of time, `null` where there is none.
 * @param rules - The rules to read; the order does not matter.
 * @returns One signal for each rule and each point that meets it, in the order of time, then of the rules.
 * @throws {NpsError} `observations/invalid` with the position of the first value that is neither a finite number nor
 * `null`, `option/unknown` for a rule that does not exist.
 * @example
 * runRules([0.3, -1.2, 3.4, 0.1]) // => [{ rule: 1, at: 2, side: 'higher', points: [2] }]
 * runRules([-2.5, 0.4, null, -2.1], [5]) // => [{ rule: 5, at: 3, side: 'lower', points: [0, 3] }]
 * @see Nelson (1984), The Shewhart Control Chart: Tests for Special Causes, Journal of Quality Technology 16(4).
 * @see Champ & Woodall (1987), Exact Results for Shewhart Control Charts with Supplementary Runs Rules, Technometrics 29(4).
 */
export function runRules(z: readonly (number | null)[], rules: readonly RunRule[] = DEFAULT_RUN_RULES): RunSignal[] {
  checkRunRules(rules);
  if (!isList(z)) fail('observations/invalid', [], 'Standardized values come as an array.');
  const places: number[] = [];
  const values: number[] = [];
  for (const [place, value] of z.entries()) {
    if (value === null) continue;
    if (!Number.isFinite(value))
      fail('observations/invalid', [place], `A standardized value is a finite number or null, got ${named(value)}.`);
    places.push(place);
    values.push(value);
  }
  const read = RUN_RULES.filter((rule) => rules.includes(rule));
  return values.flatMap((_, last) =>
    read.flatMap((rule): RunSignal[] => {
      const { size, fewest = size, sideOf, marks } = PATTERNS[rule];
      const first = Math.max(0, last - size + 1);
      const side = last + 1 < fewest ? undefined : sideOf(values, first, last);
      if (side === undefined) return [];
      const window = places.slice(first, last + 1);
      const points =
        marks === undefined ? window : window.filter((_, i) => marks(values[first + i] as number, side as SignalSide));
      return [{ rule, at: places[last] as number, side, points }];
    }),
  );
}

/** What a rule looks at. */
type Pattern = {
  /** How many values in a row it looks at. */
  readonly size: number;
  /** How many are enough at the start of the row, before there are so many. @defaultValue `size` */
  readonly fewest?: number;
  /** Where the values of a window lie if they meet the rule; undefined if they do not. */
  readonly sideOf: (z: readonly number[], first: number, last: number) => SignalSide | null | undefined;
  /** Which values of the window make the pattern; there only where not all do. */
  readonly marks?: (value: number, side: SignalSide) => boolean;
};

/** Whether all values of a window, or all of its steps, are of a kind. */
type Test = (z: readonly number[], i: number) => boolean;

const all = (z: readonly number[], first: number, last: number, test: Test): boolean => {
  for (let i = first; i <= last; i++) if (!test(z, i)) return false;
  return true;
};

const sideIf = (higher: boolean, lower: boolean): SignalSide | undefined =>
  higher ? 'higher' : lower ? 'lower' : undefined;

const stepAt = (z: readonly number[], i: number): number => (z[i] as number) - (z[i - 1] as number);

/** All values beyond a limit on one side. */
const beyond =
  (limit: number): Pattern['sideOf'] =>
  (z, first, last) =>
    sideIf(
      all(z, first, last, (row, i) => (row[i] as number) > limit),
      all(z, first, last, (row, i) => (row[i] as number) < -limit),
    );

/** The last value and enough of those before it beyond a limit on one side. */
const mostBeyond =
  (limit: number, enough: number): Pattern['sideOf'] =>
  (z, first, last) => {
    const sign = Math.sign(z[last] as number);
    if (!(sign * (z[last] as number) > limit)) return undefined;
    let count = 0;
    for (let i = first; i <= last; i++) if (sign * (z[i] as number) > limit) count++;
    return count >= enough ? sideIf(sign > 0, sign < 0) : undefined;
  };

const liesBeyond =
  (limit: number): NonNullable<Pattern['marks']> =>
  (value, side) =>
    (side === 'higher' ? value : -value) > limit;

const monotone: Pattern['sideOf'] = (z, first, last) =>
  sideIf(
    all(z, first + 1, last, (row, i) => stepAt(row, i) > 0),
    all(z, first + 1, last, (row, i) => stepAt(row, i) < 0),
  );

/** A pattern that has no side. */
const sideless =
  (test: Test, skip: number): Pattern['sideOf'] =>
  (z, first, last) =>
    all(z, first + skip, last, test) ? null : undefined;

const PATTERNS: Readonly<Record<RunRule, Pattern>> = /* @__PURE__ */ Object.freeze({
  1: { size: 1, sideOf: /* @__PURE__ */ beyond(3) },
  2: { size: 9, sideOf: /* @__PURE__ */ beyond(0) },
  3: { size: 6, sideOf: monotone },
  // A step against the one before it; compared by sign, since the product of two tiny steps is 0.
  4: {
    size: 14,
    sideOf: /* @__PURE__ */ sideless((z, i) => Math.sign(stepAt(z, i)) * Math.sign(stepAt(z, i - 1)) < 0, 2),
  },
  5: { size: 3, fewest: 2, sideOf: /* @__PURE__ */ mostBeyond(2, 2), marks: /* @__PURE__ */ liesBeyond(2) },
  6: { size: 5, fewest: 4, sideOf: /* @__PURE__ */ mostBeyond(1, 4), marks: /* @__PURE__ */ liesBeyond(1) },
  7: { size: 15, sideOf: /* @__PURE__ */ sideless((z, i) => Math.abs(z[i] as number) <= 1, 0) },
  8: { size: 8, sideOf: /* @__PURE__ */ sideless((z, i) => Math.abs(z[i] as number) > 1, 0) },
});

/**
 * Refuses what is no list of rules.
 *
 * @param rules - What a caller gave.
 * @throws {NpsError} `option/unknown` when it is no list, or one of them does not exist.
 * @internal
 */
export function checkRunRules(rules: readonly RunRule[]): void {
  if (!isList(rules)) fail('option/unknown', ['rules'], `Rules are a list, got ${named(rules)}.`);
  for (const rule of rules)
    if (!RUN_RULES.includes(rule))
      fail('option/unknown', ['rules'], `A rule is a whole number from 1 to 8, got ${named(rule)}.`);
}

/** `Array.isArray` would make the type of what it looks at forget its members. */
const isList = (value: unknown): boolean => Array.isArray(value);
