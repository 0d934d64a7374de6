/**
 * What a report rests on: how it was asked for, with every default filled in.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type EstimateMethod, DEFAULT_MINIMUM, named } from '../estimate/estimate.ts';
import { DEFAULT_METHOD } from '../estimate/interval.ts';
import { checkMinimum } from '../estimate/suppress.ts';
import { checkCulturalTags } from '../segments/culture.ts';
import type { Instant } from '../time/instant.ts';
import type { CalendarOptions, PeriodUnit } from '../time/period.ts';
import { zoneOf } from '../time/zone.ts';
import type { Benchmark } from './benchmark.ts';
import type { ParseOutcome } from './intake.ts';
import type { ReportInvitation } from './reach.ts';
import type { ThemesInput } from './themes-input.ts';

/** What the report rests on. */
export type ReportBasis = {
  /** The IANA zone of the calendar. */
  readonly zone: string;
  /** The unit of the periods. */
  readonly unit: PeriodUnit;
  /** What the unit needs besides: the first day of a week, the first month of a fiscal year. */
  readonly calendar: CalendarOptions;
  /** When the collection of answers began, where that was said; null otherwise. */
  readonly from: Instant | null;
  /** The present moment that decided which period is partial. */
  readonly now: Instant;
  /** The confidence level of all intervals. */
  readonly level: number;
  /** The method of all intervals. */
  readonly method: EstimateMethod;
  /** How many answers a segment or a period needs for its score to be shown. */
  readonly minimum: number;
  /** From how many answers on a segment or a period may be seen at all; null where nothing is hidden. */
  readonly privacyMinimum: number | null;
  /** By how much the response rate, or the mix of invitations, may move between two periods before it is warned of: a share. */
  readonly reachTolerance: number;
  /** Which tags tell cultures or industries apart; null where `isCulturalTag` says it by their names. */
  readonly culturalTags: readonly string[] | null;
};

/** How a report is made. */
export type AnalyzeOptions = CalendarOptions & {
  /** The IANA zone in which periods are counted. */
  readonly zone: string;
  /** The present moment: a period that it has not passed is partial. */
  readonly now: Instant;
  /** The unit of the periods. @defaultValue `'month'` */
  readonly unit?: PeriodUnit;
  /** When the collection of answers began: the first period is partial unless it began with it. @defaultValue not known */
  readonly from?: Instant;
  /** Dimensions: the name of a tag, or several names for crossed segments. @defaultValue none */
  readonly segments?: readonly (string | readonly string[])[];
  /** Confidence level, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How intervals are made. @defaultValue `DEFAULT_METHOD` (`'score'`) */
  readonly method?: EstimateMethod;
  /** How many answers a segment or a period needs for its score to be shown. @defaultValue `DEFAULT_MINIMUM` (10) */
  readonly minimum?: number;
  /**
   * From how many answers on a segment or a period may be seen at all, as surveys of employees need. Each table is safe
   * by itself; two tables that cross may still tell more together. @defaultValue nothing is hidden
   */
  readonly privacyMinimum?: number;
  /**
   * Everybody who could have been asked, so that the response rate stands beside the score.
   *
   * @defaultValue not known, which is a caution
   */
  readonly invitations?: readonly ReportInvitation[];
  /**
   * By how much the response rate, or the mix of invitations, may move between two periods before it is warned of: a share strictly
   * between 0 and 1. @defaultValue 0.05
   */
  readonly reachTolerance?: number;
  /** Scores of others to compare with, each with source, date, method and n. @defaultValue none */
  readonly benchmarks?: readonly Benchmark[];
  /**
   * The names of the tags that tell cultures or industries apart, whose segments are not compared without a note.
   *
   * @defaultValue every tag that `isCulturalTag` knows by its name
   */
  readonly culturalTags?: readonly string[];
  /**
   * Themes and what became of each comment: the result of `findThemes`, or the themes of a codebook with what `assignThemes` made
   * of the comments. @defaultValue comments are not read
   */
  readonly themes?: ThemesInput;
  /** The result of parsing, to account for the rows that were refused. */
  readonly parsed?: ParseOutcome;
};

/**
 * Checks what a report is asked for and fills the defaults in.
 *
 * @param options - The options of `analyze`.
 * @returns What the report rests on.
 * @throws {NpsError} `zone/unknown`; `option/out-of-range` for a bad privacy minimum, tolerance or list of cultural tags.
 * @internal
 */
export function basisOf({
  zone,
  now,
  unit = 'month',
  from,
  level = 0.95,
  method = DEFAULT_METHOD,
  minimum = DEFAULT_MINIMUM,
  privacyMinimum,
  reachTolerance = 0.05,
  culturalTags,
  weekStartsOn,
  fiscalStart,
  fiscalYearNamed,
}: AnalyzeOptions): ReportBasis {
  if (privacyMinimum !== undefined) checkMinimum(privacyMinimum, 'privacyMinimum');
  if (!(typeof reachTolerance === 'number' && reachTolerance > 0 && reachTolerance < 1))
    fail(
      'option/out-of-range',
      ['reachTolerance'],
      `A tolerance is a share between 0 and 1, got ${named(reachTolerance)}.`,
    );
  checkCulturalTags(culturalTags);
  return {
    zone: zoneOf(zone),
    unit,
    calendar: {
      ...(weekStartsOn !== undefined && { weekStartsOn }),
      ...(fiscalStart !== undefined && { fiscalStart }),
      ...(fiscalYearNamed !== undefined && { fiscalYearNamed }),
    },
    from: from ?? null,
    now,
    level,
    method,
    minimum,
    privacyMinimum: privacyMinimum ?? null,
    reachTolerance,
    culturalTags: culturalTags ?? null,
  };
}
