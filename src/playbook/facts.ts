/**
 * What may be known about an answer and the person who gave it, and how each of these facts can be asked about.
 *
 * Every fact may be absent. An absent fact is unknown, which is not the same as false, zero or none.
 *
 * @module
 */
import { CATEGORIES, type Category } from '../scale/category.ts';
import type { Score } from '../scale/score.ts';
import { CHANNELS, type Channel } from '../survey/channel.ts';
import type { Contact } from '../survey/contact.ts';
import type { Permissions } from '../survey/permission.ts';
import type { Instant } from '../time/instant.ts';

/** What became of a person's category since the answer before, from worse to better. */
export const CATEGORY_CHANGES = ['worse', 'same', 'better'] as const;

/** What became of a person's category since the answer before. */
export type CategoryChange = (typeof CATEGORY_CHANGES)[number];

/** A case of the person that is still open. A second answer is added to it and opens no other. */
export type OpenCase = {
  /** The key of the case. */
  readonly caseKey: string;
  /** The lowest score among its answers. */
  readonly score: Score;
  /** When it began: the earliest of its answers. Its clocks never start anew. */
  readonly openedAt: Instant;
};

/** A letter about an error that hit many, sent to the person before any complaint. */
export type IncidentNotice = {
  /** Which error it was about. */
  readonly incident: string;
  /** When it reached the person. */
  readonly at: Instant;
};

/** The facts that a condition may ask about. */
export type AskableFacts = {
  /** The answer, 0 to 10. Planning takes it from the answer. */
  readonly score?: Score;
  /** The category of the answer. Planning takes it from the answer. */
  readonly category?: Category;
  /** The answer before, 0 to 10. */
  readonly previousScore?: Score;
  /** The category of the answer before. Planning takes it from `previousScore` where that is known. */
  readonly previousCategory?: Category;
  /** What became of the category since then. Planning takes it from the two categories where both are known. */
  readonly categoryChange?: CategoryChange;
  /** What is known about the person or the answer, by name, such as `{ plan: 'pro' }`. A name that is not there is unknown. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Which encounter the answer is about. */
  readonly touchpoint?: string;
  /** The themes of the comment, by their ids; an empty list when there are none. */
  readonly themes?: readonly string[];
  /** Whether the playbook has a standard response to a theme of the comment. Planning takes it from `themes`. */
  readonly hasThemeResponse?: boolean;
  /** What the account is worth, in the one currency that the caller uses throughout. */
  readonly accountValue?: number;
  /** Whether the caller counts the account among the most valuable ones. */
  readonly highValue?: boolean;
  /** The date on which the contract is renewed, `YYYY-MM-DD`. */
  readonly renewsOn?: string;
  /** Days until the contract is renewed; negative when that is past. */
  readonly daysUntilRenewal?: number;
  /** Who looks after the account; `null` when it is known that nobody does. */
  readonly accountManager?: string | null;
  /** The employee who served the person; `null` when it is known that nobody did. */
  readonly employee?: string | null;
  /** Whether something that was promised was not kept. */
  readonly promiseBroken?: boolean;
  /** Whether the complaint was found to be right. */
  readonly complaintValid?: boolean;
  /** Whether what the person asks for cannot be granted, or we see it otherwise. */
  readonly requestRefused?: boolean;
  /** The questions that the person was asked before, by their action ids. */
  readonly askedBefore?: readonly string[];
  /** Whether the person wants to be contacted. */
  readonly wantsContact?: boolean;
  /** Whether the comment asks a question, or for help. */
  readonly asksQuestion?: boolean;
  /** Whether the complaint stands where others can read it. */
  readonly publicComplaint?: boolean;
  /** The channel on which the answer came. */
  readonly channel?: Channel;
  /** The language of the person, as a BCP 47 tag. */
  readonly locale?: string;
  /** The country of the person, as the caller writes it. */
  readonly country?: string;
  /** How many answers the person gave in the last so many days, by the number of days: `{ '90': 2 }`. */
  readonly answersWithin?: Readonly<Record<string, number>>;
  /** How many cases of the person are open. */
  readonly openCases?: number;
  /** The error that hit the person together with many others. */
  readonly incident?: string;
  /** Days since the purchase. */
  readonly daysSincePurchase?: number;
};

