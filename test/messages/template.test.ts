import { describe, expect, test } from 'vitest';
import { isNpsError, pointerOf } from '../../src/error.ts';
import { chooseTemplate } from '../../src/messages/choose.ts';
import type { Context } from '../../src/messages/escape.ts';
import type { Field } from '../../src/messages/fields.ts';
import { type Template, checkTemplate, templateOf } from '../../src/messages/template.ts';

const faultsOf = (template: unknown): string[] =>
  checkTemplate(template).map(({ code, path }) => `${code.replace('template/', '')} ${pointerOf(path)}`);

const one = (
  text: string,
  fields: Record<string, Field> = { name: { type: 'name' } },
  context: Context = 'text',
): Template => ({
  id: 'hello',
  locale: 'en',
  fields,
  parts: { body: { context, text } },
});

const OPTIONAL = { name: { type: 'name', optional: true } } as const;

test('a good template is given back as it is', () => {
  const template = one('Hello {{ name }} {}', { name: { type: 'name', fallback: 'there' } });
  expect(templateOf(template)).toBe(template);
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
});

test('every fault is told at once, with its place', () => {
  const template = {
    ...one(''),
    locale: 'xx-klingon',
    note: 'x',
    fields: { unused: { type: 'text' }, bad: { type: 'nmae' }, 'no name': { type: 'text' } },
    parts: {
      a: { context: 'mail', text: '{{gone}} {{gone}}' },
      b: { context: 'text', text: '{{bad}} {{' },
      c: { context: 'header', text: 'two\nlines', size: 1 },
      d: null,
    },
  };
  expect(faultsOf(template)).toEqual([
    'invalid /note',
    'invalid /locale',
    'invalid /fields/bad/type',
    'invalid /fields/no name',
    'invalid /parts/a/context',
    'unknown-field /parts/a/text',
    'syntax /parts/b/text',
    'invalid /parts/c/size',
    'invalid /parts/c/text',
    'invalid /parts/d',
    'unused-field /fields/unused',
    'unused-field /fields/no name',
  ]);
  let caught: unknown;
  try {
    templateOf(template as unknown as Template);
  } catch (error) {
    caught = error;
  }
  expect(isNpsError(caught) && caught.issues.length).toBe(12);
});

test.each([undefined, null, 1, 'x', [], {}, { id: 'x', locale: 'en', fields: [], parts: [] }])(
  'what is no template is told of: %j',
  (value) => {
    expect(checkTemplate(value)).not.toEqual([]);
  },
);

test.each([
  ['{{name', 'is not closed'],
  ['{{name}} }}', 'closes nothing'],
  ['{{}}{{name}}', 'none of'],
  ['{{{name}}}', 'none of'],
  ['{{na me}}', 'none of'],
  ['{{account.secret}}', 'none of'],
  ['{{__proto__}}', 'none of'],
  [`{{${' '.repeat(100)}name}}`, 'none of'],
  ['{{#name}}{{name}}', 'is not closed'],
  ['{{name}}{{/name}}', 'does not close'],
  ['{{#name}}{{name}}{{/other}}', 'does not close'],
])('a mark that is not right is told of: %s', (text, message) => {
  const issues = checkTemplate(one(text, OPTIONAL)).filter(({ code }) => code === 'template/syntax');
  expect(issues.map((issue) => issue.message).join(' ')).toContain(message);
});

test('clauses stand in each other at most eight deep', () => {
  const nested = (depth: number): Template =>
    one('{{#name}}'.repeat(depth) + '{{name}}' + '{{/name}}'.repeat(depth), OPTIONAL);
  expect(faultsOf(nested(8))).toEqual([]);
  expect(faultsOf(nested(9))).toEqual(['too-deep /parts/body/text']);
  expect(faultsOf(nested(10_000))).toEqual(['too-deep /parts/body/text']);
});

