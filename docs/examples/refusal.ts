/**
 * How the demo stops when the caller has to change something: one line, no stack.
 *
 * @module
 */

/**
 * Stops the demo.
 *
 * @param message - What to change, in one line.
 * @throws Always, an error that {@link isRefusal} knows.
 */
export const refuse = (message: string): never => {
  throw Object.assign(new Error(message), { refused: true });
};

/** Tells a refusal from a fault of the program. */
export const isRefusal = (error: unknown): error is Error => error instanceof Error && 'refused' in error;

/**
 * The words for an error of the file system.
 *
 * @param error - What was caught.
 * @returns Words that go after "because".
 */
export const reasonOf = (error: unknown): string => {
  const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
  return Object.hasOwn(REASONS, code) ? (REASONS[code] as string) : code;
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be opened',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  EEXIST: 'a file stands in the way',
};
