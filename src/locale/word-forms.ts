/**
 * The form that a word takes after a number, by the rules of a language.
 *
 * @module
 */

/** The forms of a word by how many there are, as far as the language tells them apart. */
export type WordForms = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/**
 * A count is written, and heard by grammar, with two decimals at most: a weighted 1.001 reads "1 answer".
 *
 * @internal
 */
export const COUNT_DIGITS = { maximumFractionDigits: 2 } as const;

/**
 * Makes the function that chooses the form of a word, by the rules of the Unicode Common Locale Data Repository.
 *
 * @param tag - A BCP 47 tag.
 * @returns A function from a number and the forms of a word to the form that goes with the number.
 * @example
 * formOf('en')(1, { one: 'answer', other: 'answers' }) // => 'answer'
 * formOf('en')(0, { one: 'answer', other: 'answers' }) // => 'answers'
 */
export function formOf(tag: string): (count: number, forms: WordForms) => string {
  const rules = new Intl.PluralRules(tag, COUNT_DIGITS);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
