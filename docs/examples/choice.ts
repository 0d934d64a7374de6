/**
 * What was chosen for a file, and on what grounds.
 *
 * @module
 */

/** Something that was chosen, and on what grounds: `given`, or a clause. */
export type Choice<T> = { readonly value: T; readonly because: string };

/** Nothing could be chosen; the grounds are sentences for the caller. */
export type NoChoice = { readonly value: null; readonly because: string };
