/**
 * Random permissions and contact histories for property tests.
 *
 * Every arbitrary yields only valid values and shrinks towards the plain case: everything allowed that is left open, no contacts,
 * an invitation by e-mail.
 *
 * @module
 */
import * as fc from 'fast-check';
import { CHANNELS, PURPOSES } from '../survey/channel.ts';
import { CONTACT_KINDS, type Contact, type ContactKind } from '../survey/contact.ts';
import type { Permissions } from '../survey/permission.ts';
import type { SubjectId } from '../response.ts';
import { compareInstants } from '../time/instant.ts';
import { type InstantConstraints, arbInstant } from './times.ts';

/**
 * What a person allows, shrinking to no statement at all.
 *
 * @returns An arbitrary of permissions; about one in four people is erased or not to be contacted.
 * @example
 * import * as fc from 'fast-check';
 * import { refusalsOf } from 'npskit/survey';
 * fc.assert(fc.property(arbPermissions(), (permissions) => refusalsOf(permissions, 'research').length <= 4)) // => undefined
 */
export const arbPermissions = (): fc.Arbitrary<Permissions> =>
  fc.record(
    {
      erased: arbRarely,
      doNotContact: arbRarely,
      optOuts: fc.subarray([...CHANNELS]),
      bases: fc.subarray([...PURPOSES]),
    },
    { requiredKeys: [] },
  );

const arbRarely = /* @__PURE__ */ fc.nat(3).map((n) => n === 3);

/** Which contacts to make. */
export type ContactConstraints = Pick<InstantConstraints, 'min' | 'max'> & {
  /** The people, the plainest first. @defaultValue `['a', 'b']` */
  readonly subjects?: readonly [SubjectId, ...SubjectId[]];
  /** The kinds, the plainest first. @defaultValue `CONTACT_KINDS` */
  readonly kinds?: readonly [ContactKind, ...ContactKind[]];
  /** The encounters, the plainest first; a contact may also leave its own open. @defaultValue `['delivery', 'support']` */
  readonly touchpoints?: readonly [string, ...string[]];
};

/**
 * Single contacts, shrinking to the earliest invitation of the first person by e-mail.
 *
 * @param constraints - People, kinds, encounters and the range of time.
 * @returns An arbitrary of contacts.
 * @throws {NpsError} As `arbInstant` for the range of time.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbContact(), ({ at }) => isInstant(at))) // => undefined
 */
export const arbContact = ({
  subjects = ['a', 'b'],
  kinds = CONTACT_KINDS,
  touchpoints = ['delivery', 'support'],
  ...range
}: ContactConstraints = {}): fc.Arbitrary<Contact> =>
  fc.record(
    {
      subject: fc.constantFrom(...subjects),
      at: arbInstant(range),
      channel: fc.constantFrom(...CHANNELS),
      kind: fc.constantFrom(...kinds),
      touchpoint: fc.constantFrom(...touchpoints),
    },
    { requiredKeys: ['subject', 'at', 'channel', 'kind'] },
  );

/** How many contacts to make, and which. */
export type ContactsConstraints = ContactConstraints & {
  /** The most contacts. @defaultValue 20 */
  readonly maxLength?: number;
};

/**
 * Histories of contacts in the order of time, shrinking to none.
 *
 * Two contacts may fall on one moment. Close ones are rare in a wide range of time; narrow it to test a limit.
 *
 * @param constraints - How many, and which.
 * @returns An arbitrary of histories.
 * @throws {NpsError} As `arbInstant` for the range of time.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbContacts({ maxLength: 3 }), (history) => history.length <= 3)) // => undefined
 */
export const arbContacts = ({ maxLength = 20, ...constraints }: ContactsConstraints = {}): fc.Arbitrary<Contact[]> =>
  fc
    .array(arbContact(constraints), { maxLength })
    .map((contacts) => [...contacts].sort((a, b) => compareInstants(a.at, b.at)));
