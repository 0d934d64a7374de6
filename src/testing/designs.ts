/**
 * Random weighted, stratified and clustered samples for property tests.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { DesignSample } from '../weights/sample.ts';
import { arbScore } from './arbitraries.ts';

/** What a sample may hold. */
export type DesignConstraints = {
  /** The fewest answers; at least 1. @defaultValue 1 */
  readonly minLength?: number;
  /** The most answers. @defaultValue 40 */
  readonly maxLength?: number;
  /** Whether weights may be 0; never all of them. @defaultValue false */
  readonly zeroWeights?: boolean;
  /** Whether there may be strata, clusters and sizes of populations. @defaultValue true */
  readonly design?: boolean;
};

/**
 * Samples with weights; with strata of at least two units, clusters and sizes of populations in some of them.
 *
 * @param constraints - How many answers, and what they may hold.
 * @returns An arbitrary of samples that `estimateDesign` takes, shrinking to few answers of weight 1 and no design.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbDesignSample(), (sample) => estimateDesign(sample).n === sample.scores.length)) // => undefined
 */
export const arbDesignSample = ({
  minLength = 1,
  maxLength = 40,
  zeroWeights = false,
  design = true,
}: DesignConstraints = {}): fc.Arbitrary<DesignSample> =>
  fc
    .record({
      rows: fc.array(
        fc.record({
          score: arbScore(),
          // Quarters, so that sums are exact.
          weight: fc.nat(20).map((step) => (zeroWeights ? step : 1 + ((step + 3) % 21)) / 4),
          stratum: fc.nat(2),
          cluster: fc.nat(3),
        }),
        { minLength: Math.max(1, minLength), maxLength },
      ),
      kind: design ? fc.constantFrom('plain', 'strata', 'clusters', 'both') : fc.constant('plain' as const),
      spare: fc.option(fc.nat(30), { nil: null }),
    })
    .map(({ rows, kind, spare }) => {
      const scores = rows.map(({ score }) => score);
      const given: readonly number[] = rows.map(({ weight }) => weight);
      const weights = given.some((weight) => weight > 0) ? given : given.map(() => 1);
      const stratified = kind === 'strata' || kind === 'both';
      const clustered = kind === 'clusters' || kind === 'both';
      const cluster = rows.map((row, i) => (clustered ? row.cluster : i));
      const stratum = wholeStrata(
        rows.map((row) => row.stratum),
        cluster,
        weights,
      );
      const sizes = stratum.map((own) => new Set(cluster.filter((_, i) => !stratified || stratum[i] === own)).size);
      return {
        scores,
        weights,
        ...(stratified && { strata: stratum.map((own) => `h${own}`) }),
        ...(clustered && { clusters: cluster.map((own, i) => `${stratified ? stratum[i] : ''}c${own}`) }),
        ...(design && spare !== null && { populationSizes: sizes.map((size) => size + spare) }),
      };
    });

/** Puts strata with fewer than two units that weigh something into one with the others. */
function wholeStrata(strata: readonly number[], clusters: readonly number[], weights: readonly number[]): number[] {
  const units = (own: number): number =>
    new Set(clusters.filter((_, i) => strata[i] === own && (weights[i] as number) > 0)).size;
  return [0, 1, 2].every((own) => units(own) === 0 || units(own) > 1) ? [...strata] : strata.map(() => 0);
}
