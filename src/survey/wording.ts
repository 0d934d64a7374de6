/**
 * Does an invitation ask fairly, and as a person? What it must not say, and what it should not leave out.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { type Finding, type FindingTable, findingOf } from './finding.ts';
import { WORDING_LANGUAGES, type WordingLanguage, type WordingPatterns, patternsOf, plainText } from './phrases.ts';

/** An invitation as it will be sent, or its template. */
export type InvitationText = {
  /** The subject line; left out where the channel has none. */
  readonly subject?: string;
  /** The text, plain or HTML. */
  readonly body: string;
  /** The language as a BCP 47 tag such as `fi`; without it, all known languages are tried. */
  readonly language?: string;
  /** The name of the recipient as it stands in the text, or the placeholder that stands for it. */
  readonly recipient?: string;
  /** Who sends it: the name that is shown, and the address. */
  readonly sender?: { readonly name?: string; readonly address?: string };
  /** Whether a gift is offered for answering, and what it depends on. */
  readonly incentive?: Incentive;
};

/** What a gift for answering depends on: on nothing, on answering at all, or on the score. */
export const INCENTIVES = ['unconditional', 'for-answering', 'for-score'] as const;

/** What a gift for answering depends on. */
export type Incentive = (typeof INCENTIVES)[number];

/**
 * What may be found in an invitation. Faults: `asks-for-score`, it asks for a given or a high score; `names-categories`, a
 * category stands in it by name, so people learn what is counted; `gift-tied-to-score`, by its words; `incentive-for-score`, as
 * declared; `name-not-in-subject`, `name-not-in-body`; `sender-no-reply`, a robot that nobody can answer. Warnings:
 * `may-name-categories`, a word that also means something else; `recipient-not-given`, so the name cannot be looked for;
 * `sender-not-given`, `sender-not-named`; `language-not-known`, so the words were not looked at.
 */
export type WordingCode =
  | 'asks-for-score'
  | 'names-categories'
  | 'may-name-categories'
  | 'gift-tied-to-score'
  | 'incentive-for-score'
  | 'recipient-not-given'
  | 'name-not-in-subject'
  | 'name-not-in-body'
  | 'sender-not-given'
  | 'sender-not-named'
  | 'sender-no-reply'
  | 'language-not-known';

/** Each code with its rule. */
export const WORDING_FINDINGS: FindingTable<WordingCode> = {
  'asks-for-score': { severity: 'fault', rule: 'G11' },
  'names-categories': { severity: 'fault', rule: 'G11' },
  'may-name-categories': { severity: 'warning', rule: 'G11' },
  'gift-tied-to-score': { severity: 'fault', rule: 'G11' },
  'incentive-for-score': { severity: 'fault', rule: 'SV9' },
  'recipient-not-given': { severity: 'warning', rule: 'SV5' },
  'name-not-in-subject': { severity: 'fault', rule: 'SV5' },
  'name-not-in-body': { severity: 'fault', rule: 'SV5' },
  'sender-not-given': { severity: 'warning', rule: 'SV5' },
  'sender-not-named': { severity: 'warning', rule: 'SV5' },
  'sender-no-reply': { severity: 'fault', rule: 'SV5' },
  'language-not-known': { severity: 'warning', rule: 'G11' },
};

