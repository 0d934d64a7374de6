/**
 * Laws of the roll-up and of the crossed table: sums, order, swapped sides, and what a reader can find out.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { suppressedCells } from '../../src/segments/cells.ts';
import { type CrossTable, crossTable } from '../../src/segments/cross.ts';
import { type Hierarchy, type HierarchyNode, rollUp } from '../../src/segments/hierarchy.ts';
import { type SegmentCounts, segmentOf, sumCounts } from '../../src/segments/segment.ts';
import { type Tally, categoryCounts } from '../../src/tally/tally.ts';
import { arbSegmentTallies } from '../../src/testing/segments.ts';

const LEVELS = { levels: ['a', 'b', 'c'] };
/** Few values a tag, so that segments meet in their parents; some with a handful of answers, some with more. */
const arbSegments = (tags: readonly string[]): fc.Arbitrary<SegmentCounts[]> =>
  fc
    .tuple(arbSegmentTallies({ tags, values: 3, maximum: 1 }), arbSegmentTallies({ tags, values: 3, maximum: 5 }))
    .map(([few, many]) => [...new Map([...few, ...many].map((group) => [group.segment.key, group])).values()]);
const arbPrivacy = fc.constantFrom(2, 3, 5, 7);

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);
const swapped = (groups: readonly SegmentCounts[]): SegmentCounts[] =>
  groups.map(({ segment, tally }) => {
    const { detractors, passives, promoters } = categoryCounts(tally);
    return { segment, tally: { detractors: promoters, passives, promoters: detractors } };
  });
const childrenOf = ({ nodes }: Hierarchy, parent: HierarchyNode): readonly HierarchyNode[] =>
  nodes.filter((node) => node.parent === parent.key);

test.prop([arbSegments(LEVELS.levels)])('every node is the sum of its children', (groups) => {
  const tree = rollUp(groups, LEVELS);
  for (const node of tree.nodes) {
    const children = childrenOf(tree, node);
    if (children.length === 0) continue;
    expect(sumCounts(children.map(({ estimate }) => estimate.counts as CategoryCounts))).toEqual(node.estimate.counts);
    if (node.estimate.n === 0) continue;
    expect(sum(children.map(({ share }) => share))).toBeCloseTo(1, 10);
    expect(sum(children.map(({ contributionToDifference }) => contributionToDifference))).toBeCloseTo(0, 9);
  }
});

test.prop([arbSegments(LEVELS.levels), fc.option(arbPrivacy, { nil: undefined })])(
  'the order of segments does not matter, every node comes once after its parent, and the result is plain JSON',
  (groups, privacyMinimum) => {
    const options = { ...LEVELS, ...(privacyMinimum !== undefined && { privacyMinimum }) };
    const tree = rollUp(groups, options);
    expect(rollUp([...groups].reverse(), options)).toEqual(tree);
    expect(json(tree)).toEqual(tree);
    const seen = new Set<string | null>([null]);
    for (const { key, parent } of tree.nodes) {
      expect([seen.has(parent), seen.has(key)]).toEqual([true, false]);
      seen.add(key);
    }
    expect(tree.nodes.filter(({ depth }) => depth === 3)).toHaveLength(groups.length);
  },
);

test.prop([arbSegments(LEVELS.levels)])('swapping detractors and promoters turns every comparison round', (groups) => {
  const mirror = new Map(rollUp(swapped(groups), LEVELS).nodes.map((node) => [node.key, node]));
  for (const { key, estimate, versusSiblings } of rollUp(groups, LEVELS).nodes) {
    const other = mirror.get(key) as HierarchyNode;
    expect(other.estimate.nps).toEqual(estimate.nps === null ? null : 0 - estimate.nps);
    if (versusSiblings?.status !== 'shown') expect(other.versusSiblings).toEqual(versusSiblings);
    else if (other.versusSiblings?.status === 'shown') {
      expect(other.versusSiblings.difference).toBe(0 - versusSiblings.difference);
      expect(other.versusSiblings.adjustedP).toBeCloseTo(versusSiblings.adjustedP, 12);
    } else expect(other.versusSiblings?.status).toBe('shown');
  }
});

test.prop([arbSegments(LEVELS.levels), arbPrivacy])(
  'what a reader of a hierarchy can subtract is the sum of two hidden siblings or more, with enough answers',
  (groups, privacyMinimum) => {
    const tree = json(rollUp(groups, { ...LEVELS, privacyMinimum })) as Hierarchy;
    for (const node of tree.nodes) {
      const children = childrenOf(tree, node);
      const hidden = children.filter(({ estimate }) => estimate.n === null);
      // Below a hidden node nothing is told.
      if (node.estimate.n === null) expect(hidden).toHaveLength(children.length);
      else if (hidden.length > 0) {
        expect(hidden.length).toBeGreaterThanOrEqual(2);
        expect(node.estimate.n - sum(children.map(({ estimate }) => estimate.n))).toBeGreaterThanOrEqual(
          privacyMinimum,
        );
      }
      if (node.estimate.n !== null && node.estimate.n > 0)
        expect(node.estimate.n).toBeGreaterThanOrEqual(privacyMinimum);
    }
  },
);

