/**
 * Random instants, zones and periods for property tests.
 *
 * Every arbitrary yields only valid values and shrinks towards the plain case: the earliest instant, UTC, a day.
 *
 * @module
 */
import * as fc from 'fast-check';
import { fail } from '../error.ts';
import { type Instant, epochOf, instantOf } from '../time/instant.ts';
import { offsetsOf } from '../time/offset.ts';
import {
  type CalendarOptions,
  PERIOD_UNITS,
  type Period,
  type PeriodOptions,
  type PeriodUnit,
  periodOf,
} from '../time/period.ts';
import { zoneOf } from '../time/zone.ts';

const DAY = 86_400_000;

/** Which instants to make. */
export type InstantConstraints = {
  /** The earliest instant. @defaultValue `2000-01-01T00:00:00.000Z` */
  readonly min?: Instant;
  /** The latest instant. @defaultValue `2040-01-01T00:00:00.000Z` */
  readonly max?: Instant;
  /** A zone whose clock changes are sought out: about half of the instants lie within a day of one, where there is any. */
  readonly changesOf?: string;
};

/**
 * Instants, shrinking to the earliest one allowed.
 *
 * @param constraints - The range, and the zone whose clock changes are of interest.
 * @returns An arbitrary of instants.
 * @throws {NpsError} `instant/invalid` when a bound is not an instant, `option/out-of-range` when `max` is before `min`,
 * `zone/unknown` when the zone is not known.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbInstant(), (instant) => isInstant(instant))) // => undefined
 */
export function arbInstant({
  min = '2000-01-01T00:00:00.000Z',
  max = '2040-01-01T00:00:00.000Z',
  changesOf,
}: InstantConstraints = {}): fc.Arbitrary<Instant> {
  const first = epochOf(min);
  const last = epochOf(max);
  if (last < first) fail('option/out-of-range', ['max'], `The latest instant is not before the earliest, got ${max}.`);
  const anywhere = fc.integer({ min: 0, max: last - first }).map((later) => first + later);
  const changes = changesOf === undefined ? [] : changesBetween(zoneOf(changesOf), first, last);
  const epochs = changes.length === 0 ? anywhere : fc.oneof(anywhere, arbNear(changes, first, last));
  return epochs.map((epoch) => instantOf(epoch));
}

/** Moments within a day of a clock change; minutes and the milliseconds on both sides of them are more likely. */
const arbNear = (changes: readonly number[], first: number, last: number): fc.Arbitrary<number> =>
  fc
    .tuple(
      fc.constantFrom(...changes),
      fc.oneof(
        fc.integer({ min: -1440, max: 1440 }).map((minutes) => minutes * 60_000),
        fc.integer({ min: -1440, max: 1440 }).map((minutes) => minutes * 60_000 - 1),
        fc.integer({ min: -DAY, max: DAY }),
      ),
    )
    .map(([change, away]) => Math.min(last, Math.max(first, change + away)));

/** The moments at which the clocks of a zone were changed. */
function changesBetween(zone: string, first: number, last: number): number[] {
  const yearOf = (epoch: number): number => new Date(epoch).getUTCFullYear();
  const changes = new Set<number>();
  for (let year = yearOf(first); year <= yearOf(last); year++) {
    const starts = offsetsOf(zone)?.(year).starts.slice(1, -1) ?? [];
    for (const change of starts) if (first <= change && change <= last) changes.add(change);
  }
  return [...changes];
}

/** Which zones to choose from. */
export type ZoneConstraints = {
  /** The zones, the plainest first. @defaultValue UTC and some whose clocks and calendars are hard to get right. */
  readonly zones?: readonly [string, ...string[]];
};

/** From plain to peculiar: common changes, parts of hours, changes at midnight, a lost day, offsets with seconds. */
const TELLING_ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Helsinki',
  'America/New_York',
  'Asia/Kathmandu',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'Pacific/Apia',
  'America/Juneau',
  'Africa/Monrovia',
] as const;

/**
 * Names of time zones, shrinking to UTC.
 *
 * @param constraints - The zones to choose from.
 * @returns An arbitrary of zones.
 * @throws {NpsError} `zone/unknown` when one of the zones is not known.
 * @example
 * import * as fc from 'fast-check';
 * const now = '2024-01-01T00:00:00.000Z';
 * fc.assert(fc.property(arbZone(), (zone) => periodOf(now, { unit: 'day', zone }).zone === zone)) // => undefined
 */
export const arbZone = ({ zones = TELLING_ZONES }: ZoneConstraints = {}): fc.Arbitrary<string> =>
  fc.constantFrom(...zones.map(zoneOf));

/** Which calendars to make. */
export type PeriodOptionsConstraints = ZoneConstraints & {
  /** The units, the plainest first. @defaultValue `PERIOD_UNITS` */
  readonly units?: readonly [PeriodUnit, ...PeriodUnit[]];
};

/**
 * Unit, zone, and what the unit needs: the first day of a week, the start and the naming of a fiscal year.
 *
 * @param constraints - The units and zones to choose from.
 * @returns An arbitrary of options for `periodOf` and all that makes periods, shrinking to days in UTC.
 * @throws {NpsError} `zone/unknown` when one of the zones is not known.
 * @example
 * import * as fc from 'fast-check';
 * const now = '2024-01-01T00:00:00.000Z';
 * fc.assert(fc.property(arbPeriodOptions(), (options) => periodOf(now, options).unit === options.unit)) // => undefined
 */
export const arbPeriodOptions = ({
  units = PERIOD_UNITS,
  zones,
}: PeriodOptionsConstraints = {}): fc.Arbitrary<PeriodOptions> =>
  fc
    .tuple(fc.constantFrom(...units), arbZone(zones === undefined ? {} : { zones }))
    .chain(([unit, zone]) => arbNeedsOf(unit).map((needs): PeriodOptions => ({ unit, zone, ...needs })));

/** What a unit needs beside a zone. */
const arbNeedsOf = (unit: PeriodUnit): fc.Arbitrary<CalendarOptions> => {
  if (unit === 'week') return fc.record({ weekStartsOn: fc.integer({ min: 0, max: 6 }) });
  if (unit !== 'fiscalQuarter' && unit !== 'fiscalYear') return fc.constant({});
  const fiscalStart = fc.integer({ min: 1, max: 12 });
  const fiscalYearNamed = fc.constantFrom('end' as const, 'start' as const);
  return fc.record({ fiscalStart, fiscalYearNamed }, { requiredKeys: ['fiscalStart'] });
};

/** Which periods to make. */
export type PeriodConstraints = Pick<InstantConstraints, 'min' | 'max'> & PeriodOptionsConstraints;

/**
 * Calendar periods, shrinking to an early day in UTC. For the options that made them, draw those with `arbPeriodOptions`.
 *
 * @param constraints - Units, zones, and the range of instants whose periods are taken.
 * @returns An arbitrary of periods.
 * @throws {NpsError} As `arbInstant` and `arbZone` for their constraints.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbPeriod(), (period) => period.start < period.end)) // => undefined
 */
export const arbPeriod = ({ units, zones, ...range }: PeriodConstraints = {}): fc.Arbitrary<Period> =>
  arbPeriodOptions({ ...(units !== undefined && { units }), ...(zones !== undefined && { zones }) }).chain((options) =>
    arbInstant({ ...range, changesOf: options.zone }).map((instant) => periodOf(instant, options)),
  );
