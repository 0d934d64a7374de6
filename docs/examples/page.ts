/**
 * A report as one HTML file: no script, no request, light and dark, on paper and on a phone.
 *
 * @module
 */
import {
  CATEGORIES,
  type Locale,
  type SegmentReading,
  type SegmentTable,
  type ShownEstimate,
  type Writer,
  segmentLabel,
  writerOf,
} from 'npskit';
import {
  type ChartSpec,
  categoryColors,
  distributionChart,
  segmentsChart,
  themesChart,
  trendChart,
} from 'npskit/charts';
import {
  type Report,
  type ReportChange,
  type ReportPart,
  changeSentence,
  designSentence,
  segmentSentences,
  splitSentence,
  trendSentences,
} from 'npskit/report';
import { benchmarkSection, reachChangeLines, reachLines } from './beside.ts';
import { withoutControls } from './controls.ts';
import { LABEL_LIMIT, drawSvg } from './draw.ts';
import { foldedSeries } from './gaps.ts';
import { type Html, markup, nothing, trusted } from './html.ts';
import { STYLE } from './style.ts';
import { changeTable, distributionTable, intakeTable, segmentsTable, trendTable } from './tables.ts';
import { emergingSection, namedTable, themesMore, themesTable, themesTold, themesUndrawn } from './theme-section.ts';

/** What the page says besides the report. */
export type PageOptions = {
  readonly locale: Locale;
  /** Where the answers came from. */
  readonly source: string;
  /** How the source was read, as name and value, in the same language. */
  readonly notes: readonly (readonly [string, string])[];
  /** Pages beside this one. */
  readonly links: readonly { readonly to: string; readonly text: string }[];
};

/** The language and its writer. */
type Words = { readonly locale: Locale; readonly write: Writer };

/** The widths at which charts are drawn, in pixels: on a desk and in a hand. */
const WIDTHS = [
  ['wide', 620],
  ['narrow', 320],
] as const;

/** Up to so many periods a trend chart fits the page; a longer series is folded, and widened where that is not enough. */
const MOST_POINTS = 60;

/** How wide each period of a longer series is drawn, in pixels. */
const POINT_WIDTH = 12;

/**
 * Writes a report as a page.
 *
 * @param report - The result of `analyze`.
 * @param options - The language and the source.
 * @returns The whole file.
 */
export async function reportPage(report: Report, { locale, source, notes, links }: PageOptions): Promise<string> {
  const { phrases } = locale;
  const words = { locale, write: writerOf(locale) };
  const { zone, level, method, minimum } = report.basis;
  const title = phrases['report.title']({});
  const basis = { zone, level: words.write.level(level), method, minimum: words.write.counted(minimum) };
  const titled = report.parts.length > 1 || report.parts.some(({ measure }) => measure !== null);
  const parts: Html[] = [];
  for (const part of report.parts) parts.push(await partSection(part, titled, words));
  return markup`<!doctype html>
<html lang="${locale.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${source}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="source"><bdi>${source}</bdi></p>
<nav>${links.map(({ to, text }) => markup`<a href="${to}">${text}</a>`)}</nav>
</header>
<main>
${parts}${emergingSection(report, words)}${cautionList(report.cautions, locale)}
</main>
<footer>
${report.intake === null ? nothing : intakeSection(report.intake, words)}
<dl>
${notes.map(([name, value]) => markup`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>\n`)}</dl>
<p>${phrases['report.basis'](basis)}</p>
</footer>
</body>
</html>
`.html;
}

