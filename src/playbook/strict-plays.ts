/**
 * The plays of the strict preset: what the source states for each score, in its order, and what it asks to keep in mind.
 *
 * @module
 */
import type { Score } from '../scale/score.ts';
import { stepOf } from './catalog.ts';
import type { Condition } from './condition.ts';
import type { ActionId, ClockId, Guidance, Overlay, Play, PlayId, Step } from './playbook.ts';

/** The play of each score: neighbors that the source treats alike share one. */
export const PRESET_BASE: Readonly<Record<Score, PlayId>> = {
  0: 'score-0',
  1: 'score-1-2',
  2: 'score-1-2',
  3: 'score-3-4',
  4: 'score-3-4',
  5: 'score-5',
  6: 'score-6',
  7: 'score-7-8',
  8: 'score-7-8',
  9: 'score-9-10',
  10: 'score-9-10',
};

type Done = Parameters<typeof stepOf>[0];

/** Steps one after the other, each with its clock. */
const inOrder = (...steps: readonly (readonly [action: Done, clock: ClockId])[]): readonly Step[] =>
  steps.map(([action, clock], i) =>
    stepOf(action, clock, i === 0 ? [] : [(steps[i - 1] as [Done, ClockId])[0]], 'source'),
  );

const inMind = (actions: readonly (ActionId | readonly [ActionId, Condition])[]): readonly Guidance[] =>
  actions.map((entry) =>
    typeof entry === 'string'
      ? {
          action: entry,
          ...(entry === 'offer-upgrade' && { options: ['offer-upgrade', 'offer-better-fit'] }),
          origin: 'source',
        }
      : { action: entry[0], when: entry[1], origin: 'source' },
  );

/** What holds for every detractor. */
const FOR_DETRACTORS: readonly (ActionId | readonly [ActionId, Condition])[] = [
  'attend-immediately',
  'state-why-contacting',
  'take-their-view',
  'name-the-product',
  'find-cause',
  ['offer-solution', { field: 'complaintValid', op: 'is', value: true }],
  'offer-upgrade',
  'check-solution',
  'feed-product-backlog',
  'show-we-acted',
];
const FOR_EVERYBODY: readonly ActionId[] = ['personal-reply', 'give-staff-feedback'];

const detractorPlay = (
  steps: readonly Step[],
  resolve: ClockId,
  flags: Play['flags'],
  extra: readonly (ActionId | readonly [ActionId, Condition])[] = [],
): Play => ({
  steps,
  flags,
  guidance: inMind([...extra, ...FOR_DETRACTORS, ...FOR_EVERYBODY]),
  tone: 'detractor',
  clocks: ['detractor-contact', resolve],
});

const recordSteps = (clock: ClockId): readonly (readonly [Done, ClockId])[] => [
  ['notify-account-manager', clock],
  ['log-customer-record', clock],
  ['follow-up-next-contact', clock],
];

const apologyFirst = (resolve: ClockId): readonly Step[] =>
  inOrder(
    ['apologize', 'detractor-contact'],
    ['contact', 'detractor-contact'],
    ['listen', 'detractor-contact'],
    ['compensate', resolve],
    ['explain-prevention', resolve],
    ['thank', resolve],
    ...recordSteps(resolve),
  );

const PROMISE_BROKEN: Condition = { field: 'promiseBroken', op: 'is', value: true };

/** The three questions are alternatives; a plan takes the first that was not asked before. */
const ASKS = ['ask-specific-wish', 'ask-direct', 'ask-blocker'] as const;

