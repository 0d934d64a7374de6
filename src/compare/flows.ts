/**
 * Do the flows between the three categories balance?
 *
 * The score can stand still while people move: detractors and promoters may both become passive. These two tests look at
 * the moves themselves. The first asks whether the shares of the categories changed, the second whether as many people
 * went each way as came back.
 *
 * @module
 */
import { chiSquareUpperTail } from '../numeric/chi-square.ts';
import type { CategoryTransition, Transition } from '../tally/transition.ts';
import { pairsOf } from './pairs.ts';

/** A chi-square test of the moves of the same people. */
export type FlowTest = {
  /** Which test it is. */
  readonly test: 'stuart-maxwell' | 'bowker';
  /** The chi-square statistic; 0 where nothing moved. */
  readonly statistic: number;
  /** The degrees of freedom: how many independent moves could be compared; 0 where nobody moved. */
  readonly df: number;
  /** The p-value; 1 where nobody moved, since then there is nothing to tell by. */
  readonly pValue: number;
  /** How many people answered twice; a fraction where they are weighted. */
  readonly n: number;
  /** How many of them are in another category than before. */
  readonly moved: number;
};

/**
 * Tests whether the shares of detractors, passives and promoters changed among the same people (Stuart & Maxwell).
 *
 * Looks at all three shares, so it also sees what leaves the score alone: fewer detractors and fewer promoters. The score
 * itself is compared by `comparePaired`. Each pair of categories counts by the people who moved between them, so a
 * category that nobody entered or left plays no part. An approximation: read it as rough when fewer than ten people moved.
 *
 * @param transition - Moves of the same people: 11 × 11 scores, or 3 × 3 categories.
 * @returns Statistic, degrees of freedom (2; 1 when one category exchanged nobody; 0 when nobody moved) and p-value.
 * @throws {NpsError} `transition/invalid` when the table has another form or a wrong count.
 * @example
 * const test = marginalHomogeneityTest({
 *   detractors: { detractors: 10, passives: 4, promoters: 2 },
 *   passives: { detractors: 6, passives: 20, promoters: 9 },
 *   promoters: { detractors: 3, passives: 8, promoters: 38 },
 * });
 * test.statistic.toFixed(3) // => '0.649'
 * test.df // => 2
 * @see Stuart (1955), A Test for Homogeneity of the Marginal Distributions in a Two-Way Classification, Biometrika 42.
 * @see Maxwell (1970), Comparing the Classification of Subjects by Two Independent Judges, British Journal of Psychiatry
 * 116.
 * @see Fleiss & Everitt (1971), Comparing the Marginal Totals of Square Contingency Tables, British Journal of
 * Mathematical and Statistical Psychology 24(1) (the closed form).
 */
export function marginalHomogeneityTest(transition: Transition | CategoryTransition): FlowTest {
  const { flows, scale, n, moved } = flowsOf(transition);
  const [low, wide, high] = flows;
  // What each category gained, on the scale of the largest exchange, so that nothing overflows.
  const gains = [-low.net - wide.net, low.net - high.net, wide.net + high.net] as const;
  const exchanges = flows.filter(({ exchange }) => exchange > 0).length;
  const trees = low.exchange * wide.exchange + low.exchange * high.exchange + wide.exchange * high.exchange;
  const statistic =
    exchanges > 1
      ? (high.exchange * gains[0] ** 2 + wide.exchange * gains[1] ** 2 + low.exchange * gains[2] ** 2) / trees
      : flows.reduce((sum, { net }) => sum + net ** 2, 0);
  return flowTest('stuart-maxwell', statistic * scale, Math.min(2, exchanges), n, moved);
}

/**
 * Tests whether as many people went from each category to each other as came back (Bowker).
 *
 * Balanced flows leave all shares as they are, so a small p-value says more than that of {@link marginalHomogeneityTest}:
 * also a circle, from detractor to passive, to promoter and back to detractor, is unbalanced. A pair of categories
 * between which nobody moved is left out. An approximation: read it as rough when fewer than ten people moved.
 *
 * @param transition - Moves of the same people: 11 × 11 scores, or 3 × 3 categories.
 * @returns Statistic, degrees of freedom (how many of the three pairs exchanged people) and p-value.
 * @throws {NpsError} `transition/invalid` when the table has another form or a wrong count.
 * @example
 * const test = symmetryTest({
 *   detractors: { detractors: 10, passives: 4, promoters: 2 },
 *   passives: { detractors: 6, passives: 20, promoters: 9 },
 *   promoters: { detractors: 3, passives: 8, promoters: 38 },
 * });
 * test.statistic.toFixed(3) // => '0.659'
 * test.df // => 3
 * @see Bowker (1948), A Test for Symmetry in Contingency Tables, Journal of the American Statistical Association 43.
 */
export function symmetryTest(transition: Transition | CategoryTransition): FlowTest {
  const { flows, scale, n, moved } = flowsOf(transition);
  const used = flows.filter(({ exchange }) => exchange > 0);
  const statistic = used.reduce((sum, { net, exchange }) => sum + net * (net / exchange), 0);
  return flowTest('bowker', statistic * scale, used.length, n, moved);
}

/** What went on between two categories, as parts of the largest exchange. */
type Flow = {
  /** Steps up less steps down. */
  readonly net: number;
  /** Both together. */
  readonly exchange: number;
};

type Flows = {
  /** Between detractors and passives, between detractors and promoters, between passives and promoters. */
  readonly flows: readonly [low: Flow, wide: Flow, high: Flow];
  /** The largest exchange, in people. */
  readonly scale: number;
  readonly n: number;
  readonly moved: number;
};

function flowsOf(transition: Transition | CategoryTransition): Flows {
  const { table, n } = pairsOf(transition);
  const { detractors, passives, promoters } = table;
  const ways = [
    [detractors.passives, passives.detractors],
    [detractors.promoters, promoters.detractors],
    [passives.promoters, promoters.passives],
  ] as const;
  const exchanges = ways.map(([up, down]) => up + down);
  const scale = Math.max(...exchanges);
  const flow = ([up, down]: readonly [number, number]): Flow =>
    scale > 0 ? { net: (up - down) / scale, exchange: (up + down) / scale } : { net: 0, exchange: 0 };
  return {
    flows: [flow(ways[0]), flow(ways[1]), flow(ways[2])],
    scale,
    n,
    moved: exchanges.reduce((sum, exchange) => sum + exchange, 0),
  };
}

const flowTest = (test: FlowTest['test'], statistic: number, df: number, n: number, moved: number): FlowTest => ({
  test,
  statistic: statistic + 0,
  df,
  pValue: df === 0 ? 1 : chiSquareUpperTail(statistic, df),
  n,
  moved,
});
