/**
 * What must not compile: a message without one of its fields.
 */
import { expectTypeOf, test } from 'vitest';
import { compileTemplate, renderTemplate } from '../../src/messages/render.ts';
import { type Template, templateOf } from '../../src/messages/template.ts';

const zone = { zone: 'UTC' };

const template = templateOf({
  id: 'sorry',
  locale: 'en',
  fields: {
    name: { type: 'name' },
    days: { type: 'number' },
    reward: { type: 'choice', choices: { card: 'a card', discount: 'a discount' } },
    product: { type: 'name', optional: true },
    sender: { type: 'name', fallback: 'Your team' },
  },
  parts: {
    subject: { context: 'header', text: '{{name}} {{reward}} {{sender}}' },
    body: { context: 'text', text: '{{days}}{{#product}}{{product}}{{/product}}' },
  },
});

test('every field that needs a value is named', () => {
  renderTemplate(template, { name: 'Aino', days: 2, reward: 'card' }, zone);
  renderTemplate(template, { name: 'Aino', days: 2, reward: 'card', product: 'x', sender: null }, zone);
  // @ts-expect-error -- no name
  renderTemplate(template, { days: 2, reward: 'card' }, zone);
  // @ts-expect-error -- a name that may be missing
  renderTemplate(template, { name: null, days: 2, reward: 'card' }, zone);
  // @ts-expect-error -- no such field
  renderTemplate(template, { name: 'Aino', days: 2, reward: 'card', nmae: 'x' }, zone);
  // @ts-expect-error -- no zone
  renderTemplate(template, { name: 'Aino', days: 2, reward: 'card' }, {});
  // @ts-expect-error -- no options
  renderTemplate(template, { name: 'Aino', days: 2, reward: 'card' });
});

test('a value has the type of its field', () => {
  // @ts-expect-error -- a text is no number
  renderTemplate(template, { name: 'Aino', days: '2', reward: 'card' }, zone);
  // @ts-expect-error -- not one of the choices
  renderTemplate(template, { name: 'Aino', days: 2, reward: 'car' }, zone);
});

test('a template taken apart asks for the same', () => {
  const render = compileTemplate(template);
  render({ name: 'Aino', days: 2, reward: 'card' }, zone);
  // @ts-expect-error -- no name
  render({ days: 2, reward: 'card' }, zone);
});

test('a message has the parts of its template', () => {
  const result = renderTemplate(template, { name: 'Aino', days: 2, reward: 'card' }, zone);
  if (result.ok) expectTypeOf(result.value.parts).toEqualTypeOf<Readonly<Record<'subject' | 'body', string>>>();
  // @ts-expect-error -- it may have failed
  expectTypeOf(result.value);
});

test('a draft declares all the fields that its kind has', () => {
  const draft: Template<'name' | 'product'> = {
    id: 'x',
    locale: 'en',
    fields: { name: { type: 'name' }, product: { type: 'name' } },
    parts: {},
  };
  renderTemplate(draft, { name: 'Aino', product: null }, zone);
  // @ts-expect-error -- no product
  renderTemplate(draft, { name: 'Aino' }, zone);
  // @ts-expect-error -- no product
  const missing: Template<'name' | 'product'> = { ...draft, fields: { name: { type: 'name' } } };
  expectTypeOf(missing).toExtend<Template>();
});

test('a template from outside takes any values', () => {
  const outside: Template = template;
  renderTemplate(outside, { anything: 'x', more: 1, none: null }, zone);
});

test('a field of an unknown type, a part without a place and a template without a language do not compile', () => {
  const parts = { body: { context: 'text', text: 'x' } } as const;
  // @ts-expect-error -- no such type
  templateOf({ id: 'x', locale: 'en', fields: { name: { type: 'nmae' } }, parts });
  // @ts-expect-error -- no such context
  templateOf({ id: 'x', locale: 'en', fields: {}, parts: { body: { context: 'mail', text: 'x' } } });
  // @ts-expect-error -- no locale
  templateOf({ id: 'x', fields: {}, parts });
  // @ts-expect-error -- no choices
  templateOf({ id: 'x', locale: 'en', fields: { reward: { type: 'choice' } }, parts });
});
