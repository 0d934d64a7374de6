/**
 * The laws of periods and of counting by them hold for the library's own, and each is broken by a fault of its kind.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { type PeriodLawsSubject, periodLaws, periodTallyLaws } from '../../src/testing/period-laws.ts';
import { epochOf, instantOf } from '../../src/time/instant.ts';
import { type Period, type PeriodOptions, periodOf, periodsBetween } from '../../src/time/period.ts';
import { mergePeriodTallies, tallyByPeriod } from '../../src/trend/tally-by-period.ts';
import { broken } from './broken.ts';

const DAY = 86_400_000;

/** A calendar with a fault: in the options that it goes by, or in the periods that it gives. */
const faultyCalendar = (
  read: (options: PeriodOptions) => PeriodOptions,
  change: (period: Period) => Period = (period) => period,
): PeriodLawsSubject => ({
  periodOf: (instant, options) => change(periodOf(instant, read(options))),
  periodsBetween: (from, to, options) => periodsBetween(from, to, read(options)).map(change),
});

const same = (options: PeriodOptions): PeriodOptions => options;

describe('of periods', () => {
  test.each(periodLaws({ periodOf, periodsBetween }).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
  });

  test('a calendar of some units and zones is asked for no others', () => {
    const asked = new Set<string>();
    const note = (options: PeriodOptions): PeriodOptions => {
      asked.add(`${options.unit} ${options.zone}`);
      return options;
    };
    const mine = { ...faultyCalendar(note), units: ['month', 'year'], zones: ['Asia/Kathmandu'] } as const;
    expect(broken(periodLaws(mine))).toEqual([]);
    expect([...asked].sort()).toEqual(['month Asia/Kathmandu', 'year Asia/Kathmandu']);
  });

  test('the seed makes the cases, and there are as many as asked for', () => {
    const casesOf = (runs: number, seed: number): string[] => {
      const asked: string[] = [];
      const noted: PeriodLawsSubject['periodOf'] = (instant, options) => {
        asked.push(instant);
        return periodOf(instant, options);
      };
      periodLaws({ periodOf: noted, periodsBetween }, { runs, seed })[0]?.check();
      return asked;
    };
    expect(casesOf(7, 3)).toHaveLength(7);
    expect(casesOf(7, 3)).toEqual(casesOf(7, 3));
    expect(casesOf(7, 3)).not.toEqual(casesOf(7, 4));
  });

  test.each<[string, PeriodLawsSubject, string]>([
    [
      'the period of the day after',
      { periodOf: (instant, options) => periodOf(instantOf(epochOf(instant) + DAY), options), periodsBetween },
      'a period holds the instant that it was asked for',
    ],
    [
      'a last millisecond that no period has',
      faultyCalendar(same, (period) => ({ ...period, end: instantOf(epochOf(period.end) - 1) })),
      'a period is that of its first and of its last instant, and ends where the next one starts',
    ],
    [
      'a range without its last period',
      { periodOf, periodsBetween: (from, to, options) => periodsBetween(from, to, options).slice(0, -1) },
      'the periods of a range tile it',
    ],
    [
      'a range of UTC',
      {
        periodOf,
        periodsBetween: (from, to, options) => periodsBetween(from, to, { ...options, zone: 'UTC' }),
      },
      'each instant of a range is in exactly one of its periods, which is its own',
    ],
    [
      'months and days of one digit',
      faultyCalendar(same, (period) => ({ ...period, key: period.key.replaceAll('-0', '-') })),
      'names sort as text in the order of time',
    ],
    [
      'a calendar of UTC for every zone',
      faultyCalendar((options) => ({ ...options, zone: 'UTC' })),
      'a period starts together with a local date',
    ],
    [
      'a day for every unit',
      faultyCalendar(({ zone }) => ({ unit: 'day', zone })),
      'a period has as many days as its unit, but for changed clocks and a lost day',
    ],
  ])('%s is found out', (_, subject, law) => {
    expect(broken(periodLaws(subject).filter(({ name }) => name === law))).toEqual([law]);
  });
});

describe('of counting by period', () => {
  const own = { tally: tallyByPeriod, merge: mergePeriodTallies };

  test.each(periodTallyLaws(own).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
  });

  test('empty periods may be left out, and periods may stand in any order', () => {
    const tally: typeof tallyByPeriod = (answers, options) =>
      tallyByPeriod(answers, options)
        .filter(({ tally: { counts } }) => counts.some((count) => count > 0))
        .reverse();
    expect(broken(periodTallyLaws({ ...own, tally }, { runs: 30 }))).toEqual([]);
  });

  test.each<[string, Partial<typeof own>, string]>([
    [
      'a survey that is never larger than ten',
      { tally: (answers, options) => tallyByPeriod(answers.slice(0, 10), options) },
      'every answer is counted once',
    ],
    [
      'one period an answer',
      { tally: (answers, options) => answers.flatMap((answer) => tallyByPeriod([answer], options)) },
      'no period comes twice',
    ],
    [
      'periods of UTC',
      { tally: (answers, options) => tallyByPeriod(answers, { ...options, zone: 'UTC' }) },
      'a period is one of the calendar',
    ],
    [
      'an answer that counts an hour later',
      {
        tally: (answers, options) => {
          const late = answers.map((one) => ({ ...one, answeredAt: instantOf(epochOf(one.answeredAt) + DAY / 24) }));
          return tallyByPeriod(late, options);
        },
      },
      'an answer counts in the period that holds its instant',
    ],
    [
      'counts of the period of the first answer',
      {
        tally: (answers, options) => {
          const first = answers.slice(0, 1).map(({ answeredAt }) => periodOf(answeredAt, options).key);
          return tallyByPeriod(answers, options).filter(({ period }) => first.includes(period.key));
        },
      },
      'the order of answers does not matter',
    ],
    [
      'the last counts of a period standing for all of them',
      { merge: (a, b) => [...new Map([...a, ...b].map((one) => [one.period.key, one])).values()] },
      'merging equals counting together',
    ],
    [
      'counts of one side',
      { merge: (a, b) => (a.length > 0 ? [...a] : [...b]) },
      'merging does not depend on the order',
    ],
  ])('%s is found out', (_, faulty, law) => {
    expect(broken(periodTallyLaws({ ...own, ...faulty }).filter(({ name }) => name === law))).toEqual([law]);
  });
});
