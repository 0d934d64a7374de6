import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/messages/escape.ts';
import type { Field, FieldValue } from '../../src/messages/fields.ts';
import { type RenderResult, compileTemplate, renderTemplate } from '../../src/messages/render.ts';
import { type Template, templateOf } from '../../src/messages/template.ts';

const HELSINKI = { zone: 'Europe/Helsinki' };

const one = (
  text: string,
  fields: Record<string, Field>,
  { context = 'text', locale = 'en' }: { context?: Context; locale?: string } = {},
): Template => ({ id: 'hello', locale, fields, parts: { body: { context, text } } });

/** The text of the one part, with plain spaces, or the faults. */
const bodyOf = (result: RenderResult): string | string[] =>
  result.ok
    ? (result.value.parts['body'] as string).replace(/[\u00A0\u202F]/g, ' ')
    : result.issues.map(({ code, path }) => `${code} ${path.join('/')}`);

const written = (field: Field, value: FieldValue | null, locale = 'en', context: Context = 'text'): string | string[] =>
  bodyOf(
    renderTemplate(
      one(context === 'url' ? '/{{x}}' : '{{x}}', { x: field }, { locale, context }),
      { x: value },
      HELSINKI,
    ),
  );

test('a comment that looks like a template stays as it is', () => {
  expect(written({ type: 'text' }, '{{account.secret}}<b>', 'en', 'html')).toBe('{{account.secret}}&lt;b&gt;');
  const twice = one('{{a}}{{b}}', { a: { type: 'text' }, b: { type: 'text' } });
  expect(bodyOf(renderTemplate(twice, { a: '{{b}}', b: '{{a}}' }, HELSINKI))).toBe('{{b}}{{a}}');
  expect(bodyOf(renderTemplate(twice, { a: '{', b: '{a}}' }, HELSINKI))).toBe('{{a}}');
});

test('a message has all its parts, and says what stood in for what', () => {
  const template = templateOf({
    id: 'sorry',
    locale: 'fi',
    fields: {
      name: { type: 'name', fallback: 'hyvä asiakas' },
      product: { type: 'name', optional: true },
      sender: { type: 'name' },
    },
    parts: {
      subject: { context: 'header', text: 'Kiitos palautteesta, {{name}}' },
      body: {
        context: 'text',
        text: 'Hei {{name}}!\n{{#product}}Palautteesi koski tuotetta {{product}}.{{/product}}{{^product}}Luimme palautteesi.{{/product}}\n{{sender}}',
      },
    },
  });
  expect(renderTemplate(template, { name: 'Aino', product: 'Tilaus Plus', sender: 'Väinö' }, HELSINKI)).toEqual({
    ok: true,
    value: {
      template: 'sorry',
      locale: 'fi',
      parts: {
        subject: 'Kiitos palautteesta, Aino',
        body: 'Hei Aino!\nPalautteesi koski tuotetta Tilaus Plus.\nVäinö',
      },
      fallbacks: [],
      omitted: [],
    },
  });
  expect(renderTemplate(template, { name: ' ', sender: 'Väinö' }, HELSINKI)).toEqual({
    ok: true,
    value: {
      template: 'sorry',
      locale: 'fi',
      parts: {
        subject: 'Kiitos palautteesta, hyvä asiakas',
        body: 'Hei hyvä asiakas!\nLuimme palautteesi.\nVäinö',
      },
      fallbacks: ['name'],
      omitted: ['product'],
    },
  });
});

test.each([undefined, null, '', ' \u0000', '\u202E'])('a value that shows nothing is missing: %j', (value) => {
  const result = renderTemplate(one('Hi {{x}}', { x: { type: 'text' } }), { x: value }, HELSINKI);
  expect(bodyOf(result)).toEqual(['template/missing-value x']);
});

test('all that is missing or wrong is told at once, and no value is repeated', () => {
  const fields = { a: { type: 'text' }, b: { type: 'number' }, c: { type: 'date' } } as const;
  const result = renderTemplate(one('{{a}}{{b}}{{c}}', fields), { b: NaN, c: 'secret' }, HELSINKI);
  expect(bodyOf(result)).toEqual(['template/missing-value a', 'template/invalid-value b', 'template/invalid-value c']);
  expect(JSON.stringify(result)).not.toContain('secret');
});

