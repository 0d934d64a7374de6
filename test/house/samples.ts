/**
 * Every public function, called with plain values: what the purity tests watch.
 *
 * A room that gets a new public function adds its call here; a test says which one is missing.
 *
 * @module
 */
import { playbookInputs, playbooks } from './playbook-samples.ts';
import { surveys } from './survey-samples.ts';
import { themes } from './theme-samples.ts';
import { calendars, trends } from './trend-samples.ts';

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

const INVITATIONS = RESPONSES.map(({ subject, answeredAt }) => ({
  subject,
  invitedAt: '2024-01-02T08:00:00.000Z',
  answeredAt,
}));

const ROWS = [
  { nps: '9', at: '2024-03-31', who: 'a', country: 'FI' },
  { nps: 'eleven', at: '2024-02-30', who: 'b', country: 'SE' },
];
const MAPPING = { score: 'nps', answeredAt: 'at', subject: 'who', tags: ['country'], zone: 'Europe/Helsinki' };
const CSV = 'nps;at;who;country\n9;2024-03-31T03:30:00;a;FI\n11;x;b;SE\n';

const OTHERS = { detractors: 25, passives: 40, promoters: 35 };
const SHOPS = [
  [12, 18, 30],
  [25, 40, 35],
  [8, 10, 42],
] as const;

type Npskit = Doors['npskit'];

const comparisons = (
  _: Npskit,
  tally: ReturnType<Npskit['tallyScores']>,
  transition: ReturnType<Npskit['tallyTransitions']>,
): readonly unknown[] => [
  ..._.DIFFERENCE_METHODS.map((method) => _.compareNps(COUNTS, OTHERS, { method })),
  _.permutationTest(COUNTS, OTHERS),
  _.pooledTest(COUNTS, OTHERS),
  _.npsPosteriorDifference(COUNTS, OTHERS),
  ..._.PAIRED_METHODS.map((method) => _.comparePaired(transition, { method })),
  _.categoryTransition(transition),
  _.signFlipTest(transition),
  _.marginalHomogeneityTest(transition),
  _.symmetryTest(transition),
  _.compareOverlapping({ both: transition, onlyBefore: tally, onlyAfter: tally }),
  ..._.BENCHMARK_METHODS.map((method) => _.testBenchmark(COUNTS, 0, { method })),
  _.testEquivalence(COUNTS, OTHERS, { margin: 10 }),
  _.testPairedEquivalence(transition, { margin: 10 }),
  ..._.MANY_TESTS.map((test) => _.compareMany([COUNTS, OTHERS, tally], { test })),
  _.comparePairs([COUNTS, OTHERS, tally]),
  ..._.CORRECTIONS.map((correction) => _.adjustPValues([0.01, 0.04, 0.03], correction)),
];

const plans = (_: Npskit, transition: ReturnType<Npskit['tallyTransitions']>): readonly unknown[] => [
  ..._.MARGIN_METHODS.map((method) => _.sampleSizeForMargin(5, { spread: COUNTS, method })),
  _.marginOfError(100),
  _.sampleSizeForDifference(10, { spread: COUNTS }),
  _.sampleSizeForPaired(5, { change: transition }),
  _.sampleSizeForBenchmark(COUNTS, 20),
  _.sampleSizeForEquivalence(10, { spread: COUNTS }),
  _.powerOfDifference(10, 200, { spread: COUNTS }),
  _.powerOfPaired(5, 500),
  _.powerOfBenchmark(COUNTS, 20, { n: 500 }),
  _.powerOfEquivalence(10, 1000),
  _.detectableDifference(200),
  _.detectablePaired(500),
  _.expectedWidth(COUNTS, { n: 20 }),
  ..._.EXACT_POWER_TESTS.map((test) => _.exactPower(COUNTS, OTHERS, { n: 10, test })),
];

const designs = (_: Npskit): readonly unknown[] => {
  const sample = { scores: [10, 9, 9, 7, 3, 10], weights: [2, 1, 1, 1, 1, 2] };
  const plan = { name: 'plan', categories: ['a', 'a', 'b', 'b', 'a', 'b'], totals: { a: 0.4, b: 0.6 } };
  const domains = ['x', 'y', 'x', 'y', 'x', 'y'];
  return [
    _.designOf(RESPONSES, { strata: 'country', clusters: 'subject' }),
    _.tagColumn(RESPONSES, 'country'),
    ..._.DESIGN_METHODS.map((method) => _.estimateDesign(sample, { method })),
    _.domainEstimates(sample, domains),
    _.contrastDomains(sample, domains, { a: 'x', b: 'y' }),
    _.effectiveSize([3, 1]),
    _.designEffect([3, 1]),
    _.weightedTally(sample),
    _.effectiveTally(sample),
    _.postStratify(sample, plan),
    _.rake(sample, [plan]),
    _.jackknifeError(sample),
    _.csat([1, 0, 2, 3, 4]),
    _.ces([1, 0, 2, 3, 4, 5, 6]),
  ];
};

