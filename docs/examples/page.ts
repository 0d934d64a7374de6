/**
 * A report as one HTML file: no script, no request, light and dark, on paper and on a phone.
 *
 * @module
 */
import { CATEGORIES, type Estimate, type Locale, type ShownEstimate, type Writer, sizeOf, writerOf } from 'npskit';
import { type ChartSpec, categoryColors, distributionChart, segmentsChart, trendChart } from 'npskit/charts';
import type { Report, ReportPart } from 'npskit/report';
import { LABEL_LIMIT, drawSvg } from './draw.ts';
import { type Html, html, trusted } from './html.ts';
import { STYLE } from './style.ts';

/** What the page says besides the report. */
export type PageOptions = {
  readonly locale: Locale;
  /** Where the answers came from. */
  readonly source: string;
  /** How the source was read, as name and value. */
  readonly notes: readonly (readonly [string, string])[];
};

/** The widths at which charts are drawn, in pixels: on a desk and in a hand. */
const WIDTHS = [
  ['wide', 620],
  ['narrow', 300],
] as const;

/**
 * Writes a report as a page.
 *
 * @param report - The result of `analyze`.
 * @param options - The language and the source.
 * @returns The whole file.
 */
export async function reportPage(report: Report, { locale, source, notes }: PageOptions): Promise<string> {
  const { phrases } = locale;
  const write = writerOf(locale);
  const { zone, level, method, minimum } = report.basis;
  const parts: Html[] = [];
  for (const part of report.parts) parts.push(await partSection(part, { titled: isTitled(report), locale, write }));
  const page = html`<!doctype html>
    <html lang="${locale.tag}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${phrases['report.title']({})} · ${source}</title>
        <style>
          ${trusted(STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>${phrases['report.title']({})}</h1>
          <p class="source"><bdi>${source}</bdi></p>
        </header>
        <main>${parts} ${cautionList(report.cautions, locale)}</main>
        <footer>
          ${report.intake === null ? '' : intakeSection(report.intake, locale, write)}
          <dl>
            ${notes.map(
              ([name, value]) =>
                html`<div>
                  <dt>${name}</dt>
                  <dd><bdi>${value}</bdi></dd>
                </div>`,
            )}
          </dl>
          <p>${phrases['report.basis']({ zone, level: write.level(level), method, minimum: write.count(minimum) })}</p>
        </footer>
      </body>
    </html> `;
  return page.html;
}

const isTitled = ({ parts }: Report): boolean => parts.length > 1 || parts.some(({ measure }) => measure !== null);

type Context = { readonly titled: boolean; readonly locale: Locale; readonly write: Writer };

async function partSection(part: ReportPart, { titled, locale, write }: Context): Promise<Html> {
  const { phrases } = locale;
  const cautions = [...(part.overall.status === 'shown' ? part.overall.cautions : []), ...part.cautions];
  const sections = [
    await chartSection(
      phrases['distribution.title']({}),
      (width) => distributionChart(part.distribution, { locale, width, height: 240 }),
      distributionTable(part, locale, write),
    ),
  ];
  if (part.series.points.length > 0)
    sections.push(
      await chartSection(
        phrases['trend.title']({ zone: part.series.zone }),
        (width) => trendChart(part.series, { locale, width, height: 320 }),
        trendTable(part, locale, write),
      ),
    );
  for (const table of part.segments)
    sections.push(
      await chartSection(
        phrases['segments.title']({ by: table.by.join(' × ') }),
        (width) => segmentsChart(table, { locale, width: plotWidth(width, table), height: { step: 30 } }),
        segmentsTable(table, locale, write),
      ),
    );
  return html`<section class="part">
    ${titled ? html`<h2>${phrases[`report.part.${part.measure ?? 'unspecified'}`]({})}</h2>` : ''}
    ${part.overall.status === 'shown' ? hero(part.overall, locale, write) : html`<p>${phrases['report.none']({})}</p>`}
    ${cautionList(cautions, locale)} ${sections}
  </section>`;
}

