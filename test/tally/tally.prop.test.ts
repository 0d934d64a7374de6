import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { categorize } from '../../src/scale/category.ts';
import {
  categoryCounts,
  mergeTallies,
  sizeOf,
  subtractTally,
  tallyOf,
  tallyResponses,
  tallyScores,
} from '../../src/tally/tally.ts';
import { arbResponses, arbScores, arbTally } from '../../src/testing/arbitraries.ts';
import { tallyLaws } from '../../src/testing/laws.ts';

describe('counting and merging', () => {
  for (const law of tallyLaws({ tally: tallyScores, merge: mergeTallies }, { runs: 500 })) it(law.name, law.check);
});

test.prop([arbTally(), arbTally()])('taking a part away undoes merging it', (a, b) => {
  expect(subtractTally(mergeTallies(a, b), b)).toEqual(a);
});

test.prop([arbTally({ fractional: true }), arbTally({ fractional: true }), arbTally({ fractional: true })])(
  'fractions that were merged can be taken away again',
  (a, b, c) => {
    const left = subtractTally(subtractTally(mergeTallies(mergeTallies(a, b), c), b), c);
    left.counts.forEach((count, score) => expect(count).toBeCloseTo(a.counts[score] as number, 8));
    expect(Math.min(...left.counts)).toBeGreaterThanOrEqual(0);
  },
);

test.prop([arbScores()])('the categories of a tally are those of its scores', (scores) => {
  const counts = categoryCounts(tallyScores(scores));
  expect(counts).toEqual({
    detractors: scores.filter((score) => categorize(score) === 'detractor').length,
    passives: scores.filter((score) => categorize(score) === 'passive').length,
    promoters: scores.filter((score) => categorize(score) === 'promoter').length,
  });
});

test.prop([arbTally({ fractional: true })])('a tally survives JSON', (tally) => {
  expect(tallyOf((JSON.parse(JSON.stringify(tally)) as typeof tally).counts)).toEqual(tally);
});

test.prop([arbTally({ fractional: true })])('the size is the sum of the counts', (tally) => {
  expect(sizeOf(tally)).toBeCloseTo(
    tally.counts.reduce((sum, count) => sum + count, 0),
    8,
  );
});

test.prop([arbResponses()])('answers and their scores count alike', (responses) => {
  expect(tallyResponses(responses)).toEqual(tallyScores(responses.map(({ score }) => score)));
});