/** Everything that may be known when follow-up is planned: what conditions ask about, and what limits how people are reached. */
export type Facts = AskableFacts & {
  /**
   * What the person allows. Without it, or without `bases` in it, nothing was stated about bases and nothing is left out for
   * want of one; an empty list of bases states that there is none, and stops every step for the customer.
   */
  readonly permissions?: Permissions;
  /** The channels that the person prefers, the dearest first. */
  readonly preferredChannels?: readonly Channel[];
  /** What reached the person before, in any order. */
  readonly contacts?: readonly Contact[];
  /** The case of the person that is still open. */
  readonly openCase?: OpenCase;
  /** A letter that told the person of the error before they complained. */
  readonly incidentNotice?: IncidentNotice;
};

/** The name of a fact that a condition may ask about. */
export type FactName = keyof AskableFacts;

/**
 * The kinds of facts. `number` is any finite number, `count` a whole number of at least 0, `texts` a set, `person` somebody
 * or nobody, `date` a local date; `text-by-name` and `count-by-name` hold one value for each name.
 */
export type FactKind =
  | 'score'
  | 'number'
  | 'count'
  | 'boolean'
  | 'choice'
  | 'text'
  | 'texts'
  | 'person'
  | 'date'
  | 'text-by-name'
  | 'count-by-name';

/** How a fact can be compared with a value. */
export type Operator =
  'is' | 'oneOf' | 'atLeast' | 'atMost' | 'above' | 'below' | 'includes' | 'includesAny' | 'known' | 'before' | 'after';

/** What is known about a fact as such. */
export type FactField = {
  /** What its values are. */
  readonly kind: FactKind;
  /** All its values, where they are a closed list. */
  readonly choices?: readonly string[];
};

/** Every fact that a condition may ask about, with its kind. */
export const FACT_FIELDS: Readonly<Record<FactName, FactField>> = {
  score: { kind: 'score' },
  category: { kind: 'choice', choices: CATEGORIES },
  previousScore: { kind: 'score' },
  previousCategory: { kind: 'choice', choices: CATEGORIES },
  categoryChange: { kind: 'choice', choices: CATEGORY_CHANGES },
  tags: { kind: 'text-by-name' },
  touchpoint: { kind: 'text' },
  themes: { kind: 'texts' },
  hasThemeResponse: { kind: 'boolean' },
  accountValue: { kind: 'number' },
  highValue: { kind: 'boolean' },
  renewsOn: { kind: 'date' },
  daysUntilRenewal: { kind: 'number' },
  accountManager: { kind: 'person' },
  employee: { kind: 'person' },
  promiseBroken: { kind: 'boolean' },
  complaintValid: { kind: 'boolean' },
  requestRefused: { kind: 'boolean' },
  askedBefore: { kind: 'texts' },
  wantsContact: { kind: 'boolean' },
  asksQuestion: { kind: 'boolean' },
  publicComplaint: { kind: 'boolean' },
  channel: { kind: 'choice', choices: CHANNELS },
  locale: { kind: 'text' },
  country: { kind: 'text' },
  answersWithin: { kind: 'count-by-name' },
  openCases: { kind: 'count' },
  incident: { kind: 'text' },
  daysSincePurchase: { kind: 'number' },
};

const NUMERIC: readonly Operator[] = ['is', 'oneOf', 'atLeast', 'atMost', 'above', 'below'];

/** The operators of each kind of fact. `oneOf` and `includesAny` compare with a list, the others with one value. */
export const OPERATORS: Readonly<Record<FactKind, readonly Operator[]>> = {
  score: NUMERIC,
  number: NUMERIC,
  count: NUMERIC,
  boolean: ['is'],
  choice: ['is', 'oneOf'],
  text: ['is', 'oneOf'],
  texts: ['includes', 'includesAny'],
  person: ['known'],
  date: ['is', 'before', 'after'],
  'text-by-name': ['is', 'oneOf'],
  'count-by-name': NUMERIC,
};
