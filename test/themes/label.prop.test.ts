/**
 * Laws of labels, over comments of few words in two languages.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { swedish } from '../../src/locale/sv/language.ts';
import { type Comment, type Text, readComments } from '../../src/themes/comment.ts';
import { labelThemes } from '../../src/themes/label.ts';

const WORDS = [
  'late',
  'delivery',
  'deliveries',
  'price',
  'the',
  'of',
  'not',
  'och',
  'inte',
  'kvalitet',
  'kvaliteten',
  'är',
  'in',
  'man',
  '7',
  'ok',
];

const arbComment = fc.record({
  language: fc.constantFrom('en', 'sv'),
  text: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(' ')),
});

const K = 3;

type Labeled = { readonly texts: readonly Text[]; readonly themes: Int32Array };

const arbLabeled: fc.Arbitrary<Labeled> = fc
  .array(fc.tuple(arbComment, fc.integer({ min: -1, max: K - 1 })), { maxLength: 25 })
  .map((rows) => {
    const comments = rows.map(([comment], i): Comment => ({ id: String(i), ...comment }));
    const { texts } = readComments(comments, [english, swedish]);
    return { texts, themes: Int32Array.from(texts, ({ comments: [i] }) => rows[i as number]?.[1] ?? -1) };
  });

test.prop([arbLabeled])(
  'no term begins or ends with a stop word of its language, a number or a single letter',
  ({ texts, themes }) => {
    for (const { terms } of labelThemes(texts, themes, K))
      for (const { text, language } of terms) {
        const words = text.split(' ');
        const { stopWords } = language === 'sv' ? swedish : english;
        for (const word of [words[0], words.at(-1)]) {
          expect(stopWords).not.toContain(word);
          expect(word).toMatch(/\p{L}\p{L}/u);
        }
      }
  },
);

test.prop([arbLabeled])(
  'each term occurs in the theme as it is written, in at most as many comments as it says',
  ({ texts, themes }) => {
    for (const [theme, { terms }] of labelThemes(texts, themes, K).entries()) {
      const own = texts.filter((_, i) => themes[i] === theme);
      for (const { text, n } of terms) {
        const having = own.filter(({ words }) => ` ${words.join(' ')} `.includes(` ${text} `));
        expect(having.length).toBeGreaterThan(0);
        expect(n).toBeLessThanOrEqual(own.reduce((sum, { comments }) => sum + comments.length, 0));
      }
    }
  },
);

test.prop([arbLabeled])(
  'the label is the heaviest term, no term comes twice, and none has more than three words',
  ({ texts, themes }) => {
    for (const { label, terms } of labelThemes(texts, themes, K)) {
      expect(label).toBe(terms[0]?.text ?? '');
      expect(new Set(terms.map(({ text }) => text)).size).toBe(terms.length);
      for (const { text, weight } of terms) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual((terms[0] as { weight: number }).weight);
        expect(text.split(' ').length).toBeLessThanOrEqual(3);
      }
    }
  },
);

test.prop([arbLabeled])(
  'numbering the themes otherwise gives the same labels in another order',
  ({ texts, themes }) => {
    const turned = themes.map((theme) => (theme < 0 ? theme : (theme + 1) % K));
    const labels = labelThemes(texts, themes, K);
    const again = labelThemes(texts, turned, K);
    expect(labels).toEqual(labels.map((_, theme) => again[(theme + 1) % K]));
  },
);

test.prop([arbLabeled])('labels are plain data', ({ texts, themes }) => {
  const labels = labelThemes(texts, themes, K);
  expect(JSON.parse(JSON.stringify(labels))).toEqual(labels);
});
