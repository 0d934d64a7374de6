/**
 * What reached a person, or came from one: the history that decides whether to ask again.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { SubjectId } from '../response.ts';
import { type Instant, isInstant } from '../time/instant.ts';
import { CHANNELS, type Channel } from './channel.ts';

/** The kinds of contact. */
export const CONTACT_KINDS = ['invitation', 'reminder', 'answer', 'reward', 'message'] as const;

/**
 * What a contact was. `invitation`: the question was shown or sent for the first time, whether it was answered or not;
 * `reminder`: it was sent once more; `answer`: the person answered; `reward`: something was given; `message`: anything else.
 */
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** One contact with a person. */
export type Contact = {
  /** Whom it reached, or from whom it came. */
  readonly subject: SubjectId;
  /** When. One that is planned for later counts as well as one that was. */
  readonly at: Instant;
  /** On which way. */
  readonly channel: Channel;
  /** What it was. */
  readonly kind: ContactKind;
  /** Which encounter it was about. */
  readonly touchpoint?: string;
};

/**
 * The contacts with one person, checked; those with others are looked at no further than their faults.
 *
 * @param history - Contacts with anybody, in any order.
 * @param subject - The person.
 * @param path - Where the history stood.
 * @returns The contacts with the person, in the order given.
 * @throws {NpsError} `contact/invalid` with the place of the first fault.
 * @internal
 */
export function contactsWith(
  history: readonly Contact[],
  subject: SubjectId,
  path: readonly (string | number)[],
): Contact[] {
  if (!Array.isArray(history)) fail('contact/invalid', path, `A list of contacts was expected, got ${named(history)}.`);
  // By index, since a gap in the list is a fault too.
  for (let i = 0; i < history.length; i++) checkContact(history[i] as Contact, [...path, i]);
  return (history as readonly Contact[]).filter((contact) => contact.subject === subject);
}

function checkContact(contact: Contact, path: readonly (string | number)[]): void {
  if (typeof contact !== 'object' || contact === null)
    fail('contact/invalid', path, `A contact is a record, got ${named(contact)}.`);
  if (typeof contact.subject !== 'string')
    fail('contact/invalid', [...path, 'subject'], `A subject is a text, got ${named(contact.subject)}.`);
  if (!isInstant(contact.at))
    fail('contact/invalid', [...path, 'at'], 'An instant is text of the form YYYY-MM-DDTHH:mm:ss.sssZ.');
  if (!CHANNELS.includes(contact.channel))
    fail('contact/invalid', [...path, 'channel'], `A channel is one of ${CHANNELS.join(', ')}.`);
  if (!CONTACT_KINDS.includes(contact.kind))
    fail('contact/invalid', [...path, 'kind'], `A contact is one of ${CONTACT_KINDS.join(', ')}.`);
  if (contact.touchpoint !== undefined && typeof contact.touchpoint !== 'string')
    fail('contact/invalid', [...path, 'touchpoint'], `A touchpoint is a text, got ${named(contact.touchpoint)}.`);
}
