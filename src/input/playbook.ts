/**
 * Playbooks of unknown origin: their form first, then everything that a playbook must keep to.
 *
 * @module
 */
import * as z from 'zod/mini';
import { CASE_MOMENTS } from '../cases/clock.ts';
import { RUNG_ACTIONS } from '../cases/escalation.ts';
import { ROLES } from '../cases/role.ts';
import { NpsError } from '../error.ts';
import { type CheckOptions, checkPlaybook } from '../playbook/check.ts';
import { conditionIssues } from '../playbook/condition-check.ts';
import type { Condition } from '../playbook/condition.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { AUDIENCES, FLAGS, ORIGINS } from '../playbook/vocabulary.ts';
import { CHANNELS, PURPOSES } from '../survey/channel.ts';
import { readDocument, standardOf } from './document.ts';
import type { Parsed } from './issues.ts';
import { isWellFormed } from './members.ts';
import type { StandardSchema } from './standard.ts';

/**
 * Checks a playbook of unknown origin, such as a file or a form.
 *
 * Nothing is repaired and nothing is dropped: a member that no playbook has is a fault. All faults come at once, each with its
 * place. First the form is looked at; only a playbook of the right form is checked further, as `checkPlaybook` does.
 *
 * @param value - Anything, usually from `JSON.parse`.
 * @param options - The messages that the playbook must find.
 * @returns The playbook, as a copy, or everything that is wrong.
 * @example
 * const parsed = safeParsePlaybook({ ...strictPlaybook, color: 'red' });
 * parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path]) // => [['playbook/unknown-key', ['color']]]
 */
export function safeParsePlaybook(value: unknown, options: CheckOptions = {}): Parsed<Playbook> {
  return readDocument(value, {
    name: 'playbook',
    form,
    member: 'An edit with the op add, remove or set',
    check: (playbook) => checkPlaybook(playbook, options),
  });
}

/**
 * Checks a playbook of unknown origin, or throws.
 *
 * @param value - Anything, usually from `JSON.parse`.
 * @param options - The messages that the playbook must find.
 * @returns The playbook, as a copy.
 * @throws {NpsError} `playbook/invalid` and the other codes of `playbook/`, with an issue for everything that is wrong.
 * @example
 * parsePlaybook(JSON.parse(JSON.stringify(strictPlaybook))).id // => 'strict'
 */
export function parsePlaybook(value: unknown, options: CheckOptions = {}): Playbook {
  const parsed = safeParsePlaybook(value, options);
  if (!parsed.ok) throw new NpsError(parsed.issues);
  return parsed.value;
}

/**
 * The check of a playbook as a Standard Schema, for forms, routers and queues that accept one.
 *
 * @see https://standardschema.dev
 */
export const playbookSchema: StandardSchema<Playbook> = /* @__PURE__ */ standardOf((value) => safeParsePlaybook(value));

const form = /* @__PURE__ */ (() => {
  const text = z.string().check(z.refine(isWellFormed));
  const texts = z.array(text);
  const number = z.number();
  const channels = z.array(z.enum(CHANNELS));
  const origin = z.enum(ORIGINS);
  const role = z.enum(ROLES);
  // Looked through by our own check, which does not call itself and so holds at any depth.
  const condition = z.custom<Condition>().check((context) => {
    for (const { code, path, message } of conditionIssues(context.value, []))
      context.issues.push({ code: 'custom', params: { code }, path: [...path], message, input: undefined });
  });
  const does = {
    action: text,
    channels,
    purpose: z.enum(PURPOSES),
    audience: z.enum(AUDIENCES),
    after: texts,
    origin,
  };
  const may = {
    clock: z.exactOptional(text),
    template: z.exactOptional(text),
    optional: z.exactOptional(z.boolean()),
    oneOf: z.exactOptional(text),
    options: z.exactOptional(texts),
    effortMinutes: z.exactOptional(number),
  };
  const step = z.strictObject({ id: text, ...does, ...may });
  const patch = z.strictObject({
    action: z.exactOptional(text),
    channels: z.exactOptional(channels),
    purpose: z.exactOptional(does.purpose),
    audience: z.exactOptional(does.audience),
    after: z.exactOptional(texts),
    origin: z.exactOptional(origin),
    ...may,
  });
  const edit = z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('add'), step, after: z.exactOptional(text) }),
    z.strictObject({ op: z.literal('remove'), step: text }),
    z.strictObject({ op: z.literal('set'), step: text, patch }),
  ]);
  const guidance = z.strictObject({
    action: text,
    options: z.exactOptional(texts),
    when: z.exactOptional(condition),
    origin,
  });
  const play = z.strictObject({
    steps: z.array(step),
    flags: z.array(z.enum(FLAGS)),
    guidance: z.array(guidance),
    tone: text,
    clocks: texts,
  });
  const rows = z.array(z.strictObject({ when: condition, role, origin }));
  const wall = z.strictObject({ amount: number, unit: z.enum(['hours', 'days', 'months']) });
  const team = z.strictObject({ amount: number, unit: z.enum(['hours', 'days']) });
  const clock = z.strictObject({
    starts: z.enum(CASE_MOMENTS),
    stops: z.enum(CASE_MOMENTS),
    customer: z.exactOptional(wall),
    team: z.exactOptional(team),
    limit: z.exactOptional(wall),
    binds: z.enum(['customer', 'team']),
    origin,
  });
  const offer = z.strictObject({ kind: text, amount: number });
  const template = z.exactOptional(text);
  return z.strictObject({
    id: text,
    version: number,
    schema: z.literal(1),
    base: z.strictObject({
      0: text,
      1: text,
      2: text,
      3: text,
      4: text,
      5: text,
      6: text,
      7: text,
      8: text,
      9: text,
      10: text,
    }),
    plays: z.record(text, play),
    overlays: z.array(z.strictObject({ id: text, when: condition, do: z.array(edit), origin })),
    routing: z.strictObject({ rows, otherwise: role, copies: rows }),
    clocks: z.record(text, clock),
    escalation: z.strictObject({
      rungs: z.array(z.strictObject({ id: text, at: number, action: z.enum(RUNG_ACTIONS), to: z.nullable(role) })),
      headStart: condition,
      origin,
    }),
    tones: z.record(text, z.strictObject({ traits: texts, conduct: texts, channels, origin })),
    themes: z.record(text, z.strictObject({ offer, template, origin })),
    incidents: z.record(
      text,
      z.strictObject({ offer, originalHours: number, replacementHours: number, template, origin }),
    ),
    suppression: z.strictObject({
      quarantine: z.strictObject({ days: number, origin }),
      rewardCap: z.strictObject({ count: number, days: number, origin }),
      quietHours: z.exactOptional(z.strictObject({ from: text, to: text, channels, origin })),
    }),
  }) satisfies z.ZodMiniType<Playbook>;
})();
