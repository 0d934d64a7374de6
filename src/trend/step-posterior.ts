/**
 * How large the steps of a true score may be: every size, weighted by how well it explains the observed scores.
 *
 * @module
 */
import { normalCdf } from '../numeric/normal.ts';
import { type Walk, logLikelihoodAt } from './random-walk.ts';

/** A size of the steps that is thought possible. */
export type SupposedStep = {
  /** How likely it is; over all supposed sizes the weights add up to 1. */
  readonly weight: number;
  /** The standard deviation of a step, in points. */
  readonly stepSd: number;
};

/** What the observed scores say of the size of the steps. */
export type Steps = {
  /** The sizes that are averaged over; a single one where it was estimated. */
  readonly supposed: readonly SupposedStep[];
  /** The diffuse log-likelihood, averaged over the sizes; `null` where it is beyond every number. */
  readonly logLikelihood: number | null;
};

/** How many scales of the prior the sizes reach; the half-normal has 6e-5 of its weight beyond. */
const PRIOR_REACH = 4;
/** From one panel of sizes to the next. */
const WIDER = 4;
/** The first panel ends no lower than this part of the widest size: 4^−16. */
const NARROWEST = 2.3283064365386963e-10;
/** How far a panel may be off, as a part of the whole; the rule errs by far less than the two sums it compares. */
const TOLERANCE = 1e-7;
/** A panel is halved this often at most: then it is as narrow as the last digits of a double. */
const MOST_HALVINGS = 45;
/** A size below this part of the whole counts for nothing. */
const NEGLIGIBLE = 1e-12;

/** A range of sizes with the log densities at its nodes. */
type Panel = {
  readonly from: number;
  readonly to: number;
  readonly halvings: number;
  readonly logs: readonly number[];
};

/**
 * Averages over the size of the steps under a half-normal prior, cut at four of its scales.
 *
 * The likely sizes may fill the whole range (few periods) or a ten-thousandth of it (many periods, or very many answers), so the
 * range is divided where the density asks for it: Gauss–Kronrod rules on panels that are halved until both rules agree.
 *
 * @param walk - The observed scores.
 * @param scale - The scale of the prior in points.
 * @returns The sizes with their weights. Where scores without variance agree, steps of 0 alone.
 * @see Gelman (2006), Prior Distributions for Variance Parameters in Hierarchical Models, Bayesian Analysis 1(3).
 * @see Kronrod (1965), Nodes and Weights of Quadrature Formulas, Consultants Bureau, New York.
 * @internal
 */
export function integrateSteps(walk: Walk, scale: number): Steps {
  const still = logLikelihoodAt(walk, 0);
  if (still === Infinity) return { supposed: [{ weight: 1, stepSd: 0 }], logLikelihood: null };
  const logDensity = (stepSd: number): number => logLikelihoodAt(walk, stepSd) - (stepSd / scale) ** 2 / 2;
  const panelOf = (from: number, to: number, halvings: number): Panel => ({
    from,
    to,
    halvings,
    logs: NODES.map((node) => logDensity(from + (to - from) * node)),
  });
  let panels = edgesOf(walk, PRIOR_REACH * scale).map(([from, to]) => panelOf(from, to, 0));
  for (;;) {
    const best = panels.reduce((most, { logs }) => Math.max(most, ...logs), -Infinity);
    const sums = panels.map((panel) => sumsOf(panel, best));
    const total = sums.reduce((sum, { fine }) => sum + fine, 0);
    const rough = panels.map(
      ({ halvings }, i) =>
        halvings < MOST_HALVINGS && Math.abs((sums[i] as Sums).fine - (sums[i] as Sums).coarse) > TOLERANCE * total,
    );
    if (rough.includes(true)) {
      panels = panels.flatMap((panel, i) => {
        if (!rough[i]) return [panel];
        const { from, to, halvings } = panel;
        const middle = (from + to) / 2;
        return [panelOf(from, middle, halvings + 1), panelOf(middle, to, halvings + 1)];
      });
      continue;
    }
    const supposed = panels.flatMap(({ from, to, logs }) =>
      NODES.map((node, j) => ({
        stepSd: from + (to - from) * node,
        weight: ((to - from) * (FINE[j] as number) * Math.exp((logs[j] as number) - best)) / total,
      })).filter(({ weight }) => weight > NEGLIGIBLE),
    );
    // The density of the prior at 0, once it adds up to 1 over its reach.
    const peak = Math.sqrt(2 / Math.PI) / (scale * (2 * normalCdf(PRIOR_REACH) - 1));
    return { supposed, logLikelihood: best + Math.log(total * peak) + 0 };
  }
}

/** The panels to begin with: each four times as wide as all before it, the first as narrow as the scores can tell of. */
function edgesOf(walk: Walk, widest: number): (readonly [number, number])[] {
  const edges: (readonly [number, number])[] = [];
  let to = widest;
  for (const least = leastStep(walk, widest); to > least; to /= WIDER) edges.unshift([to / WIDER, to]);
  return [[0, to], ...edges];
}

/**
 * The size below which steps do not show: over all periods they add up to less than one score's own error.
 *
 * @param walk - The observed scores.
 * @param widest - The widest size that is thought of, in points.
 * @returns A size in points, above 0 where `widest` is, and no smaller than a billionth part of it.
 * @internal
 */
export function leastStep({ scores, variances, observed }: Walk, widest: number): number {
  let least = Infinity;
  for (let t = 0; t < scores.length; t++) if (observed[t] === 1) least = Math.min(least, variances[t] as number);
  return Math.min(widest, Math.max(Math.sqrt(least) / scores.length, widest * NARROWEST));
}

type Sums = { readonly fine: number; readonly coarse: number };

function sumsOf({ from, to, logs }: Panel, best: number): Sums {
  let fine = 0;
  let coarse = 0;
  for (let j = 0; j < logs.length; j++) {
    const density = Math.exp((logs[j] as number) - best);
    fine += (FINE[j] as number) * density;
    coarse += (COARSE[j] as number) * density;
  }
  return { fine: (to - from) * fine, coarse: (to - from) * coarse };
}

// The fifteen nodes on the range from 0 to 1, their weights, and the weights of the rule of seven that is among them; from the roots of
// the Legendre and Stieltjes polynomials, in forty digits.
// prettier-ignore
const NODES: readonly number[] = [
  0.00427231443959368, 0.025446043828620736, 0.06756778832011547, 0.12923440720030277, 0.20695638226615443,
  0.2970774243113014, 0.39610752249605075, 0.5, 0.6038924775039493, 0.7029225756886985, 0.7930436177338456,
  0.8707655927996972, 0.9324322116798845, 0.9745539561713793, 0.9957276855604064,
];

// prettier-ignore
const FINE: readonly number[] = [
  0.011467661005264612, 0.03154604631498928, 0.052395005161125094, 0.07032662985776296, 0.08450236331963396,
  0.09517528903239271, 0.10221647003764944, 0.10474107054236391, 0.10221647003764944, 0.09517528903239271,
  0.08450236331963396, 0.07032662985776296, 0.052395005161125094, 0.03154604631498928, 0.011467661005264612,
];

// prettier-ignore
const COARSE: readonly number[] = [
  0, 0.06474248308443485, 0, 0.13985269574463832, 0, 0.19091502525255946, 0, 0.2089795918367347, 0,
  0.19091502525255946, 0, 0.13985269574463832, 0, 0.06474248308443485, 0,
];
