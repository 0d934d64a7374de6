/**
 * Long work cut into steps, so that a host can show progress, stop or give way between them.
 *
 * @module
 */

/** Work that pauses after each step and returns its result at the end. */
export type Steps<Result> = Generator<void, Result, void>;

/**
 * Runs all steps without a pause.
 *
 * @param steps - Work that has not begun, or has paused.
 * @returns The result.
 * @internal
 */
export function finish<Result>(steps: Generator<unknown, Result, void>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
