/**
 * May this person be asked now? Every reason against it, and the first instant at which none is left.
 *
 * @module
 */
import type { Instant } from '../time/instant.ts';
import {
  type AskRequest,
  type Verdict,
  type VerdictReason,
  approachOf,
  endOf,
  latest,
  reasonOf,
  verdictOf,
  waitFor,
} from './verdict.ts';
import { type Occasion, type SurveyWindow, type WindowDays, daysAfter, windowOf } from './window.ts';

/** How many days lie between two invitations of one person: usually, and in a cautious programme. */
export const QUARANTINE_DAYS = { usual: 90, cautious: 180 } as const;

/** Why a person may not be invited, the gravest first. */
export const INVITATION_REASONS = [
  'erased',
  'do-not-contact',
  'channel-opt-out',
  'no-basis',
  'floor',
  'quarantine',
  'too-early',
  'too-late',
  'window-missed',
] as const;

/**
 * Why a person may not be invited. The first four are refusals of the person. `floor`: 24 hours have not passed since the last
 * request, also a reminder, also one that is planned. `quarantine`: the last invitation, answered or not, is too recent.
 * `too-early` and `too-late`: now lies outside the window of the occasion. `window-missed`: the window closes while the person
 * still has to be left in peace.
 */
export type InvitationReasonCode = (typeof INVITATION_REASONS)[number];

/** Whom to ask, about what. */
export type InvitationRequest = AskRequest & {
  /** What the person would be asked about. */
  readonly occasion: Occasion;
};

/** When, and after how long. */
export type InvitationOptions = {
  /** The present moment. */
  readonly now: Instant;
  /** The zone whose dates count, best that of the person: an IANA name, or `UTC`. */
  readonly zone: string;
  /** Days from one invitation to the next, 0 to 3660. @defaultValue `QUARANTINE_DAYS.usual`, 90 */
  readonly quarantineDays?: number;
  /** The days on which to ask. @defaultValue `SURVEY_WINDOWS` of the occasion */
  readonly window?: WindowDays;
};

/** Whether a person may be invited. */
export type InvitationVerdict = Verdict<InvitationReasonCode> & {
  /** When the occasion may be asked about. */
  readonly window: SurveyWindow;
  /** The latest invitation to the person; `null` for none. */
  readonly lastInvitation: Instant | null;
};

/**
 * Decides whether a person may be invited to the survey now.
 *
 * Three things must come together. The person allows it: not erased, not marked as not to be contacted, a channel is left, and
 * a basis for research is stated. The person was left in peace: no invitation within the quarantine, answered or not, and no
 * request at all within 24 hours, on any channel. The occasion is ripe: 14 to 30 days after a purchase, when the person has
 * used it; 30 to 90 days after a complaint was settled, to see whether it worked, and never inside the quarantine.
 *
 * A subscription has no purchase. Its first invitation falls 14 to 30 days after use began, later ones follow the quarantine
 * alone. Any invitation since use began counts as the first. Where the window passed without one, the next chance is one
 * quarantine after use began.
 *
 * A contact that is planned for later counts like one that was, so two plans cannot land on one day: the floor and the
 * quarantine then begin with it, and nothing goes out before it.
 *
 * @param request - The person, the occasion, what the person allows, and what reached them before.
 * @param options - Now, the zone whose dates count, and the times to keep.
 * @returns The verdict with every reason that holds, the channels that remain and the earliest instant.
 * @throws {NpsError} `permission/invalid`, `contact/invalid` or `survey/invalid` for data of another form, with its place;
 * `instant/invalid`, `zone/unknown`, `option/unknown` or `option/out-of-range` for options; `period/out-of-range` after 9999.
 * @example
 * const request = {
 *   subject: 'anna',
 *   occasion: { kind: 'purchase' as const, at: '2026-05-01T10:00:00.000Z' },
 *   permissions: { bases: ['research' as const], optOuts: ['phone' as const] },
 *   history: [],
 *   channels: ['phone' as const, 'sms' as const, 'email' as const],
 *   preferred: ['email' as const],
 * };
 * const early = invitationVerdict(request, { now: '2026-05-14T12:00:00.000Z', zone: 'UTC' });
 * early.reason // => 'too-early'
 * early.earliest // => '2026-05-15T00:00:00.000Z'
 * invitationVerdict(request, { now: '2026-05-15T09:00:00.000Z', zone: 'UTC' }).channels // => ['email', 'sms']
 */
export function invitationVerdict(
  request: InvitationRequest,
  { now, zone, quarantineDays = QUARANTINE_DAYS.usual, window: days }: InvitationOptions,
): InvitationVerdict {
  const { channels, refusals, contacts, floor } = approachOf(request, now, quarantineDays, 'quarantineDays');
  const { occasion } = request;
  const window = windowOf(occasion, days, zone);
  const lastInvitation = latest(contacts.filter(({ kind }) => kind === 'invitation'));
  const quarantine = lastInvitation === null ? null : daysAfter(lastInvitation, quarantineDays, zone);
  const chances = chancesOf(occasion, window, lastInvitation, () => daysAfter(occasion.at, quarantineDays, zone));

  const peace = [...floor, ...waitFor('quarantine', 'T8', quarantine, now)];
  const waited = endOf(peace, now);
  const reasons = [...refusals, ...peace, ...ripeness(occasion, chances, now, waited)];
  return { ...verdictOf(reasons, firstChance(chances, waited), now, channels), window, lastInvitation };
}

/** A stretch of time in which the occasion may be asked about; `closes` is `null` where it does not end. */
type Chance = { readonly opens: Instant; readonly closes: Instant | null };

/** When the occasion may be asked about, in order. A subscription that was asked once is ripe ever after. */
function chancesOf(
  { kind, at }: Occasion,
  window: SurveyWindow,
  lastInvitation: Instant | null,
  quarantineAfter: () => Instant,
): readonly Chance[] {
  const { opens, closes } = window;
  if (kind !== 'subscription') return [{ opens, closes }];
  if (lastInvitation !== null && lastInvitation >= at) return [{ opens: at, closes: null }];
  const afterQuarantine = quarantineAfter();
  return afterQuarantine <= closes
    ? [{ opens, closes: null }]
    : [
        { opens, closes },
        { opens: afterQuarantine, closes: null },
      ];
}

/** The first instant from some moment on at which the occasion is ripe; `null` for none. */
function firstChance(chances: readonly Chance[], from: Instant): Instant | null {
  const chance = chances.find(({ closes }) => closes === null || from < closes);
  return chance === undefined ? null : from < chance.opens ? chance.opens : from;
}

const WINDOW_RULES = { purchase: 'SV3', subscription: 'SV11', recovery: 'T9' } as const;

/** Whether the occasion is ripe now, and whether it still will be when the person has been left in peace. */
function ripeness(
  { kind }: Occasion,
  chances: readonly Chance[],
  now: Instant,
  waited: Instant,
): readonly VerdictReason<InvitationReasonCode>[] {
  const rule = WINDOW_RULES[kind];
  const next = firstChance(chances, now);
  const first = (chances[0] as Chance).opens;
  const unripe = next === now ? [] : [reasonOf(now < first ? 'too-early' : 'too-late', rule, next)];
  // The chance that now or the next opening belongs to is over before the person may be asked.
  const held = chances.find(({ closes }) => closes === null || (next !== null && next < closes));
  const missed = next !== null && held !== undefined && held.closes !== null && waited >= held.closes;
  return missed ? [...unripe, reasonOf('window-missed', rule, firstChance(chances, waited))] : unripe;
}
