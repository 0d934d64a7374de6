/**
 * Answers the reference vectors of calendar periods, of series and of rolling windows.
 *
 * @module
 */
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { elapsed, instantOf } from '../../src/time/instant.ts';
import { type PeriodOptions, type PeriodUnit, periodOf } from '../../src/time/period.ts';
import { rollingAnswers, rollingDays } from '../../src/trend/rolling.ts';
import { npsSeries } from '../../src/trend/series.ts';
import type { Adapter } from './adapters.ts';

const answerAt = (answeredAt: string, score: number, i: number): Response => ({
  id: `r${String(i).padStart(6, '0')}`,
  subject: `s${i}`,
  score: score as Score,
  answeredAt,
  tags: {},
});

/** The units of the vectors; a number is the month in which the fiscal year begins. */
const UNITS: readonly Omit<PeriodOptions, 'zone'>[] = [
  ...(['day', 'isoWeek', 'month', 'quarter', 'year'] as const).map((unit) => ({ unit })),
  ...Array.from({ length: 12 }, (_, i) => i + 1).flatMap((fiscalStart) =>
    (['fiscalYear', 'fiscalQuarter'] as const).map((unit) => ({ unit, fiscalStart })),
  ),
  ...Array.from({ length: 7 }, (_, weekStartsOn) => ({ unit: 'week' as const, weekStartsOn })),
];

const nameOf = ({ unit, fiscalStart, weekStartsOn }: Omit<PeriodOptions, 'zone'>): string =>
  `${unit}${fiscalStart ?? weekStartsOn ?? ''}`;

const period: Adapter = (inputs) => {
  const { instant, timeZone: zone } = inputs as { readonly instant: string; readonly timeZone: string };
  const answer = UNITS.map((options) => {
    const { key, start, end } = periodOf(instantOf(instant), { ...options, zone });
    return [nameOf(options), { key, start, end }] as const;
  });
  return { localDate: answer[0]?.[1].key, ...Object.fromEntries(answer) };
};

/** Reads a unit as the vectors write it: `month`, `fiscalYear4`. */
const unitOf = (name: string): Omit<PeriodOptions, 'zone'> =>
  UNITS.find((options) => nameOf(options) === name) ?? { unit: name as PeriodUnit };

const periodSeries: Adapter = (inputs) => {
  const { from, to, timeZone, unit, now } = inputs as Readonly<Record<string, string>>;
  const answers = [from, to].map((text, i) => answerAt(instantOf(text as string), 10, i));
  const { points } = npsSeries(answers, {
    zone: timeZone as string,
    ...unitOf(unit as string),
    now: instantOf(now as string),
  });
  return {
    periods: points.map(({ period: { key, start, end }, partial, elapsed: part = 1 }) => ({
      key,
      start,
      end,
      hours: elapsed(start, end) / 3_600_000,
      partial,
      elapsed: part,
    })),
  };
};

const rolling: Adapter = (inputs) => {
  const { dates, scores, windowDays, windowResponses } = inputs as {
    readonly dates: readonly string[];
    readonly scores: readonly number[];
    readonly windowDays: number;
    readonly windowResponses: number;
  };
  const answers = dates.map((date, i) => answerAt(`${date}T12:00:00.000Z`, scores[i] as number, i));
  const byDays = rollingDays(answers, { days: windowDays, zone: 'UTC', now: '9999-01-01T00:00:00.000Z', minimum: 1 });
  return {
    byDays: byDays.points.map(({ window: { date }, estimate: { n, nps } }) => ({ date, n, nps })),
    byResponses: rollingAnswers(answers, { answers: windowResponses }).points.map(({ estimate: { nps } }) => nps),
  };
};

/** The kinds of vectors that are answered here. */
export const kinds: Readonly<Record<string, Adapter>> = { period, 'period-series': periodSeries, rolling };
