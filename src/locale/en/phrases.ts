/**
 * Every sentence of the library, in English.
 *
 * @module
 */
import type { BenchmarkValues, ChangeValues, Counted, DesignValues, Phrases } from '../locale.ts';
import { type WordForms, formOf } from '../word-forms.ts';
import { planPhrases } from './plan-phrases.ts';

const form = /* @__PURE__ */ formOf('en');

const ANSWERS: WordForms = { one: 'answer', other: 'answers' };
const ROWS: WordForms = { one: 'row', other: 'rows' };

const PEOPLE: WordForms = { one: 'person', other: 'people' };
const COMPARISONS: WordForms = { one: 'comparison', other: 'comparisons' };
const INVITATIONS: WordForms = { one: 'invitation', other: 'invitations' };
const COMMENTS: WordForms = { one: 'comment', other: 'comments' };

const some = ({ text, value }: Counted, forms: WordForms): string => `${text} ${form(value, forms)}`;

const movement = ({ before, after, change, lower, upper, level, p, corrected, comparisons }: ChangeValues): string =>
  `The score went from ${before} to ${after}, a change of ${change} points (${level} interval ${lower} … ${upper}; p ${p}${comparisons.value > 1 ? ` by itself, ${corrected} corrected for ${some(comparisons, COMPARISONS)}` : ''}).`;

const against = ({ benchmark, difference, lower, upper, level, p, corrected, comparisons }: BenchmarkValues): string =>
  `The benchmark is ${benchmark}, and the score differs from it by ${difference} points (${level} interval ${lower} … ${upper}; p ${p}${comparisons.value > 1 ? ` by itself, ${corrected} corrected for ${some(comparisons, COMPARISONS)}` : ''}).`;

const weighed = ({ nps, lower, upper, level, effective }: DesignValues): string =>
  `NPS ${nps} (${level} interval ${lower} … ${upper}), as sure as ${some(effective, ANSWERS)} of different people with equal weight.`;

