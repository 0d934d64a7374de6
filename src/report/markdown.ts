/**
 * A report as text that a person reads, in a language.
 *
 * @module
 */
import type { Caution } from '../estimate/estimate.ts';
import type { SuppressibleEstimate } from '../estimate/suppress.ts';
import { type Locale, writerOf } from '../locale/locale.ts';
import { CATEGORIES } from '../scale/category.ts';
import { SCORES } from '../scale/score.ts';
import { categoryCounts, sizeOf } from '../tally/tally.ts';
import type { Report } from './analyze.ts';
import { benchmarkSentences, reachSentences } from './beside-sentences.ts';
import { changeText } from './change-text.ts';
import type { Intake } from './intake.ts';
import type { ReportPart } from './part.ts';
import { segmentText } from './segments.ts';
import { designSentence } from './sentences.ts';
import { escapeMarkdown, tableText } from './table.ts';
import { emergingText, themeText } from './theme-text.ts';
import { trendText } from './trend-text.ts';
import { type Voice, cautionList } from './voice.ts';

/** How a report is written. */
export type MarkdownOptions = {
  /** The language pack. */
  readonly locale: Locale;
};

/**
 * Writes a report as Markdown, in a language.
 *
 * Text that comes from the data, such as the value of a tag, is escaped: it can neither break a table nor put a link,
 * a mention or HTML into the page, and control characters become replacement signs. Four or more periods in a row
 * without answers are one row.
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
  const { zone, method, minimum } = report.basis;
  const level = write.level(report.basis.level);
  const voice = { locale, write, level };
  const titled = report.parts.length > 1 || report.parts.some(({ measure }) => measure !== null);
  return `${[
    `# ${phrases['report.title']({})}`,
    ...report.parts.flatMap((part) => [
      ...(titled ? [`## ${phrases[`report.part.${part.measure ?? 'unspecified'}`]({})}`] : []),
      ...partText(part, voice),
    ]),
    ...(report.emerging === null ? [] : emergingText(report.emerging, zone, voice)),
    ...(report.intake === null ? [] : intakeText(report.intake, voice)),
    ...cautionText(report.cautions, voice),
    escapeMarkdown(phrases['report.basis']({ zone, level, method, minimum: write.counted(minimum) })),
  ].join('\n\n')}\n`;
}

const partText = (part: ReportPart, voice: Voice): string[] => {
  const { phrases } = voice.locale;
  const title = (text: string): string => `### ${escapeMarkdown(text)}`;
  const { overall, series, touchpoints, themes, change } = part;
  return [
    overallText(overall, voice),
    ...[designSentence(part, voice)].filter((sentence) => sentence !== '').map(escapeMarkdown),
    ...reachText(part, voice),
    ...benchmarkText(part, voice),
    ...(part.distribution === null ? [] : [title(phrases['distribution.title']({})), distributionTable(part, voice)]),
    ...(series.points.length === 0
      ? []
      : [title(phrases['trend.title']({ zone: series.zone })), ...trendText(part, voice)]),
    ...(change === null ? [] : changeText(change, voice)),
    ...part.segments.flatMap((segments) =>
      segments.by.length === 0
        ? []
        : [
            title(phrases['segments.title']({ by: segments.by.join(' × ') })),
            ...segmentText(segments, segments.by, voice),
          ],
    ),
    ...(touchpoints === null
      ? []
      : [
          title(phrases['touchpoints.title']({})),
          ...segmentText(touchpoints, [phrases['touchpoints.name']({})], voice),
          ...cautionList(
            touchpoints.cautions.filter((caution) => caution === 'unequal-exposure'),
            voice,
          ),
        ]),
    ...(themes === null ? [] : themeText(themes, voice)),
    ...cautionText(
      [
        ...(overall.status === 'shown' ? overall.cautions : []),
        // Stands beside the score.
        ...part.cautions.filter((caution) => caution !== 'reach-unknown'),
      ],
      voice,
    ),
  ];
};

const overallText = (overall: SuppressibleEstimate, { locale: { phrases }, write, level }: Voice): string =>
  overall.status === 'withheld'
    ? overall.reason === 'privacy'
      ? escapeMarkdown(phrases['withheld.privacy']({}))
      : phrases['report.none']({})
    : `**${phrases['score.reading']({
        nps: write.points(overall.nps),
        lower: write.points(overall.interval.lower),
        upper: write.points(overall.interval.upper),
        level,
        n: write.counted(overall.n),
      })}**`;

/** Who answered, in one line; where nobody was invited, a line that says so. */
const reachText = ({ reach, cautions }: ReportPart, { locale }: Voice): string[] => {
  const sentences = [
    ...(reach === null ? [] : reachSentences(reach, { locale })),
    ...(cautions.includes('reach-unknown') ? [locale.phrases['caution.reach-unknown']({})] : []),
  ];
  return sentences.length === 0 ? [] : [escapeMarkdown(sentences.join(' '))];
};

/** Each benchmark as an item of a list, and what to keep in mind with any of them. */
const benchmarkText = ({ benchmarks }: ReportPart, voice: Voice): string[] =>
  benchmarks.length === 0
    ? []
    : [
        `### ${voice.locale.phrases['benchmark.title']({})}`,
        benchmarks.map((one) => `- ${escapeMarkdown(benchmarkSentences(one, voice).join(' '))}`).join('\n'),
        ...cautionList(
          benchmarks.flatMap((one) => (one.status === 'shown' ? one.cautions : [])),
          voice,
        ),
      ];

const distributionTable = (
  { distribution, overall }: ReportPart,
  { locale: { phrases, categories }, write }: Voice,
): string => {
  if (distribution === null || overall.counts === null) return '';
  const n = sizeOf(distribution);
  const counts = categoryCounts(overall.counts);
  const row = (label: string, count: number): string[] => [
    label,
    write.count(count),
    n === 0 ? '–' : write.share(count / n),
  ];
  return tableText(
    [phrases['distribution.score']({}), phrases['score.answers']({}), phrases['score.share']({})],
    [
      ...CATEGORIES.map((category) => row(categories[category].other, counts[`${category}s`])),
      ...SCORES.map((score) => row(write.count(score), distribution.counts[score] as number)),
    ],
  );
};

const intakeText = ({ rows, accepted, rejected, reasons }: Intake, { locale: { phrases }, write }: Voice): string[] => [
  `### ${phrases['intake.title']({})}`,
  phrases['intake.reading']({
    rows: write.counted(rows),
    accepted: write.counted(accepted),
    rejected: write.counted(rejected),
  }),
  ...(reasons.length === 0
    ? []
    : [
        tableText(
          [phrases['intake.reason']({}), phrases['intake.rows']({}), phrases['intake.first']({})],
          // Rows are counted from 1 for people, and without separators, since commas stand between them.
          reasons.map(({ code, field, count, firstRows }) => [
            field === null ? code : `${code} (${field})`,
            write.count(count),
            firstRows.map((row) => String(row + 1)).join(', '),
          ]),
        ),
      ]),
];

const cautionText = (cautions: readonly Caution[], voice: Voice): string[] =>
  cautions.length === 0 ? [] : [`### ${voice.locale.phrases['cautions.title']({})}`, ...cautionList(cautions, voice)];
