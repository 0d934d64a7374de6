/**
 * What a language pack holds, and how numbers and periods are written with it.
 *
 * A pack is data plus small functions. A missing phrase does not compile, no file of the library
 * imports a pack, and there is no default language: the caller passes one.
 *
 * @module
 */
import type { Period } from '../time/period.ts';
import type { LabelPack } from './category-label.ts';
import type { PlanPhraseValues } from './plan-phrases.ts';
import { COUNT_DIGITS } from './word-forms.ts';

/** A number of things: as it is written, and as it is, so that a phrase can take the right form of a word. */
export type Counted = { readonly text: string; readonly value: number };

/**
 * The phrases of a pack, with the values each one takes. Numbers arrive already written for the language; where a word
 * depends on how many there are, the number comes too.
 */
export type PhraseValues = PlanPhraseValues & {
  readonly 'report.title': Record<never, never>;
  readonly 'report.part.relationship': Record<never, never>;
  readonly 'report.part.touchpoint': Record<never, never>;
  readonly 'report.part.unspecified': Record<never, never>;
  readonly 'report.basis': {
    readonly zone: string;
    readonly level: string;
    readonly method: string;
    readonly minimum: Counted;
  };
  readonly 'report.none': Record<never, never>;
  readonly 'score.reading': {
    readonly nps: string;
    readonly lower: string;
    readonly upper: string;
    readonly level: string;
    readonly n: Counted;
  };
  readonly 'score.name': Record<never, never>;
  readonly 'score.answers': Record<never, never>;
  readonly 'score.interval': { readonly level: string };
  readonly 'score.share': Record<never, never>;
  readonly 'score.count': { readonly n: Counted };
  readonly 'withheld.no-responses': Record<never, never>;
  readonly 'withheld.below-minimum': { readonly n: Counted };
  readonly 'withheld.privacy': Record<never, never>;
  readonly 'score.weighted': DesignValues;
  readonly 'score.repeated': DesignValues;
  readonly 'score.weighted-repeated': DesignValues;
  readonly 'distribution.title': Record<never, never>;
  readonly 'distribution.score': Record<never, never>;
  readonly 'trend.title': { readonly zone: string };
  readonly 'trend.period': Record<never, never>;
  readonly 'trend.partial': { readonly share: string };
  readonly 'trend.began': { readonly share: string };
  readonly 'trend.gap': { readonly from: string; readonly to: string };
  readonly 'trend.change': Record<never, never>;
  readonly 'trend.smoothed': Record<never, never>;
  readonly 'trend.shift': {
    readonly since: string;
    readonly before: string;
    readonly after: string;
    readonly p: string;
  };
  readonly 'trend.mix-shift': { readonly since: string; readonly p: string };
  readonly 'trend.break': { readonly since: string; readonly before: string; readonly after: string };
  readonly 'trend.earlier-shift': { readonly since: string; readonly before: string; readonly after: string };
  readonly 'trend.drift': {
    readonly since: string;
    readonly slope: string;
    readonly lower: string;
    readonly upper: string;
    readonly level: string;
    readonly p: string;
  };
  readonly 'trend.steady': { readonly since: string; readonly p: string };
  readonly 'trend.too-short': Record<never, never>;
  readonly 'trend.now': {
    readonly smoothed: string;
    readonly lower: string;
    readonly upper: string;
    readonly level: string;
    readonly latest: string;
    readonly nps: string;
    readonly latestLower: string;
    readonly latestUpper: string;
  };
  readonly 'trend.next': {
    readonly lower: string;
    readonly upper: string;
    readonly level: string;
    readonly n: Counted;
  };
  readonly 'trend.corrected': {
    readonly comparisons: Counted;
    /** How many of the changes chance does not explain. */
    readonly held: Counted;
    readonly correction: string;
  };
  readonly 'signal.1.higher': SignalValues;
  readonly 'signal.1.lower': SignalValues;
  readonly 'signal.2.higher': SignalValues;
  readonly 'signal.2.lower': SignalValues;
  readonly 'signal.3.higher': SignalValues;
  readonly 'signal.3.lower': SignalValues;
  readonly 'signal.4': SignalValues;
  readonly 'signal.5.higher': SignalValues;
  readonly 'signal.5.lower': SignalValues;
  readonly 'signal.6.higher': SignalValues;
  readonly 'signal.6.lower': SignalValues;
  readonly 'signal.7': SignalValues;
  readonly 'signal.8': SignalValues;
  readonly 'segments.title': { readonly by: string };
  readonly 'segments.missing': Record<never, never>;
  readonly 'segments.other': Record<never, never>;
  readonly 'segments.everybody': Record<never, never>;
  readonly 'segments.hidden': Record<never, never>;
  readonly 'segments.name': Record<never, never>;
  readonly 'segments.shrunken': Record<never, never>;
  readonly 'segments.pull': Record<never, never>;
  readonly 'segments.verdict': Record<never, never>;
  readonly 'segments.differ': { readonly p: string; readonly spread: string };
  readonly 'segments.alike': { readonly p: string };
  readonly 'segments.pulls': { readonly segment: string; readonly points: string; readonly share: string };
  readonly 'segments.corrected': { readonly comparisons: Counted; readonly correction: string };
  readonly 'verdict.higher': { readonly points: string; readonly p: string };
  readonly 'verdict.lower': { readonly points: string; readonly p: string };
  readonly 'verdict.unclear': { readonly points: string; readonly p: string };
  readonly 'correction.holm': Record<never, never>;
  readonly 'correction.hochberg': Record<never, never>;
  readonly 'correction.bonferroni': Record<never, never>;
  readonly 'correction.bh': Record<never, never>;
  readonly 'correction.by': Record<never, never>;
  readonly 'correction.none': Record<never, never>;
  readonly 'touchpoints.title': Record<never, never>;
  readonly 'touchpoints.name': Record<never, never>;
  readonly 'change.title': { readonly from: string; readonly to: string };
  readonly 'change.higher': ChangeValues;
  readonly 'change.lower': ChangeValues;
  readonly 'change.unclear': ChangeValues;
  readonly 'change.people': { readonly people: Counted };
  readonly 'change.split': {
    readonly by: string;
    readonly rate: string;
    readonly mix: string;
  };
  readonly 'change.rate': Record<never, never>;
  readonly 'change.mix': Record<never, never>;
  readonly 'change.scores': Record<never, never>;
  readonly 'change.shares': Record<never, never>;
  readonly 'change.total': Record<never, never>;
  readonly 'change.entered': Record<never, never>;
  readonly 'change.left': Record<never, never>;
  readonly 'reach.reading': {
    readonly answered: Counted;
    readonly invited: Counted;
    readonly rate: string;
    readonly lower: string;
    readonly upper: string;
    readonly level: string;
  };
  readonly 'reach.rate': Record<never, never>;
  readonly 'reach.unsolicited': { readonly n: Counted };
  readonly 'reach.bounds': { readonly worst: string; readonly best: string };
  readonly 'reach.change': {
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly lower: string;
    readonly upper: string;
    readonly level: string;
  };
  readonly 'benchmark.title': Record<never, never>;
  readonly 'benchmark.higher': BenchmarkValues;
  readonly 'benchmark.lower': BenchmarkValues;
  readonly 'benchmark.unclear': BenchmarkValues;
  readonly 'benchmark.withheld': { readonly benchmark: string; readonly reason: string };
  readonly 'benchmark.other-measure': Record<never, never>;
  readonly 'benchmark.widest': Record<never, never>;
  readonly 'benchmark.source': {
    readonly source: string;
    readonly date: string;
    readonly method: string;
    readonly n: Counted;
  };
  readonly 'benchmark.country': { readonly country: string };
  readonly 'benchmark.industry': { readonly industry: string };
  readonly 'intake.title': Record<never, never>;
  readonly 'intake.reading': { readonly rows: Counted; readonly accepted: Counted; readonly rejected: Counted };
  readonly 'intake.reason': Record<never, never>;
  readonly 'intake.rows': Record<never, never>;
  readonly 'intake.first': Record<never, never>;
  readonly 'themes.title': Record<never, never>;
  readonly 'themes.person': Record<never, never>;
  readonly 'themes.read': { readonly read: Counted; readonly n: Counted };
  readonly 'themes.name': Record<never, never>;
  readonly 'themes.comments': Record<never, never>;
  readonly 'themes.share': Record<never, never>;
  readonly 'themes.score': Record<never, never>;
  readonly 'themes.impact': Record<never, never>;
  readonly 'themes.movement': { readonly from: string; readonly to: string };
  readonly 'themes.higher': { readonly before: string; readonly after: string };
  readonly 'themes.lower': { readonly before: string; readonly after: string };
  readonly 'themes.unclear': Record<never, never>;
  readonly 'themes.pulls': { readonly theme: string; readonly points: string; readonly n: Counted };
  readonly 'themes.corrected': { readonly comparisons: Counted; readonly correction: string };
  readonly 'themes.none': Record<never, never>;
  readonly 'themes.reasons': { readonly n: Counted; readonly reasons: string };
  readonly 'themes.reason.empty': { readonly n: Counted };
  readonly 'themes.reason.no-words': { readonly n: Counted };
  readonly 'themes.reason.no-answer': { readonly n: Counted };
  readonly 'themes.reason.nothing-shared': { readonly n: Counted };
  readonly 'themes.reason.far': { readonly n: Counted };
  readonly 'themes.reason.no-theme': { readonly n: Counted };
  readonly 'themes.unassigned': { readonly n: Counted };
  readonly 'themes.quotes': Record<never, never>;
  readonly 'themes.caution.unstable': Record<never, never>;
  readonly 'themes.caution.few-comments': Record<never, never>;
  readonly 'themes.detractors': Record<never, never>;
  readonly 'themes.detractors.about': Record<never, never>;
  readonly 'themes.alarm': {
    readonly theme: string;
    readonly since: string;
    readonly mentions: Counted;
    readonly comments: Counted;
    readonly share: string;
    readonly date: string;
  };
  readonly 'themes.quiet': { readonly from: string };
  readonly 'themes.watch': { readonly comments: Counted };
  readonly 'emerging.title': { readonly from: string };
  readonly 'emerging.none': Record<never, never>;
  readonly 'emerging.too-few': Record<never, never>;
  readonly 'emerging.theme': {
    readonly theme: string;
    readonly n: Counted;
    readonly share: string;
    readonly before: string;
    readonly words: string;
  };
  readonly 'emerging.withheld': { readonly n: Counted; readonly words: string };
  readonly 'cautions.title': Record<never, never>;
  readonly 'caution.few-answers': Record<never, never>;
  readonly 'caution.degenerate': Record<never, never>;
  readonly 'caution.repeated-subjects': Record<never, never>;
  readonly 'caution.several-measures': Record<never, never>;
  readonly 'caution.unweighted': Record<never, never>;
  readonly 'caution.rejected-rows': Record<never, never>;
  readonly 'caution.adjusted-clock': Record<never, never>;
  readonly 'caution.future-answers': Record<never, never>;
  readonly 'caution.mostly-empty': Record<never, never>;
  readonly 'caution.index-for-value': Record<never, never>;
  readonly 'caution.one-to-ten': Record<never, never>;
  readonly 'caution.one-to-five': Record<never, never>;
  readonly 'caution.unequal-spread': Record<never, never>;
  readonly 'caution.small-expected': Record<never, never>;
  readonly 'caution.confounded': Record<never, never>;
  readonly 'caution.atypical': Record<never, never>;
  readonly 'caution.weak-pooling': Record<never, never>;
  readonly 'caution.wide-spread': Record<never, never>;
  readonly 'caution.overdispersed': Record<never, never>;
  readonly 'caution.simpson-reversal': Record<never, never>;
  readonly 'caution.mix-driven': Record<never, never>;
  readonly 'caution.rough-errors': Record<never, never>;
  readonly 'caution.exploratory': Record<never, never>;
  readonly 'caution.unknown-tag': Record<never, never>;
  readonly 'caution.unequal-exposure': Record<never, never>;
  readonly 'caution.few-clusters': Record<never, never>;
  readonly 'caution.provisional': Record<never, never>;
  readonly 'caution.extra-variation': Record<never, never>;
  readonly 'caution.rough-limits': Record<never, never>;
  readonly 'caution.short-baseline': Record<never, never>;
  readonly 'caution.small-baseline': Record<never, never>;
  readonly 'caution.uneven-days': Record<never, never>;
  readonly 'caution.shift-or-drift': Record<never, never>;
  readonly 'caution.same-people': Record<never, never>;
  readonly 'caution.reach-unknown': Record<never, never>;
  readonly 'caution.reach-mismatch': Record<never, never>;
  readonly 'caution.reach-moved': Record<never, never>;
  readonly 'caution.channel-mix-moved': Record<never, never>;
  readonly 'caution.touchpoint-mix-moved': Record<never, never>;
  readonly 'caution.selected-after': Record<never, never>;
  readonly 'caution.culture-not-adjusted': Record<never, never>;
};

