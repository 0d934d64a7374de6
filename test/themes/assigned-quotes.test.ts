import { test as prop, fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { quoteAssigned } from '../../src/themes/assigned-quotes.ts';
import type { Comment } from '../../src/themes/comment.ts';
import type { ThemeAssignment } from '../../src/themes/theme.ts';

const texts = [
  'The delivery was late',
  'My parcel never came',
  'Nobody told me about the delay',
  'Two weeks and still nothing here',
  'Wrong address on the box again',
];
const comments = texts.map((text, i): Comment => ({ id: `c${i}`, text, language: 'en-GB' }));
const sure = (confidences: readonly number[]): ThemeAssignment[] =>
  confidences.map((confidence, i) => ({
    comment: `c${i}`,
    themes: [{ theme: 'delivery', confidence, because: ['late'] }],
    other: null,
  }));
const textsOf = (all: readonly Comment[], assignments: readonly ThemeAssignment[], options = {}): string[] =>
  (quoteAssigned(all, assignments, options).get('delivery') ?? []).map(({ text }) => text);

test('the surest comments come first, of equal ones the one with the first id', () => {
  expect(textsOf(comments, sure([0.5, 0.9, 0.9, 0.7, 0.1]))).toEqual([texts[1], texts[2], texts[3]]);
});

test('a theme of four comments is not quoted, one of five is', () => {
  expect(textsOf(comments, sure([0.5, 0.5, 0.5, 0.5]))).toEqual([]);
  expect(textsOf(comments, sure([0.5, 0.5, 0.5, 0.5, 0.5]), { count: 9 })).toEqual(texts);
});

test('a comment counts once for a theme that several of its clauses have', () => {
  const twice = sure([0.5, 0.5, 0.5, 0.5]).map((one) => ({ ...one, themes: [...one.themes, ...one.themes] }));
  expect(textsOf(comments, twice)).toEqual([]);
});

test('what has most of its words in a quote before says nothing new', () => {
  const more = [...comments, { id: 'c5', text: 'The delivery was late, very disappointing' }];
  expect(textsOf(more, sure([0.9, 0, 0, 0, 0, 0.8]), { count: 2 })).toEqual([texts[0], texts[1]]);
});

test('the language goes by its primary subtag, and is null where nobody said', () => {
  const quotes = quoteAssigned(
    [...comments.slice(0, 4), { id: 'c4', text: 'Wrong address' }],
    sure([0.1, 0.1, 0.1, 0.1, 0.9]),
    { count: 2 },
  ).get('delivery');
  expect(quotes?.map(({ language }) => language)).toEqual([null, 'en']);
});

test('long comments are cut, and redacted before that', () => {
  const long = `${'We waited and waited for it. '.repeat(20)}Late! Call +358 40 123 4567.`;
  const all = [{ id: 'c0', text: long }, ...comments.slice(1)];
  const [quote] = quoteAssigned(all, sure([1, 0, 0, 0, 0]), { words: 6 }).get('delivery') ?? [];
  expect(quote).toMatchObject({ text: '… Late! Call [phone].', cut: true, redacted: [{ kind: 'phone', n: 1 }] });
});

test('signs that would turn the text around a quote are left out', () => {
  const all = [{ id: 'c0', text: '\u202eLate\u2066 again\u200b' }, ...comments.slice(1)];
  expect(textsOf(all, sure([1, 0, 0, 0, 0]), { count: 1 })).toEqual(['Late again']);
});

test('assignments of other comments are passed over', () => {
  expect(quoteAssigned([], sure([1, 1, 1, 1, 1])).size).toBe(0);
});

prop.prop([fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })])(
  'the order of the comments changes nothing',
  (order) => {
    const assignments = sure([0.2, 0.4, 0.4, 0.1, 0.3]);
    expect(
      textsOf(
        order.map((i) => comments[i] as Comment),
        order.map((i) => assignments[i] as ThemeAssignment),
      ),
    ).toEqual(textsOf(comments, assignments));
  },
);