/** English phrases. */
export const phrases: Phrases = {
  'report.title': () => 'Net Promoter Score report',
  'report.part.relationship': () => 'Relationship answers',
  'report.part.touchpoint': () => 'Touchpoint answers',
  'report.part.unspecified': () => 'Answers that do not say what they are about',
  'report.basis': ({ zone, level, method, minimum }) =>
    `Calendar: ${zone}. Intervals: ${level}, method ${method}. Segments and periods show a score from ${some(minimum, ANSWERS)} on.`,
  'report.none': () => 'There are no answers to read.',
  'score.reading': ({ nps, lower, upper, level, n }) =>
    `NPS ${nps}, from ${some(n, ANSWERS)}. The answers are compatible with a true score from ${lower} to ${upper} (${level} interval).`,
  'score.name': () => 'NPS',
  'score.answers': () => 'Answers',
  'score.interval': ({ level }) => `${level} interval`,
  'score.share': () => 'Share',
  'score.count': ({ n }) => some(n, ANSWERS),
  'withheld.no-responses': () => 'no answers',
  'withheld.below-minimum': ({ n }) => `too few to show (${n.text})`,
  'withheld.privacy': () => 'hidden, so that no answer can be traced to a person',
  'score.weighted': (values) => `With the weights that the answers carry: ${weighed(values)}`,
  'score.repeated': (values) => `With several answers of one person taken together: ${weighed(values)}`,
  'score.weighted-repeated': (values) =>
    `With the weights that the answers carry, and several answers of one person taken together: ${weighed(values)}`,
  'distribution.title': () => 'How people answered',
  'distribution.score': () => 'Score',
  'trend.title': ({ zone }) => `Over time (${zone})`,
  'trend.period': () => 'Period',
  'trend.partial': ({ share }) => `not over yet, ${share} gone`,
  'trend.began': ({ share }) => `answers were collected in ${share} of it`,
  'trend.gap': ({ from, to }) => `${from} … ${to}`,
  'trend.change': () => 'Change (bold: beyond chance)',
  'trend.smoothed': () => 'Smoothed',
  'trend.shift': ({ since, before, after, p }) =>
    `The level shifted with ${since}, from ${before} to ${after}: the movement is larger than chance explains (p ${p}).`,
  'trend.mix-shift': ({ since, p }) =>
    `With ${since} people began to answer in another mix of promoters, passives and detractors (p ${p}), but not with a clearly higher or lower score.`,
  'trend.break': ({ since, before, after }) => `A new level begins with ${since}: from ${before} to ${after}.`,
  'trend.earlier-shift': ({ since, before, after }) => `An earlier shift: ${since}, from ${before} to ${after}.`,
  'trend.drift': ({ since, slope, lower, upper, level, p }) =>
    `The movement since ${since} is larger than chance explains: ${slope} points from one period to the next (${level} interval ${lower} … ${upper}, p ${p}).`,
  'trend.steady': ({ since, p }) => `The movement since ${since} is within what chance gives (p ${p}).`,
  'trend.too-short': () =>
    'Fewer than four periods that are over have a score, so nothing can be said about the movement.',
  'trend.now': ({ smoothed, lower, upper, level, latest, nps, latestLower, latestUpper }) =>
    `Smoothed, the score now stands at ${smoothed} (${level} interval ${lower} … ${upper}). The latest period alone, ${latest}, scored ${nps} (${latestLower} … ${latestUpper}).`,
  'trend.next': ({ lower, upper, level, n }) =>
    `If nothing changes, the next period will score from ${lower} to ${upper} with ${some(n, ANSWERS)} (${level} interval).`,
  'trend.corrected': ({ comparisons, held, correction }) =>
    `Of ${some(comparisons, COMPARISONS)} of a period with the one before, ${held.value === 0 ? 'none shows' : `${held.text} ${held.value === 1 ? 'shows' : 'show'}`} a change that chance does not explain, corrected for their number (${correction}).`,
  'signal.1.higher': ({ from }) => `${from} lies above the control limits.`,
  'signal.1.lower': ({ from }) => `${from} lies below the control limits.`,
  'signal.2.higher': ({ from, to }) =>
    `Every score from ${from} to ${to} lies above the center, nine or more in a row.`,
  'signal.2.lower': ({ from, to }) => `Every score from ${from} to ${to} lies below the center, nine or more in a row.`,
  'signal.3.higher': ({ from, to }) =>
    `From ${from} to ${to} each score is higher than the one before, six or more in a row.`,
  'signal.3.lower': ({ from, to }) =>
    `From ${from} to ${to} each score is lower than the one before, six or more in a row.`,
  'signal.4': ({ from, to }) => `From ${from} to ${to} the score goes up and down by turns, fourteen times or more.`,
  'signal.5.higher': ({ from, to }) =>
    `From ${from} to ${to} two of three scores lie more than two sigma above the center.`,
  'signal.5.lower': ({ from, to }) =>
    `From ${from} to ${to} two of three scores lie more than two sigma below the center.`,
  'signal.6.higher': ({ from, to }) =>
    `From ${from} to ${to} four of five scores lie more than one sigma above the center.`,
  'signal.6.lower': ({ from, to }) =>
    `From ${from} to ${to} four of five scores lie more than one sigma below the center.`,
  'signal.7': ({ from, to }) =>
    `From ${from} to ${to} fifteen or more scores in a row lie within one sigma of the center: they vary less than chance alone makes them.`,
  'signal.8': ({ from, to }) =>
    `From ${from} to ${to} eight or more scores in a row keep away from the center, on either side.`,
  'segments.title': ({ by }) => `By ${by}`,
  'segments.missing': () => '(not given)',
  'segments.everybody': () => '(everybody)',
  'segments.other': () => '(small segments together)',
  'segments.hidden': () => '(hidden segments together)',
  'segments.name': () => 'Segment',
  'segments.shrunken': () => 'Shrunken score',
  'segments.pull': () => 'Pull on the total',
  'segments.verdict': () => 'Against the others',
  'segments.differ': ({ p, spread }) =>
    `The segments differ by more than chance explains (p ${p}). Their true scores are spread by about ${spread} points.`,
  'segments.alike': ({ p }) => `The segments differ no more than chance explains (p ${p}).`,
  'segments.pulls': ({ segment, points, share }) =>
    `Pulls the score down most: ${segment}, by ${points} points with ${share} of the answers.`,
  'segments.corrected': ({ comparisons, correction }) =>
    `Each segment is compared with all others together. The verdicts are corrected for ${some(comparisons, COMPARISONS)} (${correction}).`,
  'verdict.higher': ({ points, p }) => `higher (${points}, p ${p})`,
  'verdict.lower': ({ points, p }) => `lower (${points}, p ${p})`,
  'verdict.unclear': ({ points, p }) => `no clear difference (${points}, p ${p})`,
  'correction.holm': () => 'Holm',
  'correction.hochberg': () => 'Hochberg',
  'correction.bonferroni': () => 'Bonferroni',
  'correction.bh': () => 'Benjamini–Hochberg',
  'correction.by': () => 'Benjamini–Yekutieli',
  'correction.none': () => 'not corrected',
  'touchpoints.title': () => 'By touchpoint',
  'touchpoints.name': () => 'Touchpoint',
  'change.title': ({ from, to }) => `What changed from ${from} to ${to}`,
  'change.higher': (values) => `${movement(values)} That is a rise which chance alone hardly explains.`,
  'change.lower': (values) => `${movement(values)} That is a fall which chance alone hardly explains.`,
  'change.unclear': (values) => `${movement(values)} That is within what chance gives.`,
  'change.people': ({ people }) =>
    `${some(people, PEOPLE)} answered in both periods; their last answers in each are compared with one another.`,
  'change.split': ({ by, rate, mix }) =>
    `By ${by}: ${rate} points because the segments answered differently, ${mix} points because other segments answered.`,
  'change.rate': () => 'Answered differently',
  'change.mix': () => 'Other shares',
  'change.scores': () => 'Score',
  'change.shares': () => 'Share',
  'change.total': () => 'Together',
  'change.entered': () => 'new in the second period',
  'change.left': () => 'gone in the second period',
  'reach.reading': ({ answered, invited, rate, lower, upper, level }) =>
    `The response rate is ${rate} (${some(answered, ANSWERS)} to ${some(invited, INVITATIONS)}; ${level} interval ${lower} … ${upper}).`,
  'reach.rate': () => 'Response rate',
  'reach.unsolicited': ({ n }) =>
    `${some(n, ANSWERS)} came without an invitation, or before it, and ${n.value === 1 ? 'is' : 'are'} not in the response rate.`,
  'reach.bounds': ({ worst, best }) =>
    `If everybody who did not answer were a detractor, the score of all would be ${worst}; if everybody were a promoter, ${best}.`,
  'reach.change': ({ before, after, change, lower, upper, level }) =>
    `The response rate went from ${before} to ${after}, a change of ${change} percentage points (${level} interval ${lower} … ${upper}).`,
  'benchmark.title': () => 'Against benchmarks',
  'benchmark.higher': (values) => `${against(values)} The score is higher, and chance alone hardly explains that.`,
  'benchmark.lower': (values) => `${against(values)} The score is lower, and chance alone hardly explains that.`,
  'benchmark.unclear': (values) => `${against(values)} That is within what chance gives.`,
  'benchmark.withheld': ({ benchmark, reason }) => `The benchmark is ${benchmark}. Not compared: ${reason}.`,
  'benchmark.other-measure': () => 'it comes from another kind of survey',
  'benchmark.widest': () =>
    'How the answers behind the benchmark are spread is not known, so the interval takes the widest spread that its score allows.',
  'benchmark.source': ({ source, date, method, n }) =>
    `Source: ${source}, ${date}. Method: ${method}. Answers: ${n.text}.`,
  'benchmark.country': ({ country }) => `Country: ${country}.`,
  'benchmark.industry': ({ industry }) => `Industry: ${industry}.`,
  'intake.title': () => 'What was read',
  'intake.reading': ({ rows, accepted, rejected }) =>
    `${some(rows, ROWS)}: ${some(accepted, ANSWERS)}, ${rejected.text} refused.`,
  'intake.reason': () => 'Reason',
  'intake.rows': () => 'Rows',
  'intake.first': () => 'First rows (header not counted)',
  'themes.title': () => 'What people write about',
  'themes.person': () =>
    'A program sorted the comments by their words. Before anybody acts on a theme, a person should read what people wrote and agree on its name. A theme that goes with low scores need not be their cause.',
  'themes.read': ({ read, n }) =>
    `Of ${some(n, ANSWERS)}, ${read.text} came with a comment that says something. Shares are of these; a comment may have several themes.`,
  'themes.name': () => 'Theme',
  'themes.comments': () => 'Comments',
  'themes.share': () => 'Share of comments',
  'themes.score': () => 'NPS (bold: beyond chance)',
  'themes.impact': () => 'Effect on the score',
  'themes.movement': ({ from, to }) => `Share, ${from} → ${to}`,
  'themes.higher': ({ before, after }) => `up from ${before} to ${after}`,
  'themes.lower': ({ before, after }) => `down from ${before} to ${after}`,
  'themes.unclear': () => 'no clear change',
  'themes.pulls': ({ theme, points, n }) =>
    `Weighs most on the score: ${theme}. Without the ${some(n, ANSWERS)} that ${n.value === 1 ? 'mentions' : 'mention'} it, the score would be ${points} points higher.`,
  'themes.corrected': ({ comparisons, correction }) =>
    `Answers that mention a theme are compared with those whose comments do not. A score is bold where chance does not explain the difference, corrected for ${some(comparisons, COMPARISONS)} (${correction}).`,
  'themes.none': () => '(no theme)',
  'themes.reasons': ({ n, reasons }) => `${some(n, COMMENTS)} without a theme (${reasons}).`,
  'themes.reason.empty': ({ n }) => `empty: ${n.text}`,
  'themes.reason.no-words': ({ n }) => `no words: ${n.text}`,
  'themes.reason.no-answer': ({ n }) => `nothing to say: ${n.text}`,
  'themes.reason.nothing-shared': ({ n }) => `no word that another comment has: ${n.text}`,
  'themes.reason.far': ({ n }) => `unlike all others: ${n.text}`,
  'themes.reason.no-theme': ({ n }) => `fits no theme of the codebook: ${n.text}`,
  'themes.unassigned': ({ n }) =>
    `${some(n, COMMENTS)} ${n.value === 1 ? 'was' : 'were'} never sorted and ${n.value === 1 ? 'is' : 'are'} not counted here.`,
  'themes.quotes': () => 'In their own words',
  'themes.caution.unstable': () => 'Another search may not find this theme again.',
  'themes.caution.few-comments': () => 'Fewer than five comments have this theme.',
  'themes.detractors': () => 'What detractors write about, over time',
  'themes.detractors.about': () =>
    'Shares of the comments that detractors wrote in each period. A larger share is not a larger number of detractors.',
  'themes.alarm': ({ theme, since, mentions, comments, share, date }) =>
    `Alarm on ${date}: ${theme} came up more often than usual, probably since ${since}, in ${mentions.text} of ${some(comments, COMMENTS)} (${share}).`,
  'themes.quiet': ({ from }) => `No alarm since the watch began on ${from}.`,
  'themes.watch': ({ comments }) =>
    `As long as nothing changes, a false alarm comes on average no more than once in ${some(comments, COMMENTS)} by detractors.`,
  'emerging.title': ({ from }) => `New in the comments since ${from}`,
  'emerging.none': () => 'No word stands out that people did not use before and no theme explains.',
  'emerging.too-few': () => 'Too few people wrote to say what is new.',
  'emerging.theme': ({ theme, n, share, before, words }) =>
    `${theme}: in ${some(n, COMMENTS)} that no theme explains (${share}; before ${before}). Words used more than before: ${words}.`,
  'emerging.withheld': ({ n, words }) => `Too few comments to show (${n.text}). Words used more than before: ${words}.`,
  'cautions.title': () => 'To keep in mind',
  'caution.few-answers': () => 'Fewer than ten answers: one more can move the score by ten points or more.',
  'caution.degenerate': () =>
    'All answers are alike, and this method then gives an interval without width. It does not mean certainty.',
  'caution.repeated-subjects': () =>
    'Some people answered more than once. The intervals treat every answer as a new person, so they are too narrow.',
  'caution.several-measures': () =>
    'Answers about the company and answers about single encounters are different measurements. They are read apart and never added up.',
  'caution.unweighted': () => 'Some answers carry weights. These figures count every answer as one.',
  'caution.rejected-rows': () =>
    'More than one row in twenty was refused. If the refused rows differ from the others, the score is off.',
  'caution.adjusted-clock': () =>
    'Some local times fell into a change of the clock: a repeated hour was read as the earlier one, a skipped one moved forward.',
  'caution.future-answers': () =>
    'Some answers are dated after the present moment. Check the clock of the source and the order of day and month.',
  'caution.mostly-empty': () =>
    'More than half of the periods have no answers: the survey was not running, or a date is mistyped.',
  'caution.index-for-value': () =>
    'An 11 occurs and no 0: the export may hold the position of each choice (1 to 11) and not the score. Check before using the numbers.',
  'caution.one-to-ten': () =>
    'No answer is 0: the question may have been asked on a scale from 1 to 10, which gives no Net Promoter Score.',
  'caution.one-to-five': () =>
    'No answer is above 5: the question may have been asked on a scale from 1 to 5, which gives no Net Promoter Score.',
  'caution.unequal-spread': () =>
    'Answers vary much more in some segments than in others. "The segments differ" may then mean that they differ in spread and not in score.',
  'caution.small-expected': () => 'Some categories are rare in some segments, so the test of shapes is approximate.',
  'caution.confounded': () =>
    'The difference changes its sign when like is compared with like. Do not read the crude difference as a difference between the groups.',
  'caution.atypical': () =>
    'This segment lies far from the others. Read its own score and interval first: the shrunken value draws it towards a crowd it may not belong to.',
  'caution.weak-pooling': () => 'Fewer than three segments have answers, so how much segments differ is hardly known.',
  'caution.wide-spread': () =>
    'The segments differ so much that the shrunken values are too sure. Read the scores themselves.',
  'caution.overdispersed': () =>
    'The segments differ by more than chance explains, so plain limits would flag too many. Use the inflated ones.',
  'caution.simpson-reversal': () =>
    'Every segment moved one way and the total the other: who answered changed, not the mood.',
  'caution.mix-driven': () => 'More of the change comes from who answered than from how the segments answered.',
  'caution.rough-errors': () =>
    'A segment has fewer than ten answers in one of the periods, so the errors of the two parts are too small. Pool the small segments.',
  'caution.exploratory': () =>
    'The same answers chose these segments, or these dates, and described them, so the differences look larger than they are. Check them on new answers.',
  'caution.unknown-tag': () => 'No answer carries this tag. Check its name.',
  'caution.unequal-exposure': () =>
    'People meet touchpoints in different numbers, so a touchpoint with many answers is not one that matters to many people.',
  'caution.few-clusters': () =>
    'Fewer than ten clusters say how much clusters differ, so the interval itself is uncertain.',
  'caution.provisional': () =>
    'A jump in the last periods would still look like a slope here. For "now", read the score of the latest period and its own interval.',
  'caution.extra-variation': () =>
    'The score moves from period to period by more than sampling explains, so the limits are wider than the answers alone would make them.',
  'caution.rough-limits': () =>
    'Nearly all answers are in one category, so chance crosses these limits more often than they say.',
  'caution.short-baseline': () =>
    'Fewer than 24 periods say how much the score varies by itself. Expect false signals.',
  'caution.small-baseline': () =>
    'The baseline has fewer than 300 answers, so the alarm is slow, or its promise rests on a guess.',
  'caution.uneven-days': () =>
    'The share varies from day to day by more than chance explains, so the alarm was given a wider margin and takes longer.',
  'caution.shift-or-drift': () => 'A slow drift looks like steps. Read “level shift or drift”, and the dates as rough.',
  'caution.same-people': () =>
    'At least a fifth of the people answered in both periods, so they were compared with themselves.',
  'caution.reach-unknown': () =>
    'It is not known how many people were invited, so no response rate stands beside the score. A score can move just because other people are asked, or answer.',
  'caution.reach-mismatch': () =>
    'The invitations tell of another number of answers than were read, so the response rate is not quite that of this score. Check that both are from the same survey and time.',
  'caution.reach-moved': () =>
    'The response rate moved between the periods, so part of a change of the score may come from who answered.',
  'caution.channel-mix-moved': () =>
    'Invitations went out on other channels than in the earlier period, and people answer differently from channel to channel. The score may have moved for that alone.',
  'caution.touchpoint-mix-moved': () =>
    'Invitations were about other encounters than in the earlier period. The score may have moved for that alone.',
  'caution.selected-after': () =>
    'Some invitations went out after the outcome was known, so somebody may have chosen whom to ask. The score may then look better than it is.',
  'caution.culture-not-adjusted': () =>
    'People of different countries, cultures or industries use the scale differently, and these scores are not adjusted for it. Do not read the difference as a difference in how satisfied people are.',
  ...planPhrases,
};
