/**
 * The only randomness in the house: a small generator that repeats itself exactly from its seed.
 *
 * @module
 */
import { fail } from './error.ts';

/** A source of numbers from 0 (included) to 1 (excluded). Same seed, same numbers, on every machine. */
export type Random = () => number;

/**
 * Makes a random generator from a seed.
 *
 * The algorithm is SplitMix32 in 32-bit integer arithmetic, two draws a number for 53 bits. Good for
 * simulation and resampling; never for secrets.
 *
 * @param seed - A whole number from 0 to 4 294 967 295.
 * @returns A generator that starts at that seed.
 * @throws {NpsError} `seed/invalid` for any other seed.
 * @example
 * randomOf(1)() === randomOf(1)() // => true
 * @see Steele, Lea & Flood (2014), Fast Splittable Pseudorandom Number Generators, OOPSLA.
 */
export function randomOf(seed: number): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    fail('seed/invalid', [], `A seed is a whole number from 0 to 4294967295, got ${seed}.`);
  let state = seed;
  const next32 = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return () => ((next32() >>> 5) * 67108864 + (next32() >>> 6)) / 9007199254740992;
}
