/**
 * Answers the reference vectors of the segment table, of what is hidden in it, and of the funnel.
 *
 * @module
 */
import { standardError } from '../../src/estimate/moments.ts';
import { suppressedIndices } from '../../src/estimate/suppress.ts';
import { type FunnelLimits, funnelLimits } from '../../src/segments/funnel.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { segmentTable } from '../../src/segments/table.ts';
import type { Adapter } from './adapters.ts';

type Segments = readonly { readonly key: string; readonly counts: readonly [number, number, number] }[];

/** Keys of three digits keep the order of the vector. */
const groupsOf = (segments: Segments): SegmentCounts[] =>
  segments.map(({ counts: [detractors, passives, promoters] }, i) => ({
    segment: segmentOf({ place: String(i).padStart(3, '0') }),
    tally: { detractors, passives, promoters },
  }));

const table: Adapter = (inputs) => {
  const segments = inputs['segments'] as Segments;
  const { total, n, rows } = segmentTable(groupsOf(segments), { minimum: 1, sort: 'key' });
  return {
    total: total.nps,
    n,
    rows: rows.map(({ estimate, share, contribution, contributionToDifference, influence }, i) => ({
      key: segments[i]?.key,
      n: estimate.n,
      nps: estimate.nps,
      se: estimate.counts === null ? null : standardError(estimate.counts),
      share,
      contribution,
      contributionToDifference,
      influence,
    })),
  };
};

const suppress: Adapter = ({ n, minimum, totalPublished }) => ({
  suppressed: suppressedIndices(n as number[], minimum as number, totalPublished as boolean),
});

/** The limits of every segment by the name of their level: `low95`, `high998`. */
const funnel: Adapter = (inputs) => {
  const groups = groupsOf(inputs['segments'] as Segments);
  const levels = inputs['levels'] as readonly number[];
  const plain = funnelLimits(groups, { levels, minimum: 1 });
  const inflated = funnelLimits(groups, { levels, minimum: 1, inflate: true });
  const limits = (end: 'lower' | 'upper', of: typeof plain, k: number): (number | undefined)[] =>
    of.rows.map((row) => (row.limits[k] as FunnelLimits | undefined)?.[end]);
  return {
    centre: plain.center,
    sigma: plain.sigma,
    z: plain.rows.map(({ z }) => z),
    phi: plain.phi,
    ...Object.fromEntries(
      levels.flatMap((level, k) => {
        const name = String(level).slice(2);
        return [
          [`low${name}`, limits('lower', plain, k)],
          [`high${name}`, limits('upper', plain, k)],
          [`inflatedLow${name}`, limits('lower', inflated, k)],
          [`inflatedHigh${name}`, limits('upper', inflated, k)],
        ];
      }),
    ),
  };
};

/** The kinds of vectors that the table and the funnel answer. */
export const kinds: Readonly<Record<string, Adapter>> = { table, suppress, funnel };

/** Everything is offered. */
export const notOffered: Readonly<Record<string, readonly string[]>> = {};
