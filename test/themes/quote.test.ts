/**
 * Quotes of themes: which comments, how long, and what they never tell.
 */
import { describe, expect, test } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { type Comment, readComments } from '../../src/themes/comment.ts';
import { cutQuote, plainLine } from '../../src/themes/cut-quote.ts';
import { denseOf, inSingle } from '../../src/themes/dense.ts';
import { type Quote, type QuoteOptions, quotesOf } from '../../src/themes/quote.ts';

type Given = {
  readonly text: string;
  readonly direction: readonly [number, number];
  readonly theme?: number;
  readonly id?: string;
};

function quotesIn(given: readonly Given[], options: QuoteOptions = {}, terms: readonly string[] = []): Quote[][] {
  const comments = given.map(({ text, id }, i): Comment => ({ id: id ?? `c${i}`, text, language: 'en' }));
  const { texts } = readComments(comments, [english]);
  const vectors = denseOf(texts.length, 2);
  const themes = Int32Array.from(texts, ({ comments: [i] }) => given[i as number]?.theme ?? 0);
  for (const [row, { comments: places }] of texts.entries()) {
    const [x, y] = (given[places[0] as number] as Given).direction;
    vectors.data.set([x / Math.sqrt(x * x + y * y), y / Math.sqrt(x * x + y * y)], row * 2);
  }
  const k = Math.max(0, ...themes) + 1;
  return quotesOf(
    {
      comments,
      texts,
      vectors: inSingle(vectors),
      themes,
      terms: Array.from({ length: k }, () => terms.map((text) => ({ text }))),
    },
    options,
  );
}

const textsOf = (given: readonly Given[], options: QuoteOptions = {}): string[] =>
  (quotesIn(given, options)[0] ?? []).map(({ text }) => text);

const five: readonly Given[] = [
  { text: 'The parcel came late.', direction: [1, 0.1] },
  { text: 'Delivery took three weeks.', direction: [1, 0.2] },
  { text: 'My order never arrived.', direction: [1, 0.3] },
  { text: 'Courier lost our box.', direction: [1, 0.4] },
  { text: 'Slow post once more.', direction: [1, 1.5] },
];

describe('signs that are not seen', () => {
  const quoteOf = (text: string): string | undefined =>
    textsOf(
      five.map((one) => ({ ...one, text: `${text} ${one.text}` })),
      { count: 1 },
    )[0]?.replace(/ Courier lost our box\.$/, '');

  test.each([
    ['an override', '\u202edeb'],
    ['an override without its end, and an end without its beginning', '\u202d\u202cdeb\u2069'],
    ['isolates', '\u2067deb\u2069'],
    ['deprecated signs', '\u206adeb'],
    ['spaces of no width', '\u200bd\u2060e\ufeffb'],
    ['soft hyphens', 'd\u00adeb'],
    ['letters for machines alone', 'deb\u{e0049}\u{e0067}'],
    ['joiners at the edges', '\u200ddeb\u200d\u200c'],
    ['control characters', '\u0000deb\u0007'],
  ])('do not turn or lengthen what stands around a quote: %s', (_, text) => {
    expect(quoteOf(text)).toBe('deb');
  });

  test.each([
    ['an emoji', '👩\u200d👧'],
    ['a Persian word', 'می\u200cخواهم'],
  ])('stay where they join %s', (_, text) => {
    expect(quoteOf(text)).toBe(text);
  });

  test.each(['\u200d', '\u202e', '\u200d ', ' \u200c\u200d', '\u0000', '\u200d\u0000'])(
    'are read in time in proportion to the length: %j',
    (unit) => {
      expect(plainLine(`late${unit.repeat(500_000)}again`)).toMatch(/^late[\u200d ]?again$/);
    },
  );
});

