/**
 * The tables of the page: the figures of each chart, for everybody who wants to read them.
 *
 * @module
 */
import {
  CATEGORIES,
  type ChangeRow,
  type Locale,
  type Segment,
  type SegmentReading,
  type ShownChange,
  type SuppressibleEstimate,
  type Writer,
  partialNote,
  segmentLabel,
  sizeOf,
} from 'npskit';
import type { Intake, ReportPart } from 'npskit/report';
import { nameOfGap, withGaps } from './gaps.ts';
import { type Html, markup, nothing } from './html.ts';

/** The language and its writer. */
type Words = { readonly locale: Locale; readonly write: Writer };

/** How many gave each score, and how many are in each category. */
export function distributionTable({ distribution, overall }: ReportPart, { locale, write }: Words): Html {
  const { phrases, categories } = locale;
  const { counts } = overall;
  if (distribution === null || counts === null) return nothing;
  const n = sizeOf(distribution);
  const row = (name: string, count: number): Html =>
    rowOf(name, write.count(count), n === 0 ? '–' : write.share(count / n));
  return markup`<table>
${headOf(phrases['distribution.score']({}), phrases['score.answers']({}), phrases['score.share']({}))}
<tbody>
${distribution.counts.map((count, score) => row(write.count(score), count))}</tbody>
<tbody class="sum">
${CATEGORIES.map((category) => row(categories[category].other, counts[`${category}s`]))}</tbody>
</table>`;
}

/**
 * The score of each period, its change and where the score stood, and the response rate where it is known; a long time without answers
 * is one row.
 */
export const trendTable = ({ series, trend: { smoothing, changes }, reach }: ReportPart, words: Words): Html => {
  const { locale, write } = words;
  const { phrases } = locale;
  const changed = new Map(changes.rows.map((row) => [row.to.key, row]));
  const smoothed = new Map(
    smoothing.status === 'shown' ? smoothing.points.map((point) => [point.period.key, point] as const) : [],
  );
  const change = (key: string): Html => {
    const row = changed.get(key);
    if (row?.status !== 'shown') return markup`–`;
    const text = write.change(row.difference.difference);
    return row.direction === 'unclear' ? markup`${text}` : markup`<b>${text}</b>`;
  };
  const rates = new Map((reach?.periods ?? []).map(({ period, responseRate }) => [period.key, responseRate.value]));
  const rate = (key: string | null): string[] => {
    const value = key === null ? null : rates.get(key);
    return rates.size === 0 ? [] : [typeof value === 'number' ? write.share(value) : '–'];
  };
  const level = (key: string): string => {
    const point = smoothed.get(key);
    if (point === undefined || point.level === null) return '–';
    return `${write.points(point.level)} (${write.points(point.interval.lower)} … ${write.points(point.interval.upper)})`;
  };
  return markup`<table class="full">
${headOf(
  ...estimateNames(phrases['trend.period']({}), series.points, words),
  phrases['trend.change']({}),
  phrases['trend.smoothed']({}),
  ...(rates.size === 0 ? [] : [phrases['reach.rate']({})]),
)}
<tbody>
${withGaps(series.points).map((entry) => {
  if ('first' in entry)
    return estimateRow(nameOfGap(entry, words), entry.first.estimate, words, '–', '–', ...rate(null));
  const { period, estimate, partial } = entry;
  const note = partialNote(entry, { series, locale });
  return estimateRow(
    markup`${write.period(period)}${partial ? markup` <small>${note}</small>` : nothing}`,
    estimate,
    words,
    change(period.key),
    level(period.key),
    ...rate(period.key),
  );
})}</tbody>
</table>`;
};