/**
 * Checks the text of an invitation: no word that steers the score, and written by one person to another.
 *
 * Words are looked for in English, Finnish, Swedish and Norwegian. The patterns find the usual ways: "please give us a 9 or
 * 10", "anything below 9 is a failure", "a gift card for a top score", "become a promoter". They do not find pictures, colors, hints,
 * irony, digits that are spelled by entities, or other languages, and they may flag an innocent sentence such as "you need not give
 * us a 10". So an empty result is no proof that the text is fair: let a person read it.
 *
 * @param text - The invitation or its template.
 * @returns What was found, subject before body; `data.match` has the words. Empty when nothing was.
 * @throws {NpsError} `survey/invalid` with its place when the text is no such record, or longer than 100 000 characters.
 * @example
 * const sender = { name: 'Maria Lind', address: 'maria.lind@example.com' };
 * const fair = { subject: 'Anna, how did it go?', body: 'Dear Anna, two questions about your new bike.', recipient: 'Anna', sender };
 * checkWording(fair) // => []
 * const leading = checkWording({ ...fair, body: 'Dear Anna, please give us a 9 or 10. Promoters get a gift card!' });
 * leading.map(({ code }) => code) // => ['asks-for-score', 'gift-tied-to-score', 'names-categories']
 */
export function checkWording(text: InvitationText): Finding<WordingCode>[] {
  const { subject, body, language, recipient, sender, incentive } = checkedText(text);
  const languages = languagesOf(language);
  return [
    ...(languages.length === 0
      ? [findingOf(WORDING_FINDINGS, 'language-not-known', ['language'], { language: language ?? null })]
      : []),
    ...(subject === undefined ? [] : wordsIn(subject, languages, ['subject'])),
    ...wordsIn(body, languages, ['body']),
    ...(incentive === 'for-score'
      ? [findingOf(WORDING_FINDINGS, 'incentive-for-score', ['incentive'], { dependsOn: incentive })]
      : []),
    ...nameFindings(subject, body, recipient),
    ...senderFindings(sender),
  ];
}

/** The languages to look in; none when the text is in another one. */
function languagesOf(tag: string | undefined): readonly WordingLanguage[] {
  if (tag === undefined) return WORDING_LANGUAGES;
  const primary = tag.toLowerCase().split('-')[0] as string;
  const known = primary === 'no' || primary === 'nn' ? 'nb' : primary;
  return WORDING_LANGUAGES.filter((language) => language === known);
}

type Path = readonly (string | number)[];

