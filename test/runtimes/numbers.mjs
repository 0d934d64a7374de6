/**
 * A fixed set of numbers from every door of the library, as text: the same in every runtime, or something is wrong.
 *
 * Plain JavaScript that runs as it is: in Node, in Bun, in Deno, in a page.
 */

/** Whole-number, fractional, few, degenerate and no answers. */
const COUNTS = [
  { detractors: 20, passives: 30, promoters: 50 },
  { detractors: 3, passives: 0, promoters: 1 },
  { detractors: 0, passives: 0, promoters: 7 },
  { detractors: 0, passives: 5, promoters: 0 },
  { detractors: 1234, passives: 4321, promoters: 9876 },
  { detractors: 2.5, passives: 10.25, promoters: 17.125 },
  { detractors: 0, passives: 0, promoters: 0 },
];

const INSTANTS = [
  '2011-12-29T09:59:59.999Z',
  '2011-12-30T10:00:00.000Z',
  '2024-03-31T00:59:59.999Z',
  '2024-03-31T01:00:00.000Z',
  '2024-10-27T00:30:00.000Z',
  '2024-11-03T04:31:00.000Z',
];

const ZONES = ['UTC', 'Europe/Helsinki', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu'];

const CSV = 'score,date,country,why\n10,2024-01-31,FI,"good, really"\n3,2024-02-29,SE,\n11,2024-02-30,SE,x\n';

/**
 * Computes the numbers.
 *
 * @param doors - The modules of `npskit`, `npskit/input`, `npskit/report`, `npskit/charts`, `npskit/playbook`, `npskit/themes`,
 * `npskit/locale/en` and `npskit/locale/fi`.
 * @returns One line of JSON a result, with its name.
 */
export const numbers = ({ npskit, input, report, charts, playbook, themes, en, fi }) => {
  const lines = [];
  const say = (name, value) => void lines.push(`${name} ${JSON.stringify(value)}`);
  const random = npskit.randomOf(7);
  const scores = Uint8Array.from({ length: 2000 }, () => Math.floor(random() * 11));

  for (const counts of COUNTS) {
    const name = Object.values(counts).join('/');
    say(`nps ${name}`, npskit.nps(counts));
    for (const method of npskit.ESTIMATE_METHODS) say(`${method} ${name}`, npskit.estimateNps(counts, { method }));
    say(`posterior ${name}`, npskit.npsPosterior(counts));
    say(`posterior cdf ${name}`, npskit.posteriorCdf(counts, 10));
    say(`posterior quantile ${name}`, npskit.posteriorQuantile(counts, 0.1));
    say(`probability above ${name}`, npskit.probabilityAbove(counts, 10));
    if (Object.values(counts).every(Number.isInteger)) say(`bootstrap ${name}`, npskit.npsBootstrap(counts));
  }
  say('finite population', npskit.estimateNps(COUNTS[0], { level: 0.9, populationSize: 150 }));

  say('tally', npskit.tallyScores(scores));
  say('transitions', npskit.tallyTransitions(scores.subarray(0, 1000), scores.subarray(1000)));
  const segments = Uint16Array.from(scores, (_, i) => i % 3);
  say('columns', npskit.tallyColumns({ scores, segments, segmentCount: 3 }));

  for (const zone of ZONES)
    for (const unit of npskit.PERIOD_UNITS) {
      const calendar = {
        unit,
        zone,
        ...(unit === 'week' && { weekStartsOn: 0 }),
        ...(unit.startsWith('fiscal') && { fiscalStart: 4 }),
      };
      const periods = INSTANTS.map((instant) => npskit.periodOf(instant, calendar));
      say(`${unit} ${zone}`, periods);
      say(`between ${unit} ${zone}`, npskit.periodsBetween(INSTANTS[2], INSTANTS[5], calendar).length);
      const around = npskit.periodsBetween(INSTANTS[0], INSTANTS[5], calendar);
      say(`placed ${unit} ${zone}`, [...npskit.placeInPeriods(INSTANTS, around)]);
    }

  const mapping = { score: 'score', answeredAt: 'date', comment: 'why', tags: ['country'], zone: 'Europe/Helsinki' };
  say('csv', input.parseCsv(CSV, mapping));
  const responses = Array.from(scores.subarray(0, 300), (score, i) => ({
    id: `r${i}`,
    subject: `s${i}`,
    score,
    answeredAt: new Date(Date.UTC(2024, 0, 1, i)).toISOString(),
    tags: { country: ['FI', 'SE', 'NO'][i % 3] },
  }));
  const parsed = input.parseResponses(responses);
  say('parsed', parsed.rejected);
  const options = { zone: 'Europe/Helsinki', now: '2024-02-01T00:00:00.000Z', segments: ['country'] };
  const reading = report.analyze(parsed.responses, options);
  say('report', reading);
  say('markdown', report.markdownReport(reading, { locale: en.en }));
  say('chart', charts.distributionChart(npskit.tallyScores(scores), { locale: en.en }));

  const settings = { now: '2024-02-01T00:00:00.000Z', calendar: npskit.alwaysOpen('Europe/Helsinki') };
  say('queue', playbook.planAll(playbook.recommendedPlaybook, parsed.responses, { ...settings, facts: new Map() }));
  const comments = commentsOf(random);
  const languages = [en.english, fi.finnish];
  const finding = themes.findThemes(comments, { languages });
  say('exact themes', finding);
  const codebook = themes.joinCodebooks([en.enCodebook, fi.fiCodebook]);
  say('exact assignments', themes.assignThemes(codebook, comments, { languages }));

  say(
    'error',
    [() => npskit.categorize(11), () => npskit.instantOf('2024-02-30')].map((wrong) => errorOf(npskit, wrong)),
  );
  return lines;
};

const ENGLISH = [
  'the delivery was late again, parcel came days after',
  'staff were friendly and the shop was clean',
  'the app crashes when i pay with my card',
  'price is too high for what you get',
  'nobody answers the phone, waited an hour',
];
const FINNISH = [
  'toimitus myöhästyi ja paketti tuli rikki',
  'henkilökunta oli ystävällistä ja palvelu hyvää',
  'sovellus kaatuu kun maksan kortilla',
  'hinta on liian kallis',
  'puhelimeen ei vastattu, jonotin tunnin',
];

/** Comments of five themes in two languages: sentences of which some words are left out. */
const commentsOf = (random) =>
  Array.from({ length: 300 }, (_, i) => {
    const sentences = i % 3 === 0 ? FINNISH : ENGLISH;
    const words = sentences[Math.floor(random() * sentences.length)].split(' ');
    return { id: `c${i}`, text: words.filter(() => random() < 0.8).join(' ') };
  });

const errorOf = (npskit, wrong) => {
  try {
    return wrong();
  } catch (error) {
    return npskit.isNpsError(error) ? error.issues : String(error);
  }
};

/** Engines compute `exp` and `log` to the last bit or the one before; twelve digits they must have in common. */
const TOLERANCE = 1e-12;

/** How the name of a line begins whose numbers are the same to the last bit. */
const EXACT = 'exact ';

const NUMBER = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;

const isSame = (got, wanted) => {
  if (got === wanted) return true;
  // What computes without the engine's `exp` and `log` is the same to the last bit.
  if (wanted?.startsWith(EXACT)) return false;
  if (got === undefined || wanted === undefined || got.replace(NUMBER, '#') !== wanted.replace(NUMBER, '#'))
    return false;
  const others = wanted.match(NUMBER) ?? [];
  return (got.match(NUMBER) ?? []).every((mine, i) => {
    const theirs = Number(others[i]);
    if (Number.isInteger(theirs) && Number.isInteger(Number(mine))) return Number(mine) === theirs;
    return Math.abs(Number(mine) - theirs) <= TOLERANCE * Math.max(1, Math.abs(theirs));
  });
};

/**
 * Where two runs differ: in a text, in a whole number, or in one of the first twelve digits of another.
 *
 * @param got - The lines of one run.
 * @param wanted - The lines of the run that it is compared with.
 * @returns The first lines that differ, with both values; empty when all are the same.
 */
export const differences = (got, wanted) =>
  Array.from({ length: Math.max(got.length, wanted.length) }, (_, i) => [got[i], wanted[i]])
    .filter(([a, b]) => !isSame(a, b))
    .slice(0, 5)
    .map(([a, b]) => `  got      ${a?.slice(0, 300)}\n  expected ${b?.slice(0, 300)}`);
