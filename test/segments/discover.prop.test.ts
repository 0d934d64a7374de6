/**
 * Laws of the search for segments.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { meanScore } from '../../src/compare/mean-score.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { type DiscoverOptions, discoverSegments } from '../../src/segments/discover.ts';
import type { SegmentRule } from '../../src/segments/rule.ts';
import { type SegmentCounts, type SegmentTally, segmentOf, sumCounts } from '../../src/segments/segment.ts';
import { categoryCounts, sizeOf } from '../../src/tally/tally.ts';
import type { DiscoveryNode } from '../../src/segments/tree.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const arbGroups = arbSegmentTallies({ tags: ['country', 'plan'], maxSegments: 24, maximum: 12 });

/** Splits easily, so that small examples grow trees. */
const arbEager = fc.record(
  {
    alpha: fc.constantFrom(0.5, 0.9),
    minSplit: fc.constantFrom(2, 10),
    minBucket: fc.constantFrom(1, 5, 20),
    maxDepth: fc.nat(4),
    validation: fc.constantFrom('honest' as const, 'none' as const),
    seed: fc.nat(),
  },
  { requiredKeys: ['alpha', 'minSplit', 'minBucket', 'maxDepth', 'validation', 'seed'], noNullPrototype: true },
);

const holds = (rule: SegmentRule, value: string | null): boolean => {
  if ('in' in rule) return rule.in.includes(value);
  if (value === null) return rule.missing;
  return (rule.above === null || Number(value) > rule.above) && (rule.atMost === null || Number(value) <= rule.atMost);
};

const membersOf = (rules: readonly SegmentRule[], groups: readonly SegmentCounts[]): SegmentCounts[] =>
  groups.filter(({ segment }) => rules.every((rule) => holds(rule, segment.by[rule.tag] as string | null)));

const totalOf = (groups: readonly SegmentCounts[]): CategoryCounts =>
  sumCounts(groups.map(({ tally }) => categoryCounts(tally)));

const nodesOf = (node: DiscoveryNode): DiscoveryNode[] => [node, ...node.children.flatMap(nodesOf)];

/** Numbers for names: g7 is 7, whatever else is missing. */
const numbered = (groups: readonly SegmentTally[]): SegmentTally[] => {
  const seen = new Map<string, SegmentTally>();
  for (const { segment, tally } of groups) {
    const { country = null, plan = null } = segment.by;
    const by = { country, plan: plan !== null && /^g\d+$/.test(plan) ? plan.slice(1) : null };
    if (!seen.has(segmentOf(by).key)) seen.set(segmentOf(by).key, { segment: segmentOf(by), tally });
  }
  return [...seen.values()];
};

test.prop([arbGroups, arbEager])('the order of segments and of their tags does not matter', (groups, options) => {
  const turned = [...groups].reverse().map(({ segment: { by }, tally }) => ({
    segment: segmentOf({ plan: by['plan'] ?? null, country: by['country'] ?? null }),
    tally,
  }));
  expect(discoverSegments(turned, options)).toEqual(discoverSegments(groups, options));
});

test.prop([arbGroups, arbEager])('other names of the values change the names only', (groups, options) => {
  // The new names have the order of the old ones, on which ties and the sides of a split rest.
  const named = groups.map(({ segment: { by }, tally }) => ({
    segment: segmentOf(Object.fromEntries(Object.entries(by).map(([tag, v]) => [tag, v === null ? null : `~${v}`]))),
    tally,
  }));
  const renamed = (rule: SegmentRule): SegmentRule =>
    'in' in rule ? { ...rule, in: rule.in.map((value) => (value === null ? null : `~${value}`)) } : rule;
  const before = discoverSegments(groups, options);
  const after = discoverSegments(named, options);
  expect(after.leaves).toEqual(before.leaves.map((leaf) => ({ ...leaf, rules: leaf.rules.map(renamed) })));
  expect(after.tree.tests).toEqual(before.tree.tests);
});

