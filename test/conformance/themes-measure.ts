/**
 * The work of `npm run themes`, which see.
 *
 * @module
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupingAgreement } from '../../src/themes/agreement.ts';
import { findThemes } from '../../src/themes/find.ts';
import { TWELVE, labelsOf, namesIn, readLabeled } from './themes-data.ts';
import { LANGUAGES } from './themes-languages.ts';

const parts = process.argv.slice(2);
const outAt = parts.indexOf('--out');
const out = outAt < 0 ? null : parts[outAt + 1];
const folder = parts.find((part, i) => !part.startsWith('--') && (outAt < 0 || i !== outAt + 1));
if (folder === undefined || out === undefined) {
  console.error('Usage: npm run themes -- DIR [--out DIR2]');
  process.exit(2);
}
if (out !== null) mkdirSync(out, { recursive: true });

const rounded = (x: number): number => Math.round(x * 10_000) / 10_000;
const measured = new Map<string, { readonly ari: number; readonly ami: number; readonly v: number }>();
for (const name of namesIn(folder)) {
  const { comments, truth, themes } = readLabeled(folder, name);
  const start = performance.now();
  const { assignments } = findThemes(comments, { languages: LANGUAGES, k: themes });
  const seconds = (performance.now() - start) / 1000;
  const { ari, ami, v } = groupingAgreement(truth, labelsOf(assignments));
  measured.set(name, { ari, ami, v });
  const line = { name, n: comments.length, ari: rounded(ari), ami: rounded(ami), v: rounded(v), themes, seconds };
  console.log(JSON.stringify({ ...line, seconds: Math.round(seconds * 100) / 100 }));
  if (out !== null) {
    const labels = Object.fromEntries(assignments.map((one) => [one.comment, one.themes[0]?.theme ?? null]));
    writeFileSync(join(out, `${name}.json`), JSON.stringify(labels));
  }
}
const all = TWELVE.flatMap((name) => measured.get(name) ?? []);
if (all.length === TWELVE.length) {
  const mean = (of: 'ari' | 'ami' | 'v'): string =>
    (all.reduce((sum, one) => sum + one[of], 0) / all.length).toFixed(4);
  // To the reader, not to whoever reads the lines.
  console.error(`Mean of the twelve files: ARI ${mean('ari')}, AMI ${mean('ami')}, V ${mean('v')}`);
}
