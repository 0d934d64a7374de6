/**
 * The two marks of a template's text: fields, and clauses that come or go with a field.
 *
 * `{{name}}` is the value of a field. `{{#name}}…{{/name}}` is a clause that stands only where the field has a value,
 * `{{^name}}…{{/name}}` one that stands only where it has none. There is nothing else.
 *
 * @module
 */
import type { ErrorCode } from '../error.ts';

/** A piece of a text; `end` is the index of the piece that closes a clause. */
export type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'clause'; readonly name: string; readonly present: boolean; readonly end: number }
  | { readonly kind: 'close'; readonly name: string };

/** What is wrong with a text. */
export type SyntaxFault = { readonly code: ErrorCode; readonly message: string };

/** The names that fields and parts may have. */
export const NAME: RegExp = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** How many clauses may stand in each other. */
export const DEEPEST = 8;

/**
 * Takes a text apart.
 *
 * @param text - The text of a part.
 * @returns Its pieces in order, and every fault. With faults, the pieces are of no use.
 * @internal
 */
export function piecesOf(text: string): { readonly pieces: readonly Piece[]; readonly faults: readonly SyntaxFault[] } {
  const pieces: Piece[] = [];
  const faults: SyntaxFault[] = [];
  const open: number[] = [];
  let tooDeep = false;
  const wrong = (message: string): void => {
    faults.push({ code: 'template/syntax', message });
  };
  const literal = (from: number, to: number): void => {
    if (from === to) return;
    const words = text.slice(from, to);
    const stray = words.indexOf('}}');
    if (stray >= 0) wrong(`}} at position ${from + stray} closes nothing; write } } where two braces are meant.`);
    pieces.push({ kind: 'literal', text: words });
  };
  let at = 0;
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', at)) {
    literal(at, start);
    const end = text.indexOf('}}', start + 2);
    if (end < 0) {
      wrong(`{{ at position ${start} is not closed by }}.`);
      at = text.length;
      break;
    }
    at = end + 2;
    const tag = tagOf(text, start + 2, end);
    if (tag === null) {
      wrong(`The mark at position ${start} is none of {{name}}, {{#name}}, {{^name}} and {{/name}}.`);
      continue;
    }
    const { sign, name } = tag;
    if (sign === '') pieces.push({ kind: 'field', name });
    else if (sign === '/') {
      const begun = open.pop();
      const clause = begun === undefined ? undefined : pieces[begun];
      if (begun === undefined || clause?.kind !== 'clause' || clause.name !== name)
        wrong(`{{/${name}}} at position ${start} does not close the clause that was opened last.`);
      else pieces[begun] = { ...clause, end: pieces.length };
      pieces.push({ kind: 'close', name });
    } else {
      open.push(pieces.length);
      pieces.push({ kind: 'clause', name, present: sign === '#', end: -1 });
      tooDeep ||= open.length > DEEPEST;
    }
  }
  literal(at, text.length);
  for (const begun of open) wrong(`The clause of the field ${(pieces[begun] as { name: string }).name} is not closed.`);
  if (tooDeep)
    faults.push({ code: 'template/too-deep', message: `Clauses stand in each other at most ${DEEPEST} deep.` });
  return { pieces, faults };
}

const LONGEST_TAG = 80;

function tagOf(text: string, start: number, end: number): { readonly sign: string; readonly name: string } | null {
  if (end - start > LONGEST_TAG) return null;
  const inner = text.slice(start, end).trim();
  const sign = /^[#^/]/.test(inner) ? inner.charAt(0) : '';
  const name = inner.slice(sign.length).trim();
  return NAME.test(name) ? { sign, name } : null;
}
