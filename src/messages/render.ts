/**
 * Writes a message from a template and values, in one pass.
 *
 * A value is written and never read again: what looks like a mark of a template in it stays as it is. A message is complete
 * or there is none, with a list of what is missing.
 *
 * @module
 */
import { type Issue, fail, within } from '../error.ts';
import { zoneOf } from '../time/zone.ts';
import { isRecord } from './declare.ts';
import { escapeFor, oneLine } from './escape.ts';
import { type Field, type FieldValue, type Formats, formatsOf, readField } from './fields.ts';
import type { Escaping } from './places.ts';
import { type CompiledPart, type Template, partsOf } from './template.ts';

/** The type of the value of a field. */
export type TemplateValueOf<F extends Field> = Field extends F
  ? FieldValue | null
  : F extends { readonly type: 'number' | 'points' }
    ? number
    : F extends { readonly type: 'choice'; readonly choices: infer Choices }
      ? keyof Choices & string
      : string;

/** Marks a field whose value may be left out. */
export type MayBeMissing = { readonly optional: true } | { readonly fallback: string };

/** A value for each field of a template; those that are optional or have a fallback may be missing or `null`. */
export type TemplateValues<T extends Template> = string extends keyof T['fields']
  ? Readonly<Record<string, FieldValue | null | undefined>>
  : {
      readonly [Name in keyof T['fields'] as T['fields'][Name] extends MayBeMissing ? never : Name]: TemplateValueOf<
        T['fields'][Name]
      >;
    } & {
      readonly [Name in keyof T['fields'] as T['fields'][Name] extends MayBeMissing ? Name : never]?:
        TemplateValueOf<T['fields'][Name]> | null | undefined;
    };

/** How to write a message. */
export type RenderOptions = {
  /** The zone that moments are written in, as an IANA name; not looked at where no field is an instant. */
  readonly zone: string;
};

/** A message, ready to be looked over and sent. */
export type Message<PartName extends string = string> = {
  /** The id of its template. */
  readonly template: string;
  /** Its language. */
  readonly locale: string;
  /** Its texts, each safe for the place it was written for. */
  readonly parts: Readonly<Record<PartName, string>>;
  /** The fields whose fallback was taken, in the order of their declaration. */
  readonly fallbacks: readonly string[];
  /** The optional fields without a value, in the order of their declaration. */
  readonly omitted: readonly string[];
};

/** A message, or all that stands in its way. */
export type RenderResult<PartName extends string = string> =
  { readonly ok: true; readonly value: Message<PartName> } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Writes messages from one template. */
export type RenderTemplate<T extends Template> = (
  values: TemplateValues<T>,
  options: RenderOptions,
) => RenderResult<keyof T['parts'] & string>;

/**
 * Writes a message from a template.
 *
 * Looks at the values of declared fields only, so one record of everything that is known serves many templates. A value
 * counts as missing when it is not there, `null`, or a text that shows nothing. Numbers and dates are written in the language
 * of the template; in an address they stand as a program reads them.
 *
 * @param template - A template; see `compileTemplate` where it is used many times.
 * @param values - The values by the names of the fields.
 * @param options - The zone of moments.
 * @returns The message; or `template/missing-value` for each field without a value and a fallback and
 * `template/invalid-value` for each of a wrong type, with the name of the field as path. No issue repeats a value.
 * @throws {NpsError} `template/invalid`, `template/syntax`, `template/too-deep`, `template/unknown-field`, `template/unused-field`,
 * `template/unguarded-field` and `template/unsafe-place`:
 * all faults of a bad template, as `checkTemplate` finds them; `zone/unknown` where a field is an instant;
 * `template/invalid` when the values are no object.
 * @example
 * const template = templateOf({
 *   id: 'thanks',
 *   locale: 'fi',
 *   fields: { name: { type: 'name', fallback: 'hei' }, comment: { type: 'text', optional: true } },
 *   parts: { html: { context: 'html', text: '<p>{{name}}, kiitos!{{#comment}} Kirjoitit: ”{{comment}}”{{/comment}}</p>' } },
 * });
 * const values = { name: 'Aino', comment: '{{account.secret}}<b>' };
 * const result = renderTemplate(template, values, { zone: 'Europe/Helsinki' });
 * result.ok && result.value.parts.html // => '<p>Aino, kiitos! Kirjoitit: ”{{account.secret}}&lt;b&gt;”</p>'
 */
export const renderTemplate = <const T extends Template>(
  template: T,
  values: TemplateValues<T>,
  options: RenderOptions,
): RenderResult<keyof T['parts'] & string> => compileTemplate(template)(values, options);

