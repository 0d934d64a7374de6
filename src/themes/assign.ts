/**
 * Assigning comments to themes that are known: those of a codebook, or those that were found.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Codebook } from './codebook.ts';
import type { Comment } from './comment.ts';
import { lettersOf } from './features.ts';
import { decisiveWords } from './decisive-words.ts';
import { judge, type Knowledge, namerOf, type Opinions, type Part } from './judge.ts';
import { checkOptions, learnThemes, type LearnThemesOptions } from './learn.ts';
import { sharesOf } from './mixture.ts';
import { mixtureOfModel, type ThemeModel } from './model.ts';
import { finish } from './steps.ts';
import type { ThemeAssignment } from './theme.ts';

/**
 * Says which themes each comment has: of the whole comment, and of each of its clauses.
 *
 * With a codebook, as `learnThemes` does, which learns only once for many calls. With the model of a finding, by the
 * probabilities of words in each theme; a comment that has none of the words of the themes is `other`.
 *
 * @param themes - A codebook, or the model of a finding.
 * @param comments - In any order; none changes what another is assigned to, and none changes the themes.
 * @param options - Languages; seed, threshold and least confidence.
 * @returns One assignment for each comment, in their order; themes by confidence, each with the words that decided.
 * @throws {NpsError} `comments/invalid` when a comment is none; `codebook/invalid`, `themes/invalid` or another code of
 *   `checkCodebook` when the themes have faults; `option/out-of-range` or `seed/invalid` when an option has.
 * @example
 * const codebook = codebookFrom(
 *   [
 *     { id: 'staff', terms: ['staff', 'friendly'] },
 *     { id: 'waiting', terms: ['late', 'wait'] },
 *   ],
 *   { id: 'shop', language: 'en' },
 * );
 * const [assignment] = assignThemes(codebook, [{ id: 'c1', text: 'Friendly staff, but late again' }], { languages: [english] });
 * assignment?.themes.map(({ theme }) => theme) // => ['staff', 'waiting']
 */
export function assignThemes(
  themes: Codebook | ThemeModel,
  comments: readonly Comment[],
  options: LearnThemesOptions,
): ThemeAssignment[] {
  return isModel(themes)
    ? judge(comments, knowledgeOf(themes, checkOptions(options)))
    : learnThemes(themes, options).assign(comments);
}

const isModel = (themes: Codebook | ThemeModel | null): themes is ThemeModel =>
  typeof themes === 'object' && themes !== null && 'stems' in themes && 'pieces' in themes;

/** The least probability of a theme beside the best, of the best, and of the likeliest theme of a clause. */
const LEAST = { threshold: 0.5, least: 0, clause: 0.7 } as const;

/** What a model knows, for judging comments. */
function knowledgeOf(model: ThemeModel, options: LearnThemesOptions): Knowledge {
  checkModel(model);
  const { languages, threshold = LEAST.threshold, least = LEAST.least } = options;
  const usual = model.languages.find((tag) => languages.some((language) => language.tag === tag));
  return {
    ids: model.themes.map(({ id }) => id),
    languages,
    name: namerOf(languages, usual ?? languages[0]?.tag ?? null),
    known: new Map(),
    opinions: model.themes.length === 0 ? null : opinionsOf(model),
    threshold,
    least,
    clause: LEAST.clause,
  };
}

/** How likely themes are by the probabilities of stems; by the pieces of their words where no stem is known. */
function opinionsOf(model: ThemeModel): (parts: readonly Part[]) => Opinions {
  const k = model.themes.length;
  const mixture = mixtureOfModel(model);
  const stems = new Map(model.stems.texts.map((stem, i) => [stem, i]));
  const pieces = new Map(model.pieces.texts.map((piece, i) => [piece, stems.size + i]));
  const weights = new Float64Array((stems.size + pieces.size) * k);
  for (const [c, theme] of model.themes.entries())
    for (const [at, term] of theme.terms.entries()) weights[term * k + c] = theme.weights[at] as number;
  const piecesOf = (part: Part): readonly number[] =>
    part.words.flatMap((word) => lettersOf(word).flatMap((piece) => pieces.get(piece) ?? []));
  const because = (part: Part, theme: number): readonly string[] =>
    decisiveWords(
      [],
      part.words,
      part.stems.map((stem) => {
        const column = stems.get(stem);
        if (column === undefined) return 0;
        let mean = 0;
        for (let c = 0; c < k; c++) mean += (mixture.logWord[column * k + c] as number) / k;
        return (mixture.logWord[column * k + theme] as number) - mean;
      }),
    );
  return (parts) => {
    const starts = new Int32Array(parts.length + 1);
    const columns: number[] = [];
    const values: number[] = [];
    for (const [i, part] of parts.entries()) {
      const counts = new Map<number, number>();
      for (const stem of part.stems) {
        const column = stems.get(stem);
        if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
      }
      for (const [column, count] of counts) {
        columns.push(column);
        values.push(count);
      }
      starts[i + 1] = columns.length;
    }
    const counted = { starts, columns: Int32Array.from(columns), values: Float64Array.from(values) };
    const likely = finish(sharesOf(counted, mixture));
    for (const [i, part] of parts.entries())
      if (starts[i + 1] === starts[i]) likely.set(byPieces(piecesOf(part), weights, k), i * k);
    return { likely, because: (part, theme) => because(parts[part] as Part, theme) };
  };
}

/** The share of each theme in the pieces of words: a faint likelihood, none where no theme has any of them. */
function byPieces(pieces: readonly number[], weights: Float64Array, k: number): Float64Array {
  const sums = new Float64Array(k);
  for (const piece of pieces)
    for (let c = 0; c < k; c++) sums[c] = (sums[c] as number) + (weights[piece * k + c] as number);
  const total = sums.reduce((sum, x) => sum + x, 0);
  return total > 0 ? sums.map((x) => x / total) : sums;
}

function checkModel(model: ThemeModel): void {
  if ((model.schema as number) !== 1) fail('themes/invalid', ['schema'], 'The form of this data is 1.');
  for (const key of ['stems', 'pieces'] as const)
    if (!Array.isArray(model[key]?.texts)) fail('themes/invalid', [key], 'Terms with their texts were expected.');
  for (const key of ['languages', 'themes'] as const)
    if (!Array.isArray(model[key])) fail('themes/invalid', [key], 'A list was expected.');
  const many = model.stems.texts.length;
  const all = many + model.pieces.texts.length;
  // A copy has no gaps: what is missing is looked at as well.
  const each = (list: unknown, fits: (x: number) => boolean): boolean =>
    Array.isArray(list) && Array.from(list as readonly number[]).every(fits);
  const numbers = (list: unknown, below: number): boolean =>
    each(list, (x) => Number.isInteger(x) && x >= 0 && x < below);
  const amounts = (list: readonly number[], of: readonly number[]): boolean =>
    each(list, (x) => Number.isFinite(x) && x >= 0) && list.length === of.length;
  for (const [i, theme] of model.themes.entries())
    if (
      typeof theme?.id !== 'string' ||
      !(Number.isFinite(theme.size) && theme.size >= 0) ||
      !numbers(theme.stems, many) ||
      !numbers(theme.terms, all) ||
      !amounts(theme.counts, theme.stems) ||
      !amounts(theme.weights, theme.terms)
    )
      fail('themes/invalid', ['themes', i], 'A theme with its stems, counts, terms and weights was expected.');
}
