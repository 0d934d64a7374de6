/**
 * Draws a chart as a host would: compiled by Vega-Lite, rendered by Vega without a browser.
 *
 * @module
 */
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import type { ChartSpec } from '../../src/charts/spec.ts';

/** A drawn chart: its SVG text, and everything the two libraries warned about. */
export type Drawn = { readonly svg: string; readonly warnings: readonly string[] };

/** Compiles and renders a spec, with the host's own config where one is given. */
export async function draw(spec: ChartSpec, config: vegaLite.Config = {}): Promise<Drawn> {
  const warnings: string[] = [];
  const logger = vega.logger(vega.Warn, undefined, (_method, _level, parts) => {
    warnings.push(parts.map(String).join(' '));
  });
  const compiled = vegaLite.compile(spec as unknown as vegaLite.TopLevelSpec, { config, logger });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', logger });
  const svg = await view.toSVG();
  view.finalize();
  return { svg, warnings };
}

/** The drawn items of the marks of one kind, axes and legends left out, as their SVG tags. */
const itemsOf = (svg: string, kind: string): string[] =>
  [...svg.matchAll(new RegExp(`<g class="mark-${kind} role-mark[^>]*[^/]>(.*?)</g>`, 'g'))].flatMap(
    ([, inside = '']) => [...(inside.match(/<(?:path|line|text)[^>]*>/g) ?? [])],
  );

const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The colors of the bars, from left to right. */
export const barsOf = (svg: string): string[] => itemsOf(svg, 'rect').map((tag) => attribute(tag, 'fill'));

/** The intervals: rules that are not the line at 0, with their dashes. */
export const intervalsOf = (svg: string, reference: string): string[] =>
  itemsOf(svg, 'rule')
    .filter((tag) => attribute(tag, 'stroke').toLowerCase() !== reference.toLowerCase())
    .map((tag) => attribute(tag, 'stroke-dasharray'));

/** The points: `full` or `hollow`. */
export const pointsOf = (svg: string): string[] =>
  itemsOf(svg, 'symbol').map((tag) =>
    ['transparent', 'none', ''].includes(attribute(tag, 'fill')) ? 'hollow' : 'full',
  );

/** How many pieces of line connect points. */
export const linksOf = (svg: string): number => itemsOf(svg, 'line').length;

/** All texts that are drawn, as a reader sees them. */
export const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
