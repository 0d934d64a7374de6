import { describe, expect, test } from 'vitest';
import {
  CHANNEL_PARTS,
  COMMON_FIELDS,
  DRAFT_FIELDS,
  DRAFT_PARTS,
  DRAFT_TONES,
  TEMPLATE_IDS,
  isDraftId,
} from '../../src/messages/drafts.ts';
import { renderTemplate } from '../../src/messages/render.ts';
import { smsSize } from '../../src/messages/sms.ts';
import { checkTemplate } from '../../src/messages/template.ts';
import { checkPlaybook } from '../../src/playbook/check.ts';
import { exampleThemeResponse } from '../../src/playbook/examples.ts';
import type { Playbook, Step } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { CHANNELS } from '../../src/survey/channel.ts';
import { checkWording } from '../../src/survey/wording.ts';
import { PACKS, allWritten, neededFields, written } from './draft-samples.ts';

/** Every step of a playbook, with the tone of the play; one that an overlay adds may stand in any play. */
const stepsOf = ({ plays, overlays }: Playbook): { step: Step; tone: string | null }[] => [
  ...Object.values(plays).flatMap(({ steps, tone }) => steps.map((step) => ({ step, tone }))),
  ...overlays.flatMap((overlay) =>
    overlay.do.flatMap((edit) => (edit.op === 'add' ? [{ step: edit.step, tone: null }] : [])),
  ),
];

const steps = [strictPlaybook, recommendedPlaybook].flatMap(stepsOf);
const customerSteps = steps.filter(({ step }) => step.audience === 'customer');

describe('the set of drafts', () => {
  test('is that of the steps of the presets that reach the customer', () => {
    const used = new Set(steps.flatMap(({ step }) => step.template ?? []));
    expect([...used].sort()).toEqual([...TEMPLATE_IDS].sort());
    expect(customerSteps.every(({ step }) => isDraftId(step.template))).toBe(true);
    expect(isDraftId(exampleThemeResponse.template)).toBe(true);
    expect(TEMPLATE_IDS).toHaveLength(new Set(TEMPLATE_IDS).size);
  });

  test('tells its ids from others', () => {
    expect(['contact', 'escalate', 'toString', '__proto__', undefined].map(isDraftId)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('fits both presets in all languages', () => {
    const templates = Object.fromEntries(PACKS.map(({ tag, messages }) => [tag, messages]));
    expect(Object.keys(templates)).toEqual(['en', 'fi', 'sv', 'nb']);
    expect([strictPlaybook, recommendedPlaybook].flatMap((playbook) => checkPlaybook(playbook, { templates }))).toEqual(
      [],
    );
  });

  test('has the parts of every channel that a step can use', () => {
    for (const channel of CHANNELS) expect(CHANNEL_PARTS[channel].length, channel).toBeGreaterThan(0);
    for (const { messages } of PACKS)
      for (const { step } of customerSteps) {
        const { parts } = messages[step.template as (typeof TEMPLATE_IDS)[number]];
        for (const channel of step.channels) expect(parts).toMatchObject(partsOfAny(CHANNEL_PARTS[channel]));
      }
  });

  test('speaks to detractors in their tone, and else as to everybody', () => {
    const tones = new Map<string, Set<string>>();
    for (const { step, tone } of customerSteps)
      tones.set(step.action, (tones.get(step.action) ?? new Set()).add(tone ?? 'detractor'));
    for (const id of TEMPLATE_IDS)
      expect(DRAFT_TONES[id], id).toBe(tones.get(id)?.has('detractor') === true ? 'detractor' : 'everybody');
    expect(
      [...new Set(Object.values(DRAFT_TONES))].every((tone) => Object.hasOwn(recommendedPlaybook.tones, tone)),
    ).toBe(true);
  });
});

const partsOfAny = (names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, { text: expect.stringMatching(/\S/) as unknown }]));

describe.each(PACKS)('the drafts in $tag', ({ tag, messages, values }) => {
  test('are templates without faults', () => {
    for (const id of TEMPLATE_IDS) {
      const template = messages[id];
      expect(checkTemplate(template), id).toEqual([]);
      expect([template.id, template.locale, template.tone]).toEqual([id, tag, DRAFT_TONES[id]]);
      expect(Object.keys(template.parts), id).toEqual([...DRAFT_PARTS]);
      expect(template.fields, id).toEqual({ ...COMMON_FIELDS, ...DRAFT_FIELDS[id] });
    }
    expect(Object.keys(messages)).toEqual([...TEMPLATE_IDS]);
    expect(JSON.parse(JSON.stringify(messages))).toEqual(messages);
  });

  test.each(TEMPLATE_IDS)('%s tells which field it cannot do without', (id) => {
    for (const field of neededFields(id)) {
      const result = renderTemplate(messages[id], { ...values, [field]: null }, { zone: 'UTC' });
      expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, ...path])).toEqual([
        ['template/missing-value', field],
      ]);
    }
  });

  test('let free text end a line, so that no sentence leans on it', () => {
    for (const id of TEMPLATE_IDS) {
      const free = Object.entries(messages[id].fields).flatMap(([name, { type }]) => (type === 'text' ? [name] : []));
      for (const [part, { text }] of Object.entries(messages[id].parts))
        for (const name of free)
          for (const after of text.split(`{{${name}}}`).slice(1))
            // The text ends, breaks or is quoted there, whatever clause ends, begins or falls out in between.
            expect(withoutClauses(after), `${id} ${part} ${name}`).toMatch(/^(?:$|\n|[”»])/);
    }
  });

  test('write a hostile comment as text, in every part that quotes it', () => {
    const comment = '{{sender}} <b>\u202Ex';
    for (const id of TEMPLATE_IDS) {
      if (!Object.hasOwn(DRAFT_FIELDS[id], 'comment')) continue;
      const { body, talk } = written(messages[id], { ...values, comment, name: 'A\r\nBcc: all@shop.example' });
      expect([body.includes('{{sender}} <b>x'), talk.includes('{{sender}} <b>x')], id).toEqual([true, true]);
      expect(body, id).not.toContain('\r');
    }
  });
});

