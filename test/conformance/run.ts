/**
 * `npm run conformance -- [DIR]`: runs every reference vector of a folder through the public functions.
 *
 * Prints per file and kind what passed, failed or is unsupported, with the worst error in units of what the vector
 * tolerates; the last line is always JSON: `{"passed":n,"failed":n,"unsupported":{kind:n}}`. A file or a vector that is
 * malformed is a failure. Exits 1 on a failure and when nothing was compared, 2 when there is no such folder.
 *
 * @module
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { kinds, notOffered } from './adapters.ts';
import { type ReferenceFile, readReference, runVectors } from './reference.ts';

const SHOWN = 5;

const folder = resolve(process.argv[2] ?? 'test/reference');
const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
const files: readonly ReferenceFile[] = isFolder ? readReference(folder) : [];

let passed = 0;
let failed = 0;
const unsupported = new Map<string, number>();
for (const { name, vectors, malformed } of files) {
  if (vectors === null) {
    console.log(`${name}: no vectors, passed over`);
    continue;
  }
  console.log(`${name}: ${vectors.length} vectors${malformed.length > 0 ? `, ${malformed.length} malformed` : ''}`);
  failed += malformed.length;
  for (const fault of malformed) console.log(`  malformed: ${name}: ${fault}`);
  for (const result of runVectors(vectors, kinds, notOffered)) {
    const { what, failures, worst } = result;
    passed += result.passed;
    failed += failures.length;
    if (result.unsupported > 0) unsupported.set(what, (unsupported.get(what) ?? 0) + result.unsupported);
    const answered = result.passed + failures.length > 0;
    const unoffered = answered ? (notOffered.get(what) ?? []) : [];
    console.log(
      `  ${what}: ${result.passed} passed, ${failures.length} failed, ${result.unsupported} unsupported` +
        (answered ? `, worst error ${worst.toPrecision(2)} of the tolerance` : '') +
        (unoffered.length > 0 ? `; not offered: ${unoffered.join(', ')}` : ''),
    );
    for (const failure of failures.slice(0, SHOWN)) console.log(`    ${failure}`);
    if (failures.length > SHOWN) console.log(`    … and ${failures.length - SHOWN} more`);
  }
}
if (!isFolder) console.log(`There is no folder ${process.argv[2] ?? 'test/reference'}.`);
else if (passed + failed === 0) console.log('Nothing was compared.');
console.log(JSON.stringify({ passed, failed, unsupported: Object.fromEntries(unsupported) }));
process.exitCode = !isFolder ? 2 : failed > 0 || passed === 0 ? 1 : 0;
