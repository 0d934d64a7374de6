/**
 * What a fitted line says about the direction of scores: interval and test of its slope.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { normalCritical, normalUpperTail } from '../numeric/normal.ts';
import { studentCritical, studentUpperTail } from '../numeric/student.ts';
import { type FittedLine, type LineMethod, LINE_METHODS } from './weighted-line.ts';

/** Where scores go over time: up, down, or nobody can tell. */
export type TrendDirection = 'rising' | 'falling' | 'unclear';

/** The ways of judging a fitted line, the default first. */
export const LINE_ERRORS = ['cautious', 'normal'] as const;

/**
 * How the errors of a line are taken. `normal`: as if the variance beyond sampling were known. `cautious`: the wider of that
 * and of the interval of Knapp and Hartung, which measures the errors by how the scores lie about the line.
 */
export type LineErrors = (typeof LINE_ERRORS)[number];

/** Which of the two a number comes from. */
export type LineTest = 'normal' | 'knapp-hartung';

/** A slope with interval and test. */
export type JudgedSlope = {
  readonly slope: {
    /** Points a period. */
    readonly estimate: number;
    /** The true slopes that the answers are compatible with. */
    readonly interval: {
      readonly lower: number;
      readonly upper: number;
      readonly level: number;
      /** Which of the two ways was the wider. */
      readonly method: LineTest;
    };
    /** The standard error, as if the variance beyond sampling were known. */
    readonly standardError: number;
  };
  /** Which way gave the p-value: of the two the one with the larger, unless `errors` is `normal`. */
  readonly test: LineTest;
  /** The slope in its standard errors of that way; positive when scores rise. */
  readonly statistic: number;
  /** The degrees of freedom; there only for `knapp-hartung`. */
  readonly df?: number;
  /** The two-sided p-value of "no trend". */
  readonly pValue: number;
};

/**
 * Judges the slope of a line.
 *
 * The wider interval is the one of the way with the larger p-value whenever it is asked at that very level, so 0 lies outside
 * the interval exactly when the p-value is below 1 − level.
 *
 * @param line - A fitted line.
 * @param errors - How the errors are taken.
 * @param level - The confidence level.
 * @returns The slope with interval and test.
 * @see Knapp & Hartung (2003), Improved Tests for a Random Effects Meta-regression with a Single Covariate, Statistics in
 * Medicine 22(17).
 * @internal
 */
export function judgeSlope(
  { slope, slopeVariance, meanSquare, heterogeneity: { df } }: FittedLine,
  errors: LineErrors,
  level: number,
): JudgedSlope {
  const standardError = Math.sqrt(slopeVariance);
  const measured = standardError * Math.sqrt(meanSquare);
  const normal = { statistic: ratio(slope, standardError), arm: normalCritical(level) * standardError };
  const student = { statistic: ratio(slope, measured), arm: studentCritical(level, df) * measured };
  const pNormal = 2 * normalUpperTail(Math.abs(normal.statistic));
  const pStudent = measured > 0 ? 2 * studentUpperTail(Math.abs(student.statistic), df) : 0;
  const byStudent = errors === 'cautious' && pStudent > pNormal;
  const wider = errors === 'cautious' && student.arm > normal.arm;
  const arm = wider ? student.arm : normal.arm;
  return {
    slope: {
      estimate: slope,
      interval: {
        lower: slope - arm,
        upper: slope + arm,
        level,
        method: wider ? 'knapp-hartung' : 'normal',
      },
      standardError,
    },
    ...(byStudent
      ? { test: 'knapp-hartung', statistic: student.statistic, df, pValue: Math.min(1, pStudent) }
      : { test: 'normal', statistic: normal.statistic, pValue: Math.min(1, pNormal) }),
  };
}

/** 0 where there is neither a distance nor an error. */
const ratio = (estimate: number, error: number): number => (error > 0 ? estimate / error : 0);

/**
 * Where scores go.
 *
 * @param slope - Anything that is positive when scores rise.
 * @param pValue - The two-sided p-value of "no trend".
 * @param level - The confidence level; the p-value is compared with 1 − level.
 * @returns The direction; `unclear` unless the p-value is small enough.
 * @internal
 */
export const trendDirection = (slope: number, pValue: number, level: number): TrendDirection =>
  pValue >= 1 - level || slope === 0 ? 'unclear' : slope > 0 ? 'rising' : 'falling';

/**
 * Checks a method of finding the extra variance.
 *
 * @param method - What a caller gave.
 * @throws {NpsError} `option/unknown` when it is none.
 * @internal
 */
export function checkLineMethod(method: LineMethod): void {
  if (!LINE_METHODS.includes(method))
    fail('option/unknown', ['method'], `A method is one of ${LINE_METHODS.join(', ')}, got ${named(method)}.`);
}

/**
 * Checks how errors are taken.
 *
 * @param errors - What a caller gave.
 * @throws {NpsError} `option/unknown` when it is none.
 * @internal
 */
export function checkLineErrors(errors: LineErrors): void {
  if (!LINE_ERRORS.includes(errors))
    fail('option/unknown', ['errors'], `Errors are one of ${LINE_ERRORS.join(', ')}, got ${named(errors)}.`);
}
