import { fc } from '@fast-check/vitest';

/**
 * The plainest case that an arbitrary shrinks to: every value fails, so the last one looked at is where shrinking ends.
 */
export const plainest = <T>(arbitrary: fc.Arbitrary<T>): T => {
  const seen: T[] = [];
  fc.check<[T]>(
    fc.property<[T]>(arbitrary, (value) => {
      seen.push(value);
      return false;
    }),
    { seed: 7 },
  );
  return seen.at(-1) as T;
};
