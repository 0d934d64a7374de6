/**
 * Memory given back before the engine finds out that nobody needs it.
 *
 * @module
 */

/** What is used of a buffer: not every engine has it. */
type Buffer = { readonly transfer?: (length: number) => unknown };

/**
 * Gives the memory of arrays back at once, where the engine can; they are empty then. An engine counts large arrays as small
 * objects, and lets many that nobody needs any more stand for long.
 *
 * @param arrays - Nobody uses them any more, nor others that share their memory.
 * @internal
 */
export function release(...arrays: readonly ArrayBufferView[]): void {
  for (const { buffer } of arrays) (buffer as Buffer).transfer?.(0);
}
