/**
 * A report as text that a person reads, in a language.
 *
 * @module
 */
import type { Caution, Estimate } from '../estimate/estimate.ts';
import { type Locale, type Writer, writerOf } from '../locale/locale.ts';
import { CATEGORIES } from '../scale/category.ts';
import { SCORES } from '../scale/score.ts';
import type { SegmentTable } from '../segments/table.ts';
import { categoryCounts, sizeOf } from '../tally/tally.ts';
import type { Series } from '../trend/series.ts';
import type { Report, ReportPart } from './analyze.ts';
import type { Intake } from './intake.ts';

/** How a report is written. */
export type MarkdownOptions = {
  /** The language pack. */
  readonly locale: Locale;
};

/**
 * Writes a report as Markdown, in a language.
 *
 * Text that comes from the data, such as the value of a tag, is escaped: it can neither break a table
 * nor put a link or HTML into the page.
 *
 * @param report - The result of `analyze`.
 * @param options - The language pack.
 * @returns The text, ending with a line break.
 * @example
 * const report = analyze([], { zone: 'UTC', now: '2024-03-01T00:00:00.000Z' });
 * markdownReport(report, { locale: en }).startsWith('# Net Promoter Score report') // => true
 */
export function markdownReport(report: Report, { locale }: MarkdownOptions): string {
  const { phrases } = locale;
  const write = writerOf(locale);
  const { zone, level, method, minimum } = report.basis;
  const basis = phrases['report.basis']({ zone, level: write.level(level), method, minimum: write.count(minimum) });
  const titled = report.parts.length > 1 || report.parts.some(({ measure }) => measure !== null);
  return `${[
    `# ${phrases['report.title']({})}`,
    ...report.parts.flatMap((part) => [
      ...(titled ? [`## ${partTitle(part, locale)}`] : []),
      ...partText(part, locale, write),
    ]),
    ...(report.intake === null ? [] : intakeText(report.intake, locale, write)),
    ...cautionText(report.cautions, locale),
    escapeMarkdown(basis),
  ].join('\n\n')}\n`;
}

/** The heading of a part. */
const partTitle = ({ measure }: ReportPart, { phrases }: Locale): string =>
  phrases[`report.part.${measure ?? 'unspecified'}`]({});

const partText = (part: ReportPart, locale: Locale, write: Writer): string[] => [
  overallText(part.overall, locale, write),
  `### ${locale.phrases['distribution.title']({})}`,
  distributionTable(part, locale, write),
  ...(part.series.points.length === 0
    ? []
    : [
        `### ${escapeMarkdown(locale.phrases['trend.title']({ zone: part.series.zone }))}`,
        seriesTable(part.series, locale, write),
      ]),
  ...part.segments.flatMap((segments) => [
    `### ${escapeMarkdown(locale.phrases['segments.title']({ by: segments.by.join(' × ') }))}`,
    segmentText(segments, locale, write),
  ]),
  ...cautionText([...(part.overall.status === 'shown' ? part.overall.cautions : []), ...part.cautions], locale),
];

const overallText = (overall: Estimate, { phrases }: Locale, write: Writer): string =>
  overall.status === 'withheld'
    ? phrases['report.none']({})
    : `**${phrases['score.reading']({
        nps: write.points(overall.nps),
        lower: write.points(overall.interval.lower),
        upper: write.points(overall.interval.upper),
        level: write.level(overall.interval.level),
        n: write.count(overall.n),
      })}**`;

const distributionTable = (
  { distribution, overall }: ReportPart,
  { phrases, categories }: Locale,
  write: Writer,
): string => {
  const n = sizeOf(distribution);
  const counts = categoryCounts(overall.counts);
  const row = (label: string, count: number): string[] => [
    label,
    write.count(count),
    n === 0 ? '–' : write.share(count / n),
  ];
  return table(
    [phrases['distribution.score']({}), phrases['score.answers']({}), phrases['score.share']({})],
    [
      ...CATEGORIES.map((category) => row(categories[category].other, counts[`${category}s`])),
      ...SCORES.map((score) => row(write.count(score), distribution.counts[score] as number)),
    ],
  );
};

const seriesTable = ({ points }: Series, { phrases }: Locale, write: Writer): string => {
  const level = points.map(({ estimate }) => estimate.interval?.level).find((found) => found !== undefined);
  return table(
    [
      phrases['trend.period']({}),
      phrases['score.answers']({}),
      phrases['score.name']({}),
      intervalTitle(level, phrases, write),
    ],
    points.map(({ period, estimate, partial, elapsed = 0 }) => [
      partial
        ? `${write.period(period)} (${phrases['trend.partial']({ share: write.share(elapsed) })})`
        : write.period(period),
      ...estimateCells(estimate, phrases, write),
    ]),
  );
};

const segmentText = ({ by, rows }: SegmentTable, { phrases }: Locale, write: Writer): string => {
  const level = rows.map(({ estimate }) => estimate.interval?.level).find((found) => found !== undefined);
  return table(
    [
      ...by,
      phrases['score.answers']({}),
      phrases['score.name']({}),
      intervalTitle(level, phrases, write),
      phrases['score.share']({}),
    ],
    rows.map(({ segment, estimate, share }) => [
      ...by.map((tag) => segment.by[tag] ?? phrases['segments.missing']({})),
      ...estimateCells(estimate, phrases, write),
      write.share(share),
    ]),
  );
};

const intervalTitle = (level: number | undefined, phrases: Locale['phrases'], write: Writer): string =>
  level === undefined
    ? phrases['score.interval']({ level: '' }).trim()
    : phrases['score.interval']({ level: write.level(level) });

/** n, score and interval of one estimate; a withheld one says why where the score would stand. */
const estimateCells = (estimate: Estimate, phrases: Locale['phrases'], write: Writer): string[] =>
  estimate.status === 'withheld'
    ? [
        write.count(estimate.n),
        estimate.reason === 'no-responses'
          ? phrases['withheld.no-responses']({})
          : phrases['withheld.below-minimum']({ n: write.count(estimate.n) }),
        '–',
      ]
    : [
        write.count(estimate.n),
        write.points(estimate.nps),
        `${write.points(estimate.interval.lower)} … ${write.points(estimate.interval.upper)}`,
      ];

const intakeText = ({ rows, accepted, rejected, reasons }: Intake, { phrases }: Locale, write: Writer): string[] => [
  `### ${phrases['intake.title']({})}`,
  phrases['intake.reading']({
    rows: write.count(rows),
    accepted: write.count(accepted),
    rejected: write.count(rejected),
  }),
  ...(reasons.length === 0
    ? []
    : [
        table(
          [phrases['intake.reason']({}), phrases['intake.rows']({}), phrases['intake.first']({})],
          // Rows are counted from 1 for people.
          reasons.map(({ code, field, count, firstRows }) => [
            field === null ? code : `${code} (${field})`,
            write.count(count),
            firstRows.map((row) => write.count(row + 1)).join(', '),
          ]),
        ),
      ]),
];

const cautionText = (cautions: readonly Caution[], { phrases }: Locale): string[] =>
  cautions.length === 0
    ? []
    : [
        `### ${phrases['cautions.title']({})}`,
        cautions.map((caution) => `- ${escapeMarkdown(phrases[`caution.${caution}`]({}))}`).join('\n'),
      ];

/** A table of texts; the first column to the left, the others to the right. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    head.map(escapeMarkdown),
    head.map((_, column) => (column === 0 ? ':--' : '--:')),
    ...rows.map((row) => row.map(escapeMarkdown)),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Takes every meaning away that Markdown or HTML would see in a text from the data. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\r\n\t]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&');
