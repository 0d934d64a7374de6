/**
 * The messages of the presets: one draft for each step that reaches the customer, the same set in every language.
 *
 * A draft is written for a person who looks it over, changes it and sends it under their own name. It speaks of no score
 * and no category, asks one question at most, and what is not known falls out of it as a whole clause.
 *
 * @module
 */
import type { Channel } from '../survey/channel.ts';
import type { Field } from './fields.ts';
import type { Part, Template } from './template.ts';

/** The ids of the drafts: those of the steps of both presets that reach the customer. */
export const TEMPLATE_IDS = [
  'contact',
  'email-ask-better',
  'listen',
  'apologize',
  'compensate',
  'explain-prevention',
  'tell-planned-actions',
  'thank',
  'turn-around',
  'find-cause',
  'explain-refusal',
  'offer-alternative',
  'check-solution',
  'standard-theme-response',
  'ask-specific-wish',
  'ask-direct',
  'ask-blocker',
  'tailor-offer',
  'show-we-acted',
  'show-difference',
  'incentivize-recommendation',
  'reach-out-regularly',
  'reward',
  'invite-referral',
  'personal-reply',
] as const;

/** A draft that every language pack has. */
export type DraftId = (typeof TEMPLATE_IDS)[number];

/**
 * Whether a pack has a draft of this id; steps of your own may name others.
 *
 * @param id - The template of a step, if it has one.
 * @returns True for the ids in {@link TEMPLATE_IDS}.
 * @example
 * isDraftId('apologize') // => true
 * isDraftId('toString') // => false
 */
export const isDraftId = (id: string | undefined): id is DraftId =>
  (TEMPLATE_IDS as readonly (string | undefined)[]).includes(id);

/** The parts of a draft. */
export const DRAFT_PARTS = ['subject', 'body', 'sms', 'talk'] as const;

/**
 * A part of a draft. `subject` and `body`: of an e-mail, the body also of a letter; `sms`: a short message, also for social
 * media and screens; `talk`: notes for whoever calls or meets the person, not to be read out.
 */
export type DraftPart = (typeof DRAFT_PARTS)[number];

/** The parts of a draft that a channel needs. */
export const CHANNEL_PARTS: Readonly<Record<Channel, readonly DraftPart[]>> = {
  email: ['subject', 'body'],
  letter: ['body'],
  sms: ['sms'],
  social: ['sms'],
  'in-app': ['sms'],
  web: ['sms'],
  phone: ['talk'],
  store: ['talk'],
};

/** A message of a pack: a template with every part. */
export type Draft = Omit<Template, 'parts'> & { readonly parts: Readonly<Record<DraftPart, Part>> };

/** The drafts of a language. A missing one does not compile. */
export type Messages = { readonly [Id in DraftId]: Draft };

/**
 * What every draft may say.
 *
 * `name`: the customer's first name, or whatever name they go by; `sender`: who writes or calls, always needed, since a person
 * answers; `company` and `phone`: the sender's; `product`: what it is about, by its name, in the nominative.
 */
export const COMMON_FIELDS: Readonly<Record<'name' | 'sender' | 'company' | 'phone' | 'product', Field>> = {
  name: { type: 'name', optional: true },
  sender: { type: 'name' },
  company: { type: 'name', optional: true },
  phone: { type: 'name', optional: true },
  product: { type: 'name', optional: true },
};

const needed: Field = { type: 'text' };
const text: Field = { type: 'text', optional: true };
const date: Field = { type: 'date', optional: true };

const comment = { comment: text };
const offer = { offer: needed, until: date };

/**
 * What each draft may say beyond {@link COMMON_FIELDS}. Texts are phrases or sentences in the customer's language; without one
 * that is not optional there is no draft, since somebody must decide it first.
 *
 * `comment`: what the customer wrote, quoted; `offer` and `until`: what is given and the last day on which it is valid; `cause`
 * and `prevention`: what went wrong and what is done so that it stays away; `plan` and `by`: what will be done and by which
 * day; `suggestion`: the next step that is suggested; `solution`: what was done; `reason`: why a request cannot be granted; `need`: what the customer
 * needs; `improvement`: what has changed; `difference`: what the customer gets here and not elsewhere; `news`: what is
 * new; `link`: the address to pass on; `answer`: the answer to the question in the comment.
 */
export const DRAFT_FIELDS: { readonly [Id in DraftId]: Readonly<Record<string, Field>> } = {
  contact: comment,
  'email-ask-better': comment,
  listen: {},
  apologize: comment,
  compensate: offer,
  'explain-prevention': { cause: text, prevention: needed },
  'tell-planned-actions': { plan: needed, by: date },
  thank: {},
  'turn-around': { suggestion: text },
  'find-cause': comment,
  'explain-refusal': { reason: needed },
  'offer-alternative': offer,
  'check-solution': { solution: text },
  'standard-theme-response': { ...comment, ...offer },
  'ask-specific-wish': {},
  'ask-direct': {},
  'ask-blocker': {},
  'tailor-offer': { need: text, ...offer },
  'show-we-acted': { improvement: needed },
  'show-difference': { difference: needed },
  'incentivize-recommendation': offer,
  'reach-out-regularly': { news: text },
  reward: offer,
  'invite-referral': { link: { type: 'url', optional: true } },
  'personal-reply': { ...comment, answer: text },
};

/**
 * How each draft speaks: a tone of the presets. What detractors may get has theirs, also where others get it too.
 */
export const DRAFT_TONES: { readonly [Id in DraftId]: 'detractor' | 'everybody' } = {
  contact: 'detractor',
  'email-ask-better': 'detractor',
  listen: 'detractor',
  apologize: 'detractor',
  compensate: 'detractor',
  'explain-prevention': 'detractor',
  'tell-planned-actions': 'detractor',
  thank: 'detractor',
  'turn-around': 'detractor',
  'find-cause': 'everybody',
  'explain-refusal': 'detractor',
  'offer-alternative': 'detractor',
  'check-solution': 'detractor',
  'standard-theme-response': 'detractor',
  'ask-specific-wish': 'everybody',
  'ask-direct': 'everybody',
  'ask-blocker': 'everybody',
  'tailor-offer': 'everybody',
  'show-we-acted': 'everybody',
  'show-difference': 'everybody',
  'incentivize-recommendation': 'everybody',
  'reach-out-regularly': 'everybody',
  reward: 'everybody',
  'invite-referral': 'everybody',
  'personal-reply': 'detractor',
};