const segments = (_: Npskit): readonly unknown[] => {
  const groups = SHOPS.map(([detractors, passives, promoters], i) => ({
    segment: _.segmentOf({ shop: `s${i}` }),
    tally: { detractors, passives, promoters },
  }));
  const cells = ['FI', 'SE'].flatMap((country) =>
    groups.map(({ segment, tally }) => ({ segment: _.segmentOf({ country, ...segment.by }), tally })),
  );
  const funnel = _.funnelLimits(groups, { inflate: true });
  const rated = {
    scores: [9, 7, 3, 10, 8, 5, 9, 6],
    drivers: { clean: [5, 4, 2, 5, 3, 3, 4, 3], safe: [4, 4, 1, 4, 5, 2, 5, 3] },
  };
  return [
    _.readSegments(groups),
    ..._.SEGMENT_ORDERS.map((sort) => _.segmentTable(groups, { sort, privacyMinimum: 5 })),
    _.suppressedIndices([4, 20, 30], 5, true),
    _.suppressedCells(
      [
        [3, 20],
        [12, 15],
      ],
      5,
    ),
    _.isCulturalTag('country'),
    _.crossTable(cells, { rows: 'country', columns: 'shop' }),
    _.rollUp(cells, { levels: ['country', 'shop'] }),
    _.testSegments(groups, { monteCarlo: { draws: 99, seed: 1 } }),
    _.testShape(groups),
    _.versusRest(groups),
    _.compareSegments(groups),
    _.compareWithinStrata(cells, { group: 'shop', strata: 'country' }),
    ..._.SHRINK_TAUS.map((tau) => _.shrinkSegments(groups, { tau })),
    ..._.SHRINK_VARIANCES.map((variance) => _.shrinkSegments(groups, { variance })),
    _.rankSegments(groups, { draws: 100 }),
    funnel,
    _.funnelCurve(funnel),
    _.decomposeChange(groups, [...groups].reverse().slice(1)),
    _.decomposeThreefold(groups, [...groups].reverse().slice(1)),
    _.flagImpact(
      _.tallyByFlag(RESPONSES, ({ tags }) => Object.values(tags)),
      { minimum: 1 },
    ),
    _.ratingColumns(
      RESPONSES.map((one, i) => ({ ...one, tags: { clean: String(1 + (i % 5)) } })),
      ['clean'],
    ),
    ..._.DRIVER_METHODS.map((method) => _.ratedDrivers(rated, { method, bootstrap: { draws: 100, seed: 1 } })),
    _.readAccounts(RESPONSES, { account: 'country' }),
    _.movesToTarget(COUNTS, 50),
    _.whatIfSegments(groups, 50, { costs: { 'shop=s0': 1 } }),
    ..._.VALIDATIONS.map((validation) => _.discoverSegments(cells, { validation })),
    _.touchpointTable(RESPONSES, { minimum: 1 }),
    _.staffReport(RESPONSES, { staff: 'country', employee: 'FI' }),
  ];
};

