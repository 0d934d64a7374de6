/**
 * Finding themes: what comments have in common, without being told what to look for.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import type { Language } from '../locale/language.ts';
import { randomOf } from '../random.ts';
import { rowsWithDirection } from './cluster.ts';
import { type Comment, readCommentsStepwise } from './comment.ts';
import { countCommunities } from './communities.ts';
import { inSingle } from './dense.ts';
import { type ThemeDescription, describe } from './describe.ts';
import { featuresOf } from './features.ts';
import { groupsOf } from './groups.ts';
import { refine } from './mixture.ts';
import { nearestRows } from './neighbors.ts';
import { farTexts } from './outliers.ts';
import { type QuoteOptions, checkQuoting } from './quote.ts';
import { checkLanguages } from './reading-languages.ts';
import { MOST_EXACT } from './sampled-rows.ts';
import { type PreviousThemes, earlierOf } from './previous.ts';
import { release } from './release.ts';
import { type Steps, finish } from './steps.ts';
import { givenVectors, textVectors } from './vectors.ts';

/** How themes are looked for. */
export type FindThemesOptions = {
  /** The languages to read the comments with; those of the shipped packs, or your own. */
  readonly languages: readonly Language[];
  /**
   * How many themes, from 1 to 1 000; `'auto'` counts the communities of comments that are alike or, with `previous`, keeps the
   * number but for themes that come and go.
   *
   * @defaultValue `'auto'`
   */
  readonly k?: number | 'auto';
  /** The most themes, also where `k` asks for more. @defaultValue no limit */
  readonly maxThemes?: number;
  /** A whole number from 0 to 4 294 967 295; the same seed gives the same themes. @defaultValue 1 */
  readonly seed?: number;
  /**
   * One vector for each comment, in their order, from a model of your own: rows of the same length, or all numbers in one
   * array. They count as much as the words do, and replace nothing.
   */
  readonly vectors?: Float32Array | readonly (readonly number[])[];
  /**
   * Themes found earlier, which go on: the finding, or its model where the comments themselves are gone.
   *
   * @defaultValue none: the themes are found anew
   */
  readonly previous?: PreviousThemes;
  /** How themes are quoted from, and what is taken out of quotes. @defaultValue three quotes, redacted */
  readonly quotes?: QuoteOptions;
};

/** The steps of the search, in their order. */
export const THEME_STEPS = [
  'read',
  'count-terms',
  'find-directions',
  'find-neighbors',
  'count-themes',
  'group',
  'refine',
  'describe',
] as const;

/** How far the search for themes has come. */
export type ThemeProgress = {
  /** What is being done. */
  readonly step: (typeof THEME_STEPS)[number];
  /** How many steps are done. */
  readonly done: number;
  /** How many steps there are. */
  readonly of: number;
};

/** Themes that were found, and what became of each comment. */
export type ThemeFinding = ThemeDescription & {
  /** How many comments there were. */
  readonly n: number;
  /** How many themes were looked for, and who said so; fewer are found where fewer texts have something in common. */
  readonly wanted: { readonly k: number; readonly by: 'caller' | 'communities' | 'limit' | 'previous' };
};

/** How many neighbors a text has at most. */
const NEIGHBORS = 15;

/** Among few texts, only few are near each other. */
const neighborsOf = (texts: number): number => Math.max(1, Math.min(NEIGHBORS, Math.floor(Math.sqrt(texts))));

/**
 * Finds what comments have in common.
 *
 * Every comment gets the theme that its words most probably come from, or a reason why it has none. Themes are groups of
 * words: whether they mean something to the business, a person has to say.
 *
 * With `previous`, themes found earlier go on under their ids. Comments that are there again change their theme only where
 * those that came draw them; the same comments give the same groups. A theme goes when nobody writes about it any more, and its
 * id is never used again. A group becomes a theme when the comments that came made it worth as much as the least of the themes,
 * or, where there is room for one more, when most of it came; with `k`, it takes the place of that least theme. Ids tell
 * comments apart: what has an id of before is taken for the same comment.
 *
 * @param comments - Comments, each with an id of its own; their order changes nothing but the order of the assignments.
 * @param options - Languages, the number of themes, the seed, vectors of your own, and themes found earlier.
 * @returns Themes, an assignment for each comment, and a model for new comments. Plain data.
 * @throws {NpsError} `comments/invalid` when a comment has no id or no text, or two have the same id;
 *   `option/out-of-range` for languages that are none, a number of themes, vectors or a way to quote that cannot be;
 *   `option/unknown` for an unknown kind of personal data; `seed/invalid` for a seed that is none;
 *   `themes/invalid` when `previous` is neither a finding nor a model, or was written in another form.
 * @example
 * const comments = ['Late delivery again', 'The delivery was late', 'Friendly staff', 'Staff were friendly'];
 * findThemes(
 *   comments.map((text, i) => ({ id: `c${i}`, text, language: 'en' })),
 *   { languages: [english], k: 2 },
 * ).assignments.map(({ themes }) => themes[0]?.theme) // => ['theme-2', 'theme-2', 'theme-1', 'theme-1']
 * @see Nigam, McCallum, Thrun & Mitchell (2000), Text classification from labeled and unlabeled documents using EM,
 *   Machine Learning 39.
 */
