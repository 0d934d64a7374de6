/**
 * What a pack has to say about plans: the words for actions, roles and channels, and the sentences that give reasons.
 *
 * Names stand in quotation marks or behind a colon, so that no language has to bend them.
 *
 * @module
 */

/** No values. */
export type NoValues = Record<never, never>;

/** A number of things, as `Counted`. */
export type CountValue = { readonly text: string; readonly value: number };

/** The name of an action, as a heading: "Apologize". */
export type ActionPhrases = {
  readonly [
    Key in `plan.action.${
      | 'attend-immediately'
      | 'direct-action'
      | 'contact'
      | 'email-ask-better'
      | 'listen'
      | 'apologize'
      | 'compensate'
      | 'explain-prevention'
      | 'tell-planned-actions'
      | 'thank'
      | 'turn-around'
      | 'notify-account-manager'
      | 'log-customer-record'
      | 'follow-up-next-contact'
      | 'find-cause'
      | 'offer-solution'
      | 'offer-upgrade'
      | 'offer-better-fit'
      | 'state-why-contacting'
      | 'take-their-view'
      | 'name-the-product'
      | 'explain-refusal'
      | 'offer-alternative'
      | 'check-solution'
      | 'standard-theme-response'
      | 'ask-specific-wish'
      | 'ask-direct'
      | 'ask-blocker'
      | 'tailor-offer'
      | 'feed-product-backlog'
      | 'show-we-acted'
      | 'show-difference'
      | 'incentivize-recommendation'
      | 'reach-out-regularly'
      | 'reward'
      | 'invite-referral'
      | 'personal-reply'
      | 'give-staff-feedback'
      | 'escalate'}`
  ]: NoValues;
};

/** The names of roles, channels and purposes, in the form that stands behind a colon. */
export type NamePhrases = {
  readonly [
    Key in
      | `plan.role.${'account-manager' | 'frontline-employee' | 'team-lead' | 'cx-manager' | 'product-owner' | 'executive'}`
      | `plan.channel.${'email' | 'sms' | 'phone' | 'letter' | 'social' | 'in-app' | 'web' | 'store'}`
      | `plan.purpose.${'service' | 'research' | 'marketing'}`
      | `plan.value.${'yes' | 'no'}`
  ]: NoValues;
};

/** What has happened, as a clause behind a colon: "the problem is solved". */
export type MomentPhrases = {
  readonly [
    Key in `plan.moment.${'answered' | 'assigned' | 'attempted' | 'contacted' | 'resolving' | 'resolved' | 'verified' | 'closed'}`
  ]: NoValues;
};

/** What a condition asks of a fact; facts go by their names in the library, such as `promiseBroken`. */
export type AskedPhrases = {
  readonly [
    Key in `plan.asked.${'is' | 'oneOf' | 'atLeast' | 'atMost' | 'above' | 'below' | 'includes' | 'includesAny' | 'before' | 'after'}`
  ]: { readonly fact: string; readonly value: string };
} & { readonly [Key in `plan.asked.${'somebody' | 'nobody'}`]: { readonly fact: string } };

/** The phrases about plans, with the values each one takes. Times come written, with their zone. */
export type PlanPhraseValues = ActionPhrases &
  NamePhrases &
  MomentPhrases &
  AskedPhrases & {
    /** A value that is a text, in the quotation marks of the language. */
    readonly 'plan.value.text': { readonly value: string };
    readonly 'plan.because.base': { readonly step: string; readonly score: string; readonly play: string };
    readonly 'plan.because.rule': { readonly step: string; readonly rule: string };
    readonly 'plan.because.added': { readonly rule: string };
    readonly 'plan.because.changed': { readonly rule: string };
    readonly 'plan.left-out': { readonly step: string };
    readonly 'plan.put-off': { readonly step: string; readonly until: string };
    readonly 'plan.owner': { readonly role: string };
    readonly 'plan.channel': { readonly channel: string };
    readonly 'plan.channel.others': { readonly channels: string };
    readonly 'plan.inside': NoValues;
    readonly 'plan.after': { readonly steps: string };
    readonly 'plan.due.customer': { readonly time: string };
    readonly 'plan.due.team': { readonly time: string };
    readonly 'plan.due.beside.customer': { readonly time: string };
    readonly 'plan.due.beside.team': { readonly time: string };
    readonly 'plan.due.overdue': NoValues;
    readonly 'plan.due.waits': { readonly moment: string };
    readonly 'plan.due.none': NoValues;
    readonly 'plan.guard.erased': NoValues;
    readonly 'plan.guard.do-not-contact': NoValues;
    readonly 'plan.guard.channel-opt-out': { readonly channels: string };
    readonly 'plan.guard.no-basis': { readonly purpose: string };
    readonly 'plan.guard.quarantine': { readonly at: string; readonly until: string };
    readonly 'plan.guard.open-case': { readonly score: string };
    readonly 'plan.guard.incident-notice': { readonly incident: string; readonly at: string };
    readonly 'plan.guard.reward-cap': {
      readonly rewards: CountValue;
      readonly days: CountValue;
      readonly until: string;
    };
    readonly 'plan.guard.no-rewards': NoValues;
    readonly 'plan.guard.blocked-by': { readonly steps: string };
    readonly 'plan.defer.quiet-hours': {
      readonly channel: string;
      readonly quietFrom: string;
      readonly quietTo: string;
      readonly zone: string;
    };
    readonly 'plan.defer.after-deferred': { readonly steps: string };
    readonly 'plan.whynot.planned': { readonly step: string };
    readonly 'plan.whynot.asked-before': { readonly step: string };
    readonly 'plan.whynot.another-taken': { readonly step: string; readonly other: string };
    readonly 'plan.whynot.removed': { readonly step: string; readonly rule: string };
    readonly 'plan.whynot.rule-false': { readonly step: string; readonly rule: string };
    readonly 'plan.whynot.rule-unknown': { readonly step: string; readonly rule: string; readonly facts: string };
    readonly 'plan.whynot.leaf-false': { readonly asked: string; readonly actual: string };
    readonly 'plan.whynot.leaf-unknown': { readonly asked: string };
    readonly 'plan.whynot.guidance': { readonly step: string };
    readonly 'plan.whynot.absent': { readonly step: string; readonly score: string };
  };
