/**
 * Segments that matter, found in the answers: a tree of splits, each of them backed by a test.
 *
 * The search asks of every tag whether the score has to do with it, splits by the one with the strongest evidence, and goes on
 * within the two parts until no tag says anything more. What was found is then described by answers that the search
 * has not seen.
 *
 * @module
 */
import { type MeanScore, meanScore } from '../compare/mean-score.ts';
import { fail } from '../error.ts';
import { type Caution, type Estimate, DEFAULT_MINIMUM, named } from '../estimate/estimate.ts';
import { estimatorOf } from '../estimate/reading.ts';
import { randomOf } from '../random.ts';
import type { CategoryCounts } from '../scale/category.ts';
import { sizeOf } from '../tally/tally.ts';
import { type CellCounts, cellsOf, sumOfCells } from './columns.ts';
import { halvesOf } from './halves.ts';
import type { SegmentRule } from './rule.ts';
import { type SegmentCounts, segmentOf, sumCounts } from './segment.ts';
import { type DiscoveryNode, type Leaf, type SplitOptions, growTree } from './tree.ts';
import { type ShownVersusRest, type WithheldVersusRest, versusRest } from './versus-rest.ts';

/** How what was found is validated: by answers kept back from the search, or not at all. */
export const VALIDATIONS = ['honest', 'none'] as const;

/** How what was found is validated. */
export type Validation = (typeof VALIDATIONS)[number];

/** How segments are searched for. */
export type DiscoverOptions = {
  /** The tags that may define a segment. @defaultValue all that the segments are defined by */
  readonly by?: readonly string[];
  /** Those among them whose values are numbers, such as an age: they are split at a limit. @defaultValue none */
  readonly numeric?: readonly string[];
  /** The chance of a split where no tag has to do with the score, at each node; strictly between 0 and 1. @defaultValue 0.05 */
  readonly alpha?: number;
  /** How many answers a node needs to be split; at least 2. @defaultValue 40 */
  readonly minSplit?: number;
  /** How many answers each side of a split needs; at least 1. @defaultValue 20 */
  readonly minBucket?: number;
  /** How many splits may lie one below the other, 0 to 20. @defaultValue 3 */
  readonly maxDepth?: number;
  /**
   * `honest` searches in one half of the answers, drawn at random, and describes by the other half; `none` uses all of
   * them for both, which makes differences look larger and surer than they are.
   *
   * @defaultValue `'honest'` from 400 answers on
   */
  readonly validation?: Validation;
  /** Where the draw of the halves begins, a whole number from 0 to 4 294 967 295. @defaultValue 1 */
  readonly seed?: number;
  /** Confidence level of the scores and differences, strictly between 0 and 1. @defaultValue 0.95 */
  readonly level?: number;
  /** How many answers a segment needs for its score to be shown; at least 1. @defaultValue `DEFAULT_MINIMUM` (10) */
  readonly minimum?: number;
};

/** A segment that was found: a leaf of the tree. */
export type DiscoveredSegment = {
  /** What its answers have in common: one condition a tag, all of which hold. */
  readonly rules: readonly SegmentRule[];
  /** How the answers that the search had here were given. */
  readonly searched: CategoryCounts;
  /** The score with its interval, or why it is withheld; from the answers that describe. */
  readonly estimate: Estimate;
  /** Its share of the answers that describe, 0 to 1; 0 where there are none. */
  readonly share: number;
  /** The score less that of all other segments together, corrected for the number of segments; or why there is none. */
  readonly versusRest: LeafDifference;
};

/** The difference between a segment and all others. */
export type LeafDifference = Omit<ShownVersusRest, 'segment'> | Omit<WithheldVersusRest, 'segment'>;

