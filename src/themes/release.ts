/**
 * Memory given back before the engine finds out that nobody needs it.
 *
 * @module
 */

/** What is used of a buffer: not every engine has it. */
type Buffer = { readonly transfer?: (length: number) => unknown };

/**
 * Gives the memory of arrays back at once, where the engine can; they are empty then. An engine may let large arrays that nobody
 * needs any more stand for long, since the objects that hold them are small.
 *
 * @param arrays - Made by us, in memory of their own, not WebAssembly's; nobody uses them any more, nor others that share it.
 * @internal
 */
export function release(...arrays: readonly ArrayBufferView[]): void {
  for (const { buffer } of arrays) if (buffer.byteLength > 0) (buffer as Buffer).transfer?.(0);
}
