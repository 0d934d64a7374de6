/**
 * Runs the vectors of reference files through adapters and counts what came out.
 *
 * @module
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from './adapters.ts';
import { type Vector, compareAnswer } from './compare.ts';

/** How the vectors of one kind fared. */
export type KindResult = {
  readonly what: string;
  readonly passed: number;
  readonly unsupported: number;
  /** The largest error among the vectors, in units of what was tolerated. */
  readonly worst: number;
  /** What failed, each with the id of its vector. */
  readonly failures: readonly string[];
};

/** A reference file; one without `vectors` is a table of something else. */
export type ReferenceFile = { readonly name: string; readonly vectors: readonly Vector[] | null };

/** The reference files of a folder, by name. */
export const readReference = (folder: string): readonly ReferenceFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { vectors } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { vectors?: unknown };
      return { name, vectors: Array.isArray(vectors) ? (vectors as readonly Vector[]) : null };
    });

const answer = (adapter: Adapter | undefined, { inputs }: Vector): ReturnType<Adapter> | Error => {
  try {
    return adapter?.(inputs) ?? null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/**
 * Runs vectors.
 *
 * @param vectors - The cases.
 * @param kinds - The adapter of each kind; a kind without one is unsupported.
 * @param notOffered - Fields that the library does not compute, per kind.
 * @returns One result a kind, in the order in which kinds are met.
 */
export const runVectors = (
  vectors: readonly Vector[],
  kinds: ReadonlyMap<string, Adapter>,
  notOffered: ReadonlyMap<string, readonly string[]>,
): readonly KindResult[] =>
  [...new Set(vectors.map(({ what }) => what))].map((what) => {
    const result = { what, passed: 0, unsupported: 0, worst: 0, failures: [] as string[] };
    for (const vector of vectors.filter((one) => one.what === what)) {
      const got = answer(kinds.get(what), vector);
      if (got === null) result.unsupported++;
      else if (got instanceof Error) result.failures.push(`${vector.id}: ${got.message}`);
      else {
        const { faults, worst } = compareAnswer(got, vector, notOffered.get(what));
        result.worst = Math.max(result.worst, worst);
        if (faults.length === 0) result.passed++;
        else result.failures.push(`${vector.id}: ${faults.join('; ')}`);
      }
    }
    return result;
  });
