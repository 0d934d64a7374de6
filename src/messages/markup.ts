/**
 * Follows markup character by character, as far as is needed to know where the next character would stand.
 *
 * The states are those of the HTML standard, without the elements whose content is read by other rules. What is unclear is
 * told as `closed`, a place for nothing.
 *
 * @module
 * @see WHATWG HTML, 13.2.5 Tokenization.
 */

/** Where the next character of markup stands. */
export type MarkupState = {
  /** `text`: content, or a quoted attribute that holds text; `address`: a quoted attribute that holds one; else `closed`. */
  readonly place: 'text' | 'address' | 'closed';
  /** Tells states apart. */
  readonly key: string;
  readonly mode: Mode;
  readonly tag: string;
  readonly closing: boolean;
  readonly attribute: string;
  /** What was read of a mark that is still open: the end of a comment or of an element, the beginning of a comment. */
  readonly pending: string;
};

type Mode =
  | 'data'
  | 'open'
  | 'open-end'
  | 'bang'
  | 'bogus'
  | 'comment'
  | 'name'
  | 'in-tag'
  | 'attribute'
  | 'after-attribute'
  | 'before-value'
  | '"'
  | "'"
  | 'bare'
  | 'raw';

/** What a piece of markup does. */
export type MarkupStep = {
  readonly state: MarkupState;
  /** What the piece says of a value that began in it and is still open; `null` when none is. */
  readonly value: string | null;
  /** An element that no message may hold; `null` when there is none. */
  readonly refused: string | null;
};

/** Elements whose content is no markup. Fields may stand in the first two, where character references are read. */
const RAW = ['title', 'textarea', 'style'];

/** Elements whose content is a program, another document or another grammar, or which change how addresses are read. */
const REFUSED = [
  ...['script', 'iframe', 'frame', 'object', 'embed', 'applet', 'base', 'svg', 'math', 'template'],
  ...['noscript', 'noembed', 'noframes', 'xmp', 'listing', 'plaintext', 'select', 'frameset'],
];

const SPACE = /[\t\n\f\r ]/;
const LETTER = /[A-Za-z]/;
/** Attributes that people read. */
const TEXT_ATTRIBUTE = /^(?:alt|title|label|summary|aria-[a-z]+)$/;
const ADDRESS_ATTRIBUTE = /^(?:href|src)$/;
/** Longer names are no names that a rule knows; so the memory of a state is bounded. */
const LONGEST_NAME = 32;

/** What was read of the end of a comment, and what a further dash makes of it. `start` is right behind its beginning. */
const DASHES: Readonly<Record<string, string>> = {
  start: 'start-',
  'start-': '--',
  '': '-',
  '-': '--',
  '--': '--',
  '--!': '-',
};
const COMMENT_ENDS = ['start', 'start-', '--', '--!'];

/** Outside of every tag. */
export const MARKUP_START: MarkupState = /* @__PURE__ */ stateOf('data', '', false, '', '');

function stateOf(mode: Mode, tag: string, closing: boolean, attribute: string, pending: string): MarkupState {
  const quoted = mode === '"' || mode === "'";
  const place =
    (mode === 'data' && pending === '') ||
    (mode === 'raw' && pending === '' && tag !== 'style') ||
    (quoted && TEXT_ATTRIBUTE.test(attribute))
      ? 'text'
      : quoted && ADDRESS_ATTRIBUTE.test(attribute)
        ? 'address'
        : 'closed';
  const key = mode === 'data' ? 'data' : [mode, tag, closing, attribute, pending].join(' ');
  return { place, key, mode, tag, closing, attribute, pending };
}

/**
 * Follows a piece of markup.
 *
 * @param from - The state before it.
 * @param text - The piece.
 * @returns The state after it. Takes time in proportion to its length.
 * @internal
 */
export function stepMarkup(from: MarkupState, text: string): MarkupStep {
  let { mode, tag, closing, attribute, pending } = from;
  let began = -1;
  let refused: string | null = null;

  const named = (name: string, sign: string): string => (name.length < LONGEST_NAME ? name + sign.toLowerCase() : name);
  const endTag = (): void => {
    if (REFUSED.includes(tag)) refused ??= tag;
    mode = !closing && RAW.includes(tag) ? 'raw' : 'data';
    pending = '';
    attribute = '';
    if (mode === 'data') tag = '';
  };
  const inTag = (sign: string): void => {
    if (sign === '>') endTag();
    else if (SPACE.test(sign) || sign === '/') mode = 'in-tag';
    else {
      mode = 'attribute';
      attribute = sign.toLowerCase();
    }
  };
  const begin = (sign: string): void => {
    if (LETTER.test(sign)) {
      mode = 'name';
      tag = sign.toLowerCase();
    } else if (mode === 'open' && sign === '/') {
      mode = 'open-end';
      closing = true;
    } else if (mode === 'open' && sign === '!') mode = 'bang';
    else if ((mode === 'open' && sign !== '?') || sign === '>')
      // No tag after all: `<` or `</>` is text, unless it is followed by another `<`.
      mode = sign === '<' && mode === 'open' ? 'open' : 'data';
    else mode = 'bogus';
  };

  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    switch (mode) {
      case 'data':
        if (sign === '<') {
          mode = 'open';
          closing = false;
        }
        break;
      case 'open':
      case 'open-end':
        begin(sign);
        break;
      case 'bang':
        if (pending === '' && sign === '-') pending = '-';
        else if (sign === '-') {
          mode = 'comment';
          pending = 'start';
        } else {
          mode = sign === '>' ? 'data' : 'bogus';
          pending = '';
        }
        break;
      case 'bogus':
        if (sign === '>') mode = 'data';
        break;
      case 'comment':
        if (sign === '>' && COMMENT_ENDS.includes(pending)) {
          mode = 'data';
          pending = '';
        } else if (sign === '-') pending = DASHES[pending] as string;
        else pending = sign === '!' && pending === '--' ? '--!' : '';
        break;
      case 'name':
        if (SPACE.test(sign) || sign === '/' || sign === '>') inTag(sign);
        else tag = named(tag, sign);
        break;
      case 'in-tag':
        inTag(sign);
        break;
      case 'attribute':
        if (sign === '=') mode = 'before-value';
        else if (SPACE.test(sign)) mode = 'after-attribute';
        else if (sign === '/' || sign === '>') inTag(sign);
        else attribute = named(attribute, sign);
        break;
      case 'after-attribute':
        if (sign === '=') mode = 'before-value';
        else if (!SPACE.test(sign)) inTag(sign);
        break;
      case 'before-value':
        if (sign === '>') endTag();
        else if (sign === '"' || sign === "'") {
          mode = sign;
          began = i + 1;
        } else if (!SPACE.test(sign)) mode = 'bare';
        break;
      case '"':
      case "'":
        if (sign === mode) {
          mode = 'in-tag';
          attribute = '';
          began = -1;
        }
        break;
      case 'bare':
        if (sign === '>') endTag();
        else if (SPACE.test(sign)) mode = 'in-tag';
        break;
      case 'raw': {
        const end = `</${tag}`;
        const read = pending + sign.toLowerCase();
        if (end.startsWith(read)) pending = read;
        else if (pending === end && (SPACE.test(sign) || sign === '/' || sign === '>')) {
          closing = true;
          pending = '';
          inTag(sign);
        } else pending = sign === '<' ? '<' : '';
        break;
      }
    }
  }
  return {
    state: stateOf(mode, tag, closing, attribute, pending),
    value: began >= 0 ? text.slice(began) : null,
    refused,
  };
}