/** The score of each segment, what it does to the total, and what to make of it. */
export const segmentsTable = ({ table, rest, shrinkage }: SegmentReading, name: string, words: Words): Html => {
  const { locale, write } = words;
  const { phrases } = locale;
  const shrunken = new Map(shrinkage.rows.map((row) => [row.segment.key, row]));
  const verdicts = new Map(rest.rows.map((row) => [row.segment.key, row]));
  const drawnIn = (key: string): string => {
    const row = shrunken.get(key);
    if (row?.status !== 'shown') return '–';
    const { nps, interval } = row.shrunken;
    return `${write.points(nps)} (${write.points(interval.lower)} … ${write.points(interval.upper)})`;
  };
  const verdict = (key: string): Html => {
    const row = verdicts.get(key);
    if (row?.status !== 'shown') return markup`–`;
    const text = phrases[`verdict.${row.direction}`]({
      points: write.change(row.difference),
      p: write.pValue(row.adjustedP),
    });
    return row.direction === 'unclear' ? markup`${text}` : markup`<b>${text}</b>`;
  };
  return markup`<table class="full">
${headOf(
  ...estimateNames(name, table.rows, words),
  phrases['score.share']({}),
  phrases['segments.pull']({}),
  phrases['segments.shrunken']({}),
  phrases['segments.verdict']({}),
)}
<tbody>
${table.rows.map(({ segment, estimate, share, contributionToDifference: pull }) =>
  estimateRow(
    nameOf(segment, table.by, locale),
    estimate,
    words,
    share === null ? '–' : write.share(share),
    pull === null ? '–' : write.change(pull),
    drawnIn(segment.key),
    verdict(segment.key),
  ),
)}</tbody>
</table>`;
};

/** The values of a segment, each by itself, so that one written from right to left does not turn its neighbors. */
const nameOf = (segment: Segment, by: readonly string[], locale: Locale): Html =>
  by.every((tag) => Object.hasOwn(segment.by, tag))
    ? markup`${by.map((tag, i) => markup`${i > 0 ? ' · ' : ''}<bdi>${segmentLabel(segment, { locale, by: [tag] })}</bdi>`)}`
    : markup`<bdi>${segmentLabel(segment, { locale })}</bdi>`;

/** What each segment did to a change of the score. */
export const changeTable = ({ by, rows, rate, mix }: ShownChange, { locale, write }: Words): Html => {
  const { phrases } = locale;
  const score = (nps: number | null): string => (nps === null ? '–' : write.points(nps));
  const noted = ({ segment, presence }: ChangeRow): Html => {
    const note = presence === 'entered' || presence === 'left' ? phrases[`change.${presence}`]({}) : null;
    return markup`${nameOf(segment, by, locale)}${note === null ? nothing : markup` <small>${note}</small>`}`;
  };
  return markup`<table class="full">
${headOf(
  by.join(' × '),
  phrases['change.scores']({}),
  phrases['change.shares']({}),
  phrases['change.rate']({}),
  phrases['change.mix']({}),
)}
<tbody>
${rows
  .filter(({ presence }) => presence !== 'absent')
  .map((row) =>
    rowOf(
      noted(row),
      `${score(row.before.nps)} → ${score(row.after.nps)}`,
      `${write.share(row.before.share)} → ${write.share(row.after.share)}`,
      write.change(row.rate),
      write.change(row.mix),
    ),
  )}</tbody>
<tbody class="sum">
${rowOf(phrases['change.total']({}), '', '', write.change(rate.points), write.change(mix.points))}</tbody>
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

type Estimated = readonly { readonly estimate: SuppressibleEstimate }[];

const estimateNames = (first: string, rows: Estimated, { locale: { phrases }, write }: Words): string[] => {
  const level = rows.map(({ estimate }) => estimate.interval?.level).find((found) => found !== undefined);
  const interval = phrases['score.interval']({ level: level === undefined ? '' : write.level(level) }).trim();
  return [first, phrases['score.answers']({}), phrases['score.name']({}), interval];
};

const estimateRow = (
  name: string | Html,
  estimate: SuppressibleEstimate,
  { locale: { phrases }, write }: Words,
  ...more: readonly (string | Html)[]
): Html => {
  if (estimate.status === 'shown') {
    const { lower, upper } = estimate.interval;
    return rowOf(
      name,
      write.count(estimate.n),
      markup`<b>${write.points(estimate.nps)}</b>`,
      `${write.points(lower)} … ${write.points(upper)}`,
      ...more,
    );
  }
  const n = estimate.n === null ? '–' : write.count(estimate.n);
  const reason =
    estimate.reason === 'below-minimum'
      ? phrases['withheld.below-minimum']({ n: write.counted(estimate.n) })
      : phrases[`withheld.${estimate.reason}`]({});
  return markup`<tr><th scope="row">${name}</th><td>${n}</td><td colspan="2" class="withheld">${reason}</td>${more.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`;
};

const headOf = (...names: readonly string[]): Html =>
  markup`<thead><tr>${names.map((name) => markup`<th scope="col"><bdi>${name}</bdi></th>`)}</tr></thead>`;

const rowOf = (name: string | Html, ...cells: readonly (string | Html)[]): Html =>
  markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`;
