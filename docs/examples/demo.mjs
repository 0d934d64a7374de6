/**
 * What `npm run demo` starts: bundles the TypeScript beside it and runs that, on every Node from 20.
 *
 * `npskit` is left outside the bundle, so the demo runs against the built package, by its own name.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = fileURLToPath(new URL('../../node_modules/.cache/npskit/demo.mjs', import.meta.url));

await build({
  entryPoints: [fileURLToPath(new URL('demo.ts', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  plugins: [
    {
      // A file below node_modules cannot import the package around it by name; it gets the address.
      name: 'own-name',
      setup: ({ onResolve }) => {
        onResolve({ filter: /^npskit(\/|$)/ }, ({ path }) => ({ path: import.meta.resolve(path), external: true }));
      },
    },
  ],
});

// A reader that has seen enough, such as `head`, closes the pipe; that is no fault.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 1));

const { runDemo } = await import(pathToFileURL(outfile).href);
process.exitCode = await runDemo(process.argv.slice(2), { out: process.stdout, err: process.stderr });
