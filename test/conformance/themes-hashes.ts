/**
 * `node test/run.mjs test/conformance/themes-hashes.ts DIR`: prints a hash of the themes of each file, one line of JSON a file,
 * with the true number of themes and with the number found. Reads files by `node:fs`, which Bun and Deno have as well.
 *
 * @module
 */
import { namesIn, readLabeled } from './themes-data.ts';
import { LANGUAGES } from './themes-languages.ts';
import { hashOfThemes } from './themes-hash.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/run.mjs test/conformance/themes-hashes.ts DIR');
  process.exit(2);
}
for (const name of namesIn(folder)) {
  const { comments, themes } = readLabeled(folder, name);
  const given = hashOfThemes(comments, LANGUAGES, themes);
  console.log(JSON.stringify({ name, themes, given, found: hashOfThemes(comments, LANGUAGES, 'auto') }));
}
