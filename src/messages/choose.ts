/**
 * Chooses a template by language, along a chain that the caller states.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import type { Template } from './template.ts';

/** Which template is looked for. */
export type ChooseTemplateOptions = {
  /** The languages in the order of preference, as BCP 47 tags; nothing else is tried. */
  readonly locales: readonly string[];
  /** The id of the template, where the list holds several. @defaultValue Templates of every id */
  readonly id?: string;
};

/** The template that was found, or what there was instead. */
export type TemplateChoice<T extends Template> =
  | {
      readonly ok: true;
      readonly value: T;
      /** The preferred languages in which there was none, in order. */
      readonly passedOver: readonly string[];
    }
  | {
      readonly ok: false;
      /** The id that was looked for; `null` for any. */
      readonly id: string | null;
      /** The languages that were looked for. */
      readonly locales: readonly string[];
      /** The languages that there are, of this id. */
      readonly available: readonly string[];
    };

/**
 * Finds the first template in the order of languages that the caller prefers.
 *
 * There is no default language, and no tag stands for another one: a list with `fi` serves `fi-FI` only where both are
 * asked for. Upper and lower case do not matter. Of several templates in one language the first is taken.
 *
 * @param templates - Templates in one or several languages.
 * @param options - The languages in order, and which message is wanted.
 * @returns The template, with the languages that were passed over for it; or what was looked for and what there is.
 * @throws {NpsError} `option/out-of-range` when `locales` is no list of tags or empty; `template/invalid` with the place of what is
 * no template.
 * @example
 * const parts = { text: { context: 'text', text: 'Hello' } } as const;
 * const templates = [{ id: 'hello', locale: 'en', fields: {}, parts }];
 * chooseTemplate(templates, { locales: ['fi', 'en'] }).ok // => true
 * chooseTemplate(templates, { locales: ['fi', 'sv'] }) // => { ok: false, id: null, locales: ['fi', 'sv'], available: ['en'] }
 */
export function chooseTemplate<T extends Template>(
  templates: readonly T[],
  options: ChooseTemplateOptions,
): TemplateChoice<T> {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    fail('option/out-of-range', [], `Options are a record, got ${named(options)}.`);
  const { locales, id } = options;
  if (!Array.isArray(locales) || locales.length === 0 || !locales.every((tag) => typeof tag === 'string'))
    fail('option/out-of-range', ['locales'], 'Locales are a list of at least one BCP 47 tag.');
  if (!Array.isArray(templates))
    fail('template/invalid', ['templates'], `A list was expected, got ${named(templates)}.`);
  const byLocale = new Map<string, T>();
  const available: string[] = [];
  for (const [i, template] of (templates as readonly T[]).entries()) {
    if (typeof (template as Partial<T> | null | undefined)?.locale !== 'string')
      fail('template/invalid', ['templates', i], 'A template names its language.');
    if (id !== undefined && template.id !== id) continue;
    const tag = template.locale.toLowerCase();
    if (byLocale.has(tag)) continue;
    byLocale.set(tag, template);
    available.push(template.locale);
  }
  for (const [i, tag] of locales.entries()) {
    const value = byLocale.get(tag.toLowerCase());
    if (value !== undefined) return { ok: true, value, passedOver: locales.slice(0, i) };
  }
  return { ok: false, id: id ?? null, locales: [...locales], available };
}
