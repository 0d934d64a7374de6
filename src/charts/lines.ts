/**
 * One line for each row of a chart: a point with its interval, a figure beside it, a gap with a reason where nothing is shown.
 *
 * @module
 */
import { scoreColor } from './palette.ts';
import { onlyShown, onlyWithheld, told } from './reading.ts';
import type { ChartLayer, ChartValue } from './spec.ts';

/**
 * The layers of lines.
 *
 * What is withheld has no figure beside it: the reason may be longer than the plot is wide, and would be written over.
 *
 * @param names - The label of each row, in the order of the chart.
 * @param scale - The field of the points, and the horizontal axis that they share with their intervals.
 * @returns Intervals, points, reasons and figures, over rows with `label`, `lower`, `upper`, `reason` and `figure`.
 * @internal
 */
export function lineLayers(
  names: readonly string[],
  { field, x }: { readonly field: string; readonly x: Readonly<Record<string, ChartValue>> },
): readonly ChartLayer[] {
  const y = {
    field: 'label',
    type: 'ordinal',
    title: null,
    scale: { domain: names },
    axis: { grid: false, aria: false },
  };
  const text = { type: 'text', align: 'left', baseline: 'middle' } as const;
  return [
    {
      transform: onlyShown,
      mark: { type: 'rule', style: 'npskit-interval', color: scoreColor, opacity: 1, aria: false },
      encoding: { y, x: { ...x, field: 'lower' }, x2: { field: 'upper' } },
    },
    {
      transform: onlyShown,
      mark: { type: 'point', style: 'npskit-score', filled: true, opacity: 1, color: scoreColor },
      encoding: { y, x: { ...x, field }, ...told },
    },
    {
      transform: onlyWithheld,
      mark: { ...text, style: ['guide-label', 'npskit-withheld'], dx: 3 },
      encoding: { y, x: { value: 0 }, text: { field: 'reason', type: 'nominal' }, ...told },
    },
    {
      transform: onlyShown,
      mark: { ...text, style: ['guide-label', 'npskit-count'], dx: 8, aria: false },
      encoding: { y, x: { value: 'width' }, text: { field: 'figure', type: 'nominal' } },
    },
  ];
}
