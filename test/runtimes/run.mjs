/**
 * `npm run test:runtimes`: the packed package gives the same numbers in every runtime, and its types compile.
 *
 * Packs the package, installs it in an empty folder as a user does, computes `numbers.mjs` through `import` and
 * `require` in Node 20, 22, 24 and the Node of this repository, in Bun and in Deno, and compiles a consumer with four
 * versions of TypeScript under each way to resolve modules. The runtimes come from `.config/runtimes`; one that is listed
 * there for this platform and is not installed is a failure, since npm leaves optional packages out without a word.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TOOLS, engines } from './engines.mjs';
import { differences } from './numbers.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const folder = mkdtempSync(join(tmpdir(), 'npskit-runtimes-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const run = (program, args) =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] });
const npm = (...args) =>
  execFileSync('npm', [...args, '--loglevel=error'], {
    encoding: 'utf8',
    cwd: folder,
    shell: process.platform === 'win32',
  });

// The package as a user gets it.
const { version: fastCheck } = JSON.parse(readFileSync(join(root, 'node_modules/fast-check/package.json'), 'utf8'));
npm('pack', root, '--ignore-scripts', '--pack-destination', folder, '--silent');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'a-user', private: true }));
npm('install', '--ignore-scripts', '--no-audit', '--no-fund', `./${name}-${version}.tgz`, `fast-check@${fastCheck}`);

copyFileSync(join(here, 'numbers.mjs'), join(folder, 'numbers.mjs'));
copyFileSync(join(here, 'consumer.ts'), join(folder, 'consumer.mts'));
copyFileSync(join(here, 'consumer.ts'), join(folder, 'consumer.cts'));
const doors = {
  npskit: 'npskit',
  input: 'npskit/input',
  report: 'npskit/report',
  charts: 'npskit/charts',
  playbook: 'npskit/playbook',
  themes: 'npskit/themes',
  en: 'npskit/locale/en',
  fi: 'npskit/locale/fi',
};
const names = Object.keys(doors).join(', ');
writeFileSync(
  join(folder, 'import.mjs'),
  `${Object.entries(doors)
    .map(([as, from]) => `import * as ${as} from '${from}';`)
    .join('\n')}\nimport { numbers } from './numbers.mjs';\nconsole.log(numbers({ ${names} }).join('\\n'));\n`,
);
writeFileSync(
  join(folder, 'require.cjs'),
  `${Object.entries(doors)
    .map(([as, from]) => `const ${as} = require('${from}');`)
    .join('\n')}\nimport('./numbers.mjs').then(({ numbers }) => console.log(numbers({ ${names} }).join('\\n')));\n`,
);

let passed = 0;
let failed = 0;
let skipped = 0;
const report = (what, faults) => {
  if (faults.length === 0) passed++;
  else failed++;
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${what}`);
  for (const fault of faults) console.log(fault);
};
const attempt = (what, check) => {
  try {
    report(what, check());
  } catch (error) {
    report(what, [`  ${error.stdout ?? ''}${error.stderr || error.message}`.split('\n').slice(0, 20).join('\n  ')]);
  }
};

/** The numbers that all others are compared with: this process's own Node, through `import`. */
const expected = run(process.execPath, ['import.mjs']).trimEnd().split('\n');
console.log(`${expected.length} numbers and texts.`);
for (const { name: runtime, program: binary, before, absent, missing } of engines()) {
  if (absent !== undefined) {
    skipped++;
    console.log(`- ${runtime}: not listed for ${absent}`);
    continue;
  }
  if (missing !== undefined) {
    report(runtime, [`  ${missing} is not installed. Remove .config/runtimes/node_modules and try again.`]);
    continue;
  }
  let label = runtime;
  attempt(`${runtime} starts`, () => {
    label = `${runtime} (${run(binary, ['--version']).split('\n')[0]})`;
    return [];
  });
  for (const file of runtime === 'Deno' ? ['import.mjs'] : ['import.mjs', 'require.cjs'])
    attempt(`${label} ${file}`, () =>
      differences(
        run(binary, [...before, file])
          .trimEnd()
          .split('\n'),
        expected,
      ),
    );
}

for (const typescript of ['5.4', '5.9', '6.0', '7.0'])
  for (const [resolution, module, file] of [
    ['node16', 'node16', 'consumer.mts'],
    ['node16', 'node16', 'consumer.cts'],
    ['nodenext', 'nodenext', 'consumer.mts'],
    ['nodenext', 'nodenext', 'consumer.cts'],
    ['bundler', 'esnext', 'consumer.mts'],
  ])
    attempt(`TypeScript ${typescript} ${resolution} ${file}`, () => {
      const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--lib', 'es2022'];
      const compiler = join(TOOLS, `typescript-${typescript}`, 'bin/tsc');
      run(process.execPath, [compiler, ...flags, '--module', module, '--moduleResolution', resolution, file]);
      return [];
    });

console.log(`\nruntimes: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
