/**
 * Random codebooks for property tests.
 *
 * They have no faults and shrink towards the plain case: one theme with one term, nothing merged, nothing retired.
 *
 * @module
 */
import * as fc from 'fast-check';
import { type Codebook, type CodebookText, type CodebookTheme, THEME_KINDS } from '../themes/codebook.ts';
import { dropTheme } from '../themes/curate.ts';
import { withTexts } from '../themes/join-codebooks.ts';
import { mergeThemes } from '../themes/merge-themes.ts';

/** How large codebooks are, and what has happened to them. */
export type CodebookConstraints = {
  /** The fewest themes. @defaultValue 1 */
  readonly minThemes?: number;
  /** The most themes. @defaultValue 6 */
  readonly maxThemes?: number;
  /** The most terms of a theme, and the most examples. @defaultValue 5 */
  readonly maxTexts?: number;
  /** The languages of labels and texts. @defaultValue `['en', 'fi']` */
  readonly languages?: readonly string[];
  /** How many times themes were dropped or merged, at most; never below the fewest themes. @defaultValue 3 */
  readonly maxChanges?: number;
};

/**
 * Codebooks without faults, shrinking to one theme with one term.
 *
 * Some ids are names that every object has, such as `constructor`; some themes are pinned, some were merged from others.
 *
 * @param constraints - How large they are.
 * @returns An arbitrary of codebooks that `checkCodebook` finds no fault with.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbCodebook(), (codebook) => checkCodebook(codebook).length === 0)) // => undefined
 */
export const arbCodebook = ({
  minThemes = 1,
  maxThemes = 6,
  maxTexts = 5,
  languages = ['en', 'fi'],
  maxChanges = 3,
}: CodebookConstraints = {}): fc.Arbitrary<Codebook> =>
  fc
    .tuple(
      fc.uniqueArray(arbTheme(maxTexts, languages), {
        minLength: minThemes,
        maxLength: maxThemes,
        selector: ({ id }) => id,
      }),
      fc.array(fc.record({ isMerge: fc.boolean(), first: fc.nat(99), second: fc.nat(99) }), { maxLength: maxChanges }),
    )
    .map(([themes, changes]) =>
      changes.reduce<Codebook>(
        (codebook, { isMerge, first, second }) => {
          const ids = codebook.themes.map(({ id }) => id);
          const theme = codebook.themes[first % ids.length];
          const into = ids[second % ids.length];
          if (theme === undefined || into === undefined || theme.pinned === true || ids.length <= minThemes)
            return codebook;
          if (!isMerge) return dropTheme(codebook, theme.id);
          return into === theme.id ? codebook : mergeThemes(codebook, [into, theme.id]);
        },
        { schema: 1, id: 'random', version: 1, themes, retired: [] },
      ),
    );

const WORDS = ['late', 'kallis', 'rude', 'hidas', 'price', 'app', 'toString', 'väntetid', 'refund', 'ok'];
const IDS = ['price', 'theme-1', 'theme-2', 'late driver', 'constructor', '__proto__', 'toString', 'hinta', 'Ärende'];

const arbTexts = (
  maxTexts: number,
  languages: readonly string[],
  minTexts: number,
): fc.Arbitrary<readonly CodebookText[]> =>
  fc
    .array(
      fc.record(
        {
          text: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
          language: fc.constantFrom(...languages),
        },
        { requiredKeys: ['text'], noNullPrototype: true },
      ),
      { minLength: minTexts, maxLength: Math.max(minTexts, maxTexts) },
    )
    .map((texts) => withTexts([], texts));

const arbTheme = (maxTexts: number, languages: readonly string[]): fc.Arbitrary<CodebookTheme> =>
  fc.record(
    {
      id: fc.constantFrom(...IDS),
      labels: fc
        .subarray([...languages])
        .chain((tags) =>
          fc
            .tuple(...tags.map((tag) => fc.tuple(fc.constant(tag), fc.constantFrom(...WORDS))))
            .map((labels): CodebookTheme['labels'] => Object.fromEntries(labels)),
        ),
      terms: arbTexts(maxTexts, languages, 1),
      examples: arbTexts(maxTexts, languages, 0),
      pinned: fc.boolean(),
      kind: fc.constantFrom(...THEME_KINDS),
    },
    { requiredKeys: ['id', 'labels', 'terms', 'examples'], noNullPrototype: true },
  );
