/**
 * The fixed words of a playbook: where rules come from, whom steps address, what plays ask for, and the actions of the presets.
 *
 * @module
 */

/** Where a rule may come from. */
export const ORIGINS = ['source', 'industry', 'design'] as const;

/**
 * Where a rule comes from. `source`: stated in the practitioner material that this project starts from; `industry`: common in
 * the field; `design`: a decision of this project, or of whoever wrote the playbook.
 */
export type Origin = (typeof ORIGINS)[number];

/** Whom a step addresses. Suppression touches steps for the customer only. */
export const AUDIENCES = ['customer', 'staff', 'system'] as const;

/** Whom a step addresses: the customer, people at work, or a program. */
export type Audience = (typeof AUDIENCES)[number];

/** Every action of the presets and of the rules they keep. A playbook may use ids of its own beside them. */
export const ACTIONS = [
  'attend-immediately',
  'direct-action',
  'contact',
  'email-ask-better',
  'listen',
  'apologize',
  'compensate',
  'explain-prevention',
  'tell-planned-actions',
  'thank',
  'turn-around',
  'notify-account-manager',
  'log-customer-record',
  'follow-up-next-contact',
  'find-cause',
  'offer-solution',
  'offer-upgrade',
  'offer-better-fit',
  'state-why-contacting',
  'take-their-view',
  'name-the-product',
  'explain-refusal',
  'offer-alternative',
  'check-solution',
  'standard-theme-response',
  'ask-specific-wish',
  'ask-direct',
  'ask-blocker',
  'tailor-offer',
  'feed-product-backlog',
  'show-we-acted',
  'show-difference',
  'incentivize-recommendation',
  'reach-out-regularly',
  'reward',
  'invite-referral',
  'personal-reply',
  'give-staff-feedback',
  'escalate',
] as const;

/** An action of the presets. */
export type KnownAction = (typeof ACTIONS)[number];

/** What a play asks for beyond its steps. `direct-action`: person to person, and at once. */
export const FLAGS = ['direct-action'] as const;

/** What a play asks for beyond its steps. */
export type Flag = (typeof FLAGS)[number];
