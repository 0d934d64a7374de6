/**
 * Laws of the moves to a target.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { segmentOf } from '../../src/segments/segment.ts';
import { movesToTarget } from '../../src/segments/whatif.ts';
import { whatIfSegments } from '../../src/segments/whatif-segments.ts';
import { categoryCounts, tallyOf } from '../../src/tally/tally.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const arbFew = arbCategoryCounts({ maximum: 4, minimumSize: 1 });
/** Tenths, so that every product below is a whole number. */
const arbTenths = fc.integer({ min: -1000, max: 1000 });

/** Whether (net / n) · 100 ≥ tenths / 10, in whole numbers. */
const isReached = ({ detractors, passives, promoters }: CategoryCounts, tenths: number): boolean =>
  1000 * (promoters - detractors) >= tenths * (detractors + passives + promoters);

/** What is left after moving people, or null when there are not as many. */
const moved = (
  { detractors, passives, promoters }: CategoryCounts,
  twoSteps: number,
  down: number,
  up: number,
): CategoryCounts | null =>
  twoSteps + down > detractors || up > passives
    ? null
    : {
        detractors: detractors - twoSteps - down,
        passives: passives + down - up,
        promoters: promoters + twoSteps + up,
      };

const range = (n: number): number[] => Array.from({ length: n + 1 }, (_, i) => i);

test.prop([arbFew, arbTenths])('no fewer moves reach the target, by trying all', (counts, tenths) => {
  const moves = movesToTarget(counts, tenths / 10);
  if (moves.status === 'withheld') throw new Error('withheld');
  const first = (max: number, after: (k: number) => CategoryCounts | null): number | null =>
    range(max).find((k) => {
      const left = after(k);
      return left !== null && isReached(left, tenths);
    }) ?? null;
  expect(moves.passiveToPromoter.fewest).toBe(first(counts.passives, (k) => moved(counts, 0, 0, k)));
  expect(moves.detractorToPassive.fewest).toBe(first(counts.detractors, (k) => moved(counts, 0, k, 0)));
  expect(moves.detractorToPromoter.fewest).toBe(first(counts.detractors, (k) => moved(counts, k, 0, 0)));
  const all = range(counts.detractors).flatMap((two) =>
    range(counts.detractors).flatMap((down) =>
      range(counts.passives).flatMap((up) => {
        const left = moved(counts, two, down, up);
        return left !== null && isReached(left, tenths) ? [two + down + up] : [];
      }),
    ),
  );
  expect(moves.fewest.moves).toBe(Math.min(...all));
  expect(moves.reached).toBe(isReached(counts, tenths));
});

test.prop([arbCategoryCounts({ minimumSize: 1 }), arbTenths])(
  'the plan of fewest moves reaches the target',
  (counts, tenths) => {
    const moves = movesToTarget(counts, tenths / 10);
    if (moves.status === 'withheld') throw new Error('withheld');
    const left = moved(counts, moves.fewest.detractorToPromoter, 0, moves.fewest.passiveToPromoter);
    expect(left !== null && isReached(left, tenths)).toBe(true);
    expect(JSON.parse(JSON.stringify(moves))).toEqual(moves);
  },
);

test.prop([arbCategoryCounts({ minimumSize: 1 }), arbTenths, arbTenths])(
  'a higher target never takes fewer steps',
  (counts, a, b) => {
    const steps = [Math.min(a, b), Math.max(a, b)].map((tenths) => {
      const moves = movesToTarget(counts, tenths / 10);
      return moves.status === 'shown' ? moves.steps : -1;
    });
    expect(steps[0]).toBeLessThanOrEqual(steps[1] as number);
  },
);

test.prop([fc.array(fc.record({ counts: arbFew, cost: fc.nat(6) }), { minLength: 1, maxLength: 3 }), arbTenths])(
  'no plan is cheaper, by trying all, and none of its cost has fewer moves',
  (given, tenths) => {
    const groups = given.map(({ counts }, i) => ({ segment: segmentOf({ g: `${i}` }), tally: counts }));
    const costs = Object.fromEntries(given.map(({ cost }, i) => [`g=${i}`, cost]));
    const whatIf = whatIfSegments(groups, tenths / 10, { costs });
    if (whatIf.status === 'withheld' || whatIf.cheapest === null) throw new Error('no plan');
    // Per total of steps won, the cheapest cost and then the fewest moves, segment after segment.
    let best = new Map<number, readonly [number, number]>([[0, [0, 0]]]);
    for (const { counts, cost } of given) {
      const next = new Map<number, readonly [number, number]>();
      for (const [steps, [spent, moves]] of best)
        for (const two of range(counts.detractors))
          for (const up of range(counts.passives)) {
            const to = steps + 2 * two + up;
            const candidate = [spent + cost * (two + up), moves + two + up] as const;
            const known = next.get(to);
            if (
              known === undefined ||
              candidate[0] < known[0] ||
              (candidate[0] === known[0] && candidate[1] < known[1])
            )
              next.set(to, candidate);
          }
      best = next;
    }
    const enough = [...best].filter(([steps]) => steps >= whatIf.steps).map(([, found]) => found);
    const cheapest = Math.min(...enough.map(([cost]) => cost));
    expect(whatIf.cheapest.cost).toBe(cheapest);
    expect(whatIf.cheapest.moves).toBe(
      Math.min(...enough.filter(([cost]) => cost === cheapest).map(([, moves]) => moves)),
    );
    const won = whatIf.cheapest.parts.reduce(
      (sum, part) => sum + 2 * part.detractorToPromoter + part.passiveToPromoter,
      0,
    );
    expect(won).toBeGreaterThanOrEqual(whatIf.steps);
  },
);

test.prop([arbSegmentTallies({ minSegments: 1, minimumSize: 1 }), arbTenths])(
  'segments together need as many moves as their total, in whatever order they come',
  (groups, tenths) => {
    const total = tallyOf(
      Array.from({ length: 11 }, (_, score) =>
        groups.reduce((sum, { tally }) => sum + (tally.counts[score] as number), 0),
      ),
    );
    const whatIf = whatIfSegments(groups, tenths / 10);
    const moves = movesToTarget(total, tenths / 10);
    if (whatIf.status === 'withheld' || moves.status === 'withheld') throw new Error('withheld');
    expect(whatIf.fewest).toEqual(moves.fewest);
    expect(whatIfSegments([...groups].reverse(), tenths / 10)).toEqual(whatIf);
    const { detractors, passives } = categoryCounts(total);
    expect(whatIf.rows.reduce((sum, row) => sum + row.detractors, 0)).toBe(detractors);
    expect(whatIf.rows.reduce((sum, row) => sum + row.passives, 0)).toBe(passives);
  },
);
