/**
 * The tables of the page: the figures of each chart, for everybody who wants to read them.
 *
 * @module
 */
import { CATEGORIES, type Estimate, type Locale, type SegmentTable, type Series, type Writer, sizeOf } from 'npskit';
import type { Intake, ReportPart } from 'npskit/report';
import { nameOfGap, withGaps } from './gaps.ts';
import { type Html, markup, nothing } from './html.ts';

/** The language and its writer. */
type Words = { readonly locale: Locale; readonly write: Writer };

/** How many gave each score, and how many are in each category. */
export function distributionTable({ distribution, overall }: ReportPart, { locale, write }: Words): Html {
  const { phrases, categories } = locale;
  const n = sizeOf(distribution);
  const row = (name: string, count: number): Html =>
    rowOf(name, write.count(count), n === 0 ? '–' : write.share(count / n));
  return markup`<table>
${headOf(phrases['distribution.score']({}), phrases['score.answers']({}), phrases['score.share']({}))}
<tbody>
${distribution.counts.map((count, score) => row(write.count(score), count))}</tbody>
<tbody class="sum">
${CATEGORIES.map((category) => row(categories[category].other, overall.counts[`${category}s`]))}</tbody>
</table>`;
}

/** The score of each period; a long time without answers is one row. */
export const trendTable = ({ points }: Series, words: Words): Html => {
  const { phrases } = words.locale;
  return markup`<table>
${estimateHead(phrases['trend.period']({}), points, words)}
<tbody>
${withGaps(points).map((entry) => {
  if ('first' in entry) return estimateRow(nameOfGap(entry, words), entry.first.estimate, words);
  const { period, estimate, partial, elapsed = 0 } = entry;
  const note = phrases['trend.partial']({ share: words.write.share(elapsed) });
  return estimateRow(
    markup`${words.write.period(period)}${partial ? markup` <small>${note}</small>` : nothing}`,
    estimate,
    words,
  );
})}</tbody>
</table>`;
};

/** The score of each segment. */
export const segmentsTable = ({ by, rows }: SegmentTable, words: Words): Html => {
  const missing = words.locale.phrases['segments.missing']({});
  return markup`<table>
${estimateHead(by.join(' × '), rows, words)}
<tbody>
${rows.map(({ segment, estimate }) => {
  const values = by.map((tag, i) => markup`${i > 0 ? ' · ' : ''}<bdi>${segment.by[tag] ?? missing}</bdi>`);
  return estimateRow(markup`${values}`, estimate, words);
})}</tbody>
</table>`;
};

/** Why rows were refused. */
export const intakeTable = ({ reasons }: Intake, { locale: { phrases }, write }: Words): Html => markup`<table>
${headOf(phrases['intake.reason']({}), phrases['intake.rows']({}), phrases['intake.first']({}))}
<tbody>
${reasons.map(({ code, field, count, firstRows }) =>
  rowOf(
    markup`<code>${code}</code>${field === null ? nothing : markup` <bdi>${field}</bdi>`}`,
    write.count(count),
    // Rows are counted from 1 for people.
    firstRows.map((row) => write.count(row + 1)).join(', '),
  ),
)}</tbody>
</table>`;

const estimateHead = (
  first: string,
  rows: readonly { readonly estimate: Estimate }[],
  { locale: { phrases }, write }: Words,
): Html => {
  const level = rows.map(({ estimate }) => estimate.interval?.level).find((found) => found !== undefined);
  const interval = phrases['score.interval']({ level: level === undefined ? '' : write.level(level) }).trim();
  return headOf(first, phrases['score.answers']({}), phrases['score.name']({}), interval);
};

const estimateRow = (name: string | Html, estimate: Estimate, { locale: { phrases }, write }: Words): Html => {
  const n = write.count(estimate.n);
  if (estimate.status === 'shown') {
    const { lower, upper } = estimate.interval;
    return rowOf(
      name,
      n,
      markup`<b>${write.points(estimate.nps)}</b>`,
      `${write.points(lower)} … ${write.points(upper)}`,
    );
  }
  const reason =
    estimate.reason === 'no-responses'
      ? phrases['withheld.no-responses']({})
      : phrases['withheld.below-minimum']({ n: write.counted(estimate.n) });
  return markup`<tr><th scope="row">${name}</th><td>${n}</td><td colspan="2" class="withheld">${reason}</td></tr>\n`;
};

const headOf = (...names: readonly string[]): Html =>
  markup`<thead><tr>${names.map((name) => markup`<th scope="col"><bdi>${name}</bdi></th>`)}</tr></thead>`;

const rowOf = (name: string | Html, ...cells: readonly (string | Html)[]): Html =>
  markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`;
