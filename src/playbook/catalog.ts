/**
 * What each action of the presets is as a step: whom it addresses, what for, on which ways, with what message.
 *
 * @module
 */
import type { Channel, Purpose } from '../survey/channel.ts';
import type { ClockId, Step, StepId } from './playbook.ts';
import type { Audience, KnownAction, Origin } from './vocabulary.ts';

/** Ways on which two people can talk, the quickest first. */
const TALK: readonly Channel[] = ['phone', 'email', 'sms', 'social', 'letter'];
/** Ways on which something can be sent or shown. */
const SEND: readonly Channel[] = ['email', 'in-app', 'sms', 'letter', 'social', 'web', 'store'];

type Made = {
  readonly audience: Audience;
  readonly purpose: Purpose;
  readonly channels: readonly Channel[];
  /** An assumption for forecasts of load; replace it by your own figures. */
  readonly effortMinutes: number;
  readonly options?: readonly string[];
  readonly optional?: boolean;
  readonly oneOf?: string;
};

const service = (effortMinutes: number, channels: readonly Channel[] = TALK): Made => ({
  audience: 'customer',
  purpose: 'service',
  channels,
  effortMinutes,
});
const ask: Made = { .../* @__PURE__ */ service(5), oneOf: 'ask' };
const marketing = (effortMinutes: number): Made => ({
  audience: 'customer',
  purpose: 'marketing',
  channels: SEND,
  effortMinutes,
});
const inside = (audience: 'staff' | 'system', effortMinutes: number): Made => ({
  audience,
  purpose: 'service',
  channels: [],
  effortMinutes,
});

/** The actions of the presets that are done; the others are kept in mind while doing them. */
type DoneAction = Exclude<
  KnownAction,
  | 'attend-immediately'
  | 'direct-action'
  | 'offer-solution'
  | 'offer-upgrade'
  | 'offer-better-fit'
  | 'state-why-contacting'
  | 'take-their-view'
  | 'name-the-product'
>;

const MADE: Readonly<Record<DoneAction, Made>> = {
  contact: /* @__PURE__ */ service(10),
  'email-ask-better': /* @__PURE__ */ service(5, ['email']),
  listen: /* @__PURE__ */ service(10),
  apologize: /* @__PURE__ */ service(5),
  compensate: /* @__PURE__ */ service(10),
  'explain-prevention': /* @__PURE__ */ service(5),
  'tell-planned-actions': /* @__PURE__ */ service(5),
  thank: /* @__PURE__ */ service(2),
  'turn-around': /* @__PURE__ */ service(15),
  'notify-account-manager': /* @__PURE__ */ inside('staff', 2),
  'log-customer-record': /* @__PURE__ */ inside('system', 0),
  'follow-up-next-contact': /* @__PURE__ */ inside('staff', 5),
  'find-cause': /* @__PURE__ */ service(5),
  'explain-refusal': /* @__PURE__ */ service(10),
  'offer-alternative': /* @__PURE__ */ service(5),
  'check-solution': { .../* @__PURE__ */ service(5), purpose: 'research' },
  'standard-theme-response': /* @__PURE__ */ service(5),
  'ask-specific-wish': ask,
  'ask-direct': ask,
  'ask-blocker': ask,
  // An offer that cannot be made holds up neither the improvement nor the news of it.
  'tailor-offer': { .../* @__PURE__ */ marketing(10), channels: TALK, optional: true },
  'feed-product-backlog': /* @__PURE__ */ inside('staff', 5),
  'show-we-acted': /* @__PURE__ */ service(5, SEND),
  'show-difference': { .../* @__PURE__ */ marketing(5), optional: true },
  'incentivize-recommendation': { .../* @__PURE__ */ marketing(5), options: ['exclusive-offer', 'discount'] },
  'reach-out-regularly': { .../* @__PURE__ */ marketing(5), channels: ['email', 'phone', 'in-app', 'sms', 'letter'] },
  reward: {
    .../* @__PURE__ */ marketing(5),
    options: ['loyalty-card', 'discount', 'limited-edition', 'early-access'],
  },
  'invite-referral': /* @__PURE__ */ marketing(2),
  'personal-reply': /* @__PURE__ */ service(10),
  'give-staff-feedback': /* @__PURE__ */ inside('staff', 5),
  escalate: /* @__PURE__ */ inside('staff', 5),
};

/**
 * Makes a step of the presets; its id is the action, and a step for the customer has the message of that name.
 *
 * @param action - What is done.
 * @param clock - By when.
 * @param after - The steps that come before it.
 * @param origin - Where the rule comes from that asks for it.
 * @returns The step.
 * @internal
 */
export function stepOf(action: DoneAction, clock: ClockId, after: readonly StepId[], origin: Origin): Step {
  const { audience, purpose, channels, effortMinutes, options, optional, oneOf } = MADE[action];
  return {
    id: action,
    action,
    channels,
    purpose,
    audience,
    after,
    clock,
    ...(audience === 'customer' && { template: action }),
    ...(optional === true && { optional }),
    ...(oneOf !== undefined && { oneOf }),
    ...(options !== undefined && { options }),
    effortMinutes,
    origin,
  };
}

/** The actions that give or promise something, or sell; they need a basis for marketing. */
export const MARKETING_ACTIONS: readonly string[] = [
  'tailor-offer',
  'show-difference',
  'incentivize-recommendation',
  'reach-out-regularly',
  'reward',
  'invite-referral',
  'offer-upgrade',
];

/** The actions that ask once more; they need a basis for research. */
export const RESEARCH_ACTIONS: readonly string[] = ['check-solution', 're-survey'];

/** The actions that give something for loyalty. They never hang on whether a score changed. */
export const REWARDING_ACTIONS: readonly string[] = ['reward', 'incentivize-recommendation', 'invite-referral'];
