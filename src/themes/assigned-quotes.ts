/**
 * Quotes for themes that comments were assigned to, where nothing was clustered: the surest comments, unlike each other.
 *
 * @module
 */
import type { Comment } from './comment.ts';
import { cutQuote, plainLine } from './cut-quote.ts';
import { LEAST_QUOTED, type Quote, type QuoteOptions } from './quote.ts';
import { redact } from './redact.ts';
import type { ThemeAssignment, ThemeHit, ThemeId } from './theme.ts';
import { wordsOf } from './words.ts';

/** Of two comments, one that has this part of its words in common with the other says nothing new. */
const NEARLY_SAME = 0.6;

/** So many of the surest comments of a theme are looked at: reading all words of a large theme would be for nothing. */
const LOOKED_AT = 200;

type Candidate = { readonly comment: Comment; readonly hit: ThemeHit };

/**
 * Chooses quotes for each theme from the comments that were assigned to it.
 *
 * The surest comment comes first, of equal ones the one with the first id; of comments that share three fifths
 * of the words of the shorter one, only the first is quoted. Long comments are cut to the sentence that has most of the deciding words.
 *
 * @param comments - The comments, in any order.
 * @param assignments - What became of them; those of other comments are passed over.
 * @param options - How many, how long, and how to redact.
 * @returns Quotes by theme; none for a theme of fewer than five comments.
 * @throws {NpsError} `option/out-of-range` or `option/unknown` when `redaction` is wrong.
 * @internal
 */
export function quoteAssigned(
  comments: readonly Comment[],
  assignments: readonly ThemeAssignment[],
  { count = 3, words = 40, redaction = {} }: QuoteOptions = {},
): ReadonlyMap<ThemeId, readonly Quote[]> {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const members = new Map<ThemeId, Map<string, Candidate>>();
  for (const { comment: id, themes } of assignments) {
    const comment = byId.get(id);
    if (comment === undefined) continue;
    for (const hit of themes) {
      let own = members.get(hit.theme);
      if (own === undefined) members.set(hit.theme, (own = new Map<string, Candidate>()));
      const known = own.get(id);
      if (known === undefined || known.hit.confidence < hit.confidence) own.set(id, { comment, hit });
    }
  }
  const quotes = new Map<ThemeId, readonly Quote[]>();
  for (const [theme, own] of members)
    if (own.size >= LEAST_QUOTED)
      quotes.set(
        theme,
        choose([...own.values()], count).map(({ comment, hit }): Quote => {
          // Folded first: a number that goes over the end of a line is whole then.
          const folded = plainLine(comment.text);
          const { text, found } = redaction === false ? { text: folded, found: [] } : redact(folded, redaction);
          const quote = cutQuote(text, { words, terms: hit.because });
          const language = comment.language?.split('-')[0]?.toLowerCase() ?? null;
          return { comment: comment.id, text: quote.text, language, cut: quote.cut, redacted: found };
        }),
      );
  return quotes;
}

/** The surest comments that do not say the same. */
function choose(candidates: readonly Candidate[], count: number): Candidate[] {
  const surest = [...candidates]
    .sort((a, b) => b.hit.confidence - a.hit.confidence || (a.comment.id < b.comment.id ? -1 : 1))
    .slice(0, LOOKED_AT);
  const chosen: { readonly candidate: Candidate; readonly words: ReadonlySet<string> }[] = [];
  for (const candidate of surest) {
    if (chosen.length >= count) break;
    const words = new Set(wordsOf(candidate.comment.text));
    if (words.size > 0 && chosen.every((one) => shareInCommon(one.words, words) < NEARLY_SAME))
      chosen.push({ candidate, words });
  }
  return chosen.map(({ candidate }) => candidate);
}

/** Words that both have, as a part of those of the one that has fewer: 0..1. */
function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of b) if (a.has(word)) both += 1;
  return both / Math.min(a.size, b.size);
}