async function partSection(part: ReportPart, titled: boolean, words: Words): Promise<Html> {
  const { locale } = words;
  const { phrases } = locale;
  const { overall, series, trend, distribution, change, touchpoints, themes } = part;
  const readings: Html[] =
    distribution === null
      ? []
      : [
          await reading(
            locale,
            phrases['distribution.title']({}),
            (width) => distributionChart(distribution, { locale, width, height: 240 }),
            distributionTable(part, words),
          ),
        ];
  if (series.points.length > 0) {
    const drawn = series.points.length > MOST_POINTS ? foldedSeries(series, words) : { series, labels: {} };
    const { length } = drawn.series.points;
    const room = length > MOST_POINTS ? length * POINT_WIDTH : 0;
    const told = markup`<div class="told">${[
      ...trendSentences(trend, { locale }),
      ...trend.cautions.map((caution) => phrases[`caution.${caution}`]({})),
    ].map((sentence) => markup`<p><bdi>${sentence}</bdi></p>\n`)}</div>`;
    readings.push(
      await reading(
        locale,
        phrases['trend.title']({ zone: series.zone }),
        (width) =>
          trendChart(drawn.series, { locale, trend, labels: drawn.labels, width: Math.max(width, room), height: 320 }),
        told,
        { long: room > 0, below: trendTable(part, words) },
      ),
    );
  }
  if (change !== null) readings.push(changeSection(change, words));
  for (const segments of part.segments) {
    const name = segments.by.join(' × ');
    readings.push(await segmentSection(segments, { heading: phrases['segments.title']({ by: name }), name }, words));
  }
  if (touchpoints !== null)
    readings.push(
      await segmentSection(
        touchpoints,
        {
          heading: phrases['touchpoints.title']({}),
          name: phrases['touchpoints.name']({}),
          more: touchpoints.cautions.filter((caution) => caution === 'unequal-exposure'),
        },
        words,
      ),
    );
  if (themes !== null && themes.table.rows.length > 0) {
    const table = namedTable(themes, words);
    const names = table.rows.map(({ label }) => label);
    readings.push(
      names.length === 0
        ? themesUndrawn(themes, words)
        : await reading(
            locale,
            phrases['themes.title']({}),
            (width) => themesChart(table, { locale, width: besideNames(width, names), height: { step: 26 } }),
            themesTold(themes, words),
            { below: themesTable(themes, words) },
          ),
      themesMore(themes, words),
    );
  }
  const cautions = [...(overall.status === 'shown' ? overall.cautions : []), ...part.cautions];
  const designed = designSentence(part, { locale });
  return markup`<section class="part">
${titled ? markup`<h2>${phrases[`report.part.${part.measure ?? 'unspecified'}`]({})}</h2>` : nothing}
${overall.status === 'shown' ? hero(overall, words) : markup`<p>${overall.reason === 'privacy' ? phrases['withheld.privacy']({}) : phrases['report.none']({})}</p>`}
${designed === '' ? nothing : markup`<p>${designed}</p>`}
${reachLines(part, locale)}${cautionList(cautions, locale)}
${benchmarkSection(part, locale)}${readings}</section>
`;
}

/** Segments as a chart, with sentences that say what to make of them, over the table with all figures. */
async function segmentSection(
  segments: SegmentReading,
  {
    heading,
    name,
    more = [],
  }: { readonly heading: string; readonly name: string; readonly more?: ReportPart['cautions'] },
  words: Words,
): Promise<Html> {
  const { locale } = words;
  const { table, test, shrinkage } = segments;
  const cautions = [...new Set([...table.cautions, ...test.cautions, ...shrinkage.cautions, ...more])];
  const told = markup`<div class="told">${segmentSentences(segments, { locale }).map((sentence) => markup`<p><bdi>${sentence}</bdi></p>\n`)}${cautions.map((caution) => markup`<p>${locale.phrases[`caution.${caution}`]({})}</p>\n`)}</div>`;
  return await reading(
    locale,
    heading,
    (width) => segmentsChart(table, { locale, width: plotWidth(width, table, locale), height: { step: 30 } }),
    told,
    { below: segmentsTable(segments, name, words) },
  );
}

/** The last change in words, and what each dimension says of it. */
function changeSection(change: ReportChange, words: Words): Html {
  const { locale, write } = words;
  const heading = locale.phrases['change.title']({ from: write.period(change.from), to: write.period(change.to) });
  return markup`<section class="reading">
<h3>${heading}</h3>
<p>${changeSentence(change, { locale })}</p>
${reachChangeLines(change, locale)}${change.splits.map((split) =>
    split.status === 'withheld'
      ? nothing
      : markup`<p><bdi>${splitSentence(split, { locale })}</bdi></p>
${split.cautions.map((caution) => markup`<p>${locale.phrases[`caution.${caution}`]({})}</p>\n`)}<div class="long" tabindex="0">${changeTable(split, words)}</div>
`,
  )}</section>
`;
}

