/**
 * What the library says about plans, in English.
 *
 * @module
 */
import { type WordForms, formOf } from '../word-forms.ts';
import type { PlanPhraseValues } from '../plan-phrases.ts';

const form = /* @__PURE__ */ formOf('en');

const TIMES: WordForms = { one: 'time', other: 'times' };
const DAYS: WordForms = { one: 'day', other: 'days' };

/** English phrases about plans. */
export const planPhrases: { readonly [Key in keyof PlanPhraseValues]: (values: PlanPhraseValues[Key]) => string } = {
  'plan.action.attend-immediately': () => 'Attend to it at once',
  'plan.action.direct-action': () => 'Act directly, person to person',
  'plan.action.contact': () => 'Get in touch',
  'plan.action.email-ask-better': () => 'Ask by e-mail what would earn a better score',
  'plan.action.listen': () => 'Listen',
  'plan.action.apologize': () => 'Apologize',
  'plan.action.compensate': () => 'Make good the damage',
  'plan.action.explain-prevention': () => 'Explain what keeps it from happening again',
  'plan.action.tell-planned-actions': () => 'Say what we are going to do',
  'plan.action.thank': () => 'Thank the customer',
  'plan.action.turn-around': () => 'Turn the experience into a good one',
  'plan.action.notify-account-manager': () => 'Tell the account manager',
  'plan.action.log-customer-record': () => 'Note it in the customer record',
  'plan.action.follow-up-next-contact': () => 'Come back to it at the next contact',
  'plan.action.find-cause': () => 'Find the cause',
  'plan.action.offer-solution': () => 'Offer a solution',
  'plan.action.offer-upgrade': () => 'Offer an upgrade',
  'plan.action.offer-better-fit': () => 'Offer something that fits better',
  'plan.action.state-why-contacting': () => 'Say why we get in touch',
  'plan.action.take-their-view': () => 'See it as the customer sees it',
  'plan.action.name-the-product': () => 'Name what the customer bought',
  'plan.action.explain-refusal': () => 'Explain the refusal',
  'plan.action.offer-alternative': () => 'Offer an alternative',
  'plan.action.check-solution': () => 'Ask whether the solution worked',
  'plan.action.standard-theme-response': () => 'Give the agreed response to the theme',
  'plan.action.ask-specific-wish': () => 'Ask for one thing to improve',
  'plan.action.ask-direct': () => 'Ask what more to offer and what we do wrong',
  'plan.action.ask-blocker': () => 'Ask what keeps the score from being higher',
  'plan.action.tailor-offer': () => 'Make an offer that meets the need',
  'plan.action.feed-product-backlog': () => 'Pass it on to those who make the product',
  'plan.action.show-we-acted': () => 'Show that we acted',
  'plan.action.show-difference': () => 'Show what sets us apart',
  'plan.action.incentivize-recommendation': () => 'Offer something for a recommendation',
  'plan.action.reach-out-regularly': () => 'Keep in touch',
  'plan.action.reward': () => 'Give a reward',
  'plan.action.invite-referral': () => 'Invite a referral',
  'plan.action.personal-reply': () => 'Reply in person',
  'plan.action.give-staff-feedback': () => 'Pass the feedback on to the employee',
  'plan.action.escalate': () => 'Escalate',
  'plan.role.account-manager': () => 'account manager',
  'plan.role.frontline-employee': () => 'frontline employee',
  'plan.role.team-lead': () => 'team lead',
  'plan.role.cx-manager': () => 'customer experience manager',
  'plan.role.product-owner': () => 'product owner',
  'plan.role.executive': () => 'executive',
  'plan.channel.email': () => 'e-mail',
  'plan.channel.sms': () => 'text message',
  'plan.channel.phone': () => 'phone',
  'plan.channel.letter': () => 'letter',
  'plan.channel.social': () => 'social media',
  'plan.channel.in-app': () => 'app',
  'plan.channel.web': () => 'web page',
  'plan.channel.store': () => 'store',
  'plan.purpose.service': () => 'service',
  'plan.purpose.research': () => 'research',
  'plan.purpose.marketing': () => 'marketing',
  'plan.value.yes': () => 'yes',
  'plan.value.no': () => 'no',
  'plan.value.text': ({ value }) => `“${value}”`,
  'plan.moment.answered': () => 'the customer has answered',
  'plan.moment.assigned': () => 'the case is assigned',
  'plan.moment.attempted': () => 'somebody has tried to reach the customer',
  'plan.moment.contacted': () => 'the customer has been reached',
  'plan.moment.resolving': () => 'work on a solution has begun',
  'plan.moment.resolved': () => 'the problem is solved',
  'plan.moment.verified': () => 'the customer has confirmed the solution',
  'plan.moment.closed': () => 'the case is closed',
  'plan.asked.is': ({ fact, value }) => `${fact} is ${value}`,
  'plan.asked.oneOf': ({ fact, value }) => `${fact} is one of these: ${value}`,
  'plan.asked.atLeast': ({ fact, value }) => `${fact} is at least ${value}`,
  'plan.asked.atMost': ({ fact, value }) => `${fact} is at most ${value}`,
  'plan.asked.above': ({ fact, value }) => `${fact} is above ${value}`,
  'plan.asked.below': ({ fact, value }) => `${fact} is below ${value}`,
  'plan.asked.includes': ({ fact, value }) => `${fact} has ${value} in it`,
  'plan.asked.includesAny': ({ fact, value }) => `${fact} has one of these in it: ${value}`,
  'plan.asked.before': ({ fact, value }) => `${fact} is before ${value}`,
  'plan.asked.after': ({ fact, value }) => `${fact} is after ${value}`,
  'plan.asked.somebody': ({ fact }) => `somebody is named as ${fact}`,
  'plan.asked.nobody': ({ fact }) => `nobody is named as ${fact}`,
  'plan.because.base': ({ step, score, play }) =>
    `“${step}” is planned because the play for the score ${score} (${play}) asks for it.`,
  'plan.because.rule': ({ step, rule }) => `“${step}” is planned because the rule “${rule}” holds and adds it.`,
  'plan.because.added': ({ rule }) => `The rule “${rule}” holds and put it in this form.`,
  'plan.because.changed': ({ rule }) => `The rule “${rule}” holds and changed it.`,
  'plan.left-out': ({ step }) => `“${step}” is left out.`,
  'plan.put-off': ({ step, until }) => `“${step}” is put off until ${until}.`,
  'plan.owner': ({ role }) => `Owner: ${role}.`,
  'plan.channel': ({ channel }) => `Channel: ${channel}.`,
  'plan.channel.others': ({ channels }) => `Other channels, if that does not work: ${channels}.`,
  'plan.inside': () => 'This is internal work: nothing goes to the customer.',
  'plan.after': ({ steps }) => `To be done first: ${steps}.`,
  'plan.due.customer': ({ time }) => `It is due by ${time}, counted around the clock, as the customer waits.`,
  'plan.due.team': ({ time }) => `It is due by ${time}, counted in the working time of the team.`,
  'plan.due.beside.customer': ({ time }) =>
    `Counted around the clock, as the customer waits, it would be due by ${time}, but that is not the deadline that counts.`,
  'plan.due.beside.team': ({ time }) =>
    `Counted in the working time of the team it would be due by ${time}, but that is not the deadline that counts.`,
  'plan.due.overdue': () => 'That time has passed already.',
  'plan.due.waits': ({ moment }) => `Its time begins when this has come: ${moment}.`,
  'plan.due.none': () => 'The playbook sets no time for it.',
  'plan.guard.erased': () => 'The customer asked to be forgotten, so nothing is done any more.',
  'plan.guard.do-not-contact': () => 'The customer is not to be contacted.',
  'plan.guard.channel-opt-out': ({ channels }) =>
    `The customer opted out of every channel that it could take: ${channels}.`,
  'plan.guard.no-basis': ({ purpose }) => `No basis is stated for its purpose: ${purpose}.`,
  'plan.guard.quarantine': ({ at, until }) =>
    `The customer was last invited to a survey on ${at} and is left in peace until ${until}.`,
  'plan.guard.open-case': ({ score }) => `A case with the lower score ${score} is open, and its play comes first.`,
  'plan.guard.incident-notice': ({ incident, at }) =>
    `A notice about the same error (${incident}) reached the customer on ${at} and did this already.`,
  'plan.guard.reward-cap': ({ rewards, days, until }) =>
    `The customer was rewarded ${rewards.text} ${form(rewards.value, TIMES)} within ${days.text} ${form(days.value, DAYS)}, which is as often as the playbook allows. Offers may be made again from ${until}.`,
  'plan.guard.no-rewards': () => 'The playbook allows no rewards.',
  'plan.guard.blocked-by': ({ steps }) => `What has to come first is left out: ${steps}.`,
  'plan.defer.quiet-hours': ({ channel, quietFrom, quietTo, zone }) =>
    `Nobody is disturbed on this channel from ${quietFrom} to ${quietTo} (${zone}): ${channel}.`,
  'plan.defer.after-deferred': ({ steps }) => `What has to come first is put off: ${steps}.`,
  'plan.whynot.planned': ({ step }) => `“${step}” is planned.`,
  'plan.whynot.asked-before': ({ step }) => `“${step}” is not planned: the customer was asked this before.`,
  'plan.whynot.another-taken': ({ step, other }) =>
    `“${step}” is not planned: of several alternatives “${other}” was taken.`,
  'plan.whynot.removed': ({ step, rule }) => `“${step}” is not planned: the rule “${rule}” holds and takes it out.`,
  'plan.whynot.rule-false': ({ step, rule }) =>
    `“${step}” is not planned: the rule “${rule}” would add it, but does not hold.`,
  'plan.whynot.rule-unknown': ({ step, rule, facts }) =>
    `“${step}” is not planned: the rule “${rule}” would add it, but whether it holds is not known. Missing facts: ${facts}.`,
  'plan.whynot.leaf-false': ({ asked, actual }) => `Asked for: ${asked}. Known: ${actual}.`,
  'plan.whynot.leaf-unknown': ({ asked }) => `Asked for: ${asked}. Known: nothing.`,
  'plan.whynot.guidance': ({ step }) =>
    `“${step}” is not planned by itself: it is something to keep in mind while doing the other steps.`,
  'plan.whynot.absent': ({ step, score }) =>
    `“${step}” is not planned: neither the play for the score ${score} nor any rule asks for it.`,
};
