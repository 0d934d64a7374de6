/**
 * `npm run themes:engines -- DIR`: the same comments and seed give the same bytes in every engine.
 *
 * Hashes the themes of each `*.jsonl` file of DIR in Node 20, 22, 24 and the Node of this repository, there without WebAssembly
 * too, in Bun, in Deno and in headless Chromium, with the true number of themes and with the number found; prints one line a file, and fails where two
 * engines differ or one is missing.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { findChromium } from '../browser/chromium.mjs';
import { engines } from '../runtimes/engines.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const [named] = process.argv.slice(2);
if (named === undefined) {
  console.error('Usage: npm run themes:engines -- DIR');
  process.exit(2);
}
const folder = resolve(named);
const scratch = mkdtempSync(join(tmpdir(), 'npskit-engines-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** What one engine found: the line of each file by its name. */
const byName = (lines) => new Map(lines.map((line) => [JSON.parse(line).name, line]));

const program = join(scratch, 'hashes.mjs');
await build({
  entryPoints: [join(here, 'themes-hashes.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
// Both bundles first, so that no change of a file comes between them.
const page = await build({
  stdin: {
    contents: `import { hashOfThemes } from './themes-hash.ts';
      import { LANGUAGES } from './themes-languages.ts';
      window.hashOf = (comments, k) => hashOfThemes(comments, LANGUAGES, k);`,
    resolveDir: here,
  },
  bundle: true,
  format: 'iife',
  platform: 'browser',
  write: false,
});
const run = promisify(execFile);
const found = [];
for (const { name, program: binary, before, absent, missing } of engines()) {
  if (absent !== undefined) console.log(`- ${name}: not listed for ${absent}`);
  else if (missing !== undefined) throw new Error(`${missing} is not installed. Run npm run test:runtimes once.`);
  else {
    const { stdout } = await run(binary, [...before, program, folder], { maxBuffer: 1e8 });
    found.push({ name, lines: byName(stdout.trimEnd().split('\n')) });
    console.log(`✓ ${name} is through`);
  }
}
const plain = await run(
  process.execPath,
  ['--import', 'data:text/javascript,delete globalThis.WebAssembly', program, folder],
  { maxBuffer: 1e8 },
);
found.push({
  name: `Node ${process.versions.node} without WebAssembly`,
  lines: byName(plain.stdout.trimEnd().split('\n')),
});
console.log(`✓ ${found.at(-1).name} is through`);

const { chromium } = createRequire(join(here, '../../.config/browser/package.json'))('playwright-core');
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const tab = await browser.newPage();
  await tab.addScriptTag({ content: page.outputFiles[0].text });
  const lines = [];
  for (const line of found[0].lines.values()) {
    const { name, themes } = JSON.parse(line);
    const rows = readFileSync(join(folder, `${name}.jsonl`), 'utf8').split('\n');
    const comments = rows.filter((row) => row.trim() !== '').map((row) => JSON.parse(row));
    const hashes = await tab.evaluate(
      ([all, k]) => ({ given: window.hashOf(all, k), found: window.hashOf(all, 'auto') }),
      [comments.map(({ id, text, lang }) => ({ id: String(id), text, language: lang })), themes],
    );
    lines.push(JSON.stringify({ name, themes, ...hashes }));
  }
  found.push({ name: `Chromium ${browser.version()}`, lines: byName(lines) });
} finally {
  await browser.close();
}

const [first, ...others] = found;
let differing = 0;
for (const [name, line] of first.lines) {
  const wrong = others.filter(({ lines }) => lines.get(name) !== line).map((one) => one.name);
  if (wrong.length > 0) differing++;
  console.log(wrong.length === 0 ? `✓ ${line}` : `✗ ${line} differs in ${wrong.join(', ')}`);
}
console.log(`\nengines: ${found.length} compared, ${first.lines.size - differing} files the same, ${differing} differ`);
process.exitCode = differing > 0 || first.lines.size === 0 ? 1 : 0;
