/**
 * When the clocks of a zone were changed, as the runtime's own time zone data say.
 *
 * A zone is looked at one year at a time, on demand, and remembered: after that, a local time is placed
 * by comparing a few numbers. Offsets are exact to the second, as some zones had them.
 *
 * @module
 */

const DAY = 86_400_000;

/**
 * How far apart a year is sampled. Two changes that undo each other can hide between two samples only when they are closer;
 * the closest pair since 1800 is 6 days and 23 hours apart (America/Boa_Vista, October 2000).
 */
const STEP = 5 * DAY;

/**
 * The stretches of one offset that meet a year and two days on either side of it, in order.
 * Stretch `i` runs from `starts[i]` (included) to `starts[i + 1]` (excluded).
 */
export type YearOffsets = {
  /** First moments of the stretches, epoch milliseconds, closed by one more: the end of the last stretch. */
  readonly starts: readonly number[];
  /** Local time minus UTC in each stretch, milliseconds. */
  readonly offsets: readonly number[];
};

/** Reads the offsets of a zone in a year of the Gregorian calendar (0 to 10000). */
export type OffsetsOfYear = (year: number) => YearOffsets;

const readers = /* @__PURE__ */ new Map<string, OffsetsOfYear>();

/**
 * Finds the offsets of a zone.
 *
 * @param zone - The name of a zone, in any case.
 * @returns A reader of its offsets; `null` when the runtime does not know the zone.
 * @internal
 */
export function offsetsOf(zone: string): OffsetsOfYear | null {
  // Names that differ in case only are one zone; so the memory is bounded by the number of zones.
  const name = zone.toLowerCase();
  const known = readers.get(name);
  if (known !== undefined) return known;
  const offsetAt = offsetReader(zone);
  if (offsetAt === null) return null;
  const years = new Map<number, YearOffsets>();
  const reader = (year: number): YearOffsets => {
    const before = years.get(year);
    if (before !== undefined) return before;
    const made = scanYear(offsetAt, year);
    years.set(year, made);
    return made;
  };
  readers.set(name, reader);
  return reader;
}

/** The offset in milliseconds at a moment, from `Intl`; `null` for a zone that it does not know. */
function offsetReader(zone: string): ((epoch: number) => number) | null {
  let format: Intl.DateTimeFormat;
  try {
    // The hour is asked for because some engines leave the zone out without it.
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
  return (epoch) => {
    const match = /GMT(?:([+\-\u2212])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(epoch));
    const [, sign, hours = 0, minutes = 0, seconds = 0] = match as RegExpExecArray;
    const size = ((+hours * 60 + +minutes) * 60 + +seconds) * 1000;
    return sign === undefined || sign === '+' ? size : -size;
  };
}

/** Samples a year step by step and closes in on each change by bisection. */
function scanYear(offsetAt: (epoch: number) => number, year: number): YearOffsets {
  const first = startOfYear(year) - 2 * DAY;
  const end = startOfYear(year + 1) + 2 * DAY;
  const starts = [first];
  const offsets = [offsetAt(first)];
  for (let low = first; low < end; low += STEP) {
    const high = Math.min(low + STEP, end);
    const target = offsetAt(high);
    for (let from = low; offsets.at(-1) !== target;) {
      const change = firstChange(offsetAt, from, high);
      starts.push(change);
      offsets.push(offsetAt(change));
      from = change;
    }
  }
  starts.push(end);
  return { starts, offsets };
}

/** The first moment found after `from` whose offset is another one; there is one by `to`. Changes fall on whole seconds. */
function firstChange(offsetAt: (epoch: number) => number, from: number, to: number): number {
  const offset = offsetAt(from);
  let low = from / 1000;
  let high = to / 1000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1000) === offset) low = middle;
    else high = middle;
  }
  return high * 1000;
}

const startOfYear = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);
