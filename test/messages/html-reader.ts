/**
 * Reads markup as a browser shows it: the texts of elements and the values of attributes. Knows nothing of the library.
 *
 * @module
 */

/** What markup says. */
export type Read = { readonly texts: readonly string[]; readonly attributes: readonly string[]; readonly tags: number };

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, number: string | undefined, name: string | undefined) =>
    number === undefined ? (NAMED[name as string] as string) : String.fromCodePoint(Number(number)),
  );

/** Tags with quoted values of attributes; everything else is text. */
export const readHtml = (html: string): Read => {
  const texts: string[] = [];
  const attributes: string[] = [];
  let tags = 0;
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const end = start < 0 ? html.length : start;
    if (end > at) texts.push(decoded(html.slice(at, end)));
    if (start < 0) break;
    tags++;
    at = start + 1;
    for (;;) {
      const sign = html.charAt(at);
      if (sign === '') throw new Error('A tag does not end.');
      at++;
      if (sign === '>') break;
      if (sign === '"' || sign === "'") {
        const close = html.indexOf(sign, at);
        if (close < 0) throw new Error('A quote does not end.');
        attributes.push(decoded(html.slice(at, close)));
        at = close + 1;
      }
    }
  }
  return { texts, attributes, tags };
};
