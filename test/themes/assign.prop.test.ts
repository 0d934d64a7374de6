import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { assignThemes } from '../../src/themes/assign.ts';
import type { Codebook } from '../../src/themes/codebook.ts';
import { learnThemes } from '../../src/themes/learn.ts';
import { splitTheme } from '../../src/themes/merge-themes.ts';
import { themeTable } from '../../src/themes/table.ts';
import type { Score } from '../../src/scale/score.ts';
import { arbCodebook } from '../../src/testing/codebooks.ts';

const options = { languages: [english, finnish] };

const WORDS = [
  'late',
  'staff',
  'price',
  'friendly',
  'hidas',
  'toimitus',
  'palvelu',
  'broken',
  'but',
  'mutta',
  'the',
  '👍',
  'ÄÄ',
  '7',
];

const texts = fc
  .array(fc.constantFrom(...WORDS, ', ', '. '), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const anyText = fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 60 }));
const example = texts.filter((text) => text.trim() !== '' && /[\p{L}\p{N}]/u.test(text));

const codebooks: fc.Arbitrary<Codebook> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', '__proto__', 'toString'), { maxLength: 5 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          labels: fc.constant({}),
          terms: fc.array(fc.record({ text: fc.constantFrom('late', 'staff', 'slow price', 'toimitus') }), {
            maxLength: 3,
          }),
          examples: fc.array(fc.record({ text: example }), { minLength: 1, maxLength: 5 }),
        }),
      ),
    ),
  )
  .map((themes) => ({ schema: 1, id: 'x', version: 1, themes, retired: [] }));

const comments = fc.array(anyText, { maxLength: 8 }).map((all) => all.map((text, i) => ({ id: `c${i}`, text })));

/** Codebooks that people changed: some themes were merged, split again, pinned or dropped. */
const curated = fc
  .tuple(arbCodebook({ minThemes: 1, maxChanges: 4 }), fc.boolean())
  .map(([codebook, isSplit]) =>
    isSplit
      ? codebook.themes.reduce((all, { id, parts }) => (parts === undefined ? all : splitTheme(all, id)), codebook)
      : codebook,
  );

const turnedRound = <T>(list: readonly T[]): T[] => [...list].reverse();

const runs = { numRuns: 60 };

describe('assigning comments', () => {
  test.prop([codebooks, comments], runs)('gives every comment a theme of the codebook or a reason', (codebook, all) => {
    const ids = new Set(codebook.themes.map(({ id }) => id));
    const assigned = assignThemes(codebook, all, options);
    expect(assigned.map(({ comment }) => comment)).toEqual(all.map(({ id }) => id));
    for (const { themes, other } of assigned) {
      expect(themes.length === 0).toBe(other !== null);
      expect(new Set(themes.map(({ theme }) => theme)).size).toBe(themes.length);
      for (const [i, { theme, confidence }] of themes.entries()) {
        expect(ids.has(theme)).toBe(true);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(themes[i - 1]?.confidence ?? 1);
      }
    }
    expect(JSON.parse(JSON.stringify(assigned))).toEqual(assigned);
  });

  test.prop([codebooks, comments, fc.double({ min: 0, max: 1, noNaN: true })], runs)(
    'gives no theme below the least confidence',
    (codebook, all, least) => {
      for (const { themes } of assignThemes(codebook, all, { ...options, least }))
        for (const { confidence } of themes) expect(confidence).toBeGreaterThanOrEqual(least);
    },
  );

  test.prop([codebooks], runs)(
    'gives the examples of a theme that theme, however few of their copies have it',
    (codebook) => {
      const { assign } = learnThemes(codebook, { ...options, threshold: 0, least: 0 });
      for (const { id, examples } of codebook.themes)
        for (const { themes } of assign(examples.map(({ text }, i) => ({ id: String(i), text }))))
          expect(themes.map(({ theme }) => theme)).toContain(id);
    },
  );

  test.prop([curated], { numRuns: 100 })(
    'gives the examples of a theme that theme, whatever was merged, split, pinned or dropped',
    (codebook) => {
      const { assign } = learnThemes(codebook, { ...options, threshold: 0, least: 0 });
      for (const { id, examples } of codebook.themes)
        for (const [i, { themes }] of assign(
          examples.map(({ text, language }, n) => ({ id: `${n}`, text, ...(language !== undefined && { language }) })),
        ).entries())
          expect(
            themes.map(({ theme }) => theme),
            examples[i]?.text,
          ).toContain(id);
    },
  );

  test.prop([curated, comments, fc.infiniteStream(fc.integer({ min: 0, max: 10 }))], { numRuns: 200 })(
    'gives each a theme or a reason, and the table counts all of them',
    (codebook, all, scores) => {
      const assigned = assignThemes(codebook, all, options);
      const responses = all.map(({ id, text }) => ({
        id,
        subject: id,
        score: scores.next().value as Score,
        answeredAt: '2026-01-05T10:00:00.000Z',
        comment: text,
        tags: {},
      }));
      const followed = codebook.themes.map(({ id }) => ({ id, label: id }));
      const { answers, rows, other, reasons } = themeTable(responses, assigned, { themes: followed, minimum: 1 });
      const mentioning = (id: string) =>
        assigned.filter(({ themes }) => themes.some(({ theme }) => theme === id)).length;
      for (const { themes, other: reason } of assigned) expect(themes.length > 0).toBe(reason === null);
      expect(rows.map(({ theme }) => theme).sort()).toEqual(codebook.themes.map(({ id }) => id).sort());
      for (const { theme, share } of rows) expect(share.n).toBe(mentioning(theme));
      const themed = assigned.filter(({ themes }) => themes.length > 0).length;
      const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((a, b) => a + (b ?? NaN), 0);
      const hits = sum(assigned.map(({ themes }) => themes.length));
      expect(sum(rows.map(({ share }) => share.n))).toBe(hits);
      expect(themed + sum(Object.values(reasons ?? {}))).toBe(all.length);
      expect(themed + (other.share.n ?? NaN)).toBe(answers.read.n);
      expect(sum([answers.read.n, answers.wordless.n])).toBe(all.length);
      expect([answers.all.n, answers.uncommented.n, answers.unassigned.n]).toEqual([all.length, 0, 0]);
    },
  );

  test.prop([codebooks], runs)('gives an example some theme that it is an example of, and is sure', (codebook) => {
    const { assign } = learnThemes(codebook, options);
    for (const { examples } of codebook.themes)
      for (const { themes } of assign(examples.map(({ text }, i) => ({ id: String(i), text }))))
        expect(themes[0]?.confidence).toBe(1);
  });

  test.prop([codebooks, comments], runs)(
    'does not depend on the order of comments, themes or examples',
    (codebook, all) => {
      const turned: Codebook = {
        ...codebook,
        themes: turnedRound(
          codebook.themes.map((theme) => ({
            ...theme,
            examples: turnedRound(theme.examples),
            terms: turnedRound(theme.terms),
          })),
        ),
      };
      const back = turnedRound(assignThemes(turned, turnedRound(all), options));
      expect(back).toEqual(assignThemes(codebook, all, options));
    },
  );

  test.prop([codebooks, comments], runs)('gives a comment alone what it gives it among others', (codebook, all) => {
    const { assign } = learnThemes(codebook, options);
    expect(all.flatMap((one) => assign([one]))).toEqual(assign(all));
  });
});