/** A text with no clause that says "where there is none", and without the marks of the others. */
const withoutClauses = (text: string): string =>
  text.replace(/\{\{\^(\w+)\}\}[^]*?\{\{\/\1\}\}/g, '').replace(/\{\{[#/]\w+\}\}/g, '');

describe.each(
  PACKS.flatMap((pack) =>
    (['least', 'most'] as const).map((known) => ({ ...pack, known, drafts: allWritten(pack, known) })),
  ),
)('the drafts in $tag, written with the $known that is known', ({ tag, known, values, drafts }) => {
  const { name = '', sender = '', product = '', comment = '' } = values;

  test('read as if a person had written them', () => {
    for (const { id, parts } of drafts) {
      for (const [part, text] of Object.entries(parts)) {
        expect(text, `${id} ${part}`).not.toMatch(/\{\{|\}\}|\b(?:undefined|null|NaN)\b|\[object/);
        expect(text, `${id} ${part}: spaces and empty lines`).not.toMatch(/ {2}|\n{3}|[ \t]\n|^\s|\s$/);
        expect(text, `${id} ${part}: signs`).not.toMatch(/\(\)|“”|””|«»| [,.;:?!]|\.\.|,,|:\n\n|:$/);
      }
      expect(parts.subject, id).toMatch(/^\p{Lu}/u);
      expect(parts.body, id).toMatch(/^.+,\n\n\p{Lu}/u);
    }
  });

  test('ask one question at most', () => {
    for (const { id, parts } of drafts)
      for (const part of ['body', 'sms'] as const)
        expect(parts[part].split('?').length - 1, `${id} ${part}`).toBeLessThanOrEqual(1);
  });

  test('are signed by a person, and call the customer by name where it is known', () => {
    for (const { id, parts } of drafts) {
      expect([parts.body.includes(sender), parts.sms.includes(sender)], id).toEqual([true, true]);
      for (const part of DRAFT_PARTS) expect(parts[part].includes(name), `${id} ${part}`).toBe(known === 'most');
    }
  });

  test('name the product, and quote the customer, where that is known', () => {
    for (const { id, parts } of drafts) {
      const quotes = known === 'most' && Object.hasOwn(DRAFT_FIELDS[id], 'comment');
      expect(parts.talk.includes(product), id).toBe(known === 'most');
      expect([parts.body.includes(comment), parts.talk.includes(comment)], id).toEqual([quotes, quotes]);
    }
  });

  test('are short', () => {
    for (const { id, parts } of drafts) {
      const words = parts.body.split(/\s+/).length;
      expect(words, id).toBeLessThanOrEqual(130);
      // Finnish says in one word what the others say in two.
      expect(words, id).toBeGreaterThanOrEqual(tag === 'fi' ? 40 : 55);
      expect(parts.sms.length, id).toBeLessThanOrEqual(300);
      expect(smsSize(parts.sms).encoding, id).toBe('gsm-7');
      expect(smsSize(parts.sms).parts, id).toBeLessThanOrEqual(2);
      expect(parts.subject.length, id).toBeLessThanOrEqual(60);
      const notes = parts.talk.split('\n').filter((line) => line.startsWith('- ')).length;
      expect([notes >= 4, notes <= 7], `${id} ${notes}`).toEqual([true, true]);
    }
  });

  test('steer no score, name no category and tie no gift to an answer', () => {
    const wording = { language: tag, sender: { name: sender, address: 'maria.lind@shop.example' }, recipient: name };
    const expected = known === 'most' ? [] : ['name-not-in-subject', 'name-not-in-body'];
    for (const { id, parts } of drafts)
      for (const body of [parts.body, parts.sms])
        expect(
          checkWording({ ...wording, subject: parts.subject, body }).map(({ code }) => code),
          id,
        ).toEqual(expected);
  });
});
