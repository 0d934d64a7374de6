/**
 * Laws of calendar periods and of counting answers by them, to be run over a project's own.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { Response } from '../response.ts';
import { sizeOf } from '../tally/tally.ts';
import { type Instant, epochOf, instantOf } from '../time/instant.ts';
import { type Period, type PeriodOptions, type PeriodUnit, periodOf as ownPeriodOf } from '../time/period.ts';
import type { PeriodTally } from '../trend/tally-by-period.ts';
import { arbResponses } from './arbitraries.ts';
import { type Law, type LawOptions, lawsOver } from './laws.ts';
import { type PeriodOptionsConstraints, arbInstant, arbPeriodOptions } from './times.ts';

/** What {@link periodLaws} checks: a project's calendar; `units` and `zones` say which part of ours it knows. */
export type PeriodLawsSubject = PeriodOptionsConstraints & {
  /** The period that an instant is in. */
  readonly periodOf: (instant: Instant, options: PeriodOptions) => Period;
  /** All periods from that of one instant to that of another, which is not before it, in order. */
  readonly periodsBetween: (from: Instant, to: Instant, options: PeriodOptions) => readonly Period[];
};

/**
 * The laws that calendar periods obey: each instant is in exactly one, and their names sort as they do.
 *
 * About half of the cases lie near a clock change, where calendars go wrong.
 *
 * @param subject - How you name the period of an instant, and all periods of a range.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @throws {NpsError} `zone/unknown` when one of the zones is not known.
 * @example
 * const laws = periodLaws({ periodOf, periodsBetween, units: ['month'], zones: ['Europe/Helsinki'] });
 * laws.forEach((law) => law.check());
 * laws.length // => 7
 */
export function periodLaws(
  { periodOf, periodsBetween, ...calendars }: PeriodLawsSubject,
  options: LawOptions = {},
): Law[] {
  const instants = arbWindow(calendars).chain(({ calendar, ...window }) =>
    fc.array(arbInstant(window), { minLength: 3, maxLength: 3 }).map((some): DatedCase => {
      const [from, instant, to] = some.sort() as [Instant, Instant, Instant];
      return { calendar, from, instant, to };
    }),
  );
  const law = lawsOver(instants, options);
  return [
    law('a period holds the instant that it was asked for', ({ instant, calendar }) =>
      holds(periodOf(instant, calendar), instant),
    ),
    law('a period is that of its first and of its last instant, and ends where the next one starts', (one) => {
      const { start, end } = periodOf(one.instant, one.calendar);
      const last = periodOf(instantOf(epochOf(end) - 1), one.calendar);
      const first = periodOf(start, one.calendar);
      return first.start === start && last.start === start && periodOf(end, one.calendar).start === end;
    }),
    law('the periods of a range tile it', ({ from, to, calendar }) => {
      const periods = periodsBetween(from, to, calendar);
      const [first, last] = [periods[0], periods.at(-1)];
      if (first === undefined || last === undefined || !holds(first, from) || !holds(last, to)) return false;
      return periods.slice(1).every(({ start }, i) => periods[i]?.end === start);
    }),
    law('each instant of a range is in exactly one of its periods, which is its own', ({ calendar, ...one }) => {
      const own = periodOf(one.instant, calendar);
      const found = periodsBetween(one.from, one.to, calendar).filter((period) => holds(period, one.instant));
      return found.length === 1 && found.every((period) => isSame(period, own));
    }),
    law('names sort as text in the order of time', ({ from, to, calendar }) =>
      periodsBetween(from, to, calendar).every(({ key }, i, all) => i === 0 || (all[i - 1] as Period).key < key),
    ),
    law('a period starts together with a local date', ({ instant, calendar: { zone, ...needs } }) => {
      const start = epochOf(periodOf(instant, { zone, ...needs }).start);
      const local = new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short' });
      return local.format(start) !== local.format(start - 1);
    }),
    law('a period has as many days as its unit, but for changed clocks and a lost day', ({ instant, calendar }) => {
      const { start, end } = periodOf(instant, calendar);
      const [fewest, most] = DAYS[calendar.unit];
      const days = (epochOf(end) - epochOf(start)) / DAY;
      return days > (fewest === 1 ? 1 : fewest - 1) - CHANGED_CLOCKS && days < most + CHANGED_CLOCKS;
    }),
  ];
}

/** What {@link periodTallyLaws} checks: a project's way of counting answers by period, and of merging such counts. */
export type PeriodTallyLawsSubject = PeriodOptionsConstraints & {
  /** Counts answers by period, for instance by a database query; in any order, with empty periods or without. */
  readonly tally: (responses: readonly Response[], options: PeriodOptions) => readonly PeriodTally[];
  /** Adds the counts of different answers of one calendar, period by period. */
  readonly merge: (a: readonly PeriodTally[], b: readonly PeriodTally[]) => readonly PeriodTally[];
};

