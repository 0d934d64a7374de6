/**
 * Answers the reference vectors of a change and its parts, of moves to a target, of flags and of rated drivers.
 *
 * @module
 */
import { nps } from '../../src/estimate/moments.ts';
import type { CategoryCounts } from '../../src/scale/category.ts';
import { type DriverMethod, type DriverRow, type ShownDrivers, ratedDrivers } from '../../src/segments/drivers.ts';
import { flagImpact } from '../../src/segments/flags.ts';
import { decomposeChange } from '../../src/segments/mix.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { decomposeThreefold } from '../../src/segments/threefold.ts';
import { movesToTarget } from '../../src/segments/whatif.ts';
import type { Adapter } from './adapters.ts';

type Triple = readonly [number, number, number];
type Cells = readonly { readonly key: string; readonly counts: Triple }[];

const countsOf = ([detractors, passives, promoters]: Triple): CategoryCounts => ({ detractors, passives, promoters });

const groupsOf = (cells: Cells): SegmentCounts[] =>
  cells.map(({ key, counts }) => ({ segment: segmentOf({ key }), tally: countsOf(counts) }));

const decompose: Adapter = (inputs) => {
  const { before, after } = inputs as { readonly before: Cells; readonly after: Cells };
  // The vectors tell of every change, however few answers there are.
  const change = decomposeChange(groupsOf(before), groupsOf(after), { minimum: 1 });
  const threefold = decomposeThreefold(groupsOf(before), groupsOf(after), { minimum: 1 });
  if (change.status === 'withheld' || threefold.status === 'withheld') return {};
  const bySegment = (part: 'rate' | 'mix'): readonly (number | undefined)[] =>
    before.map(({ key }) => change.rows.find(({ segment }) => segment.by['key'] === key)?.[part]);
  return {
    before: change.before,
    after: change.after,
    change: change.change,
    rate: change.rate.points,
    mix: change.mix.points,
    rateBySegment: bySegment('rate'),
    mixBySegment: bySegment('mix'),
    threeFold: { rate: threefold.rate, mix: threefold.mix, interaction: threefold.interaction },
    seRate: change.rate.standardError,
    seMix: change.mix.standardError,
    simpsonReversal: change.cautions.includes('simpson-reversal'),
    rateOpposesChange: change.rate.points * change.change < 0,
  };
};

const whatif: Adapter = (inputs) => {
  const { counts, target } = inputs as { readonly counts: Triple; readonly target: number };
  const moves = movesToTarget(countsOf(counts), target);
  if (moves.status === 'withheld') return { nps: null };
  return {
    nps: moves.nps,
    passiveToPromoter: moves.passiveToPromoter.fewest,
    detractorToPassive: moves.detractorToPassive.fewest,
    detractorToPromoter: moves.detractorToPromoter.fewest,
    bestPassiveToPromoter: moves.passiveToPromoter.best,
    bestDetractorToPassive: moves.detractorToPassive.best,
    bestDetractorToPromoter: moves.detractorToPromoter.best,
  };
};

const impact: Adapter = (inputs) => {
  const { mentioned, notMentioned } = inputs as { readonly mentioned: Triple; readonly notMentioned: Triple };
  const flag = { key: 'theme', with: countsOf(mentioned), without: countsOf(notMentioned) };
  // The vectors take the plain standard error, and tell of every flag.
  const row = flagImpact([flag], { method: 'wald', minimum: 1 }).rows[0];
  if (row === undefined) return {};
  return {
    total: nps({
      detractors: mentioned[0] + notMentioned[0],
      passives: mentioned[1] + notMentioned[1],
      promoters: mentioned[2] + notMentioned[2],
    }),
    mentionedNps: nps(flag.with),
    notMentionedNps: nps(flag.without),
    share: row.share,
    difference: row.difference?.difference ?? null,
    se: row.difference?.standardError ?? null,
    impact: row.impact,
  };
};

const drivers: Adapter = (inputs) => {
  const { score, drivers: columns } = inputs as {
    readonly score: readonly number[];
    readonly drivers: Readonly<Record<string, readonly number[]>>;
  };
  const read = (method: DriverMethod): ShownDrivers | null => {
    const found = ratedDrivers({ scores: score, drivers: columns }, { method });
    return found.status === 'shown' ? found : null;
  };
  const johnson = read('relative-weights');
  const shapley = read('shapley');
  if (johnson === null || shapley === null) return {};
  const listOf = (found: ShownDrivers, field: keyof DriverRow): readonly unknown[] =>
    Object.keys(columns).map((name) => found.rows.find(({ driver }) => driver === name)?.[field]);
  return {
    r2: johnson.r2,
    shapley: listOf(shapley, 'importance'),
    relativeWeights: listOf(johnson, 'importance'),
    first: listOf(johnson, 'first'),
    last: listOf(johnson, 'last'),
    coefficients: [johnson.intercept, ...listOf(johnson, 'coefficient')],
    standardised: listOf(johnson, 'standardized'),
  };
};

/** The kinds of vectors that these readings answer. */
export const kinds: Readonly<Record<string, Adapter>> = { decompose, whatif, impact, drivers };

/**
 * Standard errors of the coefficients: a reader of drivers asks how sure their importance is, which the bootstrap
 * tells; the coefficients of ratings that go together are not to be tested one by one.
 */
export const notOffered: Readonly<Record<string, readonly string[]>> = { drivers: ['coefficientSe'] };
