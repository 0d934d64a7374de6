import { fc, test } from '@fast-check/vitest';
import { describe, expect, vi } from 'vitest';
import { type Context, CONTEXTS, escapeFor } from '../../src/messages/escape.ts';
import { renderTemplate } from '../../src/messages/render.ts';
import { smsSize } from '../../src/messages/sms.ts';
import { type Template, checkTemplate } from '../../src/messages/template.ts';
import { arbHostileText, arbTemplate, arbTemplateValues } from '../../src/testing/templates.ts';
import { readHtml } from './html-reader.ts';

// A thousand runs take a second or two, and longer where other suites run beside.
vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: 1000 };
const UTC = { zone: 'UTC' };

const one = (context: Context, text: string): Template => ({
  id: 't',
  locale: 'en',
  fields: { x: { type: 'text' } },
  parts: { body: { context, text } },
});

const rendered = (template: Template, x: string): string | null => {
  const result = renderTemplate(template, { x }, UTC);
  return result.ok ? (result.value.parts['body'] as string) : null;
};

/** What may be seen of a text, told anew: whole characters, one kind of line break, no direction marks. */
const seen = (text: string, control: string, line: string): string =>
  Array.from(text.replace(/\r\n/g, '\n'), (character) => {
    const code = character.codePointAt(0) as number;
    if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x206f)) return '';
    if ([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029].includes(code)) return line;
    if (code === 0x09) return line === ' ' ? ' ' : character;
    return code < 0x20 || (code >= 0x7f && code < 0xa0) ? control : character;
  }).join('');

const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

/** Markup decides what a value could break out of; elsewhere a value must not hold what its place reserves. */
const RESERVED: Readonly<Record<Context, RegExp>> = {
  text: /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066\u2067]|\p{Cs}/u,
  html: /[<>"'`\u0338\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066\u2067]|&(?!(?:amp|lt|gt|quot|#39|#96|#824);)|\p{Cs}/u,
  header: /=\?|[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066\u2067]|\p{Cs}/u,
  url: /[^A-Za-z0-9\-._~%]|%(?![0-9A-F]{2})|%0[\dA-F]|%1|%7F/,
  sms: /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00A0\u202F\u2028\u2029\u202A-\u202E\u2066\u2067]|\p{Cs}/u,
};

describe.each(CONTEXTS)('%s', (context) => {
  test.prop([arbHostileText({ maxLength: 60 })], RUNS)('no value keeps a sign that its place reserves', (value) => {
    expect(escapeFor(value, context)).not.toMatch(RESERVED[context]);
  });

  test.prop([arbTemplate({ contexts: [context] }).chain((t) => fc.tuple(fc.constant(t), arbTemplateValues(t)))], RUNS)(
    'a message holds no placeholder and no "undefined" that no value brought',
    ([template, values]) => {
      const result = renderTemplate(template, values, UTC);
      if (!result.ok) {
        // Only a text that would leave the path of an address is refused.
        expect(result.issues.every(({ code }) => code === 'template/invalid-value')).toBe(true);
        expect(Object.values(values).some((value) => /^\P{L}*\.\.?\P{L}*$/u.test(String(value)))).toBe(true);
        return;
      }
      const brought = Object.values(values).map(String).join('\n');
      for (const text of Object.values(result.value.parts)) {
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        if (!/[{}]/.test(brought)) expect(text.replace('{ color: red; }', '')).not.toMatch(/[{}]/);
      }
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    },
  );

  test.prop([arbHostileText()], RUNS)('what looks like a template is written as any other text', (value) => {
    const text = context === 'url' ? '/a?{{x}}' : 'a {{x}}';
    const body = rendered(one(context, text), value);
    if (body !== null) expect(body).toBe(text.replace('{{x}}', () => escapeFor(value, context)));
    // Braces are no more than letters: other letters in their place give the same message with those letters.
    const plain = rendered(one(context, text), value.replace(/[{}]/g, 'q'));
    if (body !== null && plain !== null) expect(body.replace(/[{}]|%7B|%7D/g, 'q')).toBe(plain);
  });

  test.prop([arbHostileText()], RUNS)(
    'the order of words around a value stays: marks of direction are balanced',
    (value) => {
      for (const line of escapeFor(value, context).split('\n')) {
        const marks = line.match(/[\u202A-\u202E\u2066-\u2069]/g) ?? [];
        expect(['', '\u2068\u2069']).toContain(marks.join(''));
      }
    },
  );
});

