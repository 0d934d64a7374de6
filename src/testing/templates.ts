/**
 * Random templates of messages and values for them, hostile ones among them.
 *
 * @module
 */
import * as fc from 'fast-check';
import { type Context, CONTEXTS } from '../messages/escape.ts';
import type { Field, FieldValue } from '../messages/fields.ts';
import type { Part, Template } from '../messages/template.ts';
import { arbInstant } from './times.ts';

/** Which texts to make. */
export type HostileTextConstraints = {
  /** The length of the longest text made of random characters, in UTF-16 units. @defaultValue 30 */
  readonly maxLength?: number;
};

/** What people, or somebody who means harm, might type where a name is asked for. */
const TELLING_TEXTS = [
  'Aino',
  '{{name}}',
  '{{account.secret}}<b>',
  '{{#a}}x{{/a}}',
  '}}{{',
  '{',
  '<script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "'><img src=x>",
  '`x`',
  '--><b>',
  '&lt;b&gt;',
  'amp;',
  '\u0338x',
  'javascript:alert(1)',
  'Anna\r\nBcc: all@shop.example',
  '=?utf-8?Q?=0D=0ABcc:_x?=',
  'a\u0085b\u2028c\u2029d\u000Be\u000Cf',
  'nul\u0000\u0007\u007F\u009B31m',
  '\u202Egnp.exe\u202C',
  '\u2066x\u2069\u2069y',
  '\u05E9\u05DC\u05D5\u05DD\n(1)',
  '\uD800',
  'x\uDC00y',
  '\u{1F600}',
  '$& $1 $$',
  '%41%0D%0A',
  '..',
  'a/../b?c#d',
  '__proto__',
  'constructor',
  'O\u2019Brien',
];

/**
 * Texts as they come from outside: template syntax, markup, line breaks, control characters, half surrogate pairs, marks that
 * turn the direction of writing, and plain names.
 *
 * @param constraints - How long they may be.
 * @returns An arbitrary of texts that show something; the plainest is a name.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbHostileText(), (text) => escapeFor(text, 'header').split('\n').length === 1)) // => undefined
 */
export const arbHostileText = ({ maxLength = 30 }: HostileTextConstraints = {}): fc.Arbitrary<string> =>
  fc
    .oneof(
      { withCrossShrink: true },
      fc.constantFrom(...TELLING_TEXTS),
      fc.array(fc.constantFrom(...TELLING_TEXTS), { minLength: 2, maxLength: 4 }).map((texts) => texts.join('')),
      fc.string({ unit: 'binary', maxLength }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units)),
    )
    .map((text) => (/[!-~]/.test(text) ? text : `x${text}`));

/** Which templates to make. */
export type TemplateConstraints = {
  /** The most fields. @defaultValue 5 */
  readonly maxFields?: number;
  /** Where the texts of the parts stand, the plainest first. @defaultValue `CONTEXTS` */
  readonly contexts?: readonly [Context, ...Context[]];
  /** The languages, the plainest first. @defaultValue `['en', 'fi', 'nb', 'sv']` */
  readonly locales?: readonly [string, ...string[]];
};

/**
 * Good templates with one to three parts, in which each declared field is used.
 *
 * @param constraints - How many fields, where the parts stand, which languages.
 * @returns An arbitrary of templates that `checkTemplate` finds no fault with; the plainest has one part and no field.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbTemplate(), (template) => checkTemplate(template).length === 0)) // => undefined
 */
export const arbTemplate = ({
  maxFields = 5,
  contexts = CONTEXTS,
  locales = ['en', 'fi', 'nb', 'sv'],
}: TemplateConstraints = {}): fc.Arbitrary<Template> =>
  fc
    .record({
      locale: fc.constantFrom(...locales),
      fields: fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), arbField()), {
        maxLength: Math.min(maxFields, NAMES.length),
        selector: ([name]) => name,
      }),
      contexts: fc.array(fc.constantFrom(...contexts), { minLength: 1, maxLength: 3 }),
    })
    .chain(({ locale, fields, contexts: chosen }) =>
      fc.tuple(...chosen.map((context) => arbPart(context, fields))).map((parts) => ({
        id: 'template',
        locale,
        fields: Object.fromEntries(fields),
        parts: Object.fromEntries(parts.map((part, i) => [`part${i}`, part])),
      })),
    );

/** Names of every object's machinery are among them: they are names as good as others. */
const NAMES = ['name', 'product', 'constructor', 'toString', 'a', 'b-2', 'valueOf', 'hasOwnProperty'] as const;

