/**
 * Templates of messages as plain data, and everything that can be wrong with one.
 *
 * A template declares its fields with their types and holds one text for each part of a message. It names people and
 * products where they stand in the nominative or in a clause of their own, since case endings cannot be glued on.
 *
 * @module
 */
import { type ErrorCode, type Issue, NpsError } from '../error.ts';
import { fieldIssues, isRecord } from './declare.ts';
import { type Context, CONTEXTS, isBlank, isClean } from './escape.ts';

import type { Field, FieldType } from './fields.ts';
import { type Escaping, placesOf } from './places.ts';
import { type Piece, NAME, piecesOf } from './syntax.ts';

/** A text of a message, and where it will stand. */
export type Part = {
  /** Where the text will stand; values are made safe for that place. */
  readonly context: Context;
  /**
   * The text. `{{name}}` is the value of the field `name`; `{{#name}}…{{/name}}` stands only where an optional field has a
   * value, `{{^name}}…{{/name}}` only where it has none. Values are never read as a template.
   */
  readonly text: string;
};

/** A message in one language, with places for what is known about a person. Plain JSON. */
export type Template<Name extends string = string> = {
  /** What it is for; the same in every language. */
  readonly id: string;
  /** The language, as a BCP 47 tag such as `fi`. Numbers and dates are written by it. */
  readonly locale: string;
  /** How it speaks, for hosts that keep several; nothing is computed from it. */
  readonly tone?: string;
  /** The fields by their names: a letter, then letters, digits, `_` and `-`, at most 64. */
  readonly fields: Readonly<Record<Name, Field>>;
  /** The texts by names such as `subject`, `body` and `sms`. */
  readonly parts: Readonly<Record<string, Part>>;
};

/**
 * Checks a template, and keeps its type, so that rendering it asks for exactly its fields.
 *
 * @param template - A template, written in place so that the names of its fields are known to the compiler.
 * @returns The same template.
 * @throws {NpsError} `template/invalid`, `template/syntax`, `template/too-deep`, `template/unknown-field`, `template/unused-field`,
 * `template/unguarded-field` and `template/unsafe-place`:
 * every fault at once, as `checkTemplate` finds them.
 * @example
 * const thanks = templateOf({
 *   id: 'thanks',
 *   locale: 'en',
 *   fields: { name: { type: 'name', fallback: 'there' } },
 *   parts: { sms: { context: 'sms', text: 'Hi {{name}}, thank you for your answer!' } },
 * });
 * thanks.locale // => 'en'
 */
export function templateOf<const T extends Template>(template: T): T {
  const [first, ...rest] = checkTemplate(template);
  if (first !== undefined) throw new NpsError([first, ...rest]);
  return template;
}

/**
 * Finds everything that is wrong with a template, of any origin.
 *
 * Codes: `template/invalid` for a wrong type, a key that no template has, a language without number and date formats, a
 * text with control characters; `template/syntax` for marks that are malformed or not balanced; `template/too-deep`;
 * `template/unknown-field`, one that is used but not declared; `template/unused-field`, the other way round;
 * `template/unguarded-field`, an optional one outside of its clause; `template/unsafe-place`, one where no escaping helps,
 * such as in a style or at the beginning of an address.
 *
 * @param template - Anything.
 * @returns All faults, each with its place; none for a good template. Takes time in proportion to the template.
 * @example
 * const template = {
 *   id: 'thanks',
 *   locale: 'en',
 *   fields: { name: { type: 'name' } },
 *   parts: { subject: { context: 'header', text: 'Thank you, {{nmae}}' } },
 * };
 * checkTemplate(template).map(({ code, path }) => `${code} ${pointerOf(path)}`) // => ['template/unknown-field /parts/subject/text', 'template/unused-field /fields/name']
 */
export const checkTemplate = (template: unknown): readonly Issue[] => readTemplate(template).issues;

/** A part, ready to be written. */
export type CompiledPart = {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly escapings: readonly (Escaping | null)[];
};

/**
 * Takes a template apart.
 *
 * @param template - A template.
 * @returns Its parts, ready to be written.
 * @throws {NpsError} `template/invalid`, `template/syntax`, `template/too-deep`, `template/unknown-field`, `template/unused-field`,
 * `template/unguarded-field` and `template/unsafe-place`:
 * every fault at once, as `checkTemplate` finds them.
 * @internal
 */
export function partsOf(template: Template): readonly CompiledPart[] {
  const { issues, parts } = readTemplate(template);
  const [first, ...rest] = issues;
  if (first !== undefined) throw new NpsError([first, ...rest]);
  return parts;
}

type Analysis = { readonly issues: readonly Issue[]; readonly parts: readonly CompiledPart[] };
type Path = readonly (string | number)[];
type Report = (code: ErrorCode, path: Path, message: string) => void;

