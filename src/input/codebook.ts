/**
 * Codebooks of unknown origin: their form first, then everything that a codebook must keep to.
 *
 * @module
 */
import * as z from 'zod/mini';
import { NpsError } from '../error.ts';
import { type Codebook, THEME_KINDS, checkCodebook } from '../themes/codebook.ts';
import { type DocumentKind, readDocument, standardOf } from './document.ts';
import type { Parsed } from './issues.ts';
import { isWellFormed } from './members.ts';
import type { StandardSchema } from './standard.ts';

/**
 * Checks a codebook of unknown origin, such as a file or a form.
 *
 * Nothing is repaired and nothing is dropped: a member that no codebook has is a fault. All faults come at once, each with its
 * place. First the form is looked at; only a codebook of the right form is checked further, as `checkCodebook` does.
 *
 * @param value - Anything, usually from `JSON.parse`.
 * @returns The codebook, as a copy, or everything that is wrong.
 * @example
 * const parsed = safeParseCodebook({ schema: 1, id: 'taxi', version: 1, themes: [], retired: [], color: 'red' });
 * parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path]) // => [['codebook/unknown-key', ['color']]]
 */
export function safeParseCodebook(value: unknown): Parsed<Codebook> {
  return readDocument(value, KIND);
}

/**
 * Checks a codebook of unknown origin, or throws.
 *
 * @param value - Anything, usually from `JSON.parse`.
 * @returns The codebook, as a copy.
 * @throws {NpsError} `codebook/invalid` and the other codes of `codebook/`, with an issue for everything that is wrong.
 * @example
 * parseCodebook({ schema: 1, id: 'taxi', version: 1, themes: [], retired: [] }).id // => 'taxi'
 */
export function parseCodebook(value: unknown): Codebook {
  const parsed = safeParseCodebook(value);
  if (!parsed.ok) throw new NpsError(parsed.issues);
  return parsed.value;
}

/**
 * The check of a codebook as a Standard Schema, for forms, routers and queues that accept one.
 *
 * @see https://standardschema.dev
 */
export const codebookSchema: StandardSchema<Codebook> = /* @__PURE__ */ standardOf(safeParseCodebook);

const form = /* @__PURE__ */ (() => {
  const text = z.string().check(z.refine(isWellFormed));
  const number = z.number();
  const texts = z.array(z.strictObject({ text, language: z.exactOptional(text), from: z.exactOptional(text) }));
  const theme = {
    id: text,
    labels: z.record(text, text),
    terms: texts,
    examples: texts,
    pinned: z.exactOptional(z.boolean()),
    kind: z.exactOptional(z.enum(THEME_KINDS)),
  };
  const parts = z.array(z.strictObject({ ...theme, into: text, merge: number, place: number }));
  return z.strictObject({
    schema: z.literal(1),
    id: text,
    version: number,
    themes: z.array(z.strictObject({ ...theme, parts: z.exactOptional(parts) })),
    retired: z.array(text),
  }) satisfies z.ZodMiniType<Codebook>;
})();

const KIND: DocumentKind<Codebook> = {
  name: 'codebook',
  form,
  check: checkCodebook,
  codes: {
    'playbook/circular': 'codebook/invalid',
    'playbook/invalid': 'codebook/invalid',
    'playbook/too-deep': 'codebook/invalid',
    'playbook/too-large': 'codebook/invalid',
    'playbook/unknown-key': 'codebook/unknown-key',
  },
};
