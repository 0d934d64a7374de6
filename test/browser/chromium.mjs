/**
 * Where Chromium is on this machine. Run by itself: prints the path, or exits 1.
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
 * @returns The path of the program, that of `CHROMIUM` first; null where there is none.
 */
export const findChromium = () =>
  [
    process.env.CHROMIUM ?? '',
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...PLACES,
  ].find((path) => path !== '' && existsSync(path)) ?? null;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = findChromium();
  if (path !== null) console.log(path);
  process.exitCode = path === null ? 1 : 0;
}
