/**
 * The roll-up along a hierarchy, such as country, region, unit: each level reads its own figure.
 *
 * @module
 */
import { fail } from '../error.ts';
import { type Caution, named } from '../estimate/estimate.ts';
import type { ReadingOptions } from '../estimate/reading.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { suppressedEstimate } from '../estimate/suppress.ts';
import { cultureCautions } from './culture.ts';
import { type GuardOptions } from './disclose.ts';
import { type Group, type Segment, type SegmentCounts, groupsOf, segmentOf, sumCounts, tagsOf } from './segment.ts';
import { type SegmentRow, type SegmentTableOptions, segmentTable } from './table.ts';
import { type ShownVersusRest, type WithheldVersusRest, versusRest } from './versus-rest.ts';

/** A node of a hierarchy against the other children of its parent together, or the reason why it is not compared. */
export type VersusSiblings = Omit<ShownVersusRest, 'segment'> | Omit<WithheldVersusRest, 'segment'>;

/**
 * One place in a hierarchy. Share and contributions are those of a {@link SegmentRow} within its parent: they say what
 * the node does to the score above it. All figures are null where it is hidden.
 */
export type HierarchyNode = SegmentRow & {
  /** The key of its segment; the empty text for the top. */
  readonly key: string;
  /** The key of the node above; null for the top. */
  readonly parent: string | null;
  /** How many levels are above: 0 for the top. */
  readonly depth: number;
  /** The tag by which it differs from its siblings; null for the top. */
  readonly level: string | null;
  /** Its score minus that of its siblings together; null for the top, which has none. */
  readonly versusSiblings: VersusSiblings | null;
};

/** A hierarchy with a score at each node. */
export type Hierarchy = {
  /** The tags of the levels, the coarsest first. */
  readonly levels: readonly string[];
  /** How many answers are in the hierarchy; null where even the top is hidden. */
  readonly n: number | null;
  /** The nodes, each before its children; the first is the top. */
  readonly nodes: readonly HierarchyNode[];
  /** How many answers a node needs for its score to be shown. */
  readonly minimum: number;
  /** From how many answers on a node may be seen at all; null where nothing is hidden. */
  readonly privacyMinimum: number | null;
  /** What to know before using the figures. */
  readonly cautions: readonly Caution[];
};

/** Which levels there are, and what is shown. */
export type HierarchyOptions = ReadingOptions &
  Pick<GuardOptions, 'privacyMinimum' | 'leaveOutMissing' | 'culturalTags'> &
  Pick<SegmentTableOptions, 'sort'> & {
    /** The tags of the levels, the coarsest first: `['country', 'region', 'unit']`. */
    readonly levels: readonly string[];
  };

/**
 * Rolls segments up along a hierarchy: every country, region and unit with its own score, its part in the
 * one above, and how it compares with its siblings.
 *
 * A node's counts are the exact sum of its children's. It is compared with its parent's other children and never with
 * the parent, which holds it; p-values are corrected by Holm among the children of one parent, so a reader of one
 * level is protected, not one who searches all levels. With a `privacyMinimum`, the children of each visible node
 * are hidden as in a {@link segmentTable}, from the top down, and a hidden node hides everything below it.
 *
 * @param groups - Segments with their counts. Tags that are not levels are summed over.
 * @param options - The levels, when a node is shown, how intervals are made, and the order.
 * @returns The nodes in a flat list, each naming its parent.
 * @throws {NpsError} `hierarchy/invalid` when there are no levels, one comes twice or is no tag of the segments;
 * `counts/invalid`, `segments/duplicate` or `segments/mixed-tags` for bad groups; `option/out-of-range` for a bad `level` or
 * minimum; `option/unknown` for an unknown method or order.
 * @example
 * const groups = [
 *   { segment: segmentOf({ country: 'FI', unit: 'Oulu' }), tally: { detractors: 10, passives: 5, promoters: 5 } },
 *   { segment: segmentOf({ country: 'FI', unit: 'Turku' }), tally: { detractors: 0, passives: 5, promoters: 15 } },
 *   { segment: segmentOf({ country: 'SE', unit: 'Lund' }), tally: { detractors: 5, passives: 20, promoters: 15 } },
 * ];
 * const { nodes } = rollUp(groups, { levels: ['country', 'unit'] });
 * nodes.map((node) => [node.depth, node.segment.by[node.level ?? ''], node.estimate.nps]) // => [
 * //   [0, undefined, 25],
 * //   [1, 'FI', 25],
 * //   [2, 'Oulu', -25],
 * //   [2, 'Turku', 75],
 * //   [1, 'SE', 25],
 * //   [2, 'Lund', 25],
 * // ]
 */