test('an optional field stands in its clause only', () => {
  expect(faultsOf(one('Hi{{#name}} {{name}}{{/name}}', OPTIONAL))).toEqual([]);
  expect(faultsOf(one('Hi {{name}}', OPTIONAL))).toEqual(['unguarded-field /parts/body/text']);
  expect(faultsOf(one('Hi {{#name}}x{{/name}}{{name}}', OPTIONAL))).toEqual(['unguarded-field /parts/body/text']);
  expect(faultsOf(one('Hi{{^name}} {{name}}{{/name}}', OPTIONAL))).toEqual(['unguarded-field /parts/body/text']);
});

test('a clause goes with an optional field', () => {
  expect(faultsOf(one('Hi{{#name}} {{name}}{{/name}}'))).toEqual(['invalid /parts/body/text']);
});

test.each<[string, unknown]>([
  ['/fields/name', 'name'],
  ['/fields/name/type', { type: '__proto__' }],
  ['/fields/name/falback', { type: 'name', falback: 'x' }],
  ['/fields/name/fallback', { type: 'name', fallback: ' ' }],
  ['/fields/name/fallback', { type: 'name', fallback: '{{x}}' }],
  ['/fields/name/fallback', { type: 'url', fallback: 'javascript:x' }],
  ['/fields/name/optional', { type: 'name', optional: true, fallback: 'x' }],
  ['/fields/name/optional', { type: 'name', optional: false }],
  ['/fields/name/decimals', { type: 'number', decimals: 7 }],
  ['/fields/name/decimals', { type: 'date', decimals: 1 }],
  ['/fields/name/signed', { type: 'points', signed: 1 }],
  ['/fields/name/length', { type: 'date', length: 'tiny' }],
  ['/fields/name/show', { type: 'instant', show: 'zone' }],
  ['/fields/name/forms', { type: 'number', forms: { one: '# day' } }],
  ['/fields/name/forms/none', { type: 'number', forms: { other: '#', none: 'no' } }],
  ['/fields/name/forms/other', { type: 'number', forms: { other: 1 } }],
  ['/fields/name/choices', { type: 'choice' }],
  ['/fields/name/choices', { type: 'choice', choices: {} }],
  ['/fields/name/choices/a', { type: 'choice', choices: { a: '' } }],
])('a field that is not right is told of at %s', (pointer, field) => {
  const issues = checkTemplate(one('{{name}}', { name: field as Field }));
  expect(issues.filter(({ code }) => code === 'template/invalid').map(({ path }) => pointerOf(path))).toContain(
    pointer,
  );
});

