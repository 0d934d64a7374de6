/**
 * Draws chart specs as SVG text with Vega, for a page without scripts.
 *
 * The page decides how charts look, through the `config` below: every color that is not a meaning is the
 * color of the surrounding text, so one drawing serves light and dark pages.
 *
 * @module
 */
import { type Locale, writerOf } from 'npskit';
import type { ChartSpec } from 'npskit/charts';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';

/** How wide the name of a segment may be, in pixels; a longer one is cut with an ellipsis. */
export const LABEL_LIMIT = 190;

const INK = 'currentColor';

/** How wide a letter of a usual font is on average, as a part of its size. */
const LETTER = 0.62;

// Without a canvas to measure on, Vega takes letters for a third wider than they are, cuts names too early and leaves gaps.
const { textMetrics } = vega as unknown as {
  readonly textMetrics: {
    width: (item: { readonly fontSize?: number; readonly limit?: number }, text: unknown) => number;
  };
};
textMetrics.width = ({ fontSize = 11, limit = 0 }, text) => {
  const width = typeof text === 'string' ? text.trim().length * LETTER * fontSize : 0;
  return limit > 0 ? Math.min(limit, width) : width;
};

/** How the page dresses its charts. */
const CONFIG: vegaLite.Config = {
  background: 'transparent',
  padding: 4,
  view: { stroke: null },
  axis: {
    labelColor: INK,
    titleColor: INK,
    domainColor: INK,
    tickColor: INK,
    gridColor: INK,
    gridOpacity: 0.13,
    domainOpacity: 0.35,
    tickOpacity: 0.35,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    labelPadding: 5,
    titlePadding: 8,
    labelLimit: LABEL_LIMIT,
    tickSize: 4,
    tickCount: 6,
  },
  axisX: { labelSeparation: 4 },
  legend: {
    orient: 'top',
    labelColor: INK,
    labelFontSize: 12,
    symbolStrokeColor: INK,
    symbolStrokeWidth: 0,
    symbolType: 'square',
    columnPadding: 16,
    offset: 12,
  },
  text: { color: INK, fontSize: 12 },
  style: {
    'npskit-interval': { strokeWidth: 2.5, strokeCap: 'round', opacity: 0.55 },
    'npskit-score': { size: 60 },
    'npskit-partial-score': { size: 60, strokeWidth: 2 },
    'npskit-line': { strokeWidth: 1.5 },
    'npskit-level': { strokeWidth: 2.5 },
    'npskit-signal': { strokeWidth: 2 },
    'npskit-break': { strokeWidth: 1.5 },
    'npskit-withheld': { opacity: 0.75 },
  },
};

/**
 * Draws a chart.
 *
 * @param spec - A spec of `npskit/charts`.
 * @param locale - The language; the numbers on the axes are written in it.
 * @returns The drawing as an `<svg>` element; it asks for nothing and runs nothing.
 */
export async function drawSvg(spec: ChartSpec, locale: Locale): Promise<string> {
  const config = { ...CONFIG, locale: { number: numbersIn(locale) } };
  // Our specs are readonly all through; Vega-Lite's types are not, but it leaves its input alone.
  const { spec: compiled } = vegaLite.compile(spec as unknown as vegaLite.TopLevelSpec, { config });
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logLevel: vega.Warn });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** How a language writes numbers, in the words of Vega: what stands around the digits. */
function numbersIn(locale: Locale): vega.NumberLocale {
  const write = writerOf(locale);
  const around = (text: string): string => text.replace(/\d/g, '');
  return {
    decimal: around(write.points(0)),
    thousands: around(write.count(1_000_000)).charAt(0),
    grouping: [3],
    currency: ['', ''],
    percent: around(write.level(0)),
  };
}
