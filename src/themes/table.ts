/**
 * The theme table: how many mention each theme, how they score, and what that does to the score of all.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { type Caution, DEFAULT_MINIMUM, named } from '../estimate/estimate.ts';
import { type ReadingOptions, estimatorOf } from '../estimate/reading.ts';
import { type SuppressibleEstimate, checkMinimum, suppressedEstimate } from '../estimate/suppress.ts';
import { type Correction, checkCorrection } from '../numeric/adjust.ts';
import type { Response } from '../response.ts';
import { answerCautions } from '../segments/measures.ts';
import { type Tally, sizeOf, subtractTally } from '../tally/tally.ts';
import type { OtherReason } from './comment.ts';
import { type FollowedTheme, type Mentions, mentionsOf } from './mentions.ts';
import { type MentionShare, hiddenShare, themeShare } from './share.ts';
import { countThemes, guardThemes } from './theme-counts.ts';
import {
  type ThemeContrast,
  type ThemeContrastWithin,
  contrastsOf,
  contrastsWithin,
  impactOf,
} from './theme-impact.ts';
import type { ThemeAssignment, ThemeId } from './theme.ts';

/** One theme of a table. */
export type ThemeRow = {
  readonly theme: ThemeId;
  readonly label: string;
  /** Of the comments that say something, those that mention it. */
  readonly share: MentionShare;
  /** The score of the answers that mention it, with its interval, or why it is withheld. */
  readonly estimate: SuppressibleEstimate;
  /**
   * How many points those answers pull the score of all answers up or down: that score less what it would be without them.
   * `null` where they are all answers, and where their own score is withheld.
   */
  readonly impact: number | null;
  /** Those answers against the ones whose comments do not mention it. */
  readonly contrast: ThemeContrast;
  /** The same within strata; `null` unless tags were given. */
  readonly within: ThemeContrastWithin | null;
  /** `confounded`: within strata the difference has the other sign. */
  readonly cautions: readonly Caution[];
};

/** Themes with their shares and scores. */
export type ThemeTable = {
  /** All answers, and what became of their comments. Each answer is in exactly one of the four groups. */
  readonly answers: {
    readonly all: SuppressibleEstimate;
    /** Those whose comment says something. Shares and comparisons are among these. */
    readonly read: SuppressibleEstimate;
    /** Those whose comment says nothing: it is empty, has no words, or says that there is nothing to say. */
    readonly wordless: SuppressibleEstimate;
    /** Those without a comment. */
    readonly uncommented: SuppressibleEstimate;
    /** Those whose comment was not assigned. */
    readonly unassigned: SuppressibleEstimate;
  };
  /** The themes: what pulls the score down most first; those without an impact last, by id. */
  readonly rows: readonly ThemeRow[];
  /** Comments that say something and have no theme. */
  readonly other: { readonly share: MentionShare; readonly estimate: SuppressibleEstimate };
  /** Why comments have no theme, wordless ones included; `null` where a number may not be told. */
  readonly reasons: Readonly<Record<OtherReason, number>> | null;
  /** How many themes were compared; p-values are corrected for so many. */
  readonly comparisons: number;
  readonly correction: Correction;
  readonly level: number;
  /** How many answers a theme needs for its score, and its comparison, to be shown. */
  readonly minimum: number;
  /** From how many answers on a theme may be seen at all; `null` where nothing is hidden. */
  readonly privacyMinimum: number | null;
  /** The tags of the strata. */
  readonly strata: readonly string[];
  /** `repeated-subjects`, `unweighted`, `several-measures`; `confounded` where a row is. */
  readonly cautions: readonly Caution[];
};

/** How a theme table is made. */
export type ThemeTableOptions = ReadingOptions & {
  /** The themes of the table, such as `finding.themes`. @defaultValue those that occur, named by their ids */
  readonly themes?: readonly FollowedTheme[];
  /** How p-values are corrected for the number of themes. @defaultValue `'holm'` */
  readonly correction?: Correction;
  /**
   * From how many answers on a theme may be seen at all. Themes that fewer mention, or fewer do not, and others that would give
   * them away, come back with nothing but their name. @defaultValue nothing is hidden
   */
  readonly privacyMinimum?: number;
  /** Tags, such as the country, within whose values each theme is compared as well. @defaultValue none */
  readonly within?: readonly string[];
};

/**
 * Themes with their shares and scores, and what each does to the score of all.
 *
 * An answer may mention several themes, so shares do not add up to 1, nor impacts to the score. Answers without a comment are in
 * the score of all and nowhere else: they do not lack a theme. Nothing here says that a theme caused a score: unhappy people
 * may mention the price because they are unhappy. Where a country complains more and scores less, `within` compares inside it.
 *
 * Themes that are found in the same comments were found from words alone, so their p-values hold; a codebook that was
 * changed after a look at the scores is another matter. `privacyMinimum` does not see that themes overlap: of two that differ by
 * one answer, that answer can be read. Relationship and touchpoint answers are different measurements: pass one kind at a time.
 *
 * @param responses - Answers that were checked at the door, in any order.
 * @param assignments - What became of their comments, as `findThemes` or `assignThemes` gives it; those of others are passed over.
 * @param options - Which themes, when figures are shown, how intervals are made and p-values corrected, and strata.
 * @returns The table, plain JSON.
 * @throws {NpsError} `themes/invalid` for what is no assignment, or two of one comment; `option/out-of-range` for a bad level,
 * minimum, theme or tag, `option/unknown` for another method or correction; `input/invalid` when the answers are no list,
 * `response/not-an-object` for what is no answer.
 * @example
 * const answer = (id: string, score: Score): Response => ({
 *   id, subject: id, score, answeredAt: '2026-01-05T10:00:00.000Z', comment: '…', tags: {},
 * });
 * const about = (comment: string, ...themes: string[]): ThemeAssignment => ({
 *   comment,
 *   themes: themes.map((theme) => ({ theme, confidence: 1, because: [] })),
 *   other: themes.length > 0 ? null : 'no-theme',
 * });
 * const { rows } = themeTable(
 *   [answer('a', 2), answer('b', 10), answer('c', 9), answer('d', 9)],
 *   [about('a', 'price'), about('b', 'staff'), about('c'), about('d', 'price', 'staff')],
 *   { minimum: 1 },
 * );
 * rows.map(({ theme, share, impact }) => [theme, share.n, impact]) // => [['price', 2, -50], ['staff', 2, 50]]
 */
