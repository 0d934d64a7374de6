/**
 * The last change of the score as Markdown: how large, whether chance explains it, and what it is made of.
 *
 * @module
 */
import { segmentLabel } from '../segments/label.ts';
import type { ChangeRow, ShownChange } from '../segments/mix.ts';
import { reachChangeSentence } from './beside-sentences.ts';
import type { ReportChange } from './change.ts';
import type { ReportReachChange } from './reach.ts';
import { changeSentence, splitSentence } from './sentences.ts';
import { escapeMarkdown, tableText } from './table.ts';
import { type Voice, cautionList } from './voice.ts';

/**
 * Writes a change and its parts.
 *
 * @param change - The change of a report.
 * @param voice - The language.
 * @returns Blocks of Markdown, with a heading.
 * @internal
 */
export function changeText(change: ReportChange, voice: Voice): string[] {
  const { locale, write } = voice;
  const { from, to, splits } = change;
  return [
    `### ${escapeMarkdown(locale.phrases['change.title']({ from: write.period(from), to: write.period(to) }))}`,
    escapeMarkdown(changeSentence(change, { locale })),
    ...(change.reach === null ? [] : reachText(change.reach, voice)),
    ...splits.flatMap((split) => (split.status === 'shown' ? splitText(split, voice) : [])),
  ];
}

/** How the response rate moved, and what to be warned of. */
const reachText = (reach: ReportReachChange, voice: Voice): string[] => [
  ...[reachChangeSentence(reach, voice)].filter((sentence) => sentence !== '').map(escapeMarkdown),
  ...cautionList(reach.cautions, voice),
];

function splitText(split: ShownChange, voice: Voice): string[] {
  const { locale, write } = voice;
  const { phrases } = locale;
  return [
    escapeMarkdown(splitSentence(split, { locale })),
    tableText(
      [
        split.by.join(' × '),
        phrases['change.scores']({}),
        phrases['change.shares']({}),
        phrases['change.rate']({}),
        phrases['change.mix']({}),
      ],
      [
        ...split.rows.filter(({ presence }) => presence !== 'absent').map((row) => changeCells(row, split.by, voice)),
        [phrases['change.total']({}), '', '', write.change(split.rate.points), write.change(split.mix.points)],
      ],
    ),
    ...cautionList(split.cautions, voice),
  ];
}

/** Name, scores, shares, rate and mix of one segment. */
const changeCells = (
  { segment, presence, before, after, rate, mix }: ChangeRow,
  by: readonly string[],
  { locale, write }: Voice,
): string[] => {
  const name = segmentLabel(segment, { locale, by });
  const score = (nps: number | null): string => (nps === null ? '–' : write.points(nps));
  return [
    presence === 'entered' || presence === 'left' ? `${name} (${locale.phrases[`change.${presence}`]({})})` : name,
    `${score(before.nps)} → ${score(after.nps)}`,
    `${write.share(before.share)} → ${write.share(after.share)}`,
    write.change(rate),
    write.change(mix),
  ];
};