test.prop([arbSegments(LEVELS.levels), fc.constantFrom(12, 30)])(
  'answers that move about below a hidden node leave no trace',
  (groups, privacyMinimum) => {
    const options = { ...LEVELS, privacyMinimum };
    const tree = rollUp(groups, options);
    const hidden = tree.nodes.find((node) => node.depth === 1 && node.estimate.n === null);
    fc.pre(hidden !== undefined);
    const inside = (group: SegmentCounts): boolean => group.segment.by['a'] === hidden.segment.by['a'];
    const tallies = groups.filter(inside).map(({ tally }) => tally);
    fc.pre(tallies.length >= 2);
    let next = 1;
    const moved = groups.map((group) =>
      inside(group) ? { segment: group.segment, tally: tallies[next++ % tallies.length] as Tally } : group,
    );
    expect(rollUp(moved, options)).toEqual(tree);
  },
);

const CROSS = { rows: 'a', columns: 'b' };

test.prop([arbSegments(['a', 'b'])])(
  'the cells of a row, of a column and of the table add up to its total',
  (groups) => {
    const { rows, columns, total } = crossTable(groups, CROSS);
    const countsOf = (
      cells: readonly { readonly estimate: { readonly counts: CategoryCounts | null } }[],
    ): CategoryCounts => sumCounts(cells.map(({ estimate }) => estimate.counts as CategoryCounts));
    for (const row of rows) expect(countsOf(row.cells)).toEqual(row.estimate.counts);
    columns.forEach((column, j) =>
      expect(countsOf(rows.map(({ cells }) => cells[j] as (typeof cells)[number]))).toEqual(column.estimate.counts),
    );
    expect(countsOf(rows)).toEqual(total.counts);
  },
);

test.prop([arbSegments(['a', 'b']), fc.option(arbPrivacy, { nil: undefined })])(
  'the order of segments does not change a crossed table, which is plain JSON',
  (groups, privacyMinimum) => {
    const options = { ...CROSS, ...(privacyMinimum !== undefined && { privacyMinimum }) };
    const table = crossTable(groups, options);
    expect(crossTable([...groups].reverse(), options)).toEqual(table);
    expect(json(table)).toEqual(table);
  },
);

test.prop([arbSegments(['a', 'b'])])('a crossed table that is turned over has the same cells', (groups) => {
  const table = crossTable(groups, CROSS);
  const over = crossTable(groups, { rows: 'b', columns: 'a' });
  expect(over.columns).toEqual(table.rows.map(({ segment, estimate, share }) => ({ segment, estimate, share })));
  expect(over.rows.map(({ cells }) => cells)).toEqual(
    table.columns.map((_, j) => table.rows.map(({ cells }) => cells[j])),
  );
});

test.prop([arbSegments(['a', 'b']), arbPrivacy])(
  'a row of a crossed table whose total is told leaves at least two cells with enough answers in the dark, or none below the minimum',
  (groups, privacyMinimum) => {
    const { rows } = json(crossTable(groups, { ...CROSS, privacyMinimum })) as CrossTable;
    for (const row of rows) {
      const hidden = row.cells.filter(({ estimate }) => estimate.n === null);
      for (const { estimate, share } of hidden)
        expect([estimate.nps, estimate.counts, share]).toEqual([null, null, null]);
      if (row.estimate.n === null || hidden.length === 0) continue;
      expect(row.estimate.n - sum(row.cells.map(({ estimate }) => estimate.n))).toBeGreaterThanOrEqual(privacyMinimum);
    }
  },
);

test.prop([fc.array(fc.array(fc.nat(8), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }), arbPrivacy])(
  'an answer that moves round four hidden cells leaves no trace in a crossed table',
  (sizes, privacyMinimum) => {
    const groupsOf = (all: readonly (readonly number[])[]): SegmentCounts[] =>
      all.flatMap((row, i) =>
        row.map((promoters, j) => ({
          segment: segmentOf({ a: `${i}`, b: `${j}` }),
          tally: { detractors: 0, passives: 0, promoters },
        })),
      );
    const options = { ...CROSS, privacyMinimum };
    const table = crossTable(groupsOf(sizes), options);
    const dark = ({ rows }: CrossTable): boolean[][] =>
      rows.map(({ cells }) => cells.map(({ estimate }) => estimate.n === null));
    const before = dark(table);
    fc.pre([0, 1].every((i) => [0, 1].every((j) => before[i]?.[j] === true)));
    const moved = sizes.map((row, i) => row.map((n, j) => (i < 2 && j < 2 ? n + (i === j ? 1 : -1) : n)));
    const after = crossTable(groupsOf(moved.map((row) => row.map((n) => Math.max(0, n)))), options);
    fc.pre(moved.flat().every((n) => n >= 0) && JSON.stringify(dark(after)) === JSON.stringify(before));
    expect(after).toEqual(table);
  },
);

test.prop([arbSegments(['a', 'b']), arbPrivacy])(
  'a crossed table hides what its sizes ask for, cells and totals',
  (groups, privacyMinimum) => {
    const open = crossTable(groups, CROSS);
    const hidden = suppressedCells(
      open.rows.map(({ cells }) => cells.map(({ estimate }) => estimate.n as number)),
      privacyMinimum,
    );
    const table = crossTable(groups, { ...CROSS, privacyMinimum });
    const isDark = ({ estimate }: { readonly estimate: { readonly n: number | null } }): boolean => estimate.n === null;
    expect({
      cells: table.rows.map(({ cells }) => cells.map(isDark)),
      rows: table.rows.map(isDark),
      columns: table.columns.map(isDark),
      total: table.n === null,
    }).toEqual(hidden);
  },
);
