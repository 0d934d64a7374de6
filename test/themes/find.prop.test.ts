import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { findThemes } from '../../src/themes/find.ts';
import { finish } from '../../src/themes/steps.ts';
import { mixtureOfModel } from '../../src/themes/model.ts';
import { sharesOf } from '../../src/themes/mixture.ts';

const languages = [english, finnish];
const arbWord = fc.constantFrom(
  ...'late delivery parcel friendly staff smile price cost money hidas toimitus hinta the ja'.split(' '),
);
const arbText = fc.oneof(
  { weight: 8, arbitrary: fc.array(arbWord, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constantFrom('', 'n/a', '👍', '\ud800') },
);
const arbComments = fc
  .array(arbText, { maxLength: 40 })
  .map((texts): Comment[] => texts.map((text, i) => ({ id: `c${i}`, text })));
const arbK = fc.oneof(fc.constant('auto' as const), fc.integer({ min: 1, max: 8 }));

test.prop([arbComments, arbK])(
  'every comment has a theme or a reason why it has none, and counts add up',
  (comments, k) => {
    const { themes, assignments, other, n } = findThemes(comments, { languages, k });
    expect(assignments.map(({ comment }) => comment)).toEqual(comments.map(({ id }) => id));
    for (const assignment of assignments) expect(assignment.themes.length > 0).toBe(assignment.other === null);
    for (const theme of themes) {
      expect(assignments.filter((one) => one.themes.some((hit) => hit.theme === theme.id))).toHaveLength(theme.n);
      expect(theme.languages.reduce((sum, language) => sum + language.n, 0)).toBe(theme.n);
      expect(theme.n).toBeGreaterThan(0);
    }
    expect(Object.values(other.reasons).reduce((sum, x) => sum + x, 0)).toBe(other.n);
    expect(themes.reduce((sum, theme) => sum + theme.n, 0) + other.n).toBe(n);
    expect(n).toBe(comments.length);
  },
);

test.prop([arbComments, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), fc.boolean()])(
  'the order of comments changes nothing but the order of the assignments',
  (comments, stream, withVectors) => {
    const vectors = comments.map(({ text }) => [text.length % 3, text.length % 5, 1]);
    const order = comments
      .map((_, i) => ({ i, at: stream.next().value as number }))
      .sort((a, b) => a.at - b.at || b.i - a.i);
    const shuffled = order.map(({ i }) => comments[i] as Comment);
    const options = { languages, k: 3 } as const;
    const one = findThemes(comments, withVectors ? { ...options, vectors } : options);
    const moved = order.map(({ i }) => vectors[i] as number[]);
    const other = findThemes(shuffled, withVectors ? { ...options, vectors: moved } : options);
    expect({ ...other, assignments: null }).toEqual({ ...one, assignments: null });
    expect(other.assignments).toEqual(order.map(({ i }) => one.assignments[i]));
  },
);

test.prop([arbComments, arbK])('a finding is plain data, with hits between 0 and 1', (comments, k) => {
  const found = findThemes(comments, { languages, k });
  expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  for (const { themes } of found.assignments)
    for (const { confidence, because } of themes) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(because.length).toBeLessThanOrEqual(3);
    }
});

test.prop([arbComments])('a model is a mixture of its themes', (comments) => {
  const { model, themes } = findThemes(comments, { languages, k: 3 });
  expect(model.themes.map(({ id }) => id)).toEqual(themes.map(({ id }) => id));
  const size = model.stems.texts.length;
  if (themes.length === 0) return;
  const counts = {
    starts: Int32Array.of(0, size),
    columns: Int32Array.from({ length: size }, (_, i) => i),
    values: new Float64Array(size).fill(1),
  };
  const shares = finish(sharesOf(counts, mixtureOfModel(model)));
  expect(shares.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
});
