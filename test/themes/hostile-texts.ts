/**
 * What no customer writes and somebody will send: units of text that are repeated to any length.
 *
 * @module
 */

/** Units that make text hard to read: one sign for ever, marks without letters, what is not seen, halves of characters. */
export const HOSTILE_WRITING: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one word': 'late ',
  'letters of one sign': 'a ',
  spaces: ' ',
  'line ends': '\n',
  points: '.',
  'marks alone': '\u0301',
  'a letter and marks': 'e\u0323\u0301',
  'not seen': '\u200b',
  'soft hyphens': 'a\u00ad',
  'right to left': '\u202eabc ',
  'lone surrogates': '\ud800',
  emoji: '😀',
  'joined emoji': '👩\u200d👩\u200d👧',
  'what grows when made plain': '\ufdfa',
  'clause words': 'but ',
  'two clause words': 'even though ',
  'commas between digits': '1,',
  'endings of words': 'ational',
  'no spaces': '字',
};

/** Units that come near to personal data, over and over. */
export const HOSTILE_DATA: readonly string[] = [
  ...['a@', 'a@a.fi@', '@a.bc1', `@${'a.'.repeat(126)}`, 'a(at)b.', '[at]', '(dot)', 'a(at)b(dot)', ' @ ', '@', '"'],
  ...['0-', '0 ', '0', '1.', '0/', '1-1 ', '12.12.12 ', '12.5.2024 ', '1 000', '+1', '(', '(0', '_1', '2 2 2 4 '],
  ...['1,234', '123,', '12,34', 'a.com', '.com', 'firma.fi ', '2024,', '1.1.2024,111'],
  ...['www.', 'www.!', '://', 'a://', 'a.a/', 'a.fi/', '/', '?', 'a.'],
  ...['FI21 ', 'FI21', '131052-308', '131052-308T', '4111111111111111 ', '12345678]', '811218+', '811218-9876 '],
  ...['0\u200b', '\u200b', '\u00a0', '０', '😀', 'a', '\ud800', '\u0301', '\u202e0', '\u0000', '[', '…'],
];

/**
 * A unit repeated to a length.
 *
 * @param unit - What is repeated; not empty.
 * @param length - How many code units the text has, or one unit less.
 * @returns The text, of whole units.
 */
export const repeated = (unit: string, length: number): string => unit.repeat(Math.floor(length / unit.length));