/** What is left for the plot of a segment chart between the names on its left and the figures on its right. */
function plotWidth(width: number, { by, rows }: SegmentTable, locale: Locale): number {
  return besideNames(
    width,
    rows.map(({ segment }) => segmentLabel(segment, { locale, by })),
  );
}

/** What is left beside names of such lengths and the figures. */
const besideNames = (width: number, names: readonly string[]): number =>
  Math.max(110, width - Math.min(LABEL_LIMIT, 20 + 7 * Math.max(0, ...names.map(({ length }) => length))) - 110);

/**
 * A chart with its heading and what stands beside and below it; a long chart is wider than the page and can be moved.
 */
async function reading(
  locale: Locale,
  heading: string,
  chart: (width: number) => ChartSpec,
  beside: Html,
  { long = false, below = nothing }: { readonly long?: boolean; readonly below?: Html } = {},
): Promise<Html> {
  const drawings: Html[] = [];
  for (const [name, width] of WIDTHS) {
    const spec = chart(width);
    const svg = trusted(withoutControls(await drawSvg(spec, locale)));
    // What can be moved sideways can be reached with the keyboard.
    const place = long ? markup`class="drawing ${name} long" tabindex="0"` : markup`class="drawing ${name}"`;
    drawings.push(markup`<div ${place} role="img" aria-label="${spec.description}">${svg}</div>\n`);
  }
  return markup`<section class="reading">
<h3><bdi>${heading}</bdi></h3>
<div class="beside">
<figure>
${drawings}</figure>
${beside}
</div>
${below === nothing ? nothing : markup`<div class="long" tabindex="0">${below}</div>\n`}</section>
`;
}

/** The one number with its interval, and the three groups. */
function hero({ nps, interval, n, counts }: ShownEstimate, { locale, write }: Words): Html {
  const { phrases } = locale;
  const place = (points: number): string => `${((points + 100) / 2).toFixed(2)}%`;
  const level = phrases['score.interval']({ level: write.level(interval.level) });
  const groups = CATEGORIES.map((category) => ({
    name: locale.categories[category].other,
    count: counts[`${category}s`],
    color: categoryColors[category],
  }));
  const width = `${((interval.upper - interval.lower) / 2).toFixed(2)}%`;
  return markup`<div class="hero">
<p class="figure"><span class="label">${phrases['score.name']({})}</span> <strong>${write.points(nps)}</strong>
<span class="detail">${level} <b>${write.points(interval.lower)} … ${write.points(interval.upper)}</b><br>${phrases['score.count']({ n: write.counted(n) })}</span></p>
<div class="gauge" aria-hidden="true"><span>${write.count(-100)}</span><div class="scale"><i class="zero"></i><i class="interval" style="left:${place(interval.lower)};width:${width}"></i><i class="score" style="left:${place(nps)}"></i></div><span>${write.count(100)}</span></div>
<div class="groups" aria-hidden="true">${groups.map(({ count, color }) => markup`<i style="flex-grow:${count};background:${color}"></i>`)}</div>
<ul class="legend">
${groups.map(({ name, count, color }) => markup`<li><i style="background:${color}"></i>${name} <b>${write.share(count / n)}</b> <small>${write.count(count)}</small></li>\n`)}</ul>
</div>`;
}

const intakeSection = (intake: NonNullable<Report['intake']>, words: Words): Html => {
  const { phrases } = words.locale;
  const { counted } = words.write;
  const { rows, accepted, rejected } = intake;
  const account = { rows: counted(rows), accepted: counted(accepted), rejected: counted(rejected) };
  return markup`<section>
<h2>${phrases['intake.title']({})}</h2>
<p>${phrases['intake.reading'](account)}</p>
${intake.reasons.length === 0 ? nothing : intakeTable(intake, words)}
</section>`;
};

const cautionList = (cautions: ReportPart['cautions'], { phrases }: Locale): Html =>
  cautions.length === 0
    ? nothing
    : markup`<aside class="cautions"><h3>${phrases['cautions.title']({})}</h3>
<ul>${cautions.map((caution) => markup`<li>${phrases[`caution.${caution}`]({})}</li>`)}</ul></aside>`;
