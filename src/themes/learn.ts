/**
 * Learning the themes of a codebook from its terms and examples, for assigning comments to them.
 *
 * @module
 */
import { fail, NpsError } from '../error.ts';
import { checkForm } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import type { Language } from '../locale/language.ts';
import { confidenceOf, scoreAt } from './calibrate.ts';
import { type Classifier, learnClassifier, scoresOf, wordShares } from './classifier.ts';
import { checkCodebook, type Codebook, type CodebookText, type CodebookTheme, keyOfText } from './codebook.ts';
import type { Comment } from './comment.ts';
import { decisiveWords } from './decisive-words.ts';
import { judge, type Knowledge, namerOf, type Part } from './judge.ts';
import { counterOf, knownOf, lessonsOf, textsOf, usualOf } from './lessons.ts';
import { weighPieces } from './pieces.ts';
import { checkLanguages } from './reading-languages.ts';
import { matcherOf, type TermHit, type TermMatcher } from './term-match.ts';
import type { ThemeAssignment, ThemeId } from './theme.ts';

/** How comments are assigned. */
export type LearnThemesOptions = {
  /** The languages that comments are written in. */
  readonly languages: readonly Language[];
  /** Decides which examples are held back to learn how sure to be; 1 where not given. */
  readonly seed?: number;
  /** The least confidence, 0..1, at which a further theme is given; learned from the examples where not given. */
  readonly threshold?: number;
  /** The least confidence, 0..1, at which the best theme is given; 0.02 where not given, and 0.2 where nothing was calibrated. Below it a comment is `other`. */
  readonly least?: number;
};

/** What a theme is known by. */
export type ThemeBasis = {
  readonly theme: ThemeId;
  /** `examples` where it has sixteen examples in each language of its terms; else terms count too. */
  readonly by: 'examples' | 'examples-and-terms' | 'terms';
  /** Distinct examples that say something. */
  readonly examples: number;
  /** Terms. */
  readonly terms: number;
};

/** Themes that were learned. */
export type LearnedThemes = {
  /** Assigns comments; the same comment always gets the same themes, whatever others stand beside it. */
  readonly assign: (comments: readonly Comment[]) => ThemeAssignment[];
  /** What each theme is known by, in the order of the codebook. */
  readonly basis: readonly ThemeBasis[];
  /** The confidence from which on a further theme is given. */
  readonly threshold: number;
  /** True where the confidence was learned from examples held back; false where there are too few of them. */
  readonly calibrated: boolean;
};

/** From so many examples in a language on, a theme is known by them there; below, finding one of its terms counts by itself. */
const ENOUGH_EXAMPLES = 16;

/** The likeliest theme of a clause must be at least so likely; with a learned threshold, lower ones cost precision. */
const CLAUSE_CONFIDENCE = { calibrated: 0.7, usual: 0.5 } as const;

/** Below this confidence even the best theme says nothing. */
const LEAST_CONFIDENCE = { calibrated: 0.02, usual: 0.2 } as const;

/**
 * Learns the themes of a codebook, for assigning many comments or many times.
 *
 * A linear classifier learns from examples, and from the terms of themes with fewer than sixteen of them in the language of
 * the term; for these themes a term found in a comment also counts by itself. A comment in the words of an example has the
 * themes of the example.
 *
 * @param codebook - Themes with terms and examples. A text that is an example of several themes belongs to all
 *   of them; where it stands in one more often than in another, to that one, and to another whose share of the times reaches
 *   the threshold.
 * @param options - Languages; seed, threshold and least confidence.
 * @returns A function that assigns comments, and what it goes by.
 * @throws {NpsError} `codebook/invalid` or another code of `checkCodebook` when the codebook has faults; `option/out-of-range`
 *   when an option has.
 * @example
 * const codebook = codebookFrom(
 *   [
 *     { id: 'staff', terms: ['staff', 'friendly'] },
 *     { id: 'waiting', terms: ['late', 'wait'] },
 *   ],
 *   { id: 'shop', language: 'en' },
 * );
 * const { assign } = learnThemes(codebook, { languages: [english] });
 * assign([{ id: 'c1', text: 'Friendly staff, but late again' }])[0]?.themes.map(({ theme }) => theme) // => ['staff', 'waiting']
 */
