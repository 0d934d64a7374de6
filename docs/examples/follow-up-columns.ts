/**
 * Which columns of a file say something that follow-up needs: names, who looks after the customer, what they allow.
 *
 * Only what stands there is taken. What no column says stays unknown, which is not the same as no.
 *
 * @module
 */
import type { Response } from 'npskit';
import type { Facts } from 'npskit/playbook';
import { CHANNELS, type Channel } from 'npskit/survey';
import type { Choice } from './choice.ts';
import { type Column, shareOf } from './columns.ts';
import type { Knowledge } from './follow-up-queue.ts';

/** What a column may say, in the order in which the demo tells it. */
const ROLES = [
  'customer name',
  'product',
  'account manager',
  'employee',
  'country',
  'promise broken',
  'asks question',
  'do not contact',
  'channel',
] as const;

/** What a column says. */
export type Role = (typeof ROLES)[number];

/** The columns that follow-up reads. */
export type FollowUpColumns = { readonly [Name in Role]?: Choice<Column> };

const YES = /^(yes|y|true|1|kyllä|ja)$/i;
const NO = /^(no|n|false|0|ei|nej|nei)$/i;

const isChannel = (value: string): value is Channel => (CHANNELS as readonly string[]).includes(value);
const isText = (value: string): boolean => value.length <= 80 && /\p{L}/u.test(value);
const isYesOrNo = (value: string): boolean => YES.test(value) || NO.test(value);

const LOOKS: Readonly<Record<Role, { readonly words: RegExp; readonly fits: (value: string) => boolean }>> = {
  'customer name': {
    words: /^((customer|contact|first|given) name|name|nimi|etunimi|namn|förnamn|navn|fornavn)$/,
    fits: isText,
  },
  product: { words: /^(product( name)?|tuote|produkt)$/, fits: isText },
  'account manager': {
    words: /^(account ?(manager|owner)|asiakaspäällikkö|kundansvarig|kundeansvarlig)$/,
    fits: isText,
  },
  employee: { words: /^(employee|agent|served by|työntekijä|medarbetare|medarbeider)$/, fits: isText },
  country: { words: /^(country|maa|land)$/, fits: isText },
  'promise broken': { words: /^promise broken$/, fits: isYesOrNo },
  'asks question': { words: /^asks( a)? question$/, fits: isYesOrNo },
  'do not contact': { words: /^do not contact$/, fits: isYesOrNo },
  channel: { words: /^(preferred )?channel$/, fits: (value) => isChannel(value.toLowerCase()) },
};

/**
 * Finds the columns.
 *
 * @param columns - The columns that are not taken for something else.
 * @returns Those that are called so and hold fitting values.
 */
export function guessFollowUp(columns: readonly Column[]): FollowUpColumns {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const { words, fits } = LOOKS[role];
      const found = columns.find((column) => words.test(column.words) && shareOf(column, fits) === 1);
      return found === undefined ? [] : [[role, { value: found, because: 'name-values' }]];
    }),
  );
}

/** What was found, in a fixed order. */
export const foundIn = (columns: FollowUpColumns): (readonly [Role, Choice<Column>])[] =>
  ROLES.flatMap((role) => {
    const choice = columns[role];
    return choice === undefined ? [] : [[role, choice] as const];
  });

/**
 * What the columns say about each answer.
 *
 * @param columns - The columns; their labels are tags of the answers.
 * @returns The facts and the values of messages. Nothing says which cases are closed.
 */
export function knowledgeFrom(columns: FollowUpColumns): Knowledge {
  const text = ({ tags }: Response, role: Role): string | undefined => {
    const label = columns[role]?.value.label;
    const value = label === undefined || !Object.hasOwn(tags, label) ? '' : (tags[label] as string).trim();
    return value === '' ? undefined : value;
  };
  const truth = (response: Response, role: Role): boolean | undefined => {
    const value = text(response, role);
    return value === undefined || !isYesOrNo(value) ? undefined : YES.test(value);
  };
  return {
    closed: null,
    valuesOf: (response) => {
      const [name, product] = [text(response, 'customer name'), text(response, 'product')];
      return { ...(name !== undefined && { name }), ...(product !== undefined && { product }) };
    },
    factsOf: (response): Facts => {
      const accountManager = text(response, 'account manager');
      const employee = text(response, 'employee');
      const country = text(response, 'country');
      const promiseBroken = truth(response, 'promise broken');
      const asksQuestion = truth(response, 'asks question');
      const doNotContact = truth(response, 'do not contact');
      const channel = text(response, 'channel')?.toLowerCase();
      return {
        ...(accountManager !== undefined && { accountManager }),
        ...(employee !== undefined && { employee }),
        ...(country !== undefined && { country }),
        ...(response.language !== undefined && { locale: response.language }),
        ...(promiseBroken !== undefined && { promiseBroken }),
        ...(asksQuestion !== undefined && { asksQuestion }),
        ...(doNotContact !== undefined && { permissions: { doNotContact } }),
        ...(channel !== undefined && isChannel(channel) && { preferredChannels: [channel] }),
      };
    },
  };
}
