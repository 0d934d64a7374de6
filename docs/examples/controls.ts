/**
 * Texts without control characters, which a file may hold and which would steer a terminal.
 *
 * @module
 */

/** Everything that steers in place of being read, but tabs and line breaks. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;

/** The same text, with U+FFFD for each control character; line breaks become `\n`. */
export const withoutControls = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROLS, '\ufffd');

/** The same text in one line, without control characters. */
export const oneLine = (text: string): string => withoutControls(text).replace(/[\n\t]+/g, ' ');
