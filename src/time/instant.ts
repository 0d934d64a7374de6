/**
 * A moment on the time line, as ISO text in UTC.
 *
 * @module
 */

/** A moment as `YYYY-MM-DDTHH:mm:ss.sssZ`: sorts as text, prints in a failing test, goes into a chart unchanged. */
export type Instant = string;
