/**
 * Charts as data: Vega-Lite specs of readings, to be drawn by the host.
 *
 * @module
 */
export { distributionChart } from './distribution.ts';
export { categoryColors, scoreColor, signalColor } from './palette.ts';
export { type SegmentsChartOptions, segmentsChart } from './segments.ts';
export type { ChartLayer, ChartMark, ChartOptions, ChartRow, ChartSize, ChartSpec, ChartValue } from './spec.ts';
export { type ThemeMeasure, type ThemesChartOptions, themesChart, THEME_MEASURES } from './themes.ts';
export { type TrendChartOptions, trendChart } from './trend.ts';
