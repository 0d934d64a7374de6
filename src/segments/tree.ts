/**
 * The tree of a search for segments: split, and split again within the parts, until nothing more is to be told.
 *
 * @module
 */
import type { CategoryCounts } from '../scale/category.ts';
import { type CellCounts, type Cells, type Column, sumOfCells } from './columns.ts';
import { type Division, divide } from './divide.ts';
import type { Halves } from './halves.ts';
import { type SegmentRule, narrowed } from './rule.ts';
import { type Level, type TagTest, levelsOf, rejecting, testTags } from './split.ts';

/**
 * Why a node was not split: fewer answers than `minSplit`; as deep as `maxDepth`; no tag with two values is left; no test
 * rejects; no tag whose test rejects can be split so that both sides keep `minBucket` answers.
 */
export type Ending = 'min-split' | 'max-depth' | 'no-tags' | 'not-significant' | 'min-bucket';

/** A node of the tree of splits. */
export type DiscoveryNode = {
  /** What the answers of the node have in common: one condition a tag, all of which hold; none for all answers. */
  readonly rules: readonly SegmentRule[];
  /** How many answers the search had here. */
  readonly n: number;
  /** The tests of the tags, by name; none where `min-split` or `max-depth` ended the search before. */
  readonly tests: readonly TagTest[];
  /** The tag that the node is split by; `null` at the end. */
  readonly splitBy: string | null;
  /** Why the node is not split; `null` where it is. */
  readonly ended: Ending | null;
  /** The two parts, or none. The first holds the first value of the tag, or the lower numbers. */
  readonly children: readonly DiscoveryNode[];
};

/** A leaf with the answers of both halves. */
export type Leaf = {
  readonly rules: readonly SegmentRule[];
  readonly searched: CategoryCounts;
  readonly described: CategoryCounts;
};

/** When a node is split. */
export type SplitOptions = {
  readonly alpha: number;
  readonly minSplit: number;
  readonly minBucket: number;
  readonly maxDepth: number;
};

/** A tree and its leaves, from left to right. */
export type Grown = { readonly node: DiscoveryNode; readonly leaves: readonly Leaf[] };

/**
 * Grows the tree for all answers.
 *
 * @param cells - The answers by the tags.
 * @param halves - Which of them are searched, and which describe.
 * @param options - When a node is split.
 * @returns The tree with its leaves, which hold every answer once.
 * @internal
 */
export function growTree(cells: Cells, halves: Halves, options: SplitOptions): Grown {
  const grow = (members: Int32Array, rules: readonly SegmentRule[], depth: number): Grown => {
    const searched = sumOfCells(halves.search, members);
    const n = searched.detractors + searched.passives + searched.promoters;
    const { tests, ended, column, isLeft } = stepAt(cells.columns, halves.search, options, members, n, depth);
    const node = { rules, n, tests, splitBy: column?.tag ?? null, ended };
    if (column === null)
      return {
        node: { ...node, children: [] },
        leaves: [{ rules, searched, described: sumOfCells(halves.describe, members) }],
      };
    const { codes } = column;
    const left = members.filter((cell) => isLeft(codes[cell] as number));
    const right = members.filter((cell) => !isLeft(codes[cell] as number));
    const onLeft = codesOf(column, left);
    const onRight = codesOf(column, right);
    const parts = [
      grow(left, narrowed(rules, column, onLeft, onRight), depth + 1),
      grow(right, narrowed(rules, column, onRight, onLeft), depth + 1),
    ];
    return {
      node: { ...node, children: parts.map((part) => part.node) },
      leaves: parts.flatMap(({ leaves }) => leaves),
    };
  };
  return grow(
    Int32Array.from({ length: cells.size }, (_, i) => i),
    [],
    0,
  );
}

const codesOf = ({ codes }: Column, members: Int32Array): number[] =>
  [...new Set(Array.from(members, (cell) => codes[cell] as number))].sort((a, b) => a - b);

/** What happens at a node: it ends, or a tag divides it. */
type Step =
  | { readonly tests: readonly TagTest[]; readonly ended: Ending; readonly column: null; readonly isLeft: null }
  | { readonly tests: readonly TagTest[]; readonly ended: null; readonly column: Column; readonly isLeft: Division };

function stepAt(
  columns: readonly Column[],
  counts: CellCounts,
  { alpha, minSplit, minBucket, maxDepth }: SplitOptions,
  members: Int32Array,
  n: number,
  depth: number,
): Step {
  const end = (ended: Ending, tests: readonly TagTest[]): Step => ({ tests, ended, column: null, isLeft: null });
  if (n < minSplit) return end('min-split', []);
  if (depth >= maxDepth) return end('max-depth', []);
  const levels = new Map(columns.map((column) => [column.tag, levelsOf(column, counts, members)]));
  const tests = testTags(columns, levels);
  if (tests.length === 0) return end('no-tags', tests);
  const candidates = rejecting(tests, alpha);
  if (candidates.length === 0) return end('not-significant', tests);
  for (const { tag } of candidates) {
    const column = columns.find((one) => one.tag === tag) as Column;
    const isLeft = divide(column, levels.get(tag) as readonly Level[], minBucket);
    if (isLeft !== null) return { tests, ended: null, column, isLeft };
  }
  return end('min-bucket', tests);
}
