/**
 * Laws of the comparisons of segments.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { DIFFERENCE_METHODS, compareNps } from '../../src/compare/difference.ts';
import { CORRECTIONS } from '../../src/numeric/adjust.ts';
import { type SegmentCounts, sumCounts } from '../../src/segments/segment.ts';
import { type ShownVersusRest, compareSegments, versusRest } from '../../src/segments/versus-rest.ts';
import { categoryCounts } from '../../src/tally/tally.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const shown = (groups: readonly SegmentCounts[], options = {}): ShownVersusRest[] =>
  versusRest(groups, options).rows.flatMap((row) => (row.status === 'shown' ? [row] : []));

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

test.prop([
  arbSegmentTallies({ fractional: true }),
  fc.constantFrom(...CORRECTIONS),
  fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
])(
  'the order of segments changes nothing, none is lost, and results are plain JSON',
  (groups, correction, privacyMinimum) => {
    const options = { correction, ...(privacyMinimum !== undefined && { privacyMinimum }) };
    const rest = versusRest(groups, options);
    expect(versusRest([...groups].reverse(), options)).toEqual(rest);
    expect(rest.rows.map(({ segment }) => segment.key).sort()).toEqual(groups.map(({ segment }) => segment.key).sort());
    expect(JSON.parse(JSON.stringify(rest))).toStrictEqual(rest);
    const pairs = compareSegments(groups, options);
    expect(compareSegments([...groups].reverse(), options)).toEqual(pairs);
    expect(JSON.parse(JSON.stringify(pairs))).toStrictEqual(pairs);
  },
);

test.prop([arbSegmentTallies()])(
  'swapping detractors and promoters negates differences and keeps p-values',
  (groups) => {
    const swapped = groups.map(({ segment, tally }) => {
      const { detractors, passives, promoters } = categoryCounts(tally);
      return { segment, tally: { detractors: promoters, passives, promoters: detractors } };
    });
    const plain = shown(groups);
    for (const [i, row] of shown(swapped).entries()) {
      const other = plain[i] as ShownVersusRest;
      expect(row.difference).toBe(-other.difference + 0);
      expect(close(row.adjustedP, other.adjustedP)).toBe(true);
      expect(row.direction).toBe({ higher: 'lower', lower: 'higher', unclear: 'unclear' }[other.direction]);
      expect(close(row.simultaneous.lower, -other.simultaneous.upper)).toBe(true);
    }
  },
);

test.prop([arbSegmentTallies({ minSegments: 1 })])(
  'each row is the comparison with the sum of the others',
  (groups) => {
    for (const row of shown(groups, { minimum: 1 })) {
      const own = groups.find(({ segment }) => segment.key === row.segment.key) as SegmentCounts;
      const rest = sumCounts(groups.filter((group) => group !== own).map(({ tally }) => categoryCounts(tally)));
      const plain = compareNps(own.tally, rest);
      expect(row.difference).toBe(plain.difference);
      expect(row.pValue).toBe(plain.pValue);
      expect(row.interval).toEqual(plain.interval);
      expect(row.adjustedP).toBeGreaterThanOrEqual(row.pValue);
    }
  },
);

test.prop([arbSegmentTallies({ minSegments: 2, maxSegments: 2, minimumSize: 10 })])(
  'two segments are compareNps from both sides, and one pair',
  (groups) => {
    const [a, b] = shown(groups);
    expect(a?.difference).toBe(-(b?.difference ?? NaN) + 0);
    expect(close(a?.pValue ?? NaN, b?.pValue ?? NaN)).toBe(true);
    const { pairs } = compareSegments(groups);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.difference).toBe(a?.difference);
  },
);

test.prop([arbSegmentTallies({ minSegments: 2 }), fc.constantFrom(...DIFFERENCE_METHODS)], { numRuns: 50 })(
  'the simultaneous interval is that of compareNps at its level, whatever the method',
  (groups, method) => {
    for (const { a, b, simultaneous } of compareSegments(groups, { method, minimum: 2 }).pairs) {
      const [one, other] = [a, b].map((segment) => groups.find((group) => group.segment.key === segment.key));
      const { interval } = compareNps((one as SegmentCounts).tally, (other as SegmentCounts).tally, {
        method,
        level: simultaneous.level,
      });
      expect(close(simultaneous.lower, interval?.lower ?? NaN)).toBe(true);
      expect(close(simultaneous.upper, interval?.upper ?? NaN)).toBe(true);
    }
  },
);
