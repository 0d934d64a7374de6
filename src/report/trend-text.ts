/**
 * The score over time as Markdown: what its movement comes to, and a table of the periods.
 *
 * @module
 */
import type { Rate } from '../survey/reach.ts';
import type { PeriodChange } from '../trend/change.ts';
import { partialNote } from '../trend/partial-note.ts';
import type { SeriesPoint } from '../trend/series.ts';
import type { ReportPart } from './part.ts';
import { trendSentences } from './sentences.ts';
import { type Cell, escapeMarkdown, tableText } from './table.ts';
import { type Voice, cautionList, estimateCells, limits } from './voice.ts';

/** From how many periods without answers on a run of them is written as one row. */
const LONG_GAP = 4;

/**
 * Writes a series and its reading: sentences, a table with the smoothed score and the change of each period, cautions.
 *
 * @param part - The part of a report: scores over time, what they come to, and the response rate of each period where it is known.
 * @param voice - The language.
 * @returns Blocks of Markdown.
 * @internal
 */
export function trendText({ series, trend: reading, reach }: ReportPart, voice: Voice): string[] {
  const { locale, write, level } = voice;
  const { phrases } = locale;
  const nameOf = (point: SeriesPoint): string =>
    point.partial
      ? `${write.period(point.period)} (${partialNote(point, { series, locale })})`
      : write.period(point.period);
  const { smoothing, changes } = reading;
  const smoothed = new Map(
    smoothing.status === 'shown' ? smoothing.points.map((point) => [point.period.key, point] as const) : [],
  );
  const changed = new Map(changes.rows.map((row) => [row.to.key, row]));
  const smoothedCell = (key: string): string => {
    const point = smoothed.get(key);
    return point === undefined || point.level === null
      ? '–'
      : `${write.points(point.level)} (${limits(point.interval, write)})`;
  };
  const rates = new Map((reach?.periods ?? []).map(({ period, responseRate }) => [period.key, responseRate] as const));
  const rateCells = (rate: Rate | undefined): string[] =>
    rates.size === 0 ? [] : [rate?.status === 'shown' ? write.share(rate.value) : '–'];
  // The response rate stands between the number of answers and the score.
  const withRate = (estimate: SeriesPoint['estimate'], rate: Rate | undefined): string[] => {
    const [n, ...score] = estimateCells(estimate, voice) as [string, ...string[]];
    return [n, ...rateCells(rate), ...score];
  };
  return [
    ...trendSentences(reading, { locale }).map(escapeMarkdown),
    tableText(
      [
        phrases['trend.period']({}),
        phrases['score.answers']({}),
        ...(rates.size === 0 ? [] : [phrases['reach.rate']({})]),
        phrases['score.name']({}),
        phrases['score.interval']({ level }),
        phrases['trend.change']({}),
        phrases['trend.smoothed']({}),
      ],
      runsOf(series.points).map(({ first, last }) =>
        first === last
          ? [
              nameOf(first),
              ...withRate(first.estimate, rates.get(first.period.key)),
              changeCell(changed.get(first.period.key), voice),
              smoothedCell(first.period.key),
            ]
          : [
              phrases['trend.gap']({ from: write.period(first.period), to: write.period(last.period) }),
              ...withRate(first.estimate, undefined),
              '–',
              '–',
            ],
      ),
    ),
    ...cautionList(reading.cautions, voice),
  ];
}

/** A change in points; bold where chance does not explain it. */
function changeCell(row: PeriodChange | undefined, { write }: Voice): Cell {
  if (row?.status !== 'shown') return '–';
  const change = write.change(row.difference.difference);
  return row.direction === 'unclear' ? change : { strong: change };
}

/** Neighboring periods that share a row: each by itself, but long runs without answers as one. */
const runsOf = (points: readonly SeriesPoint[]): { readonly first: SeriesPoint; readonly last: SeriesPoint }[] => {
  const runs: SeriesPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (point.estimate.n === 0 && run?.[0]?.estimate.n === 0) run.push(point);
    else runs.push([point]);
  }
  return runs.flatMap((run) =>
    run.length < LONG_GAP
      ? run.map((point) => ({ first: point, last: point }))
      : [{ first: run[0] as SeriesPoint, last: run.at(-1) as SeriesPoint }],
  );
};