/** A score that heeds weights or repeated answers, written for a sentence. */
export type DesignValues = {
  readonly nps: string;
  readonly lower: string;
  readonly upper: string;
  readonly level: string;
  /** How many independent answers of equal weight would tell as much. */
  readonly effective: Counted;
};

/** The periods of a signal of a control chart; for the first rule both are the same. */
export type SignalValues = { readonly from: string; readonly to: string };

/** A change of the score between two periods, written for a sentence. */
export type ChangeValues = {
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly lower: string;
  readonly upper: string;
  readonly level: string;
  /** The p-value of the change by itself. */
  readonly p: string;
  /** The p-value corrected for the number of changes of the series. */
  readonly corrected: string;
  /** How many changes it is corrected for. */
  readonly comparisons: Counted;
};

/** A score beside a benchmark, written for a sentence. */
export type BenchmarkValues = {
  /** The score of the benchmark. */
  readonly benchmark: string;
  /** The score less the benchmark, with its sign. */
  readonly difference: string;
  readonly lower: string;
  readonly upper: string;
  readonly level: string;
  /** The p-value of the difference by itself. */
  readonly p: string;
  /** The p-value corrected for the number of benchmarks. */
  readonly corrected: string;
  /** How many benchmarks it is corrected for. */
  readonly comparisons: Counted;
};

