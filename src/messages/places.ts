/**
 * Which escaping each field of a text needs, by the place where it stands, and where no escaping would help.
 *
 * Text, headers and text messages are safe everywhere. In markup and in addresses it depends on what was written before the
 * field, so the literal text is followed there; what cannot be judged is refused.
 *
 * @module
 */
import type { Context } from './escape.ts';
import type { FieldType } from './fields.ts';
import { type MarkupState, type MarkupStep, MARKUP_START, stepMarkup } from './markup.ts';
import type { Piece } from './syntax.ts';

/** What happens to a value: the escaping of a context, or nothing since a checked address may stand as it is. */
export type Escaping = Context | 'verbatim';

/** What is found out about a text. */
export type Placed = {
  /** The escaping of each piece that is a field, by its index; `null` for other pieces. */
  readonly escapings: readonly (Escaping | null)[];
  /** What is wrong, in words. */
  readonly faults: readonly string[];
};

/**
 * Finds the escaping of every field of a text.
 *
 * @param pieces - The pieces of a text without faults.
 * @param context - Where the text will stand.
 * @param typeOf - The type of a field; `null` for one that is not declared.
 * @returns An escaping for each field, and the places that no escaping makes safe.
 * @internal
 */
export function placesOf(
  pieces: readonly Piece[],
  context: Context,
  typeOf: (name: string) => FieldType | null,
): Placed {
  if (context === 'html') return inMarkup(pieces, typeOf);
  if (context === 'url') return inAddress(pieces, typeOf);
  return { escapings: pieces.map(({ kind }) => (kind === 'field' ? context : null)), faults: [] };
}

/**
 * How far an address has come: nothing yet, a beginning, one slash that may be all so far, past its host, or a field that is
 * the whole of it.
 */
type Address = 'empty' | 'begun' | 'slash' | 'past-host' | 'whole';

/** What an address must say before a value may become a part of it: a scheme with its host, or a place on the same host. */
const PAST_HOST = /^(?:https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?[/?#]|mailto:|tel:|[?#]|\/(?![^\w.~?#-]))/i;

/** What may follow a first slash; a second slash, or what a browser takes for one, would begin a host. */
const SECOND = /^[\w.~?#-]/;

const begunBy = (value: string): Address => (value === '/' ? 'slash' : PAST_HOST.test(value) ? 'past-host' : 'begun');

/** A percent sign whose two digits are still to come: a value could supply them. */
const HALF_PERCENT = /%[0-9A-Fa-f]?$/;

const IN_ADDRESS =
  'In an address, a field stands alone and is of type url, or comes after the host and the first / ? or #, and not after a % sign; a clause that falls out leaves no second slash behind the first.';

/** What an address may be written with. */
const ADDRESS_TEXT = /^[!#-;=?-Z[\]_a-z~]*$/;

function inAddress(pieces: readonly Piece[], typeOf: (name: string) => FieldType | null): Placed {
  const faults: string[] = [];
  const escapings: (Escaping | null)[] = [];
  const clauses: Address[] = [];
  let address: Address = 'empty';
  let before = '';
  for (const piece of pieces) {
    if (piece.kind === 'literal') {
      if (!ADDRESS_TEXT.test(piece.text))
        faults.push('An address is written in printable ASCII without spaces and quotes.');
      before = piece.text;
      if (address === 'empty') address = begunBy(before);
      else if (address === 'slash') {
        if (!SECOND.test(before)) faults.push(IN_ADDRESS);
        address = 'past-host';
      }
      escapings.push(null);
    } else {
      const place: Escaping | null = placeInAddress(address, before, piece, typeOf);
      if (place === null) faults.push(IN_ADDRESS);
      address = addressAfter(piece, address, place, clauses);
      before = '';
      escapings.push(piece.kind === 'field' ? place : null);
    }
  }
  return { escapings, faults: [...new Set(faults)] };
}

/** The escaping of a field in an address; `url` for the marks of a clause that is in a good place. */
const placeInAddress = (
  address: Address,
  before: string,
  piece: Piece,
  typeOf: (name: string) => FieldType | null,
): 'url' | 'verbatim' | null => {
  if (address === 'past-host' || address === 'slash') return HALF_PERCENT.test(before) ? null : 'url';
  return address === 'empty' && piece.kind === 'field' && typeOf(piece.name) === 'url' ? 'verbatim' : null;
};

/** How far an address has come behind a mark. What stands in a clause may fall out; `clauses` holds how far it was before. */
function addressAfter(piece: Piece, address: Address, place: Escaping | null, clauses: Address[]): Address {
  if (piece.kind === 'clause') clauses.push(address);
  if (piece.kind === 'close' && clauses.pop() === 'slash') return 'slash';
  if (piece.kind !== 'field') return address;
  return place === 'verbatim' ? 'whole' : address === 'slash' ? 'past-host' : address;
}

/** A character reference that is still to be closed: the value could finish it. */
const HALF_REFERENCE = /&#?[A-Za-z0-9]*$/;
const LONGEST_REFERENCE = 40;

const IN_MARKUP =
  'In markup, a field stands in the text of an element, or in quotes in one of the attributes alt, title, label, summary, aria-…, href and src; not after the beginning of a tag, a comment, a style or a character reference.';

function inMarkup(pieces: readonly Piece[], typeOf: (name: string) => FieldType | null): Placed {
  const faults: string[] = [];
  const escapings: (Escaping | null)[] = [];
  const clauses: (string | null)[] = [];
  const addresses: Address[] = [];
  let state: MarkupState = MARKUP_START;
  let address: Address = 'empty';
  let before = '';
  for (const piece of pieces) {
    if (piece.kind === 'literal') {
      const step: MarkupStep = stepMarkup(state, piece.text);
      if (step.refused !== null)
        faults.push(`A message holds no element ${step.refused}, whose content is not read as markup.`);
      if (step.value !== null) address = step.value === '' ? 'empty' : begunBy(step.value);
      else if (address === 'slash' && state.place === 'address') {
        // The quote that ends the attribute may follow as well.
        if (!SECOND.test(piece.text) && !piece.text.startsWith(state.mode)) faults.push(IN_ADDRESS);
        address = 'past-host';
      }
      state = step.state;
      before = piece.text.slice(-LONGEST_REFERENCE);
      escapings.push(null);
      continue;
    }
    const place: Escaping | null = HALF_REFERENCE.test(before)
      ? null
      : state.place === 'text'
        ? 'html'
        : state.place === 'address'
          ? placeInAddress(address, before, piece, typeOf)
          : null;
    if (place === null) faults.push(IN_MARKUP);
    address = addressAfter(piece, address, place, addresses);
    before = '';
    const key = place === null ? null : state.key;
    if (piece.kind === 'clause') clauses.push(key);
    if (piece.kind === 'close' && clauses.pop() !== key)
      faults.push(
        'A clause holds whole elements, or text inside of one attribute: markup reads the same with and without it.',
      );
    // A checked address has no sign of markup but & and ', which are escaped as everywhere.
    escapings.push(piece.kind === 'field' ? (place === 'verbatim' ? 'html' : place) : null);
  }
  if (state.place !== 'text' || state.key !== MARKUP_START.key) faults.push('Markup ends outside of every tag.');
  return { escapings, faults: [...new Set(faults)] };
}
