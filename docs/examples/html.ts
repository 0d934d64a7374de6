/**
 * HTML from texts, with every text escaped.
 *
 * @module
 */
import { withoutControls } from './controls.ts';

/** A piece of HTML that was put together by this module, as opposed to a text that is still to be escaped. */
export type Html = { readonly html: string };

/** What may stand in a piece of HTML: texts and numbers, which are escaped, and other pieces, which are not. */
type Part = string | number | Html | readonly Html[];

/** Nothing. */
export const nothing: Html = { html: '' };

/** Takes text as HTML: for style sheets and for drawings made by Vega, never for text from data. */
export const trusted = (html: string): Html => ({ html });

/**
 * Puts HTML together: `` markup`<b>${text}</b>` ``.
 *
 * @param fixed - The markup around the values.
 * @param values - Texts, numbers, pieces of HTML, or lists of pieces.
 * @returns The piece.
 */
export const markup = (fixed: TemplateStringsArray, ...values: readonly Part[]): Html =>
  trusted(fixed.reduce((all, part, i) => `${all}${written(values[i - 1] ?? '')}${part}`));

const written = (value: Part): string => {
  if (typeof value !== 'object') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
};

/**
 * Takes every meaning away that HTML would see in a text, between tags and in quoted attributes.
 *
 * Control characters, which HTML does not allow, become U+FFFD.
 *
 * @param text - Any text.
 * @returns The text as HTML.
 */
export const escapeHtml = (text: string): string =>
  withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