test('keys that every object has are no values', () => {
  const fields = { constructor: { type: 'text' }, toString: { type: 'text' } } as const;
  const template = one('{{constructor}} {{toString}}', fields as unknown as Record<string, Field>);
  expect(bodyOf(renderTemplate(template, {}, HELSINKI))).toEqual([
    'template/missing-value constructor',
    'template/missing-value toString',
  ]);
  const values = JSON.parse('{"constructor":"a","toString":"b","__proto__":{"x":1}}') as Record<string, string>;
  expect(bodyOf(renderTemplate(template, values, HELSINKI))).toBe('a b');
});

test('values of other fields are not looked at', () => {
  const values = { x: 'a', secret: 'b', wrong: Symbol('x') } as unknown as Record<string, string>;
  expect(bodyOf(renderTemplate(one('{{x}}', { x: { type: 'text' } }), values, HELSINKI))).toBe('a');
});

describe('each type is written in the language of the template', () => {
  test.each<[Field, FieldValue, string, string]>([
    [{ type: 'name' }, '  Aino\r\n  Aalto ', 'fi', 'Aino Aalto'],
    [{ type: 'text' }, ' a\r\nb ', 'fi', ' a\nb '],
    [{ type: 'number' }, 1234.5678, 'fi', '1 234,568'],
    [{ type: 'number', decimals: 2 }, 1234.5, 'en', '1,234.50'],
    [{ type: 'number', decimals: 0 }, -0.4, 'en', '0'],
    [{ type: 'number', forms: { one: '# päivä', other: '# päivää' } }, 1, 'fi', '1 päivä'],
    [{ type: 'number', forms: { one: '# päivä', other: '# päivää' } }, 2, 'fi', '2 päivää'],
    [{ type: 'number', decimals: 0, forms: { one: '# dag', other: '# dagar' } }, 0.999, 'sv', '1 dag'],
    [{ type: 'points' }, -12.34, 'en', '−12.3'],
    [{ type: 'points', signed: true, decimals: 0 }, 12, 'nb', '+12'],
    [{ type: 'points', signed: true }, 0.01, 'en', '0.0'],
    [{ type: 'date' }, '2026-10-23', 'fi', '23. lokakuuta 2026'],
    [{ type: 'date' }, '2026-10-23', 'sv', '23 oktober 2026'],
    [{ type: 'date' }, '2026-10-23', 'nb', '23. oktober 2026'],
    [{ type: 'date', length: 'short' }, '2026-10-23', 'fi', '23.10.2026'],
    [{ type: 'instant' }, '2026-10-23T12:30:00.000Z', 'fi', '23. lokakuuta 2026 klo 15.30'],
    [{ type: 'instant', show: 'time' }, '2026-10-23T12:30:00.000Z', 'sv', '15:30'],
    [{ type: 'instant', show: 'date', length: 'short' }, '2026-10-23T21:30:00.000Z', 'fi', '24.10.2026'],
    [{ type: 'url' }, 'https://shop.example/a?b=c', 'fi', 'https://shop.example/a?b=c'],
    [{ type: 'choice', choices: { discount: 'alennus', toString: 'muu' } }, 'discount', 'fi', 'alennus'],
  ])('%j of %j in %s is %s', (field, value, locale, expected) => {
    expect(written(field, value, locale)).toBe(expected);
  });

  test.each<[Field, unknown]>([
    [{ type: 'text' }, 1],
    [{ type: 'name' }, {}],
    [{ type: 'number' }, '1'],
    [{ type: 'number' }, Infinity],
    [{ type: 'points' }, 200.1],
    [{ type: 'date' }, '2026-02-30'],
    [{ type: 'date' }, '2026-10-23T12:30:00.000Z'],
    [{ type: 'instant' }, '2026-10-23'],
    [{ type: 'url' }, 'javascript:alert(1)'],
    [{ type: 'url' }, 'https://user@shop.example/'],
    [{ type: 'url' }, 'https://shop.example/"x'],
    [{ type: 'url' }, 'https://shop.example/ä'],
    [{ type: 'url' }, 'https://shop.example\\evil.example'],
    [{ type: 'url' }, 'https://shop.example/\n'],
    [{ type: 'choice', choices: { a: 'x' } }, 'toString'],
    [{ type: 'choice', choices: { a: 'x' } }, 'b'],
  ])('%j does not take %j', (field, value) => {
    expect(written(field, value as string)).toEqual(['template/invalid-value x']);
  });

  test.each<[Field, FieldValue, string]>([
    [{ type: 'number' }, 1234.5, '/1234.5'],
    [{ type: 'number' }, -0, '/0'],
    [{ type: 'points' }, -12, '/-12'],
    [{ type: 'date' }, '2026-10-23', '/2026-10-23'],
    [{ type: 'instant' }, '2026-10-23T12:30:00.000Z', '/2026-10-23T12%3A30%3A00.000Z'],
    [{ type: 'choice', choices: { discount: 'alennus' } }, 'discount', '/discount'],
    [{ type: 'url' }, 'https://shop.example/', '/https%3A%2F%2Fshop.example%2F'],
  ])('in an address, %j of %j stands as a program reads it', (field, value, expected) => {
    expect(written(field, value, 'fi', 'url')).toBe(expected);
  });
});

