import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { SCORES } from '../../src/scale/score.ts';
import { categoryCounts, tallyScores } from '../../src/tally/tally.ts';
import {
  categoryTransition,
  mergeTransitions,
  tallyAfter,
  tallyBefore,
  tallyTransitions,
  transitionOf,
  transitionSize,
} from '../../src/tally/transition.ts';
import { arbScore, arbTransition } from '../../src/testing/arbitraries.ts';

const refused = (code: string, path: (string | number)[]): unknown => expect.objectContaining({ code, path });
const square = (size: number): number[][] => Array.from({ length: size }, () => new Array<number>(size).fill(0));

test('a person who went from 3 to 9 is counted in row 3, column 9', () => {
  const { counts } = tallyTransitions([3, 3, 9], [9, 9, 9]);
  expect(counts[3]?.[9]).toBe(2);
  expect(counts[9]?.[9]).toBe(1);
  expect(transitionSize({ counts })).toBe(3);
});

test('lists of different lengths are refused', () => {
  expect(() => tallyTransitions([3], [])).toThrow(refused('transition/invalid', []));
});

test('a value that is no score is refused with its side and place', () => {
  expect(() => tallyTransitions([3, 11], [3, 3])).toThrow(refused('score/not-on-scale', ['before', 1]));
  expect(() => tallyTransitions([3, 3], [3, 7.5])).toThrow(refused('score/not-on-scale', ['after', 1]));
});

test('a table of another form is refused', () => {
  expect(() => transitionOf(null as never)).toThrow(refused('transition/invalid', []));
  expect(() => transitionOf(new Array<never>(11).fill(null as never))).toThrow(refused('transition/invalid', [0]));
  expect(() => transitionOf(square(3))).toThrow(refused('transition/invalid', []));
  expect(() => transitionOf([...square(11).slice(0, 10), [1]])).toThrow(refused('transition/invalid', [10]));
  expect(() => transitionOf(square(11).map((row, i) => row.map((_, j) => (i === 2 && j === 5 ? -1 : 0))))).toThrow(
    refused('transition/invalid', [2, 5]),
  );
  expect(() => transitionOf(square(11).map((row, i) => row.map((_, j) => (i === 2 && j === 5 ? NaN : 0))))).toThrow(
    refused('transition/invalid', [2, 5]),
  );
});

test('a row or a count that is left out is refused at its place', () => {
  expect(() => transitionOf(new Array<never>(11))).toThrow(refused('transition/invalid', [0]));
  expect(() => categoryTransition({ counts: new Array<never>(11) })).toThrow(refused('transition/invalid', [0]));
  const table = square(11);
  delete table[4]?.[7];
  expect(() => transitionOf(table)).toThrow(refused('transition/invalid', [4, 7]));
});

test('more people than a number can hold are refused', () => {
  expect(() => transitionOf(square(11).map((row) => row.map(() => 1e308)))).toThrow(refused('transition/invalid', []));
});

test('scores without a length, such as a set, are refused', () => {
  expect(() => tallyTransitions(new Set([3]) as never, new Set([9]) as never)).toThrow(
    refused('input/invalid', ['before']),
  );
});

const arbPairs = fc.array(fc.tuple(arbScore(), arbScore()), { maxLength: 30 });
const countPairs = (pairs: readonly (readonly [number, number])[]): ReturnType<typeof tallyTransitions> =>
  tallyTransitions(
    pairs.map(([before]) => before),
    pairs.map(([, after]) => after),
  );

prop.prop([arbPairs])('the margins are the tallies of both answers', (pairs) => {
  expect(tallyBefore(countPairs(pairs))).toEqual(tallyScores(pairs.map(([before]) => before)));
  expect(tallyAfter(countPairs(pairs))).toEqual(tallyScores(pairs.map(([, after]) => after)));
});

prop.prop([arbPairs, arbPairs])('merging equals counting together', (a, b) => {
  expect(mergeTransitions(countPairs(a), countPairs(b))).toEqual(countPairs([...a, ...b]));
});

prop.prop([arbTransition()])('a transition survives JSON', (transition) => {
  expect(transitionOf((JSON.parse(JSON.stringify(transition)) as typeof transition).counts)).toEqual(transition);
});

prop.prop([arbPairs])('who moves is counted once', (pairs) => {
  expect(transitionSize(countPairs(pairs))).toBe(pairs.length);
  expect(countPairs(pairs).counts).toHaveLength(SCORES.length);
});

describe('the 3 × 3 table of categories', () => {
  test('has the category before outside and the category after inside', () => {
    expect(categoryTransition(tallyTransitions([0, 6, 7, 8, 9, 10, 3], [9, 10, 6, 7, 9, 8, 3]))).toEqual({
      detractors: { detractors: 1, passives: 0, promoters: 2 },
      passives: { detractors: 1, passives: 1, promoters: 0 },
      promoters: { detractors: 0, passives: 1, promoters: 1 },
    });
  });

  test('is checked and given back, without a −0', () => {
    const row = { detractors: -0, passives: 2, promoters: 0.5 };
    const table = categoryTransition({ detractors: row, passives: row, promoters: row });
    expect(table.passives).toEqual({ detractors: 0, passives: 2, promoters: 0.5 });
  });

  test('of another form, or with a wrong count, is refused at its row', () => {
    const row = { detractors: 1, passives: 2, promoters: 3 };
    const right = { detractors: row, passives: row, promoters: row };
    expect(() => categoryTransition(null as never)).toThrow(refused('transition/invalid', []));
    expect(() => categoryTransition({ counts: square(3) })).toThrow(refused('transition/invalid', []));
    expect(() => categoryTransition({ ...right, passives: null as never })).toThrow(
      refused('transition/invalid', ['passives']),
    );
    for (const count of [-1, NaN, Infinity, '1', null])
      expect(() => categoryTransition({ ...right, promoters: { ...row, passives: count as number } })).toThrow(
        refused('transition/invalid', ['promoters']),
      );
    expect(() => categoryTransition({ ...right, promoters: { ...row, passives: 1e308, promoters: 1e308 } })).toThrow(
      refused('transition/invalid', []),
    );
  });
});

prop.prop([arbTransition()])('the margins of the 3 × 3 table are the categories of both tallies', (transition) => {
  const { detractors, passives, promoters } = categoryTransition(transition);
  expect([detractors, passives, promoters].map((row) => row.detractors + row.passives + row.promoters)).toEqual(
    Object.values(categoryCounts(tallyBefore(transition))),
  );
  expect({
    detractors: detractors.detractors + passives.detractors + promoters.detractors,
    passives: detractors.passives + passives.passives + promoters.passives,
    promoters: detractors.promoters + passives.promoters + promoters.promoters,
  }).toEqual(categoryCounts(tallyAfter(transition)));
});
