/**
 * Every public function, called with plain values: what the purity tests watch.
 *
 * A room that gets a new public function adds its call here; a test says which one is missing.
 *
 * @module
 */

const DAY = '2024-03-31T00:30:00.000Z';
const LATER = '2024-06-30T12:00:00.000Z';
const COUNTS = { detractors: 20, passives: 30, promoters: 50 };

const RESPONSES = [9, 10, 3, 7, 10, 0].map((score, i) => ({
  id: `r${i}`,
  subject: `s${i}`,
  score: score as 9,
  answeredAt: `2024-0${1 + i}-15T12:00:00.000Z`,
  comment: 'well, "quite" good',
  tags: { country: i % 2 === 0 ? 'FI' : 'SE' },
}));

const ROWS = [
  { nps: '9', at: '2024-03-31', who: 'a', country: 'FI' },
  { nps: 'eleven', at: '2024-02-30', who: 'b', country: 'SE' },
];
const MAPPING = { score: 'nps', answeredAt: 'at', subject: 'who', tags: ['country'], zone: 'Europe/Helsinki' };
const CSV = 'nps;at;who;country\n9;2024-03-31T03:30:00;a;FI\n11;x;b;SE\n';

/** What a sample may use: the modules of all doors, by name. */
export type Doors = {
  readonly npskit: typeof import('npskit');
  readonly 'npskit/input': typeof import('npskit/input');
  readonly 'npskit/report': typeof import('npskit/report');
  readonly 'npskit/charts': typeof import('npskit/charts');
  readonly 'npskit/locale/en': typeof import('npskit/locale/en');
  readonly 'npskit/testing': typeof import('npskit/testing');
};

