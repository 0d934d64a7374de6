/**
 * The stretches of time in which the clocks of a zone are not changed: within one, local time runs like any other.
 *
 * @module
 */
import { fail } from '../error.ts';
import { offsetsOf } from './offset.ts';

/** A stretch of one offset, from the moment asked for to its end. */
export type Stretch = {
  /** Local time minus UTC, milliseconds. */
  readonly offset: number;
  /** The moment at which the stretch is over, epoch milliseconds; long ones are cut into years. */
  readonly end: number;
};

/**
 * Makes a function that finds the stretch of a moment.
 *
 * @param zone - A zone that was checked; its data may be missing in another runtime all the same.
 * @returns A function from epoch milliseconds to the stretch that holds them.
 * @throws {NpsError} `zone/unknown` when the runtime does not know the zone.
 * @internal
 */
export function stretchesOf(zone: string): (epoch: number) => Stretch {
  const offsetsOfYear =
    offsetsOf(zone) ?? fail('zone/unknown', ['zone'], `This runtime does not know the zone "${zone.slice(0, 40)}".`);
  return (epoch) => {
    const { starts, offsets } = offsetsOfYear(new Date(epoch).getUTCFullYear());
    let i = 0;
    while (epoch >= (starts[i + 1] as number)) i++;
    return { offset: offsets[i] as number, end: starts[i + 1] as number };
  };
}
