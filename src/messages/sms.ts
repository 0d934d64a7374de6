/**
 * How much room a text takes as text messages.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';

/** What a text costs to send. */
export type SmsSize = {
  /** `gsm-7` where every character is in the alphabet of the network; one other character makes the whole text `ucs-2`. */
  readonly encoding: 'gsm-7' | 'ucs-2';
  /** Septets in `gsm-7`, where some signs such as the euro take two; UTF-16 units in `ucs-2`. */
  readonly units: number;
  /** How many messages are sent; 0 for an empty text. */
  readonly parts: number;
};

/**
 * Counts the messages that a text is sent as.
 *
 * One message holds 160 septets or 70 units of UCS-2. A longer text is cut into parts of 153 or 67, since each part then
 * says which one it is; a character of two units is never cut. The letters of English, Finnish, Swedish and Norwegian are
 * all in the alphabet of the network, typographic quotes and dashes are not.
 *
 * @param text - The text as it is sent.
 * @returns Encoding, units and parts.
 * @throws {NpsError} `template/invalid-value` for what is no text.
 * @example
 * smsSize('Hyvää päivää') // => { encoding: 'gsm-7', units: 12, parts: 1 }
 * smsSize('10 €').units // => 5
 * smsSize('x'.repeat(161)).parts // => 2
 * smsSize('“Hello”').encoding // => 'ucs-2'
 * @see 3GPP TS 23.038, Alphabets and language-specific information, section 6.2.1; TS 23.040, section 9.2.3.24.1.
 */
export function smsSize(text: string): SmsSize {
  if (typeof text !== 'string') fail('template/invalid-value', ['text'], `A text was expected, got ${named(text)}.`);
  const septets = packed(text, septetsOf, 160, 153);
  if (septets !== null) return { encoding: 'gsm-7', ...septets };
  const units = packed(text, (character) => character.length, 70, 67);
  return { encoding: 'ucs-2', ...(units as { units: number; parts: number }) };
}

const BASIC = /* @__PURE__ */ new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = /* @__PURE__ */ new Set('\f^{}\\[~]|€');

const septetsOf = (character: string): number => (BASIC.has(character) ? 1 : EXTENDED.has(character) ? 2 : 0);

/** Fills messages in order; `null` as soon as a character has no size. */
function packed(
  text: string,
  sizeOf: (character: string) => number,
  alone: number,
  room: number,
): { readonly units: number; readonly parts: number } | null {
  let units = 0;
  let cut = 1;
  let used = 0;
  for (const character of text) {
    const size = sizeOf(character);
    if (size === 0) return null;
    units += size;
    used += size;
    if (used > room) {
      cut++;
      used = size;
    }
  }
  return { units, parts: units === 0 ? 0 : units <= alone ? 1 : cut };
}
