/**
 * Where Chromium is on this machine. Run by itself: prints the path, or says what is missing and exits 1.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a browser.
 *
 * @returns The path of the program: the one that `CHROMIUM` names, and no other, where it is set.
 * @throws {Error} When there is none, or `CHROMIUM` names a file that does not exist.
 */
export const findChromium = () => {
  const named = process.env.CHROMIUM ?? '';
  if (named !== '' && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
  const found = [
    named,
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...PLACES,
  ].find((path) => path !== '' && existsSync(path));
  if (found === undefined)
    throw new Error(
      'No Chromium found. Install it (Debian, Ubuntu: `apt-get install chromium`) or name it in CHROMIUM.',
    );
  return found;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(findChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
