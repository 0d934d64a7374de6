/**
 * What may happen to a case, state by state, as data.
 *
 * @module
 */
import type { CaseMoment } from './clock.ts';
import type { CaseEventKind, CaseOutcome } from './event.ts';

/** The states of a case: the usual way first, then the side states. */
export const CASE_STATES = [
  'new',
  'assigned',
  'attempting',
  'contacted',
  'resolving',
  'resolved',
  'verified',
  'closed',
  'waiting-customer',
  'declined',
  'unreachable',
  'disagreed',
  'erased',
] as const;

/**
 * Where a case stands. `closed` and `erased` are its ends; a closed case may be reopened, an erased one may not.
 * `waiting-customer` is the one state in which clocks pause.
 */
export type CaseState = (typeof CASE_STATES)[number];

/** Where an event leads: to a state, nowhere (`stay`), or back to where the case was before it waited (`return`). */
export type CaseTarget = CaseState | 'stay' | 'return';

/** The events that a state takes, and where each leads. */
export type CaseRules = { readonly [Kind in CaseEventKind]?: CaseTarget };

/** What is recorded in every open case without moving it. */
const RECORDED = { answered: 'stay', escalated: 'stay', acted: 'stay', noted: 'stay', erased: 'erased' } as const;

/** The same, while somebody owns the case and the customer may still decline. */
const OWNED = { ...RECORDED, assigned: 'stay', declined: 'declined' } as const;

/** The legal events of every state. An event that is not listed is refused. */
export const CASE_RULES: Readonly<Record<CaseState, CaseRules>> = {
  new: { assigned: 'assigned', declined: 'declined', ...RECORDED },
  assigned: { attempted: 'attempting', contacted: 'contacted', unreachable: 'unreachable', ...OWNED },
  attempting: { attempted: 'stay', contacted: 'contacted', unreachable: 'unreachable', ...OWNED },
  contacted: {
    attempted: 'stay',
    contacted: 'stay',
    resolving: 'resolving',
    resolved: 'resolved',
    disagreed: 'disagreed',
    'waiting-customer': 'waiting-customer',
    unreachable: 'unreachable',
    ...OWNED,
  },
  resolving: {
    attempted: 'stay',
    contacted: 'stay',
    resolved: 'resolved',
    disagreed: 'disagreed',
    'waiting-customer': 'waiting-customer',
    unreachable: 'unreachable',
    ...OWNED,
  },
  resolved: {
    attempted: 'stay',
    contacted: 'stay',
    verified: 'verified',
    reopened: 'assigned',
    closed: 'closed',
    assigned: 'stay',
    ...RECORDED,
  },
  verified: {
    attempted: 'stay',
    contacted: 'stay',
    reopened: 'assigned',
    closed: 'closed',
    assigned: 'stay',
    ...RECORDED,
  },
  closed: { reopened: 'assigned', erased: 'erased' },
  'waiting-customer': {
    resumed: 'return',
    attempted: 'stay',
    contacted: 'return',
    unreachable: 'unreachable',
    ...OWNED,
  },
  declined: { reopened: 'assigned', closed: 'closed', assigned: 'stay', ...RECORDED },
  unreachable: { attempted: 'attempting', contacted: 'contacted', closed: 'closed', ...OWNED },
  disagreed: {
    attempted: 'stay',
    contacted: 'stay',
    resolving: 'resolving',
    resolved: 'resolved',
    'waiting-customer': 'waiting-customer',
    closed: 'closed',
    ...OWNED,
  },
  erased: { erased: 'stay' },
};

/** The outcome with which a case of each state is closed, so that nobody closes as verified what nobody verified. */
export const OUTCOME_OF: { readonly [State in CaseState]?: CaseOutcome } = {
  resolved: 'resolved',
  verified: 'verified',
  declined: 'declined',
  unreachable: 'unreachable',
  disagreed: 'disagreed',
};

/** The states that end the life of a case: they take nothing but `reopened` and `erased`. */
export const TERMINAL_STATES: readonly CaseState[] = ['closed', 'erased'];

/**
 * The moments that an event is. Whoever reached the customer has tried to, and what is solved was worked on, so a clock that waits
 * for the lesser moment is stopped by the greater one too.
 */
export const MOMENTS_OF: Readonly<Record<CaseEventKind, readonly CaseMoment[]>> = {
  opened: ['answered'],
  answered: [],
  assigned: ['assigned'],
  attempted: ['attempted'],
  contacted: ['attempted', 'contacted'],
  'waiting-customer': [],
  resumed: [],
  resolving: ['resolving'],
  resolved: ['resolving', 'resolved'],
  verified: ['verified'],
  declined: [],
  unreachable: [],
  disagreed: [],
  reopened: ['assigned'],
  closed: ['closed'],
  escalated: [],
  acted: [],
  noted: [],
  erased: [],
};

/** The states in which nobody is waited for any more, so that clocks no longer count. */
export const CANCELING_STATES: readonly CaseState[] = ['declined', 'unreachable', 'closed', 'erased'];
