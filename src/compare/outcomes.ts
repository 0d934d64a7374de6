/**
 * Every way in which a survey may come out, with its probability.
 *
 * Three shares and a number of answers leave (n + 1)(n + 2) / 2 outcomes. Most of them never happen: those are passed
 * over, so that the number of the others grows like n, not like n².
 *
 * @module
 */
import type { Sample } from '../estimate/moments.ts';

/** Takes one outcome. */
export type Visit = (detractors: number, passives: number, promoters: number, probability: number) => void;

/** What is less probable than this, divided by n + 1, does not happen: all such outcomes together stay below 1e-18 · n. */
const NEVER = 1e-18;

/**
 * Goes through the outcomes of so many answers, by the number of detractors and then of promoters.
 *
 * @param shares - The true shares.
 * @param n - How many answer; a whole number.
 * @param visit - Called once for each outcome; the probabilities add up to 1.
 * @internal
 */
export function forEachOutcome(shares: Sample, n: number, visit: Visit): void {
  const { detractors, passives, promoters } = shares;
  const never = NEVER / (n + 1);
  const rows = binomial(n, detractors, passives + promoters, never);
  rows.chances.forEach((row, i) => {
    const d = rows.from + i;
    const cells = binomial(n - d, promoters, passives, never / row);
    cells.chances.forEach((cell, j) => visit(d, n - d - cells.from - j, cells.from + j, row * cell));
  });
}

/** The binomial probabilities that are not too small, from the smallest number on. */
type Window = { readonly from: number; readonly chances: Float64Array };

/** Walks from the most probable number to both sides, by the ratio of neighbors: nothing is as large as a factorial. */
function binomial(n: number, share: number, rest: number, never: number): Window {
  if (share === 0) return { from: 0, chances: Float64Array.of(1) };
  if (rest === 0) return { from: n, chances: Float64Array.of(1) };
  const odds = share / rest;
  const mode = Math.min(n, Math.floor((n + 1) * (share / (share + rest))));
  const above: number[] = [1];
  for (let k = mode, weight = 1; k < n; k++) {
    weight *= ((n - k) / (k + 1)) * odds;
    if (!(weight >= never)) break;
    above.push(weight);
  }
  const below: number[] = [];
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= k / (n - k + 1) / odds;
    if (!(weight >= never)) break;
    below.push(weight);
  }
  const chances = Float64Array.from([...below.reverse(), ...above]);
  const whole = chances.reduce((sum, weight) => sum + weight, 0);
  return { from: mode - below.length, chances: chances.map((weight) => weight / whole) };
}
