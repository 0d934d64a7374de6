/**
 * What the runtime itself says about local times: the witness against which the rooms of time are held.
 *
 * @module
 */
import type { WallClock } from '../../src/time/zone.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The local date and time of a moment, as `Intl` shows it. */
export function shownBy(zone: string, epoch: number): WallClock {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      fractionalSecondDigits: 3,
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(epoch).map(({ type, value }) => [type, Number(value)]));
  const field = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) as number;
  return {
    year: field('year'),
    month: field('month'),
    day: field('day'),
    hour: field('hour'),
    minute: field('minute'),
    second: field('second'),
    millisecond: field('fractionalSecond'),
  };
}

/** A local date and time as milliseconds, as if it were in UTC. */
export const asUtc = ({ year, month, day, hour, minute, second, millisecond }: WallClock): number =>
  Date.UTC(year, month - 1, day, hour, minute, second, millisecond);

/** The local date of a moment, as `YYYY-MM-DD`. */
export const dateShownBy = (zone: string, epoch: number): string =>
  new Date(asUtc(shownBy(zone, epoch))).toISOString().slice(0, 10);
