import { describe, expect, test } from 'vitest';
import { groupingAgreement } from '../../src/themes/agreement.ts';

describe('two groupings', () => {
  test('that are the same agree fully, whatever the groups are called', () => {
    expect(groupingAgreement(['x', 'x', 'y', 'y'], [2, 2, 1, 1])).toEqual({ ari: 1, ami: 1, v: 1 });
  });

  test('of nothing, or of one group, agree fully', () => {
    expect(groupingAgreement([], [])).toEqual({ ari: 1, ami: 1, v: 1 });
    expect(groupingAgreement([1, 1, 1], [5, 5, 5])).toEqual({ ari: 1, ami: 1, v: 1 });
  });

  test('of which one does not divide agree no better than by chance', () => {
    const { ari, ami } = groupingAgreement([1, 1, 1, 1], [1, 1, 2, 2]);
    expect(ari).toBe(0);
    expect(ami).toBeCloseTo(0, 12);
  });

  // By hand: 1 and 3 pairs in common; 3 and 3 in the one, 1 and 6 in the other, of 15.
  test('are compared by the pairs that they keep together', () => {
    const { ari } = groupingAgreement([1, 1, 1, 2, 2, 2], [1, 1, 2, 2, 2, 2]);
    const [pairs, rows, columns] = [1 + 3, 6, 1 + 6];
    const chance = (rows * columns) / 15;
    expect(ari).toBeCloseTo((pairs - chance) / ((rows + columns) / 2 - chance), 12);
  });

  test('of different lengths are an error', () => {
    expect(() => groupingAgreement([1], [1, 2])).toThrow('Both groupings');
  });
});
