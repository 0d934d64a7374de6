/**
 * `npm run test:browser`: the built package in a page, and the demo's report in a browser.
 *
 * Uses the Chromium of the machine. The page is served on loopback under `default-src 'self'` and must give the numbers
 * that Node gives; the report must open without a message on the console and without asking for anything.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as charts from 'npskit/charts';
import * as input from 'npskit/input';
import * as en from 'npskit/locale/en';
import * as fi from 'npskit/locale/fi';
import * as npskit from 'npskit';
import * as playbook from 'npskit/playbook';
import * as report from 'npskit/report';
import * as themes from 'npskit/themes';
import { differences, numbers } from '../runtimes/numbers.mjs';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
let executablePath;
try {
  executablePath = findChromium();
} catch (error) {
  console.error(error.message);
  console.error('\nbrowser: 0 passed, 1 failed');
  process.exit(1);
}
const { chromium } = createRequire(join(root, '.config/browser/package.json'))('playwright-core');

const folder = mkdtempSync(join(tmpdir(), 'npskit-browser-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

let passed = 0;
let failed = 0;
const check = (what, faults) => {
  if (faults.length === 0) passed++;
  else failed++;
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${what}`);
  for (const fault of faults) console.log(`  ${fault}`);
};

// A program for the page, bundled from what `npm run build` made.
const { outputFiles } = await build({
  stdin: {
    contents: `import * as npskit from 'npskit'; import * as input from 'npskit/input'; import * as report from 'npskit/report';
      import * as charts from 'npskit/charts'; import * as playbook from 'npskit/playbook';
      import * as themes from 'npskit/themes'; import * as en from 'npskit/locale/en'; import * as fi from 'npskit/locale/fi';
      import { numbers } from './test/runtimes/numbers.mjs';
      window.numbers = numbers({ npskit, input, report, charts, playbook, themes, en, fi });`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  platform: 'browser',
  write: false,
});
const FILES = {
  '/': [
    'text/html',
    '<!doctype html><meta charset="utf-8"><title>npskit</title><script type="module" src="program.js"></script>',
  ],
  '/program.js': ['text/javascript', outputFiles[0].text],
  '/favicon.ico': ['image/x-icon', ''],
};
const server = createServer(({ url }, response) => {
  const [type, text] = FILES[url] ?? ['text/plain', ''];
  response.writeHead(url in FILES ? 200 : 404, {
    'content-type': type,
    'content-security-policy': "default-src 'self'",
  });
  response.end(text);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));

// The demo's report, as the command of the README writes it.
execFileSync(process.execPath, [join(root, 'docs/examples/demo.mjs'), '--out', folder], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const pages = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.html'));

const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath,
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  /** Opens an address and collects what goes wrong: messages of warning or error, errors, and requests of the page. */
  const open = async (address) => {
    const page = await context.newPage();
    const faults = [];
    const requests = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address, { waitUntil: 'load' });
    return { page, faults, requests: requests.filter((url) => url !== address && !url.startsWith('data:')) };
  };

  const address = `http://127.0.0.1:${server.address().port}/`;
  const { page, faults } = await open(address);
  await page
    .waitForFunction(() => 'numbers' in window, undefined, { timeout: 60_000 })
    .catch(() => faults.push('no numbers came'));
  check('a page under a strict content security policy loads the bundle', faults);
  const got = (await page.evaluate('window.numbers')) ?? [];
  const expected = numbers({ npskit, input, report, charts, playbook, themes, en, fi });
  check(`${expected.length} numbers and texts are those of Node`, differences(got, expected));

  check('the demo writes a page', pages.length > 0 ? [] : ['no .html file in its folder']);
  for (const path of pages) {
    const shown = await open(pathToFileURL(join(folder, path)).href);
    check(`${path} opens in silence`, shown.faults);
    check(`${path} asks for nothing`, shown.requests);
    if (path === 'follow-up.html') {
      const cards = await shown.page.locator('article').count();
      check(`${path} shows whom to contact`, cards >= 5 ? [] : [`${cards} cards are shown, expected at least 5`]);
    } else {
      const drawn = await shown.page.evaluate(
        () =>
          [...document.querySelectorAll('svg')].filter(
            (svg) => svg.getBoundingClientRect().height > 50 && svg.querySelectorAll('path').length > 3,
          ).length,
      );
      check(`${path} shows its charts`, drawn >= 3 ? [] : [`${drawn} charts are drawn, expected at least 3`]);
    }
    const scripts = /<script|\son\w+=|https?:\/\/(?!www\.w3\.org)/i.exec(readFileSync(join(folder, path), 'utf8'));
    check(`${path} holds no script and no address to load from`, scripts === null ? [] : [scripts[0]]);
  }
} finally {
  await context.close();
  server.close();
}
console.log(`\nbrowser: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
