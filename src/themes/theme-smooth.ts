/**
 * The smoothed line through the shares of a theme.
 *
 * @module
 */
import type { Caution } from '../estimate/estimate.ts';
import { estimatorOf } from '../estimate/reading.ts';
import { suppressedEstimate } from '../estimate/suppress.ts';
import type { Period, PeriodUnit } from '../time/period.ts';
import { smoothSeries } from '../trend/smooth.ts';
import type { ShareInterval } from './share.ts';
import type { ThemePoint } from './theme-change.ts';

/** The smoothed line through the shares of a theme, or why there is none. */
export type SmoothedTheme =
  | {
      readonly status: 'shown';
      /** The periods that are over, in order; `null` where nothing is known yet. */
      readonly points: readonly {
        readonly period: Period;
        readonly share: number | null;
        readonly interval: Omit<ShareInterval, 'method'> | null;
      }[];
      /** `provisional`, `extra-variation`, `degenerate`. */
      readonly cautions: readonly Caution[];
    }
  | {
      readonly status: 'withheld';
      /** `too-short`: fewer than four periods that are over show a share. */
      readonly reason: 'too-short';
      readonly shownPeriods: number;
      readonly neededPeriods: number;
    };

/**
 * Smooths the shares of a theme with the model of slow change for scores, in which a comment that mentions the theme counts 100
 * points and another 0.
 *
 * @param points - The theme in each period.
 * @param options - Unit and zone of the periods, confidence level, and how few comments are too few.
 * @returns The line, or why there is none.
 * @internal
 */
export function smoothedTheme(
  points: readonly ThemePoint[],
  { unit, zone, level, minimum }: { unit: PeriodUnit; zone: string; level: number; minimum: number },
): SmoothedTheme {
  const estimate = estimatorOf({ method: 'wald', minimum });
  const line = smoothSeries(
    {
      unit,
      zone,
      points: points.map(({ period, partial, n, of }) => ({
        period,
        partial,
        estimate:
          n === null || of === null
            ? suppressedEstimate()
            : estimate({ detractors: 0, passives: of - n, promoters: n }),
      })),
    },
    { level, forecast: 0 },
  );
  if (line.status === 'withheld') return line;
  const onScale = (value: number): number => Math.min(1, Math.max(0, value / 100));
  return {
    status: 'shown',
    points: line.points.map(({ period, level: share, interval }) => ({
      period,
      share: share === null ? null : onScale(share),
      interval: interval && { lower: onScale(interval.lower), upper: onScale(interval.upper), level },
    })),
    cautions: line.cautions,
  };
}
