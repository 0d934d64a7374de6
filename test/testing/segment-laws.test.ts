/**
 * The laws of segments and of a split change hold for the library's own, and each is broken by a fault of its kind.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { nps } from '../../src/estimate/moments.ts';
import { decomposeChange } from '../../src/segments/mix.ts';
import { type SegmentTally } from '../../src/segments/segment.ts';
import { tallyBySegment } from '../../src/segments/tally-by-segment.ts';
import { type Tally, emptyTally, mergeTallies } from '../../src/tally/tally.ts';
import { type SplitChange, decompositionLaws, segmentLaws } from '../../src/testing/segment-laws.ts';
import { broken } from './broken.ts';

describe('of segments', () => {
  test.each(segmentLaws({ tally: tallyBySegment }).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
  });

  test.each<[string, typeof tallyBySegment, string]>([
    [
      'dropping answers without a tag',
      (answers, by) =>
        tallyBySegment(
          answers.filter(({ tags }) => by.every((tag) => Object.hasOwn(tags, tag))),
          by,
        ),
      'every answer is in exactly one segment',
    ],
    [
      'one segment an answer',
      (answers, by) => answers.flatMap((answer) => tallyBySegment([answer], by)),
      'no segment comes twice',
    ],
    [
      'a key of values only',
      (answers, by) =>
        tallyBySegment(answers, by).map(({ segment, tally }) => ({
          segment: { ...segment, key: Object.values(segment.by).join() },
          tally,
        })),
      'a segment is named by its tags and values',
    ],
    [
      'counts of the first answer',
      (answers, by) =>
        tallyBySegment(answers, by)
          .map(({ segment }) => tallyBySegment(answers.slice(0, 1), by).map(({ tally }) => ({ segment, tally })))
          .flat(),
      'the order of answers does not matter',
    ],
    [
      'a survey that is never larger than ten',
      (answers, by) => tallyBySegment(answers.slice(0, 10), by),
      'merging equals counting together',
    ],
    [
      'counts without detractors',
      (answers, by) =>
        tallyBySegment(answers, by).map(({ segment, tally }) => ({
          segment,
          tally: { counts: tally.counts.map((count, score) => (score < 7 ? 0 : count)) },
        })),
      'counting answer by answer gives the same',
    ],
  ])('%s is found out', (_, tally, law) => {
    expect(broken(segmentLaws({ tally }, { runs: 300 }))).toContain(law);
  });
});

const sumOf = (groups: readonly SegmentTally[]): Tally =>
  groups.reduce((sum, { tally }) => mergeTallies(sum, tally), emptyTally);

const split = (before: readonly SegmentTally[], after: readonly SegmentTally[]): SplitChange => {
  const found = decomposeChange(before, after, { minimum: 1 });
  if (found.status === 'withheld') throw new Error('Both periods have answers.');
  return { change: found.change, rate: found.rate.points, mix: found.mix.points };
};

describe('of a split change', () => {
  test.each(decompositionLaws({ split }).map((law) => [law.name, law.check] as const))('%s', (_, check) => {
    expect(check).not.toThrow();
  });

  test.each<[string, typeof split, string]>([
    [
      'half a change',
      (a, b) => ({ ...split(a, b), change: split(a, b).change / 2 }),
      'the change is that of the total score',
    ],
    [
      'a part left over',
      (a, b) => ({ ...split(a, b), mix: split(a, b).mix / 2 }),
      'the two parts add up to the change',
    ],
    [
      'a part that depends on the direction',
      (a, b) => ({ ...split(a, b), rate: split(a, b).rate + Math.max(0, split(a, b).change) }),
      'going back undoes both parts',
    ],
    [
      'a part that is always there',
      (a, b) => ({ ...split(a, b), rate: split(a, b).rate + 1, mix: split(a, b).mix - 1 }),
      'nothing that stayed has a part',
    ],
    [
      'a part that grows with the number of answers',
      (a, b) => {
        const size = (groups: readonly SegmentTally[]): number =>
          groups.flatMap(({ tally }) => tally.counts).reduce((sum, count) => sum + count, 0);
        const off = size(b) - size(a);
        return { ...split(a, b), rate: split(a, b).rate + off, mix: split(a, b).mix - off };
      },
      'the same answers in another size have no part',
    ],
    [
      'a favor for promoters',
      (a, b) => {
        const off = nps(sumOf(b)) === 100 ? 1 : 0;
        return { ...split(a, b), rate: split(a, b).rate + off, mix: split(a, b).mix - off };
      },
      'exchanging detractors and promoters turns both parts around',
    ],
    [
      'new segments that count as mood',
      (a, b) => {
        const known = new Set(a.map(({ segment }) => segment.key));
        const total = sumOf(b).counts.reduce((sum, count) => sum + count, 0);
        const off = b
          .filter(({ segment }) => !known.has(segment.key))
          .reduce((sum, { tally }) => sum + ((tally.counts[10] as number) - (tally.counts[0] as number)) / total, 0);
        return { ...split(a, b), rate: split(a, b).rate + off, mix: split(a, b).mix - off };
      },
      'the parts are the sums over the segments, written out',
    ],
    [
      'a part for the first segment',
      (a, b) => {
        const off = (a[0] ?? { tally: emptyTally }).tally.counts[10] as number;
        return { ...split(a, b), rate: split(a, b).rate + off, mix: split(a, b).mix - off };
      },
      'the order of segments does not matter',
    ],
  ])('%s is found out', (_, faulty, law) => {
    expect(broken(decompositionLaws({ split: faulty }, { runs: 300 }))).toContain(law);
  });
});