/** What the words of a text give away, each match once. */
function wordsIn(text: string, languages: readonly WordingLanguage[], path: Path): readonly Finding<WordingCode>[] {
  const plain = plainText(text);
  const seen = new Set<string>();
  return languages.flatMap((language) =>
    matchesOf(plain, patternsOf(language)).flatMap(({ code, match }) => {
      // Languages share words; one word is one finding.
      const key = `${code} ${match}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [findingOf(WORDING_FINDINGS, code, path, { language, match })];
    }),
  );
}

type Match = { readonly code: WordingCode; readonly match: string };

const matchesOf = (plain: string, patterns: WordingPatterns): readonly Match[] => [
  ...all(plain, patterns.asks).map((match): Match => ({ code: 'asks-for-score', match })),
  ...tiedGifts(plain, patterns).map((match): Match => ({ code: 'gift-tied-to-score', match })),
  ...all(plain, patterns.category).map((match): Match => ({ code: 'names-categories', match })),
  ...all(plain, patterns.ambiguous).map((match): Match => ({ code: 'may-name-categories', match })),
];

/** Gifts in a sentence that also names a high score or a category, or next to one that asks for a score. */
function tiedGifts(plain: string, { asks, tied, gift, category }: WordingPatterns): readonly string[] {
  if (all(plain, gift).length === 0) return [];
  // One mark ends a sentence: a run of them would be tried from each of its marks on.
  const sentences = plain.split(/[.!?](?=\s|$)|\n/u);
  const asking = sentences.map((sentence) => all(sentence, asks).length > 0);
  return sentences.flatMap((sentence, i) => {
    const isTied =
      asking[i - 1] === true ||
      asking[i] === true ||
      asking[i + 1] === true ||
      all(sentence, tied).length > 0 ||
      all(sentence, category).length > 0;
    return isTied ? all(sentence, gift) : [];
  });
}

const all = (text: string, pattern: RegExp): readonly string[] =>
  (text.match(pattern) ?? []).map((match) => match.trim());

/** Whether the recipient is addressed by name. */
function nameFindings(
  subject: string | undefined,
  body: string,
  recipient: string | undefined,
): readonly Finding<WordingCode>[] {
  const name = recipient?.trim() ?? '';
  if (name === '') return [findingOf(WORDING_FINDINGS, 'recipient-not-given', ['recipient'])];
  const lacks = (text: string): boolean => !hasName(text, name);
  return [
    ...(subject !== undefined && lacks(subject)
      ? [findingOf(WORDING_FINDINGS, 'name-not-in-subject', ['subject'])]
      : []),
    ...(lacks(body) ? [findingOf(WORDING_FINDINGS, 'name-not-in-body', ['body'])] : []),
  ];
}

/** Whether a name stands in a text as words of its own; one without letters, such as a placeholder of signs, anywhere. */
function hasName(text: string, name: string): boolean {
  const words = wordsOf(name);
  return words === '  ' ? text.includes(name) : wordsOf(text).includes(words);
}

/** The words of a text in lower case, each between two spaces. */
const wordsOf = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;

/** Addresses and names that nobody reads: no-reply, do-not-reply, ei-vastausta, svara-ej, ikke-svar, robot. */
const NO_REPLY =
  /(?<!\p{L})(?:no|not|donot|dont|never|ei|älä|alä|ala|inte|ej|icke|ikke|ingen|inget)[-_. ]?(?:reply|vasta\p{L}*|svar\p{L}*|besvar\p{L}*)|(?<!\p{L})svara?[-_. ]?(?:ej|inte|ikke)(?!\p{L})|(?<!\p{L})(?:robot|bot|mailer-daemon|postmaster|autosvar|automat|automated|automaatti)(?!\p{L})/u;

/** Whether a person sends it. */
function senderFindings(sender: InvitationText['sender']): readonly Finding<WordingCode>[] {
  if (sender === undefined) return [findingOf(WORDING_FINDINGS, 'sender-not-given', ['sender'])];
  const name = sender.name?.normalize('NFC').trim().toLowerCase() ?? '';
  // The part before the @: a company may well be called Robot.
  const mailbox = sender.address?.normalize('NFC').trim().toLowerCase().split('@')[0] ?? '';
  return [
    ...(NO_REPLY.test(name) ? [findingOf(WORDING_FINDINGS, 'sender-no-reply', ['sender', 'name'])] : []),
    ...(NO_REPLY.test(mailbox) ? [findingOf(WORDING_FINDINGS, 'sender-no-reply', ['sender', 'address'])] : []),
    ...(name === '' ? [findingOf(WORDING_FINDINGS, 'sender-not-named', ['sender', 'name'])] : []),
  ];
}

const MOST_CHARACTERS = 100_000;

/** The invitation, once every member that is read has its type. */
function checkedText(text: InvitationText): InvitationText {
  if (typeof text !== 'object' || text === null)
    fail('survey/invalid', [], `An invitation is a record, got ${named(text)}.`);
  checkText(text.body, ['body']);
  for (const key of ['subject', 'language', 'recipient'] as const)
    if (text[key] !== undefined) checkText(text[key], [key]);
  const { sender, incentive } = text;
  if (sender !== undefined && (typeof sender !== 'object' || sender === null))
    fail('survey/invalid', ['sender'], `A sender is a record, got ${named(sender)}.`);
  for (const key of ['name', 'address'] as const)
    if (sender?.[key] !== undefined) checkText(sender[key], ['sender', key]);
  if (incentive !== undefined && !INCENTIVES.includes(incentive))
    fail('survey/invalid', ['incentive'], `An incentive is one of ${INCENTIVES.join(', ')}.`);
  return text;
}

function checkText(text: unknown, path: Path): void {
  if (typeof text !== 'string' || text.length > MOST_CHARACTERS)
    fail('survey/invalid', path, `A text of at most ${MOST_CHARACTERS} characters was expected.`);
}
