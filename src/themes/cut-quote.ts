/**
 * A long comment cut to a quote: whole sentences where they fit, else a clause, with a mark where something is left out.
 *
 * @module
 */
import { LONGEST, wordsOf } from './words.ts';

/** Stands where something was left out. */
const CUT = '…';

/** No quote has more characters than this for each word that it may have: of text without spaces too. */
const LETTERS = 12;

/**
 * Cuts a text to a number of words.
 *
 * A text that is short enough stays whole. Of a longer one stands the sentence that has most of the terms, the first of equal
 * ones, and the sentences after it that still fit. A sentence that is too long ends at its last comma, semicolon, colon or dash
 * in the second half of what fits, and at the last word that fits where there is none.
 *
 * @param text - Text in one line, redacted.
 * @param options - How many words may stand, and the terms to look for.
 * @returns The quote, and whether it was cut.
 * @internal
 */
export function cutQuote(
  text: string,
  { words, terms }: { readonly words: number; readonly terms: readonly string[] },
): { readonly text: string; readonly cut: boolean } {
  const most = words * LETTERS;
  if (countOf(text) <= words && text.length <= most) return { text, cut: false };
  const read = text.slice(0, LONGEST);
  const sentences = (read.match(SENTENCE) ?? []).filter((sentence) => sentence.trim() !== '');
  const start = bestSentence(sentences, terms);
  let quote = (sentences[start] ?? '').trim();
  let next = start + 1;
  for (; next < sentences.length; next++) {
    const longer = `${quote} ${(sentences[next] as string).trim()}`;
    if (countOf(longer) > words || longer.length > most) break;
    quote = longer;
  }
  const isLong = countOf(quote) > words || quote.length > most;
  if (isLong) quote = clauseOf(quote, words, most);
  const endsEarly = isLong || next < sentences.length || read.length < text.length;
  return { text: `${start > 0 ? `${CUT} ` : ''}${quote}${endsEarly ? ` ${CUT}` : ''}`, cut: true };
}

/**
 * Makes a comment fit to stand in a text of others: one line, without signs that do something unseen.
 *
 * Out go signs that turn the direction of what follows, beyond the end of the quote too; signs of no width, but the joiners of
 * emoji and of scripts between two characters; and control characters.
 *
 * @param text - Any text.
 * @returns The text in one line. Takes time in proportion to its length.
 * @internal
 */
export const plainLine = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(JOINERS, '$1')
    .replace(JOINER_AT_EDGE, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Embeddings, overrides and isolates; soft hyphen, spaces of no width, and letters for machines alone. */
const UNSEEN = /[\u202a-\u202e\u2066-\u206f\u00ad\u180e\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;
const JOINERS = /([\u200c\u200d])[\u200c\u200d]+/g;
const JOINER_AT_EDGE = /(?<!\S)[\u200c\u200d]|[\u200c\u200d](?!\S)/g;

/** Up to a full stop, a question mark or the like, before a space. */
const SENTENCE = /[^.!?…]*(?:[.!?…]+(?! )[^.!?…]+)*[.!?…]*(?: |$)/g;

const countOf = (text: string): number => (text === '' ? 0 : text.split(' ').length);

/** The sentence with most of the terms; the first of equal ones. */
function bestSentence(sentences: readonly string[], terms: readonly string[]): number {
  let best = 0;
  let most = -1;
  for (const [i, sentence] of sentences.entries()) {
    const spoken = ` ${wordsOf(sentence).join(' ')} `;
    const has = terms.filter((term) => spoken.includes(` ${term} `)).length;
    if (has > most) {
      best = i;
      most = has;
    }
  }
  return best;
}

/** The beginning of a sentence that is too long. */
function clauseOf(sentence: string, words: number, most: number): string {
  const fitting = sentence.split(' ').slice(0, words);
  while (fitting.length > 1 && fitting.join(' ').length > most) fitting.pop();
  let end = fitting.length;
  while (end > fitting.length / 2 && !CLAUSE_END.test(fitting[end - 1] as string)) end -= 1;
  const kept = (end > fitting.length / 2 ? fitting.slice(0, end) : fitting).join(' ');
  // One word may be too long by itself; a pair of surrogates stays whole.
  const short = kept.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return short.replace(/[,;:–—-]$/, '').trim() || short;
}

const CLAUSE_END = /[,;:–—]$|^-$/;