export function themeTable(
  responses: readonly Response[],
  assignments: readonly ThemeAssignment[],
  options: ThemeTableOptions = {},
): ThemeTable {
  checkForm(options, 'record');
  const { level = 0.95, minimum = DEFAULT_MINIMUM, correction = 'holm', privacyMinimum, within: tags = [] } = options;
  const estimateOf = estimatorOf(options);
  checkCorrection(correction);
  if (privacyMinimum !== undefined) checkMinimum(privacyMinimum, 'privacyMinimum');
  checkTags(tags);
  const mentions = mentionsOf(responses, assignments, options.themes);
  const counted = countThemes(responses, mentions);
  const guarded = guardThemes(counted, privacyMinimum);
  const told = (tally: Tally, isHidden: boolean): SuppressibleEstimate =>
    isHidden ? suppressedEstimate() : estimateOf(tally);
  const { all, groups } = counted;
  const read = sizeOf(groups.read);
  const shareOf = (tally: Tally, isHidden: boolean): MentionShare =>
    isHidden
      ? hiddenShare(guarded.groups.read ? null : read)
      : themeShare({ n: sizeOf(tally), of: read }, { level, minimum });

  const rule = { level, minimum, correction, privacyMinimum };
  const open = mentions.themes.flatMap(({ id }, i) =>
    guarded.themes[i] === true
      ? []
      : [
          {
            key: id,
            with: counted.themes[i] as Tally,
            without: subtractTally(groups.read, counted.themes[i] as Tally),
          },
        ],
  );
  const hidden = mentions.themes.flatMap(({ id }, i) => (guarded.themes[i] === true ? [id] : []));
  const { comparisons, contrasts } = contrastsOf(open, hidden, rule);
  const within = tags.length === 0 ? null : contrastsWithin(answersOf(responses, mentions), contrasts, tags, rule);
  const rows = mentions.themes.map(({ id, label }, i): ThemeRow => {
    const tally = counted.themes[i] as Tally;
    const isHidden = guarded.themes[i] as boolean;
    const contrast = contrasts.get(id) as ThemeContrast;
    const stratified = within?.get(id) ?? null;
    const estimate = told(tally, isHidden);
    const confounded = (contrast.difference?.difference ?? 0) * (stratified?.difference ?? 0) < 0;
    return {
      theme: id,
      label,
      share: shareOf(tally, isHidden),
      estimate,
      impact: estimate.status === 'withheld' || guarded.all ? null : impactOf(all, tally),
      contrast,
      within: stratified,
      cautions: confounded ? ['confounded'] : [],
    };
  });
  return {
    answers: {
      all: told(all, guarded.all),
      read: told(groups.read, guarded.groups.read),
      wordless: told(groups.wordless, guarded.groups.wordless),
      uncommented: told(groups.uncommented, guarded.groups.uncommented),
      unassigned: told(groups.unassigned, guarded.groups.unassigned),
    },
    rows: rows.sort(byImpact),
    other: { share: shareOf(counted.other, guarded.other), estimate: told(counted.other, guarded.other) },
    reasons: guarded.reasons ? null : counted.reasons,
    comparisons,
    correction,
    level,
    minimum,
    privacyMinimum: privacyMinimum ?? null,
    strata: [...tags],
    cautions: [
      ...answerCautions(responses),
      ...(new Set(responses.map(({ measure }) => measure ?? null)).size > 1 ? (['several-measures'] as const) : []),
      ...(rows.some(({ cautions }) => cautions.length > 0) ? (['confounded'] as const) : []),
    ],
  };
}

function checkTags(tags: readonly string[]): void {
  const given: unknown = tags;
  if (
    !Array.isArray(given) ||
    Array.from(given).some((tag) => typeof tag !== 'string') ||
    new Set(given).size < given.length
  )
    fail('option/out-of-range', ['within'], `Strata are made by a list of tags, each named once, got ${named(tags)}.`);
}

/** The answers with a comment that says something, and those that mention each theme. */
function answersOf(
  responses: readonly Response[],
  { themes, states, themesOf }: Mentions,
): { readonly all: readonly Response[]; readonly by: ReadonlyMap<ThemeId, readonly Response[]> } {
  const by = themes.map((): Response[] => []);
  for (const [i, response] of responses.entries())
    for (const place of themesOf[i] as readonly number[]) (by[place] as Response[]).push(response);
  return {
    all: responses.filter((_, i) => states[i] === 'read'),
    by: new Map(themes.map(({ id }, place) => [id, by[place] as Response[]])),
  };
}

/** What pulls the score down most comes first; rows without an impact come last, so that their place tells nothing. */
const byImpact = (a: ThemeRow, b: ThemeRow): number =>
  (a.impact ?? Infinity) < (b.impact ?? Infinity)
    ? -1
    : (a.impact ?? Infinity) > (b.impact ?? Infinity)
      ? 1
      : a.theme < b.theme
        ? -1
        : 1;