/**
 * Takes a template apart once, to write many messages from it.
 *
 * @param template - A template that nobody changes any more.
 * @returns A function that does what `renderTemplate` does, in time proportional to values and message.
 * @throws {NpsError} `template/invalid`, `template/syntax`, `template/too-deep`, `template/unknown-field`, `template/unused-field`,
 * `template/unguarded-field` and `template/unsafe-place`:
 * all faults of a bad template, as `checkTemplate` finds them.
 * @example
 * const render = compileTemplate({
 *   id: 'hello',
 *   locale: 'en',
 *   fields: { days: { type: 'number', forms: { one: '# day', other: '# days' } } },
 *   parts: { text: { context: 'text', text: 'You hear from us within {{days}}.' } },
 * });
 * const result = render({ days: 1 }, { zone: 'UTC' });
 * result.ok && result.value.parts.text // => 'You hear from us within 1 day.'
 */
export function compileTemplate<const T extends Template>(template: T): RenderTemplate<T> {
  const parts = partsOf(template);
  const { id, locale } = template;
  const fields: readonly (readonly [string, Field])[] = Object.entries(template.fields);
  const hasInstant = fields.some(([, { type }]) => type === 'instant');
  const addressed = addressedFields(parts);
  let made: Formats | null = null;
  return (values, options) => {
    if (!isRecord(values)) return fail('template/invalid', [], 'Values are an object with a value for each field.');
    const zone = zoneIn(options);
    if (made?.zone !== zone) {
      if (hasInstant) within(['zone'], () => zoneOf(zone));
      made = formatsOf(locale, zone);
    }
    const given: Readonly<Record<string, unknown>> = values;
    const issues: Issue[] = [];
    const fallbacks: string[] = [];
    const omitted: string[] = [];
    const known = new Map<string, Known>();
    for (const [name, field] of fields) {
      const reading = readField(Object.hasOwn(given, name) ? given[name] : undefined, field, made);
      if (reading.status === 'invalid') issues.push(invalidValue(name, reading.expected));
      else if (reading.status === 'present') known.set(name, reading);
      else if (field.fallback !== undefined) {
        fallbacks.push(name);
        known.set(name, { written: field.fallback, raw: field.fallback });
      } else if (field.optional === true) omitted.push(name);
      else issues.push(missingValue(name));
      if (addressed.has(name) && DOTS.test(oneLine(known.get(name)?.raw ?? '')))
        issues.push(invalidValue(name, 'For an address, a text other than . and ..'));
    }
    if (issues.length > 0) return { ok: false, issues };
    const written = Object.fromEntries(parts.map((part) => [part.name, writePart(part, known)] as const));
    // The parts of the message are those of the template, by construction.
    const partTexts = written as Readonly<Record<keyof T['parts'] & string, string>>;
    return { ok: true, value: { template: id, locale, parts: partTexts, fallbacks, omitted } };
  };
}

type Known = { readonly written: string; readonly raw: string };

const zoneIn = (options: RenderOptions): string =>
  isRecord(options) && typeof options.zone === 'string'
    ? options.zone
    : fail('zone/unknown', ['zone'], 'A zone is needed: an IANA name such as Europe/Helsinki, or UTC.');

const invalidValue = (name: string, expected: string): Issue => ({
  code: 'template/invalid-value',
  path: [name],
  message: `${expected} was expected for the field ${name}.`,
});

const missingValue = (name: string): Issue => ({
  code: 'template/missing-value',
  path: [name],
  message: `The field ${name} has neither a value nor a fallback.`,
});

/** Segments that a browser resolves, even percent-encoded, and so could leave the path that was written. */
const DOTS = /^\.\.?$/;

/** The fields that become a part of an address. */
const addressedFields = (parts: readonly CompiledPart[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap(({ pieces, escapings }) =>
      pieces.flatMap((piece, i) => (piece.kind === 'field' && escapings[i] === 'url' ? [piece.name] : [])),
    ),
  );

/** One pass; each value is made safe once for each place, however often it stands there. */
function writePart({ pieces, escapings }: CompiledPart, known: ReadonlyMap<string, Known>): string {
  const safe = new Map<string, string>();
  const safeValue = (name: string, escaping: Escaping): string => {
    const key = `${escaping} ${name}`;
    const before = safe.get(key);
    if (before !== undefined) return before;
    // A field outside of a clause has a value or a fallback, and one inside of a clause has a value.
    const value = known.get(name) as Known;
    const made =
      escaping === 'verbatim' ? value.raw : escapeFor(escaping === 'url' ? value.raw : value.written, escaping);
    safe.set(key, made);
    return made;
  };
  let text = '';
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as CompiledPart['pieces'][number];
    if (piece.kind === 'literal') text += piece.text;
    else if (piece.kind === 'field') text += safeValue(piece.name, escapings[i] as Escaping);
    else if (piece.kind === 'clause' && known.has(piece.name) !== piece.present) i = piece.end;
  }
  return text;
}
