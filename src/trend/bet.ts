/**
 * Bets against a claim about answers: while it holds none of them gains on average, whatever came before.
 *
 * @module
 */
import { logBetaTailRatio } from '../numeric/beta.ts';

/** The shapes of a beta distribution of the share of detractors. */
export type BetaShapes = { readonly detractors: number; readonly others: number };

/** A bet against a claim about answers: what a stake of 1 becomes. */
export type Bet = {
  /** The logarithm of the e-value after so many answers of each category. */
  readonly logE: (detractors: number, passives: number, promoters: number) => number;
  /** By how much a single answer raises it at most. */
  readonly most: number;
  /** Whether a passive answer may raise it at all. */
  readonly passivesRaise: boolean;
};

/**
 * The likelihood of the answers, averaged over the shares above the claimed one, against that at the claimed one. With the prior's
 * counts added to the answers it is a ratio of a beta tail to the power there, over the same of the prior alone.
 *
 * @param share - The claimed share, strictly between 0 and 1.
 * @param prior - How the average is weighted.
 * @returns The bet.
 * @internal
 */
export function shareBet(share: number, prior: BetaShapes): Bet {
  const before = logBetaTailRatio(share, prior.detractors, prior.others);
  return {
    logE: (detractors, passives, promoters) =>
      logBetaTailRatio(share, prior.detractors + detractors, prior.others + (passives + promoters)) - before,
    most: -Math.log(share),
    passivesRaise: false,
  };
}

const BETS = 20;

/**
 * The mean of the fortunes of 20 bets of different boldness; on the unit scale a detractor is 0, a passive ½, a promoter 1.
 *
 * @param target - The claimed score, strictly between −100 and 100 points.
 * @returns The bet.
 * @internal
 */
export function targetBet(target: number): Bet {
  const mean = (target / 100 + 1) / 2;
  const stakes = Array.from({ length: BETS }, (_, j) => (j + 1) / (BETS + 1) / (1 - mean));
  const onDetractor = Float64Array.from(stakes, (stake) => Math.log1p(stake * mean));
  const onPassive = Float64Array.from(stakes, (stake) => Math.log1p(stake * (mean - 0.5)));
  const onPromoter = Float64Array.from({ length: BETS }, (_, j) => Math.log1p(-(j + 1) / (BETS + 1)));
  const logs = new Float64Array(BETS);
  return {
    logE: (detractors, passives, promoters) => {
      let highest = -Infinity;
      for (let j = 0; j < BETS; j++) {
        const log =
          detractors * (onDetractor[j] as number) +
          passives * (onPassive[j] as number) +
          promoters * (onPromoter[j] as number);
        logs[j] = log;
        if (log > highest) highest = log;
      }
      let sum = 0;
      for (let j = 0; j < BETS; j++) sum += Math.exp((logs[j] as number) - highest);
      return highest + Math.log(sum / BETS);
    },
    most: onDetractor[BETS - 1] as number,
    passivesRaise: mean > 0.5,
  };
}
