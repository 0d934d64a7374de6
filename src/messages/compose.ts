/**
 * Puts the drafts of a language together: the salutation, what is said, who says it.
 *
 * @module
 */
import {
  type Draft,
  type DraftId,
  type Messages,
  COMMON_FIELDS,
  DRAFT_FIELDS,
  DRAFT_TONES,
  TEMPLATE_IDS,
} from './drafts.ts';
import type { Part } from './template.ts';

/** What all drafts of a language have in common. */
export type DraftFrame = {
  /** The language, as a BCP 47 tag. */
  readonly locale: string;
  /** The salutation of a letter, and how a short message begins. */
  readonly greeting: string;
  readonly shortGreeting: string;
  /** What stands before the name of the sender. */
  readonly closing: string;
  /** What the notes for a conversation begin with: the customer's name, the product, and their own words. */
  readonly customer: string;
  readonly about: string;
  readonly inTheirWords: string;
};

/** What a draft says. A paragraph or a note that is one clause as a whole goes with its field. */
export type DraftText = {
  readonly subject: string;
  /** The paragraphs between salutation and closing. */
  readonly body: readonly string[];
  /** What stands between salutation and sender, on from the same line. */
  readonly sms: string;
  /** One thing to do each. */
  readonly talk: readonly string[];
};

/**
 * Makes the messages of a language.
 *
 * @param frame - What they have in common.
 * @param texts - What each one says.
 * @returns A template for every id.
 * @internal
 */
export const messagesOf = (frame: DraftFrame, texts: { readonly [Id in DraftId]: DraftText }): Messages =>
  // Every id has its entry, so the record is whole.
  Object.fromEntries(TEMPLATE_IDS.map((id) => [id, draftOf(frame, id, texts[id])])) as Messages;

function draftOf(frame: DraftFrame, id: DraftId, { subject, body, sms, talk }: DraftText): Draft {
  const { locale, greeting, shortGreeting, closing } = frame;
  const plain = (text: string): Part => ({ context: 'text', text });
  return {
    id,
    locale,
    tone: DRAFT_TONES[id],
    fields: { ...COMMON_FIELDS, ...DRAFT_FIELDS[id] },
    parts: {
      subject: { context: 'header', text: subject },
      body: plain(`${greeting}\n\n${body.map((words) => ending(words, '\n\n')).join('')}${closing}\n${SIGNED}`),
      sms: { context: 'sms', text: `${shortGreeting}${sms}\n${SIGNED_SHORT}` },
      talk: plain(
        `${headOf(frame, id)}${talk
          .map((words) => ending(bulleted(words), '\n'))
          .join('')
          .trimEnd()}`,
      ),
    },
  };
}

const SIGNED = '{{sender}}{{#company}}\n{{company}}{{/company}}{{#phone}}\n{{phone}}{{/phone}}';
const SIGNED_SHORT = '{{sender}}{{#company}}, {{company}}{{/company}}';

function headOf({ customer, about, inTheirWords }: DraftFrame, id: DraftId): string {
  const isQuoted = Object.hasOwn(DRAFT_FIELDS[id], 'comment');
  return [
    `{{#name}}${customer}: {{name}}\n{{/name}}`,
    `{{#product}}${about}: {{product}}\n{{/product}}`,
    isQuoted ? `{{#comment}}${inTheirWords}\n{{/comment}}` : '',
  ].join('');
}

/** A text that is one clause: it begins with the mark that its end closes. */
const CLAUSE = /^(\{\{[#^](\w+)\}\})([^]*)(\{\{\/\2\}\})$/;

/** Adds an end to a text, within its clause where it is one, so that nothing remains when the clause falls out. */
const ending = (words: string, end: string): string => {
  const clause = CLAUSE.exec(words);
  return clause === null ? words + end : `${clause[1] as string}${clause[3] as string}${end}${clause[4] as string}`;
};

const bulleted = (words: string): string => {
  const clause = CLAUSE.exec(words);
  return clause === null ? `- ${words}` : `${clause[1] as string}- ${clause[3] as string}${clause[4] as string}`;
};
