/**
 * The laws of reading segments hold for the library's own, and each is broken by a fault of its kind.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { nps } from '../../src/estimate/moments.ts';
import { CORRECTIONS, type Correction, adjustPValues } from '../../src/numeric/adjust.ts';
import type { SegmentTally } from '../../src/segments/segment.ts';
import { shrinkSegments } from '../../src/segments/shrink.ts';
import { segmentTable } from '../../src/segments/table.ts';
import { versusRest } from '../../src/segments/versus-rest.ts';
import { type Tally, emptyTally, mergeTallies, sizeOf } from '../../src/tally/tally.ts';
import {
  type RestRow,
  type ShrunkenRow,
  type TableRow,
  shrinkageLaws,
  tableLaws,
  versusRestLaws,
} from '../../src/testing/reading-laws.ts';
import { broken } from './broken.ts';

type Groups = readonly SegmentTally[];

const totalOf = (groups: Groups): Tally => groups.reduce((sum, { tally }) => mergeTallies(sum, tally), emptyTally);

/** A reading with a fault in each of its rows. */
const faulty =
  <Row>(read: (groups: Groups) => Row[], fault: (row: Row, groups: Groups, place: number) => Partial<Row>) =>
  (groups: Groups): Row[] =>
    read(groups).map((row, place) => ({ ...row, ...fault(row, groups, place) }));

describe('of a table', () => {
  const read = (groups: Groups): TableRow[] =>
    segmentTable(groups, { minimum: 1 }).rows.map(({ segment, estimate, share, contribution }) => {
      if (share === null || contribution === null) throw new Error('There are answers.');
      return { key: segment.key, nps: estimate.nps, share, contribution };
    });

  test.each(tableLaws({ read }).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
  });

  test.each<[string, typeof read, string]>([
    [
      'segments that nobody answered, left out',
      (groups) => read(groups).filter(({ share }) => share > 0),
      'every segment is a row, and none comes twice',
    ],
    [
      'a rank by place',
      faulty(read, (_, groups) => ({ nps: nps(groups[0]?.tally ?? emptyTally) })),
      'the order of segments does not matter',
    ],
    [
      'scores that are drawn in',
      faulty(read, ({ nps: own }) => ({ nps: own === null ? null : own / 2 })),
      'the score of a segment is that of its own answers',
    ],
    ['shares in percent', faulty(read, ({ share }) => ({ share: 100 * share })), 'the shares add up to 1'],
    [
      'contributions that each count as one',
      faulty(read, ({ nps: own }, groups) => ({ contribution: (own ?? 0) / groups.length })),
      'the contributions add up to the score of all',
    ],
    [
      'a contribution of promoters only',
      faulty(read, ({ contribution }) => ({ contribution: Math.max(0, contribution) })),
      'exchanging detractors and promoters turns scores and contributions around',
    ],
    [
      'a share with one answer more',
      faulty(read, ({ share }, groups) => ({ share: share + 1 / sizeOf(totalOf(groups)) })),
      'the same answers twice change nothing',
    ],
  ])('%s: found out', (_, wrong, law) => {
    expect(broken(tableLaws({ read: wrong }))).toContain(law);
  });
});

describe('of each against the rest', () => {
  const by =
    (correction: Correction) =>
    (groups: Groups): RestRow[] =>
      versusRest(groups, { correction }).rows.map((row) => {
        if (row.status === 'withheld') throw new Error('There are answers enough.');
        return { key: row.segment.key, difference: row.difference, pValue: row.pValue, adjustedP: row.adjustedP };
      });
  const compare = by('holm');

  test.each(
    CORRECTIONS.flatMap((correction) =>
      versusRestLaws({ compare: by(correction), correction }).map((law) => [correction, law.name, law.check] as const),
    ),
  )('%s: %s', (_, __, check) => {
    expect(check).not.toThrow();
  });

  const againstAll = (groups: Groups): RestRow[] => {
    const single = groups.map(({ tally }) => compareNps(tally, totalOf(groups)));
    const adjusted = adjustPValues(single.map(({ pValue }) => pValue ?? 1));
    return single.map(({ difference, pValue }, i) => ({
      key: groups[i]?.segment.key ?? '',
      difference: difference ?? 0,
      pValue: pValue ?? 1,
      adjustedP: adjusted[i] ?? 1,
    }));
  };

  test.each<[string, typeof compare, string]>([
    ['the best one left out', (groups) => compare(groups).slice(1), 'every segment is compared once'],
    [
      'a correction by place',
      faulty(compare, ({ key, pValue }, groups) => {
        const place = groups.findIndex(({ segment }) => segment.key === key);
        return { adjustedP: Math.min(1, pValue * (groups.length - place)) };
      }),
      'the order of segments does not matter',
    ],
    ['a part against the whole', againstAll, 'a segment is compared with the others, not with all'],
    [
      'a p-value that knows the name',
      faulty(compare, ({ pValue }, _, place) => ({ pValue: place === 0 ? pValue / 2 : pValue })),
      'of two segments each is the rest of the other',
    ],
    [
      'a favor for what is above',
      faulty(compare, ({ difference, pValue }) => ({ pValue: difference > 0 ? pValue / 2 : pValue })),
      'exchanging detractors and promoters turns differences around and leaves p-values',
    ],
    [
      'no correction',
      faulty(compare, ({ pValue }) => ({ adjustedP: pValue })),
      'a corrected p-value is the lowest level at which the steps of the correction reject',
    ],
  ])('%s: found out', (_, wrong, law) => {
    expect(broken(versusRestLaws({ compare: wrong }))).toContain(law);
  });
});

describe('of shrinking', () => {
  const by =
    (tau: 'integrated' | 'paule-mandel') =>
    (groups: Groups): ShrunkenRow[] =>
      shrinkSegments(groups, { minimum: 1, tau }).rows.map((row) => {
        if (row.status === 'withheld') throw new Error('There are answers.');
        return { key: row.segment.key, shrunken: row.shrunken.nps };
      });
  const shrink = by('integrated');

  test.each(
    (['integrated', 'paule-mandel'] as const).flatMap((tau) =>
      shrinkageLaws({ shrink: by(tau) }).map((law) => [tau, law.name, law.check] as const),
    ),
  )('%s: %s', (_, __, check) => {
    expect(check).not.toThrow();
  });

  test.each<[string, typeof shrink, string]>([
    [
      'segments of fewer than ten answers, left out',
      (groups) => shrink(groups.filter(({ tally }) => sizeOf(tally) >= 10)),
      'every segment is shrunken once',
    ],
    [
      'a mean of the first two',
      faulty(shrink, (_, groups) => ({ shrunken: nps(totalOf(groups.slice(0, 2))) ?? 0 })),
      'the order of segments does not matter',
    ],
    [
      'a pull towards 100',
      faulty(shrink, ({ shrunken }) => ({ shrunken: (shrunken + 100) / 2 })),
      'exchanging detractors and promoters turns the scores around',
    ],
    [
      'a pull towards 0',
      faulty(shrink, ({ shrunken }) => ({ shrunken: shrunken / 2 })),
      'no score is drawn beyond the lowest and the highest',
    ],
    [
      'imaginary answers, of each category one',
      (groups) =>
        groups.map(({ segment, tally }) => {
          const n = sizeOf(tally);
          return { key: segment.key, shrunken: ((nps(tally) as number) * n) / (n + 3) };
        }),
      'segments with the same score keep it, however many answered',
    ],
  ])('%s: found out', (_, wrong, law) => {
    expect(broken(shrinkageLaws({ shrink: wrong }))).toContain(law);
  });
});