/** What a sample may use: the modules of all doors, by name. */
export type Doors = {
  readonly npskit: typeof import('npskit');
  readonly 'npskit/input': typeof import('npskit/input');
  readonly 'npskit/report': typeof import('npskit/report');
  readonly 'npskit/charts': typeof import('npskit/charts');
  readonly 'npskit/survey': typeof import('npskit/survey');
  readonly 'npskit/playbook': typeof import('npskit/playbook');
  readonly 'npskit/themes': typeof import('npskit/themes');
  readonly 'npskit/locale/en': typeof import('npskit/locale/en');
  readonly 'npskit/locale/fi': typeof import('npskit/locale/fi');
  readonly 'npskit/locale/nb': typeof import('npskit/locale/nb');
  readonly 'npskit/locale/sv': typeof import('npskit/locale/sv');
  readonly 'npskit/locale/da': typeof import('npskit/locale/da');
  readonly 'npskit/locale/nn': typeof import('npskit/locale/nn');
  readonly 'npskit/locale/de': typeof import('npskit/locale/de');
  readonly 'npskit/locale/fr': typeof import('npskit/locale/fr');
  readonly 'npskit/locale/es': typeof import('npskit/locale/es');
  readonly 'npskit/locale/nl': typeof import('npskit/locale/nl');
  readonly 'npskit/locale/pt': typeof import('npskit/locale/pt');
  readonly 'npskit/locale/it': typeof import('npskit/locale/it');
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
      ...calendars(_),
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
      _.segmentLabel(_.segmentOf({ country: 'FI' }), { locale: en }),
      ...comparisons(_, tally, transition),
      ...plans(_, transition),
      ...designs(_),
      ...segments(_),
      ...trends(_, en),
      _.categoryLabel('promoter', { locale: en, count: 2 }),
      _.formOf('en')(1, { one: 'row', other: 'rows' }),
      _.parseCategory('promoters', { locale: en }),
      ...months.map((month) => writer.period(month)),
      writer.points(12.3),
      writer.count(12345),
      writer.share(0.123),
      writer.change(4),
      writer.pValue(0.012),
    ];
  },
  'npskit/input': ({ 'npskit/input': _, 'npskit/playbook': playbook, 'npskit/locale/en': { enCodebook } }) => [
    ...playbookInputs(_, playbook),
    _.parseCodebook(JSON.parse(JSON.stringify(enCodebook))),
    _.safeParseCodebook({ id: 1 }),
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
  'npskit/report': ({
    'npskit/input': input,
    'npskit/report': _,
    'npskit/themes': { emergingThemes },
    'npskit/locale/en': { en, english },
  }) => {
    const parsed = input.parseRows(ROWS, MAPPING);
    const assignments = RESPONSES.map(({ id }) => ({
      comment: id,
      themes: [{ theme: 'quality', confidence: 1, because: ['good'] }],
      other: null,
    }));
    const emerging = emergingThemes(RESPONSES, assignments, {
      languages: [english],
      from: DAY,
      now: LATER,
      minimum: 1,
    });
    const quality = { id: 'quality', labels: { en: 'Quality', fi: 'Laatu' } };
    const report = _.analyze(RESPONSES, {
      zone: 'Europe/Helsinki',
      now: LATER,
      segments: ['country'],
      minimum: 1,
      parsed,
      invitations: INVITATIONS,
      benchmarks: [{ score: 30, source: 'A yearbook', date: '2023-12-31', method: 'web panel', n: 400 }],
      themes: {
        themes: [quality],
        assignments,
        emerging,
        watch: { from: DAY, commentsPerFalseAlarm: 100 },
      },
    });
    const [part] = report.parts as [(typeof report.parts)[number]];
    return [
      report,
      _.markdownReport(report, { locale: en }),
      ..._.trendSentences(part.trend, { locale: en }),
      ...part.segments.map((segments) => _.segmentSentences(segments, { locale: en })),
      _.designSentence(part, { locale: en }),
      part.reach === null ? 'nobody invited' : _.reachSentences(part.reach, { locale: en }),
      ...(part.benchmarks ?? []).map((benchmark) => _.benchmarkSentences(benchmark, { locale: en })),
      ...(part.themes === null
        ? []
        : [
            _.themeSentences(part.themes, { locale: en }),
            _.detractorThemeSentences(part.themes, { locale: en }),
            part.themes.themes.map((theme) => _.themeName(theme, { locale: en })),
            part.themes.trend.rows.map(({ change }) => _.themeChangeText(change, { locale: en })),
          ]),
      _.emergingSentences(emerging, { locale: en }),
      part.change === null ? 'no change' : _.changeSentence(part.change, { locale: en }),
      part.change?.reach ? _.reachChangeSentence(part.change.reach, { locale: en }) : 'not compared',
      ...(part.change?.splits ?? []).map((split) =>
        split.status === 'shown' ? _.splitSentence(split, { locale: en }) : 'not told',
      ),
    ];
  },
  'npskit/charts': ({ npskit, 'npskit/charts': _, 'npskit/themes': followed, 'npskit/locale/en': { en } }) => [
    _.distributionChart(npskit.tallyResponses(RESPONSES), { locale: en }),
    _.trendChart(npskit.npsSeries(RESPONSES, { zone: 'Europe/Helsinki', now: LATER, minimum: 1 }), { locale: en }),
    _.segmentsChart(npskit.segmentTable(npskit.tallyBySegment(RESPONSES, ['country']), { minimum: 1 }), { locale: en }),
    _.themesChart(
      followed.themeTable(
        RESPONSES,
        RESPONSES.map(({ id }) => ({
          comment: id,
          themes: [{ theme: 'all', confidence: 1, because: [] }],
          other: null,
        })),
        { minimum: 1 },
      ),
      { locale: en },
    ),
  ],
  'npskit/survey': ({ 'npskit/survey': _ }) => surveys(_),
  'npskit/playbook': ({ npskit, 'npskit/playbook': _, 'npskit/locale/en': { en } }) => playbooks(_, npskit, en),
  'npskit/themes': ({ 'npskit/themes': _, 'npskit/locale/en': { english } }) => themes(_, english),
  'npskit/locale/en': ({ 'npskit/locale/en': { en, enCodebook, english } }) => [
    en.tag,
    en.categories,
    Object.keys(en.phrases),
    enCodebook,
    english.stem('deliveries'),
  ],
  'npskit/locale/fi': ({ 'npskit/locale/fi': { fi, fiCodebook, finnish } }) => [
    fi.tag,
    fi.categories,
    Object.keys(fi.phrases),
    fiCodebook,
    finnish.stem('levering'),
  ],
  'npskit/locale/nb': ({ 'npskit/locale/nb': { nb, nbCodebook, bokmal } }) => [
    nb.tag,
    nb.categories,
    Object.keys(nb.phrases),
    nbCodebook,
    bokmal.stem('levering'),
  ],
  'npskit/locale/sv': ({ 'npskit/locale/sv': { sv, svCodebook, swedish } }) => [
    sv.tag,
    sv.categories,
    Object.keys(sv.phrases),
    svCodebook,
    swedish.stem('levering'),
  ],
  'npskit/locale/da': ({ 'npskit/locale/da': { da, danish } }) => [da.tag, da.categories, danish.stem('levering')],
  'npskit/locale/nn': ({ 'npskit/locale/nn': { nynorsk } }) => [nynorsk.tag, nynorsk.stem('levering')],
  'npskit/locale/de': ({ 'npskit/locale/de': { german } }) => [german.tag, german.stem('levering')],
  'npskit/locale/fr': ({ 'npskit/locale/fr': { french } }) => [french.tag, french.stem('levering')],
  'npskit/locale/es': ({ 'npskit/locale/es': { spanish } }) => [spanish.tag, spanish.stem('levering')],
  'npskit/locale/nl': ({ 'npskit/locale/nl': { dutch } }) => [dutch.tag, dutch.stem('levering')],
  'npskit/locale/pt': ({ 'npskit/locale/pt': { portuguese } }) => [portuguese.tag, portuguese.stem('levering')],
  'npskit/locale/it': ({ 'npskit/locale/it': { italian } }) => [italian.tag, italian.stem('levering')],
  'npskit/testing': ({ npskit, 'npskit/playbook': { strictPlaybook }, 'npskit/testing': _ }) => {
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
      _.arbPeriodOptions(),
      _.arbSeries(),
      _.arbCalendar(),
      _.arbCalendarSpec(),
      _.arbContact(),
      _.arbContacts(),
      _.arbPermissions(),
      _.arbCaseEvents(),
      _.arbHostileCaseEvents(),
      _.arbCondition(),
      _.arbFacts(),
      _.arbPlaybook(),
      _.arbPlanCase(strictPlaybook),
      _.arbCodebook(),
      _.arbHostileText(),
      _.arbTemplate(),
      _.arbTemplateValues({ id: 'a', locale: 'en', fields: {}, parts: {} }),
      _.arbSegmentTallies(),
      _.arbDesignSample(),
      _.arbPValue(),
      _.arbCategoryTransition(),
      _.arbHostileCells(),
      _.arbHostileKey(),
      _.arbHostileRows(),
    ])
      if (typeof arbitrary.generate !== 'function') throw new Error('An arbitrary generates values.');
    const laws = _.tallyLaws({ tally: npskit.tallyScores, merge: npskit.mergeTallies }, { runs: 5 });
    const few = { runs: 2 };
    const more = [
      _.comparisonLaws({ compare: () => ({ difference: 0, lower: 0, upper: 0, pValue: 1 }) }, few),
      _.correctionLaws({ adjust: npskit.adjustPValues }, few),
      _.segmentLaws({ tally: npskit.tallyBySegment }, few),
      _.decompositionLaws({ split: () => ({ change: 0, rate: 0, mix: 0 }) }, few),
      _.pairedLaws({ compare: () => ({ difference: 0, lower: 0, upper: 0, pValue: 1 }) }, few),
      _.tableLaws({ read: () => [] }, few),
      _.versusRestLaws({ compare: () => [] }, few),
      _.shrinkageLaws({ shrink: () => [] }, few),
      _.periodLaws({ periodOf: npskit.periodOf, periodsBetween: npskit.periodsBetween }, few),
      _.periodTallyLaws({ tally: npskit.tallyByPeriod, merge: npskit.mergePeriodTallies }, few),
      _.changeLaws({ changes: () => [] }, few),
      _.smoothingLaws({ smooth: () => [] }, few),
      _.controlLaws({ chart: () => null }, few),
      _.breakLaws({ levels: () => [] }, few),
      _.watchLaws({ begin: () => 0, watch: (state: number) => ({ state, alarms: [] }) }, few),
      _.playbookLaws(strictPlaybook, few),
      _.severityLaws(strictPlaybook, few),
    ];
    return [laws, ...more].map((some) => some.map(({ name }) => name));
  },
};
