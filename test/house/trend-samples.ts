/**
 * The public functions about periods, calendars and trends, called with plain values: what the purity tests watch.
 *
 * @module
 */
import type { Locale } from 'npskit';

type Npskit = typeof import('npskit');

const NEEDS: Readonly<Record<string, object>> = {
  week: { weekStartsOn: 0 },
  fiscalQuarter: { fiscalStart: 4 },
  fiscalYear: { fiscalStart: 4, fiscalYearNamed: 'start' },
};

const RESPONSES = Array.from({ length: 120 }, (_, i) => ({
  id: `t${i}`,
  subject: `s${i % 40}`,
  score: ([9, 10, 3, 7, 10, 0, 8] as const)[i % 7] as 9,
  answeredAt: new Date(Date.UTC(2023, 0, 1 + 4 * i, 12)).toISOString(),
  tags: {},
}));

const NOW = '2024-06-30T12:00:00.000Z';

/** Calls that look at a calendar. */
export const calendars = (_: Npskit): readonly unknown[] => {
  const zone = 'Europe/Helsinki';
  const office = _.calendarOf({
    zone,
    week: { monday: [{ from: '09:00', to: '17:00' }], friday: [{ from: '09:00', to: '12:00' }] },
    holidays: [{ date: '2024-06-21' }],
  });
  return [
    ..._.PERIOD_UNITS.map((unit) => _.periodOf(NOW, { unit, zone, ...NEEDS[unit] })),
    ..._.PERIOD_UNITS.map((unit) => {
      const options = { unit, zone, ...NEEDS[unit] };
      return _.periodOfKey(_.periodOf(NOW, options).key, options);
    }),
    office,
    _.alwaysOpen(zone),
    _.addBusiness(office, NOW, 7_200_000),
    _.addBusinessDays(office, NOW, 2),
    _.elapsedBusiness(office, NOW, '2024-07-08T12:00:00.000Z'),
    _.isOpen(office, NOW),
    _.nextOpening(office, NOW),
    _.holidaysOf(
      [
        {
          date: '2024-12-06 00:00:00',
          start: '2024-12-05T22:00:00.000Z',
          end: '2024-12-06T22:00:00.000Z',
          name: 'Independence Day',
          type: 'public',
        },
      ],
      { zone },
    ),
  ];
};

/** Calls that look at scores over time. */
export const trends = (_: Npskit, en: Locale): readonly unknown[] => {
  const calendar = { unit: 'month', zone: 'America/St_Johns' } as const;
  const tallies = _.tallyByPeriod(RESPONSES, calendar);
  const series = _.seriesOf(tallies, { ...calendar, now: NOW, minimum: 1, from: '2022-12-15T00:00:00.000Z' });
  const rolling = _.rollingAnswers(RESPONSES, { answers: 30 });
  const scores = RESPONSES.map(({ score }) => score);
  const values = series.points.map(({ estimate }) => estimate.nps ?? 0);
  const observations = values.map((nps) => ({ nps, variance: 40 }));
  const watch = _.watchDetractors({ baselineShare: 0.1, answersPerFalseAlarm: 30 });
  const reading = _.readTrend(series, { responses: RESPONSES });
  return [
    tallies,
    series,
    reading,
    _.mergePeriodTallies(tallies, tallies.slice(1, 3)),
    _.npsSeries(RESPONSES, { unit: 'month', zone: 'Pacific/Apia', now: NOW, minimum: 1 }),
    _.rollingDays(RESPONSES, { days: 28, zone: 'Pacific/Apia', now: NOW }),
    rolling,
    _.compareWindows(rolling.points[99] as never, rolling.points[40] as never),
    ..._.CHANGE_BASES.map((against) => _.changesOf(series, { against })),
    ..._.LEVEL_STEPS.map((step) => _.localLevel(observations, { step })),
    _.smoothSeries(series, { breaks: [6], overdispersion: true }),
    ..._.LINE_METHODS.map((method) => _.trendLine(series, { method })),
    ..._.LINE_ERRORS.map((errors) => _.trendLine(series, { errors })),
    ..._.PERIOD_VARIANCES.map((variance) => _.trendLine(series, { variance })),
    _.mannKendall(values),
    _.seasonalKendall([...values, ...values, ...values].slice(0, 36), { seasonLength: 12 }),
    _.theilSen(values.map((y, x) => ({ x, y }))),
    _.rankTrend(series),
    _.answerTrend(series),
    _.seasonOf(series, { seasonLength: 4 }),
    _.seasonOfObservations(observations, { seasonLength: 4 }),
    _.controlChart(series, { rules: _.RUN_RULES }),
    _.ewmaChart(series),
    _.cusumChart(series),
    _.runRules([0, 3.2, -1], [1]),
    _.findBreaks(series),
    watch,
    _.watchAnswers(watch, RESPONSES),
    _.watchScores(watch, scores),
    _.expectedDelay(watch),
    _.cusumRunLength({ up: 4, threshold: 20 }, [0.15, 0.25]),
    _.continueTest(_.startShareTest({ share: 0.15 }), scores),
    _.continueTest(_.startTargetTest({ target: 30 }), scores),
    _.confidenceSequence({ detractors: 20, passives: 30, promoters: 50 }),
    ...reading.chart.signals.map((signal) => _.signalSentence(signal, { locale: en })),
    _.signalSentence(
      {
        rule: 4,
        side: null,
        points: [0],
        at: [0],
        from: tallies[0]?.period as never,
        to: tallies[0]?.period as never,
        cautions: [],
      },
      { locale: en },
    ),
    ...series.points.map((point) => _.partialNote(point, { series, locale: en })),
  ];
};