test.each(['.', '..', '.\u0000.', '\u202E..'])('a part of an address does not leave its path: %j', (value) => {
  expect(written({ type: 'text' }, value, 'en', 'url')).toEqual(['template/invalid-value x']);
  expect(written({ type: 'text', fallback: value === '..' ? '..' : '.' }, null, 'en', 'url')).toEqual([
    'template/invalid-value x',
  ]);
});

test('an address stands whole, in its place and in markup', () => {
  const link = "https://shop.example/o'hara?a=1&b=2";
  const whole = one('{{x}}', { x: { type: 'url' } }, { context: 'url' });
  expect(bodyOf(renderTemplate(whole, { x: link }, HELSINKI))).toBe(link);
  const markup = one(
    '<a href="{{x}}">y</a><a href="/r?to={{x}}&amp;n={{n}}">{{n}}</a>',
    { x: { type: 'url' }, n: { type: 'name' } },
    { context: 'html' },
  );
  expect(bodyOf(renderTemplate(markup, { x: link, n: 'a&b=c' }, HELSINKI))).toBe(
    '<a href="https://shop.example/o&#39;hara?a=1&amp;b=2">y</a>' +
      '<a href="/r?to=https%3A%2F%2Fshop.example%2Fo%27hara%3Fa%3D1%26b%3D2&amp;n=a%26b%3Dc">a&amp;b=c</a>',
  );
});

test('a moment needs a zone, and a zone that exists', () => {
  const template = one('{{x}}', { x: { type: 'instant' } });
  const values = { x: '2026-10-23T12:30:00.000Z' };
  for (const options of [{ zone: 'Nowhere' }, {}, null])
    expect(() => renderTemplate(template, values, options as { zone: string })).toThrow(
      expect.objectContaining({ code: 'zone/unknown', path: ['zone'] }),
    );
  const render = compileTemplate(template);
  expect(bodyOf(render(values, HELSINKI))).toContain('3:30');
  expect(bodyOf(render(values, { zone: 'UTC' }))).toContain('12:30');
});

test('values are an object', () => {
  const template = one('{{x}}', { x: { type: 'name' } });
  for (const values of [null, undefined, [], 'x'])
    expect(() => renderTemplate(template, values as never, HELSINKI)).toThrow(
      expect.objectContaining({ code: 'template/invalid' }),
    );
});

test('a bad template is not rendered', () => {
  expect(() => renderTemplate(one('{{y}}', { x: { type: 'name' } }), { x: 'a' }, HELSINKI)).toThrow(
    expect.objectContaining({ code: 'template/unknown-field' }),
  );
});

test('ten thousand fields and values of a megabyte are written in a moment', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `f${i}`);
  const fields = Object.fromEntries(names.map((name) => [name, { type: 'instant' } as const]));
  const many = one(names.map((name) => `{{${name}}}`).join(' '), fields);
  const values = Object.fromEntries(names.map((name) => [name, '2026-10-23T12:30:00.000Z']));
  expect(renderTemplate(many, values, HELSINKI).ok).toBe(true);
  const big = one('{{x}}'.repeat(10), { x: { type: 'name' } }, { context: 'html' });
  const body = bodyOf(renderTemplate(big, { x: '{{x}}<'.repeat(150_000) }, HELSINKI));
  expect(body).toHaveLength(10 * 150_000 * '{{x}}&lt;'.length);
});

test('a value that is taken out as a whole costs its length once, however often it stands there', () => {
  const template = one('{{x}}'.repeat(10_000), { x: { type: 'text' } }, { context: 'sms' });
  const value = `x${'\u0000'.repeat(1_000_000)}`;
  expect(bodyOf(renderTemplate(template, { x: value }, HELSINKI))).toBe('x'.repeat(10_000));
});
