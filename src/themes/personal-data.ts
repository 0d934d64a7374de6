/**
 * Which kinds of personal data are known, and where one stands in a text.
 *
 * @module
 */

/** What is taken out of a text. */
export const REDACTION_KINDS = ['email', 'url', 'iban', 'id', 'card', 'phone', 'number', 'name'] as const;

/**
 * What is taken out of a text: an e-mail address, a web address, a bank account number, a personal identity number, a card number,
 * a phone number, another number of seven digits or more (of an order, a customer, an account), what the caller's hook finds.
 */
export type RedactionKind = (typeof REDACTION_KINDS)[number];

/** A part of a text: from `start` up to `end`, in UTF-16 code units. */
export type TextRange = { readonly start: number; readonly end: number };

/** A part of a text, and what stands there. */
export type Found = TextRange & { readonly kind: RedactionKind };
