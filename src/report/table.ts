/**
 * Markdown tables whose cells may hold any text from the data.
 *
 * @module
 */

/** The text of a cell; a strong one is set in bold. */
export type Cell = string | { readonly strong: string };

/**
 * Writes a table; the first column stands to the left, the others to the right.
 *
 * @param head - The names of the columns.
 * @param rows - As many texts a row as there are columns.
 * @returns The table, every cell escaped.
 * @internal
 */
export const tableText = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [
    head.map(escapeMarkdown),
    head.map((_, column) => (column === 0 ? ':--' : '--:')),
    ...rows.map((row) => row.map(cellText)),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const cellText = (cell: Cell): string =>
  typeof cell === 'string' ? escapeMarkdown(cell) : `**${escapeMarkdown(cell.strong)}**`;

/**
 * Takes every meaning away that Markdown, HTML or a terminal would see in a text from the data.
 *
 * Line breaks become spaces and control characters a replacement sign; signs that would turn the direction of the text around it
 * are left out. What a renderer may turn into a link, a mention or a
 * formula by itself (addresses, at signs, dollar signs) is written as character references.
 *
 * @param text - Any text.
 * @returns The text as one line of plain Markdown.
 * @internal
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')
    .replace(/[\u202a-\u202e\u2066-\u206f]/g, '')
    .replaceAll('&', '&amp;')
    // Before a space it opens nothing, and reads better as it is.
    .replace(/<(?! )/g, '&lt;')
    .replaceAll('@', '&#64;')
    .replaceAll('$', '&#36;')
    .replaceAll('://', '&#58;//')
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}&#46;`)
    .replace(/[\\`*_[\]|~]/g, '\\$&');