const passiveSteps = (): readonly Step[] => [
  ...inOrder(['contact', 'passive-contact'], ['listen', 'passive-contact'], ['find-cause', 'passive-contact']),
  ...ASKS.map((action) => stepOf(action, 'passive-contact', ['find-cause'], 'source')),
  stepOf('tailor-offer', 'passive-window', ASKS, 'source'),
  stepOf('feed-product-backlog', 'passive-window', ASKS, 'source'),
  // After the questions too: work inside the house goes on when the customer could not be asked, news for them does not.
  stepOf('show-we-acted', 'passive-window', ['tailor-offer', 'feed-product-backlog', ...ASKS], 'source'),
  stepOf('show-difference', 'passive-window', ['show-we-acted'], 'source'),
  stepOf('incentivize-recommendation', 'passive-window', ['show-we-acted', 'show-difference'], 'source'),
];

/** The plays of the strict preset. */
export const STRICT_PLAYS: Readonly<Record<PlayId, Play>> = /* @__PURE__ */ (() => ({
  'score-0': detractorPlay(
    inOrder(
      ['contact', 'detractor-contact'],
      ['listen', 'detractor-contact'],
      ['apologize', 'detractor-contact'],
      ['compensate', 'severe-resolve'],
      ['explain-prevention', 'severe-resolve'],
      ['thank', 'severe-resolve'],
      ['turn-around', 'severe-resolve'],
    ),
    'severe-resolve',
    ['direct-action'],
  ),
  'score-1-2': detractorPlay(apologyFirst('severe-resolve'), 'severe-resolve', ['direct-action']),
  'score-3-4': detractorPlay(apologyFirst('detractor-resolve'), 'detractor-resolve', []),
  'score-5': detractorPlay(
    inOrder(
      ['contact', 'detractor-contact'],
      ['listen', 'detractor-contact'],
      ['explain-prevention', 'detractor-resolve'],
      ['thank', 'detractor-resolve'],
      ...recordSteps('detractor-resolve'),
    ),
    'detractor-resolve',
    [],
    ['apologize', ['compensate', PROMISE_BROKEN]],
  ),
  'score-6': detractorPlay(
    inOrder(
      ['email-ask-better', 'detractor-contact'],
      ['tell-planned-actions', 'detractor-resolve'],
      ['thank', 'detractor-resolve'],
      ...recordSteps('detractor-resolve'),
    ),
    'detractor-resolve',
    [],
    ['listen', 'apologize', ['compensate', PROMISE_BROKEN]],
  ),
  'score-7-8': {
    steps: passiveSteps(),
    flags: [],
    guidance: inMind(FOR_EVERYBODY),
    tone: 'everybody',
    clocks: ['passive-contact', 'passive-window'],
  },
  'score-9-10': {
    steps: inOrder(
      ['reach-out-regularly', 'promoter-contact'],
      ['reward', 'promoter-contact'],
      ['invite-referral', 'promoter-contact'],
    ),
    flags: [],
    guidance: inMind(FOR_EVERYBODY),
    tone: 'everybody',
    clocks: ['promoter-contact'],
  },
}))();

const IS_DETRACTOR: Condition = { field: 'category', op: 'is', value: 'detractor' };

/** The steps that the source asks for on a condition. */
export const STRICT_OVERLAYS: readonly Overlay[] = /* @__PURE__ */ (() => [
  {
    id: 'request-refused',
    when: { all: [IS_DETRACTOR, { field: 'requestRefused', op: 'is', value: true }] },
    do: [
      {
        op: 'add',
        step: stepOf('explain-refusal', 'detractor-resolve', ['apologize', 'listen', 'email-ask-better'], 'source'),
      },
      { op: 'add', step: stepOf('offer-alternative', 'detractor-resolve', ['explain-refusal'], 'source') },
    ],
    origin: 'source',
  },
  {
    id: 'theme-response',
    when: { all: [IS_DETRACTOR, { field: 'hasThemeResponse', op: 'is', value: true }] },
    do: [
      {
        op: 'add',
        step: stepOf(
          'standard-theme-response',
          'detractor-resolve',
          ['apologize', 'listen', 'email-ask-better'],
          'source',
        ),
      },
    ],
    origin: 'source',
  },
])();
