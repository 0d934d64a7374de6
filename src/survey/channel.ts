/**
 * The ways in which a person is reached, and what for.
 *
 * @module
 */

/** The channels, those that a person is written to or called on first. */
export const CHANNELS = ['email', 'sms', 'phone', 'letter', 'social', 'in-app', 'web', 'store'] as const;

/**
 * A way to reach a person. `email`, `sms`, `phone` and `letter` go to an address of the person, `social` to an account of
 * the person elsewhere; `in-app`, `web` (also a login page or a link) and `store` meet the person where they are.
 */
export type Channel = (typeof CHANNELS)[number];

/** What a person is reached for. */
export const PURPOSES = ['service', 'research', 'marketing'] as const;

/**
 * What a contact is for, since permission is given for each purpose apart. `service` settles something for the person, such
 * as the reply to a complaint; `research` asks, such as an invitation to a survey; `marketing` offers.
 */
export type Purpose = (typeof PURPOSES)[number];
