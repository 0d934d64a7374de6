/**
 * The numbers of the built package on the Node that runs this file, whichever that is.
 *
 * `node own.mjs` prints them; `node own.mjs FILE` compares them, through `import` and through `require`, with the ones
 * that another Node printed into FILE. Needs `npm run build` before, and nothing but the package's own dependencies.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as charts from 'npskit/charts';
import * as input from 'npskit/input';
import * as en from 'npskit/locale/en';
import * as npskit from 'npskit';
import * as report from 'npskit/report';
import { differences, numbers } from './numbers.mjs';

const require = createRequire(import.meta.url);
const imported = numbers({ npskit, input, report, charts, en });
const file = process.argv[2];
if (file === undefined) console.log(imported.join('\n'));
else {
  const required = numbers({
    npskit: require('npskit'),
    input: require('npskit/input'),
    report: require('npskit/report'),
    charts: require('npskit/charts'),
    en: require('npskit/locale/en'),
  });
  const expected = readFileSync(file, 'utf8').trimEnd().split('\n');
  let failed = 0;
  for (const [way, lines] of Object.entries({ import: imported, require: required })) {
    const faults = differences(lines, expected);
    if (faults.length > 0) failed++;
    console.log(`${faults.length === 0 ? '✓' : '✗'} Node ${process.version} ${way}: ${lines.length} numbers and texts`);
    for (const fault of faults) console.log(fault);
  }
  process.exitCode = failed > 0 ? 1 : 0;
}
