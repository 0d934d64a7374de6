/**
 * Ids for themes that were found for the first time.
 *
 * @module
 */
import type { ThemeId } from './theme.ts';

/**
 * Gives ids that were never used: `theme-` and the next number.
 *
 * @param used - All ids that name a theme, or did.
 * @returns Each call returns another id, with a number higher than those that were used.
 * @internal
 */
export function numbersAfter(used: readonly ThemeId[]): () => ThemeId {
  const taken = new Set(used);
  let last = used.reduce((most, id) => Math.max(most, Number(/^theme-(\d{1,9})$/.exec(id)?.[1] ?? 0)), 0);
  return () => {
    do last++;
    while (taken.has(`theme-${last}`));
    return `theme-${last}`;
  };
}
