/**
 * `npm run conformance -- [DIR]`: runs every reference vector of a folder through the public functions.
 *
 * Prints per file and kind what passed, failed or is unsupported, with the worst error in units of what the vector
 * tolerates; the last line is JSON: `{"passed":n,"failed":n,"unsupported":{kind:n}}`. Exits 1 on a failure.
 *
 * @module
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { kinds, notOffered } from './adapters.ts';
import { readReference, runVectors } from './reference.ts';

const SHOWN = 5;

const folder = resolve(process.argv[2] ?? 'test/reference');
if (!existsSync(folder)) {
  console.error(`There is no folder ${process.argv[2] ?? 'test/reference'}.`);
  process.exit(2);
}

let passed = 0;
let failed = 0;
const unsupported: Record<string, number> = {};
for (const { name, vectors } of readReference(folder)) {
  if (vectors === null) {
    console.log(`${name}: no vectors, passed over`);
    continue;
  }
  console.log(`${name}: ${vectors.length} vectors`);
  for (const result of runVectors(vectors, kinds, notOffered)) {
    const { what, failures, worst } = result;
    passed += result.passed;
    failed += failures.length;
    if (result.unsupported > 0) unsupported[what] = (unsupported[what] ?? 0) + result.unsupported;
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
console.log(JSON.stringify({ passed, failed, unsupported }));
process.exitCode = failed > 0 ? 1 : 0;