/** Segments that were found, how they were found, and what other answers say of them. */
export type Discovery = {
  /** The tags that were searched, by name. */
  readonly by: readonly string[];
  /** How many answers there are. */
  readonly n: number;
  /** How the search was done: all that it depends on, defaults filled in. */
  readonly basis: DiscoveryBasis;
  /** The answers that the search had. */
  readonly searched: CategoryCounts;
  /** The score of the answers that describe. */
  readonly overall: Estimate;
  /** Whether the segments differ, by the mean-score test of the answers that describe. */
  readonly differ: MeanScore;
  /** The segments, in the order of the tree; one with everybody where nothing was found. */
  readonly leaves: readonly DiscoveredSegment[];
  /** How they were found. */
  readonly tree: DiscoveryNode;
  /** `exploratory` without validation; `unknown-tag` where no answer carries one of the tags. */
  readonly cautions: readonly Caution[];
};

/** What a search depends on. */
export type DiscoveryBasis = Required<Omit<DiscoverOptions, 'by' | 'seed'>> & {
  /** Where the draw of the halves began; `null` where nothing was drawn. */
  readonly seed: number | null;
};

/** From how many answers on half of them are kept back, unless told otherwise. */
const ENOUGH_FOR_HALVES = 400;

/**
 * Finds the segments whose scores differ most, among all that the tags can define.
 *
 * At each step every tag is tested, the p-values are corrected for the number of tags, and the tag with the smallest one
 * splits the answers in two where their scores differ most. Testing first keeps a tag with many values from winning by its
 * many ways to be split. A segment that is not found may still differ: the search goes step by step and sees no pair of
 * tags that only tells together. A tag that splits need not be the cause.
 *
 * The guard against finding chance is `validation: 'honest'`: the tree is grown in one half of the answers, and scores,
 * differences and tests come from the other half. Halves are drawn within each combination of the tags, so the result
 * depends on `seed`; look whether another seed finds the same. Swapping promoters and detractors mirrors a result
 * without validation exactly, one with halves only on average.
 *
 * A segment has at least `minBucket` answers in the search; those with few describing answers come withheld.
 * Nothing else hides small groups here: for answers of employees choose `minBucket` by your rule of privacy.
 * Relationship and touchpoint answers are different measurements: search one kind at a time.
 *
 * @param groups - Segments crossed by all the tags, with their counts, as {@link tallyBySegment} gives them.
 * @param options - Where and how to search, and how to describe what is found.
 * @returns The segments and the tree, as plain data. All answers alike, a single tag value or no answers: one segment.
 * @throws {NpsError} `counts/invalid`, `segments/duplicate`, `segments/mixed-tags` for bad groups; `counts/not-whole` when
 * fractions of answers are to be halved, `counts/too-many` for more than 2^53 of them; `tag/invalid` for a numeric tag that
 * holds a text; `option/unknown` for a tag or a validation that there is not; `option/out-of-range` for an option out of
 * its range, `seed/invalid` for a bad seed.
 * @example
 * const groups = [
 *   { segment: segmentOf({ channel: 'phone', plan: 'pro' }), tally: { detractors: 60, passives: 30, promoters: 30 } },
 *   { segment: segmentOf({ channel: 'store', plan: 'pro' }), tally: { detractors: 20, passives: 40, promoters: 60 } },
 *   { segment: segmentOf({ channel: 'web', plan: 'pro' }), tally: { detractors: 18, passives: 42, promoters: 60 } },
 * ];
 * const { leaves } = discoverSegments(groups, { validation: 'none' });
 * leaves.map(({ rules }) => rules) // => [[{ tag: 'channel', in: ['phone'] }], [{ tag: 'channel', in: ['store', 'web'] }]]
 * leaves.map(({ estimate }) => estimate.nps) // => [-25, 34.166666666666664]
 * @see Hothorn, Hornik & Zeileis (2006), Unbiased Recursive Partitioning, Journal of Computational and Graphical Statistics 15(3).
 * @see Athey & Imbens (2016), Recursive Partitioning for Heterogeneous Causal Effects, PNAS 113(27).
 */
