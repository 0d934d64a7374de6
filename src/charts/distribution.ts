/**
 * How many people gave each score, as bars in the colors of the three categories.
 *
 * @module
 */
import { categoryLabel } from '../locale/category-label.ts';
import { type Locale, type Writer, writerOf } from '../locale/locale.ts';
import { CATEGORIES, categorize } from '../scale/category.ts';
import { SCORES } from '../scale/score.ts';
import { type Tally, categoryCounts, sizeOf } from '../tally/tally.ts';
import { categoryColors } from './palette.ts';
import { type ChartOptions, type ChartRow, type ChartSpec, chartOf } from './spec.ts';

/**
 * Draws the distribution of the eleven scores.
 *
 * Looks at the answers themselves, where two groups with one score may differ: many fives and many zeros
 * both detract. Draws counts and no score, so there is no interval in it.
 *
 * @param tally - How many answers each score got.
 * @param options - The language; title and size where wanted.
 * @returns A Vega-Lite spec with eleven bars, also when nobody answered.
 * @example
 * const chart = distributionChart(tallyScores([10, 10, 9, 7, 3]), { locale: en });
 * chart.data.values.length // => 11
 * chart.description // => 'How people answered. 5 answers: 1 detractor, 1 passive, 3 promoters. 3: 1; 7: 1; 9: 1; 10: 2.'
 */
export function distributionChart(tally: Tally, options: ChartOptions): ChartSpec {
  const { locale } = options;
  const writer = writerOf(locale);
  const values = SCORES.map((score): ChartRow => {
    const count = tally.counts[score] as number;
    return {
      score: String(score),
      count,
      category: categoryLabel(categorize(score), { locale }),
      text: writer.count(count),
      reading: `${score} (${categoryLabel(categorize(score), { locale, count: 1 })}): ${locale.phrases['score.count']({ n: writer.counted(count) })}`,
    };
  });
  const most = tally.counts.reduce((a, b) => Math.max(a, b), 0);
  const x = {
    field: 'score',
    type: 'ordinal',
    sort: null,
    title: locale.phrases['distribution.score']({}),
    axis: { labelAngle: 0, aria: false },
  };
  const y = {
    field: 'count',
    type: 'quantitative',
    title: locale.phrases['score.answers']({}),
    // Room for the figure above the highest bar; an axis from 0 to 0 would have no height at all.
    scale: { domain: [0, most > 0 ? most * 1.08 : 1], nice: true },
    axis: { aria: false },
  };
  const color = {
    field: 'category',
    type: 'nominal',
    title: null,
    legend: { aria: false },
    scale: {
      domain: CATEGORIES.map((category) => categoryLabel(category, { locale })),
      range: CATEGORIES.map((category) => categoryColors[category]),
    },
  };
  return chartOf(
    {
      description: describeTally(tally, { locale, writer }),
      values,
      layer: [
        {
          mark: { type: 'bar', style: 'npskit-answers' },
          encoding: { x, y, color, tooltip: { field: 'reading' }, description: { field: 'reading' } },
        },
        {
          mark: { type: 'text', style: ['guide-label', 'npskit-count'], baseline: 'bottom', dy: -3, aria: false },
          encoding: { x, y, text: { field: 'text', type: 'nominal' } },
        },
      ],
    },
    options,
  );
}

function describeTally(tally: Tally, { locale, writer }: { locale: Locale; writer: Writer }): string {
  const { phrases } = locale;
  const heading = phrases['distribution.title']({});
  if (sizeOf(tally) === 0) return `${heading}. ${phrases['report.none']({})}`;
  const { detractors, passives, promoters } = categoryCounts(tally);
  const groups = [detractors, passives, promoters].map(
    (count, i) =>
      `${writer.count(count)} ${categoryLabel(CATEGORIES[i] as (typeof CATEGORIES)[number], { locale, count })}`,
  );
  const bars = SCORES.filter((score) => (tally.counts[score] as number) > 0).map(
    (score) => `${score}: ${writer.count(tally.counts[score] as number)}`,
  );
  return `${heading}. ${phrases['score.count']({ n: writer.counted(sizeOf(tally)) })}: ${groups.join(', ')}. ${bars.join('; ')}.`;
}
