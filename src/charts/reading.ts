/**
 * A reading in words, for people who do not see the chart, and the axis on which scores stand.
 *
 * @module
 */
import type { ShownEstimate } from '../estimate/estimate.ts';
import type { SuppressibleEstimate } from '../estimate/suppress.ts';
import type { Locale, Writer } from '../locale/locale.ts';
import type { ChartLayer, ChartRow, ChartValue } from './spec.ts';
import { referenceColor } from './palette.ts';

/** How many entries a description spells out before it keeps only the telling ones. */
const SPELLED_OUT = 40;

/** A score with the place it belongs to, such as a period or a segment. */
export type Entry = { readonly label: string; readonly estimate: SuppressibleEstimate };

/**
 * Says what an estimate says: the score with interval and number of answers, or why there is none.
 *
 * @param estimate - A score or the reason why it is withheld.
 * @param words - The language and its writer.
 * @returns A phrase without a full stop.
 * @internal
 */
export function sayEstimate(estimate: SuppressibleEstimate, { locale, writer }: Words): string {
  const { phrases } = locale;
  if (estimate.n === null) return phrases['withheld.privacy']({});
  const n = writer.counted(estimate.n);
  if (estimate.status === 'withheld')
    return estimate.reason === 'no-responses'
      ? phrases['withheld.no-responses']({})
      : phrases['withheld.below-minimum']({ n });
  return `${phrases['score.name']({})} ${writer.points(estimate.nps)}, ${sayInterval(estimate, { locale, writer })}, ${phrases['score.count']({ n })}`;
}

/** The interval of a score in words: its level and its limits. */
export const sayInterval = ({ interval: { lower, upper, level } }: ShownEstimate, { locale, writer }: Words): string =>
  `${locale.phrases['score.interval']({ level: writer.level(level) })} ${writer.points(lower)} … ${writer.points(upper)}`;

/** A language pack and the writer made from it. */
export type Words = { readonly locale: Locale; readonly writer: Writer };

/**
 * Says all entries of a chart. Of a long list it says the first, the last, the lowest and the highest, in their
 * order, with an ellipsis where entries are left out.
 *
 * @param heading - What the chart is about.
 * @param entries - Everything in it, in the order of the chart.
 * @param words - The language and its writer.
 * @returns Sentences.
 * @internal
 */
export function describe(heading: string, entries: readonly Entry[], words: Words): string {
  const told = entries.length <= SPELLED_OUT ? entries : telling(entries);
  const parts = told.flatMap((entry, i) => [
    ...(i > 0 && entries[entries.indexOf(entry) - 1] !== told[i - 1] ? ['…'] : []),
    `${entry.label}: ${sayEstimate(entry.estimate, words)}`,
  ]);
  return parts.length === 0
    ? `${heading}. ${words.locale.phrases['report.none']({})}`
    : `${heading}. ${parts.join('; ')}.`;
}

const telling = (entries: readonly Entry[]): Entry[] => {
  const shown = entries.filter((entry) => entry.estimate.status === 'shown');
  const byScore = [...shown].sort((a, b) => (a.estimate.nps ?? 0) - (b.estimate.nps ?? 0));
  const chosen = new Set([entries[0], entries.at(-1), byScore[0], byScore.at(-1)]);
  return entries.filter((entry) => chosen.has(entry));
};

/**
 * The part of the scale on which the shown intervals stand, to whole tens.
 *
 * @param estimates - The estimates of a chart.
 * @param bands - Further limits that are drawn.
 * @returns Lower and upper end in points; the whole scale when no score is shown.
 * @internal
 */
export function scoreDomain(
  estimates: readonly SuppressibleEstimate[],
  bands: readonly { readonly lower: number; readonly upper: number }[] = [],
): readonly [number, number] {
  const drawn = [
    ...estimates.flatMap(({ status, nps, interval }) =>
      status === 'shown' ? [{ lower: Math.min(nps, interval.lower), upper: Math.max(nps, interval.upper) }] : [],
    ),
    ...bands,
  ];
  if (drawn.length === 0) return [-100, 100];
  const lower = drawn.reduce((least, one) => Math.min(least, one.lower), 100);
  const upper = drawn.reduce((most, one) => Math.max(most, one.upper), -100);
  // At least 20 points wide, so that a narrow interval does not look like a wide one.
  const middle = (lower + upper) / 2;
  const from = Math.floor(Math.min(lower, middle - 10) / 10) * 10;
  const to = Math.ceil(Math.max(upper, middle + 10) / 10) * 10;
  return [Math.max(-100, from) + 0, Math.min(100, to) + 0];
}

/**
 * The line at 0 points, where promoters and detractors are as many; none where 0 is outside the chart.
 *
 * @param channel - The axis on which scores stand.
 * @param domain - The part of the scale that is drawn.
 * @returns One layer or none.
 * @internal
 */
export const zeroLine = (channel: 'x' | 'y', domain: readonly [number, number]): readonly ChartLayer[] =>
  domain[0] < 0 && domain[1] > 0
    ? [
        {
          data: { values: [{ zero: 0 }] },
          mark: { type: 'rule', style: 'npskit-zero', color: referenceColor, aria: false },
          encoding: { [channel]: { field: 'zero', type: 'quantitative' } },
        },
      ]
    : [];

/**
 * The row of an estimate: the figures to draw, and the same as texts for labels and tooltips.
 *
 * @param entry - The estimate and the place it belongs to.
 * @param words - The language and its writer.
 * @returns A row whose `nps`, `lower` and `upper` are null where the score is withheld.
 * @internal
 */
export function rowOf({ label, estimate }: Entry, words: Words): ChartRow {
  const { writer } = words;
  const shown = estimate.status === 'shown';
  return {
    label,
    status: estimate.status,
    nps: shown ? estimate.nps : null,
    lower: shown ? estimate.interval.lower : null,
    upper: shown ? estimate.interval.upper : null,
    n: estimate.n,
    answers: estimate.n === null ? '' : `n = ${writer.count(estimate.n)}`,
    reading: `${label}: ${sayEstimate(estimate, words)}`,
  };
}

/**
 * Makes names differ where they would put two rows into one line of the chart: such names get their keys behind them.
 *
 * @param rows - The wished name and the key of each row; no two keys are equal.
 * @returns As many names, no two equal.
 * @internal
 */
export function distinctNames(rows: readonly { readonly name: string; readonly key: string }[]): string[] {
  const uses = new Map<string, number>();
  for (const { name } of rows) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = rows.map(({ name, key }) => (uses.get(name) === 1 ? name : `${name} (${key})`));
  return new Set(names).size === names.length ? names : rows.map(({ key }) => key);
}

/** Keeps the rows whose score is shown. */
export const onlyShown: readonly { readonly filter: string }[] = [{ filter: "datum.status === 'shown'" }];

/** Keeps the rows whose score is withheld. */
export const onlyWithheld: readonly { readonly filter: string }[] = [{ filter: "datum.status === 'withheld'" }];

/** What a pointer and a screen reader are told about a mark: the whole reading, as text. */
export const told: { readonly [channel: string]: ChartValue } = {
  tooltip: { field: 'reading', type: 'nominal' },
  description: { field: 'reading', type: 'nominal' },
};
