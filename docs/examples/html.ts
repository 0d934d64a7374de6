/**
 * HTML from texts, with every text escaped.
 *
 * @module
 */

/** A piece of HTML that was put together by this module, as opposed to a text that is still to be escaped. */
export type Html = { readonly html: string };

/** Marks text as HTML; for the page's own markup and for drawings made by Vega, never for text from data. */
export const trusted = (html: string): Html => ({ html });

/**
 * Puts HTML together: `` html`<b>${text}</b>` ``. Texts and numbers are escaped, pieces of HTML and lists of them are not.
 *
 * @param parts - The markup around the values.
 * @param values - Texts, numbers, pieces of HTML, or lists of pieces.
 * @returns The piece.
 */
export const html = (
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html => trusted(parts.reduce((all, part, i) => `${all}${written(values[i - 1] ?? '')}${part}`));

const written = (value: string | number | Html | readonly Html[]): string =>
  typeof value === 'object'
    ? 'html' in value
      ? value.html
      : value.map((piece) => piece.html).join('')
    : escapeHtml(String(value));

/**
 * Takes every meaning away that HTML would see in a text, between tags and in quoted attributes.
 *
 * Control characters, which HTML does not allow, are replaced by U+FFFD.
 *
 * @param text - Any text.
 * @returns The text as HTML.
 */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