/** What is left for the plot of a segment chart between the names on its left and the figures on its right. */
function plotWidth(width: number, { rows }: ReportPart['segments'][number]): number {
  const longest = rows.reduce((most, { segment }) => Math.max(most, Object.values(segment.by).join(' · ').length), 0);
  return Math.max(110, width - Math.min(LABEL_LIMIT, 20 + 7 * longest) - 110);
}

/** A chart with its heading and its table. */
async function chartSection(heading: string, chart: (width: number) => ChartSpec, table: Html): Promise<Html> {
  const drawings: Html[] = [];
  for (const [name, width] of WIDTHS) {
    const spec = chart(width);
    drawings.push(
      html`<div class="drawing ${name}" role="img" aria-label="${spec.description}">
        ${trusted(await drawSvg(spec))}
      </div>`,
    );
  }
  return html`<section class="reading">
    <h3><bdi>${heading}</bdi></h3>
    <div class="beside">
      <figure>${drawings}</figure>
      ${table}
    </div>
  </section> `;
}

/** The one number with its interval, and the three groups. */
function hero(overall: ShownEstimate, locale: Locale, write: Writer): Html {
  const { nps, interval, n, counts } = overall;
  const { phrases } = locale;
  const place = (points: number): string => `${((points + 100) / 2).toFixed(2)}%`;
  const values = {
    nps: write.points(nps),
    lower: write.points(interval.lower),
    upper: write.points(interval.upper),
    level: write.level(interval.level),
    n: write.count(n),
  };
  const width = `${((interval.upper - interval.lower) / 2).toFixed(2)}%`;
  const groups = CATEGORIES.map((category) => ({
    name: locale.categories[category].other,
    count: counts[`${category}s`],
    color: categoryColors[category],
  }));
  return html`<div class="hero">
    <p class="figure">
      <span class="label">${phrases['score.name']({})}</span> <strong>${values.nps}</strong>
      <span class="detail"
        >${phrases['score.interval']({ level: values.level })} <b>${values.lower} … ${values.upper}</b
        ><br />${phrases['score.count']({ n: values.n })}</span
      >
    </p>
    <div class="gauge" aria-hidden="true">
      <span class="end">${write.count(-100)}</span>
      <div class="scale">
        <i class="zero"></i><i class="interval" style="left:${place(interval.lower)};width:${width}"></i
        ><i class="score" style="left:${place(nps)}"></i>
      </div>
      <span class="end">${write.count(100)}</span>
    </div>
    <div class="groups" aria-hidden="true">
      ${groups.map(({ count, color }) => html`<i style="flex-grow:${count};background:${color}"></i>`)}
    </div>
    <ul class="legend">
      ${groups.map(({ name, count, color }) => html`<li><i style="background:${color}"></i>${name} <b>${write.share(count / n)}</b> <small>${write.count(count)}</small></li>`)}
    </ul>
  </div>`;
}

