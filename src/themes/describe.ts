/**
 * What was found, told: themes in their order with names and quotes, and what each comment is about.
 *
 * @module
 */
import type { Language } from '../locale/language.ts';
import { type Comment, OTHER_REASONS, type OtherReason, type Texts } from './comment.ts';
import type { DenseSingle } from './dense.ts';
import type { Features } from './features.ts';
import { type ThemeLabel, labelThemesStepwise } from './label.ts';
import { type Refined, mixtureOf } from './mixture.ts';
import { type ThemeModel, modelOf } from './model.ts';
import { LEAST_QUOTED, type Quote, type QuoteOptions, quotesStepwise } from './quote.ts';
import { liftsOf, reasonsFor } from './reasons.ts';
import type { Stability } from './stability.ts';
import type { Steps } from './steps.ts';
import type { Theme, ThemeAssignment, ThemeCaution, ThemeId } from './theme.ts';
import { numbersAfter } from './theme-numbers.ts';

/** Below this agreement with other starts, a theme is called unstable. */
const LEAST_STABILITY = 0.5;

/** How many comments are described in one step. */
const TEXTS_A_STEP = 1_000;

/** Comments that were grouped: what the steps before have found. */
export type Grouping = {
  readonly comments: readonly Comment[];
  readonly read: Texts;
  readonly features: Features;
  /** Of length 1, one a text. */
  readonly directions: DenseSingle;
  readonly clusters: Int32Array;
  readonly far: Uint8Array;
  readonly refined: Refined;
  readonly stability: Stability;
  readonly languages: readonly Language[];
  readonly quotes: QuoteOptions | undefined;
  readonly kept: KeptThemes | null;
};

/** What stays of themes found earlier: texts in their clusters, and ids. */
export type KeptThemes = {
  /** 1 for each text that stays in its cluster; none where no theme goes on. */
  readonly held?: Uint8Array | undefined;
  /** The id of each cluster; null for a new one. */
  readonly ids: readonly (ThemeId | null)[];
  /** All ids that name a theme, or did. */
  readonly used: readonly ThemeId[];
};

/** What describing adds to a finding. */
export type ThemeDescription = {
  /** Most comments first. */
  readonly themes: readonly Theme[];
  /** One for each comment, in the order of the comments. */
  readonly assignments: readonly ThemeAssignment[];
  /** Comments without a theme: how many, and why. */
  readonly other: { readonly n: number; readonly reasons: Readonly<Record<OtherReason, number>> };
  /** How far other starts of the search find the same groups: 1 always, 0 no better than chance. */
  readonly stability: number;
  /** What assigning new comments to these themes needs. */
  readonly model: ThemeModel;
  /** Ids that were used before and name nothing now; only in a finding with `previous`. */
  readonly retired?: readonly ThemeId[];
};

/**
 * Puts themes in their order, names them, quotes from them, and says of each comment what it is about.
 *
 * @param grouping - What the steps before have found.
 * @returns Themes, assignments and the model, after some steps.
 * @internal
 */
