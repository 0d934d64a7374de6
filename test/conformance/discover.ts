/**
 * Answers the reference vectors of the search for segments and of the sibling scores.
 *
 * @module
 */
import { ces, csat } from '../../src/estimate/siblings.ts';
import { discoverSegments } from '../../src/segments/discover.ts';
import type { SegmentRule } from '../../src/segments/rule.ts';
import { segmentOf } from '../../src/segments/segment.ts';
import type { TagTest } from '../../src/segments/split.ts';
import type { Adapter } from './adapters.ts';

type Cell = { readonly counts: readonly [number, number, number] } & Readonly<Record<string, unknown>>;

type DiscoverInputs = {
  readonly cells: readonly Cell[];
  readonly alpha: number;
  readonly minSplit: number;
  readonly minBucket: number;
};

const valuesOf = (rules: readonly SegmentRule[], tag: string): readonly (string | null)[] =>
  rules.flatMap((rule) => (rule.tag === tag && 'in' in rule ? rule.in : []));

const discover: Adapter = (inputs) => {
  const { cells, alpha, minSplit, minBucket } = inputs as DiscoverInputs;
  const groups = cells.map(({ counts: [detractors, passives, promoters], ...by }) => ({
    segment: segmentOf(by as Record<string, string>),
    tally: { detractors, passives, promoters },
  }));
  // The vectors know no limit of depth, and describe the answers that were searched.
  const { tree, leaves } = discoverSegments(groups, { alpha, minSplit, minBucket, maxDepth: 20, validation: 'none' });
  const tags = Object.keys(groups[0]?.segment.by ?? {});
  const tests = tags.map((tag) => tree.tests.find((test) => test.tag === tag) as TagTest);
  const terminals = leaves.map(({ estimate }) => estimate).sort((a, b) => (a.nps ?? 0) - (b.nps ?? 0));
  const [left, right] = tree.children;
  return {
    rootVariables: tests.map(({ tag }) => tag),
    rootStatistic: tests.map(({ statistic }) => statistic),
    rootDf: tests.map(({ df }) => df),
    rootP: tests.map(({ pValue }) => pValue),
    rootPAdjusted: tests.map(({ adjustedP }) => adjustedP),
    rootSplit:
      left === undefined || right === undefined || tree.splitBy === null
        ? null
        : {
            variable: tree.splitBy,
            left: valuesOf(left.rules, tree.splitBy),
            right: valuesOf(right.rules, tree.splitBy),
          },
    terminalN: terminals.map(({ n }) => n),
    terminalNps: terminals.map(({ nps }) => nps),
  };
};

const sibling: Adapter = (inputs) => {
  const counts = inputs['counts'] as readonly number[];
  const satisfaction = csat(counts);
  const effort = ces(counts);
  // The vectors do not cut the interval of the mean at the ends of the scale.
  const limits = effort.interval?.unclipped ?? effort.interval;
  return {
    topBox: satisfaction.percent,
    low: satisfaction.interval?.lower,
    high: satisfaction.interval?.upper,
    mean: effort.mean,
    meanLow: limits?.lower,
    meanHigh: limits?.upper,
  };
};

/** The kinds of vectors that are answered here. */
export const kinds: Readonly<Record<string, Adapter>> = { discover, 'sibling-csat': sibling };