export const findThemes = (comments: readonly Comment[], options: FindThemesOptions): ThemeFinding =>
  finish(findThemesStepwise(comments, options));

/**
 * Finds what comments have in common, in steps of at most a tenth of a second at ten thousand comments.
 *
 * Between the steps a host can show the progress, stop, or give way to other work; the result is the one of `findThemes`.
 *
 * @param comments - Comments, each with an id of its own.
 * @param options - As for `findThemes`.
 * @returns A generator of progress, which returns the finding at its end.
 * @throws {NpsError} As `findThemes`: for options at the first step, for comments and vectors while they are read.
 * @example
 * const steps = findThemesStepwise([{ id: 'c1', text: 'Fast delivery' }], { languages: [english] });
 * steps.next().value // => { step: 'read', done: 0, of: 8 }
 */
export const findThemesStepwise = (
  comments: readonly Comment[],
  options: FindThemesOptions,
): Generator<ThemeProgress, ThemeFinding, void> => searchThemes(comments, options, MOST_EXACT);

/**
 * The search itself, with a say in how exact it is: for measuring what the short cuts cost.
 *
 * @param comments - Comments, each with an id of its own.
 * @param options - As for `findThemes`.
 * @param mostExact - Up to so many different texts, everything is computed from all of them.
 * @returns A generator of progress, which returns the finding at its end.
 * @internal
 */
export function* searchThemes(
  comments: readonly Comment[],
  options: FindThemesOptions,
  mostExact: number,
): Generator<ThemeProgress, ThemeFinding, void> {
  checkForm(options, 'record');
  const { languages, k = 'auto', maxThemes, seed = 1, vectors, previous, quotes } = options;
  checkOptions({ languages, k, maxThemes, seed });
  checkQuoting(quotes);
  const earlier = previous === undefined ? null : earlierOf(previous);
  const read = yield* during('read', readCommentsStepwise(comments, languages));
  const { texts } = read;
  const given = vectors === undefined ? null : yield* during('read', givenVectors(vectors, comments.length, texts));
  const features = yield* during('count-terms', featuresOf(texts));
  const directions = yield* during('find-directions', textVectors(features, { seed, given, mostExact }));
  const rows = rowsWithDirection(directions);
  const neighbors = yield* during(
    'find-neighbors',
    nearestRows(directions, { count: neighborsOf(rows.length), mostExact }),
  );
  const counted = k === 'auto' ? yield* during('count-themes', countCommunities(neighbors, rows)) : k;
  const wanted = Math.min(counted, maxThemes ?? counted);
  const by = wanted < counted ? 'limit' : k === 'auto' ? 'communities' : 'caller';
  const shown = inSingle(directions);
  const located = { comments, texts, stems: features.stems, directions, neighbors, rows };
  const { warm, found, clusters, stability } = yield* during(
    'group',
    groupsOf(located, { earlier, k, counted, maxThemes, wanted, seed, mostExact }),
  );
  release(directions.data);
  const refined = yield* during('refine', refine(features.stems, clusters, found, warm?.held));
  const judged = {
    copies: Int32Array.from(texts, (text) => text.comments.length),
    rows,
    groups: clusters,
    // Vectors of the caller may know that two texts say the same without a word in common.
    terms: given === null ? features.weighted : null,
  };
  const far = yield* during('describe', farTexts(neighbors, judged));
  const grouping = {
    comments,
    read,
    features,
    directions: shown,
    clusters,
    far,
    refined,
    stability,
    languages,
    kept: earlier === null ? null : { held: warm?.held, ids: warm?.ids ?? [], used: earlier.used },
  };
  const described = yield* during('describe', describe({ ...grouping, quotes }));
  return {
    ...described,
    n: comments.length,
    wanted: warm !== null && k === 'auto' ? { k: warm.k, by: 'previous' } : { k: wanted, by },
  };
}

/** Passes the pauses of a step on as progress. */
function* during<Result>(step: ThemeProgress['step'], steps: Steps<Result>): Generator<ThemeProgress, Result, void> {
  const progress = { step, done: THEME_STEPS.indexOf(step), of: THEME_STEPS.length };
  yield progress;
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    yield progress;
  }
}

function checkOptions({
  languages,
  k,
  maxThemes,
  seed,
}: {
  readonly languages: readonly Language[];
  readonly k: number | 'auto';
  readonly maxThemes: number | undefined;
  readonly seed: number;
}): void {
  checkLanguages(languages);
  if (k !== 'auto' && !(isCount(k) && k <= MOST_THEMES))
    fail(
      'option/out-of-range',
      ['k'],
      `The number of themes is 'auto' or whole, from 1 to ${MOST_THEMES}, got ${named(k)}.`,
    );
  if (maxThemes !== undefined && !isCount(maxThemes))
    fail(
      'option/out-of-range',
      ['maxThemes'],
      `The most themes are a whole number of at least 1, got ${named(maxThemes)}.`,
    );
  randomOf(seed);
}

/** More than anybody can read, and than the tables of a search should hold. */
const MOST_THEMES = 1_000;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1;
