/**
 * The zone of a file, taken from evidence only: a zone name in a column or a header, or an offset in the moments.
 *
 * @module
 */
import { isZone } from 'npskit';
import type { Choice } from './choice.ts';
import { type Column, quoted } from './columns.ts';

/**
 * Guesses the zone of a file.
 *
 * @param columns - All columns.
 * @param at - The column of the moments, if there is one.
 * @returns The zone, which is UTC when nothing speaks for another.
 */
export function guessZone(columns: readonly Column[], at: Column | null): Choice<string> {
  for (const column of columns) {
    const [zone, second] = [...column.distinct];
    if (/\b(zone|timezone|tz)\b/.test(column.words) && zone !== undefined && second === undefined && isZoneName(zone))
      return { value: zone, because: 'zone-column', seen: quoted(column) };
  }
  const inHeader = /[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_-]+)+/.exec(at?.name ?? '')?.[0];
  if (at !== null && inHeader !== undefined && isZoneName(inHeader))
    return { value: inHeader, because: 'zone-header', seen: quoted(at) };
  const offsets = [...new Set((at?.filled ?? []).map(offsetOf))];
  const [offset, second] = offsets;
  if (typeof offset === 'string' && second === undefined && zoneOfOffset(offset) !== null)
    return { value: zoneOfOffset(offset) as string, because: 'offset', seen: offset };
  return { value: 'UTC', because: offsets.length > 1 ? 'offsets' : 'no-zone' };
}

/** The offset at the end of a moment, such as `Z` or `+02:00`; null for a date or a wall-clock time. */
export const offsetOf = (value: string): string | null =>
  /[T ]\d{2}:\d{2}.*?(Z|[+-]\d{2}:?\d{2})$/.exec(value)?.[1] ?? null;

/** A name with a place in it; `EST` is a zone too, but more often an abbreviation of something else. */
const isZoneName = (name: string): boolean => /^(UTC|[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/.test(name) && isZone(name);

/** The fixed zone of an offset in whole hours, whose name has the sign turned round: `+02:00` is `Etc/GMT-2`. */
const zoneOfOffset = (offset: string): string | null => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  if (offset === 'Z' || (Number(hours) === 0 && minutes === '00')) return 'UTC';
  return minutes === '00' && Number(hours) <= 12 ? `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}` : null;
};
