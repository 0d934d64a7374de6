import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { themeTable } from '../../src/themes/table.ts';
import { arbFollowed } from './follow-answers.ts';

const options = { minimum: 2 };

describe('for all answers', () => {
  test.prop([arbFollowed(), fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })])(
    'a theme table survives JSON unchanged',
    ({ responses, assignments }, privacyMinimum) => {
      const table = themeTable(responses, assignments, {
        ...options,
        within: ['country'],
        ...(privacyMinimum !== undefined && { privacyMinimum }),
      });
      expect(JSON.parse(JSON.stringify(table))).toStrictEqual(table);
    },
  );

  test.prop([arbFollowed(), fc.infiniteStream(fc.nat())])('their order changes nothing', (followed, keys) => {
    const shuffled = <T>(items: readonly T[]): T[] =>
      items
        .map((item) => ({ item, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
    const table = themeTable(followed.responses, followed.assignments, options);
    expect(themeTable(shuffled(followed.responses), shuffled(followed.assignments), options)).toEqual(table);
  });

  test.prop([arbFollowed()])('each is in exactly one of the four groups', ({ responses, assignments }) => {
    const { all, ...groups } = themeTable(responses, assignments, options).answers;
    expect(Object.values(groups).reduce((sum, { n }) => sum + (n ?? 0), 0)).toBe(all.n);
    expect(all.n).toBe(responses.length);
  });

  test.prop([arbFollowed()])('reasons add up to the comments without a theme', ({ responses, assignments }) => {
    const { reasons, other } = themeTable(responses, assignments, options);
    const { empty = 0, 'no-words': noWords = 0, 'no-answer': noAnswer = 0, ...rest } = reasons ?? {};
    expect(Object.values(rest).reduce((sum, n) => sum + n, 0)).toBe(other.share.n);
    expect(Object.values(reasons ?? {}).reduce((sum, n) => sum + n, 0)).toBe(
      assignments.filter((one) => one.other !== null).length,
    );
    expect(empty + noWords + noAnswer).toBe(themeTable(responses, assignments, options).answers.wordless.n);
  });

  test.prop([arbFollowed(), fc.integer({ min: 2, max: 6 })])(
    'no theme that fewer than the privacy minimum mention, or do not, has a number',
    ({ responses, assignments }, privacyMinimum) => {
      const open = themeTable(responses, assignments, options);
      const table = themeTable(responses, assignments, { ...options, privacyMinimum });
      const few = (n: number): boolean => n > 0 && n < privacyMinimum;
      for (const row of open.rows)
        if (few(row.share.n as number) || few((row.share.of as number) - (row.share.n as number)))
          expect(table.rows.find(({ theme }) => theme === row.theme)).toMatchObject({
            share: { n: null, share: null },
            estimate: { n: null, counts: null },
            impact: null,
            contrast: { difference: null },
          });
    },
  );

  test.prop([arbFollowed(), fc.integer({ min: 2, max: 6 })])(
    'reasons that are told add up to nothing that is hidden',
    ({ responses, assignments }, privacyMinimum) => {
      const { reasons, other, answers } = themeTable(responses, assignments, { ...options, privacyMinimum });
      if (reasons === null) return;
      const { empty, 'no-words': noWords, 'no-answer': noAnswer, ...rest } = reasons;
      expect(other.share.n).toBe(Object.values(rest).reduce((sum, n) => sum + n, 0));
      expect(answers.wordless.n).toBe(empty + noWords + noAnswer);
    },
  );

  test.prop([arbFollowed()])('other answers with their assignments are passed over', ({ responses, assignments }) => {
    const half = responses.slice(0, responses.length >> 1);
    const ids = new Set(half.map(({ id }) => id));
    expect(themeTable(half, assignments, options)).toEqual(
      themeTable(
        half,
        assignments.filter(({ comment }) => ids.has(comment)),
        options,
      ),
    );
  });
});
