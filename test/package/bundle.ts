/**
 * Bundles what a user would import from the built package, to see how heavy it is and what it brings along.
 *
 * @module
 */
import { gzipSync } from 'node:zlib';
import { type Plugin, build } from 'esbuild';
import { ROOT } from '../house/source.ts';

/** What a bundle weighs and holds. */
export type Bundle = {
  /** Kilobytes (1000 bytes) after minifying and gzip. */
  readonly kilobytes: number;
  /** The packages in it. */
  readonly packages: readonly string[];
};

const packageOf = (path: string): string =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1] ?? '';

/** Resolves `npskit` as a user's bundler does, through the `exports` of the package. */
const fromDist: Plugin = {
  name: 'npskit-from-dist',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^npskit($|\/)/ }, async ({ path, pluginData }) =>
      pluginData === 'inner'
        ? undefined
        : bundler.resolve(path, { resolveDir: ROOT, kind: 'import-statement', pluginData: 'inner' }),
    );
  },
};

/**
 * Bundles a program for a page.
 *
 * @param code - The program, such as `export { nps } from 'npskit'`.
 * @param external - Packages to leave out of the bundle: `all` to weigh our own code alone.
 */
export const bundle = async (code: string, external: 'none' | 'all' = 'none'): Promise<Bundle> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [fromDist],
    // The package itself is never external: the plugin above resolves it to a path first.
    external: external === 'all' ? ['@orama/stemmers', 'zod', 'zod/mini', 'papaparse', 'date-fns', 'fast-check'] : [],
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  const output = Object.values(metafile.outputs)[0];
  const inside = Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => packageOf(path));
  const outside = (output?.imports ?? [])
    .filter((one) => one.external)
    .map(({ path }) => packageOf(`node_modules/${path}/`));
  return {
    kilobytes: gzipSync(contents, { level: 9 }).length / 1000,
    packages: [...new Set([...inside, ...outside])].filter((name) => name !== '').sort(),
  };
};