function readTemplate(template: unknown): Analysis {
  const issues: Issue[] = [];
  const report: Report = (code, path, message) => {
    issues.push({ code, path, message });
  };
  if (!isRecord(template)) {
    report('template/invalid', [], 'A template is an object with id, locale, fields and parts.');
    return { issues, parts: [] };
  }
  checkKeys(template, ['id', 'locale', 'tone', 'fields', 'parts'], [], report);
  const { id, locale, tone, fields, parts } = template;
  if (!isFilled(id)) report('template/invalid', ['id'], 'The id of a template is a text that shows something.');
  if (!isFormatted(locale))
    report('template/invalid', ['locale'], 'The locale is a BCP 47 tag whose numbers and dates the runtime can write.');
  if (tone !== undefined && !isFilled(tone))
    report('template/invalid', ['tone'], 'A tone is a text that shows something.');
  const declared = declaredFields(fields, report);
  if (!isRecord(parts) || Object.keys(parts).length === 0) {
    report('template/invalid', ['parts'], 'Parts are an object with at least one text.');
    return { issues, parts: [] };
  }
  const used = new Set<string>();
  const compiled = Object.entries(parts).flatMap(([name, part]) => compiledPart(name, part, declared, used, report));
  for (const name of declared.keys())
    if (!used.has(name)) report('template/unused-field', ['fields', name], 'A declared field stands in some part.');
  return { issues, parts: compiled };
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && !isBlank(value);

/** A tag that `Intl` does not know would be written in the language of the machine. */
const isFormatted = (locale: unknown): boolean => {
  try {
    return typeof locale === 'string' && Intl.NumberFormat.supportedLocalesOf([locale]).length === 1;
  } catch {
    return false;
  }
};

function checkKeys(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: Path,
  report: Report,
): void {
  for (const key of Object.keys(value))
    if (!known.includes(key)) report('template/invalid', [...path, key], `The keys here are ${known.join(', ')}.`);
}

/** Where fields may stand and what may go with them; fields that are themselves at fault count as declared. */
type Declared = ReadonlyMap<string, { readonly type: FieldType | null; readonly optional: boolean }>;

function declaredFields(fields: unknown, report: Report): Declared {
  const declared = new Map<string, { type: FieldType | null; optional: boolean }>();
  if (!isRecord(fields)) {
    report('template/invalid', ['fields'], 'Fields are an object, empty where a template has none.');
    return declared;
  }
  for (const [name, field] of Object.entries(fields)) {
    const path = ['fields', name];
    if (!NAME.test(name))
      report('template/invalid', path, 'A field has a name of a letter, then letters, digits, _ and -, at most 64.');
    const faults = fieldIssues(field, path);
    for (const { code, path: place, message } of faults) report(code, place, message);
    const { type, optional } = isRecord(field) ? field : {};
    declared.set(name, { type: faults.length === 0 ? (type as FieldType) : null, optional: optional === true });
  }
  return declared;
}

function compiledPart(
  name: string,
  part: unknown,
  declared: Declared,
  used: Set<string>,
  report: Report,
): readonly CompiledPart[] {
  const path = ['parts', name];
  if (!NAME.test(name))
    report('template/invalid', path, 'A part has a name of a letter, then letters, digits, _ and -, at most 64.');
  if (!isRecord(part)) {
    report('template/invalid', path, 'A part is an object with context and text.');
    return [];
  }
  checkKeys(part, ['context', 'text'], path, report);
  const { context, text } = part;
  const known = CONTEXTS.find((one) => one === context);
  if (known === undefined)
    report('template/invalid', [...path, 'context'], `A context is one of ${CONTEXTS.join(', ')}.`);
  const place = [...path, 'text'];
  if (typeof text !== 'string' || isBlank(text)) {
    report('template/invalid', place, 'The text of a part is a text that shows something.');
    return [];
  }
  const { pieces, faults } = piecesOf(text);
  for (const { code, message } of faults) report(code, place, message);
  checkUses(pieces, declared, used, place, report);
  if (known === undefined || faults.length > 0) return [];
  if (known !== 'url' && !isClean(text, known))
    report(
      'template/invalid',
      place,
      'The text holds no control or direction characters, a header no line breaks either.',
    );
  const placed = placesOf(pieces, known, (field) => declared.get(field)?.type ?? null);
  for (const message of placed.faults) report('template/unsafe-place', place, message);
  return [{ name, pieces, escapings: placed.escapings }];
}

/** Each fault is told once a part and field, however often the field stands there. */
function checkUses(pieces: readonly Piece[], declared: Declared, used: Set<string>, place: Path, report: Report): void {
  const told = new Set<string>();
  const once = (code: ErrorCode, name: string, message: string): void => {
    const key = `${code} ${name}`;
    if (!told.has(key)) report(code, place, message);
    told.add(key);
  };
  const clauses: { readonly name: string; readonly present: boolean }[] = [];
  const guards = new Map<string, number>();
  const guard = (name: string, by: number): void => void guards.set(name, (guards.get(name) ?? 0) + by);
  for (const piece of pieces) {
    if (piece.kind === 'literal') continue;
    if (piece.kind === 'close') {
      const closed = clauses.pop();
      if (closed?.present === true) guard(closed.name, -1);
      continue;
    }
    const { name } = piece;
    used.add(name);
    const field = declared.get(name);
    if (field === undefined) once('template/unknown-field', name, `The field ${name} is used but not declared.`);
    else if (piece.kind === 'clause' && !field.optional)
      once('template/invalid', name, `A clause goes with an optional field; ${name} always has a value or a fallback.`);
    else if (piece.kind === 'field' && field.optional && (guards.get(name) ?? 0) === 0)
      once(
        'template/unguarded-field',
        name,
        `The optional field ${name} stands only inside of {{#${name}}}…{{/${name}}}.`,
      );
    if (piece.kind === 'clause') {
      clauses.push(piece);
      if (piece.present) guard(name, 1);
    }
  }
}
