/**
 * New codebooks: written from scratch, or made of themes that were found.
 *
 * @module
 */
import { NpsError } from '../error.ts';
import { checkEach, checkForm, checkForms } from '../estimate/argument.ts';
import { type Codebook, type CodebookText, type CodebookTheme, type ThemeKind, checkCodebook } from './codebook.ts';
import { withTexts } from './join-codebooks.ts';
import type { ThemeId } from './theme.ts';

/** One theme, as somebody writes it down in one language. */
export type CodebookSeed = {
  /** The id of the theme. */
  readonly id: ThemeId;
  /** Its title; the id stands in where there is none. */
  readonly label?: string;
  /** Words and short phrases that tell of it. */
  readonly terms?: readonly string[];
  /** Whole comments that belong to it. */
  readonly examples?: readonly string[];
  /** The set of typical reasons to which it belongs. */
  readonly kind?: ThemeKind;
};

/** What a codebook is called, and in which language it is written. */
export type CodebookOrigin = {
  /** Names the codebook. */
  readonly id: string;
  /** The language of labels, terms and examples, as BCP 47 tag. */
  readonly language: string;
};

/**
 * Writes a codebook from scratch: words and examples of each theme in one language.
 *
 * A few words, or a few comments, are enough for a theme. For more languages write one codebook for each, with the same ids,
 * and join them with `joinCodebooks`.
 *
 * @param seeds - The themes.
 * @param origin - The id of the codebook, and the language of its texts.
 * @returns A codebook of version 1.
 * @throws {NpsError} `codebook/invalid` or `codebook/duplicate-id` when `checkCodebook` would find fault with it, or something
 * else stands in the place of the themes or the origin.
 * @example
 * const codebook = codebookFrom([{ id: 'late-driver', label: 'Driver late', terms: ['late', 'had to wait'] }], { id: 'taxi', language: 'en' });
 * codebook.themes[0]?.labels // => { en: 'Driver late' }
 */
export function codebookFrom(seeds: readonly CodebookSeed[], origin: CodebookOrigin): Codebook {
  const { id, language } = checkedOrigin(origin);
  checkForm(seeds, 'list', [], 'codebook/invalid');
  checkEach(seeds, {}, ['themes'], 'codebook/invalid');
  // What is no list is left to the check, which says where it stands.
  const textsOf = (texts: readonly string[] = []): readonly CodebookText[] =>
    isList(texts) ? texts.map((text) => ({ text, language })) : (texts as never);
  return checked({
    schema: 1,
    id,
    version: 1,
    themes: seeds.map(({ id: theme, label, terms, examples, kind }) => ({
      id: theme,
      labels: label === undefined ? {} : { [language]: label },
      terms: textsOf(terms),
      examples: textsOf(examples),
      ...(kind !== undefined && { kind }),
    })),
    retired: [],
  });
}

/** What a codebook needs to know of themes that were found; what `findThemes` returns has it. */
export type FoundThemes = {
  /** The themes. */
  readonly themes: readonly {
    readonly id: ThemeId;
    readonly label: string;
    readonly terms: readonly FoundText[];
    readonly quotes: readonly FoundText[];
  }[];
};

/** A term or a quote; its language is null where it is not known. */
export type FoundText = { readonly text: string; readonly language?: string | null };

/**
 * Makes a codebook of themes that were found, for people to go on with.
 *
 * Terms become terms, and quotes become examples, each in its own language. Quotes are redacted, but look through them before
 * the codebook leaves the house: an example stays in it.
 *
 * @param finding - What `findThemes` returned.
 * @param origin - The id of the codebook, and the language of the labels; `und` where they are mixed.
 * @returns A codebook of version 1 with the ids of the finding.
 * @throws {NpsError} `codebook/invalid` when the id or the language is none; `themes/invalid` when it is no finding.
 * @example
 * const finding = {
 *   themes: [{ id: 'theme-1', label: 'late delivery', terms: [{ text: 'late' }], quotes: [{ text: 'Came a week late.' }] }],
 * };
 * codebookOf(finding, { id: 'shop', language: 'en' }).themes[0]?.examples // => [{ text: 'Came a week late.' }]
 */
export function codebookOf(finding: FoundThemes, origin: CodebookOrigin): Codebook {
  const { id, language } = checkedOrigin(origin);
  checkForms(finding, { themes: 'list' }, [], 'themes/invalid');
  checkEach(finding.themes, { terms: 'list', quotes: 'list' }, ['themes'], 'themes/invalid');
  for (const [i, { terms, quotes }] of finding.themes.entries()) {
    checkEach(terms, { text: 'text' }, ['themes', i, 'terms'], 'themes/invalid');
    checkEach(quotes, { text: 'text' }, ['themes', i, 'quotes'], 'themes/invalid');
  }
  const textsOf = (texts: readonly FoundText[]): readonly CodebookText[] =>
    withTexts(
      [],
      texts.map((one) => ({ text: one.text, ...(typeof one.language === 'string' && { language: one.language }) })),
    );
  return checked({
    schema: 1,
    id,
    version: 1,
    themes: finding.themes.map((theme): CodebookTheme => {
      const terms = textsOf(theme.terms);
      const examples = textsOf(theme.quotes);
      const { label } = theme;
      return {
        id: theme.id,
        labels: { [language]: label },
        // A theme of a codebook is known by something; one without words of its own is known by what it is called.
        terms: terms.length + examples.length > 0 ? terms : [{ text: label, language }],
        examples,
      };
    }),
    retired: [],
  });
}

/** A name and a language; whether they are good ones, the check of the codebook says. */
function checkedOrigin(origin: CodebookOrigin): CodebookOrigin {
  checkForm(origin, 'record', ['origin'], 'codebook/invalid');
  checkForm(origin.language, 'text', ['language'], 'codebook/invalid');
  return origin;
}

function checked(codebook: Codebook): Codebook {
  const [first, ...rest] = checkCodebook(codebook);
  if (first !== undefined) throw new NpsError([first, ...rest]);
  return codebook;
}

const isList = (value: readonly unknown[]): boolean => Array.isArray(value);