function distributionTable(
  { distribution, overall }: ReportPart,
  { phrases, categories }: Locale,
  write: Writer,
): Html {
  const n = sizeOf(distribution);
  const row = (name: string, count: number): Html =>
    html`<tr>
      <th scope="row">${name}</th>
      <td>${write.count(count)}</td>
      <td>${n === 0 ? '–' : write.share(count / n)}</td>
    </tr>`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${phrases['distribution.score']({})}</th>
        <th scope="col">${phrases['score.answers']({})}</th>
        <th scope="col">${phrases['score.share']({})}</th>
      </tr>
    </thead>
    <tbody>
      ${distribution.counts.map((count, score) => row(write.count(score), count))}
    </tbody>
    <tbody class="sum">
      ${CATEGORIES.map((category) => row(categories[category].other, overall.counts[`${category}s`]))}
    </tbody>
  </table>`;
}

function trendTable({ series }: ReportPart, locale: Locale, write: Writer): Html {
  const { phrases } = locale;
  return html`<table>
    ${estimateHead(phrases['trend.period']({}), series.points, locale, write)}
    <tbody>
      ${series.points.map(
        ({ period, estimate, partial, elapsed = 0 }) =>
          html`<tr>
            <th scope="row">
              ${write.period(period)}${partial ? html` <small>${phrases['trend.partial']({ share: write.share(elapsed) })}</small>` : ''}
            </th>
            ${estimateCells(estimate, locale, write)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function segmentsTable({ by, rows }: ReportPart['segments'][number], locale: Locale, write: Writer): Html {
  const missing = locale.phrases['segments.missing']({});
  return html`<table>
    ${estimateHead(by.join(' × '), rows, locale, write)}
    <tbody>
      ${rows.map(
        ({ segment, estimate }) =>
          html`<tr>
            <th scope="row">
              ${by.map((tag, i) => html`${i > 0 ? ' · ' : ''}<bdi>${segment.by[tag] ?? missing}</bdi>`)}
            </th>
            ${estimateCells(estimate, locale, write)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const estimateHead = (
  first: string,
  rows: readonly { readonly estimate: Estimate }[],
  { phrases }: Locale,
  write: Writer,
): Html => {
  const level = rows.map(({ estimate }) => estimate.interval?.level).find((found) => found !== undefined);
  return html`<thead>
    <tr>
      <th scope="col"><bdi>${first}</bdi></th>
      <th scope="col">${phrases['score.answers']({})}</th>
      <th scope="col">${phrases['score.name']({})}</th>
      <th scope="col">${phrases['score.interval']({ level: level === undefined ? '' : write.level(level) }).trim()}</th>
    </tr>
  </thead>`;
};

const estimateCells = (estimate: Estimate, { phrases }: Locale, write: Writer): Html =>
  estimate.status === 'shown'
    ? html`<td>${write.count(estimate.n)}</td>
        <td><b>${write.points(estimate.nps)}</b></td>
        <td>${write.points(estimate.interval.lower)} … ${write.points(estimate.interval.upper)}</td>`
    : html`<td>${write.count(estimate.n)}</td>
        <td colspan="2" class="withheld">
          ${estimate.reason === 'no-responses' ? phrases['withheld.no-responses']({}) : phrases['withheld.below-minimum']({ n: write.count(estimate.n) })}
        </td>`;

function intakeSection(
  { rows, accepted, rejected, reasons }: NonNullable<Report['intake']>,
  { phrases }: Locale,
  write: Writer,
): Html {
  return html`<section>
    <h2>${phrases['intake.title']({})}</h2>
    <p>
      ${phrases['intake.reading']({ rows: write.count(rows), accepted: write.count(accepted), rejected: write.count(rejected) })}
    </p>
    ${
      reasons.length === 0
        ? ''
        : html`<table>
            <thead>
              <tr>
                <th scope="col">${phrases['intake.reason']({})}</th>
                <th scope="col">${phrases['intake.rows']({})}</th>
                <th scope="col">${phrases['intake.first']({})}</th>
              </tr>
            </thead>
            <tbody>
              ${reasons.map(
                ({ code, field, count, firstRows }) =>
                  html`<tr>
                    <th scope="row"><code>${code}</code>${field === null ? '' : html` <bdi>${field}</bdi>`}</th>
                    <td>${write.count(count)}</td>
                    <td>${firstRows.map((row) => write.count(row + 1)).join(', ')}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`;
}

const cautionList = (cautions: ReportPart['cautions'], { phrases }: Locale): Html =>
  cautions.length === 0
    ? trusted('')
    : html`<aside class="cautions">
        <h3>${phrases['cautions.title']({})}</h3>
        <ul>
          ${cautions.map((caution) => html`<li>${phrases[`caution.${caution}`]({})}</li>`)}
        </ul>
      </aside>`;
