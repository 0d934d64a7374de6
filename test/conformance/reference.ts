/**
 * Reads the vectors of reference files, runs them through adapters and counts what came out.
 *
 * A vector that cannot be compared is never passed over: it is told apart while reading, and counts as a failure.
 *
 * @module
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from './adapters.ts';
import { type Comparison, type Vector, compareAnswer } from './compare.ts';

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

/** A reference file. */
export type ReferenceFile = {
  readonly name: string;
  /** The vectors that can be run; `null` for a file without `vectors`, which is a table of something else. */
  readonly vectors: readonly Vector[] | null;
  /** What is wrong with the file or with a vector, one text a vector, which begins with its id or place. */
  readonly malformed: readonly string[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether every number in a value is finite: JSON has no infinity, but `1e999` reads as one. */
const isFiniteThroughout = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(isFiniteThroughout);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isLimit = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** What keeps a value from being a vector. */
const faultsOf = (value: Readonly<Record<string, unknown>>): readonly string[] => {
  const { id, what, inputs, expected, tolerance } = value;
  const faults: string[] = [];
  if (!isText(id)) faults.push('`id` is not a text');
  if (!isText(what)) faults.push('`what` is not a text');
  if (!isRecord(inputs)) faults.push('`inputs` is not an object');
  if (!isRecord(expected)) faults.push('`expected` is not an object');
  else if (!isFiniteThroughout(expected)) faults.push('`expected` holds a number that is not finite');
  if (!isRecord(tolerance)) faults.push('`tolerance` is not an object');
  else
    for (const key of ['abs', 'rel'])
      if (key in tolerance && !isLimit(tolerance[key]))
        faults.push(`\`tolerance.${key}\` is not a finite number from 0 on`);
  return faults;
};

/**
 * Reads the text of a reference file.
 *
 * @param name - The name of the file.
 * @param text - What it holds.
 * @returns Its vectors, and what is wrong.
 */
export const parseReference = (name: string, text: string): ReferenceFile => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { name, vectors: [], malformed: [`the file is not JSON: ${String(error)}`] };
  }
  if (!isRecord(json) || !('vectors' in json)) return { name, vectors: null, malformed: [] };
  if (!Array.isArray(json['vectors'])) return { name, vectors: [], malformed: ['`vectors` is not an array'] };
  const vectors: Vector[] = [];
  const malformed: string[] = [];
  json['vectors'].forEach((value: unknown, i) => {
    const faults = isRecord(value) ? faultsOf(value) : ['not an object'];
    const id = isRecord(value) && typeof value['id'] === 'string' && value['id'] !== '' ? value['id'] : `vectors[${i}]`;
    if (faults.length === 0) vectors.push(value as Vector);
    else malformed.push(`${id}: ${faults.join('; ')}`);
  });
  return { name, vectors, malformed };
};

/** The reference files of a folder, by name. */
export const readReference = (folder: string): readonly ReferenceFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      try {
        return parseReference(name, readFileSync(join(folder, name), 'utf8'));
      } catch (error) {
        return { name, vectors: [], malformed: [`the file cannot be read: ${String(error)}`] };
      }
    });

/** Asks the library and compares; an error on the way is a fault, `null` is what it does not offer. */
const tryVector = (
  adapter: Adapter | undefined,
  vector: Vector,
  without: readonly string[] | undefined,
): Pick<Comparison, 'faults' | 'worst'> | null => {
  try {
    const got = adapter?.(vector.inputs) ?? null;
    return got === null ? null : compareAnswer(got, vector, without);
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)], worst: 0 };
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
      const comparison = tryVector(kinds.get(what), vector, notOffered.get(what));
      if (comparison === null) {
        result.unsupported++;
        continue;
      }
      const { faults, worst } = comparison;
      result.worst = Math.max(result.worst, worst);
      if (faults.length === 0) result.passed++;
      else result.failures.push(`${vector.id}: ${faults.join('; ')}`);
    }
    return result;
  });
