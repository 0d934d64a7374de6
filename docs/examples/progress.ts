/**
 * One line that says what is going on, on the error stream, so that the report can be piped.
 *
 * @module
 */
import { oneLine } from './controls.ts';

/** Says what is going on. */
export type Progress = {
  /** Says it where somebody is watching. */
  readonly say: (what: string) => void;
  /** From now on says it in any case, because the input is long. */
  readonly always: () => void;
  /** Takes the line away. */
  readonly end: () => void;
};

/**
 * Makes a progress line.
 *
 * On a terminal one line is written over and over and taken away at the end; elsewhere, and only for long input,
 * each step is a line of its own.
 *
 * @param stream - The error stream.
 * @returns The progress line.
 */
export function progressOn(stream: { readonly write: (text: string) => unknown; readonly isTTY?: boolean }): Progress {
  const live = stream.isTTY === true;
  let long = false;
  let width = 0;
  return {
    say: (whatever) => {
      const what = oneLine(whatever);
      if (live) stream.write(`\r${`${what} …`.padEnd(width)}`);
      else if (long) stream.write(`${what} …\n`);
      width = what.length + 2;
    },
    always: () => {
      long = true;
    },
    end: () => {
      if (live && width > 0) stream.write(`\r${' '.repeat(width)}\r`);
      width = 0;
    },
  };
}