export function rollUp(groups: readonly SegmentCounts[], options: HierarchyOptions): Hierarchy {
  const { levels, level, method, minimum, privacyMinimum, sort, leaveOutMissing = false } = options;
  const guard = { ...(minimum !== undefined && { minimum }), ...(privacyMinimum !== undefined && { privacyMinimum }) };
  const compare = { ...guard, ...(level !== undefined && { level }) };
  const reading = { ...compare, ...(method !== undefined && { method }), ...(sort !== undefined && { sort }) };
  checkLevels(levels, groups.length === 0 ? null : tagsOf(groups));
  const checked = groupsOf(groups);
  const isMissing = (tag: string, { segment }: { readonly segment: Segment }): boolean => segment.by[tag] === null;
  const top = treeOf(
    leaveOutMissing ? checked.filter((group) => !levels.some((tag) => isMissing(tag, group))) : checked,
    levels,
  );
  const whole = segmentTable([{ segment: top.segment, tally: top.counts }], reading);

  const nodes: HierarchyNode[] = [];
  const waiting: { readonly branch: Branch; readonly node: HierarchyNode }[] = [
    { branch: top, node: { ...placeOf(top, null, levels), ...(whole.rows[0] as SegmentRow), versusSiblings: null } },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { branch, node } = next;
    nodes.push(node);
    const children = new Map(branch.children.map((child) => [child.segment.key, child]));
    const place = (child: Branch): Place => placeOf(child, node.key, levels);
    if (node.estimate.n === null)
      for (const child of [...branch.children].reverse())
        waiting.push({ branch: child, node: hiddenNode(place(child), child.segment) });
    else {
      const parts = branch.children.map(({ segment, counts }) => ({ segment, tally: counts }));
      const versus = new Map(versusRest(parts, compare).rows.map(({ segment, ...row }) => [segment.key, row]));
      for (const row of [...segmentTable(parts, reading).rows].reverse()) {
        const child = children.get(row.segment.key) as Branch;
        const versusSiblings = versus.get(row.segment.key) as VersusSiblings;
        waiting.push({ branch: child, node: { ...place(child), ...row, versusSiblings } });
      }
    }
  }
  return {
    levels,
    n: whole.n,
    nodes,
    minimum: whole.minimum,
    privacyMinimum: whole.privacyMinimum,
    cautions: [
      ...(checked.length > 0 && levels.some((tag) => checked.every((group) => isMissing(tag, group)))
        ? (['unknown-tag'] as const)
        : []),
      ...cultureCautions(checked, options),
    ],
  };
}

type Place = Pick<HierarchyNode, 'key' | 'parent' | 'depth' | 'level'>;

const placeOf = ({ segment, depth }: Branch, parent: string | null, levels: readonly string[]): Place => ({
  key: segment.key,
  parent,
  depth,
  level: levels[depth - 1] ?? null,
});

const hiddenNode = (place: Place, segment: Segment): HierarchyNode => ({
  ...place,
  segment,
  estimate: suppressedEstimate(),
  share: null,
  contribution: null,
  contributionToDifference: null,
  influence: null,
  versusSiblings: { status: 'withheld', reason: 'privacy', n: null },
});

/** A node with the sum of its children, which are ordered by key. */
type Branch = {
  readonly segment: Segment;
  readonly depth: number;
  readonly counts: CategoryCounts;
  readonly children: readonly Branch[];
};

/** Builds the tree level by level from below, so that every node is the sum of its children in one order. */
function treeOf(groups: readonly Group[], levels: readonly string[]): Branch {
  let below: readonly Branch[] = groups.map(({ segment, counts }) => ({
    segment,
    depth: levels.length + 1,
    counts,
    children: [],
  }));
  for (let depth = levels.length; depth >= 0; depth--) {
    const tags = levels.slice(0, depth);
    const nodes = new Map<string, { readonly segment: Segment; readonly children: Branch[] }>();
    if (depth === 0) nodes.set('', { segment: segmentOf({}), children: [] });
    for (const child of below) {
      const segment = segmentOf(Object.fromEntries(tags.map((tag) => [tag, child.segment.by[tag] as string | null])));
      const known = nodes.get(segment.key);
      if (known === undefined) nodes.set(segment.key, { segment, children: [child] });
      else known.children.push(child);
    }
    below = [...nodes.values()]
      .map(({ segment, children }) => ({
        segment,
        depth,
        counts: sumCounts(children.map(({ counts }) => counts)),
        children: depth === levels.length ? [] : children,
      }))
      .sort((a, b) => (a.segment.key < b.segment.key ? -1 : 1));
  }
  return below[0] as Branch;
}

function checkLevels(levels: readonly string[], tags: readonly string[] | null): void {
  if (!Array.isArray(levels) || levels.length === 0)
    fail('hierarchy/invalid', ['levels'], 'A hierarchy has at least one level, each the name of a tag.');
  levels.forEach((level: unknown, i) => {
    if (typeof level !== 'string' || (tags !== null && !tags.includes(level)))
      fail('hierarchy/invalid', ['levels', i], `A level is a tag of the segments, got ${named(level)}.`);
    if (levels.indexOf(level) < i) fail('hierarchy/invalid', ['levels', i], 'Each level is named once.');
  });
}
