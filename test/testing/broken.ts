import type { Law } from '../../src/testing/laws.ts';

/** The names of the laws that do not hold. */
export const broken = (laws: readonly Law[]): string[] =>
  laws.flatMap(({ name, check }) => {
    try {
      check();
      return [];
    } catch {
      return [name];
    }
  });
