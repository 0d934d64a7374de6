/**
 * Laws of the impact of flags.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { nps } from '../../src/estimate/moments.ts';
import { type FlagCounts, flagImpact, tallyByFlag } from '../../src/segments/flags.ts';
import { mergeTallies, sizeOf, tallyResponses } from '../../src/tally/tally.ts';
import { arbResponses, arbTally } from '../../src/testing/arbitraries.ts';

const arbFlags = fc.uniqueArray(
  fc.record({ key: fc.nat(20).map(String), with: arbTally({ minimumSize: 1 }), without: arbTally({ minimumSize: 1 }) }),
  { maxLength: 6, selector: ({ key }) => key },
);

const reversed = (flags: readonly FlagCounts[]): FlagCounts[] =>
  flags.map((flag) => {
    const turned = (counts: FlagCounts['with']): FlagCounts['with'] => {
      if (!('counts' in counts)) throw new Error('a tally was expected');
      const [d = 0, u = 0, p = 0] = [counts.counts.slice(0, 7), counts.counts.slice(7, 9), counts.counts.slice(9)].map(
        (part) => part.reduce((sum, count) => sum + count, 0),
      );
      return { detractors: p, passives: u, promoters: d };
    };
    return { key: flag.key, with: turned(flag.with), without: turned(flag.without) };
  });

test.prop([arbFlags])('the impact is the score of all minus that of the answers without the flag', (flags) => {
  for (const row of flagImpact(flags, { minimum: 1 }).rows) {
    if (row.status === 'withheld') throw new Error('withheld');
    const flag = flags.find(({ key }) => key === row.key) as (typeof flags)[number];
    const all = nps(mergeTallies(flag.with, flag.without)) as number;
    expect(row.impact).toBeCloseTo(all - (nps(flag.without) as number), 9);
    expect(row.nps.all).toBe(all);
  }
});

test.prop([arbFlags])('rows are sorted by impact, and survive JSON', (flags) => {
  const impact = flagImpact(flags, { minimum: 1 });
  const impacts = impact.rows.map((row) => row.impact as number);
  expect(impacts).toEqual([...impacts].sort((a, b) => a - b));
  expect(JSON.parse(JSON.stringify(impact))).toEqual(impact);
});

test.prop([arbFlags])('the order of flags changes nothing', (flags) => {
  expect(flagImpact([...flags].reverse())).toEqual(flagImpact(flags));
});

test.prop([arbFlags])('exchanging detractors and promoters turns impacts around and keeps p-values', (flags) => {
  const plain = flagImpact(flags, { minimum: 1 }).rows;
  const turned = flagImpact(reversed(flags), { minimum: 1 }).rows;
  for (const row of plain) {
    const other = turned.find(({ key }) => key === row.key);
    if (row.status === 'withheld' || other?.status !== 'shown') throw new Error('withheld');
    expect(other.impact).toBeCloseTo(-row.impact, 12);
    expect(other.adjustedP).toBeCloseTo(row.adjustedP, 9);
  }
});

test.prop([arbResponses()])('with and without a flag are all answers', (responses) => {
  const all = tallyResponses(responses);
  const flags = tallyByFlag(responses, ({ tags }) => Object.values(tags));
  for (const flag of flags) {
    expect(mergeTallies(flag.with, flag.without)).toEqual(all);
    expect(sizeOf(flag.with)).toBe(responses.filter(({ tags }) => Object.values(tags).includes(flag.key)).length);
  }
});