export function* describe({
  comments,
  read: { texts, silent },
  features,
  directions,
  clusters,
  far,
  refined,
  stability,
  languages,
  quotes: quoting,
  kept,
}: Grouping): Steps<ThemeDescription> {
  const { shares } = refined;
  const { order, groups } = orderedGroups(texts, {
    shares,
    clusters,
    far,
    starts: features.stems.starts,
    held: kept?.held,
    k: refined.mixture.k,
  });
  const k = order.length;
  const sums = {
    k,
    words: pickColumns(refined.sums.words, refined.mixture.k, order),
    sizes: pickColumns(refined.sums.sizes, refined.mixture.k, order),
  };
  yield;
  const lifts = liftsOf(sums, mixtureOf(sums));
  yield;
  const labels = yield* labelThemesStepwise(texts, groups, k);
  const quotable = { comments, texts, vectors: directions, themes: groups, terms: labels.map((one) => one.terms) };
  const quotes = yield* quotesStepwise(quotable, quoting);
  const next = numbersAfter(kept?.used ?? []);
  const ids = order.map((from) => kept?.ids[from] ?? next());
  const gone = kept === null ? {} : { retired: kept.used.filter((id) => !ids.includes(id)) };
  const model = { ...(yield* modelOf({ features, groups, ids, sums, languages })), ...gone };
  yield;
  const reasonsOf = reasonsFor({ k, features, lifts });
  const assignments = new Array<ThemeAssignment>(comments.length);
  const reasons: Record<OtherReason, number> = { ...NO_REASONS };
  const put = (place: number, assignment: Omit<ThemeAssignment, 'comment'>): void => {
    assignments[place] = { comment: (comments[place] as Comment).id, ...assignment };
    if (assignment.other !== null) reasons[assignment.other] += 1;
  };
  for (const [place, other] of silent) put(place, { themes: [], other });
  for (const [row, text] of texts.entries()) {
    const theme = groups[row] as number;
    const share = theme < 0 ? 0 : (shares[row * refined.mixture.k + (order[theme] as number)] as number);
    const assignment: Omit<ThemeAssignment, 'comment'> =
      theme < 0
        ? { themes: [], other: (clusters[row] as number) < 0 ? 'nothing-shared' : 'far' }
        : {
            themes: [
              {
                theme: ids[theme] as string,
                confidence: share,
                because: reasonsOf(text, row, theme),
              },
            ],
            other: null,
          };
    for (const place of text.comments) put(place, assignment);
    if (row % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  const counts = countsOf(texts, groups, k);
  const themes = ids.map((id, c): Theme => {
    const { label, terms } = labels[c] as ThemeLabel;
    const { n, languages: tags } = counts[c] as (typeof counts)[number];
    const steady = stability.clusters[order[c] as number] as number;
    const cautions: ThemeCaution[] = [];
    if (steady < LEAST_STABILITY) cautions.push('unstable');
    if (n < LEAST_QUOTED) cautions.push('few-comments');
    return {
      id,
      label: label === '' ? id : label,
      terms,
      n,
      languages: tags,
      stability: steady,
      cautions,
      quotes: quotes[c] as readonly Quote[],
    };
  });
  const n = Object.values(reasons).reduce((sum, x) => sum + x, 0);
  return { themes, assignments, other: { n, reasons }, stability: stability.overall, model, ...gone };
}

const NO_REASONS = /* @__PURE__ */ Object.fromEntries(OTHER_REASONS.map((reason) => [reason, 0])) as Record<
  OtherReason,
  number
>;

/** The theme of each text, themes numbered by how many comments they have; of equal ones the first text decides. */
function orderedGroups(
  texts: Texts['texts'],
  {
    shares,
    clusters,
    far,
    starts,
    held,
    k,
  }: {
    readonly shares: Float64Array;
    readonly clusters: Int32Array;
    readonly far: Uint8Array;
    readonly starts: Int32Array;
    readonly held: Uint8Array | undefined;
    readonly k: number;
  },
): { readonly order: readonly number[]; readonly groups: Int32Array } {
  const first = new Int32Array(k).fill(-1);
  const sizes = new Float64Array(k);
  const found = Int32Array.from(texts, ({ comments }, i) => {
    if ((clusters[i] as number) < 0 || far[i] === 1) return -1;
    // Without a word that another has, there is nothing for the mixture to judge by.
    const stays = starts[i] === starts[i + 1] || held?.[i] === 1;
    let best = stays ? (clusters[i] as number) : 0;
    for (let c = stays ? k : 1; c < k; c++)
      if ((shares[i * k + c] as number) > (shares[i * k + best] as number)) best = c;
    if ((first[best] as number) < 0) first[best] = i;
    sizes[best] = (sizes[best] as number) + comments.length;
    return best;
  });
  const order = Array.from(sizes, (_, c) => c)
    .filter((c) => (sizes[c] as number) > 0)
    .sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || (first[a] as number) - (first[b] as number));
  const place = new Int32Array(k).fill(-1);
  for (const [to, from] of order.entries()) place[from] = to;
  return { order, groups: found.map((c) => (c < 0 ? -1 : (place[c] as number))) };
}

/** Some columns of rows of k numbers. */
function pickColumns(values: Float64Array, k: number, columns: readonly number[]): Float64Array {
  const width = columns.length;
  const rows = k === 0 ? 0 : values.length / k;
  const out = new Float64Array(rows * width);
  for (let i = 0; i < rows; i++)
    for (let c = 0; c < width; c++) out[i * width + c] = values[i * k + (columns[c] as number)] as number;
  return out;
}

/** How many comments each theme has, and in which languages. */
function countsOf(
  texts: Texts['texts'],
  groups: Int32Array,
  k: number,
): readonly { readonly n: number; readonly languages: Theme['languages'] }[] {
  const tags = Array.from({ length: k }, () => new Map<string, number>());
  for (const [i, { language, comments }] of texts.entries()) {
    const own = tags[groups[i] as number];
    const tag = language?.tag ?? 'und';
    own?.set(tag, (own.get(tag) ?? 0) + comments.length);
  }
  return tags.map((own) => {
    const languages = [...own].map(([tag, n]) => ({ tag, n })).sort((a, b) => b.n - a.n || (a.tag < b.tag ? -1 : 1));
    return { n: languages.reduce((sum, { n }) => sum + n, 0), languages };
  });
}