test.prop([arbGroups, arbEager])(
  'every answer is in exactly the segment whose rules hold for it',
  (groups, options) => {
    for (const given of [
      { groups, numeric: [] },
      { groups: numbered(groups), numeric: ['plan'] },
    ]) {
      const { leaves, searched, overall, n } = discoverSegments(given.groups, { ...options, numeric: given.numeric });
      const whole = totalOf(given.groups);
      expect(n).toBe(sizeOf(whole));
      expect(sumCounts(leaves.map((leaf) => leaf.searched))).toEqual(searched);
      expect(sumCounts(leaves.map(({ estimate }) => estimate.counts))).toEqual(overall.counts);
      for (const { rules, ...leaf } of leaves)
        expect(totalOf(membersOf(rules, given.groups))).toEqual(
          options.validation === 'none' ? leaf.searched : sumCounts([leaf.searched, leaf.estimate.counts]),
        );
      if (options.validation === 'honest') expect(sumCounts([searched, overall.counts])).toEqual(whole);
      expect(leaves.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(overall.n > 0 ? 1 : 0, 12);
    }
  },
);

test.prop([arbGroups, arbEager])('the halves are equal, but for an odd answer that describes', (groups, options) => {
  const { searched, overall } = discoverSegments(groups, { ...options, validation: 'honest' });
  expect([0, 1]).toContain(overall.n - sizeOf(searched));
});

test.prop([arbGroups, arbEager])('the limits of size and depth are kept', (groups, options) => {
  const { tree, leaves } = discoverSegments(groups, options);
  const depthOf = (node: DiscoveryNode): number => Math.max(0, ...node.children.map((child) => 1 + depthOf(child)));
  expect(depthOf(tree)).toBeLessThanOrEqual(options.maxDepth);
  for (const { children, n } of nodesOf(tree)) {
    if (children.length > 0) expect(n).toBeGreaterThanOrEqual(options.minSplit);
    for (const child of children) expect(child.n).toBeGreaterThanOrEqual(options.minBucket);
  }
  expect(nodesOf(tree).filter(({ ended }) => ended !== null).length).toBe(leaves.length);
  expect(
    nodesOf(tree).every(
      ({ ended, splitBy, children }) => (ended === null) === (splitBy !== null && children.length === 2),
    ),
  ).toBe(true);
});

test.prop([arbGroups, arbEager])('how finely the segments were crossed does not matter', (groups, options) => {
  const finer = groups.flatMap(({ segment: { by }, tally: { counts } }) =>
    [0, 1].map((part) => ({
      segment: segmentOf({ part: `${part}`, ...by }),
      tally: { counts: counts.map((count) => (part === 0 ? Math.floor(count / 3) : count - Math.floor(count / 3))) },
    })),
  );
  const by = { ...options, by: ['country', 'plan'] };
  expect(discoverSegments(finer, by)).toEqual(discoverSegments(groups, by));
});

test.prop([arbGroups, arbEager])(
  'promoters and detractors that change places mirror a search without validation',
  (groups, options) => {
    const all: DiscoverOptions = { ...options, validation: 'none' };
    const mirrored = groups.map(({ segment, tally }) => {
      const { detractors, passives, promoters } = categoryCounts(tally);
      return { segment, tally: { detractors: promoters, passives, promoters: detractors } };
    });
    const before = discoverSegments(groups, all);
    const after = discoverSegments(mirrored, all);
    expect(after.tree).toEqual(before.tree);
    expect(after.leaves.map(({ estimate }) => estimate.nps)).toEqual(
      before.leaves.map(({ estimate }) => (estimate.nps === null ? null : 0 - estimate.nps)),
    );
    expect(after.differ.pValue).toBeCloseTo(before.differ.pValue, 12);
  },
);

/** Every division of some values in two, the obvious way. */
const divisions = (values: readonly (string | null)[]): (string | null)[][] =>
  values.length === 0
    ? [[]]
    : divisions(values.slice(1)).flatMap((rest) => [rest, [values[0] as string | null, ...rest]]);

test.prop([arbSegmentTallies({ tags: ['country', 'plan'], maxSegments: 8, maximum: 12 }), arbEager])(
  'the first split is that of a slow search through all divisions',
  (groups, options) => {
    const filled = groups.filter(({ tally }) => sizeOf(tally) > 0);
    const { tree } = discoverSegments(filled, { ...options, validation: 'none' });
    if (tree.splitBy === null) return;
    const tag = tree.splitBy;
    const valueOf = ({ segment }: SegmentCounts): string | null => segment.by[tag] as string | null;
    const values = [...new Set(filled.map(valueOf))];
    const statistics = divisions(values).flatMap((side) => {
      const left = totalOf(filled.filter((one) => side.includes(valueOf(one))));
      const right = totalOf(filled.filter((one) => !side.includes(valueOf(one))));
      return Math.min(sizeOf(left), sizeOf(right)) >= options.minBucket ? [meanScore([left, right]).statistic] : [];
    });
    const [left, right] = tree.children.map(({ rules }) => totalOf(membersOf(rules, filled)));
    const chosen = meanScore([left as CategoryCounts, right as CategoryCounts]).statistic;
    expect(chosen).toBeCloseTo(Math.max(...statistics), 9);
    // The first value of the tag, a missing one before all others, is on the left.
    const first = values.includes(null) ? null : ([...values].sort()[0] as string);
    expect(tree.children[0]?.rules).toEqual([{ tag, in: expect.arrayContaining([first]) as string[] }]);
  },
);

test.prop([arbGroups])('each tag is tested by the mean-score test of its values', (groups) => {
  const filled = groups.filter(({ tally }) => sizeOf(tally) > 0);
  const { tests } = discoverSegments(filled, { validation: 'none', minSplit: 2 }).tree;
  for (const { tag, levels, statistic, df, pValue, logP, adjustedP } of tests) {
    const values = [...new Set(filled.map(({ segment }) => segment.by[tag]))];
    const slow = meanScore(values.map((value) => totalOf(filled.filter(({ segment }) => segment.by[tag] === value))));
    expect([levels, df]).toEqual([values.length, slow.df]);
    expect(statistic).toBeCloseTo(slow.statistic, 8);
    expect(pValue).toBeCloseTo(slow.pValue, 9);
    expect(Math.exp(logP)).toBeCloseTo(pValue, 12);
    expect(adjustedP).toBeCloseTo(1 - (1 - pValue) ** tests.length, 12);
  }
});

test.prop([arbGroups, arbEager])('only the order of numbers counts, not how far they lie apart', (groups, options) => {
  const before = numbered(groups);
  const after = before.map(({ segment: { by }, tally }) => ({
    segment: segmentOf({ ...by, plan: (by['plan'] ?? null) === null ? null : `${Number(by['plan']) ** 3 - 100}` }),
    tally,
  }));
  const numeric = { ...options, numeric: ['plan'] };
  // The cells come in the same order, so a seed draws the same halves.
  const [one, other] = [discoverSegments(before, numeric), discoverSegments(after, numeric)];
  expect(other.leaves.map(({ searched, estimate }) => [searched, estimate])).toEqual(
    one.leaves.map(({ searched, estimate }) => [searched, estimate]),
  );
});

test.prop([arbGroups, arbEager])('what is found survives JSON unchanged', (groups, options) => {
  const found = discoverSegments(groups, options);
  expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
});
