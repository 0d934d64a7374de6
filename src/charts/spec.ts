/**
 * The plain shape of a chart: the part of Vega-Lite that the charts of this library use.
 *
 * A spec is data. It holds its values, asks for nothing over the network, and leaves fonts, sizes and the
 * colors of axes and texts to the host's own `config`. Marks carry named styles, so that a host can dress
 * them: `config.style['npskit-interval'] = { strokeWidth: 2 }`.
 *
 * @module
 */
import type { Locale } from '../locale/locale.ts';

/** A value that JSON can carry. */
export type ChartValue =
  null | boolean | number | string | readonly ChartValue[] | { readonly [key: string]: ChartValue };

/** One row of a chart's data. */
export type ChartRow = { readonly [field: string]: null | boolean | number | string };

/** How a layer is drawn: the kind of mark and its settings. */
export type ChartMark = { readonly type: 'area' | 'bar' | 'line' | 'point' | 'rule' | 'text' } & {
  readonly [setting: string]: ChartValue;
};

/** One layer of marks over the same axes. */
export type ChartLayer = {
  /** Rows of its own; the rows of the chart where it has none. */
  readonly data?: { readonly values: readonly ChartRow[] };
  readonly transform?: readonly { readonly filter: string }[];
  readonly mark: ChartMark;
  readonly encoding: { readonly [channel: string]: ChartValue };
};

/** A width or height: pixels, the size of the host's element, or pixels for each step of a list. */
export type ChartSize = number | 'container' | { readonly step: number };

/** A chart as a Vega-Lite spec with its data inside. */
export type ChartSpec = {
  /** Names the grammar and its version; nothing loads it. */
  readonly $schema: 'https://vega.github.io/schema/vega-lite/v6.json';
  /** What the chart shows, figures included, for people who do not see it. */
  readonly description: string;
  readonly title?: string;
  readonly width?: ChartSize;
  readonly height?: ChartSize;
  readonly data: { readonly values: readonly ChartRow[] };
  readonly layer: readonly ChartLayer[];
};

/** What every chart can be told. */
export type ChartOptions = {
  /** The language of titles, labels and the description. */
  readonly locale: Locale;
  /** A title above the chart. @defaultValue none: the host's page usually has a heading */
  readonly title?: string;
  /** Its width. @defaultValue left to the host's `config` */
  readonly width?: ChartSize;
  /** Its height. @defaultValue left to the host's `config` */
  readonly height?: ChartSize;
};

/**
 * Puts a chart together; members that were not asked for stay absent.
 *
 * @param parts - Description, rows and layers.
 * @param options - What the caller asked for.
 * @returns The spec.
 * @internal
 */
export const chartOf = (
  { description, values, layer }: { description: string; values: readonly ChartRow[]; layer: readonly ChartLayer[] },
  { title, width, height }: ChartOptions,
): ChartSpec => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  description,
  ...(title === undefined ? {} : { title }),
  ...(width === undefined ? {} : { width }),
  ...(height === undefined ? {} : { height }),
  data: { values },
  layer,
});