export function learnThemes(codebook: Codebook, options: LearnThemesOptions): LearnedThemes {
  const { languages, seed, threshold, least } = checkOptions(options);
  checkForLearning(codebook);
  // Themes in the order of their ids: the order of the codebook changes nothing.
  const ids = codebook.themes.map(({ id }) => id).sort();
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const examples = textsOf(codebook, ({ examples: own }) => own, numbers);
  const countOf = counterOf(examples);
  const terms = textsOf(codebook, ({ terms: own }) => own, numbers).filter(
    ({ theme, language }) => countOf(theme, language) < ENOUGH_EXAMPLES,
  );
  const name = namerOf(languages, usualOf([...examples, ...terms], languages));
  const known = knownOf(examples);
  const lessons = lessonsOf(examples, name, languages);
  const hints = lessonsOf(terms, name, languages);
  const classifier = lessons.length + hints.length === 0 ? null : learnClassifier(lessons, hints, ids.length, seed);
  const given = threshold ?? classifier?.calibration.threshold ?? 1;
  const sure = classifier?.calibrated === true ? 'calibrated' : 'usual';
  const lowest = least ?? LEAST_CONFIDENCE[sure];
  const knowledge: Knowledge = {
    ids,
    languages,
    name,
    known,
    opinions: opinionsOf(classifier, matcherOf(terms, languages), Math.min(given, lowest)),
    threshold: given,
    least: lowest,
    clause: CLAUSE_CONFIDENCE[sure],
  };
  const byTerms = new Set(terms.map(({ theme }) => theme));
  return {
    assign: (comments) => judge(comments, knowledge),
    basis: codebook.themes.map(({ id, terms: own }) => {
      const theme = numbers.get(id) as number;
      const n = countOf(theme, null);
      const by = !byTerms.has(theme) ? 'examples' : n === 0 ? 'terms' : 'examples-and-terms';
      return { theme: id, by, examples: n, terms: own.length };
    }),
    threshold: given,
    calibrated: classifier?.calibrated ?? false,
  };
}

/** Faults of the codebook, but for texts that stand twice in a theme: learning takes them once, and teachers say things twice. */
function checkForLearning(codebook: Codebook): void {
  const [first, ...rest] = checkCodebook(codebook);
  if (first === undefined) return;
  const listed: unknown = (codebook as Codebook | null)?.themes;
  if (Array.isArray(listed) && listed.every(isTheme)) {
    const themes = (listed as readonly CodebookTheme[]).map((theme) => ({
      ...theme,
      terms: onceEach(theme.terms),
      examples: onceEach(theme.examples),
    }));
    if (checkCodebook({ ...codebook, themes }).length === 0) return;
  }
  throw new NpsError([first, ...rest]);
}

const isTheme = (theme: CodebookTheme | null): boolean =>
  [theme?.terms, theme?.examples].every(
    (texts) => Array.isArray(texts) && texts.every((entry: CodebookText | null) => typeof entry?.text === 'string'),
  );

const onceEach = (texts: readonly CodebookText[]): readonly CodebookText[] => [
  ...new Map(texts.map((entry) => [keyOfText(entry), entry])).values(),
];

/** How likely themes are, and why, by a classifier and by terms: each leaves only its share of the doubt. */
function opinionsOf(classifier: Classifier | null, find: TermMatcher, floor: number): Knowledge['opinions'] {
  if (classifier === null) return null;
  const { classes, pieces, calibration, calibrated } = classifier;
  // How far below the floor something is makes no difference: the curve is worked out for the few that may reach it.
  const lowest = floor > 0 ? scoreAt(Math.min(floor, 0.9), calibration) - 1e-6 : -Infinity;
  return (parts) => {
    const rows = weighPieces(pieces, parts);
    const scores = scoresOf(classifier, rows);
    const likely = new Float64Array(scores.length);
    const hits = parts.map((part) => find(part, part.language));
    for (let i = 0; i < parts.length; i++) {
      const from = i * classes;
      // How common a theme is says nothing of words of which none is known.
      const isKnown = rows.starts[i + 1] !== rows.starts[i];
      for (let at = from; isKnown && at < from + classes; at++)
        if ((scores[at] as number) >= lowest) likely[at] = confidenceOf(scores[at] as number, calibration);
      for (const { theme, strength } of hits[i] as readonly TermHit[]) {
        const at = from + theme;
        if (isKnown && likely[at] === 0) likely[at] = confidenceOf(scores[at] as number, calibration);
        likely[at] = 1 - (1 - (likely[at] as number)) * (1 - strength);
      }
    }
    const because = (i: number, theme: number): readonly string[] | null => {
      const part = parts[i] as Part;
      const terms: string[] = [];
      for (const hit of hits[i] as readonly TermHit[]) if (hit.theme === theme) terms.push(hit.words.join(' '));
      const words = decisiveWords(terms, part.words, wordShares(classifier, part, rows, i, theme));
      // Of few examples, a stop word is in those of one theme and not of another by chance.
      const isChance = !calibrated && terms.length === 0 && words.length > 0;
      return isChance && words.every((word) => part.language?.stopWords.includes(word)) ? null : words;
    };
    return { likely, because };
  };
}

/**
 * Options with the seed filled in.
 *
 * @param options - As the caller gave them.
 * @returns The options.
 * @throws {NpsError} `option/out-of-range` or `seed/invalid` when one is none.
 * @internal
 */
export function checkOptions(options: LearnThemesOptions): LearnThemesOptions & { readonly seed: number } {
  checkForm(options, 'record');
  const { languages, seed = 1, threshold, least } = options;
  checkLanguages(languages);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    fail('seed/invalid', ['seed'], `A seed is a whole number from 0 to 4294967295, got ${named(seed)}.`);
  for (const [key, value] of Object.entries({ threshold, least }))
    if (value !== undefined && !(typeof value === 'number' && value >= 0 && value <= 1))
      fail('option/out-of-range', [key], `A confidence from 0 to 1 was expected, got ${named(value)}.`);
  return options.seed === undefined
    ? { ...options, seed }
    : (options as LearnThemesOptions & { readonly seed: number });
}