describe('which comments are quoted', () => {
  test('the first quote is the comment nearest to all others', () => {
    expect(textsOf(five)[0]).toBe('Courier lost our box.');
  });

  test('at most three, or as many as asked', () => {
    expect(textsOf(five)).toHaveLength(3);
    expect(textsOf(five, { count: 1 })).toHaveLength(1);
    expect(textsOf(five, { count: 9 })).toHaveLength(5);
  });

  test('a theme of four comments is not quoted', () => {
    expect(textsOf(five.slice(0, 4))).toEqual([]);
  });

  test('five equal comments give one quote, of the first id', () => {
    const given = ['e', 'b', 'a', 'd', 'c'].map((id): Given => ({ id, text: 'Late again.', direction: [1, 0] }));
    expect(quotesIn(given)).toEqual([
      [{ comment: 'a', text: 'Late again.', language: 'en', cut: false, redacted: [] }],
    ]);
  });

  test('a comment that says nearly the same as one before is passed over', () => {
    const given = [...five.slice(0, 4), { text: 'The parcel came late again.', direction: [1, 0.1] as const }];
    const texts = textsOf(given, { count: 9 });
    expect(texts.filter((text) => text.startsWith('The parcel came late'))).toHaveLength(1);
  });

  test('a word said many times does not make a comment say the same as another that has it', () => {
    const again = 'Parcel parcel parcel parcel dear.';
    const texts = textsOf([...five, { text: again, direction: [1, 0.9] }], { count: 9 });
    expect(texts).toContain(again);
  });

  test('of two comments in the middle, the one of usual length', () => {
    const long =
      'My order never arrived although I called and wrote and waited and called and wrote and waited for many long weeks';
    const given = [
      ...five.slice(0, 4).map((one): Given => ({ ...one, direction: [1, 0] })),
      { text: long, direction: [1, 0] as const },
    ];
    expect(textsOf(given, { count: 4 })).not.toContain(long);
  });

  test('each theme is quoted from its own comments', () => {
    const other = five.map((one): Given => ({ ...one, text: `${one.text} Price`, theme: 1 }));
    const [first, second] = quotesIn([...five, ...other]);
    expect(first?.some(({ text }) => text.includes('Price'))).toBe(false);
    expect(second?.every(({ text }) => text.includes('Price'))).toBe(true);
  });

  test('a theme of no comments has no quotes', () => {
    expect(
      quotesOf({ comments: [], texts: [], vectors: inSingle(denseOf(0, 0)), themes: new Int32Array(0), terms: [[]] }),
    ).toEqual([[]]);
  });
});

describe('what quotes do not tell', () => {
  const personal = five.map((one): Given => ({ ...one, text: `${one.text} Call Anna 040 123\n4567` }));

  test('personal data is taken out, and counted', () => {
    for (const quote of quotesIn(personal)[0] ?? []) {
      expect(quote.text).toMatch(/ Call Anna \[phone\]$/);
      expect(quote.redacted).toEqual([{ kind: 'phone', n: 1 }]);
    }
  });

  test('names too where the caller has a hook', () => {
    const hook = (text: string): { start: number; end: number }[] => [
      { start: text.indexOf('Anna'), end: text.indexOf('Anna') + 4 },
    ];
    expect(textsOf(personal, { redaction: { hook } })[0]).toMatch(/ Call \[name\] \[phone\]$/);
  });

  test('quotes as they were written only where the caller says so', () => {
    expect(textsOf(personal, { redaction: false })[0]).toMatch(/040 123 4567$/);
  });
});

describe('how a long comment is cut', () => {
  const cut = (text: string, words: number, terms: readonly string[] = []): string =>
    cutQuote(text, { words, terms }).text;

  test('a short one stays whole', () => {
    expect(cutQuote('One two. Three.', { words: 3, terms: [] })).toEqual({ text: 'One two. Three.', cut: false });
  });

  test('whole sentences that fit, and a mark', () => {
    expect(cut('One two. Three four! Five six seven.', 4)).toBe('One two. Three four! …');
  });

  test('from the sentence with most of the terms', () => {
    expect(cut('One two three. The delivery was late. Five six.', 4, ['delivery', 'late'])).toBe(
      '… The delivery was late. …',
    );
  });

  test('a long sentence ends with a clause where one ends in the second half', () => {
    expect(cut('one two three, four five six seven', 5)).toBe('one two three …');
  });

  test('and at a word where none does', () => {
    expect(cut('one, two three four five six seven', 5)).toBe('one, two three four five …');
  });

  test('a point inside a word ends no sentence', () => {
    expect(cut('Paid 12.50 for a.b of it. More words here.', 6)).toBe('Paid 12.50 for a.b of it. …');
  });

  test('text without spaces has an end too, and no half character', () => {
    const { text } = cutQuote('😀'.repeat(500), { words: 5, terms: [] });
    expect(text).toBe(`${'😀'.repeat(30)} …`);
    expect(cutQuote(`a${'😀'.repeat(500)}`, { words: 5, terms: [] }).text).not.toMatch(/\p{Surrogate}/u);
  });

  test('a million characters take no more than the first two thousand', () => {
    for (const unit of ['.', 'a.', '. ', 'a ', 'a', ', ', '…', '- '])
      expect(cut(unit.repeat(1_000_000 / unit.length).trim(), 40).length).toBeLessThan(3_000);
  });
});