/**
 * The laws that every correct way of counting by period obeys: no answer is lost, none is counted twice, none elsewhere.
 *
 * @param subject - How you count and how you merge.
 * @param options - Number of random cases and the seed.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @throws {NpsError} `zone/unknown` when one of the zones is not known.
 * @example
 * const laws = periodTallyLaws({ tally: tallyByPeriod, merge: mergePeriodTallies, units: ['isoWeek'] });
 * laws.forEach((law) => law.check());
 * laws.length // => 7
 */
export function periodTallyLaws(
  { tally, merge, ...calendars }: PeriodTallyLawsSubject,
  options: LawOptions = {},
): Law[] {
  const answers = arbWindow(calendars).chain(({ calendar, ...window }) => {
    const few = arbResponses(window);
    const many = arbResponses({ ...window, minLength: 20 });
    return fc.tuple(fc.oneof({ withCrossShrink: true }, few, many), fc.nat(20)).map(([all, cut]): CountedCase => ({
      calendar,
      all,
      some: all.slice(0, cut),
      others: all.slice(cut),
    }));
  });
  const law = lawsOver(answers, options);
  return [
    law(
      'every answer is counted once',
      ({ all, calendar }) => tally(all, calendar).reduce((n, one) => n + sizeOf(one.tally), 0) === all.length,
    ),
    law('no period comes twice', ({ all, calendar }) => {
      const keys = tally(all, calendar).map(({ period }) => period.key);
      return new Set(keys).size === keys.length;
    }),
    law('a period is one of the calendar', ({ all, calendar }) =>
      tally(all, calendar).every(({ period }) => isSame(period, ownPeriodOf(period.start, calendar))),
    ),
    law('an answer counts in the period that holds its instant', ({ all, calendar }) =>
      tally(all, calendar).every(({ period, tally: { counts } }) => {
        const own = all.filter(({ answeredAt }) => holds(period, answeredAt));
        return counts.every((count, score) => count === own.filter((one) => one.score === score).length);
      }),
    ),
    law('the order of answers does not matter', ({ all, calendar }) =>
      sameCounts(tally(all, calendar), tally([...all].reverse(), calendar)),
    ),
    law('merging equals counting together', ({ all, some, others, calendar }) =>
      sameCounts(merge(tally(some, calendar), tally(others, calendar)), tally(all, calendar)),
    ),
    law('merging does not depend on the order', ({ some, others, calendar }) => {
      const [a, b] = [tally(some, calendar), tally(others, calendar)];
      return sameCounts(merge(a, b), merge(b, a));
    }),
  ];
}

type DatedCase = { readonly calendar: PeriodOptions } & Readonly<Record<'from' | 'instant' | 'to', Instant>>;

type CountedCase = { readonly calendar: PeriodOptions } & Readonly<Record<'all' | 'some' | 'others', Response[]>>;

const DAY = 86_400_000;

/** Three hours in days: more than any clock was changed by since 2000, but for the lost day of a few islands. */
const CHANGED_CLOCKS = 3 / 24;

/** How many days a period has, at least and at most. */
const DAYS: Readonly<Record<PeriodUnit, readonly [fewest: number, most: number]>> = {
  day: [1, 1],
  isoWeek: [7, 7],
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  year: [365, 366],
  fiscalQuarter: [89, 92],
  fiscalYear: [365, 366],
};

/** A calendar and a stretch of about ten of its periods. */
type Window = {
  readonly calendar: PeriodOptions;
  readonly min: Instant;
  readonly max: Instant;
  readonly changesOf: string;
};

const arbWindow = (calendars: PeriodOptionsConstraints): fc.Arbitrary<Window> =>
  arbPeriodOptions(calendars).chain((calendar) =>
    arbInstant({ changesOf: calendar.zone }).map((min) => {
      const max = instantOf(epochOf(min) + 10 * DAYS[calendar.unit][1] * DAY);
      return { calendar, min, max, changesOf: calendar.zone };
    }),
  );

const holds = ({ start, end }: Period, instant: Instant): boolean => start <= instant && instant < end;

const isSame = (a: Period, b: Period): boolean =>
  (['unit', 'key', 'start', 'end', 'zone'] as const).every((member) => a[member] === b[member]);

/** Whether all answers stand in the same periods; the empty ones are passed over. */
const sameCounts = (a: readonly PeriodTally[], b: readonly PeriodTally[]): boolean => {
  const textOf = (some: readonly PeriodTally[]): string =>
    some
      .filter(({ tally }) => sizeOf(tally) > 0)
      .map(({ period, tally }) => `${period.key} ${tally.counts.join(' ')}`)
      .sort()
      .join('\n');
  return textOf(a) === textOf(b);
};
