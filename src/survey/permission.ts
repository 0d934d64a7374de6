/**
 * What a person allows: the ways in which they may be reached, and what for.
 *
 * The library records what the caller states. It does not know whether a basis is valid, and gives no legal advice.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { CHANNELS, type Channel, PURPOSES, type Purpose } from './channel.ts';

/** What a person allows. */
export type Permissions = {
  /** The person asked to be forgotten. Nothing reaches them again. */
  readonly erased?: boolean;
  /** The person is not to be contacted, for any purpose. */
  readonly doNotContact?: boolean;
  /** The channels that the person does not want to be reached on. */
  readonly optOuts?: readonly Channel[];
  /**
   * The purposes for which the caller states a basis, such as consent. A purpose that is not listed has none. Without the list
   * nothing is stated: `refusalsOf` then finds no basis, while `plan` stops nothing for it and says in its trace that it is unstated.
   */
  readonly bases?: readonly Purpose[];
};

/** Why a person may not be reached, the gravest first. */
export const REFUSALS = ['erased', 'do-not-contact', 'channel-opt-out', 'no-basis'] as const;

/**
 * Why a person may not be reached. `erased` and `do-not-contact` hold for every purpose; `channel-opt-out`: the person opted
 * out of every channel that is offered; `no-basis`: none is stated for the purpose.
 */
export type Refusal = (typeof REFUSALS)[number];

/** On which channels a person could be reached. */
export type ChannelOptions = {
  /** The channels at hand. @defaultValue `CHANNELS` */
  readonly channels?: readonly Channel[];
  /** Those that the person prefers, the dearest first. */
  readonly preferred?: readonly Channel[];
};

/**
 * The channels that remain for a person: those at hand that the person did not opt out of, preferred ones first.
 *
 * A preference that is not at hand is passed over; without any, the order of the channels at hand stays.
 *
 * @param permissions - What the person allows.
 * @param options - The channels at hand, and those that the person prefers.
 * @returns The channels, each once; none when the person is erased, not to be contacted, or opted out of all.
 * @throws {NpsError} `permission/invalid` when the permissions are not such a record; `option/unknown` for a channel that is
 * not one of {@link CHANNELS}, `option/out-of-range` when the channels are not a list or no channel is at hand.
 * @example
 * channelsFor({ optOuts: ['sms'] }, { channels: ['sms', 'email', 'phone'], preferred: ['phone'] }) // => ['phone', 'email']
 */
export function channelsFor(
  permissions: Permissions,
  { channels = CHANNELS, preferred = [] }: ChannelOptions = {},
): Channel[] {
  checkPermissions(permissions, []);
  checkListed(channels, CHANNELS, ['channels']);
  checkListed(preferred, CHANNELS, ['preferred']);
  if (channels.length === 0) fail('option/out-of-range', ['channels'], 'At least one channel is at hand, got none.');
  const { erased = false, doNotContact = false, optOuts = [] } = permissions;
  if (erased || doNotContact) return [];
  const first = preferred.filter((channel) => channels.includes(channel));
  return [...new Set([...first, ...channels])].filter((channel) => !optOuts.includes(channel));
}

/**
 * Every reason why a person may not be reached for a purpose.
 *
 * A refusal for one purpose says nothing about another: who does not want to be asked still gets the reply to a complaint.
 *
 * @param permissions - What the person allows.
 * @param purpose - What the person would be reached for.
 * @param options - The channels at hand.
 * @returns The reasons in the order of {@link REFUSALS}; none when the person may be reached.
 * @throws {NpsError} As `channelsFor`; `option/unknown` for another purpose.
 * @example
 * refusalsOf({ optOuts: ['sms'], bases: ['service'] }, 'service') // => []
 * refusalsOf({ optOuts: ['sms'], bases: ['service'] }, 'research', { channels: ['sms'] }) // => ['channel-opt-out', 'no-basis']
 */
export function refusalsOf(permissions: Permissions, purpose: Purpose, options: ChannelOptions = {}): Refusal[] {
  const open = channelsFor({ ...checkPermissions(permissions, []), erased: false, doNotContact: false }, options);
  if (!PURPOSES.includes(purpose))
    fail('option/unknown', ['purpose'], `A purpose is one of ${PURPOSES.join(', ')}, got ${named(purpose)}.`);
  const { erased = false, doNotContact = false, bases = [] } = permissions;
  const holds: Record<Refusal, boolean> = {
    erased,
    'do-not-contact': doNotContact,
    'channel-opt-out': open.length === 0,
    'no-basis': !bases.includes(purpose),
  };
  return REFUSALS.filter((refusal) => holds[refusal]);
}

/**
 * Checks permissions that a caller without types may have given.
 *
 * @param permissions - What came.
 * @param path - Where it stood.
 * @returns The same permissions.
 * @throws {NpsError} `permission/invalid` with the place of the fault.
 * @internal
 */
export function checkPermissions(permissions: Permissions, path: readonly (string | number)[]): Permissions {
  if (typeof permissions !== 'object' || permissions === null || Array.isArray(permissions))
    fail('permission/invalid', path, `Permissions are a record, got ${named(permissions)}.`);
  for (const key of ['erased', 'doNotContact'] as const)
    if (permissions[key] !== undefined && typeof permissions[key] !== 'boolean')
      fail('permission/invalid', [...path, key], `True or false was expected, got ${named(permissions[key])}.`);
  checkAllowed(permissions.optOuts, CHANNELS, path, 'optOuts');
  checkAllowed(permissions.bases, PURPOSES, path, 'bases');
  return permissions;
}

/** Refuses a list of a permission with a member that is not known. Hot: twice for each answer that is planned for. */
function checkAllowed(
  list: unknown,
  known: readonly string[],
  path: readonly (string | number)[],
  name: 'optOuts' | 'bases',
): void {
  if (list === undefined) return;
  if (!Array.isArray(list)) fail('permission/invalid', [...path, name], `A list was expected, got ${named(list)}.`);
  const members = list as readonly unknown[];
  for (let i = 0; i < members.length; i++)
    if (!known.includes(members[i] as string))
      fail(
        'permission/invalid',
        [...path, name, i],
        `One of ${known.join(', ')} was expected, got ${kindOf(members[i])}.`,
      );
}

/** Refuses an option that is not a list of known members. */
function checkListed(list: unknown, known: readonly string[], path: readonly (string | number)[]): void {
  if (!Array.isArray(list)) fail('option/out-of-range', path, `A list was expected, got ${named(list)}.`);
  for (const [i, one] of (list as readonly unknown[]).entries())
    if (!known.includes(one as string))
      fail('option/unknown', [...path, i], `One of ${known.join(', ')} was expected, got ${kindOf(one)}.`);
}

/** A text from outside is not repeated: it may be anything. */
const kindOf = (value: unknown): string => (typeof value === 'string' ? 'another text' : named(value));