/** The name of a phrase. */
export type PhraseKey = keyof PhraseValues;

/** Every phrase as a function of its values. */
export type Phrases = { readonly [Key in PhraseKey]: (values: PhraseValues[Key]) => string };

/** A language pack: the words of the library in one language. */
export type Locale = LabelPack & {
  /** Every sentence the library says. */
  readonly phrases: Phrases;
};

/**
 * Writes numbers and periods as a language does; made once and used for a whole text.
 *
 * @param locale - The language pack.
 * @returns One writer for each kind of value.
 * @example
 * writerOf(en).points(36.53) // => '36.5'
 * writerOf(en).share(0.257) // => '25.7%'
 * writerOf(en).change(4) // => '+4.0'
 * writerOf(en).change(-4) // => '−4.0'
 * writerOf(en).pValue(0.0123) // => '= 0.012'
 */
export function writerOf(locale: Locale): Writer {
  const number = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat(locale.tag, options);
    // Adding 0 keeps a rounded −0 from being written with a sign. Some languages come with a hyphen as minus sign.
    return (value) => format.format(value + 0).replace('-', '\u2212');
  };
  const count = number(COUNT_DIGITS);
  const tenth = number({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = number({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const thousandth = number({ minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return {
    points: (value) => tenth(Math.round(value * 10) / 10),
    change: (value) => signed(Math.round(value * 10) / 10),
    pValue: (value) => (value < 0.001 ? `< ${thousandth(0.001)}` : `= ${thousandth(value)}`),
    count,
    counted: (value) => ({ text: count(value), value }),
    share: number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    level: number({ style: 'percent', maximumFractionDigits: 3 }),
    period: (period) => period.key,
  };
}

/** Writes values for one language. */
export type Writer = {
  /** A score or a difference in points, with one decimal; below zero with a real minus sign, never a hyphen. */
  readonly points: (value: number) => string;
  /** A difference in points, with one decimal and its sign: "+" or a real minus sign, none at zero. */
  readonly change: (value: number) => string;
  /** A p-value after its sign of equality, such as `= 0.012` or `< 0.001`. */
  readonly pValue: (value: number) => string;
  /** A number of answers. */
  readonly count: (value: number) => string;
  /** A number of answers, for a phrase. */
  readonly counted: (value: number) => Counted;
  /** A share from 0 to 1, as a percentage with one decimal. */
  readonly share: (value: number) => string;
  /** A confidence level from 0 to 1, as a percentage. */
  readonly level: (value: number) => string;
  /** A period, by its key, which reads the same in every language. */
  readonly period: (period: Period) => string;
};
