/**
 * The one error of the library: a code, a place and a sentence for people.
 *
 * Only wrong input and wrong options throw. A fact about the data, such as "nobody answered",
 * is a result to be read, never an error.
 *
 * @module
 */

/**
 * What can be wrong, as a closed list. Codes are public API: they may be added, never repurposed.
 * The prefix names the thing at fault.
 */
export type ErrorCode =
  | 'score/not-on-scale'
  | 'score/missing'
  | 'scale/not-nps'
  | 'counts/invalid'
  | 'counts/not-whole'
  | 'counts/too-many'
  | 'tally/invalid-count'
  | 'tally/negative-count'
  | 'tally/wrong-length'
  | 'transition/invalid'
  | 'columns/invalid'
  | 'instant/invalid'
  | 'instant/no-zone'
  | 'zone/unknown'
  | 'period/backwards'
  | 'period/out-of-range'
  | 'period/unknown-key'
  | 'calendar/invalid'
  | 'calendar/overlapping-hours'
  | 'calendar/duplicate-date'
  | 'calendar/never-open'
  | 'calendar/out-of-reach'
  | 'holidays/invalid'
  | 'p-value/invalid'
  | 'segments/invalid'
  | 'segments/duplicate'
  | 'segments/mixed-tags'
  | 'hierarchy/invalid'
  | 'overlap/invalid'
  | 'design/invalid'
  | 'design/lonely-unit'
  | 'weights/invalid'
  | 'weights/all-zero'
  | 'weights/empty-margin'
  | 'drivers/invalid'
  | 'drivers/collinear'
  | 'series/invalid'
  | 'observations/invalid'
  | 'window/invalid'
  | 'trend/overlapping-windows'
  | 'watch/invalid'
  | 'watch/backwards'
  | 'comments/invalid'
  | 'codebook/invalid'
  | 'codebook/unknown-key'
  | 'codebook/unknown-schema'
  | 'codebook/duplicate-id'
  | 'codebook/retired-id'
  | 'codebook/unknown-theme'
  | 'codebook/conflict'
  | 'themes/invalid'
  | 'groups/invalid'
  | 'permission/invalid'
  | 'contact/invalid'
  | 'survey/invalid'
  | 'reach/invalid'
  | 'template/invalid'
  | 'template/syntax'
  | 'template/too-deep'
  | 'template/unknown-field'
  | 'template/unused-field'
  | 'template/unguarded-field'
  | 'template/unsafe-place'
  | 'template/missing-value'
  | 'template/invalid-value'
  | 'playbook/invalid'
  | 'playbook/unknown-key'
  | 'playbook/unknown-schema'
  | 'playbook/too-deep'
  | 'playbook/too-large'
  | 'playbook/circular'
  | 'playbook/duplicate-id'
  | 'playbook/unknown-play'
  | 'playbook/unknown-step'
  | 'playbook/unknown-clock'
  | 'playbook/unknown-tone'
  | 'playbook/missing-template'
  | 'playbook/step-cycle'
  | 'playbook/wrong-purpose'
  | 'playbook/no-channel'
  | 'playbook/reward-for-change'
  | 'playbook/mixed-alternatives'
  | 'playbook/unknown-fact'
  | 'playbook/unknown-operator'
  | 'playbook/wrong-value'
  | 'playbook/empty-condition'
  | 'playbook/never-matches'
  | 'facts/invalid'
  | 'case/invalid'
  | 'case/invalid-key'
  | 'case/invalid-event'
  | 'case/other-case'
  | 'case/out-of-order'
  | 'case/illegal-event'
  | 'case/outcome-mismatch'
  | 'case/rung-repeated'
  | 'case/unknown-schema'
  | 'clock/invalid'
  | 'ladder/invalid'
  | 'assign/invalid'
  | 'pace/invalid'
  | 'recovery/invalid'
  | 'history/invalid'
  | 'history/unknown-key'
  | 'option/out-of-range'
  | 'option/unknown'
  | 'seed/invalid'
  | 'response/not-an-object'
  | 'response/invalid'
  | 'response/unknown-key'
  | 'response/duplicate-id'
  | 'tag/invalid'
  | 'mapping/invalid'
  | 'mapping/missing-column'
  | 'mapping/ambiguous-column'
  | 'row/wrong-length'
  | 'csv/malformed'
  | 'csv/no-header'
  | 'input/invalid';

/** One fault: its code, where it stands and what was expected. */
export type Issue = {
  /** What is wrong. */
  readonly code: ErrorCode;
  /** Keys and indices from the outermost value to the fault; empty when the value itself is at fault. */
  readonly path: readonly (string | number)[];
  /** A sentence for people: what was expected, then what came. May change in any release. */
  readonly message: string;
};

const BRAND = 'npskit.NpsError';

/**
 * A fault in what the caller handed in. `code`, `path` and `message` are those of the first issue.
 *
 * Tell it from other errors with {@link isNpsError}, which holds across copies of the library.
 */
export class NpsError extends Error {
  /** All faults found, in the order of the input; never empty. */
  readonly issues: readonly [Issue, ...Issue[]];
  /** The mark by which {@link isNpsError} knows its own. */
  readonly brand: typeof BRAND = BRAND;

  /** Collects the faults; the first one speaks. */
  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(issues[0].message);
    this.name = 'NpsError';
    this.issues = issues;
  }

  /** The code of the first issue. */
  get code(): ErrorCode {
    return this.issues[0].code;
  }

  /** The place of the first issue. */
  get path(): readonly (string | number)[] {
    return this.issues[0].path;
  }
}

/**
 * Tells whether a caught value is an error of this library.
 *
 * Looks at a mark and not at the class, so that an error thrown by the CommonJS copy is known
 * to the ES module copy and the other way round, and one from a worker or another realm too.
 *
 * @param error - Anything that was caught.
 * @returns True when the value is an `NpsError` of any copy of the library.
 * @example
 * isNpsError(new Error('something else')) // => false
 */
export const isNpsError = (error: unknown): error is NpsError =>
  typeof error === 'object' &&
  error !== null &&
  (error as { brand?: unknown }).brand === BRAND &&
  Array.isArray((error as { issues?: unknown }).issues);

/**
 * Throws an {@link NpsError} with one issue.
 *
 * @param code - What is wrong.
 * @param path - Where it is wrong.
 * @param message - What was expected, then what came.
 * @throws {NpsError} Always, with the given code.
 * @internal
 */
export function fail(code: ErrorCode, path: readonly (string | number)[], message: string): never {
  throw new NpsError([{ code, path, message }]);
}

/**
 * Does some work on a part of the input; what is wrong with it is told with the place of that part. Errors that are none of
 * ours pass as they are.
 *
 * @param path - Keys and indices from the input to the part.
 * @param work - Throws with places inside the part.
 * @returns What the work returns.
 * @internal
 */
export function within<T>(path: readonly (string | number)[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isNpsError(error)) throw error;
    const placed = (issue: Issue): Issue => ({ ...issue, path: [...path, ...issue.path] });
    const [first, ...rest] = error.issues;
    throw new NpsError([placed(first), ...rest.map(placed)]);
  }
}

/**
 * Writes the place of a fault as a JSON pointer (RFC 6901).
 *
 * @param path - Keys and indices, outermost first.
 * @returns The pointer; the empty text for the whole value.
 * @example
 * pointerOf(['rows', 3, 'a/b']) // => '/rows/3/a~1b'
 */
export const pointerOf = (path: readonly (string | number)[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
