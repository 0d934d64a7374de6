/**
 * The themes of every starter codebook: what customers of most companies write about, and the typical reasons for a score.
 *
 * @module
 */
import type { Codebook, ThemeKind } from './codebook.ts';

/** The id of a starter theme. */
export type StarterTheme =
  | 'price'
  | 'delivery'
  | 'quality'
  | 'support'
  | 'waiting-time'
  | 'staff-manner'
  | 'usability'
  | 'returns'
  | 'communication'
  | 'reliability'
  | 'billing'
  | 'experience'
  | 'unmet-expectation'
  | 'poor-service'
  | 'hard-to-get-help'
  | 'failed-delivery'
  | 'defect'
  | 'unsolved-problem'
  | 'partial-fit'
  | 'expectations-met'
  | 'no-major-problem'
  | 'apathetic'
  | 'needs-more-time'
  | 'poor-value';

/** The ids of the starter themes, the same in every language, and the typical reasons among them. */
export const STARTER_THEMES: Readonly<Record<StarterTheme, ThemeKind | null>> = {
  price: null,
  delivery: null,
  quality: 'detractor-reason',
  support: null,
  'waiting-time': null,
  'staff-manner': null,
  usability: null,
  returns: null,
  communication: null,
  reliability: null,
  billing: null,
  experience: 'detractor-reason',
  'unmet-expectation': 'detractor-reason',
  'poor-service': 'detractor-reason',
  'hard-to-get-help': 'detractor-reason',
  'failed-delivery': 'detractor-reason',
  defect: 'detractor-reason',
  'unsolved-problem': 'detractor-reason',
  'partial-fit': 'detractor-reason',
  'expectations-met': 'passive-reason',
  'no-major-problem': 'passive-reason',
  apathetic: 'passive-reason',
  'needs-more-time': 'passive-reason',
  'poor-value': 'passive-reason',
};

/** A starter theme in one language. */
export type StarterTexts = {
  /** Its title. */
  readonly label: string;
  /** Its terms, with commas between them. */
  readonly terms: string;
  /** Its examples, one a line. */
  readonly examples: string;
};

/**
 * Makes the starter codebook of a language. A theme that is missing does not compile.
 *
 * @param language - The language tag.
 * @param texts - The label, terms and examples of every starter theme.
 * @returns The codebook.
 * @internal
 */
export function starterCodebook(language: string, texts: Readonly<Record<StarterTheme, StarterTexts>>): Codebook {
  const cut = (text: string, by: RegExp): readonly { readonly text: string; readonly language: string }[] =>
    text
      .trim()
      .split(by)
      .map((one) => ({ text: one, language }));
  const ids = Object.keys(STARTER_THEMES) as StarterTheme[];
  return {
    schema: 1,
    id: 'starter',
    version: 1,
    themes: ids.map((id) => {
      const { label, terms, examples } = texts[id];
      const kind = STARTER_THEMES[id];
      return {
        id,
        labels: { [language]: label },
        terms: cut(terms, /\s*,\s*/),
        examples: cut(examples, /\s*\n\s*/),
        ...(kind !== null && { kind }),
      };
    }),
    retired: [],
  };
}