export function discoverSegments(groups: readonly SegmentCounts[], options: DiscoverOptions = {}): Discovery {
  const { by, numeric = [], alpha = 0.05, minSplit = 40, minBucket = 20, maxDepth = 3, seed = 1 } = options;
  const { level = 0.95, minimum = DEFAULT_MINIMUM } = options;
  checkSearch({ alpha, minSplit, minBucket, maxDepth });
  const estimate = estimatorOf({ level, minimum });
  const random = randomOf(seed);
  const cells = cellsOf(groups, by, numeric);
  const n = sizeOf(allOf(cells.counts));
  const validation = options.validation ?? (n >= ENOUGH_FOR_HALVES ? 'honest' : 'none');
  if (!VALIDATIONS.includes(validation))
    fail(
      'option/unknown',
      ['validation'],
      `A validation is one of ${VALIDATIONS.join(', ')}, got ${named(validation)}.`,
    );
  const isHonest = validation === 'honest';
  const halves = isHonest ? halvesOf(cells, random) : { search: cells.counts, describe: cells.counts };
  const basis = { numeric, alpha, minSplit, minBucket, maxDepth, validation, level, minimum };
  const { node, leaves } = growTree(cells, halves, basis);
  const described = leaves.map((leaf) => leaf.described);
  return {
    by: cells.columns.map(({ tag }) => tag),
    n,
    basis: { ...basis, numeric: [...numeric].sort(), seed: isHonest ? seed : null },
    searched: allOf(halves.search),
    overall: estimate(sumCounts(described)),
    differ: meanScore(described),
    leaves: describe(leaves, estimate, { level, minimum }),
    tree: node,
    cautions: [
      ...(isHonest ? [] : (['exploratory'] as const)),
      ...(cells.size > 0 && cells.columns.some(({ levels }) => levels.length === 1 && levels[0] === null)
        ? (['unknown-tag'] as const)
        : []),
    ],
  };
}

const allOf = (counts: CellCounts): CategoryCounts => sumOfCells(counts, counts.passives.keys());

/** Describes the leaves by the answers that are there for it; each is compared with all the others, never with the whole. */
function describe(
  leaves: readonly Leaf[],
  estimate: (counts: CategoryCounts) => Estimate,
  options: { readonly level: number; readonly minimum: number },
): DiscoveredSegment[] {
  const n = leaves.reduce((sum, { described }) => sum + sizeOf(described), 0);
  const groups = leaves.map(({ described }, i) => ({ segment: segmentOf({ leaf: `${i}` }), tally: described }));
  const rows = new Map(
    versusRest(groups, options).rows.map(({ segment, ...difference }) => [segment.by['leaf'], difference]),
  );
  return leaves.map(({ rules, searched, described }, i) => ({
    rules,
    searched,
    estimate: estimate(described),
    share: n > 0 ? sizeOf(described) / n : 0,
    versusRest: rows.get(`${i}`) as LeafDifference,
  }));
}

function checkSearch({ alpha, minSplit, minBucket, maxDepth }: SplitOptions): void {
  const inRange = (name: string, value: number, isRight: boolean, words: string): void => {
    if (typeof value !== 'number' || !isRight) fail('option/out-of-range', [name], `${words}, got ${named(value)}.`);
  };
  inRange('alpha', alpha, alpha > 0 && alpha < 1, 'A level of a test is a number between 0 and 1');
  inRange('minSplit', minSplit, minSplit >= 2 && minSplit < Infinity, 'A minimum to split is a number of at least 2');
  inRange(
    'minBucket',
    minBucket,
    minBucket >= 1 && minBucket < Infinity,
    'A minimum of a side is a number of at least 1',
  );
  inRange(
    'maxDepth',
    maxDepth,
    Number.isInteger(maxDepth) && maxDepth >= 0 && maxDepth <= 20,
    'A depth is a whole number from 0 to 20',
  );
}
