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
import { choleskyOf, solveCholesky } from '../numeric/linear.ts';
import { type Adjustment, type Layout, type Stratum, everyRow } from './layout.ts';

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

/**
 * What is left of an influence once the known totals have explained what they can: the residual of its regression on the
 * categories of the margins, weighted by the weights before the adjustment.
 *
 * @see Deville & Särndal (1992), Calibration Estimators in Survey Sampling, Journal of the American Statistical
 * Association 87(418).
 */
function withoutMargins(layout: Layout, { baseWeights, margins }: Adjustment, influence: Influence): Influence {
  const { n } = layout;
  const detractors = new Float64Array(n);
  const promoters = new Float64Array(n);
  for (let i = 0; i < influence.places.length; i++) {
    const place = influence.places[i] as number;
    detractors[place] = (detractors[place] as number) + (influence.detractors[i] as number);
    promoters[place] = (promoters[place] as number) + (influence.promoters[i] as number);
  }

  // One column a category; those of later margins add up to those of the first, and one of each is left out below.
  const starts = margins.map((_, m) => margins.slice(0, m).reduce((sum, { size }) => sum + size, 0));
  const width = margins.reduce((sum, { size }) => sum + size, 0);
  const square = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  const right = [new Array<number>(width).fill(0), new Array<number>(width).fill(0)] as const;
  for (let i = 0; i < n; i++) {
    const base = baseWeights[i] as number;
    for (let a = 0; a < margins.length; a++) {
      const row = columnOf(margins, starts, a, i);
      for (let b = 0; b <= a; b++) {
        const other = columnOf(margins, starts, b, i);
        (square[row] as number[])[other] = ((square[row] as number[])[other] as number) + base;
      }
      right[0][row] = (right[0][row] as number) + base * (detractors[i] as number);
      right[1][row] = (right[1][row] as number) + base * (promoters[i] as number);
    }
  }
  const slopes = independentSolutions(square, right);
  for (let i = 0; i < n; i++)
    for (let m = 0; m < margins.length; m++) {
      const column = columnOf(margins, starts, m, i);
      detractors[i] = (detractors[i] as number) - (slopes[0][column] as number);
      promoters[i] = (promoters[i] as number) - (slopes[1][column] as number);
    }
  return { places: everyRow(n), detractors, promoters };
}

const columnOf = (margins: Adjustment['margins'], starts: readonly number[], m: number, i: number): number =>
  (starts[m] as number) + ((margins[m] as Adjustment['margins'][number]).codes[i] as number);

/** Solves the normal equations for two right sides; a column that depends on others is left out, with a slope of 0. */
function independentSolutions(
  square: readonly (readonly number[])[],
  right: readonly [readonly number[], readonly number[]],
): readonly [readonly number[], readonly number[]] {
  let kept = square.map((_, column) => column);
  for (;;) {
    const found = choleskyOf(kept.map((i) => kept.map((j) => (square[i] as readonly number[])[j] as number)));
    if ('factor' in found) {
      const slopes = (side: readonly number[]): number[] => {
        const solved = solveCholesky(
          found.factor,
          kept.map((column) => side[column] as number),
        );
        const all = new Array<number>(square.length).fill(0);
        kept.forEach((column, k) => (all[column] = solved[k] as number));
        return all;
      };
      return [slopes(right[0]), slopes(right[1])];
    }
    kept = kept.filter((_, k) => k !== found.dependent);
  }
}