describe('where a field may stand', () => {
  const fields: Record<string, Field> = { name: { type: 'name' }, link: { type: 'url' } };
  const used = '{{name}} <a href="{{link}}">x</a>';

  test.each([
    '<p>{{name}}</p>',
    '<img alt="{{name}}">',
    "<img alt = 'x {{name}}' >",
    '<br/>1 < 2 {{name}}',
    '<title>{{name}}</title>',
    '<textarea></b>{{name}}</textarea>',
    '<!-- <script> --><!--> {{name}}',
    '<!doctype html>{{name}}',
    '<style>a{b}</style>{{name}}',
    '<a href="https://shop.example/x?q={{name}}">x</a>',
    '<a href="/x/{{name}}/{{name}}">x</a>',
    '<a href="mailto:{{name}}">x</a>',
    '<div aria-label="{{name}}" class="a">{{name}}</div>',
    'A &amp; {{name}}',
    '</>{{name}}</p >{{name}}<?x?>{{name}}',
  ])('%s', (text) => {
    expect(faultsOf(one(text + used, fields, 'html'))).toEqual([]);
  });

  test.each([
    '<p {{name}}>',
    '<{{name}}>',
    '</{{name}}>',
    '<p alt={{name}}>',
    '<p alt=x{{name}}>',
    '<p onclick="{{name}}">',
    '<p style="{{name}}">',
    '<p alt "{{name}}">',
    '<style>{{name}}</style>',
    '<style></styles>{{name}}</style>',
    '<script>x</script>',
    '<svg></svg>',
    '<SCRIPT>',
    '<!-- {{name}} -->',
    '<!--!> {{name}} -->',
    '<!--- {{name}} -->',
    '<?{{name}}>',
    '<!{{name}}>',
    '<a href="{{name}}">x</a>',
    '<a href="https://{{name}}">x</a>',
    '<a href="//{{name}}">x</a>',
    '<a href="/\n/{{name}}">x</a>',
    '<a href="javascript:{{name}}">x</a>',
    '<a href="{{link}}{{name}}">x</a>',
    '<a href="https://shop.example/%{{name}}">x</a>',
    '<a href="https://shop.example/%4{{name}}">x</a>',
    '&{{name}};',
    '&#{{name}}',
    '<p',
    '<p title="',
    '<title>{{name}}',
  ])('not: %s', (text) => {
    expect(faultsOf(one(used + text, fields, 'html'))).toEqual(['unsafe-place /parts/body/text']);
  });

  test.each([
    '<{{#name}}p{{/name}}>',
    '{{#name}}<p title="{{/name}}">x</p>',
    '<p title="{{#name}}">{{/name}}x"></p>',
    '<p title="{{#name}}" alt="{{/name}}x"></p>',
  ])('nor a clause that changes how markup is read: %s', (text) => {
    expect(new Set(faultsOf(one(`${text}{{#name}}{{name}}{{/name}}`, OPTIONAL, 'html')))).toEqual(
      new Set(['unsafe-place /parts/body/text']),
    );
  });

  test('a clause holds whole elements, or text of one attribute', () => {
    const text = '{{#name}}<b title="{{name}}{{#name}}!{{/name}}">{{name}}</b>{{/name}}';
    expect(faultsOf(one(text, OPTIONAL, 'html'))).toEqual([]);
  });

  test('a link that may be missing goes with its whole element', () => {
    const text = '<p>Hi</p>{{#link}}<a href="{{link}}">x</a>{{/link}}<a href="/{{^link}}x{{/link}}">x</a>';
    expect(faultsOf(one(text, { link: { type: 'url', optional: true } }, 'html'))).toEqual([]);
  });

  test.each([
    '/{{#name}}{{name}}{{/name}}',
    '/{{#name}}{{name}}/{{/name}}x/{{page}}',
    '/x{{#name}}/{{name}}{{/name}}/',
  ])('a clause behind the first slash of an address: %s', (text) => {
    const pages: Record<string, Field> = { ...OPTIONAL, page: { type: 'name' } };
    const used = text.includes('page') ? pages : OPTIONAL;
    expect(faultsOf(one(text, used, 'url'))).toEqual([]);
    expect(faultsOf(one(`<a href='${text}' title="x">x</a>`, used, 'html'))).toEqual([]);
  });

  test.each([
    '/{{#name}}{{name}}{{/name}}/{{page}}',
    '/{{^name}}/{{/name}}{{page}}',
    '/{{#name}}/{{/name}}{{page}}',
    '/{{#name}}{{#name}}{{name}}{{/name}}{{/name}}/{{page}}',
    '/{{#name}}{{name}}{{/name}}//{{page}}',
  ])('but none that leaves two slashes, behind which a value would name the host: %s', (text) => {
    const pages: Record<string, Field> = { ...OPTIONAL, page: { type: 'name' } };
    const faults = new Set(['unsafe-place /parts/body/text']);
    expect(new Set(faultsOf(one(text, pages, 'url')))).toEqual(faults);
    expect(new Set(faultsOf(one(`<a href="${text}">x</a>`, pages, 'html')))).toEqual(faults);
  });

  test.each(['https://shop.example/{{name}}?x={{name}}', '/x?{{name}}', 'https://localhost:8080?{{name}}'])(
    'in an address: %s',
    (text) => {
      expect(faultsOf(one(text, { name: { type: 'name' } }, 'url'))).toEqual([]);
    },
  );

  test.each([
    '{{name}}',
    'https://{{name}}',
    'https://shop{{name}}/',
    'https://a.example/ {{name}}',
    '//{{name}}',
    'https://a.example/%{{name}}',
  ])('not in an address: %s', (text) => {
    expect(faultsOf(one(text, { name: { type: 'name' } }, 'url'))).toEqual(['unsafe-place /parts/body/text']);
  });

  test('an address may be a field as a whole', () => {
    expect(faultsOf(one('{{name}}', { name: { type: 'url' } }, 'url'))).toEqual([]);
    expect(faultsOf(one('{{name}}{{name}}', { name: { type: 'url' } }, 'url'))).toEqual([
      'unsafe-place /parts/body/text',
    ]);
  });
});

