/**
 * Quiet hours: when nobody is called, and until when that lasts.
 *
 * @module
 */
import { checkForm, checkForms } from '../estimate/argument.ts';
import { type Instant, epochOf, instantOf } from '../time/instant.ts';
import { stretchesOf } from '../time/stretch.ts';
import { wallClockOf, zoneOf } from '../time/zone.ts';
import type { SuppressionPolicy } from './playbook.ts';
import type { QuietMoment } from './suppress.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Finds when the quiet hours end that a moment falls into.
 *
 * They are read on the clock of a zone and may last over midnight. Where the clocks are set back, a quiet hour that is shown
 * twice is quiet twice; where they skip the hour at which quiet ends, it ends that much later on the clock.
 *
 * @param hours - The quiet hours; `HH:mm`, the first included, the last not.
 * @param when - The moment and the zone.
 * @returns The first moment that is not quiet any more; `null` when the moment is not quiet.
 * @throws {NpsError} `zone/unknown`, `instant/invalid`; `option/out-of-range` for hours or a moment of another form.
 * @example
 * const hours = { from: '21:00', to: '08:00', channels: ['phone' as const], origin: 'design' as const };
 * quietUntil(hours, { now: '2026-02-02T20:30:00.000Z', zone: 'Europe/Helsinki' }) // => '2026-02-03T06:00:00.000Z'
 * quietUntil(hours, { now: '2026-02-02T18:30:00.000Z', zone: 'Europe/Helsinki' }) // => null
 */
export function quietUntil(hours: NonNullable<SuppressionPolicy['quietHours']>, when: QuietMoment): Instant | null {
  checkForms(hours, { from: 'text', to: 'text' }, ['hours']);
  checkForm(when, 'record');
  const { now, zone } = when;
  const epoch = epochOf(now);
  const { offset } = stretchesOf(zoneOf(zone))(epoch);
  const local = epoch + offset;
  const date = Math.floor(local / DAY) * DAY;
  const time = local - date;
  const from = millisecondsOf(hours.from);
  const to = millisecondsOf(hours.to);
  const isQuiet = from < to ? from <= time && time < to : from > to && (time >= from || time < to);
  if (!isQuiet) return null;
  const end = new Date(date + to + (time < to ? 0 : DAY));
  const placed = wallClockOf(zone)({
    year: end.getUTCFullYear(),
    month: end.getUTCMonth() + 1,
    day: end.getUTCDate(),
    hour: end.getUTCHours(),
    minute: end.getUTCMinutes(),
    second: 0,
    millisecond: 0,
  });
  // In the second of two equal hours, the end that is meant is the second one, too.
  return instantOf(placed !== null && placed.epoch > epoch ? placed.epoch : end.getTime() - offset);
}

const millisecondsOf = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE;
