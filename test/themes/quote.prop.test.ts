/**
 * Laws of quotes, over comments with personal data and vectors of any direction.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { type Comment, type Texts, readComments } from '../../src/themes/comment.ts';
import { cutQuote } from '../../src/themes/cut-quote.ts';
import { denseOf, inSingle, normalizeRows } from '../../src/themes/dense.ts';
import { LEAST_QUOTED, type Quote, quotesOf } from '../../src/themes/quote.ts';
import { redact } from '../../src/themes/redact.ts';

const arbWord = fc.constantFrom(
  ...[
    'late',
    'parcel.',
    'came,',
    'price',
    'the',
    '0401234567',
    '040',
    '123',
    '4567',
    'a@b.fi',
    '12.5.2024',
    'www.x.fi',
    '\n',
    '😀',
    '–',
  ],
);

const arbText = fc.array(arbWord, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

const arbRows = fc.array(
  fc.record({ text: arbText, x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) }),
  { maxLength: 14 },
);

type Rows = readonly { readonly text: string; readonly x: number; readonly y: number }[];

function quoted(
  rows: Rows,
  ids: readonly number[],
): { readonly quotes: readonly Quote[]; readonly texts: Texts['texts'] } {
  const comments = rows.map(({ text }, i): Comment => ({ id: `c${ids[i] as number}`, text, language: 'en' }));
  const { texts } = readComments(comments, [english]);
  const vectors = denseOf(texts.length, 2);
  // By what is said, since equal comments are one text.
  for (const [row, { words }] of texts.entries()) {
    const { x, y } = rows.find(({ text }) => text.length % 7 === words.length % 7) ?? { x: 1, y: 0 };
    vectors.data.set([x, y], row * 2);
  }
  const themes = new Int32Array(texts.length);
  const quotes =
    quotesOf(
      { comments, texts, vectors: inSingle(normalizeRows(vectors)), themes, terms: [[{ text: 'late' }]] },
      { words: 12 },
    )[0] ?? [];
  return { quotes, texts };
}

const idsOf = (rows: Rows): number[] => rows.map((_, i) => i);

test.prop([arbRows])('a quote holds nothing that redaction knows, is short, and names its comment', (rows) => {
  const { quotes, texts } = quoted(rows, idsOf(rows));
  const n = texts.reduce((sum, { comments }) => sum + comments.length, 0);
  if (n < LEAST_QUOTED) expect(quotes).toEqual([]);
  for (const { comment, text } of quotes) {
    expect(redact(text).found).toEqual([]);
    expect(text.split(' ').length).toBeLessThanOrEqual(12 + 2);
    expect(rows[Number(comment.slice(1))]).toBeDefined();
  }
  expect(new Set(quotes.map(({ comment }) => comment)).size).toBe(quotes.length);
});

test.prop([arbRows])('the same comments give the same quotes, as plain data', (rows) => {
  const { quotes } = quoted(rows, idsOf(rows));
  expect(quoted(rows, idsOf(rows)).quotes).toEqual(quotes);
  expect(JSON.parse(JSON.stringify(quotes))).toEqual(quotes);
});

test.prop([fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 20 })])(
  'what is not marked as left out stands in the text',
  (text, words) => {
    const folded = text.replace(/\s+/g, ' ').trim();
    const { text: quote, cut } = cutQuote(folded, { words, terms: ['a'] });
    if (!cut) expect(quote).toBe(folded);
    else expect(folded).toContain(quote.replace(/^… /, '').replace(/ …$/, '').trim());
  },
);
