import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, it, test } from 'vitest';
import { categorize } from '../../src/scale/category.ts';
import { isScore } from '../../src/scale/score.ts';
import { emptyTally, mergeTallies, sizeOf, tallyScores } from '../../src/tally/tally.ts';
import { categoryTransition, transitionSize } from '../../src/tally/transition.ts';
import {
  arbCategoryCounts,
  arbCategoryTransition,
  arbResponse,
  arbResponses,
  arbScore,
  arbScores,
  arbTally,
  arbTransition,
} from '../../src/testing/arbitraries.ts';
import { tallyLaws } from '../../src/testing/laws.ts';
import { isInstant } from '../../src/time/instant.ts';
import { plainest } from './plainest.ts';

test('arbitraries shrink to the plain case', () => {
  expect(plainest(arbScore())).toBe(0);
  expect(plainest(arbScores())).toEqual([]);
  expect(plainest(arbTally({ fractional: true }))).toEqual(emptyTally);
  expect(plainest(arbCategoryCounts({ fractional: true }))).toEqual({ detractors: 0, passives: 0, promoters: 0 });
  expect(transitionSize(plainest(arbTransition()))).toBe(0);
  const nobody = { detractors: 0, passives: 0, promoters: 0 };
  expect(plainest(arbCategoryTransition({ fractional: true }))).toEqual({
    detractors: nobody,
    passives: nobody,
    promoters: nobody,
  });
  expect(plainest(arbResponses())).toEqual([]);
  expect(plainest(arbResponse())).toMatchObject({ id: 'r0', subject: 's0', score: 0, tags: {} });
  expect(Object.keys(plainest(arbResponse())).sort()).toEqual(['answeredAt', 'id', 'score', 'subject', 'tags']);
});

prop.prop([arbScore()])('scores are on the scale', (score) => {
  expect(isScore(score)).toBe(true);
});

prop.prop([arbTally({ maximum: 7, minimumSize: 3 })])(
  'tallies are whole, small and large enough where asked',
  (tally) => {
    expect(tally.counts.every((count) => Number.isInteger(count) && count >= 0 && count <= 7)).toBe(true);
    expect(sizeOf(tally)).toBeGreaterThanOrEqual(3);
  },
);

prop.prop([arbCategoryCounts({ fractional: true, maximum: 7, minimumSize: 1 })])(
  'counts may be fractions where asked',
  (counts) => {
    expect(Object.values(counts).every((count) => count >= 0 && count <= 7)).toBe(true);
    expect(sizeOf(counts)).toBeGreaterThanOrEqual(1);
  },
);

test('fractions do occur', () => {
  expect(
    fc
      .sample(arbCategoryCounts({ fractional: true }), { numRuns: 50, seed: 1 })
      .some(({ passives }) => !Number.isInteger(passives)),
  ).toBe(true);
});

prop.prop([arbTransition({ maxLength: 9 })])('transitions hold as many people as asked', (transition) => {
  expect(transitionSize(transition)).toBeLessThanOrEqual(9);
});

prop.prop([arbCategoryTransition({ maximum: 2, minimumSize: 5 })])(
  'tables of categories are whole, small and large enough where asked',
  (table) => {
    const cells = Object.values(table).flatMap((row) => Object.values(row));
    expect(cells.every((count) => Number.isInteger(count) && count >= 0 && count <= 2)).toBe(true);
    expect(cells).toHaveLength(9);
    expect(cells.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
  },
);

prop.prop([arbCategoryTransition({ fractional: true })])('tables of categories are taken by the library', (table) => {
  expect(categoryTransition(table)).toEqual(table);
});

test('tables of categories hold fractions where asked, and empty rows', () => {
  const tables = fc.sample(arbCategoryTransition({ fractional: true, maximum: 3 }), { numRuns: 200, seed: 1 });
  expect(tables.some(({ passives }) => !Number.isInteger(passives.promoters))).toBe(true);
  expect(tables.some(({ promoters }) => sizeOf(promoters) === 0)).toBe(true);
});

prop.prop([arbResponses({ minLength: 2, maxLength: 6, tags: ['x'], subjects: 1 })])(
  'answers are valid and have an id each',
  (responses) => {
    expect(responses.length).toBeGreaterThanOrEqual(2);
    expect(new Set(responses.map(({ id }) => id)).size).toBe(responses.length);
    for (const response of responses) {
      expect(isScore(response.score) && isInstant(response.answeredAt)).toBe(true);
      expect(response.subject).toBe('s0');
      expect(Object.keys(response.tags).every((tag) => tag === 'x')).toBe(true);
      expect(Object.values(response)).not.toContain(undefined);
      expect((response.weight ?? 0) >= 0).toBe(true);
    }
  },
);

describe('the laws of counting', () => {
  const failing = (subject: Parameters<typeof tallyLaws>[0]): string[] =>
    tallyLaws(subject)
      .filter(({ check }) => {
        try {
          check();
          return false;
        } catch {
          return true;
        }
      })
      .map(({ name }) => name);

  it('hold for the library', () => {
    expect(failing({ tally: tallyScores, merge: mergeTallies })).toEqual([]);
  });

  it('find a count that drops the tens', () => {
    expect(
      failing({ tally: (scores) => tallyScores(scores.filter((score) => score < 10)), merge: mergeTallies }),
    ).toContain('every answer is counted once');
  });

  it('find a count that depends on the order', () => {
    const tally = (scores: readonly number[]): ReturnType<typeof tallyScores> =>
      tallyScores(scores.map((score, i) => (i === 0 && categorize(score as 0) === 'promoter' ? 0 : score)));
    expect(failing({ tally, merge: mergeTallies })).toContain('the order of answers does not matter');
  });

  it('find a merge that forgets one side', () => {
    expect(failing({ tally: tallyScores, merge: (a) => a })).toEqual(
      expect.arrayContaining(['merging equals counting together', 'merging does not depend on the order']),
    );
  });

  it('find a merge that depends on the grouping', () => {
    const merge = (
      a: ReturnType<typeof tallyScores>,
      b: ReturnType<typeof tallyScores>,
    ): ReturnType<typeof tallyScores> => ({
      counts: a.counts.map((count, score) => Math.min(count + (b.counts[score] as number), 2) + (count > 1 ? 1 : 0)),
    });
    expect(failing({ tally: tallyScores, merge })).toContain('merging does not depend on the grouping');
  });
});
