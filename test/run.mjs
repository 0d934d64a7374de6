/**
 * Runs a TypeScript program of this repository on any Node from 20 on.
 *
 * `node test/run.mjs FILE.ts [arguments]`: bundles the file with esbuild, the library by its public names (`npskit`,
 * `npskit/input`, …) taken from `src`, and imports the result. Packages stay outside the bundle.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) {
  console.error('Usage: node test/run.mjs FILE.ts [arguments]');
  process.exit(2);
}

const cache = join(root, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'npskit-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'program.mjs');

await build({
  entryPoints: [resolve(entry)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  packages: 'external',
  logLevel: 'warning',
  plugins: [
    {
      name: 'npskit-from-source',
      setup: (bundle) =>
        void bundle.onResolve({ filter: /^npskit($|\/)/ }, ({ path }) => ({
          path: join(root, path.replace(/^npskit/, 'src'), 'index.ts'),
        })),
    },
  ],
});
process.argv = [process.argv[0], resolve(entry), ...rest.filter((argument) => argument !== '--')];
await import(pathToFileURL(outfile).href);
