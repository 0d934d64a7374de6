/**
 * What the follow-up page says in its own words; names of actions, roles and channels and all reasons come from the packs.
 *
 * @module
 */
import type { Counted } from 'npskit';

/** The fields that the drafts may have, by their names in the library. */
export const DRAFT_FIELD_NAMES = [
  'name',
  'sender',
  'company',
  'phone',
  'product',
  'comment',
  'offer',
  'until',
  'cause',
  'prevention',
  'plan',
  'by',
  'suggestion',
  'solution',
  'reason',
  'need',
  'improvement',
  'difference',
  'news',
  'link',
  'answer',
] as const;

/** The words of the page in one language. Texts that come in are written for it already. */
export type FollowUpWords = {
  /** The link from the report. */
  readonly link: string;
  /** The link to the report. */
  readonly back: string;
  readonly title: string;
  /** What the comment is about. */
  readonly themes: string;
  /** What everybody with the same complaint is offered. */
  readonly agreed: string;
  readonly queue: string;
  /** Which answers are looked at. */
  readonly about: (values: { readonly from: string; readonly to: string; readonly cases: Counted }) => string;
  /** The present moment. */
  readonly now: (values: { readonly now: string; readonly zone: string }) => string;
  readonly playbook: (values: { readonly id: string; readonly version: string }) => string;
  /** When the team works. */
  readonly hours: string;
  readonly overdueCases: (values: { readonly overdue: Counted }) => string;
  readonly closed: (values: { readonly closed: Counted }) => string;
  /** Nobody said what was done. */
  readonly nothingDone: string;
  readonly forgotten: (values: { readonly forgotten: Counted }) => string;
  /** Nobody said what people allow. */
  readonly unstated: string;
  /** All answers are so old that follow-up comes late. */
  readonly old: (values: { readonly days: Counted }) => string;
  readonly none: string;
  /** With a privacy minimum, single answers are not shown. */
  readonly hidden: string;
  readonly more: (values: { readonly more: Counted }) => string;
  readonly score: (values: { readonly score: string }) => string;
  readonly answered: string;
  readonly answers: (values: { readonly answers: Counted; readonly score: string }) => string;
  readonly first: string;
  readonly nothing: string;
  readonly notBefore: (values: { readonly until: string }) => string;
  readonly owner: string;
  readonly customerClock: string;
  readonly teamClock: string;
  readonly decides: string;
  readonly noClock: string;
  readonly overdue: (values: { readonly time: string }) => string;
  readonly left: (values: { readonly time: string; readonly work: string }) => string;
  readonly why: string;
  readonly steps: (values: { readonly steps: Counted; readonly minutes: string }) => string;
  readonly inside: string;
  readonly putOff: string;
  readonly waits: string;
  readonly leftOut: string;
  readonly undecided: string;
  readonly draft: (values: { readonly channel: string; readonly language: string }) => string;
  readonly otherLanguage: (values: { readonly language: string }) => string;
  readonly subject: string;
  readonly gaps: (values: { readonly fields: string }) => string;
  readonly unknown: (values: { readonly fields: string }) => string;
  readonly fields: Readonly<Record<(typeof DRAFT_FIELD_NAMES)[number], string>>;
  readonly load: string;
  readonly loadAbout: string;
  readonly day: string;
  readonly today: string;
  readonly later: string;
  readonly sum: string;
  readonly all: string;
  readonly forecast: string;
  readonly forecastAbout: (values: { readonly minutes: string }) => string;
  readonly doneBy: (values: { readonly day: string }) => string;
  readonly notDone: string;
  /** How many limits are missed: in all, and for each of the three reasons. */
  readonly missed: (values: {
    readonly all: string;
    readonly past: string;
    readonly closed: string;
    readonly capacity: string;
  }) => string;
  readonly leftOver: string;
  readonly balance: string;
  readonly balanceAbout: string;
  readonly group: string;
  readonly cases: string;
  readonly reached: string;
  readonly share: string;
};

/** One form of a word or the other. */
export const formFor = ({ value }: Counted, one: string, other: string): string => (value === 1 ? one : other);

/** A text as a sentence; a date may bring its full stop along. */
export const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
