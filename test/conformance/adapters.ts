/**
 * How each kind of reference vector is answered by the library: one file a room, collected here.
 *
 * @module
 */
import * as difference from './difference.ts';
import * as differ from './differ.ts';
import * as control from './control.ts';
import * as discover from './discover.ts';
import * as drivers from './drivers.ts';
import * as estimate from './estimate.ts';
import * as paired from './paired.ts';
import * as sampleSize from './sample-size.ts';
import * as segments from './segments.ts';
import * as slope from './slope.ts';
import * as smooth from './smooth.ts';
import * as periods from './periods.ts';
import * as watch from './watch.ts';
import * as weights from './weights.ts';

/** Answers the inputs of one kind; `null` where the library does not offer the method they name. */
export type Adapter = (inputs: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> | null;

/** What a room's file exports. */
export type Room = {
  readonly kinds: Readonly<Record<string, Adapter>>;
  /** Fields of `expected` that the library does not compute, per kind. */
  readonly notOffered?: Readonly<Record<string, readonly string[]>>;
};

/** The rooms; a new one adds its line. */
const ROOMS: readonly Room[] = [
  estimate,
  difference,
  paired,
  sampleSize,
  weights,
  segments,
  differ,
  drivers,
  discover,
  periods,
  slope,
  smooth,
  control,
  watch,
];

/** The adapter of every kind that can be answered. */
export const kinds: ReadonlyMap<string, Adapter> = new Map(ROOMS.flatMap((room) => Object.entries(room.kinds)));

/** Fields that are not offered, per kind. */
export const notOffered: ReadonlyMap<string, readonly string[]> = new Map(
  ROOMS.flatMap((room) => Object.entries(room.notOffered ?? {})),
);