describe('templates that mean harm', () => {
  test('ten thousand fields are checked in a moment', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `f${i}`);
    const fields = Object.fromEntries(names.map((name) => [name, { type: 'text', optional: true } as const]));
    const text = names.map((name) => `{{#${name}}}{{${name}}}{{/${name}}}`).join('');
    expect(faultsOf(one(text, fields, 'html'))).toEqual([]);
    expect(faultsOf(one(names.map((name) => `{{#${name}}}`).join(''), fields))).toHaveLength(10_001);
    expect(faultsOf(one(names.map((name) => `{{${name}}}`).join('')))).toHaveLength(10_001);
  });

  test.each(['{{', '}}', '{{#name}}', '{{/name}}', '{{name}}', '{', '<', '<a ', '<!--', '&', '<a href="', '</'])(
    'a megabyte of %s is checked in a moment',
    (unit) => {
      for (const context of ['html', 'url', 'text'] as const)
        expect(checkTemplate(one(unit.repeat(1e6 / unit.length), OPTIONAL, context))).not.toEqual([]);
    },
  );

  test('ten thousand levels are no trouble', () => {
    const deep: unknown = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000));
    expect(faultsOf(deep)).toEqual(['invalid ']);
    expect(faultsOf({ ...one('{{name}}'), fields: { name: deep } })).toEqual(['invalid /fields/name']);
  });

  test('keys of the machinery of objects are keys like others', () => {
    const template: unknown = JSON.parse(
      '{"id":"x","locale":"en","__proto__":{},"fields":{"__proto__":{"type":"name"},"constructor":{"type":"name"}},' +
        '"parts":{"__proto__":{"context":"text","text":"{{toString}} {{constructor}}"}}}',
    );
    expect(faultsOf(template)).toEqual([
      'invalid /__proto__',
      'invalid /fields/__proto__',
      'invalid /parts/__proto__',
      'unknown-field /parts/__proto__/text',
      'unused-field /fields/__proto__',
    ]);
  });

  test.each(['a\u0000', 'a\u202E', 'a\uD800', 'a\r\nb'])('control characters in a text are told of: %j', (text) => {
    expect(faultsOf(one(`${text}{{name}}`))).toEqual(['invalid /parts/body/text']);
  });
});

describe('the language of a template', () => {
  const inLocale = (locale: string, id = 'hello'): Template => ({ ...one('x', {}), locale, id });
  const templates = [inLocale('en'), inLocale('fi'), inLocale('nb', 'other'), inLocale('EN')];

  test('is the first of the chain that there is', () => {
    expect(chooseTemplate(templates, { locales: ['sv', 'FI', 'en'] })).toEqual({
      ok: true,
      value: templates[1],
      passedOver: ['sv'],
    });
    expect(chooseTemplate(templates, { locales: ['en'] })).toEqual({ ok: true, value: templates[0], passedOver: [] });
  });

  test('is never one that nobody asked for', () => {
    expect(chooseTemplate(templates, { locales: ['nb', 'fi-FI'], id: 'hello' })).toEqual({
      ok: false,
      id: 'hello',
      locales: ['nb', 'fi-FI'],
      available: ['en', 'fi'],
    });
    expect(chooseTemplate([], { locales: ['en'] })).toEqual({ ok: false, id: null, locales: ['en'], available: [] });
  });

  test.each([[], 'en', [1]])('a chain is a list of tags: %j', (locales) => {
    expect(() => chooseTemplate(templates, { locales: locales as never })).toThrow('at least one');
  });
});
