import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { renderTemplate } from '../../src/messages/render.ts';
import { checkTemplate } from '../../src/messages/template.ts';
import { arbHostileText, arbTemplate, arbTemplateValues } from '../../src/testing/templates.ts';
import { plainest } from './plainest.ts';

test('arbitraries shrink to the plain case', () => {
  expect(plainest(arbHostileText())).toBe('Aino');
  expect(plainest(arbTemplate())).toEqual({
    id: 'template',
    locale: 'en',
    fields: {},
    parts: { part0: { context: 'text', text: 'Hello' } },
  });
});

prop.prop([arbTemplate()], { numRuns: 300 })('templates are good', (template) => {
  expect(checkTemplate(template)).toEqual([]);
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
});

prop.prop([arbTemplate({ contexts: ['sms'], locales: ['fi'], maxFields: 1 })])(
  'templates are as asked for',
  (template) => {
    expect(template.locale).toBe('fi');
    expect(Object.keys(template.fields).length).toBeLessThanOrEqual(1);
    expect(Object.values(template.parts).every(({ context }) => context === 'sms')).toBe(true);
  },
);

prop.prop([arbTemplate({ contexts: ['text', 'html'] }).chain((t) => fc.tuple(fc.constant(t), arbTemplateValues(t)))])(
  'values fit their template',
  ([template, values]) => {
    expect(renderTemplate(template, values, { zone: 'UTC' })).toMatchObject({ ok: true });
  },
);

prop.prop([arbTemplate().chain((t) => fc.tuple(fc.constant(t), arbTemplateValues(t, { missing: false })))])(
  'no value is missing where none may',
  ([template, values]) => {
    expect(Object.keys(values)).toEqual(Object.keys(template.fields));
  },
);

prop.prop([arbHostileText({ maxLength: 5 })])('texts show something', (text) => {
  expect(text).toMatch(/[!-~]/);
});

test('texts hold what does harm, fields and clauses occur, and values are missing at times', () => {
  const texts = fc.sample(arbHostileText(), { numRuns: 300, seed: 1 }).join('');
  for (const harm of ['{{', '<', '\r\n', '\u0000', '\u202E', '\u05D5']) expect(texts).toContain(harm);
  const templates = fc.sample(arbTemplate(), { numRuns: 300, seed: 1 });
  const all = JSON.stringify(templates);
  for (const kind of ['"optional":true', '"fallback"', '"url"', '"html"', '{{#', '{{^', 'href='])
    expect(all).toContain(kind);
  const optional = { id: 'x', locale: 'en', fields: { a: { type: 'name', optional: true } }, parts: {} } as const;
  const values = fc.sample(arbTemplateValues(optional), { numRuns: 50, seed: 1 });
  expect(new Set(values.map((value) => 'a' in value)).size).toBe(2);
});
