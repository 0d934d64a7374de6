/**
 * What assigning new comments to the themes of a finding needs, as plain data.
 *
 * @module
 */
import type { Language } from '../locale/language.ts';
import type { Features } from './features.ts';
import { type Mixture, type Sums, mixtureOf } from './mixture.ts';
import type { RowReader } from './sparse.ts';
import type { Steps } from './steps.ts';
import type { ThemeId } from './theme.ts';
import type { Scale } from './weigh.ts';

/** Terms by number, with what each weighs. */
export type ModelTerms = {
  /** The terms. */
  readonly texts: readonly string[];
  /** How much each counts in a text: the rarer, the more. */
  readonly rarity: readonly number[];
  /** How many terms the mean text has; longer ones are held back. */
  readonly meanLength: number;
};

/** What a model knows of a theme. */
export type ModelTheme = {
  readonly id: ThemeId;
  /** How many texts it was learned from; a fraction where a text belongs to several in part. */
  readonly size: number;
  /** The stems that come in it, by number, and how often. */
  readonly stems: readonly number[];
  readonly counts: readonly number[];
  /** Its strongest terms: stems by number, then pieces by number plus the number of stems; at most 500. */
  readonly terms: readonly number[];
  /** Their weights; a direction of length 1. */
  readonly weights: readonly number[];
};

/** What assigning new comments to themes needs: the words of each theme. Nothing in it is a comment. */
export type ThemeModel = {
  /** The form of this data. */
  readonly schema: 1;
  /** The languages that the comments were read with, by tag. */
  readonly languages: readonly string[];
  /** Stems of words, in the languages' own stemmers. */
  readonly stems: ModelTerms;
  /** Pieces of three and four letters of words, framed by spaces: those that are strong in some theme. */
  readonly pieces: ModelTerms;
  readonly themes: readonly ModelTheme[];
  /** Ids that were used before and name nothing now; only in a finding with `previous`. */
  readonly retired?: readonly ThemeId[];
};

/** How many terms describe a theme. */
const STRONGEST = 500;

/** How many texts are read at once. */
const TEXTS_AT_A_TIME = 256;

/** A word that comes less often in a theme is left out: smoothing gives it as much. */
const LEAST_COUNT = 0.005;

/**
 * Makes a model of grouped texts.
 *
 * @param grouped - The features of the texts, their themes (−1 for none), the ids of the themes, the sums of the mixture with
 *   a column a theme, and the languages.
 * @returns The model, after a step for each theme.
 * @internal
 */
export function* modelOf({
  features,
  groups,
  ids,
  sums,
  languages,
}: {
  readonly features: Features;
  readonly groups: Int32Array;
  readonly ids: readonly ThemeId[];
  readonly sums: Sums;
  readonly languages: readonly Language[];
}): Steps<ThemeModel> {
  const k = ids.length;
  const many = features.stems.names.length;
  const { reader, width } = features.weighted;
  const read = reader();
  const strongest: (readonly Strong[])[] = [];
  for (let c = 0; c < k; c++) {
    strongest.push(strongestTerms(read, width, groups, c));
    yield;
  }
  const pieces = [
    ...new Set(strongest.flatMap((terms) => terms.map(({ term }) => term).filter((term) => term >= many))),
  ].sort((a, b) => a - b);
  const number = new Map(pieces.map((term, i) => [term, many + i]));
  return {
    schema: 1,
    languages: languages.map(({ tag }) => tag),
    stems: termsFrom(features.stems.names, features.stemScale, null),
    pieces: termsFrom(
      features.pieces,
      features.pieceScale,
      pieces.map((term) => term - many),
    ),
    themes: ids.map((id, c) => {
      const stems: number[] = [];
      for (let w = 0; w < many; w++) if ((sums.words[w * k + c] as number) >= LEAST_COUNT) stems.push(w);
      const terms = strongest[c] as readonly Strong[];
      return {
        id,
        size: rounded(sums.sizes[c] as number),
        stems,
        counts: stems.map((w) => rounded(sums.words[w * k + c] as number)),
        terms: terms.map(({ term }) => number.get(term) ?? term),
        weights: terms.map(({ weight }) => rounded(weight)),
      };
    }),
  };
}

/**
 * The mixture of a model.
 *
 * @param model - A model.
 * @returns Logarithms of probabilities, by stem and theme.
 * @internal
 */
export function mixtureOfModel({ stems, themes }: ThemeModel): Mixture {
  const k = themes.length;
  const words = new Float64Array(stems.texts.length * k);
  for (const [c, theme] of themes.entries())
    for (const [at, w] of theme.stems.entries()) words[w * k + c] = theme.counts[at] as number;
  return mixtureOf({ k, words, sizes: Float64Array.from(themes, ({ size }) => size) });
}

/** A term and what it weighs. */
type Strong = { readonly term: number; readonly weight: number };

/** The strongest terms of the texts of a theme, as a direction. */
function strongestTerms(read: RowReader, width: number, groups: Int32Array, theme: number): readonly Strong[] {
  const sums = new Float64Array(width);
  const some = new Int32Array(TEXTS_AT_A_TIME);
  for (let i = 0, many = 0; i < groups.length; i++) {
    if (groups[i] === theme) some[many++] = i;
    if (many < some.length && i < groups.length - 1) continue;
    const { columns, values } = read(some.subarray(0, many));
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as number;
      sums[column] = (sums[column] as number) + (values[at] as number);
    }
    many = 0;
  }
  // Only those that may be among the strongest are put in their order.
  const sizes = sums.filter((sum) => sum > 0).sort();
  const least = sizes[Math.max(0, sizes.length - STRONGEST)] ?? Infinity;
  const terms: number[] = [];
  for (let t = 0; t < sums.length; t++) if ((sums[t] as number) >= least) terms.push(t);
  const kept = terms.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b).slice(0, STRONGEST);
  let square = 0;
  for (const t of kept) square += (sums[t] as number) * (sums[t] as number);
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  return kept.map((term) => ({ term, weight: (sums[term] as number) * scale }));
}

const termsFrom = (
  names: readonly string[],
  { rarity, meanLength }: Scale,
  kept: readonly number[] | null,
): ModelTerms => ({
  texts: kept === null ? names : kept.map((t) => names[t] as string),
  rarity: (kept ?? Array.from(names, (_, t) => t)).map((t) => rounded(rarity[t] as number)),
  meanLength: rounded(meanLength),
});

/** To four decimals: a model is kept and sent. */
const rounded = (x: number): number => Math.round(x * 10_000) / 10_000;
