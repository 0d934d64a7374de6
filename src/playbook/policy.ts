/**
 * What the presets share beside their plays: clocks, routing, escalation, tones, and when people are left in peace.
 *
 * @module
 */
import { ESCALATION_LADDER } from '../cases/escalation.ts';
import type { ClockId, Escalation, PlaybookClock, RoutingTable, SuppressionPolicy, Tone, ToneId } from './playbook.ts';

/** By when the presets want things done. */
export const PRESET_CLOCKS: Readonly<Record<ClockId, PlaybookClock>> = {
  'detractor-contact': {
    starts: 'answered',
    stops: 'contacted',
    customer: { amount: 24, unit: 'hours' },
    limit: { amount: 48, unit: 'hours' },
    binds: 'customer',
    origin: 'industry',
  },
  'severe-resolve': {
    starts: 'answered',
    stops: 'resolved',
    customer: { amount: 24, unit: 'hours' },
    binds: 'customer',
    origin: 'source',
  },
  'detractor-resolve': {
    starts: 'answered',
    stops: 'resolved',
    customer: { amount: 24, unit: 'hours' },
    limit: { amount: 48, unit: 'hours' },
    binds: 'customer',
    origin: 'design',
  },
  'passive-contact': {
    starts: 'answered',
    stops: 'contacted',
    team: { amount: 5, unit: 'days' },
    binds: 'team',
    origin: 'industry',
  },
  'passive-window': {
    starts: 'answered',
    stops: 'resolved',
    customer: { amount: 6, unit: 'months' },
    binds: 'customer',
    origin: 'source',
  },
  'promoter-contact': {
    starts: 'answered',
    stops: 'contacted',
    customer: { amount: 7, unit: 'days' },
    binds: 'customer',
    origin: 'industry',
  },
};

/** The clocks of the steps that the recommended preset adds. */
export const RECOMMENDED_CLOCKS: Readonly<Record<ClockId, PlaybookClock>> = {
  'check-solution': {
    starts: 'resolved',
    stops: 'verified',
    customer: { amount: 7, unit: 'days' },
    binds: 'customer',
    origin: 'design',
  },
  'staff-feedback': {
    starts: 'answered',
    stops: 'closed',
    customer: { amount: 7, unit: 'days' },
    binds: 'customer',
    origin: 'design',
  },
};

/** Who owns the work in the presets. */
export const PRESET_ROUTING: RoutingTable = {
  rows: [
    { when: { field: 'accountManager', op: 'known', value: true }, role: 'account-manager', origin: 'design' },
    { when: { field: 'employee', op: 'known', value: true }, role: 'team-lead', origin: 'design' },
  ],
  otherwise: 'cx-manager',
  copies: [
    {
      when: { field: 'themes', op: 'includesAny', value: ['quality', 'defect', 'partial-fit', 'poor-value'] },
      role: 'product-owner',
      origin: 'design',
    },
  ],
};

/** What happens in the presets when a clock runs long. */
export const PRESET_ESCALATION: Escalation = {
  rungs: ESCALATION_LADDER,
  headStart: {
    any: [
      { field: 'score', op: 'is', value: 0 },
      { field: 'highValue', op: 'is', value: true },
      { field: 'publicComplaint', op: 'is', value: true },
    ],
  },
  origin: 'industry',
};

/** How the presets want people to be spoken to. */
export const PRESET_TONES: Readonly<Record<ToneId, Tone>> = {
  detractor: {
    traits: ['calm', 'encouraging', 'empathetic', 'professional-and-personal', 'never-robotic'],
    conduct: [
      'let-them-vent',
      'hear-the-whole-problem-first',
      'empathy-even-when-we-disagree',
      'take-criticism-seriously',
      'be-seen-to-act',
    ],
    channels: ['phone', 'email', 'social'],
    origin: 'source',
  },
  everybody: {
    traits: ['personal', 'never-robotic'],
    conduct: ['name-a-person-who-writes', 'be-seen-to-act'],
    channels: ['phone', 'email', 'sms', 'letter', 'social', 'in-app', 'web', 'store'],
    origin: 'design',
  },
};

/** When the presets leave people in peace. The hours are read on the clock of the zone that planning is given. */
export const PRESET_SUPPRESSION: SuppressionPolicy = {
  quarantine: { days: 90, origin: 'industry' },
  rewardCap: { count: 1, days: 90, origin: 'design' },
  quietHours: { from: '21:00', to: '08:00', channels: ['phone', 'sms', 'in-app', 'social'], origin: 'design' },
};
