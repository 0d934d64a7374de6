/**
 * The two playbooks that are shipped: `strictPlaybook` does what the source states and nothing else,
 * `recommendedPlaybook` adds what this project thinks is missing there, each addition marked `design`.
 *
 * @module
 */
import { stepOf } from './catalog.ts';
import { inOrder } from './order.ts';
import type { Overlay, Play, PlayId, Playbook, Step, StepId } from './playbook.ts';
import {
  PRESET_CLOCKS,
  PRESET_ESCALATION,
  PRESET_ROUTING,
  PRESET_SUPPRESSION,
  PRESET_TONES,
  RECOMMENDED_CLOCKS,
} from './policy.ts';
import { PRESET_BASE, STRICT_OVERLAYS, STRICT_PLAYS } from './strict-plays.ts';

/**
 * What the source states for each score, in its order, and nothing else.
 *
 * What it states for a category or for everyone, and not for the score, is guidance: shown beside the steps, not planned.
 * Add your own agreed responses to `themes`.
 */
export const strictPlaybook: Playbook = {
  id: 'strict',
  version: 1,
  schema: 1,
  base: PRESET_BASE,
  plays: STRICT_PLAYS,
  overlays: STRICT_OVERLAYS,
  routing: PRESET_ROUTING,
  clocks: PRESET_CLOCKS,
  escalation: PRESET_ESCALATION,
  tones: PRESET_TONES,
  themes: {},
  incidents: {},
  suppression: PRESET_SUPPRESSION,
};

/** A play with further steps, each behind those that it comes after. */
const withSteps = (id: PlayId, steps: readonly Step[], clocks: readonly string[] = []): Play => {
  const play = STRICT_PLAYS[id] as Play;
  return { ...play, steps: inOrder([...play.steps, ...steps]), clocks: [...play.clocks, ...clocks] };
};

const checked = (id: PlayId, last: StepId, others: readonly Step[] = []): Play =>
  withSteps(id, [...others, stepOf('check-solution', 'check-solution', [last], 'design')], ['check-solution']);

/** The plays of the recommended preset: those of the strict one, and what is added whatever else is known. */
const recommendedPlays = (): Playbook['plays'] => {
  const promoters = STRICT_PLAYS['score-9-10'] as Play;
  const passives = STRICT_PLAYS['score-7-8'] as Play;
  const heard = passives.steps.findIndex(({ id }) => id === 'listen') + 1;
  return {
    'score-0': checked('score-0', 'turn-around', [
      stepOf('notify-account-manager', 'severe-resolve', ['turn-around'], 'design'),
      stepOf('log-customer-record', 'severe-resolve', ['notify-account-manager'], 'design'),
      stepOf('follow-up-next-contact', 'severe-resolve', ['log-customer-record'], 'design'),
      stepOf('escalate', 'detractor-contact', [], 'design'),
    ]),
    'score-1-2': checked('score-1-2', 'thank'),
    'score-3-4': checked('score-3-4', 'thank'),
    'score-5': checked('score-5', 'thank'),
    'score-6': checked('score-6', 'thank'),
    'score-7-8': {
      ...passives,
      steps: [
        ...passives.steps.slice(0, heard),
        stepOf('thank', 'passive-contact', ['listen'], 'design'),
        ...passives.steps.slice(heard),
      ],
    },
    // Thanks depend on nothing: they reach promoters who did not agree to offers, too.
    'score-9-10': { ...promoters, steps: [stepOf('thank', 'promoter-contact', [], 'design'), ...promoters.steps] },
  };
};

/** What the recommended preset adds on a condition. */
const recommendedOverlays = (): readonly Overlay[] => [
  ...STRICT_OVERLAYS,
  {
    id: 'promise-broken',
    when: {
      all: [
        { field: 'score', op: 'oneOf', value: [5, 6] },
        { field: 'promiseBroken', op: 'is', value: true },
      ],
    },
    do: [
      { op: 'add', step: stepOf('apologize', 'detractor-contact', ['listen', 'email-ask-better'], 'design') },
      { op: 'add', step: stepOf('compensate', 'detractor-resolve', ['apologize'], 'design') },
    ],
    origin: 'design',
  },
  {
    id: 'staff-feedback',
    when: { field: 'employee', op: 'known', value: true },
    do: [{ op: 'add', step: stepOf('give-staff-feedback', 'staff-feedback', [], 'design') }],
    origin: 'design',
  },
  {
    id: 'question-asked',
    when: { field: 'asksQuestion', op: 'is', value: true },
    do: [{ op: 'add', step: stepOf('personal-reply', 'detractor-contact', [], 'design') }],
    origin: 'design',
  },
];

/**
 * The strict playbook and what this project adds, each addition marked `design`.
 *
 * Score 0 also gets the three steps inside the house and is escalated; detractors are asked afterwards whether the solution
 * satisfied; 5 and 6 get an apology and compensation when a promise was broken; passives and promoters are thanked; the
 * employee who served gets the feedback when known; and whoever asks a question gets a personal reply as quickly as a
 * detractor, whatever the score.
 */
export const recommendedPlaybook: Playbook = /* @__PURE__ */ (() => ({
  ...strictPlaybook,
  id: 'recommended',
  plays: recommendedPlays(),
  overlays: recommendedOverlays(),
  clocks: { ...PRESET_CLOCKS, ...RECOMMENDED_CLOCKS },
}))();