describe('a reader of the message gets the value back', () => {
  test.prop([arbHostileText({ maxLength: 60 })], RUNS)('as the text of an element and of attributes', (value) => {
    const html = rendered(one('html', `<p title="{{x}}"><i alt='{{x}}'>{{x}}</i></p>`), value) as string;
    const read = readHtml(html);
    const expected = seen(value, '\uFFFD', '\n');
    expect(read.tags).toBe(4);
    expect(read.texts.map(withoutIsolates)).toEqual([expected]);
    expect(read.attributes.map(withoutIsolates)).toEqual([expected, expected]);
  });

  test.prop([arbHostileText({ maxLength: 60 })], RUNS)('as a part of an address', (value) => {
    const address = rendered(one('url', 'https://shop.example/a?b={{x}}&c=d'), value);
    if (address === null) return;
    const url = new URL(address);
    expect([url.host, url.pathname, url.hash, [...url.searchParams.keys()]]).toEqual([
      'shop.example',
      '/a',
      '',
      ['b', 'c'],
    ]);
    const given = seen(value, '', '\n').replace(/[\t\n]+/g, ' ');
    expect(url.searchParams.get('b')).toBe(given);
  });

  test.prop([arbHostileText({ maxLength: 60 })], RUNS)('as a segment of a path', (value) => {
    const address = rendered(one('url', 'https://shop.example/a/{{x}}/c'), value);
    if (address === null) return;
    expect(new URL(address).pathname.split('/').slice(0, 2)).toEqual(['', 'a']);
    expect(new URL(address).pathname.split('/')).toHaveLength(4);
  });

  test.prop(
    [
      fc.array(fc.constantFrom('/', 'x', '.', '?', '{{x}}', '{{#o}}', '{{^o}}', '{{o}}', '{{/o}}'), { maxLength: 9 }),
      arbHostileText({ maxLength: 10 }),
      fc.option(arbHostileText({ maxLength: 10 })),
    ],
    { numRuns: 5000 },
  )('and an address on the same host stays there, whatever falls out of it', (signs, x, o) => {
    const text = `/${signs.join('')}{{x}}{{#o}}{{o}}{{/o}}`;
    const fields: Template['fields'] = { x: { type: 'text' }, o: { type: 'text', optional: true } };
    for (const [context, body] of [
      ['url', text],
      ['html', `<a href="${text}">x</a>`],
    ] as const) {
      const template: Template = { id: 't', locale: 'en', fields, parts: { body: { context, text: body } } };
      if (checkTemplate(template).length > 0) continue;
      const result = renderTemplate(template, { x, o }, UTC);
      if (!result.ok) continue;
      const written = result.value.parts['body'] as string;
      const address = context === 'url' ? written : (readHtml(written).attributes[0] as string);
      expect(new URL(address, 'https://shop.example/a/').host).toBe('shop.example');
    }
  });

  test.prop([arbHostileText({ maxLength: 60 })], RUNS)('as one line of a header', (value) => {
    const header = rendered(one('header', 'Hi {{x}}'), value) as string;
    expect(header.split(/\p{Cc}|\u2028|\u2029/u)).toHaveLength(1);
    expect(withoutIsolates(header)).toBe(
      `Hi ${seen(value, '', '\n')
        .replace(/[\t\n]+/g, ' ')
        .replaceAll('=?', '= ?')}`,
    );
  });

  test.prop([arbHostileText({ maxLength: 60 })], RUNS)('as plain text', (value) => {
    expect(withoutIsolates(rendered(one('text', '{{x}}'), value) as string)).toBe(seen(value, '\uFFFD', '\n'));
  });
});

test.prop([arbTemplate().chain((t) => fc.tuple(fc.constant(t), arbTemplateValues(t)))], RUNS)(
  'a message says which fields had a fallback and which were left out',
  ([template, values]) => {
    const result = renderTemplate(template, values, UTC);
    if (!result.ok) return;
    const missing = Object.keys(template.fields).filter((name) => !Object.hasOwn(values, name));
    expect([...result.value.fallbacks, ...result.value.omitted].sort()).toEqual(missing.sort());
  },
);

test.prop([arbTemplate({ maxFields: 4 }).chain((t) => fc.tuple(fc.constant(t), arbTemplateValues(t))), fc.nat()], RUNS)(
  'a field without a value and without a fallback is told of',
  ([template, values], index) => {
    const needed = Object.entries(template.fields).flatMap(([name, field]) =>
      field.optional === true || field.fallback !== undefined ? [] : [name],
    );
    const name = needed[index % Math.max(1, needed.length)];
    if (name === undefined) return;
    const rest = Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
    const result = renderTemplate(template, rest, UTC);
    expect(result.ok).toBe(false);
    if (!result.ok)
      expect(result.issues).toContainEqual(expect.objectContaining({ code: 'template/missing-value', path: [name] }));
  },
);

test.prop(
  [
    fc.oneof(
      arbHostileText(),
      fc.json().map((text): unknown => JSON.parse(text)),
    ),
  ],
  RUNS,
)('what comes from outside is judged and never thrown at', (text) => {
  const issues = checkTemplate({
    id: 'x',
    locale: 'en',
    fields: { name: text },
    parts: { a: { context: 'html', text } },
  });
  expect(issues.length).toBeGreaterThan(0);
  expect(Array.isArray(checkTemplate(text))).toBe(true);
});

test.prop([arbHostileText({ maxLength: 400 })], RUNS)('text messages hold their text', (text) => {
  const { encoding, units, parts } = smsSize(text);
  const [alone, room] = encoding === 'gsm-7' ? [160, 153] : [70, 67];
  expect(parts === 1 ? units <= alone : units <= parts * room).toBe(true);
  expect(parts).toBeLessThanOrEqual(Math.ceil(units / (room - 1)));
  if (encoding === 'ucs-2') expect(units).toBe(text.length);
});