/** The calls, by door; what they return must be plain JSON. */
export const SAMPLES: Readonly<Record<keyof Doors, (doors: Doors) => readonly unknown[]>> = {
  npskit: ({ npskit: _, 'npskit/locale/en': { en } }) => {
    const tally = _.tallyScores([10, 9, 7, 3]);
    const transition = _.tallyTransitions([9, 3, 7], [10, 7, 7]);
    const months = _.periodsBetween(DAY, LATER, { unit: 'month', zone: 'Europe/Helsinki' });
    const writer = _.writerOf(en);
    return [
      _.scoreOf(9),
      _.isScore('9'),
      _.categorize(8),
      _.isNpsError(new Error('another')),
      _.pointerOf(['a', 0]),
      _.randomOf(1)(),
      _.tallyScores(Uint8Array.of(1, 2, 3)),
      _.tallyResponses(RESPONSES),
      _.tallyOf([0, 0, 0, 0, 0, 0, 1, 0, 2, 3, 4]),
      _.mergeTallies(tally, tally),
      _.subtractTally(tally, _.emptyTally),
      _.sizeOf(tally),
      _.categoryCounts(tally),
      transition,
      _.transitionOf(transition.counts),
      _.mergeTransitions(transition, transition),
      _.transitionSize(transition),
      _.tallyBefore(transition),
      _.tallyAfter(transition),
      _.tallyColumns({ scores: [9, 3, 10], segments: [0, 1, 0], segmentCount: 2, periods: [0, -1, 1], periodCount: 2 }),
      _.instantOf(0),
      _.instantOf(new Date(Date.UTC(2024, 0, 1))),
      _.isInstant(DAY),
      _.epochOf(DAY),
      _.compareInstants(DAY, LATER),
      _.elapsed(DAY, LATER),
      _.isZone('Europe/Helsinki'),
      _.zoneOf('UTC'),
      ..._.PERIOD_UNITS.map((unit) => _.periodOf(DAY, { unit, zone: 'Europe/Helsinki' })),
      months,
      [..._.placeInPeriods([DAY, LATER], months)],
      ..._.ESTIMATE_METHODS.map((method) => _.estimateNps(COUNTS, { method, populationSize: 1000 })),
      _.estimateNps(_.emptyTally),
      _.withholdBelow(_.estimateNps(tally), 10),
      _.nps(COUNTS),
      _.answerVariance(COUNTS),
      _.standardError(COUNTS),
      _.npsPosterior(COUNTS),
      _.posteriorCdf(COUNTS, 30),
      _.posteriorQuantile(COUNTS, 0.5),
      _.probabilityAbove(COUNTS, 30),
      _.npsBootstrap(COUNTS),
      _.segmentOf({ country: 'FI', plan: null }),
      _.tallyBySegment(RESPONSES, ['country']),
      _.segmentTable(RESPONSES, { by: ['country'], minimum: 1 }),
      _.tallyByPeriod(RESPONSES, { unit: 'isoWeek', zone: 'America/St_Johns' }),
      _.npsSeries(RESPONSES, { unit: 'month', zone: 'Pacific/Apia', now: LATER, minimum: 1 }),
      _.categoryLabel('promoter', { locale: en, count: 2 }),
      _.formOf('en')(1, { one: 'row', other: 'rows' }),
      _.parseCategory('promoters', { locale: en }),
      ...months.map((month) => writer.period(month)),
      writer.points(12.3),
      writer.count(12345),
      writer.share(0.123),
    ];
  },
  'npskit/input': ({ 'npskit/input': _ }) => [
    _.parseResponses(RESPONSES),
    _.parseResponse(RESPONSES[0]),
    _.safeParseResponse({ id: 1 }),
    _.responseSchema['~standard'].validate({ id: 1 }),
    _.parseRows(ROWS, MAPPING),
    _.parseMapping(MAPPING),
    _.safeParseMapping({}),
    _.parseCsv(CSV, MAPPING),
    _.parseCsvChunks([CSV.slice(0, 20), CSV.slice(20)], MAPPING, { delimiter: ';' }),
    _.parseTallies([{ country: 'FI', score: 9, count: 3 }], { by: ['country'] }),
    _.qualtricsMapping({ score: 'Q1', zone: 'UTC' }),
    _.surveyMonkeyMapping({ score: 'Q1', zone: 'UTC', dateFormat: 'MM/DD/YYYY hh:mm:ss A' }),
    _.typeformMapping({ score: 'Q1' }),
    _.delightedMapping(),
    _.googleFormsMapping({ score: 'Q1', zone: 'UTC' }),
  ],
  'npskit/report': ({ 'npskit/input': input, 'npskit/report': _, 'npskit/locale/en': { en } }) => {
    const parsed = input.parseRows(ROWS, MAPPING);
    const report = _.analyze(RESPONSES, {
      zone: 'Europe/Helsinki',
      now: LATER,
      segments: ['country'],
      minimum: 1,
      parsed,
    });
    return [report, _.markdownReport(report, { locale: en })];
  },
  'npskit/charts': ({ npskit, 'npskit/charts': _, 'npskit/locale/en': { en } }) => [
    _.distributionChart(npskit.tallyResponses(RESPONSES), { locale: en }),
    _.trendChart(npskit.npsSeries(RESPONSES, { zone: 'Europe/Helsinki', now: LATER, minimum: 1 }), { locale: en }),
    _.segmentsChart(npskit.segmentTable(RESPONSES, { by: ['country'], minimum: 1 }), { locale: en }),
  ],
  'npskit/locale/en': ({ 'npskit/locale/en': { en } }) => [en.tag, en.categories, Object.keys(en.phrases)],
  'npskit/testing': ({ npskit, 'npskit/testing': _ }) => {
    for (const arbitrary of [
      _.arbScore(),
      _.arbScores({ maxLength: 3 }),
      _.arbCategoryCounts(),
      _.arbTally(),
      _.arbTransition(),
      _.arbResponse(),
      _.arbResponses({ maxLength: 3 }),
      _.arbInstant(),
      _.arbZone(),
      _.arbPeriod(),
      _.arbHostileCells(),
      _.arbHostileKey(),
      _.arbHostileRows(),
    ])
      if (typeof arbitrary.generate !== 'function') throw new Error('An arbitrary generates values.');
    const laws = _.tallyLaws({ tally: npskit.tallyScores, merge: npskit.mergeTallies }, { runs: 5 });
    return [laws.map(({ name }) => name)];
  },
};