const arbField = (): fc.Arbitrary<Field> =>
  fc
    .tuple(
      fc.constantFrom<Field>(
        { type: 'name' },
        { type: 'text' },
        { type: 'number' },
        { type: 'number', decimals: 0, forms: { one: '# day', other: '# days' } },
        { type: 'points', signed: true },
        { type: 'date' },
        { type: 'instant' },
        { type: 'instant', length: 'short', show: 'time' },
        { type: 'url' },
        { type: 'choice', choices: { discount: 'a discount', constructor: 'a "card" & <more>' } },
      ),
      fc.constantFrom<'needed' | 'optional' | 'fallback'>('needed', 'optional', 'fallback'),
    )
    .map(([field, absence]) =>
      absence === 'needed'
        ? field
        : absence === 'optional'
          ? { ...field, optional: true }
          : { ...field, fallback: field.type === 'url' ? 'https://shop.example/' : 'dear <customer>' },
    );

/** How a field is set into each place, and what stands around it. */
const SETTINGS: Readonly<Record<Context, readonly ((mark: string, type: Field['type']) => string)[]>> = {
  text: [(mark) => ` ${mark}.\n`, (mark) => mark],
  header: [(mark) => ` ${mark}`, (mark) => `[${mark}]`],
  sms: [(mark) => `${mark} `, (mark) => `\n(${mark})`],
  url: [(mark) => `&q=${mark}`, (mark) => `/${mark}`],
  html: [
    (mark) => `<p>${mark}</p>`,
    (mark) => `<img alt="${mark}">`,
    (mark) => `<b title='x ${mark}'>${mark}</b>`,
    (mark) => `<a href="https://shop.example/?q=${mark}">x</a>`,
    (mark, type) => (type === 'url' && !mark.startsWith('{{#') ? `<a href="${mark}">y</a>` : `<!-- - -->${mark}`),
  ],
};

const BEGINNINGS: Readonly<Record<Context, string>> = {
  text: 'Hello',
  header: 'Hello',
  sms: 'Hello',
  url: 'https://shop.example/x?y',
  html: '<style>p { color: red; }</style>Hello',
};

const arbPart = (context: Context, fields: readonly (readonly [string, Field])[]): fc.Arbitrary<Part> =>
  fc
    .tuple(
      ...fields.map(([name, field]) =>
        fc.constantFrom(...SETTINGS[context]).map((set) => {
          const mark = `{{${name}}}`;
          const clause = `{{#${name}}}${mark}{{/${name}}}{{^${name}}}-{{/${name}}}`;
          return set(field.optional === true ? clause : mark, field.type);
        }),
      ),
    )
    .map((pieces) => ({ context, text: BEGINNINGS[context] + pieces.join('') }));

/** Which values to make. */
export type TemplateValuesConstraints = HostileTextConstraints & {
  /** Whether fields that may be missing sometimes are. @defaultValue true */
  readonly missing?: boolean;
};

/**
 * Values that fit a template, with hostile texts wherever a text is asked for.
 *
 * @param template - A good template.
 * @param constraints - How long texts may be, and whether values may be missing.
 * @returns An arbitrary of values; rendering the template with them gives a message, unless a text for an address is a mere
 * `.` or `..`.
 * @example
 * import * as fc from 'fast-check';
 * const values = arbTemplateValues({ id: 'x', locale: 'en', fields: { days: { type: 'number' } }, parts: {} });
 * fc.assert(fc.property(values, ({ days }) => typeof days === 'number')) // => undefined
 */
export const arbTemplateValues = (
  template: Template,
  { missing = true, ...text }: TemplateValuesConstraints = {},
): fc.Arbitrary<Record<string, FieldValue>> => {
  const fields = Object.entries(template.fields);
  return fc
    .tuple(
      ...fields.map(([, field]) => {
        const value = arbValue(field, text);
        return missing && (field.optional === true || field.fallback !== undefined) ? fc.option(value) : value;
      }),
    )
    .map((values) =>
      Object.fromEntries(fields.flatMap(([name], i) => (values[i] === null ? [] : [[name, values[i] as FieldValue]]))),
    );
};

const arbValue = (field: Field, constraints: HostileTextConstraints): fc.Arbitrary<FieldValue> => {
  switch (field.type) {
    case 'text':
    case 'name':
      return arbHostileText(constraints);
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'points':
      return fc.double({ min: -200, max: 200, noNaN: true });
    case 'date':
      return arbInstant().map((instant) => instant.slice(0, 10));
    case 'instant':
      return arbInstant();
    case 'url':
      return fc
        .constantFrom("/o'hara?a=1&b=2#c", '', '/x%20y;z=(1)', '?q=[1]', ':8080/$1$&')
        .map((rest) => `https://shop.example${rest}`);
    case 'choice':
      return fc.constantFrom(...Object.keys(field.choices));
  }
};
