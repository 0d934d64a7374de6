/**
 * Names of scales in questions and labels, such as "on a scale of 1 to 5".
 *
 * A score of another scale that is read as an answer from 0 to 10 cannot be seen in the result, while a scale that is
 * refused wrongly is put right with one word in the mapping. So in doubt a text names another scale.
 *
 * @module
 */

/** The forms in which the two ends of a scale are named. */
const SPANS: readonly RegExp[] = /* @__PURE__ */ (() => {
  const lowest = String.raw`(?<![\p{L}\p{N}.,/-])([01])`;
  const highest = String.raw`(\d{1,3})(?!\p{N}|\p{L}|[.,:/-]\p{N})`;
  // What an end means may stand behind it: "(not at all likely)", "= not at all likely".
  const remark = String.raw`(?: ?\([^()]{1,80}\)| ?= ?[^\p{N}]{1,60}?)?`;
  const to = '(?: ?(?:[-–—−]>?|[~→]|\\.{2,3}|…|to|through|thru|bis|till|til|à|a) ?| / )';
  const means = '(?: ?= ?| (?:is|being|means) )';
  const last = String.raw`.{1,200}(?<!\p{N})(\d{1,3})`;
  return [
    `${lowest}${remark}${to}${highest}`,
    // "And" stands between the ends of a scale only beside a word that says so.
    `(?:between|zwischen|mellan|mellom|mellem|entre|tussen|tra) ([01])${remark} (?:and|und|och|og|et|y|en|e) ${highest}`,
    `${lowest} ja ${highest} väli`,
    // "1 = not at all likely, 10 = extremely likely", "(1: not likely, 10: very likely)"
    `${lowest}${means}${last}${means}`,
    String.raw`(?<=[([] ?)([01]) ?: ?${last} ?:(?!\p{N})`,
  ].map((form) => new RegExp(form, 'giu'));
})();

const POINTS =
  /(?<![\p{N}.,-])(\d{1,3})[ -]{0,3}(?:point|points|pt|stars?)(?!\p{L})|(?<!\p{L})out of (\d{1,3})(?!\p{N})/giu;

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const WORD = /(?<!\p{L})(?:zero|one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})/giu;

/**
 * Tells whether a text names a scale other than 0 to 10: "on a scale of 1 to 5", "(1-10)", "between 1 and 7",
 * "1 = not likely, 10 = very likely", "1 is low and 5 is high", "from one to ten", "5-point", "5 stars", "out of 5".
 *
 * A text that names the scale from 0 to 10, whatever else it says, does not.
 *
 * @param text - The text of a question or a label.
 * @returns True when another scale is named.
 * @internal
 */
export function namesOtherScale(text: string): boolean {
  const plain = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(WORD, (word) => String(WORDS.indexOf(word.toLowerCase())));
  const spans = SPANS.flatMap((form) => [...plain.matchAll(form)]).map(
    ([, from, to]) => [Number(from), Number(to)] as const,
  );
  if (spans.some(([from, to]) => from === 0 && to === 10)) return false;
  return (
    spans.some(([, to]) => to >= 3) ||
    // Ten may be the last of eleven points.
    [...plain.matchAll(POINTS)].some(([, points, most]) =>
      points === undefined ? Number(most) >= 3 && Number(most) !== 10 : Number(points) >= 3 && Number(points) !== 11,
    )
  );
}
