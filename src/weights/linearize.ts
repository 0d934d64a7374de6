/**
 * The variance of weighted shares under a design, by linearisation.
 *
 * A weighted mean is a ratio. Near its value it moves like a sum over the units that were drawn, in which each answer
 * enters with its weight times its distance from the mean; and the variance of a sum is known, stratum by stratum.
 *
 * @see Binder (1983), On the Variances of Asymptotically Normal Estimators from Complex Surveys, International
 * Statistical Review 51(3).
 * @see Lumley (2010), Complex Surveys: A Guide to Analysis Using R, chapter 2.
 * @module
 */
import { type Layout, type Stratum, everyRow } from './layout.ts';
import { type Adjustment, takeOut } from './residual.ts';

/** How far an estimate moves with each of some answers, before their weights; the same length throughout. */
export type Influence = {
  /** Places of answers in the layout; one may stand several times, and its parts then add up. */
  readonly places: Int32Array;
  /** The influence on the share of detractors. */
  readonly detractors: Float64Array;
  /** The influence on the share of promoters. */
  readonly promoters: Float64Array;
};

/** Variances on the unit scale, 0 to 1. */
export type Variances = {
  /** Of promoters − detractors. */
  readonly net: number;
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
  /** Of promoters − detractors, if the populations were endless. */
  readonly endless: number;
};

/**
 * The variance of an estimate with a given influence.
 *
 * @param layout - The design.
 * @param influence - How the estimate moves with the answers.
 * @returns The variances. They are 0 where nothing is left to chance, and meaningless where a single unit was drawn.
 * @internal
 */
export function variancesOf(layout: Layout, influence: Influence): Variances {
  const { places, detractors, promoters } =
    layout.adjustment === null ? influence : withoutMargins(layout, layout.adjustment, influence);
  const { unit, weight, stratumOf, strata } = layout;
  const { down, up, seen } = layout.scratch;
  const touched = new Int32Array(Math.min(places.length, stratumOf.length));
  let count = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const at = unit[place] as number;
    if (seen[at] === 0) touched[count++] = at;
    seen[at] = 1;
    down[at] = (down[at] as number) + (weight[place] as number) * (detractors[i] as number);
    up[at] = (up[at] as number) + (weight[place] as number) * (promoters[i] as number);
  }
  const means = strata.map(() => ({ d: 0, p: 0, others: 0 }));
  for (let i = 0; i < count; i++) {
    const at = touched[i] as number;
    const mean = means[stratumOf[at] as number] as (typeof means)[number];
    mean.d += down[at] as number;
    mean.p += up[at] as number;
    mean.others--;
  }
  const sums = means.map((mean, stratum) => {
    const { units } = strata[stratum] as Stratum;
    // The mean of a stratum's units; of one single unit 0, the mean of the whole sample.
    mean.d = units > 1 ? mean.d / units : 0;
    mean.p = units > 1 ? mean.p / units : 0;
    mean.others += units;
    // Units that none of the answers come from are as far from the mean as 0 is.
    return addSquares({ net: 0, detractors: 0, passives: 0, promoters: 0 }, mean.d, mean.p, mean.others);
  });
  for (let i = 0; i < count; i++) {
    const at = touched[i] as number;
    const stratum = stratumOf[at] as number;
    const { d, p } = means[stratum] as (typeof means)[number];
    addSquares(sums[stratum] as Squares, (down[at] as number) - d, (up[at] as number) - p, 1);
    down[at] = up[at] = seen[at] = 0;
  }
  const total = (part: keyof Squares, endless: boolean): number => {
    const sum = strata.reduce((before, { units, fraction }, stratum) => {
      const factor = (endless ? 1 : 1 - fraction) * (units > 1 ? units / (units - 1) : 1);
      return before + factor * (sums[stratum] as Squares)[part];
    }, 0);
    return sum > ROUNDING ? sum : 0;
  };
  return {
    net: total('net', false),
    detractors: total('detractors', false),
    passives: total('passives', false),
    promoters: total('promoters', false),
    endless: total('net', true),
  };
}

/** Units that balance exactly leave the squares of their last digits, about 1e-32; that is no variance. */
const ROUNDING = 1e-28;

type Squares = { net: number; detractors: number; passives: number; promoters: number };

/** Adds the squares of a distance of so many units: of promoters − detractors, and of each share. */
function addSquares(squares: Squares, d: number, p: number, times: number): Squares {
  squares.net += times * (p - d) ** 2;
  squares.detractors += times * d ** 2;
  squares.passives += times * (d + p) ** 2;
  squares.promoters += times * p ** 2;
  return squares;
}

/** What is left of an influence once the known totals have explained what they can: of all answers, those of others too. */
function withoutMargins(layout: Layout, adjustment: Adjustment, influence: Influence): Influence {
  const { n } = layout;
  const detractors = new Float64Array(n);
  const promoters = new Float64Array(n);
  for (let i = 0; i < influence.places.length; i++) {
    const place = influence.places[i] as number;
    detractors[place] = (detractors[place] as number) + (influence.detractors[i] as number);
    promoters[place] = (promoters[place] as number) + (influence.promoters[i] as number);
  }
  takeOut(adjustment, detractors);
  takeOut(adjustment, promoters);
  return { places: everyRow(n), detractors, promoters };
}
